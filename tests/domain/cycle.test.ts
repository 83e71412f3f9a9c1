import { afterEach, describe, expect, test } from 'vitest';
import {
  CADENCES,
  type Cycle,
  type CycleRule,
  cycleInHand,
  cycleNamed,
  DEFAULT_CYCLE_RULE,
  daysLeft,
  derivedCycle,
  derivedCycleNamed,
  makeCycle,
  recentCycles,
} from '../../src/domain/cycle.ts';
import { addDays, type Day, daysBetween, isDay } from '../../src/domain/day.ts';
import { UsageError } from '../../src/domain/errors.ts';
import fc from '../support/fast-check.ts';

const d = (text: string) => text as Day;
const FIRST = d('0001-01-01');
const LAST = d('9999-12-31');

/** Marks in the wrong order, which take normalising by the square of their number. */
const MARKS = '\u0315\u0300'.repeat(5e5);

const cycle = (name: string, from: string, to: string, due = to): Cycle => ({
  name,
  from: d(from),
  to: d(to),
  due: d(due),
});

const rule = (changes: Partial<CycleRule> = {}): CycleRule => ({ ...DEFAULT_CYCLE_RULE, ...changes });
const HALVES = rule({ cadence: 'semiannual' });
const QUARTERS = rule({ cadence: 'quarterly' });

const anyDay = fc.oneof(
  fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((n) => addDays(FIRST, n)),
  fc.integer({ min: -4000, max: 4000 }).map((n) => addDays(d('2026-11-22'), n)),
  fc.nat(800).map((n) => addDays(FIRST, n)),
  fc.nat(800).map((n) => addDays(LAST, -n)),
);
const anyRule: fc.Arbitrary<CycleRule> = fc.record({
  cadence: fc.constantFrom(...CADENCES),
  firstMonth: fc.integer({ min: 1, max: 12 }),
  dueDays: fc.oneof(fc.constant(0), fc.constant(31), fc.nat(366), fc.nat(5000)),
});
/** A few cycles by hand around a day; some take a derived name, some overlap. */
const explicitAround = (today: Day, by: CycleRule) =>
  fc.array(
    fc
      .record({
        begins: fc.integer({ min: -800, max: 300 }),
        length: fc.nat(500),
        dueIn: fc.nat(200),
        name: fc.oneof(
          fc.constantFrom('Spring', 'pilot', 'Été'),
          fc.integer({ min: -500, max: 500 }).map((n) => derivedCycle(by, addDays(today, n)).name),
        ),
      })
      .map(({ begins, length, dueIn, name }) => {
        const from = addDays(today, begins);
        const to = addDays(from, length);
        return { name, from, to, due: addDays(to, dueIn) };
      }),
    { maxLength: 4 },
  );
const situation = fc
  .tuple(anyDay, anyRule)
  .chain(([today, by]) => fc.tuple(fc.constant(today), fc.constant(by), explicitAround(today, by)));

function refusal(act: () => unknown): UsageError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error as UsageError;
  }
  return expect.fail('was not refused');
}

