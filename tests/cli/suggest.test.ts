/** lp suggest, and what lp log says of principles; the questions of --apply are in e2e/suggest.test.ts. */
import { describe, expect, it } from 'vitest';
import { newLp } from '../support/lp.ts';

const STORM = 'untangled the retry storm in the order queue';
const AT_TERMINAL = { columns: 100 };

interface Suggestions {
  suggestions: {
    id: number | null;
    title: string;
    principles: { slug: string; name: string; score: number; words: string[] }[];
  }[];
}

describe('lp log without a principle', () => {
  it('says on stderr what it reads like, why, and the line that applies it', async () => {
    const lp = newLp();
    const said = await lp(['log', STORM], AT_TERMINAL);
    expect(said.out).toBe(`#1  2026-11-22  –  ${STORM}\n`);
    expect(said.err).toContain(
      '  no principle yet; it reads like Dive Deep (untangled, retry storm)    lp tag 1 +dd\n',
    );
    expect(await lp.json(['show', '1', '--json'])).toMatchObject({ entry: { principles: [] } });
  });

  it('gives the call a line of its own on a narrow terminal', async () => {
    const { err } = await newLp()(['log', STORM], { columns: 40 });
    expect(err).toContain('\n    lp tag 1 +dd\n');
    expect(err.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  it('names what may be meant, and puts into the call what likely is', async () => {
    const lp = newLp();
    const { err } = await lp(['log', 'Wrote the doc for review']);
    expect(err).toContain('Insist on the Highest Standards (review), Ownership (wrote)    lp tag 1 +ihs\n');
    expect(await lp.ok(['suggest', '1'])).toContain('Ownership (wrote)    lp tag 1 +ihs\n');
    await lp.ok(['tag', '1', '+ihs']);
    expect(await lp.ok(['suggest', '1'])).toMatch(/\n {4}Ownership \(wrote\)\n$/);
    expect((await lp(['log', 'test'])).err).not.toContain('reads like');
  });

  it('names the log in the call when it was named', async () => {
    const lp = newLp();
    const { err } = await lp(['log', STORM, '--db', '/tmp/none/../lp-other.db'.replace('/tmp', lp.folder)], {
      columns: 200,
    });
    expect(err).toMatch(/lp tag 1 \+dd --db \S+lp-other\.db/);
  });

  it.each([
    ['it has one', ['log', STORM, '+dr'], AT_TERMINAL],
    ['JSON is asked for', ['log', STORM, '--json'], AT_TERMINAL],
  ])('says nothing of it when %s', async (_, words, options) => {
    expect((await newLp()(words, options)).err).not.toContain('reads like');
  });

  it('says it to a program, too: a terminal changes the form and not what is said', async () => {
    expect((await newLp()(['log', STORM])).err).toContain('reads like');
  });

  it('says nothing once hints are off', async () => {
    const lp = newLp();
    await lp.ok(['config', 'set', 'hints', 'off']);
    expect((await lp(['log', STORM], AT_TERMINAL)).err).toBe('');
  });

  it('says how to name one where none stands out, until the user knows', async () => {
    const lp = newLp();
    expect((await lp(['log', 'Fixed typo'], AT_TERMINAL)).err).toContain('no principle yet: lp tag 1 +dd');
    for (let n = 0; n < 5; n++) await lp.ok(['log', 'x', '+dd']);
    expect((await lp(['log', 'Fixed typo'], AT_TERMINAL)).err).not.toContain('no principle yet');
  });

  it('learns from how entries were tagged', async () => {
    const lp = newLp();
    for (let n = 0; n < 5; n++) await lp.ok(['log', 'Untangled a retry storm in a queue', '+ow']);
    expect((await lp(['log', STORM], AT_TERMINAL)).err).toContain('reads like Ownership');
  });
});

describe('lp suggest', () => {
  const backlog = async () => {
    const lp = newLp();
    await lp.ok(['log', STORM]);
    await lp.ok(['log', 'Mentored two new hires', '+hd']);
    await lp.ok(['log', 'Fixed typo']);
    await lp.ok(['log', 'Cut the cloud bill with spot instances', '-d', '2024-05-01']);
    return lp;
  };

  it('goes through what lacks a principle in the cycle in hand', async () => {
    const lp = await backlog();
    expect(await lp.ok(['suggest'])).toBe(
      [
        '#3  2026-11-22  –  Fixed typo',
        '    no principle stands out',
        `#1  2026-11-22  –  ${STORM}`,
        '    Dive Deep (untangled, retry storm)    lp tag 1 +dd',
        '',
      ].join('\n'),
    );
  });

  it('with --untagged, of any year; with other filters, what fits', async () => {
    const lp = await backlog();
    expect(await lp.ok(['suggest', '--untagged'])).toContain('+fr');
    const until = await lp.ok(['suggest', '--until', '2024-12-31']);
    expect(until).toContain('#4');
    expect(until).not.toContain('#1');
  });

  it('takes entries by number, and leaves out what they have', async () => {
    const lp = await backlog();
    await lp.ok(['tag', '1', '+dd']);
    expect(await lp.ok(['suggest', '#1', '4'])).toMatch(
      /^#1 .*\n {4}no principle stands out\n#4 .*\n {4}Frugality/,
    );
    expect(await lp(['suggest', '1', '9'])).toMatchObject({ code: 1, out: '' });
  });

  it('takes words, and standard input', async () => {
    const lp = newLp();
    const line = 'Dive Deep (untangled, retry storm)    +dd\n';
    expect(await lp.ok(['suggest', ...STORM.split(' ')])).toBe(line);
    expect(await lp.ok(['suggest', '-'], { stdin: `${STORM}\n` })).toBe(line);
    expect(await lp.ok(['suggest', '-'], { stdin: 'x '.repeat(500_000) })).toBe('no principle stands out\n');
    expect(await lp.ok(['suggest', ''])).toBe('no principle stands out\n');
  });

  it('prints JSON', async () => {
    const lp = await backlog();
    const json = await lp.json<Suggestions & { version: number }>(['suggest', '--json']);
    expect(json).toEqual({
      version: 1,
      suggestions: [
        { id: 3, title: 'Fixed typo', principles: [] },
        {
          id: 1,
          title: STORM,
          principles: [
            {
              slug: 'dive-deep',
              name: 'Dive Deep',
              score: expect.any(Number),
              words: ['untangled', 'retry storm'],
            },
          ],
        },
      ],
    });
    const words = await lp.json<Suggestions>(['suggest', '--json', 'Mentored', 'an', 'intern']);
    expect(words.suggestions[0]).toMatchObject({ id: null, title: 'Mentored an intern' });
    expect(await lp.json(['suggest', '--json', '--project', 'None'])).toEqual({
      version: 1,
      suggestions: [],
    });
  });

  it('changes nothing', async () => {
    const lp = await backlog();
    const before = await lp.ok(['list', '--json']);
    await lp.ok(['suggest', '--untagged']);
    expect(await lp.ok(['list', '--json'])).toBe(before);
  });

  it('says so when nothing lacks a principle, and creates no log', async () => {
    const lp = newLp();
    expect(await lp(['suggest'])).toEqual({
      code: 0,
      out: '',
      err: 'No entry of 2026 lacks a principle.\n',
    });
  });

  it('shows control characters of words harmlessly', async () => {
    expect(await newLp().ok(['suggest', 'mentored\u001b[31m', 'interns'])).not.toContain('\u001b');
  });

  it.each([
    [['suggest', '--apply'], 'takes a terminal', 'lp suggest --json'],
    [['suggest', '--apply', '--json'], 'no --json', 'lp tag 42 +dd'],
    [['suggest', '--apply', 'some', 'words'], 'words are no entry', 'lp log'],
    [['suggest', '1', '--untagged'], 'numbers and filters', 'by number or by filter'],
    [['suggest', 'words', '--since', 'march'], 'words and filters', 'by number or by filter'],
  ])('%j is a mistake in the call', async (words, what, hint) => {
    const said = await newLp()(words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(what);
    expect(said.err).toContain(hint);
  });
});
