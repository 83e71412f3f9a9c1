import { expect, it } from 'vitest';
import { stem } from '../../src/domain/stem.ts';
import fc from '../support/fast-check.ts';

it.each([
  ['reduce', 'reduced', 'reducing', 'reduces'],
  ['plan', 'plans', 'planned', 'planning'],
  ['organise', 'organize', 'organised', 'organizing', 'organisation', 'organization'],
  ['analyse', 'analyze', 'analysed', 'analyzing'],
  ['simplify', 'simplified', 'simplifies', 'simplifying', 'simplification'],
  ['innovate', 'innovation', 'innovative', 'innovating'],
  ['quality', 'qualities'],
  ['behaviour', 'behavior', 'behaviours'],
  ['deliver', 'delivery', 'delivered', 'delivers'],
  ['mentor', 'mentors', 'mentored', 'mentoring'],
])('the forms of %s meet', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

it.each([
  ['us', 'use', 'using'],
  ['customer', 'custom'],
  ['cost', 'coast'],
  ['deliver', 'deliberate'],
])('%s and %s stay apart', (...words) => {
  expect(new Set(words.map(stem)).size).toBeGreaterThan(1);
});

it('leaves something of every word, and other signs as they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
      // Three letters, of which a doubled one at the end is then one: `apply`, `ap`.
      expect(stem(word).length).toBeGreaterThanOrEqual(Math.min(word.length, 2));
    }),
  );
  expect(stem('p99')).toBe('p99');
});
