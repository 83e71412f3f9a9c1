/** `lp report`: its period, its formats, and the file it is written to. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  await lp.ok([
    'log',
    'Cut checkout p99',
    '+dd',
    '+dr',
    '-r',
    '900 ms to 540 ms',
    '-d',
    '2026-03-04',
    '--project',
    'Checkout',
  ]);
  await lp.ok(['log', 'Interviewed nine candidates', '+hd', '-d', '2026-11-09']);
  await lp.ok(['feedback', 'Too long', '--from', 'Ana', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['log', 'Moved house', '-d', '2025-03-04']);
});

interface View {
  cycle: { name: string; from: string; to: string; due: string };
  principles: { slug: string; entries: { id: number; primary: boolean }[] }[];
  growth: { id: number }[];
}

describe('lp report', () => {
  it('is the draft of the cycle in hand; what is thin goes to stderr', async () => {
    const { code, out, err } = await lp(['report']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Self-assessment 2026\n/);
    expect(out).toContain('## Dive Deep\n\n**Cut checkout p99**');
    expect(out).toContain('## Growth\n\n> "Too long"');
    expect(out).not.toMatch(/Moved house|no evidence|lp /);
    expect(err).toMatch(/principles have no evidence yet/);
  });

  it('has the JSON view of the contract', async () => {
    const view = await lp.json<View>(['report', '--format', 'json']);
    expect(Object.keys(view).slice(0, 9)).toEqual(
      expect.arrayContaining([
        'version',
        'cycle',
        'summary',
        'selected',
        'goals',
        'principles',
        'unassigned',
        'growth',
        'gaps',
      ]),
    );
    expect(view.cycle).toEqual({ name: '2026', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31' });
    expect(
      view.principles.map(({ slug, entries }) => [slug, entries.map(({ id, primary }) => [id, primary])]),
    ).toEqual([
      ['hire-and-develop-the-best', [[2, true]]],
      ['dive-deep', [[1, true]]],
      ['deliver-results', [[1, false]]],
    ]);
    expect(view.growth.map(({ id }) => id)).toEqual([3]);
    expect(await lp.json(['report', '--json'])).toEqual(view);
  });

  it('is of another cycle when one is named, and in January of the one that is due', async () => {
    expect(await lp.ok(['report', '--cycle', '2025'])).toContain('Moved house');
    expect(await lp.ok(['report'], { env: { LP_NOW: '2027-01-10' } })).toMatch(/^# Self-assessment 2026\n/);
    expect(await lp(['report', '--cycle', '2031'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('2031 has not begun'),
    });
    expect(await lp(['report', '--cycle', 'soon'])).toMatchObject({ code: 2 });
  });

  it('says when it is made from a part of the cycle, and speaks of no gaps then', async () => {
    const { out, err } = await lp([
      'report',
      '--project',
      'checkout',
      '--since',
      'march',
      '--until',
      'april',
    ]);
    expect(out).toMatch(/1 March to 30 April 2026, project checkout/);
    expect(out).not.toContain('Interviewed');
    expect(err).toBe('');
    const none = await lp(['report', '--project', 'Nope']);
    expect(none).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no entry of 2026 fits: project Nope.\n'),
    });
    expect(await lp.json(['report', '--project', 'Nope', '--json'])).toMatchObject({
      summary: { entries: 0 },
    });
  });

  it.each([
    [['--untagged'], 'Only entries without a principle.'],
    [['--from', 'Ana'], 'Only feedback from Ana.'],
    [['--from', 'Ana', '--kind', 'feedback'], 'Only feedback from Ana.'],
    [['--match', 'long', '--kind', 'feedback'], 'Only feedback, entries with the words “long”.'],
  ])('made with %j reads as a sentence', async (part, sentence) => {
    expect(await lp.ok(['report', ...part])).toContain(` ${sentence} `);
  });

  it('made of the newest with -n lets no risk take a place, nor does the map', async () => {
    for (const n of [1, 2]) await lp.ok(['risk', `Late ${n}`]);
    await lp.ok(['need', 'An engineer']);
    const { out } = await lp(['report', '-n', '1']);
    expect(out).toContain('Interviewed nine candidates');
    expect(out).not.toContain('Cut checkout');
    const map = await lp.json<{ principles: { count: number }[] }>(['coverage', '-n', '1', '--json']);
    expect(map.principles.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect((await lp(['report', '-n', '1', '--kind', 'risk'])).code).toBe(1);
  });

  it('made from a part of the cycle has the goals that its entries serve, as lp check has', async () => {
    const one = newLp();
    await one.ok(['goal', 'add', 'Served goal']);
    await one.ok(['goal', 'add', 'Other goal']);
    await one.ok(['log', 'A thing done', '+dd', '-g', 'g1', '--project', 'Falcon']);
    for (const part of [
      ['--project', 'Falcon'],
      ['-p', 'dd'],
      ['--since', '2026-11-22'],
    ]) {
      const { goals } = await one.json<{ goals: { ref: string }[] }>(['report', '--json', ...part]);
      expect(goals.map(({ ref }) => ref)).toEqual(['g1']);
      const { what } = await one.json<{ what: { goals: { ref: string }[] } }>(['check', '--json', ...part]);
      expect(what.goals.map(({ ref }) => ref)).toEqual(['g1']);
    }
    expect(await one.ok(['report', '-g', 'g2'])).toContain('Other goal');
    expect(await one.ok(['report'])).toMatch(/Served goal[\s\S]*Other goal/);
  });

  it('selects what is pinned first, and tells why with --why', async () => {
    await lp.ok(['log', 'Fixed a typo', '+ow']);
    expect(await lp.ok(['pin', '5'])).toBe('pinned #5  2026-11-22  Ownership  Fixed a typo\n');
    const { out, err } = await lp(['report', '--why']);
    expect(out).toMatch(/## Selected accomplishments\n\n1\. \*\*Fixed a typo\*\*/);
    expect(err).toMatch(/^#5 {2}Pinned by you/m);
    expect(err).toMatch(/^#1 {2}.*900 ms to 540 ms/m);
    expect(await lp(['pin', '5'])).toEqual({ code: 0, out: '', err: 'Nothing was changed.\n' });
    expect(await lp(['pin', '3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no accomplishment'),
    });
    expect(await lp(['pin', '1', '99'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing was pinned'),
    });
    expect((await lp(['report', '--why', '--kind', 'feedback'])).err).toContain(
      'Nothing is selected: there is no accomplishment to choose from.',
    );
    await lp.ok(['unpin', '5']);
    expect((await lp(['report', '--why'])).err).not.toContain('Pinned');
    expect(await lp.ok(['undo'])).toBe('Undid: unpin 5\n');
    expect(await lp.json(['show', '5', '--json'])).toMatchObject({ entry: { pinned: true } });
  });

  it.each([
    [['--since', '2027-01-05'], '2027-01-20', '5 January 2027 to 31 December 2027'],
    [['--since', '2028'], '2026-11-22', '1 January 2028 to 31 December 2028'],
    [['--until', '2025-06-30'], '2026-11-22', '1 January 2025 to 30 June 2025'],
    [['--since', '2025-03-04', '--until', '2025-03-04'], '2026-11-22', '4 March 2025'],
    [['--since', '2025-03-04'], '2026-11-22', '4 March 2025 to 31 December 2026'],
  ])(
    'of days before or after the cycle, %j is to the end of the cycle they are in',
    async (days, now, name) => {
      const { out } = await lp(['report', ...days], { env: { LP_NOW: `${now}T10:00:00` } });
      expect(out.split('\n')[0]).toBe(`# Self-assessment ${name}`);
    },
  );

  it('goes beyond the cycle when the days do', async () => {
    const view = await lp.json<View>(['report', '--json', '--since', '2025-01-01']);
    expect(view.cycle).toMatchObject({ from: '2025-01-01', to: '2026-12-31' });
    expect(await lp.ok(['report', '--since', '2025'])).toContain('Moved house');
  });
});

