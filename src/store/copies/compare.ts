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
  /** The two were last changed at different moments, or in different ways. */
  readonly differ: boolean;
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
      const lastChange = (schema: string): unknown =>
        connection.get(`SELECT id, at, state FROM ${schema}.change ORDER BY id DESC LIMIT 1`);
      return {
        present,
        gained: share('main.entry AS a WHERE NOT EXISTS (SELECT 1 FROM log.entry AS b WHERE b.uid = a.uid)'),
        lost: share('log.entry AS a WHERE NOT EXISTS (SELECT 1 FROM main.entry AS b WHERE b.uid = a.uid)'),
        changed: share(`main.entry AS a JOIN log.entry AS b ON b.uid = a.uid
          WHERE a.updated_at <> b.updated_at OR a.title <> b.title OR a.day <> b.day`),
        differ: JSON.stringify(lastChange('main')) !== JSON.stringify(lastChange('log')),
      };
    });
  });
}
