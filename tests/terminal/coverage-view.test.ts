import { describe, expect, test } from 'vitest';
import { type Coverage, type Level, type Unit, unitNames } from '../../src/domain/coverage.ts';
import type { Day } from '../../src/domain/day.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { displayWidth } from '../../src/domain/width.ts';
import { type CoverageViewOptions, coverageLines, fittingUnit } from '../../src/terminal/coverage-view.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import fc from '../support/fast-check.ts';

const LEVEL: Readonly<Record<string, Level>> = { '·': 'none', '▪': 'thin', '■': 'fair', '█': 'strong' };

/** Marks, one for each unit so far, then the count and the last day where there is one. */
type Rows = Readonly<Record<string, string>>;

const ROWS: Rows = {
  co: '█····█····█ 3 2026-11-17',
  tb: '···········',
  dd: '█·■█······█ 5 2026-11-17',
  hb: '····█······ 2 2026-05-20',
  ss: '···········',
};
const [CO, TB, DD] = [{ co: ROWS.co! }, { tb: ROWS.tb! }, { dd: ROWS.dd! }];

interface Given extends Partial<Omit<CoverageViewOptions, 'from' | 'to' | 'columns'>> {
  readonly from?: string;
  readonly to?: string;
  readonly rows?: Rows;
  /** Short forms of what is thin: those with nothing, and those with nothing since their last day. */
  readonly thin?: readonly string[];
  readonly gaps?: Gaps;
}

/** Short form, the day before the gap, the day after it. */
type Gaps = readonly (readonly [string, string | null, string])[];

/** A map as a value, made from how its rows are to look; a unit without a mark is empty. */
function mapOf(rows: Rows, thin: readonly string[], units: readonly string[], gaps: Gaps = []): Coverage {
  const made = Object.entries(rows).map(([short, text]) => {
    const [marks = '', count = '0', last = null] = text.split(' ');
    const principle = AMAZON.find((one) => one.short === short) ?? {
      number: 17,
      name: short,
      slug: short,
      short,
    };
    return {
      principle,
      cells: units.map((month, index) => {
        const level = LEVEL[[...marks][index] ?? '·']!;
        return { month, count: level === 'none' ? 0 : 1, level };
      }),
      count: Number(count),
      level: 'fair' as const,
      last: last as Day | null,
    };
  });
  return {
    months: units,
    rows: made,
    thin: thin
      .map((short) => made.find(({ principle }) => principle.short === short)!)
      .map(({ principle, last }) => ({ principle, since: last })),
    gaps: gaps.map(([short, after, before]) => ({
      principle: made.find(({ principle }) => principle.short === short)!.principle,
      after: after as Day | null,
      before: before as Day,
    })),
  };
}

/** The map of 2026 up to 22 November, unless it is told otherwise. */
function draw(columns: number | undefined, given: Given = {}): string[] {
  const { rows = ROWS, thin = [], gaps = [], from = '2026-01-01', to = '2026-12-31', ...rest } = given;
  const days = { from: from as Day, to: to as Day };
  const map = (by: Unit) =>
    mapOf(rows, thin, unitNames(days.from, (to < TODAY ? to : TODAY) as Day, by), gaps);
  const options = {
    title: '2026',
    plainYear: 2026,
    unicode: true,
    style: plainStyle,
    ...rest,
    ...days,
    columns,
  };
  const by = given.by ?? fittingUnit(map('month'), options);
  return coverageLines(map(by), { ...options, by });
}

const TODAY = '2026-11-22';
const THIN = ['tb', 'ss', 'hb'];

