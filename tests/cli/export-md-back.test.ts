/** `lp export md` read back: into the log it came from nothing, elsewhere all that Markdown for people can hold. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { type Lp, newLp } from '../support/lp.ts';

const list = async (lp: Lp): Promise<Entry[]> =>
  (await lp.json<{ entries: Entry[] }>(['list', '--json'])).entries.toReversed();
const back = (lp: Lp, stdin: string) => lp(['import', 'md', '-', '--yes'], { stdin });

describe('Markdown of lp', () => {
  it('adds nothing to its own log, whatever was edited or removed there since', async () => {
    const lp = newLp();
    for (const title of ['One', 'Two', 'Three']) await lp.ok(['log', title, '-d', '2026-03-04']);
    const out = await lp.ok(['export', 'md']);
    await lp.ok(['edit', '1', '-t', 'In other words', '-d', '2026-03-05']);
    await lp.ok(['rm', '2']);
    expect((await back(lp, out)).out).toBe('Nothing new from md.\n');
    expect((await list(lp)).map(({ title }) => title)).toEqual(['Three', 'In other words']);
  });

  it("comes back from a folder of months, whose index is nobody's notes", async () => {
    const lp = newLp();
    await lp.ok(['log', 'March', '-d', '2026-03-04']);
    await lp.ok(['log', 'April', '-d', '2026-04-04']);
    await lp.ok(['export', 'md', '--by-month', 'brag']);
    const other = ['import', 'md', 'brag', '--yes', '--db', 'other.db'];
    expect(await lp(other)).toMatchObject({ out: 'Added 2 entries from md (#1 to #2).\n', err: '' });
  });

  it('comes back elsewhere with the words of each entry, however long, and goals by their titles', async () => {
    const lp = newLp();
    await lp.ok(['goal', 'add', 'Cut *p99* below 600 ms']);
    await lp.ok(['goal', 'add', 'Hire two']);
    const long = `${'x'.repeat(30_000)}\n${'> - * _a_ `b` [c\n'.repeat(6_000)}- - - - - - - - - - deep\n# Tools`;
    await lp.ok(['log', '-', '-d', '2026-03-04', '-g', 'g1'], { stdin: `Tools\n${long}` });
    await lp.ok(['log', 'Friday', '-d', '2026-03-05', '-g', 'g2', '-b', 'Goals\n\n```\n# no heading\n']);
    const result = 'many lines\n'.repeat(4_000).trim();
    await lp.ok(['log', 'Long result', '-d', '2026-03-06', '-r', result, '-b', 'and a story']);
    const out = await lp.ok(['export', 'md']);
    expect(out).toContain('- **Goal:** g1 · Cut \\*p99\\* below 600 ms\n');

    const other = newLp();
    await other.ok(['goal', 'add', 'Mine']);
    await other.ok(['goal', 'add', 'Cut *p99* below 600 ms']);
    const said = await back(other, out);
    expect(said.out).toBe('Added 3 entries from md (#1 to #3).\n');
    expect(said.err).toBe('1 entry came without a goal: the one named is not in this log.\n');
    const entries = await list(other);
    expect(entries).toMatchObject([
      { title: 'Tools', goal: 'g2' },
      { title: 'Friday', goal: null, details: 'Goals\n\n```\n# no heading\n\nGoal: Hire two' },
      { title: 'Long result', result, details: 'and a story' },
    ]);
    expect(entries[0]!.details === long).toBe(true);
  });
});
