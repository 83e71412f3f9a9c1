/**
 * The user's editor on a text. The file it works on is the owner's alone, has a name of its own also when
 * another editor is open on the same entry, and stays until the caller says the text is safely elsewhere.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RefusedError } from '../domain/errors.ts';

export interface EditRequest {
  readonly text: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As in `process.platform`; decides the editor of last resort and how a command line is read. */
  readonly platform?: string | undefined;
  /** Folder for the file; made with mode 0700 where it is missing. */
  readonly dir: string;
  /** Name of the file, with or without `.md`. One that is taken gets a number. */
  readonly fileName: string;
  /** `process`, so that Ctrl-C meant for the editor does not end lp while it runs. */
  readonly signals?: SignalSource | undefined;
}

export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGQUIT', listener: () => void): unknown;
  removeListener(signal: 'SIGINT' | 'SIGQUIT', listener: () => void): unknown;
}

export interface EditResult {
  readonly text: string;
  readonly file: string;
  /** Whether the text is another than before. */
  readonly changed: boolean;
  /** Removes the file. */
  discard(): void;
}

/**
 * Opens the editor and waits for it. Its standard output goes to standard error: lp's own is data, and some
 * editors talk ("Waiting for Emacs...").
 *
 * @throws RefusedError when there is no such editor (the file is removed), when it fails or takes the file
 *   away (the hint says where the text is).
 */
export async function editText(request: EditRequest): Promise<EditResult> {
  const { text, env, platform = 'linux' } = request;
  const windows = platform === 'win32';
  const [variable, command] = editorOf(env, windows);
  const [program = '', ...args] = commandWords(command, windows, env.HOME);
  const file = newFile(request.dir, request.fileName, text);
  const discard = (): void => {
    try {
      rmSync(file, { force: true });
    } catch {
      // The text is elsewhere by now; a copy too many does no harm.
    }
  };

  const ended = await runEditor(
    program,
    [...args, ...waitFlags(program, args), file],
    windows,
    request.signals,
  );
  const missing = /^(?:ENOENT|EACCES|ENOTDIR|ELOOP|ENAMETOOLONG)$/.test(ended.error?.code ?? '');
  if (missing) {
    discard();
    throw new RefusedError(
      `there is no editor "${program}"${variable === undefined ? '' : ` ($${variable})`}`,
      {
        hint: `Say which one to use: export EDITOR=nano (or "code --wait").`,
        cause: ended.error,
      },
    );
  }
  if (ended.error !== undefined || ended.code !== 0) {
    const how = ended.error?.message ?? (ended.signal === null ? `exit ${ended.code}` : ended.signal);
    throw new RefusedError(`the editor "${program}" ended with an error (${how}); nothing was saved`, {
      hint: `What you wrote is kept in ${file}`,
      cause: ended.error,
    });
  }
  return { ...readBack(file, text), file, discard };
}

/** In bytes, as of standard input. */
const LONGEST = 10_000_000;

function readBack(file: string, before: string): { text: string; changed: boolean } {
  try {
    if (statSync(file).size > LONGEST) {
      throw new RefusedError('that is longer than 10 MB, too long for one entry; nothing was saved', {
        hint: `What you wrote is kept in ${file}`,
      });
    }
    const text = readFileSync(file, 'utf8');
    ownersAlone(file);
    return { text, changed: text !== before };
  } catch (cause) {
    if (cause instanceof RefusedError) throw cause;
    throw new RefusedError(`the edited file is gone: ${file}`, {
      hint: 'It was removed or renamed in the editor; nothing was saved.',
      cause,
    });
  }
}

/** Editors that save by renaming leave a file with the usual mode. */
function ownersAlone(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // The folder is the owner's alone already.
  }
}

/** `$VISUAL`, else `$EDITOR`, else what every such system has. */
function editorOf(
  env: EditRequest['env'],
  windows: boolean,
): [variable: string | undefined, command: string] {
  for (const name of ['VISUAL', 'EDITOR'] as const) {
    const command = env[name]?.trim();
    if (command !== undefined && command !== '') return [name, command];
  }
  return [undefined, windows ? 'notepad' : 'vi'];
}

