/** `lp list`: one row an entry, in aligned columns that fit the terminal. */
import { shortDay, weekdayShort } from '../domain/day.ts';
import { type Entry, isPending } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { type PrincipleSet, shortOf } from '../domain/principle.ts';
import { spokenWords } from '../domain/spoken.ts';
import { cut, displayWidth } from '../domain/width.ts';
import type { Meaning, Style } from './style.ts';

export interface ListOptions {
  /** Cells in a row. Absent off a terminal: there nothing is cut or left out. */
  readonly columns?: number | undefined;
  /** Days of any other year are shown with theirs. */
  readonly currentYear: number;
  readonly principles: PrincipleSet;
  readonly style: Style;
  /** Where a risk or need stands: `open 12 days` before its words, `high, by 15 Dec` after them. */
  readonly standing?: ((entry: Entry) => { state: string; urgency: string }) | undefined;
}

/** The rows, in the order of the entries, without line feeds. */
export function listLines(entries: readonly Entry[], options: ListOptions): string[] {
  const width = options.columns ?? Number.POSITIVE_INFINITY;
  const { columns, room } = fittingColumns(entries, options, width);
  return entries.map((entry, row) => {
    const front = columns.map(({ cells, width, meaning }) => {
      const cell = cells[row]!;
      return options.style[meaning](cell) + ' '.repeat(width - displayWidth(cell) + GAP);
    });
    return front.join('') + words(entry, room, options);
  });
}

const GAP = 2;

/** An unknown slug (the log is from a newer lp) must not push the words off the screen. */
const WIDEST_SHORT = 8;

interface Column {
  readonly cells: readonly string[];
  readonly width: number;
  readonly meaning: Meaning;
}

/** What may stand before the words. */
interface Form {
  readonly id: boolean;
  readonly day: 'with weekday' | 'alone' | undefined;
  /** At most so many short forms; the rest is counted. */
  readonly shorts: number;
  /** With fewer cells than this left for the words, the next form has to do. */
  readonly least: number;
}

/** From the fullest to none: the narrower the terminal, the less stands before the words. */
const FORMS: readonly Form[] = [
  { id: true, day: 'with weekday', shorts: 3, least: 24 },
  { id: true, day: 'alone', shorts: 3, least: 16 },
  { id: true, day: 'alone', shorts: 1, least: 16 },
  { id: true, day: 'alone', shorts: 0, least: 14 },
  { id: true, day: undefined, shorts: 0, least: 8 },
  { id: false, day: undefined, shorts: 0, least: 0 },
];

function fittingColumns(
  entries: readonly Entry[],
  options: ListOptions,
  width: number,
): { columns: Column[]; room: number } {
  let columns: Column[] = [];
  let room = width;
  for (const form of width === Number.POSITIVE_INFINITY ? [UNBOUNDED] : FORMS) {
    columns = columnsOf(form, entries, options);
    room = columns.reduce((left, column) => left - column.width - GAP, width);
    if (room >= form.least) break;
  }
  return { columns, room };
}

const UNBOUNDED: Form = { id: true, day: 'with weekday', shorts: Number.POSITIVE_INFINITY, least: 0 };

function columnsOf(form: Form, entries: readonly Entry[], options: ListOptions): Column[] {
  const columns: Column[] = [];
  const add = (meaning: Meaning, cell: (entry: Entry) => string): void => {
    const cells = entries.map(cell);
    const width = cells.reduce((widest, text) => Math.max(widest, displayWidth(text)), 0);
    columns.push({ cells, width, meaning });
  };
  const { day } = form;
  if (form.id) add('id', (entry) => `#${entry.id}`);
  if (day !== undefined) add('day', (entry) => dayCell(entry, day, options.currentYear));
  if (form.shorts > 0) add('principle', (entry) => shortsCell(entry, form.shorts, options.principles));
  return columns;
}

