/** What is chosen first among what could be told to a manager: results, principles, anecdotes, voices. */
import { type Entry, isPending } from '../../domain/entry.ts';
import { goalRef } from '../../domain/goal.ts';
import type { PrincipleSection, Report } from '../model.ts';
import { sizeOf } from '../selection.ts';
import { abridged } from '../stories.ts';
import { wordsIn } from '../tally.ts';

/**
 * The accomplishments that served no goal, as far as they were selected or have a measured result: the selected ones
 * first, then by evidence and size; a second one of a project only after the first ones of all.
 * @returns them in their order after those of the given ids were listed.
 */
export function resultsBeyondGoals({ entries, goals, selected, assessments }: Report) {
  const refs = new Set(goals.map(({ goal }) => goalRef(goal.id)));
  const chosen = new Set(selected.map(({ entry }) => entry));
  const worth = new Map<Entry, number>();
  for (const entry of entries) {
    const known = assessments.get(entry.id);
    if (known === undefined || (entry.goal !== null && refs.has(entry.goal))) continue;
    if (!chosen.has(entry) && (!known.measured || isPending(entry))) continue;
    worth.set(entry, known.score + sizeOf(entry, known) + (chosen.has(entry) ? SELECTED : 0));
  }
  const all = [...worth.keys()].sort((a, b) => worth.get(b)! - worth.get(a)!);
  return (listed: ReadonlySet<number>): Entry[] => {
    const projects = new Set(entries.filter(({ id }) => listed.has(id)).map(({ project }) => project));
    const isNew = (entry: Entry): boolean =>
      chosen.has(entry) || (entry.project !== null && !projects.has(entry.project));
    return [...all.filter(isNew), ...all.filter((entry) => !isNew(entry))];
  };
}

const SELECTED = 1000;

const POINTS = { strong: 3, fair: 2, thin: 1 } as const;

/** Principles with most evidence first: pinned entries, accomplishments by their strength, and what others say. */
export function byEvidence<Part extends { readonly section: PrincipleSection }>(
  parts: readonly Part[],
  { assessments }: Report,
): Part[] {
  const worth = ({ section: { entries, feedback } }: Part): number => {
    const own = entries.reduce(
      (sum, { entry, primary }) =>
        sum + POINTS[assessments.get(entry.id)?.strength ?? 'thin'] * (primary ? 1 : 0.5),
      0,
    );
    const said = feedback.reduce((sum, { primary }) => sum + (primary ? 3 : 1), 0);
    return own + said + (entries.some(({ entry, primary }) => primary && entry.pinned) ? PINNED : 0);
  };
  const worths = new Map(parts.map((part) => [part, worth(part)]));
  return parts.toSorted((a, b) => worths.get(b)! - worths.get(a)!);
}

const PINNED = 400;
const PRIMARY = 1000;
/** Less than being stronger. */
const WITH_STORY = 60;
const AGAIN = 2000;

interface Known {
  readonly weight: (entry: Entry) => number;
  /** Told by principle: not to be told there again. */
  readonly isTold: (entry: Entry) => boolean;
  /** In a line elsewhere, with its result. */
  readonly isListed: (entry: Entry) => boolean;
  readonly hasStory: (entry: Entry) => boolean;
  /** What is listed comes in its turn where it has a story; else last, as all that has nothing new to say. */
  readonly retold: boolean;
}

/**
 * The strongest accomplishment not told yet: one of which this is the primary principle before any other, then pinned
 * ones, among equals one with a story.
 */
export function strongestOf({ entries }: PrincipleSection, known: Known): Entry | undefined {
  let best: Entry | undefined;
  let most = Number.NEGATIVE_INFINITY;
  // Among equals the later, so that those before it need no look.
  for (const { entry, primary } of entries.toReversed()) {
    if (known.isTold(entry)) continue;
    const own = known.weight(entry) + (primary ? PRIMARY : 0) + (entry.pinned ? PINNED : 0);
    // Stories are looked into last: a year has many.
    if (own + WITH_STORY <= most) continue;
    const story = known.hasStory(entry);
    const again = known.isListed(entry) && !(story && known.retold);
    const worth = own + (story ? WITH_STORY : 0) - (again ? AGAIN : 0);
    if (worth <= most) continue;
    best = entry;
    most = worth;
  }
  return best;
}

/** Most words that count for a voice: a few sentences. */
const SAID = 25;

/** How much a voice tells: its words, up to a few sentences, and what it is about. */
export function worthOf(entry: Entry): number {
  const { title, details } = abridged(entry, SAID);
  const words = Math.min(SAID, wordsIn(`${title} ${details ?? ''}`));
  const about = entry.project !== null || entry.goal !== null;
  return words + (entry.principles.length > 0 ? 5 : 0) + (about ? 3 : 0);
}
