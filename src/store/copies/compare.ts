/** What one file of the log has that another has not: by the entries' uids, whatever the versions of the two. */
import { type Connection, connect, explained } from '../connection.ts';
import { type Facts, factsOf, type Source } from './facts.ts';

/** An entry in a few words. */
export interface Told {
  readonly id: number;
  readonly day: string;
  readonly title: string;
}

export interface Share {
  readonly count: number;
  /** The newest few of them. */
  readonly some: readonly Told[];
}

export interface Comparison {
  readonly present: Facts;
  /** Entries the other file has and the log has not. */
  readonly gained: Share;
  /** Entries the log has and the other file has not. */
  readonly lost: Share;
  /** Entries that differ, as the other file has them. */
  readonly changed: Share;
  /** Where the entries are the same: `history` where other changes were made, `rows` where something differs that no change explains. */
  readonly differ: 'history' | 'rows' | null;
}

const SOME = 3;

/** Runs `work` on the other file with the log attached as `log`. What is attached must be a file, so it is the log. */
function beside<T>(source: Source, other: string | Buffer, work: (connection: Connection) => T): T {
  const connection = connect(other, source, typeof other === 'string' ? { readonly: true } : {});
  try {
    connection.run('ATTACH ? AS log', source.path);
    return work(connection);
  } finally {
    connection.close();
  }
}

/**
 * Whether the other file holds what the log does not: a change, or an entry that nobody removed. Then it is a log of
 * its own or of a later time, and no older copy that a newer one may replace.
 * @throws RefusedError when one of them cannot be read.
 */
export const holdsMore = (source: Source, other: string | Buffer): boolean =>
  explained(source.path, () =>
    beside(source, other, (connection) => {
      const change = `SELECT 1 FROM main.change AS a WHERE NOT EXISTS
        (SELECT 1 FROM log.change AS b WHERE b.id = a.id AND b.at = a.at AND b.summary = a.summary)`;
      const entry = `SELECT 1 FROM main.entry AS a WHERE NOT EXISTS (SELECT 1 FROM log.entry AS b WHERE b.uid = a.uid)
        AND NOT EXISTS (SELECT 1 FROM log.change_item AS i JOIN log.change AS c ON c.id = i.change_id
          WHERE i.type = 'entry' AND i.key = CAST(a.id AS TEXT)
            AND ((i.after IS NULL AND c.state = 'done') OR (i.before IS NULL AND c.state <> 'done')))`;
      return connection.get(`${change} UNION ALL ${entry} LIMIT 1`) !== undefined;
    }),
  );

/**
 * @param other a file, or the bytes of one, that was inspected and found sound.
 * @throws RefusedError when the log cannot be read.
 */
export function compare(source: Source, other: string | Buffer): Comparison {
  return explained(source.path, () => {
    const log = connect(source.path, source, { fileMustExist: true });
    let present: Facts;
    try {
      present = factsOf(log);
    } finally {
      log.close();
    }
    return beside(source, other, (connection) => {
      const share = (sql: string): Share => ({
        count: connection.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number,
        some: connection.all<Told>(
          `SELECT a.id, a.day, a.title FROM ${sql} ORDER BY a.day DESC, a.id DESC LIMIT ${SOME}`,
        ),
      });
      const entries = {
        gained: share('main.entry AS a WHERE NOT EXISTS (SELECT 1 FROM log.entry AS b WHERE b.uid = a.uid)'),
        lost: share('log.entry AS a WHERE NOT EXISTS (SELECT 1 FROM main.entry AS b WHERE b.uid = a.uid)'),
        changed: share(`main.entry AS a JOIN log.entry AS b ON b.uid = a.uid
          WHERE a.updated_at <> b.updated_at OR a.title <> b.title OR a.day <> b.day`),
      };
      const isSame = Object.values(entries).every(({ count }) => count === 0);
      return { present, ...entries, differ: isSame ? differenceOf(connection) : null };
    });
  });
}

/** What differs beside the entries that are told of: looked for row by row, since other programs write no history. */
function differenceOf(connection: Connection): Comparison['differ'] {
  if (!hasSameRows(connection, 'change')) return 'history';
  const tables = connection
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'
         AND name NOT LIKE 'entry@_text%' ESCAPE '@' AND name IN (SELECT name FROM log.sqlite_schema)`,
    )
    .pluck()
    .all() as string[];
  return tables.every((table) => hasSameRows(connection, table)) ? null : 'rows';
}

/** By the columns that both have: one of the two may be of an older version. */
function hasSameRows(connection: Connection, table: string): boolean {
  const columns = connection.all<{ name: string; pk: number }>(
    `SELECT name, pk FROM pragma_table_info('${table}', 'main')
     WHERE name IN (SELECT name FROM pragma_table_info('${table}', 'log'))`,
  );
  const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  const equal = [
    ...keys.map((name) => `b.${name} = a.${name}`),
    ...columns.map(({ name }) => `b.${name} IS a.${name} COLLATE BINARY`),
  ].join(' AND ');
  // The last ones first: what differs is most often new.
  const order = keys.map((name) => `a.${name} DESC`).join(', ');
  const lacks = (one: string, other: string): boolean =>
    connection.get(
      `SELECT 1 FROM ${one}.${table} AS a WHERE NOT EXISTS (SELECT 1 FROM ${other}.${table} AS b WHERE ${equal})
       ORDER BY ${order} LIMIT 1`,
    ) !== undefined;
  return !lacks('main', 'log') && !lacks('log', 'main');
}
