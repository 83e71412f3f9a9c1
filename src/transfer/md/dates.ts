/**
 * Dates as they stand in notes: days, weeks, months, quarters, years and spans of them, in several languages, with years
 * of the Buddhist era. Where the numbers leave it open which is the month, the text around decides or nobody.
 */
import { addDays, calendarDay, type Day, lastDayOfMonth, partsOf, weekdayOf } from '../../domain/day.ts';
import { type DayOrder, dayOfNumbers, sayEither } from '../day-order.ts';
import { MONTH, monthOf } from './month-names.ts';

export type Grain = 'day' | 'span' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export interface Written {
  readonly grain: Grain;
  readonly from: Day;
  /** The last day, which may still be to come. */
  readonly to: Day;
  /** `May 2022 – present`: it goes on. */
  readonly open: boolean;
  /** Whether the year was written, not taken from around it. */
  readonly ownYear: boolean;
  /** Where it stands in the text, and as what. */
  readonly at: number;
  readonly said: string;
  /** The two days it could be; then `from` and `to` are no more than a guess. */
  readonly doubt: string | null;
}

export interface Around {
  readonly today: Day;
  /** Year of the heading or file it stands under. */
  readonly year: number | undefined;
  /** How `3/4/2024` is meant here, where other dates of the file tell. */
  readonly order: DayOrder | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, around: Around) => Omit<Written, 'at' | 'said'> | undefined;

