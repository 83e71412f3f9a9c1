/** Two made-up weeks before a 1:1, in the shapes people write in: the fixture behind the golden briefs. */
import type { Ask } from '../../src/domain/ask.ts';
import { windowAfter } from '../../src/domain/brief-window.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Goal } from '../../src/domain/goal.ts';
import type { BriefInput } from '../../src/report/brief/index.ts';
import { day, entry, goal, TODAY } from './made-up-year.ts';

/** The last brief was given on 9 November in the evening. */
const MARK = { day: day('2026-11-09'), instant: '2026-11-09T18:00:00.000Z' };

const GOALS: readonly Goal[] = [
  goal({
    id: 1,
    title: 'Cut checkout p99 below 600 ms',
    target: '600 ms at the November peak',
    status: 'met',
    result: '540 ms',
  }),
  goal({ id: 2, title: 'Hire two engineers', due: '2026-12-15', target: 'two hires who stay' }),
  goal({ id: 3, title: 'Move reporting off the old warehouse', due: '2026-11-18' }),
  goal({ id: 4, title: 'Calm on-call', target: 'half the pages', status: 'met', result: 'pages down 60%' }),
];

const ENTRIES: readonly Entry[] = [
  entry({
    id: 22,
    kind: 'feedback',
    date: '2026-05-01',
    title: 'Your design docs are too long to review in one sitting.',
    from: 'Carla Mendes',
    sentiment: 'constructive',
  }),
  entry({
    id: 50,
    date: '2026-11-17',
    title: 'Cut checkout p99 latency by caching the cart',
    details:
      'The trace showed the same cart read eleven times in one request. I cached it for the length of a request; no new system to run.',
    result: 'p99 900 ms to 540 ms, 1.8% more completed orders',
    project: 'Checkout',
    goal: 'g1',
    principles: ['dive-deep'],
  }),
  entry({ id: 51, date: '2026-11-11', title: 'Load-tested checkout with real carts.', goal: 'g1' }),
  entry({
    id: 52,
    date: '2026-10-27',
    title: 'Interviewed nine candidates',
    result: '2 offers out, one accepted',
    goal: 'g2',
    people: ['Ana Lima'],
  }),
  entry({
    id: 53,
    date: '2026-10-29',
    createdAt: '2026-11-12T09:00:00.000Z',
    title: 'Fixed the deploy check that cried wolf',
    result: 'no false alarm since',
    project: 'Platform',
  }),
  entry({
    id: 54,
    date: '2026-11-13',
    title: 'Cut the payments design to two pages',
    details: 'After [#22] I tried a summary of one page and an appendix. Nobody asked for the appendix.',
    result: 'approved in one meeting',
    project: 'Payments',
    answers: [22],
  }),
  entry({
    id: 55,
    date: '2026-11-16',
    title: 'Published the rate limits of the partner API',
    result: 'first partner live, 40,000 orders in two weeks',
    project: 'Partner API',
  }),
  entry({
    id: 56,
    date: '2026-11-19',
    title: 'moved the sandbox keys to the vault',
    project: 'partner api',
    status: 'pending',
  }),
  entry({
    id: 57,
    date: '2026-11-18',
    title: 'Did we need the nightly job at all?',
    result: 'we did not: 4 hours of compute a night saved',
  }),
  entry({ id: 58, date: '2026-11-20', title: 'untangled the *retry* storm in `order_queue`' }),
  entry({ id: 40, date: '2026-09-30', title: 'Trained the new on-call pair', status: 'pending' }),
  entry({
    id: 59,
    kind: 'feedback',
    date: '2026-11-18',
    title: 'The launch was calm because of your runbook.',
    details: 'I slept. First time in three peaks.',
    from: 'Tomás Ferreira (Payments)',
  }),
  entry({
    id: 60,
    kind: 'feedback',
    date: '2026-11-19',
    title: 'You decide fast, and sometimes before the others have spoken.',
    from: 'Ana Lima',
    sentiment: 'constructive',
  }),
  entry({
    id: 61,
    kind: 'risk',
    date: '2026-11-12',
    title: 'Two of three reviewers leave in January',
    severity: 'high',
    by: day('2026-12-10'),
    status: 'open',
    details: 'Søren and Li Wei move to the search team. Nobody else has reviewed payments yet.',
  }),
  entry({
    id: 62,
    kind: 'risk',
    date: '2026-08-03',
    title: 'The vendor contract ends in March',
    status: 'open',
  }),
  entry({
    id: 63,
    kind: 'risk',
    date: '2026-10-20',
    title: 'The partner API may slip past the freeze',
    result: 'the partner moved its date to March',
    severity: 'high',
    status: 'resolved',
    resolved: day('2026-11-10'),
  }),
  entry({
    id: 64,
    kind: 'need',
    date: '2026-11-02',
    title: 'A second on-call engineer for December.',
    severity: 'medium',
    by: day('2026-11-20'),
    status: 'open',
    details: 'Bogdan is away for three weeks. Without a second person I am on call every night of the peak.',
  }),
];

const ask = (over: Partial<Ask>): Ask => ({
  id: 1,
  person: 'Ana Lima',
  about: null,
  due: null,
  asked: day('2026-11-20'),
  answered: null,
  entry: null,
  createdAt: '',
  updatedAt: '',
  ...over,
});

const ASKS: readonly Ask[] = [
  ask({ about: 'the launch', due: day('2026-11-27') }),
  ask({ id: 2, person: 'Priya Raman', asked: day('2026-11-03'), due: day('2026-11-15') }),
  ask({ id: 3, person: 'Tomás Ferreira', answered: day('2026-11-18'), entry: 59 }),
];

const earlier = (id: number, over: Partial<Entry>): [number, Entry] => [
  id,
  { ...ENTRIES.find((one) => one.id === id)!, ...over },
];

export const FORTNIGHT: Omit<BriefInput, 'form' | 'personal'> = {
  window: windowAfter(MARK, TODAY),
  entries: ENTRIES,
  before: new Map([earlier(52, { result: null }), earlier(63, { result: null, status: 'open' })]),
  goals: GOALS,
  goalsBefore: new Map([[1, { ...GOALS[0]!, status: 'open' }]]),
  ends: new Map([
    [2, day('2026-12-15')],
    [3, day('2026-11-18')],
  ]),
  asks: ASKS,
  steps: ['ship the runbook for the peak'],
};
