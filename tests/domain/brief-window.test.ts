/** What counts as news: laws over a log that is written and briefed at any moments, in any order. */
import { describe, expect, it, test } from 'vitest';
import {
  closedSince,
  endedSince,
  isAfter,
  isNew,
  type Mark,
  markOf,
  stateAt,
  windowAfter,
  windowFrom,
} from '../../src/domain/brief-window.ts';
import { addDays, type Day, LAST_DAY } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/entry.ts';
import fc from '../support/fast-check.ts';
import { day, entry, goal } from '../support/made-up-year.ts';

const FIRST = day('2026-03-01');
/** Instants a whole number of hours after the first day, at noon in zones near Greenwich at the earliest. */
const at = (hours: number): string =>
  new Date(Date.parse(`${FIRST}T12:00:00.000Z`) + hours * 3_600_000).toISOString();
const dayAt = (hours: number): Day =>
  hours === Number.POSITIVE_INFINITY ? LAST_DAY : markOf(at(hours))!.day;

describe('a mark', () => {
  it('is a day or an instant, and nothing else', () => {
    expect(markOf('2026-11-20')).toEqual({ day: '2026-11-20', instant: null });
    expect(markOf('2026-11-20T12:00:00Z')).toMatchObject({ instant: '2026-11-20T12:00:00.000Z' });
    for (const other of ['', 'friday', '2026-02-30', '2026-11-20T99:00:00Z', '2026-11-20T12:00'])
      expect(markOf(other)).toBeUndefined();
  });

  it('of a day has told all of that day; of an instant what was recorded up to it', () => {
    const whole = markOf(dayAt(0))!;
    expect([isAfter(at(0), whole), isAfter(at(1), whole), isAfter(at(30), whole)]).toEqual([
      false,
      false,
      true,
    ]);
    const moment = markOf(at(0))!;
    expect([isAfter(at(-1), moment), isAfter(at(0), moment), isAfter(at(1), moment)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('begins its window on the day after, or on its own', () => {
    expect(windowAfter(markOf('2026-11-20')!, day('2026-11-22'))).toMatchObject({ since: '2026-11-21' });
    expect(windowAfter(markOf(at(0))!, day('2026-11-22'))).toMatchObject({ since: dayAt(0) });
    // Of the very last day there is no next one yet.
    expect(windowAfter(markOf('2026-11-22')!, day('2026-11-22'))).toMatchObject({ since: '2026-11-22' });
  });
});

/** An entry as it comes about: recorded, later given a result, or not. */
const lives = fc.record({
  recorded: fc.integer({ min: 0, max: 1000 }),
  daysBefore: fc.integer({ min: 0, max: 40 }),
  resultAfter: fc.option(fc.integer({ min: 0, max: 600 })),
  kind: fc.constantFrom('accomplishment' as const, 'risk' as const, 'need' as const),
});

type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** The entry as it is while it has its ending, and as it is before. */
const entryOf = ({ recorded, daysBefore, kind }: Life, id: number, ended: boolean): Entry =>
  entry({
    id,
    kind,
    date: addDays(dayAt(recorded), -daysBefore),
    createdAt: at(recorded),
    status: kind === 'accomplishment' ? null : ended ? 'resolved' : 'open',
    result: ended ? 'done' : null,
    resolved: ended && kind !== 'accomplishment' ? dayAt(recorded) : null,
  });

const endOf = ({ recorded, resultAfter }: Life): number =>
  resultAfter === null ? Number.POSITIVE_INFINITY : recorded + resultAfter;

function historyOf(life: Life, id: number) {
  const isEnded = endOf(life) === life.recorded;
  const items = [{ change: { at: at(life.recorded), state: 'done' }, after: entryOf(life, id, isEnded) }];
  if (!isEnded && life.resultAfter !== null)
    items.push({ change: { at: at(endOf(life)), state: 'done' }, after: entryOf(life, id, true) });
  return items.map((item, index) => ({ ...item, before: items[index - 1]?.after ?? null }));
}

test.each([
  ['at a moment', (moment: number, now: number) => moment <= now, (now: number) => markOf(at(now))!],
  [
    'for whole days',
    (moment: number, now: number) => dayAt(moment) <= dayAt(now),
    (now: number): Mark => ({ day: dayAt(now), instant: null }),
  ],
])(
  'over briefs given %s, each entry is news once, and its ending once more where it came later',
  (_, isSeen, markAt) => {
    fc.assert(
      fc.property(
        lives,
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 }),
        (life, moments) => {
          const nows = [-5000, ...moments.sort((a, b) => a - b), 5000];
          const told = nows.slice(1).flatMap((now, index) => {
            if (!isSeen(life.recorded, now)) return [];
            const mark = markAt(nows[index]!);
            const window = windowAfter(mark, dayAt(now));
            const found = entryOf(life, 1, isSeen(endOf(life), now));
            const before = new Map([[1, stateAt(historyOf(life, 1), mark) ?? null]]);
            return isNew(found, window) ? ['new'] : endedSince(found, window, before) ? ['ended'] : [];
          });
          const brief = (moment: number) => nows.findIndex((now) => isSeen(moment, now));
          const isLater = life.resultAfter !== null && brief(endOf(life)) > brief(life.recorded);
          expect(told).toEqual(isLater ? ['new', 'ended'] : ['new']);
        },
      ),
    );
  },
);

describe('by days', () => {
  const window = windowFrom(day('2026-11-16'), day('2026-11-22'));

  it('what happened counts, whenever it was logged', () => {
    const late = { createdAt: '2026-11-20T12:00:00.000Z' };
    expect(isNew(entry({ date: '2026-11-16', ...late }), window)).toBe(true);
    expect(isNew(entry({ date: '2026-11-15', ...late }), window)).toBe(false);
  });

  it('a result counts by its own day, else by when it was written down', () => {
    const earlier = { date: '2026-11-03', result: '2 hires' };
    const before = new Map([[1, entry({ date: '2026-11-03' })]]);
    expect(endedSince(entry({ ...earlier, resolved: day('2026-11-16') }), window, new Map())).toBe(true);
    expect(endedSince(entry({ ...earlier, resolved: day('2026-11-15') }), window, before)).toBe(false);
    expect(endedSince(entry(earlier), window, before)).toBe(true);
    expect(endedSince(entry(earlier), window, new Map())).toBe(false);
    expect(endedSince(entry(earlier), window, new Map([[1, null]]))).toBe(false);
  });
});

it('a goal is closed once: where it was open at the mark, or agreed and closed since', () => {
  const window = windowFrom(day('2026-11-16'), day('2026-11-22'));
  const closed = goal({ status: 'met' });
  expect(closedSince(closed, window, new Map([[1, goal()]]))).toBe(true);
  expect(closedSince(closed, window, new Map([[1, goal({ status: 'missed' })]]))).toBe(false);
  expect(closedSince(closed, window, new Map())).toBe(false);
  expect(closedSince(goal(), window, new Map([[1, goal()]]))).toBe(false);
  expect(closedSince({ ...closed, createdAt: '2026-11-17T12:00:00.000Z' }, window, new Map())).toBe(true);
});

it('what was undone is no past', () => {
  const mark = markOf(at(10))!;
  const item = (hours: number, after: string, state = 'done') => ({
    change: { at: at(hours), state },
    before: 'before',
    after,
  });
  expect(stateAt([item(1, 'one'), item(5, 'two', 'undone'), item(20, 'three')], mark)).toBe('one');
  expect(stateAt([item(20, 'three')], mark)).toBe('before');
  expect(stateAt([], mark)).toBeUndefined();
});
