/** `lp import`: seen before it enters, once and not twice, one step to undo. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { openStore } from '../../src/store/index.ts';
import fc from '../support/fast-check.ts';
import { type Lp, newLp } from '../support/lp.ts';

const TABLE = 'date,title,result\n2026-03-04,Cut p99,540 ms\n2026-04-05,Hired two,\n';

const list = async (lp: Lp): Promise<Entry[]> =>
  (await lp.json<{ entries: Entry[] }>(['list', '--json'])).entries.toReversed();
const titles = async (lp: Lp): Promise<string[]> => (await list(lp)).map(({ title }) => title);
const csv = (lp: Lp, text: string, ...words: string[]) =>
  lp(['import', 'csv', '-', '--yes', ...words], { stdin: text });

describe('lp import', () => {
  it('off a terminal says what it would do, and does it with --yes', async () => {
    const lp = newLp();
    const said = await lp(['import', 'csv', '-'], { stdin: TABLE });
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('2 entries would be added; nothing was imported, for nobody has seen them');
    expect(await titles(lp)).toEqual([]);
    expect(await csv(lp, TABLE)).toMatchObject({
      code: 0,
      out: 'Added 2 entries from csv (#1 to #2).\n',
      err: '',
    });
    expect(await list(lp)).toMatchObject([
      { title: 'Cut p99', date: '2026-03-04', result: '540 ms' },
      { title: 'Hired two', date: '2026-04-05', result: null },
    ]);
    expect(await lp.ok(['undo'])).toBe('Undid: import csv (2 entries)\n');
    expect(await titles(lp)).toEqual([]);
    // With nothing new there is nothing that anybody had to see.
    await lp.ok(['redo']);
    expect(await lp(['import', 'csv', '-'], { stdin: TABLE })).toMatchObject({ code: 0 });
  });

  it('--dry-run shows the plan, in lines and as JSON, and changes nothing', async () => {
    const lp = newLp();
    await lp.ok(['log', 'hired TWO', '-d', '2026-04-05']);
    const text = `${TABLE}someday,x,\n`;
    const said = await lp(['import', 'csv', '-', '--dry-run', '-p', 'dd', '--project', 'P'], { stdin: text });
    expect(said.out).toBe(
      '+  2026-03-04  Dive Deep  Cut p99\n?  2026-04-05  Dive Deep  Hired two  (like #1, which is here)\n',
    );
    expect(said.err).toContain('1 entry would be added.');
    expect(said.err).toContain('standard input:4: "someday" is not a day lp understands');
    const plan = await lp.json(['import', 'csv', '-', '--dry-run', '--json'], { stdin: text });
    expect(plan).toMatchObject({
      version: 1,
      source: 'csv',
      items: [
        { line: 2, standing: 'new', entry: null, draft: { title: 'Cut p99', date: '2026-03-04' } },
        { line: 3, standing: 'twin', entry: 1 },
      ],
      rejects: [{ line: 4, text: 'someday,x,' }],
      counts: { new: 1, twin: 1, rejected: 1 },
    });
    expect(await titles(lp)).toEqual(['hired TWO']);
  });

  it('leaves out what is here by hand, unless told to take it', async () => {
    const lp = newLp();
    await lp.ok(['log', 'hired TWO', '-d', '2026-04-05']);
    const said = await csv(lp, TABLE);
    expect(said.out).toBe('Added 1 entry from csv (#2).\n');
    expect(said.err).toContain(
      'an entry that is here has the same day and title; --duplicates takes it, too',
    );
    expect((await csv(lp, TABLE, '--duplicates')).out).toBe('Added 1 entry from csv (#3).\n');
  });

  it('keeps what it could not read, with its place, or tells the first of it', async () => {
    const lp = newLp();
    const text = `date,title\n${Array.from({ length: 7 }, (_, n) => `day ${n},x`).join('\n')}\n`;
    const told = await csv(lp, text);
    expect(told.code).toBe(1);
    expect(told.err.split('\n').filter((line) => line.startsWith('    standard input:'))).toHaveLength(5);
    expect(told.err).toContain('and 2 more; --rejects FILE keeps them all');
    const undated = `date,title\n${',x\n'.repeat(6)}2030-01-01,y\n`;
    expect((await csv(lp, undated)).err).toContain(
      '    6 × no date; give one with --date: standard input:2, 3, 4, 5, …\n    standard input:8: 2030-01-01 has not come yet\n',
    );
    await csv(lp, text, '--rejects', 'left.txt');
    const kept = readFileSync(join(lp.folder, 'left.txt'), 'utf8');
    expect(kept).toContain('standard input:8: "day 6" is not a day lp understands\n    day 6,x\n');
    writeFileSync(join(lp.folder, 'mine.txt'), 'mine');
    const refused = await csv(lp, text, '--rejects', 'mine.txt');
    expect(refused.code).toBe(1);
    expect(readFileSync(join(lp.folder, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('reads files and folders in order, those that end as the source says', async () => {
    const lp = newLp();
    for (const [name, title] of [
      ['b.csv', 'b'],
      ['a.CSV', 'a'],
      ['c.txt', 'c'],
      ['.hidden.csv', 'h'],
    ]) {
      writeFileSync(join(lp.folder, name!), `date,title\n2026-01-01,${title}\n`);
    }
    symlinkSync(join(lp.folder, 'c.txt'), join(lp.folder, 'link.csv'));
    symlinkSync(join(lp.folder, 'nowhere'), join(lp.folder, 'lost.csv'));
    await lp.ok(['import', 'csv', '.', '--yes']);
    expect(await titles(lp)).toEqual(['a', 'b', 'c']);
    writeFileSync(join(lp.folder, 'u16.txt'), Buffer.from('\ufeffdate,title\n2026-01-01,Zoë\n', 'utf16le'));
    await lp.ok(['import', 'csv', 'u16.txt', '--yes']);
    expect(await titles(lp)).toEqual(['a', 'b', 'c', 'Zoë']);
  });

  it.each([
    [['notes.csv'], 'Write: lp import csv notes.csv'],
    [['cvs', 'x'], 'Did you mean csv?'],
    [['csv'], 'csv reads files, a folder, or - for standard input'],
    [['csv', 'nowhere.csv'], 'there is no nowhere.csv'],
    [['csv', ''], 'a file has no name'],
    [['csv', '-', '--map', 'title'], '--map takes a header and a field'],
    [['csv', '-', '--yes', '--dry-run'], '--dry-run shows and --yes takes'],
    [['csv', '-', '-d', 'tomorrow'], 'has not come yet'],
  ])('%j is refused with the way on', async (words, says) => {
    const said = await newLp()(['import', ...words]);
    expect([1, 2]).toContain(said.code);
    expect(said.err).toContain(says);
  });
});

describe('twice is once', () => {
  it('whatever was done to the entries in between; undo of the import frees them', async () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom('edit', 'rm', 'tag', 'undo', 'redo', 'import'),
        id: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 7 },
    );
    const all = 'date,title\n2026-01-01,a\n2026-01-02,b\n2026-01-03,c\n';
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const lp = newLp();
        await csv(lp, all);
        for (const { act, id } of steps) {
          if (act === 'edit') await lp(['edit', String(id), '-t', `${id} edited`, '-d', '2025-05-05']);
          else if (act === 'tag') await lp(['tag', String(id), '+dd']);
          else if (act === 'rm') await lp(['rm', String(id)]);
          else if (act === 'import') await csv(lp, all);
          else await lp([act]);
        }
        const stands = (
          await lp.json<{ changes: { command: string; state: string }[] }>(['history', '--json'])
        ).changes.some(({ command, state }) => command === 'import' && state === 'done');
        const before = await titles(lp);
        const said = await csv(lp, all);
        expect(said.out).toMatch(stands ? /^Nothing new/ : /^Added 3 entries/);
        expect(await titles(lp)).toEqual(stands ? before : ['a', 'b', 'c']);
      }),
      { numRuns: 8 },
    );
  });

  it('knows a pull request that came by git when gh has it', async () => {
    const lp = newLp();
    const url = 'https://github.com/acme/shop/pull/12';
    const store = openStore({ path: lp.db, intent: 'write', now: new Date('2026-11-22T10:00:00Z') });
    await store.bulk('import', 'git', new Date('2026-11-22T10:00:00Z'), async (tx) => {
      tx.addOrigin('git', url, null);
      return { summary: 'git', value: undefined };
    });
    store.close();
    const stdin = JSON.stringify([
      { title: 'Cache it', url, state: 'MERGED', mergedAt: '2026-03-04T12:00:00Z' },
    ]);
    expect((await lp(['import', 'gh', '-', '--yes'], { stdin })).out).toBe('Nothing new from gh.\n');
    expect(
      (await lp(['import', 'json', '-', '--yes'], { stdin: '[{"title":"x","date":"2026-03-04"}]' })).out,
    ).toBe('Added 1 entry from json (#1).\n');
  });

  it('adds what is new in the meantime, and offers once more what was removed only when asked', async () => {
    const lp = newLp();
    await csv(lp, TABLE);
    await lp.ok(['rm', '2']);
    expect((await csv(lp, `${TABLE}2026-05-06,New,\n`)).out).toBe('Added 1 entry from csv (#3).\n');
    expect((await csv(lp, TABLE, '--again')).out).toBe('Added 1 entry from csv (#4).\n');
    expect(await titles(lp)).toEqual(['Cut p99', 'Hired two', 'New']);
  });

  it('undo gives back each entry as it was, and redo, history and restore know what was imported', async () => {
    const lp = newLp();
    await csv(lp, TABLE);
    const first = await list(lp);
    await lp.ok(['edit', '1', '-t', 'Edited']);
    const history = await lp.json<{ history: { before: Entry | null; after: Entry | null }[] }>([
      'history',
      '1',
      '--json',
    ]);
    expect(history.history.map(({ before, after }) => [before?.title, after?.title])).toEqual([
      [undefined, 'Cut p99'],
      ['Cut p99', 'Edited'],
    ]);
    await lp.ok(['rm', '1', '2']);
    await lp.ok(['restore', '2']);
    expect(await titles(lp)).toEqual(['Hired two']);
    for (let n = 0; n < 4; n += 1) await lp.ok(['undo']);
    expect(await list(lp)).toEqual([]);
    await lp.ok(['redo']);
    expect(await list(lp)).toEqual(first);
    await lp.ok(['undo']);
    // What was undone can be brought back one by one.
    expect(await lp.ok(['restore', '2'])).toContain('Hired two');
  });
});

describe("lp's own", () => {
  it('takes new numbers in a log that has some, with what refers to them', async () => {
    const lp = newLp();
    await lp.ok(['goal', 'add', 'Shorter docs']);
    await lp.ok(['feedback', 'Too long', '--from', 'Bo', '--constructive', '-d', '2026-01-01']);
    await lp.ok(['log', 'Cut docs [#1], not [#99]', '--answers', '1', '-g', 'g1', '-d', '2026-02-01']);
    const out = await lp.ok(['export', 'json']);
    const other = newLp();
    await other.ok(['goal', 'add', 'Mine']);
    await other.ok(['log', 'mine']);
    const said = await other(['import', 'json', '-', '--yes'], { stdin: out });
    expect(said.out).toBe('Added 2 entries from json (#2 to #3).\n');
    expect(said.err).toContain('1 reference to entries that did not come along');
    expect((await list(other)).find(({ id }) => id === 3)).toMatchObject({
      title: 'Cut docs [#2], not [#99]',
      answers: [2],
      goal: 'g2',
    });
    expect(await other.ok(['export', 'csv'])).toContain((await list(lp))[0]!.uid);
    expect((await other(['import', 'json', '-', '--yes'], { stdin: out })).out).toBe(
      'Nothing new from json.\n',
    );
    await other.ok(['undo']);
    expect(await titles(other)).toEqual(['mine']);
    expect(await other.ok(['goal', 'list'])).not.toContain('Shorter docs');
  });

  it('takes a newer form of an entry it has, and no older one', async () => {
    const lp = newLp();
    await lp.ok(['log', 'one']);
    const old = await lp.ok(['export', 'json']);
    const other = newLp();
    await other.ok(['import', 'json', '-', '--yes'], { stdin: old });
    await other.ok(['edit', '1', '-t', 'two'], { env: { LP_NOW: '2026-11-23T10:00:00' } });
    const newer = await other.ok(['export', 'json']);
    expect((await lp(['import', 'json', '-', '--yes'], { stdin: newer })).out).toBe('Changed 1 entry.\n');
    expect(await titles(lp)).toEqual(['two']);
    expect((await lp(['import', 'json', '-', '--yes'], { stdin: old })).out).toBe('Nothing new from json.\n');
    await lp.ok(['undo']);
    expect(await titles(lp)).toEqual(['one']);
  });

  it('does not bring back what was removed here, and knows elsewhere what this log had imported', async () => {
    const lp = newLp();
    await lp.ok(['log', 'by hand']);
    await csv(lp, TABLE);
    await lp.ok(['edit', '2', '-t', 'In other words']);
    const out = await lp.ok(['export', 'json']);
    await lp.ok(['rm', '1']);
    expect((await lp(['import', 'json', '-', '--yes'], { stdin: out })).out).toBe('Nothing new from json.\n');
    const other = newLp();
    await other.ok(['import', 'json', '-', '--yes'], { stdin: out });
    expect((await csv(other, TABLE)).out).toBe('Nothing new from csv.\n');
  });

  it('reads what lp list prints', async () => {
    const lp = newLp();
    await lp.ok(['log', 'one', '+dd']);
    const other = newLp();
    await other.ok(['import', 'json', '-', '--yes'], { stdin: await lp.ok(['list', '--json']) });
    expect(await list(other)).toEqual(await list(lp));
  });
});
