/**
 * A Markdown text in parts that can be parsed one after the other, cut where nothing is torn apart: a year of notes is
 * one part or two, a file of 200 MB many. What would keep the parser busy for minutes is taken out and handed back.
 */
import { fenceAfter } from '../../domain/fences.ts';
import { linesOf } from '../lines.ts';
import type { Chunks } from '../source.ts';
import { withTags } from './tags.ts';

export interface Window {
  readonly what: 'window';
  readonly text: string;
  /** Number of its first line. */
  readonly line: number;
  /**
   * Number of the heading of an entry that lp wrote → the quotes below it, which hold the user's own text as it is. In
   * `text` their lines are empty: no parser has to understand them, however long or strange they are.
   */
  readonly quotes: ReadonlyMap<number, readonly string[]>;
}

export interface Unreadable {
  readonly what: 'unreadable';
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** From here on a part ends at the next heading, then at the next blank line, then anywhere. UTF-16 units. */
const COMFORTABLE = 16_000;
const LARGE = 24_000;
const LARGEST = 64_000;
/** An entry of lp's own is one part, with what it quotes. */
const LARGEST_OWN = 256_000;

const LONGEST_LINE = 20_000;

/** Marks in lines that belong together. The parser's time grows with their square. */
const MOST_MARKS = 1_200;

/** `### 2026-11-20 · Title`, as `lp export md` writes an entry. */
const OWN_HEADING = /^#{1,6} \d{4}-\d\d-\d\d · \S/;

/** UTF-16 units of one entry's quotes, and of one line of them: more than an entry may have. */
const LONGEST_QUOTE = 12_000_000;

const DEEP = /^(?:\s*(?:[>*+-]|\d{1,9}[.)])(?=[\s>]|$)){8}/;

export async function* windowsOf(chunks: Chunks): AsyncGenerator<Window | Unreadable> {
  let lines: string[] = [];
  let first = 1;
  let length = 0;
  let marks = 0;
  let fence: string | undefined;
  /** The header of the table the text is in, to begin the next part with. */
  let table: readonly string[] = [];

  /** The entry of lp's own the text is in: the line of its heading, and how much of it was quoted. */
  let own: { readonly line: number; length: number } | undefined;
  let quotes = new Map<number, string[]>();
  let quoting = false;

  const window = (nextLine: number): Window => {
    const made: Window = {
      what: 'window',
      text: lines.join('\n'),
      line: first,
      quotes: new Map([...quotes].map(([at, texts]) => [at, texts.map(withTags)])),
    };
    quotes = new Map();
    lines = [];
    length = 0;
    first = nextLine;
    return made;
  };

  for await (const line of linesOf(chunks, LONGEST_QUOTE)) {
    if (own !== undefined && line.text.startsWith('>')) {
      const of = quotes.get(own.line) ?? [];
      quotes.set(own.line, of);
      own.length += line.text.length + 1;
      const tooLong = line.tooLong || own.length > LONGEST_QUOTE;
      if (tooLong)
        yield { what: 'unreadable', line: line.number, reason: 'the entry is too long', text: line.text };
      else if (quoting) of.push(`${of.pop()}\n${unquoted(line.text)}`);
      else of.push(unquoted(line.text));
      quoting = !tooLong;
      lines.push('');
      continue;
    }
    quoting = false;
    const blank = line.text.trim() === '';
    const unreadable =
      line.text.length > LONGEST_LINE || line.tooLong
        ? `the line is longer than ${LONGEST_LINE / 1000},000 characters`
        : DEEP.test(line.text)
          ? 'the line is nested too deep'
          : undefined;
    if (blank) marks = 0;
    else if (unreadable === undefined) marks += marksIn(line.text);
    if (unreadable !== undefined || marks > MOST_MARKS) {
      yield {
        what: 'unreadable',
        line: line.number,
        reason: unreadable ?? 'too many marks in one paragraph to be text',
        text: line.text,
      };
      // In its place, so that the numbers of the lines after it stay right.
      lines.push('');
      continue;
    }
    fence = fenceAfter(line.text, fence);
    const heading = fence === undefined && /^#{1,6}\s/.test(line.text);
    if (heading) own = OWN_HEADING.test(line.text) ? { line: line.number, length: 0 } : undefined;
    const cut =
      (heading && length > COMFORTABLE) ||
      (own === undefined && ((blank && fence === undefined && length > LARGE) || length > LARGEST)) ||
      length > LARGEST_OWN;
    if (cut) {
      // What is quoted below has no heading in the next part.
      if (!heading) own = undefined;
      const header = blank || heading ? [] : table;
      yield window(line.number - header.length);
      lines.push(...header);
    }
    if (/^\s*\|?\s*:?-{1,}:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(line.text) && line.text.includes('|')) {
      table = [lines.at(-1) ?? '', line.text];
    } else if (blank) {
      table = [];
    }
    lines.push(line.text);
    length += line.text.length + 1;
  }
  if (lines.length > 0) yield window(0);
}

/** A line of the user's Markdown out of its quote. */
const unquoted = (line: string): string => line.replace(/^> ?/, '');

function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // & * < [ \ _ `
    if (unit === 42 || unit === 95 || unit === 91 || unit === 60 || unit === 96 || unit === 38) marks += 1;
  }
  return marks;
}
