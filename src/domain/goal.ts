/** A goal: something agreed for a cycle, with a target and, in the end, a status. */
import type { Day } from './day.ts';
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
      hint: 'Say what is to be reached, such as "Cut checkout p99 below 600 ms".',
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
