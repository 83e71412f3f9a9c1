/**
 * Which known words a mistyped one may stand for: principles, commands, settings.
 *
 * Own code rather than a library: commander keeps its version private, the packages on npm measure plain
 * Levenshtein distance (a swapped pair, the commonest slip, counts two) and have had no release in years.
 */
import { fold } from './text.ts';

/** Longer words are not compared at all: nobody mistypes a page, and the work grows with the square. */
const LONGEST = 64;

/** With fewer letters nearly every word has a beginning that looks like the one typed. */
const SHORTEST_MISTYPED_BEGINNING = 4;

/** Added where only the beginning of a candidate is like the word, so that a whole one of equal rank goes first. */
const BEGINNING = 0.25;

/**
 * The candidates near `word`, nearest first, equal ones in the order given, at most `max`. Case and accents do
 * not count. None when nothing is near; a candidate that `word` begins is near from two letters on.
 */
export function nearest(word: string, candidates: readonly string[], max = 3): string[] {
  return rank(candidates, (candidate) => strangeness(word, candidate), max);
}

/**
 * The items a measure is defined for, smallest first, equal ones in the order given, at most `max`. Those a whole
 * slip farther off than the first are left out: beside it nobody means them.
 */
export function rank<T>(items: readonly T[], measure: (item: T) => number | undefined, max: number): T[] {
  const measured = items
    .flatMap((item) => {
      const size = measure(item);
      return size === undefined ? [] : [{ item, size }];
    })
    .sort((a, b) => a.size - b.size);
  return measured
    .filter(({ size }) => size < measured[0]!.size + 1)
    .slice(0, max)
    .map(({ item }) => item);
}

/**
 * How far a typed word is from a known one, 0 when they are the same, or `undefined` when too far to be meant:
 * one slip in three letters is allowed, and at least one letter has to be right.
 */
export function strangeness(word: string, known: string): number | undefined {
  if (word.length > LONGEST || known.length > LONGEST) return undefined;
  const a = fold(word);
  const b = fold(known);
  const whole = slips(a, b);
  if (a.length < 2 || a.length >= b.length) return whole;
  const beginning = b.slice(0, a.length);
  const begun =
    a.length < SHORTEST_MISTYPED_BEGINNING ? (a === beginning ? 0 : undefined) : slips(a, beginning);
  if (begun === undefined) return whole;
  return Math.min(whole ?? Number.POSITIVE_INFINITY, begun + BEGINNING);
}

function slips(a: string, b: string): number | undefined {
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3));
  if (Math.abs(a.length - b.length) > allowed) return undefined;
  const found = distance(a, b);
  return found <= allowed && found < Math.min(a.length, b.length) ? found : undefined;
}

/**
 * Damerau-Levenshtein distance in UTF-16 units: letters put in, left out, changed, or swapped with their
 * neighbour, where no stretch is changed twice ("optimal string alignment"). Time is the product of the lengths.
 */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + changed);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, beforeLast[j - 2]! + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
