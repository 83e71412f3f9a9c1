import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { assess } from '../../src/domain/evidence.ts';
import { witnessedBy } from '../../src/domain/witness.ts';
import { ENTRIES, entry } from '../support/made-up-year.ts';

const WORK = entry({ id: 42, date: '2026-03-01', project: 'Checkout', goal: 'g1' });
const praise = (over: Parameters<typeof entry>[0]): Entry =>
  entry({ id: 50, kind: 'feedback', from: 'Ana', date: '2026-03-10', title: 'Well done', ...over });

/** Whether this feedback speaks for WORK. */
const speaks = (over: Parameters<typeof entry>[0], work = WORK): boolean =>
  witnessedBy([praise(over), work]).has(work.id);

describe('feedback speaks for work', () => {
  test.each([
    ['names it as the draft does', { title: 'Great, see [#42]' }],
    ['names it by number', { details: 'I mean #42.', date: '2026-12-30' }],
    ['is of the same project', { project: 'Checkout' }],
    ['spells the project otherwise', { project: ' CHECKOUT' }],
    ['is of the same goal', { goal: 'g1' }],
    ['came on the very day', { project: 'Checkout', date: '2026-03-01' }],
    ['came 90 days later', { project: 'Checkout', date: '2026-05-30' }],
  ] as const)('that %s', (_, over) => expect(speaks(over)).toBe(true));

  test.each([
    ['is about nothing it shares', {}],
    ['asks for a change', { project: 'Checkout', sentiment: 'constructive' }],
    ['asks for a change and names it', { title: 'Shorter, please [#42]', sentiment: 'constructive' }],
    ['was there before the work', { project: 'Checkout', date: '2026-02-28' }],
    ['came 91 days later', { project: 'Checkout', date: '2026-05-31' }],
    ['names another entry', { title: 'See [#43] and PR #42' }],
    ['is of another goal', { goal: 'g2' }],
  ] as const)('not when it %s', (_, over) => expect(speaks(over)).toBe(false));

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
    const alone = assess(WORK);
    const witnessed = assess(WORK, { witnessed: true });
    expect(witnessed.score).toBe(alone.score + 1);
    expect(witnessed.reasons).toContain('feedback that speaks for it');
    expect(alone.missing).toContain('people');
    expect(witnessed.missing).not.toContain('people');
  });
});
