/**
 * What makes an entry strong, explained. Offline and plain: a few signs, each worth some points, each with
 * the words that name it. It speaks of evidence, never of a rating.
 *
 * One rule for outcomes, everywhere: an outcome is the stated result, or else a title that itself tells a
 * change ("cut p99 from 900 ms to 540 ms", "saved $40K"). An accomplishment is *measured* when its outcome has
 * a number with a measure; it *lacks a result* when it has no outcome. So none is both. Other numbers in the
 * title or the details add to the score and no more.
 *
 * Add a sign here: one row in `SIGNS`, one line in `signsOf`. Everything else (score, reasons, what is
 * missing) follows. What would help an entry is in advice.ts, who can vouch for it in witness.ts.
 */
import type { Entry } from './entry.ts';
import { MEASURE, measuresIn, measureWords } from './measure.ts';
import { saysWide } from './reach.ts';
import { type Part, partIn, vagueWord } from './wording.ts';

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
  scope: { bit: 256, points: 1, says: 'how far it reaches', bonus: true },
  link: { bit: 512, points: 1, says: 'a link', bonus: false },
  people: { bit: 1024, points: 1, says: 'people who were there', bonus: false },
  feedback: { bit: 2048, points: 1, says: 'feedback that speaks for it', bonus: true },
  goal: { bit: 4096, points: 1, says: 'a goal it served', bonus: false },
  principle: { bit: 8192, points: 1, says: 'the principles it shows', bonus: false },
} as const;

export type SignName = keyof typeof SIGNS;
const ROWS = Object.entries(SIGNS) as [SignName, (typeof SIGNS)[SignName]][];

/** Not signs, but known with them. */
const NUMBERED = 1 << 14;
const OUTCOME = 1 << 15;
const OWN = 1 << 16;
/** Each costs a point: a reader stops there to ask. */
const SHARED = 1 << 17;
const VAGUE = 1 << 18;

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
  /** Whose doing it tells. */
  readonly part: Part;
  /** A word such as "helped", "various" or "improved" stands where a number or a fact should. */
  readonly vague: boolean;
  /** The signs that are there and those that are not, weightiest first. */
  readonly signs: readonly SignName[];
  readonly missing: readonly SignName[];
  /** What speaks for the entry, in words that can stand in a list; weightiest first. */
  readonly reasons: readonly string[];
}

/** What is known of an entry beyond its own fields. */
export interface Known {
  /** Feedback speaks for it: `witnessedBy` in witness.ts has it. */
  readonly witnessed?: boolean | undefined;
}

/** A story needs room for what was hard and what was done about it. */
const STORY_WORDS = 12;

/** As many principles as an entry can show; more say that none of them was meant. */
export const MOST_PRINCIPLES = 3;

/**
 * An outcome with its number (3) and three points of what surrounds it: that it was stated as a result (2), the story (2),
 * how much it changed, a link, who was there, the principle. It has to be backed besides.
 */
const STRONG = 6;
/** What a reader must be able to follow up, whatever the number: the account of it, or where to look. */
const BACKING = SIGNS.story.bit | SIGNS.link.bit | SIGNS.feedback.bit;
/** Whom to ask will do where it is told what came of it, and not in a title alone. */
const ASKED = SIGNS.people.bit | SIGNS.result.bit;
/** A number and one thing more, or a result with its story. Below that there is only the claim. */
const FAIR = 4;

/** Entries with the same signs are assessed alike, and a year has few different sets of signs. */
const known = new Map<number, Assessment>();

/**
 * How strong an accomplishment is as evidence, and why. Strong needs a number in the outcome and something that
 * makes it believable: a story, a link or a witness. Fair needs a number, or a result with a story. Money, a
 * before and after, scale and reach order the strong ones; by themselves they make nothing strong.
 */
export function assess(entry: Entry, { witnessed }: Known = NOTHING): Assessment {
  const there = signsOf(entry) | (witnessed === true ? SIGNS.feedback.bit : 0);
  let assessment = known.get(there);
  if (assessment === undefined) {
    assessment = assessmentOf(there);
    known.set(there, assessment);
  }
  return assessment;
}

const NOTHING: Known = {};

/** A number to order evidence by: strength first, then the score; 0 for what was not assessed, such as feedback. */
export function weightOf(assessment: Pick<Assessment, 'strength' | 'score'> | undefined): number {
  if (assessment === undefined) return 0;
  return (STRENGTHS.length - STRENGTHS.indexOf(assessment.strength)) * 100 + assessment.score;
}

/** The measure of the outcome in the user's words, `900 ms to 540 ms`; `null` where nothing is measured. */
export function outcomeWords({ title, result }: Pick<Entry, 'title' | 'result'>): string | null {
  const stated = result === null ? null : measureWords(result);
  if (stated !== null) return stated;
  return tellsOutcome(title, measuresIn(title)) ? measureWords(title) : null;
}

