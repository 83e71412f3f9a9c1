/** A path that cannot be is the user's mistake, told in words, whatever this version of Node makes of it. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

const LONG = 'n'.repeat(300);
const PATHS = [join('f', 'x'), join('f', 'x', 'y.csv'), 'loop', join('loop', 'x'), LONG, join(LONG, 'x')];

/** The path comes last. */
const CALLS = [
  'import csv',
  'import md',
  'import git',
  'import',
  'import csv f --yes --rejects',
  'export md --by-month',
  'export json',
  'report -o',
  'backup',
  'backup --encrypt --passphrase-file',
  'restore',
  'doctor --salvage',
  'list --db',
  'log Hi --db',
  'backup --db',
  'restore copy.db --yes --db',
  'doctor --salvage new.db --db',
];

let lp: Lp;
beforeEach(async () => {
  lp = newLp({ EDITOR: 'true' });
  await lp.ok(['log', 'One', '-d', '2026-01-03']);
  writeFileSync(join(lp.folder, 'f'), 'x');
  symlinkSync('loop', join(lp.folder, 'loop'));
});

/** Ends with 1 or 2 and words, names no code of the system, and says nothing of a bug. */
async function refused(words: readonly string[], env = {}): Promise<string> {
  const { code, out, err } = await lp(words, { env });
  expect([words, [1, 2].includes(code), out, err]).toEqual([words, true, '', err]);
  expect(err).not.toMatch(/a bug in lp|\bE[A-Z]{4,}:/);
  return err;
}

describe.each(PATHS)('%.20s', (path) => {
  it.each(CALLS)('lp %s', async (call) => {
    if (call.startsWith('restore')) await lp.ok(['backup', 'copy.db']);
    await refused([...call.split(' '), path]);
    expect(readFileSync(join(lp.folder, 'f'), 'utf8')).toBe('x');
    expect(existsSync(join(lp.folder, 'new.db'))).toBe(false);
  });

  it('as an editor is none', async () => {
    const said = await lp(['log', '--edit'], { env: { EDITOR: join(lp.folder, path) } });
    expect(said).toMatchObject({ code: 1, err: expect.stringMatching(/^lp: there is no editor /) });
  });

  it('of a start file of the shell', async () => {
    const folder = join(lp.folder, path);
    await refused(['init', '--shell', 'zsh', '--yes'], { ZDOTDIR: folder, SHELL: '/bin/zsh' });
  });
});

it('lp import says why, and where nothing is that nothing is', async () => {
  const why = async (...words: string[]) => (await refused(['import', ...words])).split('\n')[0];
  expect(await why('csv', 'f/x.csv')).toBe('lp: f/x.csv could not be read: a part of that path is a file.');
  expect(await why('csv', 'loop')).toBe('lp: loop could not be read: its link leads to itself.');
  expect(await why('csv', LONG)).toBe(`lp: ${LONG} could not be read: its name is too long.`);
  expect(await why('csv', 'none.csv')).toBe('lp: there is no none.csv.');
  expect(await why('git', 'f/x')).toBe(`lp: there is no folder ${join(lp.folder, 'f/x')}.`);
  expect(await why('f/x')).toBe('lp: lp reads nothing called "f/x".');
});

it('a folder to import is read past links that lead nowhere', async () => {
  mkdirSync(join(lp.folder, 'in'));
  for (const [name, to] of Object.entries({ a: 'a.csv', b: 'none', c: '../f/x' }))
    symlinkSync(to, join(lp.folder, 'in', `${name}.csv`));
  writeFileSync(join(lp.folder, 'in', 'd.csv'), 'date,title\n2026-01-01,Did it\n');
  expect(await lp.ok(['import', 'csv', 'in', '--dry-run'])).toContain('Did it');
});

it('a folder of months says why it cannot be, with a way on of its own', async () => {
  expect(await refused(['export', 'md', '--by-month', 'f/x'])).toBe(
    'lp: f/x could not be written: a part of that path is a file.\n    Name another: --by-month log\n',
  );
});

it('copies that are links to themselves are none, and lp doctor goes on', async () => {
  mkdirSync(join(lp.folder, 'data', 'backups'), { recursive: true });
  await lp.ok(['backup']);
  symlinkSync('lp.db.v1-20260101T000000.bak', join(lp.folder, 'data', 'lp.db.v1-20260101T000000.bak'));
  expect(await lp.ok(['backup', '--list'])).not.toContain('2026-01-01');
  expect((await lp(['doctor'])).err).not.toContain('a bug in lp');
});
