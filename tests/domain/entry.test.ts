/** What makes an entry valid where its result comes late: the one place every road goes through. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { draftEntry, draftOf, type Entry, isPending, KINDS } from '../../src/domain/entry.ts';
import { days, drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';

const EVER = '9999-12-31' as Day;
const stored = { id: 1, uid: 'u', createdAt: '', updatedAt: '' };

const inputs = fc.record({
  title: fc.constant('t'),
  from: fc.constant('Ana'),
  date: days,
  kind: fc.constantFrom(...KINDS),
  result: fc.constantFrom(null, '', ' \n ', '5%', 'two\nlines'),
  status: fc.constantFrom(null, '', 'pending', ' pending ', 'open', 'resolved'),
  resolved: fc.option(days),
});

describe('a pending result', () => {
  it('is kept on an accomplishment without a result, and nowhere else', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const draft = draftEntry(input, EVER);
        const announced = input.status?.trim() === 'pending';
        const wanted = announced && input.kind === 'accomplishment' && (input.result ?? '').trim() === '';
        expect(isPending(draft)).toBe(wanted);
        expect(draft.status === 'pending').toBe(wanted);
      }),
    );
  });

  it('leaves a day only where there is a result it can be of, or a risk or need that has ended', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { kind, result, status, resolved } = draftEntry(input, EVER);
        const ended = kind === 'risk' || kind === 'need' ? status === 'resolved' : result !== null;
        expect(resolved).toBe(ended ? (input.resolved ?? null) : null);
      }),
    );
  });

  it('of a risk or need means that it is open', () => {
    for (const kind of ['risk', 'need'] as const) {
      expect(draftEntry({ title: 't', date: EVER, kind, status: 'pending' }, EVER).status).toBe('open');
    }
  });

  it('a valid draft stays as it is when it is drafted again', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(draftEntry(draftOf({ ...stored, ...draft } as Entry), EVER)).toEqual(draft);
      }),
    );
  });
});
