/** A program in a pseudo-terminal, driven by keys and by what is on its screen; never by waiting a while. */
import { spawn } from 'node-pty';
import { Screen } from './screen.ts';

export interface PtyOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** Added to the test's own; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cols?: number;
  readonly rows?: number;
  readonly cwd?: string;
}

export interface Pty {
  readonly pid: number;
  /**
   * Resolves once the text is on the screen, or has been: as a string anywhere in it, as a pattern likewise.
   * Only what is on the screen now counts, so wait for what the next key is to bring about.
   */
  waitFor(what: string | RegExp, timeout?: number): Promise<void>;
  type(keys: string): void;
  /** What is on the screen now, row by row. */
  screen(): string;
  /** The screen and all that has scrolled away from it. */
  all(): string;
  /** All that was written, escapes and all. */
  raw(): string;
  readonly cursor: { readonly row: number; readonly column: number };
  kill(signal?: string): void;
  /** Closes the terminal under the program, as closing its window does. */
  hangUp(): void;
  readonly exit: Promise<{ readonly code: number; readonly signal: number | undefined }>;
}

/** Keys by name, as a terminal sends them. */
export const KEYS = {
  enter: '\r',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  tab: '\t',
  backspace: '\x7f',
  ctrlC: '\x03',
  ctrlD: '\x04',
  ctrlU: '\x15',
  altEnter: '\x1b\r',
  pasted: (text: string): string => `\x1b[200~${text}\x1b[201~`,
} as const;

/** Milliseconds. A machine with many tests on it may stand still for ten seconds; nothing is won by less. */
const PATIENCE = 25_000;

export function openPty({ command, args = [], env = {}, cols = 80, rows = 24, cwd }: PtyOptions): Pty {
  const screen = new Screen(cols, rows);
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, TERM: 'xterm-256color', ...env })) {
    if (value !== undefined) environment[name] = value;
  }
  const child = spawn(command, [...args], {
    cols,
    rows,
    env: environment,
    name: environment.TERM ?? 'xterm-256color',
    ...(cwd === undefined ? {} : { cwd }),
  });
  let written = '';
  let ended = false;
  let failure: Error | undefined;
  const waiting = new Set<() => void>();
  const notify = (): void => {
    for (const check of [...waiting]) check();
  };
  child.onData((data) => {
    written += data;
    try {
      screen.write(data);
    } catch (error) {
      failure ??= error as Error;
    }
    notify();
  });
  const exit = new Promise<{ code: number; signal: number | undefined }>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      ended = true;
      resolve({ code: exitCode, signal });
      // The last of the output may arrive after the news of the exit.
      setImmediate(notify);
    });
  });

  const waitFor = (what: string | RegExp, timeout = PATIENCE): Promise<void> =>
    new Promise((resolve, reject) => {
      const shown = (): string => screen.lines().join('\n').trimEnd();
      const settle = (error?: Error): void => {
        clearTimeout(timer);
        waiting.delete(check);
        if (error === undefined) resolve();
        else reject(error);
      };
      const fail = (why: string): void =>
        settle(
          new Error(
            `${why} ${what instanceof RegExp ? what : JSON.stringify(what)}\n--- screen\n${shown()}\n---`,
          ),
        );
      const check = (): void => {
        if (failure !== undefined) settle(failure);
        else if (typeof what === 'string' ? shown().includes(what) : what.test(shown())) settle();
        else if (ended) fail('the program ended without showing');
      };
      const timer = setTimeout(() => fail(`not shown within ${timeout} ms:`), timeout);
      waiting.add(check);
      check();
    });

  return {
    pid: child.pid,
    waitFor,
    type: (keys) => child.write(keys),
    screen: () => screen.lines().join('\n').trimEnd(),
    all: () => screen.all(),
    raw: () => written,
    get cursor() {
      return screen.cursor;
    },
    kill: (signal) => child.kill(signal),
    hangUp: () => (child as unknown as { destroy(): void }).destroy(),
    exit,
  };
}
