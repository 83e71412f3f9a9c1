/** lp while it is built, and where it is not: nobody is to see a stack trace of Node's for that. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Ended, lpSync, ROOT } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

/** A checkout of its own, as far as a run needs it. */
function checkout(): { root: string; dist: string; lp: (argv: readonly string[]) => Ended } {
  const root = temporaryFolder();
  cpSync(join(ROOT, 'bin'), join(root, 'bin'), { recursive: true });
  for (const name of ['node_modules', 'package.json', 'src']) symlinkSync(join(ROOT, name), join(root, name));
  const dist = join(root, 'dist');
  cpSync(join(ROOT, 'dist'), dist, { recursive: true });
  const env = { LP_DB: join(root, 'data', 'lp.db'), XDG_CACHE_HOME: join(root, 'cache') };
  return { root, dist, lp: (argv) => lpSync(argv, env, '', undefined, join(root, 'bin', 'lp.js')) };
}

it('that was not built says so', () => {
  const { dist, lp } = checkout();
  rmSync(dist, { recursive: true });
  const { code, out, err } = lp(['list']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(
    `lp: is not built: ${join(dist, 'main.cjs')} is missing or cannot be read.\n    npm run build   (installed: npm install -g lp-log)\n`,
  );
});

it.each<[what: string, happens: (file: string) => void]>([
  ['is gone', (file) => rmSync(file)],
  [
    'is of another build',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file, 'latin1').replace(/ of [0-9a-f]{8}\*/, ' of 00000000*'),
        'latin1',
      ),
  ],
])('that meets a file which %s since it started says so, and what was saved stands', (_, happens) => {
  const { dist, lp } = checkout();
  lp(['log', 'one', '+dd']);
  happens(join(dist, 'undo.cjs'));
  expect(lp(['undo'])).toEqual({
    code: 1,
    out: '',
    err: 'lp: was built or installed anew while it ran, and cannot go on; what it had saved stands.\n    Try again. If it stays so: npm run build   (installed: npm install -g lp-log)\n',
  });
  expect(lp(['list']).out).toContain('one');
});

it('that is built anew is there at every moment, without what an earlier build had', async () => {
  const { root, dist, lp } = checkout();
  const before = readdirSync(dist).sort();
  const script = join(root, 'scripts', 'build.mjs');
  cpSync(join(ROOT, 'scripts', 'build.mjs'), script);
  writeFileSync(join(dist, 'of-an-earlier-build.cjs'), '');
  writeFileSync(join(dist, 'undo.cjs'), 'old');
  const build = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  let ended = false;
  const end = once(build, 'exit').finally(() => {
    ended = true;
  });
  while (!ended) {
    expect(before.filter((name) => !existsSync(join(dist, name)))).toEqual([]);
    await turn();
  }
  expect(await end).toEqual([0, null]);
  expect(readdirSync(dist).sort()).toEqual(before);
  expect(readdirSync(dirname(dist)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(lp(['undo']).err).toContain('nothing to undo');
});
