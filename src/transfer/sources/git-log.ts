/** What `git log` and `git diff-tree` print, read as it comes. The arguments stand beside what reads them. */
import { type Day, isDay } from '../../domain/day.ts';
import type { Chunks } from '../source.ts';
import { isGenerated, isLockFile } from './git-noise.ts';

export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly name: string;
  readonly email: string;
  /** When it was written, in milliseconds, and on which day that was where its author was. */
  readonly at: number;
  readonly day: Day;
  readonly subject: string;
  /** What follows the subject; only kept where it is asked for. */
  readonly body: string;
}

/** Names by the mailmap, days in the author's zone, records ended by NUL. */
export const LOG_ARGUMENTS: readonly string[] = [
  'log',
  '-z',
  '--no-color',
  '--no-show-signature',
  '--no-notes',
  '--no-decorate',
  '--use-mailmap',
  '--encoding=UTF-8',
  '--format=%H%n%P%n%aN%n%aE%n%aI%n%B',
];

/** Longest body that is kept. */
const LONGEST_BODY = 4_000;

/** @param keepsBody of whom; most commits of a repository are other people's. */
export async function* commitsOf(
  output: Chunks,
  keepsBody: (commit: Commit) => boolean,
): AsyncGenerator<Commit> {
  for await (const record of records(output)) {
    const commit = readCommit(record);
    if (commit !== undefined) yield keepsBody(commit) ? commit : { ...commit, body: '' };
  }
}

function readCommit(record: string): Commit | undefined {
  const parts = record.split('\n', 5);
  const [hash = '', parents = '', name = '', email = '', time = ''] = parts;
  const day = time.slice(0, 10);
  if (!/^[0-9a-f]{40,64}$/.test(hash) || !isDay(day)) return undefined;
  const message = record.slice(parts.reduce((length, part) => length + part.length + 1, 0)).trim();
  const feed = message.indexOf('\n');
  return {
    hash,
    parents: parents === '' ? [] : parents.split(' '),
    name,
    email,
    at: Date.parse(time) || 0,
    day,
    subject: (feed === -1 ? message : message.slice(0, feed)).trim(),
    body: feed === -1 ? '' : message.slice(feed + 1, feed + LONGEST_BODY).trim(),
  };
}

/** Longest record; what is longer is dropped. A message of a megabyte is no message. */
const LONGEST_RECORD = 1_000_000;

async function* records(output: Chunks): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of output) {
    const pieces = chunk.split('\0');
    rest = rest.length > LONGEST_RECORD ? rest.slice(0, LONGEST_RECORD) : rest + pieces[0]!;
    for (const piece of pieces.slice(1)) {
      yield rest;
      rest = piece;
    }
  }
  if (rest !== '') yield rest;
}

/** What a commit changed, generated files aside. */
export interface Change {
  readonly added: number;
  readonly deleted: number;
  readonly files: readonly string[];
  /** It changed nothing but lock files. */
  readonly lockOnly: boolean;
}

/** Reads hashes on standard input. Plumbing: neither filters nor drivers of the repository's configuration run. */
export function diffArguments(roots: boolean): readonly string[] {
  return [
    'diff-tree',
    '--stdin',
    '-z',
    '-r',
    '-M',
    ...(roots ? ['--root'] : []),
    '--numstat',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
  ];
}

/** So many names of files are kept of one commit. */
const MOST_FILES = 2_000;

/** The changes of commits, hash by hash. A commit without changes is not among them. */
export async function* changesOf(output: Chunks): AsyncGenerator<[hash: string, change: Change]> {
  let hash: string | undefined;
  let [added, deleted, locks, all] = [0, 0, 0, 0];
  let files: string[] = [];
  /** Names that are still to come of a file that was renamed. */
  let renamed = 0;
  const done = (): [string, Change] => [hash!, { added, deleted, files, lockOnly: all > 0 && locks === all }];
  const count = (path: string, plus: string, minus: string): void => {
    all += 1;
    if (isLockFile(path)) locks += 1;
    if (isGenerated(path)) return;
    added += Number(plus) || 0;
    deleted += Number(minus) || 0;
    if (files.length < MOST_FILES) files.push(path);
  };
  let [plus, minus] = ['', ''];
  for await (const record of records(output)) {
    if (renamed > 0) {
      renamed -= 1;
      if (renamed === 0) count(record, plus, minus);
      continue;
    }
    const line = record.replace(/^\n/, '');
    if (/^[0-9a-f]{40,64}$/.test(line)) {
      if (hash !== undefined) yield done();
      hash = line;
      [added, deleted, locks, all, files] = [0, 0, 0, 0, []];
      continue;
    }
    const [, more = '', less = '', path = ''] = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(line) ?? [];
    [plus, minus] = [more, less];
    if (more === '') continue;
    if (path === '') renamed = 2;
    else count(path, plus, minus);
  }
  if (hash !== undefined) yield done();
}
