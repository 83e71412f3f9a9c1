import { describe, expect, test } from 'vitest';
import { assess, hasMeasure, outcomeWords } from '../../src/domain/evidence.ts';
import { MEASURE, measureIn, measuresIn } from '../../src/domain/measure.ts';
import { stopwatch } from '../support/cpu-time.ts';
import { entry } from '../support/made-up-year.ts';

/** How people say how much. One made-up line each. */
const MEASURED = [
  'Trimmed the bundle by 40%',
  'search is now 3x quicker',
  'the export runs 12 × faster',
  'a four-fold rise in sign-ups',
  'checkout went 900ms → 540ms',
  'median wait 41 s -> 12 s',
  'alarms per night: 31 → 4',
  'saves $1.2M a year',
  'trimmed €3k off the monthly bill',
  'worth about USD 40,000',
  'costs 250 euros less each month',
  'shipped 2 weeks early',
  'a three-week head start',
  'from four hours to ten minutes',
  'onboarding from one week to one day',
  '12 customers moved over',
  'two hires, both still here',
  'three new hires started in May',
  '1.8% more completed orders',
  'p99 from 900 to 540',
  'NPS 31 to 44',
  'cut open tickets by 60',
  'reduced cold starts by roughly 350 ms',
  'p99 under 200ms since March',
  'now sub-10ms at the median',
  'handles 4,000 rps on one host',
  'freed 1.5 TB of disk',
  'reaches 3.2M households',
  '250k events a day without loss',
  'between 10-20% fewer retries',
  'availability 99.95 percent',
  'conversion up 2.1 pp',
  'halved the build time',
  'doubled the number of reviewers',
  'a third fewer pages at night',
  'cut the bill by a quarter',
  'twice as many merchants in pilot',
  'an order of magnitude less memory',
  'zero rollbacks since',
  '0 incidents over the holidays',
  'zero downtime during the switch',
  'interviewed nine candidates',
  'a dozen teams adopted the template',
  'coached five engineers to promotion',
  '14 of 16 checks are automatic now',
  'rated 4.7/5 by attendees',
  'score 9 out of 10 from the pilot group',
  'retired 23 unused Lambdas',
  'closed 118 stale issues',
  'on-call pages fell from 31 to 12 a week',
  'Wrote it in 6 days instead of a month',
  'raised coverage from 61 to 88',
  '300 people watched the talk',
  '12/14 teams moved over',
  'passed 6/6 audits',
  'raised $40K for the shelter',
  'retention grew 5 points',
  'reviewed 45 design documents',
  'rescued a 2 million row migration',
  'twenty-five merchants signed',
  'a community of 40+ testers',
  'lifted eNPS to 71',
  'ran a team of 11',
  'Led 5 engineers',
  'It worked. Built 3 services on it',
  'error rate 0.4% (was 2.2%)',
  'reply time: 3h, before it was 2d',
  'no failures since the switch',
  'all six delivered',
  'restored in 3h50m',
  'builds in 7m40',
  '1 offer accepted',
  'not a single page since May',
  'a 12-person rehearsal',
  'led a crew of 6',
  'worth 3M JPY a year',
  'from a day and a half to two hours',
  'loading used to take a day, now an hour',
  '待ち時間を40%短縮',
  '問い合わせが30件減った',
];

/** Numbers that say which, when or what version. */
const NOT_MEASURED = [
  'Released v2.3.1',
  'release 2.3.1 is out',
  'Moved the service to Node 20',
  'upgraded everything to Python 3.11',
  'Upgraded Postgres from 12 to 15',
  'Migrated our jobs from Java 11 to 17',
  'bumped the client from 3 to 4',
  'Node 18 → 20 everywhere',
  'since 2026-03-04',
  'done on 4 March',
  'agreed on March 4',
  'the 3rd of July review',
  'from 3 to 5 March',
  'the 4 December reviews',
  'at the 9 am meetings',
  'on March 4 customers asked for it',
  'open from 9 am to 5 pm',
  'planned for Q3',
  'all of H1',
  'the 2026 plans',
  'between 2024 and 2026',
  'from 2024 to 2026',
  'in 2025 customers asked for this',
  'closes #42',
  'see JIRA-123',
  'after PR 77 was merged',
  'PR 77 fixes login',
  'wrote RFC 2119 style requirements',
  'stored in S3',
  'moved off EC2',
  'watched p99 closely',
  'IPv6 support',
  'learned k8s',
  'support is there 24/7',
  'rolled out 2FA',
  'a 3D model of the warehouse',
  'ready for 5G',
  'met at 10:30',
  'the call at 9 am',
  'Windows 11 machines are patched',
  'tested the Fire HD 10 tablets',
  'phase 2 starts now',
  'finished chapter 4',
  'an HTTP 500 page',
  'error 404 is gone',
  'a t3.2xlarge instance',
  'model GPT-4 in the sandbox',
  'ran it on 10.0.0.1',
  'a two-pizza team',
  'started 3 days ago',
  'a 5-year-old service',
  'over the last 3 months',
  'every 2 weeks we meet',
  'compared two options',
  'looked at three ways',
  'one of the teams',
  'doubled down on quality',
  'Helped with the migration',
  'improved the docs a lot',
  'second attempt went well',
  'the 1990s mainframe',
  'no, not since then',
  'nobody has asked since',
  'from day to day',
  'a 12-factor app',
  'attended a 2-day course',
  'decided against it after 2 weeks',
  'all of it',
  '1 meeting',
  'set up a 30-min weekly sync',
  'it was hard before, it is easy now',
  'a 4K screen in the lobby',
  'Sev-2 on Friday',
  'chased the 404s',
  'took part in 24/7 operations',
  'read up on 9/11 stories',
  'the 14/12 rules of the game',
  'held a 1:1 with Li',
  'a 64-bit build',
  'we are level 5',
  '',
];

