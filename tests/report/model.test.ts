import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { buildReport } from '../../src/report/index.ts';
import { CYCLE, ENTRIES, entry, GOALS, goal, TODAY } from '../support/made-up-year.ts';

const build = (entries: readonly Entry[], goals = [] as typeof GOALS) =>
  buildReport({ cycle: CYCLE, entries, goals, principles: AMAZON, today: TODAY });
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);
const feedback = (over: Parameters<typeof entry>[0]) => entry({ kind: 'feedback', from: 'Ana', ...over });

describe('sections', () => {
  test('stand in official order, unknown slugs last under their own name', () => {
    const { principles, summary } = build([
      entry({ id: 1, date: '2026-01-01', principles: ['later-one', 'dive-deep'] }),
      entry({ id: 2, date: '2026-01-02', principles: ['customer-obsession'] }),
    ]);
    expect(principles.map(({ slug, name }) => [slug, name])).toEqual([
      ['customer-obsession', 'Customer Obsession'],
      ['dive-deep', 'Dive Deep'],
      ['later-one', 'later-one'],
    ]);
    expect(summary.principles).toEqual({ shown: 2, total: 16 });
  });

  test('hold an entry in full under its first principle, as a reference under the others, by day then id', () => {
    const { principles } = build([
      entry({ id: 9, date: '2026-03-01', principles: ['dive-deep'] }),
      entry({ id: 4, date: '2026-02-01', principles: ['ownership', 'dive-deep', 'ownership'] }),
      entry({ id: 2, date: '2026-03-01', principles: ['dive-deep'] }),
    ]);
    const [ownership, diveDeep] = principles;
    expect(ownership!.entries.map(({ entry: { id }, primary }) => [id, primary])).toEqual([[4, true]]);
    expect(diveDeep!.entries.map(({ entry: { id }, primary }) => [id, primary])).toEqual([
      [4, false],
      [2, true],
      [9, true],
    ]);
  });

  test('positive feedback is evidence; constructive feedback is growth and nothing else', () => {
    const report = build(
      [
        feedback({ id: 1, principles: ['earn-trust'] }),
        feedback({ id: 2, principles: ['think-big'], sentiment: 'constructive', goal: 'g1' }),
        feedback({ id: 3, sentiment: 'constructive' }),
        feedback({ id: 4 }),
      ],
      [goal({ id: 1 })],
    );
    expect(report.principles.map(({ slug }) => slug)).toEqual(['earn-trust']);
    expect(report.principles[0]!.feedback).toEqual([
      { entry: expect.objectContaining({ id: 1 }), primary: true },
    ]);
    expect(ids(report.unassigned)).toEqual([4]);
    expect(report.growth.map(({ entry: { id } }) => id)).toEqual([2, 3]);
    expect(report.goals[0]!.entries).toEqual([]);
    expect(report.summary.feedback).toEqual({ count: 4, people: 1, positive: 2, constructive: 2 });
  });

  test('risks and needs are nowhere', () => {
    const report = build([
      entry({ kind: 'risk', principles: ['dive-deep'] }),
      entry({ id: 2, kind: 'need' }),
    ]);
    expect(report.summary).toMatchObject({ entries: 0, accomplishments: 0 });
    expect([...report.principles, ...report.unassigned, ...report.selected]).toEqual([]);
    expect(report.gaps.noResult).toEqual([]);
  });
});

