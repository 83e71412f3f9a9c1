/** `lp doctor`: what it finds, what it says to do, and that doing so helps. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { digestOf, quickPassphrases, spoil, sql } from '../support/copies.ts';
import { type CallOptions, type Lp, newLp, startingWith } from '../support/lp.ts';

beforeEach(quickPassphrases);

interface Finding {
  readonly check: string;
  readonly severity: string;
  readonly what: string;
  readonly why: string | null;
  readonly fix: string | null;
  readonly fixable: boolean;
}

interface View {
  readonly version: number;
  readonly ok: boolean;
  readonly fixed: readonly string[];
  readonly findings: readonly Finding[];
}

async function doctor(lp: Lp, words: string[] = [], options?: CallOptions): Promise<View & { code: number }> {
  const { code, out } = await lp(['doctor', '--json', ...words], options);
  return { code, ...(JSON.parse(out) as View) };
}

/** What is not well, one line each. */
const ill = ({ findings }: View): Finding[] =>
  findings.filter(({ severity }) => severity !== 'ok' && severity !== 'note');

const begun = startingWith(async (lp) => {
  for (const title of ['a secret codename', 'another one'])
    await lp.ok(['log', title, '--project', 'Manhattan']);
  await lp.ok(['backup']);
});

/** Two entries and a copy of them; each test has damage of its own. */
async function withCopy(): Promise<{ lp: Lp; copy: string }> {
  const lp = await begun();
  return { lp, copy: readdirSync(join(dirname(lp.db), 'backups'))[0]! };
}

