/** `lp coverage`: a row for each principle, a cell for each month (quarter, year), shaded by what there is. */
import {
  type Coverage,
  type CoverageRow,
  type Gap,
  type Level,
  type ThinSpot,
  type Unit,
  unitNames,
} from '../domain/coverage.ts';
import { type Day, MONTHS, partsOf, shortDay } from '../domain/day.ts';
import { harmless } from '../domain/harmless.ts';
import { widest } from '../domain/widest.ts';
import { cut, displayWidth, padEnd, padStart, wrap } from '../domain/width.ts';
import { hang } from './prose.ts';
import type { Meaning, Style } from './style.ts';

export interface CoverageViewOptions {
  /** What the map is of: `2026`, or with what it was narrowed to. */
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: Unit;
  /** Cells in a row. Absent off a terminal: there the map is as wide as it likes, and no line is broken. */
  readonly columns?: number | undefined;
  /** Days of any other year are shown with theirs. */
  readonly plainYear: number;
  readonly unicode: boolean;
  readonly style: Style;
}

/** Off a terminal: every name in full, and the year in months. */
const FIXED_COLUMNS = 100;

interface Marks {
  readonly levels: Readonly<Record<Level, string>>;
  /** Between groups of names, and between names, which may hold commas. */
  readonly between: string;
  readonly names: string;
  readonly more: string;
}

/** Each darker than the one before, in a column of its own width: told apart without colour. */
const UNICODE: Marks = {
  levels: { none: '·', thin: '▪', fair: '■', strong: '█' },
  between: '; ',
  names: ' · ',
  more: '…',
};
const ASCII: Marks = {
  levels: { none: '.', thin: '-', fair: '+', strong: '#' },
  between: '; ',
  names: ' / ',
  more: '~',
};

const marksOf = ({ unicode }: Pick<CoverageViewOptions, 'unicode'>): Marks => (unicode ? UNICODE : ASCII);

const LOOKS: Readonly<Record<Level, Meaning | undefined>> = {
  none: 'dim',
  thin: undefined,
  fair: 'accent',
  strong: 'good',
};

/** What a row may hold, from the fullest to the least. */
interface Form {
  readonly names: 'full' | 'short';
  /** A name cut to fewer cells than this is none any more. */
  readonly leastName: number;
  /** Space between the parts of a row. */
  readonly gap: number;
  /** Cells from one mark to the next. */
  readonly pitch: Readonly<Record<Unit, number>>;
  readonly last: 'in words' | 'day' | undefined;
}

const WIDE = { month: 2, quarter: 2, year: 5 };
const NAMED: readonly Form[] = [
  { names: 'full', leastName: 34, gap: 2, pitch: WIDE, last: 'in words' },
  { names: 'full', leastName: 24, gap: 2, pitch: WIDE, last: 'day' },
];
const SHORT: readonly Form[] = [
  { names: 'short', leastName: 0, gap: 2, pitch: WIDE, last: 'in words' },
  { names: 'short', leastName: 0, gap: 1, pitch: { month: 2, quarter: 2, year: 3 }, last: 'day' },
  { names: 'short', leastName: 0, gap: 1, pitch: { month: 2, quarter: 2, year: 3 }, last: undefined },
  { names: 'short', leastName: 0, gap: 1, pitch: { month: 1, quarter: 1, year: 3 }, last: undefined },
];

/** The slug of a newer lp must not push the map off the screen. */
const WIDEST_SHORT = 6;

/**
 * The finest unit whose map fits: a year in months, up to three in quarters, more in years. Names are given up
 * for short forms before a single year is drawn in less than months.
 */
export function fittingUnit(coverage: Coverage, options: Omit<CoverageViewOptions, 'by'>): Unit {
  const months = unitNames(options.from, options.to, 'month').length;
  const wishes: readonly (readonly [Unit, readonly Form[]])[] =
    months <= 12
      ? [
          ['month', [...NAMED, ...SHORT]],
          ['quarter', SHORT],
        ]
      : months <= 36
        ? [
            ['month', NAMED],
            ['quarter', [...NAMED, ...SHORT]],
          ]
        : [
            ['quarter', NAMED],
            ['year', NAMED],
            ['quarter', SHORT],
          ];
  const fits = ([by, forms]: readonly [Unit, readonly Form[]]): boolean =>
    forms.some((form) => layoutOf(form, coverage, { ...options, by }).fits);
  return wishes.find(fits)?.[0] ?? 'year';
}

/** The map, its thin spots and its legend, without line feeds. */
export function coverageLines(coverage: Coverage, options: CoverageViewOptions): string[] {
  const layouts = [...NAMED, ...SHORT].map((form) => layoutOf(form, coverage, options));
  const layout = layouts.find(({ fits }) => fits) ?? layouts.at(-1)!;
  const { style } = options;
  const marks = marksOf(options);
  const width = options.columns ?? Number.POSITIVE_INFINITY;
  return [
    ...head(layout, options),
    ...coverage.rows.map((row) => rowLine(row, layout, marks, options)),
    ...(layout.hidden === undefined ? [] : wrap(layout.hidden, width).map(style.dim)),
    ...thinLine(coverage, marks, options, width),
    ...legend(marks, width).map(style.dim),
  ];
}

