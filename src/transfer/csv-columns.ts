/**
 * The columns of lp's own CSV: every key of an entry, named as in JSON. Written by `formats/csv.ts`, known again by
 * `sources/csv.ts`.
 */
import type { Entry } from '../domain/entry.ts';
import { listText } from './fields.ts';

/** What a person reads comes first. */
export const COLUMNS = [
  'date',
  'title',
  'result',
  'details',
  'principles',
  'project',
  'people',
  'links',
  'kind',
  'from',
  'sentiment',
  'goal',
  'status',
  'pinned',
  'answers',
  'severity',
  'by',
  'resolved',
  'id',
  'uid',
  'createdAt',
  'updatedAt',
] as const satisfies readonly (keyof Entry)[];

/**
 * Marks that make a spreadsheet take text for a formula. csv-stringify puts an apostrophe before them; a text that
 * begins with an apostrophe gets one more, so that what is taken off on reading is always lp's.
 */
export const ESCAPED = /^'(?=['=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

export function cellOf(entry: Entry, column: (typeof COLUMNS)[number]): string {
  const value = entry[column];
  switch (column) {
    case 'people':
      return listText(entry.people, '; ', /[,;]/);
    case 'links':
      return listText(entry.links, ' ', /\s/);
    case 'principles':
      return entry.principles.join(', ');
    case 'answers':
      return entry.answers.join(', ');
    default:
      return value === null ? '' : String(value);
  }
}

/** The entry's keys from the texts of a row; `entryFrom` says whether they fit. */
export function fieldsFrom(
  cells: Readonly<Record<(typeof COLUMNS)[number], string>>,
): Record<string, unknown> {
  const list = (text: string, mark: RegExp): string[] =>
    text === '' ? [] : text.includes('\n') ? text.split('\n').slice(0, -1) : text.split(mark);
  const fields: Record<string, unknown> = {};
  for (const column of COLUMNS) fields[column] = cells[column] === '' ? null : cells[column];
  return {
    ...fields,
    title: cells.title,
    people: list(cells.people, /; /),
    links: list(cells.links, / /),
    principles: list(cells.principles, /, /),
    answers: list(cells.answers, /, /).map(Number),
    pinned: cells.pinned === 'true',
    id: Number(cells.id),
  };
}
