/**
 * What a command works with, made once per call and handed down: the clock, the log, the terminal. Each
 * capability is loaded when it is first asked for, so that a command pays for what it uses.
 */
import { statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Cycle } from '../domain/cycle.ts';
import { type Day, dayOf } from '../domain/day.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import { AMAZON } from '../domain/principles/amazon.ts';
import type { Settings } from '../domain/settings.ts';
import type { Store } from '../store/index.ts';
import type { Style } from '../terminal/style.ts';
import type { Host, Output } from './host.ts';
import { quoted } from './quoted.ts';
import { fitted, say } from './say.ts';

export class Context {
  readonly principles: PrincipleSet = AMAZON;
  #now: Date | undefined;
  #store: Store | undefined;
  #writable = false;
  #settings: Settings | undefined;

  constructor(
    readonly host: Host,
    private readonly globals: { readonly db?: string | undefined; readonly noColor?: boolean },
  ) {}

  /** The moment of the call: `LP_NOW`, else the clock, read once. @throws UsageError on a bad `LP_NOW`. */
  get now(): Date {
    this.#now ??= clock(this.host);
    return this.#now;
  }

  /** The local day of the call. */
  get today(): Day {
    return dayOf(this.now);
  }

  /** Absolute path of the log. @throws RefusedError when there is no home folder to derive it from. */
  get path(): string {
    const { env } = this.host;
    const given = this.globals.db ?? (env.LP_DB === '' ? undefined : env.LP_DB);
    if (given === undefined) return join(dataFolder(this.host), 'lp', 'lp.db');
    if (given === '') throw new UsageError('--db names no file', { hint: 'Write: --db ~/work.db' });
    const home = given.startsWith('~/') ? this.host.home() : undefined;
    return home === undefined ? resolve(this.host.cwd(), given) : join(home, given.slice(2));
  }

  /**
   * The open log. Reading where there is none yet reads an empty one and creates nothing.
   * @param wait milliseconds for another process that holds it.
   * @throws RefusedError when it cannot be opened.
   */
  async store(intent: 'read' | 'write', wait = this.host.env.LP_BUSY_TIMEOUT): Promise<Store> {
    if (this.#store !== undefined && (this.#writable || intent === 'read')) return this.#store;
    this.close();
    if (!isThere(this.path)) (await import('./no-log.ts')).checkNotBegun(this);
    const { openStore } = await import('../store/index.ts');
    this.#store = openStore({
      path: this.path,
      intent,
      addon: this.host.addon(),
      busyTimeout: wait !== undefined && /^\d{1,7}$/.test(wait) ? Number(wait) : undefined,
      now: this.now,
    });
    this.#writable = intent === 'write';
    return this.#store;
  }

  async settings(): Promise<Settings> {
    const { settingsFrom } = await import('../domain/settings.ts');
    this.#settings ??= settingsFrom((await this.store('read')).settings());
    return this.#settings;
  }

  async cycleInHand(): Promise<Cycle> {
    const [{ cycleInHand }, { cycleRule }] = await cycles();
    return cycleInHand((await this.store('read')).cycles(), cycleRule(await this.settings()), this.today);
  }

  /** @throws UsageError when there is no such cycle. */
  async cycleNamed(name: string): Promise<Cycle> {
    const [{ cycleNamed }, { cycleRule }] = await cycles();
    return cycleNamed((await this.store('read')).cycles(), cycleRule(await this.settings()), name);
  }

  /** Colours for standard output, or none. */
  style(): Promise<Style> {
    return this.#styleFor(this.host.stdout);
  }

  /** Colours for dialogues, which are held on standard error. */
  errorStyle(): Promise<Style> {
    return this.#styleFor(this.host.stderr);
  }

  async #styleFor({ isTerminal }: Output): Promise<Style> {
    const { loadStyle, plainStyle, wantsColor } = await import('../terminal/style.ts');
    const wanted = wantsColor({ isTerminal, env: this.host.env, flag: this.globals.noColor !== true });
    return wanted ? loadStyle() : plainStyle;
  }

  /** Whether a dialogue can be held: keys come from a terminal and questions go to one. */
  get interactive(): boolean {
    return this.host.stdin.isTerminal && this.host.stderr.isTerminal;
  }

  /** A call that goes on with this one, on the same log: `lp log --resume`. */
  next(words: string): string {
    const { db } = this.globals;
    return db === undefined ? `lp ${words}` : `lp ${words} --db ${quoted(db)}`;
  }

  /** Data, to standard output; a line feed is added. */
  out(text: string): void {
    try {
      this.host.stdout.write(`${text}\n`);
    } catch (error) {
      // Whoever is not told would do it again.
      if (this.#writable && error instanceof RefusedError)
        error.alsoHint('What was to be stored is stored: lp history shows it.');
      throw error;
    }
  }

  /** A line of data, or several, that a narrow terminal may break between words. */
  line(text: string): void {
    const { stdout } = this.host;
    this.out(
      text
        .split('\n')
        .flatMap((row) => fitted(row, stdout))
        .join('\n'),
    );
  }

  json(value: Record<string, unknown>): void {
    this.out(JSON.stringify({ version: 1, ...value }, null, 2));
  }

  /** A line for people, to standard error, always. */
  note(text: string): void {
    say(this.host.stderr, text);
  }

  /** A line that helps someone new: only at a terminal, and not once hints are turned off. */
  async hint(text: string): Promise<void> {
    if (this.host.stderr.isTerminal && (await this.settings()).hints) this.note(`  ${text}`);
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
  }
}

/** Whether a file of so many bytes is one that nothing was written to; one byte is nothing, as to SQLite. */
export const holdsNothing = (size: number): boolean => size < 2;

/** Whether there is a file with something in it. */
function isThere(path: string): boolean {
  try {
    return !holdsNothing(statSync(path).size);
  } catch {
    return false;
  }
}

/** Loaded when asked for: most calls of lp have nothing to do with cycles. */
const cycles = () => Promise.all([import('../domain/cycle.ts'), import('../domain/settings.ts')]);

function clock(host: Host): Date {
  const given = host.env.LP_NOW;
  if (given === undefined || given === '') return host.now();
  // A date alone would be read as UTC; a person who writes one means their own day.
  const now = new Date(/^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T12:00` : given);
  const year = now.getFullYear();
  if (Number.isNaN(now.getTime()) || !/^\d{4}-\d\d-\d\d/.test(given) || year < 1 || year > 9999) {
    throw new UsageError(`LP_NOW is "${given}", which is no moment`, {
      hint: 'Write it like 2026-11-22T09:30 or 2026-11-22T08:30:00Z, or unset it.',
    });
  }
  return now;
}

/** The platform's folder for a user's data: XDG Base Directory on Unix, each vendor's own elsewhere. */
function dataFolder(host: Host): string {
  const { env, platform } = host;
  const absolute = (path: string | undefined): string | undefined =>
    path !== undefined && isAbsolute(path) ? path : undefined;
  // The XDG specification: a relative path there is invalid and to be ignored.
  const named = platform === 'win32' ? absolute(env.LOCALAPPDATA) : absolute(env.XDG_DATA_HOME);
  if (named !== undefined) return named;
  const home = absolute(host.home());
  if (home === undefined) {
    throw new RefusedError('there is no home folder to keep the log in', {
      hint: 'Say where it should be: LP_DB=/some/folder/lp.db, or --db FILE.',
    });
  }
  if (platform === 'win32') return join(home, 'AppData', 'Local');
  return platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.local', 'share');
}
