/** Where two lists differ, by the longest sequence they share. */
import { diffIndices } from 'node-diff3';

/** `from[start, end)` became `to[toStart, toEnd)`; either may be empty. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** What turns one list into the other, in order; at least one shared element lies between two hunks. */
export function hunks(from: readonly string[], to: readonly string[]): Hunk[] {
  // The search is quadratic where much repeats; drafts mostly agree from both ends.
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  const most = Math.min(from.length, to.length) - head;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  const found = diffIndices(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return found.map(({ buffer1: [start, length], buffer2: [toStart, toLength] }) => ({
    start: head + start,
    end: head + start + length,
    toStart: head + toStart,
    toEnd: head + toStart + toLength,
  }));
}
