/** A result that is waited for: since when, and what ends it. Apart from entry.ts, since few calls ask. */
import { type Day, daysBetween } from './day.ts';
import { type Draft, isPending } from './entry.ts';
import { count } from './text.ts';

/** Whole days since its own; 0 for today. */
export const daysWaiting = ({ date }: Pick<Draft, 'date'>, today: Day): number =>
  Math.max(daysBetween(date, today), 0);

/** `today`, `1 day`, `19 days`. */
export const ageWords = (days: number): string => (days === 0 ? 'today' : count(days, 'day'));

/** The draft with a result, or none: stated either way, it is awaited no more. */
export const withResult = (draft: Draft, result: string | null): Draft => ({
  ...draft,
  result,
  status: isPending(draft) ? null : draft.status,
});
