/**
 * Links, mail addresses and domains that hold a name of the redaction list. They go as a whole: with one word
 * replaced a link is dead and still tells where it pointed. Names are found in them as addresses write them:
 * together (`acmecorp.example`), with any mark between, percent-encoded, in camel case (`AcmeCorpPlan`).
 */
import type { Edit, Name } from './redact-pattern.ts';
import { joins, partsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { spellingOf } from './spelling.ts';

/** Who, if anyone, is named in a text. */
type Holder = (text: string) => Redaction | undefined;

/** A scheme and what follows; `www.`, `mailto:` and mail addresses; a domain of a common kind, with its path. */
const ADDRESS =
  /[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>"`「」、。，（）]+|www\.[^\s<>"`「」、。，（）]+|(?:mailto:)?[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}._-])(?:[\p{L}\p{N}_-]{1,63}\.){1,6}(?:com|net|org|io|dev|ai|app|co|cloud|eu|uk|de|fr|es|it|nl|ch|at|jp|cn|in|br|us|gov|edu|example|test|local|internal|corp|lan)(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])(?:[:/][^\s<>"`「」、。，（）]*)?/giu;

/** `[words](address "title")` and images; the address may be relative. */
const MARKDOWN = /!?\[([^[\]]{1,500})\]\(([^\n]{0,2000}?)\)(?!\))/g;

/** The edits that take such addresses out, in no particular order. */
export function linksIn(text: string, heldBy: Holder): Edit[] {
  const edits: Edit[] = [];
  if (text.includes('](')) {
    for (const match of text.matchAll(MARKDOWN)) {
      const [whole, words, address] = match;
      const redaction = words!.trim() === '' ? undefined : heldBy(address!);
      if (redaction === undefined) continue;
      const end = match.index + whole.length;
      const mark = match.index + (whole.startsWith('!') ? 2 : 1);
      // The words stay, without a link; a space where they would now touch a letter.
      edits.push({ start: match.index, end: mark, with: touching(text[match.index - 1]) });
      edits.push({ start: mark + words!.length, end, with: touching(text[end]), redaction, link: true });
    }
  }
  if (!/[@/]|\.\p{L}\p{L}/u.test(text)) return edits;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailingMarks(match[0]);
    const redaction = heldBy(address);
    if (redaction === undefined) continue;
    const [start, end] = [match.index, match.index + address.length];
    const bracketed = text[start - 1] === '<' && text[end] === '>';
    const place = bracketed ? { start: start - 1, end: end + 1 } : { start, end };
    edits.push({ ...place, with: standIn(address, redaction), redaction, link: true });
  }
  return edits;
}

/**
 * What stands where an address stood. A person's address or a bare domain reads like the name itself; a link does
 * not: "see Customer A for the plan" would say something else.
 */
function standIn(address: string, { replacement }: Redaction): string {
  return address.includes('/') ? `(link: ${replacement})` : replacement;
}

/** The first name an address holds, the longest names first. */
export function nameIn(address: string, names: readonly Name[], asWords: Holder): Redaction | undefined {
  const decoded = decode(address);
  const found = names.find(({ squashed }) => squashed !== '' && spells(decoded, squashed));
  return found?.redaction ?? asWords(decoded) ?? asWords(address);
}

/** Whether letters that stand together, apart from marks, capitals or digits between, are just these. */
function spells(address: string, squashed: string): boolean {
  const words = address.split(/[^\p{L}\p{N}\p{M}]+/u).map((word) => spellingOf(word).text);
  if (!words.join('').includes(squashed)) return false;
  return joins(words, squashed) || joins(partsOf(address), squashed);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch {
    return address;
  }
}

const touching = (char: string | undefined): string =>
  char !== undefined && /[\p{L}\p{N}]/u.test(char) ? ' ' : '';

/** What ends a sentence or closes a parenthesis around an address is not part of it. */
function withoutTrailingMarks(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_'’~\]]+$/, '');
  return trimmed.includes('(') ? trimmed : trimmed.replace(/[)\].,;:!?*_'’~]+$/, '');
}
