/** The file of `lp report -o`: it is the user's to edit, and lp's to bring up to date. */
import { readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
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

  it('a file that is no text in UTF-8 any more', async () => {
    writeFileSync(file(), Buffer.from(`\ufeff${read()}`, 'utf16le'));
    await refused(write(), 'no longer text in UTF-8');
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
