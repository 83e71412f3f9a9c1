/**
 * Command lines as shells read them, and values as shells want them written. Nothing is ever expanded or run:
 * `$(…)` and `$HOME` are text here, since a Tab must not do what only Enter may.
 */

/** The words of a line up to the cursor, the last one being typed. */
export interface Line {
  readonly words: readonly string[];
  /**
   * How many characters of the last word, quotes taken out, bash keeps as they are: it replaces only what comes
   * after an unquoted break character (`:`, `=`; `@` itself, too) or after a quote that is still open.
   */
  readonly kept: number;
  /** The quote that is open at the cursor. */
  readonly quote: Quote;
}

export type Quote = '"' | "'" | '';

/** Readline's special prefixes: they break a word and belong to what comes after them. */
const SPECIAL = '$@';

/**
 * A line in the syntax that bash and zsh share, as far as words go.
 *
 * @param breaks bash's COMP_WORDBREAKS.
 */
export function readLine(line: string, breaks = ''): Line {
  const words: string[] = [];
  let word = '';
  let begun = false;
  let quote: Quote = '';
  let kept = 0;
  let opened = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && /["\\$`]/.test(line[at + 1] ?? '')) word += line[++at];
      else word += character;
    } else if (/\s/.test(character)) {
      if (begun) words.push(word);
      [word, begun, kept] = ['', false, 0];
    } else {
      begun = true;
      if (character === '"' || character === "'") {
        [quote, opened] = [character, word.length];
      } else if (character === '\\') {
        // A backslash at the very end waits for its character.
        word += line[++at] ?? '';
      } else {
        word += character;
        if (breaks.includes(character)) kept = word.length - (SPECIAL.includes(character) ? 1 : 0);
      }
    }
  }
  // A quote that was closed again breaks nothing.
  return { words: [...words, word], kept: quote === '' ? kept : opened, quote };
}

/** One word of zsh as it stands on the line, its quotes taken out, closed or not. */
export const withoutQuotes = (word: string): string => readLine(word).words.join(' ');

/** One word of fish: there `\'` and `\\` are escapes inside single quotes, too. */
export function withoutFishQuotes(token: string): string {
  let word = '';
  let quote: Quote = '';
  for (let at = 0; at < token.length; at++) {
    const character = token[at]!;
    const next = token[at + 1] ?? '';
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (quote !== '' && character === quote) quote = '';
    else if (character !== '\\') word += character;
    else if (quote === '' || next === quote || next === '\\' || (quote === '"' && next === '$'))
      word += token[++at] ?? '';
    else word += character;
  }
  return word;
}

/** What bash puts in place of the word, so that it reads as `text` in the quotes that are open. */
export function bashQuoted(text: string, quote: Quote): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // History expansion looks into double quotes and leaves a backslash there: the mark goes outside of them.
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', '"\\!"');
  return text.replace(/[^\w./:=@%+,\u0080-\uffff-]/g, '\\$&');
}
