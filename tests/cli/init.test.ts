/** `lp init`: a plan first, then settings and a start file changed as it said, and all of it taken back. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type CallOptions, type Lp, newLp } from '../support/lp.ts';

/** A home with programs of its own; a file for each name in `start`. */
function newHome(shell = 'zsh', programs: readonly string[] = ['lp', 'lplog']) {
  const lp = newLp({ SHELL: `/usr/bin/${shell}` });
  const bin = join(lp.folder, 'bin');
  mkdirSync(bin);
  for (const name of programs) program(join(bin, name));
  const path = (name: string): string => join(lp.folder, name);
  const env = { PATH: bin };
  return {
    lp,
    path,
    bin,
    init: (words: readonly string[] = [], options: CallOptions = {}) =>
      lp(['init', ...words], { ...options, env: { ...env, ...options.env } }),
    write(name: string, text: string | Buffer): void {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    read: (name: string): string => readFileSync(path(name), 'utf8'),
  };
}

function program(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
}

const settingsOf = async (lp: Lp): Promise<Record<string, unknown>> =>
  (await lp.json<{ settings: Record<string, unknown> }>(['config', '--json'])).settings;

describe('the plan', () => {
  it('off a terminal and without --yes is printed, and nothing is changed', async () => {
    const { lp, init, write, read } = newHome();
    write('.zshrc', 'mine\n');
    const { code, out, err } = await init(['--cadence', 'semiannual', '--aliases', 'l=log']);
    expect(code).toBe(2);
    expect(out).toContain('~/.zshrc, added at its end\n  + # >>> lp >>>');
    expect(out).toContain("  +   alias l='lplog log'");
    expect(out).toContain('  cadence  annual → semiannual   (2026-H2 is due');
    expect(err).toBe(
      "lp: this is what would change; nothing was changed yet.\n    Do it: lp init --cadence semiannual --aliases 'l=log' --yes\n",
    );
    expect(read('.zshrc')).toBe('mine\n');
    expect(existsSync(lp.db)).toBe(false);
  });

  it('is carried out with --yes; the same again changes nothing; another choice changes the block in place', async () => {
    const { lp, init, write, read } = newHome();
    write('.zshrc', 'mine\n');
    expect(await init(['--yes', '--cadence', 'semiannual', '--due', 'jan 15'])).toMatchObject({ code: 0 });
    expect(await settingsOf(lp)).toMatchObject({ cadence: 'semiannual', 'due-days': 15, 'first-month': 1 });
    const once = read('.zshrc');
    expect(once).toMatch(/^mine\n\n# >>> lp >>>\n[\s\S]*\n# <<< lp <<<\n$/);
    const again = await init(['--yes', '--cadence', 'semiannual', '--due', '2027-01-15']);
    expect(again).toMatchObject({ code: 0, out: '', err: expect.stringContaining('nothing to change') });
    expect(read('.zshrc')).toBe(once);
    write('.zshrc', `${once}after\n`);
    // In the words that settings take.
    expect((await init(['--yes', '--reminder', 'Yes'])).out).toMatch(
      /~\/\.zshrc, changed\n[\s\S]*\+ {3}lplog status --short/,
    );
    expect(read('.zshrc')).toMatch(/^mine\n\n# >>> lp >>>[\s\S]*lpl=log[\s\S]*# <<< lp <<<\nafter\n$/);
    expect(await lp.ok(['undo'])).toContain('init cadence semiannual and due-days 15');
    expect(await settingsOf(lp)).toMatchObject({ cadence: 'annual', 'due-days': 31 });
  });

  it('takes a month by its name, as the dialogue does', async () => {
    const { lp, init } = newHome();
    // A month by its name is read without the dialogue.
    vi.doMock('../../src/cli/asking-setup.ts', () => {
      throw new Error('loaded');
    });
    onTestFinished(() => vi.doUnmock('../../src/cli/asking-setup.ts'));
    expect(await init(['--yes', '--shell', 'none', '--first-month', 'apr'])).toMatchObject({ code: 0 });
    expect(await settingsOf(lp)).toMatchObject({ 'first-month': 4 });
    expect((await init(['--first-month', 'ju'])).err).toContain('1 to 12');
  });

  it('makes no log where no setting changes, and touches no shell with --shell none', async () => {
    const { lp, init, path } = newHome();
    expect(await init(['--yes'])).toMatchObject({ code: 0 });
    expect(existsSync(path('.zshrc'))).toBe(true);
    expect(existsSync(lp.db)).toBe(false);
    const other = newHome();
    expect(await other.init(['--yes', '--shell', 'none', '--cadence', 'quarterly'])).toMatchObject({
      code: 0,
    });
    expect(existsSync(other.path('.zshrc'))).toBe(false);
  });

  it('the due date of a cycle set by hand is its own', async () => {
    const { lp, init } = newHome();
    await lp.ok([
      'cycle',
      'set',
      'Winter',
      '--from',
      '2026-09-01',
      '--to',
      '2026-12-10',
      '--due',
      '2026-12-20',
    ]);
    const { out } = await init(['--yes', '--shell', 'none', '--due', '2026-12-24']);
    expect(out).toContain('Winter, set by hand: due 24 December 2026');
    expect(await lp.ok(['cycle'])).toContain('due 2026-12-24');
    expect(await settingsOf(lp)).toMatchObject({ 'due-days': 31 });
    await init(['--undo']);
    expect(await lp.ok(['cycle'])).toContain('due 2026-12-20');
  });

  it.each<[words: string[], message: RegExp]>([
    [['--due', '2026-12-30'], /2026 cannot be due before its last day, 31 December 2026/],
    [['--due', '2026-11-01'], /1 November 2026 has passed/],
    [['--due', '2028-02-01'], /more than a year after the end of 2026/],
    [['--shell', 'tcsh'], /not "tcsh"/],
    [['--shell', 'fihs'], /Did you mean fish\?/],
    [['--completion', 'maybe'], /--completion is on or off/],
    [['--shell', 'none', '--prompt', 'on'], /--prompt does not go with it/],
    [['--aliases', 'l=lgo'], /Did you mean l=log/],
    [['--cadence', 'monthly'], /no value of cadence/],
    [['--first-month', '13'], /no value of first-month/],
    [['--undo', '--cadence', 'annual'], /nothing else goes with it/],
  ])('%j is refused, and nothing is written', async (words, message) => {
    const { init, path } = newHome();
    const { code, err } = await init([...words, '--yes']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) });
    expect(existsSync(path('.zshrc'))).toBe(false);
  });
});

it('a day that has passed is no due date, in a cycle that is over as well', async () => {
  const { init } = newHome();
  const env = { LP_NOW: '2027-01-20T09:00' };
  const { code, err } = await init(['--yes', '--shell', 'none', '--due', '2027-01-15'], { env });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('15 January 2027 has passed') });
  expect((await init(['--yes', '--shell', 'none', '--due', '25 jan'], { env })).out).toContain(
    'due-days  31 → 25   (2026 is due 25 January 2027)',
  );
});

