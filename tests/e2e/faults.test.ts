/** What goes wrong outside of lp, on the built lp and real files. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { BIN, cleanEnv, lpStart, lpSync, ROOT } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

const newLog = (): { db: string; env: { LP_DB: string } } => {
  const db = join(temporaryFolder(), 'data', 'lp.db');
  return { db, env: { LP_DB: db } };
};

const titles = (env: { LP_DB: string }): string[] =>
  (JSON.parse(lpSync(['list', '--json'], env).out) as { entries: { title: string }[] }).entries.map(
    (entry) => entry.title,
  );

const integrity = (db: string): unknown => {
  const connection = new Database(db, { readonly: true });
  const answer = connection.pragma('integrity_check', { simple: true });
  connection.close();
  return answer;
};

describe('many at once', () => {
  it('forty processes that log at the same moment, on a log that is not there yet, store forty entries', async () => {
    const { db, env } = newLog();
    const all = Array.from(
      { length: 40 },
      (_, n) => lpStart(['log', `entry ${n}`], { ...env, LP_BUSY_TIMEOUT: '60000' }).ended,
    );
    const ended = await Promise.all(all);
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
    const ids = ended.map(({ out }) => Number(/^#(\d+)/.exec(out)?.[1]));
    expect(new Set(ids).size).toBe(40);
    expect(new Set(titles(env))).toEqual(new Set(Array.from({ length: 40 }, (_, n) => `entry ${n}`)));
    expect(integrity(db)).toBe('ok');
    expect(readdirSync(dirname(db))).toEqual(['lp.db']);
  }, 120_000);

  it('a process killed at any moment leaves what it acknowledged, and a sound file', async () => {
    const { db, env } = newLog();
    lpSync(['log', 'the first'], env);
    const acknowledged: string[] = ['the first'];
    for (let n = 0; n < 24; n++) {
      const { child, ended } = lpStart(['log', `entry ${n}`], env);
      // Not a wait for something to happen: the moment of the kill is what this test varies.
      const timer = setTimeout(() => child.kill('SIGKILL'), 20 + 3 * n);
      const { out } = await ended;
      clearTimeout(timer);
      if (out.startsWith('#')) acknowledged.push(`entry ${n}`);
    }
    expect(titles(env)).toEqual(expect.arrayContaining(acknowledged));
    expect(integrity(db)).toBe('ok');
    expect(lpSync(['log', 'afterwards'], env).code).toBe(0);
  }, 120_000);

  it('a lock held past the timeout is an error in words that keeps the text; a shorter one is waited for', async () => {
    const { db, env } = newLog();
    lpSync(['log', 'one'], env);
    const holder = new Database(db);
    holder.exec('BEGIN EXCLUSIVE');
    const refused = lpSync(['log', 'two', '-r', '5%'], { ...env, LP_BUSY_TIMEOUT: '100' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/another process is writing to .*\n +Try again/);
    const kept = /kept in (.*)\n/.exec(refused.err)?.[1] ?? '';
    expect(readFileSync(kept, 'utf8')).toMatch(/title: two\n[\s\S]*result: 5%/);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    const waiting = lpStart(['log', 'three'], { ...env, LP_BUSY_TIMEOUT: '60000' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    holder.exec('ROLLBACK');
    holder.close();
    expect((await waiting.ended).code).toBe(0);
    expect(titles(env)).toEqual(['three', 'one']);
  });
});

describe('places', () => {
  it('without a home folder it says where the log could be', () => {
    const said = lpSync(['log', 'x'], { HOME: '', XDG_DATA_HOME: undefined });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(/no home folder[\s\S]*LP_DB=/);
    expect(lpSync(['--help'], { HOME: '' }).code).toBe(0);
  });

  it.runIf(process.platform === 'linux')(
    'the log is in the XDG data folder, or under home when that is not absolute',
    () => {
      const home = temporaryFolder();
      lpSync(['log', 'x'], { HOME: home, XDG_DATA_HOME: 'relative' });
      expect(existsSync(join(home, '.local', 'share', 'lp', 'lp.db'))).toBe(true);
      lpSync(['log', 'x'], { HOME: home, XDG_DATA_HOME: join(home, 'xdg') });
      expect(existsSync(join(home, 'xdg', 'lp', 'lp.db'))).toBe(true);
    },
  );

  it('--db goes before LP_DB, wherever it stands', () => {
    const { env } = newLog();
    const other = join(temporaryFolder(), 'other.db');
    lpSync(['log', 'x', '--db', other], env);
    lpSync(['--db', other, 'log', 'y'], env);
    expect(titles({ LP_DB: other })).toEqual(['y', 'x']);
    expect(titles(env)).toEqual([]);
  });

  it.each([
    ['a folder', (folder: string) => folder, /is a folder/],
    ['below a file', (folder: string) => join(folder, 'file', 'lp.db'), /part of that path is a file/],
    ['a text file', (folder: string) => join(folder, 'file'), /is not a log of lp; it was not touched/],
  ])('a log that would be %s is refused', (_, place, message) => {
    const folder = temporaryFolder();
    spawnSync('sh', ['-c', `echo "this is a file with some text in it, and no database" > '${folder}/file'`]);
    const said = lpSync(['log', 'x'], { LP_DB: place(folder) });
    expect(said.code).toBe(1);
    expect(said.err).toMatch(message);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toContain('no database');
  });

  // Root may write anywhere, so the process runs as nobody then, from a copy that nobody may read.
  it.runIf(process.platform === 'linux')(
    'an unwritable folder or file is an error in words that keeps the text',
    () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o755);
      const temporary = join(folder, 'tmp');
      mkdirSync(temporary);
      chmodSync(temporary, 0o777);
      const isRoot = process.getuid?.() === 0;
      const bin = isRoot ? publicCopy(folder) : BIN;
      const run = (argv: string[], db: string) => {
        const env = cleanEnv({ LP_DB: db, TMPDIR: temporary });
        const as = isRoot ? { uid: 65_534, gid: 65_534 } : {};
        const { status, stderr, stdout } = spawnSync(process.execPath, [bin, ...argv], {
          env,
          encoding: 'utf8',
          ...as,
        });
        return { status, stderr, stdout };
      };
      const closed = join(folder, 'closed');
      mkdirSync(closed, { mode: 0o555 });
      const refused = run(['log', 'precious words'], join(closed, 'lp', 'lp.db'));
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/cannot be opened or created[\s\S]*--db FILE/);
      const kept = /kept in (.*)\n/.exec(refused.stderr)?.[1] ?? '';
      expect(readFileSync(kept, 'utf8')).toContain('precious words');

      const db = join(folder, 'lp.db');
      lpSync(['log', 'one'], { LP_DB: db });
      chmodSync(db, 0o444);
      if (!isRoot) chmodSync(folder, 0o555);
      expect(run(['list'], db).stdout).toContain('one');
      const denied = run(['rm', '1'], db);
      expect(denied.status).toBe(1);
      expect(denied.stderr).toMatch(/cannot be written to/);
      chmodSync(folder, 0o755);
    },
  );
});

/** The built lp where any user may run it. */
function publicCopy(folder: string): string {
  const copy = join(folder, 'lp');
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  const addon = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  for (const part of ['package.json', join('build', 'Release', 'better_sqlite3.node')]) {
    cpSync(join(addon, part), join(copy, 'node_modules', 'better-sqlite3', part));
  }
  return join(copy, 'bin', 'lp.js');
}

