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
  /** The name that an address holds, as addresses write names. */
  heldBy(address: string): Redaction | undefined;
}

/** A name as it is looked for. */
export interface Name {
  readonly redaction: Redaction;
  /** Its letters and digits alone, as addresses write names; empty when too short to be told from chance. */
  readonly squashed: string;
}

/** A letter or digit of a script that has edges of words. */
const EDGED = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]`;
/** Underscores around a name are emphasis; between letters they make one word. */
const LEFT = `(?<!${EDGED}_*)`;
const RIGHT = `(?!_*${EDGED})`;

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
  if (names.length === 0) return { find: () => [], heldBy: () => undefined };
  const words = new RegExp(names.map((name) => `(${wordPattern(name.words)})`).join('|'), 'gv');
  const sought: Name[] = names.map(({ redaction, words }) => ({
    redaction,
    squashed: squash(words.join('')),
  }));

  const occurrences = (text: string): Edit[] => {
    const spelling = spellingOf(text);
    const edits: Edit[] = [];
    words.lastIndex = 0;
    for (let match = words.exec(spelling.text); match !== null; match = words.exec(spelling.text)) {
      const group = match.indexOf(match[0], 1);
      const { redaction } = names[group - 1]!;
      const start = spelling.start(match.index);
      const end = spelling.end(match.index + match[0].length - 1);
      edits.push({
        start,
        end: end + stopOf(redaction, text.slice(end, end + 8)),
        with: withMarks(text.slice(start, end), redaction.replacement),
        redaction,
      });
      // From the next character on: a name may begin inside another one, and what they cover together goes.
      words.lastIndex = match.index + (spelling.text.codePointAt(match.index)! > 0xffff ? 2 : 1);
    }
    return edits;
  };
  const heldBy = (address: string): Redaction | undefined =>
    nameIn(address, sought, (text) => occurrences(text)[0]?.redaction);

  return {
    find(text) {
      return united([...linksIn(text, heldBy), ...occurrences(text)]);
    },
    heldBy,
  };
}

/** A name's words with the edges they need: `C++` has none at its end, names in Chinese or Thai none at all. */
function wordPattern(words: readonly string[]): string {
  const whole = words.map(literal).join(BETWEEN);
  const edged = new RegExp(EDGED, 'v');
  const [first, last] = [[...words[0]!][0]!, [...words.at(-1)!].at(-1)!];
  return (edged.test(first) ? LEFT : '') + whole + (edged.test(last) ? RIGHT : '');
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
