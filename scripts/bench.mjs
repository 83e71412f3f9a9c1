/**
 * `npm run bench`: what lp costs. Absolute times mean little on a shared machine, so everything is timed in turn
 * within a round, and a figure is the median of the rounds' ratios.
 *
 *   npm run bench -- [--rounds 40] [--entries 100000] [--only log,list]   each command against a Node that does nothing
 *   npm run bench -- --full [--rounds 15] [--sizes 0,10000] [--only …]    on logs of up to a million entries
 *   npm run bench -- --peers [--rounds 15]                                beside tools of the same kind that are installed
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCommands } from './bench/commands.mjs';
import { benchPeers } from './bench/peers.mjs';
import { benchScale } from './bench/scale.mjs';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    entries: { type: 'string', default: '100000' },
    sizes: { type: 'string' },
    only: { type: 'string' },
  },
});
const { full, peers } = values;
const rounds = Number(values.rounds ?? (full || peers ? 15 : 40));
const only = values.only?.split(',');

const folder = mkdtempSync(join(tmpdir(), 'lp-bench-'));
try {
  if (full) benchScale(folder, { rounds, sizes: values.sizes?.split(',').map(Number), only });
  if (peers) benchPeers(folder, { rounds });
  if (!full && !peers) benchCommands(folder, { rounds, entries: Number(values.entries), only });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
