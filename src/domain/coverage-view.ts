/** The JSON view of the coverage map: its own type, so that scripts keep working when the map changes. */
import type { Coverage, Gap, Unit } from './coverage.ts';
import type { Cycle } from './cycle.ts';
import type { Day } from './day.ts';

export interface CoverageView {
  readonly version: 1;
  readonly cycle: {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly due: string;
  };
  /** First and last day of the map: the cycle's, or what it was narrowed to. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** What it was narrowed to, in words. */
  readonly filter: string | null;
  readonly by: Unit;
  /** `2026-01`, by quarter `2026-Q1`, by year `2026`; up to today where the period still runs. */
  readonly periods: readonly string[];
  readonly principles: readonly {
    readonly slug: string;
    readonly name: string;
    readonly short: string;
    readonly count: number;
    /** `none`, `thin`, `fair` or `strong`. */
    readonly level: string;
    readonly last: string | null;
    readonly cells: readonly { readonly period: string; readonly count: number; readonly level: string }[];
  }[];
  /** `since`: day of the latest entry, or `null` where there is none. */
  readonly thin: readonly { readonly slug: string; readonly name: string; readonly since: string | null }[];
  /** Nothing for half of the time, between two days; `after` is `null` where it is from the beginning. */
  readonly gaps: readonly {
    readonly slug: string;
    readonly name: string;
    readonly after: string | null;
    readonly before: string;
  }[];
  /** Ids of accomplishments and positive feedback that bear no principle and so are in no row. */
  readonly untagged: readonly number[];
}

export interface CoverageFacts {
  readonly coverage: Coverage;
  readonly cycle: Cycle;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly narrowed: string | undefined;
  readonly by: Unit;
  readonly untagged: readonly number[];
}

export function coverageView(facts: CoverageFacts): CoverageView {
  const { coverage, cycle, from, to, today, narrowed, by, untagged } = facts;
  return {
    version: 1,
    cycle: { name: cycle.name, from: cycle.from, to: cycle.to, due: cycle.due },
    from,
    to,
    today,
    filter: narrowed ?? null,
    by,
    periods: coverage.months,
    principles: coverage.rows.map(({ principle, count, level, last, cells }) => ({
      slug: principle.slug,
      name: principle.name,
      short: principle.short,
      count,
      level,
      last,
      cells: cells.map((cell) => ({ period: cell.month, count: cell.count, level: cell.level })),
    })),
    thin: coverage.thin.map(({ principle, since }) => ({
      slug: principle.slug,
      name: principle.name,
      since,
    })),
    gaps: coverage.gaps.map(gapView),
    untagged,
  };
}

export const gapView = ({ principle, after, before }: Gap) => ({
  slug: principle.slug,
  name: principle.name,
  after,
  before,
});
