/** How long an entry has waited for its result. */
import { type Day, daysBetween } from './day.ts';
import type { Draft } from './entry.ts';
import { count } from './text.ts';

/** Whole days since its own; 0 for today. */
export const daysWaiting = ({ date }: Pick<Draft, 'date'>, today: Day): number =>
  Math.max(daysBetween(date, today), 0);

/** `today`, `1 day`, `19 days`. */
export const ageWords = (days: number): string => (days === 0 ? 'today' : count(days, 'day'));
