/** What became of entries lately, on real SQLite files. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { type Draft, draftEntry, isPending } from '../../src/domain/entry.ts';
import { type Filter, matches } from '../../src/domain/filter.ts';
import { openLog } from '../../src/store/connection.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { CHANGES, pendingQuery } from '../../src/store/lately.ts';
import { drafts, filters } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { temporaryFolder } from '../support/lp.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const TODAY = '2026-11-22' as Day;

const newStore = (): Store =>
  openStore({ path: join(temporaryFolder(), 'lp.db'), intent: 'write', now: NOW });
const draft = (title: string, rest: Partial<Draft> = {}): Draft =>
  draftEntry({ title, date: TODAY, ...rest }, TODAY);
const add = (store: Store, ...all: Draft[]) =>
  store.change('log', NOW, (tx) => ({ summary: '', value: all.map((one) => tx.addEntry(one)) }));
const change = (store: Store, id: number, rest: Partial<Draft> | null) =>
  store.change('edit', NOW, (tx) => ({
    summary: '',
    value: tx.put('entry', id, rest === null ? null : { ...tx.get('entry', id)!, ...rest }),
  }));

describe('what is pending', () => {
  it('follows the law of filters, the oldest first', async () => {
    const store = newStore();
    const kept = fc.sample(drafts, { numRuns: 60, seed: 1 }).map((one) => ({ ...one, goal: null }));
    const entries = add(store, ...kept, draft('one more', { status: 'pending' }));
    const { pending } = await store.lately();
    fc.assert(
      fc.property(filters, fc.nat(3), (filter, limit) => {
        const all = entries
          .filter((entry) => isPending(entry) && matches(entry, filter))
          .toSorted((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
        expect(pending({ ...filter, limit })).toEqual(limit === 0 ? all : all.slice(0, limit));
      }),
      { numRuns: 60 },
    );
    expect(pending({}).length).toBeGreaterThan(3);
    store.close();
  });

  it('is found by its words, and ends with undo and redo where it did', async () => {
    const store = newStore();
    add(store, draft('Cached the cart', { status: 'pending' }), draft('Moved it', { status: 'pending' }));
    const ids = async (filter: Filter = {}) => (await store.lately()).pending(filter).map(({ id }) => id);
    expect(await ids({ match: 'cache' })).toEqual([1]);
    expect(await ids({ match: 'cart', since: '2026-11-23' as Day })).toEqual([]);
    expect(await ids({ match: '…' })).toEqual([]);
    change(store, 1, { status: null, result: '5%', resolved: TODAY });
    expect(await ids()).toEqual([2]);
    await store.undo();
    expect(await ids()).toEqual([1, 2]);
    await store.redo();
    expect(store.entry(1)).toMatchObject({ status: null, result: '5%', resolved: TODAY });
    expect(await ids()).toEqual([2]);
    store.close();
  });
});

describe('what was recorded or changed last', () => {
  it('is each entry once, by its last change that stands; what is gone or undone does not count', async () => {
    const store = newStore();
    add(store, draft('1'), draft('2'), draft('3'));
    add(store, draft('4', { date: '2020-01-01' as Day }));
    change(store, 2, { project: 'P' });
    const recent = async (limit = 0) => (await store.lately()).recent(limit).map(({ id }) => id);
    expect(await recent()).toEqual([2, 4, 3, 1]);
    expect(await recent(2)).toEqual([2, 4]);
    change(store, 2, { project: 'Q' });
    expect(await recent(2)).toEqual([2, 4]);
    await store.undo();
    await store.undo();
    expect(await recent()).toEqual([4, 3, 2, 1]);
    change(store, 4, null);
    expect(await recent(2)).toEqual([3, 2]);
    expect((await store.lately()).newest(9)).toEqual([3, 2, 1]);
    expect((await store.lately()).newest(1, 2)).toEqual([1]);
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

  it.each<Filter>([
    {},
    { since: TODAY },
    { project: 'Checkout', goal: 'g1' },
    { kind: 'accomplishment', principles: ['dive-deep'], with: 'ana' },
    { match: 'cart' },
  ])('what is pending is read from the index of that alone, in its order: %j', (filter) => {
    const { sql, values } = pendingQuery(filter);
    const lines = plan(sql, [...values, ...(filter.match === undefined ? [] : [filter.match]), 50]);
    expect(lines).toMatch(/^(?:SCAN|SEARCH) e USING INDEX entry_pending/m);
    expect(lines).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
  });

  it('changes are walked from the latest back, without sorting', () => {
    const lines = plan(CHANGES, []);
    expect(lines).toMatch(/c USING (COVERING )?INDEX change_done/);
    expect(lines).not.toMatch(/TEMP B-TREE/);
  });
});
