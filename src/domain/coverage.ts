/**
 * Where the evidence is: principles against months, and the thin spots between. Pure; drawing is the caller's.
 *
 * Accomplishments and positive feedback count, under every principle they bear. Feedback counts as fair: someone
 * else saw it, but it rarely says what came of it. Levels say how much there is to tell, and predict nothing.
 */
import { type Day, daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { type Assessment, assess, type Strength } from './evidence.ts';
import type { Principle, PrincipleSet } from './principle.ts';
import { witnessedBy } from './witness.ts';

export const LEVELS = ['none', 'thin', 'fair', 'strong'] as const;
/** How much a principle has to show, in a month or in the whole period; `none` is no entry at all. */
export type Level = 'none' | Strength;

/** What one cell of the map stands for. Quarters and years are those of the calendar. */
export const UNITS = ['month', 'quarter', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export interface CoverageCell {
  /** `2026-03`; by quarter `2026-Q1`, by year `2026`. */
  readonly month: string;
  /** Accomplishments and positive feedback, under whichever place the principle has in them. */
  readonly count: number;
  readonly level: Level;
}

export interface CoverageRow {
  readonly principle: Principle;
  /** One for each month (or longer unit) of the period, in order. */
  readonly cells: readonly CoverageCell[];
  readonly count: number;
  readonly level: Level;
  /** Day of the latest entry, or `null`. */
  readonly last: Day | null;
}

export interface Coverage {
  /** `2026-01` … `2026-12`: the months of the period, or of its part up to today where it still runs. */
  readonly months: readonly string[];
  /** The whole set in official order; slugs that are not in it come after, by their slug. */
  readonly rows: readonly CoverageRow[];
  /** Principles with nothing, and those with nothing lately, the most telling first. */
  readonly thin: readonly ThinSpot[];
  /** Principles that have something lately, but had nothing for half of the time so far; the longest first. */
  readonly gaps: readonly Gap[];
}

/** The longest time without evidence of a principle: after one day (`null`: from the beginning) and before another. */
export interface Gap {
  readonly principle: Principle;
  readonly after: Day | null;
  readonly before: Day;
}

export interface ThinSpot {
  readonly principle: Principle;
  /** Day of the latest entry; `null` where there is none. */
  readonly since: Day | null;
}

export interface CoverageInput {
  /** First and last day of the period. */
  readonly from: Day;
  readonly to: Day;
  /** In any order; what is outside of the period or no evidence is passed over. */
  readonly entries: readonly Entry[];
  readonly principles: PrincipleSet;
  readonly today: Day;
  readonly by?: Unit;
  /** How the accomplishments were assessed, by id, where it is known already. */
  readonly assessments?: ReadonlyMap<number, Pick<Assessment, 'strength'>> | undefined;
}

/** How many pieces of evidence of each strength there are, and in how many months. */
interface Tally {
  strong: number;
  fair: number;
  thin: number;
  /** Months since the year 0 that have any. */
  readonly months: Set<number>;
}

/** Three thin ones tell about as much as a fair one; no number of them is strong. */
const THIN_IN_A_FAIR = 3;

export function coverageOf({
  from,
  to,
  entries,
  principles,
  today,
  by = 'month',
  assessments,
}: CoverageInput): Coverage {
  const known = new Map(principles.map((principle) => [principle.slug, principle]));
  const gathered = new Map(principles.map(({ slug }) => [slug, gather()]));
  const witnesses = assessments === undefined ? witnessedBy(entries) : undefined;
  const strengthOf = (entry: Entry): Strength => {
    if (entry.kind === 'feedback') return 'fair';
    const assessment = assessments?.get(entry.id) ?? assess(entry, { witnessed: witnesses?.has(entry.id) });
    return assessment.strength;
  };
  let until = today < to ? today : to;
  for (const entry of entries) {
    const { date } = entry;
    if (date < from || date > to || !isEvidence(entry)) continue;
    // Nothing logged is left off the map, not even where a clock was once ahead of today's.
    if (date > until) until = date;
    const strength = strengthOf(entry);
    for (const slug of new Set(entry.principles)) {
      const row = gathered.get(slug) ?? gather();
      gathered.set(slug, row);
      if (row.last === null || date > row.last) row.last = date;
      row.days.push(date);
      const month = monthIndex(date);
      const at = Math.floor(month / MONTHS_IN[by]);
      const cell = row.cells.get(at) ?? tally();
      row.cells.set(at, cell);
      add(cell, strength, month);
      add(row.whole, strength, month);
    }
  }

  const units = unitsBetween(from, until, by);
  const levelOf = by === 'month' ? monthLevel : (cell: Tally) => periodLevel(cell, MONTHS_IN[by]);
  const length = monthIndex(until) - monthIndex(from) + 1;
  const unknown = [...gathered.keys()].filter((slug) => !known.has(slug)).sort();
  const rows = [...principles.map(({ slug }) => slug), ...unknown].map((slug, index) => {
    const { cells, whole, last } = gathered.get(slug)!;
    return {
      principle: known.get(slug) ?? { number: index + 1, name: slug, slug, short: slug },
      cells: units.map(({ at, label }) => {
        const cell = cells.get(at);
        return cell === undefined
          ? { month: label, count: 0, level: 'none' as const }
          : { month: label, count: countOf(cell), level: levelOf(cell) };
      }),
      count: countOf(whole),
      level: periodLevel(whole, length),
      last,
    };
  });
  const thin = thinSpots(rows.slice(0, principles.length), { from, to, today });
  const quiet = new Set(thin.map(({ principle }) => principle));
  const spread = rows
    .slice(0, principles.length)
    .filter(({ principle }) => !quiet.has(principle))
    .map(({ principle }) => ({ principle, days: gathered.get(principle.slug)!.days }));
  return {
    months: units.map(({ label }) => label),
    rows,
    thin,
    gaps: hasSettled({ from, to, today }) ? gapsIn(spread, from, until) : [],
  };
}

/** Whether an entry speaks for the principles it bears: accomplishments and positive feedback do. */
export const isEvidence = ({ kind, sentiment }: Pick<Entry, 'kind' | 'sentiment'>): boolean =>
  kind === 'accomplishment' || (kind === 'feedback' && sentiment !== 'constructive');

/** The names of the units from one day to another, as in `Coverage.months`; none when they are in the wrong order. */
export const unitNames = (from: Day, to: Day, by: Unit): string[] =>
  unitsBetween(from, to, by).map(({ label }) => label);

const gather = () => ({
  cells: new Map<number, Tally>(),
  whole: tally(),
  last: null as Day | null,
  days: [] as Day[],
});
const tally = (): Tally => ({ strong: 0, fair: 0, thin: 0, months: new Set() });

function add(to: Tally, strength: Strength, month: number): void {
  to[strength] += 1;
  to.months.add(month);
}

const countOf = ({ strong, fair, thin }: Tally): number => strong + fair + thin;

/**
 * A month: strong with a strong entry or three fair ones, fair with a fair one or three thin ones, else thin.
 */
function monthLevel({ strong, fair, thin }: Tally): Strength {
  if (strong > 0 || fair >= 3) return 'strong';
  return fair > 0 || thin >= THIN_IN_A_FAIR ? 'fair' : 'thin';
}

/**
 * A period, held to what a reviewer asks of it: that more than one thing, from more than one time, carries it.
 *
 * - strong: two strong entries, or a strong one with two fair ones beside it, not all from one month and, where
 *   there are six months or more, from three of them at least: shown once and once more is no habit of a year;
 * - fair: one strong entry, or two fair ones: there is a story to tell, and little to support it;
 * - thin: less than that, such as a single fair entry or a few thin ones.
 *
 * How much there is does not depend on the length: a review asks for as many things after a quarter as after a year.
 *
 * @param length of the period so far, in months.
 */
function periodLevel({ strong, fair, thin, months }: Tally, length: number): Level {
  const count = strong + fair + thin;
  if (count === 0) return 'none';
  const asFair = fair + Math.floor(thin / THIN_IN_A_FAIR);
  if ((strong >= 2 || (strong === 1 && asFair >= 2)) && months.size >= (length >= 6 ? 3 : 2)) return 'strong';
  return strong > 0 || asFair >= 2 ? 'fair' : 'thin';
}

/** A principle is stale after so many days at least, and after more than a third of the time that has passed. */
const STALE_DAYS = 90;

/** In the first weeks of a period everything is thin, which is no news. */
const FIRST_WEEKS_DAYS = 56;

/** Whether so much of a period has passed that what is missing means something: eight weeks, or a third of it. */
export function hasSettled({ from, to, today }: Pick<CoverageInput, 'from' | 'to' | 'today'>): boolean {
  if (today > to) return true;
  const length = daysBetween(from, to) + 1;
  return daysBetween(from, today) + 1 >= Math.min(FIRST_WEEKS_DAYS, length / 3);
}

/** Whether the last thing of a period lies so long before today, or before the period's end, that it was long ago. */
export function isStale(
  last: Day,
  { from, to, today }: Pick<CoverageInput, 'from' | 'to' | 'today'>,
): boolean {
  const until = today < to ? today : to;
  return daysBetween(last, until) >= Math.max(STALE_DAYS, (daysBetween(from, until) + 1) / 3);
}

function thinSpots(
  rows: readonly CoverageRow[],
  period: Pick<CoverageInput, 'from' | 'to' | 'today'>,
): ThinSpot[] {
  if (!hasSettled(period)) return [];
  const none = rows.filter(({ last }) => last === null);
  const stale = rows
    .filter(({ last }) => last !== null && isStale(last, period))
    .sort((a, b) => (a.last! < b.last! ? -1 : a.last! > b.last! ? 1 : 0));
  return [...none, ...stale].map(({ principle, last }) => ({ principle, since: last }));
}

/**
 * Where a principle was quiet for half of the time, between the first evidence of all and today. What is quiet up to
 * today is a thin spot, and what was before anything was logged says nothing of a principle.
 */
function gapsIn(
  spread: readonly { principle: Principle; days: readonly Day[] }[],
  from: Day,
  until: Day,
): Gap[] {
  const firsts = spread.flatMap(({ days }) => days).sort();
  const begin = firsts[0];
  if (begin === undefined) return [];
  const least = Math.max(STALE_DAYS, (daysBetween(from, until) + 1) / 2);
  const gaps = spread.flatMap(({ principle, days }) => {
    let longest: { length: number; gap: Gap } | undefined;
    let after: Day | null = null;
    for (const before of days.toSorted()) {
      const length = daysBetween(after ?? begin, before);
      if (length >= least && length > (longest?.length ?? 0))
        longest = { length, gap: { principle, after, before } };
      after = before;
    }
    return longest === undefined ? [] : [longest];
  });
  return gaps.sort((a, b) => b.length - a.length).map(({ gap }) => gap);
}

const MONTHS_IN: Readonly<Record<Unit, number>> = { month: 1, quarter: 3, year: 12 };

/** Months since the year 0. */
const monthIndex = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function unitsBetween(from: Day, to: Day, by: Unit): { at: number; label: string }[] {
  const size = MONTHS_IN[by];
  const units: { at: number; label: string }[] = [];
  if (from > to) return units;
  const last = Math.floor(monthIndex(to) / size);
  for (let at = Math.floor(monthIndex(from) / size); at <= last; at += 1) {
    units.push({ at, label: unitLabel(at * size, by) });
  }
  return units;
}

function unitLabel(month: number, by: Unit): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  if (by === 'year') return year;
  if (by === 'quarter') return `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}
