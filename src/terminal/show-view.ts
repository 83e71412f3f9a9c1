/** `lp show`: an entry as a page to read. What an entry does not have is not mentioned. */
import { longDay, WEEKDAYS, weekdayOf } from '../domain/day.ts';
import { type Entry, isPending } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { type PrincipleSet, principleName } from '../domain/principle.ts';
import { parted, spokenWords } from '../domain/spoken.ts';
import { sentenceList } from '../domain/text.ts';
import { wrap } from '../domain/width.ts';
import { flow, hang } from './prose.ts';
import type { Style } from './style.ts';

export interface PageOptions {
  /** Cells in a row. Absent off a terminal: there lines stay as they were typed. */
  readonly columns?: number | undefined;
  readonly principles: PrincipleSet;
  readonly style: Style;
  /** Local days on which the entry was recorded and last changed. */
  readonly logged: string;
  readonly changed: string;
  /** The goal's own words, for entries that have one. */
  readonly goal?: string | undefined;
  /** What it answers, what answers it, whether it is still open; harmless. */
  readonly loop?: readonly string[] | undefined;
}

/** Longer lines are hard to read, however wide the terminal. */
const MEASURE = 88;

/** The page, without a line feed at its end. */
export function showPage(entry: Entry, options: PageOptions): string {
  const { style } = options;
  const width = options.columns === undefined ? Number.POSITIVE_INFINITY : Math.min(options.columns, MEASURE);
  const rows = (text: string): string[] => wrap(harmless(text), width);
  const note = entry.kind === 'feedback' ? parted(entry.details)[1] : '';
  const story = entry.kind === 'feedback' ? (note === '' ? null : `My note: ${note}`) : entry.details;
  const blocks = [
    [
      ...heading(entry, width, style),
      ...rows(circumstances(entry)).map(style.day),
      ...rows(entry.principles.map((slug) => principleName(options.principles, slug)).join(', ')).map(
        style.principle,
      ),
    ],
    story === null ? [] : flow(many(story), width),
    entry.result === null ? awaited(entry, width) : result(entry.result, width, style),
    entry.goal === null
      ? []
      : rows(`Goal ${entry.goal}${options.goal === undefined ? '' : `: ${options.goal}`}`),
    (options.loop ?? []).flatMap((line) => wrap(line, width)),
    // Whole, also where they are wider than the terminal: a link in two pieces can be neither clicked nor copied.
    entry.links.map((link) => harmless(link)),
    rows(footer(entry, options)).map(style.dim),
  ];
  return blocks
    .map((block) =>
      block.filter((row, index) => row !== '' || (index > 0 && index < block.length - 1)).join('\n'),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}

const many = (text: string): string => harmless(text, { multiline: true });

function heading(entry: Entry, width: number, style: Style): string[] {
  if (entry.kind !== 'feedback') return wrap(harmless(entry.title), width).map(style.heading);
  // Verbatim: their line breaks are theirs too.
  const rows = wrap(many(`❝${spokenWords(entry)}❞`), width).map(style.quote);
  const mark = entry.sentiment === 'constructive' ? ' (constructive)' : '';
  if (entry.from === null && mark === '') return rows;
  return [...rows, ...hang(`${harmless(entry.from ?? '')}${mark}`.trim(), width, '— ', '  ')];
}

/** When, and in what surroundings: `Tuesday, 17 November 2026 · Checkout · with Ana Lima and Bo`. */
function circumstances(entry: Entry): string {
  const kind = entry.kind === 'risk' ? 'Risk' : entry.kind === 'need' ? 'Need' : undefined;
  return [
    kind === undefined ? undefined : entry.status === null ? kind : `${kind}, ${entry.status}`,
    `${WEEKDAYS[weekdayOf(entry.date)]}, ${longDay(entry.date)}`,
    entry.project ?? undefined,
    entry.people.length === 0 ? undefined : `with ${sentenceList(entry.people)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

const LABEL = 'Result: ';

const awaited = (entry: Entry, width: number): string[] =>
  isPending(entry) ? wrap(`${LABEL}pending`, width) : [];

/** Below this the label takes a row of its own. */
const LEAST_BESIDE_LABEL = 16;

function result(text: string, width: number, style: Style): string[] {
  const beside = width - LABEL.length >= LEAST_BESIDE_LABEL;
  const rows = flow(many(text), beside ? width - LABEL.length : width);
  const painted = rows.map((row) => (row === '' ? '' : style.result(row)));
  if (!beside) return [...wrap(LABEL, width), ...painted];
  const indent = ' '.repeat(LABEL.length);
  return painted.map((row, index) => (index === 0 ? LABEL : row === '' ? '' : indent) + row);
}

/** `#42 · pinned · logged 2026-11-20, changed 2026-11-21`. */
function footer(entry: Entry, { logged, changed }: PageOptions): string {
  const times =
    entry.updatedAt === entry.createdAt
      ? `logged ${logged}`
      : logged === changed
        ? `logged and changed ${logged}`
        : `logged ${logged}, changed ${changed}`;
  return [`#${entry.id}`, entry.pinned ? 'pinned' : undefined, times]
    .filter((part) => part !== undefined)
    .join(' · ');
}
