import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { type Readiness, readinessOf, type Work } from '../../src/domain/readiness.ts';
import { displayWidth } from '../../src/domain/width.ts';
import { type CheckViewOptions, checkLines } from '../../src/terminal/check-view.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import fc from '../support/fast-check.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, TODAY } from '../support/made-up-year.ts';

const SET = AMAZON.filter(({ short }) => ['dd', 'et', 'tb', 'ss'].includes(short));

const OPTIONS: CheckViewOptions = {
  columns: 80,
  plainYear: 2026,
  style: plainStyle,
  limit: 5,
  own: false,
  goalsElsewhere: 0,
  principles: SET,
  call: (words) => `lp ${words}`,
};

interface Given {
  readonly entries?: readonly Entry[];
  readonly goals?: Parameters<typeof readinessOf>[0]['goals'];
  readonly today?: string;
  readonly narrowed?: string;
  readonly principles?: typeof AMAZON;
}

const facts = ({ entries = [], goals = [], today = TODAY, narrowed, principles = SET }: Given): Readiness =>
  readinessOf({
    cycle: CYCLE,
    from: CYCLE.from,
    to: CYCLE.to,
    entries,
    goals,
    principles,
    today: day(today),
    ...(narrowed === undefined ? {} : { narrowed }),
  });

const page = (given: Given, options: Partial<CheckViewOptions> = {}): string[] =>
  checkLines(facts(given), { ...OPTIONS, ...options });

const said = (id: number, date: string, over: Parameters<typeof entry>[0] = {}): Entry =>
  entry({ id, date, kind: 'feedback', from: 'Ana', ...over });

/** Advice is another file's business: here it is what the sketch of the page says. */
const ADVICE: Readonly<Record<number, Pick<Work, 'lacks' | 'fix'>>> = {
  33: {
    lacks: ['says "helped"', 'no number', 'no story'],
    fix: { field: 'result', ask: 'what changed because of you?', command: 'lp edit 33 -r "…"' },
  },
  18: {
    lacks: ['no outcome'],
    fix: { field: 'result', ask: 'where are they now?', command: 'lp edit 18 -r "…"' },
  },
};

function improve(options: Partial<CheckViewOptions>, entries = [33, 18]): string[] {
  const ready = facts({
    entries: entries.map((id) =>
      entry({ id, title: id === 33 ? 'Helped with the migration' : 'Mentored two new hires' }),
    ),
  });
  const works = ready.works
    .map((work) => ({ ...work, ...ADVICE[work.entry.id]! }))
    .toSorted((a, b) => b.entry.id - a.entry.id);
  const lines = checkLines({ ...ready, works }, { ...OPTIONS, ...options });
  return lines.slice(lines.indexOf('Improve first'));
}

const GIVEN: Given = {
  goals: [
    goal({ id: 1, title: 'Cut checkout p99', target: '600 ms', status: 'met', result: '540 ms' }),
    goal({ id: 2, title: 'Hire two engineers.', due: '2026-12-15' }),
    goal({ id: 3, title: 'Calm on-call', status: 'met' }),
    goal({ id: 4, title: 'Tax engine design', due: '2026-09-30' }),
  ],
  entries: [
    entry({
      id: 1,
      date: '2026-02-03',
      title: 'Sat with the returns desk',
      goal: 'g1',
      principles: ['dive-deep'],
    }),
    entry({ id: 2, date: '2026-07-04', title: 'Rewrote the runbook with three teams', goal: 'g3' }),
    entry({
      id: 3,
      date: '2026-11-05',
      title: 'Interviewed',
      goal: 'g2',
      principles: ['earn-trust', 'newer'],
    }),
    said(4, '2026-05-01', { sentiment: 'constructive' }),
    said(5, '2026-05-02', { principles: ['dive-deep'] }),
    said(6, '2026-11-13', { from: 'ANA', principles: ['earn-trust'] }),
    said(7, '2026-11-14', { from: 'Bob', principles: ['earn-trust'] }),
  ],
};

describe('principles with nothing lately', () => {
  const lately = (dates: readonly (readonly [string, string])[]): string | undefined =>
    page({
      entries: dates.map(([date, slug], index) => entry({ id: index + 1, date, principles: [slug] })),
    }).find((line) => line.startsWith('        lately'));

  test('are told by the month since when', () => {
    const dates = [
      ['2026-03-02', 'earn-trust'],
      ['2026-03-05', 'dive-deep'],
      ['2026-11-05', 'think-big'],
    ] as const;
    expect(lately(dates)).toBe('        lately  nothing for Earn Trust and Dive Deep since March');
  });

  test('are told once where it is all of them', () => {
    const dates = [
      ['2026-03-02', 'earn-trust'],
      ['2026-05-05', 'dive-deep'],
    ] as const;
    expect(lately(dates)).toBe('        lately  nothing for any principle since May');
  });
});

