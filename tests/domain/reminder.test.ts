import { describe, expect, it } from 'vitest';
import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts';
import { reminder, workingDaysAfter } from '../../src/domain/reminder.ts';
import fc from '../support/fast-check.ts';

const day = (text: string): Day => text as Day;
const FRIDAY = day('2026-11-20');

const said = (today: string, more: Partial<Parameters<typeof reminder>[0]> = {}) =>
  reminder({
    lastLogged: FRIDAY,
    due: day('2027-01-31'),
    today: day(today),
    remindLog: 3,
    remindDue: 14,
    ...more,
  });

describe('a reminder', () => {
  it.each<[today: string, full: string | undefined, brief?: string]>([
    ['2026-11-20', undefined],
    ['2026-11-23', undefined],
    ['2026-11-24', undefined],
    // The third working day; the weekend does not count, but is among the days since.
    ['2026-11-25', '5 days since last log', '5d'],
    ['2027-01-16', '57 days since last log', '57d'],
    ['2027-01-17', '58 days since last log · review due in 14', '58d · due 14d'],
    ['2027-01-30', '71 days since last log · review due tomorrow', '71d · due 1d'],
    ['2027-01-31', '72 days since last log · review due today', '72d · due today'],
    ['2027-02-01', '73 days since last log', '73d'],
  ])('on %s: %s', (today, full, brief) => {
    expect(said(today)).toEqual(full === undefined ? undefined : { full, brief });
  });

  it('speaks of the review alone where nothing was ever logged, or when told to be quiet about the log', () => {
    expect(said('2027-01-20', { lastLogged: null })?.full).toBe('review due in 11');
    expect(said('2027-01-20', { remindLog: 0 })?.full).toBe('review due in 11');
    expect(said('2027-01-20', { remindDue: 0 })?.full).toBe('61 days since last log');
    expect(said('2027-01-31', { remindLog: 0, remindDue: 0 })).toBeUndefined();
  });

  it('says a day as one day', () => {
    expect(said('2026-11-24', { lastLogged: day('2026-11-23'), remindLog: 1 })?.full).toBe(
      '1 day since last log',
    );
  });

  it('is silent when the clock stands before the last entry', () => {
    expect(said('2026-11-01', { remindLog: 1 })).toBeUndefined();
  });

  it('in brief fits a terminal of 20 columns, for twenty years', () => {
    expect(said('2046-01-20', { due: day('2046-01-31') })?.brief.length).toBeLessThanOrEqual(20);
  });
});

it('counts the days from Monday to Friday, one by one or at once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -30, max: 60 }), (start, days) => {
      const from = addDays(FRIDAY, start);
      const each = Array.from({ length: Math.max(0, days) }, (_, n) => weekdayOf(addDays(from, n + 1)));
      expect(workingDaysAfter(from, addDays(from, days))).toBe(
        each.filter((one) => one !== 0 && one !== 6).length,
      );
    }),
  );
});
