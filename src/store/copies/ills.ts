/**
 * What can be wrong in a log's file: one list of questions, asked wherever a log or a copy of it is looked over, so that
 * none calls sound what another calls damaged. A log of any version, of which nothing is changed. The whole file is read,
 * about ten microseconds for each entry, so no everyday command asks.
 */
import { KINDS } from '../../domain/entry.ts';
import { count } from '../../domain/text.ts';
import { type Connection, connect } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';

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

/** Rows that refer to rows that are not there. */
export const orphans = ({ db }: Connection): number => (db.pragma('foreign_key_check') as unknown[]).length;

export interface Asked {
  /** Of the file, without what is beside it. */
  readonly bytes: number;
  readonly addon: string | undefined;
  /** Leave out what only history and undo need, which costs as much again. */
  readonly soon?: boolean;
}

type Question = (connection: Connection, asked: Asked) => string[];

/** Add here. Each relies on those before it having found nothing; of a sound log none of them fails. */
const QUESTIONS: readonly Question[] = [
  lackingEnd,
  otherTables,
  pagesOfNothing,
  strangeEntries,
  (connection) => illChange(connection, NO_JSON),
  (connection, { soon }) => (soon === true ? [] : illChange(connection, TORN)),
];

/** What SQLite does not see, since it keeps no sums and knows nothing of lp; empty for a sound file. For one in which `problems` finds nothing. */
export function unseenProblems(connection: Connection, asked: Asked): string[] {
  for (const question of QUESTIONS) {
    const found = question(connection, asked);
    if (found.length > 0) return found;
  }
  return [];
}

/** All of it: what SQLite finds, what it does not see, and rows that lead nowhere. */
export function ills(connection: Connection, asked: Asked): string[] {
  const found = problems(connection);
  if (found.length > 0) return found.map((words) => words.replaceAll('\n', ' '));
  const unseen = unseenProblems(connection, asked);
  if (unseen.length > 0) return unseen;
  return orphans(connection) > 0 ? ['a row refers to one that is not there'] : [];
}

function lackingEnd({ db }: Connection, { bytes }: Asked): string[] {
  const pragma = (name: string): number => db.pragma(name, { simple: true }) as number;
  // In WAL mode the last pages may be in the file beside it.
  const inWal = db.pragma('journal_mode', { simple: true }) === 'wal';
  const lacks = inWal ? 0 : pragma('page_count') * pragma('page_size') - bytes;
  return lacks > 0 ? [`it lacks its last ${count(lacks, 'byte')}`] : [];
}

function otherTables(connection: Connection, { addon }: Asked): string[] {
  const isSame = schemaOf(connection) === expectedSchema(connection, addon);
  return isSame ? [] : ['its tables are not those that lp made'];
}

/** The definitions without their spaces, which a build of lp may have packed, and without what ANALYZE keeps. */
function schemaOf({ db }: Connection): string {
  const sql = `SELECT group_concat(sql) FROM
    (SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite@_stat_' ESCAPE '@' ORDER BY type, name)`;
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

/** Texts that may be longer than a page. */
const TEXTS = { entry: ['title', 'details', 'result'], change_item: ['before', 'after'] };

/** Pages of nothing in texts. */
function pagesOfNothing({ db }: Connection): string[] {
  return Object.entries(TEXTS).flatMap(([table, columns]) => {
    const text = columns.map((column) => `ifnull(${column}, '')`).join(' || ');
    const rows = db
      .prepare(`SELECT count(*) FROM ${table} WHERE instr(CAST(${text} AS BLOB), x'00') > 0`)
      .pluck()
      .get() as number;
    return rows > 0 ? [`${table}: ${count(rows, 'row')} with a page of nothing in a text`] : [];
  });
}

/** Days that an entry has; those of risks and needs came with a later version. */
const DAYS = ['by_day', 'resolved_day'];

/** What is true of an entry whose kind, day or moment lp itself would never have written. */
export function isStrange(connection: Connection): string {
  const columns = connection.prepare("SELECT name FROM pragma_table_info('entry')").pluck().all() as string[];
  const days = ['day', ...DAYS.filter((name) => columns.includes(name))];
  return `(kind NOT IN (${KINDS.map((kind) => `'${kind}'`).join(', ')})
    OR ${days.map((name) => `date(${name}) IS NOT ${name}`).join(' OR ')}
    OR julianday(created_at) IS NULL OR julianday(updated_at) IS NULL)`;
}

function strangeEntries(connection: Connection): string[] {
  const which = first(connection, `SELECT id FROM entry WHERE ${isStrange(connection)}`);
  return which.map((id) => `entry ${id} has a kind, a day or a moment that is none`);
}

const illChange = (connection: Connection, which: string): string[] =>
  first(connection, which).map((id) => `change ${id} cannot be read`);

const first = (connection: Connection, sql: string): unknown[] =>
  connection.prepare(`${sql} LIMIT 1`).pluck().all();

/** What an entry has had since the first version; an image that lacks one cannot be put back. */
const KEYS = [
  ...[
    'id',
    'uid',
    'kind',
    'date',
    'title',
    'details',
    'result',
    'project',
    'people',
    'links',
    'goal',
    'principles',
  ],
  ...['from', 'sentiment', 'status', 'pinned', 'createdAt', 'updatedAt'],
];

/** Changes with an image that is no JSON. */
export const NO_JSON = `SELECT change_id AS id FROM change_item
  WHERE (before <> '' AND NOT json_valid(before)) OR (after <> '' AND NOT json_valid(after))`;

/** Changes with an image that lacks something. Asked where all of them are JSON, else it fails. */
export const TORN = `SELECT change_id AS id FROM (
    SELECT change_id, before AS image FROM change_item WHERE type = 'entry' AND before <> '' UNION ALL
    SELECT change_id, after FROM change_item WHERE type = 'entry' AND after <> '')
  WHERE (SELECT count(*) FROM json_each(image) WHERE key IN (${KEYS.map((key) => `'${key}'`).join(', ')})) < ${KEYS.length}`;
