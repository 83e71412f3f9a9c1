/** Risks and needs: where one stands, in words that fit a row. */
import { type Day, daysBetween, shortDay } from './day.ts';
import { type Entry, isConcern } from './entry.ts';
import { count } from './text.ts';

export const isOpen = (entry: Entry): boolean => isConcern(entry) && entry.status !== 'resolved';

/** `open 12 days`, `open` on its first day, `resolved 3 Nov`. */
export function stateOf(entry: Entry, today: Day): string {
  const year = Number(today.slice(0, 4));
  if (!isOpen(entry))
    return entry.resolved === null ? 'resolved' : `resolved ${shortDay(entry.resolved, year)}`;
  const age = daysBetween(entry.date, today);
  return age <= 0 ? 'open' : `open ${count(age, 'day')}`;
}

/** `high, by 15 Dec`; once the day has passed `high, was due 15 Dec`. Empty where neither is known. */
export function urgencyOf(entry: Entry, today: Day): string {
  const { severity, by } = entry;
  const day = by === null ? '' : shortDay(by, Number(today.slice(0, 4)));
  const due = by === null ? '' : isOpen(entry) && by < today ? `was due ${day}` : `by ${day}`;
  return [severity ?? '', due].filter(Boolean).join(', ');
}

const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

/** Most pressing first: by severity, then the day something has to happen, then age. */
export const byUrgency = (a: Entry, b: Entry): number =>
  (a.severity === null ? 3 : WEIGHT[a.severity]) - (b.severity === null ? 3 : WEIGHT[b.severity]) ||
  compare(a.by ?? '9999-99-99', b.by ?? '9999-99-99') ||
  compare(a.date, b.date) ||
  a.id - b.id;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
