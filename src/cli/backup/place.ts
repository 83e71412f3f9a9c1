/** Where lp backup is told to write to: a folder, or a file that is not there yet or an older copy of this log. */
import { existsSync, lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { holdsMore } from '../../store/copies/compare.ts';
import { inspect } from '../../store/copies/facts.ts';
import { sideFiles } from '../../store/copies/swap.ts';
import type { Context } from '../context.ts';
import { pathFor, sourceOf } from './folder.ts';
import { contentOf, headOf } from './head.ts';
import { inWords } from './in-words.ts';
import type { Making } from './make.ts';

const OTHER = 'Name a file that is not there yet, or a folder.';

/**
 * @param shown as typed.
 * @throws RefusedError where a copy would replace what is none, or what holds more than the log does.
 */
export function placeOf(shown: string, context: Context): Making['place'] {
  if (shown === '-') {
    throw new UsageError('a backup is written to a file, not to standard output', {
      hint: 'Name a file or a folder: lp backup /some/folder',
    });
  }
  try {
    return placeAt(pathFor(shown, context), shown, context);
  } catch (error) {
    throw inWords(error, `${shown} could not be looked at`, OTHER);
  }
}

function placeAt(path: string, shown: string, context: Context): Making['place'] {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return { folder: path };
  if (there === undefined) return newPlace(path, shown);
  if (existsSync(context.path) && realpathSync(path) === realpathSync(context.path)) {
    throw new RefusedError(`${shown} is the log itself`, {
      hint: `Name another file, or none: ${context.next('backup')}`,
    });
  }
  if (!there.isFile()) throw noBackup(shown);
  if (there.size > 0) checkReplaceable(realpathSync(path), shown, context);
  return { file: realpathSync(path) };
}

const noBackup = (shown: string): RefusedError =>
  new RefusedError(`${shown} is no backup of lp; it was not touched`, { hint: OTHER });

/** A disk that is not attached looks like this: its copies must not end up on the disk they are to save from. */
function newPlace(path: string, shown: string): Making['place'] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new RefusedError(`${shown} is a link to ${readlinkSync(path)}, and there is nothing`, {
      hint: 'If that is on another disk, attach it. Otherwise name another file.',
    });
  }
  if (!existsSync(dirname(path))) {
    throw new RefusedError(`there is no folder ${dirname(path)} to write to`, {
      hint: 'If it is on another disk, attach it. Otherwise make the folder first.',
    });
  }
  return /[/\\]$/.test(shown) ? { folder: path } : { file: path };
}

/** `lplg`, where SQLite keeps whose file it is. */
const MARK_AT = 68;

/** An older copy of this log may be replaced; of an encrypted one only its name says that it is one. */
function checkReplaceable(path: string, shown: string, context: Context): void {
  const head = headOf(path);
  const text = head.toString('latin1');
  if (text.startsWith('age-encryption.org/v1')) {
    if (basename(path).endsWith('.db.age')) return;
    throw new RefusedError(`${shown} is encrypted, so lp cannot tell what it is; it was not touched`, {
      hint: 'A file that lp is to write anew each time is called something.db.age. Or name a folder.',
    });
  }
  if (!text.startsWith('SQLite format 3\0') || text.slice(MARK_AT, MARK_AT + 4) !== 'lplg') {
    throw noBackup(shown);
  }
  if (!isOlderCopy(path, head, context)) {
    throw new RefusedError(
      `${shown} holds what the log ${context.path} does not, or is damaged; it was not touched`,
      { hint: `It may be another log, or a later copy. ${OTHER}` },
    );
  }
}

function isOlderCopy(path: string, head: Buffer, context: Context): boolean {
  // Somebody writes to it: a log in use, no copy.
  if (sideFiles(path).length > 0) return false;
  const source = sourceOf(context);
  const content = contentOf(path, head);
  try {
    if (inspect(content, { ...source, path }).problems.length > 0) return false;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
  return !holdsMore(source, content);
}
