/**
 * The file a draft is written to. People edit drafts by hand, so lp replaces only what it wrote itself and
 * nobody has touched since: beside the log it keeps each draft as it left it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { RefusedError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/**
 * Writes the file whole or not at all, readable by its owner alone when it is new.
 * @throws RefusedError when it cannot be written, or holds what lp did not write and `force` is not given.
 */
export function writeDraft(path: string, text: string, force: boolean, context: Context): void {
  const file = resolve(context.host.cwd(), path);
  const remembered = join(
    dirname(context.path),
    'drafts',
    createHash('sha256').update(file).digest('hex').slice(0, 32),
  );
  const there = contents(file, path);
  if (!force && there !== undefined && there !== text && there !== contents(remembered, remembered)) {
    throw new RefusedError(`${path} holds what lp did not write, or was edited since; it was not touched`, {
      hint: `Write to another file, or replace it with: --force`,
    });
  }
  save(file, path, text);
  try {
    mkdirSync(dirname(remembered), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(remembered, text, { mode: 0o600 });
  } catch {
    // Not remembered, the file counts as the user's own next time: too careful, never careless.
  }
}

function contents(file: string, shown: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    if (isCode(error, 'EISDIR'))
      throw new RefusedError(`${shown} is a folder`, { hint: `Name a file: -o ${join(shown, 'review.md')}` });
    throw unwritable(shown, error);
  }
}

function save(file: string, shown: string, text: string): void {
  try {
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    writeFileAtomic.sync(file, text, { mode: mode === undefined ? 0o600 : mode & 0o777 });
  } catch (error) {
    throw unwritable(shown, error);
  }
}

function unwritable(shown: string, error: unknown): RefusedError {
  const reasons: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    ENOTDIR: 'a part of that path is a file',
    EACCES: 'permission is missing',
    EROFS: 'the disk is read-only',
    ENOSPC: 'no space is left',
  };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new RefusedError(`${shown} could not be written: ${reasons[code] ?? (error as Error).message}`, {
    hint: 'Name another file with -o, or leave -o out to print the draft.',
    cause: error,
  });
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
