/**
 * Sections of short statements under a label: beside it where there is room, below it where there is not. A
 * statement may end with the call that helps, which is never broken, since it is there to be copied.
 */
import { widest } from '../domain/widest.ts';
import { displayWidth, padEnd, wrap } from '../domain/width.ts';
import type { Style } from './style.ts';

export interface Statement {
  /** Harmless already. */
  readonly text?: string;
  /** Stands in a column of its own before the rest. */
  readonly name?: string;
  /** In place of a text: several, none of them broken where it fits a row. */
  readonly items?: readonly string[];
  readonly call?: string | undefined;
  readonly look?: ((text: string) => string) | undefined;
}

export interface Section {
  readonly label: string;
  readonly statements: readonly Statement[];
  /** Set off from the one before by an empty row. */
  readonly apart?: boolean;
}

/** Between a text and the call that helps. */
const BEFORE_CALL = '   ';

/** With fewer cells than this, labels and names stand in rows of their own. */
const LEAST_BESIDE = 60;

/** @param width cells in a row; `Infinity` breaks nothing. */
export function sectionLines(sections: readonly Section[], width: number, style: Style): string[] {
  const shown = sections.filter(({ statements }) => statements.length > 0);
  const beside = width >= LEAST_BESIDE;
  const margin = beside ? widest(shown.map(({ label }) => label)) + 2 : 2;
  return shown.flatMap(({ label, statements, apart }, place) => {
    const names = widest(statements.map(({ name }) => name ?? ''));
    const rows = statements.flatMap((one) => statementRows(one, names, width - margin, beside, style));
    const body = rows.map((row) => ' '.repeat(margin) + row);
    const space = apart === true && place > 0 ? [''] : [];
    if (!beside) return [...space, style.heading(label), ...body];
    return [...space, style.heading(padEnd(label, margin)) + rows[0]!, ...body.slice(1)];
  });
}

function statementRows(
  { text = '', name, items, call, look = (row) => row }: Statement,
  names: number,
  width: number,
  beside: boolean,
  style: Style,
): string[] {
  const hanging = name !== undefined && beside ? names + 2 : 0;
  const own = name !== undefined && !beside ? 2 : 0;
  const room = width - hanging - own;
  const rows = items === undefined ? hung(text, room) : packed(items, room);
  const last = rows.at(-1)!;
  const fits = call !== undefined && displayWidth(last) + BEFORE_CALL.length + displayWidth(call) <= room;
  const painted = rows.map((row, index) =>
    fits && index === rows.length - 1 ? `${look(row)}${BEFORE_CALL}${style.accent(call)}` : look(row),
  );
  if (call !== undefined && !fits) painted.push(`  ${style.accent(call)}`);
  if (name === undefined) return painted;
  if (!beside) return [...wrap(name, width), ...painted.map((row) => ' '.repeat(own) + row)];
  return painted.map((row, index) => (index === 0 ? padEnd(name, hanging) : ' '.repeat(hanging)) + row);
}

/** The text in rows, the later ones set in, so that it can be seen where the next one begins. */
function hung(text: string, width: number): string[] {
  const [first = '', ...more] = wrap(text, width);
  if (more.length === 0) return [first];
  return [first, ...wrap(text.slice(first.length).trimStart(), width - 2).map((row) => `  ${row}`)];
}

const BETWEEN = ' · ';

/** The items in rows, with a point between them; one too wide for a row is broken. */
export function packed(items: readonly string[], width: number): string[] {
  const rows: string[] = [];
  for (const item of items) {
    const last = rows.at(-1);
    const joined = last === undefined ? item : last + BETWEEN + item;
    if (last !== undefined && displayWidth(joined) <= width) rows[rows.length - 1] = joined;
    else rows.push(...wrap(item, width));
  }
  return rows.length === 0 ? [''] : rows;
}
