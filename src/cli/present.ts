/** How commands speak of entries: the line after a capture, ids as typed, entries that must be there. */
import type { Entry } from '../domain/entry.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { type PrincipleSet, principleName } from '../domain/principle.ts';
import { sentenceList } from '../domain/text.ts';
import { entryView } from '../domain/view.ts';
import type { Store } from '../store/index.ts';
import type { Context } from './context.ts';

/** `#42  2026-11-20  Dive Deep, Deliver Results  <title>`; `–` where there is no principle. */
export function entryLine(entry: Entry, principles: PrincipleSet): string {
  return `#${entry.id}  ${entry.date}  ${principleNames(entry.principles, principles)}  ${harmless(entry.title)}`;
}

export function principleNames(slugs: readonly string[], principles: PrincipleSet): string {
  return slugs.length === 0 ? '–' : slugs.map((slug) => harmless(principleName(principles, slug))).join(', ');
}

/** What a command that touched entries prints: a line each, or the JSON view of one or of several. */
export function printEntries(
  context: Context,
  entries: readonly Entry[],
  { json, single, verb = '' }: { json: boolean; single: boolean; verb?: string },
): void {
  if (json && single) context.json({ entry: entryView(entries[0]!) });
  else if (json) context.json({ entries: entries.map(entryView) });
  else for (const entry of entries) context.line(`${verb}${entryLine(entry, context.principles)}`);
}

/** `42` or `#42` as a number. @throws UsageError on anything else. */
export function readId(word: string): number {
  const digits = /^#?(\d{1,15})$/.exec(word)?.[1];
  if (digits === undefined) {
    throw new UsageError(`"${word}" is no entry number`, {
      hint: 'lp list shows the numbers: lp show 42 (or @last)',
    });
  }
  return Number(digits);
}

/** Numbers as typed, each once. */
export const readIds = (words: readonly string[]): number[] => [...new Set(words.map(readId))];

/**
 * All of these entries.
 * @param consequence what did not happen, for the message: `nothing was removed`.
 * @throws RefusedError naming every one that is missing.
 */
export function entriesOf(store: Store, ids: readonly number[], consequence?: string): Entry[] {
  const found = ids.map((id) => store.entry(id));
  const missing = ids.filter((_, index) => found[index] === null);
  if (missing.length > 0) throw noSuchEntry(store, missing, consequence);
  return found as Entry[];
}

function noSuchEntry(store: Store, missing: readonly number[], consequence?: string): RefusedError {
  const removed = missing.filter((id) => store.history('entry', id).length > 0);
  const what =
    missing.length === 1
      ? `there is no entry ${missing[0]}`
      : `there are no entries ${sentenceList(missing.map(String))}`;
  return new RefusedError(`${what}${consequence === undefined ? '' : `; ${consequence}`}`, {
    hint:
      removed.length > 0
        ? `${sentenceList(removed.map((id) => `#${id}`))} ${removed.length === 1 ? 'is' : 'are'} gone but kept: lp restore ${removed.join(' ')}`
        : 'lp list shows the numbers.',
  });
}

/** A title short enough for a sentence about its entry. */
export function briefTitle(title: string): string {
  const characters = [...title];
  return characters.length <= 60 ? title : `${characters.slice(0, 59).join('')}…`;
}
