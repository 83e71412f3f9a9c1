/**
 * A table in somebody's Markdown, as GitHub reads it: a row, a rule of as many cells, and rows while there are pipes.
 * A row with more cells than the head makes the table wider, since nothing a person wrote may be lost.
 */
import type { Alignment, Block, Inline } from './document.ts';
import { parseInlines } from './markdown-inlines.ts';

/** More columns fit no page; they stay the lines they are. */
const MOST_COLUMNS = 12;

const RULE_CELL = /^(:?)-+(:?)$/;

/**
 * The table that begins at a line, and the index of the first line after it; `null` where none does.
 *
 * @param ends whether a line with a pipe in it begins something else.
 */
export function tableAt(
  lines: readonly string[],
  at: number,
  knows: (id: number) => boolean,
  ends: (line: string) => boolean,
): { readonly block: Block; readonly end: number } | null {
  const head = lines[at]!;
  const rule = lines[at + 1];
  if (!head.includes('|') || rule?.includes('|') !== true) return null;
  const marks = cellsOf(rule).map((cell) => RULE_CELL.exec(cell));
  const first = cellsOf(head);
  if (first.length !== marks.length || marks.includes(null)) return null;
  let end = at + 2;
  while (end < lines.length && lines[end]!.includes('|') && !ends(lines[end]!)) end += 1;
  const rows = lines.slice(at + 2, end).map(cellsOf);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), first.length);
  if (columns > MOST_COLUMNS) return null;
  const filled = (row: readonly string[]): Inline[][] =>
    Array.from({ length: columns }, (_, index) => parseInlines(row[index] ?? '', knows));
  const align = Array.from({ length: columns }, (_, index) => alignment(marks[index]));
  return { block: { kind: 'table', align, head: filled(first), rows: rows.map(filled) }, end };
}

function alignment(mark: RegExpExecArray | null | undefined): Alignment {
  const [, left = '', right = ''] = mark ?? [];
  return right === '' ? 'start' : left === '' ? 'end' : 'center';
}

/** The cells of a row. A backslash keeps a pipe from parting two; the pipes at its ends are no part of it. */
function cellsOf(row: string): string[] {
  const cells = [''];
  const line = row.trim();
  for (let at = line.startsWith('|') ? 1 : 0; at < line.length; at += 1) {
    const char = line[at]!;
    const next = line[at + 1];
    if (char === '|') cells.push('');
    else if (char === '\\' && (next === '|' || next === '\\')) {
      cells[cells.length - 1] += next === '|' ? '|' : '\\\\';
      at += 1;
    } else cells[cells.length - 1] += char;
  }
  if (cells.length > 1 && cells.at(-1)!.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}
