/** The built `lp report --open` with a stand-in for what opens files on this system. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ended, lpSync } from '../support/built.ts';
import { temporaryFolder } from '../support/lp.ts';

const OPENER = process.platform === 'darwin' ? 'open' : 'xdg-open';

/** A call with nothing on the path but the stand-in, which is the shell script given. */
function openWith(script: string | null): Ended & { folder: string } {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  if (script !== null) {
    writeFileSync(join(bin, OPENER), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, OPENER), 0o755);
  }
  const env = { LP_DB: join(folder, 'lp.db'), TMPDIR: folder, PATH: bin };
  lpSync(['log', 'Cut checkout p99', '+dd'], env);
  return { ...lpSync(['report', '--open', '-o', join(folder, 'my review.html')], env), folder };
}

describe.skipIf(process.platform === 'win32')('lp report --open', () => {
  it('hands the file over', () => {
    const { code, err, folder } = openWith('for word; do echo "$word"; done > "$0.got"');
    expect({ code, err }).toMatchObject({ code: 0, err: expect.not.stringContaining('could not') });
    expect(readFileSync(join(folder, 'bin', `${OPENER}.got`), 'utf8')).toBe(
      `${join(folder, 'my review.html')}\n`,
    );
  });

  it('does not wait for a browser that stays', () => {
    const { code, folder } = openWith('echo > "$0.began"; /bin/sleep 20; echo > "$0.ended"');
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'bin', `${OPENER}.began`))).toBe(true);
    expect(existsSync(join(folder, 'bin', `${OPENER}.ended`))).toBe(false);
  });

  it.each([
    ['there is none', null, `${OPENER} is not installed`],
    ['there is no browser', 'exit 3', 'no browser took it (exit 3)'],
  ])('says so where %s', (_, script, why) => {
    const { code, out, err, folder } = openWith(script);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      `lp: ${join(folder, 'my review.html')} is written but could not be opened: ${why}.`,
    );
    expect(readFileSync(join(folder, 'my review.html'), 'utf8')).toContain('Cut checkout p99');
  });
});
