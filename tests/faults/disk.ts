/** Runs lp on a disk that fails at the n-th call: `disk.c` put before libc. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { BIN } from '../support/built.ts';
import type { Row } from './commands.ts';
import { environment } from './places.ts';

export const FAULTS = ['full', 'short', 'broken', 'kill', 'torn'] as const;
export type Fault = (typeof FAULTS)[number];

/** Whether every point is tried, in place of some. */
export const FULL = process.env.LP_SWEEP === 'full';

const folder = mkdtempSync(join(tmpdir(), 'lp-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIBRARY = join(folder, 'disk.so');

/** Whether there is a compiler, and a libc that lets itself be stood before. Where CI is true, its lack is a failure. */
export const HAS_DISK =
  process.platform === 'linux' &&
  spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', LIBRARY, join(import.meta.dirname, 'disk.c'), '-ldl'])
    .status === 0;
if (!HAS_DISK && process.env.CI === 'true' && process.platform === 'linux')
  throw new Error('there is no C compiler');

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** One letter for each call to the disk; see disk.c. */
  readonly trace: string;
}

export interface Run {
  readonly fault?: Fault;
  /** Which call is the first to fail, from 1. */
  readonly at?: number;
  /** In place of the row's folder: where calls are watched. */
  readonly root?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** @param place the folder to run in. A call that takes longer than a minute hangs: it is killed, and the test fails. */
export function runOn(place: string, row: Row, { fault, at, root = place, env }: Run = {}): Ran {
  const trace = join(folder, 'trace');
  rmSync(trace, { force: true });
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [BIN, ...row.argv], {
    cwd: place,
    input: row.stdin ?? '',
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...environment(place, row),
      ...env,
      LD_PRELOAD: LIBRARY,
      LP_DISK_ROOT: root,
      LP_DISK_TRACE: trace,
      ...(fault === undefined ? {} : { LP_DISK_FAULT: fault, LP_DISK_AT: String(at) }),
    },
  });
  if (error !== undefined) throw error;
  return {
    code: status,
    signal,
    out: stdout,
    err: stderr,
    trace: existsSync(trace) ? readFileSync(trace, 'utf8') : '',
  };
}

/** How many calls of a trace a fault counts. */
export const pointsOf = (fault: Fault, trace: string): number =>
  [...trace].filter((letter) => COUNTED[fault].includes(letter)).length;

const COUNTED: Readonly<Record<Fault, string>> = {
  full: 'cwtdl',
  short: 'cwtdl',
  broken: 'cwotsrlud',
  kill: 'cwotsrludp',
  torn: 'wo',
};

/** 1 to `count`, or so many of them: the first, the last and some between, other ones for each `seed`. */
export function spread(count: number, some: number, seed = 0): number[] {
  if (FULL || count <= some) return Array.from({ length: count }, (_, n) => n + 1);
  const step = (count - 1) / (some - 1);
  const points = Array.from({ length: some }, (_, n) => {
    const edge = n === 0 || n === some - 1;
    return Math.round(1 + n * step + (edge ? 0 : ((seed % 7) / 7 - 0.5) * step));
  });
  return [...new Set(points)];
}
