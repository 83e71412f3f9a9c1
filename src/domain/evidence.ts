/**
 * What makes an entry strong, explained. Offline and plain: a few signs, each worth some points, each with
 * the words that name it. It speaks of evidence, never of a rating.
 *
 * Add a sign here: one row in `SIGNS`. Everything else (score, reasons, what is missing) follows.
 */
import type { Entry } from './entry.ts';
import { hasMeasure, type MeasureKind, measureIn } from './measure.ts';

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
  const outcome = outcomeOf(entry);
  const reading: Reading = { entry, outcome };
  const there = SIGNS.filter((sign) => sign.present(reading));
  const score = there.reduce((sum, { points }) => sum + points, 0);
  const measured = outcome !== null;
  return {
    strength: measured && score >= STRONG ? 'strong' : score >= FAIR ? 'fair' : 'thin',
    score,
    measured,
    numbered: measured || (entry.details !== null && hasMeasure(entry.details)),
    signs: there.map(({ name }) => name),
    missing: SIGNS.filter((sign) => !there.includes(sign)).map(({ name }) => name),
    reasons: there.map(({ says }) => says),
  };
}

/** The result's number, else the title's; a story's only when it says what changed. */
function outcomeOf({ title, details, result }: Entry): MeasureKind | null {
  const stated = result === null ? null : measureIn(result);
  if (stated === 'change') return stated;
  const titled = measureIn(title);
  if (titled === 'change') return titled;
  return stated ?? titled ?? (details !== null && measureIn(details) === 'change' ? 'change' : null);
}

function hasWords(text: string, least: number): boolean {
  // Chinese and Japanese do not space their words; three letters of theirs say about as much as one word.
  let words = 0;
  for (const run of text.matchAll(/\S+/g)) {
    words += /[\u3040-\u30ff\u4e00-\u9fff]/.test(run[0]) ? run[0].length / 3 : 1;
    if (words >= least) return true;
  }
  return false;
}
