/**
 * Change sets. Every write of a command goes through `change`, which keeps each touched record as it was
 * before and after; undo and redo (`line-of-changes.ts`) put those images back, so nothing else needs to know how to
 * reverse itself. The changes form one line: a new change after an undo abandons what was undone, which stays in
 * the history but can no longer be done again.
 */
import type { Ask, AskDraft } from '../domain/ask.ts';
import type { Change, HistoryItem, RecordType } from '../domain/change.ts';
import type { Cycle } from '../domain/cycle.ts';
import { ABSENT, type Draft, type Entry } from '../domain/entry.ts';
import type { Goal, GoalDraft } from '../domain/goal.ts';
import type { Intake } from '../domain/intake.ts';
import type { Redaction } from '../domain/redaction.ts';
import { askTable, insertAsk } from './asks.ts';
import type { Connection } from './connection.ts';
import { entryTable, insert } from './entries.ts';
import { redactionTable } from './redactions.ts';
import { cycleTable, goalTable, insertGoal, intakeTable, settingTable } from './small-tables.ts';

/** Each kind of record and its value. Add here, and in TABLES below. */
export interface Records {
  entry: Entry;
  goal: Goal;
  cycle: Cycle;
  setting: string;
  redaction: Redaction;
  ask: Ask;
  intake: Intake;
}

export interface RecordTable<T> {
  readonly type: RecordType;
  read(connection: Connection, key: string): T | null;
  write(connection: Connection, key: string, value: T | null): void;
}

export const TABLES: { readonly [Type in RecordType]: RecordTable<Records[Type]> } = {
  entry: entryTable,
  goal: goalTable,
  cycle: cycleTable,
  setting: settingTable,
  redaction: redactionTable,
  ask: askTable,
  intake: intakeTable,
};

/**
 * In place of the image after, of an entry that was added among many (`bulk.ts`): it is what the next change of the
 * entry found, or what the row still says. Kept as an image by undo, before the row goes.
 */
export const AS_IT_STANDS = '';

/** What a command may do inside its change set. */
export interface Transaction {
  addEntry(draft: Draft): Entry;
  addGoal(draft: GoalDraft): Goal;
  addAsk(draft: AskDraft): Ask;
  get<Type extends RecordType>(type: Type, key: string | number): Records[Type] | null;
  /** Makes the record be `value`, or not be. A value equal to what is there is no change. */
  put<Type extends RecordType>(type: Type, key: string | number, value: Records[Type] | null): void;
}

export interface ItemRow {
  type: RecordType;
  key: string;
  before: string | null;
  after: string | null;
}

/**
 * Runs `work` as one change set in one transaction. When `work` touches nothing, nothing is recorded.
 *
 * @param work returns the words for undo and history, and the command's own value.
 */
export function change<T>(
  connection: Connection,
  command: string,
  now: Date,
  work: (transaction: Transaction) => { summary: string; value: T },
): T {
  return connection.immediately(() => {
    const items: ItemRow[] = [];
    const keep = (type: RecordType, key: string | number, before: unknown, after: unknown): void => {
      items.push({ type, key: String(key), before: image(before), after: image(after) });
    };
    const { summary, value } = work({
      addEntry(draft) {
        const entry = insert(connection, draft, now);
        keep('entry', entry.id, null, entry);
        return entry;
      },
      addGoal(draft) {
        const goal = insertGoal(connection, draft, now);
        keep('goal', goal.id, null, goal);
        return goal;
      },
      addAsk(draft) {
        const ask = insertAsk(connection, draft, now);
        keep('ask', ask.id, null, ask);
        return ask;
      },
      get: (type, key) => TABLES[type].read(connection, String(key)),
      put(type, key, value) {
        const before = TABLES[type].read(connection, String(key));
        if (image(before) === image(value)) return;
        TABLES[type].write(connection, String(key), value);
        keep(type, key, before, value);
      },
    });
    if (items.length > 0) record(connection, command, summary, now, items);
    return value;
  });
}

function record(connection: Connection, command: string, summary: string, now: Date, items: ItemRow[]): void {
  connection.run("UPDATE change SET state = 'abandoned' WHERE state = 'undone'");
  const { lastInsertRowid } = connection.run(
    'INSERT INTO change (at, command, summary) VALUES (?, ?, ?)',
    now.toISOString(),
    command,
    summary,
  );
  for (const [position, item] of items.entries()) {
    connection.run(
      'INSERT INTO change_item (change_id, position, type, key, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      lastInsertRowid,
      position,
      item.type,
      item.key,
      item.before,
      item.after,
    );
  }
}

export const SELECT = `SELECT id, at, command, summary, state,
  (SELECT count(*) FROM change_item WHERE change_id = change.id) AS size FROM change`;

/** What happened to one record, oldest first. */
export function history<Type extends RecordType>(
  connection: Connection,
  type: Type,
  key: string | number,
): HistoryItem<Records[Type]>[] {
  const rows = connection.all<Change & { before: string | null; after: string | null }>(
    `SELECT c.id, c.at, c.command, c.summary, c.state, i.before, i.after,
       (SELECT count(*) FROM change_item WHERE change_id = c.id) AS size
     FROM change_item AS i JOIN change AS c ON c.id = i.change_id
     WHERE i.type = ? AND i.key = ? ORDER BY i.change_id, i.position`,
    type,
    String(key),
  );
  return rows.map(({ before, after, ...change }, at) => ({
    change,
    before: parsed(type, before),
    after:
      after === AS_IT_STANDS && rows[at + 1] === undefined
        ? TABLES[type].read(connection, String(key))
        : parsed(type, after === AS_IT_STANDS ? rows[at + 1]!.before : after),
  }));
}

/** The entries a change touched, as they are now; one that is gone is left out. */
export function touched(connection: Connection, change: number): Entry[] {
  const keys = connection
    .prepare("SELECT DISTINCT key FROM change_item WHERE change_id = ? AND type = 'entry' ORDER BY position")
    .pluck()
    .all(change) as string[];
  return keys.map((key) => entryTable.read(connection, key)).filter((entry) => entry !== null);
}

/** Changes, newest first. */
export function recentChanges(connection: Connection, limit: number): Change[] {
  return connection.all<Change>(`${SELECT} ORDER BY id DESC LIMIT ?`, limit);
}

/** A record as kept in a change: JSON with its keys in one order, so that equal records have equal images. */
export function image(value: unknown): string | null {
  if (value === null || typeof value !== 'object') return value === null ? null : JSON.stringify(value);
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The record an image shows. Images are never rewritten: an old one lacks what entries have had since. */
export function parsed<Type extends RecordType>(type: Type, json: string | null): Records[Type] | null {
  if (json === null) return null;
  const value = JSON.parse(json);
  return type === 'entry' ? { ...ABSENT, ...value } : value;
}
