/** What a command loads: guards of the start-up that no noisy machine can blur. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  // bin/lp.js reads each file of dist before it runs it; nothing else reads there.
  writeFileSync(
    hook,
    `const fs = require('node:fs');
     const { readFileSync } = fs;
     const files = [];
     fs.readFileSync = (file, ...rest) => (files.push(String(file)), readFileSync(file, ...rest));
     process.on('exit', () => fs.writeFileSync(${JSON.stringify(join(folder, 'loaded'))}, JSON.stringify([files, process.moduleLoadList])));`,
  );
  const report = (...args: string[]): [string[], string[]] => {
    expect(spawnSync(process.execPath, ['-r', hook, ...args], { env: cleanEnv(env) }).status).toBe(0);
    return JSON.parse(readFileSync(join(folder, 'loaded'), 'utf8')) as [string[], string[]];
  };
  const [, before] = report('-e', '0');
  const [read, after] = report(BIN, ...argv);
  const files = read.filter((file) => file.startsWith(DIST)).map((file) => file.slice(DIST.length + 1));
  expect(files).toContain('main.cjs');
  return {
    files,
    sources: files.flatMap((file) => modules[file] ?? []),
    builtins: after.filter((name) => !before.includes(name)).map((name) => name.replace('NativeModule ', '')),
  };
}

const HEAVY =
  /node_modules\/(commander|inquirer|@inquirer|chalk|chrono-node|docx|node-diff3|csv-parse|csv-stringify|@streamparser|mdast-util-[^/]*|micromark[^/]*|age-encryption|@noble|yocto-spinner)\//;

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

  it('lp log with a principle: nothing of suggestions', () => {
    expect(
      loaded(['log', 'words', '+dd']).sources.filter((source) => /suggest|weights/.test(source)),
    ).toEqual([]);
  });

  it('lp status --short, before every prompt: two files, nothing of the report or of evidence', () => {
    const { files, sources, builtins } = loaded(['status', '--short']);
    expect(files).toHaveLength(2);
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(
      sources.filter((source) => /src\/(report|domain\/(evidence|standing|growth))/.test(source)),
    ).toEqual([]);
    expect(builtins.filter((name) => /^(tty|net|crypto|child_process|stream|readline)$/.test(name))).toEqual(
      [],
    );
  });

  it('a Tab: no commander, no other command than the one on the line', () => {
    const { files, sources } = loaded(['complete', '--', 'log', '--project', '']);
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(sources.filter((source) => /src\/(report|terminal\/(prompts|editor))/.test(source))).toEqual([]);
    expect(files.length).toBeLessThanOrEqual(5);
  });

  it('lp --help: no addon, and no command but those of every day', () => {
    const { sources, files } = loaded(['--help']);
    expect(sources.filter((source) => /cli\/commands\/(?!(log|list|show|search)\.)/.test(source))).toEqual(
      [],
    );
    expect(files).toEqual(expect.arrayContaining(['main.cjs', 'program.cjs']));
    expect(files.length).toBeLessThanOrEqual(3);
  });

  it('lp report: neither commander nor any other command, and no redaction unless asked for', () => {
    const { sources } = loaded(['report']);
    expect(sources.filter((source) => /src\/domain\/(redact|spelling|look-alikes)/.test(source))).toEqual([]);
    expect(sources.filter((source) => /renderers\/html|node_modules\/open\//.test(source))).toEqual([]);
    expect(sources.filter((source) => HEAVY.test(source))).toEqual([]);
    expect(
      sources.filter((source) => /src\/cli\/commands\/(edit|tag|rm|cycle|config|status)/.test(source)),
    ).toEqual([]);
  });

  it('the first file is small', () => {
    expect(statSync(join(DIST, 'main.cjs')).size).toBeLessThan(90 * 1024);
  });
});

describe("V8's compiled code", () => {
  /** A log that is there: before the first entry, lp looks whether one is missing, which takes another file. */
  const begun = (folder: string): { LP_DB: string; XDG_CACHE_HOME: string } => {
    const env = { LP_DB: join(folder, 'lp.db'), XDG_CACHE_HOME: folder };
    lpSync(['log', 'first', '+dd'], { ...env, XDG_CACHE_HOME: join(folder, 'another') });
    return env;
  };

  it('is kept where caches belong, one for each file and command, and a broken one is not used', () => {
    const folder = temporaryFolder();
    const env = begun(folder);
    expect(lpSync(['log', 'one', '+dd'], env).out).toContain('one');
    const cache = join(folder, 'lp', `${process.version}-${process.arch}`);
    const [kept] = readdirSync(cache);
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^main-log-[0-9a-f]{16}$/)]);
    const good = readFileSync(join(cache, kept!));
    for (const broken of [Buffer.alloc(0), Buffer.from('nonsense'), good.subarray(0, good.length >> 1)]) {
      writeFileSync(join(cache, kept!), broken);
      expect(lpSync(['log', 'again', '+dd'], env)).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(cache, kept!)).length).toBeGreaterThan(good.length / 2);
    }
  });

  it('is of an earlier build no longer when there is a new one', () => {
    const folder = temporaryFolder();
    const env = begun(folder);
    lpSync(['log', 'one', '+dd'], env);
    const cache = join(folder, 'lp', `${process.version}-${process.arch}`);
    const [kept] = readdirSync(cache);
    writeFileSync(join(cache, kept!.replace(/[0-9a-f]{16}$/, '0123456789abcdef')), 'old');
    writeFileSync(join(cache, kept!), 'rejected, so it is written anew');
    lpSync(['log', 'two', '+dd'], env);
    expect(readdirSync(cache)).toEqual([kept]);
  });
});
