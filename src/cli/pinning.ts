/** What pin and unpin share: entries marked to stand among the selected accomplishments, or no longer. */
import { UsageError } from '../domain/errors.ts';
import { sentenceList } from '../domain/text.ts';
import { entriesOf, printEntries, readIds } from './present.ts';
import { type CommandBody, command, flag, JSON_OPTION } from './spec.ts';

export function pinning(name: 'pin' | 'unpin', example: readonly [string, string]): CommandBody {
  const pinned = name === 'pin';
  return command<{ ids: number[]; json: boolean }>({
    arguments: [{ name: 'id', required: true, variadic: true }],
    options: [JSON_OPTION],
    examples: [example],
    notes: 'lp report --why tells why each accomplishment was selected.',
    read: (input) => ({ ids: readIds(input.words), json: flag(input, 'json') }),
    async act({ ids, json }, context) {
      const store = await context.store('write');
      let changed = false;
      const entries = store.change(name, context.now, (tx) => {
        const value = entriesOf(store, ids, `nothing was ${name}ned`).map((entry) => {
          if (entry.kind !== 'accomplishment') {
            throw new UsageError(`entry ${entry.id} is no accomplishment, and only those are selected`, {
              hint: 'Feedback is quoted where its principle is.',
            });
          }
          if (entry.pinned === pinned) return entry;
          changed = true;
          const after = { ...entry, pinned, updatedAt: context.now.toISOString() };
          tx.put('entry', entry.id, after);
          return after;
        });
        return { summary: sentenceList(ids.map(String)), value };
      });
      if (!changed && !json) context.note('Nothing was changed.');
      else printEntries(context, entries, { json, single: ids.length === 1, verb: `${name}ned ` });
    },
  });
}
