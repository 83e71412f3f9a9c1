/** The store on real SQLite files. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { draftAsk } from '../../src/domain/ask.ts';
import type { Day } from '../../src/domain/day.ts';
import { type Draft, draftEntry, draftOf } from '../../src/domain/entry.ts';
import { type Filter, matches } from '../../src/domain/filter.ts';
import { APPLICATION_ID, openLog } from '../../src/store/connection.ts';
import { listQuery, walkQuery } from '../../src/store/entries.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { drafts, filters } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { temporaryFolder } from '../support/lp.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const TODAY = '2026-11-22' as Day;

const newStore = (path = join(temporaryFolder(), 'lp.db')): Store =>
  openStore({ path, intent: 'write', now: NOW });

const draft = (title: string, rest: Partial<Draft> = {}): Draft =>
  draftEntry({ title, date: TODAY, ...rest }, TODAY);

const add = (store: Store, ...all: Draft[]) =>
  store.change('log', NOW, (tx) => ({ summary: '', value: all.map((one) => tx.addEntry(one)) }));

/** Every row of every table, as text: the state that undo must bring back. */
function rows(path: string): string {
  const db = new Database(path, { readonly: true });
  const tables = [
    'entry',
    'entry_principle',
    'entry_person',
    'entry_link',
    'goal',
    'cycle',
    'setting',
    'redaction',
    'ask',
  ];
  const content = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]);
  const words = ['latency', 'storm', 'lima', 'checkout', 't'].map((word) =>
    db.prepare('SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid').all(word),
  );
  db.close();
  return JSON.stringify([content, words], null, 1);
}