/** `Sun 22 Nov`, `Mon  9 Nov 2025`. */
function dayCell({ date }: Entry, form: 'with weekday' | 'alone', currentYear: number): string {
  const day = shortDay(date, currentYear);
  const aligned = /^\d\D/.test(day) ? ` ${day}` : day;
  return form === 'alone' ? aligned : `${weekdayShort(date)} ${aligned}`;
}

/** `dd own`, `dd own et +2`, or `–`. */
function shortsCell({ principles }: Entry, most: number, set: PrincipleSet): string {
  if (principles.length === 0) return '–';
  const widest = most === Number.POSITIVE_INFINITY ? most : WIDEST_SHORT;
  const shown = principles.slice(0, most).map((slug) => cut(harmless(shortOf(set, slug)), widest));
  const more = principles.length - shown.length;
  return more === 0 ? shown.join(' ') : `${shown.join(' ')} +${more}`;
}

/** What a row says, in at most `room` cells: the result goes first, then who said it, then words are cut. */
function words(entry: Entry, room: number, { style, standing }: ListOptions): string {
  if (entry.kind === 'feedback') return quotation(entry, room, style);
  const title = oneRow(entry.title);
  if (entry.kind === 'accomplishment') return withResult(title, entry, room, style);
  const { state, urgency } = standing?.(entry) ?? { state: '', urgency: '' };
  const [word = ''] = state.split(' ');
  const labels = [state, word, ''].map((words) => `${[entry.kind, words].filter(Boolean).join(', ')}: `);
  // The title keeps half a row: first the days go, then whether it is open.
  const label = labels.find((one) => displayWidth(one) <= room / 2) ?? labels[2]!;
  const urgent = urgency === '' ? '' : ` · ${urgency}`;
  const left = room - displayWidth(label + urgent);
  // How bad and by when is worth more than the end of a long title, not more than its beginning.
  if (urgent === '' || left < LEAST_TITLE) return withResult(label + title, entry, room, style);
  return withResult(label + cut(title, left) + urgent, entry, room, style);
}

/** With fewer cells than this a title says nothing. */
const LEAST_TITLE = 16;

function withResult(words: string, entry: Entry, room: number, style: Style): string {
  const shown = cut(words, room);
  return shown === words ? words + resultAfter(entry, room - displayWidth(words), style) : shown;
}

function quotation(entry: Entry, room: number, style: Style): string {
  const said = oneRow(spokenWords(entry));
  const from = entry.from === null ? '' : ` — ${oneRow(entry.from)}`;
  const mark = entry.sentiment === 'constructive' ? ' (constructive)' : '';
  const quote = mark === '' ? (text: string): string => text : style.warn;
  for (const [after, tail] of [
    [from, mark],
    [from, ''],
    ['', ''],
  ] as const) {
    const inside = room - displayWidth(after + tail) - 2;
    const shown = cut(said, inside);
    // Half a row at least is theirs: who said so little matters less than what.
    if (shown !== said && after !== '' && inside < room / 2) continue;
    if (inside < 2) break;
    const row = `${quote('❝')}${shown}${quote('❞')}${after}${style.warn(tail)}`;
    return shown === said ? row + resultAfter(entry, inside - displayWidth(said), style) : row;
  }
  return cut(said, room);
}

/** With fewer cells than this to be seen, a result says nothing. */
const LEAST_RESULT = 8;

/** The result behind the words, in as much of `room` as is left; nothing when there is too little. */
function resultAfter(entry: Entry, room: number, style: Style): string {
  const text = entry.result === null ? (isPending(entry) ? 'result pending' : '') : oneRow(entry.result);
  const shown = cut(text, room - 3);
  if (shown === '' || (shown !== text && room - 3 < LEAST_RESULT)) return '';
  return `${style.dim(' · ')}${style.result(shown)}`;
}

/** All of a text in one row, harmless. */
function oneRow(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return harmless(lines.filter((line) => line !== '').join(' '));
}
