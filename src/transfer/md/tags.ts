/**
 * Tags in the user's Markdown, made text when it is written out and as they were when it is read back. Both ways ask the
 * same lines whether they are code, and neither changes what these lines are told by.
 *
 * Outside of code half of the backslashes before a tag are ours: twice as many and one more is an odd number, so the last
 * one takes the tag's mark. Code stays as it is where it is code for certain, whatever list or quote it stands in; where
 * that would take a parser to tell, it gets its backslashes too.
 */
import { fenceAfter } from '../../domain/fences.ts';

const TAG = /(?<!\\)(\\*)<(?=[a-z/!?])(?!(?:https?|mailto):)/gi;

/** @param text with line feeds only and no spaces at the ends of lines. */
export const withoutTags = (text: string): string =>
  outsideCode(text, (part) => part.replace(TAG, (_, slashes: string) => `${slashes}${slashes}\\<`));

/** What `withoutTags` was given. */
export const withTags = (text: string): string =>
  outsideCode(text, (part) =>
    part.replace(TAG, (_, slashes: string) => `${slashes.slice(0, slashes.length >> 1)}<`),
  );

function outsideCode(text: string, change: (part: string) => string): string {
  if (!text.includes('<')) return text;
  const lines = text.split('\n');
  const isCode = codeLines(lines);
  const changed: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    // Nothing within a paragraph reaches beyond a blank line or a fence.
    while (end < lines.length && !isCode[end] && lines[end] !== '') end += 1;
    const stretch = lines.slice(at, end);
    const codes = stretch.map(codeIn);
    const sure = codes.every((one) => one !== undefined);
    stretch.forEach((line, index) => {
      changed.push(sure ? between(line, codes[index]!, change) : change(line));
    });
    if (end < lines.length) changed.push(lines[end]!);
    at = end + 1;
  }
  return changed.join('\n');
}

/** Which lines are a fence of code or stand in one, wherever its list or quote may end. */
function codeLines(lines: readonly string[]): boolean[] {
  const isCode = lines.map(() => false);
  let fence: string | undefined;
  /** Whether a fence may be open that ends with the list or quote it stands in. */
  let mayBeIn = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const [mark, before = ''] = /^([\s>*+\-\d.)]*)(?:`{3}|~{3})/.exec(line) ?? [];
    if (fence !== undefined) {
      // A tab is as wide as the quote around leaves it.
      if (mark !== undefined && before.includes('\t')) return isCode;
      fence = fenceAfter(line, fence);
      isCode[at] = true;
      continue;
    }
    if (/^[^\s>]/.test(line)) mayBeIn = false;
    if (mark === undefined || fenceAfter(line.slice(before.length)) === undefined) continue;
    if (before === '') {
      fence = fenceAfter(line, fence);
      isCode[at] = true;
    } else if (!/^ {1,3}$/.test(before)) {
      if (before.includes('\t')) return isCode;
      mayBeIn = true;
    } else {
      const end = mayBeIn ? undefined : endOfIndented(lines, at, before);
      if (end === undefined) return isCode;
      isCode.fill(true, at, end);
      at = end - 1;
    }
  }
  return isCode;
}

/** One past the end of a fence that is indented throughout, so that it is one within a list and without. */
function endOfIndented(lines: readonly string[], from: number, indent: string): number | undefined {
  let fence: string | undefined;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line !== '' && !line.startsWith(indent)) return undefined;
    const own = line.slice(indent.length);
    // Another mark might end it, or be within it, as its list has it.
    if (at > from && /^\s+(?:`{3}|~{3})/.test(own)) return undefined;
    fence = fenceAfter(own, fence);
    if (fence === undefined) return at + 1;
  }
  return undefined;
}

/** From where to where a line is code; `undefined` where that hangs on what is around it. */
type Codes = readonly (readonly [from: number, to: number])[];

/**
 * What is read in order, as a parser reads it: escapes, addresses in brackets, plain links, code. Then what may take a
 * backtick for a part of itself: other links, names of links, addresses. A tag at the end of an address is counted
 * among those, since it will be a backslash there.
 */
const TOKENS =
  /\\[!-/:-@[-`{-~]|<(?:https?|mailto):[^\0-\x20<>\x7f]*>|\]\([\w./:#?=&%~+-]*\)|`+|(\][([:])|(?:https?:|www\.)[^\s<`\\\]]*([`\\]|<(?=[a-z/!?])(?!(?:https?|mailto):)|\](?!\())?/gi;

function codeIn(line: string): Codes | undefined {
  const codes: [number, number][] = [];
  for (let next = 0, found = tokenFrom(line, 0); found !== null; found = tokenFrom(line, next)) {
    const [token, link, address] = found;
    next = found.index + token.length;
    if (link !== undefined || address !== undefined) return undefined;
    if (!token.startsWith('`')) continue;
    const to = endOfCode(line, next, token.length);
    // A code that ends on another line, or no code; the cells of a table end within code, too.
    if (to === undefined || line.slice(next, to).includes('|')) return undefined;
    codes.push([found.index, to]);
    next = to;
  }
  return codes;
}

function tokenFrom(line: string, at: number): RegExpExecArray | null {
  TOKENS.lastIndex = at;
  return TOKENS.exec(line);
}

/** One past as many backticks as began it. */
function endOfCode(line: string, from: number, length: number): number | undefined {
  for (const { index, 0: ticks } of line.slice(from).matchAll(/`+/g)) {
    if (ticks.length === length) return from + index + length;
  }
  return undefined;
}

function between(line: string, codes: Codes, change: (part: string) => string): string {
  let [text, at] = ['', 0];
  for (const [from, to] of codes) {
    text += change(line.slice(at, from)) + line.slice(from, to);
    at = to;
  }
  return text + change(line.slice(at));
}
