/**
 * A text as it is compared letter by letter, with the way back: which stretch of the text each character of the
 * folded form came from. `fold` in `text.ts` compares whole names; here a name is looked for inside a text, which
 * must then be cut in the right places although folding changes lengths ("ß" becomes two letters, an e with a
 * separate accent one, a soft hyphen none).
 */
import { fold } from './text.ts';

export interface Spelling {
  /**
   * Folded as `fold` does, piece by piece; curly apostrophes and all dashes have their plain forms, and what
   * shows nothing (soft hyphens, joiners, direction marks, the backslash of a Markdown escape or line break) is gone.
   * Characters as HTML writes them (`&uuml;`, `&#252;`) are those characters. White space is a space or line feed
   * each, not collapsed.
   */
  readonly text: string;
  /** Where in the original the piece begins that the character of `text` came from. */
  start(at: number): number;
  /** Where in the original the piece ends that the character of `text` came from. */
  end(at: number): number;
}

/** Nothing in it folds but capitals, so every place is its own. */
const PLAIN = /^[\0-\x5b\x5d-\x7f]*$/;

/**
 * Letters and marks that fold one by one, whatever stands beside them: Latin, Greek and Cyrillic in single characters,
 * punctuation, kana and Han. Most texts that are not plain are made of these, and their places can stay their own.
 */
const SINGLE =
  /^[\0-\x5b\x5d-\xac\xae-\u024f\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u2059\u20a0-\u20bf\u2190-\u22ff\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff]*$/;

/** A character as HTML writes it: by its number, or as a letter with its accent, or one that names may have in them. */
const ENTITY =
  /&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([a-zA-Z])(?:uml|acute|grave|circ|tilde|cedil|ring|caron|slash)|(ae|AE|oe|OE|sz)lig|(amp|apos|nbsp)|shy|zwn?j);/;

const foldedSingly = new Map<string, string>();

const itself = (at: number): number => at;
const after = (at: number): number => at + 1;

export function spellingOf(text: string): Spelling {
  const same = sameLength(text);
  if (same !== undefined) return { text: same, start: itself, end: after };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, 1: unseen, 2: entity, index } of text.matchAll(pieces())) {
    if (unseen !== undefined) continue;
    if (entity === undefined && PLAIN.test(piece)) {
      folded += piece.toLowerCase();
      for (let at = index; at < index + piece.length; at += 1) {
        starts.push(at);
        ends.push(at + 1);
      }
      continue;
    }
    const letters = entity === undefined ? foldedPiece(piece) : foldedEntity(entity);
    folded += letters;
    for (let n = 0; n < letters.length; n += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text: folded, start: (at) => starts[at]!, end: (at) => ends[at]! };
}

/**
 * Stretches that fold by themselves: plain ones; (group 1) what shows nothing, here or once the text is made harmless;
 * (group 2) characters as HTML writes them; single letters of Hangul, which make syllables; letters with the marks on
 * them, half-width kana with their voice marks. Made where it is used: Unicode properties are slow to read.
 */
function pieces(): RegExp {
  madePieces ??= new RegExp(
    [
      /[\0-\x25\x27-\x5b\x5d-\x7f]+(?![\p{M}\uff9e\uff9f])/u,
      /(\\(?=[!-/:-@[-`{-~\n])|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb])/u,
      new RegExp(`(${ENTITY.source})`),
      /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]+/u,
      /[^\p{M}][\p{M}\uff9e\uff9f]*/u,
      /\p{M}+/u,
    ]
      .map(({ source }) => source)
      .join('|'),
    'gu',
  );
  return madePieces;
}

let madePieces: RegExp | undefined;

function foldedPiece(piece: string): string {
  if (/^\s/.test(piece)) return /^[\n\u2028\u2029]/.test(piece) ? '\n' : ' ';
  // Three full stops to Unicode; here a mark that cuts a text off. Nor are these letters, after a name.
  if (piece === '…' || piece === '™' || piece === '℠') return piece;
  // To Unicode an accent on a space; typed for an apostrophe.
  return piece === '´' ? "'" : plainMarks(fold(piece));
}

function foldedEntity(entity: string): string {
  const [, decimal, hex, letter, ligature, name] = ENTITY.exec(entity)!;
  if (letter !== undefined) return letter.toLowerCase();
  if (ligature !== undefined) return ligature === 'sz' ? 'ss' : ligature.toLowerCase();
  if (name !== undefined) return { amp: '&', apos: "'", nbsp: ' ' }[name]!;
  const code = decimal === undefined ? Number.parseInt(hex ?? 'ad', 16) : Number(decimal);
  // No character has such a number, or none by itself.
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return entity.toLowerCase();
  const char = String.fromCodePoint(code);
  return /\p{Default_Ignorable_Code_Point}/u.test(char) ? '' : foldedPiece(char);
}

/** The folded text where each character of it comes from the one at its place, else undefined. */
function sameLength(text: string): string | undefined {
  if (text.includes('&') && ENTITY.test(text)) return undefined;
  if (PLAIN.test(text)) return text.toLowerCase();
  if (!SINGLE.test(text)) return undefined;
  const folded = text.replace(/[^\0-\x7f]/g, (char) => {
    let one = foldedSingly.get(char);
    if (one === undefined) {
      one = foldedPiece(char);
      foldedSingly.set(char, one);
    }
    return one;
  });
  return folded.length === text.length ? folded.toLowerCase() : undefined;
}

/** `spellingOf(text).text` without the way back. */
export function lettersOf(text: string): string {
  return sameLength(text) ?? spellingOf(text).text;
}

const plainMarks = (folded: string): string =>
  /^[\0-\x7f]*$/.test(folded)
    ? folded
    : folded
        .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
        .replace(/[\u2018\u2019\u02bb-\u02bd\u2032]/g, "'")
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replaceAll('ς', 'σ');
