/**
 * Review cycles: those that follow from the calendar by a rule, and those set by hand ("explicit").
 *
 * What "explicit cycles override" means:
 * - By name, always: an explicit cycle takes the place of the derived one of its name, even where their days
 *   have nothing in common.
 * - By days, in what lp offers by itself: a derived cycle that shares a day with an explicit one is not offered,
 *   because whoever set days by hand said how that stretch is reviewed. It can still be asked for by name, and it
 *   is what is left when every cycle that is offered is overdue.
 */
import { addDays, calendarDay, type Day, daysBetween, FIRST_DAY, LAST_DAY, lastDayOfMonth } from './day.ts';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { fold, oneLine, sentenceList } from './text.ts';

export const CADENCES = ['annual', 'semiannual', 'quarterly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** A named review period: first day, last day (both inclusive) and the day the self-assessment is due. */
export interface Cycle {
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day;
}

/** How cycles follow from the calendar where no explicit one overrides. */
export interface CycleRule {
  readonly cadence: Cadence;
  /** 1 to 12: the month in which a year of cycles begins. */
  readonly firstMonth: number;
  /** Days between a cycle's last day and its due date. */
  readonly dueDays: number;
}

export const DEFAULT_CYCLE_RULE: CycleRule = { cadence: 'annual', firstMonth: 1, dueDays: 31 };

const MONTHS_IN: Readonly<Record<Cadence, number>> = { annual: 12, semiannual: 6, quarterly: 3 };

const LONGEST_NAME = 40;

/**
 * The derived cycle that contains a day. It is named for the year in which its first cycle began: with a first
 * month of 4, `2026` runs to 31 March 2027. At the ends of the calendar its days are cut to what exists, so that
 * every day has a cycle; the first may bear the year `0000`.
 */
export function derivedCycle(rule: CycleRule, today: Day): Cycle {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - rule.firstMonth;
  const inYear = ((months % 12) + 12) % 12;
  return derived(rule, rule.cadence, (months - inYear) / 12, Math.floor(inYear / MONTHS_IN[rule.cadence]));
}

/**
 * The derived cycle of a name: `2026`, `2026-H1`, `2026-Q3`, in any case. The name says the cadence, the rule the
 * first month and the due date: after a change of cadence the old names keep their meaning. `undefined` when the
 * text is no such name, or names a time before or after all days.
 */
export function derivedCycleNamed(rule: CycleRule, name: string): Cycle | undefined {
  const match = /^(\d{4})(?:-(?:(h)([12])|(q)([1-4])))?$/.exec(foldedName(name));
  if (match === null) return undefined;
  const cadence = match[2] !== undefined ? 'semiannual' : match[4] !== undefined ? 'quarterly' : 'annual';
  const cycle = derived(rule, cadence, Number(match[1]), Number(match[3] ?? match[5] ?? 1) - 1);
  return cycle.from <= cycle.to ? cycle : undefined;
}

/** The part (from 0) of a year of cycles, its days cut to the calendar: all cut away, `from` is after `to`. */
function derived(rule: CycleRule, cadence: Cadence, year: number, part: number): Cycle {
  const length = MONTHS_IN[cadence];
  const first = year * 12 + (rule.firstMonth - 1) + part * length;
  const last = first + length - 1;
  const from =
    first < 12 ? FIRST_DAY : (calendarDay(Math.floor(first / 12), (first % 12) + 1, 1) ?? AFTER_ALL);
  const lastYear = Math.floor(last / 12);
  const to = last < 12 ? BEFORE_ALL : lastYear > 9999 ? LAST_DAY : lastDayOfMonth(lastYear, (last % 12) + 1);
  const label = String(year).padStart(4, '0');
  const suffix = { annual: '', semiannual: `-H${part + 1}`, quarterly: `-Q${part + 1}` }[cadence];
  return { name: label + suffix, from, to, due: dueAfter(to, rule) };
}
