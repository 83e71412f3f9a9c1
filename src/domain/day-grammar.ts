/**
 * The words for a single day that lp documents, read without a general parser: such a one guesses where a log
 * must not. Every reader takes the whole text, and answers `undefined` when the text is something else.
 */
import { addDays as addDaysToDate, addMonths, nextDay, previousDay, startOfISOWeek } from 'date-fns';
import {
  calendarDay,
  type Day,
  dayOfUtc,
  daysInMonth,
  longDay,
  MONTHS,
  partsOf,
  UtcDate,
  WEEKDAYS,
  weekdayOf,
} from './day.ts';
import { UsageError } from './errors.ts';

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type Prefer = 'past' | 'future';
export interface Asked {
  /** As typed, for messages. */
  readonly words: string;
  readonly today: Day;
  readonly prefer: Prefer;
}

export const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

const NAMED: Readonly<Record<string, number>> = {
  'last night': -1,
  yesterday: -1,
  now: 0,
  today: 0,
  'earlier today': 0,
  'later today': 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  tonight: 0,
  tomorrow: 1,
};

/** The day the whole text means, `undefined` when it is something else. @throws UsageError on impossible days. */
export function readDay(given: string, asked: Asked): Day | undefined {
  const text = withoutTime(given).replace(/^on /, '');
  return (
    readNamed(given, asked) ??
    readNamed(text, asked) ??
    readDate(text, asked) ??
    readWeekday(text, asked) ??
    readDistance(text, asked)
  );
}

function readNamed(text: string, asked: Asked): Day | undefined {
  return Object.hasOwn(NAMED, text)
    ? shifted(asked.today, { months: 0, days: NAMED[text]! }, asked)
    : undefined;
}

const CLOCK = String.raw`(?:(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?:\.\d{1,9})?(?: ?[ap]\.?m\.?)?|(?:1[0-2]|0?\d) ?[ap]\.?m\.?|noon|midday|midnight)`;
const TIMES = [
  new RegExp(
    String.raw`(?:(?<=\d)t| (?:at |around |about |@ ?)?)${CLOCK}(?: ?(?:z|utc|gmt)?(?:[+-]\d\d:?\d\d)?(?: \([a-z' ]+\))?)$`,
  ),
  / (?:at|@) ?(?:[01]?\d|2[0-4])$/,
  / (?:in the |at )?(?:morning|afternoon|evening|night)$/,
  new RegExp(`^(?:at )?${CLOCK} (?=.)`),
];

/** The text without its time of day: lp keeps days. */
function withoutTime(text: string): string {
  for (const time of TIMES) {
    const rest = text.replace(time, '');
    if (rest !== text) return rest;
  }
  return text;
}

/** A date that names day and month, or the day of the month, with or without its weekday in front. */
function readDate(text: string, asked: Asked): Day | undefined {
  const day = readNumbers(text, asked) ?? readMonthName(text, asked) ?? readDayOfMonth(text, asked);
  if (day !== undefined) return day;
  const [, name, rest] = /^([a-z]{3,9})\.? (.+)$/.exec(text) ?? [];
  const weekday = name === undefined ? undefined : weekdayNamed(name);
  const named = weekday === undefined ? undefined : readDate(rest!, asked);
  if (named !== undefined && weekdayOf(named) !== weekday) {
    throw new UsageError(
      `${longDay(named)} is a ${WEEKDAYS[weekdayOf(named)]}, not a ${WEEKDAYS[weekday!]}`,
      hint(asked, named),
    );
  }
  return named;
}

function readNumbers(text: string, asked: Asked): Day | undefined {
  const iso = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (iso !== null) return dated(Number(iso[4]), Number(iso[3]), iso[1], asked);
  // Wherever days are written with points, the day comes first.
  const points = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d\d))?\.?$/.exec(text);
  if (points !== null) return dated(Number(points[1]), Number(points[2]), points[3], asked);
  const slashes =
    /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)$/.exec(text) ?? /^(\d{1,2})(\/)(\d{1,2})$/.exec(text);
  if (slashes !== null) return readSlashes(text, Number(slashes[1]), Number(slashes[3]), slashes[4], asked);
  return undefined;
}

