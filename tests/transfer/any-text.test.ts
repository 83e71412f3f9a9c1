/** Every source on texts that nobody wrote: it ends, says the same twice and however the text is cut, and stays small. */
import { describe, expect, it } from 'vitest';
import { draftEntry } from '../../src/domain/entry.ts';
import { REJECT_LENGTH, type Source } from '../../src/transfer/source.ts';
import { source as bragdoc } from '../../src/transfer/sources/bragdoc.ts';
import { source as dayone } from '../../src/transfer/sources/dayone.ts';
import { source as doing } from '../../src/transfer/sources/doing.ts';
import { source as gh } from '../../src/transfer/sources/gh.ts';
import { source as jrnl } from '../../src/transfer/sources/jrnl.ts';
import { source as md } from '../../src/transfer/sources/md.ts';
import { source as taskwarrior } from '../../src/transfer/sources/taskwarrior.ts';
import fc from '../support/fast-check.ts';
import { collect, contextOf, inPieces } from '../support/read-source.ts';

const SOURCES: readonly Source[] = [bragdoc, dayone, doing, gh, jrnl, md, taskwarrior];

/** Pieces of all these formats, so that arbitrary text is now and then nearly right. */
const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '- ',
      '# ',
      '## 2024-05-03\n',
      '[2024-05-03 09:15] ',
      '\t- 2024-05-03 09:15 | ',
      '@done(',
      '**',
      '| a | b |\n|---|---|\n',
    ],
    ...[
      '> ',
      '```',
      '```json x-entry\n{',
      '[ ] ',
      '[x] ',
      '✅ ',
      'Impact: ',
      '3 mayo ',
      'Q2 2024',
      '31/02/2024',
      '2566',
      '](http://',
      '---\n',
      '\r\n',
      '\0',
      '\ud800',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      '"',
      ':',
      ',',
      '"title":"x"',
      '"status":"completed"',
      '"end":1714730000',
      '"entries":',
      '"text":"a"',
      'null',
      '1e999',
      '<!--',
      '&amp;',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(scrap, { maxLength: 30 }).map((parts) => parts.join(''));

describe.each(SOURCES.map((source) => [source.name, source] as const))('%s', (_name, source) => {
  it('reads any text, the same each time and however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (words, size, dated) => {
        const context = contextOf({ undated: dated ? contextOf().today : null, fileName: 'x.md' });
        const whole = await collect(source.parse(inPieces(words), context));
        expect(await collect(source.parse(inPieces(words, size), context))).toEqual(whole);
        const keys = whole.flatMap((one) => (one.what === 'proposal' ? [one.key] : []));
        expect(keys.every((key) => key !== '')).toBe(true);
        if (source.distinct === true) expect(new Set(keys).size).toBe(keys.length);
        const lines = words.split(/\r\n|\r|\n/).length;
        for (const one of whole) {
          if (one.what === 'folded') expect(one.count).toBeGreaterThan(0);
          else expect(one.line).toBeLessThanOrEqual(lines);
          if (one.what === 'proposal') draftEntry(one.draft, context.today);
          if (one.what === 'reject') {
            expect(one.text.length).toBeLessThanOrEqual(REJECT_LENGTH);
            expect(one.reason).not.toMatch(/[.\n]$/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives up on a line of megabytes, not on what is around it', async () => {
    const good: Readonly<Record<string, string>> = {
      md: '- 2024-05-03 Good',
      jrnl: '[2024-05-03 09:15] Good',
      doing: '\t- 2024-05-03 09:15 | Good',
    };
    const line = good[source.name];
    if (line === undefined) return;
    const found = await collect(
      source.parse(inPieces(`${line}\n\n${'x'.repeat(3_000_000)}\n\n${line} again\n`, 65_536), contextOf()),
    );
    expect(found.map(({ what }) => what).toSorted()).toEqual(['proposal', 'proposal', 'reject']);
    expect(found.find(({ what }) => what === 'reject')).toMatchObject({ line: 3 });
  });
});

describe('md', () => {
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
  ])('is done soon with nothing but %s', async (mark) => {
    const began = performance.now();
    await collect(md.parse(inPieces(mark.repeat(20_000 / mark.length)), contextOf()));
    await collect(md.parse(inPieces(`${mark.repeat(10)}\n`.repeat(200)), contextOf()));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
