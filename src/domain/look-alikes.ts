/**
 * Spellings near a name of the redaction list that were left in, for a person to look at: the name inside a longer
 * word (AcmeCorp, acme_corp, Acmeville) or in the plural, with other marks between its words (acme/corp), one slip away
 * (Amce), or one telling word of a name of several ("Acme" of "Acme Corp"). It is a judgement, so it is bounded on both
 * sides: names are mostly written with a capital, and a word that the texts also have in small letters, and with a capital
 * only where sentences begin, is an ordinary one ("Data" where a Dana is on the list).
 */
import { joins, partsOf, squash, wordsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { lettersOf } from './spelling.ts';

export interface LookAlike {
  /** As it is written. */
  readonly word: string;
  /** Where, in the form people type: `#12`, `g1`. */
  readonly places: readonly string[];
}

/** With fewer letters nearly every word is one slip away from another. */
const SHORTEST_MISSPELT = 4;
/** From so many letters on chance is no explanation, and small letters count too. */
const SURE = 6;

/** Words of names that tell nothing of whose name it is. */
const GENERIC = new Set(
  (
    'corp corporation inc incorporated ltd limited llc llp gmbh plc company companies group holding holdings team teams ' +
    'project projects program programme programs initiative operation operations the and for from with customer ' +
    'customers client clients partner partners vendor account system systems service services solution solutions ' +
    'software technology technologies labs bank international global national data cloud platform product products ' +
    'engineering university institute department division north south east west new van von der den del las los dos'
  ).split(' '),
);

/** Words of names that every text has in small letters. */
const EVERYDAY = new Set(
  (
    'will mark may hope long young early late grant grace rose bill rich frank drew chase case page price cook field ' +
    'hill wood stone king white black brown green blue gray grey gold silver best good great high last first next open ' +
    'point line home work park lake river bridge star light deep fast smart micro general united american digital ' +
    'global local public social mobile energy power health care life home food market store shop direct express prime'
  ).split(' '),
);

/** Collects texts that stay, then tells which of their words look like a name. */
export class Leftovers {
  private readonly texts: { readonly text: string; readonly place: string }[] = [];

  /** @param place says where the text is. */
  add(text: string, place: string): void {
    this.texts.push({ text, place });
  }

  /** Most telling first: inside a longer word, a word of a name, a slip away; then in order of appearance. */
  lookAlikes(list: readonly Redaction[]): LookAlike[] {
    const names = list.map(({ term }) => piecesOf(term));
    const judged: { word: string; rank: number }[] = [];
    for (const word of new Set([...this.words(), ...this.joinedBy(names)])) {
      const folded = lettersOf(word);
      const capital = word !== word.toLowerCase();
      const parts = partsOf(word);
      const rank = likeness(folded, parts, capital, names);
      if (rank === 0) continue;
      // What only its capital makes a name is none where the texts have it in small letters too.
      const doubtful = capital && likeness(folded, parts, false, names) === 0;
      const ordinary =
        doubtful && this.placesOf(word.toLowerCase()).length > 0 && !(rank === 2 && this.isNamed(word));
      if (!ordinary) judged.push({ word, rank });
    }
    return judged.sort((a, b) => a.rank - b.rank).map(({ word }) => ({ word, places: this.placesOf(word) }));
  }

  /** The words that could be judged alike, as written, in order of appearance. */
  private words(): Set<string> {
    const words = new Set<string>();
    for (const { text } of this.texts) {
      for (let at = 0; at < text.length; at += 1) {
        const from = at;
        let small = true;
        for (let code = text.charCodeAt(at); isLetter(code); code = text.charCodeAt(at)) {
          if (code < 0x61 || code > 0x7a) small = false;
          at += 1;
        }
        if (at - from >= (small ? SHORTEST_MISSPELT : 3)) words.add(text.slice(from, at));
      }
    }
    return words;
  }

  /** Names of several words with marks between these that no name has: `acme/corp`; short ones as initials: `I.B.M.` */
  private joinedBy(names: readonly Pieces[]): string[] {
    const [before, mark, after] = ['(?<![\\p{L}\\p{N}])', '[^\\s\\p{L}\\p{N}]{1,3}', '(?![\\p{L}\\p{N}])'];
    const joined = names.flatMap(({ parts, whole }) => [
      ...(parts.length > 1 ? [parts.join(mark)] : []),
      ...(/^\p{L}{3,5}$/u.test(whole) ? [`${[...whole].join('\\.')}\\.?`] : []),
    ]);
    if (joined.length === 0) return [];
    const pattern = new RegExp(`${before}(?:${joined.join('|')})${after}`, 'giu');
    return this.texts.flatMap(({ text }) => text.match(pattern) ?? []);
  }

  /** Whether a word has its capital within a sentence, where only names have one. */
  private isNamed(word: string): boolean {
    return this.texts.some(({ text }) => {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        if (isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + word.length))) continue;
        if (WITHIN.test(text.slice(Math.max(0, at - 12), at))) return true;
      }
      return false;
    });
  }

  /** Where a word stands as a whole one, each place once. */
  private placesOf(word: string): string[] {
    const places = new Set<string>();
    for (const { text, place } of this.texts) {
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        if (isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + word.length))) continue;
        places.add(place);
        break;
      }
    }
    return [...places];
  }
}

