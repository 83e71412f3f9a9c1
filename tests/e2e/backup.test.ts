/** Copies and restores with other processes about, and the dialogues they hold. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { encrypt } from '../../src/store/copies/age.ts';
import { BIN, cleanEnv, lpStart, lpSync, ROOT } from '../support/built.ts';
import { digestOf, quickPassphrases } from '../support/copies.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

const newLog = (): { db: string; env: { LP_DB: string } } => {
  const db = join(temporaryFolder(), 'data', 'lp.db');
  return { db, env: { LP_DB: db } };
};

const copies = (db: string): string[] => readdirSync(join(dirname(db), 'backups')).sort();

const question = (db: string, sql: string): unknown => {
  const connection = new Database(db, { readonly: true });
  const answer = connection.prepare(sql).pluck().get();
  connection.close();
  return answer;
};

it('copies made while others write are whole, each of one moment', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'entry 0'], env);
  const patient = { ...env, LP_BUSY_TIMEOUT: '60000' };
  const writers = Array.from(
    { length: 8 },
    (_, n) => lpStart(['log', `entry ${n + 1}`, '+dd'], patient).ended,
  );
  const makers = Array.from({ length: 4 }, (_, n) => lpStart(['backup', `${db}.copy-${n}`], patient).ended);
  const ended = await Promise.all([...writers, ...makers]);
  expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
  for (let n = 0; n < 4; n++) {
    const copy = `${db}.copy-${n}`;
    expect(question(copy, 'PRAGMA integrity_check')).toBe('ok');
    // Each entry with its change and its words, or none of them.
    const entries = question(copy, 'SELECT count(*) FROM entry');
    expect(question(copy, 'SELECT count(*) FROM change')).toBe(entries);
    expect(question(copy, 'SELECT count(*) FROM entry_text_docsize')).toBe(entries);
  }
});

it('whoever waits for the log while another takes its place is told, and writes nothing where it is lost', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const copy = lpSync(['backup'], env).out.trim();
  lpSync(['log', 'two'], env);
  // Holds the log as it is now, as a process does that was about to write.
  const waiting = new Database(db);
  waiting.prepare('SELECT count(*) FROM entry').get();
  const restored = lpSync(['restore', copy, '--yes'], env);
  expect(restored).toMatchObject({ code: 0, out: `restored 1 entry from ${copy}\n` });
  expect(() =>
    waiting.exec("BEGIN IMMEDIATE; INSERT INTO change (at, command, summary) VALUES ('', 'log', '')"),
  ).toThrow('replaced');
  waiting.close();
  expect(lpSync(['list'], env).out).toContain('one');
  expect(question(db, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")).toBe(0);
});

it('of two restores at once neither takes from the other what it kept', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const copy = lpSync(['backup'], env).out.trim();
  lpSync(['log', 'only here'], env);
  const patient = { ...env, LP_BUSY_TIMEOUT: '20000', LP_NOW: '2026-11-22T10:00:00' };
  const ended = await Promise.all(
    Array.from({ length: 4 }, () => lpStart(['restore', copy, '--yes'], patient).ended),
  );
  expect(ended.map(({ code }) => code)).toContain(0);
  // Whoever came too late says so, or finds the log to be what it wanted; at no moment is there none, or half of one.
  for (const { code, err } of ended) {
    if (code !== 0) expect(err).toMatch(/was replaced(?:, moved or removed)? just now/);
    expect(err).not.toMatch(/There is no log|damaged/);
  }
  expect(lpSync(['list'], env).out).not.toContain('only here');
  const kept = copies(db).filter((name) => name.includes('restore'));
  const titles = kept.map((name) =>
    question(join(dirname(db), 'backups', name), 'SELECT max(title) FROM entry'),
  );
  expect(titles).toContain('only here');
});

it('of several that bring a log of an older lp up to date at once one makes the copy, and all go on', async () => {
  const db = join(temporaryFolder(), 'lp.db');
  copyFileSync(join(ROOT, 'tests', 'fixtures', 'log-v1.db'), db);
  const before = question(db, 'SELECT count(*) FROM entry') as number;
  const env = { LP_DB: db, LP_BUSY_TIMEOUT: '20000' };
  const ended = await Promise.all(
    Array.from({ length: 4 }, (_, n) => lpStart(['log', `entry ${n}`, '+dd'], env).ended),
  );
  expect(ended.filter(({ code, err }) => code !== 0 || err !== '')).toEqual([]);
  expect(question(db, 'SELECT count(*) FROM entry')).toBe(before + 4);
  const copy = `${basename(db)}.v1-20261122T100000.bak`;
  expect(readdirSync(dirname(db)).sort()).toEqual([basename(db), copy]);
  expect(question(join(dirname(db), copy), 'PRAGMA user_version')).toBe(1);
});

it('a restore waits for its turn, and gives up in words', () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const copy = lpSync(['backup'], env).out.trim();
  lpSync(['log', 'two'], env);
  const holder = new Database(db);
  holder.exec('BEGIN IMMEDIATE');
  const said = lpSync(['restore', copy, '--yes'], { ...env, LP_BUSY_TIMEOUT: '100' });
  expect(said).toMatchObject({ code: 1, out: '' });
  expect(said.err).toMatch(/another process is writing to/);
  holder.exec('ROLLBACK');
  holder.close();
  expect(copies(db)).toEqual([basename(copy)]);
  expect(readdirSync(dirname(db)).sort()).toEqual(['backups', 'lp.db']);
});

it('a backup or restore killed at any moment leaves a sound log', async () => {
  const { db, env } = newLog();
  for (const title of ['one', 'two']) lpSync(['log', title], env);
  const copy = lpSync(['backup'], env).out.trim();
  lpSync(['log', 'three'], env);
  for (let n = 0; n < 10; n++) {
    const call = n % 2 === 0 ? ['backup'] : ['restore', n % 4 === 1 ? copy : '--undo', '--yes'];
    const { child, ended } = lpStart(call, env);
    // Not a wait for something to happen: the moment of the kill is what this test varies.
    const timer = setTimeout(() => child.kill('SIGKILL'), 60 + 12 * n);
    await ended;
    clearTimeout(timer);
    expect(question(db, 'PRAGMA integrity_check')).toBe('ok');
    expect([2, 3]).toContain(question(db, 'SELECT count(*) FROM entry'));
  }
  expect(lpSync(['log', 'afterwards'], env).code).toBe(0);
  for (const name of copies(db).filter((one) => one.startsWith('lp-'))) {
    expect(question(join(dirname(db), 'backups', name), 'PRAGMA integrity_check')).toBe('ok');
  }
});

function open(argv: readonly string[], env: Record<string, string>): Pty {
  const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  const pty = openPty({
    command: process.execPath,
    args: [BIN, ...argv],
    env: { ...inherited, TERM: 'xterm', ...cleanEnv(env) },
    cols: 60,
  });
  onTestFinished(() => pty.kill());
  return pty;
}

it('asks for a passphrase twice without showing it, opens with it once, and asks before it goes back', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const made = open(['backup', '--encrypt'], env);
  await made.waitFor('A forgotten passphrase is final');
  await made.waitFor('Passphrase');
  made.type(`${KEYS.pasted('sesame')}${KEYS.enter}`);
  await made.waitFor('The same again');
  made.type(`sesamo${KEYS.enter}`);
  await made.waitFor('The two differ. Passphrase');
  made.type(`sesame${KEYS.enter}`);
  await made.waitFor(/The two differ[\s\S]*The same again/);
  made.type(`sesame${KEYS.enter}`);
  expect(await made.exit).toMatchObject({ code: 0 });
  expect(made.raw()).not.toMatch(/sesam/);
  expect(made.all()).toContain('decrypted again');

  const copy = join(dirname(db), 'quick.db.age');
  writeFileSync(copy, await sealed(readFileSync(db), 'sesame'));
  lpSync(['log', 'two'], env);
  const back = open(['restore', copy], env);
  await back.waitFor('Passphrase of');
  back.type(`nonsense${KEYS.enter}`);
  await back.waitFor('That one does not open it. Passphrase');
  back.type(`sesame${KEYS.enter}`);
  await back.waitFor('Go back to it?');
  expect(back.all()).toMatch(/lost: 1 entry\s+#2 {2}2026-11-22 {2}two/);
  lpSync(['log', 'meanwhile'], env);
  back.type('y');
  expect(await back.exit).toMatchObject({ code: 0 });
  expect(back.all()).toContain('So is 1 entry logged since the question.');
  expect(lpSync(['list'], env).out).not.toContain('two');
});

it('Ctrl-C at a question, and no for an answer, change nothing', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const copy = lpSync(['backup'], env).out.trim();
  lpSync(['log', 'two'], env);
  const before = digestOf(db);
  for (const key of [KEYS.ctrlC, 'n', KEYS.enter]) {
    const pty = open(['restore', copy], env);
    await pty.waitFor('Go back to it?');
    pty.type(key);
    expect(await pty.exit).toMatchObject({ code: 130 });
    expect(pty.all()).toContain('nothing was done');
  }
  const asked = open(['backup', '--encrypt'], env);
  await asked.waitFor('Passphrase');
  asked.type(KEYS.ctrlC);
  expect(await asked.exit).toMatchObject({ code: 130 });
  expect(digestOf(db)).toBe(before);
  expect(copies(db)).toEqual([basename(copy)]);
});

const age = spawnSync('age', ['--version']).status === 0;

it.runIf(age)('the age program opens what lp encrypts, and lp what age encrypts', async () => {
  const { db, env } = newLog();
  lpSync(['log', 'one'], env);
  const folder = temporaryFolder();
  const [ours, plain, theirs, pass] = ['ours.age', 'plain.db', 'theirs.age', 'pass'].map((name) =>
    join(folder, name),
  );
  writeFileSync(ours!, await sealed(readFileSync(db), 'open sesame'));
  const opened = openPty({ command: 'age', args: ['-d', '-o', plain!, ours!] });
  await opened.waitFor('Enter passphrase');
  opened.type(`open sesame${KEYS.enter}`);
  expect(await opened.exit).toMatchObject({ code: 0 });
  expect(question(plain!, 'SELECT title FROM entry')).toBe('one');

  const closing = openPty({ command: 'age', args: ['-p', '-a', '-o', theirs!, plain!] });
  await closing.waitFor('Enter passphrase');
  closing.type(`their own${KEYS.enter}`);
  await closing.waitFor('Confirm passphrase');
  closing.type(`their own${KEYS.enter}`);
  expect(await closing.exit).toMatchObject({ code: 0 });
  writeFileSync(pass!, 'their own\n');
  lpSync(['log', 'two'], env);
  expect(lpSync(['restore', theirs!, '--passphrase-file', pass!, '--yes'], env).code).toBe(0);
  expect(lpSync(['list'], env).out).not.toContain('two');
});

/** As lp encrypts, but with a passphrase that is quick to try. */
function sealed(plain: Buffer, passphrase: string): Promise<Buffer> {
  quickPassphrases();
  return encrypt(plain, passphrase);
}
