/** Words of a title that were meant as tags: found, and taken out with the tag they were meant for. */
import { expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { tagSlipOf, withoutSlips } from '../../src/domain/tag-slips.ts';
import fc from '../support/fast-check.ts';
import { entry } from '../support/made-up-year.ts';

const without = (title: string, ...slugs: string[]) => withoutSlips(title, slugs, AMAZON).title;

test.each([
  ['Reviewed the plan +ownrship', 'Reviewed the plan', ['+ownrship']],
  ['Reviewed +ownrship. the plan', 'Reviewed the plan', ['+ownrship']],
  ['+OWNRSHIP Reviewed', 'Reviewed', ['+OWNRSHIP']],
  ['a +ownrship b +ownrship, c', 'a b c', ['+ownrship']],
  // Other slips, tags written on purpose, numbers and escaped words stay.
  ['a +delver-results +ownrship', 'a +delver-results', ['+ownrship']],
  ['a +ow b', 'a +ow b', []],
  ['a +ownrshipping b', 'a +ownrshipping b', []],
  ['C++ and +40%', 'C++ and +40%', []],
  ['a \\+ownrship b', 'a \\+ownrship b', []],
  ['a x+ownrship b', 'a x+ownrship b', []],
  // Nothing else would be left.
  ['+ownrship', '+ownrship', []],
])('%j with Ownership put on is %j', (title, left, words) => {
  expect(withoutSlips(title, ['ownership'], AMAZON)).toEqual({ title: left, words });
});

test('a word that could be several principles is any of theirs, and the first is the likeliest', () => {
  const slip = tagSlipOf(entry({ title: 'x +bios and +ownrship' }), AMAZON);
  expect(slip).toMatchObject({ word: '+bios', slug: 'bias-for-action' });
  expect(without('x +bios', 'dive-deep')).toBe('x +bios');
  expect(without('x +bios', 'dive-deep', 'bias-for-action')).toBe('x');
  expect(tagSlipOf(entry({ title: 'x +ow' }), AMAZON)).toBeUndefined();
});

test('a title without slips is as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      fc.pre(tagSlipOf(entry({ title }), AMAZON) === undefined);
      expect(without(title, ...AMAZON.map(({ slug }) => slug))).toBe(title);
    }),
  );
});