interface Layout extends Form {
  readonly nameWidth: number;
  readonly countWidth: number;
  readonly lastWidth: number;
  /** The units drawn, those still to come included. */
  readonly units: readonly string[];
  /** Says which units there was no room for. */
  readonly hidden: string | undefined;
  readonly fits: boolean;
}

function layoutOf(form: Form, coverage: Coverage, options: CoverageViewOptions): Layout {
  const width = options.columns ?? FIXED_COLUMNS;
  const { by } = options;
  const planned = allUnits(coverage, options);
  const pitch = form.pitch[by];
  const countWidth = widest(coverage.rows.map(({ count }) => String(count)));
  const lastWidth =
    form.last === undefined ? 0 : widest(coverage.rows.map((row) => lastWords(row, form, options)));
  const all = coverage.rows.map((row) => nameOf(row, form));
  const names = widest(all);
  const rest = countWidth + form.gap * 2 + (form.last === undefined ? 0 : form.gap + lastWidth);
  const marksWidth = Math.max(0, planned.length * pitch - (pitch - 1));
  const left = width - rest - marksWidth;
  const fits = left >= Math.min(names, form.names === 'full' ? form.leastName : names);
  const { more } = marksOf(options);
  const nameWidth = fits ? widest(all.map((name) => shortened(name, left, more))) : names;
  const room = Math.max(1, Math.floor((width - rest - nameWidth + pitch - 1) / pitch));
  const units = fits ? planned : planned.slice(-room);
  const first = planned.length - units.length;
  return {
    ...form,
    nameWidth,
    countWidth,
    lastWidth,
    units,
    hidden: first === 0 ? undefined : `not drawn, but counted: ${planned[0]} to ${planned[first - 1]}`,
    fits,
  };
}

/** Those of the whole period: what has not come yet keeps its place, and stays blank. */
function allUnits({ months }: Coverage, { from, to, by }: CoverageViewOptions): readonly string[] {
  const planned = unitNames(from, to, by);
  return planned.length > months.length ? planned : months;
}

function nameOf({ principle }: CoverageRow, { names }: Pick<Form, 'names'>): string {
  return names === 'full' ? harmless(principle.name) : cut(harmless(principle.short), WIDEST_SHORT);
}

/** `last  9 Nov`; the days of a column are aligned. */
function lastWords({ last }: CoverageRow, form: Form, { plainYear }: CoverageViewOptions): string {
  if (last === null) return form.last === 'in words' ? 'nothing yet' : 'none';
  const day = shortDay(last, plainYear);
  const aligned = /^\d\D/.test(day) ? ` ${day}` : day;
  return form.last === 'in words' ? `last ${aligned}` : aligned;
}

/** The title, beside the names of the months where it fits there, and over them the years where there are several. */
function head(layout: Layout, { title, by, columns, style }: CoverageViewOptions): string[] {
  const rows = by === 'year' ? [yearCells(layout)] : unitHeads(layout, by);
  const named = harmless(title) + (by === 'month' ? '' : `, by ${by}`);
  const beside = displayWidth(named) <= layout.nameWidth;
  const lines = rows.map((row, index) =>
    `${padEnd(beside && index === 0 ? named : '', layout.nameWidth + layout.gap)}${row}`.trimEnd(),
  );
  return [...(beside ? [] : wrap(named, columns ?? Number.POSITIVE_INFINITY)), ...lines].map((line) =>
    style.heading(line),
  );
}

const yearCells = ({ units, pitch }: Layout): string =>
  units.map((year) => (pitch.year > 4 ? year : year.slice(2)).padEnd(pitch.year)).join('');

function unitHeads(layout: Layout, by: 'month' | 'quarter'): string[] {
  const { units, pitch } = layout;
  const letters = units
    .map((unit) => (by === 'quarter' ? unit.slice(-1) : MONTHS[Number(unit.slice(5)) - 1]![0]!))
    .map((letter) => letter.padEnd(pitch[by]))
    .join('');
  const years = new Set(units.map((unit) => unit.slice(0, 4)));
  if (by === 'month' && years.size < 2) return [letters];
  let over = '';
  for (const year of years) {
    const at = units.findIndex((unit) => unit.startsWith(year)) * pitch[by];
    // A year with too few months before the next one has no room for its name, which the next one tells.
    const next = units.findIndex((unit) => unit.slice(0, 4) > year);
    if (next !== -1 && next * pitch[by] - at < 5) continue;
    over = `${over.padEnd(at)}${year}`;
  }
  return [over, letters];
}

