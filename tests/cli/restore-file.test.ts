/** `lp restore <file>`: the whole log from a copy, and back. */

import { execFileSync } from 'node:child_process';
/** `lp restore <file>`: the whole log from a copy, and back. */
import fs, {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import Database from 'better-sqlite3';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf, quickPassphrases, spoil, sql } from '../support/copies.ts';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

beforeEach(quickPassphrases);

const copies = (lp: Lp): string[] => readdirSync(join(dirname(lp.db), 'backups')).sort();

const titles = async (lp: Lp): Promise<string[]> =>
  (await lp.json<{ entries: { title: string }[] }>(['list', '--json'])).entries.map(({ title }) => title);

const hour = (n: number) => ({ env: { LP_NOW: `2026-11-22T${n}:00:00` } });

const begun = startingWith(async (lp) => {
  await lp.ok(['log', 'one', '-d', '2026-11-01']);
  await lp.ok(['log', 'two', '-d', '2026-11-02']);
  await lp.ok(['backup']);
  await lp.ok(['edit', '1', '-r', '5%'], hour(11));
  await lp.ok(['rm', '2'], hour(11));
  await lp.ok(['log', 'three', '-d', '2026-11-03'], hour(11));
});

/** A copy of two entries; since then the first was edited, the second removed, a third logged. */
async function changed(): Promise<{ lp: Lp; copy: string }> {
  const lp = await begun();
  return { lp, copy: readdirSync(join(dirname(lp.db), 'backups'))[0]! };
}

/** What a write leaves beside the log that is cut off halfway: pages as they were before it. */
function unfinishedWrite(db: string): Buffer {
  const other = new Database(db);
  other.pragma('cache_size = 1');
  other.exec("BEGIN; UPDATE entry SET title = 'half done', details = hex(randomblob(90000))");
  const journal = readFileSync(`${db}-journal`);
  other.exec('ROLLBACK');
  other.close();
  return journal;
}

let letter: Uint8Array;
let toKey: Uint8Array;

beforeAll(async () => {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(2);
  encrypter.setPassphrase('p');
  letter = await encrypter.encrypt('Dear Ana');
  const other = new Encrypter();
  other.addRecipient(await identityToRecipient(await generateIdentity()));
  toKey = await other.encrypt('Dear Ana');
});

