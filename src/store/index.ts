/** The store as the rest of lp sees it: domain values in, domain values out, SQL nowhere else. */
import type { Ask } from '../domain/ask.ts';
import type { Change, HistoryItem, RecordType } from '../domain/change.ts';
import type { Cycle } from '../domain/cycle.ts';
import type { Entry } from '../domain/entry.ts';
import type { Filter } from '../domain/filter.ts';
import type { Goal } from '../domain/goal.ts';
import type { Redaction } from '../domain/redaction.ts';
import * as asks from './asks.ts';
import * as changes from './changes.ts';
import { type Connection, explained, type OpenOptions, openLog } from './connection.ts';
import * as entries from './entries.ts';
import type { Glance } from './glance.ts';
import type { Lately } from './lately.ts';
import * as redactions from './redactions.ts';
import * as small from './small-tables.ts';

export type { Transaction } from './changes.ts';
export type { OpenOptions } from './connection.ts';

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

  undo(): Change | undefined {
    return this.#do(changes.undo);
  }

  redo(): Change | undefined {
    return this.#do(changes.redo);
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
