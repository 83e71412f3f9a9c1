/** What is in a log's file, asked of it as it stands: whatever its version, without changing it. */
import { statSync } from 'node:fs';
import { RefusedError } from '../../domain/errors.ts';
import { count } from '../../domain/text.ts';
import { APPLICATION_ID, type Connection, connect, explained, type OpenOptions } from '../connection.ts';
import { MIGRATIONS } from '../migrations/index.ts';

export type Source = Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>;

export interface Facts {
  /** Of the log's form. */
  readonly version: number;
  readonly entries: number;
  readonly goals: number;
  /** Day of the newest entry. */
  readonly lastDay: string | null;
  /** UTC instant of the last change. */
  readonly changedAt: string | null;
}

/** @throws RefusedError when it is not a log of lp, or one of a newer lp. */
export function factsOf(connection: Connection): Facts {
  const pragma = (name: string): number => connection.db.pragma(name, { simple: true }) as number;
  const version = pragma('user_version');
  if (pragma('application_id') !== APPLICATION_ID || version < 1) {
    throw new RefusedError(`${connection.path} is not a log of lp`);
  }
  if (version > MIGRATIONS.length) {
    throw new RefusedError(
      `${connection.path} was written by a newer lp (version ${version} of the log, this one knows ${MIGRATIONS.length})`,
      { hint: 'Upgrade with: npm install -g lp-log' },
    );
  }
  const one = <T>(sql: string): T => connection.prepare(sql).pluck().get() as T;
  return {
    version,
    entries: one('SELECT count(*) FROM entry'),
    goals: one('SELECT count(*) FROM goal'),
    lastDay: one('SELECT max(day) FROM entry'),
    changedAt: one('SELECT max(at) FROM change'),
  };
}

/** What SQLite finds wrong, a few things at most; empty for a sound file. `quick` leaves indexes out. */
export function problems(
  connection: Connection,
  { quick = false, table }: { quick?: boolean; table?: string } = {},
): string[] {
  const what = table === undefined ? MOST : `'${table.replaceAll("'", "''")}'`;
  const rows = connection.db.pragma(`${quick ? 'quick_check' : 'integrity_check'}(${what})`) as object[];
  return rows.map((row) => String(Object.values(row)[0])).filter((words) => words !== 'ok');
}

const MOST = 5;

/** What SQLite does not see, since it keeps no sums: a file that lacks its end, and pages of nothing in texts. */
export function unseenProblems(connection: Connection, bytes: number): string[] {
  const pragma = (name: string): number => connection.db.pragma(name, { simple: true }) as number;
  // In WAL mode the last pages may be in the file beside it.
  const inWal = connection.db.pragma('journal_mode', { simple: true }) === 'wal';
  const lacks = inWal ? 0 : pragma('page_count') * pragma('page_size') - bytes;
  const found = lacks > 0 ? [`it lacks its last ${count(lacks, 'byte')}`] : [];
  for (const [table, columns] of Object.entries(TEXTS)) {
    const text = columns.map((column) => `ifnull(${column}, '')`).join(' || ');
    const rows = connection
      .prepare(`SELECT count(*) FROM ${table} WHERE instr(CAST(${text} AS BLOB), x'00') > 0`)
      .pluck()
      .get() as number;
    if (rows > 0) found.push(`${table}: ${count(rows, 'row')} with a page of nothing in a text`);
  }
  return found;
}

/** Texts that may be longer than a page. */
const TEXTS = { entry: ['title', 'details', 'result'], change_item: ['before', 'after'] };

export interface Inspected {
  readonly facts: Facts;
  /** Empty for a sound file. */
  readonly problems: readonly string[];
}

/**
 * Looks a file over, or the bytes of one, without changing it.
 * @throws RefusedError as `factsOf`, and when it cannot be read at all.
 */
export function inspect(file: string | Buffer, source: Source): Inspected {
  return explained(source.path, () => {
    const connection = connect(file, source, typeof file === 'string' ? { readonly: true } : {});
    try {
      const facts = factsOf(connection);
      const found = problems(connection);
      const bytes = typeof file === 'string' ? statSync(file).size : file.length;
      return { facts, problems: found.length > 0 ? found : unseenProblems(connection, bytes) };
    } finally {
      connection.close();
    }
  });
}

/** Whether a change was recorded after that moment. @param instant UTC. */
export function changedAfter(source: Source, instant: string): boolean {
  return explained(source.path, () => {
    const connection = connect(source.path, source, { fileMustExist: true });
    try {
      return connection.get('SELECT 1 FROM change WHERE at > ? LIMIT 1', instant) !== undefined;
    } finally {
      connection.close();
    }
  });
}

/**
 * How many entries went away since then in ways the log knows of: removed, or their making undone. An undo has no
 * time of its own, so all that are undone count.
 * @param since UTC instant.
 */
export function goneSince(source: Source, since: string): number {
  return explained(source.path, () => {
    const connection = connect(source.path, source, { fileMustExist: true });
    try {
      return connection
        .prepare(
          `SELECT count(DISTINCT i.key) FROM change_item AS i JOIN change AS c ON c.id = i.change_id
           WHERE i.type = 'entry' AND ((i.after IS NULL AND c.state = 'done' AND c.at >= ?) OR (i.before IS NULL AND c.state <> 'done'))
             AND NOT EXISTS (SELECT 1 FROM entry WHERE id = CAST(i.key AS INTEGER))`,
        )
        .pluck()
        .get(since) as number;
    } finally {
      connection.close();
    }
  });
}
