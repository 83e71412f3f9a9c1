/**
 * `npm run bench`: what each command costs against a Node that does nothing.
 *
 * Absolute times mean little on a shared machine, so each round runs `node -e 0` and every command in turn,
 * and a command's figure is the median of its ratios to the bare Node of the same round. The environment is
 * cleaned: NODE_EXTRA_CA_CERTS alone would add 38 ms to both sides and make every ratio look better.
 *
 *   npm run bench -- [--rounds 40] [--entries 100000] [--only log,list]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lp = join(root, 'bin', 'lp.js');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    entries: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const entries = Number(values.entries);

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

const folder = mkdtempSync(join(tmpdir(), 'lp-bench-'));
try {
  const empty = join(folder, 'empty.db');
  const full = join(folder, 'full.db');
  run(empty, ['log', 'the only entry', '--with', 'Ana Lima']);
  run(full, ['log', 'the first entry', '--with', 'Ana Lima']);
  fill(full, entries);
  const wanted = COMMANDS.filter(
    ({ name }) => values.only === undefined || values.only.split(',').some((one) => name.startsWith(one)),
  );
  const cases = wanted.flatMap((command) => [
    { ...command, log: 'empty', db: empty },
    ...(command.name === '--help' ? [] : [{ ...command, log: `${entries}`, db: full }]),
  ]);
  const ratios = new Map(cases.map((one) => [one, []]));
  const bare = [];
  for (let round = 0; round < rounds + 2; round++) {
    const base = time(['-e', '0']);
    const times = cases.map((one) => time([lp, ...one.argv], one.db));
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
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function environment(db) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    LP_DB: db ?? join(folder, 'none.db'),
    LP_NOW: '2026-11-22T12:00:00',
  };
}

function time(argv, db) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    env: environment(db),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')}: exit ${status}: ${stderr}`);
  return took;
}

function run(db, argv) {
  time([lp, ...argv], db);
}

/** Entries spread over years, 2,000 of them in 2026; half speak of latency, one of a zeppelin. */
function fill(path, count) {
  const db = new Database(path);
  const slugs = ['dive-deep', 'ownership', 'earn-trust', 'deliver-results', 'think-big', 'frugality'];
  const add = db.prepare(
    `INSERT INTO entry (uid, kind, day, title, details, result, project, project_key, pinned, created_at, updated_at)
     VALUES (lower(hex(randomblob(16))), 'accomplishment', ?, ?, ?, ?, 'Checkout', 'checkout', 0, ?, ?)`,
  );
  const tag = db.prepare('INSERT INTO entry_principle (entry_id, position, slug) VALUES (?, ?, ?)');
  const index = db.prepare(
    "INSERT INTO entry_text (rowid, title, details, result, project, people, giver) VALUES (?, ?, ?, ?, 'Checkout', '', '')",
  );
  const change = db.prepare("INSERT INTO change (at, command, summary) VALUES (?, 'log', ?)");
  db.transaction(() => {
    for (let n = 0; n < count; n++) {
      const inCycle = n >= count - 2000;
      const year = inCycle ? 2026 : 2025 - Math.floor(((count - n) / count) * 20);
      const day = `${year}-${two(1 + (n % 10))}-${two(1 + (n % 28))}`;
      const at = `${day}T12:00:00.000Z`;
      const what = mixed(n) % 2 === 0 ? 'Cut the latency of a service' : 'Wrote the runbook for a launch';
      const title = `${what} number ${n}${n === count >> 1 ? ' zeppelin' : ''}`;
      const details =
        'Traced it with the team, found the cause in the cache, and agreed on the fix with its owners.';
      const result = `${n % 90}% fewer pages`;
      const id = add.run(day, title, details, result, at, at).lastInsertRowid;
      tag.run(id, 0, slugs[n % slugs.length]);
      if (n % 3 === 0) tag.run(id, 1, slugs[(n + 1) % slugs.length]);
      index.run(id, title, details, result);
      change.run(at, `${id}`);
    }
  })();
  db.close();
}

/** A number without a pattern for each number: days must tell nothing about words. */
function mixed(n) {
  return Math.imul(n, 2_654_435_761) >>> 9;
}

function two(n) {
  return String(n).padStart(2, '0');
}

function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
