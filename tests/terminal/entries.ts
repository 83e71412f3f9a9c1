/** Entries for the views: one like another but for what a test states, and arbitrary ones. */

import type { Entry } from '../../src/domain/entry.ts';
import type { Style } from '../../src/terminal/style.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';

export type Stated = Partial<Omit<Entry, 'date'>> & { readonly date?: string };

export function entry(stated: Stated): Entry {
  return {
    id: 1,
    uid: '0190b5a0-0000-7000-8000-000000000000',
    kind: 'accomplishment',
    title: 'a title',
    details: null,
    result: null,
    project: null,
    people: [],
    links: [],
    goal: null,
    principles: [],
    from: null,
    sentiment: null,
    status: null,
    pinned: false,
    answers: [],
    severity: null,
    by: null,
    resolved: null,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
    date: '2026-11-22',
    ...stated,
  } as Entry;
}

/** Any entry, also with texts no keyboard makes. */
export const entries: fc.Arbitrary<Entry> = fc
  .record({
    draft: drafts,
    id: fc.integer({ min: 1, max: 99_999 }),
    title: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    details: fc.option(
      fc.string({ unit: fc.constantFrom(...'ab 再👍\n\t>-*`#|1.', '🇩🇪', '\x1b'), maxLength: 120 }),
    ),
    result: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 })),
    status: fc.constantFrom(null, 'open', 'resolved'),
  })
  .map(({ draft, ...rest }) => entry({ ...draft, ...rest }));

/** Marks what is styled how, to be read in a test: `<id>#1</id>`. Its marks take no part in widths. */
export const taggingStyle: Style = Object.fromEntries(
  Object.keys(plainStyle).map((meaning) => [meaning, (text: string) => `<${meaning}>${text}</${meaning}>`]),
) as unknown as Style;
