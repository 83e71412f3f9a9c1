/** What `lp brief` reads of the log: which days, and everything that may belong to them. */
import type { Ask } from '../domain/ask.ts';
import {
  type Before,
  earliestOf,
  isAfter,
  type Mark,
  markOf,
  stateAt,
  type Window,
  windowAfter,
  windowFrom,
} from '../domain/brief-window.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import type { Goal } from '../domain/goal.ts';
import { BRIEF_LIMITS, type BriefForm } from '../domain/word-limits.ts';
import type { Records, Store, Transaction } from '../store/index.ts';
import type { Context } from './context.ts';

/** The days of a brief, and where they come from: the call, the last brief, or nothing yet. */
export interface Chosen {
  readonly window: Window;
  readonly why: 'said' | 'mark' | 'first';
}

/**
 * The days someone named, else those since the last brief of this form or of any, else the first few.
 * @param firstDays of a first brief, today included.
 */
export async function chosenWindow(
  since: Day | undefined,
  form: BriefForm,
  firstDays: number,
  context: Context,
): Promise<Chosen> {
  const { today } = context;
  if (since !== undefined) return { window: windowFrom(since, today), why: 'said' };
  const settings = await context.settings();
  const mark = markOf(settings[`brief.done.${form}`]) ?? markOf(settings['brief.done']);
  if (mark !== undefined) return { window: windowAfter(mark, today), why: 'mark' };
  return { window: windowFrom(addDays(today, 1 - firstDays), today), why: 'first' };
}

/**
 * Marks that the brief of this form was given, or any: then the forms have no marks of their own any more.
 * @param done a day or an instant.
 */
export function markGiven(done: string, form: BriefForm | undefined, tx: Transaction): void {
  if (form !== undefined) tx.put('setting', `brief.done.${form}`, done);
  else {
    tx.put('setting', 'brief.done', done);
    for (const each of Object.keys(BRIEF_LIMITS)) tx.put('setting', `brief.done.${each}`, null);
  }
}

export interface BriefMaterial {
  readonly entries: readonly Entry[];
  readonly before: Before<Entry>;
  readonly goals: readonly Goal[];
  readonly goalsBefore: Before<Goal>;
  readonly ends: ReadonlyMap<number, Day>;
  readonly asks: readonly Ask[];
}

/** Everything that changed in the window or is of its days, what is open, what waits, and constructive feedback. */
export async function briefMaterial({ mark }: Window, context: Context): Promise<BriefMaterial> {
  const store = await context.store('read');
  const entries = [
    // What is of these days was recorded in them, or later.
    ...(await store.news()).since(earliestOf(mark)),
    ...(await store.lately()).pending({}),
    ...store.openConcerns(),
    ...store.entries({ kind: 'feedback' }).filter(({ sentiment }) => sentiment === 'constructive'),
  ];
  const goals = store.goals();
  return {
    entries,
    before: before('entry', entries, mark, store),
    goals,
    goalsBefore: before('goal', goals, mark, store),
    ends: await endsOf(goals, context),
    asks: store.asks(),
  };
}

/** How those that were there at the mark and changed since were then. */
function before<Type extends 'entry' | 'goal'>(
  type: Type,
  records: readonly Records[Type][],
  mark: Mark,
  store: Store,
): Before<Records[Type]> {
  const known = new Map<number, Records[Type] | null>();
  for (const { id, createdAt, updatedAt } of records) {
    if (known.has(id) || isAfter(createdAt, mark) || !isAfter(updatedAt, mark)) continue;
    const then = stateAt(store.history(type, id), mark);
    if (then !== undefined) known.set(id, then);
  }
  return known;
}

/** The due day of each goal, else its cycle's last day; of a cycle that nobody knows any more, nothing. */
async function endsOf(goals: readonly Goal[], context: Context): Promise<Map<number, Day>> {
  const ends = new Map<number, Day>();
  for (const { id, due, cycle } of goals) {
    const end = due ?? (await context.cycleNamed(cycle).catch(() => undefined))?.to;
    if (end !== undefined) ends.set(id, end);
  }
  return ends;
}
