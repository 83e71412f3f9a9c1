import { describe, expect, it, test } from 'vitest';
import { distance, nearest, rank } from '../../src/domain/nearest.ts';
import fc from '../support/fast-check.ts';

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['log', 'log', 0],
    ['log', 'logs', 1],
    ['log', 'lo', 1],
    ['log', 'lag', 1],
    ['log', 'lgo', 1],
    ['log', 'olg', 1],
    ['bias', 'bais', 1],
    ['report', 'reoprt', 1],
    ['kitten', 'sitting', 3],
    // One stretch is not changed twice; the unrestricted distance would be 2.
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (a, b, slips) => {
    expect(distance(a, b)).toBe(slips);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is what the definition says', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(byDefinition(a, b));
      }),
    );
  });

  it('is the same in both directions, and 0 for the same word alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

/** The recurrence as it stands in the literature, without the table. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [a1, b1] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    byDefinition(a1, b) + 1,
    byDefinition(a, b1) + 1,
    byDefinition(a1, b1) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('nearest', () => {
  const commands = [
    'log',
    'list',
    'lint',
    'report',
    'restore',
    'resolve',
    'redo',
    'search',
    'rm',
    'coverage',
    'goal',
  ];

  test.each<[string, string[]]>([
    ['lgo', ['log']],
    ['LGO', ['log']],
    ['lóg', ['log']],
    ['lsit', ['list']],
    ['lst', ['list']],
    ['serach', ['search']],
    ['raport', ['report']],
    ['rmm', ['rm']],
    ['mr', ['rm']],
    // The beginning of a word, right or nearly so.
    ['cov', ['coverage']],
    ['cvoe', ['coverage']],
    ['res', ['restore', 'resolve']],
    // Of equals the one that stands first; none that is a whole slip farther off than the first.
    ['lis', ['list']],
    ['lit', ['list', 'lint']],
    // Three letters are too few for a mistyped beginning.
    ['cot', []],
    // Nothing in common, or too little.
    ['xyz', []],
    ['xx', []],
    ['x', []],
    ['l', []],
    ['', []],
    ['deploy', []],
    ['coverage-report', []],
  ])('%j → %j', (typed, found) => {
    expect(nearest(typed, commands)).toEqual(found);
  });

  it('gives at most as many as asked for, three unless told', () => {
    const many = ['aab', 'aac', 'aad', 'aae'];
    expect(nearest('aaa', many)).toEqual(['aab', 'aac', 'aad']);
    expect(nearest('aaa', many, 1)).toEqual(['aab']);
    expect(nearest('aaa', many, 9)).toEqual(many);
  });

  it('puts a whole word before a mere beginning of the same rank', () => {
    expect(nearest('tags', ['tagsxyzuv', 'tags'])).toEqual(['tags', 'tagsxyzuv']);
  });

  it('allows one slip in three letters', () => {
    expect(nearest('abcdef', ['abxxef'])).toEqual(['abxxef']);
    expect(nearest('abcdef', ['axxxef'])).toEqual([]);
    expect(nearest('abcde', ['abxxe'])).toEqual([]);
  });

  it('counts the letters of the longer word', () => {
    expect(nearest('bcxef', ['abcdef'])).toEqual(['abcdef']);
  });

  it('wants one letter right', () => {
    expect(nearest('x', ['y', 'xy', 'yx'])).toEqual([]);
    expect(nearest('xy', ['ay', 'ab'])).toEqual(['ay']);
  });

  it('compares nothing longer than a line', () => {
    const long = 'x'.repeat(64);
    expect(nearest(long, [long])).toEqual([long]);
    expect(nearest(`${long}x`, [`${long}x`])).toEqual([]);
    expect(nearest(long, [`${long}x`])).toEqual([]);
    expect(nearest('log', ['log'.repeat(1_000_000), 'logs'])).toEqual(['logs']);
  });

  it('finds every word with one slip in it, where there is no other', () => {
    const slip = fc
      .nat()
      .chain((seed) => fc.tuple(fc.constant(seed), fc.constantFrom('swap', 'drop', 'double')));
    fc.assert(
      fc.property(
        fc.constantFrom('restore', 'search', 'coverage', 'principles'),
        slip,
        (word, [seed, kind]) => {
          const at = seed % (word.length - 1);
          const [head, one, two, tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
          const typed =
            kind === 'swap'
              ? `${head}${two}${one}${tail}`
              : kind === 'drop'
                ? `${head}${two}${tail}`
                : `${head}${one}${one}${two}${tail}`;
          expect(nearest(typed, [word])).toEqual([word]);
        },
      ),
    );
  });
});

describe('rank', () => {
  const sizes = new Map([
    ['a', 2],
    ['b', 1.5],
    ['c', undefined],
    ['d', 1.25],
    ['e', 1.5],
    ['f', 2.25],
  ]);
  const ranked = (max: number) => rank([...sizes.keys()], (item) => sizes.get(item), max);

  it('orders by the measure and keeps the order of equals', () => {
    expect(ranked(9)).toEqual(['d', 'b', 'e', 'a']);
    expect(ranked(2)).toEqual(['d', 'b']);
  });

  it('is empty where nothing has a measure', () => {
    expect(rank(['a', 'b'], () => undefined, 3)).toEqual([]);
    expect(rank([], () => 0, 3)).toEqual([]);
  });
});

it('ranks among more names than a call takes arguments', () => {
  const many = Array.from({ length: 200_000 }, (_, n) => n);
  expect(rank(many, (n) => (n < 3 ? n : 2), 2)).toEqual([0]);
});
