/**
 * What can still be read of a damaged log, as a log of its own. The damaged file is only read: its bytes are looked at
 * in memory, with a header that was spoilt or a file that was cut short made good there.
 */
import { readFileSync } from 'node:fs';
import type { RecordType } from '../../domain/change.ts';
import { type Entry, KINDS } from '../../domain/entry.ts';
import { RefusedError } from '../../domain/errors.ts';
import { AS_IT_STANDS, parsed, type RecordTable, TABLES } from '../changes.ts';
import { APPLICATION_ID, type Connection, connect, explained, openLog } from '../connection.ts';
import { indexEntries } from '../entries.ts';
import { rawBytes } from './copy.ts';
import type { Source } from './facts.ts';
import { isStrange, NO_JSON, problems, TORN } from './ills.ts';

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
    const { old, tables } = opened(source);
    try {
      const saved = openLog({ ...source, path: file, intent: 'write', now });
      try {
        return saved.immediately(() => fill(saved, old, tables, now));
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

/** @throws RefusedError when not even the names of the tables can be read, which are in the first page. */
function opened(source: Source): { old: Connection; tables: Set<string> } {
  let old: Connection | undefined;
  try {
    old = connect(repaired(bytesOf(source)), source, {}, (db) => {
      // So that a definition that is spoilt keeps no other table from being read.
      db.unsafeMode(true).pragma('writable_schema = ON');
    });
    const tables = old
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    if (tables.includes('entry')) return { old, tables: new Set(tables) };
  } catch (error) {
    if (!/^SQLITE_(?:CORRUPT|NOTADB|ERROR|IOERR)/.test(String((error as { code?: unknown }).code)))
      throw error;
  }
  old?.close();
  throw new RefusedError(`nothing in ${source.path} can be read as a log any more`, {
    hint: "Look for a copy of it elsewhere: a disk backup, another machine. SQLite's own tool may find single texts in it: sqlite3 FILE .recover",
  });
}

function fill(saved: Connection, old: Connection, names: ReadonlySet<string>, now: Date): Salvaged {
  saved.db.pragma('defer_foreign_keys = ON');
  const tables = saved.all<Table>(
    "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'",
  );
  const read = new Map<string, Read>();
  for (const table of tables) if (names.has(table.name)) read.set(table.name, copyRows(saved, old, table));
  const isWhole = (...some: string[]): boolean => some.every((name) => read.get(name)?.whole !== false);
  const emptied = (table: string): string[] => (read.get(table)?.emptied ?? []).map(String);
  // What refers to a row that could not be read refers to nothing.
  saved.run('DELETE FROM change_item WHERE change_id NOT IN (SELECT id FROM change)');
  const torn = [NO_JSON, TORN].map((which) => saved.run(`DELETE FROM change WHERE id IN (${which})`).changes);
  keepNumbers(saved, old);
  const history = latest(saved);
  const isHistoryWhole =
    isWhole('change', 'change_item') && emptied('change_item').length === 0 && torn.every((n) => n === 0);
  for (const type of ['goal', 'cycle', 'setting', 'redaction', 'ask'] as const) {
    fromHistory(saved, type, history, new Set(isHistoryWhole ? emptied(type) : []));
  }
  const lists = ['entry_principle', 'entry_person', 'entry_link'];
  const keys = (sql: string): string[] => (saved.prepare(sql).pluck().all() as number[]).map(String);
  const strange = `FROM entry WHERE ${isStrange(saved)}`;
  const doubtful = new Set(
    isWhole(...lists) ? [...emptied('entry'), ...keys(`SELECT id ${strange}`)] : keys('SELECT id FROM entry'),
  );
  // A history that lacks something may show an entry as it was before its last change.
  const found = fromHistory(saved, 'entry', history, isHistoryWhole ? doubtful : new Set());
  madeUsual(saved, now);
  for (const list of lists) saved.run(`DELETE FROM ${list} WHERE entry_id NOT IN (SELECT id FROM entry)`);
  saved.run('UPDATE entry SET goal_id = NULL WHERE goal_id NOT IN (SELECT id FROM goal)');
  saved.run('DELETE FROM entry_text');
  indexEntries(saved);
  const [problem] = problems(saved);
  if (problem !== undefined) throw new RefusedError(`what was read is not sound: ${problem}`);
  return {
    entries: saved.prepare('SELECT count(*) FROM entry').pluck().get() as number,
    fromHistory: found.length,
    partly: [...doubtful].filter((key) => !found.includes(key)).map(Number),
    lost: lostNumbers(saved, history, isWhole('entry', 'change', 'change_item')),
  };
}

interface Read {
  /** Every row was read. */
  readonly whole: boolean;
  /** Keys of rows in which a text is empty in its middle. */
  readonly emptied: readonly unknown[];
}

interface Table {
  readonly name: string;
  /** 1 where the primary key is the table's own order. */
  readonly wr: 0 | 1;
}

/** A gap between what is read from the front and from the back; wider than that it is not searched. */
const WIDEST_GAP = 2_000_000;

function copyRows(saved: Connection, old: Connection, { name: table, wr }: Table): Read {
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
  const rows = (clause: string): ReturnType<Connection['prepare']> =>
    old.prepare(`SELECT ${keys[0]}, ${list} FROM ${table} ${clause}`).raw();
  const put = ([key, ...row]: unknown[]): void => {
    if (row.some(isEmptied)) emptied.push(key);
    inserted(
      insert,
      row.map((value) => (isEmptied(value) ? value.replaceAll('\0', '') : value)),
    );
  };
  /** Copies rows until one cannot be read. @returns the first key of the last of them, and whether there were all. */
  const copied = (clause: string): { last: unknown; whole: boolean } => {
    let last: unknown;
    try {
      for (const row of rows(clause).iterate() as IterableIterator<unknown[]>) {
        last = row[0];
        put(row);
      }
      return { last, whole: true };
    } catch {
      return { last, whole: false };
    }
  };
  const order = (way: string): string => `ORDER BY ${keys.map((key) => `${key} ${way}`).join(', ')}`;
  const front = copied(order('ASC'));
  if (front.whole) return { whole: true, emptied };
  const back = copied(order('DESC'));
  // Lists have the numbers of what they belong to.
  const numbersOf = wr === 1 ? keys[0]!.replace(/_id$/, '') : table;
  const [from, to] = [Number(front.last ?? 0), Number(back.last ?? biggest(old, numbersOf))];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > WIDEST_GAP) {
    return { whole: false, emptied };
  }
  // Not by iterators: each would be held to the end, and there may be millions of keys.
  const [ofKey, nth] = [`WHERE ${keys[0]} = ?`, `WHERE ${keys[0]} = ? LIMIT 1 OFFSET ?`].map(rows);
  for (let key = from; key <= to; key++) {
    try {
      for (const row of ofKey!.all(key) as unknown[][]) put(row);
    } catch {
      // Of several rows of a key, those before the one that cannot be read.
      if (wr === 1) eachUntilUnreadable((n) => nth!.all(key, n) as unknown[][], put);
    }
  }
  return { whole: false, emptied };
}

/** A page of nothing in the middle of a text: no text of lp has such a character in it. */
const isEmptied = (value: unknown): value is string => typeof value === 'string' && value.includes('\0');

/** Puts the rows of a key one by one. @param at the n-th of them alone, or none beyond the last. */
function eachUntilUnreadable(at: (n: number) => unknown[][], put: (row: unknown[]) => void): void {
  try {
    for (let n = 0; ; n++) {
      const [row] = at(n);
      if (row === undefined) return;
      put(row);
    }
  } catch {
    // It and what follows it.
  }
}

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

/** What the history says a record is now: its image, '' where only its row has it, null where it was removed. */
type History = ReadonlyMap<RecordType, ReadonlyMap<string, string | null>>;

function latest(saved: Connection): History {
  // What is not done any more counts from the latest back, and what is done, on top of it, from the first.
  const rows = saved.all<{ type: RecordType; key: string; image: string | null }>(
    `SELECT i.type, i.key, iif(c.state = 'done', i.after, i.before) AS image
     FROM change_item AS i JOIN change AS c ON c.id = i.change_id
     ORDER BY c.state = 'done', iif(c.state = 'done', i.change_id, -i.change_id), iif(c.state = 'done', i.position, -i.position)`,
  );
  const history = new Map<RecordType, Map<string, string | null>>();
  for (const { type, key, image } of rows) {
    const records = history.get(type) ?? new Map<string, string | null>();
    history.set(type, records.set(key, image));
  }
  return history;
}

/** Puts in what the history has and the table has not. @param doubtful keys that are there and not as they were. @returns keys. */
function fromHistory(
  saved: Connection,
  type: Exclude<RecordType, 'intake'>,
  history: History,
  doubtful: ReadonlySet<string>,
): string[] {
  const table = TABLES[type] as RecordTable<unknown>;
  const put: string[] = [];
  for (const [key, image] of history.get(type) ?? []) {
    if (image === null || image === AS_IT_STANDS) continue;
    try {
      if (!doubtful.has(key) && table.read(saved, key) !== null) continue;
      const value = parsed(type, image);
      const goal = type === 'entry' ? (value as Entry).goal : null;
      const isGone = goal !== null && TABLES.goal.read(saved, goal.slice(1)) === null;
      table.write(saved, key, isGone ? { ...(value as Entry), goal: null } : value);
      put.push(key);
    } catch {
      // Its image is damaged, too.
    }
  }
  return put;
}

/** Where the history has nothing better, the nearest to a kind, day or moment that is none: a restore takes no other. */
function madeUsual(saved: Connection, now: Date): void {
  const moment = (column: string, other: string): string =>
    `CASE WHEN julianday(${column}) IS NOT NULL THEN ${column} WHEN julianday(${other}) IS NOT NULL THEN ${other} ELSE :now END`;
  const day = (column: string, other: string): string =>
    `iif(date(${column}) IS ${column}, ${column}, ${other})`;
  saved
    .prepare(
      `UPDATE entry SET kind = iif(kind IN (${KINDS.map((one) => `'${one}'`).join(', ')}), kind, '${KINDS[0]}'),
         day = ${day('day', `date(${moment('created_at', 'updated_at')})`)},
         by_day = ${day('by_day', 'NULL')}, resolved_day = ${day('resolved_day', 'NULL')},
         created_at = ${moment('created_at', 'updated_at')}, updated_at = ${moment('updated_at', 'created_at')}
       WHERE ${isStrange(saved)}`,
    )
    .run({ now: now.toISOString() });
}

/** Numbers that were given and of which there is neither a row nor the news that it was removed. */
function lostNumbers(saved: Connection, history: History, whole: boolean): number[] {
  const present = new Set(saved.prepare('SELECT id FROM entry').pluck().all() as number[]);
  const known = history.get('entry') ?? new Map<string, string | null>();
  const lost = [...known]
    .filter(([key, image]) => image !== null && !present.has(Number(key)))
    .map(([key]) => Number(key));
  if (whole) return lost;
  const highest = biggest(saved, 'entry');
  for (let id = 1; id <= Math.min(highest, WIDEST_GAP); id++) {
    if (!present.has(id) && !known.has(String(id))) lost.push(id);
  }
  return lost.sort((a, b) => a - b);
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
