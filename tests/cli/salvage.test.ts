/** `lp doctor --salvage`: what is read out of a damaged log, and that going on with it works. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { digestOf, spoil, sql } from '../support/copies.ts';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

const PAGE = 4096;

/** Entries that are longer than a page, edited, removed and undone, with all that hangs on them. */
const full = startingWith(async (lp) => {
  await lp.ok(['goal', 'add', 'Ship it']);
  for (let n = 1; n <= 8; n++) {
    await lp.ok(['log', `entry ${n}`, '+dd', '--with', 'Ana', '-r', `${n}%`, '-b', 'long '.repeat(900)]);
  }
  await lp.ok(['edit', '2', '-g', 'g1', '-r', '20%']);
  await lp.ok(['tag', '3', '+ow']);
  await lp.ok(['undo']);
  await lp.ok(['log', 'the last one, removed']);
  await lp.ok(['rm', '4']);
  await lp.ok(['rm', '9']);
  await lp.ok(['ask', 'Maria', '--about', 'the launch']);
  await lp.ok(['config', 'set', 'hints', 'off']);
});

const all = (lp: Lp, ...words: string[]): Promise<string> => lp.ok(['export', 'json', ...words]);

/** The page an entry's row begins on, and those its text goes on. */
function pagesOf(db: string, table: string): number[] {
  const connection = new Database(db, { readonly: true });
  const root = connection
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table) as number;
  connection.close();
  const bytes = readFileSync(db).subarray((root - 1) * PAGE, root * PAGE);
  // The children of an interior page; a leaf has none.
  if (bytes[0] !== 5) return [root];
  return Array.from({ length: bytes.readUInt16BE(3) }, (_, n) =>
    bytes.readUInt32BE(bytes.readUInt16BE(12 + 2 * n)),
  );
}

const overwrite = (db: string, from: number, length: number, byte: number): void => {
  const bytes = readFileSync(db);
  bytes.fill(byte, from, from + length);
  writeFileSync(db, bytes);
};

