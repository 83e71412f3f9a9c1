/** Review cycles. */
import type { Day } from './day.ts';

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
