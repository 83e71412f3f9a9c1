/** Real shells in pseudo-terminals, with lp's completion on: `typed` says which words a line gave after Tab. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawn } from 'node-pty';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, type Environment, lpSync } from './built.ts';
import { temporaryFolder } from './lp.ts';

export type ShellName = 'bash' | 'zsh' | 'fish';
export const SHELLS: readonly ShellName[] = ['bash', 'zsh', 'fish'];

const PROMPT = 'ready>';

/** How each starts without anybody's start files, and shows a prompt that can be waited for. */
const START: Readonly<Record<ShellName, { args: string[]; first: string; load(file: string): string }>> = {
  bash: {
    args: ['--noprofile', '--norc', '-i'],
    first: `PS1='${PROMPT} '; bind 'set enable-bracketed-paste off'; bind 'set bell-style none'`,
    load: (file) => `. ${file}`,
  },
  zsh: {
    args: ['-f', '-i'],
    first: `PS1='${PROMPT} '; unsetopt zle_bracketed_paste prompt_cr beep; autoload -Uz compinit; compinit -D`,
    load: (file) => `source ${file}`,
  },
  fish: {
    args: ['--no-config', '-i'],
    first: `function fish_prompt; echo '${PROMPT} '; end; function fish_greeting; end`,
    load: (file) => `source ${file}`,
  },
};

const whereIs = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** Milliseconds for a test of some twenty Tabs, each of which starts a process. */
const SLOW = 120_000;

/** A test in a real shell: skipped, with the reason, where there is none; in CI its absence is a failure. */
export function inShell(name: ShellName, what: string, run: () => Promise<void>): void {
  const found = whereIs(name) !== undefined;
  if (found) it(`${name}: ${what}`, run, SLOW);
  else if (process.env.CI === 'true') it(`${name}: ${what}`, () => expect.fail(`${name} is not installed`));
  else it.skip(`${name}: ${what} (not run: ${name} is not installed)`, run);
}

export interface Setup {
  /** Lines run before the completion is loaded: aliases, say. */
  readonly before?: readonly string[];
  readonly env?: Environment;
  /** `ours`: lp and lplog side by side. `print`: lp is another program, earlier in PATH. */
  readonly lp?: 'ours' | 'print';
  readonly cols?: number;
  /** The log; without it there is none. */
  readonly db?: string;
  readonly load?: boolean;
}

export interface Shell {
  readonly folder: string;
  /**
   * Types a call of lp, and Enter. A shell reads keys one after the other, so a Tab has done its work before.
   * @returns the words lp got.
   */
  typed(keys: string): Promise<string[]>;
  /** Types, waits for all of `shown` to come up, and throws the line away. @returns what was written meanwhile. */
  listed(keys: string, ...shown: readonly string[]): Promise<string>;
  /** Runs a line and waits for its end. @returns what was written meanwhile, the line's own echo included. */
  line(text: string): Promise<string>;
}

/** Milliseconds; see pty.ts. */
const PATIENCE = 25_000;

/** Takes the line away. Ctrl-C would take what is typed after it, too: the terminal throws away what is not read yet. */
const CTRL_U = '\x15';

/**
 * A shell in which `lp` notes the words it got, and `lplog` is the built lp, as the completion scripts call it.
 */
export async function openShell(name: ShellName, setup: Setup = {}): Promise<Shell> {
  const folder = temporaryFolder();
  const [bin, other] = [join(folder, 'bin'), join(folder, 'other')];
  const calls = join(folder, 'calls');
  mkdirSync(bin);
  mkdirSync(other);
  const note = `#!/bin/sh\n{ for word in "$@"; do printf '%s\\0' "$word"; done; printf '\\n\\0'; } >>'${calls}'\n`;
  program(join(bin, 'lplog'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  program(join(bin, 'lp'), note);
  if (setup.lp === 'print') program(join(other, 'lp'), note);
  const script = join(folder, 'completion');
  writeFileSync(script, lpSync(['completion', name], {}).out);
  const { args, first, load } = START[name];
  const pty = spawn(whereIs(name)!, args, {
    cwd: folder,
    cols: setup.cols ?? 100,
    rows: 40,
    env: cleanEnv({
      PATH: [other, bin, process.env.PATH].join(delimiter),
      HOME: folder,
      LANG: 'C.UTF-8',
      TERM: 'xterm',
      LP_DB: setup.db ?? join(folder, 'none.db'),
      ...setup.env,
    }),
  });
  onTestFinished(() => pty.kill('SIGKILL'));
  let written = '';
  const waiting = new Set<() => void>();
  pty.onData((data) => {
    written += data;
    for (const check of [...waiting]) check();
  });
  const seen = (from: number): string => withoutEscapes(written.slice(from));
  const waitFor = (from: number, ...wanted: readonly (string | RegExp)[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const missing = () =>
        wanted.filter((one) => (typeof one === 'string' ? !seen(from).includes(one) : !one.test(seen(from))));
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        waiting.delete(check);
        settle();
      };
      const check = (): void => {
        if (missing().length === 0) end(() => resolve(seen(from)));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`${name} did not write ${missing().join(', ')}:\n${seen(from)}`))),
        PATIENCE,
      );
      waiting.add(check);
      check();
    });

  let lines = 0;
  const line = async (text: string): Promise<string> => {
    const from = written.length;
    // In two parts, so that its echo is not taken for it.
    pty.write(`${text}${text === '' ? '' : '; '}echo 'done'-${++lines}\r`);
    return waitFor(from, new RegExp(`done-${lines}\\s`));
  };
  await line('');
  for (const one of [first, ...(setup.before ?? []), ...(setup.load === false ? [] : [load(script)])])
    await line(one);
  return {
    folder,
    line,
    async listed(keys, ...shown) {
      const from = written.length;
      pty.write(keys);
      await waitFor(from, ...shown);
      pty.write(CTRL_U);
      await line('');
      return seen(from);
    },
    async typed(keys) {
      writeFileSync(calls, '');
      pty.write(`${keys}\r`);
      await line('');
      return readFileSync(calls, 'utf8').split('\n\0')[0]!.split('\0').slice(0, -1);
    },
  };
}

/** What was written without what only moves, colours or names things. */
const withoutEscapes = (text: string): string =>
  text.replace(
    /\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?>=]*[ -/]*[@-~]|\x1b[()][0-9A-B]|\x1b[=>78cMDEHNOZ]/g,
    '',
  );

function program(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}
