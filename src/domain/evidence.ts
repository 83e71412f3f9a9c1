/**
 * What makes an entry strong, explained. Offline and plain: a few signs, each worth some points, each with
 * the words that name it. It speaks of evidence, never of a rating.
 *
 * One rule for outcomes, everywhere: an outcome is the stated result, or else a title that itself tells a
 * change ("cut p99 from 900 ms to 540 ms"). An accomplishment is *measured* when its outcome has a number
 * with a measure; it *lacks a result* when it has no outcome. So none is both. Other numbers in the title or
 * the details add to the score and no more.
 *
 * Add a sign here: one row in `SIGNS`, one line in `signsOf`. Everything else (score, reasons, what is
 * missing) follows.
 */
import type { Entry } from './entry.ts';
import { MEASURE, measuresIn, measureWords } from './measure.ts';

export { hasMeasure } from './measure.ts';

export const STRENGTHS = ['strong', 'fair', 'thin'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Weightiest first. `bonus`: adds to the score where it is there, and nobody misses it where it is not. */
const SIGNS = {
  number: { bit: 1, points: 3, says: 'an outcome with a number', bonus: false },
  figure: { bit: 2, points: 3, says: 'a number in its words', bonus: true },
  result: { bit: 4, points: 2, says: 'a stated result', bonus: false },
  story: { bit: 8, points: 2, says: 'the story behind it', bonus: false },
  money: { bit: 16, points: 2, says: 'what it is worth in money', bonus: true },
  change: { bit: 32, points: 1, says: 'how much it changed', bonus: false },
  shift: { bit: 64, points: 1, says: 'the before and the after', bonus: true },
  scale: { bit: 128, points: 1, says: 'its scale', bonus: true },
  link: { bit: 256, points: 1, says: 'a link', bonus: false },
  people: { bit: 512, points: 1, says: 'people who were there', bonus: false },
  goal: { bit: 1024, points: 1, says: 'a goal it served', bonus: false },
  principle: { bit: 2048, points: 1, says: 'the principles it shows', bonus: false },
} as const;

export type SignName = keyof typeof SIGNS;
const ROWS = Object.entries(SIGNS) as [SignName, (typeof SIGNS)[SignName]][];

/** Not signs, but known with them. */
const NUMBERED = 4096;
const OUTCOME = 8192;

export interface Assessment {
  readonly strength: Strength;
  /** Sum of the points of the signs that are there; only good for comparing entries. */
  readonly score: number;
  /** There is an outcome: a stated result, or a title that tells a change. */
  readonly outcome: boolean;
  /** The outcome has a number with a measure. */
  readonly measured: boolean;
  /** Any measure in title, details or result, also one that is no outcome ("three teams took part"). */
  readonly numbered: boolean;
  /** The signs that are there and those that are not, weightiest first. */
  readonly signs: readonly SignName[];
  readonly missing: readonly SignName[];
  /** What speaks for the entry, in words that can stand in a list; weightiest first. */
  readonly reasons: readonly string[];
}

/** A story needs room for what was hard and what was done about it. */
const STORY_WORDS = 12;

const STRONG = 7;
const FAIR = 4;

/** Entries with the same signs are assessed alike, and a year has few different sets of signs. */
const known = new Map<number, Assessment>();

/**
 * How strong an accomplishment is as evidence, and why. Strong needs a number in the outcome and what makes
 * it believable; fair needs a number, or a result with a story. Money, a before and after, and scale order
 * the strong ones; by themselves they make nothing strong.
 */
export function assess(entry: Entry): Assessment {
  const there = signsOf(entry);
  let assessment = known.get(there);
  if (assessment === undefined) {
    assessment = assessmentOf(there);
    known.set(there, assessment);
  }
  return assessment;
}

/** The measure of the outcome in the user's words, `900 ms to 540 ms`; `null` where nothing is measured. */
export function outcomeWords({ title, result }: Pick<Entry, 'title' | 'result'>): string | null {
  const stated = result === null ? null : measureWords(result);
  if (stated !== null) return stated;
  return (measuresIn(title) & MEASURE.change) === 0 ? null : measureWords(title);
}

/** The bits of what is there. Each text is read only where the ones before left a question open. */
function signsOf({ title, details, result, links, people, goal, principles }: Entry): number {
  const stated = result === null ? 0 : measuresIn(result);
  let outcome = stated;
  let there = result === null ? 0 : SIGNS.result.bit | OUTCOME;
  if ((stated & MEASURE.change) === 0) {
    const titled = measuresIn(title);
    if ((titled & MEASURE.change) !== 0) {
      outcome |= titled;
      there |= OUTCOME;
    } else if (stated === 0) {
      const told = titled === 0 && details !== null ? measuresIn(details) : 0;
      // A number in the story helps only when it says what changed.
      if (titled !== 0 || (told & MEASURE.change) !== 0) there |= SIGNS.figure.bit | NUMBERED;
      else if (told !== 0) there |= NUMBERED;
    }
  }
  if (outcome !== 0) {
    there |= SIGNS.number.bit | NUMBERED;
    if ((outcome & MEASURE.change) !== 0) there |= SIGNS.change.bit;
    if ((outcome & MEASURE.shift) !== 0) there |= SIGNS.shift.bit;
    if ((outcome & MEASURE.money) !== 0) there |= SIGNS.money.bit;
    if ((outcome & MEASURE.scale) !== 0) there |= SIGNS.scale.bit;
  }
  if (details !== null && hasWords(details, STORY_WORDS)) there |= SIGNS.story.bit;
  if (links.length > 0) there |= SIGNS.link.bit;
  if (people.length > 0) there |= SIGNS.people.bit;
  if (goal !== null) there |= SIGNS.goal.bit;
  if (principles.length > 0 && principles.length <= 3) there |= SIGNS.principle.bit;
  return there;
}

function assessmentOf(there: number): Assessment {
  const signs = ROWS.filter(([, { bit }]) => (there & bit) !== 0);
  const missing = ROWS.filter(([, { bit, bonus }]) => (there & bit) === 0 && !bonus);
  const sum = (rows: typeof ROWS) => rows.reduce((total, [, { points }]) => total + points, 0);
  const measured = (there & SIGNS.number.bit) !== 0;
  const base = sum(signs.filter(([name, { bonus }]) => !bonus || name === 'figure'));
  return {
    strength: measured && base >= STRONG ? 'strong' : base >= FAIR ? 'fair' : 'thin',
    score: sum(signs),
    outcome: (there & OUTCOME) !== 0,
    measured,
    numbered: (there & NUMBERED) !== 0,
    signs: signs.map(([name]) => name),
    missing: missing.map(([name]) => name),
    reasons: signs.map(([, { says }]) => says),
  };
}

/** Whether a text has at least so many words; three letters of Chinese or Japanese count as one. */
function hasWords(text: string, least: number): boolean {
  return hasSpacedWords(text, least) || countWords(text, least) >= least;
}

/** The quick answer for a story with single spaces between its words; what it misses is counted. */
function hasSpacedWords(text: string, least: number): boolean {
  let words = 0;
  let at = -1;
  do {
    const code = text.charCodeAt(at + 1);
    if (code > 0x20 && code < 0x3040) words += 1;
    at = text.indexOf(' ', at + 1);
  } while (at !== -1 && words < least);
  return words >= least;
}

function countWords(text: string, least: number): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && words < least; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3040 && code <= 0x9fff) words += 1 / 3;
    else if (code > 0x20 && !inWord) words += 1;
    inWord = code > 0x20;
  }
  return words;
}
