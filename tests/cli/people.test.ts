/** `lp people`: whom the log knows, and whom not for long. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;
beforeEach(async () => {
  lp = newLp();
  await lp.ok(['log', 'Led the launch', '--with', 'Ana Lima, Bo', '-d', '2026-11-17']);
  await lp.ok(['log', 'Wrote the plan', '--with', 'BO, Søren', '-d', '2026-03-04', '--project', 'Checkout']);
  await lp.ok(['feedback', 'calm', '--from', 'ANA LIMA', '-d', '2026-11-20']);
  await lp.ok(['ask', 'Cy Dahl', '-d', '2026-11-03', '--due', '2026-11-10']);
});

const names = async (...words: string[]): Promise<string[]> =>
  (await lp.json<{ people: { name: string }[] }>(['people', ...words, '--json'])).people.map(
    ({ name }) => name,
  );

describe('lp people', () => {
  it('shows who, how often, when last, and what waits, in columns', async () => {
    expect((await lp.ok(['people'])).split('\n')).toEqual([
      'Ana Lima  1 together  1 feedback  last 20 Nov',
      'Bo        2 together              last 17 Nov',
      'Søren     1 together              last 4 Mar   not for 263 days',
      'Cy Dahl                                        asked 3 Nov, was due 10 Nov',
      '',
    ]);
  });

  it('someone who answered without words is no bare name', async () => {
    await lp.ok(['ask', 'done', 'Cy Dahl']);
    expect(await lp.ok(['people'])).toMatch(/Cy Dahl +asked, has answered\n/);
  });

  it.each([20, 40, 60])('fits %i columns', async (columns) => {
    const out = await lp.ok(['people', '--no-color'], { columns });
    for (const row of out.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
    for (const word of ['Ana Lima', 'Søren', '263', 'Cy Dahl']) expect(out).toContain(word);
  });

  it('takes the filters of a period and of what was done, and --away', async () => {
    expect(await names('--since', '2026-11-18')).toEqual(['Ana Lima']);
    expect(await names('--project', 'checkout')).toEqual(['Bo', 'Søren']);
    expect(await names('--cycle', '2025')).toEqual([]);
    expect(await names('--away')).toEqual(['Søren']);
    expect((await lp(['people', '--cycle', '2025'])).err).toContain('Nobody fits');
  });

  it('of a period that is over is reckoned to its end', async () => {
    const { people } = await lp.json<{ people: { name: string; away: boolean }[] }>([
      'people',
      '--until',
      '2026-04-01',
      '--json',
    ]);
    expect(people).toMatchObject([
      { name: 'Bo', away: false },
      { name: 'Søren', away: false },
    ]);
  });

  it('of an empty log says how names come in', async () => {
    const said = await newLp()(['people']);
    expect(said).toMatchObject({ code: 0, out: '' });
    expect(said.err).toContain('--with "Ana Lima"');
  });

  it('has a JSON view with the ask that waits', async () => {
    const { people } = await lp.json<{ people: Record<string, unknown>[] }>(['people', '--json']);
    expect(Object.keys(people[0]!)).toEqual(
      'name together feedback constructive last days away asked waiting'.split(' '),
    );
    expect(people.at(-1)).toMatchObject({ name: 'Cy Dahl', asked: 1, waiting: { due: '2026-11-10' } });
  });
});
