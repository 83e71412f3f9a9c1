/** Arbitrary domain values for properties: small worlds, so that filters hit and names collide. */

import type { Day } from '../../src/domain/day.ts';
import { type Draft, draftEntry } from '../../src/domain/entry.ts';
import type { Filter } from '../../src/domain/filter.ts';
import fc from './fast-check.ts';

const names = fc.constantFrom('Ana Lima', 'ana', 'Søren', 'soren', 'Bo', 'BO', 'ÅSE Berg', '田中', 'Lima');
const projects = fc.constantFrom('Checkout', 'CHECKOUT', 'Órbita', 'orbita', '支払い');
const slugs = fc.constantFrom('dive-deep', 'ownership', 'earn-trust', 'a-slug-from-a-newer-lp');
export const days = fc.constantFrom(
  ...([
    '0001-01-01',
    '1969-12-31',
    '2025-12-31',
    '2026-01-01',
    '2026-02-28',
    '2026-11-22',
    '9999-12-31',
  ] as Day[]),
);
const words = fc.oneof(
  fc.constantFrom(
    'cut latency',
    'Café au lait',
    '注文の待ち時間を短縮した',
    'retry storm',
    "'; DROP TABLE entry; --",
  ),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
);

export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom('accomplishment' as const, 'feedback' as const, 'risk' as const),
    date: days,
    title: words,
    details: fc.option(words),
    result: fc.option(words),
    project: fc.option(projects),
    people: fc.uniqueArray(names, { maxLength: 3 }),
    links: fc.array(fc.webUrl(), { maxLength: 2 }),
    principles: fc.uniqueArray(slugs, { maxLength: 3 }),
    from: names,
    sentiment: fc.constantFrom('positive' as const, 'constructive' as const),
    pinned: fc.boolean(),
    answers: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }),
    severity: fc.option(fc.constantFrom('low' as const, 'high' as const)),
    by: fc.option(days),
    resolved: fc.option(days),
    status: fc.constantFrom(null, 'pending', 'resolved'),
  })
  .map((input) => draftEntry({ ...input, title: `t ${input.title}` }, '9999-12-31' as Day));

export const filters: fc.Arbitrary<Filter> = fc.record(
  {
    since: days,
    until: days,
    kind: fc.constantFrom('accomplishment' as const, 'feedback' as const, 'risk' as const, 'need' as const),
    principles: fc.uniqueArray(slugs, { minLength: 1, maxLength: 2 }),
    untagged: fc.boolean(),
    project: projects,
    with: names,
    from: names,
    goal: fc.constantFrom('g1', 'g2'),
  },
  { requiredKeys: [] },
);
