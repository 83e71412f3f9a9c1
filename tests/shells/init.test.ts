/** The lines `lp init` writes, in the three real shells: they pass the shell's own check, and do what they say. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { blockLines, type Choices } from '../../src/cli/shell-setup/lines.ts';
import { lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { inShell, openShell, SHELLS, type Shell, type ShellName } from '../support/shells.ts';

const ALL: Choices = {
  completion: true,
  reminder: true,
  prompt: true,
  aliases: [
    { name: 'lpl', words: 'log' },
    { name: 'lpw', words: 'week --list' },
  ],
};

function blockFile(shell: ShellName, choices: Choices, lpIsOurs = true): string {
  const file = join(temporaryFolder(), `start.${shell}`);
  writeFileSync(file, `${blockLines(shell, choices, lpIsOurs).join('\n')}\n`);
  return file;
}

/** A log in which nothing happened for a week. */
function log(): { db: string; titles: () => string[] } {
  const db = join(temporaryFolder(), 'lp.db');
  lpSync(['log', 'Led the launch', '--with', 'Ana Lima'], { LP_DB: db, LP_NOW: '2026-11-13T09:00' });
  const titles = (): string[] =>
    (
      JSON.parse(lpSync(['list', '--json'], { LP_DB: db }).out) as { entries: { title: string }[] }
    ).entries.map(({ title }) => title);
  return { db, titles };
}

/** In bash with a prompt command of the user's own, which looks at how the last command ended. */
const start = (shell: ShellName, file: string, db: string): Promise<Shell> =>
  openShell(shell, {
    load: false,
    db,
    before: shell === 'bash' ? ["PROMPT_COMMAND='last=$?'", `. ${file}`] : [`source ${file}`],
  });

for (const name of SHELLS) {
  inShell(
    name,
    'every choice of lines passes the check of the shell, and says nothing where lp is not installed',
    async () => {
      for (const choices of [
        ALL,
        { ...ALL, completion: false },
        { ...ALL, prompt: false, reminder: false, aliases: [] },
      ]) {
        const file = blockFile(name, choices);
        const check = spawnSync(name, ['-n', file], { encoding: 'utf8' });
        expect({ status: check.status, said: check.stderr }).toEqual({ status: 0, said: '' });
        const env = { PATH: '/usr/bin:/bin', HOME: temporaryFolder(), TERM: 'dumb' };
        const plain = { bash: ['--norc'], zsh: ['-f'], fish: ['--no-config'] }[name];
        const run = spawnSync(name, [...plain, file], { encoding: 'utf8', env });
        expect({ out: run.stdout, err: run.stderr }).toEqual({ out: '', err: '' });
      }
    },
  );

  inShell(
    name,
    'Tab is loaded when it is first pressed, also behind a short name, and short names work',
    async () => {
      const { db, titles } = log();
      const shell = await start(name, blockFile(name, { ...ALL, reminder: false, prompt: false }), db);
      await shell.line('lpl Cut it +own');
      expect(titles()).toContain('Cut it');
      await shell.listed('lpl Wrote it --with an\t', 'Ana');
      expect(await shell.typed('lp feedb\t')).toEqual(['feedback']);
      expect(await shell.typed('lp log +div\tx')).toEqual(['log', '+dive-deep', 'x']);
      expect(await shell.line('lpw')).toContain('This week');
    },
  );

  inShell(
    name,
    'the reminder speaks once, the prompt until something is logged, and neither hides how a command ended',
    async () => {
      const { db } = log();
      const shell = await start(name, blockFile(name, ALL), db);
      const ended = { bash: 'echo ended $last', zsh: 'echo ended $?', fish: 'echo ended $status' }[name];
      // The line ends with an echo of its own, so the one that fails is a line by itself.
      expect(await shell.line(name === 'bash' ? `ls /none >&- 2>&-\r${ended}` : `false; ${ended}`)).toMatch(
        /ended [12]/,
      );
      // What the prompt comes to: when it is drawn, no test can know.
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own.
      const drawn = { bash: 'echo "${PS1@P}"', zsh: 'print -P -- $RPROMPT', fish: 'fish_right_prompt; echo' }[
        name
      ];
      expect(await shell.line(drawn)).toContain('9 days since last log');
      await shell.line('lpl Something new');
      expect(await shell.line(drawn)).not.toContain('since last log');
    },
  );

  inShell(name, 'where lp is the print command, Tab behind it is left alone', async () => {
    const { db } = log();
    const file = blockFile(name, { ...ALL, reminder: false, prompt: false, aliases: [] }, false);
    const shell = await openShell(name, {
      load: false,
      db,
      lp: 'print',
      before: [`${name === 'bash' ? '.' : 'source'} ${file}`],
    });
    await shell.listed('lplog report --for \t\t', 'forte', 'promo');
    expect(await shell.typed('lp feedb\t')).toEqual(['feedb']);
  });
}
