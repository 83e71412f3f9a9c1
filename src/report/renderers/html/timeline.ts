/**
 * When the entries happened, for a page: one mark for each, accomplishments above a line that is the period,
 * feedback below. Where there are too many to stack, the marks of each column become a bar.
 */
import { type Day, daysBetween } from '../../../domain/day.ts';
import type { Entry } from '../../../domain/entry.ts';
import { count } from '../../../domain/text.ts';
import { storyAnchor } from './blocks.ts';
import { type Column, columnsOf, firstOf, monthIndex } from './columns.ts';

export interface TimelineInput {
  readonly from: Day;
  readonly to: Day;
  /** Accomplishments and feedback. */
  readonly entries: readonly Entry[];
  /** Ids of the selected accomplishments. */
  readonly selected: ReadonlySet<number>;
  /** Ids of the entries told in the draft, which can be jumped to. */
  readonly told: ReadonlySet<number>;
}

/** In the units of the drawing, which are pixels where it has room. */
const WIDTH = 672;
/** Between two marks of a stack, and a mark's radius. */
const STEP = 11;
const RADIUS = 4.5;
/** A mark is as wide as a week is in a year; no period is cut finer than it has days. */
const MOST_STACKS = 56;
/** Marks on each other before they become bars, which are then this high at most. */
const TALLEST = 12;
/** Under the marks: the names of the months and their counts. */
const FOOT = 44;

/** Entries between two days of the axis. */
interface Stack {
  selected: number;
  others: number;
  feedback: number;
}

/** The figure, or nothing where there is no entry. */
export function timeline(input: TimelineInput): string {
  if (input.entries.length === 0) return '';
  const { columns } = columnsOf(monthIndex(input.from), monthIndex(input.to));
  const groups = columns.map((column, index) => {
    const end = columns[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const entries = input.entries.filter(({ date }) => {
      const month = monthIndex(date);
      return (month >= column.start || index === 0) && month < end;
    });
    return { column, entries };
  });
  const drawing = draw(input, groups);
  return `<figure class="timeline">
<figcaption><h3>Entries over time</h3>
<p>${drawing.bars ? 'The higher a bar, the more entries.' : 'Each mark is an entry.'} Accomplishments stand above the line, feedback below it.</p></figcaption>
${drawing.svg}
${legend(input)}<details>
<summary>The same as a table</summary>
<div class="scroll" role="region" aria-label="Entries over time, as a table" tabindex="0">
${table(groups, input.told)}</div>
</details>
</figure>
`;
}

interface Group {
  readonly column: Column;
  readonly entries: readonly Entry[];
}

function isFeedback({ kind }: Entry): boolean {
  return kind === 'feedback';
}

function draw(
  { from, to, entries, selected }: TimelineInput,
  groups: readonly Group[],
): { svg: string; bars: boolean } {
  const days = daysBetween(from, to) + 1;
  const daysInStack = Math.ceil(days / MOST_STACKS);
  const stacks = new Map<number, Stack>();
  for (const entry of entries) {
    const at = Math.floor(Math.min(Math.max(daysBetween(from, entry.date), 0), days - 1) / daysInStack);
    const stack = stacks.get(at) ?? { selected: 0, others: 0, feedback: 0 };
    stacks.set(at, stack);
    if (isFeedback(entry)) stack.feedback += 1;
    else if (selected.has(entry.id)) stack.selected += 1;
    else stack.others += 1;
  }
  const above = Math.max(...[...stacks.values()].map((stack) => stack.selected + stack.others));
  const below = Math.max(...[...stacks.values()].map(({ feedback }) => feedback));
  const bars = Math.max(above, below) > TALLEST;
  const step = bars ? (TALLEST * STEP) / Math.max(above, below) : STEP;
  const line = Math.ceil(above * step) + 8;
  const bottom = line + Math.ceil(below * step) + 8;
  const height = bottom + FOOT;
  const perDay = WIDTH / days;

  const marks = [...stacks].map(([at, stack]) => {
    const width = Math.min(daysInStack, days - at * daysInStack) * perDay;
    const x = Math.min(Math.max(at * daysInStack * perDay + width / 2, STEP / 2), WIDTH - STEP / 2);
    return (bars ? bar : dots)(x, stack, line, step);
  });
  const ticks = groups.map(({ column, entries }, index) => {
    const next = groups[index + 1]?.column.start;
    const starts = Math.max(0, index === 0 ? 0 : daysBetween(from, firstOf(column.start)));
    const ends = next === undefined ? days : daysBetween(from, firstOf(next));
    const x = starts * perDay;
    const middle = round((x + ends * perDay) / 2);
    const rule =
      index === 0 ? '' : `<line class="tick" x1="${round(x)}" y1="0" x2="${round(x)}" y2="${bottom}"/>`;
    const year = column.year === null || column.year === groups[index - 1]?.column.year ? '' : column.year;
    const label = year === '' ? column.label : `${column.label} ${year}`;
    // A month of which only some days belong to the period has no room for its name.
    const room = (ends - starts) * perDay > label.length * 6;
    const name = room ? `<text x="${middle}" y="${bottom + 18}">${label}</text>` : '';
    const number =
      entries.length === 0 ? '' : `<text x="${middle}" y="${bottom + 38}">${entries.length}</text>`;
    return `${rule}${name}${room ? number : ''}`;
  });
  const total = count(entries.length, 'entry', 'entries');
  const told = groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ column, entries }) => `${column.name} ${entries.length}`);
  const svg = `<svg role="img" aria-labelledby="timeline" aria-describedby="timeline-months" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title id="timeline">Timeline of ${total}</title>
<desc id="timeline-months">${told.join(', ')}</desc>
${ticks.join('')}
<line class="axis" x1="0" y1="${line}" x2="${WIDTH}" y2="${line}"/>
${marks.join('\n')}
</svg>`;
  return { svg, bars };
}

