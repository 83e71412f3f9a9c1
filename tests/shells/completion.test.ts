/** Completion as a user has it: the three real shells, the built lp, and names that a shell could misread. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';
import { inShell, openShell, type Setup, SHELLS, type Shell, type ShellName } from '../support/shells.ts';

const COLON = 'Checkout: cart';
const QUOTES = `Zoë's "big" one`;
const DANGER = '$(touch pwned) `touch pwned`!; *';
const BACKSLASH = 'back\\slash';

function log(): string {
  const db = join(temporaryFolder(), 'lp.db');
  const lp = (...words: string[]): void => {
    expect(lpSync(words, { LP_DB: db })).toMatchObject({ code: 0 });
  };
  lp('log', 'Cut the p99 of the cart', '+dd', '--project', COLON, '--with', "Ana Lima, Ben O'Hara");
  lp('log', 'Wrote the runbook', '+ow', '--project', QUOTES);
  lp('log', 'Planned it', '--project', DANGER);
  lp('log', 'Looked at it', '--project', BACKSLASH);
  lp('goal', 'add', 'Reach the moon');
  return db;
}

const open = (name: ShellName, setup: Setup = {}): Promise<Shell> => openShell(name, { db: log(), ...setup });

for (const name of SHELLS) {
  inShell(name, 'a Tab completes commands, flags, principles, goals, settings and files', async () => {
    const shell = await open(name);
    expect(await shell.typed('lp feedb\t')).toEqual(['feedback']);
    expect(await shell.typed('lp log --projec\tx')).toEqual(['log', '--project', 'x']);
    expect(await shell.typed('lp log Cut it +div\tx')).toEqual(['log', 'Cut', 'it', '+dive-deep', 'x']);
    expect(await shell.typed('lp log -p dd,own\tx')).toEqual(['log', '-p', 'dd,ownership', 'x']);
    expect(await shell.typed('lp goal close g\tx')).toEqual(['goal', 'close', 'g1', 'x']);
    expect(await shell.typed('lp show @l\tx')).toEqual(['show', '@last', 'x']);
    expect(await shell.typed('lp tag @-4\t+ow\tx')).toEqual(['tag', '@-4', '+ow', 'x']);
    expect(await shell.typed('lp log x --answers 1,@\tx')).toEqual(['log', 'x', '--answers', '1,@x']);
    expect(await shell.typed('lp config set hint\tof\tx')).toEqual(['config', 'set', 'hints', 'off', 'x']);
    expect(await shell.typed('lp report -o com\tx')).toEqual(['report', '-o', 'completion', 'x']);
    expect(await shell.typed('lp list --db=com\tx')).toEqual(['list', '--db=completion', 'x']);
  });

  inShell(name, 'names with spaces, colons, quotes and commas before them arrive as they are', async () => {
    const shell = await open(name);
    const project = async (typed: string, meant: string): Promise<void> =>
      expect(await shell.typed(`lp list --project ${typed}\tx`), typed).toEqual([
        'list',
        '--project',
        meant,
        'x',
      ]);
    await project('che', COLON);
    await project('Checkout:', COLON);
    await project('"Checkout: c', COLON);
    await project("'Che", COLON);
    await project('Zo', QUOTES);
    await project('"Zo', QUOTES);
    await project("'Zo", QUOTES);
    await project('ba', BACKSLASH);
    expect(await shell.typed('lp list --project=Checkout:\tx')).toEqual(['list', `--project=${COLON}`, 'x']);
    expect(await shell.typed('lp log --with "Ana Lima, B\tx')).toEqual([
      'log',
      '--with',
      "Ana Lima, Ben O'Hara",
      'x',
    ]);
    expect(await shell.typed('lp log --with Ana\\ Lima,\\ B\tx')).toEqual([
      'log',
      '--with',
      "Ana Lima, Ben O'Hara",
      'x',
    ]);
  });

  inShell(name, 'neither what is in the log nor what is on the line is run', async () => {
    const shell = await open(name);
    for (const typed of ['\\$', "'$", '"\\$']) {
      expect(await shell.typed(`lp list --project ${typed}\tx`), typed).toEqual([
        'list',
        '--project',
        DANGER,
        'x',
      ]);
    }
    await shell.listed('lp list "$(touch pwned)" --kind \t\t', 'accomplishment');
    expect(existsSync(join(shell.folder, 'pwned'))).toBe(false);
  });

  inShell(name, 'a listing says what each candidate is', async () => {
    const shell = await open(name);
    await shell.listed('lp log +d\t\t', 'Dive Deep', 'Deliver Results');
    await shell.listed('lp show \t\t', 'Wrote the runbook', '22 Nov');
    await shell.listed('lp goal \t\t', 'say how a goal ended', 'a goal for the cycle that runs');
    // fish and zsh come with a completion for the print command; where lp is ours, nothing of it is left.
    expect(await shell.listed('lp -\t\t\t', 'print the version')).not.toContain('printer');
  });

  inShell(
    name,
    'aliases complete as what they stand for; one that completes as something else is left alone',
    async () => {
      const taken = {
        bash: "complete -W mine l2; alias l2='lp list'",
        zsh: '_mine() { compadd mine }; compdef _mine mine; alias l2=mine',
        fish: 'function l2; end; complete -c l2 -f -a mine',
      }[name];
      const shell = await open(name, { before: ["alias l1='lp log'", taken] });
      expect(await shell.typed('l1 Cut it +div\tx')).toEqual(['log', 'Cut', 'it', '+dive-deep', 'x']);
      await shell.listed('l2 \t\t', 'mine');
    },
  );

  inShell(name, 'where lp is the print command it keeps its completion, and lplog has ours', async () => {
    const theirs = {
      bash: 'complete -W printer-one lp',
      zsh: '_printing() { compadd printer-one }; compdef _printing lp',
      fish: 'complete -c lp -f -a printer-one',
    }[name];
    const shell = await open(name, { lp: 'print', before: [theirs] });
    expect(await shell.typed('lp prin\t')).toEqual(['printer-one']);
    expect(await shell.typed('lp feedb\t')).toEqual(['feedb']);
    await shell.listed('lplog report --for \t\t', 'forte', 'promo');
  });

  inShell(name, 'without a log, and with a broken one, a Tab is quiet', async () => {
    const shell = await openShell(name);
    expect(await shell.typed('lp list --project C\tx')).toEqual(['list', '--project', 'Cx']);
    expect(existsSync(join(shell.folder, 'none.db'))).toBe(false);
    await shell.line('echo nonsense > none.db');
    const seen = await shell.listed('lp list --project C\t --kin\t');
    expect(seen).not.toMatch(/not a log|error|bug/i);
  });
}
