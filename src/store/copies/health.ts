/** What can be wrong inside of the log's file, each looked for by itself, and the repair that is safe. */
import { connect, explained } from '../connection.ts';
import { indexEntries } from '../entries.ts';
import { type Facts, factsOf, problems, type Source } from './facts.ts';

export interface Health {
  /** Null where not even that can be read. */
  readonly facts: Facts | null;
  /** What SQLite finds wrong, and what stopped a question from being answered; the words of errors, none of the user's. */
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
        const { code = '' } = error as { code?: string };
        if (!/^SQLITE_(?:CORRUPT|ERROR|IOERR)/.test(code)) throw error;
        damage.push((error as Error).message);
        return fallback;
      }
    };
    try {
      const facts = asked(null, () => factsOf(connection));
      const found = asked([], () => problems(connection));
      const isSearch = (words: string): boolean => /fts5|entry_text/i.test(words);
      damage.push(...found.filter((words) => !isSearch(words)));
      return {
        facts,
        damage: [...new Set(damage)],
        orphans: asked(0, () => (connection.db.pragma('foreign_key_check') as unknown[]).length),
        search: [...found.filter(isSearch), ...asked([], () => outOfStep(connection))],
        journalMode: connection.db.pragma('journal_mode', { simple: true }) as string,
      };
    } finally {
      connection.close();
    }
  });
}

/** Entries the index has not, and the other way round. */
function outOfStep(connection: ReturnType<typeof connect>): string[] {
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

/** Makes the full-text index anew from the entries. */
export function rebuildSearch(source: Source): void {
  explained(source.path, () => {
    const connection = connect(source.path, source, { fileMustExist: true });
    try {
      connection.immediately(() => {
        const sql = connection
          .prepare("SELECT sql FROM sqlite_schema WHERE name = 'entry_text'")
          .pluck()
          .get();
        connection.db.exec(`DROP TABLE entry_text; ${sql as string}`);
        indexEntries(connection);
      });
    } finally {
      connection.close();
    }
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
