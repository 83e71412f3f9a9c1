/** `--answers`: an accomplishment that answers constructive feedback. Loaded when an entry answers something. */
import { longDay } from '../domain/day.ts';
import type { Draft, Entry } from '../domain/entry.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { sentenceList } from '../domain/text.ts';
import type { Store } from '../store/index.ts';
import type { Context } from './context.ts';
import { briefTitle } from './present.ts';

type Answering = Pick<Draft, 'kind' | 'answers'> & { readonly id?: number };

/**
 * Whether the entry may answer what it says it answers.
 * @param known ids it answers already: what was said once may be gone, or praise, by now.
 * @throws UsageError where the entry is no accomplishment or an id is no constructive feedback, RefusedError where
 *   there is no such entry.
 */
export function checkAnswers(
  entry: Answering,
  find: (id: number) => Entry | null,
  known: readonly number[] = [],
): void {
  const { kind, answers, id: own } = entry;
  if (answers.length === 0) return;
  if (own !== undefined && answers.includes(own)) {
    throw new UsageError(`entry ${own} cannot answer itself`, {
      hint:
        kind === 'feedback'
          ? `Say what you did since: lp resolve ${own} "…"`
          : 'Give the number of the feedback it answers: lp list --kind feedback',
    });
  }
  if (kind !== 'accomplishment') {
    throw new UsageError(`${KINDS[kind]} answers nothing; an accomplishment does`, {
      hint: `Log what you did: lp log "…" --answers ${answers.join(',')}`,
    });
  }
  const asked = answers.filter((id) => !known.includes(id));
  const missing = asked.filter((id) => find(id) === null);
  if (missing.length > 0) {
    throw new RefusedError(
      missing.length === 1
        ? `there is no entry ${missing[0]} to answer`
        : `there are no entries ${sentenceList(missing.map(String))} to answer`,
      { hint: 'lp list --kind feedback shows the numbers.' },
    );
  }
  for (const id of asked) {
    const answered = find(id)!;
    if (answered.kind !== 'feedback') {
      throw new UsageError(`entry ${id} is ${KINDS[answered.kind]}, and only feedback is answered`, {
        hint:
          answered.kind === 'accomplishment'
            ? 'lp list --kind feedback shows the numbers.'
            : `A ${answered.kind} is resolved: lp resolve ${id} "how"`,
      });
    }
    if (answered.sentiment !== 'constructive') {
      throw new UsageError(`feedback ${id} is praise and asks for no answer`, {
        hint: `If it asks for a change: lp edit ${id} --constructive`,
      });
    }
  }
}

const KINDS = {
  accomplishment: 'an accomplishment',
  feedback: 'feedback',
  risk: 'a risk',
  need: 'a need',
} as const;

/** Says what is answered now, in the words it was said in, so that a wrong number is seen at once. */
export function tellAnswers(
  entry: Entry,
  store: Store,
  context: Context,
  known: readonly number[] = [],
): void {
  for (const id of entry.answers) {
    const feedback = known.includes(id) ? null : store.entry(id);
    if (feedback === null) continue;
    const { from, date, title } = feedback;
    const by = from === null ? '' : `${harmless(from)}, `;
    context.note(`    answers #${id}: ❝${harmless(briefTitle(title))}❞ (${by}${longDay(date)})`);
    if (date > entry.date) {
      context.note(`    #${id} was said after the day of this entry; it counts as answered all the same.`);
    }
  }
}
