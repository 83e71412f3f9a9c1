/**
 * The log page by page, for writing it out whole: no page holds the log while its reader is slow, and no more than a
 * page is in memory. An entry that is changed between two pages is told as it was or as it is, never by halves.
 *
 * SQLite writes an entry's JSON itself, in less than half the time of a row, an object and JSON.stringify.
 */
import type { Day } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import { questionOf } from '../domain/search-words.ts';
import { AS_IT_STANDS } from './changes.ts';
import { type Connection, explained } from './connection.ts';
import { COLUMNS, read } from './entries.ts';
import { where } from './filter-sql.ts';

/** Rows in a page: few, so that they have been written before the collector looks and would keep them. */
const PAGE = 100;

/** KiB of the file that SQLite holds: each page of it is read once, and its usual 16 MB would be no help. */
const CACHE = 2_000;

/** An imported thing's key, and the number of its entry where it is here. */
export type Origin = readonly [source: string, key: string, entry: number | null];

export interface Pages {
  /** The entries as JSON (`entryView`), one text each, by number. */
  entryTexts(filter: Filter): Generator<readonly string[]>;
  /** By day, those of a day by number: the oldest first. */
  entries(filter: Filter): Generator<readonly Entry[]>;
  /** Keys of imports that stand, by source, but those that are the uid of an entry here. */
  origins(): Generator<readonly Origin[]>;
  /** Change sets as JSON, each followed by its items, the oldest first. */
  history(): Generator<readonly string[]>;
}

export function pages(connection: Connection): Pages {
  connection.db.pragma(`cache_size = -${CACHE}`);
  const guarded = <T>(generator: Generator<T>): Generator<T> => told(connection, generator);
  return {
    entryTexts: (filter) => guarded(entryTexts(connection, filter)),
    entries: (filter) => guarded(entryPages(connection, filter)),
    origins: () => guarded(origins(connection)),
    history: () => guarded(history(connection)),
  };
}

/** Errors of each step in words, as every method of the store has them. */
function* told<T>(connection: Connection, generator: Generator<T>): Generator<T> {
  for (;;) {
    const step = explained(connection.path, () => generator.next());
    if (step.done === true) return;
    yield step.value;
  }
}

/** `entryView` has the same keys in the same order; a test holds the two together. */
const ENTRY_JSON = [
  ['id', 'e.id'],
  ['uid', 'e.uid'],
  ['kind', 'e.kind'],
  ['date', 'e.day'],
  ['title', 'e.title'],
  ['details', 'e.details'],
  ['result', 'e.result'],
  ['project', 'e.project'],
  ['people', list('name', 'entry_person')],
  ['links', list('url', 'entry_link')],
  ['goal', "'g' || e.goal_id"],
  ['principles', list('slug', 'entry_principle')],
  ['from', 'e.giver'],
  ['sentiment', 'e.sentiment'],
  ['status', 'e.status'],
  ['pinned', "json(iif(e.pinned, 'true', 'false'))"],
  ['createdAt', 'e.created_at'],
  ['updatedAt', 'e.updated_at'],
  ['answers', "json('[' || coalesce(replace(e.answers, ' ', ','), '') || ']')"],
  ['severity', 'e.severity'],
  ['by', 'e.by_day'],
  ['resolved', 'e.resolved_day'],
]
  .map(([key, value]) => `'${key}', ${value}`)
  .join(', ');

/** In the order of the table, which is that of position. */
function list(column: string, table: string): string {
  return `(SELECT json_group_array(${column}) FROM (SELECT ${column} FROM ${table} WHERE entry_id = e.id ORDER BY position))`;
}

const ENTRY_TEXT = `json_object(${ENTRY_JSON})`;

function* entryTexts(connection: Connection, filter: Filter): Generator<readonly string[]> {
  if (isSearch(filter)) {
    const text = connection.prepare(
      `SELECT ${ENTRY_TEXT} FROM json_each(?) AS hit CROSS JOIN entry AS e ON e.id = hit.value ORDER BY e.id`,
    );
    for (const ids of chunks(idsOf(connection, filter, 'e.id'))) {
      yield text.pluck().all(JSON.stringify(ids)) as string[];
    }
    return;
  }
  const { sql, values } = where(filter);
  const page = connection.prepare(
    `SELECT e.id, ${ENTRY_TEXT} FROM entry AS e WHERE e.id > ? AND ${sql} ORDER BY e.id LIMIT ${PAGE}`,
  );
  for (let last = 0; ; ) {
    const rows = page.raw().all(last, ...values) as [number, string][];
    if (rows.length > 0) yield rows.map(([, text]) => text);
    if (rows.length < PAGE) return;
    last = rows.at(-1)![0];
  }
}

