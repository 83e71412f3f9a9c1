/** What a command loads: guards of the start-up that no noisy machine can blur. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, cleanEnv, lpSync, ROOT } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

const DIST = join(ROOT, 'dist');
const modules = JSON.parse(readFileSync(join(DIST, 'modules.json'), 'utf8')) as Record<string, string[]>;

/** Everything a call loaded: files of dist, source modules in them, Node's own modules by `node:name`. */
function loaded(argv: readonly string[]): { files: string[]; sources: string[]; builtins: string[] } {
  const folder = temporaryFolder();
  const env = { LP_DB: join(folder, 'lp.db') };
  lpSync(['log', 'one', '+dd'], env);
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'loaded'))},
       JSON.stringify([Object.keys(require.cache), process.moduleLoadList])));`,
  );
  const bare = spawnSync(process.execPath, ['-r', hook, '-e', '0'], { env: cleanEnv(env) });
  expect(bare.status).toBe(0);
  const [, before] = JSON.parse(readFileSync(join(folder, 'loaded'), 'utf8')) as [string[], string[]];
  const { status } = spawnSync(process.execPath, ['-r', hook, BIN, ...argv], { env: cleanEnv(env) });
  expect(status).toBe(0);
  const [cache, after] = JSON.parse(readFileSync(join(folder, 'loaded'), 'utf8')) as [string[], string[]];
  const files = cache.filter((file) => file.startsWith(DIST)).map((file) => file.slice(DIST.length + 1));
  return {
    files,
    sources: files.flatMap((file) => modules[file] ?? []),
    builtins: after.filter((name) => !before.includes(name)).map((name) => name.replace('NativeModule ', '')),
  };
}

const HEAVY = /node_modules\/(commander|inquirer|@inquirer|chalk|chrono-node)\//;

describe('a command loads only what it needs', () => {
  it.each([
    [['log', 'words', '+dd', '-r', '5%', '-d', 'yesterday']],
    [['list', '-n', '5', '-p', 'dd']],
    [['show', '1']],
    [['search', 'one']],
  ])('lp %j: no commander, inquirer, chalk or date parser, no report, few files', (argv) => {
    const { files, sources, builtins } = loaded(argv);
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(sources.filter((source) => /src\/(report|terminal\/(prompts|editor))/.test(source))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(4);
    expect(builtins.filter((name) => /^(tty|net|crypto|child_process|stream|readline)$/.test(name))).toEqual(
      [],
    );
  });

  it('lp --help: neither the store nor any command but those of every day', () => {
    const { sources, files } = loaded(['--help']);
    expect(sources.filter((source) => /src\/store|better-sqlite3/.test(source))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['main.cjs', 'program.cjs']));
    expect(files.length).toBeLessThanOrEqual(3);
  });

  it('lp report: neither commander nor any other command', () => {
    const { sources } = loaded(['report']);
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(
      sources.filter((source) => /src\/cli\/commands\/(edit|tag|rm|cycle|config|status)/.test(source)),
    ).toEqual([]);
  });

  it('the first file is small', () => {
    expect(statSync(join(DIST, 'main.cjs')).size).toBeLessThan(64 * 1024);
  });
});
