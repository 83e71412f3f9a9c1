import { describe, expect, test } from 'vitest';
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
  expect(namesOf('Ana Lima', ['Ana Souza'])).toEqual(['Ana Lima']);
  expect(namesOf('Bob', [])).toEqual(['Bob']);
});

test.each([
  ['Ana found it', true],
  ["Ana's test found it", true],
  ['with Ana, Bob and me', true],
  ['ANA LIMA found it', true],
  ['Ana Souza found it', false],
  ['Analysis of the queue', false],
  ['Anaïs found it', false],
  ['', false],
])('%j speaks of Ana Lima: %s', (text, wanted) => expect(speaksOf(text, ['Ana Lima', 'Ana'])).toBe(wanted));

describe('entries about someone', () => {
  const entries = [
    entry({ id: 1, people: ['Ana Lima'] }),
    entry({ id: 2, details: 'Ana found it.' }),
    entry({ id: 3, kind: 'feedback', from: 'Ana Lima', title: 'You listened.' }),
    entry({ id: 4, people: ['Bob'] }),
  ];
  test('are those done together and those that name the person, not what the person said', () => {
    expect(entriesAbout(entries, 'Ana Lima', '2026').map(({ id }) => id)).toEqual([1, 2]);
  });
  test('are refused where there are none, with the names that are near', () => {
    expect(() => entriesAbout(entries, 'Bobb', '2026')).toThrow('nothing in 2026 speaks of Bobb');
  });
});
