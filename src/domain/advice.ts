/** What weakens an entry as evidence, and the one thing that would help most. */
import type { Entry } from './entry.ts';
import type { Assessment } from './evidence.ts';

/** The one thing to add: what to ask, and the call that takes the answer. */
export interface Fix {
  /** The field the answer goes to. */
  readonly field: 'title' | 'details' | 'result' | 'principles' | 'people' | 'links';
  /** A question in a few words, without the entry's own: `what changed because of you?` */
  readonly ask: string;
  /** The call that takes the answer: `lp edit 33 -r "…"`. */
  readonly command: string;
}

export interface Advice {
  /** What weakens it, weightiest first, in words that can stand in a list: `says "helped"`, `no number`. */
  readonly lacks: readonly string[];
  /** `null` where nothing would help much. */
  readonly fix: Fix | null;
}

/** Advice on an accomplishment, given how it was assessed. */
export function adviceFor({ id }: Entry, { outcome, measured }: Assessment): Advice {
  if (measured) return { lacks: [], fix: null };
  const command = `lp edit ${id} -r "…"`;
  return outcome
    ? { lacks: ['no number'], fix: { field: 'result', ask: 'by how much?', command } }
    : { lacks: ['no outcome'], fix: { field: 'result', ask: 'what came of it?', command } };
}
