/**
 * Principles against months, for a page: a row of cells for each principle that has something to show. What
 * is empty is left out and strength is not shown, because the page is handed in: a draft reproaches nobody.
 */
import { type CoverageInput, coverageOf } from '../../../domain/coverage.ts';
import { harmless } from '../../../domain/harmless.ts';
import { count } from '../../../domain/text.ts';
import { type Column, columnsOf, monthIndex } from './columns.ts';
import { escapeHtml } from './escape.ts';

/** A cell in the units of the drawing, which are pixels where it has room. */
const HEIGHT = 24;
const WIDTH = 28;
const GAP = 2;
/** What a letter of a column's head takes. */
const LETTER = 8;

/** What coverage is counted by, the widest first, with its months. A column holds one or more of them. */
const UNITS = [
  { by: 'year', size: 12 },
  { by: 'quarter', size: 3 },
  { by: 'month', size: 1 },
] as const;

/** How many shades there are. A busy log uses them up to its fullest cell, a quiet one entry by entry. */
const SHADES = 3;

interface Row {
  readonly name: string;
  readonly total: number;
  /** One for each column. */
  readonly counts: readonly number[];
}

/** The figure, or nothing where no principle has an entry. `input.from` and `input.to` are what it spans. */
export function coverageMap(
  input: Pick<CoverageInput, 'from' | 'to' | 'entries' | 'principles' | 'assessments'>,
): string {
  const { columns, months } = columnsOf(monthIndex(input.from), monthIndex(input.to));
  const { by, size } = UNITS.find(({ size }) => size <= months)!;
  const coverage = coverageOf({ ...input, today: input.to, by });
  const first = Math.floor(monthIndex(input.from) / size);
  const rows = coverage.rows
    .filter((row) => row.count > 0)
    .map(({ principle, cells, count: total }): Row => {
      const counts = columns.map(() => 0);
      for (const [index, { count }] of cells.entries()) {
        const at = Math.floor(((first + index) * size - columns[0]!.start) / months);
        counts[at] = (counts[at] ?? 0) + count;
      }
      return { name: harmless(principle.name), total, counts };
    });
  if (rows.length === 0) return '';
  const fullest = Math.max(SHADES, ...rows.flatMap(({ counts }) => counts));
  const title = `Entries by principle and ${by}`;
  return `<figure class="map">
<figcaption><h3>${title}</h3>
<p>Accomplishments and positive feedback. An entry counts under each principle it names.</p></figcaption>
<ul>
<li class="head" aria-hidden="true"><span></span>${head(columns)}</li>
${rows.map((row, index) => `<li><span>${escapeHtml(row.name)} <b>${row.total}</b></span>${strip(row, index, columns, fullest)}</li>\n`).join('')}</ul>
<details>
<summary>The same as a table</summary>
<div class="scroll" role="region" aria-label="${title}, as a table" tabindex="0">
${table(rows, columns)}</div>
</details>
</figure>
`;
}

function cellWidth(columns: readonly Column[]): number {
  return Math.max(WIDTH, ...columns.map(({ label }) => label.length * LETTER));
}

function open(columns: readonly Column[], height: number, attributes: string): string {
  const width = columns.length * cellWidth(columns);
  return `<svg ${attributes} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
}

/** The names of the columns, and under the first of each year the year. */
function head(columns: readonly Column[]): string {
  const width = cellWidth(columns);
  const years = columns.some(({ year }) => year !== null);
  const words = columns.map(({ label, year }, index) => {
    const x = index * width + width / 2;
    const above = year === null || year === columns[index - 1]?.year ? '' : text(x, 10, year);
    return above + text(x, years ? 24 : 12, label);
  });
  return `${open(columns, years ? 28 : 16, 'aria-hidden="true"')}${words.join('')}</svg>`;
}

function strip(
  { name, total, counts }: Row,
  index: number,
  columns: readonly Column[],
  fullest: number,
): string {
  const width = cellWidth(columns);
  const id = `map-${index + 1}`;
  const told = columns.flatMap(({ name }, at) => (counts[at] === 0 ? [] : [`${name} ${counts[at]}`]));
  const cells = columns.map((column, at) => {
    const n = counts[at]!;
    const x = at * width;
    const box = `x="${x + GAP / 2}" y="${GAP / 2}" width="${width - GAP}" height="${HEIGHT - GAP}" rx="2"`;
    if (n === 0) return `<rect class="n0" ${box}/>`;
    const shade = `n${Math.ceil((n * SHADES) / fullest)}`;
    const title = `<title>${escapeHtml(name)}, ${column.name}: ${count(n, 'entry', 'entries')}</title>`;
    return `<g class="${shade}">${title}<rect ${box}/>${text(x + width / 2, HEIGHT / 2 + 4, String(n))}</g>`;
  });
  const attributes = `role="img" aria-labelledby="${id}" aria-describedby="${id}-months"`;
  return `${open(columns, HEIGHT, attributes)}<title id="${id}">${escapeHtml(name)}: ${count(total, 'entry', 'entries')}</title><desc id="${id}-months">${told.join(', ')}</desc>${cells.join('')}</svg>`;
}

function text(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}">${words}</text>`;
}

function table(rows: readonly Row[], columns: readonly Column[]): string {
  const heads = columns.map(({ label, year, name }) => {
    const words = year === null ? label : `${label} ${year}`;
    return words === name
      ? `<th scope="col">${words}</th>`
      : `<th scope="col"><abbr title="${name}">${words}</abbr></th>`;
  });
  const lines = rows.map(
    ({ name, total, counts }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>${counts.map((n) => `<td>${n}</td>`).join('')}<td>${total}</td></tr>\n`,
  );
  return `<table>
<thead><tr><th scope="col">Principle</th>${heads.join('')}<th scope="col">All</th></tr></thead>
<tbody>
${lines.join('')}</tbody>
</table>
`;
}