function rowLine(row: CoverageRow, layout: Layout, marks: Marks, options: CoverageViewOptions): string {
  const { style, by } = options;
  const { nameWidth, gap, pitch, countWidth } = layout;
  const levels = new Map(row.cells.map(({ month, level }) => [month, level]));
  const cells = layout.units.map((unit, index) => {
    const level = levels.get(unit);
    const after = ' '.repeat(index === layout.units.length - 1 ? 0 : pitch[by] - 1);
    if (level === undefined) return ` ${after}`;
    const mark = marks.levels[level];
    const look = LOOKS[level];
    return (look === undefined ? mark : style[look](mark)) + after;
  });
  const name = shortened(nameOf(row, layout), nameWidth, marks.more);
  const last =
    layout.last === undefined ? '' : ' '.repeat(gap) + lastPart(row, lastWords(row, layout, options), style);
  const space = ' '.repeat(gap);
  return `${padEnd(name, nameWidth)}${space}${cells.join('')}${space}${padStart(String(row.count), countWidth)}${last}`;
}

/** Cut after a whole word where that leaves most of the name. */
function shortened(name: string, width: number, more: string): string {
  const shown = cut(name, width);
  if (shown === name) return name;
  const words = shown.slice(0, shown.lastIndexOf(' '));
  return (words.length > width / 2 ? words : shown.slice(0, -1)) + more;
}

const lastPart = ({ last }: CoverageRow, words: string, style: Style): string =>
  last === null ? style.warn(words) : style.day(words);

/** `thin: Frugality (none); Earn Trust (nothing since March); Think Big (nothing before September)`. */
function thinLine(coverage: Coverage, marks: Marks, options: CoverageViewOptions, width: number): string[] {
  const { thin, rows, gaps } = coverage;
  if (thin.length + gaps.length === 0) return [];
  const none = thin.filter(({ since }) => since === null).map(({ principle }) => harmless(principle.name));
  const quiet = quietSpells(thin, rows, options.plainYear).map(({ names, since }) => ({
    names: names ?? [none.length > 0 ? 'all others' : 'all of them'],
    what: `nothing since ${since}`,
  }));
  const groups = [
    ...(none.length > 0 ? [{ names: none, what: 'none' }] : []),
    ...quiet,
    ...gapsShown(gaps, options.plainYear),
  ];
  const parts = groups.map(
    ({ names, what }) =>
      `${names.length === rows.length ? 'all of them' : names.join(marks.names)} (${what})`,
  );
  return hang(parts.join(marks.between), width, 'thin: ', '      ').map(options.style.warn);
}

/** More long gaps than these say little of each. */
const GAPS = 3;

/** The longest gaps in words: `nothing before September`, `nothing between March and October`. */
export function gapsShown(gaps: readonly Gap[], plainYear: number): { names: string[]; what: string }[] {
  const groups = new Map<string, string[]>();
  for (const { principle, after, before } of gaps.slice(0, GAPS)) {
    const end = monthWords(before, plainYear);
    const what = `nothing ${after === null ? `before ${end}` : `between ${monthWords(after, plainYear)} and ${end}`}`;
    groups.set(what, [...(groups.get(what) ?? []), harmless(principle.name)]);
  }
  return [...groups].map(([what, names]) => ({ what, names }));
}

/** Principles whose last evidence is of one month. */
export interface QuietSpell {
  /** Harmless; `null`: all that have evidence, since nothing at all was logged for long. */
  readonly names: readonly string[] | null;
  /** `March`, `March 2025`. */
  readonly since: string;
}

/**
 * The principles with nothing for long, by the month of their last evidence, earliest first. Where that is every one
 * that has evidence, it is the log that was silent: one spell, since its last entry, tells it.
 */
export function quietSpells(
  thin: readonly ThinSpot[],
  rows: readonly { readonly last: Day | null }[],
  plainYear: number,
): QuietSpell[] {
  const stale = thin.filter((spot): spot is ThinSpot & { since: Day } => spot.since !== null);
  const latest = stale.at(-1)?.since;
  if (
    latest !== undefined &&
    stale.length > 1 &&
    stale.length === rows.filter(({ last }) => last !== null).length
  )
    return [{ names: null, since: monthWords(latest, plainYear) }];
  const spells = new Map<string, string[]>();
  for (const { principle, since } of stale) {
    const month = monthWords(since, plainYear);
    spells.set(month, [...(spells.get(month) ?? []), harmless(principle.name)]);
  }
  return [...spells].map(([since, names]) => ({ names, since }));
}

/** On one line, else two by two, else one below the other: a mark stays with its word. */
function legend({ levels }: Marks, width: number): string[] {
  const items = (Object.keys(levels) as Level[]).map((level) => `${levels[level]} ${level}`);
  for (const each of [4, 2]) {
    const lines: string[] = [];
    for (let at = 0; at < items.length; at += each) lines.push(items.slice(at, at + each).join('   '));
    if (lines.every((line) => displayWidth(line) <= width)) return lines;
  }
  return items;
}

/** `March`, `March 2025`. */
export function monthWords(day: Day, plainYear: number): string {
  const [year, month] = partsOf(day);
  return year === plainYear ? MONTHS[month - 1]! : `${MONTHS[month - 1]} ${day.slice(0, 4)}`;
}
