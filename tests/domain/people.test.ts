import { describe, expect, test } from 'vitest';
import { type Ask, draftAsk } from '../../src/domain/ask.ts';
import { AWAY, peopleOf } from '../../src/domain/people.ts';
import { fold } from '../../src/domain/text.ts';
import { drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { day, entry, TODAY } from '../support/made-up-year.ts';

const ask = (person: string, answered: string | null = null): Ask => ({
  ...draftAsk({ person, asked: day('2026-11-03') }, TODAY),
  id: 1,
  answered: answered === null ? null : day(answered),
  createdAt: '',
  updatedAt: '',
});

describe('people', () => {
  test('are counted by what was done together and what they said, the last met first', () => {
    const entries = [
      entry({ id: 1, date: '2026-11-01', people: ['Ana Lima', 'Bo'] }),
      entry({ id: 2, date: '2026-11-20', people: ['Bo'] }),
      entry({ id: 3, date: '2026-11-10', kind: 'feedback', from: 'Ana Lima', sentiment: 'constructive' }),
      entry({ id: 4, date: '2026-11-09', kind: 'feedback', from: 'Ana Lima', people: ['ana lima', 'Cy'] }),
    ];
    expect(peopleOf(entries, [ask('Cy'), ask('Dee', '2026-11-04')], TODAY)).toMatchObject([
      { name: 'Bo', together: 2, feedback: 0, last: '2026-11-20', days: 2, asked: 0, waiting: null },
      { name: 'Ana Lima', together: 1, feedback: 2, constructive: 1, last: '2026-11-10' },
      { name: 'Cy', together: 1, feedback: 0, asked: 1, waiting: { person: 'Cy' } },
      { name: 'Dee', together: 0, feedback: 0, last: null, days: null, away: false, asked: 1, waiting: null },
    ]);
  });

  test('that differ in case or accents are one, in the spelling logged first; in two scripts they are two', () => {
    const entries = [
      entry({ id: 2, date: '2026-01-01', people: ['soren'] }),
      entry({ id: 1, date: '2026-11-01', people: ['Søren'] }),
      entry({ id: 3, people: ['Yulia'] }),
      entry({ id: 4, people: ['Юлия'] }),
      entry({ id: 5, people: ['Ana'] }),
      entry({ id: 6, people: ['Ana Lima'] }),
    ];
    expect(peopleOf(entries, [ask('SØREN')], TODAY).map(({ name }) => name)).toEqual([
      'Søren',
      'Ana',
      'Ana Lima',
      'Yulia',
      'Юлия',
    ]);
  });

  test(`are away after more than ${AWAY} days`, () => {
    const met = (date: string) => peopleOf([entry({ date, people: ['Ana'] })], [], TODAY)[0];
    expect(met('2026-08-24')).toMatchObject({ days: 90, away: false });
    expect(met('2026-08-23')).toMatchObject({ days: 91, away: true });
    expect(
      peopleOf([entry({ date: '2026-08-23', people: ['Ana'] })], [], day('2026-09-01'))[0],
    ).toMatchObject({
      days: 9,
      away: false,
    });
  });

  test('nobody is lost or counted twice', () => {
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 8 }), (all) => {
        const entries = all.map((draft, index) => ({ ...entry({ id: index + 1 }), ...draft }));
        const people = peopleOf(entries, [], TODAY);
        const keys = people.map(({ name }) => fold(name));
        expect(new Set(keys).size).toBe(keys.length);
        const names = entries.flatMap(({ people, from }) => [...people, ...(from === null ? [] : [from])]);
        expect(new Set(keys)).toEqual(new Set(names.map(fold)));
        const given = people.reduce((sum, { feedback }) => sum + feedback, 0);
        expect(given).toBe(entries.filter(({ from }) => from !== null).length);
      }),
    );
  });
});
