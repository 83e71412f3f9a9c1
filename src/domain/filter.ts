/**
 * Which entries a command speaks of. The same value drives SQL in the store and `matches` here; a property
 * test holds the two together. Only `match` (full text) is the store's alone: it needs the index.
 */
import type { Day } from './day.ts';
import type { Entry, Kind } from './entry.ts';
import { fold } from './text.ts';

export interface Filter {
  /** Inclusive days. */
  readonly since?: Day;
  readonly until?: Day;
  readonly kind?: Kind;
  /** Slugs; an entry with any of them matches. */
  readonly principles?: readonly string[];
  /** Only entries without a principle. */
  readonly untagged?: boolean;
  /** The whole name, in any case and with or without accents. */
  readonly project?: string;
  /** A person worked with: the whole name or one of its words. */
  readonly with?: string;
  /** Who gave the feedback: the whole name or one of its words. */
  readonly from?: string;
  /** Reference of a goal, like `g1`. */
  readonly goal?: string;
  /** Words for the full-text index. */
  readonly match?: string;
  /** At most so many, the newest; absent or 0 means all. */
  readonly limit?: number;
}

/** Whether a name is meant by what was asked for: all of it, or whole words of it in a row. */
export function namesMatch(name: string, asked: string): boolean {
  return ` ${fold(name)} `.includes(` ${fold(asked)} `);
}

/**
 * Whether a name begins with what was typed, whole words of it: `Ana` with Ana Lima. Other words of a name are too
 * little to take one person for another: "Manager" is no "Former Manager", and a Diaz not the only one.
 */
export const nameBegins = (name: string, typed: string): boolean =>
  `${fold(name)} `.startsWith(`${fold(typed)} `);

/** The law the store's SQL follows, apart from `match` and `limit`. */
export function matches(entry: Entry, filter: Filter): boolean {
  return (
    (filter.since === undefined || entry.date >= filter.since) &&
    (filter.until === undefined || entry.date <= filter.until) &&
    (filter.kind === undefined || entry.kind === filter.kind) &&
    (filter.principles === undefined || entry.principles.some((slug) => filter.principles!.includes(slug))) &&
    (filter.untagged !== true || entry.principles.length === 0) &&
    (filter.project === undefined ||
      (entry.project !== null && fold(entry.project) === fold(filter.project))) &&
    (filter.with === undefined || entry.people.some((name) => namesMatch(name, filter.with!))) &&
    (filter.from === undefined || (entry.from !== null && namesMatch(entry.from, filter.from))) &&
    (filter.goal === undefined || entry.goal === filter.goal)
  );
}
