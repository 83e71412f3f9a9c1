/**
 * Constructive feedback and what answers it. Nothing is guessed: an accomplishment answers feedback when it says so
 * (`answers`), when it is no older and its text names it the way the draft does, `[#22]`, or when the feedback's own
 * result names it.
 */
import type { Entry } from './entry.ts';

/** A piece of constructive feedback with what was done about it. */
export interface Answered {
  /** Its own `result`, where there is one, says what was done. */
  readonly entry: Entry;
  /** The accomplishments that answer it, by day. */
  readonly since: readonly Entry[];
  /** Nothing answers it yet. */
  readonly open: boolean;
}

/** Each piece of constructive feedback, in the order given, with its answers. */
export function answered(constructive: readonly Entry[], accomplishments: readonly Entry[]): Answered[] {
  if (constructive.length === 0) return [];
  const answers = new Map(constructive.map((entry) => [entry.id, { entry, since: new Set<Entry>() }]));
  const byId = new Map<number, Entry>();
  for (const later of accomplishments) {
    byId.set(later.id, later);
    for (const id of later.answers) answers.get(id)?.since.add(later);
    for (const id of namedIds(later)) {
      const item = answers.get(id);
      if (item !== undefined && item.entry.date <= later.date) item.since.add(later);
    }
  }
  return [...answers.values()].map(({ entry, since }) => {
    for (const { id } of entry.result === null ? [] : namedInResult(entry.result)) {
      const named = byId.get(id);
      if (named !== undefined) since.add(named);
    }
    return { entry, since: [...since].sort(byDay), open: entry.result === null && since.size === 0 };
  });
}

/** Entries of a period with those of other days that answer feedback, each once. */
export function withAnswering(entries: readonly Entry[], answering: readonly Entry[] = []): readonly Entry[] {
  if (answering.length === 0) return entries;
  const ids = new Set(entries.map(({ id }) => id));
  return [...entries, ...answering.filter(({ id }) => !ids.has(id))];
}

const byDay = (a: Entry, b: Entry): number => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1);

const NONE: ReadonlySet<number> = new Set();

function namedIds({ title, details, result }: Entry): ReadonlySet<number> {
  let ids: Set<number> | undefined;
  for (const text of [title, details, result]) {
    if (text === null || !text.includes('[#')) continue;
    ids ??= new Set();
    for (const [, id] of text.matchAll(/\[#(\d{1,15})\]/g)) ids.add(Number(id));
  }
  return ids ?? NONE;
}

/** Of another system: "PR #66", "issue #66", `team/shop#66`. */
const ELSEWHERE = /(?:[\w/]|\b(?:PRs?|MRs?|CRs?|pull|requests?|issues?|tickets?|bugs?|cases?)\s)$/i;

/**
 * The entries a result names, as `[#66]`, `#66` or `(#66)`, and where. Only the answer to feedback is read so
 * freely: there a number is nearly always the entry that answers it.
 */
export function namedInResult(result: string): { id: number; start: number; end: number }[] {
  if (!result.includes('#')) return [];
  const named: { id: number; start: number; end: number }[] = [];
  for (const match of result.matchAll(/\[#([1-9]\d{0,14})\]|\(#([1-9]\d{0,14})\)|#([1-9]\d{0,14})(?!\w)/g)) {
    if (ELSEWHERE.test(result.slice(Math.max(0, match.index - 12), match.index))) continue;
    named.push({
      id: Number(match[1] ?? match[2] ?? match[3]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return named;
}
