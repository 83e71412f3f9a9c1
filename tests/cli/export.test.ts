/** `lp export`: what goes out is everything, the same every time, and comes back. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftAsk } from '../../src/domain/ask.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { draftGoal } from '../../src/domain/goal.ts';
import { entryView } from '../../src/domain/view.ts';
import { openStore } from '../../src/store/index.ts';
import { days, drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { type Lp, newLp } from '../support/lp.ts';

const open = (lp: Lp) => openStore({ path: lp.db, intent: 'write', now: new Date('2026-11-22T10:00:00Z') });

/** Words that spreadsheets, Markdown or a careless reader take for something else. */
const sharp = fc.constantFrom(
  '=1+1',
  "'=1+1",
  "''",
  '@x',
  '-5',
  '+dd',
  '\uff1dx',
  '\t=1',
  'a;b,"c"',
  '\u001b[31mred',
  '\u2028',
  '# x',
  '> y',
  'two\nlines',
  '<script>',
);
const entries = fc.array(
  fc
    .tuple(drafts, fc.option(fc.integer({ min: 1, max: 2 })), fc.option(sharp))
    .map(([draft, goal, words]) => ({
      ...draft,
      goal: goal === null ? null : `g${goal}`,
      ...(words === null ? {} : { details: words, project: words.replaceAll('\n', ' ').trim() || null }),
    })),
  { maxLength: 5 },
);

/** A log with these entries, some removed again, and a bit of everything else. */
async function logWith(
  all: readonly (typeof entries extends fc.Arbitrary<infer T> ? T : never)[number][],
  due: Day | null,
) {
  const lp = newLp();
  const store = open(lp);
  const now = new Date('2026-11-20T10:00:00Z');
  store.change('test', now, (tx) => {
    for (const title of ['Cut p99', 'Hire'])
      tx.addGoal(draftGoal({ title, cycle: '2026', target: '1', due }));
    for (const draft of all) tx.addEntry(draft);
    tx.addAsk(draftAsk({ person: 'Ana', about: 'it', asked: '2026-01-01' as Day }, '2026-11-22' as Day));
    tx.put('setting', 'hints', 'off');
    tx.put('redaction', 'acme', { term: 'Acme', replacement: 'Name A' });
    tx.put('cycle', 'x', { name: 'x', from: '2026-01-01', to: '2026-02-01', due: '2026-03-01' } as never);
    if (all.length > 2) tx.put('entry', 2, null);
    return { summary: '', value: undefined };
  });
  store.close();
  return lp;
}

describe('json', () => {
  it('comes back into an empty log byte for byte, whatever was logged', async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.option(days), async (all, due) => {
        const lp = await logWith(all, due);
        const out = await lp.ok(['export', 'json']);
        const parsed = JSON.parse(out) as { entries: unknown[] };
        const store = open(lp);
        // What SQLite writes is what the view says, key by key in order.
        expect(JSON.stringify(parsed.entries)).toBe(
          JSON.stringify(
            store
              .entries({})
              .sort((a, b) => a.id - b.id)
              .map(entryView),
          ),
        );
        store.close();
        const other = newLp();
        await other.ok(['import', 'json', '-', '--yes'], { stdin: out });
        expect(await other.ok(['export', 'json'])).toBe(out);
        // And once more is nothing.
        expect(await other.ok(['import', 'json', '-', '--yes'], { stdin: out })).toBe(
          'Nothing new from json.\n',
        );
        expect(await other.ok(['export', 'json'])).toBe(out);
      }),
      { numRuns: 5 },
    );
  });

  it('with a filter, or redacted, is entries and their goals alone', async () => {
    const lp = newLp();
    await lp.ok(['goal', 'add', 'Win Acme']);
    await lp.ok(['goal', 'add', 'Another']);
    await lp.ok(['log', 'Met Acme', '--project', 'Sales', '-g', 'g1']);
    await lp.ok(['log', 'Else']);
    await lp.ok(['redact', 'add', 'Acme', 'Customer A']);
    const part = await lp.json<Record<string, { title: string }[]>>(['export', 'json', '--project', 'Sales']);
    expect(Object.keys(part)).toEqual(['version', 'goals', 'entries']);
    expect(part.goals).toMatchObject([{ title: 'Win Acme' }]);
    expect(part.entries).toMatchObject([{ title: 'Met Acme' }]);
    const said = await lp(['export', 'json', '--redact']);
    expect(said.out).not.toContain('Acme');
    expect(said.out).toContain('Met Customer A');
    expect(said.err).toContain('Replaced: Acme → Customer A');
    for (const format of ['csv', 'md'])
      expect((await lp(['export', format, '--redact'])).out).not.toContain('Acme');
  });

  it('--history tells every change, and what an imported entry was before it was changed', async () => {
    const lp = newLp();
    await lp.ok(['import', 'csv', '-', '--yes'], { stdin: 'date,title\n2026-03-04,One\n' });
    await lp.ok(['edit', '1', '-t', 'Two']);
    const { history } = await lp.json<{ history: { type?: string; after?: Entry; command?: string }[] }>([
      'export',
      'json',
      '--history',
    ]);
    expect(history.filter(({ command }) => command).map(({ command }) => command)).toEqual([
      'import',
      'edit',
    ]);
    expect(history.filter(({ type }) => type === 'entry').map(({ after }) => after?.title)).toEqual([
      'One',
      'Two',
    ]);
    const other = newLp();
    const said = await other(['import', 'json', '-', '--yes'], {
      stdin: await lp.ok(['export', 'json', '--history']),
    });
    expect(said).toMatchObject({ code: 0, out: 'Added 1 entry from json (#1).\n' });
  });
});

