/** `lp coverage`: its period, its filters, what goes where. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CoverageView } from '../../src/domain/coverage-view.ts';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  await lp.ok(['log', 'Helped out', '+dd', '+dr', '-d', '2026-03-04']);
  await lp.ok(['feedback', 'Too long', '--from', 'Ana', '--constructive', '+is', '-d', '2026-05-01']);
  await lp.ok(['feedback', 'You dig', '--from', 'Ana', '+dd', '-d', '2026-11-20']);
  await lp.ok(['log', 'Moved house', '+tb', '-d', '2025-03-04']);
});

/** A terminal without colour. */
const PLAIN = { NO_COLOR: '1' };

const row = (out: string, name: string): string => out.split('\n').find((line) => line.startsWith(name))!;
const view = (...words: string[]) => lp.json<CoverageView>(['coverage', ...words, '--json']);

describe('lp coverage', () => {
  it('is the map of the cycle in hand, on standard output', async () => {
    const { code, out, err } = await lp(['coverage'], { columns: 80, env: PLAIN });
    expect([code, err]).toEqual([0, '']);
    expect(row(out, 'Dive Deep')).toMatch(/^Dive Deep {27}· · ▪ · · · · · · · ■ {4}2 {2}last 20 Nov$/);
    expect(row(out, 'Invent')).toMatch(/0 {2}nothing yet$/);
    expect(out).toMatch(/^thin: Customer Obsession · Ownership · /m);
    expect(out).toMatch(/Deliver\s+Results\s+\(nothing\s+since\s+March\)/);
    expect(out).toMatch(/· none {3}▪ thin {3}■ fair {3}█ strong\n$/);
  });

  it('is the same in a pipe, whatever the terminal, without colour', async () => {
    const { out } = await lp(['coverage']);
    expect(row(out, 'Success and Scale')).toMatch(/^Success and Scale Bring Broad Responsibility {2}· · /);
    expect((await lp(['coverage'], { env: { COLUMNS: '40' } })).out).toBe(out);
  });

  it('has colour at a terminal, and none without it', async () => {
    expect((await lp(['coverage'], { columns: 80, env: { FORCE_COLOR: '1' } })).out).toContain('\x1b[');
    expect((await lp(['coverage', '--no-color'], { columns: 80 })).out).not.toContain('\x1b');
  });

  it('draws in ASCII where the terminal takes no more', async () => {
    const { out } = await lp(['coverage'], { columns: 80, env: { ...PLAIN, LANG: 'C' } });
    expect(row(out, 'Dive Deep')).toContain('. . - . . . . . . . +');
  });

  it('has a JSON view', async () => {
    const json = await view();
    expect(Object.keys(json)).toEqual([
      'version',
      'cycle',
      'from',
      'to',
      'today',
      'filter',
      'by',
      'periods',
      'principles',
      'thin',
      'gaps',
      'untagged',
    ]);
    expect(json).toMatchObject({
      version: 1,
      cycle: { name: '2026', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31' },
      from: '2026-01-01',
      to: '2026-12-31',
      today: '2026-11-22',
      filter: null,
      by: 'month',
      untagged: [],
    });
    expect(json.periods).toHaveLength(11);
    const dive = json.principles.find(({ slug }) => slug === 'dive-deep')!;
    expect({ ...dive, cells: dive.cells.filter(({ count }) => count > 0) }).toEqual({
      slug: 'dive-deep',
      name: 'Dive Deep',
      short: 'dd',
      count: 2,
      level: 'thin',
      last: '2026-11-20',
      cells: [
        { period: '2026-03', count: 1, level: 'thin' },
        { period: '2026-11', count: 1, level: 'fair' },
      ],
    });
    expect(json.thin[0]).toEqual({ slug: 'customer-obsession', name: 'Customer Obsession', since: null });
    expect(json.thin.at(-1)).toEqual({
      slug: 'deliver-results',
      name: 'Deliver Results',
      since: '2026-03-04',
    });
  });

  it('takes a longer period, by what fits or by what was asked for', async () => {
    const out = await lp.ok(['coverage', '--since', '2024'], { columns: 80, env: PLAIN });
    expect(out).toMatch(/^1 January 2024 to 31 December 2026, by quarter\n/);
    expect(row(out, 'Think Big')).toMatch(/· · · · ▪ · · · · · · · {2}1 {2}last {2}4 Mar 2025$/);
    expect((await view('--since', '2024')).periods).toHaveLength(35);
    expect((await view('--since', '2024', '--by', 'years')).periods).toEqual(['2024', '2025', '2026']);
    const wrong = await lp(['coverage', '--by', 'weeks']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('month, quarter, year');
  });

  it('with -p shows the rows of these principles alone', async () => {
    const out = await lp.ok(['coverage', '-p', 'dd,tb']);
    expect(out).toMatch(/^2026, Think Big or Dive Deep\n|^2026, Dive Deep or Think Big\n/);
    expect(out).not.toMatch(/^(?:Deliver|Ownership)/m);
    expect((await view('-p', 'dd,tb')).principles.map(({ slug }) => slug)).toEqual([
      'think-big',
      'dive-deep',
    ]);
  });

  it('takes the other filters, and says so', async () => {
    const json = await view('--kind', 'feedback', '--since', 'june');
    expect(json.filter).toBe('1 June to 31 December 2026, feedback');
    expect(json.periods[0]).toBe('2026-06');
    expect(json.principles.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    const { out, err } = await lp(['coverage', '--project', 'Nothing']);
    expect(out).toMatch(/^2026, project Nothing\n?/);
    expect(err).toBe('No entry fits.\n');
  });

  it('tells of entries that are in no row', async () => {
    await lp.ok(['log', 'Untold']);
    await lp.ok(['log', 'Untold as well']);
    const { err } = await lp(['coverage']);
    expect(err).toBe('2 entries have no principle and are in no row: #6 and #5.   lp suggest 6 5\n');
    expect((await view()).untagged).toEqual([6, 5]);
  });

  it('explains an empty log and a cycle that has not begun', async () => {
    const empty = await newLp()(['coverage']);
    expect(empty.code).toBe(0);
    expect(empty.err).toBe('Nothing is logged in 2026 yet.   lp log "what you did" -r "what came of it"\n');
    expect(empty.out).toContain('thin: all of them (none)');
    const over = await newLp()(['coverage', '--cycle', '2025']);
    expect(over.err).toMatch(/ -d 2025-12-31\n$/);
    const ahead = await lp(['coverage', '--cycle', '2027'], { columns: 80, env: PLAIN });
    expect(ahead.err).toBe('2027 has not begun: its first day is 1 January 2027.\n');
    expect(ahead.out).not.toContain('thin:');
  });

  it('is of the cycle to hand in while that is due, to its end', async () => {
    const january = { env: { LP_NOW: '2027-01-10T10:00:00' } };
    const json = await lp.json<CoverageView>(['coverage', '--json'], january);
    expect([json.cycle.name, json.periods.length]).toEqual(['2026', 12]);
  });
});
