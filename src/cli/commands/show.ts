/** `lp show`: entries in full, like a page. */
import { dayOf } from '../../domain/day.ts';
import { type Entry, isConcern } from '../../domain/entry.ts';
import { entryView } from '../../domain/view.ts';
import { showPage } from '../../terminal/show-view.ts';
import { entriesOf, readIds } from '../present.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

/** Whether there is more to say of it than its fields; what says it is loaded then. */
const partOfLoop = (entry: Entry): boolean =>
  entry.answers.length > 0 ||
  entry.resolved !== null ||
  entry.sentiment === 'constructive' ||
  isConcern(entry);

export const spec = command<{ ids: number[]; json: boolean }>({
  arguments: [{ name: 'id', required: true, variadic: true }],
  options: [JSON_OPTION],
  examples: [['lp show 42', 'everything about entry 42']],
  read: (input) => ({ ids: readIds(input.words), json: flag(input, 'json') }),
  async act({ ids, json }, context) {
    const store = await context.store('read');
    const entries = entriesOf(store, ids);
    if (json) {
      context.json(
        ids.length === 1 ? { entry: entryView(entries[0]!) } : { entries: entries.map(entryView) },
      );
      return;
    }
    const loops = entries.some(partOfLoop) ? await import('../loop-lines.ts') : undefined;
    const style = await context.style();
    const { stdout } = context.host;
    const pages = entries.map((entry) =>
      showPage(entry, {
        columns: stdout.isTerminal ? stdout.columns : undefined,
        principles: context.principles,
        style,
        logged: dayOf(new Date(entry.createdAt)),
        changed: dayOf(new Date(entry.updatedAt)),
        loop: loops?.loopLines(entry, store, context),
      }),
    );
    context.out(pages.join('\n\n'));
  },
});
