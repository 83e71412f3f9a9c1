/** `lp check`: its period, its filters, its JSON view, and that it informs and no more. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ReadinessView } from '../../src/domain/readiness-view.ts';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  await lp.ok(['goal', 'add', 'Cut p99', '--target', '600 ms']);
  await lp.ok(['goal', 'add', 'Hire two', '--due', '2026-12-15']);
  await lp.ok(['goal', 'close', 'g1', '--met', '--result', '540 ms']);
  await lp.ok(['log', 'Moved the service with three teams', '+dd', '+dr', '-g', 'g1', '-d', '2026-03-04']);
  await lp.ok(['feedback', 'Too long', '--from', 'Ana', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['feedback', 'You dig', '--from', 'Bob', '+dd', '-d', '2026-11-20']);
  await lp.ok(['log', 'Untold', '-d', '2026-11-21', '--project', 'Checkout']);
  await lp.ok(['log', 'Moved house', '+tb', '-d', '2025-03-04']);
});

const view = (...words: string[]) => lp.json<ReadinessView>(['check', ...words, '--json']);

describe('lp check', () => {
  it('is a page on standard output, with nothing on standard error, and exit code 0', async () => {
    const { code, out, err } = await lp(['check'], { columns: 80, env: { NO_COLOR: '1' } });
    expect([code, err]).toEqual([0, '']);
    for (const line of [
      '2026: what is ready, what is not',
      'What    2 goals: 1 met, 1 open',
      '        0 of 2 accomplishments have a number in the outcome (0%)',
      'Year    2 accomplishments and 2 pieces of feedback so far',
      'Others  2 pieces of feedback from 2 people, the last on 20 Nov',
      '        all goals delivered      1 of 2 is met',
      '        scope       #1 “three teams”',
      'Improve first',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
    expect(out).toMatch(/^How {5}2 of 16 principles have evidence; /m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has a JSON view', async () => {
    const json = await view();
    expect(json).toEqual({
      version: 1,
      cycle: { name: '2026', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31' },
      from: '2026-01-01',
      to: '2026-12-31',
      today: '2026-11-22',
      filter: null,
      what: {
        goals: [
          {
            ref: 'g1',
            title: 'Cut p99',
            status: 'met',
            target: '600 ms',
            due: null,
            result: '540 ms',
            entries: [1],
            notices: [],
          },
          {
            ref: 'g2',
            title: 'Hire two',
            status: 'open',
            target: null,
            due: '2026-12-15',
            result: null,
            entries: [],
            notices: ['near', 'no entry'],
          },
        ],
        goalsOfOtherCycles: [],
        accomplishments: 2,
        withOutcome: 0,
        measured: 0,
      },
      how: {
        // How strong they are is the evidence's own test.
        strong: expect.any(Number),
        fair: expect.any(Number),
        thin: expect.any(Number),
        none: 14,
        principles: expect.any(Array),
        stale: [{ slug: 'deliver-results', name: 'Deliver Results', since: '2026-03-04' }],
        gaps: [{ slug: 'dive-deep', name: 'Dive Deep', after: '2026-03-04', before: '2026-11-20' }],
        untagged: [4],
        tagSlips: [],
      },
      year: {
        entries: 4,
        middle: '2026-07-01',
        firstHalf: 2,
        secondHalf: 2,
        timeShare: 0.445,
        comparable: true,
        emptyMonths: ['2026-01', '2026-02', '2026-04', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
      },
      others: {
        feedback: 2,
        positive: 1,
        constructive: 1,
        people: 2,
        last: '2026-11-20',
        stale: false,
        open: [{ id: 2, date: '2026-05-01', from: 'Ana', title: 'Too long' }],
        answered: [],
        asks: [],
      },
      baseline: [
        { asks: 'all goals delivered', shows: '1 of 2 is met' },
        { asks: 'proficiency in the role', shows: '0 of 2 accomplishments say what came of it' },
        { asks: 'principles observed', shows: '2 of 16 have evidence' },
      ],
      beyond: { impact: [], scope: [{ id: 1, words: 'three teams' }], complexity: [] },
      entries: [expect.objectContaining({ id: 4 }), expect.objectContaining({ id: 1 })],
    });
    expect(json.how.principles).toHaveLength(16);
    expect(json.how.principles.find(({ slug }) => slug === 'dive-deep')).toEqual({
      slug: 'dive-deep',
      name: 'Dive Deep',
      count: 2,
      strength: expect.stringMatching(/^(?:thin|fair)$/),
      last: '2026-11-20',
    });
    expect(Object.keys(json.entries[0]!)).toEqual(['id', 'title', 'strength', 'reasons', 'lacks', 'fix']);
    expect(Object.keys(json.entries[0]!.fix!)).toEqual(['field', 'ask', 'command']);
    expect(json.entries[0]!.fix!.command).toMatch(/^lp result 4 /);
  });

  it('-n is how many entries to improve, and no filter', async () => {
    const out = await lp.ok(['check', '-n', '1']);
    expect(out).toMatch(/2 of 16 principles have evidence/);
    expect(out).toMatch(/\n#4 [^\n]*\n1 more; -n 0 shows all\n$/);
    expect(await lp.ok(['check', '-n', '0'])).not.toContain('more;');
    expect((await view('-n', '1')).entries.map(({ id }) => id)).toEqual([4]);
    expect((await view('-n', '1')).filter).toBeNull();
  });

  it('takes the filters, says so, and then speaks of the goals these entries serve', async () => {
    const json = await view('--project', 'Checkout');
    expect([json.filter, json.what.accomplishments, json.what.goals, json.baseline]).toEqual([
      'project Checkout',
      1,
      [],
      [],
    ]);
    expect((await view('-g', 'g2')).what.goals.map(({ ref }) => ref)).toEqual(['g2']);
    expect((await view('-p', 'dd')).what.goals.map(({ ref }) => ref)).toEqual(['g1']);
    expect(await lp.ok(['check', '--project', 'Checkout'])).toMatch(
      /^2026, project Checkout: .*\n.* · a part of the cycle/,
    );
  });

  it('takes days of their own, over several cycles', async () => {
    const json = await view('--since', '2025');
    expect(json.cycle.name).toBe('1 January 2025 to 31 December 2026');
    expect(json.what.accomplishments).toBe(3);
    expect(json.what.goals.map(({ ref }) => ref)).toEqual(['g1']);
    expect(await lp.ok(['check', '--since', '2025', '--until', '2025'])).toContain('no goal in this part');
  });

  it('offers nothing to log where it is the filter that found nothing', async () => {
    const out = await lp.ok(['check', '--match', 'nowhere']);
    expect(out).toContain('no accomplishment in this part\n');
    expect(out).toContain('Others  no feedback in this part\n');
    expect(out).not.toContain('lp log');
  });

  it('of a cycle that is over says the day to whoever logs more of it', async () => {
    const out = await lp.ok(['check', '--cycle', '2024']);
    expect(out).toContain(
      'no accomplishment yet   lp log "what you did" -r "what came of it" -d 2024-12-31\n',
    );
    expect(out).toContain('no feedback yet   lp feedback "…" --from "…" -d 2024-12-31\n');
  });

  it('goes on with the same log', async () => {
    const other = newLp();
    const out = await other.ok(['check', '--db', lp.db]);
    expect(out).toContain(`lp suggest 4 --db ${lp.db}`);
    expect(out).toMatch(/lp result 4 .* --db /);
  });

  it('is calm about an empty log, a cycle to come, and the last one in January', async () => {
    const empty = await newLp()(['check']);
    expect([empty.code, empty.err]).toEqual([0, '']);
    expect(empty.out).toContain('lp log "what you did"');
    expect(await lp.ok(['check', '--cycle', '2027'])).toMatch(/begins 1 January 2027/);
    const january = await lp.ok(['check'], { env: { LP_NOW: '2027-01-10T10:00:00' } });
    expect(january).toMatch(/^2026: .*\nended 31 Dec · due 31 Jan 2027 \(in 21 days\)/);
    expect(january).toContain('Others  2 pieces of feedback from 2 people, the last on 20 Nov\n');
    expect(january).toContain(
      'g2 Hire two: open, was due 15 Dec, no entry yet   lp log "…" -g g2 -d 2026-12-31\n',
    );
  });
});
