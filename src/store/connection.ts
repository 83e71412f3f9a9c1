/**
 * The one owner of better-sqlite3: opens the log's file, or refuses it untouched, and turns what SQLite
 * and the operating system say into words with a way on.
 */
import { closeSync, lstatSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { RefusedError } from '../domain/errors.ts';
import { isOlder, migrate } from './migrate.ts';

export interface OpenOptions {
  /** Absolute path of the log. */
  readonly path: string;
  /**
   * `read` writes nothing: where there is no log it reads an empty one, and a log of an older lp it reads
   * from a copy in memory, brought up to date there.
   */
  readonly intent: 'read' | 'write';
  /** The native addon's file; spares better-sqlite3 the search for it. */
  readonly addon?: string | undefined;
  /** How long to wait for another process that holds the log, in milliseconds. */
  readonly busyTimeout?: number | undefined;
  /** The clock, for the name of a backup before a migration. */
  readonly now: Date;
}

/** `lplg` in ASCII: marks a file as a log of lp, so that no other program's database is taken for one. */
export const APPLICATION_ID = 0x6c706c67;

const BUSY_TIMEOUT = 5_000;

/**
 * What better-sqlite3 made in C++, held until the process ends. Since Node 24.19, a native object of version 12 that is
 * collected while no JavaScript runs brings the whole process down, with a report half written (better-sqlite3#1515);
 * version 13 does not, and needs Node 22. Statements are prepared once, so that they are few.
 */
const held: unknown[] = [];

function hold<T>(native: T): T {
  held.push(native);
  return native;
}

function heldDatabase(...given: ConstructorParameters<typeof Database>): Database.Database {
  const db = hold(new Database(...given));
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = hold(prepare(sql));
    const iterate = statement.iterate.bind(statement);
    statement.iterate = (...values) => hold(iterate(...values));
    return statement;
  }) as typeof prepare;
  // better-sqlite3's own prepares a statement that nobody could hold.
  db.pragma = (source, options) => {
    const statement = db.prepare(`PRAGMA ${source}`);
    if (!statement.reader) return void statement.run();
    return options?.simple === true ? statement.pluck().get() : statement.all();
  };
  return db;
}

/** A connection with its statements prepared once. */
export class Connection {
  readonly #statements = new Map<string, Database.Statement>();

  constructor(
    readonly db: Database.Database,
    readonly path: string,
  ) {}

  prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.prepare(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined;
  }

  run(sql: string, ...values: unknown[]): Database.RunResult {
    return this.prepare(sql).run(...values);
  }

  /**
   * One transaction that holds the write lock from its start: a deferred one that begins by reading fails
   * at once, without waiting, when another process writes in between.
   */
  immediately<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.run('COMMIT');
      return value;
    } catch (error) {
      if (this.db.inTransaction) this.run('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.db.close();
  }
}

/**
 * @throws RefusedError when the file is not a log of lp, comes from a newer lp, cannot be created, or
 * another process holds it past the timeout. A refused file has not been changed.
 */
export function openLog(options: OpenOptions): Connection {
  const { path, intent } = options;
  return explained(path, () => {
    const stat = statSync(path, { throwIfNoEntry: false });
    // An empty file is a log nothing was written to yet; SQLite, to which one byte is none, would write its tables into it.
    const empty = stat === undefined || (stat.isFile() && stat.size < 2);
    // A link to a log that is not there, as on a disk that is not mounted, is no empty log.
    if (stat === undefined && intent === 'read' && lstatSync(path, { throwIfNoEntry: false }))
      realpathSync(path);
    if (empty && intent === 'read') return opened(options, ':memory:');
    if (stat === undefined) createFile(path);
    else if (stat.isDirectory()) {
      throw new RefusedError(`${path} is a folder, not a log`, {
        hint: 'Name a file: --db FILE or LP_DB=FILE.',
      });
    }
    return opened(options, path);
  });
}

/** The same bytes: 18 and 19 of the header say that a file is in WAL mode, in which no memory can be. */
export const withoutWal = (bytes: Buffer): Buffer => bytes.fill(1, 18, 20);

/**
 * A connection as it comes, whatever is in the file and whatever its version; nothing is made where there is none.
 * @param file where SQLite finds the log, or the bytes of one.
 * @param before runs on the database before anything of it is read.
 */
