/**
 * What can still be read of a damaged log, as a log of its own. The damaged file is only read: its bytes are looked at
 * in memory, with a header that was spoilt or a file that was cut short made good there.
 */
import { readFileSync } from 'node:fs';
import { RefusedError } from '../../domain/errors.ts';
import { AS_IT_STANDS, parsed } from '../changes.ts';
import { APPLICATION_ID, type Connection, connect, explained, openLog } from '../connection.ts';
import { entryTable, indexEntries } from '../entries.ts';
import { rawBytes } from './copy.ts';
import { problems, type Source } from './facts.ts';

export interface Salvaged {
  readonly entries: number;
  /** Entries whose rows are lost, as their history last had them. */
  readonly fromHistory: number;
  /** Numbers of entries that lack some of their text. */
  readonly partly: readonly number[];
  /** Numbers of entries that were in the log and of which nothing can be read. */
  readonly lost: readonly number[];
}

/**
 * @param file must not be there; it becomes a log of this version.
 * @throws RefusedError when not even the names of the tables can be read.
 */
export function salvage(source: Source, file: string, now: Date): Salvaged {
  return explained(source.path, () => {
    const old = connect(repaired(bytesOf(source)), source);
    try {
      const tables = readable(old, source);
      const saved = openLog({ ...source, path: file, intent: 'write', now });
      try {
        return saved.immediately(() => fill(saved, old, tables));
      } finally {
        saved.close();
      }
    } finally {
      old.close();
    }
  });
}

/** With what a write that was cut off left beside it, where SQLite can still make sense of that. */
function bytesOf(source: Source): Buffer {
  try {
    return rawBytes(source);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return readFileSync(source.path);
  }
}

const SMALLEST_PAGE = 512;
const USUAL_PAGE = 4096;

/** SQLite's header (sqlite.org/fileformat.html, 1.3) as lp writes it, where it says what cannot be. */
function repaired(bytes: Buffer): Buffer {
  if (bytes.length < SMALLEST_PAGE) return bytes;
  const said = bytes.readUInt16BE(16);
  const size = said >= SMALLEST_PAGE && (said & (said - 1)) === 0 ? said : USUAL_PAGE;
  const claimed = bytes.readUInt32BE(28) * size;
  // Pages that are missing at the end read as empty ones.
  const missing = claimed > bytes.length && claimed < 2 * bytes.length + 64 * size ? claimed : bytes.length;
  const whole = Buffer.alloc(Math.ceil(missing / size) * size);
  bytes.copy(whole);
  whole.write('SQLite format 3\0', 0, 'latin1');
  whole.writeUInt16BE(size, 16);
  // A rollback journal, nothing reserved, the fractions that are fixed, no free pages, UTF-8.
  for (const [at, value] of [
    [18, 1],
    [19, 1],
    [20, 0],
    [21, 64],
    [22, 32],
    [23, 32],
  ] as const)
    whole[at] = value;
  whole.writeUInt32BE(whole.length / size, 28);
  whole.copy(whole, 92, 24, 28);
  for (const at of [32, 36, 52, 64]) whole.writeUInt32BE(0, at);
  whole.writeUInt32BE(4, 44);
  whole.writeUInt32BE(1, 56);
  whole.writeUInt32BE(APPLICATION_ID, 68);
  return whole;
}

/** Names of the tables in the old file. */
function readable(old: Connection, source: Source): Set<string> {
  try {
    const names = old
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    if (names.includes('entry')) return new Set(names);
  } catch {
    // Said below.
  }
  throw new RefusedError(`nothing in ${source.path} can be read as a log any more`, {
    hint: 'Look for a copy of it elsewhere: a disk backup, another machine.',
  });
}

function fill(saved: Connection, old: Connection, names: ReadonlySet<string>): Salvaged {
  saved.db.pragma('defer_foreign_keys = ON');
  const tables = saved.all<Table>(
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'",
  );
  const emptied = new Set<number>();
  for (const table of tables) {
    if (!names.has(table.name)) continue;
    const keys = copyRows(saved, old, table);
    if (table.name === 'entry') for (const key of keys) emptied.add(Number(key));
  }
  // What refers to a row that could not be read refers to nothing.
  saved.run('DELETE FROM change_item WHERE change_id NOT IN (SELECT id FROM change)');
  const { found, lost, partly } = fromHistory(saved, emptied);
  for (const list of ['entry_principle', 'entry_person', 'entry_link']) {
    saved.run(`DELETE FROM ${list} WHERE entry_id NOT IN (SELECT id FROM entry)`);
  }
  saved.run('UPDATE entry SET goal_id = NULL WHERE goal_id NOT IN (SELECT id FROM goal)');
  saved.run('DELETE FROM entry_text');
  indexEntries(saved);
  keepNumbers(saved, old);
  const [problem] = problems(saved);
  if (problem !== undefined) throw new RefusedError(`what was read is not sound: ${problem}`);
  const entries = saved.prepare('SELECT count(*) FROM entry').pluck().get() as number;
  return { entries, fromHistory: found, partly, lost };
}

interface Table {
  readonly name: string;
  /** 1 where the primary key is the table's own order. */
  readonly wr: 0 | 1;
}

