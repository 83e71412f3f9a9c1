/** What is in a log's file, asked of it as it stands: whatever its version, without changing it. */
import { statSync } from 'node:fs';
import { type Day, isDay } from '../../domain/day.ts';
import { RefusedError } from '../../domain/errors.ts';
import { APPLICATION_ID, type Connection, connect, explained, type OpenOptions } from '../connection.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { ills } from './ills.ts';

export type Source = Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>;

export interface Facts {
  /** Of the log's form. */
  readonly version: number;
  readonly entries: number;
  readonly goals: number;
  /** Day of the newest entry; null for none, or where it has what is no day. */
  readonly lastDay: Day | null;
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
  const lastDay = one<string | null>('SELECT max(day) FROM entry');
  return {
    version,
    entries: one('SELECT count(*) FROM entry'),
    goals: one('SELECT count(*) FROM goal'),
    lastDay: lastDay !== null && isDay(lastDay) ? lastDay : null,
    changedAt: one('SELECT max(at) FROM change'),
  };
}

export interface Inspected {
  readonly facts: Facts;
  /** Empty for a sound file. */
  readonly problems: readonly string[];
}

/** Said of a file as SQLite says what it meets, so that it is put into the same words. */
export const asDamage = (words: string): Error => Object.assign(new Error(words), { code: 'SQLITE_CORRUPT' });

/**
 * Looks a file over, or the bytes of one, without changing it.
 * @param soon without what only history and undo need.
 * @throws RefusedError as `factsOf`, and when it cannot be read at all.
 */
export function inspect(file: string | Buffer, source: Source, { soon = false } = {}): Inspected {
  return explained(source.path, () => {
    let connection: Connection | undefined;
    try {
      connection = connect(file, source, typeof file === 'string' ? { readonly: true } : {});
      const facts = factsOf(connection);
      const bytes = typeof file === 'string' ? statSync(file).size : file.length;
      return { facts, problems: ills(connection, { bytes, addon: source.addon, soon }) };
    } catch (error) {
      // Of a sound log none of the questions is wrong.
      throw (error as { code?: unknown }).code === 'SQLITE_ERROR'
        ? asDamage((error as Error).message)
        : error;
    } finally {
      connection?.close();
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
