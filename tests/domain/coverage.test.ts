import { describe, expect, test } from 'vitest';
import {
  type Coverage,
  coverageOf,
  LEVELS,
  type Level,
  UNITS,
  unitNames,
} from '../../src/domain/coverage.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { assess } from '../../src/domain/evidence.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import fc from '../support/fast-check.ts';
import { day, ENTRIES, entry } from '../support/made-up-year.ts';

const YEAR = { from: day('2026-01-01'), to: day('2026-12-31'), principles: AMAZON };

/** A year of entries given as `strength day`, all of Dive Deep: `strong 03-11`. */
const TEXTS = {
  strong: {
    title: 'Cut p99 latency',
    result: '900 ms to 540 ms',
    details:
      'The trace showed the same cart read eleven times in one request, so I cached it for the request.',
  },
  fair: { title: 'Sat with the returns desk', result: 're-typing gone from 8 of 10 desks' },
  thin: { title: 'Helped out' },
  praise: { kind: 'feedback', title: 'You dig until it gives', from: 'Ana', sentiment: 'positive' },
  critique: { kind: 'feedback', title: 'Too slow', from: 'Ana', sentiment: 'constructive' },
  risk: { kind: 'risk', title: 'The contract ends' },
} as const;

const log = (...words: string[]): Entry[] =>
  words.map((word, index) => {
    const [what, date] = word.split(' ') as [keyof typeof TEXTS, string];
    return entry({ id: index + 1, principles: ['dive-deep'], ...TEXTS[what], date: `2026-${date}` });
  });

const over = (entries: readonly Entry[], today = '2026-11-22', by?: (typeof UNITS)[number]): Coverage =>
  coverageOf({ ...YEAR, entries, today: day(today), ...(by === undefined ? {} : { by }) });

const row = ({ rows }: Coverage, slug = 'dive-deep') =>
  rows.find(({ principle }) => principle.slug === slug)!;

test('the words of these tests are what they are called', () => {
  for (const strength of ['strong', 'fair', 'thin'] as const) {
    expect(assess(log(`${strength} 01-01`)[0]!).strength).toBe(strength);
  }
});

test('what was assessed before is not assessed again, and gives the same map', () => {
  const known = new Map(
    ENTRIES.filter(({ kind }) => kind === 'accomplishment').map((one) => [
      one.id,
      { strength: 'thin' as const },
    ]),
  );
  const input = { ...YEAR, entries: ENTRIES, today: day('2026-11-22') };
  const { rows } = coverageOf({ ...input, assessments: known });
  expect(rows.map(({ count, last }) => [count, last])).toEqual(
    coverageOf(input).rows.map(({ count, last }) => [count, last]),
  );
  expect(rows.map(({ level }) => level)).not.toContain('strong');
  expect(coverageOf(input).rows.map(({ level }) => level)).toContain('strong');
});

describe('a month', () => {
  test.each<[Level, string[]]>([
    ['none', []],
    ['none', ['critique 03-01', 'risk 03-02']],
    ['thin', ['thin 03-01']],
    ['thin', ['thin 03-01', 'thin 03-31']],
    ['fair', ['thin 03-01', 'thin 03-02', 'thin 03-03']],
    ['fair', ['fair 03-01']],
    ['fair', ['praise 03-01']],
    ['fair', ['fair 03-01', 'praise 03-02', 'thin 03-03']],
    ['strong', ['fair 03-01', 'praise 03-02', 'fair 03-03']],
    ['strong', ['strong 03-01']],
    ['fair', Array.from({ length: 20 }, () => 'thin 03-01')],
  ])('is %s with %j', (level, words) => {
    const cell = row(over(log(...words))).cells[2]!;
    expect(cell).toEqual({
      month: '2026-03',
      count: words.filter((word) => !/critique|risk/.test(word)).length,
      level,
    });
  });
});

