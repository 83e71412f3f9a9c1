import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { STRENGTHS } from '../../src/domain/evidence.ts';
import type { Goal } from '../../src/domain/goal.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { baselineOf, type Readiness, readinessOf } from '../../src/domain/readiness.ts';
import { readinessView } from '../../src/domain/readiness-view.ts';
import fc from '../support/fast-check.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, TODAY } from '../support/made-up-year.ts';

interface Given {
  readonly entries?: readonly Entry[];
  readonly goals?: readonly Goal[];
  readonly today?: string;
  readonly narrowed?: string;
  readonly from?: string;
  readonly to?: string;
}

function ready({ entries = [], goals = [], today = TODAY, narrowed, from, to }: Given = {}): Readiness {
  return readinessOf({
    cycle: CYCLE,
    from: day(from ?? CYCLE.from),
    to: day(to ?? CYCLE.to),
    entries,
    goals,
    principles: AMAZON,
    today: day(today),
    ...(narrowed === undefined ? {} : { narrowed }),
  });
}

/** Entries on these days. */
const on = (...days: string[]): Entry[] =>
  days.map((date, index) => entry({ id: index + 1, date: `2026-${date}` }));

const praise = (over: Parameters<typeof entry>[0]): Entry =>
  entry({ kind: 'feedback', from: 'Ana', ...over });

describe('what', () => {
  const SERVED = [entry({ goal: 'g1', date: '2026-01-03' })];

  test.each<[string, Parameters<typeof goal>[0], string, string[]]>([
    ['open, with a day far ahead', { due: '2027-01-20' }, '2026-11-20', []],
    ['open, a sixth of the cycle before its day', { due: '2026-07-01' }, '2026-05-02', ['near']],
    ['open, a day earlier', { due: '2026-07-01' }, '2026-05-01', []],
    ['open, on its day', { due: '2026-07-01' }, '2026-07-01', ['near']],
    ['open, the day after', { due: '2026-07-01' }, '2026-07-02', ['overdue']],
    ['open without a day, near the end of the cycle', {}, '2026-11-22', ['near']],
    ['open without a day, in the middle', {}, '2026-07-22', []],
    ['open without a day, 60 days before the end of 365', {}, '2026-11-01', ['near']],
    ['open without a day, 61 days before it', {}, '2026-10-31', []],
    ['open after the cycle', {}, '2027-01-05', ['over']],
    ['open before the cycle', {}, '2025-12-31', []],
    ['met', { status: 'met', result: '540 ms' }, '2026-11-22', []],
    ['met without a result', { status: 'met' }, '2026-11-22', ['no result']],
    ['dropped', { status: 'dropped' }, '2027-03-03', []],
  ])('a goal %s', (_, over, today, notices) => {
    const [state] = ready({ goals: [goal(over)], entries: SERVED, today }).what.goals;
    expect(state).toMatchObject({ notices, entries: SERVED });
  });

  test.each<[string, Given, string[]]>([
    ['is told', {}, ['near', 'no entry']],
    ['is not told in the first weeks', { today: '2026-02-20' }, []],
    [
      'is told of a closed goal even then',
      { today: '2026-02-20', goals: [goal({ status: 'met', result: 'x' })] },
      ['no entry'],
    ],
    ['is not told of a part of a cycle', { narrowed: 'project Checkout' }, ['near']],
    [
      'is what constructive feedback alone leaves',
      { entries: [praise({ goal: 'g1', sentiment: 'constructive' })] },
      ['near', 'no entry'],
    ],
  ])('a goal without an entry %s', (_, given, notices) => {
    expect(ready({ goals: [goal()], ...given }).what.goals[0]!.notices).toEqual(notices);
  });

  test('goals are counted by status, and come in their order', () => {
    const { goals, counts } = ready({ goals: GOALS.toReversed() }).what;
    expect(goals.map((state) => state.goal.id)).toEqual([1, 2, 3, 4, 5]);
    expect(counts).toEqual({ total: 5, open: 1, met: 2, partly: 1, missed: 0, dropped: 1 });
  });
});

