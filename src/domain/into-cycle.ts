/** How a call that logs something is told to someone who reads about a cycle: what it logs has to fall into it. */
import type { Cycle } from './cycle.ts';
import type { Day } from './day.ts';

/** ` -d 2026-12-31` for a cycle that is over, so that what is logged does not count for the next; else nothing. */
export const intoCycle = ({ to }: Pick<Cycle, 'to'>, today: Day): string => (today > to ? ` -d ${to}` : '');
