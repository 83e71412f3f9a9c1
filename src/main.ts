/**
 * The composition root: the one file that touches the process, the clock and the environment. It gives
 * the rest of lp a host and turns the outcome into an exit code.
 */
import { existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from './cli/host.ts';
import { run } from './cli/run.ts';
import { fdOutput, readText } from './terminal/io.ts';

/** Replaced by the build with the version in package.json. */
declare const LP_VERSION: string;

/** Loaded when a terminal is asked about: it costs more than the rest of the start. */
const tty = () => process.getBuiltinModule('node:tty');

const host: Host = {
  env: process.env,
  platform: process.platform,
  stdin: {
    get isTerminal() {
      return tty().isatty(0);
    },
    read: () => readText(process.stdin),
    chunks: () => process.stdin,
  },
  stdout: fdOutput(1, { tty, columns: process.env.COLUMNS }),
  stderr: fdOutput(2, { tty, columns: process.env.COLUMNS }),
  terminal: () => ({ input: process.stdin, output: process.stderr, signals: process }),
  now: () => new Date(),
  cwd: () => process.cwd(),
  home() {
    try {
      return homedir() || undefined;
    } catch {
      // No HOME and no such user in the system's table.
      return undefined;
    }
  },
  temp: () => join(tmpdir(), `lp-${process.getuid?.() ?? 'kept'}`),
  open: async (file) => (await import('./terminal/browser.ts')).openInBrowser(file),
  version: LP_VERSION,
  addon() {
    const file = join('build', 'Release', 'better_sqlite3.node');
    // Where npm puts it for a global installation and in a checkout; Node's own search costs half a millisecond.
    const nearby = join(dirname(import.meta.url), '..', 'node_modules', 'better-sqlite3', file);
    if (existsSync(nearby)) return nearby;
    try {
      const manifest = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
      return join(dirname(manifest), file);
    } catch {
      return undefined;
    }
  },
  runtime: () => ({ node: process.version, script: process.argv[1] }),
  disk(path) {
    const { bavail, bsize, type } = statfsSync(path);
    return { free: bavail * bsize, kind: type };
  },
};

run(process.argv.slice(2), host).then((code) => {
  process.exitCode = code;
});
