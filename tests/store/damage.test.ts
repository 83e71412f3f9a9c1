/** Damage that SQLite does not meet on its way, and what is none. */
import fs, { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { damageBehind, damageOf } from '../../src/store/damage.ts';
import { type Lp, newLp } from '../support/lp.ts';

async function log(): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['log', 'cut p99 +dd', '-r', '5%']);
  await lp.ok(['edit', '1', '-r', '6%']);
  return lp;
}

function changed(lp: Lp, sql: string): void {
  const db = new Database(lp.db);
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
}

async function errorsOf(lp: Lp): Promise<{ code: number; out: string; checks: string[] }> {
  const { code, out } = await lp(['doctor', '--json']);
  const { findings } = JSON.parse(out) as { findings: { check: string; severity: string }[] };
  return {
    code,
    out,
    checks: findings.filter(({ severity }) => severity === 'error').map(({ check }) => check),
  };
}

describe('damage', () => {
  it('is not seen in a sound log, nor where there is none', async () => {
    const lp = await log();
    expect(damageOf({ path: lp.db })).toBeUndefined();
    expect(damageOf({ path: `${lp.db}-none` })).toBeUndefined();
    expect(damageBehind(new TypeError('a bug'), { path: lp.db })).toBeUndefined();
  });

  it('is a form of file that SQLite does not know: it cannot even be opened', async () => {
    const lp = await log();
    const bytes = readFileSync(lp.db);
    // The number of the schema's form, of which SQLite knows 1 to 4: https://www.sqlite.org/fileformat.html#schemaformat
    bytes[47] = 9;
    writeFileSync(lp.db, bytes);
    for (const argv of [['list'], ['report'], ['log', 'x']]) {
      const { code, err } = await lp(argv);
      expect([code, err.split('\n')[0]], argv.join(' ')).toEqual([1, expect.stringContaining('is damaged')]);
    }
  });

  it('is not what a log is marked with that another took the place of; and no copy is made of such a one', async () => {
    const lp = await log();
    const next = `${lp.db}-next`;
    copyFileSync(lp.db, next);
    changed(
      lp,
      "CREATE TRIGGER replaced_INSERT BEFORE INSERT ON change BEGIN SELECT RAISE(ABORT, 'replaced'); END",
    );
    const said = await lp(['backup']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('the log was replaced while it was copied');
    const looked = fs.statSync;
    let left = 3;
    const stat = vi.spyOn(fs, 'statSync').mockImplementation(((...call: Parameters<typeof looked>) => {
      const found = looked(...call);
      // Once it is open.
      left -= 1;
      if (left === 0) renameSync(next, lp.db);
      return found;
    }) as typeof looked);
    syncBuiltinESMExports();
    onTestFinished(() => {
      stat.mockRestore();
      syncBuiltinESMExports();
    });
    expect(damageOf({ path: lp.db })).toBeUndefined();
    expect(left).toBeLessThan(0);
  });

  it.each<[what: string, sql: string, check?: string]>([
    ['a kind that is none', "UPDATE entry SET kind = 'accomplishmenu'"],
    ['a day that is none', "UPDATE entry SET day = '2026-99-01'"],
    ['a moment that is none', "UPDATE entry SET created_at = '2026'||x'01'"],
    ['a resolved day that is none', "UPDATE entry SET resolved_day = 'soon'"],
    ['an image that is no JSON', "UPDATE change_item SET after = '{'"],
    [
      'an image that lacks something',
      `UPDATE change_item SET before = replace(before, '"people"', '"other"')`,
    ],
    ['a page of nothing in a text', "UPDATE entry SET details = 'a' || char(0) || 'b'"],
    [
      'a row without the one it refers to',
      'PRAGMA foreign_keys = OFF; UPDATE entry SET goal_id = 9',
      'references',
    ],
    [
      'tables of another make',
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'person TEXT', 'persoo TEXT') WHERE name = 'ask'",
      'log',
    ],
  ])(
    'is %s: said, seen by lp doctor, restored from by nobody, and salvaged',
    async (_, sql, check = 'integrity') => {
      const lp = await log();
      const copy = basename((await lp.ok(['backup'])).trim());
      changed(lp, sql);
      expect(damageOf({ path: lp.db })?.message).toMatch(/ is damaged: /);
      expect(damageOf({ path: lp.db }, { largest: 4096 })).toBeUndefined();
      const told = await errorsOf(lp);
      expect(told).toMatchObject({ code: 1, checks: expect.arrayContaining([check]) });
      expect(told.out).not.toContain('undefined');
      copyFileSync(lp.db, join(lp.folder, 'ill.db'));
      expect((await lp(['restore', 'ill.db', '--yes'])).err).toMatch(
        /^lp: ill\.db is damaged, so the log was left/,
      );
      // Nor is a copy of it said to be the last sound one.
      copyFileSync(lp.db, join(dirname(lp.db), 'backups', 'lp-2026-11-22-110000-manual-1.db'));
      expect((await lp(['doctor'])).out).toContain(`lp restore ${copy}`);
      await lp(['doctor', '--salvage', 'saved.db']);
      await lp.ok(['restore', 'saved.db', '--yes']);
      expect(await lp.ok(['list'])).toMatch(/dd {2}cut p99 · 6%/);
      expect((await errorsOf(lp)).checks).toEqual([]);
    },
  );

  it('is none where another program keeps its statistics', async () => {
    const lp = await log();
    changed(lp, 'ANALYZE');
    expect(damageOf({ path: lp.db })).toBeUndefined();
    await lp.ok(['doctor']);
  });

  it.each(['createdAt', 'people'])(
    'is told in place of a bug, with the way back, where the history lost %s; nothing is changed',
    async (key) => {
      const lp = await log();
      changed(lp, `UPDATE change_item SET before = replace(before, '"${key}"', '"other"')`);
      const before = await lp.ok(['list', '--json']);
      const said = await lp(['undo']);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/ is damaged: [\s\S]*\n {4}\S/);
      expect(await lp.ok(['list', '--json'])).toBe(before);
    },
  );

  it('lets a draft be made, says what it may lack, and exits 1', async () => {
    const lp = await log();
    changed(lp, "UPDATE change_item SET after = '{'");
    const said = await lp(['report', '--db', lp.db]);
    expect(said.code).toBe(1);
    expect(said.out).toContain('Cut p99');
    expect(said.err).toMatch(
      /is damaged: change 1 cannot be read[\s\S]*may lack entries[\s\S]*lp doctor --db /,
    );
  });
});
