/** One made-up person's year, in the shapes people write in: the fixture behind the golden drafts. */
import type { Cycle } from '../../src/domain/cycle.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Goal } from '../../src/domain/goal.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';

export const day = (text: string): Day => text as Day;

export const CYCLE: Cycle = {
  name: '2026',
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  due: day('2027-01-31'),
};
export const TODAY = day('2026-11-22');

/** An entry with everything absent but a title and a day. */
export function entry(over: Partial<Omit<Entry, 'date'>> & { readonly date?: string } = {}): Entry {
  const { date = '2026-06-15', ...rest } = over;
  const id = rest.id ?? 1;
  return {
    id,
    uid: `019f0000-0000-7000-8000-${String(id).padStart(12, '0')}`,
    kind: 'accomplishment',
    date: day(date),
    title: 'Did something',
    details: null,
    result: null,
    project: null,
    people: [],
    links: [],
    goal: null,
    principles: [],
    from: null,
    sentiment: rest.kind === 'feedback' ? 'positive' : null,
    status: null,
    pinned: false,
    answers: [],
    severity: null,
    by: null,
    resolved: null,
    createdAt: `${date}T17:00:00.000Z`,
    updatedAt: `${date}T17:00:00.000Z`,
    ...rest,
  };
}

export function goal(over: Partial<Omit<Goal, 'due'>> & { readonly due?: string | null } = {}): Goal {
  const { due = null, ...rest } = over;
  return {
    id: 1,
    uid: `019f0000-0000-7000-9000-${String(rest.id ?? 1).padStart(12, '0')}`,
    title: 'A goal',
    cycle: CYCLE.name,
    target: null,
    due: due === null ? null : day(due),
    status: 'open',
    result: null,
    createdAt: '2026-01-12T09:00:00.000Z',
    updatedAt: '2026-01-12T09:00:00.000Z',
    ...rest,
  };
}

export const GOALS: readonly Goal[] = [
  goal({ id: 1, title: 'Cut checkout p99 below 600 ms', target: '600 ms', status: 'met', result: '540 ms' }),
  goal({ id: 2, title: 'Hire two engineers', due: '2026-12-15', target: 'two hires who stay' }),
  goal({ id: 3, title: 'Calm on-call.', target: 'half the pages', status: 'met', result: 'pages down 60%.' }),
  goal({
    id: 4,
    title: 'Move reporting off the old warehouse',
    status: 'partly',
    result: '7 of 9 reports moved',
  }),
  goal({ id: 5, title: 'Publish the partner API', status: 'dropped' }),
];

