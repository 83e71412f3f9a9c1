/** Damage that SQLite does not meet on its way: looked for when something went wrong that cannot go wrong in a sound log, and before a draft is made. */
import { statSync } from 'node:fs';
import { RefusedError } from '../domain/errors.ts';
import { explained } from './connection.ts';
import { asDamage, inspect, type Source } from './copies/facts.ts';

/** Bytes that are looked over in a fifth of a second: a log of some forty thousand entries. */
export const SOON_LOOKED_OVER = 32 * 2 ** 20;

/**
 * The refusal there would be, had SQLite met the damage itself; undefined for a sound log and where none can be read.
 * @param soon without what only history and undo need.
 * @param largest bytes of a log beyond which it is not looked for.
 */
export function damageOf(
  source: Source,
  { soon = false, largest = Number.POSITIVE_INFINITY } = {},
): RefusedError | undefined {
  const size = statSync(source.path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) return undefined;
  try {
    const found = foundIn(source, soon);
    return found === undefined ? undefined : inWords(asDamage(found), source);
  } catch (error) {
    const { code } = ((error as RefusedError).cause ?? {}) as { code?: unknown };
    return error instanceof RefusedError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(code))
      ? error
      : undefined;
  }
}

/** What `inspect` finds first. A file that was replaced meanwhile has the marks of that in it, and is the log no more. */
function foundIn(source: Source, soon: boolean): string | undefined {
  const { ino } = statSync(source.path);
  const [found] = inspect(source.path, source, { soon }).problems;
  const isLog = found === undefined || statSync(source.path).ino === ino;
  return isLog ? found : inspect(source.path, source, { soon }).problems[0];
}

/**
 * What explains an error that nobody meant: SQLite's own that came by a way on which nobody put it into words, or damage.
 * @returns the refusal, or undefined when the log is not to blame.
 */
export function damageBehind(error: unknown, source: Source): RefusedError | undefined {
  const code = String((error as { code?: unknown }).code);
  const said = /^SQLITE_/.test(code) ? inWords(error, source) : undefined;
  // lp writes nothing that the tables refuse: an image that was changed since does not fit into them any more.
  return (
    said ??
    damageOf(source) ??
    (/^SQLITE_CONSTRAINT/.test(code) ? inWords(asDamage((error as Error).message), source) : undefined)
  );
}

function inWords(error: unknown, { path }: Source): RefusedError | undefined {
  try {
    explained(path, () => {
      throw error;
    });
  } catch (explanation) {
    if (explanation instanceof RefusedError) return explanation;
  }
  return undefined;
}
