/**
 * Entries of one cycle that serve goals of another, in words: neither cycle's review tells such a goal with what was
 * done for it, so whoever agreed on it for the wrong cycle should hear of it before the review is written.
 */
import type { Cycle } from './cycle.ts';
import type { Entry } from './entry.ts';
import { type Goal, goalRef } from './goal.ts';
import { count, sentenceList } from './text.ts';

/** The statement, and the call that moves the first of the goals, without `lp`. */
export interface ServedElsewhere {
  readonly text: string;
  readonly call: string;
}

/**
 * `18 entries of 2026 serve 6 goals of 2025: g1, …`; undefined where there are no such goals.
 * @param goals those of other cycles.
 * @param entries those of the cycle.
 */
export function servedElsewhereWords(
  goals: readonly Goal[],
  entries: readonly Pick<Entry, 'goal' | 'kind'>[],
  { name }: Pick<Cycle, 'name'>,
): ServedElsewhere | undefined {
  const refs = goals.map(({ id }) => goalRef(id));
  const [first] = refs;
  if (first === undefined) return undefined;
  const serving = entries.filter((entry) => servesAny(entry, refs)).length;
  const cycles = [...new Set(goals.map(({ cycle }) => cycle))];
  const of = cycles.length === 1 ? cycles[0] : 'other cycles';
  const which = refs.length === 1 ? `a goal of ${of}` : `${refs.length} goals of ${of}`;
  return {
    text: `${count(serving, 'entry', 'entries')} of ${name} ${serving === 1 ? 'serves' : 'serve'} ${which}: ${sentenceList(refs)}`,
    call: `goal edit ${first} --cycle ${cycleWord(name)}`,
  };
}

/** Whether an entry of the review is logged towards one of these goals. */
export const servesAny = ({ goal, kind }: Pick<Entry, 'goal' | 'kind'>, refs: readonly string[]): boolean =>
  goal !== null && refs.includes(goal) && (kind === 'accomplishment' || kind === 'feedback');

/** The name of a cycle as a shell takes it; it holds no quotes. */
export const cycleWord = (name: string): string => (name.includes(' ') ? `"${name}"` : name);
