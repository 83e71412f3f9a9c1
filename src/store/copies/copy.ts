/** Consistent copies of a log while others write to it, each looked over before it counts. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { RefusedError } from '../../domain/errors.ts';
import { type Connection, connect, explained, withoutWal } from '../connection.ts';
import { type Facts, factsOf, type Source } from './facts.ts';
import { problems } from './ills.ts';
import { wasReplaced } from './swap.ts';

/** A log in WAL mode, as other programs may leave it, can change while it is copied; any may be replaced. */
const TRIES = 3;

/**
 * Copies the log into a new file that its owner alone may read.
 * @param file must not be there; it is gone again when this fails.
 * @throws RefusedError when there is no log to copy, it is damaged, or the copy is not what the log is.
 */
export function copyLog(source: Source, file: string): Facts {
  for (let left = TRIES; ; left--) {
    closeSync(openSync(file, 'wx', 0o600));
    try {
      return explained(source.path, () => copied(source, file));
    } catch (error) {
      rmSync(file, { force: true });
      rmSync(`${file}-journal`, { force: true });
      if (!(error instanceof NotEqual) || left <= 1) throw error;
    }
  }
}

class NotEqual extends RefusedError {}

function copied(source: Source, file: string): Facts {
  return steady(source, (connection) => {
    const facts = factsOf(connection);
    const expected = counts(connection);
    // In a connection of its own: the steady one is in a transaction, in which no VACUUM runs.
    const copier = connect(source.path, source, { fileMustExist: true });
    try {
      copier.run('VACUUM INTO ?', file);
    } finally {
      copier.close();
    }
    const copy = connect(file, { ...source, path: file });
    try {
      verify(copy, expected);
    } finally {
      copy.close();
    }
    return facts;
  });
}

/** The log's bytes as they are, sound or not. */
export const rawBytes = (source: Source): Buffer =>
  explained(source.path, () => steady(source, ({ db }) => db.serialize()));

/**
 * The log's bytes, for a copy that never lies on the disk as plain text.
 * @throws RefusedError as `copyLog`.
 */
export function logBytes(source: Source): { bytes: Buffer; facts: Facts } {
  return explained(source.path, () =>
    steady(source, (connection) => {
      const bytes = withoutWal(connection.db.serialize());
      verifyBytes(bytes, source, counts(connection));
      return { bytes, facts: factsOf(connection) };
    }),
  );
}

/** Rows by table. */
type Counts = Readonly<Record<string, number>>;

function verifyBytes(bytes: Buffer, source: Source, expected: Counts): void {
  const copy = connect(bytes, source);
  try {
    verify(copy, expected);
  } finally {
    copy.close();
  }
}

/** Runs `work` while no other process can change the log. */
function steady<T>(source: Source, work: (connection: Connection) => T): T {
  const connection = connect(source.path, source, { fileMustExist: true });
  try {
    // A read that goes on keeps writers from committing.
    connection.run('BEGIN');
    const value = work(connection);
    connection.run('COMMIT');
    return value;
  } finally {
    connection.close();
  }
}

function counts(connection: Connection): Counts {
  const names = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      connection
        .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
        .pluck()
        .get() as number,
    ]),
  );
}

function verify(copy: Connection, expected: Counts): void {
  const [problem] = problems(copy, { quick: true });
  if (problem !== undefined) {
    throw new RefusedError(`the copy of the log is not sound: ${problem}`, {
      hint: 'lp doctor says whether the log itself is damaged.',
    });
  }
  // Of a log that is none any more, and with what keeps it from being written to.
  if (wasReplaced(copy))
    throw new NotEqual('the log was replaced while it was copied', { hint: 'Try again.' });
  const found = counts(copy);
  const differs = Object.keys({ ...expected, ...found }).find((name) => expected[name] !== found[name]);
  if (differs !== undefined) {
    throw new NotEqual(`the copy does not hold what the log holds (${differs}); it was thrown away`, {
      hint: 'Try again; if it stays so: lp doctor',
    });
  }
}
