/** Keys, lines and items of JSON: what all sources stand on. */
import { describe, expect, it } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { jsonItems } from '../../src/transfer/json-items.ts';
import { keyOf } from '../../src/transfer/key.ts';
import { linesOf } from '../../src/transfer/lines.ts';
import { linksIn, sentenceEnd, tagged, titled, withoutLinks } from '../../src/transfer/words.ts';
import fc from '../support/fast-check.ts';
import { collect, inPieces } from '../support/read-source.ts';

describe('a key', () => {
  it('stays when a text is only tidied, and differs in every part', () => {
    expect(keyOf('2024-05-03', 'Cut  p99', 'Shop')).toBe(keyOf('2024-05-03', 'cut p99 ', 'shop'));
    const keys = [
      keyOf('2024-05-03', 'a', 'b'),
      keyOf('2024-05-03', 'ab', ''),
      keyOf('2024-05-03', 'ab'),
      keyOf('2024-05-03', 'b', 'a'),
      keyOf('2024-05-04', 'a', 'b'),
      keyOf(null, 'a', 'b'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toMatch(/^[0-9a-f]{24}$/);
  });

  it('is another for each of many like texts, in any of its thirds', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => keyOf('2024-05-03', `entry ${n}`));
    expect(new Set(keys).size).toBe(keys.length);
    for (const from of [0, 8, 16]) {
      // Of 20,000 draws among 2^32 about 0.05 fall together.
      expect(new Set(keys.map((key) => key.slice(from, from + 8))).size).toBeGreaterThan(keys.length - 5);
    }
  });
});

describe('lines', () => {
  it('are those of the whole text, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n', ' ', '😀', ''), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        async (parts, size) => {
          const text = parts.join('');
          const lines = await collect(linesOf(inPieces(text, size)));
          const expected = text.split(/\r\n|\r|\n/);
          if (expected.at(-1) === '') expected.pop();
          expect(lines.map((line) => line.text)).toEqual(expected);
          expect(lines.map((line) => line.number)).toEqual(expected.map((_, at) => at + 1));
        },
      ),
    );
  });

  it('keep the beginning of one that is too long, and go on after it', async () => {
    const text = `one\n${'x'.repeat(5_000)}\nthree`;
    for (const size of [7, 10_000]) {
      const lines = await collect(linesOf(inPieces(text, size), 4_000));
      expect(lines.map(({ number, tooLong }) => [number, tooLong])).toEqual([
        [1, false],
        [2, true],
        [3, false],
      ]);
      expect(lines[1]!.text).toBe('x'.repeat(2_000));
      expect(lines[2]!.text).toBe('three');
    }
  });
});

describe('items of JSON', () => {
  const items = async (text: string, under?: string[], size = 3) =>
    collect(jsonItems(inPieces(text, size), under));

  it.each([
    [
      'an array',
      '[\n{"a":1},\n {"a":"😀"}]',
      undefined,
      [
        [{ a: 1 }, 2],
        [{ a: '😀' }, 3],
      ],
    ],
    [
      'an array under a key',
      '{"meta":{"x":[1]},\n"entries":[{"a":1},\n{"a":2}],"more":[3]}',
      ['entries'],
      [
        [{ a: 1 }, 2],
        [{ a: 2 }, 3],
      ],
    ],
    [
      'an object to a line',
      '{"a":1}\n\n{"a":2}\n',
      undefined,
      [
        [{ a: 1 }, 1],
        [{ a: 2 }, 3],
      ],
    ],
    ['nothing', ' \n', undefined, []],
    ['no array under the key', '{"other":[1]}', ['entries'], []],
  ])('are those of %s', async (_name, text, under, expected) => {
    const found = await items(text, under);
    expect(found.map((one) => (one.what === 'item' ? [one.value, one.line] : one))).toEqual(expected);
  });

  it('before a broken place are read, and it is named', async () => {
    const found = await items('[{"a":1},\n{"a":oops},\n{"a":3}]');
    expect(found).toEqual([
      { what: 'item', value: { a: 1 }, line: 1 },
      {
        what: 'broken',
        line: 2,
        reason: 'this is not JSON, so nothing from here on could be read',
        text: expect.any(String),
      },
    ]);
    expect((await items('[{"a":1},')).at(-1)).toMatchObject({
      reason: 'the file ends in the middle of its JSON',
    });
  });

  it('are what JSON.parse says, however it is cut and laid out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
          { maxLength: 4 },
        ),
        fc.integer({ min: 3, max: 20 }),
        fc.constantFrom(0, 1),
        async (values, size, indent) => {
          const text = JSON.stringify(values, null, indent);
          const found = await items(text, undefined, size);
          expect(found.map((one) => one.what === 'item' && one.value)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of any text end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'[]{},:"\\tru1e \n😀') }), async (text) => {
        const found = await items(text);
        expect(found.filter(({ what }) => what === 'broken').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['Cut p99', 'Cut p99', null],
    [`${'a'.repeat(70)} works. ${'b'.repeat(70)}`, `${'a'.repeat(70)} works.`, 'b'.repeat(70)],
    ['One line\nand more', 'One line', 'and more'],
  ])('make a title: %s', (words, title, details) => {
    expect(titled(words)).toEqual({ title, details });
  });

  it('too long for a title stay whole in the details', () => {
    const words =
      `Rebuilt the ingestion of orders from every warehouse in Europe, ${'and much more of it '.repeat(20)}`.trim();
    expect(titled(words)).toEqual({
      title: 'Rebuilt the ingestion of orders from every warehouse in Europe',
      details: words,
    });
  });

  it.each([
    ['We met at approx. 5. Then we left.', 20],
    ['Shipped v1.2 today. Good.', 19],
    ['No end', 6],
    ['終わり。次', 4],
  ])('have a first sentence: %s', (line, end) => {
    expect(sentenceEnd(line)).toBe(end);
  });

  it('hold links without the punctuation around them', () => {
    expect(linksIn('see (https://x.org/a_(b)), https://y.org/c?d=1. And http://go/x!')).toEqual([
      'https://x.org/a_(b)',
      'https://y.org/c?d=1',
      'http://go/x',
    ]);
    expect(withoutLinks('Kicked off the review: http://go/x')).toBe('Kicked off the review');
    expect(withoutLinks('https://x.org/a')).toBe('https://x.org/a');
    expect(withoutLinks('I have an idea:')).toBe('I have an idea:');
  });

  it.each([
    ['Cut p99 +dd', 'Cut p99', ['dive-deep']],
    ['Dive Deep: found the leak', 'found the leak', ['dive-deep']],
    ['[Customer Obsession] called ten', 'called ten', ['customer-obsession']],
    ['Found it #ownership today', 'Found it today', ['ownership']],
    ['Met @dan about C++ and #42', 'Met @dan about C++ and #42', []],
    ['Note: nothing', 'Note: nothing', []],
    ['#ownership', '#ownership', ['ownership']],
  ])('name principles: %s', (words, title, principles) => {
    expect(tagged(words, AMAZON)).toEqual({ title, principles });
  });
});
