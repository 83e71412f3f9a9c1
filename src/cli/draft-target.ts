/**
 * What `-o` names, as the file system has it: a file to read and to replace, or a pipe or a device, which
 * is written to and nothing else. Every error says in words what is wrong, and none names a temporary file.
 */
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RefusedError } from '../domain/errors.ts';
import { reasonWhy } from './reasons.ts';
import { writeWhole } from './whole-file.ts';

export interface Target {
  /** As the user named it, for messages. */
  readonly shown: string;
  /** The file itself: no link, and the same by whatever path it was named. */
  readonly file: string;
  /** A pipe or a character device: reading it takes what is another's or has no end, and a rename destroys it. */
  readonly isStream: boolean;
}

/**
 * @param path absolute.
 * @param shown as the user named it.
 * @throws RefusedError when it is a folder or anything else no draft can be written to.
 */
export function targetOf(path: string, shown: string): Target {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) {
      throw new RefusedError(`${shown} is a folder`, { hint: `Name a file: -o ${join(shown, 'review.md')}` });
    }
    if (there?.isFIFO() || there?.isCharacterDevice()) return { shown, file: path, isStream: true };
    if (there !== undefined && !there.isFile()) {
      throw new RefusedError(`${shown} is neither a file nor a pipe; it was not touched`, {
        hint: OTHER_FILE,
      });
    }
    return { shown, file: realFile(path), isStream: false };
  } catch (error) {
    throw unwritable(shown, error);
  }
}

/** Where a path leads, also when nothing is there yet. */
export function realFile(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  const link = linkAt(path);
  if (link !== undefined) return realFile(resolve(dirname(path), link));
  return join(realpathSync(dirname(path)), basename(path));
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

/** What is in the file; undefined when there is none. @throws RefusedError when it cannot be read. */
export function contentsOf({ file, shown }: Target): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw unwritable(shown, error);
  }
}

/** The mode of what replaces a file: its own; a new file is its owner's alone. @throws the file system's error. */
export function modeFor(file: string): number {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? 0o600 : mode & 0o777;
}

/** Whole or not at all; a new file is its owner's alone. @throws RefusedError when it cannot be written. */
export function replace({ file, shown }: Target, bytes: Buffer): void {
  try {
    writeWhole(file, bytes, modeFor(file));
  } catch (error) {
    throw unwritable(shown, error);
  }
}

/** Writes to a pipe or a device. @throws RefusedError when nobody reads the pipe, or the device takes no more. */
export function pour({ file, shown }: Target, bytes: Buffer): void {
  const opened: number[] = [];
  try {
    // To open a pipe that nobody reads waits for ever, unless it is opened so; then it is an error.
    opened.push(openSync(file, constants.O_WRONLY | (constants.O_NONBLOCK ?? 0)));
    // A full pipe is waited for.
    opened.push(openSync(file, constants.O_WRONLY));
    writeFileSync(opened[1]!, bytes);
  } catch (error) {
    throw unwritable(shown, error);
  } finally {
    for (const fd of opened) closeSync(fd);
  }
}

const OTHER_FILE = 'Name another file with -o, or leave -o out to print the draft.';

/** The refusal that says in words why the system would not have it. */
export function unwritable(shown: string, error: unknown): RefusedError {
  if (error instanceof RefusedError) return error;
  return new RefusedError(`${shown} could not be written: ${reasonWhy(error)}`, {
    hint: OTHER_FILE,
    cause: error,
  });
}

/** A file that may be shared is not filled with names by a flag that was forgotten. */
export const writesNamesOut = (shown: string): RefusedError =>
  new RefusedError(`${shown} was written with names replaced; this would write them out`, {
    hint: 'Replace them here as well: --redact. Or write them out: another file, or --force',
  });

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
