/**
 * Who can speak to an accomplishment besides its author: feedback. Only praise vouches; feedback that asks for a
 * change is answered elsewhere (growth.ts).
 */
import { daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { namedInResult } from './growth.ts';
import { fold } from './text.ts';

/** So many days after the work, praise for its project or goal is taken to mean it too. */
const FRESH = 90;

/**
 * For each accomplishment, by id, the positive feedback that speaks for it: feedback that names it (`[#42]`,
 * `#42`) or is named in it, and feedback on the same project or goal from its day to 90 days after.
 * Accomplishments without any are not in the map.
 *
 * @param entries accomplishments and feedback together, in any order; others are passed over.
 */
export function witnessedBy(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const praise = entries.filter((entry) => entry.kind === 'feedback' && entry.sentiment !== 'constructive');
  const found = new Map<number, Entry[]>();
  if (praise.length === 0) return found;
  const byId = new Map(praise.map((entry) => [entry.id, entry]));
  const naming = new Map<number, Entry[]>();
  const shared = new Map<string, Entry[]>();
  const names = new Map<string, string>();
  for (const entry of praise) {
    for (const id of namedIn(entry)) push(naming, id, entry);
    for (const key of keysOf(entry, names)) push(shared, key, entry);
  }
  for (const work of entries) {
    if (work.kind !== 'accomplishment') continue;
    const witnesses = new Set(naming.get(work.id));
    for (const id of namedIn(work)) {
      const named = byId.get(id);
      if (named !== undefined) witnesses.add(named);
    }
    for (const key of keysOf(work, names)) {
      for (const entry of shared.get(key) ?? []) if (isFresh(work, entry)) witnesses.add(entry);
    }
    if (witnesses.size > 0) found.set(work.id, [...witnesses]);
  }
  return found;
}

function isFresh(work: Entry, feedback: Entry): boolean {
  return feedback.date >= work.date && daysBetween(work.date, feedback.date) <= FRESH;
}

/** What an entry shares with others: its goal, and its project however it is spelled. */
function keysOf({ goal, project }: Entry, names: Map<string, string>): string[] {
  const keys = goal === null ? [] : [`goal ${goal}`];
  if (project === null) return keys;
  let name = names.get(project);
  if (name === undefined) {
    // Small letters first: plain ones then need nothing of Unicode's tables, which are slow to load.
    name = fold(project.toLowerCase());
    names.set(project, name);
  }
  keys.push(`project ${name}`);
  return keys;
}

function namedIn({ title, details, result }: Entry): number[] {
  const ids: number[] = [];
  for (const text of [title, details, result]) {
    if (text?.includes('#') === true) ids.push(...namedInResult(text).map(({ id }) => id));
  }
  return ids;
}

function push<K>(map: Map<K, Entry[]>, key: K, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
