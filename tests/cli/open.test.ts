/** `lp report --format html` and `--open`: which file is written, and that it is the one handed to the browser. */
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { RefusedError } from '../../src/domain/errors.ts';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;
let opened: string[];
const open = async (file: string): Promise<void> => void opened.push(file);

beforeEach(async () => {
  lp = newLp();
  opened = [];
  await lp.ok(['log', 'Cut checkout p99', '+dd', '-r', '900 ms to 540 ms', '-d', '2026-03-04']);
});

describe('lp report --format html', () => {
  it('prints the page, and writes it to a file by the ending', async () => {
    const page = await lp.ok(['report', '--format', 'html']);
    expect(page).toMatch(/^<!doctype html>\n[\s\S]*Cut checkout p99[\s\S]*<\/html>\n$/);
    for (const name of ['review.html', 'review.HTM']) {
      await lp.ok(['report', '-o', name], { open });
      expect(readFileSync(join(lp.folder, name), 'utf8')).toBe(page);
    }
    expect(opened).toEqual([]);
  });
});

describe('lp report --open', () => {
  it('shows a private file among the temporary ones, and says where it is', async () => {
    const { code, out, err } = await lp(['report', '--open'], { open });
    expect([code, out]).toEqual([0, '']);
    const file = join(lp.folder, 'tmp', 'review-2026.html');
    expect(opened).toEqual([file]);
    expect(err).toContain(`Wrote ${file}: 2026, from 1 entry.`);
    expect(readFileSync(file, 'utf8')).toBe(await lp.ok(['report', '--format', 'html']));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('takes the place of what it showed last time, and writes through no link', async () => {
    const other = join(lp.folder, 'other.txt');
    writeFileSync(other, 'mine');
    mkdirSync(join(lp.folder, 'tmp'), { mode: 0o700 });
    symlinkSync(other, join(lp.folder, 'tmp', 'review-2026.html'));
    await lp.ok(['report', '--open'], { open });
    await lp.ok(['log', 'One more', '+dd']);
    await lp.ok(['report', '--open'], { open });
    expect(readFileSync(opened[1]!, 'utf8')).toContain('One more');
    expect(readFileSync(other, 'utf8')).toBe('mine');
  });

  it('does not use a temporary folder others can look into', async () => {
    const folder = join(lp.folder, 'tmp');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    await lp.ok(['report', '--open'], { open });
    expect(dirname(opened[0]!)).toMatch(/tmp-\w{6}$/);
    expect(statSync(dirname(opened[0]!)).mode & 0o777).toBe(0o700);
  });

  it('makes a file name of whatever the period is called', async () => {
    await lp.ok(['report', '--open', '--since', '2025-01-01', '--until', '2026-03-31'], { open });
    expect(opened).toEqual([join(lp.folder, 'tmp', 'review-1-January-2025-to-31-March-2026.html')]);
  });

  it('shows the file of -o by its whole path, also where it has no ending', async () => {
    await lp.ok(['report', '--open', '-o', 'review.html'], { open });
    await lp.ok(['report', '--open', '-o', 'review'], { open });
    await lp.ok(['report', '--open', '-o', 'review.txt', '--format', 'html'], { open });
    expect(opened).toEqual(['review.html', 'review', 'review.txt'].map((name) => join(lp.folder, name)));
    for (const file of opened) expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('says what is thin, then that nothing could open the file, which is there', async () => {
    const fails = async (file: string): Promise<void> => {
      throw new RefusedError(`${file} is written but could not be opened`);
    };
    const { code, err } = await lp(['report', '--open'], { open: fails });
    expect(code).toBe(1);
    expect(err).toMatch(/no evidence yet[\s\S]*lp: .*review-2026\.html is written but could not be opened/);
    expect(readFileSync(join(lp.folder, 'tmp', 'review-2026.html'), 'utf8')).toContain('Cut checkout');
  });

  it('refuses a file that was edited, and opens nothing then', async () => {
    writeFileSync(join(lp.folder, 'review.html'), 'mine');
    expect((await lp(['report', '--open', '-o', 'review.html'], { open })).code).toBe(1);
    expect(opened).toEqual([]);
  });

  it('says so where no temporary file can be written', async () => {
    writeFileSync(join(lp.folder, 'tmp'), 'a file where the folder should be');
    const { code, err } = await lp(['report', '--open'], { open });
    expect(code).toBe(1);
    expect(err).toMatch(/no file to open could be written[\s\S]*lp report -o review\.html --open/);
    expect(opened).toEqual([]);
  });

  it.each([
    [['--format', 'md'], 'md'],
    [['--json'], 'json'],
    [['-o', 'review.md'], 'md'],
    [['-o', 'review.html', '--format', 'txt'], 'txt'],
  ])('contradicts %j', async (words, format) => {
    expect(await lp(['report', '--open', ...words], { open })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`--open shows the draft as html, not as ${format}`),
    });
    expect(opened).toEqual([]);
  });
});