describe('the page', () => {
  test('at 80 columns', () => {
    expect(page(GIVEN).slice(0, -8)).toEqual([
      '2026: what is ready, what is not',
      "39 days left · due 31 Jan 2027 · evidence only; ratings are people's to give",
      '',
      'What    4 goals: 2 met, 2 open',
      '        g2 Hire two engineers: open, due 15 Dec (in 23 days)   lp goal close g2',
      '        g3 Calm on-call: met, its result is not written down',
      '          lp goal edit g3 -r "…"',
      '        g4 Tax engine design: open, was due 30 Sep, no entry yet',
      '          lp log "…" -g g4',
      '        0 of 3 accomplishments have a number in the outcome (0%)',
      'How     2 of 4 principles have evidence; fair in 1, thin in 1',
      '        fair    Earn Trust 3 (14 Nov)',
      '        thin    Dive Deep 2 (2 May) · newer 1 (5 Nov)',
      '        none    Think Big · Success and Scale Bring Broad Responsibility',
      '        lately  nothing for Dive Deep since May',
      '        1 entry without a principle: #2   lp suggest 2',
      'Year    57% of entries since July, in 44% of the time; the first half has 3',
      '        7 months have no entry',
      'Others  4 pieces of feedback from 2 people, the last on 14 Nov',
      '        1 constructive still open: #4 (1 May)',
      '          lp resolve 4 "what you did since"',
      '',
      'MET     the baseline asks for:',
      '        all goals delivered      2 of 4 are met',
      '        proficiency in the role  0 of 3 accomplishments say what came of it',
      '        principles observed      2 of 4 have evidence',
      'EE      shows in impact, scope, complexity of the next level; hints in the log:',
      '        impact      g1 540 ms (target 600 ms)',
      '        scope       #2 “three teams”',
      '        complexity  no entry says what made it hard yet',
    ]);
  });

  test('at 40 columns everything is below something, and calls are whole', () => {
    const lines = page(GIVEN, { columns: 40, limit: 1 });
    expect(lines.slice(0, 12)).toEqual([
      '2026: what is ready, what is not',
      '39 days left · due 31 Jan 2027',
      "evidence only; ratings are people's to",
      'give',
      '',
      'What',
      '  4 goals: 2 met, 2 open',
      '  g2 Hire two engineers: open, due 15',
      '    Dec (in 23 days)   lp goal close g2',
      '  g3 Calm on-call: met, its result is',
      '    not written down',
      '    lp goal edit g3 -r "…"',
    ]);
    expect(lines).toContain('    Think Big');
    expect(lines.slice(-3)).toEqual([
      '    how many offers or hires came of it?',
      '    lp result 3 "…"',
      '2 more; -n 0 shows all',
    ]);
  });

  test('off a terminal has one row for each statement', () => {
    const lines = page(GIVEN, { columns: undefined });
    expect(lines).toContain(
      '        g4 Tax engine design: open, was due 30 Sep, no entry yet   lp log "…" -g g4',
    );
    expect(lines.slice(-3).toSorted()).toEqual([
      '#1  Sat with the returns desk             no outcome, no story      what came of it?                        lp result 1 "…"',
      '#2  Rewrote the runbook with three teams  no outcome, no principle  what is better since, and by how much?  lp result 2 "…"',
      '#3  Interviewed                           no outcome, no story      how many offers or hires came of it?    lp result 3 "…"',
    ]);
  });

  test('of nothing says how to begin, and no more', () => {
    expect(page({})).toEqual([
      '2026: what is ready, what is not',
      "39 days left · due 31 Jan 2027 · evidence only; ratings are people's to give",
      '',
      'What    no goals yet   lp goal add "…" --target "…"',
      '        no accomplishment yet   lp log "what you did" -r "what came of it"',
      'How     0 of 4 principles have evidence',
      'Others  no feedback yet   lp feedback "…" --from "…"',
      '',
      'MET     the baseline asks for:',
      '        all goals delivered      no goal is written down',
      '        proficiency in the role  no accomplishment is logged',
      '        principles observed      0 of 4 have evidence',
    ]);
  });

  test('in the first weeks asks for nothing', () => {
    const lines = page({
      today: '2026-01-20',
      entries: [entry({ date: '2026-01-10', principles: ['dive-deep'] })],
    });
    expect(lines.join('\n')).not.toMatch(/lately|since|no entry yet|none|lp feedback/);
    expect(lines).toContain('Year    1 accomplishment and 0 pieces of feedback so far');
  });

  test.each([
    ['2026-12-31', 'last day · due 31 Jan 2027'],
    ['2027-01-10', 'ended 31 Dec · due 31 Jan 2027 (in 21 days)'],
    ['2027-01-31', 'ended 31 Dec · due 31 Jan 2027 (today)'],
    ['2027-03-01', 'ended 31 Dec · was due 31 Jan 2027'],
  ])('on %s: %s', (today, words) => {
    expect(page({ today }).slice(1, 3).join(' ')).toMatch(new RegExp(`^${words.replace(/[()]/g, '\\$&')}`));
  });

  test('before the cycle begins has its goals alone', () => {
    expect(page({ today: '2025-12-01' })).toEqual([
      '2026: what is ready, what is not',
      "begins 1 January 2026 · evidence only; ratings are people's to give",
      '',
      'What  no goals yet   lp goal add "…" --target "…" --cycle 2026',
      '      nothing yet',
    ]);
  });

  test('of a part of the cycle says so, and does not say what the whole lacks', () => {
    const lines = page({ ...GIVEN, goals: [], narrowed: 'project Checkout' });
    expect(lines.slice(0, 3)).toEqual([
      '2026, project Checkout: what is ready, what is not',
      '39 days left · due 31 Jan 2027 · a part of the cycle',
      "evidence only; ratings are people's to give",
    ]);
    expect(lines).toContain('What    no goal in this part');
    expect(lines.join('\n')).not.toMatch(/MET|none |lately|Think Big/);
    expect(lines.join('\n')).toMatch(/\n\nEE {6}shows in/);
  });

  test('texts of the user are harmless', () => {
    const nasty = '\u001b[2J\u0007gone\nfor good';
    const lines = page({
      goals: [
        goal({ title: nasty, due: '2026-01-02', target: nasty, result: nasty, status: 'met' }),
        goal({ id: 2, title: nasty }),
      ],
      entries: [entry({ title: `${nasty} with two teams\u001b` })],
    });
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/);
  });
});

