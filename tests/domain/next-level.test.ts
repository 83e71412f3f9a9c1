import { describe, expect, test } from 'vitest';
import { assess } from '../../src/domain/evidence.ts';
import { reachOf } from '../../src/domain/next-level.ts';
import { entry } from '../support/made-up-year.ts';

/** Words that hint at nothing. */
const STORY = 'Read all of it, wrote it anew, asked for a second pair of eyes, and went on.';

const reach = (over: Parameters<typeof entry>[0]) => {
  const one = entry({ result: 'pages down 60%', details: STORY, ...over });
  return reachOf(one, assess(one));
};

describe('scope', () => {
  test.each([
    ['Rewrote the runbook with three teams', 'three teams'],
    ['Rolled it out to 12 partner companies', '12 partner companies'],
    ['Aligned several of them across the org', 'across the org'],
    ['Set a cross-functional review', 'cross-functional'],
    ['The tool is used company-wide', 'company-wide'],
    ['Both engineering organisations agreed', 'Both engineering organisations'],
    ['Spoke for the whole department', 'the whole department'],
    ['Worked with my team', null],
    ['Met one team', null],
    ['1 team moved', null],
    ['Fixed three bugs', null],
    ['Steamed ahead', null],
    ['Shared it across the team', null],
    ["Spent 12 of the last sites' budget", null],
    ['Chose 12 in similar markets', null],
    ['Disagreed with three national vendors; hybrid of 17 chosen', null],
    ['Wrote it for one team instead of four teams', null],
    ['Left two old vendors; moved nine sites', 'two old vendors'],
  ])('%s: %s', (title, words) => {
    expect(reach({ title }).scope).toBe(words);
  });
});

describe('complexity', () => {
  test.each([
    ['Moved the ledger without downtime', 'without downtime'],
    ['There was no precedent for it', 'no precedent'],
    ['Moved the launch against the plan', 'against the plan'],
    ['Settled the conflicting requirements', 'conflicting requirements'],
    ['Wrote the trade-offs down', 'trade-offs'],
    ['Kept it backward compatible', 'backward compatible'],
    ['Took over an undocumented billing service', 'undocumented billing service'],
    ['Answered the regulator in a week', 'regulator'],
    ['Wrote the plan under strict regulations', 'strict regulations'],
    ['Learned the basics: workflow, regulation, validation', null],
    ['Wrote a plan', null],
    ['Went live on Monday', null],
    ['Tested the live site', null],
  ])('%s: %s', (title, words) => {
    expect(reach({ title }).complexity).toBe(words);
  });
});

describe('impact', () => {
  test.each([
    ['saved $240K a year', '$240K a year'],
    ['12,000 merchants moved', '12,000 merchants moved'],
    ['$1,900 a month saved', '$1,900 a month saved'],
    ['re-typing gone from 8 of 10 desks', null],
    ['pages down 60%', null],
    ['everybody was happy', null],
  ])('%s: %s', (result, words) => {
    expect(reach({ result }).impact).toBe(words);
  });
});

test('words are quoted from title, result and details, the first that has them', () => {
  const three = {
    title: 'Did it',
    result: 'two regions agreed',
    details: `I took five teams along with no downtime. The hardest sell was the last. ${STORY}`,
  };
  expect(reach(three)).toEqual({ impact: null, scope: 'two regions', complexity: 'no downtime' });
  expect(reach({ ...three, result: '40%' }).scope).toBe('five teams');
  expect(reach({ details: `The hardest sell was the last. ${STORY}` }).complexity).toBe('The hardest sell');
});

test("what others did or wanted is nobody else's scope", () => {
  const details = `Leadership wanted three large vendors; procurement agreed. ${STORY}`;
  expect(reach({ details }).scope).toBe(null);
  expect(reach({ details: `${details} I signed nine regional vendors.` }).scope).toBe(
    'nine regional vendors',
  );
});

test('a thin entry hints at nothing, and one without its story at nothing that was hard', () => {
  const title = 'Reviewed zero downtime across the org';
  expect(reach({ title, result: null, details: null })).toEqual({
    impact: null,
    scope: null,
    complexity: null,
  });
  expect(reach({ title, details: null })).toEqual({
    impact: null,
    scope: 'across the org',
    complexity: null,
  });
});

test('a long text takes no long time', () => {
  const details = `${'two very long words and '.repeat(4000)}${'a '.repeat(40_000)}${'undocumented '.repeat(4000)}`;
  expect(reach({ details })).toEqual({ impact: null, scope: null, complexity: null });
});
