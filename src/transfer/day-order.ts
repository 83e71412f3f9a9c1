/** Days written in numbers, of which only their neighbours, or the user, can say which number is the day. */
import { calendarDay, type Day } from '../domain/day.ts';

/** Which of the two numbers in `03/04/2024` comes first. */
export type DayOrder = 'day' | 'month';

/** Which of two numbers is the day in a text: what a day above 12 shows. `undefined` when nothing or both. */
export function orderIn(text: string): DayOrder | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const [, a, b] of text.matchAll(/(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\d/-])/g)) {
    if (Number(a) > 12 && Number(b) <= 12) dayFirst = true;
    if (Number(b) > 12 && Number(a) <= 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day' : 'month';
}

/** How one says it. */
export const SAY_ORDER = '--order dmy or --order mdy says which';

/**
 * The day of two numbers and a year between slashes or hyphens, where only the order tells which is which. A text that is
 * anything else, or that has a number above 12, is `undefined`: others read it.
 */
export function dayInOrder(
  words: string,
  order: DayOrder | undefined,
): Day | { readonly problem: string } | undefined {
  const [, first, mark, second, year] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(words) ?? [];
  if (mark === undefined) return undefined;
  const [a, b, y] = [Number(first), Number(second), Number(year)];
  if (a > 12 || b > 12 || a === b) return undefined;
  const [dayFirst, monthFirst] = [calendarDay(y, b, a), calendarDay(y, a, b)];
  if (order !== undefined) return order === 'day' ? dayFirst : monthFirst;
  return { problem: `${words} could be ${dayFirst} or ${monthFirst}; ${SAY_ORDER}` };
}
