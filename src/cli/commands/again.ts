/** `lp again`: what is done time and again, logged anew from an old entry. */
import type { Draft, Entry } from '../../domain/entry.ts';
import { UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { aKind } from '../../domain/kind-words.ts';
import { fold, sentenceList } from '../../domain/text.ts';
import {
  ANSWERS_OPTION,
  CAPTURE_OPTIONS,
  captureEntry,
  PENDING_OPTION,
  type Stated,
} from '../capture-entry.ts';
import type { Context } from '../context.ts';
import { entriesOf, readId } from '../present.ts';
import { inQuotes } from '../quoted.ts';
import type { CommandBody } from '../spec.ts';
import { withUnread } from '../typed-words.ts';

export const spec: CommandBody = {
  arguments: [
    { name: 'id', required: true },
    { name: 'words', variadic: true },
  ],
  options: [
    ANSWERS_OPTION,
    PENDING_OPTION,
    // What failed to be saved is kept as any new entry is: lp log --resume goes on with it.
    ...CAPTURE_OPTIONS.filter(({ name }) => name !== 'resume'),
  ],
  examples: [
    ['lp again 42', 'the same today: title, principles, project, people and goal'],
    ['lp again 42 Ran the ops review, the first with Bo -r "2 risks closed early"', 'in other words'],
    ['lp again @last --edit', 'in your editor, filled in'],
  ],
  notes:
    'What belongs to that one time is not copied: result, details, links, answers, pin; a goal only while it is open. Flags and +principles replace what would be copied.',
  async run(input, context) {
    const id = readId(input.words[0]!);
    const said = input.words.slice(1).join(' ');
    const old = await startingFrom(id, context).catch(async (error: unknown) => {
      throw await withUnread(error, said, 'again', context);
    });
    if (input.words.length > 1 && said.trim() === '') {
      throw new UsageError('there is nothing to log: the title is empty', {
        hint: `Under the title of ${id}: lp again ${id}`,
      });
    }
    const start = await startFrom(old, context);
    const words = { ...input, words: input.words.slice(1) };
    return captureEntry(
      words,
      context,
      'accomplishment',
      async () => ({}),
      async (draft) => ({ write() {}, tell: () => context.note(`    ${taken(old, draft, context)}`) }),
      start,
    );
  },
};

/** @throws RefusedError where there is no such entry, UsageError where it is no accomplishment. */
async function startingFrom(id: number, context: Context): Promise<Entry> {
  const [old] = entriesOf(await context.store('read'), [id], 'nothing was logged');
  refuseOthers(old!);
  return old!;
}

/** @throws UsageError on what is no accomplishment. */
function refuseOthers({ id, kind, from }: Entry): void {
  if (kind === 'accomplishment') return;
  throw new UsageError(`entry ${id} is ${aKind(kind)}; lp again starts from an accomplishment`, {
    hint:
      kind === 'feedback'
        ? `Keep what was said now: lp feedback "…" --from ${inQuotes(harmless(from ?? 'a peer'))}`
        : `Record the new one: lp ${kind} "…"`,
  });
}

async function startFrom(
  { title, project, people, goal, principles }: Entry,
  context: Context,
): Promise<Stated> {
  const store = await context.store('read');
  const open = goal !== null && store.goal(Number(goal.slice(1)))?.status === 'open';
  return { title, project, people, principles, goal: open ? goal : null };
}

/** `from #42: project Ops, with Ana and Bo   lp undo takes it back`. */
function taken({ id, project, people, goal }: Entry, draft: Draft, context: Context): string {
  const same = [
    project !== null && fold(project) === fold(draft.project ?? '') ? `project ${project}` : '',
    people.length > 0 && people.join() === draft.people.join() ? `with ${sentenceList(people)}` : '',
    goal === null
      ? ''
      : goal === draft.goal
        ? `goal ${goal}`
        : draft.goal === null
          ? `goal ${goal} left out, for it is closed`
          : '',
  ].filter(Boolean);
  const what = same.length === 0 ? '' : `: ${harmless(same.join(', '))}`;
  return `from #${id}${what}   ${context.next('undo')} takes it back`;
}
