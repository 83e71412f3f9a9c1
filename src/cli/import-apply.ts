/**
 * An import carried out, inside of one change set: each thing taken becomes an entry, or the update of one, and its key
 * is remembered; what was passed over is remembered, too. Of what lp wrote out, numbers stay where the log is new, and
 * elsewhere become the next free ones, with what refers to them.
 */
import { type Draft, draftOf, type Entry } from '../domain/entry.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import { OWN } from '../domain/intake.ts';
import { redactionKey } from '../domain/redact-words.ts';
import { fold } from '../domain/text.ts';
import type { BulkTransaction, Records } from '../store/index.ts';
import type { OwnRecord } from '../transfer/own-records.ts';
import type { Item } from '../transfer/plan.ts';

/** What became of an import. */
export interface Outcome {
  added: number;
  updated: number;
  /** Offered, looked at and not taken. */
  passed: number;
  /** Least and greatest number given, where any was. */
  first: number | null;
  last: number | null;
  /** Goals, cycles, settings, redactions and asks that came along. */
  companions: number;
  /** The same that were left as the log has them, because it has another of that name. */
  differing: string[];
  /** Entries that name a goal the log does not have: they came without it. */
  goalless: number;
  /** References to entries that did not come along. */
  dangling: number;
}

export const nothingDone = (): Outcome => ({
  added: 0,
  updated: 0,
  passed: 0,
  first: null,
  last: null,
  companions: 0,
  differing: [],
  goalless: 0,
  dangling: 0,
});

