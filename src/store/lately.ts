/**
 * Entries by what became of them lately: those that wait for their result, those recorded, changed, removed or
 * tagged last.
 * Few calls ask, so they are apart from what every call reads.
 */
import { type Entry, PENDING } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import { questionOf } from '../domain/search-words.ts';
import { fold } from '../domain/text.ts';
import { parsed } from './changes.ts';
import { type Connection, explained } from './connection.ts';
import { COLUMNS, FOUND, find, read } from './entries.ts';
import { type Where, where } from './filter-sql.ts';

export interface Lately {
  /** Accomplishments whose result is pending, the oldest first; with a limit the oldest. */
  pending(filter: Filter): Entry[];
  /** Ids of the entries recorded last, the latest first, at most so many, the first `past` left out. */
  newest(most: number, past?: number): number[];
  /** The entries recorded or changed last, the latest first; 0 for all. What was undone does not count. */
  recent(limit: number): Entry[];
  /** Entries that are gone and could be restored, each as it last was, the last gone first. */
  removed(limit: number): Entry[];
  /** How many entries, up to `most`, have a principle and how many a result: what the user knows to do. */
  habits(most: number): { tagged: number; withResult: number };
  /** Entries with principles, the ones logged last first: what was done and what came of it. */
  tagged(limit: number): Tagged[];
  /** A project as most of its entries write it, the spelling met first where as many do; undefined for a new one. */
  spelling(project: string): string | undefined;
}

export function lately(connection: Connection): Lately {
  const asked =
    <Args extends unknown[], T>(work: (...args: Args) => T) =>
    (...args: Args): T =>
      explained(connection.path, () => work(...args));
  return {
    pending: asked((filter) => pending(connection, filter)),
    newest: asked((most, past = 0) => newest(connection, most, past)),
    recent: asked((limit) => recent(connection, limit)),
    removed: asked((limit) => removed(connection, limit)),
    habits: asked((most) => habits(connection, most)),
    tagged: asked((limit) => tagged(connection, limit)),
    spelling: asked((project) => spelling(connection, project)),
  };
}

const spelling = (connection: Connection, project: string): string | undefined =>
  connection.get<{ project: string }>(
    `SELECT project FROM entry WHERE project_key = ?
     GROUP BY project ORDER BY count(*) DESC, min(id) LIMIT 1`,
    fold(project),
  )?.project;

function pending(connection: Connection, filter: Filter): Entry[] {
  const open = filter.match === undefined ? undefined : questionOf(filter.match)?.open;
  if (filter.match !== undefined && open === undefined) return [];
  const { sql, values } = pendingQuery(filter);
  return read(connection, sql, ...values, ...(open === undefined ? [] : [open]), filter.limit || -1);
}

/**
 * The statement behind it: the words to match, where there are any, and a limit are its last values. It names its
 * index, since SQLite cannot know that this one is always the smallest. Public for the test that looks at its plan.
 */
export function pendingQuery(filter: Filter): Where {
  const { sql, values } = where(filter);
  const found = filter.match === undefined ? '' : FOUND;
  return {
    sql: `SELECT ${COLUMNS} FROM entry AS e INDEXED BY entry_pending
      WHERE e.status = '${PENDING}' AND ${sql}${found} ORDER BY e.day, e.id LIMIT ?`,
    values,
  };
}

const newest = (connection: Connection, most: number, past: number): number[] =>
  connection
    .prepare('SELECT id FROM entry ORDER BY id DESC LIMIT ? OFFSET ?')
    .pluck()
    .all(most, past) as number[];

/**
 * The statement that walks the changes of entries from the latest back. The order of the join is fixed, since SQLite
 * would rather read all items and sort them. Public for the test that looks at its plan.
 */
export const CHANGES = `SELECT i.key FROM change AS c INDEXED BY change_done CROSS JOIN change_item AS i ON i.change_id = c.id
  WHERE c.state = 'done' AND i.type = 'entry' ORDER BY c.id DESC, i.position DESC`;

/** Read from the changes, since they are in the order of recording, and no more of them than it takes. */
function recent(connection: Connection, limit: number): Entry[] {
  const found = new Map<string, Entry | null>();
  let left = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  for (const key of connection.prepare(CHANGES).pluck().iterate() as IterableIterator<string>) {
    if (found.has(key)) continue;
    const entry = find(connection, Number(key));
    found.set(key, entry);
    if (entry !== null) left -= 1;
    if (left === 0) break;
  }
  return [...found.values()].filter((entry) => entry !== null);
}

/** How many entries, up to `most`, have a principle and how many a result. Stops counting at `most`. */
function habits(connection: Connection, most: number): { tagged: number; withResult: number } {
  return connection.get<{ tagged: number; withResult: number }>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM entry_principle WHERE position = 0 LIMIT ?)) AS tagged,
       (SELECT count(*) FROM (SELECT 1 FROM entry WHERE result IS NOT NULL LIMIT ?)) AS withResult`,
    most,
    most,
  )!;
}

/** An entry that bears principles, with no more of it than suggestions learn from. */
export interface Tagged {
  readonly id: number;
  readonly text: string;
  readonly principles: readonly string[];
}

/** The entries with principles that were logged last, newest first. Reads no more rows than it returns. */
function tagged(connection: Connection, limit: number): Tagged[] {
  const rows = connection.all<{ id: number; title: string; result: string | null; slugs: string }>(
    `SELECT e.id, e.title, e.result, (SELECT group_concat(slug, ' ') FROM entry_principle WHERE entry_id = e.id) AS slugs
       FROM (SELECT entry_id FROM entry_principle WHERE position = 0 ORDER BY entry_id DESC LIMIT ?) AS t
       JOIN entry AS e ON e.id = t.entry_id ORDER BY e.id DESC`,
    limit,
  );
  return rows.map(({ id, title, result, slugs }) => ({
    id,
    text: result === null ? title : `${title}\n${result}`,
    principles: slugs.split(' '),
  }));
}

/**
 * Entries that are gone and could be restored, each as it last was, the last gone first: removed ones, and
 * ones whose making was undone.
 */
function removed(connection: Connection, limit: number): Entry[] {
  return connection
    .all<{ image: string }>(
      // With a lone max(), SQLite takes the other columns from the row that has the maximum.
      `SELECT coalesce(i.before, i.after) AS image, max(i.change_id) AS last
       FROM change_item AS i JOIN change AS c ON c.id = i.change_id
       WHERE i.type = 'entry' AND ((i.after IS NULL AND c.state = 'done') OR (i.before IS NULL AND c.state <> 'done'))
         AND NOT EXISTS (SELECT 1 FROM entry WHERE id = CAST(i.key AS INTEGER))
       GROUP BY i.key ORDER BY last DESC LIMIT ?`,
      limit,
    )
    .map((row) => parsed('entry', row.image)!);
}
