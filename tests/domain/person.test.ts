import { describe, expect, test } from 'vitest';
import type { RefusedError } from '../../src/domain/errors.ts';
import { entriesAbout, namesOf, peopleIn, personNamed, speaksOf } from '../../src/domain/person.ts';
import { entry } from '../support/made-up-year.ts';

describe('a typed name', () => {
  const known = ['Ana Lima', 'Bob', 'José Pérez', 'Anaïs'];
  test.each([
    ['ANA LIMA', 'Ana Lima'],
    ['ana', 'Ana Lima'],
    ['jose perez', 'José Pérez'],
    ['Nobody', 'Nobody'],
  ])('%s is %s', (asked, wanted) => expect(personNamed(known, asked)).toBe(wanted));

  test('of several people is asked about, unless it is the whole name of one', () => {
    expect(() => personNamed(['Ana Lima', 'Ana Souza'], 'ana')).toThrow('could be Ana Lima or Ana Souza');
    expect(personNamed(['Ana Lima', 'Ana'], 'ana')).toBe('Ana');
  });
});

test('people are those worked with and those who said something, each once', () => {
  const entries = [entry({ people: ['Ana', 'Bob'] }), entry({ kind: 'feedback', from: 'ANA' })];
  expect(peopleIn(entries)).toEqual(['Ana', 'Bob']);
});

test('a first name stands for someone only where nobody else has it', () => {
  expect(namesOf('Ana Lima', ['Ana Lima', 'Bob'])).toEqual(['Ana Lima', 'Ana']);
  expect(namesOf('Ana Lima', ['Ana Lima', 'Ana Souza'])).toEqual(['Ana Lima']);
  expect(namesOf('Nobody Known', ['Ana Lima'])).toEqual(['Nobody Known']);
  expect(namesOf('Bob', [])).toEqual(['Bob']);
  // A word of what someone is does not name them.
  expect(namesOf('procurement lead', ['procurement lead'])).toEqual(['procurement lead']);
});

test.each([
  ['Ana found it', true, false],
  ["Ana's test found it", true, false],
  ['with Ana, Bob and me', true, true],
  ['It broke. Ana found it', true, false],
  ['we met ana', false, false],
  ['ANA LIMA found it', true, true],
  ['Ana Souza found it', false, false],
  ['Analysis of the queue', false, false],
  ['Anaïs found it', false, false],
  ['', false, false],
])('%j speaks of Ana Lima where she is listed: %s, where not: %s', (text, listed, unlisted) => {
  expect(speaksOf(text, ['Ana Lima', 'Ana'], true)).toBe(listed);
  expect(speaksOf(text, ['Ana Lima', 'Ana'], false)).toBe(unlisted);
});

test('a name that is a word too is one only with its capital', () => {
  expect(speaksOf('what we will change', ['Will Park', 'Will'], true)).toBe(false);
  expect(speaksOf('the cable that Will swapped', ['Will Park', 'Will'], false)).toBe(true);
});

describe('entries about someone', () => {
  const entries = [
    entry({ id: 1, people: ['Ana Lima'] }),
    entry({ id: 2, details: 'It was Ana who found it.' }),
    entry({ id: 3, kind: 'feedback', from: 'Ana Lima', title: 'You listened.' }),
    entry({ id: 4, people: ['Bob'] }),
  ];
  const hintOf = (person: string, among = entries): string | undefined => {
    try {
      entriesAbout(among, person, '2026');
    } catch (error) {
      return (error as RefusedError).hint;
    }
    return undefined;
  };
  test('are those done together and those that name the person, not what the person said', () => {
    expect(entriesAbout(entries, 'Ana Lima', '2026').map(({ id }) => id)).toEqual([1, 2]);
  });
  test('are refused where there are none, with the names that are near', () => {
    expect(() => entriesAbout(entries, 'Bobb', '2026')).toThrow('nothing in 2026 speaks of Bobb');
    expect(hintOf('Bobb')).toBe('Did you mean Bob?\nLog what you did together: lp log "…" --with "Bobb"');
  });
  test('are not taken for a slip of the pen where the person is known by feedback alone', () => {
    const said = [entry({ id: 5, kind: 'feedback', from: 'Jo Park', title: 'You listened.' })];
    expect(hintOf('jo park', said)).toBe(
      'What they said of you is no part of it.\nLog what you did together: lp log "…" --with "jo park"',
    );
  });
});
