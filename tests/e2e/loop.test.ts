/** The feedback loop's questions as a user holds them: the built lp in a pseudo-terminal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

function newLog() {
  const folder = temporaryFolder();
  const log = { LP_DB: join(folder, 'lp.db'), HOME: folder };
  const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  const start = (...words: string[]): Pty => {
    const env = { ...inherited, TERM: 'xterm', ...cleanEnv(log) };
    const pty = openPty({ command: process.execPath, args: [BIN, ...words], env });
    onTestFinished(() => pty.kill());
    return pty;
  };
  const asks = () =>
    (JSON.parse(lpSync(['ask', '--list', '--json'], log).out) as { asks: { person: string }[] }).asks.map(
      ({ person }) => person,
    );
  return { folder, log, start, asks };
}

it('lp risk asks what, how bad and by when; what is no day is asked again', async () => {
  const { log, start } = newLog();
  const pty = start('risk');
  await pty.waitFor('What may go wrong?');
  pty.type(`The partner API may slip${KEYS.enter}`);
  await pty.waitFor('How severe is it?');
  pty.type(`h${KEYS.enter}`);
  await pty.waitFor('By when does something have to happen?');
  pty.type(`someday${KEYS.enter}`);
  await pty.waitFor('"someday"');
  pty.type(`${'\x7f'.repeat(7)}2026-12-15${KEYS.enter}`);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(JSON.parse(lpSync(['show', '1', '--json'], log).out)).toMatchObject({
    entry: { kind: 'risk', title: 'The partner API may slip', severity: 'high', by: '2026-12-15' },
  });
});

it('lp need broken off keeps what was typed, and --resume is named', async () => {
  const { folder, start } = newLog();
  const pty = start('need');
  await pty.waitFor('What do you need?');
  pty.type(`A second engineer${KEYS.enter}`);
  await pty.waitFor('How severe is it?');
  pty.type('\x03');
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('lp need --resume');
  const [file] = readdirSync(join(folder, 'kept'));
  expect(readFileSync(join(folder, 'kept', file!), 'utf8')).toContain('title: A second engineer');
});

it('a first name of two people is asked about; the one chosen is asked, and closed by feedback', async () => {
  const { log, start, asks } = newLog();
  lpSync(['log', 'Led the launch', '--with', 'Ana Lima, Ana Souza'], log);
  const asking = start('ask', 'ana');
  await asking.waitFor('Which ana?');
  asking.type('2');
  expect(await asking.exit).toMatchObject({ code: 0 });
  expect(asks()).toEqual(['Ana Souza']);
  expect(asking.all()).not.toContain('is taken for');
  const other = start('feedback', 'calm', '--from', 'Ana');
  await other.waitFor('Is this the feedback you asked for?');
  other.type('2');
  expect(await other.exit).toMatchObject({ code: 0 });
  expect(asks()).toEqual(['Ana Souza']);
  const hers = start('feedback', 'clear', '--from', 'Ana');
  await hers.waitFor('Is this the feedback you asked for?');
  hers.type('1');
  expect(await hers.exit).toMatchObject({ code: 0 });
  expect(hers.all()).toContain('closes what you asked Ana Souza');
  const given = (
    JSON.parse(lpSync(['list', '--kind', 'feedback', '--json'], log).out) as { entries: { from: string }[] }
  ).entries;
  expect(given.map(({ from }) => from).sort()).toEqual(['Ana', 'Ana Souza']);
  expect(asks()).toEqual([]);
});

it('breaking the question off keeps the feedback', async () => {
  const { folder, log, start, asks } = newLog();
  lpSync(['log', 'Led the launch', '--with', 'Ana Lima, Ana Souza'], log);
  lpSync(['ask', 'Ana Lima'], log);
  const pty = start('feedback', 'precious words', '--from', 'Ana');
  await pty.waitFor('Is this the feedback you asked for?');
  pty.type('\x03');
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(asks()).toEqual(['Ana Lima']);
  const [file] = readdirSync(join(folder, 'kept'));
  expect(readFileSync(join(folder, 'kept', file!), 'utf8')).toContain('precious words');
});