describe('how', () => {
  test('principles are counted by level, those of a newer lp not among them', () => {
    const entries = [
      entry({ principles: ['dive-deep', 'newer'] }),
      praise({ id: 2, principles: ['earn-trust'] }),
      praise({ id: 3, principles: ['earn-trust'] }),
      praise({ id: 4, principles: ['think-big'], sentiment: 'constructive' }),
      praise({ id: 5 }),
    ];
    const { how } = ready({ entries });
    expect(how).toMatchObject({ strong: 0, fair: 1, thin: 1, none: 14 });
    expect(how.rows).toHaveLength(17);
    expect(how.rows.find(({ principle }) => principle.slug === 'earn-trust')).toEqual({
      principle: AMAZON.find(({ slug }) => slug === 'earn-trust'),
      count: 2,
      level: 'fair',
      last: '2026-06-15',
    });
    expect(how.untagged.map(({ id }) => id)).toEqual([5]);
    expect(how.stale.map(({ principle }) => principle.short)).toEqual(['et', 'dd']);
  });
});

describe('the year', () => {
  const year = (given: Given) => ready(given).year;

  test('has two halves, of whole months where it can', () => {
    const { middle, firstHalf, secondHalf, timeShare } = year({ entries: on('06-30', '07-01', '07-02') });
    expect([middle, firstHalf, secondHalf]).toEqual(['2026-07-01', 1, 2]);
    expect(timeShare).toBeCloseTo(145 / 326);
    expect(year({ to: '2026-03-31' }).middle).toBe('2026-02-15');
    expect(year({ from: '2026-02-01', to: '2026-03-31' }).middle).toBe('2026-03-01');
    expect(year({ from: '2026-02-02', to: '2026-03-31' }).middle).toBe('2026-03-03');
    expect(year({ from: '2026-02-02', to: '2026-02-02' }).comparable).toBe(false);
  });

  test.each([
    ['2026-03-01', false],
    ['2026-08-30', false],
    ['2026-08-31', true],
    ['2026-12-31', true],
    ['2027-02-01', true],
  ])('on %s the halves can be compared: %s', (today, comparable) => {
    expect(year({ today }).comparable).toBe(comparable);
  });

  test('time is none before it begins, and all of it after', () => {
    expect(year({ today: '2025-06-01' }).timeShare).toBe(0);
    expect(year({ today: '2026-06-30' }).timeShare).toBe(0);
    expect(year({ today: '2028-01-01' }).timeShare).toBeCloseTo(184 / 365);
  });

  test.each<[string, string[], string[]]>([
    ['2026-04-15', ['01-02', '03-31'], ['2026-02']],
    // This month is not over.
    ['2026-04-30', ['01-02', '03-31'], ['2026-02']],
    ['2026-05-01', ['01-02', '03-31'], ['2026-02', '2026-04']],
    ['2025-12-31', [], []],
  ])('on %s, with entries on %j, these months are empty: %j', (today, days, months) => {
    expect(year({ today, entries: on(...days) }).emptyMonths).toEqual(months);
  });

  test('months at its ends that are not whole are not called empty', () => {
    expect(year({ from: '2026-02-02', to: '2026-04-29', today: '2026-06-01' }).emptyMonths).toEqual([
      '2026-03',
    ]);
  });
});

