/** How the benchmarks time: whole processes, in turn, in a clean environment, told as ratios within one round. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const LP = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'bin', 'lp.js');
export const NODE = process.execPath;

/** Nothing of the machine's own settings: NODE_EXTRA_CA_CERTS alone would add 38 ms to both sides of a ratio. */
export function environment(home, db) {
  return {
    PATH: process.env.PATH,
    HOME: home,
    LP_DB: db ?? join(home, 'none.db'),
    LP_NOW: '2026-11-22T12:00:00',
  };
}

/**
 * Wall time of one process in milliseconds; what it prints goes to `out` or is read and thrown away.
 * @throws Error where it ends badly.
 */
export function time([command, ...argv], env, out = 'pipe') {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(command, argv, {
    env,
    stdio: ['ignore', out, 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${argv.join(' ')}: exit ${status}: ${stderr}`);
  return took;
}

/** Peak memory in MiB of a node process, which tells it at its end. */
export function peakMemory(argv, env, folder, out) {
  const preload = join(folder, 'peak.cjs');
  const told = join(folder, 'peak.txt');
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  time([NODE, '--require', preload, ...argv], env, out);
  const mebibytes = Number(readFileSync(told, 'utf8')) / 1024;
  rmSync(told);
  return mebibytes;
}

export function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
