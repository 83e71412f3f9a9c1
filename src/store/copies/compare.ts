/** What one file of the log has that another has not: by the entries' uids, whatever the versions of the two. */
import { connect, explained } from '../connection.ts';
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

/**
 * @param other a file, or the bytes of one, that was inspected and found sound.
 * @throws RefusedError when the log cannot be read.
 */
export function compare(source: Source, other: string | Buffer): Comparison {
  return explained(source.path, () => {
    // What is attached must be a file, so it is the log.
    const connection = connect(other, source, typeof other === 'string' ? { readonly: true } : {});
    try {
      const log = connect(source.path, source, { fileMustExist: true });
      const present = factsOf(log);
      log.close();
      connection.run('ATTACH ? AS log', source.path);
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
    } finally {
      connection.close();
    }
  });
}
