/** A week: its days, what of it lacks something, what is near, and the questions that bring it back. */
import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/domain/ask.ts';
import { addDays, type Day, daysBetween, LAST_DAY, weekdayOf } from '../../src/domain/day.ts';
import { dayInWeek, dayName, daysToLog, makeWeek, recallQuestions, weekOf } from '../../src/domain/week.ts';
import fc from '../support/fast-check.ts';
import { entry } from '../terminal/entries.ts';

const day = (text: string): Day => text as Day;
const FRIDAY = day('2026-11-20');
const WEEK = weekOf(FRIDAY);
const MONDAY = 1;

const someDay = fc
  .integer({ min: 0, max: 3_000_000 })
  .map((n) => addDays(day('0001-01-01'), n))
  .filter((one) => one < '9999-12-27');

describe('the days of a week', () => {
  it('begin on a Monday, are seven, and hold the day asked about', () => {
    fc.assert(
      fc.property(someDay, (one) => {
        const { from, to } = weekOf(one);
        expect(weekdayOf(from)).toBe(MONDAY);
        expect(daysBetween(from, to)).toBe(6);
        expect(from <= one && one <= to).toBe(true);
        expect(weekOf(to)).toEqual({ from, to });
      }),
    );
    expect(WEEK).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(weekOf(LAST_DAY).to).toBe(LAST_DAY);
  });

  it('to log for are those that have been, today first; of a week that is over its Friday', () => {
    expect(daysToLog(WEEK, FRIDAY)).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
    ]);
    expect(daysToLog(WEEK, day('2026-11-22'))).toHaveLength(7);
    const names = daysToLog(WEEK, day('2026-11-24')).map((one) => dayName(one, day('2026-11-24')));
    expect(names.join(' ')).toBe('friday thursday wednesday tuesday monday saturday sunday');
    expect(dayName(FRIDAY, FRIDAY)).toBe('today');
  });

  it.each([
    ['', '2026-11-20'],
    ['th', '2026-11-19'],
    ['Monday ', '2026-11-16'],
    ['m', '2026-11-16'],
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['3 nov', '2026-11-03'],
  ])('%j typed on a Friday is %s', async (words, expected) => {
    expect(await dayInWeek(words, WEEK, FRIDAY)).toBe(expected);
  });

  it('a weekday of a week that is over is the one in that week; what could be two is asked again', async () => {
    expect(await dayInWeek('fri', WEEK, day('2026-11-27'))).toBe('2026-11-20');
    expect(await dayInWeek('', WEEK, day('2026-11-27'))).toBe('2026-11-20');
    await expect(dayInWeek('t', WEEK, FRIDAY)).rejects.toThrow('"t"');
    await expect(dayInWeek('nonsense', WEEK, FRIDAY)).rejects.toThrow('nonsense');
  });
});

describe('what a week holds', () => {
  const nothing = { entries: [], pending: [], concerns: [], asks: [] };

  it('is oldest first; what lacks a result or a principle is named, each where it counts', () => {
    const entries = [
      entry({ id: 6, date: '2026-11-18', kind: 'risk' }),
      entry({ id: 5, date: '2026-11-18', kind: 'feedback', sentiment: 'constructive' }),
      entry({ id: 4, date: '2026-11-18', kind: 'feedback', sentiment: 'positive' }),
      entry({ id: 3, date: '2026-11-17', status: 'pending', principles: ['dive-deep'] }),
      entry({ id: 2, date: '2026-11-17', title: 'Cut p99 from 900 ms to 540 ms' }),
      entry({ id: 1, date: '2026-11-19', principles: ['dive-deep'] }),
    ];
    const week = makeWeek(WEEK, { ...nothing, entries }, FRIDAY);
    const ids = (all: readonly { id: number }[]) => all.map(({ id }) => id);
    expect(ids(week.entries)).toEqual([2, 3, 4, 5, 6, 1]);
    expect(ids(week.withoutResult)).toEqual([1]);
    expect(ids(week.withoutPrinciple)).toEqual([2, 4]);
  });

  it('risks and needs are due soon up to a week ahead, the nearest first', () => {
    const concern = (id: number, by: string | null) =>
      entry({ id, kind: 'risk', status: 'open', by: by as Day });
    const concerns = [
      concern(1, '2026-11-28'),
      concern(2, '2026-11-27'),
      concern(3, null),
      concern(4, '2026-11-01'),
    ];
    expect(makeWeek(WEEK, { ...nothing, concerns }, FRIDAY).dueSoon.map(({ id }) => id)).toEqual([4, 2]);
  });

  it('of asks those that are overdue', () => {
    const ask = (id: number, due: string | null, answered: string | null = null): Ask => ({
      id,
      person: `P${id}`,
      about: null,
      due: due as Day,
      asked: day('2026-11-01'),
      answered: answered as Day,
      entry: null,
      createdAt: '',
      updatedAt: '',
    });
    const asks = [
      ask(1, '2026-11-19'),
      ask(2, '2026-11-20'),
      ask(3, null),
      ask(4, '2026-11-10', '2026-11-12'),
      ask(5, '2026-11-10'),
    ];
    expect(makeWeek(WEEK, { ...nothing, asks }, FRIDAY).overdue.map(({ id }) => id)).toEqual([5, 1]);
  });
});

describe('questions that help recall', () => {
  const prompts = Array.from({ length: 48 }, (_, index) => `prompt ${index}`);

  it('are three, the same all week and others in the next, with a principle of their own', () => {
    fc.assert(
      fc.property(someDay, (one) => {
        const asked = recallQuestions(weekOf(one), prompts);
        expect(new Set(asked).size).toBe(3);
        expect(recallQuestions(weekOf(weekOf(one).to), prompts)).toEqual(asked);
        const next = recallQuestions(weekOf(addDays(one, 7)), prompts);
        expect(next.filter((question) => asked.includes(question))).toEqual([]);
      }),
    );
  });

  it('are two where a set of principles has none', () => expect(recallQuestions(WEEK, [])).toHaveLength(2));
});
