/** `lp rm`: entries removed, all of those named or none; undo and restore bring them back. */
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { count } from '../../domain/text.ts';
import { copyBefore } from '../copy-before.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { briefTitle, entriesOf, printEntries, readIds } from '../present.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

interface RemoveOptions {
  readonly ids: readonly number[];
  readonly filter: Filter | undefined;
  readonly json: boolean;
}

export const spec = command<RemoveOptions>({
  arguments: [{ name: 'id', variadic: true }],
  options: [...FILTER_OPTIONS, JSON_OPTION],
  examples: [
    ['lp rm 41 42', 'removes two entries; lp undo brings both back'],
    ['lp rm --project Trial', 'removes all of a project'],
  ],
  async read(input, context) {
    const filtered = hasFilter(input);
    if (input.words.length === 0 && !filtered) {
      throw new UsageError('which entry?', {
        hint: 'Write: lp rm 42, or give a filter: lp rm --project Trial',
      });
    }
    if (input.words.length > 0 && filtered) {
      throw new UsageError('numbers and filters do not go together', {
        hint: 'Give the entries by number or by filter.',
      });
    }
    return {
      ids: readIds(input.words),
      filter: filtered ? await readFilter(input, context) : undefined,
      json: flag(input, 'json'),
    };
  },
  async act({ ids, filter, json }, context) {
    await copyBefore('rm', filter ?? ids, context);
    const store = await context.store('write');
    const gone = store.change('rm', context.now, (tx) => {
      const entries =
        filter === undefined ? entriesOf(store, ids, 'nothing was removed') : store.entries(filter);
      for (const entry of entries) tx.put('entry', entry.id, null);
      const [first] = entries;
      const summary =
        entries.length === 1
          ? `${first!.id} (${briefTitle(first!.title)})`
          : count(entries.length, 'entry', 'entries');
      return { summary, value: entries };
    });
    printEntries(context, gone, { json, single: filter === undefined && ids.length === 1, verb: 'removed ' });
    if (gone.length === 0) context.note('No entry fits; nothing was removed.');
    else await context.hint(`lp undo brings ${gone.length === 1 ? 'it' : 'them'} back`);
  },
});
