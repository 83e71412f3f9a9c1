import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/domain/harmless.ts';
import fc from '../support/fast-check.ts';

describe('harmless', () => {
  test.each([
    ['plain words stay', 'plain words stay'],
    ['héllo 日本語 🎉 👩‍👩‍👧 ابجد', 'héllo 日本語 🎉 👩‍👩‍👧 ابجد'],
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['a\0b\bc\u007fd', 'a␀b␈c␡d'],
    ['c1 \u009b31m', 'c1 \ufffd31m'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['user\u202egnp.exe\u202c', 'usergnp.exe'],
    ['\u2067isolate\u2069', 'isolate'],
    ['\ufeffmark', 'mark'],
    ['שלום\u200f (1)', 'שלום\u200f (1)'],
    ['one\r\ntwo\rthree\nfour\u2028five\tsix', 'one two three four five six'],
  ])('%j on one line is %j', (given, wanted) => expect(harmless(given)).toBe(wanted));

  test('several lines keep their breaks, all as line feeds, and their tabs', () => {
    expect(harmless('a\r\nb\rc\u2029d\u0085e\tf\u001b', { multiline: true })).toBe('a\nb\nc\nd\ne\tf␛');
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\u001b', '\r', '\n', '\t', '\0', '\u202e', '\ud800', '\u2028', 'a', '\u0085'),
    }),
  );

  test('nothing a terminal acts on is left, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = harmless(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
        expect(harmless(line)).toBe(line);
        const lines = harmless(text, { multiline: true });
        expect(lines.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
        expect(harmless(lines, { multiline: true })).toBe(lines);
      }),
    );
  });

  test('text without any of it is the same string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/u.test(text));
        expect(harmless(text)).toBe(text);
      }),
    );
  });
});
