/**
 * One paragraph that both sides changed. The changes are put together only where that is safe: a person's
 * words and lp's must lie apart, or meet where a sentence ends.
 */
import { type Hunk, hunks } from './hunks.ts';

/** Words both left alone that make two changes lie apart. */
const APART = 2;
/** Texts beyond this many words are not looked into: the search is quadratic where words repeat. */
const LONGEST = 3_000;
/** A text that shares less than this with what it was is a new one. */
const SAME_TEXT = 0.4;

/** From here on two texts are not alike for their lengths alone. */
const LENGTHS_APART = 20;

/** An entry's reference, which ends a statement: `[#42]`. */
const REFERENCE = /^\[#\d+\][.,;]?$/;
const SENTENCE_END = /[.!?…。！？]["'”’»)*_\]]*$/;

export const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** How much two texts share, from 0 to 1: twice the words in both by the words of each (Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  // A text many times as long shares too little to count, whatever it is.
  if (Math.min(a.length, b.length) * LENGTHS_APART < Math.max(a.length, b.length)) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const there = left.get(word) ?? 0;
    if (there === 0) continue;
    left.set(word, there - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** The paragraph with both changes in it, or undefined where that would be guessing. */
export function mergeWords(base: string, mine: string, theirs: string): string | undefined {
  const [old, own, now] = [wordsOf(base), wordsOf(mine), wordsOf(theirs)];
  if (Math.max(old.length, own.length, now.length) > LONGEST) return undefined;
  if (likeness(old, own) < SAME_TEXT || likeness(old, now) < SAME_TEXT) return undefined;
  const ours = hunks(old, own);
  const others = hunks(old, now).filter((hunk) => !ours.some((one) => isSame(one, own, hunk, now)));
  const counts = isCount(base, theirs);
  for (const a of ours) {
    for (const b of others) {
      if (!liesApart(a, own, b, now, old) && !(counts && (a.end <= b.start || b.end <= a.start)))
        return undefined;
    }
  }
  return apply(mine, ours, theirs, others);
}

function isSame(a: Hunk, own: readonly string[], b: Hunk, now: readonly string[]): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    own.slice(a.toStart, a.toEnd).join(' ') === now.slice(b.toStart, b.toEnd).join(' ')
  );
}

function liesApart(
  a: Hunk,
  own: readonly string[],
  b: Hunk,
  now: readonly string[],
  old: readonly string[],
): boolean {
  // What both put into the same place: the person's first.
  const mineFirst = a.end <= b.start;
  if (!mineFirst && b.end > a.start) return false;
  const [before, words, after] = mineFirst ? [a, own, b] : [b, now, a];
  if (after.start - before.end >= APART) return true;
  // They meet. That is no harm where a sentence ends, before the change and after it.
  const last = before.toEnd > before.toStart ? words[before.toEnd - 1]! : old[before.start - 1];
  const between = old[after.start - 1];
  return endsStatement(between) && (after.start > before.end || endsStatement(last));
}

function endsStatement(word: string | undefined): boolean {
  return word !== undefined && (SENTENCE_END.test(word) || REFERENCE.test(word));
}

/** The person's text with lp's changes put in, its own spaces and line breaks kept. */
function apply(mine: string, ours: readonly Hunk[], theirs: string, others: readonly Hunk[]): string {
  const own = spaced(mine);
  const now = spaced(theirs);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, toStart, toEnd } of others) {
    const from = start + shiftAt(start, ours);
    pieces.push(...own.slice(at, from), ...now.slice(toStart, toEnd));
    at = from + (end - start);
  }
  pieces.push(...own.slice(at));
  return /^\s*/.exec(mine)![0] + pieces.join('').trimStart() + /\s*$/.exec(mine)![0];
}

/** Words, each with the white space before it, the first with a space. */
const spaced = (text: string): string[] => ` ${text.trim()}`.match(/\s+\S+/g) ?? [];

/** How far the person's changes before that place move it; what both put there begins with theirs. */
const shiftAt = (place: number, ours: readonly Hunk[]): number =>
  ours.reduce(
    (shift, { start, end, toStart, toEnd }) =>
      end <= place ? shift + (toEnd - toStart) - (end - start) : shift,
    0,
  );

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/**
 * Whether nothing but figures differs in a text that speaks of no entry: the day of the draft, and what lp
 * counts afresh on every run.
 */
export function isCount(base: string, theirs: string): boolean {
  return !/\[#\d/.test(base + theirs) && withoutFigures(base) === withoutFigures(theirs);
}

function withoutFigures(text: string): string {
  return text
    .replace(MONTH, 'M')
    .replace(/\d+/g, '0')
    .replace(/\bentries\b/g, 'entry')
    .replace(/\bpeople\b/g, 'person')
    .replace(/\bare\b/g, 'is')
    .replace(/(?<=\w)s\b/g, '')
    .replace(/\s+/g, ' ');
}

/** Whether a person's text still states a figure that lp has counted anew. */
export function statesOld(base: string, mine: string, theirs: string): boolean {
  const old = wordsOf(base);
  const there = new Set(mine.match(/\d+/g) ?? []);
  return hunks(old, wordsOf(theirs)).some(({ start, end }) =>
    old.slice(start, end).some((word) => (word.match(/\d+/g) ?? []).some((figure) => there.has(figure))),
  );
}
