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
const SAY_ORDER = '--order dmy or --order mdy says which';

/** The two days that a text could be: its first number the day, or its second. */
export type EitherDay = readonly [dayFirst: Day, monthFirst: Day];

/**
 * The day of two numbers and a year, as any text with such days has it; `undefined` where there is none.
 *
 * @param year two digits are of this century.
 * @param mark what stands between the two: wherever that is a point, the day comes first.
 */
export function dayOfNumbers(
  a: number,
  b: number,
  year: number,
  mark: string,
  order: DayOrder | undefined,
): Day | EitherDay | undefined {
  const full = year < 100 ? 2000 + year : year;
  const [dayFirst, monthFirst] = [calendarDay(full, b, a), calendarDay(full, a, b)];
  if (mark === '.' || dayFirst === monthFirst) return dayFirst;
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  if (order !== undefined) return order === 'day' ? dayFirst : monthFirst;
  return [dayFirst, monthFirst];
}

/** `2024-04-03 or 2024-03-04`. */
export const sayEither = (days: EitherDay): string => days.join(' or ');

/** What is wrong with a day that could be two, and what to do. */
export const inDoubt = (said: string, days: EitherDay | string): string =>
  `${said} could be ${typeof days === 'string' ? days : sayEither(days)}; ${SAY_ORDER}`;

/**
 * The day of two numbers and a year between slashes or hyphens, or what is wrong with it. A text that is anything else is
 * `undefined`: others read it.
 */
export function dayInOrder(
  words: string,
  order: DayOrder | undefined,
): Day | { readonly problem: string } | undefined {
  const [, a, mark, b, year] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(words) ?? [];
  const day = mark === undefined ? undefined : dayOfNumbers(Number(a), Number(b), Number(year), mark, order);
  return day === undefined || typeof day === 'string' ? day : { problem: inDoubt(words, day) };
}
