/** `lp week` as it is printed; what it asks is in tests/e2e/week.test.ts. */
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

/** A Friday. */
const NOW = { LP_NOW: '2026-11-20T16:00:00' };

async function livedWeek(): Promise<Lp> {
  const lp = newLp(NOW);
  await lp.ok(['log', 'Cut the build from 14 to 6 minutes', '+dd', '-d', '2026-11-16']);
  await lp.ok(['log', 'untangled the retry storm', '-d', '2026-11-18', '--project', 'Orders']);
  await lp.ok(['feedback', 'Calm and clear', '--from', 'Ana', '+et', '-d', '2026-11-17']);
  await lp.ok(['log', 'Rolled out the cache', '+dr', '-d', '2026-11-03', '--pending-result']);
  await lp.ok(['log', 'Of the week before', '-d', '2026-11-15']);
  await lp.ok(['risk', 'The API may slip', '--by', '2026-11-25', '-d', '2026-11-02', '--severity', 'high']);
  await lp.ok(['ask', 'Bo Chen', '--due', '2026-11-15', '-d', '2026-11-03', '--about', 'the launch']);
  return lp;
}

describe('lp week', () => {
  it('says of what was announced today that it is of today', async () => {
    const lp = newLp();
    await lp.ok(['log', 'Moved the queue', '+ow', '--pending-result']);
    expect(await lp.ok(['week'])).toContain('#1 Moved the queue, since 22 Nov (today)');
  });

  it('lists the days from Monday to Sunday, what they lack, what is pending, due soon and overdue', async () => {
    const lp = await livedWeek();
    expect(await lp(['week'])).toEqual({
      code: 0,
      err: '',
      out: `This week · 16 to 22 Nov · 2 accomplishments, 1 feedback

#1  Mon 16 Nov  dd  Cut the build from 14 to 6 minutes
#3  Tue 17 Nov  et  ❝Calm and clear❞ — Ana
#2  Wed 18 Nov  –   untangled the retry storm

no result      #2   lp result 2 "…"
no principle   #2   lp tag 2 +dd
pending        #4 Rolled out the cache, since 3 Nov (17 days)   lp result 4 "…"
due soon       risk #6 The API may slip · high, by 25 Nov   lp resolve 6 "…"
no answer yet  Bo Chen, asked 3 Nov (17 days ago), was due 15 Nov · about the launch
`,
    });
  });

  it('--last is the one before, also over the end of a year', async () => {
    const lp = await livedWeek();
    expect(await lp.ok(['week', '--last'])).toMatch(
      /^Last week · 9 to 15 Nov · 1 accomplishment\n\n#5 {2}Sun 15 Nov/,
    );
    const january = { env: { LP_NOW: '2027-01-04T09:00' } };
    expect(await lp.ok(['week', '--last'], january)).toContain('Last week · 28 Dec 2026 to 3 Jan\n');
    expect(await lp.ok(['week'], { env: { LP_NOW: '2026-11-30T09:00' } })).toContain(
      'This week · 30 Nov to 6 Dec\n',
    );
  });

  it('--json has the entries whole, and what they lack by number', async () => {
    const lp = await livedWeek();
    const view = await lp.json<Record<string, never>>(['week', '--json']);
    expect(view).toMatchObject({
      version: 1,
      week: { from: '2026-11-16', to: '2026-11-22' },
      entries: [{ id: 1 }, { id: 3, from: 'Ana' }, { id: 2, title: 'untangled the retry storm' }],
      withoutResult: [2],
      withoutPrinciple: [2],
      pending: [{ id: 4, status: 'pending' }],
      dueSoon: [{ id: 6, by: '2026-11-25' }],
      overdueAsks: [{ person: 'Bo Chen', overdue: true }],
    });
  });

  it('a filter narrows all of it, and leaves out whom one asked', async () => {
    const lp = await livedWeek();
    expect(await lp.ok(['week', '--project', 'orders'])).toBe(`This week · 16 to 22 Nov · 1 accomplishment

#2  Wed 18 Nov  –  untangled the retry storm

no result     #2   lp result 2 "…"
no principle  #2   lp tag 2 +dd
`);
    const none = await lp(['week', '--project', 'Nowhere']);
    expect(none).toEqual({
      code: 0,
      out: 'This week · 16 to 22 Nov\n',
      err: 'Nothing that fits is logged yet this week.\n',
    });
  });

  it('an empty week is told kindly, with three questions; no log is made', async () => {
    const lp = newLp(NOW);
    const { code, out, err } = await lp(['week']);
    expect({ code, out }).toEqual({ code: 0, out: 'This week · 16 to 22 Nov\n' });
    expect(err).toMatch(/^Nothing is logged yet this week, and that is fine\. .*\n(?: {2}[A-Z].*\?\n){3}$/);
    expect((await lp(['week', '--last'])).err).toMatch(/^Nothing is logged that week, and that is fine/);
    expect(await lp.json(['week', '--json'])).toMatchObject({ entries: [], pending: [] });
  });

  it('fits 40 and 20 columns, and breaks no call', async () => {
    const lp = await livedWeek();
    for (const columns of [40, 20]) {
      const { out } = await lp(['week'], { columns, env: { NO_COLOR: '1' } });
      const rows = out.split('\n');
      expect(rows.filter((row) => [...row].length > columns)).toEqual([]);
      for (const call of ['lp result 2 "…"', 'lp result 4 "…"', 'lp resolve 6 "…"'])
        expect(out).toContain(call);
      expect(out.replace(/\s+/g, ' ')).toContain('was due 15 Nov · about the launch');
    }
  });

  it('words of the user are harmless, and calls name the log they are for', async () => {
    const lp = newLp(NOW);
    await lp.ok(['log', 'red \x1b[31m alert']);
    expect(await lp.ok(['week'])).not.toContain('\x1b');
    expect(await lp.ok(['week', '--db', lp.db])).toContain(`lp tag 1 +dd --db ${lp.db}`);
  });
});
