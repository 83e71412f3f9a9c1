/** The beginning of a file, which says what it is before anything is done with it. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { withoutWal } from '../../store/connection.ts';

/** Bytes of SQLite's header. */
const HEADER = 100;

export function headOf(file: string): Buffer {
  const head = Buffer.alloc(HEADER);
  const fd = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(fd, head, 0, head.length, 0));
  } finally {
    closeSync(fd);
  }
}

/**
 * The file, or its bytes where it cannot be read as it lies there: in WAL mode, as another program leaves a copy, it
 * would not be read without writing beside it.
 */
export const contentOf = (file: string, head: Buffer): string | Buffer =>
  head[18] === 2 ? withoutWal(readFileSync(file)) : file;
