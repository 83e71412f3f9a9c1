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
import type { Goal } from './goal.ts';
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

/** No more is looked at: normalising a page of accents takes the square of its length. */
const LONGEST_TYPED = 200;

/**
 * The derived cycle that contains a day. It is named for the year in which its first cycle began: with a first
 * month of 4, `2026` runs to 31 March 2027. At the ends of the calendar its days are cut to what exists, so that
 * every day has a cycle; the first may bear the year `0000`.
 */
export function derivedCycle(rule: CycleRule, today: Day): Cycle {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - rule.firstMonth;
  const inYear = ((months % 12) + 12) % 12;
  const part = Math.floor(inYear / MONTHS_IN[rule.cadence]);
  return derived(rule, rule.cadence, (months - inYear) / 12, part)!;
}

/**
 * The derived cycle of a name: `2026`, `2026-H1`, `2026-Q3`, in any case. The name says the cadence, the rule the
 * first month and the due date: after a change of cadence the old names keep their meaning. `undefined` when the
 * text is no such name, or names a time outside the calendar.
 */
export function derivedCycleNamed(rule: CycleRule, name: string): Cycle | undefined {
  const match = /^(\d{4})(?:-(?:(h)([12])|(q)([1-4])))?$/.exec(key(name));
  if (match === null) return undefined;
  const cadence = match[2] !== undefined ? 'semiannual' : match[4] !== undefined ? 'quarterly' : 'annual';
  return derived(rule, cadence, Number(match[1]), Number(match[3] ?? match[5] ?? 1) - 1);
}

/** One part (from 0) of a year of cycles, cut to the calendar; `undefined` when nothing of it is left. */
function derived(rule: CycleRule, cadence: Cadence, year: number, part: number): Cycle | undefined {
  // Months since the year 0, first and last.
  const first = year * 12 + rule.firstMonth - 1 + part * MONTHS_IN[cadence];
  const last = first + MONTHS_IN[cadence] - 1;
  const [firstYear, lastYear] = [Math.floor(first / 12), Math.floor(last / 12)];
  if (lastYear < 1 || firstYear > 9999) return undefined;
  const to = lastYear > 9999 ? LAST_DAY : lastDayOfMonth(lastYear, (last % 12) + 1);
  const suffix = { annual: '', semiannual: `-H${part + 1}`, quarterly: `-Q${part + 1}` };
  return {
    name: String(year).padStart(4, '0') + suffix[cadence],
    from: calendarDay(firstYear, (first % 12) + 1, 1) ?? FIRST_DAY,
    to,
    due: addDays(to, Math.max(0, rule.dueDays)),
  };
}

/**
 * The cycle in hand: among those that have begun, the one whose due date comes soonest and has not passed.
 *
 * Always answers with a cycle that has begun. Where several are due on the same day, one set by hand goes before
 * a derived one, then the one that began last. When none that lp offers is still to be handed in, it is a derived
 * one that is (see above), and when its name is taken too, the cycle that began last, overdue as it is.
 */
export function cycleInHand(explicit: readonly Cycle[], rule: CycleRule, today: Day): Cycle {
  const open = [
    ...explicit.filter(({ from, due }) => from <= today && due >= today),
    ...openDerived(rule, today).filter((cycle) => !takenByName(explicit, cycle)),
  ].sort((a, b) => compare(a.due, b.due) || byHandFirst(explicit, a, b) || compare(b.from, a.from));
  return (
    open.find((cycle) => explicit.includes(cycle) || !overlaps(explicit, cycle)) ??
    open[0] ??
    recentCycles(explicit, rule, today, 1)[0] ??
    derivedCycle(rule, today)
  );
}

/**
 * The cycle that runs on a day: one set by hand, of several the one that began last, else the derived one. `undefined`
 * where lp offers none by itself, since cycles set by hand took its name or a part of its days.
 */
export function cycleOn(explicit: readonly Cycle[], rule: CycleRule, day: Day): Cycle | undefined {
  const running = explicit.filter(({ from, to }) => from <= day && day <= to);
  if (running.length > 0) return running.sort((a, b) => compare(b.from, a.from) || compare(a.to, b.to))[0];
  const cycle = derivedCycle(rule, day);
  return takenByName(explicit, cycle) || overlaps(explicit, cycle) ? undefined : cycle;
}

/** The derived cycles that have begun and are not past their due date, oldest first; never none. */
function openDerived(rule: CycleRule, today: Day): Cycle[] {
  // The oldest of them is the one that ended, or will end, no earlier than so many days ago.
  const cycles = [derivedCycle(rule, addDays(today, -Math.max(0, rule.dueDays)))];
  while (cycles.at(-1)!.to < today) cycles.push(derivedCycle(rule, addDays(cycles.at(-1)!.to, 1)));
  return cycles;
}

/**
 * The cycle of a name, in any case: an explicit one, else a derived one, offered by itself or not.
 *
 * @throws UsageError that says how cycles are named, with the nearest explicit ones.
 */
