/** Friday's two minutes and the setting up, as a user holds them: the built lp in a pseudo-terminal. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BIN, cleanEnv, type Environment, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { KEYS, openPty, type Pty } from '../support/pty.ts';

const FRIDAY = '2026-11-20T16:00:00';
const ESC = '\x1b';

function newHome(more: Environment = {}) {
  const home = temporaryFolder();
  const env = { LP_DB: join(home, 'lp.db'), LP_NOW: FRIDAY, HOME: home, ...more };
  const inherited = Object.fromEntries(Object.keys(process.env).map((name) => [name, undefined]));
  return {
    home,
    lp: (...words: string[]) => lpSync(words, env),
    shown: (id: number) =>
      (JSON.parse(lpSync(['show', String(id), '--json'], env).out) as { entry: Record<string, unknown> })
        .entry,
    start(...words: string[]): Pty {
      const all = { ...inherited, TERM: 'xterm', ...cleanEnv(env) };
      const pty = openPty({ command: process.execPath, args: [BIN, ...words], env: all });
      onTestFinished(() => pty.kill());
      return pty;
    },
  };
}

it('lp week lists, logs what else there was, asks for what is missing, each answer a step for undo; Esc ends', async () => {
  const { lp, shown, start } = newHome();
  lp('log', 'Fixed the retry storm', '-d', '2026-11-18');
  lp('log', 'Rolled out the cache', '+dr', '-d', '2026-11-03', '--pending-result');
  lp('log', 'Mentored two new hires', '-d', '2026-11-19');
  const pty = start('week');
  await pty.waitFor('What else did you finish this week?');
  expect(pty.all()).toContain('This week · 16 to 22 Nov · 2 accomplishments');
  pty.type(`Cut the build from 14 to 6 minutes +dd${KEYS.enter}`);
  await pty.waitFor('Which day?');
  pty.type(`t${KEYS.enter}`);
  await pty.waitFor('"t"');
  pty.type(`h${KEYS.enter}`);
  await pty.waitFor('What came of it?');
  pty.type(KEYS.enter);
  // Tagged already, so principles are no question; it is saved, and the next one asked for.
  await pty.waitFor('#4  2026-11-19  Dive Deep  Cut the build from 14 to 6 minutes');
  await pty.waitFor('What else?');
  pty.type(KEYS.enter);
  await pty.waitFor('What no longer breaks?');
  pty.type(`3 pages fewer a week${KEYS.enter}`);
  await pty.waitFor('Which principles does it show?');
  // Suggested ones stand first and are not checked: Enter alone passes the question over.
  expect(pty.screen()).toMatch(/❯ \[ \] dd .*\(suggested\)/);
  pty.type(KEYS.enter);
  await pty.waitFor('Where are they now?');
  pty.type(KEYS.enter);
  await pty.waitFor('Which principles does it show? –');
  await pty.waitFor(/\[ \] hd/);
  pty.type('hire');
  await pty.waitFor(/❯ \[ \] hd/);
  pty.type(KEYS.tab);
  await pty.waitFor(/\[1\] hd/);
  pty.type(KEYS.enter);
  await pty.waitFor(/#2 .*Rolled out the cache · result pending\n\? What came of it\?/);
  pty.type(ESC);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(pty.all()).toContain('1 logged, 2 filled in.   lp undo takes back the last');
  expect(shown(1)).toMatchObject({ result: '3 pages fewer a week', principles: [] });
  expect(shown(2)).toMatchObject({ status: 'pending', result: null });
  expect(shown(3)).toMatchObject({ result: null, principles: ['hire-and-develop-the-best'] });
  expect(lp('undo').out).toBe('Undid: week 3 (principles of Mentored two new hires)\n');
  expect(lp('undo').out).toBe('Undid: week 1 (result of Fixed the retry storm)\n');
  expect(lp('undo').out).toContain('Undid: log 4');
});

it('lp week: a result that was pending is pending no more; Ctrl-C keeps what was typed and says what was saved', async () => {
  const { home, lp, shown, start } = newHome();
  lp('log', 'Rolled out the cache', '+dr', '-d', '2026-11-03', '--pending-result');
  lp('log', 'Untangled the queue', '-d', '2026-11-02', '+dd', '--pending-result');
  const pty = start('week', '--last');
  await pty.waitFor('What did you finish last week?');
  expect(pty.all()).toContain('Nothing is logged that week, and that is fine');
  pty.type(KEYS.enter);
  await pty.waitFor(/#2 .*Untangled the queue · result pending\n\? What came of it\?/);
  pty.type(`2 outages fewer${KEYS.enter}`);
  await pty.waitFor(/#1 .*Rolled out the cache · result pending\n\? What came of it\?/);
  pty.type('half an ans');
  await pty.waitFor('half an ans');
  pty.type(KEYS.ctrlC);
  expect(await pty.exit).toMatchObject({ code: 130 });
  expect(pty.all()).toContain('lp: stopped; 1 filled in.');
  expect(pty.all()).toContain('lp edit 1 --resume');
  expect(readdirSync(join(home, 'kept'))).toHaveLength(1);
  expect(shown(2)).toMatchObject({ status: null, result: '2 outages fewer' });

  const escaped = start('week');
  await escaped.waitFor('What did you finish this week?');
  escaped.type('half a thought');
  await escaped.waitFor('half a thought');
  escaped.type(ESC);
  expect(await escaped.exit).toMatchObject({ code: 130 });
  expect(escaped.all()).toContain('lp log --resume');
});

it('lp week whose output is no terminal asks nothing, nor with --list', async () => {
  const { start, lp } = newHome();
  lp('log', 'Fixed the retry storm');
  const pty = start('week', '--list');
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(pty.all()).not.toContain('?');
});

it('lp init asks, shows what it would change, changes it when told to; taken names are asked again', async () => {
  const { home, lp, start } = newHome({ SHELL: '/bin/zsh', PATH: '/nowhere' });
  mkdirSync(join(home, 'dotfiles'));
  writeFileSync(join(home, 'dotfiles', 'zshrc'), 'alias lpw=less\n');
  symlinkSync('dotfiles/zshrc', join(home, '.zshrc'));
  const pty = start('init');
  await pty.waitFor('How often are you reviewed?');
  pty.type('s');
  await pty.waitFor('In which month does a year of reviews begin? January');
  pty.type(KEYS.enter);
  await pty.waitFor('When is the self-assessment of 2026-H2 due? 2027-01-31');
  pty.type(`${KEYS.ctrlU}jan 15${KEYS.enter}`);
  await pty.waitFor(/Set up which shell\? .*enter zsh/);
  pty.type(KEYS.enter);
  await pty.waitFor('with Tab?');
  pty.type(KEYS.enter);
  await pty.waitFor('Short names? lpl=log, lpf=feedback, lpwk=week');
  pty.type(`${KEYS.ctrlU}lpw=week${KEYS.enter}`);
  await pty.waitFor('"lpw" is an alias in ~/.zshrc, line 1, already');
  pty.type(`${KEYS.ctrlU}w=week${KEYS.enter}`);
  await pty.waitFor('Say in your prompt');
  pty.type(KEYS.enter);
  await pty.waitFor('Say it once, when a shell starts?');
  pty.type(KEYS.enter);
  await pty.waitFor('Change it?');
  expect(readFileSync(join(home, '.zshrc'), 'utf8')).toBe('alias lpw=less\n');
  expect(existsSync(join(home, 'lp.db'))).toBe(false);
  expect(pty.all()).toContain('due-days  31 → 15   (2026-H2 is due 15 January 2027)');
  pty.type(KEYS.enter);
  expect(await pty.exit).toMatchObject({ code: 0 });
  expect(readFileSync(join(home, 'dotfiles', 'zshrc'), 'utf8')).toContain("\n  alias w='lplog week'\n");
  expect(lp('config', 'get', 'cadence').out).toBe('semiannual\n');
  expect(lp('init', '--undo')).toMatchObject({ code: 0 });
  expect(readFileSync(join(home, '.zshrc'), 'utf8')).toBe('alias lpw=less\n');
  expect(lp('config', 'get', 'cadence').out).toBe('annual\n');

  const stopped = start('init', '--shell', 'none');
  await stopped.waitFor('How often are you reviewed?');
  stopped.type('q');
  await stopped.waitFor('In which month');
  stopped.type(KEYS.ctrlC);
  expect(await stopped.exit).toMatchObject({ code: 130 });
  expect(stopped.all()).toContain('lp: stopped; nothing was changed.');
  expect(lp('config', 'get', 'cadence').out).toBe('annual\n');
});
