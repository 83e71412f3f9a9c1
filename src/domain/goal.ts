/** A goal: something agreed for a cycle, with a target and, in the end, a status. */
import type { Cycle } from './cycle.ts';
import { type Day, daysBetween } from './day.ts';
import { UsageError } from './errors.ts';
import { oneLine } from './text.ts';

export const GOAL_STATUSES = ['open', 'met', 'partly', 'missed', 'dropped'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

export interface Goal {
  /** Local, small, never reused; shown and typed as `g1`. */
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  /** Name of the cycle it was agreed for. */
  readonly cycle: string;
  readonly target: string | null;
  readonly due: Day | null;
  readonly status: GoalStatus;
  readonly result: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The short reference people type: `g1`. */
export const goalRef = (id: number): string => `g${id}`;

/** The part of a cycle, and the fewest days, before its end in which an open goal is told to be near it. */
const NEAR = 1 / 6;
const NEAR_DAYS = 14;

/** How an open goal stands to its end; see `endOf`. */
export type GoalEnd = 'overdue' | 'over' | 'near';

/**
 * `overdue`: open after its due day; `over`: open after the cycle's last day; `near`: open, and no more than a sixth
 * of the cycle, at least 14 days, is left before its due day, or the cycle's end where it has none. `undefined` for
 * a goal that has ended, one with more time, and before the cycle begins.
 * @param cycle the one it was agreed for.
 */
export function endOf(
  { status, due }: Pick<Goal, 'status' | 'due'>,
  cycle: Pick<Cycle, 'from' | 'to'>,
  today: Day,
): GoalEnd | undefined {
  if (status !== 'open' || today < cycle.from) return undefined;
  if (due !== null && due < today) return 'overdue';
  if (cycle.to < today) return 'over';
  const near = Math.max(NEAR_DAYS, (daysBetween(cycle.from, cycle.to) + 1) * NEAR);
  return daysBetween(today, due ?? cycle.to) <= near ? 'near' : undefined;
}

/** What the user states about a goal. */
export type GoalDraft = Omit<Goal, 'id' | 'uid' | 'createdAt' | 'updatedAt'>;

/**
 * A valid goal from raw values: texts on one line, empty ones `null`.
 * @throws UsageError on an empty title.
 */
export function draftGoal(input: Pick<GoalDraft, 'title' | 'cycle'> & Partial<GoalDraft>): GoalDraft {
  const title = oneLine(input.title);
  if (title === '') {
    throw new UsageError('the goal has no words', {
      hint: 'Write: lp goal add "Cut checkout p99 below 600 ms"',
    });
  }
  const optional = (text: string | null | undefined): string | null => oneLine(text ?? '') || null;
  return {
    title,
    cycle: input.cycle,
    target: optional(input.target),
    due: input.due ?? null,
    status: input.status ?? 'open',
    result: optional(input.result),
  };
}
