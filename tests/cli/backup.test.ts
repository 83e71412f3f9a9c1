/** `lp backup`, and the copies lp makes by itself. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { digestOf, quickPassphrases, spoil, sql } from '../support/copies.ts';
import { type Lp, newLp } from '../support/lp.ts';

beforeEach(quickPassphrases);

const folderOf = (lp: Lp): string => join(dirname(lp.db), 'backups');

const copiesOf = (lp: Lp): string[] => (existsSync(folderOf(lp)) ? readdirSync(folderOf(lp)).sort() : []);

async function withEntries(many: number): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['log', 'entry 1', '+dd', '--project', 'Trial']);
  if (many > 1) {
    sql(
      lp.db,
      `INSERT INTO entry (uid, kind, day, title, project, project_key, created_at, updated_at)
       WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
       SELECT 'u' || i, 'accomplishment', '2026-03-04', 'entry ' || i, 'Trial', 'trial', '2026-03-04T10:00:00.000Z', '2026-03-04T10:00:00.000Z' FROM n`,
    );
  }
  return lp;
}

const titlesIn = (file: string): unknown[] => {
  const db = new Database(file, { readonly: true });
  const titles = db.prepare('SELECT title FROM entry ORDER BY id').pluck().all();
  db.close();
  return titles;
};

const at = (time: string) => ({ env: { LP_NOW: `2026-11-22T${time}` } });

describe('lp backup', () => {
  it('copies the log whole, says where on standard output, and what on standard error', async () => {
    const lp = await withEntries(3);
    const said = await lp(['backup']);
    const file = join(folderOf(lp), 'lp-2026-11-22-100000-manual-3.db');
    expect(said).toMatchObject({ code: 0, out: `${file}\n` });
    expect(said.err).toMatch(/^3 entries, \d+ KB; checked\.\n$/);
    expect(titlesIn(file)).toEqual(['entry 1', 'entry 2', 'entry 3']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folderOf(lp)).mode & 0o777).toBe(0o700);
    expect(copiesOf(lp)).toHaveLength(1);
    expect((await lp(['search', 'entry', '--db', file])).out).toContain('entry 1');
  });

  it('writes to a file or into a folder, and prints JSON', async () => {
    const lp = await withEntries(1);
    const named = await lp.json(['backup', 'mine.db', '--json']);
    expect(named).toMatchObject({
      version: 1,
      backup: { entries: 1, encrypted: false },
      rotated: 0,
      lost: 0,
    });
    expect(titlesIn(join(lp.folder, 'mine.db'))).toEqual(['entry 1']);
    mkdirSync(join(lp.folder, 'stick'), { mode: 0o755 });
    for (const folder of ['stick', 'new/']) {
      const file = join(lp.folder, folder, 'lp-2026-11-22-100000-manual-1.db');
      expect(await lp.ok(['backup', folder])).toBe(`${file}\n`);
      expect(titlesIn(file)).toEqual(['entry 1']);
    }
    expect(statSync(join(lp.folder, 'stick')).mode & 0o777).toBe(0o755);
    expect(copiesOf(lp)).toEqual([]);
    // A copy may be replaced by a newer one.
    await lp.ok(['log', 'entry 2']);
    await lp.ok(['backup', 'mine.db']);
    expect(titlesIn(join(lp.folder, 'mine.db'))).toEqual(['entry 1', 'entry 2']);
  });

  it.each([
    ['a text', 'notes.txt', (lp: Lp) => writeFileSync(join(lp.folder, 'notes.txt'), 'precious')],
    [
      'a database of another program',
      'other.db',
      (lp: Lp) => sql(join(lp.folder, 'other.db'), 'CREATE TABLE t (a)'),
    ],
    [
      'an encrypted file that may be anything',
      'letter.age',
      (lp: Lp) => writeFileSync(join(lp.folder, 'letter.age'), 'age-encryption.org/v1\nprecious'),
    ],
    ['the log itself', 'data/lp.db', () => {}],
  ])('does not replace %s', async (_, name, make) => {
    const lp = await withEntries(1);
    make(lp);
    const before = digestOf(join(lp.folder, name));
    const said = await lp(['backup', name]);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(
      /is no backup of lp; it was not touched|is the log itself|lp cannot tell what it is; it was not touched/,
    );
    expect(digestOf(join(lp.folder, name))).toBe(before);
  });

  it.each<[string, (lp: Lp) => unknown]>([
    ['another log', (lp) => lp.ok(['log', 'of another log', '--db', 'x.db'])],
    [
      'a later copy of it',
      async (lp) => {
        copyFileSync(lp.db, join(lp.folder, 'x.db'));
        await lp.ok(['log', 'later', '--db', 'x.db']);
      },
    ],
    [
      'a copy that has what nobody removed',
      (lp) => {
        copyFileSync(lp.db, join(lp.folder, 'x.db'));
        sql(lp.db, 'DELETE FROM entry WHERE id = 2');
      },
    ],
    [
      'a damaged copy, which may be the last that has something',
      (lp) => {
        copyFileSync(lp.db, join(lp.folder, 'x.db'));
        spoil(join(lp.folder, 'x.db'), 'entry');
      },
    ],
    [
      'a copy somebody is writing to',
      (lp) => {
        copyFileSync(lp.db, join(lp.folder, 'x.db'));
        writeFileSync(join(lp.folder, 'x.db-journal'), 'x');
      },
    ],
  ])('does not replace %s', async (_, make) => {
    const lp = await withEntries(3);
    await make(lp);
    const before = digestOf(join(lp.folder, 'x.db'));
    const said = await lp(['backup', 'x.db']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('holds what the log');
    expect(digestOf(join(lp.folder, 'x.db'))).toBe(before);
  });

  it('replaces a copy whose entries were removed or undone since, also one another program put into WAL mode', async () => {
    const lp = await withEntries(1);
    await lp.ok(['log', 'undone']);
    await lp.ok(['log', 'removed']);
    await lp.ok(['backup', 'x.db']);
    sql(join(lp.folder, 'x.db'), 'PRAGMA journal_mode = WAL');
    await lp.ok(['rm', '3']);
    for (let n = 0; n < 3; n++) await lp.ok(['undo']);
    await lp.ok(['backup', 'x.db']);
    expect(titlesIn(join(lp.folder, 'x.db'))).toEqual(['entry 1']);
  });

  it.each([
    ['no/where.db', /there is no folder .*no to write to[\s\S]*attach it/],
    ['no/where/', /there is no folder .*no to write to/],
    ['stick', /stick is a link to \/nowhere\/stick, and there is nothing[\s\S]*attach it/],
  ])('to %s, a disk that may not be attached, makes no folder for it', async (name, message) => {
    const lp = await withEntries(1);
    symlinkSync('/nowhere/stick', join(lp.folder, 'stick'));
    const said = await lp(['backup', name]);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(message);
    expect(readdirSync(lp.folder).sort()).toEqual(['data', 'stick']);
  });

  it('knows ~ where no shell has resolved it', async () => {
    const lp = await withEntries(1);
    writeFileSync(join(lp.folder, 'pass'), '\uFEFFfrom Windows\r\n');
    expect(await lp.ok(['backup', '~/x.db'])).toBe(`${join(lp.folder, 'x.db')}\n`);
    await lp.ok(['backup', 'y.db.age', '--encrypt', '--passphrase-file=~/pass']);
    await lp.ok(['log', 'later']);
    await lp.ok(['restore', '~/y.db.age', '--yes'], { env: { LP_PASSPHRASE: 'from Windows' } });
    expect(titlesIn(lp.db)).toEqual(['entry 1']);
  });

  it('stays, whatever the clock says of its day', async () => {
    const lp = await withEntries(1);
    mkdirSync(folderOf(lp));
    const later = Array.from(
      { length: 12 },
      (_, n) => `lp-2026-${String(n + 1).padStart(2, '0')}-01-100000-manual-1.db`,
    );
    for (const name of later) writeFileSync(join(folderOf(lp), name), 'x');
    for (const what of ['days', 'weeks', 'months']) await lp.ok(['config', 'set', `backup.${what}`, '1']);
    const file = (await lp.ok(['backup'], { env: { LP_NOW: '1970-01-01T00:00:10' } })).trim();
    expect(titlesIn(file)).toEqual(['entry 1']);
    expect(copiesOf(lp)).toHaveLength(13);
  });

  it('says that the folder of copies cannot be looked into, not that there are none', async () => {
    const lp = await withEntries(1);
    writeFileSync(folderOf(lp), 'a file where the folder should be');
    for (const words of [
      ['backup', '--list'],
      ['restore', '--undo'],
    ]) {
      const said = await lp(words);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/backups cannot be looked into: a part of that path is a file/);
    }
  });

  it.each([
    [['backup', '-'], 'a backup is written to a file'],
    [['backup', '--list', 'x'], '--list shows the copies there are'],
    [['backup', ''], 'no file is named'],
    [['backup', '--passphrase-file', 'x'], '--passphrase-file is for encrypted copies'],
    [['backup', '--encrypt'], 'there is no passphrase, and no terminal to ask for one'],
  ])('lp %j is a wrong call', async (words, message) => {
    const lp = await withEntries(1);
    const said = await lp(words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(copiesOf(lp)).toEqual([]);
  });

  it('of no log or of an empty file says so, and names the last copy', async () => {
    const lp = newLp();
    expect((await lp(['backup'])).err).toMatch(/is not there yet, so there is nothing to copy[\s\S]*lp log/);
    await lp.ok(['log', 'one']);
    await lp.ok(['backup']);
    writeFileSync(lp.db, '');
    const said = await lp(['backup']);
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/is empty[\s\S]*has 1 entry: {3}lp restore lp-2026-11-22-100000-manual-1\.db/);
  });

  it('of a damaged log is refused, names lp doctor, and leaves nothing behind', async () => {
    const lp = await withEntries(20);
    spoil(lp.db, 'entry');
    const said = await lp(['backup']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(/is damaged[\s\S]*lp doctor/);
    expect(copiesOf(lp)).toEqual([]);
  });

  it('lists copies, newest first, with what each holds and why it was made', async () => {
    const lp = await withEntries(12);
    expect((await lp(['backup', '--list'])).err).toContain('There is no backup yet. Make one: lp backup');
    await lp.ok(['backup'], at('08:00:00'));
    await lp.ok(['rm', '--project', 'Trial'], at('09:00:00'));
    await lp.ok(['backup', '--encrypt'], { env: { LP_PASSPHRASE: 'x y z', LP_NOW: '2026-11-22T10:00:00' } });
    writeFileSync(`${lp.db}.v3-20251001T100000.bak`, 'x');
    const rows = (await lp.ok(['backup', '--list'])).split('\n');
    expect(rows[0]).toMatch(
      /^2026-11-22 10:00 {3}0 entries +\d+ KB {2}asked for, encrypted +lp-.*-manual-0\.db\.age$/,
    );
    expect(rows[1]).toMatch(/^2026-11-22 09:00 {2}12 entries +\d+ KB {2}before rm +lp-.*-rm-12\.db$/);
    expect(rows[2]).toMatch(/^2026-11-22 08:00 {2}12 entries +\d+ KB {2}asked for +lp-.*-manual-12\.db$/);
    expect(rows[3]).toMatch(/^2025-10-01 10:00 +– +1 B {2}before version 4 +lp\.db\.v3-/);
    const narrow = (await lp(['backup', '--list'], { columns: 40 })).out;
    expect(narrow).toContain('\n    lp-2026-11-22-090000-rm-12.db\n');
    const view = await lp.json<{ backups: object[] }>(['backup', '--list', '--json']);
    expect(view.backups[1]).toMatchObject({
      entries: 12,
      encrypted: false,
      day: '2026-11-22',
      time: '09:00:00',
    });
  });

  it('lists a copy that an upgrade left, at its local time, and the printed call restores it', async () => {
    const zone = process.env.TZ;
    onTestFinished(() => {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    });
    process.env.TZ = 'America/New_York';
    const lp = newLp();
    mkdirSync(dirname(lp.db), { mode: 0o700 });
    copyFileSync(join(import.meta.dirname, '..', 'fixtures', 'log-v1.db'), lp.db);
    await lp.ok(['backup'], { env: { LP_NOW: '2026-11-22T23:00:00Z' } });
    await lp.ok(['log', 'upgrades it'], { env: { LP_NOW: '2026-11-23T01:00:00Z' } });
    const said = await lp(['backup', '--list'], { env: { LP_NOW: '2026-11-23T01:00:00Z' } });
    expect(said.out).toMatch(
      /^2026-11-22 20:00 .* before version 2 +lp\.db\.v1-20261123T010000\.bak\n2026-11-22 18:00 /,
    );
    const printed = /lp (restore \S+)\n/.exec(said.err)?.[1]?.split(' ') ?? [];
    expect(printed[1]).toMatch(/\.bak$/);
    await lp.ok([...printed, '--yes']);
    expect(await lp.ok(['list', '-n', '0'])).not.toContain('pgrades it');
    rmSync(lp.db);
    rmSync(folderOf(lp), { recursive: true });
    const gone = /lp (restore \S+)\n/.exec((await lp(['list'])).err)?.[1]?.split(' ') ?? [];
    await lp.ok([...gone, '--yes']);
    await lp.ok(['list']);
  });

  it('prints calls that a shell takes as they are, and the folders that the copies are in', async () => {
    const lp = newLp();
    const db = join(lp.folder, 'my log.db');
    copyFileSync(join(import.meta.dirname, '..', 'fixtures', 'log-v1.db'), db);
    await lp.ok(['log', 'upgrades it', '--db', db]);
    const calls = async (...words: string[]): Promise<string[]> => {
      const { err, out } = await lp([...words, '--db', db]);
      return [...`${out}${err}`.matchAll(/lp restore '([^']*)' --db '([^']*)'/g)].flat().slice(1);
    };
    const bak = [expect.stringMatching(/^my log\.db\.v1-\S*\.bak$/), db];
    expect(await calls('backup', '--list')).toEqual(bak);
    expect((await lp(['backup', '--list', '--db', db])).err).toContain(`In ${lp.folder}. To go back`);
    rmSync(db);
    expect(await calls('list')).toEqual(bak);
    expect(await calls('doctor')).toEqual(bak);
    expect(await calls('backup')).toEqual(bak);
    await lp.ok(['restore', (await calls('list'))[0]!, '--yes', '--db', db]);
    const made = basename((await lp.ok(['backup', '--db', db])).trim());
    const both = (await lp(['backup', '--list', '--db', db])).err;
    expect(both).toContain(`In ${join(lp.folder, 'backups')} and ${lp.folder}. To go back`);
    rmSync(db);
    expect(await calls('backup')).toEqual([made, db]);
  });

  it('goes on where an old copy cannot be deleted, and counts only what is gone', async () => {
    const lp = await withEntries(1);
    for (const name of ['days', 'weeks', 'months']) await lp.ok(['config', 'set', `backup.${name}`, '0']);
    mkdirSync(folderOf(lp));
    const [stuck, other] = ['01', '02'].map((day) =>
      join(folderOf(lp), `lp-2026-11-${day}-100000-manual-0.db`),
    );
    // A folder is no file to delete, whoever runs the test.
    mkdirSync(stuck!);
    writeFileSync(other!, 'x');
    const left = join(folderOf(lp), '.lp-1790000000000-abc123.unfinished');
    mkdirSync(left);
    utimesSync(left, 0, 0);
    const said = await lp(['backup']);
    expect(said).toMatchObject({ code: 0, err: expect.stringContaining('1 older copy deleted by age.') });
    expect([stuck, other].map((file) => existsSync(file!))).toEqual([true, false]);
    const told = await lp(['doctor', '--fix']);
    expect(told.err).toContain('"leftovers" could not be mended: 1 file could not be deleted');
  });

  it('says when a name that looks like a folder became a file, once', async () => {
    const lp = await withEntries(1);
    const stick = join(lp.folder, 'stick');
    expect((await lp(['backup', stick])).err).toContain('No folder of that name was there');
    expect((await lp(['backup', stick])).err).not.toContain('No folder');
    expect((await lp(['backup', `${stick}.db`])).err).not.toContain('No folder');
  });

  it('deletes old copies by age and as the settings say, and in no other place', async () => {
    const lp = await withEntries(1);
    await lp.ok(['config', 'set', 'backup.days', '2']);
    await lp.ok(['config', 'set', 'backup.weeks', '0']);
    await lp.ok(['config', 'set', 'backup.months', '0']);
    const old = ['01', '02', '03', '04'].map((day) => `lp-2026-11-${day}-100000-manual-1.db`);
    mkdirSync(folderOf(lp));
    for (const folder of [folderOf(lp), lp.folder]) {
      for (const name of [...old, 'mine.txt']) writeFileSync(join(folder, name), 'x');
    }
    const left = join(folderOf(lp), '.lp-123-abc.unfinished');
    writeFileSync(left, 'x');
    utimesSync(left, 0, 0);
    await lp.ok(['backup', '.']);
    expect(copiesOf(lp)).toHaveLength(6);
    const said = await lp(['backup']);
    expect(said.err).toContain('3 older copies deleted by age.');
    expect(copiesOf(lp)).toEqual([old[3], 'lp-2026-11-22-100000-manual-1.db', 'mine.txt']);
    expect(readdirSync(lp.folder)).toEqual(expect.arrayContaining(old));
  });

  it('warns when entries are gone that nobody removed, and then deletes no older copy', async () => {
    const lp = await withEntries(30);
    mkdirSync(folderOf(lp));
    const old = Array.from({ length: 9 }, (_, n) => `lp-2026-10-0${n + 1}-100000-manual-1.db`);
    for (const name of old) writeFileSync(join(folderOf(lp), name), 'x');
    await lp.ok(['config', 'set', 'backup.months', '0']);
    await lp.ok(['config', 'set', 'backup.weeks', '0']);
    await lp.ok(['backup', '--encrypt'], { env: { LP_PASSPHRASE: 'p', LP_NOW: '2026-11-22T08:00:00' } });
    const before = copiesOf(lp).length;
    await lp.ok(['rm', '1', '2', '3', '4', '5'], at('09:00:00'));
    expect((await lp(['backup'])).err).not.toContain('gone');
    sql(lp.db, 'DELETE FROM entry WHERE id > 10');
    for (const name of old) writeFileSync(join(folderOf(lp), name), 'x');
    const said = await lp(['backup'], at('11:00:00'));
    expect(said).toMatchObject({ code: 0 });
    expect(said.err).toMatch(
      /the log has 5 entries, the backup of 2026-11-22 10:00 has 25: 20 are gone that nobody removed/,
    );
    expect(said.err).toMatch(
      /No older copy was deleted\. See what it has: {3}lp restore lp-2026-11-22-100000-manual-25\.db/,
    );
    expect(copiesOf(lp).length).toBeGreaterThan(before);
    expect(copiesOf(lp)).toEqual(expect.arrayContaining(old));
  });
});

describe('lp backup --encrypt', () => {
  it('says beforehand that a forgotten passphrase is final, and leaves no plain text', async () => {
    const lp = await withEntries(2);
    await lp.ok(['log', 'a most secret codename']);
    const said = await lp(['backup', '--encrypt'], { env: { LP_PASSPHRASE: 'four random words' } });
    expect(said.code).toBe(0);
    expect(said.err).toMatch(/^A forgotten passphrase is final[\s\S]*decrypted again to check it/);
    expect(copiesOf(lp)).toEqual(['lp-2026-11-22-100000-manual-3.db.age']);
    const bytes = readFileSync(join(folderOf(lp), copiesOf(lp)[0]!));
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    expect(bytes.includes('codename')).toBe(false);
    expect(statSync(join(folderOf(lp), copiesOf(lp)[0]!)).mode & 0o777).toBe(0o600);
  });

  it('takes the passphrase from the first line of a file', async () => {
    const lp = await withEntries(1);
    writeFileSync(join(lp.folder, 'pass'), 'from a file\nand more');
    await lp.ok(['backup', 'x.db.age', '--encrypt', '--passphrase-file', 'pass']);
    await lp.ok(['log', 'later']);
    await lp.ok(['restore', 'x.db.age', '--yes'], { env: { LP_PASSPHRASE: 'from a file' } });
    expect(titlesIn(lp.db)).toEqual(['entry 1']);
    writeFileSync(join(lp.folder, 'pass'), '\n');
    expect((await lp(['backup', '--encrypt', '--passphrase-file', 'pass'])).err).toContain(
      'first line of pass is empty',
    );
    expect((await lp(['backup', '--encrypt', '--passphrase-file', 'no'])).err).toContain(
      'could not be read from no',
    );
  });
});

describe('a copy before many entries change', () => {
  it.each([
    ['rm', ['rm', '--project', 'Trial']],
    ['tag', ['tag', '--project', 'Trial', '+ow']],
    ['rm', ['rm', ...Array.from({ length: 10 }, (_, n) => String(n + 1))]],
  ])('%s: is made once in ten minutes', async (reason, words) => {
    const lp = await withEntries(12);
    const said = await lp(words);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(copiesOf(lp)).toEqual([`lp-2026-11-22-100000-${reason}-12.db`]);
    expect(titlesIn(join(folderOf(lp), copiesOf(lp)[0]!))).toHaveLength(12);
    await lp.ok(['undo']);
    await lp.ok(words, at('10:09:00'));
    expect(copiesOf(lp)).toHaveLength(1);
    await lp.ok(['undo']);
    await lp.ok(words, at('10:11:00'));
    expect(copiesOf(lp)).toHaveLength(2);
  });

  it('is made again once anything else was written, however fresh the last one is', async () => {
    const lp = await withEntries(12);
    await lp.ok(['backup'], at('10:00:00'));
    await lp.ok(['tag', '--project', 'Trial', '+ow'], at('10:01:00'));
    expect(copiesOf(lp)).toHaveLength(1);
    await lp.ok(['log', 'since then'], at('10:02:00'));
    await lp.ok(['rm', '--project', 'Trial'], at('10:03:00'));
    expect(copiesOf(lp)).toContain('lp-2026-11-22-100300-rm-13.db');
  });

  it('is made after a restore, whose own copy is of what was there before', async () => {
    const lp = await withEntries(12);
    await lp.ok(['backup', 'other.db']);
    await lp.ok(['log', 'since then'], at('10:01:00'));
    await lp.ok(['restore', 'other.db', '--yes'], at('10:02:00'));
    await lp.ok(['rm', '--project', 'Trial'], at('10:03:00'));
    expect(titlesIn(join(folderOf(lp), 'lp-2026-11-22-100300-rm-12.db'))).toHaveLength(12);
  });

  it('is not made for a few', async () => {
    const lp = await withEntries(12);
    await lp.ok(['rm', ...Array.from({ length: 9 }, (_, n) => String(n + 1))]);
    await lp.ok(['tag', '--project', 'Trial', '+ow']);
    expect(copiesOf(lp)).toEqual([]);
  });

  it('that cannot be made does not keep the change from being made', async () => {
    const lp = await withEntries(12);
    writeFileSync(folderOf(lp), 'a file where the folder should be');
    const said = await lp(['rm', '--project', 'Trial']);
    expect(said.code).toBe(0);
    expect(said.err).toMatch(
      /no copy of the log could be written to .*backups: a part of that path is a file; going on without\. lp undo takes/,
    );
    expect(titlesIn(lp.db)).toEqual([]);
    await lp.ok(['undo']);
    expect(titlesIn(lp.db)).toHaveLength(12);
  });
});

it('a log that is a link is copied from where it leads', async () => {
  const lp = await withEntries(2);
  const link = join(lp.folder, 'link.db');
  symlinkSync(lp.db, link);
  const file = (await lp.ok(['backup', '--db', link])).trim();
  expect(file).toBe(join(lp.folder, 'backups', 'link-2026-11-22-100000-manual-2.db'));
  expect(titlesIn(file)).toHaveLength(2);
});

it('a log of an older version is copied as it is', async () => {
  const lp = newLp();
  mkdirSync(dirname(lp.db));
  const fixture = join(import.meta.dirname, '..', 'fixtures', 'log-v1.db');
  writeFileSync(lp.db, readFileSync(fixture));
  chmodSync(lp.db, 0o600);
  const file = (await lp.ok(['backup'])).trim();
  const db = new Database(file, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  db.close();
  expect(digestOf(lp.db)).toBe(digestOf(fixture));
});
