/**
 * Damage that SQLite does not meet on its way: looked for when something went wrong that cannot go wrong in a sound
 * log, and before a draft is made. It reads the whole file, about ten microseconds for each entry, so no everyday
 * command does.
 */
import { existsSync, statSync } from 'node:fs';
import { APPLICATION_ID, type Connection, connect, explained, type OpenOptions } from './connection.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What SQLite cannot know of the values: a kind, a day or an image that lp itself would never have written. */
const STRANGE = `
  SELECT 'entry ' || id || ' has a kind or a day that is none' FROM entry
    WHERE kind NOT IN ('accomplishment', 'feedback', 'risk', 'need') OR date(day) IS NOT day
  UNION ALL
  SELECT 'change ' || change_id || ' cannot be read' FROM change_item
    WHERE (before <> '' AND NOT json_valid(before)) OR (after <> '' AND NOT json_valid(after))
  LIMIT 1`;

/** @throws RefusedError when the log is damaged, as if SQLite itself had met the damage. Where there is none, nothing is. */
export function refuseDamaged(options: Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>): void {
  if (!existsSync(options.path) || statSync(options.path).size === 0) return;
  explained(options.path, () => {
    const connection = connect(options.path, options, { fileMustExist: true });
    try {
      const found = damageIn(connection, options);
      if (found !== undefined) throw Object.assign(new Error(found), { code: 'SQLITE_CORRUPT' });
    } finally {
      connection.close();
    }
  });
}

/** The first thing found wrong, or undefined. */
function damageIn(connection: Connection, { addon }: Pick<OpenOptions, 'addon'>): string | undefined {
  const { db } = connection;
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return undefined;
  const said = db.pragma('integrity_check(1)', { simple: true }) as string;
  if (said !== 'ok') return said.replaceAll('\n', ' ');
  if (schemaOf(connection) !== expectedSchema(connection, addon))
    return 'its tables are not those that lp made';
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0)
    return 'a row refers to one that is not there';
  return db.prepare(STRANGE).pluck().get() as string | undefined;
}

const schemaOf = ({ db }: Connection): unknown =>
  db
    .prepare('SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)')
    .pluck()
    .get();

/** The tables of a log of that version. */
function expectedSchema({ db, path }: Connection, addon: string | undefined): unknown {
  const version = db.pragma('user_version', { simple: true }) as number;
  const fresh = connect(':memory:', { path, addon });
  try {
    migrate(fresh, { now: new Date(0), inMemory: true, migrations: MIGRATIONS.slice(0, version) });
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}
