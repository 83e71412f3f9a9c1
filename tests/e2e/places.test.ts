/** Where the log is, and what is piped in and out, on the built lp and real files. tests/faults has what breaks. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { BIN, cleanEnv, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

const newLog = (): { db: string; env: { LP_DB: string } } => {
  const db = join(temporaryFolder(), 'data', 'lp.db');
  return { db, env: { LP_DB: db } };
};

const titles = (env: { LP_DB: string }): string[] =>
  (JSON.parse(lpSync(['list', '--json'], env).out) as { entries: { title: string }[] }).entries.map(
    (entry) => entry.title,
  );

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
});

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
