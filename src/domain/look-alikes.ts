/**
 * Spellings near a name of the redaction list that were left in, for a person to look at: the name inside a longer
 * word (AcmeCorp, acme_corp, Acmeville), one slip away (Amce), or one telling word of a name of several ("Acme" of
 * "Acme Corp"). It is a judgement, so it is bounded on both sides: names are mostly written with a capital, and a
 * word that the texts also have in small letters is an ordinary one ("Data" where a Dana is on the list).
 */
import { joins, partsOf, squash, wordsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { spellingOf } from './spelling.ts';

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

/** Collects the words of texts, then tells which of them look like a name. */
export class Leftovers {
  /** By word as written. */
  private readonly places = new Map<string, string[]>();

  /** The words of a text that stays. `place` says where it is. */
  add(text: string, place: string): void {
    const words = /^[\0-\x7f]*$/.test(text)
      ? text.match(/\w+/g)
      : text.match(/[\p{L}\p{N}\p{M}_\xad\u200b-\u200d]+/gu);
    for (const word of words ?? []) {
      const places = this.places.get(word);
      if (places === undefined) this.places.set(word, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }

  /** Most telling first: inside a longer word, a word of a name, a slip away; then in order of appearance. */
  lookAlikes(list: readonly Redaction[]): LookAlike[] {
    const small = new Set([...this.places.keys()].filter((word) => word === word.toLowerCase()));
    const names = list.map(({ term }) => piecesOf(term));
    const judged: (LookAlike & { rank: number })[] = [];
    for (const [word, places] of this.places) {
      const folded = spellingOf(word).text;
      const capital = word !== word.toLowerCase() && !small.has(word.toLowerCase());
      const ranks = names.map((name) => likeness(word, folded, capital, name)).filter((rank) => rank > 0);
      if (ranks.length > 0) judged.push({ word, places: [...new Set(places)], rank: Math.min(...ranks) });
    }
    return judged.sort((a, b) => a.rank - b.rank).map(({ word, places }) => ({ word, places }));
  }
}

interface Pieces {
  /** The whole name, its letters alone. */
  readonly whole: string;
  /** Its telling words; none where it has one word only. */
  readonly words: readonly string[];
}

function piecesOf(term: string): Pieces {
  const words = wordsOf(term).map(squash);
  const telling = words.filter((word) => word.length > 2 && !GENERIC.has(word) && !/^\p{N}+$/u.test(word));
  return { whole: words.join(''), words: words.length > 1 ? telling : [] };
}

/** 0 for no likeness, else 1 to 3. */
function likeness(word: string, folded: string, capital: boolean, { whole, words }: Pieces): number {
  const all = [whole, ...words].filter((piece) => piece.length > 1);
  const counts = (piece: string): boolean => capital || piece.length >= SURE;
  const parts = partsOf(word);
  if (parts.length > 1 && all.some((piece) => joins(parts, piece))) return 1;
  // What is left in of a name's letters alone was written without its marks: "nodejs" where Node.js is on the list.
  if (whole.length > 1 && folded === whole && counts(whole)) return 1;
  if (whole.length >= SURE && folded.includes(whole)) return 1;
  if (whole.length >= SHORTEST_MISSPELT && capital && folded.startsWith(whole)) return 1;
  if (words.includes(folded) && counts(folded)) return 2;
  return all.some((piece) => piece.length >= SHORTEST_MISSPELT && counts(piece) && isOneSlip(folded, piece))
    ? 3
    : 0;
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
