/** The entries to improve, weakest first: what weakens each, what to ask oneself, and the call that takes the answer. */
import { harmless } from '../domain/harmless.ts';
import type { Readiness, Work } from '../domain/readiness.ts';
import { cut, displayWidth, padEnd, wrap } from '../domain/width.ts';
import type { Style } from './style.ts';

export interface ImproveOptions {
  readonly columns?: number | undefined;
  readonly style: Style;
  /** At most so many; 0 for all. */
  readonly limit: number;
  readonly call: (words: string) => string;
}

/** What weakens an entry most; JSON has the rest. */
const LACKS = 2;

/** The longest title in a row that holds everything. */
const WIDEST_TITLE = 60;

/** Off a terminal nothing is cut. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly lacks: string;
  readonly ask: string;
  readonly call: string;
}

export function improveLines({ works, what }: Readiness, options: ImproveOptions): string[] {
  const { style, limit, columns: width = Number.POSITIVE_INFINITY } = options;
  const weak = works.filter(({ fix, assessment }) => fix !== null && assessment.strength !== 'strong');
  const shown = limit === 0 ? weak : weak.slice(0, limit);
  if (what.accomplishments === 0) return [];
  if (weak.length === 0) return wrap('No entry is left that one thing more would help much.', width);
  const rows = shown.map((work) => rowOf(work, options.call));
  const more = weak.length - shown.length;
  return [
    style.heading('Improve first'),
    ...(inOneRow(rows, width, style) ?? inTwoRows(rows, width, style) ?? stacked(rows, width, style)),
    ...(more === 0 ? [] : wrap(`${more} more; -n 0 shows all`, width).map(style.dim)),
  ];
}

function rowOf({ entry, lacks, fix }: Work, call: ImproveOptions['call']): Row {
  return {
    id: `#${entry.id}`,
    title: harmless(entry.title),
    lacks: harmless(lacks.slice(0, LACKS).join(', ')),
    ask: fix!.ask,
    call: call(fix!.command.replace(/^lp /, '')),
  };
}

const GAP = 2;
const widest = (rows: readonly Row[], key: keyof Row): number =>
  rows.reduce((most, row) => Math.max(most, displayWidth(row[key])), 0);

/** Everything in one row, for a wide terminal or none; `undefined` where it does not fit. */
function inOneRow(rows: readonly Row[], width: number, style: Style): string[] | undefined {
  const [id, lacks, ask, call] = (['id', 'lacks', 'ask', 'call'] as const).map((key) => widest(rows, key));
  const room = width - id! - lacks! - ask! - call! - 4 * GAP;
  const whole = widest(rows, 'title');
  const title = width === Number.POSITIVE_INFINITY ? whole : Math.min(whole, room, WIDEST_TITLE);
  if (title < Math.min(whole, 30)) return undefined;
  return rows.map((row) =>
    [
      style.id(padEnd(row.id, id!)),
      padEnd(cut(row.title, title), title),
      style.warn(padEnd(row.lacks, lacks!)),
      padEnd(row.ask, ask!),
      style.accent(row.call),
    ].join(' '.repeat(GAP)),
  );
}

/** Title over question, and beside them what it lacks over the call. */
function inTwoRows(rows: readonly Row[], width: number, style: Style): string[] | undefined {
  const id = widest(rows, 'id') + GAP;
  const right = Math.max(widest(rows, 'lacks'), widest(rows, 'call'));
  const left = width - id - GAP - right;
  if (left < Math.max(30, widest(rows, 'ask'))) return undefined;
  const needed = Math.min(left, Math.max(widest(rows, 'title'), widest(rows, 'ask'))) + GAP;
  return rows.flatMap((row) => [
    style.id(padEnd(row.id, id)) + padEnd(cut(row.title, left), needed) + style.warn(row.lacks),
    `${' '.repeat(id)}${padEnd(row.ask, needed)}${style.accent(row.call)}`,
  ]);
}

/** One below the other. The call is whole even where it is wider than the terminal: it is there to be copied. */
function stacked(rows: readonly Row[], width: number, style: Style): string[] {
  const id = widest(rows, 'id') + GAP;
  const room = width - id;
  const margin = ' '.repeat(id);
  return rows.flatMap((row) => [
    style.id(padEnd(row.id, id)) + cut(row.title, room),
    ...wrap(row.lacks, room).map((line) => margin + style.warn(line)),
    ...wrap(row.ask, room).map((line) => margin + line),
    margin + style.accent(row.call),
  ]);
}
