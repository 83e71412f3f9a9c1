/** Entries changed, tagged, removed, brought back; and the line of changes. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

interface Shown {
  entry: Record<string, unknown>;
}

async function filled(...titles: string[]): Promise<Lp> {
  const lp = newLp();
  for (const title of titles) await lp.ok(['log', title]);
  return lp;
}

const ids = async (lp: Lp, ...words: string[]): Promise<number[]> =>
  (await lp.json<{ entries: { id: number }[] }>(['list', '--json', ...words])).entries.map(
    (entry) => entry.id,
  );

/** A script that stands in for the user's editor: `$1` is the file. */
function editor(lp: Lp, script: string): { env: { EDITOR: string } } {
  const file = join(lp.folder, `editor-${script.length}.sh`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { env: { EDITOR: `'${file}'` } };
}

describe('lp edit', () => {
  it('changes what flags say and nothing else; an empty value takes away', async () => {
    const lp = newLp();
    const before = await lp.json<Shown>([
      'log',
      'One',
      '+dd',
      '--project',
      'P',
      '--with',
      'Ana',
      '-b',
      'Story',
      '--json',
    ]);
    const later = { env: { LP_NOW: '2026-11-23T10:00:00' } };
    await lp.ok(['edit', '1', '-r', '5%', '--project', '', '-p', 'own,dr', '-d', 'yesterday'], later);
    const { entry } = await lp.json<Shown>(['show', '1', '--json']);
    expect(entry).toEqual({
      ...before.entry,
      result: '5%',
      project: null,
      principles: ['ownership', 'deliver-results'],
      date: '2026-11-22',
      updatedAt: expect.not.stringContaining(String(before.entry.updatedAt)),
    });
    await lp.ok(['edit', '1', '-p', '', '--with', '', '-b', '', '-r', '']);
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      principles: [],
      people: [],
      details: null,
      result: null,
    });
  });

  it.each([
    [['edit', '9', '-r', 'x'], 1, 'there is no entry 9; nothing was changed'],
    [['edit', '1', '-t', ' '], 2, 'a title cannot be empty'],
    [['edit', '1', '-d', '2026-12-01'], 2, 'has not come yet'],
    [['edit', '1', '--from', 'Ana'], 2, 'entry 1 is no feedback'],
    [['edit', '1'], 2, 'nothing says what to change'],
    [['edit', 'one', '-r', 'x'], 2, '"one" is no entry number'],
  ])('%j is refused', async (argv, code, message) => {
    const lp = await filled('one');
    const before = await lp.ok(['history', '1', '--json']);
    expect(await lp(argv)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
    expect(await lp.ok(['history', '1', '--json'])).toBe(before);
  });

  it('in the editor changes what was changed there', async () => {
    const lp = await filled('one');
    const out = await lp.ok(
      ['edit', '1'],
      editor(lp, `sed -i 's/^result:/result: 5% less/; s/^title: .*/title: Fix: "one" #2/' "$1"`),
    );
    expect(out).toBe('#1  2026-11-22  –  Fix: "one" #2\n');
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      title: 'Fix: "one" #2',
      result: '5% less',
    });
  });

  it('saved unchanged is no change', async () => {
    const lp = newLp();
    await lp.ok([
      'feedback',
      'Line one\n  --- \n# two',
      '--from',
      'Ana: the lead',
      '-r',
      'a\n\nb',
      '-l',
      'x,y',
    ]);
    const before = await lp.ok(['show', '1', '--json']);
    const said = await lp(['edit', '1'], editor(lp, ':'));
    expect(said).toMatchObject({ code: 0, out: '', err: 'Nothing was changed.\n' });
    expect(await lp.ok(['show', '1', '--json'])).toBe(before);
    const { changes } = await lp.json<{ changes: unknown[] }>(['history', '--json']);
    expect(changes).toHaveLength(1);
  });

  it('rejected keeps the text, and goes on from it', async () => {
    const lp = await filled('one');
    const said = await lp(
      ['edit', '1'],
      editor(lp, `sed -i 's/^date: .*/date: never/; s/^result:/result: precious/' "$1"`),
    );
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/line \d+: "never" is not a day/);
    expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8')).toContain('result: precious');
    await lp.ok(['edit', '1', '--resume'], editor(lp, `sed -i 's/^date: never/date: 2026-11-20/' "$1"`));
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      date: '2026-11-20',
      result: 'precious',
    });
    expect((await lp(['edit', '1', '--resume'], editor(lp, ':'))).err).toContain('no unfinished text');
  });

  it('together with another change keeps both, and asks where they meet', async () => {
    const lp = await filled('one');
    const meanwhile = (change: string) =>
      `cd '${process.cwd()}' && LP_DB='${lp.db}' LP_NOW=2026-11-22T11:00:00 '${process.execPath}' bin/lp.js ${change} >/dev/null 2>&1`;
    await lp.ok(
      ['edit', '1'],
      editor(lp, `${meanwhile('tag 1 +dd')} && sed -i 's/^result:/result: mine/' "$1"`),
    );
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      principles: ['dive-deep'],
      result: 'mine',
    });

    const said = await lp(
      ['edit', '1'],
      editor(
        lp,
        `${meanwhile('edit 1 -r theirs --project P')} && sed -i 's/^result: .*/result: mine again/' "$1"`,
      ),
    );
    expect(said).toMatchObject({
      code: 1,
      err: expect.stringContaining('was changed while you were editing: result'),
    });
    const kept = readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8');
    expect(kept).toContain('# meanwhile, result became: theirs');
    expect(kept).toContain('result: mine again');
    await lp.ok(['edit', '1', '--resume'], editor(lp, ':'));
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      result: 'mine again',
      project: 'P',
    });
  });

  it('a new entry can be written there, too', async () => {
    const lp = newLp();
    const env = editor(
      lp,
      `sed -i 's/^title:.*/title: From the editor +dd/' "$1"; echo "The story." >> "$1"`,
    );
    expect(await lp.ok(['log', '--edit', '-r', '5%'], env)).toBe(
      '#1  2026-11-22  Dive Deep  From the editor\n',
    );
    expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
      details: 'The story.',
      result: '5%',
    });
    expect(await lp(['log', '--edit'], editor(lp, ':'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was logged'),
    });
  });
});

