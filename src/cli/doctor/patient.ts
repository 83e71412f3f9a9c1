/** Gathers what the checks look at. Works where SQLite's addon does not, and where the log cannot be opened. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { REASONS } from '../../domain/backup.ts';
import { RefusedError } from '../../domain/errors.ts';
import { inspect } from '../../store/copies/facts.ts';
import { healthOf, sqliteVersion } from '../../store/copies/health.ts';
import { sideFiles } from '../../store/copies/swap.ts';
import { type Copy, copiesOf, sourceOf } from '../backup/folder.ts';
import { REASONS as REASONS_OF_SYSTEM } from '../backup/in-words.ts';
import { type Context, holdsNothing } from '../context.ts';
import type { Patient } from './check.ts';

export function patientOf(context: Context): Patient {
  context.close();
  let stat: Stats | undefined;
  let unreachable: string | undefined;
  try {
    stat = statSync(context.path, { throwIfNoEntry: false });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    unreachable = REASONS_OF_SYSTEM[code] ?? code;
  }
  // Opening the log takes an unfinished write back, so this is asked before.
  const besides = sideFiles(stat === undefined ? context.path : realpathSync(context.path)).filter(
    (file) => !file.endsWith('-shm') && statSync(file).size > 0,
  );
  const sqlite = sqliteOf(context);
  const isLog = stat?.isFile() === true && !holdsNothing(stat.size);
  const copies = copiesOf(context, ({ reason }) => REASONS[reason]);
  let good: { readonly copy: Copy | undefined } | undefined;
  return {
    context,
    stat,
    unreachable,
    besides,
    sqlite,
    inside: isLog && 'version' in sqlite ? insideOf(context) : undefined,
    copies,
    lastGood() {
      good ??= { copy: 'version' in sqlite ? copies.find((copy) => isSound(copy, context)) : undefined };
      return good.copy;
    },
    shown: (path) => tilde(path, context.host.home()),
  };
}

function sqliteOf({ host }: Context): Patient['sqlite'] {
  try {
    return { version: sqliteVersion(host.addon()) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = error instanceof RefusedError ? error.hint : undefined;
    return {
      failure: error instanceof RefusedError ? error.message : 'the SQLite addon does not load',
      fix: /npm rebuild -g \S+/.exec(hint ?? '')?.[0] ?? 'npm install -g lp-log',
    };
  }
}

function insideOf(context: Context): Patient['inside'] {
  try {
    return healthOf(sourceOf(context));
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const { code = '' } = (error.cause ?? {}) as { code?: string };
    return {
      message: error.message,
      hint: error.hint,
      damaged: /^SQLITE_(?:NOTADB|CORRUPT|IOERR)/.test(code),
      foreign: / is not a log of lp$/.test(error.message),
    };
  }
}

function isSound({ file, encrypted, reason }: Copy, context: Context): boolean {
  if (encrypted || reason === REASONS.aside) return false;
  try {
    return inspect(file, sourceOf(context, file)).problems.length === 0;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

function tilde(path: string, home: string | undefined): string {
  if (home === undefined || home === '/' || home === '') return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
