/** The call that goes back to a copy, to be copied from the screen. */
import { basename } from 'node:path';
import type { Context } from '../context.ts';
import { quoted } from '../quoted.ts';

/** @param copy its name or path: it is found by its name. */
export const restoring = (copy: string, context: Context): string =>
  context.next(`restore ${quoted(basename(copy))}`);