const YEAR = String.raw`(?:19|20|24|25|26)\d\d`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|ª|\.)?`;
const OF = String.raw`(?:\s+(?:of|de|del|di|d['’])?\s*|[-/ ])`;
const TO = String.raw`\s*(?:[-–—~]|to|until|through|bis|au|à|al|hasta|a|tot|ถึง|&|and|y|und|et)\s*`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?`;
const PRESENT = `(?:present|now|today|current|ongoing|presente|actualidad|hoy|heute|jetzt|aujourd['’]hui|présent|ปัจจุบัน)`;
const ERA = String.raw`(?:(?:พ\.?ศ\.?|ปี|b\.?e\.?)\s*)?`;
const START = String.raw`(?<![\p{L}\p{M}\d/.])`;
const END = String.raw`(?![\p{L}\p{M}\d])`;

/** What has to be in a text for a pattern to be worth a try: a look for that is quick, and most lines have none of it. */
type Need = 'month' | 'year' | 'numbers' | 'digit';

type Rule = readonly [needs: Need, pattern: string, read: Reader];

/** From what says most to what says least: the first that is found anywhere counts. Made when first needed. */
const GRAMMAR: readonly Rule[] = [
  // 2024-05-03, 2024/5/3, 2024年5月3日
  [
    'year',
    `(?<y>${YEAR})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>${DAY})(?:T[\\d:.]+Z?)?`,
    (g) => single(yearOf(g.y), Number(g.m), Number(g.d)),
  ],
  [
    'year',
    `(?<y>${YEAR})年(?<m>\\d{1,2})月(?<d>${DAY})日`,
    (g) => single(yearOf(g.y), Number(g.m), Number(g.d)),
  ],
  // 3 May – 5 June 2024, May 3 - June 5, 2024, 20 ส.ค. ถึง 23 ธ.ค.
  [
    'month',
    `(?<d1>${DAY})${ORDINAL}${OF}(?<m1>${MONTH})(?:${OF}(?<y1>${YEAR}))?${TO}(?<d>${DAY})${ORDINAL}${OF}(?<m>${MONTH})(?:,?${OF}${ERA}(?<y>${YEAR}))?`,
    spanOfDays,
  ],
  [
    'month',
    `(?<m1>${MONTH})\\s*(?<d1>${DAY})${ORDINAL}(?:,?\\s*(?<y1>${YEAR}))?${TO}(?<m>${MONTH})\\s*(?<d>${DAY})${ORDINAL}(?:,?\\s*(?<y>${YEAR}))?`,
    spanOfDays,
  ],
  // Nov 22-24, 2022 · 22–24 November 2022
  ['month', `(?<m>${MONTH})\\s*(?<d1>${DAY})${TO}(?<d>${DAY})${ORDINAL}(?:,?\\s*(?<y>${YEAR}))?`, spanOfDays],
  [
    'month',
    `(?<d1>${DAY})${ORDINAL}${TO}(?<d>${DAY})${ORDINAL}${OF}(?<m>${MONTH})(?:,?${OF}${ERA}(?<y>${YEAR}))?`,
    spanOfDays,
  ],
  // May 3rd, 2024 · 3 de mayo de 2024 · 3. Mai 2024 · 3-May-2024
  ['month', `${WEEKDAY}(?<m>${MONTH})[\\s-]*(?<d>${DAY})${ORDINAL}(?:,\\s*|\\s+)'?(?<y>${YEAR})`, named],
  ['month', `${WEEKDAY}(?<d>${DAY})${ORDINAL}${OF}(?<m>${MONTH})(?:,\\s*|${OF})${ERA}(?<y>${YEAR})`, named],
  // 03/05/2024, 3.5.2024, 03-05-24
  ['numbers', `(?<a>\\d{1,2})(?<s>[-/.])(?<b>\\d{1,2})\\k<s>(?<y>${YEAR}|\\d\\d)`, numbers],
  // 2024-W19, KW 19/2024, week 19, 2024
  ['year', `(?<y>${YEAR})-?W(?<w>\\d{1,2})`, isoWeek],
  [
    'year',
    `(?:week|wk|w|kw|semana|semaine|woche|settimana)\\.?\\s*#?(?<w>\\d{1,2})\\s*[,/]?\\s*(?:of |de )?(?<y>${YEAR})`,
    isoWeek,
  ],
  // Jun 2025 – present, May 2022 – December 2022, April to July 2024
  ['month', `(?<m1>${MONTH})${OF}(?<y1>${YEAR})${TO}(?<open>${PRESENT})`, spanOfMonths],
  ['month', `(?<m1>${MONTH})(?:${OF}(?<y1>${YEAR}))?${TO}(?<m>${MONTH})${OF}(?<y>${YEAR})`, spanOfMonths],
  // May 2024, mayo de 2024, เมษายน 2567, 2024-05, 05/2024, 2024年5月
  ['month', `(?<m>${MONTH})(?:,\\s*|${OF})'?${ERA}(?<y>${YEAR})`, wholeMonth],
  ['month', `(?<y>${YEAR})[\\s-]+(?<m>${MONTH})`, wholeMonth],
  ['year', `(?<y>${YEAR})(?:-|/|年)(?<n>0?[1-9]|1[0-2])(?:月|(?![-/\\d]))`, wholeMonth],
  ['year', `(?<n>0[1-9]|1[0-2])/(?<y>${YEAR})`, wholeMonth],
  // Q2 2024, 2024-Q2, H1 FY24, T2 2024, 2. Quartal 2024
  ['digit', `(?:fy)?(?<y>${YEAR}|(?<=fy)\\d\\d)\\s*[-/]?\\s*(?<k>[qth])(?<q>[1-4])`, partOfYear],
  [
    'digit',
    `(?<k>[qth])(?<q>[1-4])\\s*[-/,']?\\s*(?:of\\s+|fy\\s?)?(?<y>${YEAR}|(?<=['y])\\d\\d)`,
    partOfYear,
  ],
  [
    'digit',
    `(?<q>[1-4])(?:st|nd|rd|th|er|º|\\.|e|ème)?\\s*(?<k>quarter|quartal|trimestre|trimester|kwartaal|half|semester|semestre)(?:,?\\s+(?:of |de |del )?(?<y>${YEAR}))?`,
    partOfYear,
  ],
  ['year', `(?<y1>${YEAR})${TO}(?:(?<y>${YEAR})|(?<open>${PRESENT}))`, spanOfYears],
  // May 3 · 3 de mayo: without a year
  ['month', `${WEEKDAY}(?<m>${MONTH})[\\s-]+(?<d>${DAY})(?:st|nd|rd|th)?(?!:)`, named],
  ['month', `${WEEKDAY}(?<d>${DAY})${ORDINAL}${OF}(?<m>${MONTH})`, named],
];

/** What is no more than a year or the name of a month is only a date where it stands for itself: in headings. */
const BARE: readonly Rule[] = [
  ['digit', `(?:week|wk|w|kw|semana|semaine|woche|settimana)\\.?\\s*#?(?<w>\\d{1,2})`, isoWeek],
  ['digit', `(?<k>[qth])(?<q>[1-4])`, partOfYear],
  ['digit', `(?:fy\\s?)?${ERA}(?<y>${YEAR}|(?<=fy ?)\\d\\d)(?:年)?`, wholeYear],
  ['month', `(?<m>${MONTH})`, wholeMonth],
];

type Compiled = readonly (readonly [needs: Need, pattern: RegExp, read: Reader])[];

let compiled:
  | { readonly full: Compiled; readonly all: Compiled; readonly needs: Readonly<Record<Need, RegExp>> }
  | undefined;

function grammar() {
  const compile = (rules: readonly Rule[]): Compiled =>
    rules.map(([needs, pattern, read]) => [needs, new RegExp(`${START}${pattern}${END}`, 'iu'), read]);
  compiled ??= {
    full: compile(GRAMMAR),
    all: compile([...GRAMMAR, ...BARE]),
    needs: {
      month: new RegExp(MONTH, 'iu'),
      year: new RegExp(YEAR),
      numbers: /\d[-./]\d/,
      digit: /\d/,
    },
  };
  return compiled;
}

/** Beyond this nobody looks for a date: a sentence has it near its beginning. */
const FAR = 2_000;

/**
 * The date in a text that says most.
 *
 * @param bare whether a year or a month alone counts too.
 */
export function dateIn(text: string, around: Around, bare = false): Written | undefined {
  const near = text.length > FAR ? text.slice(0, FAR) : text;
  // Without a digit there is no date but the bare name of a month.
  if (!bare && !/\d/.test(near)) return undefined;
  const { full, all, needs } = grammar();
  const has: Partial<Record<Need, boolean>> = {};
  for (const [need, pattern, read] of bare ? all : full) {
    has[need] ??= needs[need].test(near);
    const match = has[need] ? pattern.exec(near) : null;
    const found = match === null ? undefined : read(match.groups ?? {}, around);
    if (found !== undefined) return weekFrom(near, { ...found, at: match!.index, said: match![0].trim() });
  }
  return undefined;
}

/** `Week of 6 May` is the seven days from then on. */
function weekFrom(text: string, found: Written): Written {
  const before = text.slice(Math.max(0, found.at - 40), found.at);
  const words =
    /(?:\bweek\s+(?:of|from|starting|beginning|commencing)|\bw\/c|\bsemana\s+(?:del?|da)|\bsemaine\s+du|\bwoche\s+(?:vom|ab)|สัปดาห์(?:ที่|ของ)?)\s*:?\s*$/i.exec(
      before,
    );
  if (words === null || found.grain !== 'day') return found;
  const at = found.at - before.length + words.index;
  return {
    ...found,
    grain: 'week',
    to: addDays(found.from, 6),
    at,
    said: text.slice(at, found.at) + found.said,
  };
}

/** A day at the beginning of a text, as lp writes it: of any year, and of no other era. */
export const written = (day: Day): Written => ({
  grain: 'day',
  from: day,
  to: day,
  open: false,
  ownYear: true,
  doubt: null,
  at: 0,
  said: day,
});

/** The day that what happened then is logged on: its last day, today where that is still to come. */
export function dayFor({ from, to }: Written, today: Day): Day {
  return to <= today || from > today ? to : today;
}

/** What dates it in a key: it stays while days pass. */
export const keyDay = ({ from, to, open }: Written): string => (open ? `${from}..` : to);

/** 2567 of the Buddhist era is 2024; two digits are of this century. */
function yearOf(text: string | undefined): number {
  const year = Number(text);
  return year >= 2400 ? year - 543 : year < 100 ? 2000 + year : year;
}

function single(
  year: number,
  month: number,
  date: number,
  ownYear = true,
): Omit<Written, 'at' | 'said'> | undefined {
  const day = calendarDay(year, month, date);
  return day === undefined
    ? undefined
    : { grain: 'day', from: day, to: day, open: false, ownYear, doubt: null };
}

function between(
  grain: Grain,
  from: Day | undefined,
  to: Day | undefined,
  { open = false, ownYear = true } = {},
): Omit<Written, 'at' | 'said'> | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  return { grain, from, to, open, ownYear, doubt: null };
}

/** Of a date without its year: the year around it, else the latest that has come. */
function yearFor(text: string | undefined, month: number, date: number, { today, year }: Around): number {
  if (text !== undefined) return yearOf(text);
  if (year !== undefined) return year;
  const [thisYear] = partsOf(today);
  const day = calendarDay(thisYear, month, date);
  return day !== undefined && day > today ? thisYear - 1 : thisYear;
}

function named(g: Groups, around: Around) {
  const month = monthOf(g.m ?? '');
  if (month === undefined) return undefined;
  return single(yearFor(g.y, month, Number(g.d), around), month, Number(g.d), g.y !== undefined);
}

function spanOfDays(g: Groups, around: Around) {
  const month = monthOf(g.m ?? '');
  const first = g.m1 === undefined ? month : monthOf(g.m1);
  if (month === undefined || first === undefined) return undefined;
  const year = yearFor(g.y, month, Number(g.d), around);
  const from = g.y1 !== undefined ? yearOf(g.y1) : first > month ? year - 1 : year;
  return between('span', calendarDay(from, first, Number(g.d1)), calendarDay(year, month, Number(g.d)), {
    ownYear: g.y !== undefined,
  });
}

function numbers(g: Groups, { order }: Around) {
  const day = dayOfNumbers(Number(g.a), Number(g.b), yearOf(g.y), g.s!, order);
  if (day === undefined || typeof day === 'string') return between('day', day, day);
  const guess = between('day', day[0], day[0]);
  return guess === undefined ? undefined : { ...guess, doubt: sayEither(day) };
}

function isoWeek(g: Groups, { today, year: around }: Around) {
  const week = Number(g.w);
  const year = g.y === undefined ? (around ?? partsOf(today)[0]) : yearOf(g.y);
  const fourth = calendarDay(year, 1, 4);
  if (fourth === undefined || week < 1 || week > 53) return undefined;
  const monday = addDays(fourth, (week - 1) * 7 - ((weekdayOf(fourth) + 6) % 7));
  return between('week', monday, addDays(monday, 6), { ownYear: g.y !== undefined });
}

function wholeMonth(g: Groups, around: Around) {
  const month = g.n === undefined ? monthOf(g.m ?? '') : Number(g.n);
  if (month === undefined) return undefined;
  const year = yearFor(g.y, month, 1, around);
  return between('month', calendarDay(year, month, 1), lastDayOfMonth(year, month), {
    ownYear: g.y !== undefined,
  });
}

function spanOfMonths(g: Groups, { today }: Around) {
  const first = monthOf(g.m1 ?? '');
  if (first === undefined) return undefined;
  if (g.open !== undefined) {
    const from = calendarDay(yearOf(g.y1), first, 1);
    return from === undefined || from > today ? undefined : between('span', from, today, { open: true });
  }
  const [last, year] = [monthOf(g.m ?? ''), yearOf(g.y)];
  if (last === undefined) return undefined;
  const from = g.y1 !== undefined ? yearOf(g.y1) : first > last ? year - 1 : year;
  return between('span', calendarDay(from, first, 1), lastDayOfMonth(year, last));
}

function partOfYear(g: Groups, { today, year: around }: Around) {
  const year = g.y === undefined ? (around ?? partsOf(today)[0]) : yearOf(g.y);
  const part = Number(g.q);
  const half = /^(?:h|semest|half)/i.test(g.k ?? '');
  const length = half ? 6 : 3;
  if (part * length > 12) return undefined;
  return between(
    half ? 'half' : 'quarter',
    calendarDay(year, (part - 1) * length + 1, 1),
    lastDayOfMonth(year, part * length),
    { ownYear: g.y !== undefined },
  );
}

function spanOfYears(g: Groups, { today }: Around) {
  const from = calendarDay(yearOf(g.y1), 1, 1);
  if (g.open !== undefined)
    return from === undefined || from > today ? undefined : between('span', from, today, { open: true });
  return between('span', from, calendarDay(yearOf(g.y), 12, 31));
}

function wholeYear(g: Groups) {
  const year = yearOf(g.y);
  return between('year', calendarDay(year, 1, 1), calendarDay(year, 12, 31));
}
