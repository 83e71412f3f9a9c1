/** What can be wrong inside of the log's file, each looked for by itself, and the repair that is safe. */
import { statSync } from 'node:fs';
import { RefusedError } from '../../domain/errors.ts';
import { type Connection, connect, explained } from '../connection.ts';
import { indexEntries } from '../entries.ts';
import { type Facts, factsOf, type Source } from './facts.ts';
import { orphans, problems, unseenProblems } from './ills.ts';

export interface Health {
  /** Null where not even that can be read. */
  readonly facts: Facts | null;
  /** Tables that are damaged, or SQLite's own words for what is; nothing of the user's. */
  readonly damage: readonly string[];
  /** Rows that refer to rows that are not there. */
  readonly orphans: number;
  /** What is wrong with the full-text index alone. */
  readonly search: readonly string[];
  /** `delete` is lp's own. */
  readonly journalMode: string;
}

/** Version of SQLite. @throws RefusedError when its addon does not load. */
export function sqliteVersion(addon: string | undefined): string {
  return explained('SQLite', () => {
    const connection = connect(':memory:', { path: 'SQLite', addon });
    try {
      return connection.prepare('SELECT sqlite_version()').pluck().get() as string;
    } finally {
      connection.close();
    }
  });
}

/** @throws RefusedError when the file cannot be opened: it is no database, another holds it, permission is missing. */
export function healthOf(source: Source): Health {
  return explained(source.path, () => {
    const connection = connect(source.path, source, { fileMustExist: true });
    const damage: string[] = [];
    const asked = <T>(fallback: T, question: () => T): T => {
      try {
        return question();
      } catch (error) {
        if (!isDamage(error)) throw error;
        damage.push((error as Error).message);
        return fallback;
      }
    };
    try {
      const facts = asked(null, () => factsOf(connection));
      const tables = asked([], () => illTables(connection));
      const bytes = statSync(source.path).size;
      const ill =
        facts === null || tables.length > 0
          ? tables
          : asked([], () => unseenProblems(connection, { bytes, addon: source.addon }));
      const isSearch = (words: string): boolean => words.startsWith('entry_text');
      const search = ill.some(isSearch) ? ['it is damaged'] : asked([], () => outOfStep(connection));
      return {
        facts,
        // Where the tables are known, what a question said of them is no news.
        damage: ill.length > 0 ? ill.filter((words) => !isSearch(words)) : [...new Set(damage)],
        orphans: asked(0, () => orphans(connection)),
        search,
        journalMode: connection.db.pragma('journal_mode', { simple: true }) as string,
      };
    } finally {
      connection.close();
    }
  });
}

const isDamage = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|ERROR|IOERR)/.test(String((error as { code?: unknown }).code));

/** The tables in which SQLite finds something wrong; none for a sound file. A name may stand for what no table has. */
function illTables(connection: Connection): string[] {
  const wrong = (work: () => string[]): string[] => {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      return [(error as Error).message];
    }
  };
  const all = wrong(() => problems(connection));
  if (all.length === 0) return [];
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const ill = tables.filter((name) => wrong(() => problems(connection, { table: name })).length > 0);
  return ill.length > 0 ? ill : all;
}

/** Entries the index has not, and the other way round. */
function outOfStep(connection: Connection): string[] {
  const count = (from: string, other: string): number =>
    connection
      .prepare(
        `SELECT count(*) FROM ${from} AS a WHERE NOT EXISTS (SELECT 1 FROM ${other} AS b WHERE b.id = a.id)`,
      )
      .pluck()
      .get() as number;
  const [missing, extra] = [count('entry', 'entry_text_docsize'), count('entry_text_docsize', 'entry')];
  return [
    ...(missing > 0 ? [`${missing} of the entries are not in it`] : []),
    ...(extra > 0 ? [`${extra} in it are of no entry`] : []),
  ];
}

/**
 * Makes the full-text index of a log anew, also where the old one is so damaged that SQLite would not drop it: its
 * tables are taken out of the schema, and the file is written afresh without their pages.
 * @param file a copy: while this goes on it is no log one could use.
 */
export function rebuildSearch(file: string, source: Source): void {
  const within = (work: (connection: Connection) => void): void => {
    const connection = connect(file, source, { fileMustExist: true });
    try {
      work(connection);
    } finally {
      connection.close();
    }
  };
  explained(source.path, () => {
    let sql = '';
    within(({ db }) => {
      sql = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'entry_text'").pluck().get() as string;
      db.unsafeMode(true);
      db.exec(`PRAGMA writable_schema = ON;
        DELETE FROM sqlite_schema WHERE tbl_name = 'entry_text' OR tbl_name LIKE 'entry@_text@_%' ESCAPE '@'`);
    });
    within((connection) => {
      connection.db.exec(`PRAGMA journal_mode = MEMORY; ${sql}`);
      connection.immediately(() => indexEntries(connection));
      connection.db.exec('VACUUM');
      const [problem] = problems(connection);
      if (problem !== undefined) {
        throw new RefusedError(`the index could not be made anew: ${problem}`);
      }
    });
  });
}

/** Brings a log that another program left in WAL mode back to one file. */
export function toOneFile(source: Source): void {
  explained(source.path, () => {
    const connection = connect(source.path, source, { fileMustExist: true });
    try {
      connection.db.pragma('journal_mode = DELETE');
    } finally {
      connection.close();
    }
  });
}