describe('others', () => {
  test('people are counted once, whatever the spelling', () => {
    const entries = ['Ana Lima', 'ANA LIMA', 'Søren', 'soren'].map((from, id) => praise({ id, from }));
    expect(ready({ entries }).others).toMatchObject({ feedback: 4, people: 2, last: '2026-06-15' });
  });

  test.each<[string, string | null, boolean]>([
    ['2026-02-01', null, false],
    ['2026-11-22', null, true],
    ['2026-11-22', '2026-08-05', true],
    ['2026-11-22', '2026-08-06', false],
  ])('on %s, with the last of %s: long ago %s', (today, date, stale) => {
    const entries = date === null ? [] : [praise({ date })];
    expect(ready({ today, entries }).others.stale).toBe(stale);
  });

  test('constructive feedback is open until something answers it', () => {
    const asked = praise({ id: 1, date: '2026-02-01', sentiment: 'constructive' });
    const later = praise({ id: 2, date: '2026-03-01', sentiment: 'constructive' });
    const answer = entry({ id: 3, date: '2026-04-01', title: 'Did as told in [#1]' });
    expect(ready({ entries: [later, asked] }).others.open.map(({ id }) => id)).toEqual([1, 2]);
    expect(ready({ entries: [answer, later, asked] }).others.open.map(({ id }) => id)).toEqual([2]);
  });
});

describe('what to improve', () => {
  test('the weakest comes first, of the same the newest', () => {
    const entries = [
      entry({ id: 1, title: 'Cut p99', result: '900 ms to 540 ms', principles: ['dive-deep'], links: ['x'] }),
      entry({ id: 2, title: 'Later', date: '2026-05-02' }),
      entry({ id: 3, title: 'Earlier', date: '2026-05-01' }),
      entry({ id: 4, title: 'With a result', result: 'it is calm now', principles: ['dive-deep'] }),
      praise({ id: 5 }),
      entry({ id: 6, title: 'Oldest, with a witness', date: '2026-01-01', people: ['Bo'] }),
    ];
    const { works } = ready({ entries });
    expect(works.map((work) => work.entry.id)).toEqual([2, 3, 6, 4, 1]);
    expect(works[0]!.fix!.command).toMatch(/^lp result 2 /);
  });
});

describe('the baseline', () => {
  const shows = (given: Given): string[] => baselineOf(ready(given)).map((one) => one.shows);

  test('is what was agreed, without what was dropped', () => {
    expect(shows({ goals: GOALS, entries: ENTRIES })).toEqual([
      '2 of 4 are met',
      expect.stringMatching(/^\d+ of 18 accomplishments say what came of it$/),
      '13 of 16 have evidence',
    ]);
  });

  test('of nothing', () => {
    expect(shows({})).toEqual([
      'no goal is written down',
      'no accomplishment is logged',
      '0 of 16 have evidence',
    ]);
    expect(shows({ goals: [goal({ status: 'met' })] })[0]).toBe('1 of 1 is met');
  });
});

describe('laws', () => {
  const some = fc
    .subarray([...ENTRIES])
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
  const days = fc.constantFrom('2025-06-01', '2026-01-01', '2026-02-20', TODAY, '2026-12-31', '2027-01-10');

  test('numbers add up, nothing is lost, and the order given does not matter', () => {
    fc.assert(
      fc.property(some, days, (entries, today) => {
        const now = ready({ entries, goals: GOALS, today });
        const { what, how, year, others, works } = now;
        expect(works).toHaveLength(what.accomplishments);
        expect(what.measured).toBeLessThanOrEqual(what.withOutcome);
        expect(what.accomplishments + others.feedback).toBe(year.entries);
        expect(year.firstHalf + year.secondHalf).toBe(year.entries);
        expect(others.positive + others.constructive).toBe(others.feedback);
        expect(how.strong + how.fair + how.thin + how.none).toBe(AMAZON.length);
        const ranks = works.map(({ assessment }) => STRENGTHS.indexOf(assessment.strength));
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
        expect(ready({ entries: entries.toReversed(), goals: GOALS, today })).toEqual(now);
      }),
    );
  });

  test('it speaks of no rating and gives no score', () => {
    const text = JSON.stringify(readinessView(ready({ entries: ENTRIES, goals: GOALS }), 0));
    expect(text).not.toMatch(/rating|score|predict|exceeds|needs improvement/i);
  });
});