describe('csv', () => {
  it('comes back with every field, and holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        const lp = await logWith(
          all.map((one) => ({ ...one, goal: null })),
          null,
        );
        const out = await lp.ok(['export', 'csv']);
        expect(out).not.toMatch(/(?:^|,)"?[=+@\t\r\uff1d\uff0b\uff0d\uff20]/m);
        const other = newLp();
        await other.ok(['import', 'csv', '-', '--yes'], { stdin: out });
        expect(await other.ok(['export', 'csv'])).toBe(out);
        expect(await other.json(['list', '--json'])).toEqual(await lp.json(['list', '--json']));
      }),
      { numRuns: 5 },
    );
  });
});

describe('md', () => {
  it('has a heading for each month and entry, every field, and nothing of the user is a mark of its own', async () => {
    const lp = newLp();
    await lp.ok([
      'log',
      'Cut *p99* <b> [x] snake_case',
      '-d',
      '2026-03-04',
      '-r',
      '900 ms\n540 ms',
      '+dd',
      '--with',
      'Ana, Bo',
      '-l',
      'https://a.b/c_d',
      '--project',
      'Check_out',
    ]);
    await lp.ok([
      'log',
      'Second',
      '-d',
      '2026-04-01',
      '-b',
      '# Mine\n\n<script>x</script> and `<b>`\n```\n<i>\n```',
    ]);
    const id = (await lp.json<{ entries: Entry[] }>(['list', '--json'])).entries.map(({ uid }) => uid);
    const stamp = 'logged 2026-11-22T10:00:00.000Z, changed 2026-11-22T10:00:00.000Z';
    expect(
      (await lp.ok(['export', 'md'])).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-11-22T10:00:00.000Z'),
    ).toBe(`# Achievement log

## 2026-03

### 2026-03-04 · Cut \\*p99\\* \\<b> \\[x\\] snake_case

- **Result:** 900 ms\\
  540 ms
- **Principles:** Dive Deep
- **Project:** Check_out
- **With:** Ana; Bo
- **Links:** <https://a.b/c_d>
- **Entry:** #1, ${id[1]}, ${stamp}

## 2026-04

### 2026-04-01 · Second

- **Entry:** #2, ${id[0]}, ${stamp}

> # Mine
>
> \\<script>x\\</script> and \`<b>\`
> \`\`\`
> <i>
> \`\`\`
`);
  });

  it('--by-month keeps a folder: only what changed is written, edits are not overwritten, empty months go', async () => {
    const lp = newLp();
    await lp.ok(['log', 'March', '-d', '2026-03-04']);
    await lp.ok(['log', 'April', '-d', '2026-04-04']);
    const folder = join(lp.folder, 'brag');
    const tree = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const at = (path: string) => statSync(join(folder, path)).mtimeMs;
    expect((await lp(['export', 'md', '--by-month', 'brag'])).err).toBe('brag: 3 of 3 files written.\n');
    expect(tree()).toEqual(['.lp-export.json', '2026', '2026/2026-03.md', '2026/2026-04.md', 'README.md']);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(
      '- [April 2026](2026/2026-04.md): 1 entry\n- [March',
    );
    const march = at('2026/2026-03.md');
    expect((await lp(['export', 'md', '--by-month', 'brag'])).err).toBe('brag: nothing new.\n');

    await lp.ok(['edit', '2', '-t', 'April, better']);
    expect((await lp(['export', 'md', '--by-month', 'brag'])).err).toBe('brag: 1 of 3 files written.\n');
    expect(at('2026/2026-03.md')).toBe(march);

    writeFileSync(join(folder, '2026/2026-04.md'), 'mine');
    await lp.ok(['edit', '2', '-t', 'April, best']);
    const refused = await lp(['export', 'md', '--by-month', 'brag']);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain(
      '2026-04.md holds what lp did not write, or was edited since; nothing was written',
    );
    expect(readFileSync(join(folder, '2026/2026-04.md'), 'utf8')).toBe('mine');
    await lp.ok(['export', 'md', '--by-month', 'brag', '--force']);
    expect(readFileSync(join(folder, '2026/2026-04.md'), 'utf8')).toContain('April, best');

    writeFileSync(join(folder, 'notes.md'), 'not of lp');
    await lp.ok(['rm', '1']);
    expect((await lp(['export', 'md', '--by-month', 'brag'])).err).toBe(
      'brag: 1 of 2 files written, 1 removed.\n',
    );
    expect(tree()).toEqual(['.lp-export.json', '2026', '2026/2026-04.md', 'README.md', 'notes.md']);
  });
});

