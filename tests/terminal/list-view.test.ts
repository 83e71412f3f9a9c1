import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { displayWidth } from '../../src/domain/width.ts';
import { listLines } from '../../src/terminal/list-view.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';
import { entries, entry, type Stated, taggingStyle } from './entries.ts';

const options = { currentYear: 2026, principles: AMAZON, style: plainStyle };
const list = (columns: number | undefined, ...stated: Stated[]): string[] =>
  listLines(stated.map(entry), { ...options, columns });

const STORM = {
  id: 43,
  principles: ['dive-deep', 'ownership'],
  title: 'untangled the retry storm in the order queue',
};
const CACHE = {
  id: 42,
  date: '2026-11-17',
  principles: ['dive-deep', 'deliver-results'],
  title: 'Cut checkout p99 latency',
  result: '900 ms to 540 ms',
};
const PRAISE: Stated = {
  id: 41,
  kind: 'feedback',
  date: '2026-11-13',
  principles: ['earn-trust'],
  title: 'The launch was calm because of your runbook',
  from: 'peer',
  sentiment: 'positive',
};
const HIRES = { id: 9, date: '2026-11-09', title: 'Interviewed nine candidates', result: '2 hires' };
const GROWTH: Stated = {
  id: 22,
  kind: 'feedback',
  date: '2026-05-01',
  title: 'Your design docs are too long',
  details: 'I gave up\non page five.',
  from: 'my manager',
  sentiment: 'constructive',
};
const WIDE = {
  id: 7,
  date: '2026-01-01',
  principles: ['dive-deep', 'ownership', 'earn-trust', 'frugality', 'think-big'],
  title: '再試行の嵐を解きほぐした 👨‍👩‍👧‍👦',
  result: '900 から 540',
};

