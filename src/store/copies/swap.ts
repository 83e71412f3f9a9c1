/**
 * Another file in place of the log. Other processes may have the log open and wait for their turn to write: what they
 * were to write into the old file would be gone. So the old one is made unfit for writing before it is let go.
 */
import { existsSync, renameSync, statSync } from 'node:fs';
import { RefusedError } from '../../domain/errors.ts';
import { type Connection, connect, explained } from '../connection.ts';
import type { Source } from './facts.ts';

/**
 * Puts `staged` in the place of the log, in one step.
 *
 * @param target the log's file itself, no link; `source.path` is how it is named.
 * @param staged a whole file beside it.
 * @param keep copies the log, or makes `staged` of it; nobody can write to it meanwhile. When it throws, nothing has
 * happened.
 */
export function swapLog(source: Source, target: string, staged: string, keep: () => void): void {
  explained(source.path, () => {
    const { ino } = statSync(target);
    const old = connect(target, source, { fileMustExist: true });
    try {
      // A journal in a file would lie beside the new log and be taken for its own; so would one of WAL mode.
      old.db.pragma('journal_mode = DELETE');
      old.db.pragma('journal_mode = MEMORY');
      old.db.pragma('cache_spill = OFF');
      old.run('BEGIN IMMEDIATE');
      // From here on nobody else swaps. Whoever did so before may have left no mark, where a reader kept it from being written.
      if (statSync(target).ino !== ino || wasReplaced(old)) throw replaced(source, undefined);
      keep();
      // Whoever waits for the lock is told by these, instead of writing where nobody reads. An empty file has no table.
      for (const event of isEmpty(old) ? [] : ['INSERT', 'UPDATE']) {
        old.db.exec(
          `CREATE TRIGGER replaced_${event} BEFORE ${event} ON change BEGIN SELECT RAISE(ABORT, 'replaced'); END`,
        );
      }
      if (renamed(staged, target)) ended(() => old.run('COMMIT'));
      else old.run('ROLLBACK');
    } catch (error) {
      // Another swap was first, and what was opened here is a file without a name: SQLite says so in several ways.
      if (existsSync(staged) && statSync(target).ino !== ino) throw replaced(source, error);
      throw error;
    } finally {
      old.close();
    }
    // Where no file that is open can be replaced.
    if (existsSync(staged)) renameSync(staged, target);
  });
}

/** Whether what is open is a log that another took the place of. */
export const wasReplaced = (connection: Connection): boolean =>
  connection.get("SELECT 1 FROM sqlite_schema WHERE name = 'replaced_INSERT'") !== undefined;

const isEmpty = (connection: Connection): boolean =>
  connection.get('SELECT 1 FROM sqlite_schema') === undefined;

const replaced = (source: Source, cause: unknown): RefusedError =>
  new RefusedError(`${source.path} was replaced just now; nothing was changed`, {
    hint: 'Try again.',
    cause,
  });

/** False where the system wants the old file closed first, as Windows does. */
function renamed(staged: string, target: string): boolean {
  try {
    renameSync(staged, target);
    return true;
  } catch (error) {
    if (/^(?:EPERM|EBUSY|EACCES)$/.test((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** The old file has no name any more: whether its end is written concerns nobody but those who still read it. */
function ended(work: () => void): void {
  try {
    work();
  } catch {
    // Someone does, and goes on with what they have.
  }
}

/** Files of SQLite's beside a log that belong to it: an unfinished write, or what WAL mode has not moved yet. */
export const sideFiles = (target: string): string[] =>
  ['-journal', '-wal', '-shm'].map((ending) => target + ending).filter((file) => existsSync(file));
