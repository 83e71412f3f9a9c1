/** Damage that SQLite does not meet on its way, and what is none. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
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

describe('damage', () => {
  it('is not seen in a sound log, nor where there is none', async () => {
    const lp = await log();
    expect(damageOf({ path: lp.db }, { thorough: true })).toBeUndefined();
    expect(damageOf({ path: `${lp.db}-none` })).toBeUndefined();
    expect(damageBehind(new TypeError('a bug'), { path: lp.db })).toBeUndefined();
  });

  it.each([
    ['a kind that is none', "UPDATE entry SET kind = 'accomplishmenu'"],
    ['a day that is none', "UPDATE entry SET day = '2026-99-01'"],
    ['a moment that is none', "UPDATE entry SET created_at = '2026'||x'01'"],
    ['an image that is no JSON', "UPDATE change_item SET after = '{'"],
    ['a row without the one it refers to', 'PRAGMA foreign_keys = OFF; UPDATE entry SET goal_id = 9'],
    [
      'tables of another make',
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'person TEXT', 'persoo TEXT') WHERE name = 'ask'",
    ],
  ])('is %s', async (_, sql) => {
    const lp = await log();
    changed(lp, sql);
    expect(damageOf({ path: lp.db })?.message).toMatch(/ is damaged: /);
    expect(damageOf({ path: lp.db }, { largest: 4096 })).toBeUndefined();
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
    const said = await lp(['report']);
    expect(said.code).toBe(1);
    expect(said.out).toContain('Cut p99');
    expect(said.err).toMatch(/is damaged: change 1 cannot be read[\s\S]*may lack entries/);
  });
});