/** A gap between what is read from the front and from the back; wider than that it is not searched. */
const WIDEST_GAP = 2_000_000;

/** @returns keys of rows in which a text is empty in its middle. */
function copyRows(saved: Connection, old: Connection, { name: table, wr }: Table): unknown[] {
  const columns = (connection: Connection): { name: string; pk: number }[] => {
    try {
      return connection.all(`SELECT name, pk FROM pragma_table_info('${table}')`);
    } catch {
      return [];
    }
  };
  const known = new Set(columns(old).map(({ name }) => name));
  const shared = columns(saved).filter(({ name }) => known.has(name));
  const primary = shared.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const keys = wr === 1 ? primary.map(({ name }) => name) : ['rowid'];
  const list = shared.map(({ name }) => name).join(', ');
  const insert = saved.prepare(
    `INSERT OR IGNORE INTO ${table} (${list}) VALUES (${shared.map(() => '?').join(', ')})`,
  );
  const emptied: unknown[] = [];
  /** Copies rows until one cannot be read. @returns the first key of the last of them, and whether there were all. */
  const copied = (clause: string, ...values: unknown[]): { last: unknown; whole: boolean } => {
    let last: unknown;
    try {
      // Not through an index, which may be what is damaged.
      const rows = old.prepare(`SELECT ${keys[0]}, ${list} FROM ${table} NOT INDEXED ${clause}`).raw();
      for (const [key, ...row] of rows.iterate(...values) as IterableIterator<unknown[]>) {
        last = key;
        if (row.some(isEmptied)) emptied.push(key);
        inserted(
          insert,
          row.map((value) => (isEmptied(value) ? value.replaceAll('\0', '') : value)),
        );
      }
      return { last, whole: true };
    } catch {
      return { last, whole: false };
    }
  };
  const order = (way: string): string => `ORDER BY ${keys.map((key) => `${key} ${way}`).join(', ')}`;
  const front = copied(order('ASC'));
  if (front.whole) return emptied;
  const back = copied(order('DESC'));
  const [from, to] = [Number(front.last ?? 0), Number(back.last ?? biggest(old, table))];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > WIDEST_GAP) return emptied;
  for (let key = from; key <= to; key++) copied(`WHERE ${keys[0]} = ?`, key);
  return emptied;
}

/** A page of nothing in the middle of a text: no text of lp has such a character in it. */
const isEmptied = (value: unknown): value is string => typeof value === 'string' && value.includes('\0');

function inserted(insert: { run(...values: unknown[]): unknown }, row: unknown[]): void {
  try {
    insert.run(...row);
  } catch {
    // A row that holds what no log does is one that cannot be read.
  }
}

/** The highest number a table ever gave; what it has given may be in the middle of what cannot be read. */
function biggest(old: Connection, table: string): number {
  try {
    return (old.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) as number) ?? 0;
  } catch {
    return WIDEST_GAP / 100;
  }
}

/** Entries that are missing, or emptied in part, as the history last had them. */
function fromHistory(
  saved: Connection,
  emptied: ReadonlySet<number>,
): { found: number; lost: number[]; partly: number[] } {
  const rows = saved.all<{ key: string; image: string | null }>(
    // With a lone max(), SQLite takes the other columns from the row that has the maximum.
    `SELECT key, image FROM (
       SELECT i.key AS key, i.after AS image, max(i.change_id * 1000000.0 + i.position)
       FROM change_item AS i JOIN change AS c ON c.id = i.change_id AND c.state = 'done'
       WHERE i.type = 'entry' GROUP BY i.key)
     WHERE image IS NOT NULL ORDER BY CAST(key AS INTEGER)`,
  );
  const [lost, partly] = [[] as number[], new Set(emptied)];
  let found = 0;
  for (const { key, image } of rows) {
    const id = Number(key);
    const isThere = saved.get('SELECT 1 FROM entry WHERE id = ?', id) !== undefined;
    if (isThere && !emptied.has(id)) continue;
    try {
      if (image === AS_IT_STANDS) throw new Error('only the row had it');
      const entry = parsed('entry', image)!;
      const hasGoal =
        saved.get('SELECT 1 FROM goal WHERE id = ?', Number(entry.goal?.slice(1))) !== undefined;
      entryTable.write(saved, key, hasGoal ? entry : { ...entry, goal: null });
      partly.delete(id);
      found += 1;
    } catch {
      if (!isThere) lost.push(id);
    }
  }
  return { found, lost, partly: [...partly] };
}

/** No number is given twice, also where what had the last ones could not be read. */
function keepNumbers(saved: Connection, old: Connection): void {
  const names = saved
    .prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'")
    .pluck()
    .all() as string[];
  for (const name of names) {
    const used = saved
      .prepare('SELECT max(CAST(key AS INTEGER)) FROM change_item WHERE type = ?')
      .pluck()
      .get(name) as number | null;
    let seq = used ?? 0;
    try {
      seq = Math.max(
        seq,
        (old.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(name) as number) ?? 0,
      );
    } catch {
      // Then what was read must do.
    }
    if (seq === 0) continue;
    const { changes } = saved.run('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?', seq, name);
    if (changes === 0) saved.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', name, seq);
  }
}
