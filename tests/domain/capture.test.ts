import { describe, expect, it, test } from 'vitest';
import { capture, parseTagWord } from '../../src/domain/capture.ts';
import { type PrincipleSet, shortOf } from '../../src/domain/principle.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';

/** A set with long beginnings in common and a number for a name, which Amazon's has not. */
const OWN_SET: PrincipleSet = [
  { number: 1, name: 'Serve the town', slug: 'serve-town', short: 'st' },
  { number: 2, name: 'Serve each other', slug: 'serve-other', short: 'so' },
  { number: 3, name: '365', slug: '365-days', short: '365' },
  { number: 4, name: 'Own it', slug: 'own', short: 'x' },
  { number: 5, name: 'Ownership', slug: 'ownership', short: 'y' },
  { number: 6, name: 'A B C', slug: 'a-b-c', short: 'z' },
];

describe('tags in a title', () => {
  test.each<[words: string, title: string, shorts: string]>([
    ['Cut p99 +dd +dr', 'Cut p99', 'dd dr'],
    ['+dd Cut p99', 'Cut p99', 'dd'],
    ['+dd +dr Cut p99', 'Cut p99', 'dd dr'],
    ['Cut +dd p99', 'Cut p99', 'dd'],
    ['Cut +dd +dr p99 +own', 'Cut p99', 'dd dr ow'],
    ['Cut +dr p99 +dd +DR', 'Cut p99', 'dr dd'],
    // Short form, slug, beginning of three letters, any case.
    ['x +OWN', 'x', 'ow'],
    ['x +Bias', 'x', 'bfa'],
    ['x +bia', 'x', 'bfa'],
    ['x +Dive-Deep', 'x', 'dd'],
    ['x +dive-', 'x', 'dd'],
    ['x +have-backbone-disagree-and-commit', 'x', 'hb'],
    ['x +is +hd', 'x', 'is hd'],
    // Punctuation after a tag goes with it.
    ['Cut p99 +dd, +dr.', 'Cut p99', 'dd dr'],
    ['Done +own!?', 'Done', 'ow'],
    ['a +dd: b +et; c', 'a b c', 'dd et'],
    // One space goes with a tag; all others are the user's.
    ['a  +dd  b', 'a   b', 'dd'],
    ['a\t+dd\tb', 'a\tb', 'dd'],
    ['a\u00a0+dd b', 'a b', 'dd'],
    ['  a  b   +dd  ', 'a  b', 'dd'],
    ['\ufeff+dd a', 'a', 'dd'],
    ['+dd', '', 'dd'],
    ['+dd +own', '', 'dd ow'],
    // Written with a backslash it is text.
    ['How to write \\+dd in a title +own', 'How to write +dd in a title', 'ow'],
    ['\\+dd', '+dd', ''],
    ['\\+dd, \\+own +et', '+dd, +own', 'et'],
  ])('%j → %j, %j', (words, title, shorts) => {
    const caught = capture(words, AMAZON);
    expect(caught.title).toBe(title);
    expect(caught.principles.map((slug) => shortOf(AMAZON, slug)).join(' ')).toBe(shorts);
    expect(caught.nearMisses).toEqual([]);
    expect(caught.details).toBeNull();
  });

  test.each([
    'up +40% on last year',
    'up +3 and +1 and +12',
    'C++ and a+b and a+dd and dd+',
    '+ ++ +++ + dd',
    '++dd',
    '+-dd',
    '-dd',
    '(+dd) "+dd" +dd) +dd/+dr +dd,+dr',
    '+dd\u200b',
    '+dd…',
    // Two letters that are no short form, and a letter that begins one slug.
    '+ea +o +s +di',
    '+d.d',
    '+dive_deep',
    'a + b',
    '\\+40% \\+bios \\\\+dd \\ \\+',
    '+!?',
  ])('%j stays as it is', (words) => {
    expect(capture(words, AMAZON)).toEqual({ title: words, details: null, principles: [], nearMisses: [] });
  });

  it('takes no number for a tag, not even where a principle is called so', () => {
    expect(capture('+365 +365.', OWN_SET)).toMatchObject({ title: '+365 +365.', principles: [] });
    expect(capture('a +365-', OWN_SET).principles).toEqual(['365-days']);
  });
});

test('a slug that begins another one is a tag, two letters that begin one are not', () => {
  expect(capture('a +own b', OWN_SET).principles).toEqual(['own']);
  expect(capture('a +owne b', OWN_SET).principles).toEqual(['ownership']);
  expect(capture('a +a-b b', OWN_SET)).toMatchObject({ title: 'a +a-b b', principles: [] });
  expect(capture('a +A-B-C b', OWN_SET).principles).toEqual(['a-b-c']);
});