function* entryPages(connection: Connection, filter: Filter): Generator<readonly Entry[]> {
  if (isSearch(filter)) {
    const text = `SELECT ${COLUMNS} FROM json_each(?) AS hit CROSS JOIN entry AS e ON e.id = hit.value ORDER BY e.day, e.id`;
    for (const ids of chunks(idsOf(connection, filter, 'e.day, e.id'))) {
      yield read(connection, text, JSON.stringify(ids));
    }
    return;
  }
  const { sql, values } = where(filter);
  const text = `SELECT ${COLUMNS} FROM entry AS e WHERE (e.day, e.id) > (?, ?) AND ${sql} ORDER BY e.day, e.id LIMIT ${PAGE}`;
  for (let last: { date: Day | ''; id: number } = { date: '', id: 0 }; ; ) {
    const entries = read(connection, text, last.date, last.id, ...values);
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    last = entries.at(-1)!;
  }
}

/** What is found by words or cut at a number cannot be walked by its place: it is found first, as numbers alone. */
const isSearch = ({ match, limit = 0 }: Filter): boolean => match !== undefined || limit > 0;

function idsOf(connection: Connection, filter: Filter, order: string): number[] {
  const { sql, values } = where(filter);
  const question = filter.match === undefined ? undefined : questionOf(filter.match)?.open;
  if (filter.match !== undefined && question === undefined) return [];
  const found =
    question === undefined ? '' : ' AND e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?)';
  return connection
    .prepare(
      `SELECT id FROM (SELECT e.id, e.day FROM entry AS e WHERE ${sql}${found} ORDER BY e.day DESC, e.id DESC LIMIT ?) AS e
       ORDER BY ${order}`,
    )
    .pluck()
    .all(
      ...values,
      ...(question === undefined ? [] : [question]),
      (filter.limit ?? 0) === 0 ? -1 : filter.limit,
    ) as number[];
}

function* chunks(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += PAGE) yield ids.slice(at, at + PAGE);
}

function* origins(connection: Connection): Generator<readonly Origin[]> {
  const page = connection
    .prepare(
      `SELECT o.source, o.key, max((SELECT id FROM entry WHERE id = o.entry_id))
       FROM origin AS o JOIN intake AS i ON i.id = o.intake_id
       WHERE (o.source, o.key) > (?, ?)
         AND NOT (o.source = 'lp' AND EXISTS (SELECT 1 FROM entry WHERE uid = o.key))
       GROUP BY o.source, o.key ORDER BY o.source, o.key LIMIT ${PAGE}`,
    )
    .raw();
  for (let last: readonly unknown[] = ['', '']; ; ) {
    const rows = page.all(last[0], last[1]) as Origin[];
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)!;
  }
}

/** An entry that was added among many has its image after in the next change of it, or in its row. */
const AFTER = `CASE WHEN i.after <> '${AS_IT_STANDS}' THEN i.after WHEN i.after IS NULL THEN 'null' ELSE coalesce(
  (SELECT n.before FROM change_item AS n WHERE n.type = i.type AND n.key = i.key AND n.change_id > i.change_id
     ORDER BY n.change_id, n.position LIMIT 1),
  (SELECT ${ENTRY_TEXT} FROM entry AS e WHERE e.id = CAST(i.key AS INTEGER)), 'null') END`;

function* history(connection: Connection): Generator<readonly string[]> {
  const sets = connection.prepare(
    `SELECT id, json_object('id', id, 'at', at, 'command', command, 'summary', summary, 'state', state)
     FROM change WHERE id > ? ORDER BY id LIMIT 1`,
  );
  const items = connection.prepare(
    `SELECT i.position, '{"change":' || i.change_id || ',"type":' || json_quote(i.type) || ',"key":' || json_quote(i.key)
       || ',"before":' || coalesce(i.before, 'null') || ',"after":' || ${AFTER} || '}'
     FROM change_item AS i WHERE i.change_id = ? AND i.position > ? ORDER BY i.position LIMIT ${PAGE}`,
  );
  for (let set = 0; ; ) {
    const row = sets.raw().get(set) as [number, string] | undefined;
    if (row === undefined) return;
    [set] = row;
    yield [row[1]];
    for (let at = -1; ; ) {
      const rows = items.raw().all(set, at) as [number, string][];
      if (rows.length > 0) yield rows.map(([, text]) => text);
      if (rows.length < PAGE) break;
      at = rows.at(-1)![0];
    }
  }
}
