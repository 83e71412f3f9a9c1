/** The store as the rest of lp sees it: domain values in, domain values out, SQL nowhere else. */
import type { Ask } from '../domain/ask.ts';
import type { Change, HistoryItem, RecordType } from '../domain/change.ts';
import type { Cycle } from '../domain/cycle.ts';
import type { Entry } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import type { Goal } from '../domain/goal.ts';
import type { Redaction } from '../domain/redaction.ts';
import * as asks from './asks.ts';
import type { BulkTransaction } from './bulk.ts';
import * as changes from './changes.ts';
import { type Connection, explained, type OpenOptions, openLog } from './connection.ts';
import * as entries from './entries.ts';
import type { Glance } from './glance.ts';
import type { KnownEntries } from './known-entries.ts';
import type { Lately } from './lately.ts';
import type { Pages } from './pages.ts';
import * as redactions from './redactions.ts';
import * as small from './small-tables.ts';

export type { BulkTransaction } from './bulk.ts';
export type { Records, Transaction } from './changes.ts';
export type { OpenOptions } from './connection.ts';
export type { KnownEntries } from './known-entries.ts';
export type { Pages } from './pages.ts';

/** Opens the log. @throws RefusedError as `openLog`; every method may throw RefusedError likewise. */
export function openStore(options: OpenOptions): Store {
  return new Store(openLog(options));
}

export class Store {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  #do<T>(work: (connection: Connection) => T): T {
    return explained(this.#connection.path, () => work(this.#connection));
  }

  /** The entry, or null when there is none (or no longer). */
  entry(id: number): Entry | null {
    return this.#do((c) => entries.find(c, id));
  }

  /** Newest first. */
  entries(filter: Filter): Entry[] {
    return this.#do((c) => entries.list(c, filter));
  }

  /** The entries that answer feedback, whatever their day. */
  answering(): Entry[] {
    return this.#do(entries.answering);
  }

  /** Risks and needs that are open, whatever their day, oldest first. */
  openConcerns(): Entry[] {
    return this.#do(entries.openConcerns);
  }

  /** How many entries the filter speaks of, its limit aside. */
  count(filter: Filter): number {
    return this.#do((c) => entries.size(c, filter));
  }

  goal(id: number): Goal | null {
    return this.#do((c) => small.goalTable.read(c, String(id)));
  }

  /** All goals, or those of the named cycle. */
  goals(cycle?: string): Goal[] {
    return this.#do((c) => small.goals(c, cycle));
  }

  /** Explicit cycles, earliest first. */
  cycles(): Cycle[] {
    return this.#do(small.cycles);
  }

  /** Settings that were set, by name. */
  settings(): Record<string, string> {
    return this.#do(small.settings);
  }

  /** What drafts and exports replace, by term. */
  redactions(): Redaction[] {
    return this.#do(redactions.redactions);
  }

  /** Everyone who was asked for feedback, in the order they were. */
  asks(): Ask[] {
    return this.#do(asks.asks);
  }

  /** Everyone worked with or heard from, each in the spelling logged first. */
  peopleNames(): string[] {
    return this.#do(asks.peopleNames);
  }

  /** One change set: all of `work` or nothing. See store/changes.ts. */
  change<T>(
    command: string,
    now: Date,
    work: (transaction: changes.Transaction) => { summary: string; value: T },
  ): T {
    return this.#do((c) => changes.change(c, command, now, work));
  }

  /** One change set of any size, fed as its material arrives. See store/bulk.ts. */
  async bulk<T>(
    command: string,
    source: string,
    now: Date,
    work: (transaction: BulkTransaction) => Promise<{ summary: string; value: T }>,
  ): Promise<T> {
    const { bulk } = await import('./bulk.ts');
    return bulk(this.#connection, command, source, now, work);
  }

  /** What an import asks of the log; loaded when asked for. */
  async known(): Promise<KnownEntries> {
    return new (await import('./known-entries.ts')).KnownEntries(this.#connection);
  }

  /** The log page by page, for writing it out; loaded when asked for. */
  async pages(): Promise<Pages> {
    return (await import('./pages.ts')).pages(this.#connection);
  }

  /** Takes back the last change that stands. @returns the change, or undefined when there is none. */
  async undo(): Promise<Change | undefined> {
    const { undo } = await import('./line-of-changes.ts');
    return this.#do(undo);
  }

  /** Does again the change that was undone last. @returns the change, or undefined when there is none. */
  async redo(): Promise<Change | undefined> {
    const { redo } = await import('./line-of-changes.ts');
    return this.#do(redo);
  }

  history<Type extends RecordType>(type: Type, key: string | number): HistoryItem<changes.Records[Type]>[] {
    return this.#do((c) => changes.history(c, type, key));
  }

  /** The entries a change touched, as they are now; one that is gone is left out. */
  touched(change: number): Entry[] {
    return this.#do((c) => changes.touched(c, change));
  }

  recentChanges(limit: number): Change[] {
    return this.#do((c) => changes.recentChanges(c, limit));
  }

  /** What changed since a moment, and what waits; loaded when asked for. */
  async news() {
    return (await import('./news.ts')).news(this.#connection);
  }

  /** What completion and the prompt's segment ask; loaded when asked for. */
  async glance(): Promise<Glance> {
    return (await import('./glance.ts')).glance(this.#connection);
  }

  /** What waits for its result, and what was recorded last; loaded when asked for. */
  async lately(): Promise<Lately> {
    return (await import('./lately.ts')).lately(this.#connection);
  }

  close(): void {
    this.#connection.close();
  }
}
