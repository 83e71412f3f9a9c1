/** The words a name on the redaction list is made of, as they are compared. */
import { lettersOf, spellingOf } from './spelling.ts';
import { oneLine } from './text.ts';

/** What a sentence, not a name, puts at its ends. */
const AROUND = '\\s"\'“”«»„‘’(),;:!?\\-';

/**
 * The words of a term, folded; white space and hyphens part them, so that "Acme-Corp" and "Acme Corp" are one name.
 * An ampersand joins with spaces or without. A full stop at the end belongs to an abbreviation ("Acme Inc.") that
 * people also write without it.
 */
export function wordsOf(term: string): string[] {
  return spellingOf(oneLine(term))
    .text.replace(/\s*&\s*/g, '&')
    .replace(new RegExp(`^[${AROUND}]+|[${AROUND}.]+$`, 'g'), '')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}

/** The form in which two terms are the same, and the record's key: `redactionKey('ACME–Corp.') === 'acme corp'`. */
export function redactionKey(term: string): string {
  return wordsOf(term).join(' ');
}

/** Scripts written without spaces between words, or that glue particles to them: there a name has no edges. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]/u;

/** Letters and digits alone, folded: how addresses and identifiers write a name. Empty when it is one letter. */
export function squash(text: string): string {
  const letters = lettersOf(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.length < 2 ? '' : letters;
}

/** The parts of an identifier, folded: `MyAcme_corp2` is my, acme, corp, 2. */
export function partsOf(word: string): string[] {
  if (/^[a-z]+$/.test(word)) return [word];
  return word
    .split(
      /[^\p{L}\p{N}\p{M}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u,
    )
    .filter((part) => part !== '')
    .map((part) => lettersOf(part));
}

/** Whether some of the words, side by side, make up the letters. */
export function joins(words: readonly string[], letters: string): boolean {
  return words.some((_, from) => {
    let joined = '';
    for (let at = from; at < words.length && joined.length < letters.length; at += 1) joined += words[at];
    return joined === letters;
  });
}
