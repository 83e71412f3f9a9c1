/** Files that are whole or not there: two writers at once, modes, and what a disk that fills up leaves. */
import type fs from 'node:fs';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Context } from '../../src/cli/context.ts';
import { UnfinishedFile, writeWhole } from '../../src/cli/whole-file.ts';
import { writtenFile } from '../../src/cli/written-file.ts';
import { newLp, temporaryFolder } from '../support/lp.ts';

/** What `writeSync` does before it writes: cuts the piece short, or throws. */
let onWrite: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes;
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const writeSync = (fd: number, bytes: Uint8Array, at = 0) =>
    real.writeSync(fd, onWrite(bytes.subarray(at)));
  return { ...real, default: { ...real, writeSync }, writeSync };
});

let folder: string;
let file: string;
const text = (): string => readFileSync(file, 'utf8');
const mode = (): number => statSync(file).mode & 0o777;
const noSpace = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'file');
});
afterEach(() => {
  onWrite = (bytes) => bytes;
});

describe('an unfinished file', () => {
  it('of two at once each is whole, the last to commit stands, and one given up takes nothing along', () => {
    const [one, two, three] = [1, 2, 3].map(() => new UnfinishedFile(file, 0o600));
    one!.write(Buffer.from('one, '));
    two!.write(Buffer.from('two'));
    one!.write(Buffer.from('whole'));
    three!.abandon();
    one!.commit();
    expect(text()).toBe('one, whole');
    two!.commit();
    expect(text()).toBe('two');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('ends in .part until then, has the mode that was asked for whatever the umask, and is no second time', () => {
    const before = process.umask(0o077);
    try {
      const unfinished = new UnfinishedFile(file, 0o664);
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^file\.[a-z0-9]{8}\.part$/)]);
      unfinished.commit();
      expect(mode()).toBe(0o664);
      expect(() => unfinished.write(Buffer.from('x'))).toThrow('written or given up already');
      unfinished.abandon();
      expect(existsSync(file)).toBe(true);
    } finally {
      process.umask(before);
    }
  });

  it('takes a short write for what it is, and is gone where the disk is full', () => {
    onWrite = (bytes) => bytes.subarray(0, Math.max(1, bytes.length >> 1));
    writeWhole(file, Buffer.from('all of it'), 0o600);
    expect(text()).toBe('all of it');
    let calls = 0;
    onWrite = (bytes) => {
      if (calls++ > 0) throw noSpace;
      return bytes.subarray(0, 2);
    };
    expect(() => writeWhole(file, Buffer.from('another'), 0o600)).toThrow(noSpace);
    expect(text()).toBe('all of it');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('a file that a command writes', () => {
  it('replaces a 0664 file as one, where a link leads', async () => {
    const lp = newLp();
    file = join(lp.folder, 'real.json');
    mkdirSync(join(lp.folder, 'deep'));
    symlinkSync(file, join(lp.folder, 'deep', 'link.json'));
    await lp.ok(['log', 'One']);
    writeFileSync(file, '');
    chmodSync(file, 0o664);
    const before = process.umask(0o022);
    try {
      await lp.ok(['export', 'json', join('deep', 'link.json')]);
    } finally {
      process.umask(before);
    }
    expect(JSON.parse(text())).toMatchObject({ version: 1 });
    expect(mode()).toBe(0o664);
  });

  it.skipIf(process.getuid?.() !== 0)('stays its owner’s where root writes it', async () => {
    const lp = newLp();
    file = join(lp.folder, 'theirs.json');
    await lp.ok(['log', 'One']);
    writeFileSync(file, '');
    chownSync(file, 65534, 65534);
    chmodSync(file, 0o640);
    await lp.ok(['export', 'json', 'theirs.json']);
    expect(text()).toContain('One');
    expect([statSync(file).uid, statSync(file).gid, mode()]).toEqual([65534, 65534, 0o640]);
  });

  it('is one of two written at once, never half of one', async () => {
    const host = { cwd: () => folder, env: { LP_DB: join(folder, 'lp.db') }, home: () => folder };
    const context = new Context(host as never, { db: undefined, noColor: true });
    const manner = { force: true, elsewhere: '' };
    const [one, two] = [
      await writtenFile('file', manner, context),
      await writtenFile('file', manner, context),
    ];
    two!.write('b'.repeat(300_000));
    one!.write('a'.repeat(300_000));
    one!.commit();
    expect(text()).toBe('a'.repeat(300_000));
    two!.write('end');
    two!.commit();
    expect(text()).toBe(`${'b'.repeat(300_000)}end`);
  });

  it('refuses in words where the disk is full, and leaves what stood there', async () => {
    const lp = newLp();
    await lp.ok(['log', 'One']);
    await lp.ok(['export', 'json', 'log.json']);
    file = join(lp.folder, 'log.json');
    const before = text();
    await lp.ok(['log', 'Two']);
    onWrite = () => {
      throw noSpace;
    };
    expect(await lp(['export', 'json', 'log.json'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('log.json could not be written: no space is left'),
    });
    expect(text()).toBe(before);
    expect(readdirSync(lp.folder).sort()).toEqual(['data', 'log.json']);
  });
});
