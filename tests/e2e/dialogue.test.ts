/** Dialogues as a user holds them: the built lp in a pseudo-terminal. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, type Environment, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

/** lp in a terminal of its own, on a log of its own. */
function open(argv: readonly string[], size: { cols?: number; rows?: number } = {}, env: Environment = {}) {
  const folder = temporaryFolder();
  const log = { LP_DB: join(folder, 'lp.db') };
  const start = (words: readonly string[]): Pty => {
    const clean = cleanEnv({ ...log, HOME: folder, ...env });
    // What the pty adds of the developer's own environment is taken away again.
    const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
    const pty = openPty({
      command: process.execPath,
      args: [BIN, ...words],
      env: { ...inherited, TERM: 'xterm', ...clean },
      ...size,
    });
    onTestFinished(() => pty.kill());
    return pty;
  };
  const shown = (id: number) =>
    (JSON.parse(lpSync(['show', String(id), '--json'], log).out) as { entry: Record<string, unknown> }).entry;
  return { pty: start(argv), start, shown, folder };
}

it('lp log asks three questions and saves', async () => {
  const { pty, shown } = open(['log']);
  await pty.waitFor('What did you do?');
  pty.type(`Cut checkout p99 +dd${KEYS.enter}`);
  await pty.waitFor('What came of it?');
  pty.type(`900 ms to 540 ms${KEYS.enter}`);
  await pty.waitFor('Which principles?');
  pty.type('deliv');
  await pty.waitFor(/❯ \[ \] dr/);
  pty.type(KEYS.tab);
  await pty.waitFor(/\[2\] dr/);
  pty.type(KEYS.enter);
  await pty.waitFor('Save it?');
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(pty.all()).toContain('#1  2026-11-22  Dive Deep, Deliver Results  Cut checkout p99');
  expect(shown(1)).toMatchObject({
    title: 'Cut checkout p99',
    result: '900 ms to 540 ms',
    principles: ['dive-deep', 'deliver-results'],
  });
});

it('Ctrl-C in the middle of a word keeps it, says so, exits 130, and --resume goes on', async () => {
  const { pty, shown, folder } = open(['log', '--project', 'Checkout'], { cols: 40, rows: 12 });
  await pty.waitFor('What did you do?');
  pty.type(`A precious title${KEYS.enter}`);
  await pty.waitFor('What came of it?');
  pty.type('half a res');
  await pty.waitFor('half a res');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('cancelled; nothing was logged');
  const file = /kept in\s+(\S+(?:\n\s+\S+)*?\.md)/.exec(pty.all())?.[1]?.replace(/\s+/g, '') ?? '';
  expect(readFileSync(file, 'utf8')).toMatch(
    /title: A precious title[\s\S]*result: half a res[\s\S]*project: Checkout/,
  );

  const editor = join(folder, 'editor.sh');
  writeFileSync(editor, '#!/bin/sh\nsed -i "s/half a res/a whole result/" "$1"\n', { mode: 0o755 });
  const resumed = lpSync(['log', '--resume'], { LP_DB: join(folder, 'lp.db'), EDITOR: editor });
  expect(resumed.code).toBe(0);
  expect(resumed.out).toContain('A precious title');
  expect(shown(1)).toMatchObject({ result: 'a whole result', project: 'Checkout' });
});

it.each(['SIGHUP', 'SIGTERM'])('%s, as when the window is closed, keeps what was typed', async (signal) => {
  const { pty, folder } = open(['log']);
  await pty.waitFor('What did you do?');
  pty.type('recious\x01P');
  await pty.waitFor('Precious');
  pty.kill(signal);
  await pty.exit;
  const [kept] = readdirSync(join(folder, 'kept'));
  expect(readFileSync(join(folder, 'kept', kept!), 'utf8')).toContain('title: Precious');
});

