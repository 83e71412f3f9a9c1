import { describe, expect, it, test } from 'vitest';
import { UsageError } from '../../src/domain/errors.ts';
import {
  nearestPrinciples,
  type Principle,
  type PrincipleSet,
  principleName,
  principleOf,
  resolvePrinciple,
  resolvePrincipleList,
  shortOf,
} from '../../src/domain/principle.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AMAZON_GUIDANCE } from '../../src/domain/principles/amazon-guidance.ts';
import fc from '../support/fast-check.ts';

/** A set of one's own, for what Amazon's names do not show. */
function setOf(...rows: [name: string, slug: string, short: string][]): PrincipleSet {
  return rows.map(([name, slug, short], i) => ({
    number: i + 1,
    name,
    slug,
    short,
  }));
}

function refused(act: () => unknown): { message: string; hint: string | undefined } {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, hint: error.hint };
    throw error;
  }
  throw new Error('it was accepted');
}

const anyPrinciple = fc.constantFrom(...AMAZON);

describe('the sixteen', () => {
  it('are named, slugged and shortened as the product says', () => {
    expect(AMAZON.map((p) => [p.number, p.name, p.slug, p.short])).toEqual([
      [1, 'Customer Obsession', 'customer-obsession', 'co'],
      [2, 'Ownership', 'ownership', 'ow'],
      [3, 'Invent and Simplify', 'invent-and-simplify', 'is'],
      [4, 'Are Right, A Lot', 'are-right-a-lot', 'ral'],
      [5, 'Learn and Be Curious', 'learn-and-be-curious', 'lbc'],
      [6, 'Hire and Develop the Best', 'hire-and-develop-the-best', 'hd'],
      [7, 'Insist on the Highest Standards', 'insist-on-the-highest-standards', 'ihs'],
      [8, 'Think Big', 'think-big', 'tb'],
      [9, 'Bias for Action', 'bias-for-action', 'bfa'],
      [10, 'Frugality', 'frugality', 'fr'],
      [11, 'Earn Trust', 'earn-trust', 'et'],
      [12, 'Dive Deep', 'dive-deep', 'dd'],
      [13, 'Have Backbone; Disagree and Commit', 'have-backbone-disagree-and-commit', 'hb'],
      [14, 'Deliver Results', 'deliver-results', 'dr'],
      [15, "Strive to be Earth's Best Employer", 'strive-to-be-earths-best-employer', 'ebe'],
      [
        16,
        'Success and Scale Bring Broad Responsibility',
        'success-and-scale-bring-broad-responsibility',
        'ss',
      ],
    ]);
  });

  test('each has a meaning and questions that are its own', () => {
    expect(Object.keys(AMAZON_GUIDANCE).sort()).toEqual(AMAZON.map((p) => p.slug).sort());
    const all = Object.values(AMAZON_GUIDANCE);
    for (const { meaning, prompts } of all) {
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect([2, 3]).toContain(meaning.split(/(?<=\.) /).length);
      expect([2, 3]).toContain(prompts.length);
      for (const prompt of prompts) expect(prompt).toMatch(/^[A-Z].*\?$/);
    }
    const texts = all.flatMap(({ meaning, prompts }) => [meaning, ...prompts]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('resolvePrinciple', () => {
  test.each([
    // Short forms win over beginnings of slugs, in any case.
    ['is', 'invent-and-simplify'],
    ['DD', 'dive-deep'],
    ['hd', 'hire-and-develop-the-best'],
    ['Ow', 'ownership'],
    // Numbers.
    ['1', 'customer-obsession'],
    ['16', 'success-and-scale-bring-broad-responsibility'],
    [' 4 ', 'are-right-a-lot'],
    // Beginnings that only one slug has.
    ['o', 'ownership'],
    ['a', 'are-right-a-lot'],
    ['e', 'earn-trust'],
    ['div', 'dive-deep'],
    ['dive-', 'dive-deep'],
    ['dive d', 'dive-deep'],
    ['have-back', 'have-backbone-disagree-and-commit'],
    ['Have Backbone; Dis', 'have-backbone-disagree-and-commit'],
    ['Are Right, A L', 'are-right-a-lot'],
    ['Have Backbone', 'have-backbone-disagree-and-commit'],
    ["strive to be earth's", 'strive-to-be-earths-best-employer'],
    ['su', 'success-and-scale-bring-broad-responsibility'],
    // Names, as they may come off a keyboard, a phone or a web page.
    ['dive deep', 'dive-deep'],
    ['  DIVE   Deep ', 'dive-deep'],
    ['Dive\u00a0Deep', 'dive-deep'],
    ['dive\u2011deep', 'dive-deep'],
    ['Frúgàlity', 'frugality'],
    ['Are Right, A Lot', 'are-right-a-lot'],
    ['are right a lot', 'are-right-a-lot'],
    ['Are Right, A Lot.', 'are-right-a-lot'],
    ["strive to be earth's best employer", 'strive-to-be-earths-best-employer'],
    ['Strive to be Earth’s Best Employer', 'strive-to-be-earths-best-employer'],
    ['Strive to be Earths Best Employer', 'strive-to-be-earths-best-employer'],
    ['have backbone disagree and commit', 'have-backbone-disagree-and-commit'],
    ['Have Backbone; Disagree and Commit', 'have-backbone-disagree-and-commit'],
  ])('%j is %s', (typed, slug) => {
    expect(resolvePrinciple(AMAZON, typed).slug).toBe(slug);
  });

  test.each<[typed: string, message: string, hint: string]>([
    ['bios', '"bios" is no principle', 'Did you mean bias-for-action (bfa)? lp principles lists them all.'],
    [
      'dx',
      '"dx" is no principle',
      'Did you mean dive-deep (dd) or deliver-results (dr)? lp principles lists them all.',
    ],
    ['earths best employer', '"earths best employer" is no principle', 'lp principles lists them all.'],
    ['zzz', '"zzz" is no principle', 'lp principles lists them all.'],
    ['0', '"0" is no principle', 'lp principles lists them all.'],
    ['17', '"17" is no principle', 'lp principles lists them all.'],
    // Taking away and adding are for `lp tag`; here a sign would be read wrongly.
    ['-dd', '"-dd" is no principle', 'Did you mean dive-deep (dd)? lp principles lists them all.'],
    ['-', '"-" is no principle', 'lp principles lists them all.'],
    [', ;', '", ;" is no principle', 'lp principles lists them all.'],
    ['', 'no principle is named', 'Write: -p co,ow. lp principles lists them all.'],
    [' \t ', 'no principle is named', 'Write: -p co,ow. lp principles lists them all.'],
    [
      's',
      '"s" could be strive-to-be-earths-best-employer or success-and-scale-bring-broad-responsibility',
      'Use the short form: ebe, ss.',
    ],
    [' D ', '"D" could be dive-deep or deliver-results', 'Use the short form: dd, dr.'],
    [
      'in',
      '"in" could be invent-and-simplify or insist-on-the-highest-standards',
      'Use the short form: is, ihs.',
    ],
  ])('%j is refused', (typed, message, hint) => {
    expect(refused(() => resolvePrinciple(AMAZON, typed))).toEqual({ message, hint });
  });

  it('names every one of many that could be meant', () => {
    const set = setOf(['Ax', 'ax', 'x'], ['Ay', 'ay', 'y'], ['Az', 'az', 'z']);
    expect(refused(() => resolvePrinciple(set, 'a'))).toEqual({
      message: '"a" could be ax, ay or az',
      hint: 'Use the short form: x, y, z.',
    });
  });

  it('prefers a short form, then a slug or name, then a number', () => {
    const set = setOf(['1', 'beta', 'alpha'], ['Alpha', 'alpha', '2'], ['Gamma', 'gamma', 'g']);
    expect(resolvePrinciple(set, 'alpha').number).toBe(1);
    expect(resolvePrinciple(set, '1').number).toBe(1);
    expect(resolvePrinciple(set, '2').number).toBe(2);
    expect(resolvePrinciple(set, '3').number).toBe(3);
  });

  it('takes a slug that begins another one, and a name that no slug is made from', () => {
    const set = setOf(['Own it', 'own', 'a'], ['Ownership', 'ownership', 'b'], ['See Far', 'vision', 'c']);
    expect(resolvePrinciple(set, 'own').short).toBe('a');
    expect(resolvePrinciple(set, 'owne').short).toBe('b');
    expect(resolvePrinciple(set, 'see FAR').short).toBe('c');
    expect(resolvePrinciple(set, 'vision').short).toBe('c');
  });

  it('does not repeat a page of text in its message, nor halve a character', () => {
    const { message } = refused(() => resolvePrinciple(AMAZON, '😀'.repeat(500_000)));
    expect(message).toBe(`"${'😀'.repeat(40)}…" is no principle`);
  });

  it('takes every form of every principle', () => {
    const form = (p: Principle) =>
      fc.constantFrom(
        p.short,
        p.slug,
        p.name,
        String(p.number),
        p.name.replaceAll("'", '’'),
        p.name.replace(/[',;]/g, ''),
      );
    const dressing = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => ` ${text.replaceAll(' ', '  ')}\t`,
      (text) => text.replaceAll('e', 'é').replaceAll('u', 'u\u0308'),
    );
    fc.assert(
      fc.property(
        anyPrinciple.chain((p) => fc.tuple(fc.constant(p), form(p))),
        dressing,
        ([p, typed], dress) => {
          expect(resolvePrinciple(AMAZON, dress(typed))).toBe(p);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a beginning when, and only when, no other slug has it', () => {
    const shorts = AMAZON.map((p) => p.short);
    for (const p of AMAZON) {
      for (let length = 1; length < p.slug.length; length++) {
        const typed = p.slug.slice(0, length).replace(/-$/, '');
        if (shorts.includes(typed)) continue;
        const alone = AMAZON.filter((other) => other.slug.startsWith(typed)).length === 1;
        if (alone) expect(resolvePrinciple(AMAZON, typed)).toBe(p);
        else expect(refused(() => resolvePrinciple(AMAZON, typed)).message).toContain(p.slug);
      }
    }
  });

  it('answers whatever is typed with a principle of the set or a usage error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (typed) => {
        try {
          expect(AMAZON).toContain(resolvePrinciple(AMAZON, typed));
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('resolvePrincipleList', () => {
  test.each<[values: string[], slugs: string]>([
    [[], ''],
    [['dd'], 'dd'],
    [['dd,own'], 'dd ow'],
    [['dd', 'own'], 'dd ow'],
    [['own,dd', '14', 'dd'], 'ow dd dr'],
    [[' dd , own '], 'dd ow'],
    [['dd,, ,own,'], 'dd ow'],
    [['Are Right, A Lot'], 'ral'],
    [['are right,a lot'], 'ral'],
    [['dd, Are Right, A Lot, own'], 'dd ral ow'],
    [['Are Right, A Lot,Are Right, A Lot,Dive Deep'], 'ral dd'],
    [['Have Backbone; Disagree and Commit, Are Right, A Lot'], 'hb ral'],
    [['Strive to be Earth’s Best Employer,co'], 'ebe co'],
    // Where the second half does not follow, the first is a beginning like any other.
    [['are right, dd'], 'ral dd'],
  ])('%j is %s', (values, shorts) => {
    const slugs = resolvePrincipleList(AMAZON, values);
    expect(slugs.map((slug) => shortOf(AMAZON, slug)).join(' ')).toBe(shorts);
  });

  test.each<[values: string[], message: string]>([
    [[''], 'no principle is named'],
    [['dd', ' '], 'no principle is named'],
    [[' , ,'], 'no principle is named'],
    [['dd,bios'], '"bios" is no principle'],
    [['dd', 'd'], '"d" could be dive-deep or deliver-results'],
    [['Are Rightly, A Lot'], '"Are Rightly" is no principle'],
    [['A Lot, Are Right'], '"A Lot" is no principle'],
    // A list is no name: only the commas a name has are looked over.
    [['dive,deep'], '"deep" is no principle'],
    [['Have Backbone, Disagree and Commit'], '"Disagree and Commit" is no principle'],
  ])('%j is refused: %s', (values, message) => {
    expect(refused(() => resolvePrincipleList(AMAZON, values)).message).toBe(message);
  });

  it('reads a piece as it is read alone', () => {
    const set = setOf(['dd', 'alpha', 'a'], ['Beta', 'beta', 'dd']);
    expect(resolvePrinciple(set, 'dd').slug).toBe('beta');
    expect(resolvePrincipleList(set, ['dd'])).toEqual(['beta']);
  });

  it('takes the longest name that fits, whatever the order of the set', () => {
    const rows: Parameters<typeof setOf> = [
      ['Plan, Build', 'pb', 'p1'],
      ['Plan, Build, Run', 'pbr', 'p2'],
      ['Run', 'run', 'r'],
      ['Plan', 'plan', 'p'],
      ['Build', 'build', 'b'],
    ];
    for (const set of [setOf(...rows), setOf(...rows.toReversed())]) {
      expect(resolvePrincipleList(set, ['Plan, Build, Run'])).toEqual(['pbr']);
      expect(resolvePrincipleList(set, ['plan, build, plan, run'])).toEqual(['pb', 'plan', 'run']);
      expect(resolvePrincipleList(set, ['Build, Plan, Build'])).toEqual(['build', 'pb']);
      expect(resolvePrincipleList(set, ['Plan', 'Build', 'Run'])).toEqual(['plan', 'build', 'run']);
    }
  });

  it('gives back a joined list of full names in any order, in one value or in several', () => {
    const names = fc.shuffledSubarray([...AMAZON], { minLength: 1 });
    fc.assert(
      fc.property(names, fc.constantFrom(', ', ',', ' ,, '), fc.nat(), (chosen, comma, cut) => {
        const slugs = chosen.map((p) => p.slug);
        const join = (some: Principle[]) => some.map((p) => p.name).join(comma);
        expect(resolvePrincipleList(AMAZON, [join(chosen)])).toEqual(slugs);
        const at = 1 + (cut % chosen.length);
        const values = [join(chosen.slice(0, at)), join(chosen.slice(at))].filter((value) => value !== '');
        expect(resolvePrincipleList(AMAZON, values)).toEqual(slugs);
      }),
    );
  });
});

describe('what is shown for a slug', () => {
  it('is the name and the short form', () => {
    expect(principleOf(AMAZON, 'dive-deep')).toBe(AMAZON[11]);
    expect(principleName(AMAZON, 'dive-deep')).toBe('Dive Deep');
    expect(shortOf(AMAZON, 'dive-deep')).toBe('dd');
  });

  it('is the slug itself where a newer lp wrote it', () => {
    expect(principleOf(AMAZON, 'be-kind')).toBeUndefined();
    expect(principleName(AMAZON, 'be-kind')).toBe('be-kind');
    expect(shortOf(AMAZON, 'be-kind')).toBe('be-kind');
  });

  it('takes slugs alone, since what is stored was resolved before', () => {
    expect(principleOf(AMAZON, 'dd')).toBeUndefined();
    expect(principleOf(AMAZON, 'Dive-Deep')).toBeUndefined();
  });
});

describe('nearestPrinciples', () => {
  test.each<[typed: string, shorts: string]>([
    ['bios', 'bfa'],
    ['bais', 'bfa'],
    ['ownreship', 'ow'],
    ['Onwership', 'ow'],
    ['divedeep', 'dd'],
    ['dive-deap', 'dd'],
    ['bias for acton', 'bfa'],
    ['Are Wright, A Lot', 'ral'],
    // A word of the name.
    ['deep', 'dd'],
    ['trust', 'et'],
    ['result', 'dr'],
    ['backbone', 'hb'],
    ['simplfy', 'is'],
    ['best', 'hd ebe'],
    // Short forms.
    ['dds', 'dd'],
    ['rla', 'ral'],
    ['the', ''],
    ['and', ''],
    ['xyzzy', ''],
    ['', ''],
  ])('%j → %j', (typed, shorts) => {
    const found = nearestPrinciples(AMAZON, typed);
    expect(found.map((p) => p.short).join(' ')).toBe(shorts);
  });

  it('puts a likeness to a whole form before one to a single word', () => {
    const set = setOf(['Deep Water', 'deep-water', 'w'], ['Deer', 'deer', 'x'], ['Deep', 'deep', 'y']);
    expect(nearestPrinciples(set, 'deep').map((p) => p.short)).toEqual(['y', 'w']);
    expect(nearestPrinciples(set, 'deep', 1).map((p) => p.short)).toEqual(['y']);
  });

  it('knows the name where the slug is not made from it', () => {
    const set = setOf(['Think Far Ahead', 'vision', 'v']);
    expect(nearestPrinciples(set, 'think far ahaed').map((p) => p.short)).toEqual(['v']);
  });

  it('looks at nothing longer than a principle could be', () => {
    expect(nearestPrinciples(AMAZON, 'dive-deep'.repeat(200_000))).toEqual([]);
  });
});
