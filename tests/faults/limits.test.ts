/** Real limits, in place of made-up ones: a file that may not grow, and a small disk where one can be mounted. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from '../support/built.ts';
import { ROWS, type Row } from './commands.ts';
import { FULL } from './disk.ts';
import {
  again,
  environment,
  logIn,
  newFolder,
  prepared,
  type State,
  stateOf,
  withoutCopies,
} from './places.ts';

const isLinux = process.platform === 'linux';

/** Those of the commands that between them write in every way. */
const NAMES = [
  'lp log',
  'lp log, the first',
  'lp edit',
  'lp rm, all',
  'upgrade of a log of version 1',
  'lp report -o',
];
// An editor is another program, and may itself find no room.
const SOME = ROWS.filter(({ name, argv }) => (FULL || NAMES.includes(name)) && !argv.includes('--edit'));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function bash(script: string, cwd: string, row: Row, env: Record<string, string>, words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'lp', ...words], {
    cwd,
    encoding: 'utf8',
    input: row.stdin ?? '',
    timeout: 60_000,
    env: { ...environment(cwd, row), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

const call = (row: Row): string[] => [process.execPath, BIN, ...row.argv];

function expectAllOrNothing(
  { code, out, err }: Ended,
  row: Row,
  now: State,
  before: State,
  after: State,
): void {
  if (code === 0) {
    // Where there is no room for a copy beforehand, lp says so and goes on; undo takes the change back.
    const mine = ({ files, ...rest }: State) => ({ ...rest, files: withoutCopies(files) });
    expect(mine(now), err).toEqual(mine(after));
    return;
  }
  expect({ code, out }, err).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^lp: .+\n {4}\S/m);
  expect(err).not.toMatch(/\n +at /);
  // Where not even what is there may be written over, SQLite's journal stays and the next lp takes back what was begun.
  expect(now.strays.filter((name) => name !== 'data/lp.db-journal')).toEqual([]);
  expect(now.log).toBe(before.log);
  for (const [name, text] of Object.entries(now.files))
    expect([before.files[name], after.files[name]], row.name).toContain(text);
}

/** The row's folder, what stands in it before, and after a call that nothing hindered. */
function madeReady(row: Row) {
  const work = prepared(row);
  const template = newFolder();
  cpSync(work, template, { recursive: true });
  const before = stateOf(work);
  again(template, work);
  mkdirSync(`${work}-tmp`);
  expect(bash('exec "$@"', work, row, { TMPDIR: `${work}-tmp` }, call(row))).toMatchObject({ code: 0 });
  return { work, template, before, after: stateOf(work) };
}

describe.skipIf(!isLinux)('a file that may not grow past a limit', () => {
  it.each(SOME)('$name', (row) => {
    const { work, template, before, after } = madeReady(row);
    const log = logIn(template);
    const size = existsSync(log) ? statSync(log).size / 1024 : 0;
    const codes = new Set<number | null>();
    const steps = FULL ? 60 : 6;
    for (let n = 0; n <= steps; n++) {
      again(template, work);
      // From nothing to somewhat more than what the log takes afterwards, in blocks of a kilobyte.
      const limit = Math.round((n / steps) * (2.5 * size + 220));
      // A process is told of the limit by a signal; one that does not hear it gets an error.
      const ended = bash(
        `trap '' XFSZ; ulimit -f ${limit}; exec "$@"`,
        work,
        row,
        { TMPDIR: `${work}-tmp` },
        call(row),
      );
      codes.add(ended.code);
      expectAllOrNothing(ended, row, stateOf(work), before, after);
    }
    expect([...codes].sort()).toEqual([0, 1]);
  });
});

const MOUNTS =
  isLinux &&
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt']).status === 0;

describe.skipIf(!MOUNTS)('a small disk', () => {
  it.each(SOME)('$name', (row) => {
    const { work, template, before, after } = madeReady(row);
    const codes = new Set<number | null>();
    const steps = FULL ? 40 : 5;
    for (let n = 0; n <= steps; n++) {
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work);
      const room = Math.round((n / steps) ** 2 * 1500);
      // The disk is filled but for so many kilobytes; what is there afterwards is copied from it before it goes.
      const script = `set -e
        mount -t tmpfs -o size=4m tmpfs '${work}'
        cp -a '${template}/.' '${work}'
        cd '${work}'
        dd if=/dev/zero of=data/filler bs=1k count=$(( $(df --output=avail -k . | tail -1) - ${room} )) status=none 2>/dev/null ||
          { mkdir -p data; dd if=/dev/zero of=data/filler bs=1k count=$(( $(df --output=avail -k . | tail -1) - ${room} )) status=none; }
        code=0; "$@" || code=$?
        rm data/filler
        rmdir data 2>/dev/null || :
        cp -a . '${work}-out'
        exit $code`;
      rmSync(`${work}-out`, { recursive: true, force: true });
      mkdirSync(`${work}-out`);
      const words = ['-rm', 'bash', '--norc', '-c', script, 'lp', ...call(row)];
      const { status, stdout, stderr } = spawnSync('unshare', words, {
        encoding: 'utf8',
        input: row.stdin ?? '',
        timeout: 60_000,
        env: { ...environment(work, row), TMPDIR: `${work}-tmp` },
      });
      codes.add(status);
      rmSync(work, { recursive: true, force: true });
      cpSync(join(`${work}-out`), work, { recursive: true });
      expectAllOrNothing({ code: status, out: stdout, err: stderr }, row, stateOf(work), before, after);
    }
    expect([...codes].sort()).toEqual([0, 1]);
  });
});