/** What stands before a word within a sentence. */
const WITHIN = /[\p{L}\p{N},;]['"”’)*_]*\s+['"“‘(*_]*$/u;

/** Letters, digits, underscores, and what hides inside a word; beyond ASCII all but the common marks. False for NaN. */
function isLetter(code: number): boolean {
  if (code < 0x80)
    return (code | 0x20) >= 0x61 ? (code | 0x20) <= 0x7a || code === 0x5f : code >= 0x30 && code <= 0x39;
  if (code < 0x2000) return code >= 0xc0 || code === 0xad || code === 0xaa || code === 0xba;
  return (
    (code > 0x206f && (code < 0x3000 || code > 0x303f) && (code < 0xff00 || code > 0xff0f)) ||
    (code >= 0x200b && code <= 0x200d)
  );
}

interface Pieces {
  /** The whole name, its letters alone. */
  readonly whole: string;
  /** Its telling words; none where it has one word only. */
  readonly words: readonly string[];
  readonly all: readonly string[];
  /** All its words; none where one has no letters. */
  readonly parts: readonly string[];
}

function piecesOf(term: string): Pieces {
  const bare = wordsOf(term).flatMap((word) => word.split(/[&・]/));
  const parts = bare.map((word) => lettersOf(word).replace(/[^\p{L}\p{N}]+/gu, ''));
  const words = bare.map(squash);
  const telling = words.filter((word) => word.length > 2 && !GENERIC.has(word) && !/^\p{N}+$/u.test(word));
  const whole = parts.join('');
  const own = words.length > 1 ? telling : [];
  return {
    whole,
    words: own,
    all: [whole, ...own].filter((piece) => piece.length > 1),
    parts: parts.includes('') ? [] : parts,
  };
}

/** 0 for no likeness to any name, else 1 to 3. */
function likeness(
  folded: string,
  parts: readonly string[],
  capital: boolean,
  names: readonly Pieces[],
): number {
  let best = 0;
  for (const { whole, words, all } of names) {
    const counts = (piece: string): boolean => capital || piece.length >= SURE;
    const tells = (piece: string): boolean =>
      counts(piece) || (piece.length >= SHORTEST_MISSPELT && !EVERYDAY.has(piece));
    if (
      (parts.length > 1 && all.some((piece) => (capital || piece.length > 2) && joins(parts, piece))) ||
      // What is left in of a name's letters alone was written without its marks: "nodejs" of Node.js.
      (folded === whole && counts(whole)) ||
      (whole.length >= (capital ? 3 : SHORTEST_MISSPELT) &&
        (folded === `${whole}s` || folded === `${whole}es`)) ||
      (whole.length >= SURE && folded.includes(whole)) ||
      (whole.length >= SHORTEST_MISSPELT && capital && folded.startsWith(whole))
    ) {
      return 1;
    }
    if (words.includes(folded) && tells(folded)) best = 2;
    else if (
      best === 0 &&
      all.some((piece) => piece.length >= SHORTEST_MISSPELT && counts(piece) && isOneSlip(folded, piece))
    ) {
      best = 3;
    }
  }
  return best;
}

/** Whether one letter put in, left out, changed, or swapped with its neighbour makes one of the other. */
function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let [endShort, endLong] = [short.length, long.length];
  while (endShort > from && short[endShort - 1] === long[endLong - 1]) {
    endShort -= 1;
    endLong -= 1;
  }
  const [left, right] = [short.slice(from, endShort), long.slice(from, endLong)];
  return right.length <= 1 || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
