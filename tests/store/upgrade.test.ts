/**
 * Logs of every past version, each kept as the lp of its time wrote it (`tests/fixtures/log-v<version>.db`), brought
 * to this one. Add a fixture with the code as it is before a migration, and a row here.
 */
import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ABSENT } from '../../src/domain/entry.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { temporaryFolder } from '../support/lp.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const NOW = new Date('2026-11-22T10:00:00Z');

/** A copy of the fixture that may be written to. */
function logOf(version: number): string {
  const path = join(temporaryFolder(), 'lp.db');
  copyFileSync(join(FIXTURES, `log-v${version}.db`), path);
  return path;
}

const versionOf = (path: string): unknown => {
  const db = new Database(path, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

const open = (path: string, intent: 'read' | 'write'): Store => openStore({ path, intent, now: NOW });

/** How many changes of each fixture stand, and the one more that is undone; in the order of versions. */
const CHANGES = [
  { standing: 13, undone: { command: 'log', summary: '6 (Logged by mistake)' } },
  { standing: 14, undone: { command: 'log', summary: '6 (Logged by mistake)' } },
  { standing: 17, undone: { command: 'need', summary: '7 (A second on-call engineer)' } },
] as const;

const NAMES = [{ term: 'Globex', replacement: 'Customer G' }];

/** Everything a log of that version can hold, and does. */
async function expectAll(store: Store, version: number): Promise<void> {
  expect(store.entries({}).map(({ id, title }) => [id, title])).toEqual([
    [4, 'Interviewed nine candidates'],
    [3, 'Too long to review in one sitting'],
    [2, '注文の待ち時間を短縮した'],
    [1, 'Cut checkout p99 for Acme Corp'],
  ]);
  expect(store.entry(1)).toMatchObject({
    details: 'I read the traces.\n\n- cached the cart\n- dropped a join',
    result: '900 ms to 540 ms',
    project: 'Checkout',
    people: ['Ana Lima', 'Søren'],
    links: ['https://acme.example/dash'],
    principles: ['dive-deep', 'deliver-results'],
    goal: 'g1',
    pinned: true,
  });
  expect(store.entry(3)).toMatchObject({ kind: 'feedback', from: 'Bo', sentiment: 'constructive' });
  const loop = version >= 3;
  expect(store.entry(3)).toMatchObject(
    loop ? { result: 'two hundred lines at most', resolved: '2026-11-22' } : ABSENT,
  );
  expect(store.entry(4)).toMatchObject({ answers: loop ? [3] : [] });
  expect(store.asks()).toMatchObject(
    loop ? [{ person: 'Ana Lima', about: 'the launch', due: '2026-12-01' }] : [],
  );
  expect(store.redactions()).toEqual(version < 2 ? [] : NAMES);
  expect(store.entries({ match: '待ち時間' }).map(({ id }) => id)).toEqual([2]);
  expect(store.goals()).toMatchObject([
    { id: 1, status: 'met', result: '540 ms', due: '2026-06-15' },
    { id: 2, status: 'open', cycle: '2026-H1' },
  ]);
  expect(store.cycles()).toEqual([
    { name: 'Spring review', from: '2026-02-01', to: '2026-06-30', due: '2026-07-31' },
  ]);
  expect(store.settings()).toEqual({ cadence: 'semiannual' });
  expect(store.history('entry', 4).map(({ change }) => change.command)).toEqual(
    loop ? ['log', 'tag', 'edit'] : ['log', 'tag'],
  );
  expect((await store.lately()).removed(9)).toMatchObject([
    ...(loop ? [{ id: 7, kind: 'need', severity: 'high', by: '2026-12-15' }] : []),
    { id: 6, ...ABSENT },
    { id: 5, ...ABSENT },
  ]);
  expect(store.answering().map(({ id }) => id)).toEqual(loop ? [4] : []);
}

describe.each(Array.from({ length: MIGRATIONS.length - 1 }, (_, n) => n + 1))(
  'a log of version %i',
  (version) => {
    it('is kept as the fixture it was made as', () => {
      expect(versionOf(join(FIXTURES, `log-v${version}.db`))).toBe(version);
    });

    it('is brought up to date by the first command that writes, a copy kept, all of it there', async () => {
      const path = logOf(version);
      const before = readFileSync(path);
      const store = open(path, 'write');
      await expectAll(store, version);
      store.close();
      expect(versionOf(path)).toBe(MIGRATIONS.length);
      const copy = `${path}.v${version}-20261122T100000.bak`;
      expect(readdirSync(dirname(path)).sort()).toEqual([basename(path), basename(copy)]);
      expect(versionOf(copy)).toBe(version);
      expect(statSync(copy).mode & 0o777).toBe(0o600);
      const kept = open(copy, 'read');
      await expectAll(kept, version);
      kept.close();
      expect(readFileSync(join(FIXTURES, `log-v${version}.db`))).toEqual(before);
    });

    it('is read without a byte written, also in WAL mode as other programs leave it', async () => {
      const path = logOf(version);
      for (const mode of ['delete', 'wal']) {
        const db = new Database(path);
        db.pragma(`journal_mode = ${mode}`);
        db.close();
        const before = readFileSync(path);
        const store = open(path, 'read');
        await expectAll(store, version);
        store.close();
        expect(readFileSync(path)).toEqual(before);
        expect(readdirSync(dirname(path))).toEqual([basename(path)]);
      }
    });

    it('can still be undone and redone to its first day, and goes on', async () => {
      const path = logOf(version);
      const store = open(path, 'write');
      const { standing, undone } = CHANGES[version - 1]!;
      expect(await store.redo()).toMatchObject(undone);
      expect(await store.undo()).toMatchObject({ state: 'undone' });
      for (let n = 0; n < standing - CHANGES[Math.min(version, 2) - 1]!.standing; n += 1) await store.undo();
      await store.undo();
      expect(store.entry(4)?.principles).toEqual([]);
      while ((await store.undo()) !== undefined);
      expect(store.entries({})).toEqual([]);
      expect(store.settings()).toEqual({});
      for (let n = 0; n < standing; n += 1) expect(await store.redo()).toBeDefined();
      await expectAll(store, version);
      store.change('redact', NOW, (tx) => ({
        summary: 'add Acme',
        value: tx.put('redaction', 'acme', { term: 'Acme', replacement: 'Customer A' }),
      }));
      expect(store.redactions()).toContainEqual({ term: 'Acme', replacement: 'Customer A' });
      await store.undo();
      store.change('edit', NOW, (tx) => ({
        summary: '4',
        value: tx.put('entry', 4, { ...tx.get('entry', 4)!, answers: [3, 1] }),
      }));
      expect(store.answering().map(({ id }) => id)).toEqual([4]);
      await store.undo();
      expect(store.entry(4)?.answers).toEqual(version < 3 ? [] : [3]);
      store.close();
    });
  },
);
