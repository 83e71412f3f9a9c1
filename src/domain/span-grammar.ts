/** The words for more than a day: months, quarters, weeks, the last so many days; and where such a span ends. */
import { addDays as addDaysToDate, startOfISOWeek } from 'date-fns';
import {
  addDays,
  calendarDay,
  type Day,
  dayOfUtc,
  lastDayOfMonth,
  partsOf,
  type Span,
  UtcDate,
} from './day.ts';
import { type Asked, dated, monthIndex, monthNamed, readAmount, STEPS, shifted } from './day-grammar.ts';

/** A span with what people call it. */
export interface Period extends Span {
  readonly kind: string;
}

const KINDS: Readonly<Record<string, { readonly kind: string; readonly months: number }>> = {
  month: { kind: 'a month', months: 1 },
  quarter: { kind: 'a quarter', months: 3 },
  q: { kind: 'a quarter', months: 3 },
  half: { kind: 'half a year', months: 6 },
  h: { kind: 'half a year', months: 6 },
  year: { kind: 'a year', months: 12 },
};

export function readPeriod(given: string, asked: Asked): Period | undefined {
  const text = given.replace(/^(?:in |during )?(?:the )?(?=.)/, '');
  return (
    readNumberedPeriod(text, asked) ??
    readMonthPeriod(text, asked) ??
    readRelativePeriod(text, asked) ??
    readRollingPeriod(text, asked)
  );
}

/** `2026`, `2026-03`, `03/2026`, `2026-Q3`, `h1 2025`, `q2`. */
function readNumberedPeriod(text: string, asked: Asked): Period | undefined {
  if (/^\d{4}$/.test(text)) {
    // For its error, here and below: what has a first day is a year, or a month.
    dated(1, 1, text, asked);
    return inYear(0, 'year', text, asked);
  }
  const month =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/.exec(text) ??
    /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text);
  if (month !== null) {
    dated(1, Number(month.groups!.month), month.groups!.year, asked);
    return inYear(Number(month.groups!.month) - 1, 'month', month.groups!.year, asked);
  }
  const part =
    /^(?<year>\d{4})[-/ ]?(?<letter>[hq])(?<n>[1-4])$/.exec(text) ??
    /^(?:(?<which>last|this|next) )?(?<letter>[hq])(?<n>[1-4])(?:[-/ ]?(?<year>\d{4}))?$/.exec(text);
  const { year, letter = '', n, which } = part?.groups ?? {};
  const start = (Number(n) - 1) * (KINDS[letter]?.months ?? 0);
  return part === null || start >= 12 ? undefined : inYear(start, letter, year, asked, which);
}

/** `march`, `last march`, `march 2026`, `2026 march`. */
function readMonthPeriod(text: string, asked: Asked): Period | undefined {
  const match =
    /^(?:(?<which>last|this|next) )?(?<name>[a-z]{3,9})\.?(?:[-/ ]?(?:of )?(?<year>\d{4}))?$/.exec(text) ??
    /^(?<year>\d{4})[-/ ]?(?<name>[a-z]{3,9})\.?$/.exec(text);
  const { which, name, year } = match?.groups ?? {};
  const month = monthNamed(name ?? '');
  return month === undefined ? undefined : inYear(month - 1, 'month', year, asked, which);
}

/** The part of a year that begins `start` months into it, in the year given or the one the words look to. */
function inYear(start: number, unit: string, year: string | undefined, asked: Asked, which?: string) {
  const { kind, months } = KINDS[unit]!;
  const at = (n: number) => monthSpan(n * 12 + start, months, kind);
  if (year !== undefined) return at(Number(year));
  const [now] = partsOf(asked.today);
  if (which === 'this') return at(now);
  const past = which === undefined ? asked.prefer === 'past' : which === 'last';
  const here = at(now)!;
  const whole = which !== undefined;
  if (past) return (whole ? here.to < asked.today : here.from <= asked.today) ? here : at(now - 1);
  return (whole ? here.from > asked.today : here.to >= asked.today) ? here : at(now + 1);
}

/** `last week`, `this month`, `next quarter`, `last weekend`. */
function readRelativePeriod(text: string, asked: Asked): Period | undefined {
  const match = /^(last|past|previous|this|current|next|coming) (week|weekend|month|quarter|half|year)$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [step, unit] = [STEPS[match[1]!]!, match[2]!];
  const months = KINDS[unit]?.months;
  if (months !== undefined) {
    const now = monthIndex(asked.today);
    return monthSpan(now - (now % months) + step * months, months, KINDS[unit]!.kind);
  }
  const monday = addDaysToDate(startOfISOWeek(new UtcDate(asked.today)), 7 * step);
  const [first, last] = unit === 'week' ? [0, 6] : [5, 6];
  const [from, to] = [dayOfUtc(addDaysToDate(monday, first)), dayOfUtc(addDaysToDate(monday, last))];
  return from === undefined || to === undefined ? undefined : { from, to, kind: `a ${unit}` };
}

/** `last 7 days`, `past two weeks`, up to today and with it; `next 3 months`, from today on. */
function readRollingPeriod(text: string, asked: Asked): Period | undefined {
  const [, which, rest] = /^(last|past|previous|next|coming) (.*)$/.exec(text) ?? [];
  const amount = /^(?:\d|couple|[a-z]+ )/.test(rest ?? '') ? readAmount(rest!) : undefined;
  if (amount === undefined || amount.months + amount.days === 0) return undefined;
  const kind = 'a stretch of days';
  return STEPS[which!] === -1
    ? { from: addDays(shifted(asked.today, amount, asked, -1), 1), to: asked.today, kind }
    : { from: asked.today, to: addDays(shifted(asked.today, amount, asked), -1), kind };
}

/** So many months from the one counted since the year 0, or `undefined` outside the calendar. */
function monthSpan(index: number, months: number, kind: string): Period | undefined {
  const from = calendarDay(Math.floor(index / 12), (index % 12) + 1, 1);
  const end = index + months - 1;
  return from === undefined
    ? undefined
    : { from, to: lastDayOfMonth(Math.floor(end / 12), (end % 12) + 1), kind };
}

/** `end of march`, `first day of next quarter`. */
export function readEdge(text: string, asked: Asked): Day | undefined {
  const [, edge, rest] =
    /^(?:the )?(end|last day|start|beginning|first day) of (?:the )?(.+)$/.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const period = readPeriod(/^(?:week|month|quarter|year)$/.test(rest) ? `this ${rest}` : rest, asked);
  return /^(?:end|last)/.test(edge!) ? period?.to : period?.from;
}
