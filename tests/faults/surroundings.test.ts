/** What happens to the folder and the file around lp: rights, links, removal, and the journal of a call that was killed. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, cleanEnv, lpSync, ROOT } from '../support/built.ts';
import { ROWS, type Row } from './commands.ts';
import { HAS_DISK, runOn } from './disk.ts';
import { opened } from './open-files.ts';
import {
  environment,
  expectSound,
  fill,
  logIn,
  newFolder,
  prepared,
  stateOf,
  withoutCopies,
} from './places.ts';
import { Table } from './table.ts';

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

const LOG: Row = { name: 'lp log', log: 'few', argv: ['log', 'cut p99'] };

/** The built lp where any user may run it. */
function publicCopy(folder: string): string {
  const copy = join(folder, 'lp');
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  const addon = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  for (const part of ['package.json', join('build', 'Release', 'better_sqlite3.node')]) {
    cpSync(join(addon, part), join(copy, 'node_modules', 'better-sqlite3', part));
  }
  return join(copy, 'bin', 'lp.js');
}

// Root may write anywhere, so lp runs as nobody then, from a copy that nobody may read.
describe.skipIf(!isLinux)('without the right to write', () => {
  const table = new Table('rights', [
    'command',
    'the file may not be written to',
    'its folder may not be written to',
  ]);
  afterAll(() => table.check());
  const shared = newFolder();
  const bin = isRoot ? publicCopy(shared) : BIN;
  chmodSync(dirname(shared), 0o755);
  chmodSync(shared, 0o755);

  it.each(ROWS.filter((row) => row.log !== 'none'))('$name', (row) => {
    const work = prepared(row);
    const before = stateOf(work);
    const temporary = `${work}-tmp`;
    mkdirSync(temporary);
    const call = (file: number, folder: number) => {
      if (isRoot) spawnSync('chown', ['-R', '65534:65534', work, temporary]);
      chmodSync(logIn(work), file);
      chmodSync(join(work, 'data'), folder);
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...row.argv], {
        cwd: work,
        input: row.stdin ?? '',
        encoding: 'utf8',
        env: { ...environment(work, row), TMPDIR: temporary },
        ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
      });
      chmodSync(join(work, 'data'), 0o700);
      chmodSync(logIn(work), 0o600);
      return { code: status, out: stdout, err: stderr };
    };
    const writes = !['report', 'export', 'backup'].includes(row.argv[0]!);
    for (const [column, said] of [
      ['the file may not be written to', call(0o400, 0o700)],
      ['its folder may not be written to', call(0o400, 0o500)],
    ] as const) {
      expect(said.err).not.toMatch(/\n +at |a bug in lp/);
      const now = stateOf(work);
      expect(now.log).toBe(before.log);
      if (said.code === 0) {
        expect(writes).toBe(false);
        table.put(row.name, column, ['done']);
        continue;
      }
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/^lp: .+\n {4}\S/m);
      if (writes && !row.argv.includes('--edit'))
        expect(said.err).toMatch(/cannot be written to|cannot be opened|permission is missing/);
      if (row.stdin !== undefined)
        expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8')).toContain(row.typed);
      expect(withoutCopies(now.files)).toEqual(withoutCopies(before.files));
      table.put(row.name, column, ['refused, as before']);
    }
  });

  it('a folder that cannot be made is an error in words that keeps the text', () => {
    const work = newFolder();
    chmodSync(work, 0o555);
    mkdirSync(`${work}-tmp`);
    chmodSync(`${work}-tmp`, 0o777);
    const { status, stderr } = spawnSync(process.execPath, [bin, 'log', 'precious words'], {
      encoding: 'utf8',
      env: cleanEnv({ LP_DB: logIn(work), TMPDIR: `${work}-tmp` }),
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be opened or created[\s\S]*--db FILE/);
    expect(readFileSync(/kept in (.*)\n/.exec(stderr)?.[1] ?? '', 'utf8')).toContain('precious words');
  });
});

describe('a link to a log', () => {
  const linked = (): { folder: string; link: string; db: string } => {
    const folder = prepared(LOG);
    mkdirSync(join(folder, 'links'));
    const link = join(folder, 'links', 'log.db');
    symlinkSync(logIn(folder), link);
    return { folder, link, db: logIn(folder) };
  };

  it('is written through, and stays a link', () => {
    const { folder, link, db } = linked();
    expect(lpSync(['log', 'through a link'], { LP_DB: link }).code).toBe(0);
    expect(lpSync(['list'], { LP_DB: db }).out).toContain('through a link');
    expect(readdirSync(join(folder, 'links'))).toEqual(['log.db']);
    expectSound(db);
  });

  it.skipIf(!HAS_DISK)('a call that is killed through it is taken back by one that goes without it', () => {
    const { folder, link } = linked();
    const before = stateOf(folder);
    const { trace } = runOn(prepared(LOG), LOG);
    const ran = runOn(folder, { ...LOG, env: { LP_DB: link } }, { fault: 'kill', at: trace.length - 3 });
    expect(ran.signal).toBe('SIGKILL');
    expect(readdirSync(join(folder, 'data'))).toContain('lp.db-journal');
    expect(lpSync(['list'], { LP_DB: logIn(folder) }).code).toBe(0);
    expect(stateOf(folder).log).toBe(before.log);
  });

  it('that leads to where nothing is, is no empty log', () => {
    const { link, db } = linked();
    renameSync(dirname(db), `${dirname(db)}-away`);
    expect(lpSync(['list'], { LP_DB: link })).toMatchObject({ code: 1, out: '' });
    const said = lpSync(['log', '-'], { LP_DB: link }, 'precious words');
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toMatch(/is a link to .*, whose folder is not there[\s\S]*attach it/);
    expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8')).toContain('precious words');
  });

  it('that leads to itself is refused in words', () => {
    const { folder } = linked();
    const loop = join(folder, 'loop.db');
    symlinkSync(loop, loop);
    for (const argv of [['list'], ['log', 'x']]) {
      const said = lpSync(argv, { LP_DB: loop });
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/its link leads to itself/);
    }
  });
});

