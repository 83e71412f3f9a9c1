/** `lp pending`: accomplishments whose result is still to come, the longest waited for first. */
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { entryView } from '../../domain/view.ts';
import { ageWords, daysWaiting } from '../../domain/waiting.ts';
import { widest } from '../../domain/widest.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';
import { rowsOf } from './list.ts';

/** Cells that age, number and a few words of a title take. */
const NARROW = 32;

interface PendingOptions {
  readonly filter: Filter;
  /** Whether only a part of the log was asked for. */
  readonly filtered: boolean;
  readonly json: boolean;
}

export const spec = command<PendingOptions>({
  options: [
    ...FILTER_OPTIONS.map((option) =>
      option.name === 'limit' ? { ...option, help: 'at most so many, the oldest; 0 for all' } : option,
    ),
    JSON_OPTION,
  ],
  examples: [
    ['lp pending', 'what awaits its result, in any cycle, oldest first'],
    ['lp result 42 "cut refunds 12%"', 'adds one when it comes'],
    ['lp edit 42 -r ""', 'none will come'],
  ],
  notes:
    'lp log "…" --pending-result says that a result is still to come; lp edit 42 --pending-result says it later.',
  async read(input, context) {
    const filter = await readFilter(input, context);
    if (filter.kind !== undefined && filter.kind !== 'accomplishment') {
      throw new UsageError(`only an accomplishment awaits its result, not ${filter.kind}`, {
        hint:
          filter.kind === 'feedback' ? 'Leave --kind out.' : `What is open: lp list --kind ${filter.kind}`,
      });
    }
    return { filter, filtered: hasFilter(input), json: flag(input, 'json') };
  },
  async act({ filter, filtered, json }, context) {
    const entries = (await (await context.store('read')).lately()).pending(filter);
    const { today } = context;
    if (json) {
      context.json({
        entries: entries.map((entry) => ({ ...entryView(entry), days: daysWaiting(entry, today) })),
      });
      return;
    }
    const [first] = entries;
    if (first === undefined) {
      context.note(
        filtered
          ? 'No entry that fits awaits its result.'
          : 'No result is pending.   lp log "…" --pending-result',
      );
      return;
    }
    const ages = entries.map((entry) => ageWords(daysWaiting(entry, today)));
    const { stdout } = context.host;
    const width = widest(ages);
    // In a narrow row the number is worth more than the age.
    const narrow = stdout.isTerminal && stdout.columns < NARROW;
    // That they are pending is what was asked for.
    const plain = entries.map((entry) => ({ ...entry, status: null }));
    const rows = await rowsOf(plain, context, narrow ? 0 : width + 2);
    context.out(
      rows.map((row, index) => (narrow ? row : `${ages[index]!.padStart(width)}  ${row}`)).join('\n'),
    );
    context.note(`When one is in:   ${context.next(`result ${first.id} "…"`)}`);
  },
});
