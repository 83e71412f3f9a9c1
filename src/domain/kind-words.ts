/** Kinds of entries in sentences. Apart from entry.ts, since few calls say them. */
import type { Kind } from './entry.ts';

/** One of a kind: `feedback`, `a risk`, `an accomplishment`. */
export const aKind = (kind: Kind): string =>
  kind === 'feedback' ? kind : `${kind === 'accomplishment' ? 'an' : 'a'} ${kind}`;