describe('the file', () => {
  it('is made private, in a private folder, and is alone at rest', () => {
    const folder = join(temporaryFolder(), 'share', 'lp');
    const store = newStore(join(folder, 'lp.db'));
    add(store, draft('one'));
    store.close();
    expect(statSync(join(folder, 'lp.db')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(folder)).toEqual(['lp.db']);
  });

  it('is not made by reading', () => {
    const path = join(temporaryFolder(), 'sub', 'lp.db');
    const store = openStore({ path, intent: 'read', now: NOW });
    expect(store.entries({})).toEqual([]);
    store.close();
    expect(existsSync(join(path, '..'))).toBe(false);
  });

  it('is durable: rollback journal, full synchronisation, the write lock taken first', () => {
    const log = openLog({ path: join(temporaryFolder(), 'lp.db'), intent: 'write', now: NOW });
    expect(log.db.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(log.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(log.db.pragma('foreign_keys', { simple: true })).toBe(1);
    log.close();
  });

  it.each([
    ['a text file', (path: string) => writeFileSync(path, 'dear diary, today I did nothing of note at all')],
    [
      "another program's database",
      (path: string) => new Database(path).exec('CREATE TABLE song (name TEXT)').close(),
    ],
    [
      'a log of a newer lp',
      (path: string) => {
        const db = new Database(path);
        db.pragma(`application_id = ${APPLICATION_ID}`);
        db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
        db.close();
      },
    ],
  ])('that is %s is refused and not touched', (_, make) => {
    const path = join(temporaryFolder(), 'lp.db');
    make(path);
    const before = readFileSync(path);
    for (const intent of ['read', 'write'] as const) {
      expect(() => openStore({ path, intent, now: NOW })).toThrow(/not a log of lp|another program|newer lp/);
    }
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(join(path, '..'))).toEqual(['lp.db']);
  });

  it('held by another process past the timeout is refused, with the reason', () => {
    const path = join(temporaryFolder(), 'lp.db');
    newStore(path).close();
    const other = new Database(path);
    other.exec('BEGIN EXCLUSIVE');
    expect(() => add(openStore({ path, intent: 'write', now: NOW, busyTimeout: 20 }), draft('x'))).toThrow(
      /another process/,
    );
    other.exec('ROLLBACK');
    other.close();
  });
});

describe('migrations', () => {
  const next = [...MIGRATIONS, { name: 'next', sql: 'ALTER TABLE entry ADD COLUMN mood TEXT' }];

  it('keep a copy of what was there', () => {
    const path = join(temporaryFolder(), 'lp.db');
    const store = newStore(path);
    add(store, draft('before'));
    store.close();
    const log = openLog({ path, intent: 'write', now: NOW });
    migrate(log, { now: NOW, inMemory: false, migrations: next });
    expect(log.get('SELECT title, mood FROM entry')).toEqual({ title: 'before', mood: null });
    log.close();
    const copy = `${path}.v${MIGRATIONS.length}-20261122T100000.bak`;
    const kept = openStore({ path: copy, intent: 'read', now: NOW });
    expect(kept.entries({}).map((entry) => entry.title)).toEqual(['before']);
    kept.close();
  });

  it('are all or nothing', () => {
    const path = join(temporaryFolder(), 'lp.db');
    newStore(path).close();
    const log = openLog({ path, intent: 'write', now: NOW });
    const broken = [...MIGRATIONS, { name: 'broken', sql: 'CREATE TABLE half (a); CREATE TABLE half (b);' }];
    expect(() => migrate(log, { now: NOW, inMemory: false, migrations: broken })).toThrow(/already exists/);
    expect(log.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(log.get("SELECT 1 FROM sqlite_schema WHERE name = 'half'")).toBeUndefined();
    log.close();
  });
});

describe('entries', () => {
  it('come back as they were written, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(drafts, { minLength: 1, maxLength: 4 }), (all) => {
        const store = openStore({ path: ':nowhere:', intent: 'read', now: NOW });
        const written = add(store, ...all);
        for (const [index, entry] of written.entries()) {
          expect(store.entry(entry.id)).toEqual(entry);
          expect(draftOf(entry)).toEqual(all[index]);
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('are found by a filter exactly when `matches` says so, newest first', () => {
    fc.assert(
      fc.property(
        fc.array(drafts, { maxLength: 12 }),
        fc.array(filters, { minLength: 3, maxLength: 3 }),
        (all, asked) => {
          const store = openStore({ path: ':nowhere:', intent: 'read', now: NOW });
          const written = add(store, ...all).sort((a, b) =>
            a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1,
          );
          for (const filter of asked) {
            const expected = written.filter((entry) => matches(entry, filter));
            expect(store.entries(filter)).toEqual(expected);
            expect(store.count(filter)).toBe(expected.length);
            expect(store.entries({ ...filter, limit: 2 })).toEqual(expected.slice(0, 2));
          }
          store.close();
        },
      ),
      { numRuns: 120 },
    );
  });

  it('have numbers that are never used again', async () => {
    const path = join(temporaryFolder(), 'lp.db');
    let store = newStore(path);
    add(store, draft('one'), draft('two'));
    store.change('rm', NOW, (tx) => ({ summary: '', value: tx.put('entry', 2, null) }));
    expect(add(store, draft('three'))[0]!.id).toBe(3);
    await store.undo();
    store.close();
    store = newStore(path);
    expect(add(store, draft('four'))[0]!.id).toBe(4);
    store.close();
  });
});

describe('search', () => {
  it.each([
    ['Resumé of the café', 'resume cafe'],
    ['resume of the cafe', 'RÉSUMÉ'],
    ['Søren fixed the łódź build', 'soren lodz'],
    ['Cached the carts', 'caching cart'],
    ['Latency of the checkout', 'laten'],
    ['注文の待ち時間を短縮した', '待ち時間'],
    ['修复了支付延迟', '支付'],
    ['ลดเวลารอของลูกค้า', 'ลูกค้า'],
    ['결제 지연을 줄였다', '지연'],
    ['Cut p99 900ms→540ms', '540ms'],
    ['Retry storm untangled', '"retry storm"'],
  ])('finds "%s" by %s', (title, words) => {
    const store = newStore();
    add(store, draft('something else'), draft(title));
    expect(store.entries({ match: words }).map((entry) => entry.title)).toEqual([title]);
    store.close();
  });

  it('looks in every field, and only for entries with all the words', () => {
    const store = newStore();
    add(
      store,
      draft('alpha', { details: 'bravo', result: 'charlie', project: 'delta', people: ['echo'] }),
      draft('foxtrot', { kind: 'feedback', from: 'golf' }),
    );
    for (const word of ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'golf']) {
      expect(store.entries({ match: word }), word).toHaveLength(1);
    }
    expect(store.entries({ match: 'alpha golf' })).toEqual([]);
    store.close();
  });

  it('takes nothing the user types for syntax', () => {
    const store = newStore();
    add(store, draft('plain words OR NOT near'));
    const asked = [
      'plain OR nothing',
      'NOT plain',
      'title:plain',
      'plain*',
      '"plain',
      "plain'--",
      '(plain',
      'a"b"c',
      '^plain',
      'plain + words',
    ];
    for (const words of asked) expect(() => store.entries({ match: words }), words).not.toThrow();
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void store.entries({ match: words })));
    expect(store.entries({ match: 'words OR' })).toHaveLength(1);
    expect(store.entries({ match: 'absent OR words' })).toEqual([]);
    store.close();
  });

  it('follows edits, removals and undo', async () => {
    const store = newStore();
    const [entry] = add(store, draft('before'));
    const found = (word: string) => store.entries({ match: word }).length;
    store.change('edit', NOW, (tx) => ({
      summary: '',
      value: tx.put('entry', 1, { ...entry!, title: 'after' }),
    }));
    expect([found('before'), found('after')]).toEqual([0, 1]);
    store.change('rm', NOW, (tx) => ({ summary: '', value: tx.put('entry', 1, null) }));
    expect([found('before'), found('after')]).toEqual([0, 0]);
    await store.undo();
    expect([found('before'), found('after')]).toEqual([0, 1]);
    await store.undo();
    expect([found('before'), found('after')]).toEqual([1, 0]);
    store.close();
  });

  it('gives a common word newest first, also when the newest days were logged first', () => {
    const store = newStore();
    const recent = [draft('bird today'), draft('bird no more'), draft('nothing')];
    const old = Array.from({ length: 4_000 }, (_, n) =>
      draft(n % 2 === 0 ? 'bird' : 'fish', { date: `20${10 + (n % 12)}-03-04` as Day }),
    );
    const late = [draft('bird imported', { date: '2026-11-21' as Day })];
    const written = add(store, ...recent, ...old, ...late).filter((entry) => entry.title.startsWith('bird'));
    const expected = written.sort((a, b) => (a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1));
    expect(store.entries({ match: 'bird', limit: 20 })).toEqual(expected.slice(0, 20));
    expect(store.entries({ match: 'bird', limit: 3 }).map((entry) => entry.title)).toEqual([
      'bird no more',
      'bird today',
      'bird imported',
    ]);
    store.close();
  });

  it('gives a common word newest first, as a rare one, across the step of its walk', () => {
    const store = newStore();
    const all = Array.from({ length: 2_600 }, (_, n) =>
      draft(n % 3 === 0 ? 'rare bird' : 'common bird', { date: `2026-0${1 + (n % 9)}-10` as Day }),
    );
    const written = add(store, ...all).sort((a, b) =>
      a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1,
    );
    const rare = written.filter((entry) => entry.title === 'rare bird');
    expect(store.entries({ match: 'bird', limit: 7 })).toEqual(written.slice(0, 7));
    expect(store.entries({ match: 'bird', limit: 5, until: '2026-02-28' as Day })).toEqual(
      written.filter((entry) => entry.date < '2026-03').slice(0, 5),
    );
    expect(store.entries({ match: 'rare bird', limit: 3 })).toEqual(rare.slice(0, 3));
    expect(store.entries({ match: 'bird' })).toEqual(written);
    store.close();
  });
});

describe('changes', () => {
  it('undone are as if they had never been, and done again as if never undone', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        drafts: fc.array(drafts, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ do: fc.constant('edit' as const), id: fc.integer({ min: 1, max: 4 }), draft: drafts }),
      fc.record({
        do: fc.constant('rm' as const),
        ids: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
      }),
      fc.record({ do: fc.constant('set' as const), value: fc.string() }),
      fc.record({ do: fc.constant('ask' as const), answered: fc.option(fc.constant(TODAY)) }),
      fc.record({ do: fc.constant('redact' as const), replacement: fc.option(fc.constantFrom('A', 'B')) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(20), async (steps, back) => {
        const path = join(temporaryFolder(), 'lp.db');
        const store = newStore(path);
        const states = [rows(path)];
        for (const one of steps) {
          const before = store.recentChanges(1)[0]?.id;
          store.change(one.do, NOW, (tx) => {
            if (one.do === 'add') for (const draft of one.drafts) tx.addEntry(draft);
            else if (one.do === 'set') tx.put('setting', 'cadence', one.value);
            else if (one.do === 'redact') {
              const { replacement } = one;
              tx.put('redaction', 'acme', replacement === null ? null : { term: 'Acme', replacement });
            } else if (one.do === 'ask') {
              const ask = tx.get('ask', 1);
              if (ask !== null) tx.put('ask', 1, { ...ask, answered: one.answered });
              else tx.addAsk(draftAsk({ person: 'Ana', about: 'it', due: null, asked: TODAY }, TODAY));
            } else if (one.do === 'rm') for (const id of one.ids) tx.put('entry', id, null);
            else {
              const entry = tx.get('entry', one.id);
              if (entry !== null) tx.put('entry', one.id, { ...entry, ...one.draft });
            }
            return { summary: '', value: undefined };
          });
          if (store.recentChanges(1)[0]?.id !== before) states.push(rows(path));
          else expect(rows(path)).toBe(states.at(-1));
        }
        const times = Math.min(back, states.length - 1);
        for (let n = 1; n <= times; n++) {
          expect(await store.undo()).toBeDefined();
          expect(rows(path)).toBe(states[states.length - 1 - n]);
        }
        for (let n = times - 1; n >= 0; n--) {
          expect(await store.redo()).toBeDefined();
          expect(rows(path)).toBe(states[states.length - 1 - n]);
        }
        expect(await store.redo()).toBeUndefined();
        store.close();
      }),
      { numRuns: 25 },
    );
  });

  it('that were undone cannot be done again after a new one, and undo goes on before them', async () => {
    const store = newStore();
    add(store, draft('one'));
    add(store, draft('two'));
    await store.undo();
    add(store, draft('three'));
    expect(await store.redo()).toBeUndefined();
    await store.undo();
    expect(await store.redo()).toMatchObject({ id: 3 });
    await store.undo();
    await store.undo();
    expect(store.entries({})).toEqual([]);
    expect(await store.undo()).toBeUndefined();
    expect((await store.lately()).removed(9).map((entry) => entry.title)).toEqual(['three', 'two', 'one']);
    store.close();
  });

  it('that fail half-way leave nothing', () => {
    const path = join(temporaryFolder(), 'lp.db');
    const store = newStore(path);
    const before = rows(path);
    expect(() =>
      store.change('log', NOW, (tx) => {
        tx.addEntry(draft('half'));
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(rows(path)).toBe(before);
    expect(store.recentChanges(9)).toEqual([]);
    store.close();
  });

  it('tell what happened to an entry', async () => {
    const store = newStore();
    const [entry] = add(store, draft('one'));
    store.change('edit', NOW, (tx) => ({
      summary: '1',
      value: tx.put('entry', 1, { ...entry!, result: '2 x' }),
    }));
    await store.undo();
    expect(
      store
        .history('entry', 1)
        .map(({ change, before, after }) => [change.command, change.state, before?.result, after?.result]),
    ).toEqual([
      ['log', 'done', undefined, null],
      ['edit', 'undone', null, '2 x'],
    ]);
    store.close();
  });
});

describe('query plans', () => {
  const plan = (sql: string, values: readonly unknown[]): string => {
    const log = openLog({ path: ':nowhere:', intent: 'read', now: NOW });
    const lines = log.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    log.close();
    return lines.map((line) => line.detail).join('\n');
  };
  const since = '2026-01-01' as Day;
  const until = '2026-12-31' as Day;

  it.each<[string, Filter]>([
    ['the newest', {}],
    ['a span of days', { since, until }],
    ['a span of days with a principle', { since, until, principles: ['dive-deep', 'ownership'] }],
    ['what has no principle', { untagged: true }],
    ['one project', { project: 'Checkout' }],
    ['a person', { with: 'ana', since }],
  ])('read %s by an index and sort nothing', (_, filter) => {
    for (const query of [listQuery(filter), walkQuery(filter)]) {
      const bound = [...(query.sql.includes('(e.day, e.id) <') ? [until, 1] : []), ...query.values, 50];
      const lines = plan(query.sql, bound);
      expect(lines).toMatch(/USING (COVERING )?INDEX entry_(day|project)/);
      expect(lines).not.toMatch(/SCAN e$/m);
      expect(lines).not.toMatch(/TEMP B-TREE/);
    }
  });
});
