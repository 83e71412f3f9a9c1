import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/evidence.ts';
import { MEASURE, measuresIn } from '../../src/domain/measure.ts';
import { saysWide } from '../../src/domain/reach.ts';
import { partIn, sharedWords, vagueWord } from '../../src/domain/wording.ts';
import { entry } from '../support/made-up-year.ts';

const part = (title: string, details: string | null = null) => partIn({ title, details, result: null });

describe('whose doing a title tells', () => {
  test.each([
    'Cut the bill',
    'rewrote the runbook',
    'Co-led the review',
    'Re-ran the numbers',
    'Outgrew the old queue and split it',
    'I was asked to step in',
    "Fixed it after I'd read the trace",
    'You found the leak',
    '- Fixed the export',
    '[Checkout] Fixed the export',
    'Checkout: fixed the export',
    'After the outage, wrote the guide',
    'Finally shipped the importer',
    '14:05 Met the vendor',
    'Wrote the guide that we all use',
  ])('own: %s', (title) => expect(part(title)).toBe('own'));

  test.each([
    ['We cut the bill', 'We'],
    ['Last week we cut the bill', 'we'],
    ['The team cut the bill', 'The team'],
    ['Our platform team cut the bill', 'Our platform team'],
    ['The jobs were quietly moved', 'were quietly moved'],
    ['A new guide has been written', 'been written'],
    ['Helped with the move', 'Helped'],
    ['Was involved in the move', 'Was involved'],
    ['Worked on the move', 'Worked on'],
    ['Responsible for the move', 'Responsible for'],
    ['Played a key role in the move', 'Played a key role'],
    ['Was part of the move', 'Was part of'],
    ['The bill was brought down', 'was brought'],
  ])('shared: %s', (title, words) => {
    expect(part(title)).toBe('shared');
    expect(sharedWords(title)).toBe(words);
  });

  test.each([
    '40% fewer alarms',
    'API keys rotate themselves now',
    'Phase I of the move',
    'Need for speed',
    'Speed of the export',
    '返品画面を日本語化した',
    'Reduzi o tempo de espera',
    '',
  ])('open: %s', (title) => expect(part(title)).toBe('open'));

  test('a title of nothing but short words and hyphens is read to its end', () => {
    expect(part('re-'.repeat(100_000))).toBe('open');
    expect(part(`${'re-'.repeat(100_000)}ran the numbers`)).toBe('own');
    expect(part('-'.repeat(300_000))).toBe('open');
  });

  test('the story is read where the title leaves it open', () => {
    expect(part('We cut the bill', 'I found the two queries.')).toBe('own');
    expect(part('Search p95 1.8 s to 340 ms', 'Dropped the wildcard and added an index.')).toBe('own');
    expect(part('We cut the bill', 'Dropped two queries.')).toBe('shared');
    expect(part('40% fewer alarms', 'I threw them away.')).toBe('own');
    expect(part('40% fewer alarms', 'In the end we threw them away.')).toBe('shared');
    expect(part('Cut the alarms', 'In the end we threw them away.')).toBe('own');
    expect(part('40% fewer alarms', 'The I/O was slow in Phase I of it.')).toBe('open');
  });
});

describe('words that stand where a fact should', () => {
  const vague = (title: string, numbered = false, result: string | null = null) =>
    vagueWord({ title, details: null, result }, numbered);

  test.each([
    ['Helped with the audit', 'Helped'],
    ['Fixed various things', 'various'],
    ['Improved the docs', 'Improved'],
    ['Wrote a tool to be leveraged by others', 'leveraged'],
  ])('%s: %s', (title, word) => expect(vague(title)).toBe(word));

  test('in the result as well', () => expect(vague('Fixed it', false, 'it is much faster')).toBe('faster'));

  test('beside a number, only those that hide what was done', () => {
    expect(vague('Improved it by 35%', true)).toBe(null);
    expect(vague('Supported 12 launches', true)).toBe('Supported');
    for (const title of [
      'Lots of reviews',
      'Stakeholder alignment',
      'Shaped the vision',
      'Great progress on it',
    ])
      expect(vague(title), title).not.toBe(null);
  });

  test.each([
    'Fixed the better-sqlite3 build',
    'An awesome someone',
    'Moved the help pages',
    'Fixed the export',
    'The train of thought is the thing-less kind',
  ])('none: %s', (title) => expect(vague(title)).toBe(null));

  test('a measured outcome leaves nothing vague; a number in the story does not excuse the result', () => {
    expect(assess(entry({ title: 'Improved it', result: '35% less' })).vague).toBe(false);
    expect(assess(entry({ title: 'Fixed it', result: 'it is faster', details: 'Forty jobs.' })).vague).toBe(
      true,
    );
  });
});

describe('whom it reached', () => {
  const countsReached = (text: string): boolean => (measuresIn(text) & MEASURE.reach) !== 0;

  test.each([
    'used by three teams',
    '18k shops',
    '2 million active users',
    '40% of all customers',
    'over 12 new hires',
    'a guild from 7 members to 52',
    'a 12-person rehearsal',
    'a team of 6',
  ])('counted: %s', (text) => expect(countsReached(text)).toBe(true));
  test.each(['3 days for customers', '40% fewer alarms', 'team 3', 'users since 2024', 'one customer'])(
    'not counted: %s',
    (text) => expect(countsReached(text)).toBe(false),
  );
  test.each([
    'all teams',
    'every new engineer',
    'the whole company',
    'org-wide',
    'company wide',
    'thousands of our users',
    'everyone',
    'patched everywhere',
  ])('in words: %s', (text) => expect(saysWide(text)).toBe(true));
  test.each([
    'the on-call guide',
    'all the time',
    'a wide table',
    'every day',
    'hundreds of lines',
    'the whole file',
  ])('not in words: %s', (text) => expect(saysWide(text)).toBe(false));
});
