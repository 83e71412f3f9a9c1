/**
 * `csv`: a table whose first row names its columns. lp's own is taken back without loss; of any other the headers are
 * mapped by name, or by `--map`.
 */
import { fold, oneLine } from '../../domain/text.ts';
import { COLUMNS, ESCAPED, fieldsFrom } from '../csv-columns.ts';
import { csvRows, type Row } from '../csv-rows.ts';
import { type DayOrder, orderIn } from '../day-order.ts';
import type { FieldName } from '../field-words.ts';
import { fieldsOf, HOMELESS, LEFT_OUT, type Loose, looseDraft, NO_WORDS } from '../fields.ts';
import { Keys, proposed, reject, Tally } from '../found.ts';
import { entryFrom } from '../own-records.ts';
import { peeked, SAMPLE } from '../peek.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';

export const source: Source = {
  name: 'csv',
  endings: ['.csv', '.tsv'],
  distinct: true,
  parse,
};

/** What spreadsheets put above the headers: which mark parts the cells, the name of the sheet. */
const isAbove = (cells: readonly string[]): boolean =>
  cells.length > 1 && (/^sep=/i.test(cells[0]!) || cells.filter((cell) => cell.trim() !== '').length < 2);

type Fields = readonly (FieldName | undefined)[];

const TWICE = ['row that is there twice', 'rows that are there twice'] as const;

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const keys = new Keys();
  const uids = new Set<string>();
  let header: readonly string[] | undefined;
  let isOwn = false;
  let fields: Fields = [];
  const { begin, all } = await peeked(text, ({ length }) => length >= SAMPLE);
  const order = context.order ?? orderIn(begin.slice(0, SAMPLE));
  for await (const row of csvRows(all)) {
    if ('problem' in row) yield reject(row.line, row.problem, row.text);
    else if (header === undefined && isAbove(row.cells))
      tally.add('line above the headers', 'lines above the headers');
    else if (header === undefined) {
      header = row.cells.map((cell) => cell.trim());
      isOwn = header.join() === COLUMNS.join();
      fields = fieldsOf(header, context.map);
      const problem = isOwn ? undefined : headerProblem(header, fields, context.map);
      if (problem === undefined) continue;
      // Nothing below could be an entry, and a reject for each row would say the same.
      yield reject(row.line, problem, row.cells.join());
      return;
    } else if (row.cells.slice(header.length).some((cell) => cell !== '')) {
      const why = `the row has ${row.cells.length} cells and there are ${header.length} headers`;
      yield reject(row.line, `${why}: a cell that holds the separator has to be in quotes`, row.cells.join());
    } else if (isOwn) yield* ownRow(row, uids, tally);
    else if (row.cells.some((cell) => cell.trim() !== '')) {
      yield* await looseRow(row, { header, fields, order }, keys, tally, context);
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

interface Table {
  readonly header: readonly string[];
  readonly fields: Fields;
  /** Of days in numbers. */
  readonly order: DayOrder | undefined;
}

/** What hinders all rows below, and what to do. */
function headerProblem(
  header: readonly string[],
  fields: Fields,
  map: ReadonlyMap<string, string>,
): string | undefined {
  const columns = header.map((name) => oneLine(name).slice(0, 40)).filter((name) => name !== '');
  const has = new Set(header.map(fold));
  const missing = [...map.keys()].find((name) => !has.has(fold(name)));
  const are = `there are: ${columns.slice(0, NAMED).join(', ')}${columns.length > NAMED ? ', …' : ''}`;
  if (missing !== undefined) return `no column is called "${missing}"; ${are}`;
  if (fields.includes('title')) return undefined;
  if (columns.some((name) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(name))) {
    return 'the first row names no columns; put one above it, like: date,title,result';
  }
  const how = `name it with --map "${columns[0] ?? 'Header'}=title"`;
  return `no column is known to hold the title; ${how}; ${are}`;
}

/** So many columns are named. */
const NAMED = 12;

async function looseRow(
  row: Row,
  { header, fields, order }: Table,
  keys: Keys,
  tally: Tally,
  context: ParseContext,
): Promise<Found[]> {
  const loose: Loose = {};
  const more: string[] = [];
  fields.forEach((field, at) => {
    const cell = row.cells[at] ?? '';
    const name = header[at]!;
    if (field !== undefined) loose[field] = cell;
    // What no field of an entry is for was written all the same.
    else if (cell.trim() !== '' && !isLeftOut(name, context.map))
      more.push(name === '' ? cell.trim() : `${name}: ${cell.trim()}`);
  });
  const made = await looseDraft(loose, context, { order, more });
  if ('problem' in made) return [reject(row.line, made.problem, row.cells.join())];
  const { draft, note, keyed, homeless } = made;
  const key = keys.of(keyed, draft);
  if (homeless.length > 0) tally.add(...HOMELESS);
  if (key !== undefined) return [proposed(row.line, key, draft, context, note)];
  tally.add(...TWICE);
  return [];
}

const isLeftOut = (name: string, map: ReadonlyMap<string, string>): boolean =>
  NO_WORDS.test(name) ||
  [...map].some(([header, field]) => field === LEFT_OUT && fold(header) === fold(name));