describe('hasMeasure', () => {
  test.each(MEASURED)('measured: %s', (text) => expect(hasMeasure(text)).toBe(true));
  test.each(NOT_MEASURED)('not measured: %s', (text) => expect(hasMeasure(text)).toBe(false));
});

describe('a before and an after', () => {
  const isShift = (text: string): boolean => (measuresIn(text) & MEASURE.shift) !== 0;

  test.each([
    'the close used to take three weeks, now two days',
    'the close took 3 weeks; today it is 2 days',
    'error rate 31% before, 12% now',
    'escalations: 9 in Q1, 1 in Q4',
    'open findings: 140 at the start of the year, 22 today',
    'eight outages last half, two this half',
    'open tickets down to 3 from 11',
    'pages a week went from 14 to none',
    'from a day and a half to two hours',
    '480 queries per page → 6',
    'Merged nine pipelines into two',
    'Cut 23 dashboards to 4',
    'restores from 50 to 12 minutes',
    'a clean build 7m40 -> 2m05',
    '61 findings of WCAG 2.2 AA → 0',
    'availability 99.97% against 99.81% last year',
    '19 of 22 offers taken (last year 11)',
    'recall 0.81 to 0.94',
    'alarms per week 31 to 17',
    'time to restore: 3h50m in H1, 1h35m in H2',
  ])('is told: %s', (text) => expect(isShift(text)).toBe(true));

  test.each([
    'Upgraded to 15 from 12, now on all hosts',
    'moved to 2026 from 2024',
    'from 2024 to 2026',
    'from a monolith to a platform',
    'from week to week',
    'Cut a corner to a good end',
    'Merged the two teams into one room of the first floor',
    'we were two teams before, and now it is calm',
    'it was March, now it is May',
    'reduced load in 3 regions',
    'took 3 days to write, now it is in the wiki',
    'Kubernetes 1.27 → 1.31 on all clusters',
    'bumped the driver from 2.4 to 2.6',
    'between 2.1 to 2.3 s',
    '3 reviews last year, and a talk',
    'the job was late on Monday; now it is not',
  ])('is not: %s', (text) => expect(isShift(text)).toBe(false));
});

describe('measureIn', () => {
  test.each([
    ['down 40% since May', 'change'],
    ['from four hours to ten minutes', 'change'],
    ['12 customers, 40% faster', 'change'],
    ['saves $1.2M', 'quantity'],
    ['12 customers in 2 weeks', 'quantity'],
    ['12 customers', 'count'],
    ['900 ms to 540 ms', 'change'],
    ['₹112 to ₹94', 'change'],
    ['3 to 5 days', 'quantity'],
    ['it takes 3 days to 5 days', 'quantity'],
    ['moved to Node 20', null],
    ['cut from 500s to 20s', 'change'],
    ['saves 1.2 M€', 'quantity'],
    ['12 alarms a week, down from 31', 'change'],
    ['3 h, it was 2 days', 'change'],
    ['3 h a week from 4 March on', 'quantity'],
    ['2 weeks early', 'change'],
    ['40 fewer tickets', 'change'],
    ['40 tickets', 'count'],
  ])('%s: %s', (text, kind) => expect(measureIn(text)).toBe(kind));

  test('takes linear time on long text', () => {
    const time = (text: string) => {
      measureIn(text);
      const spent = stopwatch();
      measureIn(text);
      return spent();
    };
    for (const part of [
      '9 ',
      'two ',
      '1.',
      '1-',
      'from 1 to ',
      'a',
      '5 aaaa ',
      '日1',
      '111 ',
      '1 000 ',
      '1’000',
      '1/2 a ',
      'by by by ',
      '. ',
      '(',
    ]) {
      // Twenty times the text in far less than twenty times twenty the time.
      const short = Math.max(time(part.repeat(5_000 / part.length)), 1);
      expect(time(part.repeat(100_000 / part.length))).toBeLessThan(short * 120);
    }
  });
});

