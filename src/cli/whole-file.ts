/**
 * A file put in its place whole or not at all. Here in place of write-file-atomic 6, which takes a short write, as a
 * disk gives that fills up in the middle of it, for a whole one, and puts half a file where the user's was.
 */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Once it returns, the file is on the disk. A process killed on the way may leave `<file>.<eight letters>.part`.
 * @param file the file itself, no link.
 * @param mode as a number, whatever the umask.
 * @throws the file system's error; what stood there is as it was.
 */
export function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  // In the same folder, since a rename does not cross from one file system to another.
  const unfinished = `${file}.${Math.random().toString(36).slice(2, 10)}.part`;
  try {
    const fd = openSync(unfinished, 'wx', mode);
    try {
      writeFileSync(fd, bytes);
      fchmodSync(fd, mode);
      quietly(() => keepOwner(fd, file));
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(unfinished, file);
  } catch (error) {
    discard(unfinished);
    throw error;
  }
  settleName(file);
}

/** Removes what is of no use, also where the disk fails altogether: that must not hide why it is of none. */
export function discard(file: string): void {
  quietly(() => rmSync(file, { force: true }));
}

/** Root replaces another's file and leaves it theirs. */
function keepOwner(fd: number, file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined) fchownSync(fd, there.uid, there.gid);
}

/** A name that was just given survives a power cut, too. Not every system lets a folder be opened. */
export function settleName(file: string): void {
  quietly(() => {
    const fd = openSync(dirname(file), 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  });
}

/** What is worth doing and no reason to fail. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // As it is, then.
  }
}
