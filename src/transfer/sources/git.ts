/**
 * A repository's history as proposals: one for each pull request, merged branch or series of commits of the author.
 * Pure: git is run by whoever calls, through `GitRepository`.
 */
import { addDays, type Day } from '../../domain/day.ts';
import { count, fold } from '../../domain/text.ts';
import { changedLines, proposed, Tally } from '../found.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, tagged, titled } from '../words.ts';
import { type Group, groupsOf, mondayOf, newPart } from './git-groups.ts';
import { type Change, type Commit, changesOf, commitsOf, diffArguments, LOG_ARGUMENTS } from './git-log.ts';
import { revertedBy, worded } from './git-merges.ts';
import { noiseOf } from './git-noise.ts';
import { type Forge, forgeOf } from './git-remote.ts';

/** A repository that was found and opened (`src/terminal/git.ts`). */
export interface GitRepository {
  /** Name of its folder. */
  readonly name: string;
  /** Hash of the commit whose history is read; `null` where there is no commit yet. */
  readonly head: string | null;
  /** Whether its history is cut off somewhere (`git clone --depth`). */
  readonly shallow: boolean;
  /** Address it is fetched from; `null` without one. */
  readonly remote: string | null;
  /** Who commits here, by configuration and mailmap. */
  readonly user: { readonly name: string; readonly email: string };
  /** Runs git with these arguments. @throws RefusedError with git's own words when it fails. */
  run(args: readonly string[], input?: Iterable<string>): Chunks;
}

export interface GitOptions {
  /** Parts of `Name <email>`, in any case; none: who commits in this repository. */
  readonly authors: readonly string[];
  /** Days, both included, by which what was done is kept. */
  readonly since: Day | null;
  readonly until: Day | null;
}

/**
 * Repositories as a source: each text is the name of a folder, which `open` opens.
 *
 * Its `parse` throws what `open` does: a folder that is no repository is no reject, the call was wrong.
 */
export function gitSource(open: (folder: string) => Promise<GitRepository>, options: GitOptions): Source {
  return {
    name: 'git',
    endings: [],
    async *parse(text, context) {
      let folder = '';
      for await (const piece of text) folder += piece;
      yield* gitFound(await open(folder), options, context);
    },
  };
}

/** A person's work in a repository, oldest first. Line numbers are 1: there is no text. */
async function* gitFound(
  repository: GitRepository,
  options: GitOptions,
  context: ParseContext,
): AsyncGenerator<Found> {
  if (repository.head === null) return;
  const tally = new Tally();
  const { since, until } = options;
  const isAsked = (day: Day): boolean => (since === null || day >= since) && (until === null || day <= until);
  const isMine = authorTest(repository, options.authors);
  const commits = new Map<string, Commit>();
  const log = repository.run([...LOG_ARGUMENTS, ...sinceArguments(since), repository.head, '--']);
  for await (const commit of commitsOf(log, (one) => one.parents.length > 1 || isMine(one))) {
    commits.set(commit.hash, commit);
  }
  const forge = repository.remote === null ? undefined : forgeOf(repository.remote);
  const groups = groupsOf({ commits, head: repository.head, isMine, isAsked }, tally)
    .filter(({ day }) => isAsked(day))
    .map((group) => addressed(group, forge))
    .flatMap((group) => newPart(group, context.known ?? (() => false)) ?? []);
  const changes = await changesIn(repository, groups);
  for (const group of groups) {
    const found = proposalOf(group, { repository, forge, changes, context });
    if (found === undefined)
      tally.add('commit to lock files only', 'commits to lock files only', group.commits.length);
    else yield found;
  }
  const written = [...commits.values()].filter(({ parents }) => parents.length < 2);
  if (written.length > 0 && !written.some(isMine)) noneOf(written, repository, options, tally);
  yield* tally.found();
}

/** So many authors are named where none is the one looked for. */
const NAMED = 3;