describe('lp report -o', () => {
  const file = () => join(lp.folder, 'review.md');

  it('writes a private file, says so on stderr, and writes it again', async () => {
    const { out, err } = await lp(['report', '-o', 'review.md']);
    expect(out).toBe('');
    expect(err).toContain('Wrote review.md: 2026, from 3 entries.');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readFileSync(file(), 'utf8')).toBe(await lp.ok(['report']));
    await lp.ok(['log', 'One more', '+dd']);
    await lp.ok(['report', '-o', 'review.md']);
    expect(readFileSync(file(), 'utf8')).toContain('One more');
  });

  it('touches no file that it did not write, unless forced', async () => {
    writeFileSync(file(), 'mine');
    expect(await lp(['report', '-o', 'review.md'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('was not touched'),
    });
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    await lp.ok(['report', '-o', 'review.md', '--force']);
    expect(readFileSync(file(), 'utf8')).toBe(await lp.ok(['report']));
    await lp.ok(['report', '-o', 'review.md']);
  });

  it('takes the format from the ending, and refuses one it has not', async () => {
    await lp.ok(['report', '-o', 'review.json']);
    expect(JSON.parse(readFileSync(join(lp.folder, 'review.json'), 'utf8'))).toMatchObject({ version: 1 });
    await lp.ok(['report', '-o', 'review']);
    expect(readFileSync(join(lp.folder, 'review'), 'utf8')).toMatch(/^# /);
    expect(await lp(['report', '-o', 'review.pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('lp writes no .pdf files'),
    });
    await lp.ok(['report', '-o', 'review.pdf', '--format', 'txt']);
  });

  it.each([
    [['-o', '.'], 1, 'is a folder'],
    [['-o', 'no/such/folder.md'], 1, 'its folder does not exist'],
    [['-o', ''], 2, '-o names no file'],
    [['--format', 'mdx'], 2, 'Did you mean md?'],
    [['--format', 'md', '--json'], 2, 'contradict'],
  ])('%j is refused in words', async (words, code, message) => {
    expect(await lp(['report', ...words])).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(message),
    });
  });
});
