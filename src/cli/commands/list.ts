/** `lp list`: entries, newest first. */
import { type Entry, isConcern } from '../../domain/entry.ts';
import type { Filter } from '../../domain/filter.ts';
import { entryView } from '../../domain/view.ts';
import { listLines } from '../../terminal/list-view.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, readFilter } from '../filter-options.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

/** How many lines are shown unless -n says otherwise; JSON is for programs and leaves nothing out. */
const PAGE = 50;

export interface ListOptions {
  readonly filter: Filter;
  readonly json: boolean;
}

export const spec = command<ListOptions>({
  options: [...FILTER_OPTIONS, JSON_OPTION],
  examples: [
    ['lp list -n 10', 'the last ten'],
    ['lp list --since march -p dd,ow', 'since 1 March, with Dive Deep or Ownership'],
  ],
  notes: `Without -n the newest ${PAGE} are shown; with --json, all.`,
  read: async (input, context) => ({ filter: await readFilter(input, context), json: flag(input, 'json') }),
  act: printList,
});

/** Prints what the filter finds, and says on stderr when something was left out or nothing was found. */
export async function printList({ filter, json }: ListOptions, context: Context): Promise<undefined> {
  const store = await context.store('read');
  const limit = filter.limit ?? (json ? 0 : PAGE);
  // One more than is shown tells whether there is more, without counting a whole log.
  const found = store.entries({ ...filter, limit: limit === 0 ? 0 : limit + 1 });
  const entries = limit === 0 ? found : found.slice(0, limit);
  if (json) context.json({ entries: entries.map(entryView) });
  else await printLines(entries, context);
  if (entries.length === 0 && !json) context.note(nothing(filter, store.entries({ limit: 1 }).length === 0));
  // As in gh, only where a person reads it: a pipe is given what was asked for, and the help says how much.
  if (entries.length < found.length && filter.limit === undefined && context.host.stdout.isTerminal) {
    context.note(`The newest ${limit} are shown; -n 0 shows all.`);
  }
}

async function printLines(entries: readonly Entry[], context: Context): Promise<void> {
  if (entries.length > 0) context.out((await rowsOf(entries, context)).join('\n'));
}

/**
 * Entries as rows that fit standard output.
 * @param margin cells of a row that are taken already.
 */
export async function rowsOf(entries: readonly Entry[], context: Context, margin = 0): Promise<string[]> {
  const { stdout } = context.host;
  const concerns = entries.some(isConcern) ? await import('../../domain/concern.ts') : undefined;
  const { today } = context;
  return listLines(entries, {
    columns: stdout.isTerminal ? stdout.columns - margin : undefined,
    currentYear: Number(context.today.slice(0, 4)),
    principles: context.principles,
    style: await context.style(),
    standing: (entry) => ({
      state: concerns?.stateOf(entry, today) ?? '',
      urgency: concerns?.urgencyOf(entry, today) ?? '',
    }),
  });
}

function nothing(filter: Filter, empty: boolean): string {
  if (empty) return 'Nothing is logged yet. Begin with: lp log "what you did"';
  const { limit: _, ...asked } = filter;
  return Object.keys(asked).length === 0 ? 'Nothing to show.' : 'No entry fits.';
}