export function cycleNamed(explicit: readonly Cycle[], rule: CycleRule, name: string): Cycle {
  const asked = key(name);
  const found = explicit.find((cycle) => key(cycle.name) === asked) ?? derivedCycleNamed(rule, name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    explicit.map((cycle) => cycle.name),
  );
  const how = 'Cycles are named like 2026, 2026-H1 or 2026-Q3, or as they were set; lp cycle lists them.';
  throw new UsageError(`there is no cycle ${quoted(name)}`, {
    hint: near.length === 0 ? how : `Did you mean ${sentenceList(near, 'or')}? ${how}`,
  });
}

/**
 * The cycles that have begun, the one that began last first, at most `n`. A derived cycle whose name or days an
 * explicit one has taken is left out.
 */
export function recentCycles(explicit: readonly Cycle[], rule: CycleRule, today: Day, n: number): Cycle[] {
  const cycles = explicit.filter(({ from }) => from <= today);
  let wanted = n;
  for (let day = today; wanted > 0; ) {
    const cycle = derivedCycle(rule, day);
    if (!takenByName(explicit, cycle) && !overlaps(explicit, cycle)) {
      cycles.push(cycle);
      wanted--;
    }
    if (cycle.from === FIRST_DAY) break;
    day = addDays(cycle.from, -1);
  }
  return cycles.sort((a, b) => compare(b.from, a.from) || compare(b.to, a.to)).slice(0, Math.max(0, n));
}

/** Days until the cycle's last day: 0 on that day, negative when it is over. */
export function daysLeft(cycle: Cycle, today: Day): number {
  return daysBetween(today, cycle.to);
}

/** The part of a cycle, and the fewest days, before its end in which an open goal is told to be near it. */
const NEAR = 1 / 6;
const NEAR_DAYS = 14;

/** How an open goal stands to its end; see `endOf`. */
export type GoalEnd = 'overdue' | 'over' | 'near';

/**
 * `overdue`: open after its due day; `over`: open after the cycle's last day; `near`: open, and no more than a sixth
 * of the cycle, at least 14 days, is left before its due day, or the cycle's end where it has none. `undefined` for
 * a goal that has ended, one with more time, and before the cycle begins.
 * @param cycle the one it was agreed for.
 */
export function endOf(
  { status, due }: Pick<Goal, 'status' | 'due'>,
  cycle: Pick<Cycle, 'from' | 'to'>,
  today: Day,
): GoalEnd | undefined {
  if (status !== 'open' || today < cycle.from) return undefined;
  if (due !== null && due < today) return 'overdue';
  if (cycle.to < today) return 'over';
  const near = Math.max(NEAR_DAYS, (daysBetween(cycle.from, cycle.to) + 1) * NEAR);
  return daysBetween(today, due ?? cycle.to) <= near ? 'near' : undefined;
}

/**
 * A valid explicit cycle from raw values. Names take letters, digits, space and `-_.`, begin with a letter or
 * digit (a dash would read as a flag) and have at most 40 characters; `2026-h1` becomes `2026-H1`.
 *
 * @throws UsageError on such a name, or when the days are not in the order first, last, due.
 */
export function makeCycle({ name: given, from, to, due }: Cycle): Cycle {
  const name = oneLine(given.slice(0, LONGEST_TYPED)).normalize('NFC').replace(/\s+/g, ' ');
  const hint =
    'Letters, digits, spaces and - _ . make a name, up to 40 of them: 2026, 2026-H1, Spring review.';
  if (name === '') throw new UsageError('the name of the cycle is empty', { hint });
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u.test(name) || [...name].length > LONGEST_NAME) {
    throw new UsageError(`${quoted(name)} cannot be the name of a cycle`, { hint });
  }
  if (to < from) {
    throw new UsageError(`the cycle would end on ${to}, before it begins on ${from}`, {
      hint: 'Give the earlier day as the first one.',
    });
  }
  if (due < to) {
    throw new UsageError(`the cycle would be due on ${due}, before it ends on ${to}`, {
      hint: `Give a due date of ${to} or later.`,
    });
  }
  return { name: /^\d{4}-[hq][1-4]$/i.test(name) ? name.toUpperCase() : name, from, to, due };
}

/** The form in which names are compared: neither case nor accents tell two apart. */
const key = (name: string) => fold(name.slice(0, LONGEST_TYPED));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byHandFirst = (explicit: readonly Cycle[], a: Cycle, b: Cycle) =>
  Number(explicit.includes(b)) - Number(explicit.includes(a));

const takenByName = (explicit: readonly Cycle[], cycle: Cycle) =>
  explicit.some(({ name }) => key(name) === key(cycle.name));

const overlaps = (explicit: readonly Cycle[], cycle: Cycle) =>
  explicit.some(({ from, to }) => from <= cycle.to && to >= cycle.from);

/** Short enough for a message, cut by code points. */
function quoted(name: string): string {
  const shown = [...oneLine(name.slice(0, 2 * LONGEST_NAME + 1))];
  return shown.length > LONGEST_NAME ? `"${shown.slice(0, LONGEST_NAME).join('')}…"` : `"${shown.join('')}"`;
}