describe.skipIf(!isLinux)('a folder that is removed', () => {
  it('while lp waits for the log: nothing is acknowledged that nobody will find', async () => {
    const folder = prepared(LOG);
    const db = logIn(folder);
    const holder = new Database(db);
    holder.exec('BEGIN EXCLUSIVE');
    const child = spawn(process.execPath, [BIN, 'log', '-'], {
      env: cleanEnv({ LP_DB: db, LP_BUSY_TIMEOUT: '60000' }),
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.stdin.end('precious words');
    const ended = new Promise((resolve) => child.on('close', resolve));
    await opened(child.pid!, db);
    rmSync(join(folder, 'data'), { recursive: true });
    holder.exec('ROLLBACK');
    holder.close();
    expect(await ended).toBe(1);
    expect(said.out).toBe('');
    expect(said.err).toMatch(/was replaced, moved or removed just now; nothing was changed/);
    expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '', 'utf8')).toContain('precious words');
  });

  it('is made again by the next call that writes', () => {
    const folder = prepared(LOG);
    rmSync(join(folder, 'data'), { recursive: true });
    expect(lpSync(['list'], { LP_DB: logIn(folder) })).toMatchObject({ code: 0, out: '' });
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(lpSync(['log', 'x'], { LP_DB: logIn(folder) }).out).toMatch(/^#1 /);
  });
});

describe.skipIf(!HAS_DISK)('the journal of a call that was killed', () => {
  const killed = (): string => {
    const row = ROWS.find(({ name }) => name === 'lp tag, all')!;
    const folder = prepared(row);
    const { trace } = runOn(prepared(row), row);
    // Half of the pages are written over by then.
    const ran = runOn(folder, row, {
      fault: 'kill',
      at: Math.round((trace.indexOf('oo') + trace.lastIndexOf('w')) / 2),
    });
    expect(ran.signal).toBe('SIGKILL');
    return folder;
  };

  it.each([[['list', '-n', '3']], [['log', 'the next']], [['report']]])('is taken back by lp %j', (argv) => {
    const folder = killed();
    const journal = `${logIn(folder)}-journal`;
    expect(existsSync(journal)).toBe(true);
    expect(lpSync(argv, { LP_DB: logIn(folder) }).code).toBe(0);
    expect(existsSync(journal)).toBe(false);
    expectSound(logIn(folder));
    const { entries } = JSON.parse(
      lpSync(['list', '--json', '-p', 'ownership'], { LP_DB: logIn(folder) }).out,
    );
    expect(entries).toEqual([]);
  });

  it('of no log of ours, like one of zeros, does no harm', () => {
    const folder = prepared(LOG);
    const before = stateOf(folder);
    writeFileSync(`${logIn(folder)}-journal`, Buffer.alloc(5000));
    expect(lpSync(['list'], { LP_DB: logIn(folder) }).code).toBe(0);
    expect(stateOf(folder).log).toBe(before.log);
  });
});

describe.skipIf(!existsSync('/dev/full'))('an output that takes no more', () => {
  it('is said with what is stored all the same', () => {
    const folder = prepared(LOG);
    const said = spawnSync(
      'bash',
      ['--norc', '-c', `"$@" > /dev/full`, 'lp', process.execPath, BIN, ...LOG.argv],
      {
        encoding: 'utf8',
        env: environment(folder, LOG),
      },
    );
    expect(said.status).toBe(1);
    expect(said.stderr).toMatch(/the disk is full[\s\S]*is stored: lp history/);
    expect(lpSync(['list', '-n', '1'], environment(folder, LOG)).out).toContain('cut p99');
    const reading = spawnSync(
      'bash',
      ['--norc', '-c', `"$@" > /dev/full`, 'lp', process.execPath, BIN, 'list'],
      {
        encoding: 'utf8',
        env: environment(folder, LOG),
      },
    );
    expect(reading.stderr).not.toContain('stored');
  });
});

describe('a file of nothing', () => {
  it.each([0, 1])('of %i bytes is a log nothing was written to yet; reading leaves it so', (size) => {
    const db = join(newFolder(), 'lp.db');
    writeFileSync(db, Buffer.alloc(size));
    expect(lpSync(['list'], { LP_DB: db })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(db)).toHaveLength(size);
    expect(lpSync(['log', 'x'], { LP_DB: db }).out).toMatch(/^#1 /);
  });
});

describe('durability', () => {
  it.skipIf(!HAS_DISK)('a log costs at most five synchronisations with the disk, and makes some', () => {
    const db = newFolder();
    fill(logIn(db), 3);
    const { trace } = runOn(db, LOG);
    const syncs = [...trace].filter((letter) => letter === 's').length;
    expect(syncs).toBeGreaterThan(1);
    expect(syncs).toBeLessThanOrEqual(5);
  });

  it.skipIf(!HAS_DISK)(
    'what is printed is on the disk: after the last synchronisation nothing is written',
    () => {
      for (const row of ROWS) {
        const { trace } = runOn(prepared(row), row);
        const told = trace.indexOf('p');
        const before = told === -1 ? trace : trace.slice(0, told);
        expect(before.slice(before.lastIndexOf('s') + 1), `${row.name}: ${trace}`).not.toMatch(/[wotr]/);
      }
    },
  );
});
