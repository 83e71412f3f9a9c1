/** `lp restore`: removed entries brought back under their old numbers, or the whole log from a copy. */
import type { HistoryItem } from '../../domain/change.ts';
import type { Entry } from '../../domain/entry.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { sentenceList } from '../../domain/text.ts';
import { entryView } from '../../domain/view.ts';
import { PASSPHRASE_OPTION } from '../backup/passphrase.ts';
import type { Context } from '../context.ts';
import { briefTitle, entryLine, printEntries, readIds } from '../present.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

const SHOWN = 50;

/** Entries by number; none: what could be. */
interface Entries {
  readonly ids: readonly number[];
  readonly json: boolean;
}

/** The whole log. */
export interface WholeLog {
  /** As typed; null for what the last restore replaced. */
  readonly file: string | null;
  readonly yes: boolean;
  readonly passphraseFile: string | undefined;
  readonly json: boolean;
}

export const spec = command<Entries | WholeLog>({
  arguments: [{ name: 'id or file', variadic: true }],
  options: [
    { name: 'yes', help: 'of a file: do not ask' },
    { name: 'undo', help: 'go back to what the last restore of a file replaced' },
    PASSPHRASE_OPTION,
    JSON_OPTION,
  ],
  examples: [
    ['lp restore 42', 'brings entry 42 back as it last was'],
    ['lp restore', 'lists what could be brought back'],
    ['lp restore lp-2026-11-22-100000-manual-42.db', 'the whole log, from a copy of lp backup --list'],
    ['lp restore ~/usb/lp.db.age', 'from a file anywhere, also an encrypted one'],
  ],
  notes:
    'A number is an entry, anything else a file (./42 for a file of that name). A file is checked first; lp shows what the log would gain and lose, asks, and keeps what it replaces: lp restore --undo goes back. Without a terminal it takes --yes, and without that says what it would do and ends with 2.',
  read,
  act: async (options, context) =>
    'ids' in options
      ? restoreEntries(options, context)
      : (await import('../backup/restore-file.ts')).restoreFile(options, context),
});

function read(input: Input): Entries | WholeLog {
  const [{ words }, json, undo] = [input, flag(input, 'json'), flag(input, 'undo')];
  const yes = flag(input, 'yes');
  const passphraseFile = text(input, 'passphrase-file');
  const files = words.filter((word) => !/^#?\d+$/.test(word));
  if (undo || files.length > 0) {
    if (words.length > (undo ? 0 : 1)) {
      throw new UsageError(
        undo
          ? '--undo goes back to what the last restore replaced, so it takes no name'
          : 'one file at a time, and no entries with it',
        { hint: 'Write: lp restore FILE, or entries by number: lp restore 41 42' },
      );
    }
    return { file: files[0] ?? null, yes, passphraseFile, json };
  }
  if (yes || passphraseFile !== undefined) {
    throw new UsageError(`${yes ? '--yes' : '--passphrase-file'} is for a file, and none is named`, {
      hint: 'lp backup --list shows what there is. A file whose name is a number is written ./42',
    });
  }
  return { ids: readIds(words), json };
}

async function restoreEntries({ ids, json }: Entries, context: Context): Promise<undefined> {
  if (ids.length === 0) {
    const gone = (await (await context.store('read')).lately()).removed(SHOWN);
    if (json) context.json({ entries: gone.map(entryView) });
    else for (const entry of gone) context.line(entryLine(entry, context.principles));
    if (gone.length === 0) context.note('Nothing was removed, so there is nothing to restore.');
    await context.hint(`A whole log comes back from a copy of it: ${context.next('backup --list')}`);
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
}

/** The entry as it last was, according to what happened to it. */
function lastImage(items: readonly HistoryItem<Entry>[]): Entry | undefined {
  for (const { change, before, after } of items.toReversed()) {
    const image = change.state === 'done' ? (after ?? before) : (before ?? after);
    if (image !== null) return image;
  }
  return undefined;
}
