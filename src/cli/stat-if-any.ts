/**
 * What is at a path, where whatever cannot be looked at counts as nothing. Node alone takes only an absent file for
 * nothing: a part of the path that is a file, a link to itself or a name too long is an error, of which and when differs
 * between its versions.
 */
import { type Stats, statSync } from 'node:fs';

/** @returns undefined where nothing is, or nothing that may be looked at; what is told then is the caller's. */
export function statIfAny(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
