/** `lp recent`: the entries recorded or changed last, with what to call them: @last, @-2. */
import type { Entry } from '../../domain/entry.ts';
import { entryView } from '../../domain/view.ts';
import { widest } from '../../domain/widest.ts';
import { padEnd } from '../../domain/width.ts';
import { FILTER_OPTIONS, readFilter } from '../filter-options.ts';
import { referenceTo } from '../references.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';
import { rowsOf } from './list.ts';

/** So many unless -n says otherwise. */
const FEW = 10;

/** An entry changed lately may be one of long ago: so many are counted back to it. */
const COUNTED = 99;

/** Cells of the widest reference among the few: `@last`. */
const REFERENCE = 5;

export const spec = command<{ limit: number; json: boolean }>({
  options: [
    ...FILTER_OPTIONS.filter(({ name }) => name === 'limit').map((option) => ({
      ...option,
      help: `at most so many; 0 for all (default: ${FEW})`,
    })),
    JSON_OPTION,
  ],
  examples: [
    ['lp recent', `the last ${FEW} entries recorded or changed, the latest first`],
    ['lp result @last "900 ms to 540 ms"', 'of the entry recorded last'],
    ['lp show @-2', 'the one recorded before it'],
  ],
  notes:
    '@last, also written @-1, is the entry recorded last, whatever its day; @-2 the one before it. Both can stand wherever the number of an entry can.',
  async read(input, context) {
    const { limit = FEW } = await readFilter(input, context);
    return { limit, json: flag(input, 'json') };
  },
  async act({ limit, json }, context) {
    const lately = await (await context.store('read')).lately();
    const entries = lately.recent(limit);
    const newest = lately.newest(Math.max(entries.length, COUNTED));
    const references = new Map(newest.map((id, index) => [id, referenceTo(index + 1)]));
    const reference = ({ id }: Entry): string | null => references.get(id) ?? null;
    if (json) {
      context.json({
        entries: entries.map((entry) => ({ ...entryView(entry), reference: reference(entry) })),
      });
      return;
    }
    if (entries.length === 0) {
      context.note('Nothing is logged yet. Begin with: lp log "what you did"');
      return;
    }
    const style = await context.style();
    const shown = entries.map((entry) => reference(entry) ?? '');
    const width = widest(shown, REFERENCE);
    const rows = await rowsOf(entries, context, width + 2);
    const lines = rows.map((row, index) => `${style.dim(padEnd(shown[index]!, width))}  ${row}`);
    context.out(lines.join('\n'));
  },
});
