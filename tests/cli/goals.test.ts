/** Goals: agreed on, served by entries, closed, and told in the report. */
import { describe, expect, it } from 'vitest';
import { newLp } from '../support/lp.ts';

async function withGoals() {
  const lp = newLp();
  await lp.ok(['goal', 'add', 'Cut', 'checkout', 'p99', '--target', '600 ms', '--due', 'dec 1']);
  await lp.ok(['goal', 'add', 'Hire two engineers', '--cycle', '2026']);
  await lp.ok(['log', 'Cached the cart', '+dd', '-r', '900 ms to 540 ms', '-g', 'g1']);
  return lp;
}

describe('lp goal', () => {
  it('lists goals with target or result and their entries', async () => {
    const lp = await withGoals();
    expect(await lp.ok(['goal'])).toBe(
      'g1  open     Cut checkout p99 · target 600 ms · due 2026-12-01 · 1 entry\ng2  open     Hire two engineers · no entry yet\n',
    );
    expect(await lp.ok(['goal', 'close', 'g1', '--met', '--result', '540 ms'])).toBe(
      'g1  met      Cut checkout p99 · 540 ms · 1 entry\n',
    );
    expect(await lp.json(['goal', 'show', '1', '--json'])).toEqual({
      version: 1,
      goal: expect.objectContaining({
        ref: 'g1',
        status: 'met',
        target: '600 ms',
        due: '2026-12-01',
        result: '540 ms',
        entries: [1],
      }),
    });
    expect(await lp.ok(['goal', 'show', 'g1'])).toMatch(
      /target: 600 ms\n {4}result: 540 ms\n#1 {2}2026-11-22/,
    );
    expect(await lp(['goal', 'list', '--cycle', '2025'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('No goals for 2025'),
    });
    expect(await lp.ok(['goal', 'list', '--all'])).toMatch(/^g1.*\ng2/);
  });

  it('is one undo step each, also where entries lose their goal', async () => {
    const lp = await withGoals();
    const before = await lp.ok(['show', '1', '--json']);
    await lp.ok(['goal', 'rm', 'g1']);
    expect(await lp.json(['show', '1', '--json'])).toMatchObject({ entry: { goal: null } });
    expect(await lp.ok(['undo'])).toBe('Undid: goal rm g1 (Cut checkout p99)\n');
    expect(await lp.ok(['show', '1', '--json'])).toBe(before);
    await lp.ok(['goal', 'edit', 'g2', '-t', 'Hire three', '--due', 'dec 24']);
    await lp.ok(['goal', 'edit', 'g2', '--due', '']);
    await lp.ok(['undo']);
    expect(await lp.ok(['goal', 'list'])).toContain('Hire three · due 2026-12-24');
    await lp.ok(['goal', 'close', 'g2', '--dropped']);
    expect(await lp.ok(['goal', 'close', 'g2', '--reopen'])).toContain('g2  open');
  });

  it('has a number that is never used again', async () => {
    const lp = await withGoals();
    await lp.ok(['goal', 'rm', 'g2']);
    expect(await lp.ok(['goal', 'add', 'Another'])).toMatch(/^g3 /);
  });

  it('joins entries at capture and by edit, and filters them', async () => {
    const lp = await withGoals();
    await lp.ok(['log', 'Interviewed nine']);
    await lp.ok(['edit', '2', '-g', 'g2']);
    const ids = async (...words: string[]) =>
      (await lp.json<{ entries: { id: number }[] }>(['list', '--json', ...words])).entries.map(
        (entry) => entry.id,
      );
    expect(await ids('--goal', 'g2')).toEqual([2]);
    await lp.ok(['edit', '2', '-g', '']);
    expect(await ids('--goal', 'g2')).toEqual([]);
  });

  it('stands in the report with its entries', async () => {
    const lp = await withGoals();
    await lp.ok(['goal', 'close', 'g1', '--met', '-r', '540 ms']);
    const draft = await lp.ok(['report']);
    expect(draft).toContain('## Goals\n\n**Cut checkout p99: met.** Target: 600 ms. Result: 540 ms. [#1]');
    expect(draft).toContain('Of 2 goals, 1 is met and 1 is open.');
  });

  it('reads a due day without a year inside of its cycle, and says when it lies outside', async () => {
    const lp = newLp();
    const due = async (...words: string[]) => {
      const { out, err } = await lp(['goal', ...words, '--json']);
      return [(JSON.parse(out) as { goal: { due: string } }).goal.due, err];
    };
    expect(await due('add', 'One', '--due', 'sep 30')).toEqual(['2026-09-30', '']);
    expect(await due('add', 'Two', '--due', 'jan 15')).toEqual(['2027-01-15', '']);
    expect(await due('add', 'Three', '--due', 'sep 30', '--cycle', '2025')).toEqual(['2025-09-30', '']);
    expect(await due('edit', 'g3', '--due', 'oct 1')).toEqual(['2025-10-01', '']);
    // Words that reckon from today mean what they say.
    expect(await due('add', 'Four', '--due', 'in 90 days')).toEqual([
      '2027-02-20',
      'g4 is due on 20 February 2027, after its cycle 2026 ends.\n',
    ]);
    expect(await due('add', 'Five', '--due', '2025-01-01')).toEqual([
      '2025-01-01',
      'g5 is due on 1 January 2025, before its cycle 2026 begins.\n',
    ]);
    expect((await due('edit', 'g5', '--cycle', '2025'))[1]).toBe('');
    expect((await due('edit', 'g1', '--cycle', '2025'))[1]).toContain('after its cycle 2025 ends');
    expect((await due('edit', 'g1', '-t', 'Uno'))[1]).toBe('');
  });

  it('removes several as one step, or none', async () => {
    const lp = await withGoals();
    expect(await lp(['goal', 'rm', 'g1', 'g9'])).toMatchObject({ code: 1, out: '' });
    expect(await lp.ok(['goal', 'rm', 'g1', '2', 'g2'])).toBe(
      'removed g1  Cut checkout p99\nremoved g2  Hire two engineers\n',
    );
    expect(await lp.json(['show', '1', '--json'])).toMatchObject({ entry: { goal: null } });
    expect(await lp.ok(['undo'])).toBe('Undid: goal rm g1 and g2\n');
    expect(await lp.ok(['goal', 'list'])).toMatch(/^g1.* 1 entry\ng2/);
  });

  it('removed, has a JSON view with the entries it was joined to; at a terminal these are said to stay', async () => {
    const lp = await withGoals();
    expect(await lp.json(['goal', 'rm', 'g1', '--json'])).toEqual({
      version: 1,
      goal: expect.objectContaining({ ref: 'g1', entries: [1] }),
    });
    await lp.ok(['undo']);
    const { err } = await lp(['goal', 'rm', 'g1'], { columns: 80 });
    expect(err).toContain('1 entry stays, without a goal; lp undo joins it again');
    await lp.ok(['undo']);
    const { goals } = await lp.json<{ goals: { ref: string }[] }>(['goal', 'rm', 'g2', 'g1', '--json']);
    expect(goals.map(({ ref }) => ref)).toEqual(['g2', 'g1']);
    expect((await lp(['goal', 'rm', 'g1'], { columns: 80 })).out).toBe('');
  });

  it('of other cycles are pointed to where this one has none', async () => {
    const lp = await withGoals();
    expect((await lp(['goal', 'list', '--cycle', '2026-Q4'])).err).toContain(
      'Other cycles have 2 goals.   lp goal list --all\n',
    );
    expect(await lp.ok(['check', '--cycle', '2026-Q4'])).toContain(
      'no goals yet; 2 of other cycles   lp goal list --all',
    );
    expect((await newLp()(['goal'])).err).not.toContain('--all');
  });

  it.each([['check'], ['list'], ['report'], ['coverage'], ['rm'], ['search', 'cart'], ['suggest']])(
    'that is not there is no filter of lp %s %s',
    async (...words) => {
      const lp = await withGoals();
      expect(await lp([...words.filter(Boolean), '-g', 'g9'])).toMatchObject({
        code: 1,
        out: '',
        err: 'lp: there is no goal g9.\n    There are g1 and g2; lp goal list --all shows what they are.\n',
      });
    },
  );

  it.each([
    [['goal', 'close', 'g1'], 2, 'how did it end?\n    Write: lp goal close g1 --met\n'],
    [['goal', 'close', 'g1', '--met', '--missed'], 2, 'ends in one way'],
    [['goal', 'close', 'g9', '--met'], 1, 'there is no goal g9'],
    [['goal', 'add', ' '], 2, 'the goal has no words'],
    [['goal', 'edit', 'g1'], 2, 'nothing says what to change'],
    [['goal', 'show', 'first'], 2, '"first" is no goal'],
    [['goal', 'add', 'x', '--due', 'someday'], 2, 'is not a day'],
  ])('%j is refused', async (argv, code, message) => {
    const lp = await withGoals();
    expect(await lp(argv)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
  });
});