/** A deed whose object is what came of it: "saved $40K", "spared 18k shops", "with zero rollbacks". */
const GAIN =
  /\b(?:sav(?:ed|es|ing)|freed|recover(?:ed|s)|recouped|avoid(?:ed|s)|prevent(?:ed|s)|spar(?:ed|es)|earned|raised|won|gained|secured|collected|sparing|shav(?:ed|ing)|now)\b[^.;!?]{0,40}?\d|\b(?:zero|0)\s+[a-z]|\d[^.;!?]{0,40}\b(?:saved|gone|freed|recovered|avoided|eliminated|hired|promoted|no longer|off (?:the|our)|savings)\b|\b(?:no|not (?:one|a single))\s+[a-z- ]{3,30}\ssince\b/i;

/** Whether a title with these measures tells what came of it. */
function tellsOutcome(title: string, titled: number): boolean {
  return (titled & MEASURE.change) !== 0 || (titled !== 0 && GAIN.test(title));
}

/** The bits of what is there. Each text is read only where the ones before left a question open. */
function signsOf(entry: Entry): number {
  const { title, details, result, links, people, goal, principles } = entry;
  const stated = result === null ? 0 : measuresIn(result);
  let outcome = stated;
  let reach = (stated & MEASURE.reach) !== 0;
  let there = result === null ? 0 : SIGNS.result.bit | OUTCOME;
  const titled = measuresIn(title);
  reach ||= (titled & MEASURE.reach) !== 0;
  if (tellsOutcome(title, titled)) {
    outcome |= titled;
    there |= OUTCOME;
  } else if (stated === 0) {
    const told = titled === 0 && details !== null ? measuresIn(details) : 0;
    // A number in the story helps only when it says what changed.
    if (titled !== 0 || (told & MEASURE.change) !== 0) there |= SIGNS.figure.bit | NUMBERED;
    else if (told !== 0) there |= NUMBERED;
    // Money that was handled and not won: "led a EUR 3.4B migration".
    reach ||= (titled & MEASURE.money) !== 0;
  }
  if (outcome !== 0) {
    there |= SIGNS.number.bit | NUMBERED;
    if ((outcome & MEASURE.change) !== 0) there |= SIGNS.change.bit;
    if ((outcome & MEASURE.shift) !== 0) there |= SIGNS.shift.bit;
    if ((outcome & MEASURE.money) !== 0) there |= SIGNS.money.bit;
    if ((outcome & MEASURE.scale) !== 0) there |= SIGNS.scale.bit;
  } else if (vagueWord(entry, (there & SIGNS.figure.bit) !== 0) !== null) there |= VAGUE;
  const part = partIn(entry);
  if (part !== 'open') there |= part === 'own' ? OWN : SHARED;
  if (reach || saysWide(title) || (result !== null && saysWide(result))) there |= SIGNS.scope.bit;
  if (details !== null && hasWords(details, STORY_WORDS)) there |= SIGNS.story.bit;
  if (links.length > 0) there |= SIGNS.link.bit;
  if (people.length > 0) there |= SIGNS.people.bit;
  if (goal !== null) there |= SIGNS.goal.bit;
  if (principles.length > 0 && principles.length <= MOST_PRINCIPLES) there |= SIGNS.principle.bit;
  return there;
}

function assessmentOf(there: number): Assessment {
  const signs = ROWS.filter(([, { bit }]) => (there & bit) !== 0);
  // Feedback is a witness as good as a person who was there.
  const needless = (there & SIGNS.feedback.bit) !== 0 ? SIGNS.people.bit : 0;
  const missing = ROWS.filter(([, { bit, bonus }]) => ((there | needless) & bit) === 0 && !bonus);
  const flaws = ((there & SHARED) === 0 ? 0 : 1) + ((there & VAGUE) === 0 ? 0 : 1);
  const sum = (rows: typeof ROWS) => rows.reduce((total, [, { points }]) => total + points, 0);
  const measured = (there & SIGNS.number.bit) !== 0;
  const base = sum(signs.filter(([name, { bonus }]) => !bonus || COUNTED.includes(name))) - flaws;
  const backed = (there & BACKING) !== 0 || (there & ASKED) === ASKED;
  const strong = measured && base >= STRONG && backed;
  return {
    strength: strong ? 'strong' : base >= FAIR ? 'fair' : 'thin',
    score: Math.max(sum(signs) - flaws, 0),
    outcome: (there & OUTCOME) !== 0,
    measured,
    numbered: (there & NUMBERED) !== 0,
    part: (there & OWN) !== 0 ? 'own' : (there & SHARED) !== 0 ? 'shared' : 'open',
    vague: (there & VAGUE) !== 0,
    signs: signs.map(([name]) => name),
    missing: missing.map(([name]) => name),
    reasons: signs.map(([, { says }]) => says),
  };
}

/** Nobody misses these, but where they are, they stand in for a sign that is missed. */
const COUNTED: readonly SignName[] = ['figure', 'feedback'];

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
