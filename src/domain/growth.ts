/**
 * What answers constructive feedback. Nothing is guessed: its own result says what was done about it, or an
 * accomplishment no older than it names it the way the draft does, `[#22]`.
 */
import type { Entry } from './entry.ts';

/** For each piece of constructive feedback, the accomplishments that name it, in the order given. */
export function answersTo(
  constructive: readonly Entry[],
  accomplishments: readonly Entry[],
): ReadonlyMap<number, Entry[]> {
  const answers = new Map(constructive.map((entry) => [entry.id, [] as Entry[]]));
  if (answers.size === 0) return answers;
  const days = new Map(constructive.map((entry) => [entry.id, entry.date]));
  for (const later of accomplishments) {
    for (const id of namedIds(later)) {
      if (later.date >= (days.get(id) ?? '')) answers.get(id)?.push(later);
    }
  }
  return answers;
}

/** Constructive feedback that nothing answers yet. */
export function openFeedback(constructive: readonly Entry[], accomplishments: readonly Entry[]): Entry[] {
  const answers = answersTo(constructive, accomplishments);
  return constructive.filter((entry) => entry.result === null && answers.get(entry.id)!.length === 0);
}

/** Ids an entry's texts name as `[#22]`, each once. */
function namedIds({ title, details, result }: Entry): Set<number> {
  const ids = new Set<number>();
  for (const text of [title, details, result]) {
    if (text?.includes('[#')) for (const [, id] of text.matchAll(/\[#(\d{1,15})\]/g)) ids.add(Number(id));
  }
  return ids;
}
