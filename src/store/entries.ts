/** Entries: typed rows in, domain values out, and the full-text index kept in step with every write. */
import type { Day } from '../domain/day.ts';
import type { Draft, Entry, Kind, Sentiment, Severity } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import { goalRef } from '../domain/goal.ts';
import { indexText, type Question, questionOf } from '../domain/search-words.ts';
import { fold } from '../domain/text.ts';
import { uuidv7 } from '../domain/uid.ts';
import type { Connection } from './connection.ts';
import { goalNumber, type Where, where } from './filter-sql.ts';

/** A row as an array, in the order of COLUMNS: half the cost of an object where thousands are read. */
type Row = [
  id: number,
  uid: string,
  kind: Kind,
  day: Day,
  title: string,
  details: string | null,
  result: string | null,
  project: string | null,
  goalId: number | null,
  giver: string | null,
  sentiment: Sentiment | null,
  status: string | null,
  pinned: 0 | 1,
  createdAt: string,
  updatedAt: string,
  /** The slugs in order; no slug has a space in it. */
  principles: string | null,
  /** JSON arrays of strings, in order; null where there are none. */
  people: string | null,
  links: string | null,
  /** Ids by spaces. */
  answers: string | null,
  severity: Severity | null,
  by: Day | null,
  resolved: Day | null,
];

/** The lists come in their tables' own order, which is that of position: an ORDER BY inside would sort again. */
export const COLUMNS = `e.id, e.uid, e.kind, e.day, e.title, e.details, e.result, e.project, e.goal_id, e.giver,
  e.sentiment, e.status, e.pinned, e.created_at, e.updated_at,
  (SELECT group_concat(slug, ' ') FROM (SELECT slug FROM entry_principle WHERE entry_id = e.id ORDER BY position)),
  (SELECT json_group_array(name) FROM (SELECT name FROM entry_person WHERE entry_id = e.id ORDER BY position) HAVING count(*) > 0),
  (SELECT json_group_array(url) FROM (SELECT url FROM entry_link WHERE entry_id = e.id ORDER BY position) HAVING count(*) > 0),
  e.answers, e.severity, e.by_day, e.resolved_day`;

/** Newest first; of one day, the one logged last. */
const NEWEST = 'ORDER BY e.day DESC, e.id DESC';

/** Above so many hits a word counts as common, and the table is walked instead of the hits sorted. */
const COMMON = 500;

/** How many entries a walk looks at in its first step; each further one looks at twice as many. */
const FIRST_STEP = 250;
const LONGEST_STEP = 8_000;

export const entryTable = {
  type: 'entry' as const,

  read(connection: Connection, key: string): Entry | null {
    return find(connection, Number(key));
  },

  /** Makes the entry be what `entry` says, or not be. */
  write(connection: Connection, key: string, entry: Entry | null): void {
    const id = Number(key);
    connection.run('DELETE FROM entry_text WHERE rowid = ?', id);
    if (entry === null) {
      connection.run('DELETE FROM entry WHERE id = ?', id);
      return;
    }
    for (const table of ['entry_principle', 'entry_person', 'entry_link']) {
      connection.run(`DELETE FROM ${table} WHERE entry_id = ?`, id);
    }
    connection.run(UPSERT, entry.uid, ...columns(entry), entry.createdAt, entry.updatedAt, id);
    writeLists(connection, id, entry);
  },
};

const NAMES =
  'uid, kind, day, title, details, result, project, project_key, goal_id, giver, giver_key, sentiment, status, pinned, answers, severity, by_day, resolved_day, created_at, updated_at';

const INSERT = `INSERT INTO entry (${NAMES}) VALUES (${NAMES.replace(/\w+/g, '?')})`;

const UPSERT = `INSERT INTO entry (${NAMES}, id) VALUES (${NAMES.replace(/\w+/g, '?')}, ?)
  ON CONFLICT (id) DO UPDATE SET ${NAMES.replace(/\w+/g, '$& = excluded.$&')}`;

function columns(draft: Draft): unknown[] {
  return [
    draft.kind,
    draft.date,
    draft.title,
    draft.details,
    draft.result,
    draft.project,
    draft.project === null ? null : fold(draft.project),
    draft.goal === null ? null : (goalNumber(draft.goal) ?? null),
    draft.from,
    draft.from === null ? null : fold(draft.from),
    draft.sentiment,
    draft.status,
    draft.pinned ? 1 : 0,
    draft.answers.length === 0 ? null : draft.answers.join(' '),
    draft.severity,
    draft.by,
    draft.resolved,
  ];
}