/**
 * A command line in words: `code --wait`, `emacsclient -t -a ''`, `"/Applications/My Editor/bin/ed" -n`. Quotes
 * of both kinds, and on Unix the backslash, keep spaces in a word. A path with spaces that names a file as a
 * whole needs no quotes. `~/` at the beginning is the home folder.
 */
export function commandWords(command: string, windows = false, home?: string): string[] {
  if (command.includes(' ') && /[\\/]/.test(command) && existsSync(command)) return [command];
  const words: string[] = [];
  const parts = windows
    ? /"(?<double>[^"]*)"|(?<bare>[^\s"]+)|(?<space>\s+)/gu
    : /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|\\(?<escaped>.)|(?<bare>[^\s'"\\]+)|(?<space>\s+)/gsu;
  let word: string | undefined;
  for (const { groups = {} } of command.matchAll(parts)) {
    if (groups.space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const double = windows ? groups.double : groups.double?.replace(/\\([\\"$`])/g, '$1');
    word = (word ?? '') + (groups.single ?? double ?? groups.escaped ?? groups.bare ?? '');
  }
  if (word !== undefined) words.push(word);
  if (home !== undefined && words[0]?.startsWith('~/') === true) words[0] = join(home, words[0].slice(2));
  return words;
}

/** Editors with a window of their own return at once unless told to wait, and lp would read an unedited file. */
const WAIT_FLAGS: Readonly<Record<string, readonly string[]>> = {
  code: ['--wait', '-w'],
  'code-insiders': ['--wait', '-w'],
  codium: ['--wait', '-w'],
  cursor: ['--wait', '-w'],
  windsurf: ['--wait', '-w'],
  zed: ['--wait', '-w'],
  subl: ['--wait', '-w'],
  mate: ['--wait', '-w'],
  gedit: ['--wait', '-w'],
  gvim: ['--nofork', '-f'],
  mvim: ['--nofork', '-f'],
};

function waitFlags(program: string, args: readonly string[]): string[] {
  const name = basename(program.replaceAll('\\', '/')).replace(/\.(?:exe|cmd)$/i, '');
  const flags = Object.hasOwn(WAIT_FLAGS, name) ? WAIT_FLAGS[name]! : [];
  return flags.length === 0 || args.some((arg) => flags.includes(arg)) ? [] : [flags[0]!];
}

/** Writes the text to a file that was not there before. */
function newFile(dir: string, fileName: string, text: string): string {
  const name = fileName.replace(/\.md$/, '');
  let problem: unknown;
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    for (let n = 1; n <= 1000; n++) {
      const file = join(dir, `${name}${n === 1 ? '' : `-${n}`}.md`);
      try {
        writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
        return file;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        // Half a text must not be what `--resume` finds.
        if (existsSync(file)) rmSync(file);
        throw error;
      }
    }
  } catch (error) {
    problem = error;
  }
  throw new RefusedError(`no file to edit could be made in ${dir}`, {
    hint:
      problem instanceof Error
        ? problem.message
        : 'It is full of earlier ones: look them through, then remove them.',
    cause: problem,
  });
}

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly error?: NodeJS.ErrnoException;
}

async function runEditor(
  program: string,
  args: readonly string[],
  windows: boolean,
  signals: SignalSource | undefined,
): Promise<Ended> {
  const { spawn } = await import('node:child_process');
  const ignore = (): void => {};
  signals?.on('SIGINT', ignore);
  signals?.on('SIGQUIT', ignore);
  try {
    return await new Promise<Ended>((resolve) => {
      // On Windows `code` is a .cmd file, which only the shell runs; it wants its quotes itself.
      const child = windows
        ? spawn([program, ...args].map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' '), {
            stdio: ['inherit', 2, 'inherit'],
            shell: true,
          })
        : spawn(program, args, { stdio: ['inherit', 2, 'inherit'] });
      child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: null, signal: null, error }));
      child.on('exit', (code, signal) => resolve({ code, signal }));
    });
  } catch (error) {
    // Thrown, not told, where a part of the program's path is a file, or its name too long.
    return { code: null, signal: null, error: error as NodeJS.ErrnoException };
  } finally {
    signals?.removeListener('SIGINT', ignore);
    signals?.removeListener('SIGQUIT', ignore);
  }
}
