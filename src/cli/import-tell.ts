/** An import in words: what would enter, what did, and what was left out and why. */
import { harmless } from '../domain/harmless.ts';
import { count, sentenceList } from '../domain/text.ts';
import type { Counts, Item } from '../transfer/plan.ts';
import type { Context } from './context.ts';
import type { Outcome } from './import-apply.ts';
import { principleNames } from './present.ts';

/** `+  2026-11-20  Dive Deep  Cut p99  (12 commits)`: one line of a plan. */
export function itemLine({ draft, standing, note }: Item, context: Context): string {
  const mark = { new: '+', update: '~', twin: '?', known: '=' }[standing.is];
  const aside = [
    standing.is === 'update' ? `changes #${standing.id}` : '',
    standing.is === 'twin' ? `like #${standing.id}, which is here` : '',
    note === null ? '' : harmless(note),
  ].filter(Boolean);
  const behind = aside.length === 0 ? '' : `  (${aside.join('; ')})`;
  return `${mark}  ${draft.date}  ${principleNames(draft.principles, context.principles)}  ${harmless(draft.title)}${behind}`;
}

const entries = (n: number): string => count(n, 'entry', 'entries');

/** `25 entries would be new, 2 be changed.` */
export function planWords(counts: Counts, duplicates: boolean): string {
  const fresh = counts.new + (duplicates ? counts.twin : 0);
  const parts = [
    fresh > 0 ? `${entries(fresh)} would be added` : '',
    counts.update > 0 ? `${counts.update} changed, since the file has a newer form` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Nothing would be added.' : `${sentenceList(parts)}.`;
}

/** Why the rest did not, a line each. */
export function leftWords(counts: Counts, duplicates: boolean): string[] {
  const lines: string[] = [];
  if (counts.known > 0) lines.push(`${counts.known} came before, or were removed or passed over since.`);
  if (counts.twin > 0 && !duplicates) {
    const [are, have] = counts.twin === 1 ? ['is', 'has'] : ['are', 'have'];
    lines.push(
      `${counts.twin} ${are} left out, for an entry that is here ${have} the same day and title; --duplicates takes ${counts.twin === 1 ? 'it' : 'them'}, too.`,
    );
  }
  if (counts.outside > 0) lines.push(`${counts.outside} outside of the days asked for.`);
  for (const { count: n, of } of counts.folded) lines.push(`Left out: ${n} ${harmless(of)}.`);
  return lines;
}

/** `Added 25 entries from csv (#12 to #36), changed 2.` */
export function outcomeWords(outcome: Outcome, source: string): string {
  const { added, updated, first, last } = outcome;
  const range = first === null ? '' : first === last ? ` (#${first})` : ` (#${first} to #${last})`;
  const parts = [
    added > 0 ? `added ${entries(added)} from ${source}${range}` : '',
    updated > 0 ? `changed ${entries(updated)}` : '',
  ].filter(Boolean);
  const nothing = outcome.passed > 0 ? `nothing was taken from ${source}` : `nothing new from ${source}`;
  const words = parts.length === 0 ? nothing : sentenceList(parts);
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

/** What else there is to say of it. */
export function outcomeNotes(outcome: Outcome): string[] {
  const lines: string[] = [];
  if (outcome.companions > 0)
    lines.push(
      `With them came ${count(outcome.companions, 'goal, cycle or setting', 'goals, cycles, settings and the like')}.`,
    );
  if (outcome.differing.length > 0) {
    const names = outcome.differing.slice(0, 5).map((name) => harmless(name));
    lines.push(`Left as they are here: ${sentenceList(names)}.`);
  }
  if (outcome.goalless > 0) {
    lines.push(`${entries(outcome.goalless)} came without a goal: the one named is not in this log.`);
  }
  if (outcome.dangling > 0) {
    lines.push(`${count(outcome.dangling, 'reference')} to entries that did not come along.`);
  }
  return lines;
}

export const outcomeView = (outcome: Outcome) => ({
  added: outcome.added,
  updated: outcome.updated,
  passed: outcome.passed,
  first: outcome.first,
  last: outcome.last,
});