function writeLists(connection: Connection, id: number | bigint, draft: Draft): void {
  for (const [position, slug] of draft.principles.entries()) {
    connection.run(
      'INSERT INTO entry_principle (entry_id, position, slug) VALUES (?, ?, ?)',
      id,
      position,
      slug,
    );
  }
  for (const [position, name] of draft.people.entries()) {
    connection.run(
      'INSERT INTO entry_person (entry_id, position, name, name_key) VALUES (?, ?, ?, ?)',
      id,
      position,
      name,
      fold(name),
    );
  }
  for (const [position, url] of draft.links.entries()) {
    connection.run('INSERT INTO entry_link (entry_id, position, url) VALUES (?, ?, ?)', id, position, url);
  }
  writeText(connection, id, draft);
}

function writeText(connection: Connection, id: number | bigint, draft: Draft): void {
  connection.run(
    'INSERT INTO entry_text (rowid, title, details, result, project, people, giver) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    indexText(draft.title),
    indexText(draft.details),
    indexText(draft.result),
    indexText(draft.project),
    indexText(draft.people.join('\n')),
    indexText(draft.from),
  );
}

/** Puts every entry into a full-text index that is empty. */
export function indexEntries(connection: Connection): void {
  const ids = connection.prepare('SELECT id FROM entry ORDER BY id').pluck().all() as number[];
  for (const id of ids) writeText(connection, id, find(connection, id)!);
}

/** Stores a new entry under a new id. The uid's random bits are SQLite's: loading node:crypto costs 3 ms. */
export function insert(connection: Connection, draft: Draft, now: Date): Entry {
  const random = connection.prepare('SELECT hex(randomblob(10))').pluck().get() as string;
  const uid = uuidv7(now.getTime(), random);
  const at = now.toISOString();
  const { lastInsertRowid } = connection.run(INSERT, uid, ...columns(draft), at, at);
  writeLists(connection, lastInsertRowid, draft);
  return { ...draft, id: Number(lastInsertRowid), uid, createdAt: at, updatedAt: at };
}

const INSERT_COPY = `INSERT INTO entry (${NAMES}, id) VALUES (${NAMES.replace(/\w+/g, '?')}, ?)`;

/** Stores an entry of another copy of the log, with its uid and instants. @param id null for the next free one. */
export function insertCopy(connection: Connection, entry: Entry, id: number | null): number {
  const { lastInsertRowid } = connection.run(
    INSERT_COPY,
    entry.uid,
    ...columns(entry),
    entry.createdAt,
    entry.updatedAt,
    id,
  );
  writeLists(connection, lastInsertRowid, entry);
  return Number(lastInsertRowid);
}

export function find(connection: Connection, id: number): Entry | null {
  return read(connection, `SELECT ${COLUMNS} FROM entry AS e WHERE e.id = ?`, id)[0] ?? null;
}

/** The entries a filter speaks of, newest first. */
export function list(connection: Connection, filter: Filter): Entry[] {
  const limit = filter.limit === undefined || filter.limit === 0 ? -1 : filter.limit;
  if (filter.match === undefined) {
    const { sql, values } = listQuery(filter);
    return read(connection, sql, ...values, limit);
  }
  const question = questionOf(filter.match);
  return question === undefined ? [] : search(connection, question, filter, limit);
}

/** The statement behind a list; a limit is its last value. Public for the test that looks at its plan. */
export function listQuery(filter: Filter): Where {
  const { sql, values } = where(filter);
  return { sql: `SELECT ${COLUMNS} FROM entry AS e WHERE ${sql} ${NEWEST} LIMIT ?`, values };
}

/** One step of a search's walk: ids older than a place in the list, newest first. The place comes first, the limit last. */
export function walkQuery(filter: Filter): Where {
  const { sql, values } = where(filter);
  return {
    sql: `SELECT e.id, e.day FROM entry AS e WHERE (e.day, e.id) < (?, ?) AND ${sql} ${NEWEST} LIMIT ?`,
    values,
  };
}

/** The entries that answer feedback; an index holds only these. */
export const answering = (connection: Connection): Entry[] =>
  read(connection, `SELECT ${COLUMNS} FROM entry AS e WHERE e.answers IS NOT NULL ORDER BY e.id`);

/** Risks and needs that are not resolved, oldest first; an index holds risks and needs only. */
export const openConcerns = (connection: Connection): Entry[] =>
  read(
    connection,
    `SELECT ${COLUMNS} FROM entry AS e WHERE e.kind IN ('risk', 'need') AND e.status IS NOT 'resolved' ORDER BY e.day, e.id`,
  );

/** The condition that an entry has what the full-text index is asked for. */
export const FOUND = ' AND e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?)';

/** How many entries a filter speaks of, its limit aside. */
export function size(connection: Connection, filter: Filter): number {
  const { sql, values } = where(filter);
  const query = filter.match === undefined ? undefined : questionOf(filter.match)?.open;
  if (filter.match !== undefined && query === undefined) return 0;
  const text = `SELECT count(*) FROM entry AS e WHERE ${sql}${query === undefined ? '' : FOUND}`;
  return connection
    .prepare(text)
    .pluck()
    .get(...values, ...(query === undefined ? [] : [query])) as number;
}

