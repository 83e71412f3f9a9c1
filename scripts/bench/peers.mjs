/** Tools of the same kind beside lp, those that are installed: what noting one thing, and listing, costs in each. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, LP, median, NODE, time } from './measure.mjs';

const WORDS = 'Cut checkout p99 latency by caching the cart';

/** Each with its own home, so that nothing of the user's is read or written. */
const PEERS = [
  { name: 'lp', add: [NODE, LP, 'log', WORDS, '+dd'], list: [NODE, LP, 'list'] },
  {
    name: 'taskwarrior',
    add: ['task', 'rc.confirmation=off', 'log', WORDS],
    list: ['task', 'rc.confirmation=off', 'completed'],
    prepare: (home) => writeFileSync(join(home, '.taskrc'), `data.location=${home}/.task\n`),
  },
  {
    name: 'timewarrior',
    add: ['timew', 'track', '2026-11-22T09:00:00', '-', '2026-11-22T09:30:00', 'latency', ':adjust'],
    list: ['timew', 'summary', '2026-11-22', '-', '2026-11-23'],
    prepare: (home) => mkdirSync(join(home, '.timewarrior', 'data'), { recursive: true }),
  },
  {
    name: 'todotxt',
    add: ['todo-txt', 'add', WORDS],
    list: ['todo-txt', 'list'],
    prepare: (home) =>
      writeFileSync(
        join(home, '.todo.cfg'),
        `export TODO_DIR="${home}"\nexport TODO_FILE="${home}/todo.txt"\nexport DONE_FILE="${home}/done.txt"\nexport REPORT_FILE="${home}/report.txt"\n`,
      ),
    setting: (home) => ({ TODOTXT_CFG_FILE: join(home, '.todo.cfg') }),
  },
  { name: 'jrnl', add: ['jrnl', WORDS], list: ['jrnl', '-n', '20'] },
  {
    name: 'watson',
    add: ['watson', 'add', '-f', '2026-11-22 09:00', '-t', '2026-11-22 09:30', 'latency'],
    list: ['watson', 'log', '--no-pager'],
  },
];

export function benchPeers(folder, { rounds }) {
  const installed = PEERS.filter(
    ({ add: [program] }) => spawnSync(program, ['--version']).error === undefined,
  );
  console.log(
    `not installed: ${
      PEERS.filter((one) => !installed.includes(one))
        .map(({ name }) => name)
        .join(', ') || 'none'
    }\n`,
  );
  const cases = installed.map((peer) => {
    const home = join(folder, peer.name);
    mkdirSync(home);
    peer.prepare?.(home);
    const env = { ...environment(home, join(home, 'lp.db')), ...peer.setting?.(home) };
    return { ...peer, env, adding: [], listing: [] };
  });
  const bare = [];
  for (let round = 0; round < rounds + 2; round++) {
    const base = time([NODE, '-e', '0'], environment(folder));
    for (const one of cases) {
      const adding = time(one.add, one.env);
      const listing = time(one.list, one.env);
      if (round < 2) continue;
      one.adding.push(adding);
      one.listing.push(listing);
    }
    if (round >= 2) bare.push(base);
  }
  console.log(`A bare node takes ${median(bare).toFixed(1)} ms here.\n`);
  console.log('| tool | add, ms | list, ms |\n|---|---|---|');
  for (const { name, adding, listing } of cases) {
    console.log(`| ${name} | ${median(adding).toFixed(1)} | ${median(listing).toFixed(1)} |`);
  }
}
