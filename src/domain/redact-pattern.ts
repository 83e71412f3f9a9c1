/**
 * Where names of the redaction list occur in a text: as whole words, in any case, accents or not, across line
 * breaks and hyphens; and in links and addresses, which go as a whole, since a link with one word replaced is
 * dead and still tells where it pointed.
 */
import { linksIn, nameIn } from './redact-links.ts';
import { squash, UNSPACED, wordsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { type Spelling, spellingOf } from './spelling.ts';

/** A stretch of the text and what is put there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly with: string;
  /** Whose occurrence it is; absent for marks that go because the link around them goes. */
  readonly redaction?: Redaction;
  readonly link?: boolean;
}

export interface Pattern {
  /** In order, none overlapping another. Empty where no name occurs. */
  find(text: string): Edit[];
  /** The names that stand in it as whole words, addresses not looked into. */
  namesIn(text: string): Redaction[];
  /** The name that an address holds, as addresses write names. */
  heldBy(address: string): Redaction | undefined;
}

/** A name as it is looked for. */
export interface Name {
  readonly redaction: Redaction;
  /** Its letters and digits alone, as addresses write names; empty when too short to be told from chance. */
  readonly squashed: string;
}

/** Of emphasis, of a trade mark, and tags but for the one that breaks a line. */
const MARKS = '(?:[*_~`™℠®©]|</?(?!br\\b)[a-z][^<>\\n]{0,80}>){0,12}';

/**
 * Between two words of a name: white space, hyphens, the middle dot of names in katakana, the mark of a quotation that
 * goes on in the next line, and marks around any of it.
 */
const BETWEEN = `${MARKS}(?:[\\s\\-・]|<br\\s?/?>)+(?:>(?<=\\n[ \\t]*>)[\\s>]*)?${MARKS}`;

/** In scripts without spaces a line may end anywhere, and some put one between the names of a person. */
const MAYBE_BETWEEN = `(?:${BETWEEN})?`;

/** The same character as people write it. */
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '(?:\\s*[&+]\\s*|\\s+(?:and|und|et)\\s+)',
  "'": "['`]",
};

/** A word between two others of a name that a sign may stand for. */
const AND = /^(?:and|und|et)$/;

export function patternOf(list: readonly Redaction[]): Pattern {
  const names = list
    .map((redaction) => ({ redaction, words: wordsOf(redaction.term) }))
    .filter(({ words }) => words.length > 0)
    // The longest first: where two begin at one place it is the one that is meant.
    .sort((a, b) => b.words.join(' ').length - a.words.join(' ').length);
  if (names.length === 0) return { find: () => [], namesIn: () => [], heldBy: () => undefined };
  const sought = names.map((name) => soughtName(name.redaction, name.words));
  // One pattern of plain letters finds where any name may begin; what it takes to be one is looked at there only.
  const beginnings = new RegExp([...new Set(sought.map(({ beginning }) => beginning))].join('|'), 'g');

  const occurrences = (text: string): (Edit & Required<Pick<Edit, 'redaction'>>)[] => {
    const edits: ReturnType<typeof occurrences> = [];
    const spelling = spellingOf(text);
    beginnings.lastIndex = 0;
    for (let at = next(beginnings, spelling.text); at !== -1; at = next(beginnings, spelling.text)) {
      // From the next letter on: a name may begin inside another one, and what they cover together goes.
      beginnings.lastIndex = at + 1;
      const found = occurrenceAt(at, text, spelling, sought);
      if (found === undefined) continue;
      const { redaction } = found;
      const [start, end] = [spelling.start(at), spelling.end(found.end - 1)];
      edits.push({
        start,
        end: end + stopOf(redaction, text.slice(end, end + 8)),
        with: withMarks(text.slice(start, end), redaction.replacement),
        redaction,
      });
    }
    return edits;
  };
  const heldBy = (address: string): Redaction | undefined =>
    nameIn(address, sought, (text) => occurrences(text)[0]?.redaction);

  return {
    find(text) {
      const words = occurrences(text);
      const links = linksIn(text, heldBy, words);
      return links.length === 0 && words.length < 2 ? words : united([...links, ...words]);
    },
    namesIn: (text) => occurrences(text).map(({ redaction }) => redaction),
    heldBy,
  };
}

interface Sought extends Name {
  /** The pattern of its first word. */
  readonly beginning: string;
  /** Sticky: the whole name. */
  readonly whole: RegExp;
  /** Whether a letter before or after it would make it part of a longer word. */
  readonly edges: { readonly left: boolean; readonly right: boolean };
}

