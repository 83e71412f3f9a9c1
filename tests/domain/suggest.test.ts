import { describe, expect, it } from 'vitest';
import { compileProfile } from '../../scripts/suggest/profile.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AMAZON_PROFILE } from '../../src/domain/principles/amazon-profile.ts';
import { AMAZON_WEIGHTS } from '../../src/domain/principles/amazon-weights.ts';
import { type Example, likely, ranking, suggest } from '../../src/domain/suggest.ts';
import { readModel } from '../../src/domain/suggest-model.ts';
import fc from '../support/fast-check.ts';

const model = readModel(AMAZON_WEIGHTS);
const of = (text: string, examples: readonly Example[] = []) =>
  suggest(text, { model, set: AMAZON, examples });
const slugs = (text: string, examples: readonly Example[] = []) => of(text, examples).map(({ slug }) => slug);

describe('suggest', () => {
  it('names what the words speak for, and the words', () => {
    const [first] = of('untangled the retry storm in the order queue');
    expect(first).toMatchObject({ slug: 'dive-deep', words: ['untangled', 'retry storm'] });
  });

  it.each([
    [
      'customer-obsession',
      'Called ten customers about the new invoice and changed it to what they asked for',
    ],
    ['ownership', 'Nobody owned the backup job, so I took it over and wrote its runbook'],
    ['invent-and-simplify', 'Automated the manual release notes with a small script'],
    [
      'are-right-a-lot',
      'Weighed three options with their trade-offs and decided against the popular one; it proved right',
    ],
    ['learn-and-be-curious', 'Taught myself Go from books and tutorials'],
    ['hire-and-develop-the-best', 'Mentored an intern and interviewed six candidates'],
    ['insist-on-the-highest-standards', 'Raised the test coverage and made code reviews strict'],
    ['think-big', 'Pitched a five-year vision for a global platform'],
    ['bias-for-action', 'Rolled back the outage within minutes without waiting for approval'],
    ['frugality', 'Cut the cloud bill by using spot instances and open-source tools'],
    ['earn-trust', 'Admitted my mistake openly and rebuilt the relationship with the sceptical partner'],
    [
      'have-backbone-disagree-and-commit',
      'Disagreed with my director, argued with data, was overruled and then fully supported the plan',
    ],
    [
      'deliver-results',
      'Delivered the migration ahead of schedule in spite of setbacks and exceeded the target',
    ],
    [
      'strive-to-be-earths-best-employer',
      'Made the on-call rotation fairer after a burnout; morale is better',
    ],
    [
      'success-and-scale-bring-broad-responsibility',
      'Measured the carbon footprint of the service and taught coding at local schools',
    ],
  ])('%s', (slug, text) => {
    expect(slugs(text)).toContain(slug);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['numbers', '42 17% 2026-11-20 $4,000'],
    ['signs', '!!! ??? ---'],
    ['a title that says little', 'Fixed typo'],
    ['one word', 'Mentored'],
    ['one word that speaks for something', 'test'],
    ['two plain words', 'Test report'],
    ['code', 'for (let i = 0; i < n; i++) { total += cost[i]; customers.push(user); }'],
    ['fenced code', '```\nselect the customer with the root cause, quality and budget\n```'],
    ['a stack trace', 'at Budget.cost (/srv/customer/quality.js:10:5)\n  at trust (/srv/trust.js:1:1)'],
    ['Spanish', 'Mejoré la latencia del carrito con una caché y los costes del total bajaron un 40 %'],
    ['Portuguese', 'Reduzi o total de custos da plataforma com uma nova cache para os clientes'],
    ['German', 'Ich habe die Kosten mit dem Team und einem Budget der Abteilung im Total gesenkt'],
    ['French', 'Nous avons mis en place une plateforme pour les clients et le budget est respecté'],
    ['Chinese', '結帳頁面加入快取以降低延遲 customer cost'],
    ['Russian', 'Сократил расходы на customer support в два раза'],
    ['Thai', 'ลดค่าใช้จ่ายของ cloud ลงครึ่งหนึ่ง'],
    ['emoji', '🚀🎉'],
    ['lone surrogates', '\ud800\udc00\ud800'],
    ['names that objects have', 'constructor __proto__ toString hasOwnProperty'],
  ])('says nothing about %s', (_, text) => {
    expect(of(text)).toEqual([]);
  });

  it('takes English with a few accents or names for English', () => {
    expect(slugs('Mentored José and Zoë at the café de la Paix, two new hires')).toContain(
      'hire-and-develop-the-best',
    );
  });

  it('sees the prose beside code and links', () => {
    expect(slugs('Traced the root cause in `budget.cost()`, see https://x.test/customer/trust')).toEqual([
      'dive-deep',
    ]);
  });

  it('judges a long text by its beginning', () => {
    const story = 'Traced the memory leak through the logs to its root cause. '.repeat(400);
    const huge = `${story}${'Cut the budget and the cloud bill. '.repeat(30_000)}`;
    expect(huge.length).toBeGreaterThan(1_000_000);
    expect(of(huge)).toEqual(of(story));
  });

  it('names words as reasons, without the article behind them', () => {
    const words = of('Wrote the doc for review').flatMap((one) => one.words);
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(word).not.toMatch(/ (?:the|an?|of|to)$/);
  });

  it('says at most three, by score, each with words that are in the text', () => {
    const words = fc.constantFrom(
      ...'customer delighted root cause quality bar budget mentored the of 42 % because trust vision quickly launched, disagreed. culture privacy'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const found = of(text);
        expect(found.length).toBeLessThanOrEqual(3);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1.000001);
        for (const { words: said } of found) {
          expect(said.length).toBeGreaterThan(0);
          for (const phrase of said.flatMap((one) => one.split(' … '))) expect(text).toContain(phrase);
        }
      }),
    );
  });

  it('says of two words only what is sure', () => {
    expect(slugs('Mentored an intern')).toEqual(['hire-and-develop-the-best']);
  });

  it('calls likely only what could be a first one, whatever was left out before it', () => {
    const found = of('Wrote the doc for review');
    expect(found.map(({ slug }) => slug)).toEqual(['insist-on-the-highest-standards', 'ownership']);
    expect(likely(found)).toEqual(found.slice(0, 1));
    expect(likely(found.slice(1))).toEqual([]);
  });

  it('ranks every principle, however little speaks for any', () => {
    expect(ranking('Fixed typo', { model, set: AMAZON })).toHaveLength(AMAZON.length);
  });
});

