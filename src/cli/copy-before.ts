/** Before a change of many entries at once, a copy of the log. Loads what makes copies only then. */

import type { Reason } from '../domain/backup.ts';
import type { Filter } from '../domain/filter.ts';
import type { Context } from './context.ts';

/** So many entries at once are many. */
export const MANY = 10;

/** @param which entries by number, or what they have in common. */
export async function copyBefore(
  reason: Reason,
  which: readonly number[] | Filter,
  context: Context,
): Promise<void> {
  const size = 'length' in which ? which.length : (await context.store('read')).count(which);
  if (size >= MANY) await (await import('./backup/make.ts')).keepCopy(reason, context);
}