describe('lp restore <file>', () => {
  it('shows what would be gained, lost and changed, and off a terminal does nothing without --yes', async () => {
    const { lp, copy } = await changed();
    const before = digestOf(lp.db);
    const said = await lp(['restore', copy]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toBe(
      `The log has 2 entries, the last of 3 November 2026.
It would become ${copy}: 2 entries, the last of 2 November 2026.
  gained: 1 entry
    #2  2026-11-02  two
  lost: 1 entry
    #3  2026-11-03  three
  changed: 1 entry
    #1  2026-11-01  one
Nothing was done: without a terminal to ask at, it takes --yes.   lp restore ${copy} --yes
`,
    );
    expect(digestOf(lp.db)).toBe(before);
    expect(copies(lp)).toEqual([copy]);
  });

  it('goes back, keeps what it replaces, and --undo goes forth, and back again', async () => {
    const { lp, copy } = await changed();
    const said = await lp(['restore', copy, '--yes'], hour(12));
    expect(said).toMatchObject({ code: 0, out: `restored 2 entries from ${copy}\n` });
    const kept = 'lp-2026-11-22-120000-restore-2.db';
    expect(said.err).toContain(`What was there is kept: ${join(dirname(lp.db), 'backups', kept)}`);
    expect(said.err).toContain('To go back:   lp restore --undo');
    expect(await titles(lp)).toEqual(['two', 'one']);
    expect(copies(lp)).toEqual([copy, kept]);
    expect(statSync(lp.db).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
    // It has its own history, and goes on.
    expect(await lp.ok(['undo'], hour(12))).toContain('log 2 (two)');
    await lp.ok(['redo'], hour(12));
    await lp.ok(['log', 'four'], hour(12));

    expect((await lp(['restore', '--undo'])).code).toBe(2);
    await lp.ok(['restore', '--undo', '--yes'], hour(13));
    expect(await titles(lp)).toEqual(['three', 'one']);
    await lp.ok(['restore', '--undo', '--yes'], hour(14));
    expect(await titles(lp)).toEqual(['four', 'two', 'one']);
  });

  it('prints JSON: what it would do, and what it did', async () => {
    const { lp, copy } = await changed();
    const plan = {
      file: join(dirname(lp.db), 'backups', copy),
      entries: 2,
      present: {
        state: 'log',
        entries: 2,
        gained: { count: 1, some: [{ id: 2, day: '2026-11-02', title: 'two' }] },
        lost: { count: 1 },
        changed: { count: 1 },
      },
    };
    const asked = await lp(['restore', copy, '--json']);
    expect(asked.code).toBe(2);
    expect(JSON.parse(asked.out)).toMatchObject({ version: 1, restored: false, kept: null, ...plan });
    expect(await lp.json(['restore', copy, '--yes', '--json'])).toMatchObject({
      version: 1,
      restored: true,
      kept: join(dirname(lp.db), 'backups', 'lp-2026-11-22-100000.2-restore-2.db'),
      ...plan,
    });
  });

  it('is no matter of the last change alone: what was undone since differs, too', async () => {
    const { lp } = await changed();
    for (const [name, words] of [
      ['two', [['config', 'set', 'hints', 'off'], ['config', 'set', 'cadence', 'semiannual'], ['undo']]],
      ['one', [['undo']]],
    ] as const) {
      for (const call of words) await lp.ok(call);
      await lp.ok(['backup', `${name}.db`]);
    }
    const { err } = await lp(['restore', 'two.db', '--yes']);
    expect(err).toContain('The entries are the same; goals, settings or the history differ.');
    expect(await lp.ok(['config', 'get', 'hints'])).toContain('off');
    await lp.ok(['restore', 'one.db', '--yes']);
    expect(await lp.ok(['config', 'get', 'hints'])).not.toContain('off');
  });

  it.each([
    ['an entry', "UPDATE entry SET result = 'other', updated_at = updated_at"],
    ['a row that is gone', 'DELETE FROM entry_principle'],
    ['a setting', "INSERT INTO setting (name, value) VALUES ('hints', 'false')"],
  ])('sees what another program changed, of which no history tells: %s', async (_, change) => {
    const { lp } = await changed();
    await lp.ok(['tag', '1', '+dd']);
    await lp.ok(['backup', 'now.db']);
    const before = await lp.ok(['export', 'json']);
    sql(lp.db, change);
    const said = await lp(['restore', 'now.db', '--yes']);
    expect(said).toMatchObject({ code: 0, out: 'restored 2 entries from now.db\n' });
    expect(said.err).toContain('The entries look the same; something differs that was not changed with lp.');
    expect(await lp.ok(['export', 'json'])).toBe(before);
    expect((await lp(['restore', 'now.db', '--yes'])).err).toContain('nothing was done');
  });

  it('takes the place of a log that reads the same and is damaged, and does not offer to go back to it', async () => {
    const { lp } = await changed();
    await lp.ok(['backup', 'now.db']);
    spoil(lp.db, 'entry_concern');
    const plan = JSON.parse((await lp(['restore', 'now.db', '--json'])).out);
    expect(plan.present).toMatchObject({ state: 'log', damaged: true });
    const said = await lp(['restore', 'now.db', '--yes']);
    expect(said.code).toBe(0);
    expect(said.err).toMatch(/ is damaged: [^\n]*\n[\s\S]*What can be read of the two is the same\./);
    expect(said.err).not.toContain('To go back');
    expect((await lp(['doctor'])).out).not.toMatch(/^error/m);
  });

  it('of what the log holds already does nothing', async () => {
    const { lp } = await changed();
    const copy = (await lp.ok(['backup', 'now.db'])).trim();
    const said = await lp(['restore', 'now.db', '--yes']);
    expect(said).toMatchObject({ code: 0, out: '' });
    expect(said.err).toContain('holds just what that file holds; nothing was done');
    expect(readdirSync(dirname(copy))).toContain('now.db');
    expect(copies(lp)).toHaveLength(1);
  });

  it('tells entries from files: numbers are entries, and ./42 is a file', async () => {
    const { lp, copy } = await changed();
    copyFileSync(join(dirname(lp.db), 'backups', copy), join(lp.folder, '42'));
    expect((await lp(['restore', '42'])).err).toContain('there never was an entry 42');
    expect(await lp.ok(['restore', '2'])).toContain('restored #2');
    await lp.ok(['restore', './42', '--yes']);
    expect(await titles(lp)).toEqual(['two', 'one']);
    for (const words of [
      ['restore', copy, '2'],
      ['restore', copy, copy],
      ['restore', '--undo', copy],
      ['restore', '2', '--yes'],
      ['restore', '--yes'],
    ]) {
      expect((await lp(words)).code).toBe(2);
    }
  });

  it('where there is no log, or an empty file, just restores', async () => {
    for (const gone of [rmSync, (file: string) => writeFileSync(file, '')]) {
      const { lp, copy } = await changed();
      const journal = unfinishedWrite(lp.db);
      gone(lp.db);
      // Of the log that is gone; the new one must not take it for its own.
      writeFileSync(`${lp.db}-journal`, journal);
      const said = await lp(['restore', copy, '--yes']);
      expect(said).toMatchObject({ code: 0, out: `restored 2 entries from ${copy}\n` });
      expect(said.err).toContain('There is no log at');
      expect(await titles(lp)).toEqual(['two', 'one']);
      expect(copies(lp)).toEqual([copy]);
      expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
      expect((await lp(['restore', '--undo'])).err).toContain('no file was restored');
    }
  });

  it('makes the folder of a log that never was', async () => {
    const { lp, copy } = await changed();
    const other = join(lp.folder, 'new', 'place', 'lp.db');
    await lp.ok(['restore', join(dirname(lp.db), 'backups', copy), '--yes', '--db', other]);
    expect(statSync(dirname(other)).mode & 0o777).toBe(0o700);
    expect(await lp.ok(['list', '--db', other])).toContain('two');
  });

  it.each<[how: string, damage: (db: string) => void]>([
    ['cut short', (db) => truncateSync(db, 20_000)],
    [
      'without its header',
      (db) => writeFileSync(db, Buffer.concat([Buffer.alloc(100, 7), readFileSync(db).subarray(100)])),
    ],
    ['with a damaged table', (db) => spoil(db, 'entry')],
    ['with a damaged schema', (db) => spoil(db, 'sqlite_schema')],
    ['of a newer lp', (db) => sql(db, 'PRAGMA user_version = 99')],
    ['that is a text', (db) => writeFileSync(db, 'not a log at all, but someone wrote it')],
  ])('over a log %s goes back, and sets that one aside byte for byte', async (_, damage) => {
    const { lp, copy } = await changed();
    damage(lp.db);
    const damaged = digestOf(lp.db);
    for (const ending of ['-journal', '-wal']) writeFileSync(lp.db + ending, `left ${ending}`);
    const said = await lp(['restore', copy, '--yes'], hour(12));
    expect(said).toMatchObject({ code: 0, out: `restored 2 entries from ${copy}\n` });
    expect(await titles(lp)).toEqual(['two', 'one']);
    const [kept = ''] = copies(lp).filter((name) => /-(?:aside|restore)-\d+\.db$/.test(name));
    expect(said.err).toContain(kept);
    if (kept.includes('aside')) {
      expect(digestOf(join(dirname(lp.db), 'backups', kept))).toBe(damaged);
      expect((await lp(['restore', '--undo'])).err).toMatch(/could not be read; it is kept as .*aside/);
    }
    // What SQLite left of the old one must never meet the new one.
    expect(readdirSync(dirname(lp.db)).filter((name) => name.startsWith('lp.db'))).toEqual(['lp.db']);
    expect(new Database(lp.db, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it.each<[what: string, make: (file: string, lp: Lp) => void, message: RegExp]>([
    ['a text', (file) => writeFileSync(file, 'hello'), /neither a log of lp nor a backup/],
    ['an empty file', (file) => writeFileSync(file, ''), /neither a log of lp nor a backup/],
    [
      'a letter under that passphrase',
      (file) => writeFileSync(file, letter),
      /x\.db is neither a log of lp nor a backup/,
    ],
    [
      'a letter encrypted to a key',
      (file) => writeFileSync(file, toKey),
      /encrypted to a key[\s\S]*age -d -i/,
    ],
    ['a pipe', (file) => execFileSync('mkfifo', [file]), /x\.db is no file/],
    ['a folder', (file) => mkdirSync(file), /is a folder, not a file/],
    ['nothing', () => {}, /there is no file x\.db[\s\S]*lp backup --list/],
    ['the log itself', (file, lp) => symlinkSync(lp.db, file), /is the log itself/],
    ['another program’s', (file) => sql(file, 'CREATE TABLE t (a)'), /x\.db is not a log of lp/],
    [
      'one of a newer lp',
      (file, lp) => {
        copyFileSync(lp.db, file);
        sql(file, 'PRAGMA user_version = 99');
      },
      /was written by a newer lp[\s\S]*npm install -g lp-log/,
    ],
    [
      'a damaged one',
      (file, lp) => {
        copyFileSync(lp.db, file);
        spoil(file, 'entry_day');
      },
      /x\.db is damaged[\s\S]*lp backup --list/,
    ],
    [
      'one with an unfinished write',
      (file, lp) => {
        copyFileSync(lp.db, file);
        writeFileSync(`${file}-wal`, 'something');
      },
      /was not finished by the program/,
    ],
    [
      'half of an encrypted one',
      (file) => writeFileSync(file, 'age-encryption.org/v1\n-> scrypt aaaa 10\n'),
      /cannot be decrypted[\s\S]*another copy/,
    ],
  ])('from %s is refused, and the log untouched', async (_, make, message) => {
    const { lp } = await changed();
    make(join(lp.folder, 'x.db'), lp);
    const before = digestOf(lp.db);
    const said = await lp(['restore', 'x.db', '--yes'], { env: { LP_PASSPHRASE: 'p' } });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(message);
    expect(digestOf(lp.db)).toBe(before);
    expect(copies(lp)).toHaveLength(1);
  });

  it('a link to a log stays one, and the file it leads to is replaced', async () => {
    const { lp, copy } = await changed();
    const link = join(lp.folder, 'link.db');
    symlinkSync(lp.db, link);
    chmodSync(lp.db, 0o644);
    await lp.ok(['restore', join(dirname(lp.db), 'backups', copy), '--yes', '--db', link]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(lstatSync(lp.db).isFile()).toBe(true);
    expect(statSync(lp.db).mode & 0o777).toBe(0o600);
    expect(await titles(lp)).toEqual(['two', 'one']);
    expect(existsSync(join(lp.folder, 'backups', 'link-2026-11-22-100000-restore-2.db'))).toBe(true);
  });

  it('a log in WAL mode, with entries not yet in the file, is kept whole', async () => {
    const { lp, copy } = await changed();
    const other = new Database(lp.db);
    other.pragma('journal_mode = WAL');
    other.exec("UPDATE entry SET title = 'three, in the WAL' WHERE id = 3");
    // Killed before it could tidy up.
    for (const ending of ['', '-wal']) copyFileSync(lp.db + ending, join(lp.folder, `saved${ending}`));
    other.close();
    for (const ending of ['', '-wal']) copyFileSync(join(lp.folder, `saved${ending}`), lp.db + ending);
    await lp.ok(['restore', copy, '--yes'], hour(12));
    expect(await titles(lp)).toEqual(['two', 'one']);
    expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
    await lp.ok(['restore', '--undo', '--yes'], hour(13));
    expect(await titles(lp)).toEqual(['three, in the WAL', 'one']);
  });

  it('from a copy in WAL mode, as other programs make them', async () => {
    const { lp, copy } = await changed();
    const file = join(lp.folder, 'wal.db');
    copyFileSync(join(dirname(lp.db), 'backups', copy), file);
    sql(file, 'PRAGMA journal_mode = WAL');
    const before = digestOf(file);
    await lp.ok(['restore', 'wal.db', '--yes']);
    expect(await titles(lp)).toEqual(['two', 'one']);
    expect(digestOf(file)).toBe(before);
  });

  it.each(['journal', 'wal'])(
    'from a copy with an unfinished write (%s), after what it says to do',
    async (mode) => {
      const { lp, copy } = await changed();
      const file = join(lp.folder, 'x.db');
      copyFileSync(join(dirname(lp.db), 'backups', copy), file);
      if (mode === 'journal') {
        const other = new Database(file);
        other.pragma('cache_size = 1');
        other.exec("BEGIN; UPDATE entry SET title = 'half done', details = hex(randomblob(90000))");
        for (const ending of ['', '-journal']) copyFileSync(file + ending, join(lp.folder, `y.db${ending}`));
        other.close();
      } else {
        const other = new Database(file);
        other.pragma('journal_mode = WAL');
        other.exec("UPDATE entry SET title = 'whole' WHERE id = 1");
        for (const ending of ['', '-wal']) copyFileSync(file + ending, join(lp.folder, `y.db${ending}`));
        other.close();
      }
      const { err } = await lp(['restore', 'y.db', '--yes']);
      const call = / {3}lp (.*)\n/.exec(err)?.[1] ?? '';
      await lp.ok(call.split(' '));
      await lp.ok(['restore', 'y.db', '--yes']);
      expect(await titles(lp)).toEqual(['two', mode === 'wal' ? 'whole' : 'one']);
    },
  );

  it.each([1, 2, 3])('from a log of version %i, which the next change brings up to date', async (version) => {
    const { lp } = await changed();
    const file = join(import.meta.dirname, '..', 'fixtures', `log-v${version}.db`);
    await lp.ok(['restore', file, '--yes']);
    expect(await titles(lp)).toContain('Cut checkout p99 for Acme Corp');
    await lp.ok(['log', 'after']);
    expect(await titles(lp)).toContain('after');
    await lp.ok(['restore', '--undo', '--yes'], hour(12));
    expect(await titles(lp)).toEqual(['three', 'one']);
  });

  it('from an encrypted copy, with its passphrase only', async () => {
    const lp = newLp({ LP_PASSPHRASE: 'correct horse' });
    await lp.ok(['log', 'one']);
    const copy = basename((await lp.ok(['backup', '--encrypt'])).trim());
    await lp.ok(['log', 'two']);
    const wrong = await lp(['restore', copy, '--yes'], { env: { LP_PASSPHRASE: 'correct house' } });
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toMatch(/that passphrase does not open it[\s\S]*nobody can open it/);
    expect(await titles(lp)).toEqual(['two', 'one']);
    expect((await lp(['restore', copy], { env: { LP_PASSPHRASE: '' } })).code).toBe(2);
    await lp.ok(['restore', copy, '--yes']);
    expect(await titles(lp)).toEqual(['one']);
    expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
  });

  it('from an encrypted copy whose passphrase another keyboard composes differently', async () => {
    const lp = newLp();
    await lp.ok(['log', 'one']);
    const copy = (await lp.ok(['backup', '--encrypt'], { env: { LP_PASSPHRASE: 'pa\u00e9 \u6f22' } })).trim();
    await lp.ok(['log', 'two']);
    const pass = join(lp.folder, 'my pass');
    writeFileSync(pass, 'pa\u00e9 \u6f22\n');
    const asked = await lp(['restore', copy, '--passphrase-file', pass]);
    expect(asked.err).toContain(`lp restore ${copy} --passphrase-file '${pass}' --yes\n`);
    await lp.ok(['restore', copy, '--yes'], { env: { LP_PASSPHRASE: 'pae\u0301 \u6f22' } });
    expect(await titles(lp)).toEqual(['one']);
  });

  it('that fails halfway leaves nothing to go back to, since nothing was replaced', async () => {
    const { lp, copy } = await changed();
    const before = digestOf(lp.db);
    const renamed = vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    });
    syncBuiltinESMExports();
    try {
      const said = await lp(['restore', copy, '--yes']);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/no space/);
    } finally {
      renamed.mockRestore();
      syncBuiltinESMExports();
    }
    expect(digestOf(lp.db)).toBe(before);
    expect(copies(lp)).toEqual([copy]);
  });

  it.each<[where: string, make: (db: string) => void]>([
    ['no log was', rmSync],
    ['an empty file was', (db) => writeFileSync(db, '')],
    ['a text was', (db) => writeFileSync(db, 'not a log at all, but someone wrote it')],
  ])('leaves alone the log that came where %s when it was asked', async (_, make) => {
    const { lp, copy } = await changed();
    const log = readFileSync(lp.db);
    make(lp.db);
    const copied = fs.copyFileSync;
    const stopped = vi.spyOn(fs, 'copyFileSync').mockImplementationOnce((from, to) => {
      copied(from, to);
      writeFileSync(lp.db, log);
    });
    syncBuiltinESMExports();
    try {
      const said = await lp(['restore', copy, '--yes']);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toContain(`${lp.db} was written anew just now; nothing was changed.\n    Try again`);
    } finally {
      stopped.mockRestore();
      syncBuiltinESMExports();
    }
    expect(readFileSync(lp.db).equals(log)).toBe(true);
    expect(copies(lp)).toEqual([copy]);
    expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
  });

  it('is refused where what is there cannot be kept', async () => {
    const { lp, copy } = await changed();
    const file = join(lp.folder, 'copy.db');
    copyFileSync(join(dirname(lp.db), 'backups', copy), file);
    rmSync(join(dirname(lp.db), 'backups'), { recursive: true });
    writeFileSync(join(dirname(lp.db), 'backups'), 'a file where the folder should be');
    const before = digestOf(lp.db);
    const said = await lp(['restore', 'copy.db', '--yes']);
    expect(said.code).toBe(1);
    expect(said.err).not.toContain('--db');
    expect(digestOf(lp.db)).toBe(before);
    expect(readdirSync(dirname(lp.db)).sort()).toEqual(['backups', 'lp.db']);
  });
});