describe('what the user tagged', () => {
  const tagged = (text: string, slug: string, times = 4): Example[] =>
    Array.from({ length: times }, () => ({ text, principles: [slug] }));

  it('is followed where the words alone say nothing', () => {
    const text = 'Ran the Tuesday zebra meeting';
    expect(slugs(text)).not.toContain('earn-trust');
    const [first] = of(text, tagged('Zebra meeting, prepared and held', 'earn-trust'));
    expect(first?.slug).toBe('earn-trust');
    expect(first?.words).toContain('zebra');
  });

  it('turns a suggestion away that was rejected again and again', () => {
    const text = 'Investigated the queue alarm';
    expect(slugs(text)[0]).toBe('dive-deep');
    expect(slugs(text, tagged('Investigated a queue alarm', 'ownership', 5))[0]).toBe('ownership');
  });

  it('does not change what other words say', () => {
    const before = slugs('Mentored two new hires');
    expect(slugs('Mentored two new hires', tagged('Zebra meeting held', 'frugality', 3))).toEqual(before);
  });

  it('finds a word by its other forms', () => {
    expect(slugs('Juggles zebras', tagged('juggled a zebra', 'think-big', 5))[0]).toBe('think-big');
  });
});

describe('a set with principles of its own', () => {
  const set = [...AMAZON.slice(0, 2), { number: 3, name: 'Be Kind', slug: 'be-kind', short: 'bk' }];

  it('is suggested nothing outside of it', () => {
    const found = suggest('Traced the memory leak to its root cause', { model, set });
    expect(found.map(({ slug }) => slug)).not.toContain('dive-deep');
  });

  it('learns from its own tags alone', () => {
    const text = 'Brought zebra cake for the night shift';
    const ask = (examples: Example[]) => suggest(text, { model, set, examples }).map(({ slug }) => slug);
    expect(ask([])).not.toContain('be-kind');
    const example = { text: 'zebra cake and a night shift', principles: ['be-kind'] };
    expect(ask(Array.from({ length: 4 }, () => example))[0]).toBe('be-kind');
  });
});

describe('the table that ships', () => {
  it('holds the profile as it stands; npm run learn writes it', () => {
    const { phrases, pairs, slugs: order } = AMAZON_WEIGHTS;
    expect({ phrases, pairs }).toEqual(compileProfile(AMAZON, AMAZON_PROFILE));
    expect(order).toEqual(AMAZON.map(({ slug }) => slug));
  });

  it('holds weights of words and of pairs of words, no texts', () => {
    const keys = Object.values(AMAZON_WEIGHTS.learned)
      .flatMap((lines) => lines.trim().split('\n'))
      .map((line) => line.split('\t')[0]!);
    expect(keys.filter((key) => !/^[a-z0-9#%+]+(?: [a-z0-9#%+]+)?$/.test(key))).toEqual([]);
    expect(keys.length).toBeLessThanOrEqual(2000);
  });
});
