/** What every format of `lp export` is: from the log to pieces of text. Pure; the pieces are written as they come. */
import type { Ask } from '../../domain/ask.ts';
import type { Cycle } from '../../domain/cycle.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Goal } from '../../domain/goal.ts';
import type { PrincipleSet } from '../../domain/principle.ts';
import type { Redaction } from '../../domain/redaction.ts';

/** What is written out. Pages are read one by one, each when it is asked for. */
export interface Material {
  /** The oldest first. */
  entries(): Iterable<readonly Entry[]>;
  /** The same as JSON (`entryView`), one text each, by number. */
  entryTexts(): Iterable<readonly string[]>;
  /** Goals that entries name, or all. */
  readonly goals: readonly Goal[];
  readonly principles: PrincipleSet;
  /** What else the log holds; null where only a part of the log is written, or names are replaced. */
  readonly rest: Rest | null;
}

export interface Rest {
  readonly settings: Readonly<Record<string, string>>;
  readonly redactions: readonly Redaction[];
  readonly cycles: readonly Cycle[];
  readonly asks: readonly Ask[];
  origins(): Iterable<readonly (readonly [source: string, key: string, entry: number | null])[]>;
  /** Change sets and their items as JSON; null unless asked for. */
  readonly history: (() => Iterable<readonly string[]>) | null;
}

export interface Format {
  /** With its dot. */
  readonly ending: string;
  /** Pieces of moderate length; the same log gives the same text, whenever it is written. */
  pieces(material: Material): Iterable<string>;
}
