/** One run of an import, as the log remembers it. */
export interface Intake {
  /** Name of the source: `git`, `csv`. */
  readonly source: string;
  /** UTC instant. */
  readonly at: string;
}

/** Under this name the log remembers entries that lp itself wrote out, whatever the form: their keys are uids. */
export const OWN = 'lp';
