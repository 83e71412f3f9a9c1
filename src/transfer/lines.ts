/** A text in pieces as lines, so that what a source holds at once is one line of bounded length, whatever the file. */
import type { Chunks } from './source.ts';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line break. Of a line that is too long, its beginning. */
  readonly text: string;
  /** Whether the line goes on beyond `longest`. */
  readonly tooLong: boolean;
}

/** UTF-16 units. A longer line is no line that somebody wrote. */
export const LONGEST_LINE = 1_000_000;

/** How much is kept of a line that is too long. */
const KEPT = 2_000;

/**
 * The lines, ended by `\n`, `\r\n` or `\r`. Memory is bounded by `longest` and the size of a piece; time is linear.
 * An empty text has no line.
 */
export async function* linesOf(chunks: Chunks, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  /** What has come of the line so far, its length, and whether more was dropped. */
  let parts: string[] = [];
  let length = 0;
  let dropped = false;
  let afterReturn = false;

  const add = (part: string): void => {
    if (dropped || part === '') return;
    if (length + part.length > longest) {
      const begun = [...parts, part.slice(0, KEPT)].join('').slice(0, KEPT);
      parts = [begun.toWellFormed()];
      dropped = true;
      return;
    }
    parts.push(part);
    length += part.length;
  };
  const end = (): Line => {
    const line = { number, text: parts.length === 1 ? parts[0]! : parts.join(''), tooLong: dropped };
    number += 1;
    parts = [];
    length = 0;
    dropped = false;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    // A line feed right after a carriage return of the piece before ends nothing more.
    if (afterReturn && chunk.startsWith('\n')) from = 1;
    if (chunk !== '') afterReturn = chunk.endsWith('\r');
    const ends = /\r\n?|\n/g;
    ends.lastIndex = from;
    for (let found = ends.exec(chunk); found !== null; found = ends.exec(chunk)) {
      add(chunk.slice(from, found.index));
      yield end();
      from = ends.lastIndex;
    }
    add(chunk.slice(from));
  }
  if (length > 0 || dropped) yield end();
}
