/** The period a command about a cycle speaks of: `lp report`, `lp coverage`, `lp check`. */
import type { Cycle } from '../domain/cycle.ts';
import { type Day, longDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import type { Store } from '../store/index.ts';
import type { Context } from './context.ts';
import { namedCycle, readDays, readFilter } from './filter-options.ts';
import type { Input } from './spec.ts';

export interface Period {
  /** A cycle, or days of their own under a name that says them. */
  readonly cycle: Cycle;
  /** Whether it is days of their own, so that no goals were agreed for it. */
  readonly own: boolean;
  /** Always with both its days. */
  readonly filter: Filter & { readonly since: Day; readonly until: Day };
}

/**
 * The cycle and the filter for its entries: --cycle, else the cycle in hand. Days outside of that cycle make a
 * period of their own, since an empty answer would help nobody.
 *
 * @throws UsageError as `readFilter` does, and on an unknown cycle.
 */
export async function readPeriod(input: Input, context: Context): Promise<Period> {
  const named = await namedCycle(input, context);
  const cycle = named ?? (await context.cycleInHand());
  const { since, until } = await readDays(input, context);
  const outside = (day: Day | undefined): boolean =>
    day !== undefined && (day < cycle.from || day > cycle.to);
  const own = named === undefined && (outside(since) || outside(until));
  // Of days before or after the cycle only one end may be said: the other is that of the cycle they lie in.
  const there = own ? await beside(cycle, since, until, context) : cycle;
  const from = own ? (since ?? there.from) : cycle.from;
  const to = own ? (until ?? there.to) : cycle.to;
  const filter = await readFilter(input, context);
  return {
    own,
    cycle: own
      ? { name: from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`, from, to, due: there.due }
      : cycle,
    filter: { ...filter, since: latest(from, since ?? from), until: earliest(to, until ?? to) },
  };
}

/** The cycle, or where the one day that was said is outside of it on its open side, the one that day lies in. */
async function beside(
  cycle: Cycle,
  since: Day | undefined,
  until: Day | undefined,
  context: Context,
): Promise<Cycle> {
  const late = until === undefined && since !== undefined && since > cycle.to ? since : undefined;
  const day = late ?? (since === undefined && until !== undefined && until < cycle.from ? until : undefined);
  if (day === undefined) return cycle;
  const [{ derivedCycle }, { cycleRule }] = await Promise.all([
    import('../domain/cycle.ts'),
    import('../domain/settings.ts'),
  ]);
  return derivedCycle(cycleRule(await context.settings()), day);
}

/** The entries that a draft or a map is made of: with -n the newest of those, so that no risk takes a place. */
export function toldEntries(store: Store, filter: Filter): Entry[] {
  const { limit = 0, ...rest } = filter;
  if (limit === 0 || filter.kind !== undefined) return store.entries(filter);
  return store
    .entries(rest)
    .filter(({ kind }) => kind === 'accomplishment' || kind === 'feedback')
    .slice(0, limit);
}

/** Of a part of a cycle: the goals that its entries serve, and the one asked for. */
export function servedGoals(goals: readonly Goal[], entries: readonly Entry[], { goal }: Filter): Goal[] {
  const served = new Set(entries.map((entry) => entry.goal));
  served.add(goal ?? null);
  return goals.filter(({ id }) => served.has(goalRef(id)));
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** The year whose days need not be told which year they are of: the period's where it lies in one, else today's. */
export function yearUnsaid({ filter: { since, until } }: Pick<Period, 'filter'>, today: Day): number {
  const year = since.slice(0, 4) === until.slice(0, 4) ? since : today;
  return Number(year.slice(0, 4));
}