describe('the map', () => {
  test('at 80 columns: names, months, count and last day', () => {
    expect(draw(80, { thin: THIN })).toEqual([
      '2026                                J F M A M J J A S O N D',
      'Customer Obsession                  █ · · · · █ · · · · █    3  last 17 Nov',
      'Think Big                           · · · · · · · · · · ·    0  nothing yet',
      'Dive Deep                           █ · ■ █ · · · · · · █    5  last 17 Nov',
      'Have Backbone; Disagree and Commit  · · · · █ · · · · · ·    2  last 20 May',
      'Success and Scale Bring Broad…      · · · · · · · · · · ·    0  nothing yet',
      'thin: Think Big · Success and Scale Bring Broad Responsibility (none); Have',
      '      Backbone; Disagree and Commit (nothing since May)',
      '· none   ▪ thin   ■ fair   █ strong',
    ]);
  });

  test('at 40 columns: short forms, and the title in a row of its own', () => {
    expect(draw(40, { thin: THIN })).toEqual([
      '2026',
      '   J F M A M J J A S O N D',
      'co █ · · · · █ · · · · █   3 17 Nov',
      'tb · · · · · · · · · · ·   0 none',
      'dd █ · ■ █ · · · · · · █   5 17 Nov',
      'hb · · · · █ · · · · · ·   2 20 May',
      'ss · · · · · · · · · · ·   0 none',
      'thin: Think Big · Success and Scale',
      '      Bring Broad Responsibility (none);',
      '      Have Backbone; Disagree and Commit',
      '      (nothing since May)',
      '· none   ▪ thin   ■ fair   █ strong',
    ]);
  });

  test('at 20 columns: nothing between the marks, and no day', () => {
    expect(draw(20).slice(0, 3)).toEqual(['2026', '   JFMAMJJASOND', 'co █····█····█  3']);
    expect(draw(20).slice(-2)).toEqual(['· none   ▪ thin', '■ fair   █ strong']);
  });

  test('off a terminal: every name in full, and no line broken', () => {
    const lines = draw(undefined, { thin: THIN });
    expect(lines).toContain(
      'Success and Scale Bring Broad Responsibility  · · · · · · · · · · ·    0  nothing yet',
    );
    expect(lines.at(-2)).toBe(
      'thin: Think Big · Success and Scale Bring Broad Responsibility (none); Have Backbone; Disagree and Commit (nothing since May)',
    );
  });

  test('of a cycle that has not begun is blank, not empty', () => {
    const ahead = { from: '2027-01-01', to: '2027-06-30', title: '2027-H1', rows: { co: '', tb: '' } };
    expect(draw(60, ahead)).toEqual([
      '2027-H1             J F M A M J',
      'Customer Obsession               0  nothing yet',
      'Think Big                        0  nothing yet',
      '· none   ▪ thin   ■ fair   █ strong',
    ]);
  });

  test('of two years names them over the months; of three, in quarters; of more, by year', () => {
    const given = { title: 'promo', rows: { co: '▪·■·█······█ 3 2026-11-17', tb: '' } };
    expect(draw(80, { ...given, from: '2025-11-01' }).slice(0, 4)).toEqual([
      'promo                   2026',
      '                    N D J F M A M J J A S O N D',
      'Customer Obsession  ▪ · ■ · █ · · · · · · █ ·    3  last 17 Nov',
      'Think Big           · · · · · · · · · · · · ·    0  nothing yet',
    ]);
    expect(draw(80, { ...given, from: '2024-04-01' }).slice(0, 3)).toEqual([
      'promo, by quarter   2024  2025    2026',
      '                    2 3 4 1 2 3 4 1 2 3 4',
      'Customer Obsession  ▪ · ■ · █ · · · · · ·  3  last 17 Nov',
    ]);
    expect(draw(80, { ...given, from: '2017-04-01' }).slice(0, 2)).toEqual([
      'promo, by year      2017 2018 2019 2020 2021 2022 2023 2024 2025 2026',
      'Customer Obsession  ▪    ·    ■    ·    █    ·    ·    ·    ·    ·  3  17 Nov',
    ]);
  });

  test('says which years it had no room for', () => {
    const rows = { tb: '', dd: `${'·'.repeat(36)}█ 5 2026-11-17` };
    expect(draw(30, { rows, from: '1990-01-01', thin: ['tb'] })).toEqual([
      '2026, by year',
      '   18 19 20 21 22 23 24 25 26',
      'tb ·  ·  ·  ·  ·  ·  ·  ·  · 0',
      'dd ·  ·  ·  ·  ·  ·  ·  ·  █ 5',
      'not drawn, but counted: 1990',
      'to 2017',
      'thin: Think Big (none)',
      '· none   ▪ thin',
      '■ fair   █ strong',
    ]);
  });

  test('has rows for slugs of a newer lp, which cannot push the marks away', () => {
    const rows = { tb: '', 'a-slug-\u001b[31mfrom-a-newer-lp': '·····▪ 1 2026-06-15' };
    expect(draw(80, { rows })[2]).toBe(
      'a-slug-␛[31mfrom-a-newer-lp  · · · · · ▪ · · · · ·    1  last 15 Jun',
    );
    expect(draw(40, { rows })[2]).toBe('a-slu… · · · · · ▪ · · · · ·   1 15 Jun');
  });

  test('in ASCII has other marks, and nothing else than ASCII', () => {
    const lines = draw(76, { unicode: false, thin: THIN });
    expect(lines[1]).toBe('Customer Obsession                  # . . . . # . . . . #    3  last 17 Nov');
    expect(lines.join('')).toMatch(/^[ -~]*$/);
  });

  test('names all principles at once, and the year of a month that is not of this one', () => {
    const lastYear = { from: '2025-01-01', to: '2025-12-31' };
    expect(draw(80, { ...lastYear, rows: TB, thin: ['tb'] }).at(-2)).toBe('thin: all of them (none)');
    expect(draw(80, { ...lastYear, rows: { dd: '··▪ 1 2025-03-03' }, thin: ['dd'] }).slice(1, 3)).toEqual([
      'Dive Deep  · · ▪ · · · · · · · · ·  1  last  3 Mar 2025',
      'thin: all of them (nothing since March 2025)',
    ]);
  });

  test('names what was quiet for half of the time, three of them at most', () => {
    const gaps = [
      ['tb', null, '2026-09-17'],
      ['dd', '2026-01-10', '2026-08-02'],
      ['ss', null, '2026-09-01'],
      ['hb', null, '2026-07-01'],
    ] as const;
    expect(draw(200, { gaps }).at(-2)).toBe(
      'thin: Think Big · Success and Scale Bring Broad Responsibility (nothing before September); ' +
        'Dive Deep (nothing between January and August)',
    );
  });

  test('where nothing was logged for long, says so once, and not of each principle', () => {
    const rows = { ...TB, hb: '··▪········ 1 2026-03-03', dd: '····▪······ 1 2026-05-20' };
    expect(draw(80, { rows, thin: ['tb', 'hb', 'dd'] }).at(-2)).toBe(
      'thin: Think Big (none); all others (nothing since May)',
    );
    expect(draw(80, { rows: { ...rows, ...CO }, thin: ['tb', 'hb', 'dd'] }).slice(-3, -1)).toEqual([
      'thin: Think Big (none); Have Backbone; Disagree and Commit (nothing since',
      '      March); Dive Deep (nothing since May)',
    ]);
  });

  test('marks are styled by what they mean, and take no more room for it', () => {
    const tagged = Object.fromEntries(
      Object.keys(plainStyle).map((name) => [name, (text: string) => `<${name}>${text}</>`]),
    ) as unknown as typeof plainStyle;
    const [, styled = ''] = draw(80, { style: tagged, rows: DD });
    expect(styled).toContain('Dive Deep  <good>█</> <dim>·</> <accent>■</> <good>█</>');
    const strip = (line: string) => line.replace(/<[^>]*>/g, '');
    expect(draw(80, { style: tagged, thin: THIN }).map(strip)).toEqual(draw(80, { thin: THIN }));
  });
});

describe('laws', () => {
  test('no line is wider than the terminal, and no unit is lost without a word', () => {
    const all = Object.fromEntries(
      AMAZON.map(({ short }) => [short, short === 'tb' ? '' : '· 12 2025-11-17']),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 130 }),
        fc.integer({ min: 1970, max: 2026 }),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom<(Unit | undefined)[]>('month', 'quarter', 'year', undefined),
        fc.constantFrom(all, ROWS, { ...CO, ...TB }),
        (columns, year, month, by, rows) => {
          const from = `${year}-${String(month).padStart(2, '0')}-01`;
          const given = { from, rows, title: 'x', thin: Object.keys(rows) };
          const lines = draw(columns, by === undefined ? given : { ...given, by });
          for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
          const row = lines.find((line) => /^(?:Think Big|tb) /.test(line))!;
          const unit = by ?? (/by (quarter|year)/.exec(lines.join('\n'))?.[1] as Unit | undefined) ?? 'month';
          const drawn = row.split('·').length - 1;
          if (lines.some((line) => line.startsWith('not drawn'))) expect(drawn).toBeGreaterThan(0);
          else expect(drawn).toBe(unitNames(from as Day, TODAY as Day, unit).length);
        },
      ),
    );
  });
});
