/**
 * `csv`: every field of every entry, for spreadsheets; `lp import csv` takes it back without loss. What a spreadsheet
 * would run as a formula is escaped. The only owner of csv-stringify.
 */
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, cellOf } from '../csv-columns.ts';
import type { Format, Material } from './format.ts';

export const format: Format = { ending: '.csv', pieces };

const OPTIONS = {
  escape_formulas: true,
  // Where commas are decimals, spreadsheets part cells at semicolons: what stands there must be one cell to them, too.
  quoted_match: /[;\t\r]/,
};

function* pieces({ entries }: Material): Generator<string> {
  yield `${COLUMNS.join()}\n`;
  for (const page of entries()) {
    const rows = page.map((entry) => COLUMNS.map((column) => guarded(cellOf(entry, column))));
    yield stringify(rows, OPTIONS);
  }
}

/** One apostrophe more, so that reading knows whose the first one is. */
const guarded = (cell: string): string => (cell.startsWith("'") ? `'${cell}` : cell);
