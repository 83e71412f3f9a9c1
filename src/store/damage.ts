/**
 * Damage that SQLite does not meet on its way: looked for when something went wrong that cannot go wrong in a sound
 * log, and before a draft is made. It reads the whole file, about ten microseconds for each entry, so no everyday
 * command does.
 */
import { statSync } from 'node:fs';
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

/** Bytes that are looked over in a fifth of a second: a log of some forty thousand entries. */
export const SOON_LOOKED_OVER = 32 * 2 ** 20;

type Source = Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>;

/**
 * The refusal there would be, had SQLite met the damage itself; undefined for a sound log and where none can be read.
 * @param thorough also what history and undo need: costs twice as much again.
 * @param largest bytes of a log beyond which it is not looked for.
 */
export function damageOf(
  source: Source,
  { thorough = false, largest = Number.POSITIVE_INFINITY } = {},
): RefusedError | undefined {
  try {
    const { size } = statSync(source.path);
    if (size < 2 || size > largest) return undefined;
    lookOver(source, thorough);
  } catch (error) {
    if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code)))
      return inWords(error, source);
  }
  return undefined;
}

const asDamage = (words: string): Error => Object.assign(new Error(words), { code: 'SQLITE_CORRUPT' });

function lookOver(source: Source, thorough: boolean): void {
  let found: string | undefined;
  try {
    const connection = connect(source.path, source, { fileMustExist: true });
    try {
      found = damageIn(connection, source) ?? (thorough ? tornIn(connection) : undefined);
    } finally {
      connection.close();
    }
  } catch (error) {
    // Of a sound log none of these questions is wrong.
    if ((error as { code?: unknown }).code !== 'SQLITE_ERROR') throw error;
    found = (error as Error).message;
  }
  if (found !== undefined) throw asDamage(found);
}

/** What an entry has had since the first version; an image that lacks one cannot be put back. */
const KEYS =
  'id uid kind date title details result project people links goal principles from sentiment status pinned createdAt updatedAt'.split(
    ' ',
  );

const TORN = `
  SELECT 'change ' || change_id || ' cannot be read' FROM (
    SELECT change_id, before AS image FROM change_item WHERE type = 'entry' AND before <> '' UNION ALL
    SELECT change_id, after FROM change_item WHERE type = 'entry' AND after <> '')
  WHERE (SELECT count(*) FROM json_each(image) WHERE key IN (SELECT value FROM json_each(?))) < ? LIMIT 1`;

/**
 * What explains an error that nobody meant: SQLite's own that came by a way on which nobody put it into words, or damage.
 * @returns the refusal, or undefined when the log is not to blame.
 */
export function damageBehind(error: unknown, source: Source): RefusedError | undefined {
  const code = String((error as { code?: unknown }).code);
  const said = /^SQLITE_/.test(code) ? inWords(error, source) : undefined;
  const found = said ?? damageOf(source) ?? damageOf(source, { thorough: true });
  // lp writes nothing that the tables refuse: an image that was changed since does not fit into them any more.
  return (
    found ??
    (/^SQLITE_CONSTRAINT/.test(code) ? inWords(asDamage((error as Error).message), source) : undefined)
  );
}

function inWords(error: unknown, { path }: Source): RefusedError | undefined {
  try {
    explained(path, () => {
      throw error;
    });
  } catch (explanation) {
    if (explanation instanceof RefusedError) return explanation;
  }
  return undefined;
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
  // An older log lacks columns that are asked about; it is upgraded before anything relies on them.
  if (db.pragma('user_version', { simple: true }) !== MIGRATIONS.length) return undefined;
  return db.prepare(STRANGE).pluck().get() as string | undefined;
}

const tornIn = ({ db }: Connection): string | undefined =>
  db.prepare(TORN).pluck().get(JSON.stringify(KEYS), KEYS.length) as string | undefined;

/** The definitions without their spaces, which a build of lp may have packed. */
function schemaOf({ db }: Connection): string {
  const sql = 'SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)';
  return String(db.prepare(sql).pluck().get()).replace(/\s+/g, '');
}

/** The tables of a log of that version. */
function expectedSchema({ db, path }: Connection, addon: string | undefined): string {
  const version = db.pragma('user_version', { simple: true }) as number;
  const fresh = connect(':memory:', { path, addon });
  try {
    migrate(fresh, { now: new Date(0), inMemory: true, migrations: MIGRATIONS.slice(0, version) });
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}