describe('a folder of months', () => {
  it('is not filled with names, nor emptied, by a flag that was forgotten or added', async () => {
    const lp = newLp();
    await lp.ok(['redact', 'add', 'Acme', 'Customer A']);
    await lp.ok(['log', 'Met Acme', '-d', '2026-03-04', '--project', 'Sales']);
    await lp.ok(['log', 'Else', '-d', '2026-04-04']);
    const write = (folder: string, ...words: string[]) =>
      lp(['export', 'md', '--by-month', folder, ...words]);
    const march = (folder: string) => readFileSync(join(lp.folder, folder, '2026/2026-03.md'), 'utf8');
    await write('shared', '--redact');
    const named = await write('shared');
    expect(named).toMatchObject({ code: 1 });
    expect(named.err).toContain('shared was written with names replaced; this would write them out');
    expect(march('shared')).not.toContain('Acme');
    expect(await write('shared', '--redact')).toMatchObject({ code: 0 });
    await write('shared', '--force');
    expect(march('shared')).toContain('Acme');

    await write('all');
    const part = await write('all', '--project', 'Sales');
    expect(part).toMatchObject({ code: 1 });
    expect(part.err).toContain('all holds the whole log; the filter would take entries out of it');
    expect(march('all')).toContain('Acme');
    // A folder that was of a part from the beginning goes with its part.
    await write('part', '--since', '2026-03-01');
    expect((await write('part', '--since', '2026-04-01')).err).toContain('1 removed');
  });

  it('keeps what it holds: no entry of a month is taken out or put in, no name replaced, but by --force', async () => {
    const lp = newLp();
    await lp.ok(['log', 'Met Acme', '-d', '2026-01-04', '--project', 'Sales']);
    await lp.ok(['log', 'Else', '-d', '2026-01-05']);
    await lp.ok(['redact', 'add', 'Acme', 'Customer A']);
    const write = (folder: string, ...words: string[]) =>
      lp(['export', 'md', '--by-month', folder, ...words]);
    const january = (folder: string) => readFileSync(join(lp.folder, folder, '2026/2026-01.md'), 'utf8');
    await write('all');
    const all = january('all');
    for (const [words, says] of [
      [['--project', 'Sales'], 'all holds the whole log; the filter would take entries out of it'],
      [['--redact'], 'all was written with its names; this would replace them'],
    ] as const) {
      expect(await write('all', ...words)).toMatchObject({ code: 1, err: expect.stringContaining(says) });
      expect(january('all')).toBe(all);
    }
    await write('part', '--project', 'Sales');
    const part = january('part');
    expect(await write('part')).toMatchObject({
      code: 1,
      err: expect.stringContaining('part was written with a filter; this would put the whole log into it'),
    });
    expect(january('part')).toBe(part);
    expect(await write('part', '--force')).toMatchObject({ code: 0 });
    expect(january('part')).toContain('Else');
    expect(await write('part')).toMatchObject({ code: 0 });
    expect(await write('all', '--project', 'Sales', '--redact', '--force')).toMatchObject({ code: 0 });
    expect(january('all')).toContain('Customer A');
    expect(january('all')).not.toContain('Else');
  });
});

describe('a file', () => {
  it('is written whole, its owner alone reads it, and it is replaced only where lp wrote it', async () => {
    const lp = newLp();
    await lp.ok(['log', 'One']);
    const file = join(lp.folder, 'log.json');
    expect((await lp(['export', 'json', 'log.json'])).err).toBe('Wrote log.json: 1 entry.\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await lp(['export', 'json', '-o', 'log.json'])).err).toBe('Nothing new for log.json: 1 entry.\n');
    await lp.ok(['log', 'Two']);
    expect((await lp(['export', 'json', 'log.json'])).code).toBe(0);
    writeFileSync(file, 'mine');
    const refused = await lp(['export', 'json', 'log.json']);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(
      'log.json holds what lp did not write, or was changed since; it was not touched',
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await lp.ok(['export', 'json', 'log.json', '--force']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
    expect(readdirSync(lp.folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('names a way on of its own where a device takes no more', async () => {
    const lp = newLp();
    await lp.ok(['log', 'One']);
    expect(await lp(['export', 'json', '/dev/full'])).toMatchObject({
      code: 1,
      err: 'lp: /dev/full could not be written: no space is left.\n    Name another file: lp export json log.json\n',
    });
  });

  it.each([
    [['xml'], 'lp writes nothing called "xml"'],
    [['log.csv'], 'The format comes first: lp export csv log.csv'],
    [['json', 'a', '-o', 'b'], 'two files are named'],
    [['csv', '--by-month', 'x'], '--by-month writes a folder of Markdown'],
    [['csv', '--history'], '--history is of the whole log'],
    [['json', 'none/x.json'], 'its folder does not exist'],
    [['--since', 'march'], 'which format?'],
  ])('%j is refused in words', async (words, says) => {
    const lp = newLp();
    const said = await lp(['export', ...words]);
    expect(said.code).toBeGreaterThan(0);
    expect(said.err).toContain(says);
    expect(existsSync(join(lp.folder, 'data'))).toBe(false);
  });
});