describe('derived cycles', () => {
  const FROM_APRIL = { firstMonth: 4 };
  test.each<[CycleRule, day: string, name: string, from: string, to: string, due: string]>([
    [rule(), '2026-11-22', '2026', '2026-01-01', '2026-12-31', '2027-01-31'],
    [rule(), '2026-01-01', '2026', '2026-01-01', '2026-12-31', '2027-01-31'],
    [rule(), '2026-12-31', '2026', '2026-01-01', '2026-12-31', '2027-01-31'],
    [rule(), '1969-07-20', '1969', '1969-01-01', '1969-12-31', '1970-01-31'],
    [rule({ dueDays: 0 }), '2026-11-22', '2026', '2026-01-01', '2026-12-31', '2026-12-31'],
    [rule(FROM_APRIL), '2026-04-01', '2026', '2026-04-01', '2027-03-31', '2027-05-01'],
    [rule(FROM_APRIL), '2026-03-31', '2025', '2025-04-01', '2026-03-31', '2026-05-01'],
    [rule({ firstMonth: 12 }), '2027-11-30', '2026', '2026-12-01', '2027-11-30', '2027-12-31'],
    [HALVES, '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30', '2026-07-31'],
    [HALVES, '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31', '2027-01-31'],
    [{ ...HALVES, ...FROM_APRIL }, '2027-01-15', '2026-H2', '2026-10-01', '2027-03-31', '2027-05-01'],
    [QUARTERS, '2026-11-22', '2026-Q4', '2026-10-01', '2026-12-31', '2027-01-31'],
    [QUARTERS, '2024-02-29', '2024-Q1', '2024-01-01', '2024-03-31', '2024-05-01'],
    [{ ...QUARTERS, ...FROM_APRIL }, '2027-02-28', '2026-Q4', '2027-01-01', '2027-03-31', '2027-05-01'],
    [{ ...QUARTERS, firstMonth: 12 }, '2026-02-28', '2025-Q1', '2025-12-01', '2026-02-28', '2026-03-31'],
    // The ends of the calendar.
    [rule(), '9999-12-31', '9999', '9999-01-01', '9999-12-31', '9999-12-31'],
    [rule(FROM_APRIL), '9999-12-31', '9999', '9999-04-01', '9999-12-31', '9999-12-31'],
    [rule(), '0001-01-01', '0001', '0001-01-01', '0001-12-31', '0002-01-31'],
    [rule(FROM_APRIL), '0001-01-01', '0000', '0001-01-01', '0001-03-31', '0001-05-01'],
  ])('%j on %s: %s', (by, day, name, from, to, due) => {
    expect(derivedCycle(by, d(day))).toEqual({ name, from, to, due });
    expect(derivedCycleNamed(by, name)).toEqual({ name, from, to, due });
  });

  test('tile the calendar, each day in one and each followed by the next', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (by, day) => {
        const here = derivedCycle(by, day);
        expect(here.from <= day && day <= here.to).toBe(true);
        expect(derivedCycle(by, here.from)).toEqual(here);
        expect(derivedCycle(by, here.to)).toEqual(here);
        expect(daysBetween(here.to, here.due)).toBe(Math.min(by.dueDays, daysBetween(here.to, LAST)));
        if (here.to !== LAST) {
          const next = derivedCycle(by, addDays(here.to, 1));
          expect(next.from).toBe(addDays(here.to, 1));
          expect(next.name > here.name).toBe(true);
        }
        if (here.from !== FIRST)
          expect(derivedCycle(by, addDays(here.from, -1)).to).toBe(addDays(here.from, -1));
      }),
    );
  });

  test('names round-trip, in any case and under any cadence', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.constantFrom(...CADENCES), (by, day, other) => {
        const here = derivedCycle(by, day);
        expect(derivedCycleNamed(by, here.name)).toEqual(here);
        expect(derivedCycleNamed({ ...by, cadence: other }, ` ${here.name.toLowerCase()} `)).toEqual(here);
      }),
    );
  });

  test.each([
    '',
    '26',
    '2026-H3',
    '2026-H0',
    '2026-Q5',
    '2026-Q0',
    '2026-H',
    '2026H1',
    '2026-01',
    'x2026',
    '20260',
    '0000',
  ])('%j names none', (name) => expect(derivedCycleNamed(rule(), name)).toBeUndefined());

  test('one that would begin after the last day is none', () => {
    expect(derivedCycleNamed(rule({ firstMonth: 12 }), '9999-Q4')).toBeUndefined();
    expect(derivedCycleNamed(rule({ firstMonth: 12 }), '9999-Q1')?.to).toBe(LAST);
  });

  test('any text is a cycle or none', () => {
    fc.assert(
      fc.property(anyRule, fc.oneof(fc.string(), fc.stringMatching(/^\d{4}(-[HhQq]\d)?$/)), (by, name) => {
        const found = derivedCycleNamed(by, name);
        if (found === undefined) return;
        expect(isDay(found.from) && isDay(found.to) && isDay(found.due)).toBe(true);
        expect(found.from <= found.to && found.to <= found.due).toBe(true);
        expect(derivedCycle({ ...by, cadence: cadenceOf(found.name) }, found.from)).toEqual(found);
      }),
    );
  });
});

const cadenceOf = (name: string) =>
  name.includes('H') ? 'semiannual' : name.includes('Q') ? 'quarterly' : 'annual';

