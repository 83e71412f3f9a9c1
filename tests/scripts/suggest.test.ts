/** The scripts that learn and judge suggestions, on made-up rows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/suggest/eval.ts';
import { evaluate } from '../../scripts/suggest/evaluation.ts';
import { authorOf, type Labelled, masked, readLabelled } from '../../scripts/suggest/labelled.ts';
import { compileProfile } from '../../scripts/suggest/profile.ts';
import { learn } from '../../scripts/suggest/training.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AMAZON_PROFILE } from '../../src/domain/principles/amazon-profile.ts';
import { ranking } from '../../src/domain/suggest.ts';
import { readModel } from '../../src/domain/suggest-model.ts';
import { wordsOf } from '../../src/domain/suggest-words.ts';
import { ROOT } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

const slugs = AMAZON.map(({ slug }) => slug);
const at = (slug: string): number => slugs.indexOf(slug);

const row = (
  author: string,
  text: string,
  principle: number,
  type: Labelled['type'] = 'bullet',
): Labelled => ({
  type,
  author,
  text,
  principles: [principle],
  words: wordsOf(text)!,
});

describe('a text is judged without what gives it away', () => {
  it.each(AMAZON.map(({ name }) => [name]))('%s is masked', (name) => {
    for (const form of [name, name.toUpperCase(), name.toLowerCase(), name.replaceAll(' ', '-')]) {
      expect(masked(`We showed ${form} here`).replace(/[\s;,-]/g, '')).toBe('Weshowedhere');
    }
  });

  it('and so are other forms of the names', () => {
    for (const form of [
      'dove deep',
      'a deep dive',
      'customer-obsessed',
      'disagreed and committed',
      'earned trust',
    ]) {
      expect(masked(form).trim()).toMatch(/^a?$/);
    }
  });
});

it.each([
  ['who/what:folder/file.md@abc', 'who'],
  ['https://host.test/who/page', 'host.test/who'],
])('the author behind %s is %s', (source, author) => {
  expect(authorOf(source)).toBe(author);
});

describe('learning', () => {
  const profile = { phrases: {}, pairs: {} };
  // Four authors write of zebras for one principle, three of lemurs for another; one alone of okapis.
  const texts = [
    ...['a', 'b', 'c', 'd'].flatMap((author) => [
      row(author, 'The zebra went over the hill', at('frugality')),
      row(author, 'A lemur sat on the fence', at('think-big')),
    ]),
    ...Array.from({ length: 4 }, () => row('a', 'Some okapi in the rain', at('ownership'))),
  ];

  it('finds what words speak for', () => {
    const model = readModel(learn(texts, slugs, profile));
    const first = (text: string) => ranking(text, { model, set: AMAZON })[0]!.slug;
    expect(first('My zebra')).toBe('frugality');
    expect(first('My lemur')).toBe('think-big');
  });

  it('keeps no word of fewer than three authors', () => {
    const model = readModel(learn(texts, slugs, profile));
    expect(model.learned('zebra')).toBeDefined();
    expect(model.learned('okapy')).toBeUndefined();
  });

  it('gives the same table each time', () => {
    expect(learn(texts, slugs, profile)).toEqual(learn(texts, slugs, profile));
  });

  it('corrects the profile where the data says otherwise', () => {
    const own = compileProfile(AMAZON, AMAZON_PROFILE);
    const others = ['a', 'b', 'c', 'd', 'e'].flatMap((author) =>
      Array.from({ length: 8 }, () => [
        row(author, 'Wrote to a customer', at('frugality')),
        row(author, 'A lemur sat on the fence', at('think-big')),
      ]).flat(),
    );
    const rank = (table: ReturnType<typeof learn>) =>
      ranking('Wrote to a customer', { model: readModel(table), set: AMAZON })[0]!.slug;
    expect(rank(learn([], slugs, own))).toBe('customer-obsession');
    expect(rank(learn(others, slugs, own))).toBe('frugality');
  });
});

it('an evaluation counts the first, the first three, and each principle', () => {
  const profile = compileProfile(AMAZON, AMAZON_PROFILE);
  const model = readModel(learn([], slugs, profile));
  const asked: string[] = [];
  const { evaluation } = evaluate(
    [
      row('a', 'Untangled the root cause in the logs', at('dive-deep')),
      row('b', 'Untangled the root cause in the logs', at('strive-to-be-earths-best-employer'), 'story'),
    ],
    AMAZON,
    (author) => {
      asked.push(author);
      return model;
    },
  );
  expect(asked).toEqual(['a', 'b']);
  expect(evaluation).toMatchObject({
    n: 2,
    top1: 0.5,
    top3: 0.5,
    macroRecall3: 0.5,
    byType: { bullet: { n: 1, top1: 1, top3: 1 }, story: { n: 1, top1: 0, top3: 0 } },
    byPrinciple: { 'dive-deep': { n: 1, recall3: 1 }, frugality: { n: 0, recall3: 0 } },
  });
});

describe('npm run eval', () => {
  const file = (lines: readonly object[]): string => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    return path;
  };
  const line = (type: string, text: string, more: object = {}) => ({
    type,
    lang: 'en',
    principles: ['dive-deep'],
    text,
    source: `${text.length}/x:y`,
    ...more,
  });
  const run = (argv: readonly string[]) => {
    const out: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
    const error = vi.spyOn(console, 'error').mockImplementation((text) => void out.push(String(text)));
    try {
      return { code: main(argv, ROOT), out: out.join('\n') };
    } finally {
      log.mockRestore();
      error.mockRestore();
    }
  };
  const rows = [
    line('bullet', 'Traced the memory leak to its root cause'),
    line('story', 'I went through the logs and found the race condition'),
    line('question', 'Tell me of a root cause you found'),
    line('bullet', 'Investiguei os logs', { lang: 'pt' }),
  ];

  it.each([[[]], [['--cv']]])('%j prints JSON over English stories and bullets', (flags) => {
    const { code, out } = run([file(rows), '--json', ...flags]);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      'n',
      'top1',
      'top3',
      'macroRecall3',
      'byType',
      'byPrinciple',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      n: 2,
      top3: 1,
      byPrinciple: { 'dive-deep': { n: 2, recall3: 1 } },
    });
  });

  it('with --cv, judges no author by a table learned from their own rows', () => {
    // Three authors call the zebra frugal, and a fourth ten times big thinking: nobody but that one would guess it.
    const said = (author: string, slug: string) =>
      line('bullet', 'The zebra went over the hill', { source: `${author}/x:y`, principles: [slug] });
    const many = Array.from({ length: 10 }, () => said('d', 'think-big'));
    const path = file([...['a', 'b', 'c'].map((author) => said(author, 'frugality')), ...many]);
    expect((JSON.parse(run([path, '--cv', '--json']).out) as { top1: number }).top1).toBe(0);
  });

  it('prints a table', () => {
    expect(run([file(rows)]).out).toMatch(/top-3[\s\S]*dive-deep +2 +1\.000/);
  });

  it('says how it is called, and which line is wrong', () => {
    expect(run([])).toMatchObject({ code: 2, out: expect.stringContaining('npm run eval -- FILE') });
    expect(run([file(rows), '--folds']).out).toContain('not --folds');
    expect(() => readLabelled(file([{ type: 'story' }]), AMAZON)).toThrow(/:1 lacks/);
  });
});
