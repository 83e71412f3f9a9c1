import { expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { thinSpots } from '../../src/report/hints.ts';
import { buildReport } from '../../src/report/index.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, TODAY } from '../support/made-up-year.ts';

const spots = (entries: readonly Entry[], goals = [] as typeof GOALS) =>
  thinSpots(buildReport({ cycle: CYCLE, entries, goals, principles: AMAZON, today: TODAY }));
const whole = AMAZON.map(({ slug }, index) => entry({ id: 900 + index, result: '40%', principles: [slug] }));

test('the made-up year', () => {
  expect(spots(ENTRIES, GOALS)).toEqual([
    `3 principles have no evidence yet: Think Big · Strive to be Earth's Best Employer · Success and Scale Bring Broad Responsibility.   lp log "…" +tb`,
    '3 entries have no principle: #7, #36 and #43.   lp suggest 7 36 43',
    '6 accomplishments have no result: #3, #7, #18, #33, #39 and #43.   lp result 3 "…"',
    '2 results have no number: #14 and #31.   lp edit 14 -r "…"',
    '1 open goal near its end, or past it: g2.   lp goal close g2',
  ]);
});

test('what is logged for a cycle that is over has its day said; before a cycle begins nothing is', () => {
  const said = (today: string, entries: readonly Entry[] = whole.slice(1)) =>
    thinSpots(buildReport({ cycle: CYCLE, entries, goals: [goal()], principles: AMAZON, today: day(today) }));
  const calls = (lines: string[]) => lines.flatMap((line) => /lp log.*/.exec(line)?.[0] ?? []);
  expect(calls(said('2026-12-31'))).toEqual(['lp log "…" +co', 'lp log "…" -g g1']);
  expect(calls(said('2027-01-01'))).toEqual([
    'lp log "…" +co -d 2026-12-31',
    'lp log "…" -g g1 -d 2026-12-31',
  ]);
  expect(calls(said('2027-01-01', []))).toEqual(['lp log "what you did" -r "what came of it" -d 2026-12-31']);
  expect(said('2025-12-31', [])).toEqual([]);
});

test('nothing is said where nothing is thin', () => {
  expect(spots(whole)).toEqual([]);
});

test('an empty cycle is told how to begin; an empty part of one is not', () => {
  const begin = ['Nothing is logged in 2026 yet.   lp log "what you did" -r "what came of it"'];
  expect(spots([])).toEqual(begin);
  expect(spots([entry({ kind: 'risk' })], [goal()])).toEqual(begin);
  const part = {
    cycle: CYCLE,
    entries: [],
    goals: [],
    principles: AMAZON,
    today: TODAY,
    narrowed: 'project X',
  };
  expect(thinSpots(buildReport(part))).toEqual([]);
});

test('one is one, and each line has the command that mends it', () => {
  const one = [
    ...whole.slice(1),
    entry({ id: 1, result: '40%' }),
    entry({ id: 2, principles: ['ownership'] }),
    entry({ id: 3, result: 'calmer', principles: ['ownership'] }),
    entry({ id: 4, kind: 'feedback', from: 'Bob', sentiment: 'constructive' }),
  ];
  expect(spots(one, [goal({ id: 2, due: '2026-02-01' })])).toEqual([
    'One principle has no evidence yet: Customer Obsession.   lp log "…" +co',
    '1 entry has no principle: #1.   lp suggest 1',
    '1 accomplishment has no result: #2.   lp result 2 "…"',
    '1 result has no number: #3.   lp edit 3 -r "…"',
    '1 piece of constructive feedback has no answer yet: #4.   lp resolve 4 "what you did since"',
    '1 goal has no entry: g2.   lp log "…" -g g2',
    '1 open goal past the due day: g2.   lp goal close g2',
  ]);
});

test('praise that asks for something, too, is pointed out, since it could be answered under growth', () => {
  const said = (id: number, title: string, sentiment: 'positive' | 'constructive' = 'positive') =>
    entry({ id, kind: 'feedback', from: 'Bo', title, sentiment, principles: ['ownership'], result: 'done' });
  const year = [
    ...whole,
    said(1, 'Sharp, and could bring others in sooner.'),
    said(2, 'Sharp. He could bring others in sooner.'),
    said(3, 'Sharp. He could bring others in sooner.', 'constructive'),
    said(4, 'Sharp.'),
  ];
  expect(spots(year)).toEqual([
    '1 piece of praise also asks for something (fine to leave): #2.   lp edit 2 --constructive',
  ]);
});

test('a result that is pending is no lack: it is said to be missing, with the call that adds it', () => {
  const rest = whole.slice(1);
  const principles = ['customer-obsession'];
  const pending = [
    entry({ id: 1, status: 'pending', principles }),
    entry({ id: 2, title: 'Cut p99 in half', status: 'pending', principles }),
  ];
  expect(spots([...rest, ...pending])).toEqual(['2 results still pending: #1 and #2.   lp result 1 "…"']);
});

test('long lists are counted', () => {
  const many = Array.from({ length: 40 }, (_, index) => entry({ id: index + 1, result: '40%' }));
  expect(spots([...whole, ...many])).toEqual([
    '40 entries have no principle: #1, #2, #3, #4, #5, #6 and 34 more.   lp suggest 1 2 3 4 5 6',
  ]);
  expect(spots([...whole, ...many.slice(0, 7)])).toEqual([
    '7 entries have no principle: #1, #2, #3, #4, #5, #6 and #7.   lp suggest 1 2 3 4 5 6 7',
  ]);
});
