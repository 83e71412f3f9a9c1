/** Where the evidence is: principles against months, and the thin spots between. Pure; drawing is the caller's. */
import type { Day } from './day.ts';
import type { Strength } from './evidence.ts';
import type { Principle } from './principle.ts';

export const LEVELS = ['none', 'thin', 'fair', 'strong'] as const;
/** How much a principle has to show, in a month or in the whole period; `none` is no entry at all. */
export type Level = 'none' | Strength;

export interface CoverageCell {
  /** `2026-03`. */
  readonly month: string;
  /** Accomplishments and positive feedback, under whichever place the principle has in them. */
  readonly count: number;
  readonly level: Level;
}

export interface CoverageRow {
  readonly principle: Principle;
  /** One for each month of the period, in order. */
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
}

export interface ThinSpot {
  readonly principle: Principle;
  /** Day of the latest entry; `null` where there is none. */
  readonly since: Day | null;
}
