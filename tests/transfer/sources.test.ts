/** What every source of `lp import` keeps to, whatever it is given. A new source is covered by its row in the registry. */
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/domain/day.ts';
import { type Found, REJECT_LENGTH } from '../../src/transfer/source.ts';
import { SOURCE_NAMES, SOURCES } from '../../src/transfer/sources/index.ts';
import fc from '../support/fast-check.ts';
import { cutAt, parsed, proposals, rejects } from '../support/parsing.ts';

/** Pieces that mean something to one source or another, to get past the first character. */
const morsels = fc.constantFrom(
  '{"version":1,\n',
  '"entries":[\n',
  '[',
  ']',
  '{',
  '}',
  '{"title":"a","date":"2026-01-02"},\n',
  '{"uid":"x","date":"2026-01-02","title":"t","createdAt":1}',
  'date,title\n',
  '2026-01-02,Shipped it\n',
  '"open',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\ufeff',
  '# 2026-01-02\n',
  '- did a thing\n',
  '[2026-01-02 09:00] Wrote it\n',
  '\0',
  '\ud800',
  '=1+1',
  'é',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.oneof(morsels, fc.string({ maxLength: 8 })), { maxLength: 25 }).map((parts) => parts.join('')),
);

/** All but what a reject shows, which may be as much of it as had arrived. */
const told = (one: Found) => (one.what === 'reject' ? { ...one, text: '' } : one);

describe.each(SOURCE_NAMES)('%s', (name) => {
  const load = SOURCES[name].load;

  it('is what its row says', async () => {
    const source = await load();
    expect(source.name).toBe(name);
    expect(source.endings.every((ending) => /^\.[a-z]+$/.test(ending))).toBe(true);
  });

  it('finds nothing in nothing', async () => {
    const source = await load();
    for (const text of ['', '\n\n', '  \n']) expect(proposals(await parsed(source, text))).toEqual([]);
    expect(await parsed(source, '')).toEqual([]);
    expect(await parsed(source, [])).toEqual([]);
  });

  it('reads any text to its end, however it arrives, and says of each piece where it was', async () => {
    const source = await load();
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 30 }), async (text, size) => {
        const found = await parsed(source, text);
        expect((await parsed(source, cutAt(text, size))).map(told)).toEqual(found.map(told));
        const lines = text.split(/\r\n?|\n/).length;
        for (const one of found) {
          if (one.what === 'folded') {
            expect(one.count).toBeGreaterThan(0);
            continue;
          }
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.line).toBeLessThanOrEqual(lines);
          if (one.what === 'reject') {
            expect(one.reason).toMatch(/^[^\n]+$/);
            expect(one.text.length).toBeLessThanOrEqual(REJECT_LENGTH);
          }
          if (one.what === 'proposal') {
            expect(isDay(one.draft.date)).toBe(true);
            expect(one.draft.title.trim()).not.toBe('');
          }
        }
        const keys = proposals(found).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is done with a line of any length', async () => {
    const source = await load();
    const long = 'a,"b\\ [x] {'.repeat(100_000);
    const found = await parsed(source, cutAt(long, 65_536));
    expect(proposals(found).length + rejects(found).length).toBeLessThan(100_100);
  }, 20_000);
});
