/** Suggestions as a user meets them: the built lp in a pseudo-terminal. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

/** A log of its own, and calls on it in a terminal or off one. */
function newLog(...titles: readonly string[]) {
  const folder = temporaryFolder();
  const log = { LP_DB: join(folder, 'lp.db') };
  for (const title of titles) lpSync(['log', title], log);
  const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  const open = (...argv: readonly string[]): Pty => {
    const env = { ...inherited, TERM: 'xterm', ...cleanEnv({ ...log, HOME: folder }) };
    const pty = openPty({ command: process.execPath, args: [BIN, ...argv], env });
    onTestFinished(() => pty.kill());
    return pty;
  };
  const call = (...argv: readonly string[]) => lpSync(argv, log);
  const principles = (id: number) =>
    (JSON.parse(call('show', String(id), '--json').out) as { entry: { principles: string[] } }).entry
      .principles;
  return { open, call, principles };
}

it('lp suggest --apply goes through them, the suggested ones checked, each an undo step of its own', async () => {
  const { open, call, principles } = newLog(
    'Untangled the retry storm in the order queue',
    'Fixed typo',
    'Mentored two new hires',
  );
  const pty = open('suggest', '--apply');
  await pty.waitFor('1 of 3: which principles?');
  expect(pty.screen()).toContain('reads like Hire and Develop the Best (new hires, mentored)');
  await pty.waitFor(/\[1\] hd/);
  pty.type(KEYS.enter);
  await pty.waitFor('2 of 3: which principles?');
  // Nothing is checked here, so Enter leaves it as it is.
  pty.type(KEYS.enter);
  await pty.waitFor('3 of 3: which principles?');
  pty.type('owner');
  await pty.waitFor(/❯ \[ \] ow/);
  pty.type(KEYS.tab);
  await pty.waitFor(/\[2\] ow/);
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(principles(3)).toEqual(['hire-and-develop-the-best']);
  expect(principles(2)).toEqual([]);
  expect(principles(1)).toEqual(['dive-deep', 'ownership']);
  expect(call('undo').out).toContain('1 (added Dive Deep, Ownership)');
  expect(principles(1)).toEqual([]);
  expect(principles(3)).toEqual(['hire-and-develop-the-best']);
});

it('Ctrl-C stops it; what was accepted stays', async () => {
  const { open, principles } = newLog('Untangled the retry storm in the queue', 'Mentored two new hires');
  const pty = open('suggest', '--apply');
  await pty.waitFor('1 of 2: which principles?');
  pty.type(KEYS.enter);
  await pty.waitFor('2 of 2: which principles?');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('stopped with 1 to go; 1 entry changed, which stays');
  expect(principles(2)).toEqual(['hire-and-develop-the-best']);
  expect(principles(1)).toEqual([]);
});

it('stopped before anything was accepted, it does not offer to take back what was there before', async () => {
  const { open } = newLog('Mentored two new hires');
  const pty = open('suggest', '--apply');
  await pty.waitFor('1 of 1: which principles?');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('stopped with 1 to go; nothing was changed');
  expect(pty.all()).not.toContain('lp undo');
});

it('does not write over what another shell did while the question stood', async () => {
  const { open, call } = newLog('Mentored two new hires');
  const pty = open('suggest', '--apply');
  await pty.waitFor('1 of 1: which principles?');
  call('edit', '1', '-r', 'both lead a release now');
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(JSON.parse(call('show', '1', '--json').out)).toMatchObject({
    entry: { result: 'both lead a release now', principles: ['hire-and-develop-the-best'] },
  });
});

it('the dialogue of lp log checks the suggested ones, and a tag typed wins', async () => {
  const { open, principles } = newLog();
  const talk = async (title: string, checked: RegExp): Promise<void> => {
    const pty = open('log');
    await pty.waitFor('What did you do?');
    pty.type(`${title}${KEYS.enter}`);
    await pty.waitFor('What came of it?');
    pty.type(KEYS.enter);
    await pty.waitFor('Which principles?');
    await pty.waitFor(checked);
    pty.type(KEYS.enter);
    await pty.waitFor('Save it?');
    pty.type(KEYS.enter);
    expect(await pty.exit).toMatchObject({ code: 0 });
  };
  await talk('Untangled the retry storm', /\[1\] dd +Dive Deep +\(suggested\)/);
  expect(principles(1)).toEqual(['dive-deep']);
  await talk('Untangled the retry storm +dr', /\[1\] dr[\s\S]*\[ \] dd +Dive Deep +\(suggested\)/);
  expect(principles(2)).toEqual(['deliver-results']);
});
