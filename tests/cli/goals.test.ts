/** Goals: agreed on, served by entries, closed, and told in the report. */
import { describe, expect, it } from 'vitest';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

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

  const dueIn = (lp: Lp) => async (words: readonly string[], now?: string) => {
    const said = await lp(['goal', ...words, '--json'], now === undefined ? {} : { env: { LP_NOW: now } });
    const { goal } = JSON.parse(said.out) as { goal: { cycle: string; due: string | null } };
    return [goal.cycle, goal.due, said.err];
  };

  it('is of the cycle its due day lies in, else of the one that runs, whichever review is due', async () => {
    const add = dueIn(newLp());
    const january = '2026-01-14T09:30';
    const runs = 'which runs now; the review in hand is that of 2025.   lp goal edit';
    expect(await add(['add', 'One', '--due', 'jun 30'], january)).toEqual([
      '2026',
      '2026-06-30',
      `g1 is a goal of 2026, ${runs} g1 --cycle 2025 --due 2025-06-30\n`,
    ]);
    expect(await add(['add', 'Two'], january)).toEqual([
      '2026',
      null,
      `g2 is a goal of 2026, ${runs} g2 --cycle 2025\n`,
    ]);
    expect(await add(['add', 'Three', '--cycle', '2025'], january)).toEqual(['2025', null, '']);
    // In February no other review is due any more.
    expect(await add(['add', 'Four', '--due', 'jun 30'], '2026-02-14')).toEqual(['2026', '2026-06-30', '']);
    const ahead = 'is a goal of 2027, in which it is due; the review in hand is that of 2026.';
    expect(await add(['add', 'Five', '--due', 'sep 30'])).toEqual([
      '2027',
      '2027-09-30',
      `g5 ${ahead}   lp goal edit g5 --cycle 2026 --due 2026-09-30\n`,
    ]);
    expect(await add(['add', 'Six', '--due', 'in 90 days'])).toEqual([
      '2027',
      '2027-02-20',
      `g6 ${ahead}   lp goal edit g6 --cycle 2026\n`,
    ]);
  });

  it('is of a cycle set by hand that holds the day, and of the one in hand where none is offered', async () => {
    const lp = newLp();
    const add = dueIn(lp);
    await lp.ok([
      'cycle',
      'set',
      'Spring review',
      '--from',
      '2026-03-01',
      '--to',
      '2026-05-31',
      '--due',
      '2026-06-30',
    ]);
    const cycleOf = async (...more: string[]) => (await add(['add', 'x', ...more], '2026-04-01'))[0];
    expect(await cycleOf()).toBe('Spring review');
    expect(await cycleOf('--due', 'jun 15')).toBe('Spring review');
    expect(await cycleOf('--due', '2027-04-01')).toBe('2027');
    expect(
      (await lp(['goal', 'add', 'y', '--due', '2027-01-20'], { env: { LP_NOW: '2026-04-01' } })).err,
    ).toContain('lp goal edit g4 --cycle "Spring review"\n');
  });

  it('reads a due day without a year inside of the cycle that is named', async () => {
    const due = dueIn(newLp());
    const passed = (ref: string, day: string) =>
      `${ref} is due on ${day}, which has passed.   lp goal edit ${ref} --due "…"\n`;
    expect(await due(['add', 'One', '--due', 'sep 30', '--cycle', '2025'])).toEqual([
      '2025',
      '2025-09-30',
      '',
    ]);
    expect(await due(['edit', 'g1', '--due', 'oct 1'])).toEqual([
      '2025',
      '2025-10-01',
      passed('g1', '1 October 2025'),
    ]);
    expect(await due(['add', 'Two', '--due', '2026-03-01'])).toEqual([
      '2026',
      '2026-03-01',
      passed('g2', '1 March 2026'),
    ]);
    // Words that reckon from today mean what they say.
    expect(await due(['add', 'Three', '--due', 'in 90 days', '--cycle', '2026'])).toEqual([
      '2026',
      '2027-02-20',
      'g3 is due on 20 February 2027, after its cycle 2026 ends.\n',
    ]);
    expect(await due(['add', 'Four', '--due', '2025-01-01', '--cycle', '2026'])).toEqual([
      '2026',
      '2025-01-01',
      'g4 is due on 1 January 2025, before its cycle 2026 begins.\n',
    ]);
    expect((await due(['edit', 'g4', '--cycle', '2025']))[2]).toBe('');
    expect((await due(['edit', 'g2', '--cycle', '2025']))[2]).toContain('after its cycle 2025 ends');
    expect((await due(['edit', 'g2', '-t', 'Zwei']))[2]).toBe('');
  });

  it('are listed of the cycle in hand and of the one that runs, each with its own', async () => {
    const lp = newLp();
    const january = { env: { LP_NOW: '2026-01-14' } };
    await lp.ok(['goal', 'add', 'Old', '--cycle', '2025'], january);
    await lp.ok(['goal', 'add', 'New'], january);
    await lp.ok(['goal', 'add', 'Ancient', '--cycle', '2024'], january);
    expect(await lp.ok(['goal', 'list'], january)).toBe(
      'g1  open     Old · no entry yet · 2025\ng2  open     New · no entry yet · 2026\n',
    );
    expect(await lp.ok(['goal', 'list', '--cycle', '2025'], january)).toBe(
      'g1  open     Old · no entry yet\n',
    );
    expect(await lp.ok(['goal', 'list'])).toBe('g2  open     New · no entry yet\n');
    expect((await newLp()(['goal'], january)).err).toContain('No goals for 2025 or 2026 yet.');
  });

  describe('of another cycle than the entries that serve it', () => {
    const SAID = '2 entries of 2026 serve 2 goals of 2025: g1 and g2';
    const misplaced = startingWith(async (lp) => {
      await lp.ok(['goal', 'add', 'One', '--cycle', '2025']);
      await lp.ok(['goal', 'add', 'Two', '--cycle', '2025']);
      await lp.ok(['log', 'Did one', '-g', 'g1', '-d', '2026-03-01']);
      await lp.ok(['log', 'Did two', '-g', 'g2', '-d', '2026-03-02']);
      await lp.ok(['risk', 'It may slip', '-g', 'g2']);
    });

    it('is pointed out by report, check and where I stand, with the call that moves it', async () => {
      const lp = await misplaced();
      const call = 'lp goal edit g1 --cycle 2026';
      expect((await lp(['report'])).err).toContain(`${SAID}.   ${call}\n`);
      expect(await lp.ok(['check'])).toContain(`${SAID}   ${call}\n`);
      expect(await lp.ok(['status'])).toContain(`${SAID}   ${call}\n`);
      expect(await lp.json(['report', '--json'])).toMatchObject({
        gaps: { goalsOfOtherCycles: ['g1', 'g2'] },
      });
      expect(await lp.json(['check', '--json'])).toMatchObject({
        what: { goalsOfOtherCycles: ['g1', 'g2'] },
      });
      expect(await lp.json(['status', '--json'])).toMatchObject({ goalsOfOtherCycles: ['g1', 'g2'] });
      await lp.ok(['goal', 'edit', 'g1', '--cycle', '2026']);
      expect((await lp(['report'])).err).toContain('1 entry of 2026 serves a goal of 2025: g2.');
      await lp.ok(['goal', 'edit', 'g2', '--cycle', '2026']);
      expect((await lp(['report'])).err).not.toContain('goals of');
    });

    it.each([
      ['a part of the cycle', ['report', '--since', 'march']],
      ['a part of the cycle, in the check', ['check', '-p', 'dd']],
      ['a shorter cycle that its own holds', ['report', '--cycle', '2026-Q1']],
    ])('is not in %s', async (_, words) => {
      const lp = await misplaced();
      await lp.ok(['goal', 'edit', 'g1', '--cycle', '2026']);
      await lp.ok(['goal', 'edit', 'g2', '--cycle', '2026']);
      if (words[1] !== '--cycle') await lp.ok(['undo']);
      const { out, err } = await lp(words);
      expect(`${out}${err}`).not.toContain('serve');
    });

    it('is at home there where most of its entries are: one more came late', async () => {
      const lp = await misplaced();
      for (const day of ['2025-10-01', '2025-11-01']) await lp.ok(['log', 'x', '-g', 'g1', '-d', day]);
      expect((await lp(['report'])).err).toContain('1 entry of 2026 serves a goal of 2025: g2.');
    });

    it('is told as of other cycles where they are several, also where theirs is gone', async () => {
      const lp = await misplaced();
      await lp.ok([
        'cycle',
        'set',
        'Sprint',
        '--from',
        '2024-01-01',
        '--to',
        '2024-02-01',
        '--due',
        '2024-03-01',
      ]);
      await lp.ok(['goal', 'edit', 'g2', '--cycle', 'Sprint']);
      await lp.ok(['cycle', 'remove', 'Sprint']);
      expect((await lp(['report'])).err).toContain(
        '2 entries of 2026 serve 2 goals of other cycles: g1 and g2.',
      );
    });
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

  it('lists an open goal that is due in a later cycle: nobody who has just agreed on it is told there is none', async () => {
    const lp = newLp();
    await lp.ok(['goal', 'add', 'Cut costs', '--due', 'jun 30']);
    expect(await lp.ok(['goal', 'list'])).toBe('g1  open     Cut costs · due 2027-06-30 · no entry yet\n');
    expect((await lp(['goal', 'list', '--cycle', '2026'])).out).toBe('');
    await lp.ok(['goal', 'close', 'g1', '--dropped']);
    expect((await lp(['goal', 'list'])).out).toBe('');
  });

  it.each([
    [['goal', 'close', 'g1'], 2, 'how did it end?\n    Write: lp goal close g1 --met\n'],
    [['goal', 'close', 'g1', '--met', '--missed'], 2, 'ends in one way'],
    [['goal', 'close', 'g9', '--met'], 1, 'there is no goal g9'],
    [['goal', 'add', ' '], 2, 'the goal has no words'],
    [['goal', 'add', '-'], 2, 'a goal is written in the call, not read'],
    [['goal', 'edit', 'g1', '-t', ''], 2, 'the goal has no words.\n    Say what is to be reached'],
    [['goal', 'list', '--all', '--cycle', '2026'], 2, '--cycle and --all say two things'],
    [['goal', 'edit', 'g9'], 1, 'there is no goal g9'],
    [['goal', 'edit', 'g1'], 2, 'nothing says what to change'],
    [['goal', 'show', 'first'], 2, '"first" is no goal'],
    [['goal', 'add', 'x', '--due', 'someday'], 2, 'is not a day'],
  ])('%j is refused', async (argv, code, message) => {
    const lp = await withGoals();
    expect(await lp(argv)).toMatchObject({ code, out: '', err: expect.stringContaining(message) });
  });
});
