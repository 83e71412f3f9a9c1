/**
 * The edge of input and output: text from standard input, and text to a file descriptor, at once and in full.
 *
 * `process.stdout` costs 2–3 ms at start and, on a pipe, may still hold text when the process ends; one
 * `fs.writeSync` costs 0.5 ms and has written when it returns. Node's terminal code is loaded only when the
 * descriptor could be a terminal at all.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { RefusedError } from '../domain/errors.ts';

export interface Output {
  readonly isTerminal: boolean;
  /** Cells in a row. Off a terminal there is no edge: `Infinity`, so that nothing is cut or wrapped there. */
  readonly columns: number;
  /** Writes all of it before it returns, text as UTF-8. @throws PipeClosed when nobody reads any more. */
  write(data: string | Uint8Array): void;
}

/** The reader has gone, as in `lp list | head`. It has what it wanted: the command ends quietly, exit 0. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed';
}

/** What is needed of `node:tty`. */
export interface Tty {
  isatty(fd: number): boolean;
  WriteStream: new (fd: number) => { getWindowSize(): [columns: number, rows: number] };
}

export interface OutputOptions {
  /** Loads `node:tty`. Called at most once, and only when the descriptor is a character device. */
  readonly tty: () => Tty;
  /** The environment's `COLUMNS`, for a terminal that does not know its own width. */
  readonly columns?: string | undefined;
}

const USUAL_COLUMNS = 80;

/** An output over an open file descriptor: 1 for data, 2 for people. */
export function fdOutput(fd: number, options: OutputOptions): Output {
  let tty: Tty | undefined;
  let isTerminal: boolean | undefined;
  let columns: number | undefined;
  const terminal = (): boolean => {
    if (isTerminal === undefined) {
      tty = mayBeTerminal(fd) ? options.tty() : undefined;
      isTerminal = tty?.isatty(fd) ?? false;
    }
    return isTerminal;
  };
  return {
    get isTerminal() {
      return terminal();
    },
    get columns() {
      columns ??= terminal() ? terminalColumns(tty!, fd, options.columns) : Number.POSITIVE_INFINITY;
      return columns;
    },
    write: (data) => writeFully(fd, data),
  };
}

/** How much `writeLines` gathers before it writes, in UTF-16 units. */
const CHUNK = 65_536;

/** Writes lines, a line feed after each, in few large writes: a long listing must not cost a call per line. */
export function writeLines(output: Pick<Output, 'write'>, lines: Iterable<string>): void {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length >= CHUNK) {
      output.write(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') output.write(chunk);
}

/**
 * Writes every byte of `data`, waiting where the reader is slow.
 *
 * @param write the system's write; tests give their own.
 * @throws PipeClosed when the reader has gone; RefusedError when the system refuses (disk full).
 */
export function writeFully(
  fd: number,
  data: string | Uint8Array,
  write: typeof writeBytes = writeBytes,
): void {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += write(fd, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // A pipe shared with someone who made it non-blocking is full for now: the reader needs a moment.
      if (code === 'EAGAIN') pause(2);
      else if (code !== 'EINTR') throw outputError(code, error);
    }
  }
}

/** In bytes; about two thousand pages. What is longer is no text that somebody typed, and would fill the memory first. */
const LONGEST_INPUT = 10_000_000;

/** All of it, decoded. @throws RefusedError when it is longer than 10 MB; no more than that is read. */
export async function readText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (size > LONGEST_INPUT) {
      throw new RefusedError(
        'standard input is longer than 10 MB, too long for one entry; nothing was stored',
        {
          hint: 'It is still where it came from. Log a line that links to it: lp log "…" -l FILE',
        },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const writeBytes = (fd: number, bytes: Uint8Array, at: number): number => writeSync(fd, bytes, at);

function outputError(code: string | undefined, error: unknown): Error {
  // On Windows a closed pipe reads as EOF.
  if (code === 'EPIPE' || code === 'EOF') return new PipeClosed('the reader of the output has gone');
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new RefusedError(
    full
      ? 'the output could not be written: the disk is full'
      : `the output could not be written: ${error instanceof Error ? error.message : String(error)}`,
    { hint: full ? 'Make room, or write it somewhere else.' : undefined, cause: error },
  );
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Whether asking for more is worth it: pipes, files and the null device are no terminals. */
function mayBeTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== nullDevice();
  } catch {
    return false;
  }
}

function nullDevice(): number | undefined {
  try {
    return statSync('/dev/null').rdev;
  } catch {
    return undefined;
  }
}

function terminalColumns(tty: Tty, fd: number, fromEnvironment: string | undefined): number {
  let measured = 0;
  try {
    [measured] = new tty.WriteStream(fd).getWindowSize();
  } catch {
    // Some terminals do not know their size.
  }
  if (measured > 0) return measured;
  const told = /^\d{1,4}$/.test(fromEnvironment ?? '') ? Number(fromEnvironment) : 0;
  return told > 0 ? told : USUAL_COLUMNS;
}