/** Says whose commits there are: a new machine commits under another name, and nothing found would say nothing. */
function noneOf(
  written: readonly Commit[],
  { user }: GitRepository,
  { authors }: GitOptions,
  tally: Tally,
): void {
  const counts = new Map<string, number>();
  for (const { name } of written) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const most = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ', …' : '');
  const configured = user.email === '' && user.name === '' ? undefined : `${user.name} <${user.email}>`;
  const whom =
    authors.length > 0
      ? authors.map((author) => `"${author}"`).join(' or ')
      : (configured ?? 'you, for git has no user.name here');
  const rest = `none by ${whom}; most are by ${most}; --author says whose you want`;
  tally.add(`commit, ${rest}`, `commits, ${rest}`, written.length);
}

/** A merge may be younger than its commits by the length of a branch; by then they are read as well. */
const LONGEST_BRANCH = 120;

/**
 * How far back git has to go. Days of commits are those of their committer here, so there is a day to spare; a week's
 * series has to be whole, and commits before a merge belong to it.
 */
function sinceArguments(since: Day | null): string[] {
  return since === null ? [] : [`--since=${addDays(mondayOf(since), -LONGEST_BRANCH)}T00:00:00Z`];
}

function authorTest(repository: GitRepository, authors: readonly string[]): (commit: Commit) => boolean {
  const known = new Map<string, boolean>();
  const asked = authors.map(fold).filter((author) => author !== '');
  const { name, email } = repository.user;
  // One word is a name that many have.
  const own = name.trim().includes(' ') ? fold(name) : undefined;
  const test = (commit: Commit): boolean =>
    asked.length > 0
      ? asked.some((author) => fold(`${commit.name} <${commit.email}>`).includes(author))
      : (email !== '' && commit.email.toLowerCase() === email.toLowerCase()) || fold(commit.name) === own;
  return (commit) => {
    const who = `${commit.name}\n${commit.email}`;
    const before = known.get(who);
    if (before !== undefined) return before;
    const mine = test(commit);
    known.set(who, mine);
    return mine;
  };
}

/** A pull request is known by its address, as it is to `gh`. */
function addressed(group: Group, forge: Forge | undefined): Group {
  const number = group.landed?.number ?? null;
  return number === null || forge === undefined ? group : { ...group, key: forge.pull(number) };
}