describe('near misses', () => {
  test.each<[words: string, near: [word: string, slug: string][]]>([
    ['shipped +bios', [['+bios', 'bias-for-action']]],
    ['shipped +Bios, at last', [['+Bios', 'bias-for-action']]],
    ['+bios +bios +bios.', [['+bios', 'bias-for-action']]],
    [
      '+onwership and +deep',
      [
        ['+onwership', 'ownership'],
        ['+deep', 'dive-deep'],
      ],
    ],
    ['+dds', [['+dds', 'dive-deep']]],
    ['+dive-deap', [['+dive-deap', 'dive-deep']]],
    ['+bíos', [['+bíos', 'bias-for-action']]],
    // Two are equally near; the first in the official order is named.
    ['+best', [['+best', 'hire-and-develop-the-best']]],
    // Not made of letters, too short, or like nothing.
    ['+bios1 +b.ios +dx +xx +unicorn +bios%', []],
    ['bios', []],
  ])('%j → %j', (words, near) => {
    const caught = capture(words, AMAZON);
    expect(caught.title).toBe(words);
    expect(caught.principles).toEqual([]);
    expect(caught.nearMisses.map(({ word, slug }) => [word, slug])).toEqual(near);
  });

  it('names each that an ambiguous word could be', () => {
    expect(capture('cooked +serve', OWN_SET)).toEqual({
      title: 'cooked +serve',
      details: null,
      principles: [],
      nearMisses: [
        { word: '+serve', slug: 'serve-town' },
        { word: '+serve', slug: 'serve-other' },
      ],
    });
  });
});

test('fifty words in doubt are looked at, no more', () => {
  const words = Array.from({ length: 60 }, (_, i) => `+ownershi${String.fromCharCode(0x430 + i)}`);
  const near = capture(words.join(' '), AMAZON).nearMisses;
  expect(near.map(({ word }) => word)).toEqual(words.slice(0, 50));
});

describe('title and details', () => {
  test.each<[words: string, title: string, details: string | null]>([
    ['one line', 'one line', null],
    ['title\nrest', 'title', 'rest'],
    ['title\r\nrest\r\nmore', 'title', 'rest\r\nmore'],
    ['title\rrest', 'title', 'rest'],
    ['title\n', 'title', null],
    ['title\n \n\t\n', 'title', null],
    ['title  \n\n  rest +dd \\+dd +bios  \n\n', 'title', '\n  rest +dd \\+dd +bios  \n\n'],
    // An empty line in front is no title.
    ['\n \r\n  title\nrest', 'title', 'rest'],
    ['', '', null],
    [' \n ', '', null],
  ])('%j → %j and %j', (words, title, details) => {
    expect(capture(words, AMAZON)).toEqual({ title, details, principles: [], nearMisses: [] });
  });

  it('keeps the story when the first line is nothing but tags', () => {
    expect(capture('+dd\nthe story', AMAZON)).toMatchObject({
      title: '',
      details: 'the story',
      principles: ['dive-deep'],
    });
  });
});

describe('laws', () => {
  const spaces = fc.string({ unit: fc.constantFrom(' ', '  ', '\t', '\u00a0'), minLength: 1, maxLength: 3 });
  const tag = fc
    .tuple(
      fc
        .constantFrom(...AMAZON)
        .chain((p) => fc.constantFrom([p.short, p.slug] as const, [p.slug, p.slug] as const)),
      fc.boolean(),
      fc.constantFrom('', ',', '.', '!?'),
    )
    .map(([[form, slug], loud, trail]) => ({
      text: `+${loud ? form.toUpperCase() : form}${trail}`,
      slug: slug === form ? slug : AMAZON.find((p) => p.short === form)!.slug,
    }));
  const text = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((word) => word.replace(/\s/g, '_')),
      fc.constantFrom('+40%', 'C++', 'a+b', '+', '+bios', '-dd', '\\', '"+dd"', '+3'),
    )
    .filter((word) => parseTagWord(word.replace(/^\\/, ''), AMAZON)?.sign !== '+')
    .map((word) => ({ text: word, slug: undefined }));

  it('loses and invents nothing but the tags', () => {
    const parts = fc.array(fc.tuple(spaces, fc.oneof(tag, text)), { maxLength: 12 });
    fc.assert(
      fc.property(parts, spaces, (line, end) => {
        // What stands in the line, and what is left when each tag goes with the last space before it.
        const typed = line.map(([gap, part]) => gap + part.text).join('') + end;
        const left = line
          .map(([gap, part]) => (part.slug === undefined ? gap + part.text : gap.slice(0, -1)))
          .join('');
        const caught = capture(typed, AMAZON);
        expect(caught.title).toBe((left + end).trim());
        expect(caught.principles).toEqual([
          ...new Set(line.map(([, part]) => part.slug).filter((slug) => slug !== undefined)),
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives back a line without a plus, trimmed', () => {
    const line = fc.string({ unit: 'binary' }).map((words) => words.replace(/[+\r\n]/g, ''));
    fc.assert(
      fc.property(line, (words) => {
        expect(capture(words, AMAZON)).toEqual({
          title: words.trim(),
          details: null,
          principles: [],
          nearMisses: [],
        });
      }),
    );
  });

  it('leaves the lines after the first alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        const { title, details } = capture(`title +dd\n${rest}`, AMAZON);
        expect(title).toBe('title');
        expect(details).toBe(rest.trim() === '' ? null : rest);
      }),
    );
  });

  it('never throws, and names principles of the set alone', () => {
    const anything = fc.string({
      unit: fc.oneof(
        fc.constantFrom('+', '-', ' ', '\n', '\\', '.', 'dd', 'own', 'o', 'bios'),
        fc.string({ unit: 'binary' }),
      ),
    });
    const slugs = AMAZON.map((p) => p.slug);
    fc.assert(
      fc.property(anything, (words) => {
        const caught = capture(words, AMAZON);
        expect(slugs).toEqual(expect.arrayContaining(caught.principles));
        expect(slugs).toEqual(expect.arrayContaining(caught.nearMisses.map((near) => near.slug)));
        expect(caught.title).toBe(caught.title.trim());
      }),
    );
  });
});