describe('growth', () => {
  const said = feedback({ id: 22, date: '2026-05-01', sentiment: 'constructive' });

  test('is open until its own result or a later accomplishment that names it answers', () => {
    expect(build([said]).growth[0]).toMatchObject({ open: true, since: [] });
    expect(build([{ ...said, result: 'shorter now' }]).growth[0]).toMatchObject({ open: false, since: [] });
    const answered = build([said, entry({ id: 31, date: '2026-05-01', details: 'see [#22]' })]);
    expect(answered.growth[0]).toMatchObject({ open: false, since: [{ id: 31 }] });
    expect(answered.gaps.openGrowth).toEqual([]);
  });

  test('is answered by what its own result names, and by nothing of another system', () => {
    const naming = (result: string) =>
      build([{ ...said, result }, entry({ id: 31, date: '2026-04-30' })]).growth[0]!.since.map(
        ({ id }) => id,
      );
    for (const result of ['Two pages now (#31).', 'Two pages now [#31]', 'see #31']) {
      expect(naming(result), result).toEqual([31]);
    }
    for (const result of ['PR #31', 'shop/cart#31', '#310', 'see #99'])
      expect(naming(result), result).toEqual([]);
  });

  test('is not answered by what was before, by other numbers, or by a bare #22', () => {
    const { growth, gaps } = build([
      said,
      entry({ id: 31, date: '2026-04-30', details: '[#22]' }),
      entry({ id: 32, details: '[#2] [#222] closes #22' }),
      feedback({ id: 33, details: '[#22]' }),
    ]);
    expect(growth[0]!.since).toEqual([]);
    expect(ids(gaps.openGrowth)).toEqual([22]);
  });
});

describe('goals', () => {
  test('come by number with their entries by day; what belongs to another goal is left out', () => {
    const { goals, summary } = build(
      [
        entry({ id: 5, date: '2026-06-01', goal: 'g2' }),
        entry({ id: 6, date: '2026-02-01', goal: 'g2' }),
        entry({ id: 7, goal: 'g9' }),
      ],
      [goal({ id: 2, status: 'partly' }), goal({ id: 1, status: 'met' })],
    );
    expect(goals.map((part) => [part.goal.id, ids(part.entries)])).toEqual([
      [1, []],
      [2, [6, 5]],
    ]);
    expect(summary.goals).toEqual({ total: 2, open: 0, met: 1, partly: 1, missed: 0, dropped: 0 });
  });

  test('without entries, or open past their day, are gaps; dropped ones are not', () => {
    const { gaps } = build(
      [],
      [
        goal({ id: 1, due: '2026-11-21' }),
        goal({ id: 2, due: '2026-11-22' }),
        goal({ id: 3, status: 'dropped', due: '2026-01-01' }),
        goal({ id: 4, status: 'met', due: '2026-01-01' }),
      ],
    );
    expect(gaps.goalsWithoutEntries.map(({ id }) => id)).toEqual([1, 2, 4]);
    expect(gaps.goalsOverdue.map(({ id }) => id)).toEqual([1]);
    expect(gaps.goalsNearEnd.map(({ id }) => id)).toEqual([2]);
  });
});

describe('gaps', () => {
  test('name what is thin in the made-up year', () => {
    const { gaps } = build(ENTRIES, GOALS);
    expect(gaps.principles.map(({ short }) => short)).toEqual(['tb', 'ebe', 'ss']);
    expect(ids(gaps.unassigned)).toEqual([7, 36, 43]);
    expect(ids(gaps.noResult)).toEqual([3, 7, 18, 33, 39, 43]);
    expect(ids(gaps.noNumber)).toEqual([14, 31]);
  });
});

