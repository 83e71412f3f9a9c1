/** The last section of a page: the entries of the draft as pictures, each with its numbers in words. */
import { addDays, type Day } from '../../../domain/day.ts';
import type { Report } from '../../model.ts';
import { firstOf, monthIndex } from './columns.ts';
import { coverageMap } from './map.ts';
import { timeline } from './timeline.ts';

/** The facts behind the pictures, and the day they are looked at. */
export type Year = Pick<Report, 'cycle' | 'entries' | 'set' | 'selected' | 'assessments'> & {
  readonly today: Day;
};

/** The section, or `null` where there is nothing to show. `told`: ids of the entries that can be jumped to. */
export function glance(year: Year, told: ReadonlySet<number>): { title: string; html: string } | null {
  const { cycle, entries, set, selected, assessments } = year;
  if (entries.length === 0) return null;
  const period = extent(year);
  const months = monthIndex(cycle.to) - monthIndex(cycle.from) + 1;
  const title = months === 12 ? 'The year at a glance' : 'The period at a glance';
  const map = coverageMap({ ...period, entries, principles: set, assessments });
  const line = timeline({
    ...period,
    entries,
    selected: new Set(selected.map(({ entry }) => entry.id)),
    told,
  });
  return { title, html: `<h2>${title}</h2>\n${map}${line}` };
}

/**
 * What the pictures span: the cycle, up to the month of today while it runs, since months to come are no
 * gaps. A long one (`--since 2019`) goes from its first entry to its last.
 */
function extent({ cycle, entries, today }: Year): { from: Day; to: Day } {
  const days = entries.map(({ date }) => date).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const long = monthIndex(cycle.to) - monthIndex(cycle.from) > 12;
  const until = long || last > today ? last : today;
  const from = long ? firstOf(monthIndex(first)) : cycle.from;
  const to = addDays(firstOf(monthIndex(until) + 1), -1);
  return { from: from < cycle.from ? cycle.from : from, to: to > cycle.to ? cycle.to : to };
}
