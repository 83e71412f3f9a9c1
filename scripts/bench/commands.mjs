/** What each command costs against a Node that does nothing, on an empty log and on a large one. */
import { join } from 'node:path';
import { fill } from './fill.mjs';
import { environment, LP, median, NODE, time } from './measure.mjs';

/** Each command with its target as a multiple of a bare Node. */
const COMMANDS = [
  {
    name: 'log',
    target: 1.35,
    argv: ['log', 'Cut checkout p99 latency by caching the cart', '+dd', '-r', '900 ms to 540 ms'],
  },
  { name: 'list', target: 1.3, argv: ['list'] },
  { name: 'show', target: 1.3, argv: ['show', '1'] },
  { name: 'search rare', target: 1.5, argv: ['search', 'zeppelin'] },
  { name: 'search common', target: 1.5, argv: ['search', 'latency'] },
  { name: 'report', target: 2.2, argv: ['report', '--cycle', '2026'] },
  { name: 'report forte', target: 2.75, argv: ['report', '--cycle', '2026', '--for', 'forte'] },
  { name: 'report manager', target: 2.75, argv: ['report', '--cycle', '2026', '--for', 'manager'] },
  { name: 'report promo', target: 2.75, argv: ['report', '--cycle', '2026', '--for', 'promo'] },
  { name: 'report peer', target: 2.75, argv: ['report', '--cycle', '2026', '--for', 'peer', 'Ana Lima'] },
  { name: 'check', target: 2.75, argv: ['check', '--cycle', '2026'] },
  { name: 'coverage', target: 2.75, argv: ['coverage', '--cycle', '2026'] },
  { name: '--help', target: 1.5, argv: ['--help'] },
];

/** @param only names of commands to time, or how they begin; undefined for all. */
export function benchCommands(folder, { rounds, entries, only }) {
  const empty = join(folder, 'empty.db');
  const full = join(folder, 'full.db');
  for (const db of [empty, full]) {
    const said = ['-b', 'Ana Lima found the race within a day.'];
    time([NODE, LP, 'log', 'the first entry', '--with', 'Ana Lima', ...said], environment(folder, db));
  }
  fill(full, entries);
  const wanted = COMMANDS.filter(
    ({ name }) => only === undefined || only.some((one) => name.startsWith(one)),
  );
  const cases = wanted.flatMap((command) => [
    { ...command, log: 'empty', db: empty },
    ...(command.name === '--help' ? [] : [{ ...command, log: `${entries}`, db: full }]),
  ]);
  const ratios = new Map(cases.map((one) => [one, []]));
  const bare = [];
  for (let round = 0; round < rounds + 2; round++) {
    const base = time([NODE, '-e', '0'], environment(folder));
    const times = cases.map((one) => time([NODE, LP, ...one.argv], environment(folder, one.db)));
    // The first rounds warm the file cache.
    if (round < 2) continue;
    bare.push(base);
    for (const [index, one] of cases.entries()) ratios.get(one).push(times[index] / base);
  }
  console.log(
    `node ${process.version}, ${rounds} rounds; a bare node takes ${median(bare).toFixed(1)} ms here (median).\n`,
  );
  console.log('| command | log | × bare node | lowest | highest | target |\n|---|---|---|---|---|---|');
  for (const one of cases) {
    const all = ratios.get(one).sort((a, b) => a - b);
    const middle = median(all);
    const verdict = middle <= one.target ? '' : '  **over**';
    console.log(
      `| ${one.name} | ${one.log} | ${middle.toFixed(2)}${verdict} | ${all[0].toFixed(2)} | ${all.at(-1).toFixed(2)} | ≤ ${one.target} |`,
    );
  }
}