describe('a listing', () => {
  test('at 100 columns', () => {
    expect(list(100, STORM, CACHE, PRAISE, HIRES, GROWTH, WIDE)).toEqual([
      '#43  Sun 22 Nov  dd ow        untangled the retry storm in the order queue',
      '#42  Tue 17 Nov  dd dr        Cut checkout p99 latency · 900 ms to 540 ms',
      '#41  Fri 13 Nov  et           ❝The launch was calm because of your runbook❞ — peer',
      '#9   Mon  9 Nov  –            Interviewed nine candidates · 2 hires',
      '#22  Fri  1 May  –            ❝Your design docs are too long I gave up…❞ — my manager (constructive)',
      '#7   Thu  1 Jan  dd ow et +2  再試行の嵐を解きほぐした 👨‍👩‍👧‍👦 · 900 から 540',
    ]);
  });

  test('at 80 columns', () => {
    expect(list(80, STORM, CACHE, PRAISE, HIRES, GROWTH)).toEqual([
      '#43  Sun 22 Nov  dd ow  untangled the retry storm in the order queue',
      '#42  Tue 17 Nov  dd dr  Cut checkout p99 latency · 900 ms to 540 ms',
      '#41  Fri 13 Nov  et     ❝The launch was calm because of your runbook❞ — peer',
      '#9   Mon  9 Nov  –      Interviewed nine candidates · 2 hires',
      '#22  Fri  1 May  –      ❝Your design docs are too long I gave up…❞ — my manager',
    ]);
  });

  test('at 40 columns: the weekday and the result go, then titles are cut', () => {
    expect(list(40, STORM, CACHE, PRAISE, HIRES, GROWTH, { ...WIDE, principles: [] })).toEqual([
      '#43  22 Nov  dd ow  untangled the retry…',
      '#42  17 Nov  dd dr  Cut checkout p99 la…',
      '#41  13 Nov  et     ❝The launch…❞ — peer',
      '#9    9 Nov  –      Interviewed nine ca…',
      '#22   1 May  –      ❝Your design docs…❞',
      '#7    1 Jan  –      再試行の嵐を解きほ…',
    ]);
  });

  test('at 30 columns: principles go before the day', () => {
    expect(list(30, STORM, PRAISE, HIRES, { ...WIDE, title: '再試行の嵐を解きほぐした' })).toEqual([
      '#43  22 Nov  untangled the re…',
      '#41  13 Nov  ❝The launch was…❞',
      '#9    9 Nov  Interviewed nine…',
      '#7    1 Jan  再試行の嵐を解き…',
    ]);
  });

  test('at 20 columns: only the number stays before the words', () => {
    expect(list(20, STORM, PRAISE, WIDE)).toEqual([
      '#43  untangled the…',
      '#41  ❝The launch w…❞',
      '#7   再試行の嵐を解…',
    ]);
  });

  test('off a terminal leaves nothing out', () => {
    const long = 'x'.repeat(500);
    expect(list(undefined, { ...WIDE, title: long }, GROWTH)).toEqual([
      `#7   Thu  1 Jan  dd ow et fr tb  ${long} · 900 から 540`,
      '#22  Fri  1 May  –               ❝Your design docs are too long I gave up on page five.❞ — my manager (constructive)',
    ]);
  });

  test('shows the year of another year', () => {
    expect(list(80, STORM, { ...HIRES, date: '2025-03-04' })).toEqual([
      '#43  Sun 22 Nov       dd ow  untangled the retry storm in the order queue',
      '#9   Tue  4 Mar 2025  –      Interviewed nine candidates · 2 hires',
    ]);
  });

  test.each([
    [53, '#43  Sun 22 Nov  –  Cut checkout p99 latency · 900 ms…'],
    [52, '#43  Sun 22 Nov  –  Cut checkout p99 latency'],
  ])('at %i columns', (columns, line) => {
    // The result shows while there is something of it to be seen.
    expect(list(columns + 2, { ...CACHE, id: 43, date: '2026-11-22', principles: [] })).toEqual([line]);
  });

  test('takes a result of several lines into its row', () => {
    expect(list(90, { ...HIRES, result: '2 hires\n\n- one senior\n  - one junior' })[0]).toMatch(
      /· 2 hires - one senior - one junior$/,
    );
  });

  test('names risks and needs for what they are', () => {
    expect(list(80, { kind: 'risk', title: 'no tester' }, { kind: 'need', title: 'a tester' })).toEqual([
      '#1  Sun 22 Nov  –  risk: no tester',
      '#1  Sun 22 Nov  –  need: a tester',
    ]);
  });

  test('shows an unknown principle, within bounds', () => {
    expect(list(80, { principles: ['a-slug-from-a-newer-lp'] })[0]).toBe('#1  Sun 22 Nov  a-slug-…  a title');
    expect(list(undefined, { principles: ['a-slug-from-a-newer-lp'] })[0]).toContain(
      'a-slug-from-a-newer-lp',
    );
  });

  test('makes control characters harmless', () => {
    const [line] = list(80, { title: '\x1b[2Jgone\x07', result: 'a\x9bb', kind: 'accomplishment' });
    expect(line).toBe('#1  Sun 22 Nov  –  ␛[2Jgone␇ · a�b');
  });

  test('styles by meaning, and counts no style as width', () => {
    expect(
      listLines([entry(CACHE), entry(GROWTH)], { ...options, columns: 110, style: taggingStyle }),
    ).toEqual([
      '<id>#42</id>  <day>Tue 17 Nov</day>  <principle>dd dr</principle>  Cut checkout p99 latency' +
        '<dim> · </dim><result>900 ms to 540 ms</result>',
      '<id>#22</id>  <day>Fri  1 May</day>  <principle>–</principle>      ' +
        '<warn>❝</warn>Your design docs are too long I gave up on page five.<warn>❞</warn> — my manager' +
        '<warn> (constructive)</warn>',
    ]);
  });

  test('of nothing is nothing', () => {
    expect(list(80)).toEqual([]);
  });

  test('fits every terminal, one row an entry, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 5 }), fc.integer({ min: 0, max: 120 }), (some, columns) => {
        const lines = listLines(some, { ...options, columns });
        expect(lines).toHaveLength(some.length);
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keeps its columns in line', () => {
    fc.assert(
      fc.property(
        fc.array(entries, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 60, max: 120 }),
        (some, columns) => {
          const lines = listLines(some, { ...options, columns, style: taggingStyle });
          const starts = lines.map((line) => {
            const front = /^<id>.*?<\/principle> */.exec(line)?.[0] ?? '';
            return displayWidth(front.replace(/<\/?(?:id|day|principle)>/g, ''));
          });
          expect(new Set(starts).size).toBe(1);
        },
      ),
    );
  });

  test('keeps its pace with a title of 100,000 characters', () => {
    const some = Array.from({ length: 50 }, () =>
      entry({ title: `${'再 '.repeat(50_000)}x`, result: ' '.repeat(9) }),
    );
    const spent = stopwatch();
    listLines(some, { ...options, columns: 80 });
    expect(spent()).toBeLessThan(3000);
  });
});
