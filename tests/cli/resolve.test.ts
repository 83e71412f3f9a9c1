/** `lp resolve`: feedback, risks and needs that are dealt with, and come back. */
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

interface Shown {
  readonly entry: {
    readonly result: string | null;
    readonly status: string | null;
    readonly resolved: string | null;
  };
}

/** #1 constructive feedback, #2 praise, #3 an accomplishment, #4 a risk, #5 a need. */
async function withLoops(): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['feedback', 'Docs are too long', '--from', 'Bo', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['feedback', 'Well done', '--from', 'Cy']);
  await lp.ok(['log', 'Shipped it']);
  await lp.ok(['risk', 'The partner API may slip', '-d', '2026-11-10']);
  await lp.ok(['need', 'A second on-call engineer', '-d', '2026-11-10']);
  return lp;
}

const open = async (lp: Lp): Promise<number[]> =>
  (await lp.json<{ openFeedback: number[] }>(['status', '--json'])).openFeedback;

const show = async (lp: Lp, id: number) => (await lp.json<Shown>(['show', String(id), '--json'])).entry;

describe('lp resolve', () => {
  it('feedback: keeps how as its result with the day, closes it, and tells it under growth', async () => {
    const lp = await withLoops();
    const said = await lp(['resolve', '1', 'two', 'pages', 'at most', '-d', '2026-07-12']);
    expect(said.out).toBe('#1  2026-05-01  –  Docs are too long\n');
    expect(said.err).toContain('resolved on 12 July 2026: "two pages at most"');
    expect(await show(lp, 1)).toMatchObject({
      result: 'two pages at most',
      resolved: '2026-07-12',
      status: null,
    });
    expect(await open(lp)).toEqual([]);
    expect(await lp.ok(['report'])).toContain('Since then: Two pages at most (12 July). [#1]');
    expect(await lp.ok(['show', '1'])).toContain('Resolved on 12 July 2026');
    expect(await lp.ok(['undo'])).toContain('resolve 1 (Docs are too long)');
    expect(await open(lp)).toEqual([1]);
  });

  it.each([4, 5])('a risk or need (#%i): its status, how, and today', async (id) => {
    const lp = await withLoops();
    await lp.ok(['resolve', String(id), 'the partner moved its date']);
    expect(await show(lp, id)).toMatchObject({
      result: 'the partner moved its date',
      resolved: '2026-11-22',
      status: 'resolved',
    });
    await lp.ok(['edit', String(id), '-r', 'they moved it']);
    expect(await show(lp, id)).toMatchObject({ result: 'they moved it', status: 'resolved' });
    await lp.ok(['resolve', '--reopen', String(id)]);
    expect(await show(lp, id)).toMatchObject({ result: null, resolved: null, status: 'open' });
    await lp.ok(['undo']);
    expect(await show(lp, id)).toMatchObject({ status: 'resolved', resolved: '2026-11-22' });
  });

  it('of what is closed: the same words change nothing, others are refused, never lost or dropped unseen', async () => {
    const lp = await withLoops();
    await lp.ok(['resolve', '1', 'two pages', '-d', '2026-07-12']);
    const again = await lp(['resolve', '1', 'two pages']);
    expect(again).toMatchObject({ code: 0, out: '#1  2026-05-01  –  Docs are too long\n' });
    expect(again.err).toContain('resolved on 12 July 2026 already; nothing was changed');
    const other = await lp(['resolve', '1', 'one page']);
    expect(other).toMatchObject({ code: 1, out: '' });
    expect(other.err).toContain('1 was resolved on 12 July 2026 already: "two pages"');
    expect(other.err).toContain('lp edit 1 -r "…"');
    expect(other.err).toContain('lp resolve --reopen 1');
    expect(await show(lp, 1)).toMatchObject({ result: 'two pages', resolved: '2026-07-12' });
  });

  it('--reopen of what is open says so and records nothing', async () => {
    const lp = await withLoops();
    const said = await lp(['resolve', '1', '--reopen']);
    expect(said.code).toBe(0);
    expect(said.err).toContain('open already; nothing was changed');
    expect(await lp.ok(['undo'])).toContain('need 5');
  });

  it('--reopen tells what is taken away', async () => {
    const lp = await withLoops();
    await lp.ok(['resolve', '1', 'two pages']);
    const said = await lp(['resolve', '--reopen', '1']);
    expect(said.err).toContain('open again; it was resolved on 22 November 2026: "two pages"');
    expect(await open(lp)).toEqual([1]);
  });

  it('--reopen of what an accomplishment answers says which, and keeps all', async () => {
    const lp = await withLoops();
    await lp.ok(['resolve', '1', 'two pages']);
    await lp.ok(['edit', '3', '--answers', '1']);
    const said = await lp(['resolve', '--reopen', '1']);
    expect(said).toMatchObject({ code: 1, out: '' });
    expect(said.err).toContain('1 is answered by #3, so it cannot be open');
    expect(said.err).toContain('lp edit 3 --answers ""');
    expect(await show(lp, 1)).toMatchObject({ result: 'two pages' });
  });

  it('feedback whose result an edit takes away is open, without a day of resolving', async () => {
    const lp = await withLoops();
    await lp.ok(['resolve', '1', 'two pages']);
    await lp.ok(['edit', '1', '-r', '']);
    expect(await show(lp, 1)).toMatchObject({ result: null, resolved: null });
    expect(await open(lp)).toEqual([1]);
  });

  it.each([
    [['3', 'done'], 2, 'entry 3 is an accomplishment', 'lp result 3 "…"'],
    [['2', 'done'], 2, 'feedback 2 is praise', 'lp edit 2 --constructive'],
    [['99', 'done'], 1, 'there is no entry 99; nothing was changed', 'lp list'],
    [['99'], 1, 'there is no entry 99; nothing was changed', 'lp list'],
    [['3'], 2, 'entry 3 is an accomplishment', 'lp result 3 "…"'],
    [['1'], 2, 'nothing says how entry 1 was resolved', 'lp resolve 1 "what you did"'],
    [['1', ' '], 2, 'nothing says how entry 1 was resolved', 'lp resolve'],
    [['1', 'done', '--reopen'], 2, '--reopen takes away how', 'lp resolve --reopen 1'],
    [['1', 'done', '-d', '2026-04-30'], 2, 'was not resolved on 30 April 2026', 'lp edit 1 -d'],
    [['1', 'done', '-d', '2026-11-23'], 2, 'has not come yet', 'leave -d out'],
    [['Bo', 'done'], 2, '"Bo" is no entry number', 'lp list'],
  ])('lp resolve %j is refused: exit %i, "%s"', async (words, code, message, hint) => {
    const lp = await withLoops();
    const said = await lp(['resolve', ...words]);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
    expect(await open(lp)).toEqual([1]);
  });
});
