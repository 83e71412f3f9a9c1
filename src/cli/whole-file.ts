/**
 * A file put in its place whole or not at all, at once or piece by piece. Here in place of write-file-atomic 6, which
 * takes a short write, as a disk gives that fills up in the middle of it, for a whole one, and puts half a file where the
 * user's was.
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
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Once it returns, the file is on the disk. A process killed on the way may leave `<file>.<eight letters>.part`.
 * @param file the file itself, no link.
 * @param mode as a number, whatever the umask.
 * @throws the file system's error; what stood there is as it was.
 */
export function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  const unfinished = new UnfinishedFile(file, mode);
  unfinished.write(bytes);
  unfinished.commit();
}

/**
 * What becomes the file once it is committed; until then nobody takes it for the file. Two at once do not meet: the last
 * to commit stands. Whatever fails, it is gone and what stood there is as it was.
 */
export class UnfinishedFile {
  readonly #name: string;
  /** Undefined once it is closed: its number may be another file's by then. */
  #fd: number | undefined;

  /** As `writeWhole`. @throws the file system's error. */
  constructor(
    private readonly file: string,
    mode: number,
  ) {
    // In the same folder, since a rename does not cross from one file system to another; of a name nobody else takes.
    this.#name = `${file}.${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}.part`;
    const fd = openSync(this.#name, 'wx', mode);
    this.#fd = fd;
    this.#orGone(() => {
      // The owner first: to give a file away takes bits of its mode.
      quietly(() => keepOwner(fd, file));
      fchmodSync(fd, mode);
    });
  }

  /** @throws the file system's error. */
  write(bytes: Uint8Array): void {
    this.#orGone((fd) => {
      // A disk that fills up takes a part, and says so at the next call.
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    });
  }

  /** Once it returns, the file is on the disk. @throws the file system's error. */
  commit(): void {
    this.#orGone((fd) => {
      fsyncSync(fd);
      this.#close();
      renameSync(this.#name, this.file);
    });
    settleName(this.file);
  }

  /** Leaves what stood there as it was; does nothing after a failure. */
  abandon(): void {
    if (this.#fd === undefined) return;
    quietly(() => this.#close());
    discard(this.#name);
  }

  #orGone(work: (fd: number) => void): void {
    if (this.#fd === undefined) throw new Error(`${this.file} is written or given up already`);
    try {
      work(this.#fd);
    } catch (error) {
      quietly(() => this.#close());
      discard(this.#name);
      throw error;
    }
  }

  #close(): void {
    const fd = this.#fd;
    this.#fd = undefined;
    if (fd !== undefined) closeSync(fd);
  }
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
