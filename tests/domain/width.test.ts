import { describe, expect, test } from 'vitest';
import { widest } from '../../src/domain/widest.ts';
import { clusters, cut, displayWidth, padEnd, padStart, wrap } from '../../src/domain/width.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const WALES = '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}';

describe('widest', () => {
  test('counts cells, from the least on', () => {
    expect(widest(['a', '再試', 'abc'])).toBe(4);
    expect(widest(['a'], 5)).toBe(5);
    expect(widest([])).toBe(0);
  });

  test('takes as many texts as a log has entries', () => {
    expect(widest(Array.from({ length: 200_000 }, () => 'ab'))).toBe(2);
  });
});

describe('displayWidth', () => {
  test.each([
    ['', 0],
    ['plain text', 10],
    ['naïve café', 10],
    ['e\u0301', 1],
    ['x\u0302', 1],
    ['再試行', 6],
    ['ｱｲｳ', 3],
    ['ＡＢ', 4],
    ['한글', 4],
    ['한글'.normalize('NFD'), 4],
    ['が'.normalize('NFD'), 2],
    ['👍', 2],
    ['👍🏽', 2],
    [FAMILY, 2],
    ['👨‍⚕', 2],
    ['👨‍⚕️', 2],
    ['🇩🇪🇫🇷', 4],
    [WALES, 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['❤', 1],
    ['❝…❞ — ✔', 7],
    ['a\u200bb\u200ec', 3],
    ['می\u200cخواهم', 7],
    ['\x1b[1mbold\x1b[22m', 4],
    ['\x1b[32m再\x1b[39m', 2],
  ])('%j takes %i', (text, cells) => {
    expect(displayWidth(text)).toBe(cells);
  });

  test('of a character that needs no search for clusters is what the search says', () => {
    for (let code = 0x20; code < 0x3000; code++) {
      const character = String.fromCharCode(code);
      if (!/[\p{M}\p{Cc}\p{Cf}\p{Cn}]/u.test(character)) {
        const [cluster] = [...clusters(character)];
        expect(displayWidth(character), code.toString(16)).toBe(cluster!.cells);
      }
    }
  });

  test('is that of the parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = [...clusters(text)];
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.reduce((sum, { cells }) => sum + cells, 0)).toBe(displayWidth(text));
      }),
    );
  });
});

describe('cut', () => {
  test.each([
    ['fits as it is', 13, 'fits as it is'],
    ['one too many', 11, 'one too ma…'],
    ['ends at a space', 6, 'ends…'],
    ['再試行の嵐', 10, '再試行の嵐'],
    ['再試行の嵐', 9, '再試行の…'],
    ['再試行の嵐', 8, '再試行…'],
    [`a${FAMILY}b`, 3, `a…`],
    [`a${FAMILY}b`, 4, `a${FAMILY}b`],
    [`${FAMILY}${FAMILY}${FAMILY}`, 5, `${FAMILY}${FAMILY}…`],
    ['🇩🇪🇫🇷🇮🇹', 5, '🇩🇪🇫🇷…'],
    ['🇩🇪🇫🇷🇮🇹', 4, '🇩🇪…'],
    ['abx\u0302cd', 4, 'abx\u0302…'],
    ['abc', 1, '…'],
    ['a', 1, 'a'],
    ['再', 1, '…'],
    ['abc', 0, ''],
    ['abc', -3, ''],
    ['abc', Number.NaN, ''],
    ['any length', Number.POSITIVE_INFINITY, 'any length'],
  ])('%j in %d', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });

  test('never exceeds the width, never splits a character, and only shortens what is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (text, width) => {
          const short = cut(text, width);
          expect(displayWidth(short)).toBeLessThanOrEqual(width);
          if (displayWidth(text) <= width) return;
          const whole = [...clusters(text)].map((part) => part.text);
          const kept = [...clusters(short.replace(/…$/, ''))].map((part) => part.text);
          expect(whole.slice(0, kept.length)).toEqual(kept);
        },
      ),
    );
  });

  test('reads no further than it must', () => {
    const spent = stopwatch();
    for (let n = 0; n < 200; n++) cut('再'.repeat(100_000), 40);
    expect(spent()).toBeLessThan(2000);
  });
});

test('padding counts cells', () => {
  expect(padEnd('再', 4)).toBe('再  ');
  expect(padEnd('longer', 3)).toBe('longer');
  expect(padEnd('\x1b[1ma\x1b[22m', 3)).toBe('\x1b[1ma\x1b[22m  ');
  expect(padStart('9', 2)).toBe(' 9');
});

describe('wrap', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 8, ['one two', 'three']],
    ['', 5, ['']],
    ['a\n\nb', 5, ['a', '', 'b']],
    ['  indented text', 10, ['  indented', 'text']],
    ['gap     goes here', 6, ['gap', 'goes', 'here']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['see https://example.com/a now', 12, ['see', 'https://exam', 'ple.com/a', 'now']],
    ['再試行の嵐', 4, ['再試', '行の', '嵐']],
    // A wide character does not fit into the last cell.
    ['再試行の嵐', 5, ['再試', '行の', '嵐']],
    ['a再試', 4, ['a再', '試']],
    // No row begins with a full stop, none ends with an opening bracket.
    ['再試行。嵐', 6, ['再試', '行。嵐']],
    ['再試「行」', 6, ['再試', '「行」']],
    [`${FAMILY}${FAMILY}${FAMILY}`, 5, [`${FAMILY}${FAMILY}`, FAMILY]],
    ['🇩🇪🇫🇷🇮🇹', 5, ['🇩🇪🇫🇷', '🇮🇹']],
    ['abcdx\u0302efgh', 5, ['abcdx\u0302', 'efgh']],
    ['再', 1, ['再']],
  ])('%j in %i', (text, width, rows) => {
    expect(wrap(text, width)).toEqual(rows);
  });

  test('leaves lines alone where there is no edge', () => {
    expect(wrap(`${'long '.repeat(100)}\n  x `, Number.POSITIVE_INFINITY)).toEqual([
      'long '.repeat(100),
      '  x ',
    ]);
  });

  test('never exceeds the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'abc  .「。再試👍', FAMILY, '🇩🇪', 'x\u0302', '\n'),
          maxLength: 60,
        }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const rows = wrap(text, width);
          for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(width);
          expect(rows.join('').replaceAll(' ', '')).toBe(text.replace(/[ \n]/g, ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
