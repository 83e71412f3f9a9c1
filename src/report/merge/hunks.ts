/**
 * Where two lists differ. What occurs once in each holds them together first (as in a patience diff, so that
 * nothing hangs on an "Also:" that is said twenty times); between, it is the longest sequence they share.
 */
import { diffIndices } from 'node-diff3';

/** `from[start, end)` became `to[toStart, toEnd)`; either may be empty. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly toStart: number;
  readonly toEnd: number;
}

/** Most pairs of equal elements that are looked at: the search is quadratic where much repeats. */
const MOST_PAIRS = 1_000_000;

/** What turns one list into the other, in order; at least one shared element lies between two hunks. */
export function hunks(from: readonly string[], to: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  compare(from, to, { start: 0, end: from.length, toStart: 0, toEnd: to.length }, found);
  return found;
}

function compare(from: readonly string[], to: readonly string[], range: Hunk, found: Hunk[]): void {
  let { start, end, toStart, toEnd } = range;
  while (start < end && toStart < toEnd && from[start] === to[toStart]) {
    start += 1;
    toStart += 1;
  }
  while (start < end && toStart < toEnd && from[end - 1] === to[toEnd - 1]) {
    end -= 1;
    toEnd -= 1;
  }
  if (start === end && toStart === toEnd) return;
  const olds = from.slice(start, end);
  const news = to.slice(toStart, toEnd);
  const anchors = inOrder(sharedOnce(olds, news));
  if (anchors.length > 0) {
    let [at, toAt] = [start, toStart];
    for (const [old, now] of anchors) {
      compare(from, to, { start: at, end: start + old, toStart: toAt, toEnd: toStart + now }, found);
      [at, toAt] = [start + old + 1, toStart + now + 1];
    }
    compare(from, to, { start: at, end, toStart: toAt, toEnd }, found);
    return;
  }
  if (equalPairs(olds, news) > MOST_PAIRS) {
    found.push({ start, end, toStart, toEnd });
    return;
  }
  for (const { buffer1, buffer2 } of diffIndices(olds, news)) {
    const [at, length] = buffer1;
    const [toAt, toLength] = buffer2;
    found.push({
      start: start + at,
      end: start + at + length,
      toStart: toStart + toAt,
      toEnd: toStart + toAt + toLength,
    });
  }
}

type Pair = readonly [old: number, now: number];

/** Positions of what is in each list exactly once, by the first. */
function sharedOnce(olds: readonly string[], news: readonly string[]): Pair[] {
  const once = (list: readonly string[]): Map<string, number> => {
    const at = new Map<string, number>();
    for (const [index, each] of list.entries()) at.set(each, at.has(each) ? -1 : index);
    return at;
  };
  const there = once(news);
  return [...once(olds)].flatMap(([each, old]): Pair[] => {
    const now = there.get(each);
    return old === -1 || now === undefined || now === -1 ? [] : [[old, now]];
  });
}

/** The longest run of pairs that rises on both sides. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  /** By length, the run of that length which ends lowest: its last pair, and the run before it. */
  const runs: { readonly pair: Pair; readonly before: number }[] = [];
  const best: number[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[best[middle]!]!.pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    runs.push({ pair, before: low === 0 ? -1 : best[low - 1]! });
    best[low] = runs.length - 1;
  }
  const rising: Pair[] = [];
  for (let at = best.at(-1) ?? -1; at !== -1; at = runs[at]!.before) rising.push(runs[at]!.pair);
  return rising.reverse();
}

function equalPairs(olds: readonly string[], news: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of news) counts.set(each, (counts.get(each) ?? 0) + 1);
  return olds.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
}
