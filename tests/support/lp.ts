/**
 * A small test language for commands: each test has a log of its own and a clock that stands still, and a
 * call is one line. Goes through `run`, the entry a user takes, without the cost of a process.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Host, Output, Terminal } from '../../src/cli/host.ts';
import { run } from '../../src/cli/run.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Standard input; a call without it has an empty one. */
  readonly stdin?: string;
  /** Standard output and error are a terminal of so many columns. */
  readonly columns?: number;
  /** In place of a browser; a call without it has one that does nothing. */
  readonly open?: (file: string) => Promise<void>;
  /** Other parts of the host, in place of a test's own. */
  readonly host?: Partial<Host>;
}

/** Calls of lp on one log. `lp('log', 'x')` or ``lp`log x` `` for words without spaces in them. */
export interface Lp {
  (words: readonly string[], options?: CallOptions): Promise<Said>;
  /** The log's file. */
  readonly db: string;
  /** The folder it is in, removed with the test. */
  readonly folder: string;
  /** Runs and returns standard output as JSON; throws when the exit code is not 0. */
  json<T = Record<string, unknown>>(words: readonly string[], options?: CallOptions): Promise<T>;
  /** Runs, expecting exit 0. @returns standard output. */
  ok(words: readonly string[], options?: CallOptions): Promise<string>;
}

/** A Sunday. Every test's clock stands here unless it says otherwise. */
export const NOW = '2026-11-22T10:00:00';

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lp-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function newLp(env: Readonly<Record<string, string | undefined>> = {}): Lp {
  const folder = temporaryFolder();
  const db = join(folder, 'data', 'lp.db');
  const call = async (words: readonly string[], options: CallOptions = {}): Promise<Said> => {
    const out = collector(options.columns);
    const err = collector(options.columns);
    const host: Host = {
      env: { LP_DB: db, LP_NOW: NOW, ...env, ...options.env },
      platform: process.platform,
      stdin: { isTerminal: false, read: async () => options.stdin ?? '' },
      stdout: out,
      stderr: err,
      // An editor needs its signals; a dialogue needs a real terminal, see tests/e2e.
      terminal: () => ({ signals: new EventEmitter() }) as unknown as Terminal,
      now: () => new Date(NOW),
      cwd: () => folder,
      home: () => folder,
      temp: () => join(folder, 'tmp'),
      open: options.open ?? (async () => {}),
      version: '0.0.0-test',
      addon: () => undefined,
      runtime: () => ({ node: process.version, script: undefined }),
      disk: () => ({ free: 1e11, kind: 0xef53 }),
      ...options.host,
    };
    const code = await run(words, host);
    return { code, out: out.text(), err: err.text() };
  };
  const ok = async (words: readonly string[], options?: CallOptions): Promise<string> => {
    const said = await call(words, options);
    if (said.code !== 0) throw new Error(`lp ${words.join(' ')} ended with ${said.code}: ${said.err}`);
    return said.out;
  };
  return Object.assign(call, {
    db,
    folder,
    ok,
    json: async <T>(words: readonly string[], options?: CallOptions) =>
      JSON.parse(await ok(words, options)) as T,
  });
}

/** Makes logs that begin alike: the first is filled by calls of lp, the others are copies of it and its backups. */
export function startingWith(fill: (lp: Lp) => Promise<unknown>): () => Promise<Lp> {
  let filled: { readonly name: string; readonly bytes: Buffer }[] | undefined;
  return async () => {
    const lp = newLp();
    const folder = dirname(lp.db);
    if (filled === undefined) {
      await fill(lp);
      filled = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
    } else {
      for (const { name, bytes } of filled) {
        mkdirSync(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
        writeFileSync(join(folder, name), bytes, { mode: 0o600 });
      }
    }
    return lp;
  };
}

function collector(columns: number | undefined): Output & { text(): string } {
  const parts: string[] = [];
  return {
    isTerminal: columns !== undefined,
    columns: columns ?? Number.POSITIVE_INFINITY,
    write: (data) => void parts.push(typeof data === 'string' ? data : decoded(data)),
    text: () => parts.join(''),
  };
}

/** Text as bytes; a Word document is none, and its bytes are kept one by one. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
