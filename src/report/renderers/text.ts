/** The draft as plain text: 78 columns, headings underlined, no marks of any markup. */

import { displayWidth } from '../../domain/width.ts';
import type { Block, Document, Inline } from '../document.ts';
import { wrapText } from '../wrap.ts';
import { textTable } from './text-table.ts';

const WIDTH = 78;
const UNDERLINES = { 1: '=', 2: '-', 3: '~' } as const;
/** What is indented deeper still gets this much room. */
const NARROWEST = 20;

export function renderText(document: Document): string {
  return `${blocks(document, WIDTH).join('\n').trimEnd()}\n`;
}

/** Blocks with a blank line between. */
function blocks(all: Iterable<Block>, width: number): string[] {
  const lines: string[] = [];
  for (const each of all) {
    const own = block(each, width);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const one of own) lines.push(one);
  }
  return lines;
}

function block(each: Block, width: number): string[] {
  switch (each.kind) {
    case 'heading': {
      const lines = prose(each.children, width);
      const widest = Math.max(...lines.map(displayWidth), 1);
      return [...lines, UNDERLINES[each.level].repeat(Math.min(widest, width))];
    }
    case 'paragraph':
      return prose(each.children, width);
    case 'quote':
      // As in a letter: told apart from code, and still a quotation where a form takes the spaces away.
      return blocks(each.children, narrower(width, 2)).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code':
      return indented(each.text.split('\n'), '    ');
    case 'list':
      return list(each, width);
    case 'table':
      return textTable(
        each.head.map(inlines),
        each.rows.map((cells) => cells.map(inlines)),
        each.align,
        width,
      );
    case 'story':
      return blocks(each.children, width);
  }
}

function list({ start, items }: Extract<Block, { kind: 'list' }>, width: number): string[] {
  return items.flatMap((item, index) => {
    const mark = start === null ? '- ' : `${start + index}. `;
    const inner = narrower(width, mark.length);
    const tight = item.every(({ kind }, at) => kind === (at === 0 ? 'paragraph' : 'list'));
    const own = tight ? item.flatMap((each) => block(each, inner)) : blocks(item, inner);
    const [first = '', ...rest] = own;
    return [mark + first, ...indented(rest, ' '.repeat(mark.length))];
  });
}

function narrower(width: number, by: number): number {
  return Math.max(NARROWEST, width - by);
}

function indented(lines: readonly string[], by: string): string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}

function prose(children: readonly Inline[], width: number): string[] {
  const lines: string[] = [];
  for (const part of inlines(children).split('\n')) {
    for (const line of wrapText(part, width)) {
      // Alone on its line, the user's own dashes would underline the words before.
      if (lines.length > 0 && /^(?:=+|-+|~+)$/.test(line)) lines[lines.length - 1] += ` ${line}`;
      else lines.push(line);
    }
  }
  return lines;
}

function inlines(children: readonly Inline[]): string {
  let out = '';
  for (const each of children) out += inline(each);
  return out;
}

function inline(each: Inline): string {
  switch (each.kind) {
    case 'text':
    case 'code':
      return each.text;
    case 'strong':
    case 'emphasis':
      return inlines(each.children);
    case 'link':
      return each.text === each.href ? each.href : `${each.text} (${each.href})`;
    case 'reference':
      return `[#${each.id ?? 'n'}]`;
    case 'break':
      return '\n';
  }
}