it('an empty title is refused in words about the entry', async () => {
  const lp = await filled('one');
  const said = await lp(['edit', '1', '-t', '']);
  expect(said).toMatchObject({
    code: 2,
    err: expect.stringContaining('a title cannot be empty; entry 1 is unchanged'),
  });
});

it('feedback keeps the blank line after its first, also through the editor', async () => {
  const lp = newLp();
  await lp.ok(['feedback', 'First line.\n\nSecond part.', '--from', 'Ana']);
  expect(await lp.ok(['show', '1'])).toMatch(/First line\.\n *\n *Second part\./);
  expect(await lp(['edit', '1'], editor(lp, ':'))).toMatchObject({ err: 'Nothing was changed.\n' });
  await lp.ok(['edit', '1'], editor(lp, `sed -i 's/^result:/result: answered/' "$1"`));
  expect((await lp.json<Shown>(['show', '1', '--json'])).entry).toMatchObject({
    details: '\nSecond part.',
    result: 'answered',
  });
});

it('a principle of a newer lp stays where it was when the entry is edited', async () => {
  const lp = await filled('one');
  await lp.ok(['tag', '1', '+dd', '+own']);
  const db = new Database(lp.db);
  db.exec("UPDATE entry_principle SET slug = 'from-the-future' WHERE slug = 'dive-deep'");
  db.close();
  await lp.ok(['edit', '1'], editor(lp, `sed -i 's/^principles: .*/&, Are Right, A Lot/' "$1"`));
  expect((await lp.json<Shown>(['show', '1', '--json'])).entry.principles).toEqual([
    'from-the-future',
    'ownership',
    'are-right-a-lot',
  ]);
});

describe('lp tag', () => {
  it('that changes nothing says so and is no step', async () => {
    const lp = await filled('one');
    await lp.ok(['tag', '1', '+dd']);
    expect(await lp(['tag', '1', '+dd', '-fr'])).toEqual({ code: 0, out: '', err: 'Nothing was changed.\n' });
    expect(await lp.ok(['undo'])).toContain('added Dive Deep)');
  });

  it('adds and takes away, also where a tag looks like a flag', async () => {
    const lp = newLp();
    await lp.ok(['log', 'one', '+dd', '+dr']);
    expect(await lp.ok(['tag', '1', '+own', '-dd', '-deliver-results'])).toBe(
      '#1  2026-11-22  Ownership  one\n',
    );
    expect(await lp.ok(['undo'])).toBe(
      'Undid: tag 1 (added Ownership, took away Dive Deep, Deliver Results)\n',
    );
  });

  it('works on several, or on what a filter finds, as one step', async () => {
    const lp = await filled('one', 'two', 'three');
    await lp.ok(['tag', '1', '2', '+dd']);
    await lp.ok(['tag', '--untagged', '+fr']);
    expect(await ids(lp, '-p', 'fr')).toEqual([3]);
    await lp.ok(['tag', '--match', 'two', '-dd', '+et']);
    expect(await ids(lp, '-p', 'et')).toEqual([2]);
    await lp.ok(['undo']);
    expect(await ids(lp, '-p', 'dd')).toEqual([2, 1]);
  });

  it.each([
    [['tag', '1', '+zzz'], 2, '"+zzz" names no principle'],
    [['tag', '1', '-zzz'], 2, 'unknown option'],
    [['tag', '1', 'dd'], 2, 'Write +dd or -dd'],
    [['tag', '1'], 2, 'no principle is named.\n    Write: lp tag 1 +ow -dd'],
    [['tag', '--untagged'], 2, 'Write: lp tag 42 +ow -dd'],
    [['tag', '+dd'], 2, 'which entry?'],
    [['tag', '1', '+dd', '-dd'], 2, 'both added and taken away'],
    [['tag', '1', '99', '+dd'], 1, 'there is no entry 99; nothing was tagged'],
  ])('%j is refused and nothing is tagged', async (argv, code, message) => {
    const lp = await filled('one');
    const said = await lp(argv);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(message);
    expect(await ids(lp, '--untagged')).toEqual([1]);
  });
});

