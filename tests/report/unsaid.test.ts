import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { unsaid } from '../../src/report/unsaid.ts';
import { CYCLE, entry, goal, TODAY } from '../support/made-up-year.ts';

describe('what a result says beyond its title', () => {
  test.each([
    [
      'Live in three marketplaces with no Sev 1',
      '3 marketplaces, 0 Sev 1, two weeks early',
      'two weeks early',
    ],
    ['Moved the SLA from 5.4 to 4.7 days', '5.4 to 4.7 days, cost −1.2%, NPS +9', 'cost −1.2%, NPS +9'],
    ['Cut p99 from 900 ms to 540 ms', '900 ms to 540 ms', ''],
    ['Data cost down 40% in MBarq', '40% lower cost', '40% lower cost'],
    ['Cut alarms by 5%', '−5%', '−5%'],
    ['Calm launch', 'calm', 'calm'],
    ['Live in 3 places', '3 places, which took a year', '3 places, which took a year'],
    ['Saved 3 hours', '3 hours (each week, for each of us)', '3 hours (each week, for each of us)'],
    ['Closed 14 alarms', '31 to 17 a week; 14 alarms; and calm', '31 to 17 a week; and calm'],
    ['Calm launch of the API', 'calm launch', ''],
    ['It did', 'it did it', 'it did it'],
    ['Kept it at 2 GB', 'not 2 GB', 'not 2 GB'],
  ])('%s: %s', (title, result, wanted) => expect(unsaid(result, title)).toBe(wanted));
});

describe('a title with its result', () => {
  const statement = (title: string, result: string | null): string => {
    const report = buildReport({
      cycle: CYCLE,
      entries: [entry({ id: 7, goal: 'g1', title, result })],
      goals: [goal({ title: 'Agreed' })],
      principles: AMAZON,
      today: TODAY,
    });
    return /Agreed: open\.\*\* (.*) \[#7\]/.exec(render('md', report, { today: TODAY }))![1]!;
  };

  test.each([
    ['Interviewed nine', '1 offer accepted', 'Interviewed nine: 1 offer accepted.'],
    [
      'Interviewed nine',
      'Two of them will start in January.',
      'Interviewed nine: Two of them will start in January.',
    ],
    ['Offer accepted; starts 11 January', '2 of 2', 'Offer accepted; starts 11 January: 2 of 2.'],
    ['A/B test: launched to 20%', 'decided against it', 'A/B test: launched to 20%. Decided against it.'],
    ['Did it work?', 'it did', 'Did it work? It did.'],
    ['Live in three places', '3 places', 'Live in three places.'],
    ['cut it', null, 'Cut it.'],
    [`${'Cut it, '.repeat(20)}by 40%`, '40%', `${'Cut it, '.repeat(15).slice(0, -2)}… 40%.`],
  ])('%s, %s', (title, result, wanted) => expect(statement(title, result)).toBe(wanted));
});
