/** The files of a shell, as the file system has them: which one takes lp's lines, what is in it, and writing it whole. */
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { RefusedError } from '../../domain/errors.ts';
import { realFile } from '../draft-target.ts';
import type { Host } from '../host.ts';
import { reasonWhy } from '../reasons.ts';
import { writeWhole } from '../whole-file.ts';
import type { ShellFile } from './aliases.ts';
import { OPENING } from './block.ts';
import type { Shell } from './lines.ts';

export interface StartFile {
  readonly path: string;
  /** With `~` for the home folder; beside it where it leads, when it is a link. */
  readonly shown: string;
  /** Its bytes as Latin-1, which keeps each one; undefined where there is no file. */
  readonly text: string | undefined;
}

type Places = Pick<Host, 'env' | 'platform' | 'home'>;

/**
 * The file that a new shell reads, and that takes lp's lines.
 * @throws RefusedError when there is no home folder, or the file is there and cannot be read.
 */
export function startFile(shell: Shell, host: Places): StartFile {
  const paths = candidates(shell, host);
  const files = paths.map((path) => readStart(path, host));
  return files.find(({ text }) => text?.includes(OPENING)) ?? files[preferred(shell, host, files)]!;
}

/** Every file that may hold lp's lines. */
export const startFiles = (shell: Shell, host: Places): StartFile[] =>
  candidates(shell, host).map((path) => readStart(path, host));

function candidates(shell: Shell, host: Places): string[] {
  const home = homeOf(host);
  switch (shell) {
    case 'bash':
      return ['.bashrc', '.bash_profile', '.bash_login', '.profile'].map((name) => join(home, name));
    case 'zsh':
      return [join(absolute(host.env.ZDOTDIR) ?? home, '.zshrc')];
    default:
      return [join('conf.d', 'lp.fish'), 'config.fish'].map((name) => join(fishFolder(host), name));
  }
}

/**
 * Terminals of macOS start bash as a login shell, which reads the first of its three files that is there: a new
 * .bash_profile would keep it from one that has been read so far.
 */
function preferred(shell: Shell, { platform }: Places, files: readonly StartFile[]): number {
  if (shell !== 'bash' || platform !== 'darwin') return 0;
  const there = files.findIndex(({ text }, at) => at > 0 && text !== undefined);
  return there === -1 ? 1 : there;
}

function homeOf({ home }: Places): string {
  const folder = absolute(home());
  if (folder !== undefined) return folder;
  throw new RefusedError('there is no home folder, so no shell has a start file', {
    hint: 'lp init --shell none sets up the rest.',
  });
}

const absolute = (path: string | undefined): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined;

const fishFolder = (host: Places): string =>
  join(absolute(host.env.XDG_CONFIG_HOME) ?? join(homeOf(host), '.config'), 'fish');

function readStart(path: string, host: Places): StartFile {
  const shown = tilde(path, host);
  const read = (text: string | undefined): StartFile => ({ path, shown: told(path, shown, host), text });
  try {
    return read(readFileSync(path, 'latin1'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return read(undefined);
    throw new RefusedError(`${shown} could not be read: ${reasonWhy(error)}`, {
      hint: 'lp init --shell none sets up the rest.',
      cause: error,
    });
  }
}

/** `~/.zshrc (→ ~/dotfiles/zshrc)`. */
function told(path: string, shown: string, host: Places): string {
  let real = path;
  try {
    real = join(realFile(dirname(path)), path.slice(dirname(path).length + 1));
    const target = realFile(path);
    return target === real ? shown : `${shown} (→ ${tilde(target, host)})`;
  } catch {
    // A folder that is not there yet.
    return shown;
  }
}

function tilde(path: string, host: Places): string {
  const home = absolute(host.home());
  return home !== undefined && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

/**
 * Writes the file whole or not at all, where a link leads to; its mode stays.
 * @param text undefined to remove it.
 * @throws RefusedError that says why not; `hint` is the caller's.
 */
export function writeStart({ path, shown }: StartFile, text: string | undefined): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = realFile(path);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    // A rename would get round it, and whoever took the right to write away had a reason.
    if (mode !== undefined && (mode & 0o222) === 0) throw new RefusedError(`${shown} is read-only`);
    if (text === undefined) rmSync(file);
    else writeWhole(file, Buffer.from(text, 'latin1'), mode === undefined ? 0o644 : mode & 0o7777);
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    throw new RefusedError(`${shown} could not be written: ${reasonWhy(error)}`, { cause: error });
  }
}

/** Files that are usually read with a start file: what they define is taken. Those that cannot be read are left out. */
export function neighbours(shell: Shell, host: Places): ShellFile[] {
  const home = homeOf(host);
  const fish = fishFolder(host);
  const paths = {
    bash: ['.bashrc', '.bash_aliases', '.bash_profile', '.bash_login', '.profile'].map((name) =>
      join(home, name),
    ),
    zsh: ['.zshrc', '.zshenv', '.zprofile', '.zsh_aliases', '.aliases'].map((name) =>
      join(absolute(host.env.ZDOTDIR) ?? home, name),
    ),
    fish: ['', 'conf.d', 'functions'].flatMap((name) => fishFiles(join(fish, name))),
  }[shell];
  return paths.flatMap((path) => {
    try {
      return [{ shown: tilde(path, host), text: readFileSync(path, 'latin1') }];
    } catch {
      return [];
    }
  });
}

function fishFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.fish'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The file of a program, as a shell would find it. */
export function programFile(name: string, { env }: Pick<Host, 'env'>): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

/** What `lp` is for a shell: ours where it is our program, or stands beside `lplog`, as one installation puts them. */
export function whatIsLp(host: Pick<Host, 'env'>): {
  lp: string | undefined;
  lplog: string | undefined;
  isOther: boolean;
} {
  const [lp, lplog] = [programFile('lp', host), programFile('lplog', host)];
  const beside = lp !== undefined && lplog !== undefined && dirname(lp) === dirname(lplog);
  return { lp, lplog, isOther: lp !== undefined && !beside && !isOwnProgram(lp) };
}

/** A link to bin/lp.js, wherever it is installed. */
function isOwnProgram(file: string): boolean {
  try {
    return /[\\/]bin[\\/]lp\.js$/.test(realpathSync(file));
  } catch {
    return false;
  }
}
