/** `lp people`: a row for each person, as columns where they fit. */
import { isOverdue } from '../domain/ask.ts';
import { type Day, shortDay } from '../domain/day.ts';
import { harmless } from '../domain/harmless.ts';
import type { Acquaintance } from '../domain/people.ts';
import { count } from '../domain/text.ts';
import { widest } from '../domain/widest.ts';
import { displayWidth, padEnd, wrap } from '../domain/width.ts';
import type { Style } from './style.ts';

export interface PeopleViewOptions {
  /** Cells in a row. Absent off a terminal. */
  readonly columns?: number | undefined;
  readonly today: Day;
  readonly style: Style;
}

export function peopleLines(people: readonly Acquaintance[], options: PeopleViewOptions): string[] {
  const { columns: room = Number.POSITIVE_INFINITY, style } = options;
  const rows = people.map((one) => cellsOf(one, options));
  const widths = [0, 1, 2, 3].map((column) => widest(rows.map((cells) => cells[column]!)));
  // A column that is empty in every row has no gap of its own.
  const used = widths.map((width, column) => ({ width, column })).filter(({ width }) => width > 0);
  return people.flatMap((one, index) => {
    const cells = rows[index]!;
    const row = used
      .map(({ width, column }) => padEnd(cells[column]!, width))
      .concat(cells[4] ?? [])
      .join('  ')
      .trimEnd();
    const look = one.away ? style.dim : (text: string): string => text;
    if (displayWidth(row) <= room) return [look(row)];
    // Without room for columns: the name, and all else below it.
    const facts = cells.slice(1).filter((cell) => cell !== '');
    return [
      ...wrap(cells[0]!, room),
      ...wrap(facts.join(' · '), Math.max(1, room - 2)).map((line) => look(`  ${line}`)),
    ];
  });
}

/** Name, times together, feedback, last day, what is to be told besides. */
function cellsOf(one: Acquaintance, { today }: PeopleViewOptions): [string, string, string, string, string] {
  const day = (of: Day): string => shortDay(of, Number(today.slice(0, 4)));
  const { waiting } = one;
  const asked =
    waiting === null
      ? // Else nothing at all would stand beside the name.
        one.last === null
        ? 'asked, has answered'
        : ''
      : `asked ${day(waiting.asked)}${waiting.due === null ? '' : `, ${isOverdue(waiting, today) ? 'was due' : 'due'} ${day(waiting.due)}`}`;
  return [
    harmless(one.name),
    one.together === 0 ? '' : `${one.together} together`,
    one.feedback === 0 ? '' : `${one.feedback} feedback`,
    one.last === null ? '' : `last ${day(one.last)}`,
    [one.away ? `not for ${count(one.days!, 'day')}` : '', asked].filter(Boolean).join(' · '),
  ];
}
