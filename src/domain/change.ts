/** A change set: what one command did to the log, kept so that it can be told, undone and done again. */

/** The kinds of record a change set may touch. */
export type RecordType = 'entry' | 'goal' | 'cycle' | 'setting' | 'redaction' | 'ask' | 'intake';

export type ChangeState = 'done' | 'undone' | 'abandoned';

export interface Change {
  readonly id: number;
  /** UTC instant. */
  readonly at: string;
  /** The command that made it: `log`, `tag`, `rm`. */
  readonly command: string;
  /** What it did, in words, without the command: `43 (added Dive Deep)`. */
  readonly summary: string;
  readonly state: ChangeState;
  /** How many records it touched. */
  readonly size: number;
}

/** One record's part in a change: how it was before and after, `null` where it did not exist. */
export interface HistoryItem<T> {
  readonly change: Change;
  readonly before: T | null;
  readonly after: T | null;
}

/** `tag 43 (added Dive Deep)`: a change in one line. */
export const changeWords = (change: Pick<Change, 'command' | 'summary'>): string =>
  `${change.command} ${change.summary}`.trim();
