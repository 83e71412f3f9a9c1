/** Where the user stands in a cycle, in numbers. Pure; the words are the command's. */
import type { Cycle } from './cycle.ts';
import type { Day } from './day.ts';
import { type Entry, isPending } from './entry.ts';
import { assess } from './evidence.ts';
import { GOAL_STATUSES, type Goal, type GoalStatus } from './goal.ts';
import { type Answered, answered, withAnswering } from './growth.ts';
import type { Principle, PrincipleSet } from './principle.ts';

export interface Standing {
  readonly accomplishments: number;
  readonly feedback: number;
  /** The entry of the latest day, of that day the one logged last. */
  readonly last: Entry | null;
  /** Principles with an accomplishment or positive feedback, and those with none, in official order. */
  readonly shown: readonly Principle[];
  readonly missing: readonly Principle[];
  /** Goals of the cycle by status; statuses nobody has are left out. */
  readonly goals: readonly { readonly status: GoalStatus; readonly count: number }[];
  /** Accomplishments without an outcome (domain/evidence.ts) that is not known to come, and entries without a principle. */
  readonly withoutResult: readonly Entry[];
  readonly withoutPrinciple: readonly Entry[];
  /** Constructive feedback that nothing answers yet, oldest first. */
  readonly open: readonly Entry[];
  /** Constructive feedback with what answered it, oldest first. */
  readonly closed: readonly Answered[];
}

/**
 * @param entries those of the cycle, newest first.
 * @param answering those of any day that answer feedback: next year's work closes this year's.
 */
export function standing(
  entries: readonly Entry[],
  goals: readonly Goal[],
  set: PrincipleSet,
  answering: readonly Entry[] = [],
): Standing {
  const accomplishments = entries.filter((entry) => entry.kind === 'accomplishment');
  const feedback = entries.filter((entry) => entry.kind === 'feedback');
  const constructive = feedback.filter((entry) => entry.sentiment === 'constructive');
  const evidence = [...accomplishments, ...feedback.filter((entry) => entry.sentiment !== 'constructive')];
  const growth = answered(constructive.toReversed(), withAnswering(accomplishments, answering));
  const seen = new Set(evidence.flatMap((entry) => entry.principles));
  return {
    accomplishments: accomplishments.length,
    feedback: feedback.length,
    last: entries[0] ?? null,
    shown: set.filter((principle) => seen.has(principle.slug)),
    missing: set.filter((principle) => !seen.has(principle.slug)),
    goals: GOAL_STATUSES.map((status) => ({
      status,
      count: goals.filter((goal) => goal.status === status).length,
    })).filter((row) => row.count > 0),
    withoutResult: accomplishments.filter((entry) => !isPending(entry) && !assess(entry).outcome),
    withoutPrinciple: evidence.filter((entry) => entry.principles.length === 0),
    open: growth.filter(({ open }) => open).map(({ entry }) => entry),
    closed: growth.filter(({ open }) => !open),
  };
}

/** Which day of the cycle matters next: its end while it runs, then the day the self-assessment is due. */
export function nextDate(cycle: Cycle, today: Day): 'end' | 'due' | 'past' {
  if (today <= cycle.to) return 'end';
  return today <= cycle.due ? 'due' : 'past';
}
