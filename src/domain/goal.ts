/** A goal: something agreed for a cycle, with a target and, in the end, a status. */
import type { Day } from './day.ts';

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
