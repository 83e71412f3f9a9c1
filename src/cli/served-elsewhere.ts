/** Which goals of other cycles the entries of a cycle serve; what is said of them is in the domain. */
import type { Cycle } from '../domain/cycle.ts';
import type { Entry } from '../domain/entry.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import { servesAny } from '../domain/served-elsewhere.ts';
import type { Context } from './context.ts';

/**
 * Goals that look agreed for the wrong cycle: entries of this one serve them, outside of the days of the goal's own
 * cycle, and no fewer than lie in those days. A late entry or two of a goal that was worked at in its cycle are none.
 * @param entries those of the cycle.
 */
export async function servedElsewhere(
  entries: readonly Entry[],
  { name }: Cycle,
  context: Context,
): Promise<Goal[]> {
  const store = await context.store('read');
  const own = new Set(store.goals(name).map(({ id }) => id));
  const found: Goal[] = [];
  for (const goal of store.goals()) {
    const ref = goalRef(goal.id);
    const towards = own.has(goal.id) ? [] : entries.filter((entry) => servesAny(entry, [ref]));
    if (towards.length === 0) continue;
    // A cycle set by hand may be gone by now; then no review tells its goals.
    const days = await context.cycleNamed(goal.cycle).catch(() => undefined);
    const outside = towards.filter(
      ({ date }) => days === undefined || date < days.from || date > days.to,
    ).length;
    const inside = days === undefined ? 0 : store.count({ goal: ref, since: days.from, until: days.to });
    if (outside > 0 && outside >= inside) found.push(goal);
  }
  return found;
}