describe('long input', () => {
  // Ten times what any of these takes; one that grows with the square takes minutes.
  const LIMIT_MS = 1500;
  const different = (length: number) =>
    Array.from(
      { length: length / 6 },
      (_, i) =>
        `+${i
          .toString(26)
          .padStart(4, '0')
          .replace(/\d/g, (d) => 'qrstuvwxyz'[+d]!)}`,
    );

  test.each<[string, () => string]>([
    ['one word of a megabyte', () => 'a'.repeat(1_000_000)],
    ['one tag of a megabyte', () => `+${'a'.repeat(1_000_000)}`],
    ['a tag with a megabyte of full stops', () => `+dd${'.'.repeat(1_000_000)}x`],
    ['a megabyte of plus signs', () => '+'.repeat(1_000_000)],
    ['a megabyte of spaces', () => `a${' '.repeat(1_000_000)}b`],
    ['a megabyte of line breaks', () => `a${'\n'.repeat(1_000_000)}`],
    ['a megabyte of carriage returns in front', () => `${'\r'.repeat(1_000_000)}a`],
    ['100,000 characters of near misses', () => different(100_000).join(' ')],
    ['100,000 characters of backslashes', () => '\\+dd '.repeat(20_000)],
  ])('%s', (_, make) => {
    const words = make();
    const spent = stopwatch();
    expect(capture(words, AMAZON).principles).toEqual([]);
    expect(spent()).toBeLessThan(LIMIT_MS);
  });

  it('100,000 characters of tags', () => {
    const spent = stopwatch();
    expect(capture(`a${' +dd +own'.repeat(11_000)} b`, AMAZON)).toEqual({
      title: 'a b',
      details: null,
      principles: ['dive-deep', 'ownership'],
      nearMisses: [],
    });
    expect(spent()).toBeLessThan(LIMIT_MS);
  });

  it('leaves a word alone that is too long for any slug', () => {
    expect(capture(`x +dd${'!'.repeat(97)}`, AMAZON).principles).toEqual(['dive-deep']);
    expect(capture(`x +dd${'!'.repeat(98)}`, AMAZON).title).toBe(`x +dd${'!'.repeat(98)}`);
  });
});

describe('parseTagWord', () => {
  test.each<[word: string, parsed: [sign: string, short: string] | undefined]>([
    ['+dd', ['+', 'dd']],
    ['-dd', ['-', 'dd']],
    ['+own', ['+', 'ow']],
    ['-OWN,', ['-', 'ow']],
    ['-dive-deep', ['-', 'dd']],
    ['+is', ['+', 'is']],
    ['+ea', undefined],
    ['+o', undefined],
    ['-12', undefined],
    ['+3', undefined],
    ['dd', undefined],
    ['--dd', undefined],
    ['+-dd', undefined],
    ['−dd', undefined],
    ['+', undefined],
    ['-', undefined],
    ['', undefined],
    ['+dd +own', undefined],
    ['+bios', undefined],
    ['+dive deep', undefined],
  ])('%j is %j', (word, parsed) => {
    const found = parseTagWord(word, AMAZON);
    expect(found && [found.sign, shortOf(AMAZON, found.slug)]).toEqual(parsed);
  });

  it('takes no beginning that two slugs have', () => {
    expect(parseTagWord('+serve-', OWN_SET)).toBeUndefined();
    expect(parseTagWord('+serve-t', OWN_SET)).toEqual({ sign: '+', slug: 'serve-town' });
  });
});
