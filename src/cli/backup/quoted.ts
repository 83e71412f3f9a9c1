import { basename } from 'node:path';
import type { Context } from '../context.ts';

/** A word as a shell takes it, for calls that are there to be copied. */
export const quoted = (word: string): string =>
  /^[\w./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The call that goes back to a copy that is found by its name. @param copy its name or path. */
export const restoring = (copy: string, context: Context): string =>
  context.next(`restore ${quoted(basename(copy))}`);
