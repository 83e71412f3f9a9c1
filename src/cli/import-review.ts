/**
 * The review of an import at a terminal: each thing is seen, and taken, passed over, edited or tagged. Nothing is stored
 * here; the log is not held while a person thinks.
 */
import { parseDay } from '../domain/day.ts';
import { draftEntry } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { textOf } from '../domain/suggest.ts';
import { count } from '../domain/text.ts';
import { DialogueCancelled, improveDialogue, type Reviewer } from '../terminal/improve-dialogue.ts';
import type { Item } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import { placeWords } from './import-rejects.ts';
import { principleNames } from './present.ts';
import { fitted } from './say.ts';
import { inWords, type Suggester, suggester } from './suggestions.ts';

/** What was decided; what is in neither list was not come to and is offered again. */
export interface Reviewed {
  readonly taken: Item[];
  readonly passed: Item[];
  /** Ctrl-C, or a closed window. */
  readonly broken: boolean;
}

/** Goes through the items one by one, until they end or the user stops. */
export async function reviewed(items: readonly Item[], context: Context): Promise<Reviewed> {
  const taken: Item[] = [];
  const passed: Item[] = [];
  const suggestFor = await suggester(context);
  context.close();
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  try {
    await improveDialogue(io, context.principles, async (asker) => {
      for (const [at, item] of items.entries()) {
        const answer = await one(item, `${at + 1} of ${items.length}`, asker, suggestFor, context);
        if (answer.decision === 'stop') return;
        if (answer.decision === 'skip') passed.push(item);
        else taken.push(answer.item);
        // What looks like an entry here was not asked for by "all": that is a question of its own.
        if (answer.decision === 'all') {
          taken.push(...items.slice(at + 1).filter(({ standing }) => standing.is !== 'twin'));
          return;
        }
      }
    });
    return { taken, passed, broken: false };
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    return { taken, passed, broken: true };
  }
}

type Decision = 'take' | 'skip' | 'all' | 'stop';

async function one(
  offered: Item,
  place: string,
  asker: Reviewer,
  suggestFor: Suggester,
  context: Context,
): Promise<{ decision: Decision; item: Item }> {
  let item = offered;
  for (;;) {
    asker.tell(itemLines(item, place, suggestFor, context));
    const decision = await asker.key({ message: questionOf(item), choices: choicesFor(item) });
    if (decision === 'edit') item = await edited(item, asker, context);
    else if (decision === 'tag') item = await tagged(item, asker, suggestFor);
    else return { decision, item };
  }
}

const questionOf = ({ standing }: Item): string =>
  standing.is === 'update' ? `Change #${standing.id}?` : 'Take it?';

/** Enter does what is most likely meant: what looks like an entry here is passed over. */
function choicesFor({ standing }: Item) {
  const take = { key: 'y', name: 'take', value: 'take' } as const;
  const skip = { key: 's', name: 'skip', value: 'skip' } as const;
  return [
    ...(standing.is === 'twin' ? [skip, take] : [take, skip]),
    { key: 'e', name: 'edit', value: 'edit' } as const,
    { key: 't', name: 'tag', value: 'tag' } as const,
    { key: 'a', name: 'all the rest', value: 'all' } as const,
    { key: 'q', name: 'stop', value: 'stop' } as const,
  ];
}

/** The most of a story that is shown. */
const STORY = 3;

function itemLines(item: Item, place: string, suggestFor: Suggester, context: Context): string[] {
  const { draft, standing, note } = item;
  const found = draft.principles.length > 0 ? [] : suggestFor(textOf(draft));
  const story = (draft.details ?? '').split('\n').filter((line) => line.trim() !== '');
  const lines = [
    '',
    `${place} · ${placeWords(item.place)}`,
    `${draft.date}  ${principleNames(draft.principles, context.principles)}  ${draft.title}`,
    draft.result === null ? '' : `    result: ${draft.result.replaceAll('\n', ' ')}`,
    draft.from === null ? '' : `    from ${draft.from}, ${draft.sentiment}`,
    ...story.slice(0, STORY).map((line) => `    ${line}`),
    story.length > STORY ? `    … ${count(story.length - STORY, 'more line')}` : '',
    aside([
      draft.project ?? '',
      draft.people.join(', '),
      draft.goal === null ? '' : `goal: ${draft.goal}`,
      draft.links.join(' '),
      note ?? '',
    ]),
    standing.is === 'twin' ? `    it looks like #${standing.id}, which is here` : '',
    found.length === 0 ? '' : `    reads like ${inWords(found, context)}`,
  ];
  return lines
    .filter((line, index) => index === 0 || line !== '')
    .flatMap((line) => fitted(harmless(line), context.host.stderr));
}

function aside(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? '' : `    ${said.join(' · ')}`;
}

async function edited(item: Item, asker: Reviewer, context: Context): Promise<Item> {
  const { draft } = item;
  const ask = (message: string, initial: string, check?: (text: string) => Promise<string | undefined>) =>
    asker.text({ message, initial, hint: 'enter keeps it', check });
  const title = await ask('Title?', draft.title, async (text) =>
    text.trim() === '' ? 'A title cannot be empty; s skips the whole.' : undefined,
  );
  const when = await ask('Date?', draft.date, async (text) => {
    const day = await parseDay(text, context.today);
    return day > context.today ? `${day} has not come yet.` : undefined;
  });
  const result = await ask('Result?', draft.result ?? '');
  const project = await ask('Project?', draft.project ?? '');
  const date = await parseDay(when, context.today);
  return withDraft(item, draftEntry({ ...draft, title, date, result, project }, context.today));
}

async function tagged(item: Item, asker: Reviewer, suggestFor: Suggester): Promise<Item> {
  const { draft } = item;
  const proposed = suggestFor(textOf(draft)).map(({ slug }) => slug);
  const checked = draft.principles.length > 0 ? draft.principles : proposed;
  const principles = await asker.principles({
    message: 'Which principles?',
    checked,
    suggested: proposed,
    onChange: () => {},
  });
  return withDraft(item, { ...draft, principles });
}

const withDraft = (item: Item, draft: Item['draft']): Item => ({
  ...item,
  draft,
  entry: item.entry === null ? null : { ...item.entry, ...draft },
});