async function changesIn(
  repository: GitRepository,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, Change>> {
  const hashes = groups.flatMap(({ commits }) => commits.map(({ hash }) => `${hash}\n`));
  const changes = new Map<string, Change>();
  if (hashes.length === 0) return changes;
  try {
    // Where history is cut off, a commit's parent is missing and all files would count as its own.
    for await (const [hash, change] of changesOf(
      repository.run(diffArguments(!repository.shallow), hashes),
    )) {
      changes.set(hash, change);
    }
  } catch {
    // Objects may be missing in a partial clone, and lp fetches nothing: what was counted so far has to do.
  }
  return changes;
}

interface Telling {
  readonly repository: GitRepository;
  readonly forge: Forge | undefined;
  readonly changes: ReadonlyMap<string, Change>;
  readonly context: ParseContext;
}

function proposalOf(group: Group, { repository, forge, changes, context }: Telling): Found | undefined {
  const { commits, landed } = group;
  const written = commits.filter(({ hash }) => changes.get(hash)?.lockOnly !== true);
  if (written.length === 0) return undefined;
  const main = mostTelling(written, changes);
  const words = titled(worded(landed?.title ?? main.subject).text);
  const named = tagged(words.title, context.principles);
  const numbers = numbersOf(written, changes);
  const commitList = written.filter(
    ({ hash, subject }) => landed?.title != null || hash !== main.hash || subject === '',
  );
  const body = withoutTrailers(landed?.body || (commits.length === 1 ? main.body : ''));
  const details = [words.details, body, commits.length > 1 ? listed(commitList) : '', `${numbers}.`];
  const pull = landed?.number == null ? undefined : forge?.pull(landed.number);
  const links =
    pull !== undefined
      ? [pull]
      : written.slice(0, MOST_LINKS).flatMap(({ hash }) => forge?.commit(hash) ?? []);
  return proposed(
    1,
    group.key,
    {
      title: named.title,
      date: group.day,
      details: details.filter((part) => part !== null && part !== '').join('\n\n'),
      project: forge?.name || repository.name,
      people: coAuthors(commits, landed?.body ?? ''),
      links: [...new Set([...links, ...linksIn(body)])],
      principles: named.principles,
    },
    context,
    [landed?.number == null ? (landed?.branch ?? '') : `#${landed.number}`, numbers]
      .filter(Boolean)
      .join(': '),
  );
}

/** A series links to so many of its commits. */
const MOST_LINKS = 5;

/** Kinds of change by how much they tell a reader. */
const WEIGHT: Readonly<Record<string, number>> = {
  feat: 4,
  feature: 4,
  perf: 4,
  security: 4,
  fix: 3,
  bugfix: 3,
  hotfix: 3,
  refactor: 2,
  '': 2,
  test: 0.5,
  tests: 0.5,
  docs: 0.7,
  doc: 0.7,
  chore: 0.3,
  ci: 0.3,
  build: 0.4,
};

/** The commit whose subject stands for the others: what tells most, then what changed most. */
function mostTelling(commits: readonly Commit[], changes: ReadonlyMap<string, Change>): Commit {
  const weight = (commit: Commit): number => {
    const { type } = worded(commit.subject);
    const { added = 0, deleted = 0 } = changes.get(commit.hash) ?? {};
    const noise = noiseOf(commit.subject) !== undefined || revertedBy(commit.subject, '') !== undefined;
    // A thousand lines are not a hundred times as telling as ten.
    return noise ? 0 : (WEIGHT[type] ?? 1) * Math.log2(4 + Math.min(added + deleted, 2_000));
  };
  return commits.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

function numbersOf(commits: readonly Commit[], changes: ReadonlyMap<string, Change>): string {
  const counted = commits.flatMap(({ hash }) => changes.get(hash) ?? []);
  const files = new Set(counted.flatMap((change) => change.files));
  const sum = (of: (change: Change) => number) => counted.reduce((total, change) => total + of(change), 0);
  const lines =
    files.size === 0
      ? ''
      : `, ${changedLines(
          sum((one) => one.added),
          sum((one) => one.deleted),
          files.size,
        )}`;
  return `${count(commits.length, 'commit')}${lines}`;
}

/** So many subjects are listed. */
const MOST_LISTED = 20;

function listed(commits: readonly Commit[]): string {
  const subjects = [
    ...new Set(commits.filter(({ subject }) => noiseOf(subject) === undefined).map(({ subject }) => subject)),
  ];
  const shown = subjects.slice(0, MOST_LISTED).map((subject) => `- ${subject}`);
  if (subjects.length > MOST_LISTED) shown.push(`- … and ${subjects.length - MOST_LISTED} more`);
  return shown.join('\n');
}

const TRAILER =
  /^(?:Co-authored-by|Signed-off-by|Reviewed-by|Acked-by|Tested-by|Change-Id|Reviewed-on|Cc): .*$/gim;

const withoutTrailers = (body: string): string =>
  body
    .replace(TRAILER, '')
    .replace(/^-{3,}$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Whom the messages name as having written it too. */
function coAuthors(commits: readonly Commit[], body: string): string[] {
  const own = new Set(commits.map(({ name }) => fold(name)));
  const emails = new Set(commits.map(({ email }) => email.toLowerCase()));
  const names = [...commits.map((commit) => commit.body), body].flatMap((text) =>
    [...text.matchAll(/^Co-authored-by: *([^<\n]+?) *<([^>\n]*)>/gim)].flatMap(([, name = '', email = '']) =>
      /\[bot\]|noreply@(?!.*github)|^(?:copilot|claude)\b/i.test(`${name} ${email}`) ||
      own.has(fold(name)) ||
      emails.has(email.toLowerCase())
        ? []
        : [name],
    ),
  );
  return [...new Set(names)];
}
