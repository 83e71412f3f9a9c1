/**
 * What a brief is about: what came into the log, or got its ending, after a mark. The mark is the moment the last
 * brief was given, so that what is logged late is not missed and nothing is told twice; or it is a day, all of which
 * was told.
 */
import { addDays, type Day, dayOf, isDay } from './day.ts';
import { type Entry, isConcern } from './entry.ts';
import type { Goal } from './goal.ts';

export interface Mark {
  readonly day: Day;
  /** ISO 8601 in UTC; `null` where the whole day counts as told. */
  readonly instant: string | null;
}

export interface Window {
  readonly mark: Mark;
  /**
   * Only the day something happened counts, not when it was recorded: for days someone named, and for the first brief,
   * which would else tell every entry of a year that was filled in yesterday.
   */
  readonly byDays: boolean;
  /** First and last day, for a reader. */
  readonly since: Day;
  readonly until: Day;
}

/** What the setting `brief.done` holds, or undefined where that is no day and no instant. */
export function markOf(stored: string): Mark | undefined {
  if (isDay(stored)) return { day: stored, instant: null };
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(stored) ? new Date(stored) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime())) return undefined;
  return { day: dayOf(instant), instant: instant.toISOString() };
}

/** From a mark to today. */
export function windowAfter(mark: Mark, today: Day): Window {
  const first = mark.instant === null ? addDays(mark.day, 1) : mark.day;
  return { mark, byDays: false, since: first > today ? today : first, until: today };
}

/** From this day to today, by days. */
export const windowFrom = (since: Day, today: Day): Window => ({
  mark: { day: addDays(since, -1), instant: null },
  byDays: true,
  since,
  until: today,
});

/** Whether an instant, ISO 8601 in UTC, lies after the mark. */
export const isAfter = (instant: string, mark: Mark): boolean =>
  mark.instant === null ? dayOf(new Date(instant)) > mark.day : instant > mark.instant;

/** No instant of the window is smaller than this text. */
export const earliestOf = ({ instant, day }: Mark): string => instant ?? addDays(day, -1);

export const isNew = ({ date, createdAt }: Entry, { mark, byDays }: Window): boolean =>
  date > mark.day || (!byDays && isAfter(createdAt, mark));

/** How a record was at the mark; `null` where it was not there yet, undefined where nobody knows. */
export type Before<T> = ReadonlyMap<number, T | null>;

const hasEnded = (entry: Entry): boolean =>
  isConcern(entry) ? entry.status === 'resolved' : entry.result !== null;

/** Whether a result came, or a risk, a need or feedback was resolved, in the window. */
export function endedSince(entry: Entry, window: Window, before: Before<Entry>): boolean {
  if (!hasEnded(entry)) return false;
  if (window.byDays && entry.resolved !== null) return entry.resolved > window.mark.day;
  if (isNew(entry, window)) return true;
  const then = before.get(entry.id);
  return then != null && !hasEnded(then);
}

/** Whether a goal was closed in the window. */
export function closedSince(goal: Goal, { mark }: Window, before: Before<Goal>): boolean {
  if (goal.status === 'open') return false;
  if (isAfter(goal.createdAt, mark)) return true;
  return before.get(goal.id)?.status === 'open';
}

/** A record's past as far as this needs it; see `HistoryItem`. */
interface Past<T> {
  readonly change: { readonly at: string; readonly state: string };
  readonly before: T | null;
  readonly after: T | null;
}

/** How a record was at the mark, by its history, oldest first; undefined where that does not say. */
export function stateAt<T>(history: readonly Past<T>[], mark: Mark): T | null | undefined {
  const stands = history.filter(({ change }) => change.state === 'done');
  const last = stands.findLast(({ change }) => !isAfter(change.at, mark));
  return last === undefined ? stands[0]?.before : last.after;
}
