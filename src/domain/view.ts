/**
 * The JSON view of an entry: its own type, so that a change to `Entry` cannot change what scripts read
 * without someone deciding it here. Keys and their order are the contract; absent values are `null` or
 * `[]`, never missing.
 */

import type { Entry } from './entry.ts';
import { type Goal, goalRef } from './goal.ts';

export interface EntryView {
  readonly id: number;
  readonly uid: string;
  readonly kind: string;
  readonly date: string;
  readonly title: string;
  readonly details: string | null;
  readonly result: string | null;
  readonly project: string | null;
  readonly people: readonly string[];
  readonly links: readonly string[];
  /** Short reference, like `g1`. */
  readonly goal: string | null;
  /** Slugs, the primary one first. */
  readonly principles: readonly string[];
  readonly from: string | null;
  readonly sentiment: string | null;
  readonly status: string | null;
  readonly pinned: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Of an accomplishment: ids of the feedback it answers. */
  readonly answers: readonly number[];
  /** Of a risk or need. */
  readonly severity: string | null;
  readonly by: string | null;
  /** The day a risk, a need or constructive feedback was resolved, or the result of an accomplishment came. */
  readonly resolved: string | null;
}

/** The entry as scripts see it. Texts are as they were written: JSON does its own escaping. */
export function entryView(entry: Entry): EntryView {
  return {
    id: entry.id,
    uid: entry.uid,
    kind: entry.kind,
    date: entry.date,
    title: entry.title,
    details: entry.details,
    result: entry.result,
    project: entry.project,
    people: entry.people,
    links: entry.links,
    goal: entry.goal,
    principles: entry.principles,
    from: entry.from,
    sentiment: entry.sentiment,
    status: entry.status,
    pinned: entry.pinned,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    answers: entry.answers,
    severity: entry.severity,
    by: entry.by,
    resolved: entry.resolved,
  };
}

/** A goal as JSON shows it, here and in the report. */
export interface GoalView {
  /** What people type: `g1`. */
  readonly ref: string;
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly cycle: string;
  readonly target: string | null;
  readonly due: string | null;
  readonly status: string;
  readonly result: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly entries: readonly number[];
}

/** @param entries ids of the entries that serve it. */
export function goalView(goal: Goal, entries: readonly number[]): GoalView {
  return {
    ref: goalRef(goal.id),
    id: goal.id,
    uid: goal.uid,
    title: goal.title,
    cycle: goal.cycle,
    target: goal.target,
    due: goal.due,
    status: goal.status,
    result: goal.result,
    createdAt: goal.createdAt,
    updatedAt: goal.updatedAt,
    entries,
  };
}