it('a closed window keeps what was typed', async () => {
  const { pty, folder } = open(['log']);
  await pty.waitFor('What did you do?');
  // Put together by going back: what the terminal itself may echo before lp listens does not read so.
  pty.type('recious\x01P');
  await pty.waitFor('Precious');
  pty.hangUp();
  await expect
    .poll(() => existsSync(join(folder, 'kept')) && readdirSync(join(folder, 'kept')), { timeout: 10_000 })
    .toHaveLength(1);
  const [kept] = readdirSync(join(folder, 'kept'));
  await expect.poll(() => readFileSync(join(folder, 'kept', kept!), 'utf8')).toContain('title: Precious');
  // It writes to its cache to the end, and the folder is removed.
  await pty.exit;
});

it('Ctrl-C before anything is typed keeps nothing', async () => {
  const { pty } = open(['log']);
  await pty.waitFor('What did you do?');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).not.toContain('kept in');
});

it('lp feedback asks who, what, how and which', async () => {
  const { pty, shown } = open(['feedback']);
  await pty.waitFor('Who said it?');
  pty.type(`Ana Lima${KEYS.enter}`);
  await pty.waitFor('What did they say?');
  pty.type(`${KEYS.pasted('Your docs are\ntoo long')}${KEYS.enter}`);
  await pty.waitFor('How was it meant?');
  pty.type('c');
  await pty.waitFor('Which principles?');
  pty.type(KEYS.enter);
  await pty.waitFor('Save it?');
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(shown(1)).toMatchObject({
    kind: 'feedback',
    from: 'Ana Lima',
    title: 'Your docs are',
    details: 'too long',
    sentiment: 'constructive',
    principles: [],
  });
});

it('lp feedback with words and no giver asks for what is missing, the words filled in', async () => {
  const { pty, shown } = open(['feedback', 'Calm', 'launch', '+et']);
  await pty.waitFor('Who said it?');
  pty.type(`Bo${KEYS.enter}`);
  await pty.waitFor(/What did they say\? Calm launch/);
  for (const question of ['How was it meant?', 'Which principles?', 'Save it?']) {
    pty.type(KEYS.enter);
    await pty.waitFor(question);
  }
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(shown(1)).toMatchObject({
    title: 'Calm launch',
    from: 'Bo',
    sentiment: 'positive',
    principles: ['earn-trust'],
  });
});

it('lp improve asks what each lacks, saves each answer, keeps the one it was stopped at', async () => {
  const { start, shown, folder } = open(['list']);
  const log = { LP_DB: join(folder, 'lp.db') };
  lpSync(['log', 'Helped with the move', '+lbc', '-d', '2026-07-30'], log);
  lpSync(['log', 'Fixed the export', '-r', 'it is faster', '-d', '2026-06-02'], log);
  lpSync(['log', 'Trained 14 interviewers', '+hd', '-d', '2026-05-02'], log);
  const pty = start(['improve']);
  await pty.waitFor('What changed because of you?');
  expect(pty.screen()).toMatch(/#1 .*Helped with the move\n {4}thin: says "helped", no number, no story/);
  pty.type(`the move took 2 days instead of 10${KEYS.enter}`);
  await pty.waitFor('#1 is fair now: an outcome with a number');
  await pty.waitFor('By how much? it is faster');
  pty.type(KEYS.enter);
  await pty.waitFor('How many came');
  pty.type('half an ans');
  await pty.waitFor('half an ans');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('lp: stopped; 1 improved, 1 skipped; one is left.');
  expect(pty.all()).toContain('lp edit 3 --resume');
  expect(shown(1)).toMatchObject({ result: 'the move took 2 days instead of 10' });
  expect(shown(2)).toMatchObject({ result: 'it is faster' });
  expect(shown(3)).toMatchObject({ result: null });
  expect(lpSync(['undo'], log).out).toBe('Undid: improve 1 (result of Helped with the move)\n');
});

it('a list in a terminal has colour, and fits its width', async () => {
  const { pty, start } = open([
    'log',
    'A title that is a good deal longer than forty columns are wide',
    '+dd',
  ]);
  expect(await pty.exit).toMatchObject({ code: 0 });
  const wide = start(['list']);
  await wide.exit;
  expect(wide.raw()).toContain('\x1b[');
  const plain = start(['list', '--no-color']);
  await plain.exit;
  expect(plain.raw()).not.toContain('\x1b[');
});
