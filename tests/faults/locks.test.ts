/** Another process that holds the log: for longer than lp waits, and for shorter. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { BIN, lpSync } from '../support/built.ts';
import { ROWS, type Row } from './commands.ts';
import { opened } from './open-files.ts';
import { again, environment, logIn, newFolder, prepared, stateOf } from './places.ts';
import { Table } from './table.ts';

const table = new Table('locks', ['command', 'held for longer than lp waits', 'held for shorter']);
afterAll(() => table.check());

/** Takes the log so that nobody may read it. @returns what lets go of it. */
function hold(db: string): () => void {
  const holder = new Database(db);
  holder.exec('BEGIN EXCLUSIVE');
  return () => {
    holder.exec('ROLLBACK');
    holder.close();
  };
}

function start(folder: string, row: Row, timeout: string) {
  const child = spawn(process.execPath, [BIN, ...row.argv], {
    cwd: folder,
    env: { ...environment(folder, row), TMPDIR: `${folder}-tmp`, LP_BUSY_TIMEOUT: timeout },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.end(row.stdin ?? '');
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...said })),
  );
  return { pid: child.pid!, ended };
}

const READING: Row = { name: 'lp list, lp show, lp report', log: 'few', argv: ['list'] };

describe.skipIf(process.platform !== 'linux')('a log that another process holds', () => {
  it.each([...ROWS.filter((row) => row.log !== 'none'), READING])('$name', async (row) => {
    const work = prepared(row);
    const template = newFolder();
    cpSync(work, template, { recursive: true });
    mkdirSync(`${work}-tmp`);
    const before = stateOf(work);
    const db = logIn(again(template, work));

    let release = hold(db);
    const refused = await start(work, row, '50').ended;
    release();
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/another process is writing to .*\n +Try again/);
    expect(stateOf(work)).toMatchObject({ log: before.log, files: before.files });
    if (row.typed !== undefined) {
      const kept = /kept in (.*)\n/.exec(refused.err)?.[1];
      expect(kept === undefined ? Object.values(before.files).join() : readFileSync(kept, 'utf8')).toContain(
        row.typed,
      );
      if (kept !== undefined) expect(statSync(kept).mode & 0o777).toBe(0o600);
    }
    table.put(row.name, 'held for longer than lp waits', ['refused, as before']);

    again(template, work);
    release = hold(db);
    const waiting = start(work, row, '60000');
    await opened(waiting.pid, db);
    release();
    expect(await waiting.ended).toMatchObject({ code: 0 });
    table.put(row.name, 'held for shorter', ['done']);
    rmSync(`${work}-tmp`, { recursive: true });
  });

  it('that is only being written to is read meanwhile, as it was', () => {
    const row: Row = { name: '', log: 'few', argv: [] };
    const work = prepared(row);
    const writer = new Database(logIn(work));
    writer.exec("BEGIN IMMEDIATE; UPDATE entry SET title = 'not yet'");
    const said = lpSync(['list'], environment(work, row));
    writer.exec('ROLLBACK');
    writer.close();
    expect(said).toMatchObject({ code: 0 });
    expect(said.out).not.toContain('not yet');
  });
});
