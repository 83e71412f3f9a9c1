/**
 * What makes an entry strong, explained. Offline and plain: a few signs, each worth some points, each with
 * the words that name it. It speaks of evidence, never of a rating.
 *
 * Add a sign here: one row in `SIGNS`. Everything else (score, reasons, what is missing) follows.
 */
import type { Entry } from './entry.ts';
import { type MeasureKind, measureIn } from './measure.ts';

export { hasMeasure } from './measure.ts';

export const STRENGTHS = ['strong', 'fair', 'thin'] as const;
export type Strength = (typeof STRENGTHS)[number];

export type SignName = 'result' | 'number' | 'change' | 'story' | 'link' | 'people' | 'goal' | 'principle';

export interface Assessment {
  readonly strength: Strength;
  /** Sum of the points of the signs that are there; only good for comparing entries. */
  readonly score: number;
  /** The outcome has a number: in the result or the title, or as a change told in the details. */
  readonly measured: boolean;
  /** Any measure in title, details or result, also one that is no outcome ("three teams took part"). */
  readonly numbered: boolean;
  /** The signs that are there and those that are not, weightiest first. */
  readonly signs: readonly SignName[];
  readonly missing: readonly SignName[];
  /** What speaks for the entry, in words that can stand in a list; weightiest first. */
  readonly reasons: readonly string[];
}

/** What the signs look at, read from the texts once. */
interface Reading {
  readonly entry: Entry;
  /** The strongest measure of the outcome. */
  readonly outcome: MeasureKind | null;
}

interface Sign {
  readonly name: SignName;
  readonly points: number;
  readonly says: string;
  readonly present: (reading: Reading) => boolean;
}

/** A story needs room for what was hard and what was done about it. */
const STORY_WORDS = 12;

/** Weightiest first. */
const SIGNS: readonly Sign[] = [
  { name: 'number', points: 3, says: 'an outcome with a number', present: ({ outcome }) => outcome !== null },
  { name: 'result', points: 2, says: 'a stated result', present: ({ entry }) => entry.result !== null },
  {
    name: 'story',
    points: 2,
    says: 'the story behind it',
    present: ({ entry }) => entry.details !== null && hasWords(entry.details, STORY_WORDS),
  },
  {
    name: 'change',
    points: 1,
    says: 'how much it changed',
    present: ({ outcome }) => outcome === 'change',
  },
  { name: 'link', points: 1, says: 'a link', present: ({ entry }) => entry.links.length > 0 },
  {
    name: 'people',
    points: 1,
    says: 'people who were there',
    present: ({ entry }) => entry.people.length > 0,
  },
  { name: 'goal', points: 1, says: 'a goal it served', present: ({ entry }) => entry.goal !== null },
  {
    name: 'principle',
    points: 1,
    says: 'the principles it shows',
    present: ({ entry }) => entry.principles.length > 0 && entry.principles.length <= 3,
  },
];

const STRONG = 7;
const FAIR = 4;

/**
 * How strong an accomplishment is as evidence, and why. Strong needs a number in the outcome and what makes
 * it believable; fair needs such a number, or a result with a story.
 */
export function assess(entry: Entry): Assessment {
  const { title, details, result } = entry;
  const stated = strongest(result === null ? null : measureIn(result), title);
  const told = stated === null && details !== null ? measureIn(details) : null;
  // A number in the story counts as an outcome only when it says what changed.
  const outcome = stated ?? (told === 'change' ? told : null);

  const signs: SignName[] = [];
  const missing: SignName[] = [];
  const reasons: string[] = [];
  let score = 0;
  for (const sign of SIGNS) {
    if (!sign.present({ entry, outcome })) {
      missing.push(sign.name);
      continue;
    }
    signs.push(sign.name);
    reasons.push(sign.says);
    score += sign.points;
  }
  const measured = outcome !== null;
  const strength = measured && score >= STRONG ? 'strong' : score >= FAIR ? 'fair' : 'thin';
  return { strength, score, measured, numbered: stated !== null || told !== null, signs, missing, reasons };
}

/** The result's measure, or the title's where that says more. */
function strongest(stated: MeasureKind | null, title: string): MeasureKind | null {
  if (stated === 'change') return stated;
  const titled = measureIn(title);
  return titled === 'change' ? titled : (stated ?? titled);
}

/** Whether a text has at least so many words; three letters of Chinese or Japanese count as one. */
function hasWords(text: string, least: number): boolean {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && words < least; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3040 && code <= 0x9fff) words += 1 / 3;
    else if (code > 0x20 && !inWord) words += 1;
    inWord = code > 0x20;
  }
  return words >= least;
}
