/** The file of `lp report -o`: it is the user's to edit, and lp's to bring up to date. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { unwritable } from '../../src/cli/draft-target.ts';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;
const file = (name = 'review.md'): string => join(lp.folder, name);
const read = (name?: string): string => readFileSync(file(name), 'utf8');
const edit = (from: string, to: string, name?: string): void => {
  expect(read(name)).toContain(from);
  writeFileSync(file(name), read(name).replace(from, to));
};
const write = (...more: string[]) => lp(['report', '-o', 'review.md', ...more]);

beforeEach(async () => {
  lp = newLp();
  await lp.ok(['log', 'Cut checkout p99', '+dd', '-r', '900 ms to 540 ms', '-d', '2026-03-04']);
  await lp.ok(['log', 'Interviewed nine candidates', '+hd', '-d', '2026-11-09', '-b', 'Two days of it.']);
  await write();
});

describe('an edited draft', () => {
  it('keeps the edits, takes in what is new, and is left alone when nothing is', async () => {
    edit('Two days of it.', 'It took two days.');
    const mine = read();
    utimesSync(file(), 1, 1);
    expect(await write()).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Nothing new for review.md: 2026, from 2 entries.$/m),
    });
    expect(read()).toBe(mine);
    expect(statSync(file()).mtimeMs).toBe(1000);
    await lp.ok(['log', 'One more', '+dd']);
    expect(await write()).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^Wrote review.md: 2026, from 3 entries; your edits are kept.$/m),
    });
    expect(read()).toContain('It took two days. [#2]');
    expect(read()).toContain('**One more** (22 November). [#3]');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('has both where both changed the same words: exit 1, the places named, and no such thing twice', async () => {
    edit('Two days of it.', 'It took two days.');
    await lp.ok(['edit', '2', '-b', 'Three weeks of it.']);
    const { code, out, err } = await write();
    expect([code, out]).toEqual([1, '']);
    const line = read().split('\n').indexOf('<!-- lp now writes:') + 1;
    expect(line).toBeGreaterThan(1);
    expect(err).toContain(
      `lp has changed what you changed. Yours stays, lp's is beside it, marked "lp now writes": review.md, line ${line}.`,
    );
    const both = read();
    expect(both).toContain(
      'It took two days. [#2]\n\n<!-- lp now writes:\n**Interviewed nine candidates** (9 November). Three weeks of it. [#2]\n-->',
    );
    expect(await write()).toMatchObject({
      code: 0,
      err: expect.stringContaining(`from before: review.md, line ${line}.`),
    });
    expect(read()).toBe(both);
  });

  it('keeps what lp no longer writes where it was edited, and says so', async () => {
    edit('Two days of it.', 'It took two days.');
    await lp.ok(['rm', '2']);
    const { code, err } = await write();
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Edited by you and no longer written by lp, so it stays as you left it: review.md, line \d+.$/m,
    );
    expect(read()).toContain('It took two days.');
  });

  it('is merged in plain text as well', async () => {
    await lp.ok(['report', '-o', 'review.txt']);
    edit('Two days of it.', 'It took two days.', 'review.txt');
    await lp.ok(['log', 'One more', '+dd']);
    expect(await lp(['report', '-o', 'review.txt'])).toMatchObject({ code: 0 });
    expect(read('review.txt')).toMatch(/It took two days\.[\s\S]*One more/);
  });

  it('that --force replaces is kept beside the log, to the byte, and they are told where', async () => {
    edit('Two days of it.', 'It took two days.');
    const mine = readFileSync(file());
    const { err } = await write('--force');
    const kept = /^What stood there before is kept in (.+)$/m.exec(err)?.[1] ?? '';
    expect(kept).toContain(join('data', 'kept'));
    expect(readFileSync(kept)).toEqual(mine);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect((await write('--force')).err).not.toContain('is kept in');
    await lp.ok(['report', '-o', 'review.docx']);
    writeFileSync(file('review.docx'), Buffer.from([0xff, 0xfe, 0x00]));
    const word = await lp(['report', '-o', 'review.docx', '--force']);
    const other = /is kept in (.+\.docx)$/m.exec(word.err)?.[1] ?? '';
    expect(readFileSync(other)).toEqual(Buffer.from([0xff, 0xfe, 0x00]));
  });

  it('is replaced as a whole with --force, and written afresh when it is blank', async () => {
    edit('Two days of it.', 'It took two days.');
    await lp.ok(['report', '-o', 'review.md', '--force']);
    expect(read()).toBe(await lp.ok(['report']));
    writeFileSync(file(), '\n');
    await lp.ok(['report', '-o', 'review.md']);
    expect(read()).toBe(await lp.ok(['report']));
  });
});

describe('is refused, the file left as it is, and told why', () => {
  const refused = async (call: ReturnType<typeof lp>, why: string, name?: string) => {
    const before = readFileSync(file(name));
    const { code, err } = await call;
    expect(code, err).toBe(1);
    expect(err).toContain(why);
    expect(err).toContain('--force');
    expect(readFileSync(file(name))).toEqual(before);
  };

  it('an edited draft of something else', async () => {
    edit('Two days of it.', 'It took two days.');
    await refused(write('--cycle', '2025'), 'review.md is a draft of 2026 that you edited');
    await refused(write('--kind', 'accomplishment'), 'This one is of 2026, accomplishment');
    await refused(write('--format', 'txt'), 'review.md is a draft as md that you edited');
  });

  it('an edited file in a format that is not merged', async () => {
    await lp.ok(['report', '-o', 'review.json']);
    writeFileSync(file('review.json'), '{}');
    await refused(
      lp(['report', '-o', 'review.json']),
      'Edits are carried over in Markdown and plain text only',
      'review.json',
    );
  });

  it('an edited Word document', async () => {
    await lp.ok(['report', '-o', 'review.docx']);
    await lp.ok(['log', 'One more', '+dd']);
    await lp.ok(['report', '-o', 'review.docx']);
    writeFileSync(
      file('review.docx'),
      Buffer.concat([readFileSync(file('review.docx')), Buffer.from('saved')]),
    );
    await refused(
      lp(['report', '-o', 'review.docx']),
      'review.docx was edited since lp wrote it',
      'review.docx',
    );
  });

  it('a draft that was moved', async () => {
    renameSync(file(), file('mine.md'));
    edit('Two days', 'Ten days', 'mine.md');
    await refused(
      lp(['report', '-o', 'mine.md']),
      'A draft that was moved or renamed counts as your own file',
      'mine.md',
    );
  });

  it('a text of their own in the place of a draft', async () => {
    writeFileSync(file(), '# Shopping\n\n- milk\n');
    await refused(write(), 'review.md holds what lp did not write');
    await lp.ok(['log', 'One more', '+dd']);
    await refused(write(), 'review.md holds what lp did not write');
  });

  it('a file that is no text in UTF-8 any more', async () => {
    writeFileSync(file(), Buffer.from(`\ufeff${read()}`, 'utf16le'));
    await refused(write(), 'no longer text in UTF-8');
  });
});

it('a draft cut down to one story is still a draft', async () => {
  const story = read()
    .split('\n\n')
    .find((block) => block.includes('Two days of it'))!;
  writeFileSync(file(), `# My year\n\n${story}\n`);
  expect(await write()).toMatchObject({ code: 0, err: expect.stringContaining('Nothing new') });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  const memories = (): string[] => readdirSync(join(lp.folder, 'data', 'drafts'));

  it('a pipe is written to, neither read nor replaced nor remembered', async () => {
    execFileSync('mkfifo', [file('pipe')]);
    const reader = openSync(file('pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
    const before = memories();
    const { code, out } = await lp(['report', '-o', 'pipe']);
    const bytes = Buffer.alloc(60_000);
    const length = readSync(reader, bytes);
    closeSync(reader);
    expect([code, out]).toEqual([0, '']);
    expect(bytes.toString('utf8', 0, length)).toBe(await lp.ok(['report']));
    expect(lstatSync(file('pipe')).isFIFO()).toBe(true);
    expect(memories()).toEqual(before);
  });

  it('a pipe that nobody reads is refused, not waited for', async () => {
    execFileSync('mkfifo', [file('pipe')]);
    expect(await lp(['report', '-o', 'pipe'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('pipe could not be written: nothing reads from it.'),
    });
  });

  it('a device takes the draft and stays a device, by a link too', async () => {
    symlinkSync('/dev/null', file('nowhere'));
    const before = memories();
    expect(await lp(['report', '-o', 'nowhere'])).toMatchObject({ code: 0, out: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(lstatSync(file('nowhere')).isSymbolicLink()).toBe(true);
    expect(memories()).toEqual(before);
  });

  it.skipIf(!existsSync('/dev/full'))('a device that is full is refused', async () => {
    symlinkSync('/dev/full', file('full'));
    expect(await lp(['report', '-o', 'full'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('full could not be written: no space is left'),
    });
  });

  it.each(['-', '/dev/stdout'])('-o %s is standard output', async (name) => {
    const draft = await lp.ok(['report']);
    expect(await lp(['report', '-o', name])).toMatchObject({ code: 0, out: draft });
    expect(existsSync(file('-'))).toBe(false);
    expect(await lp(['report', '-o', name, '--open'])).toMatchObject({ code: 2, out: '' });
  });
});

describe.skipIf(process.platform === 'win32')('the same file by another path', () => {
  it('is the same draft, and a link stays a link', async () => {
    symlinkSync('review.md', file('link.md'));
    edit('Two days of it.', 'It took two days.');
    await lp.ok(['log', 'One more', '+dd']);
    expect(await lp(['report', '-o', 'link.md'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('your edits are kept'),
    });
    expect(lstatSync(file('link.md')).isSymbolicLink()).toBe(true);
    expect(read()).toMatch(/It took two days\.[\s\S]*One more|One more[\s\S]*It took two days\./);
    expect((await write()).err).toContain('Nothing new for review.md');
  });

  it('a link to what is not there yet makes the file it names', async () => {
    mkdirSync(file('deep'));
    symlinkSync(join('deep', 'new.md'), file('link.md'));
    await lp.ok(['report', '-o', 'link.md']);
    expect(lstatSync(file('link.md')).isSymbolicLink()).toBe(true);
    expect(read(join('deep', 'new.md'))).toBe(read());
    edit('Two days of it.', 'It took two days.', 'link.md');
    expect((await lp(['report', '-o', join('deep', 'new.md')])).err).toContain('Nothing new');
  });

  it('links in a circle are refused', async () => {
    symlinkSync('b.md', file('a.md'));
    symlinkSync('a.md', file('b.md'));
    expect(await lp(['report', '-o', 'a.md'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('its link leads to itself'),
    });
  });
});

describe('what the system refuses is said in words, without the name of a temporary file', () => {
  it.each([
    ['.', '. is a folder'],
    [join('none', 'x.md'), 'its folder does not exist'],
    [join('review.md', 'x.md'), 'a part of that path is a file'],
    [`${'n'.repeat(250)}.md`, 'its name is too long'],
    [`${'n'.repeat(300)}.md`, 'its name is too long'],
  ])('%.20s', async (name, why) => {
    const { code, err } = await lp(['report', '-o', name]);
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
    expect(err).not.toMatch(/\bE[A-Z]{3,}\b|\.md\.\d+/);
  });

  it.each([
    ['EPERM', 'it is protected against changes'],
    ['EBUSY', 'another program holds it'],
    ['EIO', 'could not be written: EIO: i/o error'],
  ])('%s', (code, why) => {
    const message = `${code}: i/o error, open '/home/ana/x.md.2833269235'`;
    const error = unwritable('x.md', Object.assign(new Error(message), { code }));
    expect(error.message).toContain(why);
    expect(error.message).not.toContain('2833269235');
  });
});

it('an untouched draft of something else is replaced', async () => {
  await lp.ok(['report', '-o', 'review.md', '--cycle', '2025']);
  expect(read()).toMatch(/^# Self-assessment 2025/);
});

describe('Word without a file', () => {
  it('is refused at a terminal, and goes as bytes through a pipe', async () => {
    expect(await lp(['report', '--format', 'docx'], { columns: 80 })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Write it to a file: lp report -o review.docx'),
    });
    const { code, out } = await lp(['report', '--format', 'docx']);
    await lp.ok(['report', '-o', 'review.docx']);
    expect(code).toBe(0);
    expect(Buffer.from(out, 'latin1')).toEqual(readFileSync(file('review.docx')));
  });
});

describe('after a crash', () => {
  const memory = (): string =>
    join(lp.folder, 'data', 'drafts', readdirSync(join(lp.folder, 'data', 'drafts'))[0]!);

  it('between the file and its memory, edits and news are all there, and a conflict is not told twice', async () => {
    edit('Two days of it.', 'It took two days.');
    await lp.ok(['edit', '2', '-b', 'Three weeks of it.']);
    const known = JSON.parse(readFileSync(memory(), 'utf8')) as object;
    const before = read();
    expect((await write()).code).toBe(1);
    const both = read();
    const next = { file: '', known: JSON.parse(readFileSync(memory(), 'utf8')) as object };
    // The announcement that stands there while the file is being written: with the file as it is now, and as it was.
    const { createHash } = await import('node:crypto');
    next.file = createHash('sha256').update(both).digest('hex');
    writeFileSync(memory(), JSON.stringify({ ...known, next }));
    expect(await write()).toMatchObject({ code: 0, err: expect.stringContaining('Nothing new') });
    expect(read()).toBe(both);
    writeFileSync(memory(), JSON.stringify({ ...known, next }));
    writeFileSync(file(), before);
    expect((await write()).code).toBe(1);
    expect(read()).toBe(both);
  });

  it.each(['', '{', '{"version":2}'])(
    'a memory of %j makes the file the own one of the user',
    async (broken) => {
      edit('Two days of it.', 'It took two days.');
      writeFileSync(memory(), broken);
      expect(await write()).toMatchObject({ code: 1, err: expect.stringContaining('what lp did not write') });
    },
  );
});
