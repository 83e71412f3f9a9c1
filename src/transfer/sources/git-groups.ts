/**
 * Commits put together into what a person did: a pull request, a branch that was merged, or a series on one thing.
 *
 * A series is cut by the calendar, not by pauses: what is about one scope in one week (Monday to Sunday), or, where
 * subjects name none, on one day. So it is the same whatever `--since` says, and a week that is over never grows.
 */
import { addDays, type Day, weekdayOf } from '../../domain/day.ts';
import type { Tally } from '../found.ts';
import type { Commit } from './git-log.ts';
import { bringsMainIn, type Landing, landingOf, revertedBy, squashOf, worded } from './git-merges.ts';
import { noiseOf } from './git-noise.ts';

export interface Group {
  /** Commits of the author, oldest first, without merges. */
  readonly commits: readonly Commit[];
  /** What brought them in, where that is one commit. */
  readonly landed: (Landing & { readonly hash: string }) | null;
  /** The day it was done: of landing, else of the last commit. */
  readonly day: Day;
  /** What says in a later run that it is the same; only pull requests with an address have another. */
  readonly key: string;
}

export interface History {
  readonly commits: ReadonlyMap<string, Commit>;
  readonly head: string;
  /** Whose work is looked for. */
  isMine(commit: Commit): boolean;
  /** Whether a day is asked for: noise of other days is not counted. */
  isAsked(day: Day): boolean;
}

/** All groups of the author's work, oldest first. What is noise is counted in `tally`. */
export function groupsOf(history: History, tally: Tally): Group[] {
  const fold = ({ day }: Commit, one: string, many?: string): void => {
    if (history.isAsked(day)) tally.add(one, many);
  };
  const { landings, loose } = sortedOut(history, fold);
  const undone = takenBack(history);
  const groups: Group[] = [];
  for (const { merge, side } of landings) {
    const mine = side.filter((commit) => commit.parents.length < 2 && history.isMine(commit));
    if (mine.length === 0) {
      if (history.isMine(merge)) fold(merge, 'merge of work of others', 'merges of work of others');
      continue;
    }
    const landed = { ...landingOf(merge.subject, merge.body), hash: merge.hash };
    if (undone.hashes.has(merge.hash) || (landed.number !== null && undone.numbers.has(landed.number))) {
      fold(merge, 'change that was taken back again', 'changes that were taken back again');
    } else if (mine.every(({ subject }) => noiseOf(subject) !== undefined)) {
      const { one, many } = noiseOf(mine[0]!.subject)!;
      fold(merge, one, many);
    } else {
      groups.push({ commits: inOrder(mine), landed, day: merge.day, key: merge.hash });
    }
  }
  const single: Commit[] = [];
  for (const commit of loose.filter(history.isMine)) {
    const squash = squashOf(commit.subject);
    const noise = noiseOf(squash?.title ?? commit.subject);
    if (undone.hashes.has(commit.hash) || (squash !== undefined && undone.numbers.has(squash.number))) {
      fold(commit, 'change that was taken back again', 'changes that were taken back again');
    } else if (undone.reverts.has(commit.hash)) {
      fold(commit, 'revert of an own change', 'reverts of own changes');
    } else if (noise !== undefined) {
      fold(commit, noise.one, noise.many);
    } else if (squash !== undefined) {
      const { number, title } = squash;
      const landed = { number, title, branch: null, body: commit.body, hash: commit.hash };
      groups.push({ commits: [commit], landed, day: commit.day, key: commit.hash });
    } else {
      single.push(commit);
    }
  }
  groups.push(...seriesOf(single));
  return groups.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
}

type Fold = (commit: Commit, one: string, many?: string) => void;

interface SortedOut {
  readonly landings: { readonly merge: Commit; readonly side: readonly Commit[] }[];
  /** What stands on a main line by itself. */
  readonly loose: Commit[];
}

/**
 * Walks the line of first parents from its beginning. What a merge brings in belongs to it, unless it brings one main
 * line into another: then that one is walked in the same way.
 */
function sortedOut({ commits, head, isMine }: History, fold: Fold): SortedOut {
  const seen = new Set<string>();
  const landings: SortedOut['landings'] = [];
  const loose: Commit[] = [];

  const sideOf = (tips: readonly string[]): Commit[] => {
    const side: Commit[] = [];
    const open = [...tips];
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      const commit = commits.get(hash);
      if (commit === undefined || seen.has(hash)) continue;
      seen.add(hash);
      if (commit.parents.length > 1 && isMine(commit) && bringsMainIn(commit.subject)) {
        fold(commit, 'merge from the main branch', 'merges from the main branch');
      }
      side.push(commit);
      open.push(...commit.parents);
    }
    return side;
  };

  /** Lines still to walk; each is walked to its end before the one it was met on goes on. */
  const lines = [lineFrom(head, commits, seen)];
  while (lines.length > 0) {
    const line = lines.at(-1)!;
    const commit = line.pop();
    if (commit === undefined) {
      lines.pop();
      continue;
    }
    const [, ...others] = commit.parents;
    if (others.length === 0) {
      loose.push(commit);
    } else if (bringsMainIn(commit.subject)) {
      if (isMine(commit)) fold(commit, 'merge from the main branch', 'merges from the main branch');
      for (const other of others) lines.push(lineFrom(other, commits, seen));
    } else {
      landings.push({ merge: commit, side: sideOf(others) });
    }
  }
  return { landings, loose };
}

