/**
 * Markdown fitted to a width without being rendered: the text stays as typed, only its lines break elsewhere.
 * Paragraphs are filled, list items and quotations keep their marks and hang, code and tables stay line by line.
 */
import { fenceAfter } from '../domain/fences.ts';
import { displayWidth, wrap } from '../domain/width.ts';

const TAB = '    ';

/** Lines that are what they are and take nothing in: headings, tables, rules, indented code. */
const ALONE = /^(?:#{1,6}(?:\s|$)|\||(?:[-*_] *){3,}$| {4,})/;

/** A mark at the beginning of a line, which later rows of the same item are indented by. */
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const QUOTED = /^\s*(?:>\s?)+/;

/** What is gathered until it can be broken into rows: a paragraph, a list item, a quotation. */
interface Open {
  readonly first: string;
  readonly rest: string;
  readonly words: string[];
}

/**
 * @param text harmless already.
 * @param width cells in a row; with `Infinity` the text comes back line by line as it is.
 */
export function flow(text: string, width: number): string[] {
  if (width === Number.POSITIVE_INFINITY) return text.split('\n');
  const rows: string[] = [];
  let open: Open | undefined;
  let fence: string | undefined;
  const close = (): void => {
    if (open !== undefined) rows.push(...hang(open.words.join(' '), width, open.first, open.rest));
    open = undefined;
  };

  for (const raw of text.split('\n')) {
    const line = raw.replaceAll('\t', TAB);
    const before = fence;
    fence = fenceAfter(line, fence);
    if (before !== undefined || fence !== undefined) {
      close();
      rows.push(...wrap(line, width));
      continue;
    }
    const item = ITEM.exec(line)?.[0];
    const quoted = QUOTED.exec(line)?.[0];
    if (line.trim() === '') {
      close();
      rows.push('');
    } else if (item !== undefined && !ALONE.test(line.trimStart())) {
      close();
      open = { first: item, rest: ' '.repeat(displayWidth(item)), words: [line.slice(item.length)] };
    } else if (quoted !== undefined) {
      if (open?.first !== quoted) close();
      open ??= { first: quoted, rest: quoted, words: [] };
      open.words.push(line.slice(quoted.length).trim());
    } else if (open !== undefined && !ALONE.test(line.trimStart())) {
      open.words.push(line.trim());
    } else if (ALONE.test(line)) {
      close();
      rows.push(...wrap(line, width));
    } else {
      close();
      open = { first: '', rest: '', words: [line.trimEnd()] };
    }
  }
  close();
  return rows;
}

/** A text in rows, the first behind `first`, the others behind `rest`; marks too wide for the width are cut short. */
export function hang(text: string, width: number, first: string, rest: string = first): string[] {
  const marks = Math.max(displayWidth(first), displayWidth(rest));
  // Deep in a nested list there may be no room left: then the rows begin at the edge.
  if (marks > width / 2 || width - marks < 2) return wrap(first + text, width);
  return wrap(text, width - marks).map((row, index) => ((index === 0 ? first : rest) + row).trimEnd());
}
