/** What every source of `lp import` keeps to, on texts nobody wrote. A new source is covered by its row in the registry. */
import { describe, expect, it } from 'vitest';
import { draftEntry } from '../../src/domain/entry.ts';
import { REJECT_LENGTH, type Source } from '../../src/transfer/source.ts';
import { SOURCE_NAMES, SOURCES } from '../../src/transfer/sources/index.ts';
import { source as md } from '../../src/transfer/sources/md.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';
import { contextOf, parsed, proposals, rejects } from '../support/read-source.ts';

/** Pieces that mean something to one source or another, to get past the first character. */
const MORSELS = {
  text: [
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\0',
    '\ud800',
    '\ufeff',
    'é',
    '31/02/2024',
    '2566',
    'Q2 2024',
    '3 mayo ',
  ],
  md: [
    '- ',
    '# ',
    '# 2026-01-02\n',
    '## 2024-05-03\n',
    '- did a thing\n',
    '**',
    '| a | b |\n|---|---|\n',
    '> ',
    '```',
    '```json x-entry\n{',
    '[ ] ',
    '[x] ',
    '✅ ',
    'Impact: ',
    '](http://',
    '---\n',
    '<!--',
    '&amp;',
  ],
  journals: ['[2024-05-03 09:15] ', '[2026-01-02 09:00] Wrote it\n', '\t- 2024-05-03 09:15 | ', '@done('],
  csv: ['date,title\n', '2026-01-02,Shipped it\n', '"open', '""', ';', '=1+1'],
  json: [
    '[',
    ']',
    '{',
    '}',
    '"',
    ':',
    ',',
    '{"version":1,\n',
    '"entries":[\n',
    '"entries":',
    '{"title":"a","date":"2026-01-02"},\n',
    '{"uid":"x","date":"2026-01-02","title":"t","createdAt":1}',
    '"title":"x"',
    '"status":"completed"',
    '"end":1714730000',
    '"text":"a"',
    'null',
    '1e999',
  ],
};
const morsels = fc.oneof(...Object.values(MORSELS).map((some) => fc.constantFrom(...some)));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: morsels }, fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
);

describe.each(SOURCE_NAMES)('%s', (name) => {
  const load = (): Promise<Source> => SOURCES[name].load();

  it('is what its row says', async () => {
    const source = await load();
    expect(source.name).toBe(name);
    expect(source.endings.every((ending) => /^\.[a-z]+$/.test(ending))).toBe(true);
  });

  it('finds nothing in nothing', async () => {
    const source = await load();
    for (const text of ['\n\n', '  \n']) expect(proposals(await parsed(source, text))).toEqual([]);
    expect(await parsed(source, '')).toEqual([]);
  });

  it('reads any text to its end, however it arrives, and says of each piece where it was', async () => {
    const source = await load();
    const { today } = contextOf();
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (text, size, dated) => {
        const over = { undated: dated ? today : null, fileName: 'x.md' };
        const found = await parsed(source, text, over);
        expect(await parsed(source, text, over, size)).toEqual(found);
        const lines = text.split(/\r\n?|\n/).length;
        for (const one of found) {
          if (one.what === 'folded') {
            expect(one.count).toBeGreaterThan(0);
            continue;
          }
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.line).toBeLessThanOrEqual(lines);
          if (one.what === 'reject') {
            expect(one.reason).toMatch(/^[^\n]*[^\n.]$/);
            expect(one.text.length).toBeLessThanOrEqual(REJECT_LENGTH);
          }
          if (one.what === 'proposal') {
            expect(one.key).not.toBe('');
            // A file with a NUL is no text and never gets here.
            if (!text.includes('\0')) expect(draftEntry(one.draft, today).date).toBe(one.draft.date);
          }
        }
        const keys = proposals(found).map(({ key }) => key);
        if (source.distinct === true) expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 120 },
    );
  });

  it('is done with a line of any length', async () => {
    const source = await load();
    const long = 'a,"b\\ [x] {'.repeat(100_000);
    const found = await parsed(source, long, {}, 65_536);
    expect(proposals(found).length + rejects(found).length).toBeLessThan(100_100);
  });
});

it.each([
  ['md', '- 2024-05-03 Good'],
  ['jrnl', '[2024-05-03 09:15] Good'],
  ['doing', '\t- 2024-05-03 09:15 | Good'],
] as const)('%s gives up on a line of megabytes, not on what is around it', async (name, line) => {
  const text = `${line}\n\n${'x'.repeat(3_000_000)}\n\n${line} again\n`;
  const found = await parsed(await SOURCES[name].load(), text, {}, 65_536);
  expect(found.map(({ what }) => what).toSorted()).toEqual(['proposal', 'proposal', 'reject']);
  expect(rejects(found)).toMatchObject([{ line: 3 }]);
});

it.each([
  ['taskwarrior', 'task'],
  ['dayone', 'entry'],
  ['bragdoc', 'achievement'],
  ['gh', 'pull request'],
  ['json', 'entry'],
  ['jrnl', 'entry'],
] as const)(
  '%s says of what is no object that it is no %s, and where its JSON breaks',
  async (name, what) => {
    const text = name === 'jrnl' ? '{"entries":[\n3,\n]]' : '[\n3,\n}';
    expect(await parsed(await SOURCES[name].load(), text)).toMatchObject([
      { what: 'reject', line: 2, reason: `this is no ${what}`, text: '3' },
      { what: 'reject', line: 3, reason: expect.stringContaining('this is not JSON') },
    ]);
  },
);

it.each([
  '[',
  '![',
  '*a ',
  '> ',
  '- ',
  '1. ',
  '`',
  '<',
  '|',
  '_',
  '*_ ',
  '&',
  '[a](',
  '[]: ',
  '<a ',
  '\\',
  '<!--',
])('md is done soon with nothing but %s', async (mark) => {
  const spent = stopwatch();
  await parsed(md, mark.repeat(20_000 / mark.length));
  await parsed(md, `${mark.repeat(10)}\n`.repeat(200));
  expect(spent()).toBeLessThan(5_000);
});
