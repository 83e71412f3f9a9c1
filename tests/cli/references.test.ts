/** `@last`, `@-2`, wherever an entry's number is taken, and `lp recent`, which shows what they stand for. */
import { describe, expect, it } from 'vitest';
import { spec as recent } from '../../src/cli/commands/recent.ts';
import type { Context } from '../../src/cli/context.ts';
import type { Day } from '../../src/domain/day.ts';
import { draftEntry } from '../../src/domain/entry.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { newLp, startingWith } from '../support/lp.ts';

/** Recorded in the order 1, 2, 3; by day 3 is the oldest. */
const three = startingWith(async (lp) => {
  await lp.ok(['log', 'First', '+dd']);
  await lp.ok(['feedback', 'Docs are too long', '--from', 'Bo', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['log', 'Third', '-d', '2026-01-02']);
});

describe('@last and @-2', () => {
  it.each<[words: string[], says: RegExp]>([
    [['show', '@last'], /^Third\n/],
    [['show', '@-3', '@LAST'], /^First\n[\s\S]*Third\n/],
    [['edit', '@-1', '-r', '5%'], /^#3 .* Third$/m],
    [['tag', '@-3', '@last', '+ow', '-dd'], /^#1 .*Ownership {2}First\n#3 .*Ownership {2}Third$/m],
    [['rm', '@last'], /^removed #3 /],
    [['rm', '@last', '@-1', '3'], /^removed #3 .*\n$/],
    [['resolve', '@-2', 'two pages'], /^#2 /],
    [['result', '@last', '@ana says 5%'], /^#3 /],
    [['again', '@-3', '@home', 'again'], /^#4 .*Dive Deep {2}@home again$/m],
    [['pin', '@-3'], /^pinned #1 /],
    [['unpin', '@-03'], /^Nothing|^$/],
    [['suggest', '@last'], /^#3 /],
    [['history', '@last'], /log 3/],
    [['log', 'Two pages', '--answers', '@-2'], /^#4 /],
    [['edit', '@last', '--answers', '2,@-2'], /^#3 /],
  ])('lp %j', async (words, says) => {
    expect(await (await three()).ok(words)).toMatch(says);
  });

  it('are read alike on the plain road and on the other', async () => {
    const lp = await three();
    for (const words of [
      ['show', '@-3', '--json'],
      ['--db', lp.db, 'show', '@-3', '--json'],
      ['show', '--js', '@-3'],
    ]) {
      const said = await lp(words);
      if (said.code === 0) expect(JSON.parse(said.out).entry.id).toBe(1);
      else expect(words).toContain('--js');
    }
    await lp.ok(['--db', lp.db, 'log', 'Two pages', '--answers', '@-2']);
    expect(await lp.ok(['show', '@last'])).toContain('Answers #2');
  });

  it('follow the order of recording, without what is gone; a restored one has its old place', async () => {
    const lp = await three();
    await lp.ok(['edit', '1', '-r', '5%']);
    await lp.ok(['rm', '@last']);
    expect(await lp.ok(['show', '@last'])).toContain('Docs are too long');
    await lp.ok(['restore', '3']);
    expect(await lp.ok(['show', '@last'])).toContain('Third');
    await lp.ok(['log', 'Fourth']);
    await lp.ok(['undo']);
    expect(await lp.ok(['show', '@last'])).toContain('Third');
  });

  it('for lp restore count what was removed, the last first', async () => {
    const lp = await three();
    expect((await lp(['restore', '@last'])).err).toContain('nothing was removed, so there is no @last');
    await lp.ok(['rm', '3']);
    await lp.ok(['rm', '1']);
    expect((await lp(['restore', '@-3'])).err).toContain('there is no @-3: 2 entries are gone');
    expect(await lp.ok(['restore', '@-2'])).toMatch(/^restored #3 /);
    expect(await lp.ok(['restore', '@last'])).toMatch(/^restored #1 /);
  });

  it('are words where words are taken', async () => {
    const lp = await three();
    expect(await lp.ok(['log', 'met @ana about @last', '-r', '@-2'])).toContain('met @ana about @last');
    expect(await lp.ok(['search', '@last'])).toContain('#4');
    expect(await lp.ok(['suggest', '@ana', 'debugged the retry storm'])).toContain('Dive Deep');
    expect(await lp.ok(['goal', 'add', '@home'])).toContain('@home');
  });

  it.each([
    ['@0', 2, '"@0" is no entry', '@last is the entry recorded last'],
    ['@-0', 2, '"@-0" is no entry', '@last'],
    ['@foo', 2, '"@foo" is no entry', 'lp recent'],
    ['@', 2, '"@" is no entry', 'lp recent'],
    ['@2', 2, '"@2" is no entry', 'Entry 2 is written 2'],
    ['@-4', 1, 'there is no @-4: the log has 3 entries', 'lp recent'],
    ['@-99999999999999999999', 1, 'the log has 3 entries', 'lp recent'],
  ])('%s is refused: exit %i, "%s"', async (word, code, message, hint) => {
    const lp = await three();
    for (const words of [
      ['show', word],
      ['rm', '1', word],
      ['log', 'x', '--answers', `2,${word}`],
    ]) {
      const said = await lp(words);
      expect(said).toMatchObject({ code, out: '' });
      expect(said.err).toContain(message);
      expect(said.err).toContain(hint);
    }
    expect(await lp.ok(['list'])).toContain('First');
  });

  it('on an empty log say how to begin, and create none', async () => {
    const lp = newLp();
    const said = await lp(['result', '@last', 'x']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('nothing is logged yet, so there is no @last');
  });
});

describe('lp recent', () => {
  it('shows what was recorded or changed last, whatever its day, with what to call it', async () => {
    const lp = await three();
    await lp.ok(['edit', '1', '-r', '5%']);
    expect(await lp.ok(['recent'])).toBe(
      [
        '@-3    #1  Sun 22 Nov  dd  First · 5%',
        '@last  #3  Fri  2 Jan  –   Third',
        '@-2    #2  Fri  1 May  –   ❝Docs too long❞ — Bo (constructive)\n',
      ]
        .join('\n')
        .replace('Docs too', 'Docs are too'),
    );
    const { entries } = await lp.json<{ entries: object[] }>(['recent', '-n', '2', '--json']);
    expect(entries).toMatchObject([
      { id: 1, reference: '@-3' },
      { id: 3, reference: '@last' },
    ]);
  });

  it('of a log of 150,000 entries names each, and soon', async () => {
    const draft = draftEntry({ title: 'Built it', date: '2026-11-20' as Day }, '2026-11-22' as Day);
    const entries = Array.from({ length: 150_000 }, (_, n) => ({ ...draft, id: 150_000 - n }));
    const lately = { recent: () => entries, newest: () => entries.map(({ id }) => id) };
    const said: string[] = [];
    const context = {
      today: '2026-11-22',
      host: { stdout: { isTerminal: false } },
      store: async () => ({ lately: async () => lately }),
      style: async () => plainStyle,
      principles: [],
      out: (text: string) => said.push(text),
    } as unknown as Context;
    await recent.run!({ words: [], options: { limit: '0' } }, context);
    const rows = said.join('').split('\n');
    expect(rows).toHaveLength(150_000);
    expect(rows[0]).toMatch(/^@last +#150000 /);
    expect(rows.at(-1)).toMatch(/^@-150000 +#1 /);
  });

  it('fits a narrow terminal, and says so where nothing is logged', async () => {
    const lp = newLp();
    expect(await lp(['recent'])).toMatchObject({ code: 0, out: '' });
    for (let n = 0; n < 12; n += 1) await lp.ok(['log', `${'a long title '.repeat(5)}${n}`]);
    const rows = (await lp(['recent'], { columns: 40, env: { NO_COLOR: '1' } })).out.split('\n').slice(0, -1);
    expect(rows).toHaveLength(10);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(40);
    expect((await lp.ok(['recent', '-n', '0'])).split('\n')).toHaveLength(13);
    expect((await lp(['recent', '-n', 'x'])).code).toBe(2);
  });
});
