/** Input of any size: refused in words beyond a limit, with memory that does not follow it. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, cleanEnv, lpSync } from '../support/built.ts';
import { FULL } from './disk.ts';
import { logIn, newFolder } from './places.ts';

const MB = 1_000_000;
const LINUX = process.platform === 'linux';

/** Runs lp with so many bytes on standard input, as long as it takes them. Peak memory in bytes, where it can be known. */
async function piped(argv: string[], db: string, block: string, size: number) {
  const words = LINUX ? ['-f', '%M', process.execPath, BIN, ...argv] : [BIN, ...argv];
  const child = spawn(LINUX ? '/usr/bin/time' : process.execPath, words, { env: cleanEnv({ LP_DB: db }) });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text.slice(0, 1000)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  // lp stops reading when it has seen enough.
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let sent = 0;
  while (sent < size && child.exitCode === null && child.stdin.writable) {
    sent += block.length;
    if (!child.stdin.write(block)) {
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
    }
  }
  child.stdin.end();
  const code = await ended;
  return { code, ...said, sent, peak: LINUX ? Number(/(\d+)\n$/.exec(said.err)?.[1]) * 1024 : 0 };
}

describe('a long standard input', () => {
  it.each([
    ['of lines', 'a line of words and more of them, as in a file of notes\n'.repeat(1000)],
    ['of one line', 'words and more of them without an end '.repeat(1000)],
    ['of bytes that are no text', '\0\u0001\ufffd'.repeat(10_000)],
  ])('%s is refused in words, and memory does not follow it', async (_, block) => {
    const db = logIn(newFolder());
    for (const size of FULL ? [20, 50, 200] : [20]) {
      const said = await piped(['log', '-'], db, block, size * MB);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toMatch(/longer than 10 MB[\s\S]*nothing was stored[\s\S]*still where it came from/);
      expect(said.peak).toBeLessThan(150 * MB);
    }
    expect(lpSync(['list'], { LP_DB: db }).out).toBe('');
  });

  it('up to the limit is stored as it is, and shown', async () => {
    const db = logIn(newFolder());
    const said = await piped(['log', '-'], db, `a title\n${'a story '.repeat(100_000)}`, 1);
    expect(said).toMatchObject({ code: 0 });
    const [entry] = JSON.parse(lpSync(['list', '--json'], { LP_DB: db }).out).entries;
    expect(entry.details).toHaveLength('a story '.length * 100_000 - 1);
    expect(lpSync(['report'], { LP_DB: db }).code).toBe(0);
  });

  it('as a text in an editor is refused, and stays in its file', () => {
    const folder = newFolder();
    const long = join(folder, 'long.md');
    writeFileSync(long, `---\ntitle: x\n---\n${'many words '.repeat(1_000_000)}`);
    const said = lpSync(['log', '--edit'], { LP_DB: logIn(folder), EDITOR: `cp '${long}'` });
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '').equals(readFileSync(long))).toBe(true);
  });
});
