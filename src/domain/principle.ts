/** The principle set. */
export interface Principle {
  /** Place in the official order, from 1. */
  readonly number: number;
  readonly name: string;
  readonly slug: string;
  /** The form people type and lists show: `dd`. */
  readonly short: string;
  /** What it asks for, in our own words: two or three sentences. */
  readonly meaning: string;
  /** Two or three questions that help someone recall evidence. */
  readonly prompts: readonly string[];
}

/** In official order. */
export type PrincipleSet = readonly Principle[];
