/** A table as plain text: columns of words, as wide as they are, narrowed where the page is not wide enough. */
import { displayWidth, padEnd, padStart } from '../../domain/width.ts';
import type { Alignment } from '../document.ts';
import { wrapText } from '../wrap.ts';

const BETWEEN = '  ';
/** A narrower column breaks every word. */
const NARROWEST = 8;

/** The lines of a table; where not even narrow columns fit, its rows as what stands under each head. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Alignment[],
  width: number,
): string[] {
  const widths = fitted(
    head.map((words, column) =>
      [words, ...rows.map((row) => row[column]!)].reduce(
        (most, cell) => Math.max(most, displayWidth(cell)),
        1,
      ),
    ),
    width - BETWEEN.length * (head.length - 1),
  );
  if (widths === null) return listed(head, rows, width);
  const rule = widths.map((wide) => '-'.repeat(wide)).join(BETWEEN);
  return [...rowLines(head, widths, align), rule, ...rows.flatMap((row) => rowLines(row, widths, align))];
}

/** The widest columns made narrower until all of them have room, or `null`. */
function fitted(natural: readonly number[], room: number): readonly number[] | null {
  let most = Math.max(...natural);
  const held = (): number[] => natural.map((wide) => Math.min(wide, most));
  while (most > NARROWEST && sum(held()) > room) most -= 1;
  const widths = held();
  return sum(widths) > room ? null : widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  align: readonly Alignment[],
): string[] {
  const wrapped = cells.map((cell, column) => wrapText(cell, widths[column]!));
  const height = Math.max(1, ...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, column) => padded(lines[line] ?? '', widths[column]!, align[column]!))
      .join(BETWEEN)
      .trimEnd(),
  );
}

function padded(words: string, width: number, align: Alignment): string {
  if (align === 'end') return padStart(words, width);
  if (align === 'start') return padEnd(words, width);
  const before = Math.max(0, Math.floor((width - displayWidth(words)) / 2));
  return padEnd(' '.repeat(before) + words, width);
}

function listed(head: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const told = rows.map((row) =>
    row.map((cell, column) => (head[column] === '' || cell === '' ? cell : `${head[column]}: ${cell}`)),
  );
  return [head, ...told].flatMap((cells) => wrapText(cells.filter((cell) => cell !== '').join('; '), width));
}