describe('selected', () => {
  const strong = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    entry({ id, result: '40% less', details: 'word '.repeat(15), principles: ['dive-deep'], ...over });
  const chosen = (entries: readonly Entry[]) => build(entries).selected.map(({ entry: { id } }) => id);

  test('has as many as there are, up to five, and fills the last two with no thin evidence', () => {
    expect(chosen([])).toEqual([]);
    expect(chosen([entry({ id: 1 })])).toEqual([1]);
    expect(chosen(Array.from({ length: 6 }, (_, index) => entry({ id: index + 1 })))).toHaveLength(3);
    expect(chosen(Array.from({ length: 6 }, (_, index) => strong(index + 1)))).toHaveLength(5);
    expect(chosen([strong(1), strong(2), strong(3), strong(4), entry({ id: 5 })])).toHaveLength(4);
  });

  test('takes pinned ones first, even thin; those past five are named as a gap', () => {
    expect(chosen([strong(1), strong(2), entry({ id: 3, pinned: true })])[0]).toBe(3);
    const report = build(Array.from({ length: 7 }, (_, index) => strong(index + 1, { pinned: true })));
    expect(report.selected).toHaveLength(5);
    expect(report.gaps.pinnedLeftOut).toHaveLength(2);
  });

  test('what was agreed and delivered goes before what was not; among equals what has a story', () => {
    const goals = [
      goal({ id: 1, status: 'missed' }),
      goal({ id: 2, status: 'met' }),
      goal({ id: 3, status: 'partly' }),
    ];
    const served = [1, 2, 3].map((id) => strong(id, { goal: `g${id}` }));
    expect(build(served, goals).selected.map(({ entry: { id } }) => id)).toEqual([2, 3, 1]);
    const backed = { details: null, links: ['https://example.com'], people: ['Ana'] };
    expect(chosen([strong(1), strong(2, backed)])).toEqual([1, 2]);
  });

  test('spreads over projects, principles and seasons', () => {
    const year = [
      strong(1, { project: 'Checkout', date: '2026-01-10' }),
      strong(2, { project: 'checkout', date: '2026-02-10' }),
      strong(3, { project: 'Checkout', date: '2026-03-10' }),
      strong(4, { project: 'Checkout', date: '2026-03-20' }),
      entry({
        id: 5,
        result: '3 hires',
        details: 'word '.repeat(15),
        principles: ['hire-and-develop-the-best'],
        date: '2026-05-01',
      }),
      entry({
        id: 6,
        result: '12 customers',
        details: 'word '.repeat(15),
        principles: ['earn-trust'],
        date: '2026-09-01',
      }),
    ];
    expect(chosen(year).slice(0, 3).toSorted()).toEqual([4, 5, 6]);
  });

  test('passes over a second one of a project for a weaker one of another', () => {
    const story = 'word '.repeat(15);
    const [, second] = chosen([
      strong(1, { project: 'Checkout', date: '2026-01-10', principles: ['frugality'], people: ['Ana'] }),
      strong(2, { project: 'CHECKOUT', date: '2026-05-10', principles: ['ownership'] }),
      entry({ id: 3, details: story, result: 'calmer', date: '2026-09-10', principles: ['earn-trust'] }),
    ]);
    expect(second).toBe(3);
  });

  test('prefers money and scale to a share, and has both halves of the year', () => {
    const year = [
      strong(1, { date: '2026-01-10' }),
      strong(2, { date: '2026-02-10', principles: ['ownership'] }),
      strong(3, { date: '2026-03-10', principles: ['frugality'] }),
      strong(4, { date: '2026-04-10', principles: ['think-big'] }),
      strong(5, { date: '2026-05-10', principles: ['earn-trust'] }),
      strong(6, { date: '2026-05-12', principles: ['are-right-a-lot'], result: '$600K a year' }),
      strong(7, { date: '2026-09-10', principles: ['bias-for-action'], result: '₹112 to ₹94 per parcel' }),
      strong(8, { date: '2026-10-10', principles: ['deliver-results'], result: '$2M in 48 h' }),
    ];
    const { selected } = build(year);
    expect(
      selected
        .slice(0, 3)
        .map(({ entry: { id } }) => id)
        .toSorted(),
    ).toEqual([6, 7, 8]);
    expect(new Set(selected.map(({ why }) => why)).size).toBe(selected.length);
    expect(selected.find(({ entry: { id } }) => id === 6)!.why).toBe(
      'Strong evidence: $600K a year, with the story behind it; the only one here under Are Right, A Lot.',
    );
  });

  test('never picks feedback, and says why in a sentence', () => {
    const { selected } = build([
      feedback({ id: 1 }),
      strong(2),
      entry({ id: 3, pinned: true }),
      entry({ id: 4 }),
    ]);
    expect(selected.map(({ entry: { id }, why }) => [id, why])).toEqual([
      [3, 'Pinned by you: nothing but its title yet.'],
      [2, 'Strong evidence: 40% less, with the story behind it; the only one here under Dive Deep.'],
      [4, 'The best there is so far: nothing but its title yet.'],
    ]);
  });
});
