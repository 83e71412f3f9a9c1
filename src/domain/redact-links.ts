/**
 * Links, mail addresses and domains that hold a name of the redaction list. They go as a whole: with one word
 * replaced a link is dead and still tells where it pointed. Names are found in them as addresses write them:
 * together (`acmecorp.example`), with any mark between, percent-encoded, in camel case (`AcmeCorpPlan`).
 */
import type { Edit, Name } from './redact-pattern.ts';
import { joins, partsOf } from './redact-words.ts';
import type { Redaction } from './redaction.ts';
import { lettersOf } from './spelling.ts';

/** Who, if anyone, is named in a text. */
type Holder = (text: string) => Redaction | undefined;

/** What an address may go on with. */
const REST = '[^\\s<>"`「」、。，（）]';

/** A scheme, or `www.`, and what follows. */
const LINK = new RegExp(`(?:[a-z][a-z0-9+.-]{0,20}:\\/\\/|www\\.)${REST}+`, 'gi');
/** Of a label of a domain; also letters beyond ASCII. */
const LABEL = '\\w\\u00c0-\\u1fff\\u3041-\\u9fff\\uac00-\\ud7a3-';
const MAIL = new RegExp(`(?:mailto:)?[^\\s@<>"\`()[\\],;:]{1,64}@[${LABEL}]+(?:\\.[${LABEL}]+)+`, 'gi');
/** A domain of a common kind without a scheme, with its path; other words with a full stop inside are no addresses. */
const DOMAIN = new RegExp(
  `(?<![${LABEL}.])(?:[${LABEL}]{1,63}\\.){1,6}(?:com|net|org|io|dev|ai|app|co|cloud|eu|uk|de|fr|es|it|nl|ch|at|jp|cn|in|br|us|gov|edu|example|test|local|internal|corp|lan)(?![\\w-]|\\.\\w)(?:[:/]${REST}*)?`,
  'gi',
);

/** `[words](address "title")` and images; the address may be relative. */
const MARKDOWN =
  /!?\[([^[\]]{1,500})\]\(\s?((?:<[^<>\n]{1,2000}>|(?:[^\s()]|\([^\s()]{0,200}\)){1,2000})(?:\s(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?)\s?\)/g;

/**
 * The edits that take such addresses out, in no particular order.
 * @param names where names stand as words: one that begins in an address and ends behind it takes the address along.
 */
export function linksIn(text: string, heldBy: Holder, names: readonly Edit[]): Edit[] {
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
  const kinds = [
    ...(text.includes('://') || /www\./i.test(text) ? [LINK] : []),
    ...(text.includes('@') ? [MAIL] : []),
    ...(/\.[a-z]{2}/i.test(text) ? [DOMAIN] : []),
  ];
  for (const match of kinds.flatMap((kind) => [...text.matchAll(kind)])) {
    const address = withoutTrailingMarks(match[0]);
    const across = acrossEnd(text, match.index, match.index + address.length, names);
    const redaction = heldBy(address) ?? across.redaction;
    if (redaction === undefined) continue;
    const [start, end] = [gluedTo(text, match.index), across.end];
    const bracketed = text[start - 1] === '<' && text[end] === '>';
    const place = bracketed ? { start: start - 1, end: end + 1 } : { start, end };
    edits.push({ ...place, with: standIn(address, redaction), redaction, link: true });
  }
  return edits;
}

const GOES_ON = new RegExp(`${REST}*`, 'y');

/**
 * Where an address ends: with a name that goes over its end, and with what follows that without a space, since with the
 * name replaced all of it would be one address, and one that was not looked into.
 */
function acrossEnd(
  text: string,
  start: number,
  addressEnd: number,
  names: readonly Edit[],
): { end: number; redaction?: Redaction } {
  let end = addressEnd;
  let redaction: Redaction | undefined;
  for (const name of names) {
    if (name.start < start || name.start >= end || name.end <= end) continue;
    redaction ??= name.redaction;
    GOES_ON.lastIndex = name.end;
    end = name.end + withoutTrailingMarks(GOES_ON.exec(text)![0]).length;
  }
  return { end, ...(redaction === undefined ? {} : { redaction }) };
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
  // Letters that stand together, apart from marks, or from capitals and digits too.
  const words = decoded.split(/[^\p{L}\p{N}\p{M}]+/u).map(lettersOf);
  const parts = partsOf(decoded);
  const letters = words.join('');
  const found = names.find(
    ({ squashed }) =>
      squashed !== '' && letters.includes(squashed) && (joins(words, squashed) || joins(parts, squashed)),
  );
  return found?.redaction ?? asWords(decoded) ?? asWords(address);
}

/** Percent signs read, also those of an address within an address; what is none of UTF-8, and signs alone, stay. */
function decode(address: string): string {
  let decoded = address.replaceAll('+', ' ');
  for (let depth = 0; depth < DEEPEST && decoded.includes('%'); depth += 1) {
    decoded = decoded.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        // Byte by byte, as addresses had them before UTF-8.
        return bytes.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      }
    });
  }
  return decoded;
}

const DEEPEST = 3;

/** A space before or after what could make one word with the words beside it. */
const touching = (char: string | undefined): string =>
  char !== undefined && /[^\s\p{P}\p{S}]/u.test(char) ? ' ' : '';

/** Where the letters begin that are glued to an address: alone they might be a name that was none before. */
const gluedTo = (text: string, at: number): number =>
  at - /[\p{L}\p{N}\p{M}\p{Cf}_]*$/u.exec(text.slice(Math.max(0, at - 100), at))![0].length;

/** What ends a sentence or closes a parenthesis around an address is not part of it. */
function withoutTrailingMarks(address: string): string {
  const trimmed = address.replace(/[.,;:!?*_'’~\]]+$/, '');
  return trimmed.includes('(') ? trimmed : trimmed.replace(/[)\].,;:!?*_'’~]+$/, '');
}
