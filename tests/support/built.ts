/** The built lp as a process of its own, with an environment of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = join(import.meta.dirname, '..', '..');
export const BIN = join(ROOT, 'bin', 'lp.js');

export type Environment = Readonly<Record<string, string | undefined>>;

/** In place of the real temporary folder, where lp keeps texts that have no other place; gone with the test file. */
const temporary = mkdtempSync(join(tmpdir(), 'lp-test-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Nothing of the developer's own shell but what finds programs. */
export const cleanEnv = (env: Environment = {}): Record<string, string> => {
  const all = {
    PATH: process.env.PATH,
    TMPDIR: temporary,
    TZ: 'UTC',
    LP_NOW: '2026-11-22T10:00:00',
    ...env,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param bin of another checkout. */
export function lpSync(
  argv: readonly string[],
  env: Environment,
  input = '',
  cwd?: string,
  bin: string = BIN,
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    env: cleanEnv(env),
    cwd,
    input,
    encoding: 'utf8',
    // Of what is more than this, 1 MiB unless said, the rest would be cut off.
    maxBuffer: 2 ** 28,
  });
  return { code: status, out: stdout, err: stderr };
}

export function lpStart(
  argv: readonly string[],
  env: Environment,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [BIN, ...argv], {
    env: cleanEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  return { child, ended };
}