export const ENTRIES: readonly Entry[] = [
  entry({
    id: 1,
    date: '2026-01-19',
    title: 'Sat with the returns desk for two days',
    details:
      'I wanted to see what people do when the label printer gives up. They re-type the order number by hand, ' +
      'up to forty times a shift.\n\nI brought back a list of eleven small annoyances and fixed the first ' +
      'four myself, the same week',
    result: 're-typing gone from 8 of 10 desks',
    project: 'Returns',
    people: ['Marta', 'Ken Ito'],
    principles: ['customer-obsession', 'dive-deep'],
  }),
  entry({
    id: 3,
    date: '2026-02-02',
    title: 'API keys rotate themselves now',
    details: 'Before, someone had to remember. Now a job does it every night and tells the owner.',
    principles: ['insist-on-the-highest-standards'],
  }),
  entry({
    id: 7,
    date: '2026-02-20',
    title: 'Wrote the first draft of the peak plan',
  }),
  entry({
    id: 12,
    date: '2026-03-11',
    title: 'Rewrote the on-call runbook with three teams',
    details:
      'Each page now names an owner, a first check and a way back. Three teams walked through it in a game ' +
      'day and we threw away a third of the alarms.',
    result: 'pages down 60% in the quarter after',
    project: 'Operations',
    people: ['Ana Lima', 'Bob'],
    links: ['https://wiki.example.com/runbook'],
    goal: 'g3',
    principles: ['insist-on-the-highest-standards', 'ownership'],
    pinned: true,
  }),
  entry({
    id: 14,
    date: '2026-03-30',
    title: 'Fixed `fetch_all()` *for good*',
    details:
      '# What was wrong\n\nThe retry loop swallowed the error:\n\n```js\nfor (;;) try { await fetch_all() } catch {}\n' +
      '```\n\n## What I did\n\n1. Made it give up after five tries\n2. Made it **say so**, see ' +
      '[the design](https://wiki.example.com/retry_(design))\n   - in the log\n   - on the dashboard\n\n' +
      '<script>alert("hi")</script> is what the old page rendered, by the way\n\n---',
    result: '*zero* silent failures since',
    principles: ['dive-deep'],
    links: ['CR-20411', 'https://git.example.com/shop/pull/77'],
  }),
  entry({
    id: 16,
    date: '2026-04-08',
    title: 'DynamoDB bill reviewed line by line',
    result: '- $1,900 a month saved\n- two unused tables gone',
    project: 'Checkout',
    principles: ['frugality', 'ownership', 'dive-deep'],
  }),
  entry({
    id: 18,
    date: '2026-04-22',
    title: 'Mentored two new hires',
    people: ['Li Wei', 'Søren'],
    principles: ['hire-and-develop-the-best'],
  }),
  entry({
    id: 19,
    date: '2026-04-29',
    title: 'Load-tested checkout with real carts',
    goal: 'g1',
    project: 'Checkout',
    result: 'found the two queries behind 80% of the slow tail',
    principles: ['dive-deep', 'are-right-a-lot'],
  }),
  entry({
    id: 22,
    kind: 'feedback',
    date: '2026-05-01',
    title: 'Your design docs are too long to review in one sitting.',
    from: 'my manager',
    sentiment: 'constructive',
    principles: ['invent-and-simplify'],
  }),
  entry({
    id: 23,
    kind: 'feedback',
    date: '2026-05-06',
    title: 'You listened first. That changed the meeting.',
    from: 'Ana Lima',
    principles: ['earn-trust', 'have-backbone-disagree-and-commit'],
  }),
  entry({
    id: 27,
    date: '2026-05-20',
    title: 'Moved the launch by two weeks against the plan',
    details:
      'The plan had no rehearsal in it. I showed the VP what a failed switch would cost, was overruled once, ' +
      'asked again with numbers, and then ran the date we agreed on as if it had been mine',
    result: 'zero rollbacks',
    project: 'Partner portal',
    principles: ['have-backbone-disagree-and-commit', 'earn-trust'],
  }),
  entry({
    id: 29,
    date: '2026-06-18',
    title: '返品画面を日本語化した 🎉',
    details: '翻訳は二人で見直した。\n用語集も作った。',
    result: '問い合わせが30件減った',
    people: ['田中'],
    principles: ['customer-obsession'],
  }),
  entry({
    id: 31,
    date: '2026-07-12',
    title: 'Cut the payments design to two pages',
    details: 'After [#22] I tried the one-page summary with an appendix. Nobody asked for the appendix.',
    result: 'approved in one meeting',
    project: 'Payments',
    principles: ['invent-and-simplify'],
  }),
  entry({
    id: 33,
    date: '2026-07-30',
    title: 'Helped with the warehouse migration',
    goal: 'g4',
    principles: ['learn-and-be-curious'],
  }),
  entry({
    id: 34,
    date: '2026-08-14',
    title: 'Did we need the nightly job at all? We did not',
    result: '4 hours of compute a night saved',
    project: 'Reporting',
    goal: 'g4',
    principles: ['frugality', 'invent-and-simplify', 'bias-for-action'],
  }),
  entry({
    id: 35,
    kind: 'feedback',
    date: '2026-08-20',
    title: 'Thanks for the honest answer about the date.',
    details: 'I could plan around it.\n\n# And:\n- no surprises\n- "no drama"',
    from: 'ANA LIMA',
    project: 'Partner portal',
    principles: ['earn-trust'],
  }),
  entry({
    id: 36,
    kind: 'feedback',
    date: '2026-09-03',
    title: '“You explain without making anyone feel small.”',
    from: 'a peer',
  }),
  entry({
    id: 37,
    kind: 'feedback',
    date: '2026-09-10',
    title: 'Say no earlier.',
    from: 'Bob',
    sentiment: 'constructive',
    result: 'Kept a list of what I decline, and shared it with the team each Monday',
    principles: ['earn-trust'],
  }),
  entry({
    id: 38,
    date: '2026-09-24',
    title: 'Switched the cart service to batched reads.',
    goal: 'g1',
    project: 'Checkout',
    result: 'p99 900 ms to 720 ms.',
    principles: ['deliver-results'],
  }),
  entry({
    id: 39,
    date: '2026-10-05',
    title: '# 1. <b>Docs</b> | [link](x) \u001b[31mred',
    details:
      '> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x]: https://evil.example.com\n\n~~~\nnever closed',
    project: '*Docs*',
    principles: ['a-principle-from-later'],
  }),
  entry({
    id: 40,
    date: '2026-11-09',
    title: 'Interviewed nine candidates',
    result: '2 offers out',
    goal: 'g2',
    people: ['Ana Lima'],
    principles: ['hire-and-develop-the-best'],
  }),
  entry({
    id: 41,
    kind: 'feedback',
    date: '2026-11-13',
    title: 'The launch was calm because of your runbook.',
    from: 'a peer',
    principles: ['insist-on-the-highest-standards', 'deliver-results'],
    links: ['https://chat.example.com/archive/99'],
  }),
  entry({
    id: 42,
    date: '2026-11-17',
    title: 'Cut checkout p99 latency by caching the cart',
    details:
      'The trace showed the same cart read eleven times in one request. A cache that lives as long as the ' +
      'request was enough; no new system to run.',
    result: 'p99 900 ms to 540 ms, 1.8% more completed orders',
    project: 'Checkout',
    links: ['https://dash.example.com/checkout?p=99'],
    goal: 'g1',
    principles: ['dive-deep', 'deliver-results', 'insist-on-the-highest-standards', 'customer-obsession'],
  }),
  entry({
    id: 43,
    date: '2026-11-20',
    title: 'untangled the retry storm in the order queue',
    people: ['Ken Ito'],
  }),
  entry({
    id: 44,
    kind: 'risk',
    date: '2026-11-21',
    title: 'The vendor contract ends in March',
    status: 'open',
  }),
];

/** A year of so many accomplishments with long stories, spread over all principles, each of which someone praised. */
export function longYear(n: number): Entry[] {
  const work = Array.from({ length: n }, (_, index) =>
    entry({
      id: index + 1,
      date: `2026-${String(1 + (index % 11)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      title: `Moved service number ${index} to the new platform`,
      details: 'I asked the owners what they feared. '.repeat(12),
      result: index % 3 === 0 ? `${index + 10}% fewer pages` : null,
      principles: [AMAZON[index % AMAZON.length]!.slug],
    }),
  );
  const praise = AMAZON.map(({ slug }, index) =>
    entry({
      id: n + index + 1,
      kind: 'feedback',
      from: `Person ${index}`,
      title: 'You listened to all of us before you decided, and that changed the meeting.',
      principles: [slug],
    }),
  );
  return [...work, ...praise];
}
