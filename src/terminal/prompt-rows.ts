/** How questions look: rows for a terminal of a given size. `prompts.ts` draws them. */
import { harmless } from '../domain/harmless.ts';
import { cut, displayWidth, wrap } from '../domain/width.ts';
import { fieldRows } from './field.ts';
import { type Picker, pickerRows } from './picker.ts';
import { hang } from './prose.ts';
import type { Style } from './style.ts';

/** A prompt as drawn: the last row of `head` holds the cursor. */
export interface Drawn {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  readonly cursor: { readonly row: string; readonly column: number };
}

export interface View {
  readonly message: string;
  readonly columns: number;
  readonly rows: number;
  readonly style: Style;
}

/** What is being typed. */
interface Typed {
  readonly text: string;
  readonly cursor: number;
  readonly note: string | undefined;
}

/** With less room than this beside the question, what is typed begins under it. */
const LEAST_BESIDE = { text: 24, filter: 12 };

const INDENT = 2;

export function textRows(
  typed: Typed,
  view: View & { readonly hint?: string | undefined; readonly suggestions: readonly string[] },
): Drawn {
  const { columns, style } = view;
  const drawn = inputRows(typed, view, LEAST_BESIDE.text, Math.max(1, view.rows - 6));
  const notes = typed.note === undefined ? [] : wrap(typed.note, columns - 1 - INDENT).slice(0, 2);
  const offered = typed.text === '' ? suggested(view.suggestions) : undefined;
  const hint = [view.hint, offered].filter((part) => part !== undefined).join(' · ');
  const foot =
    notes.length > 0
      ? notes.map((row) => style.warn(`  ${row}`))
      : hint === ''
        ? []
        : [style.dim(cut(`  ${hint}`, columns - 1))];
  const ghost =
    drawn.foot.length > 0 ? '' : cut(restOf(typed, view.suggestions), columns - 1 - drawn.cursor.column);
  const last = drawn.head.at(-1)! + style.dim(ghost);
  return {
    head: [...drawn.head.slice(0, -1), last],
    foot: [...drawn.foot, ...foot],
    cursor: { ...drawn.cursor, row: drawn.cursor.row + ghost },
  };
}

const suggested = (suggestions: readonly string[]): string | undefined =>
  suggestions.length === 0 ? undefined : `tab: ${suggestions.map((each) => harmless(each)).join(' · ')}`;

/** What Tab would add at the end of the text. */
function restOf({ text, cursor }: Typed, suggestions: readonly string[]): string {
  if (text === '' || cursor < text.length) return '';
  const found = suggestions.find((each) => each.toLowerCase().startsWith(text.toLowerCase()));
  return harmless(found?.slice(text.length) ?? '');
}

export function checkboxRows(typed: Typed, picker: Picker, view: View): Drawn {
  const drawn = inputRows(typed, view, LEAST_BESIDE.filter, 1);
  const taken = drawn.head.length + drawn.foot.length - 1;
  const { columns, rows, style } = view;
  return {
    ...drawn,
    foot: [...drawn.foot, ...pickerRows(picker, { columns, rows: rows - taken, style, note: typed.note })],
  };
}

/** The question and the text behind it, or under it where there is little room. */
function inputRows(
  { text, cursor }: Typed,
  { message, columns, style }: View,
  least: number,
  rows: number,
): Drawn {
  const beside = columns - displayWidth(message) - 4 >= least;
  const lead = beside ? displayWidth(message) + 3 : INDENT;
  const field = fieldRows(text, cursor, { columns, lead, indent: INDENT, rows });
  const asked = cut(message, columns - 3);
  const question = `${style.accent('?')} ${style.bold(asked)}`;
  const inRow = beside && field.fromStart;
  const head = [...field.above, field.row];
  // In plain text, too, for the cursor is placed by what the row holds without its colours.
  const plain =
    field.above.length > 0
      ? field.row
      : `${inRow ? `? ${asked} ` : ' '.repeat(field.fromStart ? INDENT : 0)}${field.row}`;
  if (inRow) head[0] = `${question} ${head[0]}`;
  else if (field.fromStart) head[0] = ' '.repeat(INDENT) + head[0];
  return {
    head: inRow ? head : [question, ...head],
    foot: field.below,
    cursor: { row: plain, column: field.column },
  };
}

export function keyRows({
  message,
  choices,
  columns,
  style,
}: View & { readonly choices: readonly { readonly key: string; readonly name: string }[] }): Drawn {
  const keys = choices.map(({ key, name }, index) => `${index === 0 ? 'enter' : key} ${name}`).join(' · ');
  const asked = cut(message, columns - 4);
  const beside = displayWidth(asked) + displayWidth(keys) + 5 < columns;
  const row = `? ${asked} ${beside ? ` ${keys} ` : ''}`;
  return {
    head: [`${style.accent('?')} ${style.bold(asked)} ${beside ? ` ${style.dim(keys)} ` : ''}`],
    foot: beside ? [] : hang(keys, columns - 1, '  ').map(style.dim),
    cursor: { row, column: displayWidth(row) },
  };
}

/** Most rows an answer keeps on the screen. */
const MOST_ANSWER_ROWS = 3;

/** The question with its answer, as it stays. */
export function answerRows(message: string, answer: string, { columns, style }: View): string[] {
  const question = cut(message, columns - 3);
  const said = answer === '' ? '–' : harmless(answer);
  const all = wrap(`${question} ${said}`, columns - 1 - INDENT);
  const rows = all.slice(0, MOST_ANSWER_ROWS);
  if (all.length > rows.length) rows.push(`${cut(rows.pop()!, columns - 4).replace(/…$/, '')}…`);
  const paint = answer === '' ? style.dim : style.accent;
  return rows.map((row, index) => {
    if (index > 0) return `  ${paint(row)}`;
    // The question may itself have been wrapped on a narrow terminal.
    const split = row.startsWith(question) ? question.length : row.length;
    return `${style.good('✔')} ${style.bold(row.slice(0, split))}${paint(row.slice(split))}`;
  });
}