describe('pipes', () => {
  it('lp list | head ends quietly', () => {
    const { db, env } = newLog();
    lpSync(['log', 'one'], env);
    const connection = new Database(db);
    connection.exec(`INSERT INTO entry (uid, kind, day, title, created_at, updated_at)
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      SELECT 'u' || i, 'accomplishment', '2026-03-04', 'entry number ' || i || ' of a great many entries', '', '' FROM n`);
    connection.close();
    for (const argv of ['list -n 0', 'list --json']) {
      const script = `set -o pipefail; '${process.execPath}' '${BIN}' ${argv} | head -1`;
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
        env: cleanEnv(env),
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.split('\n')).toHaveLength(2);
    }
  });

  it('words that are read from a pipe are kept when a flag is wrong', () => {
    const { env } = newLog();
    const said = lpSync(['log', '-', '-p', 'nonsense'], env, 'long and precious\nwith details\n');
    expect(said.code).toBe(2);
    expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8')).toMatch(
      /title: long and precious\n[\s\S]*\nwith details\n/,
    );
  });
});

describe('durability', () => {
  // A library put before libc counts what lp asks the disk to do; SQLite reaches both through it.
  it.runIf(process.platform === 'linux')('a log costs at most five synchronisations with the disk', () => {
    const { db, env } = newLog();
    lpSync(['log', 'one'], env);
    const folder = dirname(db);
    const source = `#define _GNU_SOURCE
#include <dlfcn.h>
#include <unistd.h>
#include <fcntl.h>
static void note(void) { int fd = open("${folder}/syncs", O_CREAT | O_APPEND | O_WRONLY, 0600); if (write(fd, "x", 1)) {} close(fd); }
int fsync(int fd) { note(); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { note(); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }`;
    const compiled = spawnSync(
      'cc',
      ['-shared', '-fPIC', '-x', 'c', '-', '-o', join(folder, 'count.so'), '-ldl'],
      { input: source },
    );
    expect(compiled.status).toBe(0);
    expect(
      lpSync(['log', 'two', '+dd', '-r', '5%'], { ...env, LD_PRELOAD: join(folder, 'count.so') }).code,
    ).toBe(0);
    const syncs = readFileSync(join(folder, 'syncs')).length;
    expect(syncs).toBeGreaterThan(1);
    expect(syncs).toBeLessThanOrEqual(5);
  });
});
