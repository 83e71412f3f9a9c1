/** `lp restore`: removed entries brought back under their old numbers. */
import type { HistoryItem } from '../../domain/change.ts';
import type { Entry } from '../../domain/entry.ts';
import { RefusedError } from '../../domain/errors.ts';
import { sentenceList } from '../../domain/text.ts';
import { entryView } from '../../domain/view.ts';
import { briefTitle, entryLine, printEntries, readIds } from '../present.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

const SHOWN = 50;

export const spec = command<{ ids: number[]; json: boolean }>({
  arguments: [{ name: 'id', variadic: true }],
  options: [JSON_OPTION],
  examples: [
    ['lp restore 42', 'brings entry 42 back as it last was'],
    ['lp restore', 'lists what could be brought back'],
  ],
  read: (input) => ({ ids: readIds(input.words), json: flag(input, 'json') }),
  async act({ ids, json }, context) {
    if (ids.length === 0) {
      const gone = (await (await context.store('read')).lately()).removed(SHOWN);
      if (json) context.json({ entries: gone.map(entryView) });
      else for (const entry of gone) context.line(entryLine(entry, context.principles));
      if (gone.length === 0) context.note('Nothing was removed, so there is nothing to restore.');
      return;
    }
    const store = await context.store('write');
    const back = store.change('restore', context.now, (tx) => {
      const value = ids.map((id) => {
        if (tx.get('entry', id) !== null) {
          throw new RefusedError(`entry ${id} is there already; nothing was restored`, {
            hint: `See it: lp show ${id}`,
          });
        }
        const entry = lastImage(store.history('entry', id));
        if (entry === undefined) {
          throw new RefusedError(`there never was an entry ${id}; nothing was restored`, {
            hint: 'lp restore, without a number, lists what could be.',
          });
        }
        // Its goal may be gone by now; an entry without one is still worth having.
        const goal = entry.goal !== null && tx.get('goal', entry.goal.slice(1)) === null ? null : entry.goal;
        tx.put('entry', id, { ...entry, goal });
        return { ...entry, goal };
      });
      const [first] = value;
      return {
        summary:
          value.length === 1 ? `${first!.id} (${briefTitle(first!.title)})` : sentenceList(ids.map(String)),
        value,
      };
    });
    printEntries(context, back, { json, single: ids.length === 1, verb: 'restored ' });
  },
});

/** The entry as it last was, according to what happened to it. */
function lastImage(items: readonly HistoryItem<Entry>[]): Entry | undefined {
  for (const { change, before, after } of items.toReversed()) {
    const image = change.state === 'done' ? (after ?? before) : (before ?? after);
    if (image !== null) return image;
  }
  return undefined;
}