export function connect(
  file: string | Buffer,
  options: Pick<OpenOptions, 'path' | 'addon' | 'busyTimeout'>,
  rights: { readonly?: boolean; fileMustExist?: boolean } = {},
  before?: (db: Connection['db']) => unknown,
): Connection {
  const db = heldDatabase(file, {
    timeout: options.busyTimeout ?? BUSY_TIMEOUT,
    ...(options.addon === undefined ? {} : { nativeBinding: options.addon }),
    ...rights,
  });
  try {
    before?.(db);
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL');
    return new Connection(db, options.path);
  } catch (error) {
    db.close();
    throw error;
  }
}

function opened(options: OpenOptions, file: string | Buffer): Connection {
  const connection = connect(file, options);
  const { db } = connection;
  try {
    const inMemory = file !== options.path;
    if (options.intent === 'read' && !inMemory && isOlder(connection)) {
      const bytes = withoutWal(db.serialize());
      db.close();
      return opened(options, bytes);
    }
    migrate(connection, { now: options.now, inMemory, addon: options.addon });
    return connection;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** An empty file only its owner may read, in a folder likewise, before SQLite writes a byte into it. */
export function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/** Runs `work` and turns the errors of SQLite and the file system into ones that say what to do. */
export function explained<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explain(error, path);
  }
}

function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const [message, hint] = reason(error.code, error.message, path);
  return message === undefined ? error : new RefusedError(message, { hint, cause: error });
}

function reason(code: string, text: string, path: string): [message?: string, hint?: string] {
  const elsewhere = 'Keep the log elsewhere with --db FILE or LP_DB=FILE.';
  // A header that SQLite cannot read has no code of its own.
  const primary =
    text === 'unsupported file format'
      ? 'SQLITE_CORRUPT'
      : (/^SQLITE_READONLY_DBMOVED|^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code);
  switch (primary) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return [
        `another process is writing to ${path} and did not finish in time`,
        'Try again; if it stays so, look for an lp, a backup or a sync program that holds the file.',
      ];
    case 'SQLITE_NOTADB':
      return [
        `${path} is not a log of lp; it was not touched`,
        `If it was one: lp doctor names the last good copy. ${elsewhere}`,
      ];
    case 'SQLITE_CONSTRAINT':
      // Said by the triggers of store/copies/swap.ts.
      return text === 'replaced' ? [`${path} was replaced just now; nothing was changed`, 'Try again.'] : [];
    case 'SQLITE_CORRUPT':
      return [`${path} is damaged: ${text}`, 'lp doctor says how bad it is and which copy to go back to.'];
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return [
        `there is no space left to write ${path}; nothing was changed`,
        'Free some space and try again.',
      ];
    case 'SQLITE_READONLY':
    case 'EROFS':
      return [
        `${path} cannot be written to; nothing was changed`,
        `Make the file and its folder writable. ${elsewhere}`,
      ];
    case 'SQLITE_READONLY_DBMOVED':
      // The file that is open has no name any more: lp restore put another in its place, or someone took it away.
      return [`${path} was replaced, moved or removed just now; nothing was changed`, 'Try again.'];
    case 'SQLITE_CANTOPEN':
    case 'EACCES':
    case 'EPERM':
    case 'ELOOP':
      return [
        `${path} cannot be opened or created: ${text}`,
        `Check the folder's permissions and the disk's free space. ${elsewhere}`,
      ];
    case 'ENOENT':
      return [`${path} leads to where nothing is`, `Is its disk connected? ${elsewhere}`];
    case 'ENAMETOOLONG':
      return [`${path} cannot be opened or created: its name is too long`, elsewhere];
    case 'ENOTDIR':
    case 'EEXIST':
      return [`${path} cannot be created: a part of that path is a file`, elsewhere];
    case 'SQLITE_IOERR':
    case 'EIO':
      return [
        `reading or writing ${path} failed: ${text}`,
        'Check the disk, and that there is space left on it.',
      ];
    case 'ERR_DLOPEN_FAILED':
    case 'MODULE_NOT_FOUND':
      return [
        'the SQLite addon does not fit this Node; a Node upgrade does that',
        'Mend it with: npm rebuild -g better-sqlite3   (in a checkout: npm rebuild better-sqlite3)',
      ];
    default:
      return [];
  }
}
