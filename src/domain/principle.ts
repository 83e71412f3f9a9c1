/**
 * The principle set, and what people may type for a principle: its short form, slug, name, number or the
 * beginning of its slug. Nothing here knows which set it is; sets are data, in `principles/`.
 */
import { UsageError } from './errors.ts';
import { rank, strangeness } from './nearest.ts';
import { fold, sentenceList } from './text.ts';

/** The principle set. */
export interface Principle {
  /** Place in the official order, from 1. */
  readonly number: number;
  readonly name: string;
  readonly slug: string;
  /** The form people type and lists show: `dd`. */
  readonly short: string;
}

/** What helps someone find evidence for a principle. */
export interface Guidance {
  /** What it asks for, in our own words: two or three sentences. */
  readonly meaning: string;
  /** Two or three questions that help someone recall evidence. */
  readonly prompts: readonly string[];
}

/** In official order. */
export type PrincipleSet = readonly Principle[];

/** The principle with exactly this slug. */
export function principleOf(set: PrincipleSet, slug: string): Principle | undefined {
  return set.find((principle) => principle.slug === slug);
}

/** The name to show for a slug. One that this lp does not know (the file is from a newer one) is shown as it is. */
export function principleName(set: PrincipleSet, slug: string): string {
  return principleOf(set, slug)?.name ?? slug;
}

/** The short form to show for a slug; an unknown slug is shown as it is. */
export function shortOf(set: PrincipleSet, slug: string): string {
  return principleOf(set, slug)?.short ?? slug;
}

/**
 * The principle meant by what a person typed: short form, slug, full name (any case, either apostrophe, with or
 * without accents and punctuation), number, or a beginning that only one slug has. Exact forms win over
 * beginnings: `is` is Invent and Simplify.
 *
 * @throws UsageError when no principle or more than one is meant; the hint names what may have been.
 */
export function resolvePrinciple(set: PrincipleSet, text: string): Principle {
  const asked = plain(text);
  const exact =
    set.find(({ short }) => plain(short) === asked) ??
    set.find(({ slug, name }) => plain(slug) === asked || plain(name) === asked) ??
    set.find(({ number }) => String(number) === asked);
  if (exact !== undefined) return exact;

  const begun = asked === '' ? [] : set.filter(({ slug }) => plain(slug).startsWith(asked));
  if (begun.length > 1) {
    const slugs = begun.map(({ slug }) => slug);
    throw new UsageError(`${quoted(text)} could be ${sentenceList(slugs, 'or')}`, {
      hint: `Use the short form: ${begun.map(({ short }) => short).join(', ')}.`,
    });
  }
  if (begun[0] !== undefined) return begun[0];
  if (text.trim() === '') throw missing(set);

  const near = nearestPrinciples(set, text).map(({ slug, short }) => `${slug} (${short})`);
  throw new UsageError(`${quoted(text)} is no principle`, {
    hint: `${near.length === 0 ? '' : `Did you mean ${sentenceList(near, 'or')}? `}lp principles lists them all.`,
  });
}

/**
 * The slugs meant by a repeated flag, in order and without repeats. Every value may be a comma-separated list of
 * whatever `resolvePrinciple` takes. A name with a comma of its own is never split, alone or inside a list: where
 * the pieces spell such a name in full, that name is meant, and the longest one where several fit.
 *
 * @throws UsageError on a value without any principle in it, or as `resolvePrinciple` does.
 */
export function resolvePrincipleList(set: PrincipleSet, values: readonly string[]): string[] {
  const namesWithCommas = set
    .map((principle) => ({ principle, parts: pieces(principle.name).map(plain) }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => b.parts.length - a.parts.length);

  const slugs = new Set<string>();
  for (const value of values) {
    const given = pieces(value);
    if (given.length === 0) throw missing(set);
    for (let at = 0; at < given.length; ) {
      // Piece by piece: joined without their commas, `dive,deep` or the list `own,learn` could pass for a name.
      const whole = namesWithCommas.find(({ parts }) =>
        parts.every((part, i) => plain(given[at + i] ?? '') === part),
      );
      slugs.add((whole?.principle ?? resolvePrinciple(set, given[at]!)).slug);
      at += whole?.parts.length ?? 1;
    }
  }
  return [...slugs];
}

/**
 * The principles a mistyped form may stand for, nearest first, at most `max`. It is held against short form,
 * slug, name, beginning of the slug, and each longer word of the slug (`deep`, `trust`).
 */
export function nearestPrinciples(set: PrincipleSet, text: string, max = 3): Principle[] {
  const asked = plain(text);
  return rank(set, (principle) => principleStrangeness(asked, principle), max);
}

/** Words like `the`, `and`, `for` say nothing about which principle is meant. */
const SHORTEST_TELLING_WORD = 4;

/** Added where only one word of a slug is like what was typed, so that a whole form of equal rank goes first. */
const ONE_WORD = 0.5;

function principleStrangeness(asked: string, { short, slug, name }: Principle): number | undefined {
  const found: (number | undefined)[] = [...new Set([short, slug, name].map(plain))].map((form) =>
    strangeness(asked, form),
  );
  for (const word of plain(slug).split(' ')) {
    if (word.length < SHORTEST_TELLING_WORD) continue;
    const one = strangeness(asked, word);
    if (one !== undefined) found.push(one + ONE_WORD);
  }
  const least = Math.min(...found.map((each) => each ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(least) ? least : undefined;
}

/**
 * The form in which slug, name and what people make of them are the same words: folded, apostrophes gone, other
 * punctuation and hyphens a space. A hyphen in front stays visible as a space: `-dd` takes away, it is no `dd`.
 */
function plain(text: string): string {
  return fold(text.replace(/['’‘ʼ`´]/g, ''))
    .replace(/[\s,;.:‐–—-]+/g, ' ')
    .trimEnd();
}

/** The pieces between commas, without empty ones. */
function pieces(list: string): string[] {
  return list
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function missing(set: PrincipleSet): UsageError {
  const example = set
    .slice(0, 2)
    .map(({ short }) => short)
    .join(',');
  return new UsageError('no principle is named', {
    hint: `Write: -p ${example}. lp principles lists them all.`,
  });
}

/** What is longer is no attempt at a principle, and would fill the screen. */
const LONGEST_SHOWN = 100;

function quoted(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST_SHOWN) return `"${trimmed}"`;
  // Cut by code points: half a surrogate pair is not text.
  return `"${[...trimmed.slice(0, LONGEST_SHOWN)].slice(0, 40).join('')}…"`;
}
