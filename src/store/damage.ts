/**
 * Damage that SQLite does not meet on its way: looked for when something went wrong that cannot go wrong in a sound
 * log, and before a draft is made. It reads the whole file, about ten microseconds for each entry, so no everyday
 * command does.
 */
import { existsSync, statSync } from 'node:fs';
import { RefusedError } from '../domain/errors.ts';
import { APPLICATION_ID, type Connection, connect, explained, type OpenOptions } from './connection.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What SQLite cannot know of the values: a kind, a day or an image that lp itself would never have written. */
const STRANGE = `
  SELECT 'entry ' || id || ' has a kind, a day or a moment that is none' FROM entry
    WHERE kind NOT IN ('accomplishment', 'feedback', 'risk', 'need') OR date(day) IS NOT day
      OR date(by_day) IS NOT by_day OR date(resolved_day) IS NOT resolved_day
      OR julianday(created_at) IS NULL OR julianday(updated_at) IS NULL
  UNION ALL
  SELECT 'change ' || change_id || ' cannot be read' FROM change_item
    WHERE (before <> '' AND NOT json_valid(before)) OR (after <> '' AND NOT json_valid(after))
  LIMIT 1`;

type Source = Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>;

/** The refusal there would be, had SQLite met the damage itself; undefined for a sound log and where none can be read. */
export function damageOf(source: Source): RefusedError | undefined {
  try {
    if (existsSync(source.path) && statSync(source.path).size > 1)
      explained(source.path, () => lookOver(source));
  } catch (error) {
    const cause = error instanceof RefusedError ? (error.cause as { code?: unknown }) : undefined;
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(String(cause?.code))) return error as RefusedError;
  }
  return undefined;
}

function lookOver(source: Source): void {
  const connection = connect(source.path, source, { fileMustExist: true });
  try {
    const found = damageIn(connection, source);
    if (found !== undefined) throw Object.assign(new Error(found), { code: 'SQLITE_CORRUPT' });
  } finally {
    connection.close();
  }
}

/** The first thing found wrong, or undefined. */
function damageIn(connection: Connection, { addon }: Source): string | undefined {
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