/** A name with the edges it needs: `C++` has none at its end, names in Chinese or Thai have none at all. */
function soughtName(redaction: Redaction, terms: readonly string[]): Sought {
  const bare = terms.flatMap((word) => word.split(/[・™℠®©]+/)).filter((word) => word !== '');
  const words = bare.length === 0 ? terms : bare;
  const [first, last] = [[...words[0]!], [...words.at(-1)!]];
  const unspaced = first.findIndex((char) => UNSPACED.test(char));
  return {
    redaction,
    squashed: squash(words.join('')),
    // From such a letter on there may be a space in it.
    beginning: literal(unspaced === -1 ? words[0]! : first.slice(0, unspaced + 1).join('')),
    whole: new RegExp(wholeOf(words), 'y'),
    edges: { left: isEdged(first[0]), right: isEdged(last.at(-1)) },
  };
}

function wholeOf(words: readonly string[]): string {
  let whole = '';
  for (const [index, word] of words.entries()) {
    const inside = index > 0 && index < words.length - 1;
    if (index > 0) whole += isUnspaced(words[index - 1]!, word) ? MAYBE_BETWEEN : BETWEEN;
    whole += inside && AND.test(word) ? '(?:and|und|et|[&+])' : literal(word);
  }
  return whole;
}

/** Whether what comes together where two words meet is of scripts without spaces. */
const isUnspaced = (before: string, after: string): boolean =>
  UNSPACED.test([...before].at(-1)!) && UNSPACED.test([...after][0]!);

function next(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? -1;
}

/** The longest name that stands at this place of a folded text as whole words, and where it ends. */
function occurrenceAt(
  at: number,
  original: string,
  spelling: Spelling,
  sought: readonly Sought[],
): { readonly redaction: Redaction; readonly end: number } | undefined {
  const { text } = spelling;
  // A raised digit or one in a circle folds to a digit, a sign to letters (№), but neither is a part of the word.
  const isNote = (place: number): boolean =>
    NOTE.test(original.slice(spelling.start(place), spelling.end(place)));
  const before = beforeUnderscores(text, at);
  const partOfWord = before > 0 && isEdged(charBefore(text, before)) && !isNote(before - 1);
  for (const { redaction, whole, edges } of sought) {
    if (partOfWord && edges.left) continue;
    whole.lastIndex = at;
    const end = whole.test(text) ? whole.lastIndex : -1;
    if (end === -1) continue;
    const after = afterUnderscores(text, end);
    const ends = !edges.right || after === text.length || !isEdged(charAt(text, after)) || isNote(after);
    if (ends) return { redaction, end };
  }
  return undefined;
}

const NOTE = /^[\p{No}\p{So}]/u;

/** The place of the character next to a name, underscores aside: around a name they are emphasis, between letters one word. */
function beforeUnderscores(text: string, at: number): number {
  let before = at;
  while (text[before - 1] === '_') before -= 1;
  return before;
}

function afterUnderscores(text: string, at: number): number {
  let after = at;
  while (text[after] === '_') after += 1;
  return after;
}

function charBefore(text: string, at: number): string | undefined {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text[at - 1];
}

const charAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);

/** The mark that makes a keycap of a digit ends what stands before it. */
const IN_WORD = /[\p{L}\p{N}\p{Mn}\p{Mc}]/u;

/** Whether a character, if there is one, is a letter or digit of a script that has edges of words. */
function isEdged(char: string | undefined): boolean {
  if (char === undefined) return false;
  if (char <= '\x7f') return /[a-z0-9]/i.test(char);
  return IN_WORD.test(char) && !UNSPACED.test(char);
}

function literal(word: string): string {
  let pattern = '';
  let before = '';
  for (const char of word) {
    if (UNSPACED.test(before) && UNSPACED.test(char)) pattern += MAYBE_BETWEEN;
    pattern += WRITTEN[char] ?? char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&');
    before = char;
  }
  return pattern;
}

/**
 * The length of the mark of a trade, or of the full stop that belongs to a name which has one ("Acme Inc."), where the
 * sentence goes on after it: at the end of a sentence the stop is the sentence's.
 */
function stopOf({ term }: Redaction, rest: string): number {
  const trade = /^[™℠®]\ufe0f?/.exec(rest);
  if (trade !== null) return trade[0].length;
  return term.endsWith('.') && /^\.(?:[,;:)]|\s+\p{Ll})/u.test(rest) ? 1 : 0;
}

/** The replacement with the marks of emphasis that began or ended inside the name: `**Acme** Corp` stays bold. */
function withMarks(occurrence: string, replacement: string): string {
  const closing = (occurrence.match(/[*_~`]+(?=[\s-])|<\/[a-z][^<>]*>/gi) ?? []).join('');
  const opening = (occurrence.match(/(?<=[\s>-])[*_~`]+|<(?!br\b)[a-z][^<>]*>/gi) ?? []).join('');
  return closing === opening ? replacement : opening + replacement + closing;
}

/** Overlapping edits as one, with what the first of them puts there. */
function united(edits: Edit[]): Edit[] {
  const whole: Edit[] = [];
  for (const edit of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last === undefined || edit.start >= last.end) whole.push(edit);
    else if (edit.end > last.end) whole[whole.length - 1] = { ...last, end: edit.end };
  }
  return whole;
}
