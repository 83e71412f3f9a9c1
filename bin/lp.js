#!/usr/bin/env node
// Says in words that this Node is too old or lp not built, and hands over to dist/main.cjs. It loads the files of dist itself, to
// give V8 the code it compiled for them in an earlier run: compiling afresh costs a third of what lp does. Where
// that code cannot be kept (no home folder, a full disk), lp runs all the same.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const DIST = path.join(__dirname, '..', 'dist');

/** A smaller file is compiled sooner than what was kept for it is read. */
const WORTH_IT = 4096;

/** Commands that read all entries of a cycle. */
const WHOLE_CYCLE = new Set(['report', 'check', 'coverage']);

/**
 * Node 20 begins to optimise functions within milliseconds, and these commands are over before that pays: with 2,000
 * entries they take a third longer for it. What is still running after a while is optimised all the same. Later Nodes
 * have a tier between, and no such switch. It must be thrown before code is compiled: V8 keeps the code for its switches.
 */
function optimiseLater() {
  if (!process.versions.v8.startsWith('11.')) return;
  const v8 = require('node:v8');
  v8.setFlagsFromString('--interrupt-budget=1000000');
  // Patterns are made into machine code at once, and not first into a code that is thrown away at the second use.
  v8.setFlagsFromString('--no-regexp-tier-up');
}

/** The folder for V8's code, or undefined. */
function cacheFolder() {
  const { env, platform, version, arch } = process;
  const home = platform === 'darwin' ? 'Library/Caches' : '.cache';
  const user =
    platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || (env.HOME && path.join(env.HOME, home));
  return user && path.isAbsolute(user) ? path.join(user, 'lp', `${version}-${arch}`) : undefined;
}

function start() {
  const folder = cacheFolder();
  // Each command runs other functions, and V8 keeps those that ran.
  const command = /^[a-z]{1,12}$/.exec(process.argv[2] ?? '')?.[0] ?? 'other';
  if (WHOLE_CYCLE.has(command)) optimiseLater();
  const loaded = new Map();
  const fresh = [];
  let running;

  const load = (name) => {
    if (!name.startsWith('./')) return require(name);
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = path.join(DIST, name);
    const source = read(filename, 'latin1');
    // Its first comment tells one content from another, V8 itself looks at the length alone; and one whole build.
    const [, build, all] = /^\/\*build ([0-9a-f]+) of ([0-9a-f]+)\*\//.exec(source) ?? [];
    running ??= all;
    if (source === undefined || all !== running) giveUp(loaded.size === 0, filename);
    const cache =
      folder &&
      build &&
      source.length > WORTH_IT &&
      path.join(folder, `${path.basename(name, '.cjs')}-${command}-${build}`);
    const cachedData = cache ? read(cache) : undefined;
    const script = new vm.Script(Module.wrap(source), { filename, cachedData });
    if (cache && (cachedData === undefined || script.cachedDataRejected)) fresh.push({ cache, script });
    const module = { exports: {} };
    loaded.set(name, module);
    script.runInThisContext().call(module.exports, module.exports, load, module, filename, DIST);
    return module.exports;
  };
  load('./main.cjs');
  // After the run, so that what it compiled on the way is kept, too.
  process.on('exit', () => {
    for (const { cache, script } of fresh) keep(cache, script);
  });
}

/** In a Node that is new enough, lp ends here for one reason: files of it are not there, or others by now. */
function giveUp(atOnce, file) {
  const what = atOnce
    ? `is not built: ${file} is missing or cannot be read`
    : 'was built or installed anew while it ran, and cannot go on; what it had saved stands';
  fs.writeSync(
    2,
    `lp: ${what}.\n    ${atOnce ? '' : 'Try again. If it stays so: '}npm run build   (installed: npm install -g lp-log)\n`,
  );
  process.exit(1);
}

/** @param encoding The build writes ASCII only. */
function read(file, encoding) {
  try {
    return fs.readFileSync(file, encoding);
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, in place of what was kept for an earlier build; never a reason to fail. */
function keep(file, script) {
  const folder = path.dirname(file);
  const unfinished = `${file}.${process.pid}`;
  const sameButBuild = path.basename(file).replace(/[0-9a-f]+$/, '');
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 });
    for (const old of fs.readdirSync(folder)) {
      if (old.startsWith(sameButBuild) && !old.includes('.'))
        fs.rmSync(path.join(folder, old), { force: true });
    }
    fs.renameSync(unfinished, file);
  } catch {
    // Nowhere to write: the next run compiles afresh.
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 17)) {
  fs.writeSync(2, `lp: needs Node 20.17 or newer; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  start();
}
