/**
 * Days are strings: branded `YYYY-MM-DD`, years 0001 to 9999, compared as strings.
 *
 * Every command loads this file, so it holds what they all need and no more: dates in words, and the parser
 * behind them, are loaded when words are given that are not answered here.
 */
import { addDays as addDaysToDate, differenceInCalendarDays, getDaysInMonth } from 'date-fns';

export type Day = string & { readonly __day: unique symbol };

export const FIRST_DAY = '0001-01-01' as Day;
export const LAST_DAY = '9999-12-31' as Day;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

/**
 * A Date whose every field is that of UTC. date-fns reckons in local time, and locally a day may lack its
 * midnight (Cairo, Asunción) or not exist at all (Apia, 30 December 2011). It builds its results with the class
 * of what it is given, so on this one it reckons with the calendar alone, the same in every zone.
 */
export class UtcDate extends Date {
  override getFullYear() {
    return this.getUTCFullYear();
  }
  override getMonth() {
    return this.getUTCMonth();
  }
  override getDate() {
    return this.getUTCDate();
  }
  override getDay() {
    return this.getUTCDay();
  }
  override getHours() {
    return this.getUTCHours();
  }
  override getMinutes() {
    return this.getUTCMinutes();
  }
  override getSeconds() {
    return this.getUTCSeconds();
  }
  override getMilliseconds() {
    return this.getUTCMilliseconds();
  }
  override setFullYear(...numbers: Parameters<Date['setFullYear']>) {
    return this.setUTCFullYear(...numbers);
  }
  override setMonth(...numbers: Parameters<Date['setMonth']>) {
    return this.setUTCMonth(...numbers);
  }
  override setDate(...numbers: Parameters<Date['setDate']>) {
    return this.setUTCDate(...numbers);
  }
  override setHours(...numbers: Parameters<Date['setHours']>) {
    return this.setUTCHours(...numbers);
  }
}

/** The day a `UtcDate` stands on, or `undefined` outside the years 1 to 9999. */
export function dayOfUtc(date: Date): Day | undefined {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? (date.toISOString().slice(0, 10) as Day) : undefined;
}

function utc(year: number, month: number, day: number): UtcDate {
  const date = new UtcDate(0);
  // The constructor and Date.UTC take the years 0 to 99 for 1900 to 1999; the setter does not.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Whether the text is a real day of the calendar, written as lp stores it. */
export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

/** The day with these numbers (month 1 to 12), or `undefined` when the calendar has none such. */
export function calendarDay(year: number, month: number, day: number): Day | undefined {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : undefined;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/**
 * The local day of an instant, in the zone of the process. The one place where lp uses the zone.
 *
 * @throws RangeError on an invalid Date.
 */
export function dayOf(instant: Date): Day {
  return clamped(utc(instant.getFullYear(), instant.getMonth() + 1, instant.getDate()));
}

/** The day `n` days on (back, when negative), held within 0001-01-01 and 9999-12-31. `n` is whole or infinite. */
export function addDays(day: Day, n: number): Day {
  // More days than there are would leave what a Date can hold.
  const most = 4_000_000;
  return clamped(addDaysToDate(new UtcDate(day), Math.max(-most, Math.min(most, n))));
}

function clamped(date: Date): Day {
  if (Number.isNaN(date.getTime())) throw new RangeError('no such date');
  return dayOfUtc(date) ?? (date.getTime() < 0 ? FIRST_DAY : LAST_DAY);
}

/** Days from one to the other: 1 from a day to the next, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(new UtcDate(to), new UtcDate(from));
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return getDaysInMonth(utc(year, month, 1));
}

/**
 * The last day of a month: `lastDayOfMonth(2026, 2) === '2026-02-28'`.
 *
 * @throws RangeError when there is no such month (1 to 12) or year (1 to 9999).
 */
export function lastDayOfMonth(year: number, month: number): Day {
  const day = calendarDay(year, month, daysInMonth(year, month));
  if (day === undefined) throw new RangeError(`no month ${month} in a year ${year}`);
  return day;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(day).getUTCDay();
}

/** `22 November 2026`. The year has four digits, so that what is printed can be read back. */
export function longDay(day: Day): string {
  const [, month, date] = partsOf(day);
  return `${date} ${MONTHS[month - 1]} ${day.slice(0, 4)}`;
}

/** `22 Nov`, or `22 Nov 2025` when that is not the current year. */
export function shortDay(day: Day, currentYear: number): string {
  const [year, month, date] = partsOf(day);
  const short = `${date} ${MONTHS[month - 1]!.slice(0, 3)}`;
  return year === currentYear ? short : `${short} ${day.slice(0, 4)}`;
}

/** `Sun`. */
export function weekdayShort(day: Day): string {
  return WEEKDAYS[weekdayOf(day)]!.slice(0, 3);
}

/** First and last day, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Which way words without a year or week look: an entry is about the past, a due date about the future. */
export interface DayOptions {
  readonly prefer?: 'past' | 'future' | undefined;
}

/**
 * The day meant by what someone typed: `2026-11-20`, `20.11.2026`, `yesterday`, `last friday`, `3 days ago`,
 * `mar 4`. Where the words leave the year or the week open, it is the latest such day up to today, or the next
 * one from today on when the future is preferred. A time of day is allowed and ignored.
 *
 * @throws UsageError on a day that does not exist, one that could be two, a longer span, or other words.
 */
export async function parseDay(words: string, today: Day, options: DayOptions = {}): Promise<Day> {
  const plain = plainDay(words, today);
  if (plain !== undefined) return plain;
  const { dayInWords } = await import('./dates-in-words.ts');
  return dayInWords(words, today, options.prefer ?? 'past');
}

/**
 * The first and last day of what someone typed: a day, as in `parseDay`, or `2026`, `2026-03`, `march`,
 * `last month`, `this week` (Monday to Sunday), `2026-Q3`, `h1`, `last 7 days` (today is the last of them).
 * Halves and quarters are those of the calendar, whatever the cycles are.
 *
 * @throws UsageError as `parseDay` does, but for longer spans.
 */
export async function parseSpan(words: string, today: Day, options: DayOptions = {}): Promise<Span> {
  const plain = plainDay(words, today);
  if (plain !== undefined) return { from: plain, to: plain };
  const { spanInWords } = await import('./dates-in-words.ts');
  return spanInWords(words, today, options.prefer ?? 'past');
}

const PLAIN: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/** What people type most, answered without loading anything. */
function plainDay(words: string, today: Day): Day | undefined {
  const text = words.length > 20 ? '' : words.trim().toLowerCase();
  if (isDay(text)) return text;
  const days = Object.hasOwn(PLAIN, text) ? PLAIN[text]! : undefined;
  const day = days === undefined ? undefined : addDays(today, days);
  // At either end of the calendar there is no such day, which the words are told in their own way.
  return day !== undefined && daysBetween(today, day) === days ? day : undefined;
}