describe('lp rm and restore', () => {
  it('remove all that is named or nothing', async () => {
    const lp = await filled('one', 'two');
    const said = await lp(['rm', '1', '2', '99']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('there is no entry 99; nothing was removed');
    expect((await lp(['rm', '98', '99'])).err).toContain(
      'there are no entries 98 and 99; nothing was removed',
    );
    expect(await ids(lp)).toEqual([2, 1]);
    const removed = await lp(['rm', '1', '2', '#1'], { columns: 80 });
    expect(removed.err).toBe('  lp undo brings them back\n');
    expect(await ids(lp)).toEqual([]);
    await lp.ok(['undo']);
    expect(await ids(lp)).toEqual([2, 1]);
  });

  it('bring back under the old number, exactly as it was', async () => {
    const lp = await filled('one', 'two');
    const before = await lp.ok(['show', '1', '--json']);
    await lp.ok(['rm', '1']);
    await lp.ok(['log', 'three']);
    expect((await lp(['show', '1'])).err).toContain('lp restore 1');
    expect(await lp.ok(['restore'])).toBe('#1  2026-11-22  –  one\n');
    expect(await lp.ok(['restore', '1'])).toBe('restored #1  2026-11-22  –  one\n');
    expect(await lp.ok(['show', '1', '--json'])).toBe(before);
    expect(await lp(['restore', '1'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(await lp(['restore', '77'])).toMatchObject({ code: 1, err: expect.stringContaining('never was') });
  });

  it('need a number or a filter', async () => {
    const lp = await filled('one');
    expect(await lp(['rm'])).toMatchObject({ code: 2, err: expect.stringContaining('which entry?') });
    expect(await lp(['rm', '1', '--project', 'x'])).toMatchObject({ code: 2 });
    expect(await lp(['rm', '--project', 'x'])).toMatchObject({
      code: 0,
      err: 'No entry fits; nothing was removed.\n',
    });
    expect(await ids(lp)).toEqual([1]);
  });
});

describe('undo, redo, history', () => {
  it('say in words what they did', async () => {
    const lp = await filled('one');
    await lp.ok(['tag', '1', '+dd', '+own']);
    expect(await lp(['undo'], { columns: 80 })).toMatchObject({
      out: 'Undid: tag 1 (added Dive Deep, Ownership)\n',
      err: '  lp redo takes it back\n',
    });
    expect(await lp.ok(['redo'])).toBe('Did again: tag 1 (added Dive Deep, Ownership)\n');
    await lp.ok(['undo']);
    await lp.ok(['undo']);
    expect(await lp(['undo'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is nothing to undo'),
    });
    expect(await ids(lp)).toEqual([]);
  });

  it('cover settings and cycles', async () => {
    const lp = newLp();
    await lp.ok(['config', 'set', 'cadence', 'quarterly']);
    await lp.ok(['cycle', 'set', 'special', '--from', '2026-10-15', '--to', '2026-12-15']);
    await lp.ok(['undo']);
    await lp.ok(['undo']);
    expect(await lp.ok(['config', 'get', 'cadence'])).toBe('annual\n');
    expect(await lp.ok(['cycle'])).not.toContain('special');
  });

  it('tell what happened to an entry, field by field', async () => {
    const lp = await filled('one');
    await lp.ok(['edit', '1', '-r', '5%']);
    await lp.ok(['rm', '1']);
    await lp.ok(['undo']);
    expect((await lp.ok(['history', '1'])).split('\n')).toEqual([
      '2026-11-22 10:00  log 1 (one)',
      '2026-11-22 10:00  edit 1 (result of one)',
      '    result: – → 5%',
      '2026-11-22 10:00  rm 1 (one)  (undone)',
      '',
    ]);
    expect((await lp(['history', '7'])).code).toBe(1);
  });
});
