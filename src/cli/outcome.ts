/** What `lp resolve` and `lp result` share: the words of an outcome in a sentence, and the days it can be of. */
import { type Day, longDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { briefTitle } from './present.ts';

/** The words quoted, short and harmless: `"two pages at most"`. */
export const quoted = (words: string): string => `"${harmless(briefTitle(words.replaceAll('\n', ' ')))}"`;

/**
 * @param words what did not happen on such a day, and what to do on one that is to come.
 * @throws UsageError on a day to come, or before the entry's own.
 */
export function checkDay(
  day: Day,
  { id, date }: Pick<Entry, 'id' | 'date'>,
  today: Day,
  words: { readonly before: string; readonly ahead: string },
): void {
  if (day > today) {
    throw new UsageError(`${day} has not come yet; today is ${today}`, {
      hint: `${words.ahead}; leave -d out for today.`,
    });
  }
  if (day < date) {
    throw new UsageError(`${id} is of ${longDay(date)}, so ${words.before} on ${longDay(day)}`, {
      hint: `Give a day since then, or change its own: lp edit ${id} -d …`,
    });
  }
}