function dots(x: number, { selected, others, feedback }: Stack, line: number, step: number): string {
  const circle = (kind: string, up: number) =>
    `<circle class="${kind}" cx="${round(x)}" cy="${round(line - up * step)}" r="${RADIUS}"/>`;
  let out = '';
  for (let n = 0; n < selected; n += 1) out += circle('selected', n + 0.6);
  for (let n = 0; n < others; n += 1) out += circle('other', selected + n + 0.6);
  for (let n = 0; n < feedback; n += 1) out += circle('feedback', -n - 0.6);
  return out;
}

function bar(x: number, { selected, others, feedback }: Stack, line: number, step: number): string {
  const rect = (kind: string, from: number, n: number) =>
    n === 0
      ? ''
      : `<rect class="${kind}" x="${round(x - RADIUS)}" y="${round(line - (from + n) * step)}" width="${2 * RADIUS}" height="${round(n * step)}"/>`;
  return (
    rect('selected', 0, selected) + rect('other', selected, others) + rect('feedback', -feedback, feedback)
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}

/** What the marks mean, of those that are there. */
function legend({ entries, selected }: TimelineInput): string {
  const kinds: [kind: string, words: string, there: boolean][] = [
    ['selected', 'selected accomplishment', entries.some(({ id }) => selected.has(id))],
    ['other', 'accomplishment', entries.some((entry) => !isFeedback(entry) && !selected.has(entry.id))],
    ['feedback', 'feedback', entries.some(isFeedback)],
  ];
  const items = kinds
    .filter(([, , there]) => there)
    .map(
      ([kind, words]) =>
        `<li><svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12"><circle class="${kind}" cx="6" cy="6" r="${RADIUS}"/></svg> ${words}</li>\n`,
    );
  return `<ul class="legend">\n${items.join('')}</ul>\n`;
}

function table(groups: readonly Group[], told: ReadonlySet<number>): string {
  const lines = groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ column, entries }) => {
      const feedback = entries.filter(isFeedback).length;
      const references = entries.map(({ id }) =>
        told.has(id) ? `<a class="ref" href="#${storyAnchor(id)}">[#${id}]</a>` : `[#${id}]`,
      );
      return `<tr><th scope="row">${column.name}</th><td>${entries.length - feedback}</td><td>${feedback}</td><td class="refs">${references.join(' ')}</td></tr>\n`;
    });
  return `<table>
<thead><tr><th scope="col">When</th><th scope="col">Accomplishments</th><th scope="col">Feedback</th><th scope="col" class="refs">Entries</th></tr></thead>
<tbody>
${lines.join('')}</tbody>
</table>
`;
}