describe('lp doctor', () => {
  it('of a sound log finds nothing, ends with 0, and tells nothing that was logged', async () => {
    const { lp } = await withCopy();
    const said = await lp(['doctor']);
    expect(said.code).toBe(0);
    expect(said.err).toBe('Nothing needs mending.\n');
    expect(said.out).toMatch(/^ok +versions +lp 0\.0\.0-test, Node v\d+.*, SQLite 3\./m);
    expect(said.out).toMatch(/^ok +log +~\/data\/lp\.db: 2 entries, \d+ KB, version \d+$/m);
    expect(said.out + said.err).not.toMatch(/codename|Manhattan/);
    expect(said.out).not.toContain(lp.folder);
    const view = await doctor(lp);
    expect(view).toMatchObject({ version: 1, ok: true, fixed: [], code: 0 });
    expect(view.findings.every((one) => 'fix' in one && 'why' in one && one.what !== '')).toBe(true);
  });

  it('of no log yet makes none', async () => {
    const lp = newLp();
    expect(await doctor(lp)).toMatchObject({ ok: true, code: 0 });
    expect((await lp(['doctor'])).out).toContain('~/data/lp.db is not begun yet');
    expect(() => statSync(dirname(lp.db))).toThrow();
  });

  it('is readable at 40 columns, with what is to be copied in one piece', async () => {
    const { lp, copy } = await withCopy();
    truncateSync(lp.db, 20_000);
    const env = { NO_COLOR: '1' };
    const { out } = await lp(['doctor'], { columns: 40, env });
    expect(out).toContain(`\n    lp restore ${copy}\n`);
    expect(out.split('\n').filter((line) => line.length > 40 && !line.includes(copy))).toEqual([]);
    const wide = await lp(['doctor'], { columns: 80, env });
    expect(wide.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('damage', () => {
  it.each<[how: string, damage: (db: string) => void, check: string]>([
    ['cut short', (db) => truncateSync(db, 20_000), 'log'],
    [
      'a header of other bytes',
      (db) => writeFileSync(db, Buffer.concat([Buffer.alloc(100, 7), readFileSync(db).subarray(100)])),
      'log',
    ],
    ['a damaged schema', (db) => spoil(db, 'sqlite_schema'), 'log'],
    ['a damaged table', (db) => spoil(db, 'change_item'), 'integrity'],
    ['a damaged index', (db) => spoil(db, 'entry_day'), 'integrity'],
    ['an empty file', (db) => writeFileSync(db, ''), 'log'],
    ['rows that lead nowhere', (db) => sql(db, "INSERT INTO entry_link VALUES (99, 0, 'x')"), 'references'],
  ])('%s: says so, names the last sound copy, and following it mends all', async (_, damage, check) => {
    const { lp, copy } = await withCopy();
    await lp.ok(['log', 'a third'], { env: { LP_NOW: '2026-11-22T11:00:00' } });
    const later = join(dirname(lp.db), 'backups', 'lp-2026-11-22-110000-manual-3.db');
    copyFileSync(lp.db, later);
    spoil(later, 'entry');
    damage(lp.db);
    const view = await doctor(lp);
    expect(view).toMatchObject({ ok: false, code: 1 });
    expect(ill(view).map((one) => one.check)).toContain(check);
    const found = view.findings.find((one) => one.check === check)!;
    expect(found).toMatchObject({ severity: 'error', fix: `lp restore ${copy}`, fixable: false });
    expect(found.why).toContain('The last sound copy is of 22 November 2026, 10:00 with 2 entries');
    await lp.ok([...found.fix!.split(' ').slice(1), '--yes'], { env: { LP_NOW: '2026-11-22T12:00:00' } });
    expect(ill(await doctor(lp))).toEqual([]);
    expect(await lp.ok(['list'])).toContain('a secret codename');
  });

  it('the commands that meet it name lp doctor', async () => {
    const { lp } = await withCopy();
    truncateSync(lp.db, 20_000);
    for (const words of [['list'], ['log', 'x'], ['report'], ['backup'], ['undo']]) {
      const said = await lp(words);
      expect(said.code).toBe(1);
      expect(said.err).toMatch(/is damaged[\s\S]*lp doctor/);
    }
    const other = join(lp.folder, "Ana's.db");
    renameSync(lp.db, other);
    expect((await lp(['list', '--db', other])).err).toContain(
      `lp doctor --db '${lp.folder}/Ana'\\''s.db' says`,
    );
    writeFileSync(lp.db, 'this was a log once, but its first page has been lost');
    expect((await lp(['list'])).err).toMatch(/is not a log of lp[\s\S]*lp doctor/);
  });

  it('without a copy says what is left to do; of an encrypted one, that it was not looked into', async () => {
    const lp = newLp({ LP_PASSPHRASE: 'p' });
    await lp.ok(['log', 'one']);
    const whole = readFileSync(lp.db);
    truncateSync(lp.db, 20_000);
    const [alone] = ill(await doctor(lp));
    expect(alone?.why).toContain('There is no copy of it here. Look for one elsewhere');
    expect(alone?.fix).toBe('lp doctor --salvage saved.db');
    writeFileSync(lp.db, whole);
    const copy = basename((await lp.ok(['backup', '--encrypt'])).trim());
    truncateSync(lp.db, 20_000);
    expect(ill(await doctor(lp))[0]).toMatchObject({
      fix: `lp restore ${copy}`,
      why: expect.stringContaining('The only copy is encrypted, so lp could not look into it.'),
    });
  });

  it.each([
    ['of a newer lp', 'PRAGMA user_version = 99', /was written by a newer lp/, 'npm install -g lp-log'],
  ])('a file %s is no damage', async (_, statements, what, fix) => {
    const { lp } = await withCopy();
    sql(lp.db, statements);
    const [found] = ill(await doctor(lp));
    expect(found?.what).toMatch(what);
    expect(found?.fix).toContain(fix);
    expect(found?.fix ?? '').not.toContain('lp restore');
  });

  it.each([true, false])(
    'a database that bears no mark of lp was the log where it has copies: %s',
    async (copied) => {
      const { lp, copy } = await withCopy();
      if (!copied) rmSync(join(dirname(lp.db), 'backups'), { recursive: true });
      sql(lp.db, 'PRAGMA application_id = 7');
      const [found] = ill(await doctor(lp));
      expect(found?.what).toMatch(/is not a log of lp/);
      expect(found?.fix).toBe(copied ? `lp restore ${copy}` : 'Name your log: --db FILE or LP_DB=FILE');
    },
  );

  it.each<[how: string, damage: (db: string) => void, what: RegExp]>([
    ['a byte short', (db) => truncateSync(db, statSync(db).size - 1), /lacks its last 1 byte\)/],
    [
      'with a page of nothing in a text',
      (db) => {
        const [bytes, at] = [readFileSync(db), readFileSync(db).indexOf('.'.repeat(4000))];
        writeFileSync(db, bytes.fill(0, at, at + 4000));
      },
      /entry: 1 row with a page of nothing/,
    ],
  ])('%s, which SQLite does not see, is seen, and neither is restored from', async (_, damage, what) => {
    const { lp, copy } = await withCopy();
    // The first place it stands in is the entry itself, since changes come later in the file.
    await lp.ok(['edit', '1', '-b', '.'.repeat(20_000)]);
    damage(lp.db);
    expect(ill(await doctor(lp))[0]).toMatchObject({ check: 'integrity', what: expect.stringMatching(what) });
    copyFileSync(lp.db, join(lp.folder, 'copy.db'));
    const said = await lp(['restore', 'copy.db', '--yes']);
    expect(said).toMatchObject({ code: 1 });
    expect(said.err).toMatch(/copy\.db is damaged, so the log was left as it is: .*(?:lacks|nothing)/);
    expect(ill(await doctor(lp))[0]?.fix).toBe(`lp restore ${copy}`);
  });

  it('a folder where the log should be', async () => {
    const lp = newLp();
    mkdirSync(lp.db, { recursive: true, mode: 0o700 });
    chmodSync(dirname(lp.db), 0o700);
    expect(ill(await doctor(lp))).toMatchObject([{ check: 'log', what: '~/data/lp.db is no file' }]);
  });
});

describe('the full-text index', () => {
  it.each<[how: string, damage: (db: string) => void]>([
    ['lacks an entry', (db) => sql(db, 'DELETE FROM entry_text WHERE rowid = 1')],
    ['has one of no entry', (db) => sql(db, "INSERT INTO entry_text (rowid, title) VALUES (99, 'ghost')")],
    ['is damaged', (db) => spoil(db, 'entry_text_data')],
    ['is damaged where its pages are listed', (db) => spoil(db, 'entry_text_idx')],
    ['cannot be opened', (db) => spoil(db, 'entry_text_config')],
  ])('that %s is made anew by --fix, the log as it was is kept', async (_, damage) => {
    const { lp } = await withCopy();
    const history = await lp.ok(['history', '--json']);
    damage(lp.db);
    const before = digestOf(lp.db);
    const view = await doctor(lp);
    expect(ill(view)).toMatchObject([
      { check: 'search', severity: 'error', fix: 'lp doctor --fix', fixable: true },
    ]);
    expect(digestOf(lp.db)).toBe(before);
    const said = await lp(['doctor', '--fix']);
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^fixed: the full-text index is not in step/);
    const kept = /is kept: (.*)\n/.exec(said.err)?.[1] ?? '';
    expect(basename(kept)).toBe('lp-2026-11-22-100000.2-doctor-2.db');
    expect(digestOf(kept)).toBe(before);
    expect(await lp.ok(['search', 'codename'])).toContain('a secret codename');
    expect(await lp.ok(['search', 'ghost'])).toBe('');
    expect(await lp.ok(['history', '--json'])).toBe(history);
    expect(new Database(lp.db, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
    await lp.ok(['log', 'goes on']);
    expect(ill(await doctor(lp))).toEqual([]);
  });

  it.each([
    ['the copy to be mended', '.search-1795341600000-i00000.db.unfinished'],
    ['what SQLite writes beside that', '.search-1795341600000-i00000.db.unfinished-journal'],
  ])(
    'that cannot be made anew, since a folder is in the way of %s, leaves no copies behind',
    async (_, way) => {
      const { lp } = await withCopy();
      sql(lp.db, 'DELETE FROM entry_text WHERE rowid = 1');
      const before = digestOf(lp.db);
      mkdirSync(join(dirname(lp.db), way));
      const files = readdirSync(dirname(lp.db), { recursive: true }).sort();
      // So that the name, which nobody else has, is known.
      vi.spyOn(Math, 'random').mockReturnValue(0.5);
      onTestFinished(() => void vi.restoreAllMocks());
      expect((await lp(['doctor', '--fix'])).err).toContain('"search" could not be mended: ');
      expect(readdirSync(dirname(lp.db), { recursive: true }).sort()).toEqual(files);
      expect(digestOf(lp.db)).toBe(before);
    },
  );

  it('is left alone in a file that is damaged elsewhere, too', async () => {
    const { lp, copy } = await withCopy();
    spoil(lp.db, 'entry_text_data');
    spoil(lp.db, 'ask');
    const before = digestOf(lp.db);
    const view = await doctor(lp, ['--fix']);
    expect(ill(view).map(({ check, fix }) => [check, fix])).toEqual([
      ['integrity', `lp restore ${copy}`],
      ['search', `lp restore ${copy}`],
    ]);
    expect(ill(view)[0]?.what).toBe('the file is damaged (ask)');
    expect(digestOf(lp.db)).toBe(before);
  });
});

describe('around the log', () => {
  it.runIf(process.platform !== 'win32')(
    'files others may read are closed by --fix, folders of others left alone',
    async () => {
      const { lp, copy } = await withCopy();
      const file = join(dirname(lp.db), 'backups', copy);
      for (const path of [lp.db, file]) chmodSync(path, 0o644);
      for (const path of [dirname(lp.db), dirname(file), lp.folder]) chmodSync(path, 0o755);
      const view = await doctor(lp);
      expect(ill(view)).toMatchObject([{ check: 'modes', severity: 'warning', fixable: true }]);
      expect(ill(view)[0]?.what).toContain('and 3 more files and folders');
      expect(await doctor(lp, ['--fix'])).toMatchObject({ code: 0, fixed: [ill(view)[0]?.what] });
      const modes = [lp.db, file, dirname(lp.db), dirname(file), lp.folder].map(
        (path) => statSync(path).mode & 0o777,
      );
      expect(modes).toEqual([0o600, 0o600, 0o700, 0o700, 0o755]);
      // Beside other things the folder is the user's own to open.
      writeFileSync(join(dirname(lp.db), 'holiday.jpg'), '');
      chmodSync(dirname(lp.db), 0o755);
      expect(ill(await doctor(lp))).toEqual([]);
    },
  );

  it('a link that leads to itself is a finding, not the end of it', async () => {
    const lp = newLp();
    symlinkSync('loop.db', join(lp.folder, 'loop.db'));
    const view = await doctor(lp, ['--db', join(lp.folder, 'loop.db')]);
    expect(view.code).toBe(1);
    expect(ill(view)).toMatchObject([
      { check: 'log', what: '~/loop.db cannot be looked at: its link leads to itself' },
    ]);
  });

  it('a folder of copies that is none', async () => {
    const { lp } = await withCopy();
    rmSync(join(dirname(lp.db), 'backups'), { recursive: true });
    writeFileSync(join(dirname(lp.db), 'backups'), 'a file', { mode: 0o600 });
    expect(ill(await doctor(lp))).toMatchObject([
      { check: 'backups', what: '~/data/backups cannot be looked into: a part of that path is a file' },
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'what may not be written to',
    async () => {
      const { lp } = await withCopy();
      for (const [path, mode, letters] of [
        [lp.db, 0o400, 'u+rw'],
        [dirname(lp.db), 0o500, 'u+rwx'],
        [join(dirname(lp.db), 'backups'), 0o500, 'u+rwx'],
      ] as const) {
        const before = statSync(path).mode;
        chmodSync(path, mode);
        expect(ill(await doctor(lp))).toMatchObject([{ check: 'rights', fix: `chmod ${letters} ${path}` }]);
        chmodSync(path, before);
      }
    },
  );

  it('what a restore left that was killed is found an hour later, and taken away by --fix', async () => {
    const { lp } = await withCopy();
    const left = [
      join(dirname(lp.db), '.restore-1790000000000.db.unfinished'),
      join(dirname(lp.db), '.search-1790000000000-abc123.db.unfinished-journal'),
      join(dirname(lp.db), 'backups', '.lp-1790000000000-abc123.unfinished'),
      join(dirname(lp.db), '.lp-1790000000000-abc123.unfinished-journal'),
      `${lp.db}.v3-20251001T100000.bak.part`,
    ];
    const others = [join(dirname(lp.db), 'backups', '.lp-x-1790000000000-abc123.unfinished')];
    for (const file of [...left, ...others]) writeFileSync(file, 'x', { mode: 0o600 });
    expect(ill(await doctor(lp))).toEqual([]);
    for (const file of [...left, ...others]) utimesSync(file, 0, 0);
    expect(ill(await doctor(lp))).toMatchObject([{ check: 'leftovers', fixable: true }]);
    expect(await doctor(lp, ['--fix'])).toMatchObject({ code: 0 });
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect(others.filter((file) => existsSync(file))).toEqual(others);
  });

  it('a log whose path means something to a pattern is named as it is', async () => {
    const { lp } = await withCopy();
    const odd = join(lp.folder, 'a$&b.db');
    writeFileSync(odd, readFileSync(lp.db).fill(0xa5, 4096));
    expect((await lp(['list', '--db', odd])).err).toContain(`lp doctor --db '${odd}' says`);
    expect((await lp(['restore', 'none.db', '--db', odd])).err).toContain(
      `lp backup --list --db '${odd}' shows`,
    );
  });

  it('a log in WAL mode is brought back to one file', async () => {
    const { lp } = await withCopy();
    const other = new Database(lp.db);
    other.pragma('journal_mode = WAL');
    other.exec("UPDATE entry SET title = 'in the WAL' WHERE id = 1");
    for (const ending of ['', '-wal']) copyFileSync(lp.db + ending, join(lp.folder, `saved${ending}`));
    other.close();
    for (const ending of ['', '-wal']) copyFileSync(join(lp.folder, `saved${ending}`), lp.db + ending);
    expect(ill(await doctor(lp))).toMatchObject([{ check: 'side files', fixable: true }]);
    expect(await doctor(lp, ['--fix'])).toMatchObject({ code: 0 });
    expect(() => statSync(`${lp.db}-wal`)).toThrow();
    expect(readFileSync(lp.db)[18]).toBe(1);
    expect(await lp.ok(['show', '1'])).toContain('in the WAL');
  });

  it('a write that was cut off is taken back, and told', async () => {
    const { lp } = await withCopy();
    const other = new Database(lp.db);
    other.pragma('cache_size = 1');
    other.exec("BEGIN; UPDATE entry SET title = 'half done', details = hex(randomblob(90000))");
    for (const ending of ['', '-journal']) copyFileSync(lp.db + ending, join(lp.folder, `saved${ending}`));
    other.exec('ROLLBACK');
    other.close();
    for (const ending of ['', '-journal']) copyFileSync(join(lp.folder, `saved${ending}`), lp.db + ending);
    const view = await doctor(lp);
    expect(view.code).toBe(0);
    expect(view.findings.find(({ check }) => check === 'side files')).toMatchObject({
      severity: 'note',
      what: 'a write that was cut off lay beside the log and has been taken back',
    });
    expect(await lp.ok(['list'])).not.toContain('half done');
  });

  it.each([
    ['space', { disk: () => ({ free: 4e6, kind: 0xef53 }) }, 'error', /only 4 MB are free/],
    ['space', { disk: () => ({ free: 4e7, kind: 0xef53 }) }, 'warning', /only 40 MB are free/],
    [
      'place',
      { disk: () => ({ free: 1e12, kind: 0x6969 }), platform: 'linux' },
      'warning',
      /network disk \(NFS\)/,
    ],
    [
      'place',
      { disk: () => ({ free: 1e12, kind: -11317950 }), platform: 'linux' },
      'warning',
      /network disk \(SMB\)/,
    ],
  ])('%s', async (check, host, severity, what) => {
    const { lp } = await withCopy();
    const [found, ...more] = ill(await doctor(lp, [], { host }));
    expect(found).toMatchObject({ check, severity });
    expect(found?.what).toMatch(what);
    expect(more).toEqual([]);
  });

  it('a disk that tells nothing of itself is no fault', async () => {
    const { lp } = await withCopy();
    const disk = (): never => {
      throw new Error('ENOSYS');
    };
    expect(ill(await doctor(lp, [], { host: { disk } }))).toEqual([]);
  });

  it.each(['Dropbox', 'OneDrive - Acme', 'Google Drive', 'GoogleDrive-me@example.com', 'Mobile Documents'])(
    'a folder that is synchronised: %s',
    async (name) => {
      const { lp } = await withCopy();
      mkdirSync(join(lp.folder, name));
      renameSync(lp.db, join(lp.folder, name, 'lp.db'));
      symlinkSync(join(lp.folder, name, 'lp.db'), lp.db);
      expect(ill(await doctor(lp))).toMatchObject([{ check: 'place', severity: 'warning' }]);
    },
  );

  it('a clock before the last change, or before the last entry', async () => {
    const { lp } = await withCopy();
    const [changed] = ill(await doctor(lp, [], { env: { LP_NOW: '2026-11-21T10:00:00' } }));
    expect(changed).toMatchObject({ check: 'clock', severity: 'warning' });
    expect(changed?.what).toMatch(/21 November 2026, before the last change of the log \(2026-11-22\)/);
    sql(lp.db, "UPDATE entry SET day = '2027-01-01' WHERE id = 2");
    const [entry] = ill(await doctor(lp));
    expect(entry?.what).toBe('the last entry is of 1 January 2027, and today is 22 November 2026');
  });

  it('no copy, an old one, and a log that has lost what the last one has', async () => {
    const lp = newLp();
    await lp.ok(['log', 'one']);
    const found = (view: View): Finding | undefined => view.findings.find(({ check }) => check === 'backups');
    expect(found(await doctor(lp))).toMatchObject({ severity: 'note', fix: 'lp backup' });
    sql(
      lp.db,
      `INSERT INTO entry (uid, kind, day, title, created_at, updated_at)
       WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 30)
       SELECT 'u' || i, 'accomplishment', '2026-03-04', 'entry ' || i, '2026-03-04T10:00:00.000Z', '2026-03-04T10:00:00.000Z' FROM n`,
    );
    await lp.ok(['doctor', '--fix']).catch(() => {});
    expect(found(await doctor(lp))).toMatchObject({ severity: 'warning', fix: 'lp backup' });
    const copy = basename((await lp.ok(['backup'])).trim());
    expect(found(await doctor(lp))?.severity).toBe('ok');
    const later = { env: { LP_NOW: '2026-12-23T10:00:00' } };
    expect(found(await doctor(lp, [], later))).toMatchObject({
      severity: 'warning',
      what: 'the last copy is of 22 November 2026, 31 days ago',
    });
    sql(lp.db, 'DELETE FROM entry_text WHERE rowid > 3; DELETE FROM entry WHERE id > 3');
    expect(found(await doctor(lp))).toMatchObject({
      severity: 'error',
      what: 'the log has 3 entries, the backup of 2026-11-22 10:00 has 30: 27 are gone that nobody removed',
      fix: `lp restore ${copy}`,
    });
  });
});

describe('lp itself', () => {
  it('an addon that does not load: named with the command that mends it, the rest still looked at', async () => {
    const { lp } = await withCopy();
    for (const content of [undefined, 'no library']) {
      const addon = join(lp.folder, 'better_sqlite3.node');
      if (content !== undefined) writeFileSync(addon, content);
      const view = await doctor(lp, [], { host: { addon: () => addon } });
      expect(view.code).toBe(1);
      expect(ill(view)).toMatchObject([
        { check: 'versions', severity: 'error', fix: 'npm rebuild -g better-sqlite3' },
      ]);
      expect(ill(view)[0]?.what).toContain('the SQLite addon does not fit this Node');
      expect(view.findings.find(({ check }) => check === 'log')?.what).toContain('not looked at inside');
      expect(view.findings.find(({ check }) => check === 'space')?.what).toContain('free');
    }
  });

  describe.runIf(process.platform !== 'win32')('which lp the shell finds', () => {
    type Whose = 'ours' | 'other' | 'system';

    /** A program of the system stands in for the one that prints. */
    const PRINT = { lp: 'system' } as const;

    /** A folder for PATH with programs in it; `ours` are links into an installation, as npm makes them. */
    function path(lp: Lp, name: string, programs: Record<string, Whose>, version = '1.0.0'): string {
      const root = join(lp.folder, `${name}-lib`, 'lp-log');
      mkdirSync(join(root, 'bin'), { recursive: true });
      mkdirSync(join(lp.folder, name));
      writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'lp-log', version }));
      writeFileSync(join(root, 'bin', 'lp.js'), '', { mode: 0o755 });
      for (const [program, whose] of Object.entries(programs)) {
        const file = join(lp.folder, name, program);
        if (whose === 'system') symlinkSync(realpathSync('/usr/bin/env'), file);
        else if (whose === 'ours') symlinkSync(join(root, 'bin', 'lp.js'), file);
        else writeFileSync(file, '#!/bin/sh\n', { mode: 0o755 });
      }
      return join(lp.folder, name);
    }

    const findings = async (lp: Lp, folders: string[], check: string): Promise<Finding[]> =>
      (await doctor(lp, [], { env: { PATH: folders.join(':') } })).findings.filter(
        (one) => one.check === check,
      );

    it.each<[programs: Record<string, Whose>[], severity: string, what: RegExp, fix: string | null]>([
      [[{ lp: 'ours', lplog: 'ours' }, { lp: 'other' }], 'ok', /^lp is ~\/p0\/lp$/, null],
      [[{ lp: 'other' }, { lp: 'ours' }], 'note', /is ~\/p0\/lp, which lp knows nothing of/, 'lp --version'],
      [[PRINT, { lp: 'ours' }], 'warning', /the print command \(~\/p0\/lp\)/, 'export PATH="$HOME/p1:$PATH"'],
      [[PRINT, { lp: 'ours', lplog: 'ours' }], 'note', /the print command/, 'alias lp=lplog'],
      [[PRINT], 'warning', /the print command/, 'npm install -g lp-log'],
      [[{}], 'note', /neither lp nor lplog/, 'npm install -g lp-log'],
      [[{ lplog: 'ours' }], 'ok', /answers to lplog/, null],
    ])('%j: %s', async (programs, severity, what, fix) => {
      const { lp } = await withCopy();
      const folders = programs.map((one, n) => path(lp, `p${n}`, one));
      const [found] = await findings(lp, ['', join(lp.folder, 'not there'), ...folders], 'shell');
      expect(found).toMatchObject({ severity, fix });
      expect(found?.what).toMatch(what);
    });

    it('more than one installation, of one version or of two', async () => {
      const { lp } = await withCopy();
      const [a, b, c] = [
        path(lp, 'a', { lp: 'ours' }),
        path(lp, 'b', { lp: 'ours', lplog: 'ours' }),
        path(lp, 'c', { lplog: 'ours' }, '0.9.0'),
      ];
      expect((await findings(lp, [a], 'installations'))[0]?.severity).toBe('ok');
      expect((await findings(lp, [a, b], 'installations'))[0]).toMatchObject({ severity: 'note' });
      expect((await findings(lp, [a, c], 'installations'))[0]).toMatchObject({
        severity: 'warning',
        what: 'lp is installed 2 times: 1.0.0 in ~/a-lib/lp-log, 0.9.0 in ~/c-lib/lp-log',
      });
    });
  });
});
