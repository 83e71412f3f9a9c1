/**
 * A change set of any size, fed as its material arrives: the same promise as `change`, kept row by row, so that a
 * million entries take no memory. An entry that was added has no image after: it is what the row says until the next
 * change of it, whose image before tells, or until undo takes the row away and keeps it (`changes.ts`).
 */
import type { Ask } from '../domain/ask.ts';
import type { RecordType } from '../domain/change.ts';
import type { Draft, Entry } from '../domain/entry.ts';
import type { Goal } from '../domain/goal.ts';
import { AS_IT_STANDS, image, type Records, TABLES } from './changes.ts';
import type { Connection } from './connection.ts';
import { insert, insertCopy } from './entries.ts';
import { KnownEntries } from './known-entries.ts';

export interface BulkTransaction {
  /** The log as it was when the transaction began. */
  readonly known: KnownEntries;
  /** @returns the new entry's id. */
  addEntry(draft: Draft): number;
  /** Adds an entry of another copy of the log, with its uid and instants. @param id null for the next free one. */
  addCopy(entry: Entry, id: number | null): number;
  /** The first number no record of this type ever had. */
  nextId(type: 'entry' | 'goal' | 'ask'): number;
  /** No record of this type gets a number up to this one. */
  reserve(type: 'entry', id: number): void;
  goalByUid(uid: string): Goal | null;
  /** An ask of the same person on the same day. */
  sameAsk(ask: Ask): boolean;
  get<Type extends RecordType>(type: Type, key: string | number): Records[Type] | null;
  /** As in `Transaction`; of an entry added here too: then what is put counts as what was added. */
  put<Type extends RecordType>(type: Type, key: string | number, value: Records[Type] | null): void;
  /** Remembers that this run offered the key. @param entry what it became; null when it was passed over. */
  addOrigin(source: string, key: string, entry: number | null): void;
  /** How many records were touched so far, the intake aside. */
  readonly touched: number;
}

/**
 * Runs `work` as one change set in one transaction that holds the write lock throughout. When it touches nothing and
 * remembers nothing, nothing is recorded.
 *
 * @param source whose import it is.
 * @param work returns the words for undo and history, and the caller's value.
 */
export async function bulk<T>(
  connection: Connection,
  command: string,
  source: string,
  now: Date,
  work: (transaction: BulkTransaction) => Promise<{ summary: string; value: T }>,
): Promise<T> {
  connection.run('BEGIN IMMEDIATE');
  try {
    const run = new Run(connection, command, source, now);
    const { summary, value } = await work(run);
    if (run.isEmpty) connection.run('ROLLBACK');
    else {
      run.close(summary);
      connection.run('COMMIT');
    }
    return value;
  } catch (error) {
    if (connection.db.inTransaction) connection.run('ROLLBACK');
    throw error;
  }
}

class Run implements BulkTransaction {
  readonly known: KnownEntries;
  readonly #change: number | bigint;
  readonly #intake: number | bigint;
  readonly #keep;
  readonly #origin;
  /** The id of the newest entry before: what is above was added here. */
  readonly #newest: number;
  #position = 0;
  #origins = 0;

  constructor(
    private readonly connection: Connection,
    command: string,
    source: string,
    private readonly now: Date,
  ) {
    this.known = new KnownEntries(connection);
    this.#newest = this.nextId('entry') - 1;
    const at = now.toISOString();
    connection.run("UPDATE change SET state = 'abandoned' WHERE state = 'undone'");
    this.#change = connection.run(
      "INSERT INTO change (at, command, summary) VALUES (?, ?, '')",
      at,
      command,
    ).lastInsertRowid;
    this.#intake = connection.run(
      'INSERT INTO intake (source, at) VALUES (?, ?)',
      source,
      at,
    ).lastInsertRowid;
    this.#keep = connection.prepare(
      'INSERT INTO change_item (change_id, position, type, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#origin = connection.prepare(
      'INSERT OR IGNORE INTO origin (source, key, intake_id, entry_id) VALUES (?, ?, ?, ?)',
    );
    this.#item('intake', this.#intake, null, image({ source, at }));
  }

  get touched(): number {
    return this.#position - 1;
  }

  get isEmpty(): boolean {
    return this.touched === 0 && this.#origins === 0;
  }

  close(summary: string): void {
    this.connection.run('UPDATE change SET summary = ? WHERE id = ?', summary, this.#change);
  }

  addEntry(draft: Draft): number {
    const { id } = insert(this.connection, draft, this.now);
    this.#item('entry', id, null, AS_IT_STANDS);
    return id;
  }

  addCopy(entry: Entry, id: number | null): number {
    const given = insertCopy(this.connection, entry, id);
    this.#item('entry', given, null, AS_IT_STANDS);
    return given;
  }

  nextId(type: 'entry' | 'goal' | 'ask'): number {
    const last = this.connection.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(type);
    return ((last as number | undefined) ?? 0) + 1;
  }

  reserve(type: 'entry', id: number): void {
    this.connection.run('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?', id, type);
  }

  goalByUid(uid: string): Goal | null {
    const id = this.connection.prepare('SELECT id FROM goal WHERE uid = ?').pluck().get(uid);
    return id === undefined ? null : this.get('goal', id as number);
  }

  sameAsk({ person, asked, about }: Ask): boolean {
    return (
      this.connection.get(
        'SELECT 1 FROM ask WHERE person = ? AND asked = ? AND about IS ?',
        person,
        asked,
        about,
      ) !== undefined
    );
  }

  get<Type extends RecordType>(type: Type, key: string | number): Records[Type] | null {
    return TABLES[type].read(this.connection, String(key));
  }

  put<Type extends RecordType>(type: Type, key: string | number, value: Records[Type] | null): void {
    const before = image(this.get(type, key));
    const after = image(value);
    if (before === after) return;
    TABLES[type].write(this.connection, String(key), value);
    const isNew = type === 'entry' && Number(key) > this.#newest;
    if (!isNew) this.#item(type, key, before, after);
  }

  addOrigin(source: string, key: string, entry: number | null): void {
    this.#origin.run(source, key, this.#intake, entry);
    this.#origins += 1;
  }

  #item(type: RecordType, key: string | number | bigint, before: string | null, after: string | null): void {
    this.#keep.run(this.#change, this.#position, type, String(key), before, after);
    this.#position += 1;
  }
}
