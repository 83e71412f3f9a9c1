/** `lp status --short`: a line when there is something to say, and silence whatever goes wrong. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CallOptions, type Lp, newLp } from '../support/lp.ts';

/** The tests' clock stands on a Sunday; a week later there is something to say. */
const LATER = { LP_NOW: '2026-11-29T10:00:00' };

const short = (lp: Lp, options: CallOptions = {}) => lp(['status', '--short'], { env: LATER, ...options });
const QUIET = { code: 0, out: '', err: '' };

async function logged(): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['log', 'one', '-d', 'nov 2']);
  return lp;
}

describe('lp status --short', () => {
  it('says how long nothing was logged, by the day it was recorded and not the day it happened', async () => {
    const lp = await logged();
    expect(await short(lp, { env: {} })).toEqual(QUIET);
    expect(await short(lp)).toEqual({ code: 0, out: '7 days since last log\n', err: '' });
  });

  it('says when the review is due', async () => {
    const lp = await logged();
    await lp.ok([
      'cycle',
      'set',
      'short',
      '--from',
      '2026-11-01',
      '--to',
      '2026-11-25',
      '--due',
      '2026-12-10',
    ]);
    expect((await short(lp)).out).toBe('7 days since last log · review due in 11\n');
    expect((await short(lp, { columns: 80 })).out).toBe('7 days since last log · review due in 11\n');
  });

  it('is brief in a terminal of 20 columns, and where COLUMNS says so', async () => {
    const lp = await logged();
    await lp.ok([
      'cycle',
      'set',
      'short',
      '--from',
      '2026-11-01',
      '--to',
      '2026-11-25',
      '--due',
      '2026-12-10',
    ]);
    for (const options of [{ columns: 20 }, { env: { ...LATER, COLUMNS: '20' } }]) {
      const { out } = await short(lp, options);
      expect(out).toBe('7d · due 11d\n');
    }
    expect((await short(lp, { env: { ...LATER, COLUMNS: 'wide' } })).out).toContain('since last log');
  });

  it('speaks when the settings say', async () => {
    const lp = await logged();
    await lp.ok(['config', 'set', 'remind-log', '5']);
    expect((await short(lp)).out).toBe('7 days since last log\n');
    await lp.ok(['config', 'set', 'remind-log', '6']);
    expect(await short(lp)).toEqual(QUIET);
    await lp.ok(['config', 'set', 'remind-due', '90']);
    expect((await short(lp)).out).toBe('review due in 63\n');
    await lp.ok(['config', 'set', 'remind-due', '0']);
    expect(await short(lp)).toEqual(QUIET);
  });

  it('is silent without a log, and makes none', async () => {
    const lp = newLp();
    expect(await short(lp)).toEqual(QUIET);
    expect(existsSync(dirname(lp.db))).toBe(false);
  });

  it('is silent about a log that is locked, and does not wait for it', async () => {
    const lp = await logged();
    const db = new Database(lp.db);
    onTestFinished(() => void db.close());
    db.exec('BEGIN EXCLUSIVE');
    expect(await short(lp, { env: { ...LATER, LP_BUSY_TIMEOUT: '9999999' } })).toEqual(QUIET);
  });

  it('is silent about a log that is broken, newer, another program’s or a folder, and leaves it as it is', async () => {
    const lp = await logged();
    const whole = readFileSync(lp.db);
    for (const bytes of [
      Buffer.from('nonsense'),
      Buffer.alloc(0),
      whole.subarray(0, 5000),
      Buffer.alloc(9000, 1),
    ]) {
      writeFileSync(lp.db, bytes);
      expect(await short(lp)).toEqual(QUIET);
      expect(readFileSync(lp.db)).toEqual(bytes);
    }
    writeFileSync(lp.db, whole);
    const db = new Database(lp.db);
    db.pragma('user_version = 999');
    db.close();
    expect(await short(lp)).toEqual(QUIET);
    rmSync(lp.db);
    mkdirSync(lp.db);
    expect(await short(lp)).toEqual(QUIET);
  });

  it('keeps its answer while the log and the day are the same, and no longer', async () => {
    const lp = await logged();
    const kept = join(lp.folder, '.cache', 'lp', 'segment.json');
    expect((await short(lp)).out).toBe('7 days since last log\n');
    const db = new Database(lp.db);
    db.exec('BEGIN EXCLUSIVE');
    // Held by another, so it was not opened.
    expect((await short(lp)).out).toBe('7 days since last log\n');
    expect(await short(lp, { env: { LP_NOW: '2026-11-30T10:00:00' } })).toEqual(QUIET);
    db.close();
    expect((await short(lp, { env: { LP_NOW: '2026-11-30T10:00:00' } })).out).toContain('8 days');
    await lp.ok(['log', 'two'], { env: LATER });
    expect(await short(lp)).toEqual(QUIET);
    await lp.ok(['undo'], { env: LATER });
    for (const broken of ['', 'nonsense', '{}', 'null']) {
      writeFileSync(kept, broken);
      expect((await short(lp)).out).toBe('7 days since last log\n');
    }
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    rmSync(dirname(kept), { recursive: true });
    writeFileSync(dirname(kept), 'no folder');
    expect((await short(lp)).out).toBe('7 days since last log\n');
  });

  it('is silent about a clock or a path that is none', async () => {
    const lp = await logged();
    expect(await short(lp, { env: { LP_NOW: 'never' } })).toEqual(QUIET);
    expect(await lp(['status', '--short', '--db', ''])).toEqual(QUIET);
  });

  it('does not go with --json', async () => {
    const lp = await logged();
    expect(await lp(['status', '--short', '--json'])).toMatchObject({ code: 2, out: '' });
  });
});