test('digits in groups are one number, wherever groups are apart by a space or an apostrophe', () => {
  for (const text of ['1 000 000 requests', '10 000 users', '250\u202f400 orders', '20’000 visits']) {
    expect([text, outcomeWords({ title: '', result: `served ${text}` })]).toEqual([text, text]);
    expect(measuresIn(text) & MEASURE.scale).toBe(MEASURE.scale);
  }
  // Two numbers where the first is somebody else's, or the second no group.
  expect(outcomeWords({ title: '', result: 'p99 540 ms at night' })).toBe('540 ms at night');
  expect(outcomeWords({ title: '', result: 'in phase 2 300 users' })).toBe('300 users');
  expect(outcomeWords({ title: '', result: 'in 2026 100 000 users' })).toBe('100 000 users');
});

test('a measure is told with what makes another number of it', () => {
  for (const words of ['15-20% lower', '~30% lower than before', '-5 pts of churn', '±3% of the plan']) {
    expect(outcomeWords({ title: '', result: words })).toBe(words);
  }
  expect(outcomeWords({ title: '', result: 'In 2026-Q1 - 30% fewer pages' })).toBe('30% fewer pages');
});

describe('assess', () => {
  const strong = entry({
    title: 'Cut the nightly export',
    details:
      'The job copied every row each night. I made it copy what changed, which nobody had dared before.',
    result: '4 h to 20 min',
    principles: ['dive-deep'],
  });

  test('a number in the result, a story and a principle are strong evidence', () => {
    const { strength, measured, numbered, reasons } = assess(strong);
    expect({ strength, measured, numbered }).toEqual({ strength: 'strong', measured: true, numbered: true });
    expect(reasons).toEqual([
      'an outcome with a number',
      'a stated result',
      'the story behind it',
      'how much it changed',
      'the before and the after',
      'the principles it shows',
    ]);
  });

  test('a bare title is thin, and says what is missing first', () => {
    const assessment = assess(entry({ title: 'Helped with the migration' }));
    expect(assessment).toMatchObject({ strength: 'thin', score: 0, measured: false, reasons: [], signs: [] });
    expect(assessment.missing[0]).toBe('number');
  });

  test('a number alone, or a result with a story, is fair', () => {
    expect(
      assess(entry({ title: 'Trained 14 interviewers', principles: ['hire-and-develop-the-best'] })),
    ).toMatchObject({ strength: 'fair', measured: false, outcome: false, numbered: true });
    expect(
      assess({ ...strong, result: 'nobody is woken any more', details: `${strong.details}` }),
    ).toMatchObject({
      strength: 'fair',
      measured: false,
    });
  });

  test('without a number in the outcome nothing is strong', () => {
    const all = entry({
      ...strong,
      result: 'everyone sleeps better',
      people: ['Ana'],
      links: ['https://example.com'],
      goal: 'g1',
    });
    expect(assess(all)).toMatchObject({ strength: 'fair', measured: false });
  });

  test('a number alone, with nothing a reader can follow up, is not strong', () => {
    const bare = entry({
      title: 'Cut the export',
      result: '4 h to 20 min',
      principles: ['dive-deep'],
      goal: 'g1',
    });
    expect(assess(bare).strength).toBe('fair');
    expect(assess({ ...bare, links: ['https://example.com'] }).strength).toBe('strong');
    expect(assess({ ...bare, people: ['Ana'] }).strength).toBe('strong');
    const titled = entry({ title: 'Cut the export by 40%', principles: ['dive-deep'] });
    expect(assess({ ...titled, people: ['Ana'] }).strength).toBe('fair');
    expect(assess({ ...titled, links: ['https://example.com'] }).strength).toBe('strong');
    expect(assess(bare, { witnessed: true }).strength).toBe('strong');
  });

  test('a part that is not said, and a word that says nothing, cost a point each', () => {
    const score = (title: string) =>
      assess(entry({ title, result: 'done', principles: ['dive-deep'] })).score;
    expect(score('We moved the jobs')).toBe(score('Moved the jobs') - 1);
    expect(score('Moved various jobs')).toBe(score('Moved the jobs') - 1);
    expect(score('Helped with the jobs')).toBe(score('Moved the jobs') - 2);
  });

  test('numbers in the story are no measured outcome; a change there helps the score', () => {
    expect(assess(entry({ details: 'Three teams took part.' }))).toMatchObject({
      measured: false,
      numbered: true,
    });
    expect(assess(entry({ details: 'Pages fell by 60%.' }))).toMatchObject({
      measured: false,
      numbered: true,
      signs: ['figure'],
    });
    expect(assess(entry({ details: 'Three teams took part.' })).signs).toEqual([]);
  });

  test('an outcome is the stated result, or a title that tells a change; measured ones have one', () => {
    const outcome = (over: Parameters<typeof entry>[0]) => {
      const { outcome, measured } = assess(entry(over));
      return [outcome, measured];
    };
    expect(outcome({ title: 'Cut p99 from 900 ms to 540 ms' })).toEqual([true, true]);
    expect(outcome({ title: 'Cut p99 from 900 ms to 540 ms', result: 'calmer' })).toEqual([true, true]);
    expect(outcome({ title: 'Trained 14 interviewers' })).toEqual([false, false]);
    expect(outcome({ title: 'Trained 14 interviewers', result: 'calmer' })).toEqual([true, false]);
    expect(outcome({ result: '40% less' })).toEqual([true, true]);
    expect(outcome({ details: 'Pages fell by 60%' })).toEqual([false, false]);
    expect(outcome({ title: 'Saved $40K a year' })).toEqual([true, true]);
    expect(outcome({ title: 'Ran the move with zero rollbacks' })).toEqual([true, true]);
    expect(outcome({ title: 'Trimmed unused licences, about $2K a month saved' })).toEqual([true, true]);
    expect(outcome({ title: 'The importer now takes 900 rows a second' })).toEqual([true, true]);
    expect(outcome({ title: 'Took over the payroll run, no errors since' })).toEqual([true, true]);
    expect(outcome({ title: 'Lowered the hosting bill by $9K a month' })).toEqual([true, true]);
    expect(outcome({ title: 'Restored in 38 minutes against a target of 60' })).toEqual([true, true]);
    expect(outcome({ title: 'Spoke with 5 teams about what they do now' })).toEqual([false, false]);
    expect(outcome({ title: 'Handled $40K of refunds' })).toEqual([false, false]);
    expect(outcome({ title: 'Saved the day' })).toEqual([false, false]);
  });

  test('money, a before and after, and scale weigh more than a share', () => {
    const score = (result: string) => assess(entry({ result })).score;
    expect(score('$400 a month saved')).toBeGreaterThan(score('40% less'));
    expect(score('$600K a year')).toBeGreaterThan(score('$400 a month saved'));
    expect(score('₹112 to ₹94 per parcel')).toBeGreaterThan(score('40% less'));
    expect(score('900 ms to 540 ms')).toBeGreaterThan(score('40% less'));
    expect(score('2 million rows moved')).toBeGreaterThan(score('200 rows moved'));
  });

  test.each([
    ['p99 900 ms to 540 ms, 1.8% more completed orders', '900 ms to 540 ms'],
    ['cost per parcel ₹112 to ₹94', '₹112 to ₹94'],
    ['saves $600K a year, 20% of the bill', '$600K a year'],
    ['raised $2M in 48 h', '$2M in 48 h'],
    ['customer acquisition +40%, sales +15%', 'customer acquisition +40%'],
    ['pages down 60% in the quarter after', '60% in the quarter'],
    ['cut the bill by half', 'by half'],
    ['nothing to count', null],
  ])('%s: the measure is %s', (result, words) =>
    expect(outcomeWords({ title: 'Did it', result })).toBe(words),
  );

  test('more than three principles dilute', () => {
    const four = { ...strong, principles: ['a', 'b', 'c', 'd'] };
    expect(assess(four).score).toBe(assess(strong).score - 1);
    expect(assess(four).missing).toContain('principle');
  });

  test('a story is counted in words, also where they have no spaces between', () => {
    expect(assess(entry({ details: '短い話。' })).signs).not.toContain('story');
    expect(
      assess(
        entry({ details: '翻訳は二人で最初から最後まで見直し、用語集も新しく作り直してみんなに配った。' }),
      ).signs,
    ).toContain('story');
    expect(
      assess(entry({ details: 'One two three four five six seven eight nine ten eleven' })).signs,
    ).not.toContain('story');
  });
});