describe('a period', () => {
  test.each<[Level, string[]]>([
    ['none', []],
    ['thin', ['thin 03-01', 'thin 05-01']],
    // One fair thing in a year is no pattern.
    ['thin', ['fair 03-01']],
    ['thin', ['praise 03-01', 'thin 04-01']],
    ['fair', ['fair 03-01', 'praise 03-02']],
    ['fair', ['fair 03-01', 'thin 03-02', 'thin 04-02', 'thin 05-02']],
    ['fair', ['strong 03-01']],
    ['fair', ['strong 03-01', 'fair 05-01']],
    ['fair', ['fair 01-01', 'fair 03-01', 'fair 05-01', 'praise 06-01']],
    ['fair', ['strong 03-01', 'strong 03-31']],
    // Two months of a year are no habit.
    ['fair', ['strong 03-31', 'strong 04-01']],
    ['fair', ['strong 03-01', 'fair 05-01', 'praise 05-02']],
    ['strong', ['strong 03-31', 'strong 04-01', 'thin 05-01']],
    ['strong', ['strong 03-01', 'fair 05-01', 'praise 07-02']],
    ['fair', ['strong 03-01', 'fair 03-02', 'praise 03-03']],
  ])('is %s with %j', (level, words) => {
    expect(row(over(log(...words))).level).toBe(level);
  });

  test('in less than half a year it is two months that make it strong', () => {
    const entries = log('strong 01-31', 'strong 04-01');
    expect(row(over(entries, '2026-05-31')).level).toBe('strong');
    expect(row(over(entries, '2026-06-01')).level).toBe('fair');
  });

  test('longer cells are held to what a period is held to', () => {
    const entries = log('strong 01-31', 'fair 04-01', 'strong 04-02', 'strong 06-03');
    expect(row(over(entries, '2026-11-22', 'quarter')).cells).toEqual([
      { month: '2026-Q1', count: 1, level: 'fair' },
      { month: '2026-Q2', count: 3, level: 'strong' },
      { month: '2026-Q3', count: 0, level: 'none' },
      { month: '2026-Q4', count: 0, level: 'none' },
    ]);
    expect(row(over(entries, '2026-11-22', 'year')).cells).toEqual([
      { month: '2026', count: 4, level: 'strong' },
    ]);
  });
});

describe('gaps', () => {
  const named = (entries: readonly Entry[], today?: string) =>
    over(entries, today).gaps.map(({ principle, after, before }) => [principle.short, after, before]);
  const bySlug = (...days: (readonly [string, string])[]): Entry[] =>
    days.map(([date, slug], index) => entry({ id: index + 1, date: `2026-${date}`, principles: [slug] }));

  test('are half of the time so far without evidence, before or between what there is', () => {
    const entries = bySlug(
      ['01-10', 'dive-deep'],
      ['11-01', 'dive-deep'],
      ['01-05', 'earn-trust'],
      ['05-05', 'earn-trust'],
      ['09-01', 'earn-trust'],
      ['09-17', 'think-big'],
    );
    expect(named(entries)).toEqual([
      ['dd', '2026-01-10', '2026-11-01'],
      ['tb', null, '2026-09-17'],
    ]);
  });

  test('are none where nothing at all was logged, in the first weeks, or up to today', () => {
    expect(named(bySlug(['08-01', 'dive-deep'], ['08-20', 'think-big'], ['11-01', 'dive-deep']))).toEqual([]);
    expect(named(bySlug(['01-01', 'dive-deep'], ['02-10', 'think-big']), '2026-02-12')).toEqual([]);
    expect(named(bySlug(['01-01', 'dive-deep'], ['02-10', 'think-big']))).toEqual([]);
  });
});

describe('the map', () => {
  test('runs up to this month while the period runs, and to its end after that', () => {
    expect(over([], '2026-02-01').months).toEqual(['2026-01', '2026-02']);
    expect(over([], '2027-01-10').months).toHaveLength(12);
    expect(over([], '2025-12-31').months).toEqual([]);
  });

  test('reaches to an entry that a clock ahead of this one logged', () => {
    const ahead = over(log('fair 05-01'), '2026-02-01');
    expect(ahead.months.at(-1)).toBe('2026-05');
    expect(row(ahead).count).toBe(1);
  });

  test('has a row for each principle of the set, then for slugs it does not know', () => {
    const entries = [
      entry({ principles: ['zeta', 'dive-deep', 'zeta'] }),
      entry({ id: 2, principles: ['alpha'], date: '2026-07-01' }),
    ];
    const { rows } = over(entries);
    expect(rows.slice(0, 16).map(({ principle }) => principle)).toEqual(AMAZON);
    expect(rows.slice(16)).toMatchObject([
      { principle: { name: 'alpha', slug: 'alpha', short: 'alpha' }, count: 1, last: '2026-07-01' },
      { principle: { slug: 'zeta' }, count: 1, last: '2026-06-15' },
    ]);
  });

  test('passes over what is outside of the period', () => {
    const entries = [
      entry({ date: '2025-12-31', principles: ['dive-deep'] }),
      entry({ date: '2027-01-01', principles: ['dive-deep'] }),
    ];
    expect(row(over(entries, '2027-06-01')).count).toBe(0);
  });

  test('names units across the turn of a year', () => {
    const [from, to] = [day('2025-11-30'), day('2026-04-01')];
    expect(unitNames(from, to, 'month')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
    ]);
    expect(unitNames(from, to, 'quarter')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
    expect(unitNames(from, to, 'year')).toEqual(['2025', '2026']);
    expect(unitNames(to, from, 'month')).toEqual([]);
  });
});

