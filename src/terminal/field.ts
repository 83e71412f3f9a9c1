/**
 * A text being typed, in rows: where each row breaks and where the cursor stands, in cells. Terminal prompts
 * commonly reckon in UTF-16 units and lose their place with the first wide character; this one does not.
 */
import { harmless } from '../domain/harmless.ts';
import { clusters, displayWidth } from '../domain/width.ts';

export interface FieldRows {
  /** Whether the rows begin with the first one of the text. */
  readonly fromStart: boolean;
  /** Rows over the cursor's. */
  readonly above: readonly string[];
  readonly row: string;
  readonly below: readonly string[];
  /** Cell of the cursor in its row, from 0. */
  readonly column: number;
}

export interface FieldOptions {
  /** Cells of the terminal. The last one stays free for the cursor. */
  readonly columns: number;
  /** What the first row begins with, cells in it already taken. */
  readonly lead: number;
  /** Spaces every later row begins with. */
  readonly indent: number;
  /** Most rows to show: those around the cursor. */
  readonly rows: number;
}

/**
 * @param cursor index into `text`, in UTF-16 units.
 * @returns rows without the lead of the first one.
 */
export function fieldRows(text: string, cursor: number, options: FieldOptions): FieldRows {
  const { columns, lead, indent } = options;
  const rows: string[] = [''];
  let used = lead;
  let at = 0;
  let place = { row: 0, column: lead };
  const breakRow = (): void => {
    rows.push(' '.repeat(indent));
    used = indent;
  };
  for (const cluster of clusters(text)) {
    if (at <= cursor) place = { row: rows.length - 1, column: used };
    at += cluster.text.length;
    if (cluster.text.startsWith('\n')) {
      breakRow();
      continue;
    }
    const shown = harmless(cluster.text);
    const cells = displayWidth(shown);
    if (used + cells > columns - 1 && used > indent) {
      breakRow();
      // The cursor stands before this character, wherever it went.
      if (at - cluster.text.length === cursor) place = { row: rows.length - 1, column: used };
    }
    rows[rows.length - 1] += shown;
    used += cells;
  }
  if (at <= cursor) place = { row: rows.length - 1, column: used };

  const shown = Math.max(1, options.rows);
  const top = Math.max(0, Math.min(place.row - Math.floor(shown / 2), rows.length - shown));
  return {
    fromStart: top === 0,
    above: rows.slice(top, place.row),
    row: rows[place.row]!,
    below: rows.slice(place.row + 1, top + shown),
    column: place.column,
  };
}