describe('all of it is read where', () => {
  it.each<[how: string, damage: (db: string) => void]>([
    ['nothing is wrong', () => {}],
    ['the header is lost', (db) => overwrite(db, 0, 100, 7)],
    [
      'the mark and the version are lost',
      (db) => sql(db, 'PRAGMA application_id = 0; PRAGMA user_version = 0'),
    ],
    ['the last byte is missing', (db) => truncateSync(db, readFileSync(db).length - 1)],
    ...[
      'entry',
      'entry_day',
      'entry_principle',
      'entry_person',
      'goal',
      'ask',
      'setting',
      'change_item_record',
    ].map((name): [string, (db: string) => void] => [`${name} is lost`, (db) => spoil(db, name)]),
    ['the full text is lost', (db) => spoil(db, 'entry_text_data')],
    [
      'a page of rows is lost',
      (db) => overwrite(db, (pagesOf(db, 'entry')[1] ?? pagesOf(db, 'entry')[0]!) * PAGE - PAGE, PAGE, 0xa5),
    ],
    ['a page of a text is lost', (db) => overwrite(db, readFileSync(db).indexOf('long long long '), 2000, 0)],
  ])('%s, and the log itself is only read', async (_, damage) => {
    const lp = await full();
    const whole = await all(lp);
    const hints = await lp.ok(['config', 'get', 'hints']).catch(() => '');
    damage(lp.db);
    const before = digestOf(lp.db);
    const said = await lp(['doctor', '--salvage', 'saved.db']);
    expect(said).toMatchObject({ code: 0, out: `${join(lp.folder, 'saved.db')}\n` });
    expect(said.err).toMatch(/^7 entries could be read/);
    expect(digestOf(lp.db)).toBe(before);
    expect(await all(lp, '--db', 'saved.db')).toBe(whole);
    expect(await lp.ok(['config', 'get', 'hints', '--db', 'saved.db']).catch(() => '')).toBe(hints);
    expect(await lp.ok(['search', 'entry', '--db', 'saved.db'])).toContain('entry 8');
    // No number is used again, and what was removed can still be brought back.
    expect(await lp.ok(['log', 'next', '--db', 'saved.db'])).toContain('#10');
    const db = new Database(join(lp.folder, 'saved.db'), { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});

it('what is looked for key by key leaves nothing to be held for each', async () => {
  const lp = await full();
  spoil(lp.db, 'entry');
  const db = new Database(':memory:');
  // Each statement of lp's is bound to this one before it is called.
  const iterate = vi.spyOn(Object.getPrototypeOf(db.prepare('SELECT 1')), 'iterate');
  onTestFinished(() => iterate.mockRestore());
  db.close();
  await lp(['doctor', '--salvage', 'saved.db']);
  expect(iterate.mock.calls.length).toBeGreaterThan(0);
  expect(iterate.mock.calls.flat()).toEqual([]);
});

it('takes the rows of a key up to one that cannot be read, also between two places of damage', async () => {
  const lp = newLp();
  for (let n = 1; n <= 6; n++) {
    const links = [0, 1, 2, 3, 4, 5].map((m) => `https://x/${n}-${m}-${'z'.repeat(700)}`);
    await lp.ok(['log', `entry ${n}`, ...links.flatMap((link) => ['-l', link])]);
  }
  sql(lp.db, 'DELETE FROM change; DELETE FROM change_item; VACUUM');
  const bytes = readFileSync(lp.db);
  const leaves = Array.from({ length: bytes.length / PAGE }, (_, page) => ({
    at: page * PAGE,
    rows: (bytes.toString('latin1', page * PAGE, (page + 1) * PAGE).match(/x\/\d-\d/g) ?? []).sort(),
  })).filter(({ at, rows }) => bytes[at] === 10 && rows.length > 0);
  // The last of those that begin within a key.
  const [, first, ...later] = leaves.sort((a, b) => (a.rows[0]! < b.rows[0]! ? -1 : 1));
  const last = later.findLast(({ rows }) => /[2-5]$/.test(rows[0]!))!;
  for (const { at } of [first!, last]) overwrite(lp.db, at, PAGE, 0xa5);
  await lp(['doctor', '--salvage', 'saved.db']);
  const saved = await all(lp, '--db', 'saved.db');
  const [, key, until] = /(\d)-(\d)/.exec(last.rows[0]!)!;
  for (let m = 0; m < Number(until); m++) expect(saved.includes(`https://x/${key}-${m}-`)).toBe(true);
  expect(saved.includes(last.rows[0]!)).toBe(false);
});

it('gives an entry of which no history tells the nearest to a kind, day or moment that is none', async () => {
  const lp = await full();
  sql(
    lp.db,
    `DELETE FROM change; DELETE FROM change_item;
     UPDATE entry SET kind = 'accomplishmenu', day = '2026-99-01', by_day = 'soon', updated_at = '?' WHERE id = 1;
     UPDATE entry SET created_at = '?', updated_at = '?' WHERE id = 2`,
  );
  await lp(['doctor', '--salvage', 'saved.db']);
  await lp.ok(['restore', 'saved.db', '--yes']);
  const { entries } = JSON.parse(await all(lp)) as { entries: Record<string, unknown>[] };
  const one = entries.find(({ id }) => id === 1)!;
  expect(one).toMatchObject({
    kind: 'accomplishment',
    date: String(one.createdAt).slice(0, 10),
    result: '1%',
  });
  expect(one.updatedAt).toBe(one.createdAt);
  expect(entries.find(({ id }) => id === 2)?.createdAt).toBe('2026-11-22T10:00:00.000Z');
  expect((await lp(['doctor'])).out).not.toMatch(/^error/m);
});

it('takes away what one before it left that was killed', async () => {
  const lp = await full();
  mkdirSync(join(lp.folder, 'elsewhere'));
  const left = ['', '-journal'].map((end) => join(lp.folder, 'elsewhere', `.lp-1-abc.unfinished${end}`));
  for (const file of left) {
    writeFileSync(file, 'x');
    utimesSync(file, 0, 0);
  }
  await lp.ok(['doctor', '--salvage', join('elsewhere', 'saved.db')]);
  expect(readdirSync(join(lp.folder, 'elsewhere'))).toEqual(['saved.db']);
});

it('is followed to the end as printed: read out, looked at, put in its place', async () => {
  const lp = await full();
  const whole = await all(lp);
  spoil(lp.db, 'entry');
  const advice = (await lp(['doctor'])).out;
  expect(advice).toMatch(/^ +lp doctor --salvage saved\.db$/m);
  const { err } = await lp(['doctor', '--salvage', 'saved.db']);
  expect(err).toContain('7 entries could be read, 7 of them from the history.');
  expect(err).toContain('Look at it:   lp list --db saved.db\n');
  expect(err).toContain('lp restore saved.db\n');
  await lp.ok(['restore', 'saved.db', '--yes']);
  expect(await all(lp)).toBe(whole);
  expect(await lp.ok(['restore', '4'])).toContain('entry 4');
});

it('says of which entries nothing is left', async () => {
  const lp = await full();
  spoil(lp.db, 'change_item');
  overwrite(lp.db, (pagesOf(lp.db, 'entry')[1] ?? pagesOf(lp.db, 'entry')[0]!) * PAGE - PAGE, PAGE, 0xa5);
  const said = await lp(['doctor', '--salvage', 'saved.db', '--json']);
  expect(said.code).toBe(1);
  const { salvage } = JSON.parse(said.out);
  const left = (await lp.json<{ entries: { id: number }[] }>(['list', '--json', '--db', 'saved.db'])).entries;
  expect(left.length).toBe(salvage.entries);
  expect(salvage.lost).toContain(4);
  expect([...left.map(({ id }) => id), ...salvage.lost].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(said.err).toMatch(/Nothing is left of #.*, unless removed before/);
});

it('keeps what is there of a text whose other half is in no history', async () => {
  const lp = await full();
  spoil(lp.db, 'change_item');
  sql(lp.db, "UPDATE entry SET details = 'before' || char(0, 0) || 'after' WHERE id = 5");
  const said = await lp(['doctor', '--salvage', 'saved.db']);
  expect(said.err).toContain('Of #5 a part of the text is missing.');
  expect(await lp.ok(['show', '5', '--db', 'saved.db'])).toContain('beforeafter');
});

it.each([1, 2, 3])('of a log of version %i makes one of this', async (version) => {
  const lp = await full();
  const file = join(import.meta.dirname, '..', 'fixtures', `log-v${version}.db`);
  writeFileSync(lp.db, readFileSync(file));
  const whole = await all(lp);
  spoil(lp.db, 'entry_day');
  await lp.ok(['doctor', '--salvage', 'saved.db']);
  expect(await all(lp, '--db', 'saved.db')).toBe(whole);
});

describe('it refuses', () => {
  it('a file that is there, no file at all, and --fix beside it', async () => {
    const lp = await full();
    writeFileSync(join(lp.folder, 'there.db'), 'precious');
    expect(await lp(['doctor', '--salvage', 'there.db'])).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(join(lp.folder, 'there.db'), 'utf8')).toBe('precious');
    expect((await lp(['doctor', '--salvage', ''])).code).toBe(2);
    expect((await lp(['doctor', '--salvage', 'x.db', '--fix'])).code).toBe(2);
    expect((await lp(['doctor', '--salvage', 'x.db', '--db', 'no.db'])).err).toContain('nothing at');
    expect((await lp(['doctor', '--salvage', 'no/x.db'])).err).toMatch(/there is no folder .*no to write to/);
    expect(readdirSync(lp.folder).sort()).toEqual(['data', 'there.db']);
  });

  it.each<[string, (db: string) => void]>([
    ['whose first page is lost', (db) => overwrite(db, 0, PAGE, 0)],
    ['that is a text', (db) => writeFileSync(db, 'this was a log once')],
    ['of another program', (db) => writeFileSync(db, otherProgram(db))],
  ])('a file %s, in words', async (_, damage) => {
    const lp = await full();
    damage(lp.db);
    const said = await lp(['doctor', '--salvage', 'saved.db']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(/nothing in .*lp\.db can be read as a log any more[\s\S]*disk backup/);
    expect(existsSync(join(lp.folder, 'saved.db'))).toBe(false);
  });
});

function otherProgram(db: string): Buffer {
  const file = join(dirname(db), 'sub', 'other.db');
  mkdirSync(dirname(file));
  sql(file, 'CREATE TABLE cookie (a)');
  return readFileSync(file);
}
