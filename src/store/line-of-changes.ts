/** One step back or forth along the line of changes. */
import type { Change } from '../domain/change.ts';
import { AS_IT_STANDS, type ItemRow, image, parsed, type RecordTable, SELECT, TABLES } from './changes.ts';
import type { Connection } from './connection.ts';

/** Takes back the last change that stands. @returns the change, or undefined when there is none. */
export function undo(connection: Connection): Change | undefined {
  return step(connection, `${SELECT} WHERE state = 'done' ORDER BY id DESC LIMIT 1`, 'undone');
}

/** Does again the change that was undone last. @returns the change, or undefined when there is none. */
export function redo(connection: Connection): Change | undefined {
  return step(connection, `${SELECT} WHERE state = 'undone' ORDER BY id LIMIT 1`, 'done');
}

function step(connection: Connection, next: string, state: 'done' | 'undone'): Change | undefined {
  return connection.immediately(() => {
    const found = connection.get<Change>(next);
    if (found === undefined) return undefined;
    for (const item of itemsOf(connection, found.id, state === 'undone')) {
      if (item.after === AS_IT_STANDS) keepImage(connection, found.id, item);
      restore(connection, item, state === 'undone' ? item.before : item.after);
    }
    connection.run('UPDATE change SET state = ? WHERE id = ?', state, found.id);
    return { ...found, state };
  });
}

/** So many items are held at once: an import may have touched a million records. */
const PAGE = 1_000;

interface PlacedItem extends ItemRow {
  readonly position: number;
}

function* itemsOf(connection: Connection, change: number, backwards: boolean): Generator<PlacedItem> {
  const select = `SELECT position, type, key, before, after FROM change_item WHERE change_id = ? AND position`;
  const page = backwards
    ? `${select} < ? ORDER BY position DESC LIMIT ${PAGE}`
    : `${select} > ? ORDER BY position LIMIT ${PAGE}`;
  for (let at = backwards ? Number.MAX_SAFE_INTEGER : -1; ; ) {
    const items = connection.all<PlacedItem>(page, change, at);
    yield* items;
    if (items.length < PAGE) return;
    at = items.at(-1)!.position;
  }
}

/** Everything that came after is undone by now, so the row is as the change left it. */
function keepImage(connection: Connection, change: number, { position, type, key }: PlacedItem): void {
  connection.run(
    'UPDATE change_item SET after = ? WHERE change_id = ? AND position = ?',
    image(TABLES[type].read(connection, key)),
    change,
    position,
  );
}

function restore(connection: Connection, { type, key }: ItemRow, json: string | null): void {
  (TABLES[type] as RecordTable<unknown>).write(connection, key, parsed(type, json));
}