describe('thin spots', () => {
  const spots = (entries: readonly Entry[], today: string, period: Partial<typeof YEAR> = {}): string[] =>
    coverageOf({
      ...YEAR,
      principles: AMAZON.filter(({ short }) => ['dd', 'et', 'tb'].includes(short)),
      ...period,
      entries,
      today: day(today),
    }).thin.map(({ principle, since }) => `${principle.short} ${since ?? 'none'}`);

  const dated = (slug: string, date: string): Entry => entry({ principles: [slug], date });
  const TWO = [dated('dive-deep', '2026-03-10'), dated('earn-trust', '2026-02-10')];

  test('are those with nothing, in official order, then those with nothing lately, the oldest first', () => {
    expect(spots(TWO, '2026-11-22')).toEqual(['tb none', 'et 2026-02-10', 'dd 2026-03-10']);
  });

  test.each([
    // A third of the 326 days up to 22 November is 108.7.
    ['2026-11-22', '2026-08-05', true],
    ['2026-11-22', '2026-08-06', false],
    // Early on three months have to pass.
    ['2026-05-01', '2026-01-31', true],
    ['2026-05-01', '2026-02-01', false],
    // Once the period is over, its end counts: a third of 365 days before 31 December.
    ['2027-01-20', '2026-08-31', true],
    ['2027-01-20', '2026-09-01', false],
  ])('on %s, with the last of %s: %s', (today, last, thin) => {
    const entries = ['dive-deep', 'earn-trust', 'think-big'].map((slug) => dated(slug, last));
    expect(spots(entries, today).length > 0).toBe(thin);
  });

  test.each([
    ['2025-12-01', '2026-12-31', false],
    ['2026-01-01', '2026-12-31', false],
    ['2026-02-24', '2026-12-31', false],
    ['2026-02-25', '2026-12-31', true],
    // A quarter is told after a third of it.
    ['2026-01-29', '2026-03-31', false],
    ['2026-01-30', '2026-03-31', true],
    ['2026-04-01', '2026-03-31', true],
  ])('are named on %s in a period to %s: %s', (today, to, named) => {
    expect(spots([], today, { to: day(to) })).toHaveLength(named ? 3 : 0);
  });

  test('are never slugs outside of the set', () => {
    expect(spots([dated('alpha', '2026-01-01')], '2026-11-22')).toEqual(['tb none', 'et none', 'dd none']);
  });
});

describe('laws', () => {
  const slugs = fc.constantFrom('dive-deep', 'earn-trust', 'think-big', 'newer');
  const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
  const anEntry = fc
    .record({
      what: fc.constantFrom(...(Object.keys(TEXTS) as (keyof typeof TEXTS)[])),
      month,
      year: fc.constantFrom('2025', '2026'),
      principles: fc.array(slugs, { maxLength: 3 }),
    })
    .map(({ what, month: mm, year, principles }) =>
      entry({ ...TEXTS[what], principles, date: `${year}-${mm}-15` }),
    );
  const entries = fc.array(anEntry, { maxLength: 30 });
  const unit = fc.constantFrom(...UNITS);
  const all = (list: readonly Entry[], by: (typeof UNITS)[number]) =>
    coverageOf({ ...YEAR, from: day('2025-01-01'), entries: list, today: day('2026-11-22'), by });

  test('cells add up to their row, and rows to the principles that evidence bears', () => {
    fc.assert(
      fc.property(entries, unit, (list, by) => {
        const { rows, months } = all(list, by);
        const borne = list
          .filter(({ kind, sentiment }) => kind !== 'risk' && sentiment !== 'constructive')
          .reduce((sum, { principles }) => sum + new Set(principles).size, 0);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(borne);
        for (const { cells, count, level, last } of rows) {
          expect(cells.map((cell) => cell.month)).toEqual(months);
          expect(cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(count);
          expect([level === 'none', last === null]).toEqual([count === 0, count === 0]);
          for (const cell of cells) expect(cell.level === 'none').toBe(cell.count === 0);
        }
      }),
    );
  });

  test('the order of the entries does not matter', () => {
    fc.assert(
      fc.property(entries, unit, (list, by) => {
        expect(all(list.toReversed(), by)).toEqual(all(list, by));
      }),
    );
  });

  test('how it is grouped changes nothing about a row, and more evidence never lowers a level', () => {
    const plain = ({ rows }: Coverage) => rows.map(({ cells: _, ...rest }) => rest);
    fc.assert(
      fc.property(entries, anEntry, unit, (list, more, by) => {
        const before = all(list, by);
        expect(plain(before)).toEqual(plain(all(list, 'month')));
        const after = all([...list, more], by);
        for (const { principle, level, cells } of before.rows) {
          const now = row(after, principle.slug);
          expect(LEVELS.indexOf(now.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
          for (const cell of cells) {
            const same = now.cells.find((one) => one.month === cell.month)!;
            expect(LEVELS.indexOf(same.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(cell.level));
          }
        }
      }),
    );
  });

  test('the made-up year', () => {
    expect(row(over(ENTRIES), 'think-big').count).toBe(0);
    expect(row(over(ENTRIES)).last).toBe('2026-11-17');
  });
});
