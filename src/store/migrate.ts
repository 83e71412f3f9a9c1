/** Brings a log to the version this lp writes, wholly or not at all, a copy kept before each run. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { RefusedError } from '../domain/errors.ts';
import { APPLICATION_ID, type Connection, connect, createFile } from './connection.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

interface Context {
  readonly now: Date;
  readonly inMemory: boolean;
  /** As of `OpenOptions`. */
  readonly addon?: string | undefined;
  /** For tests of upgrades that have not been written yet. */
  readonly migrations?: readonly Migration[];
}

/**
 * @throws RefusedError, before anything is written, when the file is another program's database or was
 * written by a newer lp.
 */
export function migrate(
  connection: Connection,
  { now, inMemory, addon, migrations = MIGRATIONS }: Context,
): void {
  if (checkedVersion(connection, migrations.length) === migrations.length) return;
  let copy: string | undefined;
  try {
    // WAL would leave side files at rest; a copy that arrives in that mode is brought back.
    connection.db.pragma('journal_mode = DELETE');
    connection.immediately(() => {
      // Another process may have been here while this one waited for the lock. All in one transaction, so that nobody
      // takes a log that is being made for an old one.
      const from = checkedVersion(connection, migrations.length);
      if (from === migrations.length) return;
      // Under the lock, since two that make the same copy at once take it from each other.
      if (from > 0 && !inMemory) copy = backUp({ path: connection.path, addon }, from, now);
      for (const { sql } of migrations.slice(from)) connection.db.exec(sql);
      connection.db.pragma(`application_id = ${APPLICATION_ID}`);
      connection.db.pragma(`user_version = ${migrations.length}`);
    });
  } catch (error) {
    // The log is as it was, and a copy more at each try would fill the disk.
    if (copy !== undefined) rmSync(copy, { force: true });
    throw error;
  }
}

/** Whether this lp would have to bring the log up to date. @throws RefusedError as `migrate`. */
export function isOlder(connection: Connection): boolean {
  const version = checkedVersion(connection, MIGRATIONS.length);
  return version > 0 && version < MIGRATIONS.length;
}

/** What the header says, and how many tables there are: one statement, so that all of it is of one moment. */
const MARKS = `SELECT (SELECT user_version FROM pragma_user_version) AS version,
  (SELECT application_id FROM pragma_application_id) AS application, count(*) AS tables FROM sqlite_schema`;

function checkedVersion(connection: Connection, newest: number): number {
  const { version, application, tables } =
    connection.get<Record<'version' | 'application' | 'tables', number>>(MARKS)!;
  if (application !== APPLICATION_ID) {
    if (application === 0 && version === 0 && tables === 0) return 0;
    throw new RefusedError(`${connection.path} belongs to another program; it was not touched`, {
      hint: 'Keep the log elsewhere with --db FILE or LP_DB=FILE.',
    });
  }
  if (version > newest) {
    throw new RefusedError(
      `${connection.path} was written by a newer lp (version ${version} of the log, this one knows ${newest}); it was not touched`,
      { hint: 'Upgrade with: npm install -g lp-log' },
    );
  }
  return version;
}

/** A consistent copy beside the log, named for the version it holds and the moment. @returns its path. */
function backUp(log: { path: string; addon: string | undefined }, version: number, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
  for (let n = 1; ; n++) {
    const file = `${log.path}.v${version}-${stamp}${n === 1 ? '' : `-${n}`}.bak`;
    if (existsSync(file)) continue;
    // A copy that was cut short must not look like one to go back to.
    const unfinished = `${file}.part`;
    try {
      rmSync(unfinished, { force: true });
      // SQLite takes the umask for a file that it makes; this one is as private as the log.
      createFile(unfinished);
      // In a connection of its own: within a transaction no VACUUM runs.
      const copier = connect(log.path, log, { fileMustExist: true });
      try {
        copier.run('VACUUM INTO ?', unfinished);
      } finally {
        copier.close();
      }
      renameSync(unfinished, file);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
    return file;
  }
}
