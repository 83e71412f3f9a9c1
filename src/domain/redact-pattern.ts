/**
 * Where names of the redaction list occur in a text: as whole words, in any case, accents or not, across line
 * breaks and hyphens; and in links and addresses, which go as a whole, since a link with one word replaced is
 * dead and still tells where it pointed.
 */
import { linksIn, nameIn } from './redact-links.ts';
import { squash, UNSPACED, wordsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { spellingOf } from './spelling.ts';

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

/**
 * Between two words of a name: white space, hyphens, the mark of a quotation that goes on in the next line, and
 * marks of emphasis around any of it.
 */
const BETWEEN = '[*_~`]*(?:[\\s\\-]|&nbsp;)+(?:>(?<=\\n[ \\t]*>)[\\s>]*)?[*_~`]*';

/** The same character as typed and as HTML writes it. */
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '\\s?&(?:amp;)?\\s?',
  "'": "(?:'|&#39;|&#x27;|&apos;)",
};

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
      const found = occurrenceAt(at, spelling.text, sought);
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
function soughtName(redaction: Redaction, words: readonly string[]): Sought {
  return {
    redaction,
    squashed: squash(words.join('')),
    beginning: literal(words[0]!),
    whole: new RegExp(words.map(literal).join(BETWEEN), 'y'),
    edges: { left: isEdged([...words[0]!][0]), right: isEdged([...words.at(-1)!].at(-1)) },
  };
}

function next(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.index ?? -1;
}

/** The longest name that stands at this place of a folded text as whole words, and where it ends. */
function occurrenceAt(
  at: number,
  text: string,
  sought: readonly Sought[],
): { readonly redaction: Redaction; readonly end: number } | undefined {
  const partOfWord = isEdged(letterBefore(text, at));
  for (const { redaction, whole, edges } of sought) {
    if (partOfWord && edges.left) continue;
    whole.lastIndex = at;
    const end = whole.test(text) ? whole.lastIndex : -1;
    if (end !== -1 && !(edges.right && isEdged(letterAfter(text, end)))) return { redaction, end };
  }
  return undefined;
}

/** The characters next to a place, underscores aside: around a name they are emphasis, between letters one word. */
function letterBefore(text: string, at: number): string | undefined {
  let before = at;
  while (text[before - 1] === '_') before -= 1;
  const low = text.charCodeAt(before - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(before - 2, before) : text[before - 1];
}

function letterAfter(text: string, at: number): string | undefined {
  let after = at;
  while (text[after] === '_') after += 1;
  const code = text.codePointAt(after);
  return code === undefined ? undefined : String.fromCodePoint(code);
}

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether a character, if there is one, is a letter or digit of a script that has edges of words. */
function isEdged(char: string | undefined): boolean {
  if (char === undefined) return false;
  if (char <= '\x7f') return /[a-z0-9]/i.test(char);
  return IN_WORD.test(char) && !UNSPACED.test(char);
}

const literal = (word: string): string =>
  [...word].map((char) => WRITTEN[char] ?? char.replace(/[$()*+./?[\\\]^{|}]/, '\\$&')).join('');

/**
 * The length of the full stop that belongs to a name which has one ("Acme Inc."), where the sentence goes on after
 * it: at the end of a sentence the stop is the sentence's.
 */
function stopOf({ term }: Redaction, rest: string): number {
  return term.endsWith('.') && /^\.(?:[,;:)]|\s+\p{Ll})/u.test(rest) ? 1 : 0;
}

/** The replacement with the marks of emphasis that began or ended inside the name: `**Acme** Corp` stays bold. */
function withMarks(occurrence: string, replacement: string): string {
  const closing = (occurrence.match(/[*_~`]+(?=[\s-])/g) ?? []).join('');
  const opening = (occurrence.match(/(?<=[\s>-])[*_~`]+/g) ?? []).join('');
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