it('of an unknown shell nothing is guessed', async () => {
  const { init } = newHome('tcsh');
  expect(await init(['--yes', '--completion', 'on'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--shell bash'),
  });
  const { code, out, err } = await init(['--yes', '--cadence', 'quarterly']);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Settings\n {2}cadence/) });
  expect(err).toContain('so no shell is set up; --shell says which');
});

describe('names', () => {
  it('that are taken are refused with another, and the usual ones give way by themselves', async () => {
    const { init, write, bin } = newHome('bash');
    write('.bash_aliases', '\nalias lpl=less\n');
    program(join(bin, 'lpf'));
    const refused = await init(['--aliases', 'lpl=log', '--yes']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('"lpl" is an alias in ~/.bash_aliases, line 2, already');
    expect((await init(['--aliases', 'lpf=log', '--yes'])).err).toContain(
      `"lpf" is a program, ${join(bin, 'lpf')}, already`,
    );
    expect((await init()).out).toContain('aliases lplg=log, lpfb=feedback, lpw=week');
  });

  it('of its own block are not taken by it, nor lost when something else takes them later', async () => {
    const { init, bin, read } = newHome();
    await init(['--yes']);
    program(join(bin, 'lpl'));
    expect(await init(['--yes', '--reminder', 'on'])).toMatchObject({ code: 0 });
    expect(read('.zshrc')).toContain("alias lpl='lplog log'");
  });

  it('where lp is the print command, lp is among them, and Tab behind it is left alone', async () => {
    const { init, bin, path } = newHome('zsh', ['lplog']);
    const other = path('cups');
    program(join(other, 'lp'));
    const { out } = await init([], { env: { PATH: `${other}:${bin}` } });
    expect(out).toContain("alias lp='lplog'\n");
    expect(out).toContain('compdef _lplog_load lplog\n');
    const done = await init(['--yes'], { env: { PATH: `${other}:${bin}` } });
    expect(done.err).toContain(`in a new shell, lp is this program; \\lp is still ${join(other, 'lp')}.`);
    expect(done.err).toContain('    lplog init --undo takes it back');
    const none = await init(['--aliases', 'none'], { env: { PATH: `${other}:${bin}` } });
    expect(none.out).not.toContain('+   alias ');
  });

  it('where lp became the print command since, a call that changes nothing says what helps', async () => {
    const { init, bin, path } = newHome('zsh');
    await init(['--yes', '--aliases', 'lpl=log']);
    const other = path('cups');
    program(join(other, 'lp'));
    const PATH = `${other}:${bin}`;
    await init(['--yes'], { env: { PATH } });
    const said = await init(['--yes'], { env: { PATH } });
    expect(said.err).toContain('nothing to change');
    expect(said.err).toContain(`lp is another program, ${join(other, 'lp')}`);
    expect(said.err).toContain('lplog init --aliases "lp, lpl=log"');
  });

  it('a link to lp itself is no print command, though lplog lies elsewhere', async () => {
    const { init, bin, path } = newHome('zsh', ['lplog']);
    program(path('installed/bin/lp.js'));
    mkdirSync(path('links'));
    symlinkSync(path('installed/bin/lp.js'), path('links/lp'));
    const { out } = await init([], { env: { PATH: `${path('links')}:${bin}` } });
    expect(out).not.toContain("alias lp='lplog'");
    expect(out).toContain('compdef _lplog_load lplog lp\n');
  });

  it('without lplog on the PATH, that is said', async () => {
    const { init } = newHome('zsh', []);
    expect((await init(['--yes'])).err).toContain('lplog is not on your PATH');
  });
});

describe('the start file', () => {
  it('is changed where a link leads; the link and the mode stay', async () => {
    const { init, write, path, read } = newHome();
    write('dotfiles/zshrc', 'mine\n');
    chmodSync(path('dotfiles/zshrc'), 0o640);
    symlinkSync('dotfiles/zshrc', path('.zshrc'));
    expect((await init(['--yes'])).out).toContain('~/.zshrc (→ ~/dotfiles/zshrc), added');
    expect(lstatSync(path('.zshrc')).isSymbolicLink()).toBe(true);
    expect(read('dotfiles/zshrc')).toContain('# >>> lp >>>');
    expect(statSync(path('dotfiles/zshrc')).mode & 0o777).toBe(0o640);
    await init(['--undo']);
    expect(read('dotfiles/zshrc')).toBe('mine\n');
  });

  it('is made where a link leads that leads nowhere yet, and goes from there again', async () => {
    const { init, write, path } = newHome();
    write('dotfiles/other', '');
    symlinkSync('dotfiles/zshrc', path('.zshrc'));
    await init(['--yes']);
    expect(lstatSync(path('.zshrc')).isSymbolicLink()).toBe(true);
    expect(existsSync(path('dotfiles/zshrc'))).toBe(true);
    await init(['--undo']);
    expect(lstatSync(path('.zshrc')).isSymbolicLink()).toBe(true);
    expect(existsSync(path('dotfiles/zshrc'))).toBe(false);
  });

  it('keeps its line breaks, and bytes that are no text', async () => {
    const { init, write, path } = newHome();
    const bytes = Buffer.from([0x61, 0xff, 0x00, 0xe9, 0x0d, 0x0a, 0x62]);
    write('.zshrc', bytes);
    await init(['--yes']);
    const written = readFileSync(path('.zshrc'));
    expect(written.subarray(0, bytes.length)).toEqual(bytes);
    expect(written.toString('latin1').match(/[^\r]\n/g)).toBeNull();
    expect(await init(['--undo'])).toMatchObject({ code: 0, out: "took lp's lines out of ~/.zshrc\n" });
    expect(readFileSync(path('.zshrc'))).toEqual(bytes);
  });

  it('that lp made goes again; one that had become the user’s stays', async () => {
    const { init, write, path, read } = newHome();
    await init(['--yes']);
    expect((await init(['--undo'])).out).toBe('removed ~/.zshrc, which lp made\n');
    expect(existsSync(path('.zshrc'))).toBe(false);
    await init(['--yes']);
    write('.zshrc', `${read('.zshrc')}export X=1\n`);
    await init(['--undo']);
    expect(read('.zshrc')).toBe('export X=1\n');
  });

  it('that is read-only is told of after a due day that was saved', async () => {
    const { lp, init, write, path } = newHome();
    await lp.ok(['cycle', 'set', 'FY26', '--from', '2026-02', '--to', '2026-12']);
    write('.zshrc', 'mine\n');
    chmodSync(path('.zshrc'), 0o444);
    const { code, err } = await init(['--yes', '--due', '2027-01-20']);
    expect(code).toBe(1);
    expect(err).toContain('FY26 is saved. Put the lines above');
  });

  it('that is read-only, or no file at all, is left alone: the lines are there to be pasted, the settings saved', async () => {
    const { lp, init, write, path, read } = newHome();
    write('.zshrc', 'mine\n');
    chmodSync(path('.zshrc'), 0o444);
    // At a terminal, too, they come as they are: broken between words they would be no lines of a shell.
    const { code, out, err } = await init(['--yes', '--cadence', 'quarterly'], { columns: 40 });
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain(
      '~/.zshrc is read-only. The settings are saved. Put the lines above',
    );
    expect(out).toMatch(/\n\n# >>> lp >>>\n[\s\S]*\n {2}alias lpl='lplog log'\n[\s\S]*# <<< lp <<<\n$/);
    expect(read('.zshrc')).toBe('mine\n');
    expect(await settingsOf(lp)).toMatchObject({ cadence: 'quarterly' });

    const folder = newHome();
    mkdirSync(folder.path('.zshrc'));
    expect((await folder.init(['--yes'])).err).toContain('~/.zshrc could not be read: it is a folder');
    const file = newHome('fish');
    file.write('.config', 'a file where a folder belongs');
    expect((await file.init(['--yes'])).err).toMatch(
      /could not be (?:read|written): a part of that path is a file/,
    );
  });

  it('with a marker too many is not touched', async () => {
    const { init, write, read } = newHome();
    write('.zshrc', '# >>> lp >>>\nhalf of it\n');
    for (const words of [['--yes'], ['--undo']]) {
      const { code, err } = await init(words);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('it was not touched') });
    }
    expect(read('.zshrc')).toBe('# >>> lp >>>\nhalf of it\n');
  });

  it.each([
    ['zsh', { ZDOTDIR: 'z' }, 'z/.zshrc'],
    ['fish', { XDG_CONFIG_HOME: 'c' }, 'c/fish/conf.d/lp.fish'],
    ['fish', {}, '.config/fish/conf.d/lp.fish'],
    ['bash', {}, '.bashrc'],
  ])('of %s with %j is %s', async (shell, folders, expected) => {
    const { init, path } = newHome(shell);
    const env = Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, path(folder!)]));
    expect(await init(['--yes'], { env })).toMatchObject({ code: 0 });
    expect(existsSync(path(expected))).toBe(true);
    expect(await init(['--undo'], { env })).toMatchObject({ code: 0 });
    expect(existsSync(path(expected))).toBe(false);
  });

  it('of fish with the block in config.fish already is config.fish', async () => {
    const { init, write, read, path } = newHome('fish');
    write('.config/fish/config.fish', '# >>> lp >>>\n# <<< lp <<<\n');
    await init(['--yes']);
    expect(read('.config/fish/config.fish')).toContain('function lpl');
    expect(existsSync(path('.config/fish/conf.d/lp.fish'))).toBe(false);
  });
});

