/**
 * Bytes that lp did not write: a byte turned over or zeros in every page, and files cut short. Every command answers
 * rightly, or says the damage and how to come back, with exit 1; what neither lp nor SQLite can see is in the table, too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { lpSync } from '../support/built.ts';
import { type Lp, newLp, type Said } from '../support/lp.ts';
import { FULL } from './disk.ts';
import { expectSound, fill, logIn, newFolder } from './places.ts';
import { Table } from './table.ts';

const PAGE = 4096;

const COLUMNS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'list, show, search, status': [
    ['list', '-n', '0'],
    ['list', '--json'],
    ['show', '7'],
    ['search', 'checkout'],
    ['status'],
  ],
  'check, coverage, history, people': [['check'], ['coverage'], ['history', '7'], ['people']],
  export: [
    ['export', 'json'],
    ['export', 'csv'],
  ],
  report: [['report'], ['report', '--format', 'json']],
  'log, edit, tag, rm': [
    ['log', 'one more +dd'],
    ['edit', '7', '-r', '9%'],
    ['tag', '--since', '2026-01-01', '+own'],
    ['rm', '3', '4'],
  ],
  'undo, restore': [['undo'], ['restore', '20']],
};

const table = new Table('damage', ['where', ...Object.keys(COLUMNS)]);
afterAll(() => table.check());

/** A log with a history: something of everything, a removed entry, free pages. */
function soundLog(): Buffer {
  const db = logIn(newFolder());
  fill(db, 40);
  const env = { LP_DB: db };
  for (const argv of [
    ['goal', 'add', 'Hire two engineers'],
    ['ask', 'Ana Lima'],
    ['redact', 'add', 'Acme'],
    ['rm', '20'],
  ]) {
    expect(lpSync(argv, env)).toMatchObject({ code: 0 });
  }
  const connection = new Database(db);
  connection.exec('CREATE TABLE x (y); INSERT INTO x VALUES (zeroblob(40000)); DROP TABLE x');
  connection.close();
  return readFileSync(db);
}

/** What each page holds, in the words of the table; the first is page 1. */
function kindsOf(bytes: Buffer): string[] {
  const db = new Database(bytes);
  const owners = new Map(
    db.prepare('SELECT pageno, name FROM dbstat').raw().all() as [page: number, name: string][],
  );
  const indexes = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'").pluck().all());
  db.close();
  return Array.from({ length: bytes.length / PAGE }, (_, n) => {
    const name = owners.get(n + 1);
    if (name === undefined) return 'free pages';
    if (name === 'sqlite_schema') return 'definitions of tables';
    if (name.startsWith('entry_text')) return 'full-text index';
    if (name.startsWith('change_item')) return indexes.has(name) ? 'other indexes' : 'history';
    if (indexes.has(name)) return 'other indexes';
    return name.startsWith('entry') ? 'entries' : 'other tables';
  });
}

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Damage {
  readonly where: string;
  readonly what: string;
  readonly bytes: Buffer;
}

/** Byte by byte in the header in the full sweep; in each page some. Half of them where the page says what is in it. */
function* turnedOver(whole: Buffer, kinds: readonly string[]): Generator<Damage> {
  const random = numbers(20_261_122);
  const turned = (where: string, at: number): Damage => {
    const bytes = Buffer.from(whole);
    bytes[at] = bytes[at]! ^ (1 + random(255));
    return { where: `a byte in the ${where}`, what: `byte ${at}`, bytes };
  };
  for (let at = 0; at < 100; at += FULL ? 1 : 9) yield turned('header', at);
  for (const [page, kind] of kinds.entries()) {
    for (let n = 0; n < (FULL ? 20 : 1); n++) {
      const start = page === 0 ? 100 : 0;
      yield turned(kind, page * PAGE + start + random((page + n) % 2 === 0 ? 100 : PAGE - start));
    }
  }
}

function* zeroed(whole: Buffer, kinds: readonly string[]): Generator<Damage> {
  for (const [page, kind] of kinds.entries()) {
    if (!FULL && page % 3 !== 0 && page > 3) continue;
    const bytes = Buffer.from(whole).fill(0, page * PAGE, (page + 1) * PAGE);
    yield { where: 'zeros in place of a page', what: `page ${page + 1} (${kind})`, bytes };
  }
}

function* cut(whole: Buffer): Generator<Damage> {
  const pages = whole.length / PAGE;
  for (let page = 0; page < pages; page += FULL ? 1 : 6) {
    for (const more of [2, 100, PAGE / 2, PAGE - 1, PAGE]) {
      if (page * PAGE + more === whole.length) continue;
      yield {
        where: 'cut short',
        what: `${page * PAGE + more} bytes`,
        bytes: whole.subarray(0, page * PAGE + more),
      };
    }
  }
}

const OUTCOMES = {
  right: 'right',
  said: 'said',
  seen: 'wrong, which an integrity check tells',
  unseen: 'other words, which nothing can tell',
} as const;

/** @throws Error saying what must not be. */
function judged(said: Said, right: Said, damaged: Buffer, lp: Lp): string {
  const { code, out, err } = said;
  if (code === 0 && out === right.out) return OUTCOMES.right;
  const after = readFileSync(lp.db);
  if (code !== 0) {
    if (code !== 1) throw new Error(`it ended with ${code}`);
    if (!after.equals(damaged) && isSound(damaged, lp)) throw new Error('it refused and wrote');
    if (/ is damaged: |is not a log of lp|belongs to another program|written by a newer lp/.test(err))
      return OUTCOMES.said;
  }
  writeFileSync(lp.db, damaged);
  return isSound(damaged, lp) ? OUTCOMES.unseen : OUTCOMES.seen;
}

function isSound(bytes: Buffer, lp: Lp): boolean {
  writeFileSync(lp.db, bytes);
  try {
    expectSound(lp.db);
    return true;
  } catch {
    return false;
  }
}

describe('a damaged log', () => {
  const whole = soundLog();
  const kinds = kindsOf(whole);

  it.each([
    ['a byte turned over', () => turnedOver(whole, kinds)],
    ['zeros', () => zeroed(whole, kinds)],
    ['a file cut short', () => cut(whole)],
  ])('%s: each command answers rightly or says it, and none is surprised', async (_, damages) => {
    const lp = newLp();
    await lp.ok(['log', 'makes the folder']);
    const call = (bytes: Buffer, argv: readonly string[]): Promise<Said> => {
      writeFileSync(lp.db, bytes);
      return lp(argv);
    };
    const right = new Map<string, Said>();
    for (const argv of Object.values(COLUMNS).flat()) right.set(argv.join(' '), await call(whole, argv));
    for (const { where, what, bytes } of damages()) {
      for (const [column, calls] of Object.entries(COLUMNS)) {
        for (const argv of calls) {
          const said = await call(bytes, argv);
          try {
            const outcome = judged(said, right.get(argv.join(' '))!, bytes, lp);
            if (column === 'report' && outcome === OUTCOMES.seen)
              throw new Error('a draft was made of a damaged log');
            table.put(where, column, [outcome]);
          } catch (error) {
            throw new Error(
              `lp ${argv.join(' ')}, ${where}, ${what}: ${(error as Error).message}\n${said.err}`,
              { cause: error },
            );
          }
        }
      }
    }
  });
});
