/**
 * What comes next, as far as the log knows: the user's own words for it, days that draw near, results that are awaited.
 * Nothing is made up: each step is something that was logged, with its day. Risks and needs have theirs where they
 * are told, and are not told again.
 */
import { type Day, daysBetween } from '../../domain/day.ts';
import { type Entry, isPending } from '../../domain/entry.ts';
import type { Goal } from '../../domain/goal.ts';
import type { BriefInput, Work } from './model.ts';

export interface Step {
  /** `own`: in the user's words; `result`: one that is awaited. */
  readonly kind: 'own' | 'goal' | 'result';
  readonly title: string;
  /** The day by which it has to happen; it may have passed. */
  readonly by: Day | null;
  readonly entry: Entry | null;
  readonly goal: Goal | null;
}

/** A day further off is no next step, and one that passed longer ago is none any more. */
const HORIZON = 31;

interface StepsInput extends Pick<BriefInput, 'window' | 'entries' | 'ends' | 'steps'> {
  /** Those without progress in the window. */
  readonly goals: readonly Goal[];
  readonly works: readonly Work[];
}

/** The user's own steps as given, then what has a day, the soonest first, then results to come, the oldest first. */
export function stepsOf({ window, entries, ends, steps, goals, works }: StepsInput): Step[] {
  const isNear = (day: Day | undefined): day is Day =>
    day !== undefined && Math.abs(daysBetween(window.until, day)) <= HORIZON;
  const own = steps.map((title): Step => ({ kind: 'own', title, by: null, entry: null, goal: null }));
  const dated: Step[] = [];
  for (const goal of goals) {
    const by = ends.get(goal.id);
    if (goal.status === 'open' && isNear(by))
      dated.push({ kind: 'goal', title: goal.title, by, entry: null, goal });
  }
  dated.sort((a, b) => (a.by === b.by ? 0 : a.by! < b.by! ? -1 : 1));
  const told = new Set(works.map(({ entry }) => entry.id));
  const awaited = entries
    .filter((entry) => isPending(entry) && !told.has(entry.id))
    .sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1))
    .map((entry): Step => ({ kind: 'result', title: entry.title, by: null, entry, goal: null }));
  return [...own, ...dated, ...awaited];
}