/** 13/4 can only be 13 April; 3/4 is one day in London and another in Seattle. */
function readSlashes(text: string, a: number, b: number, year: string | undefined, asked: Asked): Day {
  if (a > 12 && b > 12) throw notUnderstood(asked);
  if (a > 12) return dated(a, b, year, asked);
  if (a === b || b > 12) return dated(b, a, year, asked);
  const [dayFirst, monthFirst] = [dated(a, b, year, asked), dated(b, a, year, asked)];
  const inSameYear = dayFirst.slice(0, 4) === monthFirst.slice(0, 4);
  const first = inSameYear ? longDay(dayFirst).slice(0, -5) : longDay(dayFirst);
  throw new UsageError(`${text} could be ${first} or ${longDay(monthFirst)}`, {
    hint: `Write ${dayFirst} (${inWords(dayFirst)}) or ${monthFirst} (${inWords(monthFirst)}).`,
  });
}

function readMonthName(text: string, asked: Asked): Day | undefined {
  const match =
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]?(?:of )?(?<month>[a-z]{3,9})\.?(?:[-/ ](?:of )?'?(?<year>\d{4}|\d\d))?$/.exec(
      text,
    ) ??
    /^(?<month>[a-z]{3,9})\.?[-/ ]?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[-/ ]'?(?<year>\d{4}|\d\d))?$/.exec(
      text,
    ) ??
    /^(?<year>\d{4})[-/ ]?(?<month>[a-z]{3,9})\.?[-/ ]?(?<day>\d{1,2})(?:st|nd|rd|th)?$/.exec(text);
  const month = monthNamed(match?.groups?.month ?? '');
  return month === undefined
    ? undefined
    : dated(Number(match!.groups!.day), month, match!.groups!.year, asked);
}

/** `the 3rd`, `3rd of last month`: the day of the month alone needs its ordinal. */
function readDayOfMonth(text: string, asked: Asked): Day | undefined {
  const match = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: (?:of )?(last|this|next) month)?$/.exec(text);
  if (match === null) return undefined;
  const [date, now] = [Number(match[1]), monthIndex(asked.today)];
  const inMonth = (index: number) => calendarDay(Math.floor(index / 12), (index % 12) + 1, date);
  const which = match[2];
  if (which !== undefined) return inMonth(now + STEPS[which]!);
  // No two months in a row lack a 31st; one more where this month's is on the wrong side of today.
  const step = asked.prefer === 'past' ? -1 : 1;
  return [now, now + step, now + 2 * step].map(inMonth).find((day) => day !== undefined && fits(day, asked));
}

const fits = (day: Day, { today, prefer }: Asked) => (prefer === 'past' ? day <= today : day >= today);

/** The real day with these numbers. @throws UsageError when there is none. */
export function dated(date: number, month: number, yearText: string | undefined, asked: Asked): Day {
  const year = yearText === undefined ? undefined : fullYear(yearText, asked.today);
  const day = year === undefined ? inFittingYear(date, month, asked) : calendarDay(year, month, date);
  if (day !== undefined) return day;
  const [thisYear] = partsOf(asked.today);
  const near = Math.max(1, year ?? thisYear);
  const nearMonth = Math.min(12, Math.max(1, month));
  const nearDate = Math.min(daysInMonth(near, nearMonth), Math.max(1, date));
  const nearDay =
    (year === undefined ? inFittingYear(nearDate, nearMonth, asked) : undefined) ??
    calendarDay(near, nearMonth, nearDate)!;
  const what =
    year === 0
      ? 'year 0'
      : month !== nearMonth
        ? `month ${month}`
        : `${date} ${MONTHS[month - 1]}${year === undefined ? '' : ` ${String(year).padStart(4, '0')}`}`;
  throw new UsageError(`there is no ${what}`, hint(asked, nearDay));
}

