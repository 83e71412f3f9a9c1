/** Where no log is: a beginning, or a log that is gone, which nobody is to take for an empty one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lp, startingWith } from '../support/lp.ts';

const logged = startingWith((lp) => lp.ok(['log', 'five years of it']));

async function withCopy(): Promise<{ lp: Lp; copy: string }> {
  const lp = await logged();
  return { lp, copy: basename((await lp.ok(['backup'])).trim()) };
}

describe('a log that is gone, with backups beside it', () => {
  it.each([
    ['gone', (db: string) => rmSync(db)],
    ['empty', (db: string) => writeFileSync(db, '')],
    ['empty', (db: string) => writeFileSync(db, '\n')],
  ])('%s: no command takes it for a new one, each names the way back', async (state, lose) => {
    const { lp, copy } = await withCopy();
    lose(lp.db);
    for (const words of [['list'], ['log', 'one more'], ['report'], ['undo'], []]) {
      const said = await lp(words);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toContain(`is ${state}, but there are backups of it; nothing was written`);
      expect(said.err).toContain(`lp restore ${copy}\n`);
    }
    expect((await lp(['doctor'])).out).toMatch(/lp\.db is (?:not there|empty), but there are copies of it/);
    expect((await lp(['backup'])).err).toContain('so there is nothing to copy');
    expect((await lp(['doctor', '--salvage', 'saved.db'])).err).toMatch(/^lp: there is nothing at/);
    expect(existsSync(lp.db) ? 'empty' : 'gone').toBe(state);
    expect(readdirSync(join(dirname(lp.db), 'kept'))).toHaveLength(1);
    expect((await lp(['restore', copy, '--yes'])).err).toMatch(/^There is no log at/);
    expect(await lp.ok(['list'])).toContain('five years of it');
  });

  it('begins anew once the backups are moved away, as it says', async () => {
    const { lp } = await withCopy();
    rmSync(lp.db);
    const folder = /move them away: (.*)\n/.exec((await lp(['list'])).err)?.[1] ?? '';
    renameSync(folder, join(lp.folder, 'old'));
    expect(await lp.ok(['log', 'anew'])).toContain('#1');
  });

  it('is not said of backups of another log, or of one set aside because it could not be read', async () => {
    const { lp, copy } = await withCopy();
    rmSync(lp.db);
    const folder = join(dirname(lp.db), 'backups');
    renameSync(join(folder, copy), join(folder, copy.replace('lp-', 'other-')));
    writeFileSync(join(folder, copy.replace('manual', 'aside')), 'x');
    expect((await lp(['list'])).err).toContain('Nothing is logged yet');
  });

  it('a Tab says nothing of it', async () => {
    const { lp } = await withCopy();
    rmSync(lp.db);
    expect(await lp(['complete', '--', 'show', ''])).toEqual({ code: 0, out: '', err: '' });
  });
});

it.each([
  ['a link into a folder that is not there', 'nowhere/lp.db', /is a link to .*nowhere\/lp\.db, whose folder/],
  ['a link that leads to itself', 'link.db', /cannot be looked at: its link leads to itself/],
])('%s is no empty log', async (_, target, message) => {
  const lp = await logged();
  const link = join(lp.folder, 'link.db');
  symlinkSync(join(lp.folder, target), link);
  for (const words of [['list'], ['log', 'x'], ['report']]) {
    const said = await lp([...words, '--db', link]);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(message);
  }
});

it('a link to a log that has not begun yet is where it begins', async () => {
  const lp = await logged();
  mkdirSync(join(lp.folder, 'elsewhere'));
  const link = join(lp.folder, 'link.db');
  symlinkSync(join(lp.folder, 'elsewhere', 'new.db'), link);
  await lp.ok(['log', 'first', '--db', link]);
  expect(await lp.ok(['list', '--db', join(lp.folder, 'elsewhere', 'new.db')])).toContain('first');
});

it('an entry that is stored is no failure, though what is said after it cannot be read', async () => {
  const lp = await logged();
  const { spoil } = await import('../support/copies.ts');
  spoil(lp.db, 'setting');
  const said = await lp(['log', 'stored all the same']);
  expect(said).toMatchObject({ code: 0 });
  expect(said.out).toMatch(/^#2 /);
  expect(said.err).toMatch(/#2 is stored, but .* is damaged[\s\S]*lp doctor/);
  expect(await lp.ok(['show', '2'])).toContain('stored all the same');
});
