/** `lp week`: what was logged, as in a list, and below it what is missing and what waits, a row each. */
import type { Ask } from '../domain/ask.ts';
import { stateOf, urgencyOf } from '../domain/concern.ts';
import { type Day, shortDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import { count } from '../domain/text.ts';
import { ageWords, daysWaiting } from '../domain/waiting.ts';
import type { Week } from '../domain/week.ts';
import { cut } from '../domain/width.ts';
import { listLines } from './list-view.ts';
import { type Statement, sectionLines } from './sections.ts';
import type { Style } from './style.ts';

export interface WeekViewOptions {
  /** Cells in a row. Absent off a terminal: there nothing is cut. */
  readonly columns?: number | undefined;
  readonly today: Day;
  readonly principles: PrincipleSet;
  readonly style: Style;
  /** An ask in a row, without its person. */
  readonly askWords: (ask: Ask) => string;
  /** A call on this log: `edit 42` as `lp edit 42`. */
  readonly call: (words: string) => string;
}

/** `16 to 22 Nov`, `30 Nov to 6 Dec`, each with its year where that is not the current one. */
function weekDays({ from, to }: Pick<Week, 'from' | 'to'>, today: Day): string {
  const year = Number(today.slice(0, 4));
  const [first, last] = [shortDay(from, year), shortDay(to, year)];
  const shared = first.slice(first.indexOf(' '));
  return `${last.endsWith(shared) ? first.slice(0, -shared.length) : first} to ${last}`;
}

/** `This week · 16 to 22 Nov · 3 accomplishments, 1 feedback`. */
export function weekHeading(week: Week, today: Day): string {
  const name = week.to < today ? 'Last week' : 'This week';
  const of = (kind: Entry['kind']): number => week.entries.filter((entry) => entry.kind === kind).length;
  const counted = [
    of('accomplishment') === 0 ? '' : count(of('accomplishment'), 'accomplishment'),
    of('feedback') === 0 ? '' : `${of('feedback')} feedback`,
    of('risk') === 0 ? '' : count(of('risk'), 'risk'),
    of('need') === 0 ? '' : count(of('need'), 'need'),
  ].filter(Boolean);
  return [name, weekDays(week, today), counted.join(', ')].filter(Boolean).join(' · ');
}

/** What stands below the heading, without line feeds. */
export function weekLines(week: Week, options: WeekViewOptions): string[] {
  const { columns, today, principles, style } = options;
  const currentYear = Number(today.slice(0, 4));
  const standing = (entry: Entry) => ({ state: stateOf(entry, today), urgency: urgencyOf(entry, today) });
  const listed = listLines(week.entries, { columns, currentYear, principles, style, standing });
  const below = sectionLines(sections(week, options), columns ?? Number.POSITIVE_INFINITY, style);
  return [...listed, ...(listed.length > 0 && below.length > 0 ? [''] : []), ...below];
}

/** Of a title so much is shown where the entry is not in the list above. */
const TITLE = 40;

function sections(week: Week, options: WeekViewOptions) {
  const { today, call, askWords } = options;
  const year = Number(today.slice(0, 4));
  return [
    { label: 'no result', statements: ids(week.withoutResult, (id) => call(`result ${id} "…"`)) },
    { label: 'no principle', statements: ids(week.withoutPrinciple, (id) => call(`tag ${id} +dd`)) },
    {
      label: 'pending',
      statements: week.pending.map((entry) => ({
        text: `${named(entry)}, since ${shortDay(entry.date, year)} (${ageWords(daysWaiting(entry, today))})`,
        call: call(`result ${entry.id} "…"`),
      })),
    },
    {
      label: 'due soon',
      statements: week.dueSoon.map((entry) => ({
        text: `${entry.kind} ${named(entry)} · ${urgencyOf(entry, today)}`,
        call: call(`resolve ${entry.id} "…"`),
      })),
    },
    {
      label: 'no answer yet',
      statements: week.overdue.map((ask) => ({ text: `${harmless(ask.person)}, ${askWords(ask)}` })),
    },
  ];
}

/** Their numbers, and the call that helps the first: the entries themselves stand in the list. */
function ids(entries: readonly Entry[], call: (id: number) => string): Statement[] {
  const [first] = entries;
  if (first === undefined) return [];
  return [{ items: entries.map(({ id }) => `#${id}`), call: call(first.id) }];
}

const named = ({ id, title }: Entry): string => `#${id} ${cut(harmless(title), TITLE)}`;