/** The line of first parents from a commit, newest first, up to what was seen. All of it counts as seen. */
function lineFrom(tip: string, commits: ReadonlyMap<string, Commit>, seen: Set<string>): Commit[] {
  const line: Commit[] = [];
  for (
    let at = commits.get(tip);
    at !== undefined && !seen.has(at.hash);
    at = commits.get(at.parents[0] ?? '')
  ) {
    seen.add(at.hash);
    line.push(at);
  }
  return line;
}

/** What the author took back: hashes and numbers of pull requests, and the commits that did so. */
function takenBack({ commits, isMine }: History) {
  const hashes = new Set<string>();
  const numbers = new Set<string>();
  const reverts = new Set<string>();
  // Newest first: a revert that was itself taken back takes nothing back.
  const all = [...commits.values()].sort((a, b) => b.at - a.at);
  /** Commits of the author by subject, the oldest last; made when first needed. */
  let bySubject: Map<string, Commit[]> | undefined;
  /** A branch that was rebased names a hash that is no more: then the words it takes back tell. */
  const called = (subject: string | null, before: number): Commit | undefined => {
    if (subject === null) return undefined;
    bySubject ??= grouped(all.filter(isMine));
    return bySubject.get(subject)?.find((one) => one.at <= before && !hashes.has(one.hash));
  };
  for (const commit of all) {
    const reverted = isMine(commit) ? revertedBy(commit.subject, commit.body) : undefined;
    if (reverted === undefined || hashes.has(commit.hash)) continue;
    const byHash = reverted.hash === null ? undefined : whole(commits, reverted.hash);
    const target = byHash ?? called(reverted.subject, commit.at);
    if (target !== undefined ? isMine(target) || target.parents.length > 1 : reverted.number !== null) {
      reverts.add(commit.hash);
      if (target !== undefined) hashes.add(target.hash);
      if (reverted.number !== null) numbers.add(reverted.number);
    }
  }
  return { hashes, numbers, reverts };
}

function grouped(commits: readonly Commit[]): Map<string, Commit[]> {
  const groups = new Map<string, Commit[]>();
  for (const commit of commits) {
    const group = groups.get(commit.subject);
    if (group === undefined) groups.set(commit.subject, [commit]);
    else group.push(commit);
  }
  return groups;
}

function whole(commits: ReadonlyMap<string, Commit>, hash: string): Commit | undefined {
  return (
    commits.get(hash) ??
    (hash.length < 40 ? [...commits.values()].find((one) => one.hash.startsWith(hash)) : undefined)
  );
}

const inOrder = (commits: readonly Commit[]): Commit[] =>
  [...commits].sort((a, b) => a.at - b.at || (a.hash < b.hash ? -1 : 1));

/** Monday of the week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

function seriesOf(commits: readonly Commit[]): Group[] {
  const series = new Map<string, Commit[]>();
  for (const commit of inOrder(commits)) {
    const { scope } = worded(commit.subject);
    const key = scope === '' ? `day ${commit.day}` : `week ${mondayOf(commit.day)} ${scope}`;
    const one = series.get(key);
    if (one === undefined) series.set(key, [commit]);
    else one.push(commit);
  }
  return [...series.values()].map(seriesGroup);
}

/** A series from these commits, oldest first. */
function seriesGroup(commits: readonly Commit[]): Group {
  const last = commits.at(-1)!;
  return { commits, landed: null, day: last.day, key: seriesKey(commits[0]!, last) };
}

const seriesKey = (first: Commit, last: Commit): string =>
  `${first.hash.slice(0, 20)}..${last.hash.slice(0, 20)}`;

/**
 * What of a series is new: a series that went on since the last run has a part that is known, from one commit to
 * another, and only the rest is proposed.
 */
export function newPart(group: Group, known: (key: string) => boolean): Group | undefined {
  if (group.landed !== null) return known(group.key) ? undefined : group;
  const { commits } = group;
  const rest: Commit[] = [];
  for (let at = 0; at < commits.length; at++) {
    let end = commits.length - 1;
    while (end >= at && !known(seriesKey(commits[at]!, commits[end]!))) end -= 1;
    if (end < at) rest.push(commits[at]!);
    else at = end;
  }
  if (rest.length === 0) return undefined;
  return rest.length === commits.length ? group : seriesGroup(rest);
}
