import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/domain/width.ts';
import {
  asSentence,
  dayWriter,
  joinedLines,
  opened,
  period,
  quotationMarks,
  shortened,
  withoutStop,
} from '../../src/report/sentences.ts';
import { wrapText } from '../../src/report/wrap.ts';
import { day } from '../support/made-up-year.ts';

describe('days', () => {
  test.each([
    ['2026-01-01', '2026-12-31', '1 January to 31 December 2026'],
    ['2025-11-01', '2026-10-31', '1 November 2025 to 31 October 2026'],
    ['2026-05-04', '2026-05-04', '4 May 2026'],
  ])('%s to %s', (from, to, wanted) => expect(period({ from: day(from), to: day(to) })).toBe(wanted));

  test('bear a year only where the cycle leaves it open', () => {
    const year = { from: day('2026-01-01'), to: day('2026-12-31') };
    expect(dayWriter(year)(day('2026-03-11'))).toBe('11 March');
    expect(dayWriter(year)(day('2025-03-11'))).toBe('11 March 2025');
    expect(dayWriter({ ...year, from: day('2025-12-01') })(day('2026-03-11'))).toBe('11 March 2026');
  });
});

test.each([
  ['done', 'done.'],
  ['done.', 'done.'],
  ['done!', 'done!'],
  ['was it?', 'was it?'],
  ['and so on…', 'and so on…'],
  ['he said "done."', 'he said "done."'],
  ['(done)', '(done).'],
  ['減った', '減った。'],
  ['減った。', '減った。'],
  ['', ''],
])('the sentence of %j is %j', (given, wanted) => expect(asSentence(given)).toBe(wanted));

test.each([
  ['Cut it.', 'Cut it'],
  ['Cut it', 'Cut it'],
  ['And so on...', 'And so on...'],
  ['.', '.'],
  ['Why?', 'Why?'],
  ['減った。', '減った'],
])('%j without its stop is %j', (given, wanted) => expect(withoutStop(given)).toBe(wanted));

describe('a title inside a sentence', () => {
  test.each([
    ['untangled the queue', 'Untangled the queue'],
    ['cut p99', 'Cut p99'],
    ['npm audit is clean', 'npm audit is clean'],
    ['iOS app', 'iOS app'],
    ['i fixed the CI', 'I fixed the CI'],
    ['onboarded two people', 'Onboarded two people'],
    ['load-tested it', 'Load-tested it'],
    ["didn't ship", "Didn't ship"],
    ['done!', 'Done!'],
    ['eBay feed', 'eBay feed'],
    ['k8s move', 'k8s move'],
    ['foo.ts is gone', 'foo.ts is gone'],
    ['api keys rotate', 'api keys rotate'],
    ['fetch_all mended', 'fetch_all mended'],
    ['über alles', 'Über alles'],
    ['ßa', 'ßa'],
    ['返品', '返品'],
    ['', ''],
  ])('opens one: %s', (title, wanted) => expect(opened(title)).toBe(wanted));
});

test.each([
  ['calm', ['"', '"']],
  ['a "calm" launch', ['“', '”']],
  ['"calm"', ['', '']],
  ['“calm”', ['', '']],
  ['"calm" and "nice"', ['“', '”']],
])('quotation marks for %j', (words, marks) => expect(quotationMarks(words)).toEqual(marks));

test.each([
  ['40% less', '40% less'],
  ['pages down\n60% in May', 'pages down 60% in May'],
  ['- a saved\n- b gone', 'a saved; b gone'],
  ['1. a.\n2. b', 'a. b'],
])('lines %j joined are %j', (given, wanted) => expect(joinedLines(given)).toBe(wanted));

test.each([
  ['short', 10, 'short'],
  ['cut between the words', 12, 'cut between…'],
  ['one, two three', 8, 'one, two…'],
  ['12345678901234', 8, '…'],
  ['abc🎉🎉🎉', 4, 'abc…'],
])('%j at most %i: %j', (given, most, wanted) => expect(shortened(given, most)).toBe(wanted));

describe('wrapping', () => {
  test('counts columns, breaks at spaces, leaves long words whole', () => {
    expect(wrapText('aa bb  cc', 5)).toEqual(['aa bb', 'cc']);
    expect(wrapText('https://example.com/long x', 5)).toEqual(['https://example.com/long', 'x']);
    expect(wrapText('é é é', 3)).toEqual(['é é', 'é']);
    expect(wrapText('', 5)).toEqual([]);
  });

  test('breaks wide letters anywhere but before their punctuation', () => {
    const lines = wrapText('翻訳は二人で見直した。用語集も', 10);
    expect(lines).toEqual(['翻訳は二人', 'で見直し', 'た。用語集', 'も']);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(10);
  });
});
