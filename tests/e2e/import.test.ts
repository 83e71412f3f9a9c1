/** The review of an import as a user holds it: the built lp in a pseudo-terminal; and imports of sizes a process must bear. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty } from '../support/pty.ts';

it('shows each thing, to take, skip, edit or tag; what was skipped is not offered again', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'notes.csv');
  const env = { LP_DB: join(folder, 'lp.db') };
  writeFileSync(
    file,
    'date,title,result\n2026-03-04,Cut p99,540 ms\n2026-03-05,Lunch,\n2026-03-06,Helped,\n2026-03-07,Later,\n',
  );
  const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  const start = () => {
    const pty = openPty({
      command: process.execPath,
      args: [BIN, 'import', 'csv', file],
      env: { ...inherited, TERM: 'xterm', ...cleanEnv({ ...env, HOME: folder }) },
    });
    onTestFinished(() => pty.kill());
    return pty;
  };
  const pty = start();
  /** Keys count once the question stands under what it asks about. */
  const asked = (about: string) => pty.waitFor(new RegExp(`${about}[\\s\\S]*\\? Take it\\?\\s+enter`));
  await pty.waitFor(/1 of 4 .*notes\.csv:2/);
  await asked('Cut p99');
  pty.type(KEYS.enter);
  await asked('Lunch');
  pty.type('s');
  await asked('Helped');
  pty.type('b');
  await asked('3 of 4[\\s\\S]*2 of 4[\\s\\S]*Lunch');
  pty.type('s');
  await asked('2 of 4[\\s\\S]*2 of 4[\\s\\S]*3 of 4[\\s\\S]*Helped');
  pty.type('e');
  await pty.waitFor('Title?');
  pty.type(` Ana ship${KEYS.enter}`);
  await pty.waitFor('Date?');
  pty.type(`${KEYS.ctrlU}2026-03-09${KEYS.enter}`);
  await pty.waitFor('Result?');
  pty.type(`two days saved${KEYS.enter}`);
  await pty.waitFor('Project?');
  pty.type(KEYS.enter);
  await asked('2026-03-09  –  Helped Ana ship');
  pty.type('t');
  await pty.waitFor('Which principles?');
  pty.type(`earn${KEYS.enter}`);
  await asked('Earn Trust.*  Helped Ana ship');
  pty.type('y');
  await asked('Later');
  pty.type('q');
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(pty.all()).toContain('Added 2 entries from csv (#1 to #2).');
  expect(JSON.parse(lpSync(['list', '--json'], env).out).entries).toMatchObject([
    { title: 'Helped Ana ship', date: '2026-03-09', result: 'two days saved' },
    { title: 'Cut p99' },
  ]);
  const again = start();
  await again.waitFor(/1 of 1 .*notes\.csv:5[\s\S]*\? Take it\?\s+enter/);
  again.type('e');
  await again.waitFor('Title?');
  again.type(' on');
  await again.waitFor('Later on');
  again.type(KEYS.ctrlC);
  expect(await again.exit).toMatchObject({ code: 130 });
  // What was typed is where `lp log --resume` finds it.
  expect(again.all()).toContain('Go on with it: lp log --resume');
  const [kept = ''] = readdirSync(join(folder, 'kept'));
  expect(readFileSync(join(folder, 'kept', kept), 'utf8')).toContain('title: Later on\ndate: 2026-03-07\n');
  expect(lpSync(['undo'], env).out).toContain('import csv (2 entries, 1 passed over)');
});

it('takes in, and writes out, far more than it is given memory for', () => {
  const folder = temporaryFolder();
  const env = { LP_DB: join(folder, 'lp.db') };
  const story = 'x'.repeat(20_000);
  const rows = Array.from({ length: 800 }, (_, n) => `2026-03-04,row ${n},${story}`);
  const file = join(folder, 'large.csv');
  // 16 MB, and one line of 8 MB that is no row.
  writeFileSync(file, `date,title,details\n${rows.join('\n')}\n2026-03-05,"${'y'.repeat(8_000_000)}\n`);
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--max-old-space-size=32', BIN, ...words], {
      env: cleanEnv(env),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
  const said = run('import', 'csv', file, '--yes');
  expect(said).toMatchObject({ status: 0, stdout: 'Added 800 entries from csv (#1 to #800).\n' });
  expect(said.stderr).toContain('large.csv:802: the row is longer than 4 MB');
  expect(run('export', 'json', join(folder, 'out.json'))).toMatchObject({ status: 0 });
  expect(run('import', 'json', join(folder, 'out.json'), '--yes')).toMatchObject({
    status: 0,
    stdout: 'Nothing new from json.\n',
  });
});
