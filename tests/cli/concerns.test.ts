/** `lp risk` and `lp need`: recorded for the manager, open until they are resolved. */
import { describe, expect, it } from 'vitest';
import { newLp } from '../support/lp.ts';

interface Shown {
  readonly entry: Readonly<Record<string, unknown>>;
}

describe('lp risk, lp need', () => {
  it('take words and the same roads as lp log, with severity and a day ahead', async () => {
    const lp = newLp();
    const words = ['risk', 'The partner API', 'may slip', '+own', '--severity', 'H', '--by', 'friday'];
    expect(await lp.ok(words)).toBe('#1  2026-11-22  Ownership  The partner API may slip\n');
    const { entry } = await lp.json<Shown>(['show', '1', '--json']);
    expect(entry).toMatchObject({ kind: 'risk', severity: 'high', by: '2026-11-27', status: 'open' });
    await lp.ok(['need', '-', '--by', 'mar 4'], { stdin: 'A second engineer\nFor the nights.' });
    expect(await lp.json<Shown>(['show', '2', '--json'])).toMatchObject({
      entry: { kind: 'need', title: 'A second engineer', details: 'For the nights.', by: '2027-03-04' },
    });
    expect(await lp.ok(['undo'])).toContain('need 2 (A second engineer)');
  });

  it('are listed with their age, how bad they are and by when, or how they ended', async () => {
    const lp = newLp();
    await lp.ok(['risk', 'API may slip', '--severity', 'high', '--by', '2026-12-15', '-d', '2026-11-10']);
    await lp.ok(['risk', 'Nobody on call', '--by', '2026-11-20', '-d', '2026-11-21']);
    await lp.ok(['need', 'A budget', '-d', '2026-11-02']);
    await lp.ok(['resolve', '3', 'granted', '-d', '2026-11-20']);
    const wide = await lp.ok(['list', '--no-color'], { columns: 100 });
    expect(wide).toContain('risk, open 12 days: API may slip · high, by 15 Dec\n');
    expect(wide).toContain('risk, open 1 day: Nobody on call · was due 20 Nov\n');
    expect(wide).toContain('need, resolved 20 Nov: A budget · granted\n');
    expect(await lp.ok(['list', '--kind', 'risk'])).not.toContain('need');
    const long = 'The partner API may slip into January and take the launch with it';
    await lp.ok(['risk', long, '--severity', 'low', '-d', '2026-11-10']);
    expect(await lp.ok(['list', '--no-color'], { columns: 72 })).toMatch(
      /risk, open 12 days: The par[^\n]*… · low\n/,
    );
    expect(await lp.ok(['list', '--no-color'], { columns: 44 })).toMatch(/risk, open: The part[^\n]*…\n/);
    for (const columns of [20, 40, 60]) {
      for (const row of (await lp.ok(['list', '--no-color'], { columns })).split('\n')) {
        expect(row.length).toBeLessThanOrEqual(columns);
      }
    }
    const page = await lp.ok(['show', '1']);
    expect(page).toContain('Risk, open · Tuesday, 10 November 2026');
    expect(page).toContain('Open 12 days · high, by 15 Dec');
  });

  it('say how the flags were understood, and that a day has passed', async () => {
    const lp = newLp();
    const words = ['need', 'A budget', '--severity', 'm'];
    expect((await lp([...words, '--by', '4 mar'])).err).toBe('    medium, by 4 March 2027\n');
    expect((await lp(['risk', 'Late', '--by', 'yesterday'])).err).toBe(
      '    was due 21 November 2026, which has passed\n',
    );
    expect((await lp(['risk', 'Plain'])).err).toBe('');
    expect((await lp(['edit', '1', '--by', '1 dec'])).err).toBe('    medium, by 1 December 2026\n');
    expect((await lp([...words, '--json'])).err).toBe('');
    expect((await lp([...words, '--severity', 'dire'])).err).toContain('low, medium or high');
  });

  it('are open on their first day, without an age', async () => {
    const lp = newLp();
    await lp.ok(['need', 'A budget']);
    expect(await lp.ok(['list'])).toContain('need, open: A budget\n');
  });

  it('stand in bare lp while they are open, the most pressing named, whatever its cycle', async () => {
    const lp = newLp();
    await lp.ok(['log', 'Cut latency']);
    await lp.ok(['need', 'A budget', '-d', '2025-11-02']);
    await lp.ok(['risk', 'Nobody on call', '--severity', 'low', '--by', '2026-11-23']);
    await lp.ok(['risk', 'API may slip', '--severity', 'high', '--by', '2026-12-15']);
    expect(await lp.ok([])).toContain('2 risks and 1 need open (#4 API may slip: high, by 15 Dec)\n');
    expect(await lp.json(['status', '--json'])).toMatchObject({ openRisks: [3, 4], openNeeds: [2] });
    for (const id of ['2', '3', '4']) await lp.ok(['resolve', id, 'done']);
    expect(await lp.ok([])).not.toContain('risk');
  });

  it('are no part of the draft', async () => {
    const lp = newLp();
    await lp.ok(['log', 'Cut latency']);
    await lp.ok(['risk', 'The partner API may slip']);
    expect(await lp.ok(['report'])).not.toContain('slip');
  });

  it('are edited by flags, and by these only', async () => {
    const lp = newLp();
    await lp.ok(['risk', 'API may slip']);
    await lp.ok(['log', 'Cut latency']);
    await lp.ok(['edit', '1', '--severity', 'low', '--by', '2026-12-01']);
    expect(await lp.json<Shown>(['show', '1', '--json'])).toMatchObject({
      entry: { severity: 'low', by: '2026-12-01', status: 'open' },
    });
    await lp.ok(['edit', '1', '--severity', '', '--by', '']);
    expect(await lp.json<Shown>(['show', '1', '--json'])).toMatchObject({
      entry: { severity: null, by: null },
    });
    const said = await lp(['edit', '2', '--severity', 'low']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('entry 2 is no risk or need');
  });

  it.each([
    [['risk'], 'there is nothing to log', 'lp risk "The partner API may slip"'],
    [['need', ' '], 'the title is empty', 'lp need "A second on-call engineer"'],
    [['risk', 'x', '--severity', 'dire'], '"dire" is no severity', 'low, medium or high'],
    [['risk', 'x', '--by', 'someday'], 'someday', ''],
    [['risk', 'x', '-d', '2026-11-23'], 'has not come yet', ''],
    [['risk', 'x', '-r', 'done'], '-r', ''],
  ])('lp %j is a usage error that writes nothing', async (words, message, hint) => {
    const lp = newLp();
    const said = await lp(words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
    expect(await lp.json(['list', '--json'])).toMatchObject({ entries: [] });
  });
});
