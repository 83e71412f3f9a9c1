/**
 * What is typed after `lp log`, taken apart: the title, the details, and the principles named with `+`.
 * Everything that is not a tag stays exactly as typed, since feedback is kept verbatim.
 */
import { nearestPrinciples, type PrincipleSet } from './principle.ts';

export interface Captured {
  /** First line with anything in it, without its tags, ends trimmed. May be empty: `draftEntry` judges that. */
  readonly title: string;
  /** The lines after the title, untouched; `null` when there is nothing in them. */
  readonly details: string | null;
  /** Slugs in the order typed, without repeats. */
  readonly principles: string[];
  readonly nearMisses: NearMiss[];
}

/** A word that stayed text but looks like a tag. A word that could be several principles comes once for each. */
export interface NearMiss {
  /** As typed, with its plus: `+bios`. */
  readonly word: string;
  /** What may have been meant: `bias-for-action`. */
  readonly slug: string;
}

/**
 * The parts of what was typed: argument words joined by a space, or standard input. Never throws; linear in the
 * length.
 *
 * In the title a word `+x` is a tag when x is a short form, a slug, or three letters or more that begin only one
 * slug, in any case, with or without `,.;:!?` after it. It goes out together with the white space before it.
 * Numbers are text here (`+3`, `+40%`). `\+dd` is how to write the text `+dd`; only there is the backslash taken
 * out, everywhere else it is the user's own.
 */
export function capture(words: string, set: PrincipleSet): Captured {
  const [line, rest] = splitTitle(words);
  const kept: string[] = [];
  const principles = new Set<string>();
  const doubtful = new Set<string>();
  let copied = 0;

  for (const match of line.matchAll(/(?<gap>^|\s)(?<backslash>\\?)(?<word>\+\S+)/g)) {
    const { gap = '', backslash = '', word = '' } = match.groups ?? {};
    const slug = parseTagWord(word, set)?.slug;
    if (slug === undefined) {
      if (backslash === '') doubtful.add(word);
      continue;
    }
    // Of a tag everything goes, gap and all; of an escaped one only the backslash.
    const start = backslash === '' ? match.index : match.index + gap.length;
    kept.push(line.slice(copied, start));
    copied = backslash === '' ? match.index + match[0].length : start + 1;
    if (backslash === '') principles.add(slug);
  }
  kept.push(line.slice(copied));

  return {
    title: kept.join('').trim(),
    details: rest.trim() === '' ? null : rest,
    principles: [...principles],
    nearMisses: nearMissesAmong(doubtful, set),
  };
}

/**
 * A word of `lp tag 42 +ow -dd`: the same forms as in a title, with a sign. `undefined` for anything else, also
 * for a number and for an ambiguous beginning; `nearestPrinciples` says what may have been meant.
 */
export function parseTagWord(
  word: string,
  set: PrincipleSet,
): { readonly sign: '+' | '-'; readonly slug: string } | undefined {
  const sign = word[0];
  if (sign !== '+' && sign !== '-') return undefined;
  const asked = bare(word);
  if (asked === undefined || /^\d+$/.test(asked)) return undefined;
  const exact = set.find(({ short }) => short === asked) ?? set.find(({ slug }) => slug === asked);
  if (exact !== undefined) return { sign, slug: exact.slug };
  const [only, another] = begunBy(asked, set);
  return only === undefined || another !== undefined ? undefined : { sign, slug: only };
}

/** Far beyond any slug. Longer words are text without a look, which keeps a megabyte without a space cheap. */
const LONGEST_TAG = 100;

/** More words than this in doubt are no slips but a text full of plus signs; the rest of them is not looked at. */
const MOST_DOUBTFUL = 50;

const FEWEST_LETTERS = 3;

/** The word without its sign and trailing punctuation, in lower case; `undefined` when too long for a tag. */
function bare(word: string): string | undefined {
  if (word.length > LONGEST_TAG) return undefined;
  return withoutTrail(word).slice(1).toLowerCase();
}

function withoutTrail(word: string): string {
  return word.replace(/[,.;:!?]+$/, '');
}

/** The slugs that begin with these letters, when there are enough of them to mean something. */
function begunBy(asked: string, set: PrincipleSet): string[] {
  if (asked.replaceAll('-', '').length < FEWEST_LETTERS) return [];
  return set.map(({ slug }) => slug).filter((slug) => slug.startsWith(asked));
}

function nearMissesAmong(doubtful: ReadonlySet<string>, set: PrincipleSet): NearMiss[] {
  const found = new Map<string, NearMiss[]>();
  for (const typed of [...doubtful].slice(0, MOST_DOUBTFUL)) {
    const asked = bare(typed);
    if (asked === undefined || !/^[\p{L}-]+$/u.test(asked)) continue;
    if (asked.replaceAll('-', '').length < FEWEST_LETTERS) continue;
    const ambiguous = begunBy(asked, set);
    const slugs = ambiguous.length > 1 ? ambiguous : nearestPrinciples(set, asked, 1).map(({ slug }) => slug);
    const word = withoutTrail(typed);
    if (slugs.length > 0) {
      found.set(
        word,
        slugs.map((slug) => ({ word, slug })),
      );
    }
  }
  return [...found.values()].flat();
}

/** The first line that is not blank, and everything after its line break. */
function splitTitle(words: string): [line: string, rest: string] {
  const text = words.trimStart();
  const lineBreak = /\r\n|[\n\r]/.exec(text);
  if (lineBreak === null) return [text, ''];
  return [text.slice(0, lineBreak.index), text.slice(lineBreak.index + lineBreak[0].length)];
}
