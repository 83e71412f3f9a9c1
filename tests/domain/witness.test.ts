import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { assess } from '../../src/domain/evidence.ts';
import { witnessedBy } from '../../src/domain/witness.ts';
import { ENTRIES, entry } from '../support/made-up-year.ts';

const WORK = entry({
  id: 42,
  date: '2026-03-01',
  title: 'Moved the ledger to its own CFS cluster',
  details: 'Nobody dared to touch the vacuuming.',
  project: 'Checkout',
  goal: 'g1',
  people: ['Ana Lima'],
});
const praise = (over: Parameters<typeof entry>[0]): Entry =>
  entry({ id: 50, kind: 'feedback', from: 'Bo', date: '2026-03-10', title: 'Well done', ...over });

/** Whether this feedback speaks for WORK. */
const speaks = (over: Parameters<typeof entry>[0], work = WORK): boolean =>
  witnessedBy([praise(over), work]).has(work.id);

const OF_IT = 'The new ledger is a joy';

describe('feedback speaks for work', () => {
  test.each([
    ['names it as the draft does', { title: 'Great, see [#42]' }],
    ['names it by number', { details: 'I mean #42.', date: '2026-12-30' }],
    ['is of the same project and shares a word', { project: 'Checkout', title: OF_IT }],
    ['spells the project and the word otherwise', { project: ' CHECKOUT', title: 'Ledgers! Fine.' }],
    ['shares a short name in capitals', { project: 'Checkout', title: 'CFS is fine' }],
    ['is of the same goal and shares a word', { goal: 'g1', title: OF_IT }],
    ['came 90 days later with a word of it', { project: 'Checkout', date: '2026-05-30', title: OF_IT }],
    ['came at once', { project: 'Checkout', date: '2026-03-04' }],
    ['came soon with a word of its story', { project: 'Checkout', title: 'That vacuum!' }],
    ['is of its project and by who was there', { project: 'Checkout', from: 'ana lima', date: '2026-05-01' }],
    ['states no project, by who was there, with a word of it', { from: 'Ana Lima', title: OF_IT }],
  ] as const)('that %s', (_, over) => expect(speaks(over)).toBe(true));

  test.each([
    ['is about nothing it shares', {}],
    ['is of the same project alone', { project: 'Checkout' }],
    ['is of the same project and goal alone', { project: 'Checkout', goal: 'g1' }],
    ['shares only a word of any work', { project: 'Checkout', title: 'Nobody worked more' }],
    ['shares a word but no surroundings', { title: OF_IT }],
    ['states another project', { project: 'Payments', from: 'Ana Lima', title: OF_IT }],
    ['is by who was there, about something else', { from: 'Ana Lima', date: '2026-03-01' }],
    ['asks for a change', { project: 'Checkout', title: OF_IT, sentiment: 'constructive' }],
    ['asks for a change and names it', { title: 'Shorter, please [#42]', sentiment: 'constructive' }],
    ['was there before the work', { project: 'Checkout', date: '2026-02-28', title: OF_IT }],
    ['came 91 days later', { project: 'Checkout', date: '2026-05-31', title: OF_IT }],
    ['names another entry', { title: 'See [#43] and PR #42' }],
    ['is of another goal', { goal: 'g2', title: OF_IT }],
  ] as const)('not when it %s', (_, over) => expect(speaks(over)).toBe(false));

  const work = (id: number, title: string, over: Parameters<typeof entry>[0] = {}): Entry =>
    entry({ id, title, date: '2026-08-05', project: 'Linehaul', ...over });

  test('and only for what it fits best: not for all of a project, nor for its strongest', () => {
    const year = [
      work(42, 'Disagreed with three national vendors', { details: 'Data, not opinions; one argument.' }),
      work(43, '4 days on the floor of the sortation center', { date: '2026-08-06' }),
      work(44, 'Direct loading between trucks', { date: '2026-08-11', people: ['Marcus Chen'] }),
    ];
    const said = praise({
      title: 'The floor visit changed the argument.',
      from: 'Marcus Chen',
      date: '2026-08-13',
      project: 'Linehaul',
    });
    expect([...witnessedBy([...year, said]).keys()]).toEqual([43]);
    const nothingOfIt = praise({ title: 'Great work', date: '2026-08-13', project: 'Linehaul' });
    expect([...witnessedBy([...year, nothingOfIt]).keys()]).toEqual([44]);
  });

  test('and a word that most of them have decides nothing', () => {
    const year = [1, 2, 3, 4].map((id) => work(id, `Moved the ledger, part ${id}`));
    const said = praise({ title: OF_IT, date: '2026-09-30', project: 'Linehaul' });
    expect(witnessedBy([...year, said]).size).toBe(0);
  });

  test('what it names is what it means, whatever else it would fit', () => {
    const year = [WORK, work(7, 'Something else')];
    expect([...witnessedBy([...year, praise({ title: `${OF_IT}, see #7`, goal: 'g1' })]).keys()]).toEqual([
      7,
    ]);
  });

  test('work that names the praise has it as a witness', () => {
    const work = { ...WORK, project: null, goal: null, details: 'Ana wrote about it, [#50].' };
    expect(speaks({}, work)).toBe(true);
    expect(speaks({ sentiment: 'constructive' }, work)).toBe(false);
  });

  test('each is there once, whatever ties them', () => {
    const found = witnessedBy([WORK, praise({ title: 'For [#42]', project: 'Checkout', goal: 'g1' })]);
    expect(found.get(42)!.map(({ id }) => id)).toEqual([50]);
  });

  test('only accomplishments have witnesses', () => {
    const feedback = new Set(ENTRIES.filter(({ kind }) => kind !== 'accomplishment').map(({ id }) => id));
    expect([...witnessedBy(ENTRIES).keys()].filter((id) => feedback.has(id))).toEqual([]);
  });

  test('a witness counts as much as a person, and nobody else is missed', () => {
    const unseen = { ...WORK, people: [] };
    const alone = assess(unseen);
    const witnessed = assess(unseen, { witnessed: true });
    expect(witnessed.score).toBe(alone.score + 1);
    expect(witnessed.reasons).toContain('feedback that speaks for it');
    expect(alone.missing).toContain('people');
    expect(witnessed.missing).not.toContain('people');
  });
});
