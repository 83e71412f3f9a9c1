import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  calendarDay,
  type Day,
  type DayOptions,
  dayOf,
  daysBetween,
  daysInMonth,
  isDay,
  lastDayOfMonth,
  longDay,
  parseDay,
  parseSpan,
  partsOf,
  shortDay,
  weekdayOf,
  weekdayShort,
} from '../../src/domain/day.ts';
import { UsageError } from '../../src/domain/errors.ts';
import fc from '../support/fast-check.ts';

/** A Sunday. */
const TODAY = '2026-11-22' as Day;

/** Far east and west, half and quarter hours, summer time that begins at midnight, a day that never was. */
const ZONES = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'America/St_Johns',
  'America/Asuncion',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Pago_Pago',
];

const zoneOfMachine = process.env.TZ;

function zone(name: string | undefined): void {
  if (name === undefined) delete process.env.TZ;
  else process.env.TZ = name;
}

afterEach(() => zone(zoneOfMachine));

const anyDay = fc
  .integer({ min: 0, max: daysBetween('0001-01-01' as Day, '9999-12-31' as Day) })
  .map((n) => addDays('0001-01-01' as Day, n));
/** Years that people log in, and that leave room on either side. */
const commonDay = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays(TODAY, n));

async function refusal(promise: Promise<unknown>): Promise<UsageError> {
  const error = await promise.then(
    (value) => expect.fail(`was understood: ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UsageError);
  return error as UsageError;
}

describe('isDay', () => {
  test.each([
    ['2026-11-22', true],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0004-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-01-00', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['0000-01-01', false],
    ['10000-01-01', false],
    ['2026-1-1', false],
    ['2026-11-22\n', false],
    [' 2026-11-22', false],
    ['2026-11-22T00:00Z', false],
    ['२०२६-११-२२', false],
    ['', false],
  ])('%j: %s', (text, real) => expect(isDay(text)).toBe(real));

  test('agrees with the calendar of Date', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(14), fc.nat(33), (year, month, date) => {
        const utc = new Date(0);
        utc.setUTCFullYear(year, month - 1, date);
        const real =
          year >= 1 && year <= 9999 && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
        expect(calendarDay(year, month, date) !== undefined).toBe(real);
      }),
    );
  });
});

describe('dayOf', () => {
  const instant = new Date('2026-11-22T10:30:00Z');
  test.each([
    ['Pacific/Kiritimati', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-22'],
    ['America/St_Johns', '2026-11-22'],
    ['Pacific/Pago_Pago', '2026-11-21'],
  ])('is local: %s', (name, day) => {
    zone(name);
    expect(dayOf(instant)).toBe(day);
  });

  test('changes at local midnight, also where clocks change then', () => {
    zone('Africa/Cairo');
    // 24 April 2026 begins at 01:00, 22:00 UTC.
    expect(dayOf(new Date('2026-04-23T21:59:59Z'))).toBe('2026-04-23');
    expect(dayOf(new Date('2026-04-23T22:00:00Z'))).toBe('2026-04-24');
  });

  test('stays within the years that have days', () => {
    zone('UTC');
    expect(dayOf(new Date('+012026-01-01T00:00Z'))).toBe('9999-12-31');
    expect(dayOf(new Date('-000026-01-01T00:00Z'))).toBe('0001-01-01');
    expect(dayOf(new Date('0026-03-04T00:00Z'))).toBe('0026-03-04');
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => addDays(TODAY, Number.NaN)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-22', 0, '2026-11-22'],
    ['0099-12-31', 1, '0100-01-01'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
    ['2026-11-22', Number.POSITIVE_INFINITY, '9999-12-31'],
    ['2026-11-22', -9e15, '0001-01-01'],
    // Days Apia and Kiritimati went without.
    ['2011-12-29', 1, '2011-12-30'],
    ['1994-12-31', 1, '1995-01-01'],
  ])('%s %i %s, in every zone', (day, n, expected) => {
    for (const name of ZONES) {
      zone(name);
      expect(addDays(day as Day, n)).toBe(expected);
    }
  });

  test('addDays and daysBetween undo each other, in every zone', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...ZONES), (a, b, name) => {
        zone(name);
        const n = daysBetween(a, b);
        expect(addDays(a, n)).toBe(b);
        expect(daysBetween(b, a)).toBe(-n + 0);
        expect(Math.sign(n)).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
    expect(daysBetween('2026-11-22' as Day, '2027-01-31' as Day)).toBe(70);
  });

  test('a day and the next are one apart and have neighbouring weekdays', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = addDays(day, 1);
        if (next === day) return;
        expect(isDay(next)).toBe(true);
        expect(daysBetween(day, next)).toBe(1);
        expect(weekdayOf(next)).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });

  test('months end where the next begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = lastDayOfMonth(year, month);
        expect(partsOf(last)).toEqual([year, month, daysInMonth(year, month)]);
        expect(addDays(last, 1).slice(8)).toBe('01');
      }),
    );
    expect(lastDayOfMonth(9999, 12)).toBe('9999-12-31');
    expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29');
    for (const [year, month] of [
      [2026, 13],
      [2026, 0],
      [0, 1],
      [10_000, 1],
    ] as const) {
      expect(() => lastDayOfMonth(year, month)).toThrow(RangeError);
    }
  });
});

test('days in English', () => {
  expect(longDay(TODAY)).toBe('22 November 2026');
  expect(longDay('0026-03-04' as Day)).toBe('4 March 0026');
  expect(shortDay(TODAY, 2026)).toBe('22 Nov');
  expect(shortDay('2025-11-02' as Day, 2026)).toBe('2 Nov 2025');
  expect(weekdayShort(TODAY)).toBe('Sun');
  expect(weekdayShort('2026-11-17' as Day)).toBe('Tue');
});

/** Words, the day they mean, and where it differs the day when the future is preferred. */
const SINGLE_DAYS: [words: string, day: string, future?: string][] = [
  // numbers
  ['2026-11-20', '2026-11-20'],
  ['  2026-11-20\n', '2026-11-20'],
  ['2026/11/20', '2026-11-20'],
  ['2026.11.20', '2026-11-20'],
  ['2026-3-4', '2026-03-04'],
  ['2026 11 20', '2026-11-20'],
  ['20261120', '2026-11-20'],
  ['２０２６－１１－２０', '2026-11-20'],
  ['20.11.2026', '2026-11-20'],
  ['3.4.2026', '2026-04-03'],
  ['20. 11. 2026', '2026-11-20'],
  ['20.11.26', '2026-11-20'],
  ['20.11.80', '1980-11-20'],
  ['20.11.', '2026-11-20', '2027-11-20'],
  ['13/4/2026', '2026-04-13'],
  ['4/13/2026', '2026-04-13'],
  ['13-4-2026', '2026-04-13'],
  ['11/20/26', '2026-11-20'],
  ['13/4', '2026-04-13', '2027-04-13'],
  ['4/13', '2026-04-13', '2027-04-13'],
  ['5/5/2026', '2026-05-05'],
  ['2030-01-01', '2030-01-01'],
  // names of months
  ['mar 4', '2026-03-04', '2027-03-04'],
  ['Mar. 4', '2026-03-04', '2027-03-04'],
  ['4 march', '2026-03-04', '2027-03-04'],
  ['MARCH 4TH', '2026-03-04', '2027-03-04'],
  ['march the 4th', '2026-03-04', '2027-03-04'],
  ['the 4th of march', '2026-03-04', '2027-03-04'],
  ['4 mar 2025', '2025-03-04'],
  ['4-mar-2025', '2025-03-04'],
  ['mar 4, 2025', '2025-03-04'],
  ['2025 mar 4', '2025-03-04'],
  ["4 mar '25", '2025-03-04'],
  ['4 march 0026', '0026-03-04'],
  ['sept 9', '2026-09-09', '2027-09-09'],
  ['10 may', '2026-05-10', '2027-05-10'],
  ['22 nov', '2026-11-22'],
  ['23 nov', '2025-11-23', '2026-11-23'],
  ['feb 29', '2024-02-29', '2028-02-29'],
  ['29 feb 2024', '2024-02-29'],
  ['the 3rd', '2026-11-03', '2026-12-03'],
  ['31st', '2026-10-31', '2026-12-31'],
  ['3rd of last month', '2026-10-03'],
  ['Fri 20 Nov 2026', '2026-11-20'],
  ['Sun, 22 Nov', '2026-11-22'],
  // names of days
  ['today', '2026-11-22'],
  ['Now', '2026-11-22'],
  [' YESTERDAY ', '2026-11-21'],
  ['tomorrow', '2026-11-23'],
  ['tonight', '2026-11-22'],
  ['this morning', '2026-11-22'],
  ['last night', '2026-11-21'],
  ['day before yesterday', '2026-11-20'],
  ['the day before yesterday', '2026-11-20'],
  ['the day after tomorrow', '2026-11-24'],
  ['sunday', '2026-11-22'],
  ['last sunday', '2026-11-15'],
  ['next sunday', '2026-11-29'],
  ['this sunday', '2026-11-22'],
  ['friday', '2026-11-20', '2026-11-27'],
  ['on friday', '2026-11-20', '2026-11-27'],
  ['last friday', '2026-11-20'],
  ['last   Friday', '2026-11-20'],
  ['next friday', '2026-11-27'],
  ['this friday', '2026-11-20', '2026-11-27'],
  ['last tue', '2026-11-17'],
  ['weds', '2026-11-18', '2026-11-25'],
  ['thurs.', '2026-11-19', '2026-11-26'],
  ['monday last week', '2026-11-09'],
  ['last week monday', '2026-11-09'],
  ["last week's friday", '2026-11-13'],
  ['friday next week', '2026-11-27'],
  ['sunday of this week', '2026-11-22'],
  ['two fridays ago', '2026-11-13'],
  // distances
  ['3 days ago', '2026-11-19'],
  ['3d ago', '2026-11-19'],
  ['a day ago', '2026-11-21'],
  ['two weeks ago', '2026-11-08'],
  ['a fortnight ago', '2026-11-08'],
  ['a couple of days ago', '2026-11-20'],
  ['a month ago', '2026-10-22'],
  ['half a year ago', '2026-05-22'],
  ['a year ago', '2025-11-22'],
  ['a quarter ago', '2026-08-22'],
  ['1 year, 2 months and 3 days ago', '2025-09-19'],
  ['in 3 days', '2026-11-25'],
  ['in a week', '2026-11-29'],
  ['2 weeks from now', '2026-12-06'],
  ['2 days before mar 4 2025', '2025-03-02'],
  ['a week after last friday', '2026-11-27'],
  ['2 weeks from friday', '2026-12-04', '2026-12-11'],
  ['0 days ago', '2026-11-22'],
  // ends of spans
  ['end of month', '2026-11-30'],
  ['end of last month', '2026-10-31'],
  ['end of march', '2026-03-31', '2027-03-31'],
  ['last day of q3 2025', '2025-09-30'],
  ['start of the year', '2026-01-01'],
  // a time of day is dropped
  ['yesterday at 5pm', '2026-11-21'],
  ['at 5pm yesterday', '2026-11-21'],
  ['noon yesterday', '2026-11-21'],
  ['friday at 17:30', '2026-11-20', '2026-11-27'],
  ['friday night', '2026-11-20', '2026-11-27'],
  ['march 4 at 10', '2026-03-04', '2027-03-04'],
  ['2026-11-20 14:00', '2026-11-20'],
  ['2026-11-20T23:30:00.000Z', '2026-11-20'],
  ['2026-11-20T00:30+13:00', '2026-11-20'],
  ['Fri, 20 Nov 2026 14:00:00 GMT', '2026-11-20'],
  ['Fri Nov 20 2026 14:00:00 GMT+0100 (Central European Standard Time)', '2026-11-20'],
  // the long tail, which is chrono's
  ['several days ago', '2026-11-15'],
  ['a few days ago', '2026-11-19'],
  ['tmrw', '2026-11-23'],
  ['twenty-first of march', '2026-03-21', '2027-03-21'],
  ['the twenty-first of march 2025', '2025-03-21'],
];

describe('parseDay', () => {
  test.each(SINGLE_DAYS)('%s', async (words, day, future = day) => {
    expect(await parseDay(words, TODAY)).toBe(day);
    expect(await parseDay(words, TODAY, { prefer: 'past' })).toBe(day);
    expect(await parseDay(words, TODAY, { prefer: 'future' })).toBe(future);
    expect(await parseSpan(words, TODAY)).toEqual({ from: day, to: day });
  });

  test.each(ZONES)('is the same in %s', async (name) => {
    zone(name);
    for (const [words, day] of SINGLE_DAYS) expect(await parseDay(words, TODAY), words).toBe(day);
    // Days that Apia and Kiritimati did not have.
    expect(await parseDay('2 days ago', '2012-01-01' as Day)).toBe('2011-12-30');
    expect(await parseDay('several days ago', '2012-01-06' as Day)).toBe('2011-12-30');
    expect(await parseDay('several days ago', '1995-01-08' as Day)).toBe('1995-01-01');
    expect(await parseDay('several days ago', '0099-03-08' as Day)).toBe('0099-03-01');
  });

  test.each([
    ['dec 20', '2027-01-10', '2026-12-20'],
    ['jan 10', '2027-01-10', '2027-01-10'],
    ['jan 11', '2027-01-10', '2026-01-11'],
    ['a month ago', '2026-03-31', '2026-02-28'],
    ['a month ago', '2024-03-31', '2024-02-29'],
    ['a year ago', '2024-02-29', '2023-02-28'],
    ['friday', '2026-11-20', '2026-11-20'],
    ['last friday', '2026-11-20', '2026-11-13'],
    ['this friday', '2026-11-18', '2026-11-20'],
    ['monday last week', '2026-11-16', '2026-11-09'],
    ['monday last week', '2026-11-23', '2026-11-16'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['feb 29', '1903-12-31', '1896-02-29'],
    ['feb 29', '1904-02-28', '1896-02-29'],
    ['a month and a day ago', '2026-03-31', '2026-02-27'],
    ['the 31st', '2026-03-01', '2026-01-31'],
    ['the 30th', '2026-03-01', '2026-01-30'],
    ['20.11.99', '2026-11-22', '1999-11-20'],
    ['20.11.76', '2026-11-22', '2076-11-20'],
    ['20.11.77', '2026-11-22', '1977-11-20'],
    ['1.1.05', '2099-11-22', '2105-01-01'],
    ['1.1.49', '2099-11-22', '2149-01-01'],
    ['1.1.50', '2099-11-22', '2050-01-01'],
  ])('%s on %s is %s', async (words, today, day) => {
    expect(await parseDay(words, today as Day)).toBe(day);
  });

  test.each([
    ['2026-02-30', 'there is no 30 February 2026', '2026-02-28'],
    ['2024-02-30', 'there is no 30 February 2024', '2024-02-29'],
    ['2026-02-29', 'there is no 29 February 2026', '2026-02-28'],
    ['29 feb 1900', 'there is no 29 February 1900', '1900-02-28'],
    ['31.4.2026', 'there is no 31 April 2026', '2026-04-30'],
    ['30/2/2026', 'there is no 30 February 2026', '2026-02-28'],
    ['2/30/2026', 'there is no 30 February 2026', '2026-02-28'],
    ['feb 30', 'there is no 30 February', '2026-02-28'],
    ['30 feb', 'there is no 30 February', '2026-02-28'],
    ['nov 31 at 5pm', 'there is no 31 November', '2025-11-30'],
    ['mar 0', 'there is no 0 March', '2026-03-01'],
    ['monday 30 feb 2026', 'there is no 30 February 2026', '2026-02-28'],
    ['2026-13-01', 'there is no month 13', '2026-12-01'],
    ['2026-00-10', 'there is no month 0', '2026-01-10'],
    ['2026 13 01', 'there is no month 13', '2026-12-01'],
    ['0000-05-01', 'there is no year 0', '0001-05-01'],
    ['0000', 'there is no year 0', '0001-01-01'],
    ['2026-13', 'there is no month 13', '2026-12-01'],
    ['monday 20 nov 2026', '20 November 2026 is a Friday, not a Monday', '2026-11-20'],
    ['foo', '"foo" is not a day lp understands', TODAY],
    ['yesterday foo', '"yesterday foo" is not a day lp understands', TODAY],
    ['foo yesterday', '"foo yesterday" is not a day lp understands', TODAY],
    ['yesterday last friday', '"yesterday last friday" is not a day lp understands', TODAY],
    ['days ago', '"days ago" is not a day lp understands', TODAY],
    ['30 hours ago', '"30 hours ago" is not a day lp understands', TODAY],
    ['20 nov to 22 nov', '"20 nov to 22 nov" is not a day lp understands', TODAY],
    ['3/4/2026 gmt', '"3/4/2026 gmt" is not a day lp understands', TODAY],
    ["3/4/2026 at 5 o'clock", '"3/4/2026 at 5 o\'clock" is not a day lp understands', TODAY],
    ['now gmt', '"now gmt" is not a day lp understands', TODAY],
    ['several months ago', '"several months ago" is not a day lp understands', TODAY],
    ['32/13', '"32/13" is not a day lp understands', TODAY],
    ['5', '"5" is not a day lp understands', TODAY],
    ['5pm', '"5pm" is not a day lp understands', TODAY],
    ['marchember 4', '"marchember 4" is not a day lp understands', TODAY],
    ['constructor', '"constructor" is not a day lp understands', TODAY],
    ['last constructor', '"last constructor" is not a day lp understands', TODAY],
    ['10000-01-01', '"10000-01-01" is not a day lp understands', TODAY],
    ['99999999999 days ago', '"99999999999 days ago" is not a day lp understands', TODAY],
    ['9999999 days ago', '"9999999 days ago" is outside the years 1 to 9999', TODAY],
    ['in 9000 years', '"in 9000 years" is outside the years 1 to 9999', TODAY],
    ['9999999 years ago', '"9999999 years ago" is outside the years 1 to 9999', TODAY],
    [',', '"," is not a day lp understands', TODAY],
    ['', 'the day is empty', TODAY],
    [' \n\t', 'the day is empty', TODAY],
    ['last month', '"last month" is a month rather than a day', '2026-10-31'],
    ['march', '"march" is a month rather than a day', '2026-03-31'],
    ['2026-03', '"2026-03" is a month rather than a day', '2026-03-31'],
    ['2026', '"2026" is a year rather than a day', TODAY],
    ['last week', '"last week" is a week rather than a day', '2026-11-15'],
    ['next week', '"next week" is a week rather than a day', '2026-11-23'],
    ['last weekend', '"last weekend" is a weekend rather than a day', '2026-11-15'],
    ['2026-Q3', '"2026-Q3" is a quarter rather than a day', '2026-09-30'],
    ['h1', '"h1" is half a year rather than a day', '2026-06-30'],
    ['last 7 days', '"last 7 days" is a stretch of days rather than a day', TODAY],
  ])('refuses %j: %s', async (words, message, example) => {
    const error = await refusal(parseDay(words, TODAY));
    expect(error.message).toBe(message);
    expect(error.hint).toBe(`Write a day like ${example}, yesterday, last friday, mar 4.`);
    expect(error.exitCode).toBe(2);
    const future = await refusal(parseDay(words, TODAY, { prefer: 'future' }));
    expect(future.hint).toMatch(/^Write a day like \d{4}-\d\d-\d\d, tomorrow, next friday, mar 4\.$/);
  });

  test.each([
    ['3/4', '3/4 could be 3 April or 4 March 2026', 'Write 2026-04-03 (apr 3) or 2026-03-04 (mar 4).'],
    [
      '3/4/2026',
      '3/4/2026 could be 3 April or 4 March 2026',
      'Write 2026-04-03 (apr 3) or 2026-03-04 (mar 4).',
    ],
    [
      '3-4-25 at noon',
      '3-4-25 could be 3 April or 4 March 2025',
      'Write 2025-04-03 (apr 3) or 2025-03-04 (mar 4).',
    ],
    [
      '12/5',
      '12/5 could be 12 May 2026 or 5 December 2025',
      'Write 2026-05-12 (may 12) or 2025-12-05 (dec 5).',
    ],
  ])('refuses to choose: %s', async (words, message, hint) => {
    const error = await refusal(parseDay(words, TODAY));
    expect([error.message, error.hint]).toEqual([message, hint]);
  });

  test('at the ends of the calendar', async () => {
    const [first, last] = ['0001-01-01' as Day, '9999-12-31' as Day];
    expect(await parseDay('today', first)).toBe(first);
    expect((await refusal(parseDay('yesterday', first))).message).toMatch(/outside the years/);
    expect((await refusal(parseDay('tomorrow', last))).message).toMatch(/outside the years/);
    expect((await refusal(parseDay('last friday', first))).message).toMatch(/outside the years/);
    await refusal(parseDay('dec 20', first));
    await refusal(parseSpan('last year', first));
    await refusal(parseSpan('next year', last));
    await refusal(parseSpan('next week', last));
    expect(await parseSpan('this year', last)).toEqual({ from: '9999-01-01', to: last });
  });

  test('what is too long is refused at once and not repeated in full', { timeout: 10_000 }, async () => {
    for (const words of [
      'yesterday'.padEnd(1e6, ' foo'),
      '1'.repeat(1e6),
      'a day and '.repeat(1e5),
      `${' '.repeat(1e6)}x`,
      '\u{1d7d8}'.repeat(5e5),
      'ﷺ'.repeat(40),
      // Marks in the wrong order, which take normalising by the square of their number.
      `a${'\u0315\u0300'.repeat(5e5)}`,
    ]) {
      const error = await refusal(parseDay(words, TODAY));
      await refusal(parseSpan(words, TODAY));
      expect(error.message.length).toBeLessThan(150);
      expect(error.message.isWellFormed()).toBe(true);
    }
    // White space around a day is no length.
    expect(await parseDay(`${' '.repeat(1e6)}mar 4`, TODAY)).toBe('2026-03-04');
  });
});

describe('parseSpan', () => {
  const SPANS: readonly (readonly [words: string, from: string, to: string])[] = [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-03', '2026-03-01', '2026-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['03/2026', '2026-03-01', '2026-03-31'],
    ['march', '2026-03-01', '2026-03-31'],
    ['in March', '2026-03-01', '2026-03-31'],
    ['november', '2026-11-01', '2026-11-30'],
    ['december', '2025-12-01', '2025-12-31'],
    ['march 2025', '2025-03-01', '2025-03-31'],
    ['2025 march', '2025-03-01', '2025-03-31'],
    ['last march', '2026-03-01', '2026-03-31'],
    ['last november', '2025-11-01', '2025-11-30'],
    ['this march', '2026-03-01', '2026-03-31'],
    ['next march', '2027-03-01', '2027-03-31'],
    ['next december', '2026-12-01', '2026-12-31'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['the last month', '2026-10-01', '2026-10-31'],
    ['this month', '2026-11-01', '2026-11-30'],
    ['next month', '2026-12-01', '2026-12-31'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['this week', '2026-11-16', '2026-11-22'],
    ['last week', '2026-11-09', '2026-11-15'],
    ['next week', '2026-11-23', '2026-11-29'],
    ['last weekend', '2026-11-14', '2026-11-15'],
    ['this weekend', '2026-11-21', '2026-11-22'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026q3', '2026-07-01', '2026-09-30'],
    ['q2', '2026-04-01', '2026-06-30'],
    ['q4', '2026-10-01', '2026-12-31'],
    ['last q4', '2025-10-01', '2025-12-31'],
    ['Q4 2025', '2025-10-01', '2025-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['h2', '2026-07-01', '2026-12-31'],
    ['last quarter', '2026-07-01', '2026-09-30'],
    ['this half', '2026-07-01', '2026-12-31'],
    ['last half', '2026-01-01', '2026-06-30'],
    ['last 7 days', '2026-11-16', '2026-11-22'],
    ['past two weeks', '2026-11-09', '2026-11-22'],
    ['last 3 months', '2026-08-23', '2026-11-22'],
    ['next 7 days', '2026-11-22', '2026-11-28'],
  ];

  test.each(SPANS)('%s', async (words, from, to) => {
    expect(await parseSpan(words, TODAY)).toEqual({ from, to });
    await refusal(parseDay(words, TODAY));
  });

  test.each(ZONES)('is the same in %s', async (name) => {
    zone(name);
    for (const [words, from, to] of SPANS) expect(await parseSpan(words, TODAY), words).toEqual({ from, to });
  });

  test.each([
    ['march', '2026-03-01', '2026-03-01'],
    ['march', '2026-02-28', '2025-03-01'],
    ['last march', '2026-03-31', '2025-03-01'],
    ['last march', '2026-04-01', '2026-03-01'],
    ['this week', '2026-11-23', '2026-11-23'],
    ['last month', '2026-01-31', '2025-12-01'],
    ['last quarter', '2026-02-28', '2025-10-01'],
  ])('%s on %s begins %s', async (words, today, from) => {
    expect((await parseSpan(words, today as Day)).from).toBe(from);
  });

  test('looks ahead when asked to', async () => {
    const future: DayOptions = { prefer: 'future' };
    expect((await parseSpan('march', TODAY, future)).from).toBe('2027-03-01');
    expect((await parseSpan('november', TODAY, future)).from).toBe('2026-11-01');
    expect((await parseSpan('november', '2026-11-30' as Day, future)).from).toBe('2026-11-01');
    expect((await parseSpan('next november', '2026-11-01' as Day)).from).toBe('2027-11-01');
    expect((await parseSpan('q1', TODAY, future)).from).toBe('2027-01-01');
  });

  test.each(['foo', 'q5', '2026-Q5', 'h3', 'last 2 fridays', '2026-W12', 'last foo'])(
    'refuses %s',
    async (words) => {
      const error = await refusal(parseSpan(words, TODAY));
      expect(error.message).toBe(`"${words}" is neither a day nor a span of days lp understands`);
      expect(error.hint).toBe(
        'Write a day like 2026-11-22 or last friday, or a span like 2026-11, last month, 2026-Q1.',
      );
    },
  );

  test.each(['2026-02-30', '2026-13', '3/4', ''])('refuses %j as parseDay does', async (words) => {
    const [one, other] = [await refusal(parseSpan(words, TODAY)), await refusal(parseDay(words, TODAY))];
    expect(one.message).toBe(other.message);
  });
});

describe('laws', () => {
  test('what is printed can be read back', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, commonDay, async (day, today) => {
        const [year, month, date] = partsOf(day);
        const four = day.slice(0, 4);
        for (const words of [
          day,
          longDay(day),
          `${weekdayShort(day)} ${longDay(day)}`,
          shortDay(day, year + 1),
          `${date}.${month}.${four}`,
          `${four}/${month}/${date}`,
          `${month}/${date}/${four}`,
        ]) {
          if (words.startsWith(`${month}/`) && date <= 12 && date !== month) continue;
          expect(await parseDay(words, today), words).toBe(day);
        }
      }),
    );
  });

  test('a day without its year is the last one of its name', async () => {
    await fc.assert(
      fc.asyncProperty(commonDay, fc.nat(364), async (today, ago) => {
        const day = addDays(today, -ago);
        const words = shortDay(day, partsOf(day)[0]);
        expect(await parseDay(words, today)).toBe(day);
        expect(await parseDay(`${weekdayShort(day)} ${words}`, today)).toBe(day);
        expect(await parseDay(words, day, { prefer: 'future' })).toBe(day);
      }),
    );
  });

  test('weekdays: on or before today, before today, after today', async () => {
    await fc.assert(
      fc.asyncProperty(commonDay, fc.nat(6), fc.constantFrom(...ZONES), async (today, n, name) => {
        zone(name);
        const weekday = weekdayShort(addDays(today, n));
        const away = async (words: string, options?: DayOptions) =>
          daysBetween(today, await parseDay(words, today, options));
        expect(await away(weekday)).toBe(n === 0 ? 0 : n - 7);
        expect(await away(weekday, { prefer: 'future' })).toBe(n);
        expect(await away(`last ${weekday}`)).toBe(n - 7);
        expect(await away(`next ${weekday}`)).toBe(n === 0 ? 7 : n);
        expect(await away(`${n} days ago`)).toBe(-n + 0);
      }),
    );
  });

  test('chrono is asked about the same day in every zone', async () => {
    await fc.assert(
      fc.asyncProperty(anyDay, fc.constantFrom(...ZONES), async (today, name) => {
        zone(name);
        const day = addDays(today, -7);
        if (daysBetween(day, today) === 7) expect(await parseDay('several days ago', today)).toBe(day);
      }),
    );
  });

  test('an impossible day is named, with a real one beside it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 29, max: 99 }),
        async (year, month, date) => {
          fc.pre(calendarDay(year, month, date) === undefined);
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${date}`;
          const error = await refusal(parseDay(text, TODAY));
          expect(error.hint).toContain(` ${lastDayOfMonth(year, month)},`);
        },
      ),
    );
  });

  const VOCABULARY =
    'last next this past on in at the of and a an two 3 12 31 2026 2026-03-04 3/4 20.11. 31.4.2026 day days ago week weeks month months year q3 h1 march mar 4th feb 30 friday tue before after from now yesterday today tomorrow night noon 5pm 17:30 T10:00Z end half couple several few twenty-first - / , . + : ( ) since until ago later gmt 99999999 0 -1 1e9'.split(
      ' ',
    );
  const soup = fc
    .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 7 })
    .chain((words) => fc.constantFrom(' ', '', '  ').map((space) => words.join(space)));
  const anything = fc.oneof(
    soup,
    soup,
    fc.string({ maxLength: 90 }),
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.string({ unit: 'binary', maxLength: 90 }),
  );

  test('any words are a day, a span or a usage error, the same in two zones', async () => {
    await fc.assert(
      fc.asyncProperty(
        anything,
        anyDay,
        fc.constantFrom('past', 'future', undefined),
        fc.constantFrom(...ZONES),
        async (words, today, prefer, name) => {
          const outcomes: unknown[] = [];
          for (const place of ['UTC', name]) {
            zone(place);
            for (const parse of [parseDay, parseSpan]) {
              outcomes.push(
                await parse(words, today, { prefer }).catch((error: unknown) => {
                  if (!(error instanceof UsageError)) throw error;
                  expect(error.hint).toBeTruthy();
                  return error.message;
                }),
              );
            }
          }
          expect(outcomes.slice(2)).toEqual(outcomes.slice(0, 2));
          const [day, span] = outcomes as [string, string | { from: string; to: string }];
          if (isDay(day)) expect(span).toEqual({ from: day, to: day });
          else expect(day).toMatch(/^(?:there is no|the day is|.* could be|.* is )/su);
          if (typeof span !== 'string') {
            expect([isDay(span.from), isDay(span.to), span.from <= span.to]).toEqual([true, true, true]);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('loads no more than it needs', () => {
  afterEach(() => {
    vi.doUnmock('../../src/domain/dates-in-words.ts');
    vi.doUnmock('chrono-node/en');
    vi.resetModules();
  });

  test('the plain ones are answered by day.ts alone', async () => {
    vi.resetModules();
    vi.doMock('../../src/domain/dates-in-words.ts', () => ({
      dayInWords: () => 'loaded',
      spanInWords: () => 'loaded',
    }));
    const fresh = await import('../../src/domain/day.ts');
    for (const words of ['2026-11-20', 'today', 'Yesterday', 'tomorrow']) {
      expect(await fresh.parseDay(words, TODAY)).not.toBe('loaded');
      expect(await fresh.parseSpan(words, TODAY)).not.toBe('loaded');
    }
    expect(await fresh.parseDay('friday', TODAY)).toBe('loaded');
    expect(await fresh.parseSpan('2026', TODAY)).toBe('loaded');
  });

  test('the documented ones are answered without chrono', async () => {
    vi.resetModules();
    const parse = vi.fn(() => []);
    vi.doMock('chrono-node/en', () => ({ casual: { parse } }));
    const fresh = await import('../../src/domain/day.ts');
    for (const words of ['last friday', '3 days ago', 'mar 4', '20.11.2026', 'dec 20', 'feb 29']) {
      await fresh.parseDay(words, TODAY);
    }
    for (const words of ['2026', '2026-03', 'march', 'last month', 'this week', '2026-Q3']) {
      await fresh.parseSpan(words, TODAY);
    }
    for (const words of ['last month', '5', '20 11 2026', 'x'.repeat(81)]) {
      await refusal(fresh.parseDay(words, TODAY).catch(asUsageError));
    }
    expect(parse).not.toHaveBeenCalled();
    await refusal(fresh.parseDay('several days ago', TODAY).catch(asUsageError));
    expect(parse).toHaveBeenCalled();
  });
});

/** Modules loaded afresh have error classes of their own. */
function asUsageError(error: unknown): never {
  throw (error as Error).name === 'UsageError' ? new UsageError((error as Error).message) : error;
}
