/**
 * Words for the full-text index and for questions to it. Both sides go through here, so that what is
 * typed always meets what was stored: folded, and with scripts that put no spaces between words cut into
 * single characters (a word then is a phrase of characters, found anywhere in a sentence).
 */
import { fold } from './text.ts';

/** Scripts written without spaces between words. Hangul has spaces but glues particles to its words. */
const unspaced = (): RegExp =>
  // Made when it is used: to read its scripts takes half a millisecond.
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々〆]\p{M}*/gu;

/** The shortest word that also finds longer ones beginning with it; shorter ones would find too much. */
const PREFIX_FROM = 3;

/** More words than anybody means; a pasted page must not become a query of a thousand terms. */
const MOST_TERMS = 32;

/** A text as the index stores it. ASCII passes as it is: the index folds case by itself. */
export function indexText(text: string | null): string {
  if (text === null) return '';
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return fold(text).replace(unspaced(), ' $& ');
}

/** One question to the index, in two forms. */
export interface Question {
  /** Each word also finds longer ones that begin with it. */
  readonly open: string;
  /** Each word finds its own forms only. */
  readonly closed: string;
}

/**
 * What the user typed as a query of SQLite's FTS5 in which every term is quoted, so nothing of it is
 * syntax: all words must occur; words inside double quotes must stand side by side.
 *
 * @returns undefined when there is no letter or digit to look for.
 */
export function questionOf(words: string): Question | undefined {
  const terms: string[] = [];
  const openTerms: string[] = [];
  for (const [, phrase, word] of words.slice(0, 10_000).matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const tokens = tokensOf(phrase ?? word ?? '');
    if (tokens.length === 0) continue;
    const term = `"${tokens.join(' ')}"`;
    terms.push(term);
    openTerms.push(phrase === undefined && tokens.at(-1)!.length >= PREFIX_FROM ? `${term}*` : term);
    if (terms.length === MOST_TERMS) break;
  }
  return terms.length === 0 ? undefined : { open: openTerms.join(' AND '), closed: terms.join(' AND ') };
}

/** Letters, digits and their marks, as unicode61 takes them for tokens; everything else separates. */
function tokensOf(text: string): string[] {
  return indexText(text).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}
