/**
 * What every source of `lp import` is: a reader from text to proposals and rejects. Pure: the text, today and the
 * options come in, nothing is kept. A proposal enters the log only after it was seen (src/cli), and once only: its
 * key says in a later run that it is the same thing.
 */
import type { Day } from '../domain/day.ts';
import type { DraftInput, Entry } from '../domain/entry.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import type { DayOrder } from './day-order.ts';
import type { OwnRecord } from './own-records.ts';

/** A text in pieces, as it is read: it may be larger than a string can be. Decoded UTF-8, a byte order mark taken off. */
export type Chunks = AsyncIterable<string>;

export interface Proposal {
  readonly what: 'proposal';
  /** Where it begins in the text, from 1. */
  readonly line: number;
  /**
   * What tells it from everything else this source will ever hold, and stays when other parts of the text change: the
   * source's own id where it has one, else made of its day and words (`keyOf`). Never of its place.
   */
  readonly key: string;
  readonly draft: DraftInput;
  /** For the review, beside the title: what it was made of, like `12 commits, +340 −25 lines`. */
  readonly note?: string;
  /** Of what lp itself wrote out: the whole entry, with its uid (which is `key`), number and instants. */
  readonly entry?: Entry;
  /** Of what lp wrote out for people to read: which entry it was. */
  readonly own?: { readonly id: number; readonly uid: string };
}

/** What lp wrote out beside entries. It comes along unseen where the log has nothing of the kind. */
export interface Companion {
  readonly what: 'companion';
  readonly line: number;
  readonly record: OwnRecord;
}

export interface Reject {
  readonly what: 'reject';
  readonly line: number;
  /** What is wrong with it, and for whom that is not plain what to do: one line, without a full stop. */
  readonly reason: string;
  /** The piece itself, for `--rejects`; cut at `REJECT_LENGTH`. */
  readonly text: string;
}

/** What was left out on purpose and is worth a number: `37 merges from main`. Said once, in the plan. */
export interface Folded {
  readonly what: 'folded';
  readonly count: number;
  /** What it is, for one and for any other number: several files are told together. */
  readonly one: string;
  readonly many: string;
}

/** What is found beside entries to take or leave. */
export type OwnFound = Folded | Companion;

export type Found = Proposal | Reject | OwnFound;

/** Longest text a reject keeps, in UTF-16 units. */
export const REJECT_LENGTH = 2_000;

export interface ParseContext {
  readonly today: Day;
  readonly principles: PrincipleSet;
  /** The local day of an instant (UTC ISO or milliseconds), in the user's zone. */
  readonly dayOf: (instant: Date) => Day;
  /** Name of the file without its folder, where there is one: it may hold a date or a project. */
  readonly fileName: string | null;
  /** The day of what bears none (`--date`); without it such a piece is a reject. */
  readonly undated: Day | null;
  /** `--order`: which number of `03/04/2024` is the day; without it other days of the text may tell. */
  readonly order?: DayOrder | undefined;
  /** `--map`: header of the file → field of the entry. */
  readonly map: ReadonlyMap<string, string>;
  /**
   * The local day of an instant in a zone of the tz database (`Australia/Brisbane`), `undefined` for one it does not know.
   * For sources that say where something was written; without it the user's own zone counts.
   */
  readonly dayIn?: (instant: Date, zone: string) => Day | undefined;
  /**
   * Whether a key of this source came before. For what grows between runs: a series of commits that went on is proposed
   * from where it had ended. Without it such a thing is proposed as a whole, under a new key.
   */
  readonly known?: (key: string) => boolean;
}

export interface Source {
  readonly name: string;
  /** How file names of it end, in lower case, with the dot: which files of a folder are read. */
  readonly endings: readonly string[];
  /** Whether no key comes twice from one text: then nobody else has to look out for it. */
  readonly distinct?: true;
  /** In the order of the text. Does not throw on what the text holds: that is a reject. */
  parse(text: Chunks, context: ParseContext): AsyncIterable<Found>;
}
