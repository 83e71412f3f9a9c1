/**
 * `csv`: a table whose first row names its columns. lp's own is taken back without loss; of any other the headers are
 * mapped by name, or by `--map`.
 */
import { oneLine } from '../../domain/text.ts';
import { COLUMNS, ESCAPED, fieldsFrom } from '../csv-columns.ts';
import { csvRows, type Row } from '../csv-rows.ts';
import { type FieldName, fieldsOf, type Loose, looseDraft } from '../fields.ts';
import { Keys, proposed, reject, Tally } from '../found.ts';
import { entryFrom } from '../own-records.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';

export const source: Source = {
  name: 'csv',
  summary: 'a table with a row of headers; commas, semicolons or tabs',
  endings: ['.csv', '.tsv'],
  parse,
};

type Fields = readonly (FieldName | undefined)[];

const TWICE = ['row that is there twice', 'rows that are there twice'] as const;

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const keys = new Keys();
  const uids = new Set<string>();
  let header: readonly string[] | undefined;
  let isOwn = false;
  let fields: Fields = [];
  for await (const row of csvRows(text)) {
    if ('problem' in row) yield reject(row.line, row.problem, row.text);
    else if (header === undefined) {
      header = row.cells.map((cell) => cell.trim());
      isOwn = header.join() === COLUMNS.join();
      fields = fieldsOf(header, context.map);
      if (isOwn || fields.includes('title')) continue;
      // Nothing below could be an entry, and a reject for each row would say the same.
      const how = `name it with --map "${oneLine(header[0]!).slice(0, 40) || 'Header'}=title"`;
      yield reject(row.line, `no column is known to hold the title; ${how}`, row.cells.join());
      return;
    } else if (row.cells.slice(header.length).some((cell) => cell !== '')) {
      const why = `the row has ${row.cells.length} cells and there are ${header.length} headers`;
      yield reject(row.line, `${why}: a cell that holds the separator has to be in quotes`, row.cells.join());
    } else if (isOwn) yield* ownRow(row, uids, tally);
    else if (row.cells.some((cell) => cell.trim() !== '')) {
      yield* await looseRow(row, fields, keys, tally, context);
    }
  }
  yield* tally.found();
}

function* ownRow(row: Row, uids: Set<string>, tally: Tally): Generator<Found> {
  const cells = Object.fromEntries(
    COLUMNS.map((column, at) => [column, (row.cells[at] ?? '').replace(ESCAPED, '')]),
  ) as Parameters<typeof fieldsFrom>[0];
  const entry = entryFrom(fieldsFrom(cells));
  if ('wrong' in entry) {
    yield reject(
      row.line,
      `what stands under "${entry.wrong}" is not what lp writes there`,
      row.cells.join(),
    );
  } else if (uids.has(entry.uid)) tally.add(...TWICE);
  else {
    uids.add(entry.uid);
    yield { what: 'proposal', line: row.line, key: entry.uid, draft: entry, entry };
  }
}

async function looseRow(
  row: Row,
  fields: Fields,
  keys: Keys,
  tally: Tally,
  context: ParseContext,
): Promise<Found[]> {
  const loose: Loose = {};
  fields.forEach((field, at) => {
    if (field !== undefined) loose[field] = row.cells[at] ?? '';
  });
  const draft = await looseDraft(loose, context);
  if ('problem' in draft) return [reject(row.line, draft.problem, row.cells.join())];
  const key = keys.of(draft.date, draft);
  if (key !== undefined) return [proposed(row.line, key, draft, context)];
  tally.add(...TWICE);
  return [];
}