describe('what to improve', () => {
  test('on a wide terminal, a row each', () => {
    expect(improve({ columns: 120 })).toEqual([
      'Improve first',
      '#33  Helped with the migration  says "helped", no number  what changed because of you?  lp edit 33 -r "…"',
      '#18  Mentored two new hires     no outcome                where are they now?           lp edit 18 -r "…"',
    ]);
  });

  test('at 80 columns, the question below the title', () => {
    expect(improve({ columns: 80 })).toEqual([
      'Improve first',
      '#33  Helped with the migration     says "helped", no number',
      '     what changed because of you?  lp edit 33 -r "…"',
      '#18  Mentored two new hires        no outcome',
      '     where are they now?           lp edit 18 -r "…"',
    ]);
  });

  test('at 40 columns, one below the other', () => {
    expect(improve({ columns: 40, limit: 1 })).toEqual([
      'Improve first',
      '#33  Helped with the migration',
      '     says "helped", no number',
      '     what changed because of you?',
      '     lp edit 33 -r "…"',
      '1 more; -n 0 shows all',
    ]);
  });

  test('calls are for the log the page is of, and never broken', () => {
    const call = (words: string) => `lp ${words} --db /a/very/long/path/to/a/log/of/achievements/lp.db`;
    expect(improve({ columns: 60, call }, [18])).toContain(
      '     lp edit 18 -r "…" --db /a/very/long/path/to/a/log/of/achievements/lp.db',
    );
  });

  test('where nothing is left, says so', () => {
    const ready = facts(GIVEN);
    const works = ready.works.map((work) => ({ ...work, lacks: [], fix: null }));
    expect(checkLines({ ...ready, works }, OPTIONS).at(-1)).toBe(
      'No entry is left that one thing more would help much.',
    );
  });
});

describe('laws', () => {
  test('no line but a call is wider than the terminal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 130 }),
        fc.subarray([...ENTRIES]),
        fc.constantFrom('2026-02-20', TODAY, '2027-01-10'),
        (columns, entries, today) => {
          const lines = page({ entries, goals: GOALS, today, principles: AMAZON }, { columns, limit: 0 });
          for (const line of lines) {
            if (!/^\s+lp /.test(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
          }
        },
      ),
    );
  });

  test('colour changes nothing of the words', () => {
    const tagged = Object.fromEntries(
      Object.keys(plainStyle).map((name) => [name, (text: string) => `\u0001${text}\u0002`]),
    ) as unknown as typeof plainStyle;
    for (const columns of [40, 80, undefined]) {
      const given = { entries: ENTRIES, goals: GOALS, principles: AMAZON };
      const styled = page(given, { columns, style: tagged });
      expect(styled.map((line) => line.replace(/[\u0001\u0002]/g, ''))).toEqual(page(given, { columns }));
    }
  });
});