describe('--undo', () => {
  it('sets back what init set, through several of them, and not what was set otherwise since', async () => {
    const { lp, init } = newHome();
    await lp.ok(['config', 'set', 'cadence', 'quarterly']);
    await init(['--yes', '--cadence', 'semiannual']);
    await init(['--yes', '--cadence', 'annual', '--due', '2027-01-20']);
    await lp.ok(['config', 'set', 'due-days', '40']);
    const { out } = await init(['--undo']);
    expect(out).toContain('set back: cadence quarterly\n');
    expect(out).not.toContain('due-days');
    expect(await settingsOf(lp)).toMatchObject({ cadence: 'quarterly', 'due-days': 40 });
    expect((await init(['--undo'])).err).toContain('nothing of lp init to take back');
    expect(await lp.ok(['undo'])).toContain('init --undo (cadence quarterly)');
    expect(await settingsOf(lp)).toMatchObject({ cadence: 'annual' });
  });

  it('has nothing to do after lp undo', async () => {
    const { lp, init } = newHome();
    await init(['--yes', '--shell', 'none', '--cadence', 'semiannual']);
    await lp.ok(['undo']);
    expect(await init(['--undo'])).toMatchObject({
      out: '',
      err: expect.stringContaining('nothing of lp init'),
    });
  });

  it('takes the lines out of every shell, or of the one named, and makes no log', async () => {
    const { lp, init, path } = newHome();
    for (const shell of ['bash', 'zsh', 'fish']) await init(['--yes', '--shell', shell]);
    expect((await init(['--undo', '--shell', 'zsh'])).out).toBe('removed ~/.zshrc, which lp made\n');
    expect(existsSync(path('.bashrc'))).toBe(true);
    expect((await init(['--undo'])).out).toBe(
      'removed ~/.bashrc, which lp made\nremoved ~/.config/fish/conf.d/lp.fish, which lp made\n',
    );
    expect(existsSync(lp.db)).toBe(false);
  });
});