describe('the cycle in hand', () => {
  test.each<[today: string, CycleRule, explicit: Cycle[], name: string]>([
    ['2026-11-22', rule(), [], '2026'],
    ['2027-01-10', rule(), [], '2026'],
    ['2027-01-31', rule(), [], '2026'],
    ['2027-02-01', rule(), [], '2027'],
    ['2026-07-15', HALVES, [], '2026-H1'],
    ['2026-08-01', HALVES, [], '2026-H2'],
    // Due at once, or later than the next cycle ends: still the one due soonest.
    ['2027-01-01', rule({ dueDays: 0 }), [], '2027'],
    ['2026-12-31', rule({ dueDays: 0 }), [], '2026'],
    ['2026-11-22', rule({ dueDays: 366 }), [], '2025'],
    ['2026-11-22', rule({ cadence: 'quarterly', dueDays: 200 }), [], '2026-Q2'],
    // By name: other days, other due date.
    ['2027-01-10', rule(), [cycle('2026', '2026-01-01', '2026-12-31', '2027-01-05')], '2027'],
    ['2027-02-10', rule(), [cycle('2026', '2026-01-01', '2026-12-31', '2027-02-15')], '2026'],
    // By days: the derived one of those days is not offered, though due sooner.
    ['2027-01-10', rule(), [cycle('review', '2026-03-01', '2026-12-31', '2027-03-31')], 'review'],
    // A pilot first, then what the calendar says.
    ['2026-08-01', rule(), [cycle('pilot', '2026-07-01', '2026-09-30', '2026-10-15')], 'pilot'],
    ['2026-10-15', rule(), [cycle('pilot', '2026-07-01', '2026-09-30', '2026-10-15')], 'pilot'],
    ['2026-10-16', rule(), [cycle('pilot', '2026-07-01', '2026-09-30', '2026-10-15')], '2026'],
    // Not begun yet: it does not count, and what it will replace goes on.
    ['2026-06-30', rule(), [cycle('pilot', '2026-07-01', '2026-09-30', '2026-10-15')], '2026'],
    // Beside an explicit one far away nothing changes.
    ['2026-11-22', rule(), [cycle('old', '2020-02-01', '2020-05-31')], '2026'],
    // The same due day: by hand before derived, then the later beginning.
    ['2027-01-10', rule(), [cycle('before', '2025-06-01', '2025-12-31', '2027-01-31')], 'before'],
    ['2027-01-10', rule(), [cycle('extra', '2027-01-02', '2027-01-09', '2027-01-31')], 'extra'],
    [
      '2026-11-22',
      rule(),
      [cycle('long', '2026-01-01', '2026-12-31'), cycle('short', '2026-10-01', '2026-12-31')],
      'short',
    ],
    // All overdue and the calendar's own name taken: the one that began last.
    ['2026-11-22', rule(), [cycle('2026', '2026-01-01', '2026-06-30')], '2026'],
    ['2026-11-22', rule(), [cycle('2026', '2026-12-01', '2026-12-31')], '2025'],
    ['0001-03-01', rule(), [cycle('0001', '0001-12-01', '0001-12-31')], '0001'],
    ['9999-12-31', rule(), [], '9999'],
    ['0001-01-01', QUARTERS, [], '0001-Q1'],
  ])('on %s under %j with %j: %s', (today, by, explicit, name) => {
    expect(cycleInHand(explicit, by, d(today)).name).toBe(name);
  });

  test('an explicit cycle is given with its own days', () => {
    const mine = cycle('2026', '2025-12-01', '2026-11-30', '2027-01-15');
    expect(cycleInHand([mine], rule(), d('2027-01-10'))).toBe(mine);
  });

  test('has begun, is not overdue unless all are, and is due no later than others offered', () => {
    fc.assert(
      fc.property(situation, ([today, by, explicit]) => {
        const inHand = cycleInHand(explicit, by, today);
        const taken = (name: string) => explicit.some((one) => one.name === name);
        const overlaid = ({ from, to }: Cycle) => explicit.some((one) => one.from <= to && from <= one.to);
        // By brute force: every derived cycle within reach that still bears its name.
        const derived: Cycle[] = [];
        for (let day = today; ; ) {
          const one = derivedCycle(by, day);
          if (!taken(one.name)) derived.push(one);
          if (one.from === FIRST || daysBetween(one.from, today) > by.dueDays + 800) break;
          day = addDays(one.from, -1);
        }
        const begun = [...explicit.filter((one) => one.from <= today), ...derived];
        if (begun.length > 0) expect(inHand.from <= today).toBe(true);
        const open = begun.filter((one) => one.due >= today);
        if (open.length > 0) expect(inHand.due >= today).toBe(true);
        const offered = open.filter((one) => explicit.includes(one) || !overlaid(one));
        if (offered.length > 0) {
          expect(inHand.due).toBe(offered.map(({ due }) => due).sort()[0]);
          expect(offered).toContainEqual(inHand);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('takes little time, whatever the due days', { timeout: 10_000 }, () => {
    expect(cycleInHand([], rule({ cadence: 'quarterly', dueDays: 4_000_000 }), LAST).name).toBe('9999-Q4');
    expect(cycleInHand([cycle('all', FIRST, LAST)], QUARTERS, d('2026-11-22')).name).toBe('all');
  });
});

describe('cycleNamed', () => {
  const explicit = [
    cycle('2026-H1', '2026-02-01', '2026-07-31'),
    cycle('Spring review', '2025-03-01', '2025-05-31'),
  ];

  test.each([
    ['2026', '2026-01-01'],
    ['2026-q3', '2026-07-01'],
    ['2026-h1', '2026-02-01'],
    [' 2026-H1 ', '2026-02-01'],
    ['spring  REVIEW', '2025-03-01'],
    // Overlaid by one set by hand, and still there for the asking.
    ['2025', '2025-01-01'],
  ])('%j begins %s', (name, from) => expect(cycleNamed(explicit, rule(), name).from).toBe(from));

  test.each([
    ['2026-H3', '"2026-H3"', 'Did you mean 2026-H1? '],
    ['sprin review', '"sprin review"', 'Did you mean Spring review? '],
    ['foo', '"foo"', ''],
    ['', '""', ''],
    ['x'.repeat(1e6), `"${'x'.repeat(40)}…"`, ''],
    [`x${MARKS}`, `"${`x${MARKS}`.slice(0, 40)}…"`, ''],
  ])('refuses %.20j', (name, shown, near) => {
    const error = refusal(() => cycleNamed(explicit, rule(), name));
    expect(error.message).toBe(`there is no cycle ${shown}`);
    expect(error.hint).toBe(
      `${near}Cycles are named like 2026, 2026-H1 or 2026-Q3, or as they were set; lp cycle lists them.`,
    );
  });

  test('finds what is in hand and what was recent by their names', () => {
    fc.assert(
      fc.property(situation, fc.nat(6), ([today, by, cycles], n) => {
        const explicit = cycles.filter((one, i) => cycles.findIndex(({ name }) => name === one.name) === i);
        for (const one of [cycleInHand(explicit, by, today), ...recentCycles(explicit, by, today, n)]) {
          // Only when nothing at all has begun is the answer one whose name is taken.
          if (explicit.some(({ name, from }) => name === one.name && from > today)) continue;
          expect(cycleNamed(explicit, by, one.name)).toEqual(one);
        }
      }),
    );
  });
});

describe('recentCycles', () => {
  const names = (cycles: readonly Cycle[]) => cycles.map(({ name }) => name);
  const today = d('2026-11-22');

  test.each<[n: number, CycleRule, explicit: Cycle[], string[]]>([
    [3, rule(), [], ['2026', '2025', '2024']],
    [3, HALVES, [], ['2026-H2', '2026-H1', '2025-H2']],
    [0, rule(), [], []],
    [-1, rule(), [cycle('a', '2026-01-01', '2026-02-01')], []],
    [2, rule(), [cycle('2026', '2026-02-01', '2026-12-31')], ['2026', '2025']],
    // The name is taken, so is the stretch, and what has not begun is not recent.
    [3, rule(), [cycle('2026', '2024-06-01', '2024-12-31')], ['2025', '2026', '2023']],
    [3, rule(), [cycle('pilot', '2025-07-01', '2025-09-30')], ['2026', 'pilot', '2024']],
    [2, rule(), [cycle('2026', '2026-12-01', '2026-12-31')], ['2025', '2024']],
    [3, rule(), [cycle('eve', '2025-12-31', '2025-12-31')], ['2026', 'eve', '2024']],
    [3, rule(), [cycle('dawn', '2025-01-01', '2025-01-01')], ['2026', 'dawn', '2024']],
    [2, rule(), [cycle('all', '0001-01-01', '9999-12-31')], ['all']],
  ])('%i under %j with %j: %j', (n, by, explicit, expected) => {
    expect(names(recentCycles(explicit, by, today, n))).toEqual(expected);
  });

  test('stops where the calendar does', () => {
    expect(names(recentCycles([], rule(), d('0002-05-01'), 5))).toEqual(['0002', '0001']);
  });

  test('have begun, newest first, no derived day twice', () => {
    fc.assert(
      fc.property(situation, fc.nat(8), ([today, by, explicit], n) => {
        const recent = recentCycles(explicit, by, today, n);
        expect(recent.length).toBeLessThanOrEqual(n);
        expect(recent.every((one) => one.from <= today)).toBe(true);
        expect(recent.map(({ from }) => from)).toEqual(
          recent
            .map(({ from }) => from)
            .sort()
            .reverse(),
        );
        const derived = recent.filter((one) => !explicit.includes(one));
        for (const one of derived) {
          expect(explicit.some(({ from, to }) => from <= one.to && one.from <= to)).toBe(false);
          expect(explicit.some(({ name }) => name === one.name)).toBe(false);
        }
      }),
    );
  });
});

test('days left are counted to the last day', () => {
  const [year] = recentCycles([], rule(), d('2026-11-22'), 1);
  expect(daysLeft(year!, d('2026-11-22'))).toBe(39);
  expect(daysLeft(year!, d('2026-12-31'))).toBe(0);
  expect(daysLeft(year!, d('2027-01-10'))).toBe(-10);
});

describe('makeCycle', () => {
  test('tidies the name', () => {
    const days = { from: d('2026-01-01'), to: d('2026-01-01'), due: d('2026-01-01') };
    for (const [given, name] of [
      ['2026', '2026'],
      [' Spring  review ', 'Spring review'],
      ['2026-h1', '2026-H1'],
      ['2026-q3', '2026-Q3'],
      ['v1.2_b-c', 'v1.2_b-c'],
      ['E\u0301te\u0301 2026', 'Été 2026'],
      ['上期', '上期'],
      ['é'.repeat(40), 'é'.repeat(40)],
    ] as const) {
      expect(makeCycle({ ...days, name: given })).toEqual({ ...days, name });
    }
  });

  test.each([
    ['', 'the name of the cycle is empty'],
    [' \n ', 'the name of the cycle is empty'],
    ['-x', '"-x" cannot be the name of a cycle'],
    ['...', '"..." cannot be the name of a cycle'],
    ['a/b', '"a/b" cannot be the name of a cycle'],
    ['a\u001b[31m', '"a\u001b[31m" cannot be the name of a cycle'],
    ['2026 🎉', '"2026 🎉" cannot be the name of a cycle'],
    ['x'.repeat(41), `"${'x'.repeat(40)}…" cannot be the name of a cycle`],
    [
      `x${MARKS}`,
      `"${`x${MARKS}`.slice(0, 200).normalize('NFC').slice(0, 40)}…" cannot be the name of a cycle`,
    ],
    ['🎉'.repeat(1e5), `"${'🎉'.repeat(40)}…" cannot be the name of a cycle`],
  ])('refuses the name %.20j', (name, message) => {
    const error = refusal(() => makeCycle(cycle(name, '2026-01-01', '2026-12-31')));
    expect(error.message).toBe(message);
    expect(error.hint).toMatch(/^Letters, digits, spaces and - _ \./);
  });

  test('refuses days in the wrong order', () => {
    expect(refusal(() => makeCycle(cycle('x', '2026-02-01', '2026-01-31', '2026-03-01'))).message).toBe(
      'the cycle would end on 2026-01-31, before it begins on 2026-02-01',
    );
    const late = refusal(() => makeCycle(cycle('x', '2026-01-01', '2026-01-31', '2026-01-30')));
    expect(late.message).toBe('the cycle would be due on 2026-01-30, before it ends on 2026-01-31');
    expect(late.hint).toContain('2026-01-31');
  });

  test('what it makes can be named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 45 }), (name) => {
        let made: Cycle;
        try {
          made = makeCycle(cycle(name, '2026-01-01', '2026-12-31'));
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          return;
        }
        expect(cycleNamed([made], rule(), name)).toBe(made);
        expect(makeCycle(made)).toEqual(made);
      }),
    );
  });
});

describe('in every zone', () => {
  const zoneOfMachine = process.env.TZ;
  afterEach(() => {
    if (zoneOfMachine === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfMachine;
  });

  test.each(['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Asuncion'])(
    '%s',
    (name) => {
      process.env.TZ = name;
      expect(cycleInHand([], rule(), d('2027-01-31')).name).toBe('2026');
      expect(cycleInHand([], rule(), d('2027-02-01')).name).toBe('2027');
      expect(derivedCycle(rule({ firstMonth: 4 }), d('2026-04-01'))).toEqual(
        cycle('2026', '2026-04-01', '2027-03-31', '2027-05-01'),
      );
      expect(derivedCycle(QUARTERS, d('1994-12-31')).due).toBe('1995-01-31');
    },
  );
});