/**
 * Hits newest first. The index knows ids, not days: few hits are fetched and sorted; for common words under
 * a limit the days are walked from the newest in steps, asking the index about each step's ids only, so that
 * the cost follows what is shown and not what there is. Common words find their own forms only, since the
 * index gathers all hits of a beginning before it gives the first.
 */
function search(connection: Connection, { open, closed }: Question, filter: Filter, limit: number): Entry[] {
  const hits = connection.prepare('SELECT rowid FROM entry_text WHERE entry_text MATCH ? LIMIT ?').pluck();
  const common = limit !== -1 && hits.all(closed, COMMON + 1).length > COMMON;
  return common
    ? walked(connection, closed, filter, limit)
    : sorted(connection, hits.all(open, -1) as number[], filter, limit);
}

function sorted(connection: Connection, hits: readonly number[], filter: Filter, limit: number): Entry[] {
  const { sql, values } = where(filter);
  const text = `SELECT ${COLUMNS} FROM json_each(?) AS hit CROSS JOIN entry AS e ON e.id = hit.value
    WHERE ${sql} ${NEWEST} LIMIT ?`;
  return read(connection, text, JSON.stringify(hits), ...values, limit);
}

function walked(connection: Connection, query: string, filter: Filter, limit: number): Entry[] {
  const step = walkQuery(filter);
  const found: number[] = [];
  let length = FIRST_STEP;
  for (let at = { day: '9999-99-99', id: 0 }; found.length < limit; ) {
    const rows = connection.all<typeof at>(step.sql, at.day, at.id, ...step.values, length);
    length = Math.min(2 * length, LONGEST_STEP);
    if (rows.length === 0) break;
    const ids = rows.map((row) => row.id);
    const matched = hitsAmong(connection, query, ids);
    found.push(...ids.filter((id) => matched.has(id)));
    at = rows.at(-1)!;
  }
  return sorted(connection, found.slice(0, limit), filter, limit);
}

/** Ids further apart than this are looked up apart: between them lie more hits than are worth reading. */
const GAP = 1_000;

/** Beyond so many groups of ids one pass over all hits between them is cheaper. */
const MOST_GROUPS = 8;

/**
 * Which of these ids are hits, and maybe others near them. Ids of neighbouring days lie close together but for
 * what was logged long after or imported, so they are taken in groups. Each is read from the nearer end of the
 * log and left where it ends: given both bounds, the index would go through every hit there is.
 */
function hitsAmong(connection: Connection, query: string, ids: readonly number[]): Set<number> {
  const hits = new Set<number>();
  const newest = connection.prepare('SELECT max(id) FROM entry').pluck().get() as number;
  const match = 'SELECT rowid FROM entry_text WHERE entry_text MATCH ?';
  const upwards = connection.prepare(`${match} AND rowid >= ? ORDER BY rowid`).pluck();
  const downwards = connection.prepare(`${match} AND rowid <= ? ORDER BY rowid DESC`).pluck();
  for (const { least, greatest } of groupsOf(ids)) {
    const fromAbove = newest - greatest < least;
    const rows = fromAbove ? downwards.iterate(query, greatest) : upwards.iterate(query, least);
    for (const id of rows as IterableIterator<number>) {
      if (fromAbove ? id < least : id > greatest) break;
      hits.add(id);
    }
  }
  return hits;
}

function groupsOf(ids: readonly number[]): { least: number; greatest: number }[] {
  const sorted = ids.toSorted((a, b) => a - b);
  const groups = [{ least: sorted[0]!, greatest: sorted[0]! }];
  for (const id of sorted) {
    const last = groups.at(-1)!;
    if (id - last.greatest > GAP) groups.push({ least: id, greatest: id });
    else last.greatest = id;
  }
  if (groups.length <= MOST_GROUPS) return groups;
  return [{ least: sorted[0]!, greatest: sorted.at(-1)! }];
}

/** The entries of a statement that selects COLUMNS. */
export function read(connection: Connection, sql: string, ...values: unknown[]): Entry[] {
  return (
    connection
      .prepare(sql)
      .raw()
      .all(...values) as Row[]
  ).map(entryOf);
}

function entryOf(row: Row): Entry {
  return {
    id: row[0],
    uid: row[1],
    kind: row[2],
    date: row[3],
    title: row[4],
    details: row[5],
    result: row[6],
    project: row[7],
    people: strings(row[16]),
    links: strings(row[17]),
    goal: row[8] === null ? null : goalRef(row[8]),
    principles: row[15] === null ? [] : row[15].split(' '),
    from: row[9],
    sentiment: row[10],
    status: row[11],
    pinned: row[12] === 1,
    createdAt: row[13],
    updatedAt: row[14],
    answers: row[18] === null ? [] : row[18].split(' ').map(Number),
    severity: row[19],
    by: row[20],
    resolved: row[21],
  };
}

const strings = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));