/** The last such day up to today, or the next one; 29 February may be eight years off. */
export function inFittingYear(date: number, month: number, asked: Asked): Day | undefined {
  const step = asked.prefer === 'past' ? -1 : 1;
  for (let year = partsOf(asked.today)[0], n = 0; n <= 8; n++, year += step) {
    const day = calendarDay(year, month, date);
    if (day !== undefined && fits(day, asked)) return day;
  }
  return undefined;
}

/** A year of two digits is the one within fifty years of today. */
function fullYear(text: string, today: Day): number {
  if (text.length === 4) return Number(text);
  const [now] = partsOf(today);
  const year = now - (now % 100) + Number(text);
  return year > now + 50 ? year - 100 : year <= now - 50 ? year + 100 : year;
}

/** `friday`, `last friday`, `monday last week`, `two fridays ago`. Weeks begin on Monday. */
function readWeekday(text: string, asked: Asked): Day | undefined {
  const inWeek =
    /^(?<week>last|this|next) week(?:'s)? (?:on )?(?<name>[a-z]{3,9})\.?$/.exec(text) ??
    /^(?<name>[a-z]{3,9})\.? (?:of )?(?<week>last|this|next) week$/.exec(text);
  const plain =
    /^(?:the )?(?:(?<which>last|past|previous|this|next|coming) )?(?<name>[a-z]{3,9})\.?$/.exec(text) ??
    /^(?<count>\w+) (?<name>[a-z]{3,8}day)s? ago$/.exec(text);
  const { week, which, name, count } = { ...inWeek?.groups, ...(inWeek === null ? plain?.groups : {}) };
  const weekday = weekdayNamed(name ?? '');
  if (weekday === undefined) return undefined;
  const today = new UtcDate(asked.today);
  const ofWeek = (n: number) => addDaysToDate(startOfISOWeek(today), 7 * n + ((weekday + 6) % 7));
  const many = count === undefined ? undefined : numberNamed(count);
  if (count !== undefined && !(many! > 0)) return undefined;
  if (many !== undefined) return within(addDaysToDate(previousDay(today, weekday), 7 * (1 - many)), asked);
  if (week !== undefined) return within(ofWeek(STEPS[week]!), asked);
  if (which === 'this' && asked.prefer === 'past') return within(ofWeek(0), asked);
  const step = STEPS[which ?? 'this'];
  if (step === -1) return within(previousDay(today, weekday), asked);
  if (step === 1) return within(nextDay(today, weekday), asked);
  if (weekdayOf(asked.today) === weekday) return asked.today;
  return within((asked.prefer === 'past' ? previousDay : nextDay)(today, weekday), asked);
}

interface Amount {
  readonly months: number;
  readonly days: number;
}

/** `3 days ago`, `in two weeks`, `a week and 2 days before mar 4`, `day before yesterday`. */
function readDistance(text: string, asked: Asked): Day | undefined {
  const back = /^(?:about |around )?(.+) (?:ago|earlier|back)$/.exec(text);
  const on = /^in (?:about |around )?(.+)$/.exec(text) ?? /^(.+) (?:from now|from today|later)$/.exec(text);
  const amount = readAmount((back ?? on)?.[1] ?? '');
  if (amount !== undefined) return shifted(asked.today, amount, asked, back === null ? 1 : -1);
  const [, distance, way, rest] = /^(?:the )?(.+?) (before|after|from) (.+)$/.exec(text) ?? [];
  const beside = readAmount(distance ?? '');
  const day = beside === undefined ? undefined : readDay(rest!, asked);
  return day === undefined ? undefined : shifted(day, beside!, asked, way === 'before' ? -1 : 1);
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = String.raw`\d{1,7}|a(?: couple(?: of)?)?|couple(?: of)?|${NUMBERS.join('|')}`;
const UNIT = 'days?|d|weeks?|wks?|w|fortnights?|months?|mos?|quarters?|years?|yrs?|y';
/** By first letter: so many months, so many days. */
const UNITS: Readonly<Record<string, readonly [months: number, days: number]>> = {
  d: [0, 1],
  w: [0, 7],
  f: [0, 14],
  m: [1, 0],
  q: [3, 0],
  y: [12, 0],
};
const AMOUNT = new RegExp(`(?:and )?(?:(${COUNT}) ?)?(${UNIT})(?: |$)`, 'y');

/** `3 days`, `a week and 2 days`, `1y 2mo`; `day` alone is one. `undefined` when there is anything else. */
export function readAmount(given: string): Amount | undefined {
  const text = given.replace(/^half a year$/, '6 months');
  let [months, days, at] = [0, 0, 0];
  while (at < text.length) {
    AMOUNT.lastIndex = at;
    const match = AMOUNT.exec(text);
    if (match === null) return undefined;
    const [count, unit] = [match[1], match[2]!];
    const alone = ['day', 'week', 'fortnight', 'month', 'quarter', 'year'].includes(unit) ? 1 : undefined;
    const n = count === undefined ? alone : numberNamed(count);
    if (n === undefined) return undefined;
    const [inMonths, inDays] = UNITS[unit[0]!]!;
    months += n * inMonths;
    days += n * inDays;
    at = AMOUNT.lastIndex;
  }
  return at === 0 ? undefined : { months, days };
}

function numberNamed(text: string): number | undefined {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  if (text.includes('couple')) return 2;
  if (text === 'a') return 1;
  const index = NUMBERS.indexOf(text);
  return index === -1 ? undefined : index + 1;
}

/** A month on from 31 January is the last day of February. @throws UsageError outside the years 1 to 9999. */
export function shifted(day: Day, { months, days }: Amount, asked: Asked, sign = 1): Day {
  return within(addDaysToDate(addMonths(new UtcDate(day), sign * months), sign * days), asked);
}

function within(date: Date, asked: Asked): Day {
  const day = dayOfUtc(date);
  if (day !== undefined) return day;
  throw new UsageError(`${quoted(asked.words)} is outside the years 1 to 9999`, hint(asked, asked.today));
}

export const monthNamed = (name: string) => named(name, MONTHS, 1);

function weekdayNamed(name: string): Weekday | undefined {
  return named(name === 'weds' ? 'wednesday' : name, WEEKDAYS, 0) as Weekday | undefined;
}

/** By three letters of the name or more: `sep`, `sept`, `thurs`. */
function named(name: string, names: readonly string[], first: number): number | undefined {
  const index = name.length < 3 ? -1 : names.findIndex((full) => full.toLowerCase().startsWith(name));
  return index === -1 ? undefined : index + first;
}

/** `mar 4`. */
const inWords = (day: Day) => `${MONTHS[partsOf(day)[1] - 1]!.slice(0, 3).toLowerCase()} ${partsOf(day)[2]}`;

export function notUnderstood(asked: Asked): UsageError {
  return new UsageError(`${quoted(asked.words)} is not a day lp understands`, hint(asked, asked.today));
}

export function hint({ prefer }: Asked, day: Day): { hint: string } {
  const near = prefer === 'past' ? 'yesterday, last friday' : 'tomorrow, next friday';
  return { hint: `Write a day like ${day}, ${near}, mar 4.` };
}

/** What was typed, on one line and short enough for a message. Cut by code points: half of one is not text. */
export function quoted(words: string): string {
  const trimmed = words.trim();
  const shown = [...trimmed.slice(0, 200).replace(/\s+/g, ' ')];
  const whole = shown.length <= 40 && trimmed.length <= 200;
  return whole ? `"${shown.join('')}"` : `"${shown.slice(0, 40).join('')}…"`;
}

/** Months since the year 0. */
export const monthIndex = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
