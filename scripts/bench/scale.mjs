/**
 * What the size of the log costs: each command on logs of growing size, against itself on an empty log and, where
 * the sqlite3 program is installed, against that doing the same read.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fill } from './fill.mjs';
import { environment, LP, median, NODE, peakMemory, time } from './measure.mjs';

const SIZES = [0, 10_000, 100_000, 1_000_000];

const MATCH = (word) =>
  `SELECT e.* FROM entry_text t JOIN entry e ON e.id = t.rowid WHERE entry_text MATCH '${word}' ORDER BY e.day DESC, e.id DESC LIMIT 20`;

/** `most`: the target, against itself on an empty log; `same`: the read that sqlite3 does. */
const COMMANDS = [
  { name: 'log', argv: ['log', 'Cut checkout p99 latency', '+dd', '-r', '900 ms to 540 ms'], most: 1.1 },
  {
    name: 'list',
    argv: ['list', '-n', '20'],
    most: 1.1,
    same: 'SELECT * FROM entry ORDER BY day DESC, id DESC LIMIT 20',
  },
  { name: 'search rare', argv: ['search', 'zeppelin'], most: 1.25, same: MATCH('zeppelin') },
  { name: 'search common', argv: ['search', 'latency', '-n', '20'], most: 2.2, same: MATCH('latency') },
  { name: 'status', argv: [] },
  { name: 'report', argv: ['report', '--cycle', '2026'] },
  { name: 'check', argv: ['check', '--cycle', '2026'] },
  {
    name: 'export json',
    argv: ['export', 'json'],
    same: `SELECT e.*, (SELECT json_group_array(slug) FROM entry_principle p WHERE p.entry_id = e.id) AS principles,
      (SELECT json_group_array(name) FROM entry_person p WHERE p.entry_id = e.id) AS people,
      (SELECT json_group_array(url) FROM entry_link l WHERE l.entry_id = e.id) AS links FROM entry e ORDER BY e.id`,
  },
];

/** The same rows, copied by SQL alone, and with their full text: what an import is measured by. */
const COPY = (from, isFull) =>
  `ATTACH '${from}' AS src; BEGIN;
   INSERT INTO entry SELECT * FROM src.entry;
   INSERT INTO entry_principle SELECT * FROM src.entry_principle;
   INSERT INTO entry_person SELECT * FROM src.entry_person;
   INSERT INTO entry_link SELECT * FROM src.entry_link;
   ${isFull ? "INSERT INTO entry_text (rowid, title, details, result, project, people, giver) SELECT id, title, details, result, project, '', '' FROM src.entry;" : ''}
   COMMIT;`;

export function benchScale(folder, { rounds, sizes = SIZES, only }) {
  const sqlite = spawnSync('sqlite3', ['-version']).status === 0;
  if (!sqlite) console.log('sqlite3 is not installed: no comparison with it.\n');
  const logs = sizes.map((size) => {
    const db = join(folder, `${size}.db`);
    time([NODE, LP, 'log', 'the first entry'], environment(folder, db));
    fill(db, size);
    return { size, db };
  });
  const wanted = COMMANDS.filter(
    ({ name }) => only === undefined || only.some((one) => name.startsWith(one)),
  );
  console.log(`node ${process.version}, ${rounds} rounds, medians.\n`);
  console.log('| command | entries | ms | × empty log | × sqlite3 | target |\n|---|---|---|---|---|---|');
  for (const command of wanted) {
    const cases = logs.map((log) => ({ ...log, own: [], ofEmpty: [], ofSqlite: [] }));
    // What writes gigabytes is not written as often.
    const times = command.name.startsWith('export') ? Math.max(3, rounds >> 2) : rounds;
    for (let round = 0; round < times + 1; round++) {
      let empty = 0;
      for (const one of cases) {
        const own = discarded((out) => time([NODE, LP, ...command.argv], environment(folder, one.db), out));
        if (one === cases[0]) empty = own;
        const other =
          sqlite && command.same !== undefined
            ? discarded((out) =>
                ifItCan(['sqlite3', '-json', one.db, command.same], environment(folder), out),
              )
            : Number.NaN;
        if (round === 0) continue;
        one.own.push(own);
        one.ofEmpty.push(own / empty);
        one.ofSqlite.push(own / other);
      }
    }
    for (const { size, own, ofEmpty, ofSqlite } of cases) {
      const against = median(ofSqlite);
      const target = command.most === undefined ? '' : `≤ ${command.most}`;
      const over = command.most !== undefined && median(ofEmpty) > command.most ? '  **over**' : '';
      console.log(
        `| ${command.name} | ${size} | ${median(own).toFixed(0)} | ${median(ofEmpty).toFixed(2)}${over} | ${Number.isNaN(against) ? '' : against.toFixed(2)} | ${target} |`,
      );
    }
  }
  if (only === undefined || only.some((one) => 'import'.startsWith(one))) transfer(folder, logs);
}

/** Export's memory, and import against a copy by SQL, on each log once. */
function transfer(folder, logs) {
  const idle = peakMemory(['-e', '0'], environment(folder), folder);
  console.log(
    `\n| entries | export's peak memory over node's ${idle.toFixed(0)} MiB | import json | × rows copied by SQL | × copied with full text | log's size |\n|---|---|---|---|---|---|`,
  );
  for (const { size, db } of logs.filter((log) => log.size > 0)) {
    const file = join(folder, 'out.json');
    const into = join(folder, 'into.db');
    const copy = join(folder, 'copy.db');
    const fd = openSync(file, 'w');
    const peak = peakMemory([LP, 'export', 'json'], environment(folder, db), folder, fd) - idle;
    closeSync(fd);
    const took = time([NODE, LP, 'import', 'json', file, '--yes'], environment(folder, into));
    const [rows, text] = [false, true].map((isFull) => {
      time([NODE, LP, 'config', 'set', 'hints', 'off'], environment(folder, copy));
      const took = copied(db, copy, isFull);
      rmSync(copy);
      return took;
    });
    console.log(
      `| ${size} | ${peak.toFixed(0)} MiB | ${(took / 1000).toFixed(1)} s | ${(took / rows).toFixed(1)} | ${(took / text).toFixed(1)} | ${(statSync(db).size / 2 ** 20).toFixed(0)} MiB → ${(statSync(into).size / 2 ** 20).toFixed(0)} MiB |`,
    );
    for (const one of [file, into, copy]) rmSync(one, { force: true });
  }
}

/** Milliseconds, in this process: the sqlite3 program is often too old for the full-text index of a log. */
function copied(from, into, isFull) {
  const db = new Database(into);
  db.pragma('synchronous = FULL');
  const start = process.hrtime.bigint();
  db.exec(COPY(from, isFull));
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  db.close();
  return took;
}

/** Before 3.43, sqlite3 cannot read the full-text index of a log. */
function ifItCan(argv, env, out) {
  try {
    return time(argv, env, out);
  } catch {
    return Number.NaN;
  }
}

/** With somewhere to write to that costs nothing and is no pipe. */
function discarded(work) {
  const out = openSync('/dev/null', 'w');
  try {
    return work(out);
  } finally {
    closeSync(out);
  }
}
