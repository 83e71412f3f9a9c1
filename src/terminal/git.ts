/**
 * Runs git on a repository of the user's. Without a shell, without anything the repository's configuration could make
 * it start, and without the network: a history is only read.
 */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { RefusedError } from '../domain/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables of git that say where it and its settings are; others could lead it to another repository or program. */
const KEPT = new Set([
  'GIT_EXEC_PATH',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
]);

/** Before every command: no pager, no hooks into file watching, mailmaps of this repository's files. */
const SETTINGS = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
];

export interface OpenRepository {
  readonly name: string;
  readonly head: string | null;
  readonly shallow: boolean;
  readonly remote: string | null;
  readonly user: { readonly name: string; readonly email: string };
  run(args: readonly string[], input?: Iterable<string>): AsyncIterable<string>;
}

/**
 * The repository a folder is in.
 *
 * @param branch whose history; without it that of HEAD.
 * @throws RefusedError when there is no such folder, no repository, no such branch, or no git.
 */
export async function openRepository(
  folder: string,
  { env, branch }: { readonly env: Environment; readonly branch?: string | undefined },
): Promise<OpenRepository> {
  checkFolder(folder);
  const clean = cleanEnvironment(env);
  const run = (args: readonly string[], input?: Iterable<string>) => runGit(folder, args, clean, input);
  const ask = async (...args: string[]): Promise<string> => (await whole(run(args))).trim();
  /** What may not be there. */
  const look = (...args: string[]): Promise<string | null> =>
    ask(...args).then(
      (text) => text || null,
      () => null,
    );

  const common = await ask('rev-parse', '--git-common-dir').catch((error: unknown) => {
    throw notARepository(folder, error);
  });
  const top = await look('rev-parse', '--show-toplevel');
  const head = await look(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${branch ?? 'HEAD'}^{commit}`,
  );
  if (head === null && branch !== undefined) {
    throw new RefusedError(`${folder} has no branch ${branch}`, { hint: 'git branch --all lists them.' });
  }
  const remotes = ((await look('remote')) ?? '').split('\n').filter((name) => name !== '');
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  return {
    name: await nameOf(folder, common, top, look),
    head,
    shallow: (await look('rev-parse', '--is-shallow-repository')) === 'true',
    remote: remote === undefined ? null : await look('remote', 'get-url', '--', remote),
    user: await userOf(look),
    run,
  };
}

/** @throws RefusedError unless it is a folder that may be looked at. */
function checkFolder(folder: string): void {
  let why: unknown;
  try {
    if (statSync(folder).isDirectory()) return;
  } catch (error) {
    why = error;
  }
  const denied = /^(?:EACCES|EPERM)$/.test((why as NodeJS.ErrnoException | undefined)?.code ?? '');
  throw new RefusedError(
    denied ? `permission to look at ${folder} is missing` : `there is no folder ${folder}`,
    { hint: 'Name a folder that is a git repository.', cause: why },
  );
}

type Look = (...args: string[]) => Promise<string | null>;

/** A worktree is named like the repository it belongs to. */
async function nameOf(folder: string, common: string, top: string | null, look: Look): Promise<string> {
  const absolute = (await look('rev-parse', '--path-format=absolute', '--git-common-dir')) ?? common;
  const inside = basename(absolute) === '.git' ? dirname(absolute) : (top ?? absolute);
  return basename(inside).replace(/\.git$/, '') || basename(folder);
}

async function userOf(look: Look): Promise<OpenRepository['user']> {
  const name = (await look('config', '--get', 'user.name')) ?? '';
  const email = (await look('config', '--get', 'user.email')) ?? '';
  const mapped = email === '' ? null : await look('check-mailmap', '--', `${name} <${email}>`);
  const [, mappedName = name, mappedEmail = email] = /^(.*?) ?<(.*)>$/.exec(mapped ?? '') ?? [];
  return { name: mappedName, email: mappedEmail };
}

function cleanEnvironment(env: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.has(name.toUpperCase()));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

async function* runGit(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: Iterable<string>,
): AsyncGenerator<string> {
  const child = spawn('git', [...SETTINGS, ...args], {
    cwd: folder,
    env,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    shell: false,
    windowsHide: true,
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 2_000) said += text;
  });
  const ended = new Promise<number | null>((resolve, fail) => {
    child.on('error', fail).on('close', resolve);
  });
  // Awaited below; until then a failure is no unhandled one.
  ended.catch(() => undefined);
  // git may end before it has read everything.
  child.stdin?.on('error', () => undefined).end(input === undefined ? '' : [...input].join(''));
  try {
    yield* child.stdout!.setEncoding('utf8') as AsyncIterable<string>;
    const code = await ended.catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new RefusedError('git is not installed, or not on the PATH', { cause: error })
        : error;
    });
    if (code !== 0) throw new GitFailed(said.trim() || `git ${args[0]} failed`);
  } finally {
    // Whoever stopped reading early wants no more of it.
    if (child.exitCode === null) child.kill();
  }
}

class GitFailed extends RefusedError {}

async function whole(output: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of output) text += piece;
  return text;
}

function notARepository(folder: string, error: unknown): unknown {
  if (!(error instanceof GitFailed)) return error;
  const said = error.message.split('\n')[0]!;
  return /not a git repository/i.test(said)
    ? new RefusedError(`${folder} is no git repository`, {
        hint: 'Name the folder of one: lp import git ~/src/shop',
      })
    : new RefusedError(`git cannot read ${folder}: ${said.replace(/^fatal: /, '')}`, { cause: error });
}