/** `[#42]` in a text. */
const REFERENCE = /\[#(\d{1,15})\]/g;

export class Applier {
  readonly outcome = nothingDone();
  /** Whether numbers stay as they are: in a log that never had any of the kind. */
  readonly #sameEntries: boolean;
  readonly #sameGoals: boolean;
  readonly #sameAsks: boolean;
  /** Number in the file → number here; only where they may differ. */
  readonly #ids = new Map<number, number>();
  readonly #goals = new Map<string, string>();
  /** Entries that came with references to numbers. */
  readonly #referring: number[] = [];
  #byTitle: Map<string, string> | undefined;

  constructor(
    private readonly tx: BulkTransaction,
    private readonly goals: () => readonly Goal[],
  ) {
    this.#sameEntries = tx.nextId('entry') === 1;
    this.#sameGoals = tx.nextId('goal') === 1;
    this.#sameAsks = tx.nextId('ask') === 1;
  }

  take(item: Item): void {
    if (item.entry !== null) this.#takeOwn(item, item.entry);
    else this.#added(this.tx.addEntry(this.#withGoal(item.draft)), item);
  }

  /** Remembers that it was offered and not wanted. */
  pass({ source, key }: Item): void {
    this.tx.addOrigin(source, key, null);
    this.outcome.passed += 1;
  }

  /** Something that is here already: what refers to it in the file means the entry here. */
  meet({ entry, standing }: Item): void {
    if (entry !== null && standing.is === 'known' && standing.id !== null) this.means(entry.id, standing.id);
  }

  #takeOwn(item: Item, entry: Entry): void {
    const { standing } = item;
    const whole = { ...entry, ...this.#withGoal(entry) };
    if (standing.is === 'update') {
      const before = this.tx.get('entry', standing.id)!;
      this.tx.put('entry', standing.id, { ...whole, id: standing.id, goal: whole.goal ?? before.goal });
      this.means(entry.id, standing.id);
      this.outcome.updated += 1;
      this.#refers(standing.id, whole);
      this.tx.addOrigin(OWN, item.key, standing.id);
      return;
    }
    const id = this.tx.addCopy(whole, this.#sameEntries ? entry.id : null);
    this.means(entry.id, id);
    this.#refers(id, whole);
    this.#added(id, item);
  }

  #added(id: number, { source, key }: Item): void {
    this.tx.addOrigin(source, key, id);
    this.outcome.added += 1;
    this.outcome.first = Math.min(this.outcome.first ?? id, id);
    this.outcome.last = Math.max(this.outcome.last ?? id, id);
  }

  /** @param theirs number in the file. @param ours number here. */
  means(theirs: number, ours: number): void {
    if (!this.#sameEntries) this.#ids.set(theirs, ours);
  }

  #refers(id: number, { title, details, result, answers }: Draft): void {
    if (this.#sameEntries) {
      if (answers.length > 0) this.tx.reserve('entry', Math.max(...answers));
    } else if (answers.length > 0 || `${title} ${result} ${details}`.includes('[#')) this.#referring.push(id);
  }

  /** A goal by the number it has here, or by its title. */
  #withGoal<D extends Draft>(draft: D): D {
    const { goal } = draft;
    if (goal === null) return draft;
    const found = this.#goals.get(goal) ?? this.#goalHere(goal, 'uid' in draft);
    if (found !== undefined) return { ...draft, goal: found };
    this.outcome.goalless += 1;
    if ('uid' in draft || draft.kind === 'feedback') return { ...draft, goal: null };
    // What was written is not lost: what it was for stands in the story. Feedback holds what was said alone.
    return { ...draft, goal: null, details: [draft.details, `Goal: ${goal}`].filter(Boolean).join('\n\n') };
  }

  /** @param isOwn a number of lp's own file that came without its goal means nothing here. */
  #goalHere(goal: string, isOwn: boolean): string | undefined {
    if (this.#byTitle === undefined) {
      this.#byTitle = new Map();
      for (const { id, title } of this.goals()) {
        this.#byTitle.set(fold(title), goalRef(id));
        this.#byTitle.set(goalRef(id), goalRef(id));
      }
    }
    return isOwn && !this.#sameGoals ? undefined : this.#byTitle.get(fold(goal));
  }

  /** A record beside entries: added where the log has none of its name, else left as the log has it. */
  companion(record: OwnRecord): void {
    switch (record.type) {
      case 'goal':
        this.#goal(record.value);
        return;
      case 'ask': {
        const { value } = record;
        if (this.tx.sameAsk(value)) return;
        const id = this.#sameAsks ? value.id : this.tx.nextId('ask');
        const entry = value.entry === null ? null : this.#idHere(value.entry);
        this.tx.put('ask', id, { ...value, id, entry });
        break;
      }
      case 'origin': {
        const { source, key, entry } = record.value;
        if (this.tx.known.origin(source, key) !== undefined) return;
        this.tx.addOrigin(source, key, entry === null ? null : this.#idHere(entry));
        return;
      }
      case 'cycle':
        if (!this.#put('cycle', record.value.name, record.value, `cycle ${record.value.name}`)) return;
        break;
      case 'setting': {
        const { name, value } = record.value;
        if (!this.#put('setting', name, value, `setting ${name}`)) return;
        break;
      }
      case 'redaction': {
        const { term } = record.value;
        if (!this.#put('redaction', redactionKey(term), record.value, `redaction of ${term}`)) return;
        break;
      }
    }
    this.outcome.companions += 1;
  }

  #put<Type extends 'cycle' | 'setting' | 'redaction'>(
    type: Type,
    key: string,
    value: Records[Type],
    name: string,
  ): boolean {
    const here = this.tx.get(type, key);
    if (here === null) this.tx.put(type, key, value);
    else if (JSON.stringify(here) !== JSON.stringify(value)) this.outcome.differing.push(name);
    return here === null;
  }

  #goal(goal: Goal): void {
    const here = this.tx.goalByUid(goal.uid);
    const id = here?.id ?? (this.#sameGoals ? goal.id : this.tx.nextId('goal'));
    this.#goals.set(goalRef(goal.id), goalRef(id));
    if (here === null || goal.updatedAt > here.updatedAt) {
      this.tx.put('goal', id, { ...goal, id });
      this.outcome.companions += 1;
    }
  }

  #idHere(theirs: number): number | null {
    return this.#sameEntries ? theirs : (this.#ids.get(theirs) ?? null);
  }

  /** Once all are there, what refers to their old numbers is made to mean the new ones. */
  finish(): void {
    for (const id of this.#referring) {
      const entry = this.tx.get('entry', id);
      if (entry === null) continue;
      const answers = entry.answers.flatMap((one) => this.#idHere(one) ?? []);
      this.outcome.dangling += entry.answers.length - answers.length;
      const renumbered = (text: string): string =>
        text.replace(REFERENCE, (whole, digits: string) => {
          const ours = this.#ids.get(Number(digits));
          if (ours === undefined) this.outcome.dangling += 1;
          return ours === undefined ? whole : `[#${ours}]`;
        });
      this.tx.put('entry', id, {
        ...entry,
        ...draftOf(entry),
        answers,
        title: renumbered(entry.title),
        details: entry.details === null ? null : renumbered(entry.details),
        result: entry.result === null ? null : renumbered(entry.result),
      });
    }
  }
}
