import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RefusedError } from '../../src/domain/errors.ts';
import { fdOutput, PipeClosed, type Tty, writeFully, writeLines } from '../../src/terminal/io.ts';
import { openPty } from '../support/pty.ts';

let folder: string;
let program: string;

/** Says on what it writes, then writes so many lines; as a program of its own, for pipes and terminals. */
const PROGRAM = `
  import tty from 'node:tty';
  import { fdOutput, writeLines } from './src/terminal/io.ts';
  let loaded = 0;
  const out = fdOutput(1, { tty: () => (loaded++, tty), columns: process.env.COLUMNS });
  const lines = Number(process.argv[2]);
  try {
    if (lines === 0) out.write([out.isTerminal, out.columns, loaded].join(' ') + '\\n');
    writeLines(out, Array.from({ length: lines }, (_, n) => String(n).padStart(99, 'é')));
    process.exitCode = 0;
  } catch (error) {
    process.exitCode = error.name === 'PipeClosed' ? 5 : 70;
  }
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lp-io-'));
  program = join(folder, 'io.cjs');
  const resolveDir = join(import.meta.dirname, '../..');
  await build({
    stdin: { contents: PROGRAM, resolveDir, loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile: program,
    logLevel: 'error',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noTty = (): Tty => {
  throw new Error('node:tty was loaded for nothing');
};

const call = (lines: number): string => `"${process.execPath}" "${program}" ${lines}`;

/** What the program did with its output going through a shell. */
function run(shell: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-c', shell], { stdio: ['ignore', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', (code) => resolve({ code, out: Buffer.concat(parts).toString('utf8') }));
  });
}

describe('an output', () => {
  test('to a file knows no edge and loads nothing to learn it', () => {
    const file = join(folder, 'file');
    const fd = openSync(file, 'w');
    const output = fdOutput(fd, { tty: noTty, columns: '40' });
    expect([output.isTerminal, output.columns]).toEqual([false, Number.POSITIVE_INFINITY]);
    output.write('é再\n');
    closeSync(fd);
    expect(readFileSync(file, 'utf8')).toBe('é再\n');
  });

  test('to the null device loads nothing either', () => {
    const fd = openSync('/dev/null', 'w');
    expect(fdOutput(fd, { tty: noTty }).isTerminal).toBe(false);
    closeSync(fd);
  });

  test('to a descriptor that is not open is no terminal', () => {
    expect(fdOutput(987_654, { tty: noTty }).isTerminal).toBe(false);
  });

  test.each([
    ['its own width', 63, {}, 'true 63 1'],
    ['its own width before COLUMNS', 63, { COLUMNS: '50' }, 'true 63 1'],
  ])('to a terminal knows %s', async (_, cols, env, said) => {
    const pty = openPty({ command: process.execPath, args: [program, '0'], cols, env });
    await pty.waitFor(said);
    expect((await pty.exit).code).toBe(0);
  });

  test.each([
    [{ COLUMNS: '50' }, 'true 50 1'],
    [{ COLUMNS: 'wide' }, 'true 80 1'],
    [{ COLUMNS: undefined }, 'true 80 1'],
  ])('to a terminal that does not know its width asks %o', async (env, said) => {
    const shell = `stty cols 0 && exec "${process.execPath}" "${program}" 0`;
    const pty = openPty({ command: 'bash', args: ['-c', shell], env });
    await pty.waitFor(said);
    await pty.exit;
  });

  // Someone else's program can leave a shared pipe in this state; Python is the way to do so here.
  test.skipIf(spawnSync('python3', ['-c', '']).status !== 0)(
    'to a slow pipe that does not block arrives in full',
    async () => {
      const nonBlocking = `python3 -c 'import os; os.set_blocking(1, False)'`;
      const { out } = await run(`{ ${nonBlocking}; ${call(5000)}; echo "exit $?"; } | { sleep 0.3; cat; }`);
      const lines = out.trimEnd().split('\n');
      expect(lines.at(-1)).toBe('exit 0');
      expect(lines).toHaveLength(5001);
      expect(lines[4999]).toBe('4999'.padStart(99, 'é'));
    },
  );

  test('to a reader who has gone says so', async () => {
    const { out } = await run(`exec 3>&1; { ${call(50_000)}; echo "exit $?" >&3; } | head -1 >/dev/null`);
    expect(out).toBe('exit 5\n');
  });

  test.skipIf(!existsSync('/dev/full'))('to a full disk is refused', () => {
    const fd = openSync('/dev/full', 'w');
    expect(() => fdOutput(fd, { tty: noTty }).write('x')).toThrow(RefusedError);
    expect(() => fdOutput(fd, { tty: noTty }).write('x')).toThrow('the disk is full');
    closeSync(fd);
  });
});

describe('writeFully', () => {
  const failing = (...codes: string[]) => {
    const written: string[] = [];
    const write = (_fd: number, bytes: Uint8Array, at: number): number => {
      const code = codes.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      // A system may take as little as it likes.
      written.push(Buffer.from(bytes.subarray(at, at + 3)).toString('latin1'));
      return Math.min(3, bytes.length - at);
    };
    return { write, written };
  };

  test('goes on where the system stopped', () => {
    const { write, written } = failing('EAGAIN', 'EINTR', 'EAGAIN');
    writeFully(1, 'abcdefgh', write);
    expect(written).toEqual(['abc', 'def', 'gh']);
  });

  test('writes nothing for an empty text', () => {
    const { write, written } = failing('EIO');
    writeFully(1, '', write);
    expect(written).toEqual([]);
  });

  test.each(['EPIPE', 'EOF'])('takes %s for a reader who has gone', (code) => {
    expect(() => writeFully(1, 'x', failing(code).write)).toThrow(PipeClosed);
  });

  test('passes on what else is wrong', () => {
    expect(() => writeFully(1, 'x', failing('EIO').write)).toThrow('the output could not be written: EIO');
  });
});

test('writeLines writes many lines in few pieces', () => {
  const written: string[] = [];
  writeLines(
    { write: (text) => void written.push(String(text)) },
    Array.from({ length: 10_000 }, (_, n) => `line ${n}`),
  );
  expect(written.join('').split('\n')).toHaveLength(10_001);
  expect(written.length).toBeLessThan(4);
  written.length = 0;
  writeLines({ write: (text) => void written.push(String(text)) }, []);
  expect(written).toEqual([]);
});
