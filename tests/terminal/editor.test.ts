import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RefusedError } from '../../src/domain/errors.ts';
import { commandWords, type EditRequest, editText } from '../../src/terminal/editor.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lp-editor-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An editor: a shell script that gets the file as its last argument. */
function editor(script: string, name = 'my editor'): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const file = join(bin, name);
  writeFileSync(file, `#!/bin/sh\nfor file; do :; done\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const edit = (env: Record<string, string>, more: Partial<EditRequest> = {}) =>
  editText({
    text: 'before\n',
    env: { PATH: process.env.PATH ?? '', ...env },
    platform: 'linux',
    dir: join(folder, 'kept'),
    fileName: 'edit-42',
    ...more,
  });

describe('editText', () => {
  test('gives the text as it was saved, and keeps the file until told', async () => {
    const result = await edit({ EDITOR: editor('printf "after\\n" >> "$file"') });
    expect(result).toMatchObject({ text: 'before\nafter\n', changed: true });
    expect(result.file).toBe(join(folder, 'kept', 'edit-42.md'));
    expect(readFileSync(result.file, 'utf8')).toBe('before\nafter\n');
    result.discard();
    expect(existsSync(result.file)).toBe(false);
    expect(() => result.discard()).not.toThrow();
  });

  test('knows when nothing was changed', async () => {
    expect(await edit({ EDITOR: 'true' })).toMatchObject({ text: 'before\n', changed: false });
  });

  test('keeps the file to its owner, also when the editor made a new one', async () => {
    const modes = join(folder, 'modes');
    const script = `stat -c %a "$file" > "${modes}" 2>/dev/null || stat -f %Lp "$file" > "${modes}"
      cp "$file" "$file.new"; chmod 644 "$file.new"; mv "$file.new" "$file"`;
    const { file } = await edit({ EDITOR: editor(script) });
    expect(readFileSync(modes, 'utf8').trim()).toBe('600');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'kept')).mode & 0o777).toBe(0o700);
  });

  test('never writes over the file of an editor left open', async () => {
    const slow = editor('while [ ! -e "$file.go" ]; do sleep 0.02; done; echo slow >> "$file"', 'slow');
    const first = edit({ EDITOR: slow });
    const second = await edit({ EDITOR: editor('echo quick >> "$file"') });
    expect(second.file).toBe(join(folder, 'kept', 'edit-42-2.md'));
    writeFileSync(join(folder, 'kept', 'edit-42.md.go'), '');
    expect((await first).text).toBe('before\nslow\n');
    expect(second.text).toBe('before\nquick\n');
  });

  test('prefers VISUAL, passes over empty ones, and takes vi at last', async () => {
    const visual = editor('echo visual >> "$file"', 'visual');
    const plain = editor('echo editor >> "$file"', 'plain');
    expect((await edit({ VISUAL: visual, EDITOR: plain })).text).toBe('before\nvisual\n');
    expect((await edit({ VISUAL: ' ', EDITOR: plain })).text).toBe('before\neditor\n');
    const vi = editor('echo vi >> "$file"', 'vi');
    const before = process.env.PATH;
    process.env.PATH = `${join(vi, '..')}:${before}`;
    try {
      expect((await edit({})).text).toBe('before\nvi\n');
    } finally {
      process.env.PATH = before;
    }
  });

  test('passes arguments on, and tells editors with a window to wait', async () => {
    const log = join(folder, 'args');
    const script = `printf '%s|' "$@" > "${log}"`;
    const args = () => readFileSync(log, 'utf8').split('|').slice(0, -2);
    await edit({ EDITOR: `"${editor(script)}" -n 'two words'` });
    expect(args()).toEqual(['-n', 'two words']);
    await edit({ EDITOR: `"${editor(script, 'code')}"` });
    expect(args()).toEqual(['--wait']);
    await edit({ EDITOR: `"${editor(script, 'code')}" -w --new-window` });
    expect(args()).toEqual(['-w', '--new-window']);
  });

  test('says how to name one when there is no such editor, and leaves no file behind', async () => {
    const missing = edit({ EDITOR: 'no-such-editor --wait' });
    await expect(missing).rejects.toThrow(RefusedError);
    await expect(missing).rejects.toMatchObject({
      message: 'there is no editor "no-such-editor" ($EDITOR)',
      hint: expect.stringContaining('export EDITOR='),
    });
    expect(readdirSync(join(folder, 'kept'))).toEqual([]);
  });

  test.each([
    ['exit 3', '(exit 3)'],
    ['kill -TERM $$', '(SIGTERM)'],
  ])('keeps the text of an editor that ends with %j', async (end, how) => {
    const failed = edit({ EDITOR: editor(`echo half >> "$file"; ${end}`) });
    const file = join(folder, 'kept', 'edit-42.md');
    await expect(failed).rejects.toMatchObject({
      message: expect.stringContaining(how),
      hint: `What you wrote is kept in ${file}`,
      exitCode: 1,
    });
    expect(readFileSync(file, 'utf8')).toBe('before\nhalf\n');
  });

  test('says so when the file has gone', async () => {
    await expect(edit({ EDITOR: editor('rm "$file"') })).rejects.toThrow('the edited file is gone');
  });

  test('says so when there can be no file', async () => {
    writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
    await expect(edit({ EDITOR: 'true' })).rejects.toThrow(RefusedError);
  });

  test('keeps what the editor says out of the data', async () => {
    const program = join(folder, 'program.cjs');
    await build({
      stdin: {
        contents: `
          import { editText } from './src/terminal/editor.ts';
          editText({ text: '', env: process.env, dir: ${JSON.stringify(folder)}, fileName: 'x' })
            .then(() => process.stdout.write('data'));`,
        resolveDir: join(import.meta.dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      outfile: program,
      logLevel: 'error',
    });
    const env = { ...process.env, EDITOR: editor('echo Waiting for Emacs...') };
    const { stdout, stderr } = spawnSync(process.execPath, [program], { env, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['data', 'Waiting for Emacs...\n']);
  });

  test('leaves Ctrl-C to the editor while it runs', async () => {
    const signals = new EventEmitter();
    const slow = editor('while [ ! -e "$file.go" ]; do sleep 0.02; done');
    const running = edit({ EDITOR: slow }, { signals });
    await expect.poll(() => signals.listenerCount('SIGINT')).toBe(1);
    writeFileSync(join(folder, 'kept', 'edit-42.md.go'), '');
    await running;
    expect(signals.listenerCount('SIGINT') + signals.listenerCount('SIGQUIT')).toBe(0);
  });
});

describe('commandWords', () => {
  test.each([
    ['vim', ['vim']],
    ['code --wait', ['code', '--wait']],
    ["emacsclient -t -a ''", ['emacsclient', '-t', '-a', '']],
    ['"/Applications/My Editor.app/ed" -n', ['/Applications/My Editor.app/ed', '-n']],
    ["'/opt/my editor/ed'", ['/opt/my editor/ed']],
    ['/opt/my\\ editor/ed', ['/opt/my editor/ed']],
    ['vim -c "set tw=72" -c \'syntax on\'', ['vim', '-c', 'set tw=72', '-c', 'syntax on']],
    ['vim -c "say \\"hi\\""', ['vim', '-c', 'say "hi"']],
    ['~/bin/ed', ['/home/me/bin/ed']],
    ['  vim\t-R ', ['vim', '-R']],
    ['', []],
  ])('reads %s', (command, words) => {
    expect(commandWords(command, false, '/home/me')).toEqual(words);
  });

  test('reads backslashes as Windows does', () => {
    expect(commandWords('"C:\\Program Files\\Ed\\ed.exe" /n', true)).toEqual([
      'C:\\Program Files\\Ed\\ed.exe',
      '/n',
    ]);
    expect(commandWords('C:\\ed.exe', true)).toEqual(['C:\\ed.exe']);
  });

  test('takes a path with spaces for one word when it is a file', () => {
    const file = editor('true');
    expect(commandWords(file)).toEqual([file]);
  });
});
