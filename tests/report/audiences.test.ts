/** The drafts for each audience: read aloud and kept, and the laws of those that have little room. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AUDIENCE_NAMES, type AudienceName, WORD_LIMITS } from '../../src/domain/word-limits.ts';
import {
  AUDIENCES,
  buildReport,
  limitLines,
  peerLines,
  type Report,
  type ReportInput,
  render,
  Tally,
} from '../../src/report/index.ts';
import { heightOf, pages } from '../../src/report/paper.ts';
import { compose } from '../../src/report/prose.ts';
import fc from '../support/fast-check.ts';
import { fullYear, managerReport } from '../support/full-year.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, longYear, TODAY } from '../support/made-up-year.ts';

const report = (audience: AudienceName, over: Partial<ReportInput> = {}) =>
  buildReport({
    cycle: CYCLE,
    entries: ENTRIES,
    goals: GOALS,
    principles: AMAZON,
    today: TODAY,
    audience,
    ...over,
  });
const md = (audience: AudienceName, over: Partial<ReportInput> = {}, limits = {}): string =>
  render('md', report(audience, over), { today: TODAY, limits: { ...WORD_LIMITS[audience], ...limits } });
const words = (audience: AudienceName, over: Partial<ReportInput> = {}, limits = {}): Tally => {
  const tally = new Tally();
  const all = { ...WORD_LIMITS[audience], ...limits };
  for (const _ of compose(report(audience, over), { today: TODAY, limits: all, tally }));
  return tally;
};

test('the sections of every audience are those that have limits', () => {
  for (const name of AUDIENCE_NAMES) {
    expect(['all', ...AUDIENCES[name].sections.map((section) => section.name)]).toEqual(
      Object.keys(WORD_LIMITS[name]),
    );
  }
});

describe('the made-up year', () => {
  const next = [
    goal({ id: 9, cycle: '2027', title: 'lead the split of the order service', target: 'by June' }),
  ];
  const about = ENTRIES.filter(({ people }) => people.includes('Ana Lima'));
  test.each([
    ['forte', { next }],
    ['manager', {}],
    ['promo', { cycle: { ...CYCLE, name: '2025 to 2026', from: day('2025-01-01') } }],
    ['peer', { person: 'Ana Lima', entries: about, goals: [] }],
  ] as const)('%s', async (audience, over) => {
    await expect(md(audience, over)).toMatchFileSnapshot(`../golden/${audience}.md`);
  });
});

describe('manager', () => {
  const said = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    entry({ id, kind: 'feedback', from: 'Ana', title: `You listened, number ${id}.`, ...over });
  const blamed = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    said(id, { sentiment: 'constructive', title: `Speak sooner, number ${id}.`, ...over });
  const height = (of: Report, limits = {}): number => {
    const all = { ...WORD_LIMITS.manager, ...limits };
    return heightOf(compose(of, { today: TODAY, limits: all }));
  };
  const told = (of: Report): Set<number> => {
    const tally = new Tally();
    for (const _ of compose(of, { today: TODAY, tally }));
    return tally.mentioned;
  };

  test('keeps to two pages whatever the year, with a word on every principle', () => {
    const entries = longYear(400);
    expect(words('manager', { entries, goals: [] }).words).toBeLessThanOrEqual(WORD_LIMITS.manager.all);
    expect(height(report('manager', { entries }))).toBeLessThanOrEqual(pages(2));
    const how = md('manager', { entries }).split('## How, by principle')[1]!.split('\n## ')[0]!;
    for (const { name } of AMAZON) {
      const part = how.split(new RegExp(`(?:### |- \\*\\*)${name}`))[1]!.split(/\n(?:#|- \*)/)[0]!;
      expect(part, name).toMatch(/\[#\d+\]/);
    }
  });

  test('keeps to two pages whatever was written, and uses them', () => {
    let least = Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(fullYear, (year) => {
        const of = managerReport(year);
        expect(height(of)).toBeLessThanOrEqual(pages(2));
        if (year.entries.length > 60) least = Math.min(least, height(of));
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(least).toBeGreaterThan(pages(1.75));
  });

  test('says what came of a thing once, and no criticism instead of praise that is there', () => {
    fc.assert(
      fc.property(fullYear, (year) => {
        const of = managerReport(year);
        const draft = render('md', of, { today: TODAY });
        for (const { id, kind } of year.entries) {
          const times = draft.split(` r${id}x`).length - 1;
          if (kind === 'accomplishment') expect(times, `what came of #${id}`).toBeLessThanOrEqual(1);
        }
        const ids = told(of);
        const voices = of.entries.filter(({ kind }) => kind === 'feedback');
        const count = (sentiment: string, those = voices): number =>
          those.filter((one) => one.sentiment === sentiment).length;
        const heard = voices.filter(({ id }) => ids.has(id));
        expect(count('positive', heard)).toBeGreaterThanOrEqual(
          Math.min(count('constructive', heard), count('positive')),
        );
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('quotes praise by turns with criticism, in the place of its principle or under its own heading', () => {
    const work = longYear(200).filter(({ kind }) => kind === 'accomplishment');
    const entries = [
      ...work,
      ...[301, 302].map((id) => said(id, { principles: ['earn-trust'] })),
      said(303, { from: 'procurement lead' }),
      ...[304, 305, 306, 307, 308, 309].map((id) => blamed(id)),
    ];
    const draft = md('manager', { entries });
    const trust = draft.split('### Earn Trust')[1]!.split('\n#')[0]!;
    expect(trust).toContain('> "You listened, number 302." (Ana, 15 June) [#302]');
    expect(draft.split('### Other feedback')[1]!.split('\n#')[0]).toContain('number 303." (procurement lead');
    expect(draft.split('## Growth')[1]!.match(/^> /gm)!.length).toBeGreaterThanOrEqual(3);
  });

  test('tells the latest criticism and what is open first, each with its answer in few sentences', () => {
    const entries = [
      ...longYear(200),
      blamed(301, { date: '2026-02-01' }),
      ...Array.from({ length: 30 }, (_, index) =>
        blamed(310 + index, { date: '2026-03-01', result: `I stopped. ${'And so on. '.repeat(30)}` }),
      ),
    ];
    const growth = md('manager', { entries }).split('## Growth')[1]!;
    expect(growth).toContain('number 301.');
    expect(growth).toContain('number 339.');
    expect(growth).not.toContain('number 310.');
    expect(growth).toMatch(/^Since then: I stopped\. (?:And so on\. )+…/m);
  });

  test('tells the greatest results beyond the goals, and the story of one of them only under its principle', () => {
    const entries = [
      entry({ id: 1, title: 'Saved it', result: '$2M a year', principles: ['ownership'], project: 'A' }),
      entry({
        id: 2,
        title: 'Calmed the pages',
        result: '62 to 19 a year',
        principles: ['dive-deep'],
        project: 'B',
        pinned: true,
        details: 'Nobody slept. I mapped every page of the year with the three teams, and then cut them.',
      }),
      ...longYear(200).map((one) => ({ ...one, id: one.id + 10, goal: 'g1', result: null })),
    ];
    const draft = md('manager', { entries });
    const [what, how] = draft.split('## How, by principle') as [string, string];
    expect(what).toContain('**Calmed the pages**: 62 to 19 a year. [#2]');
    expect(what).toContain('**Saved it**: $2M a year. [#1]');
    expect(how).toContain(
      '**Calmed the pages** (15 June, B). … I mapped every page of the year with the three teams, and then cut them. [#2]',
    );
    expect(how).not.toContain('Saved it');
  });

  test('tells the strongest of a principle, and has more room when the limit is taken away', () => {
    const entries = [
      entry({ id: 1, principles: ['dive-deep'], title: 'Thin one', project: 'A' }),
      entry({ id: 2, principles: ['dive-deep'], title: 'Strong one', links: ['x'], details: STORY }),
      ...[3, 4, 5].map((id) =>
        entry({ id, title: 'Else', result: '40% less', pinned: true, project: `P${id}` }),
      ),
    ];
    const how = (limits: object): string =>
      md('manager', { entries, goals: [] }, limits).split('## How, by principle')[1]!;
    expect(how({ all: 30 })).toContain('**Dive Deep**: Strong one. [#2]');
    expect(how({ all: 30 })).not.toContain('Thin one');
    expect(how({ all: 0 })).toContain('Thin one');
  });

  test('has more pages where more words are allowed', () => {
    const of = report('manager', { entries: longYear(400) });
    expect(height(of, { all: 3 * WORD_LIMITS.manager.all })).toBeGreaterThan(pages(4));
  });

  test('cuts stories between sentences only, and marks that more was said', () => {
    const details = `One is short. Two has ${'many '.repeat(80)}words. Three.`;
    const entries = [entry({ id: 1, principles: ['dive-deep'], details })];
    const draft = md('manager', { entries, goals: [] });
    expect(draft).toContain('(15 June). One is short. … [#1]');
    expect(draft).not.toContain('Two has');
  });
});

const STORY = 'I read every query of the last year and moved the two that were slow.';

describe('promo', () => {
  test('puts labelled parts into the order situation, task, action, result', () => {
    const details =
      'Action: I read every query.\n**Situation:** Nobody knew the writers.\nResult: eleven writers.';
    const entries = [
      entry({ id: 1, goal: 'g1', principles: ['dive-deep'], title: 'Mapped the tables', details }),
    ];
    const draft = md('promo', {
      entries,
      goals: [goal({ title: 'Split [the] table', target: 'none shared' })],
    });
    expect(draft.split('## Dive Deep\n\n')[1]!.split('\n\n## ')[0]).toBe(
      [
        '**Mapped the tables** (15 June). **Situation:** Nobody knew the writers.',
        '**Task:** Split \\[the] table (target: none shared).',
        '**Action:** I read every query. *Result: eleven writers.* [#1]',
      ].join('\n\n'),
    );
  });

  test('calls nothing a situation or task that was not labelled so', () => {
    const entries = [entry({ id: 1, principles: ['dive-deep'], details: 'I read every query.' })];
    expect(md('promo', { entries, goals: [] })).not.toMatch(/Situation:|Task:|Action:|Goal:/);
  });

  test('says what is missing, last', () => {
    const entries = [
      entry({ id: 1, principles: ['dive-deep'] }),
      entry({ id: 2, principles: ['ownership'], result: 'calmer', details: 'A story.' }),
      entry({ id: 3, kind: 'feedback', from: 'Ana', principles: ['ownership'] }),
    ];
    const missing = md('promo', { entries, goals: [goal({ title: 'Hire two' })] }).split(
      '## What is missing\n\n',
    )[1]!;
    expect(missing).not.toContain('## ');
    expect(missing).toContain('- No voice of anyone else: Dive Deep.\n');
    expect(missing).toContain('- Stories without a result: [#1].\n');
    expect(missing).toContain('- Stories whose result has no number: [#2].\n');
    expect(missing).toContain('title alone: [#1].\n');
    expect(missing).toContain('- The goal “Hire two” of 2026 is open.\n');
    expect(missing).toContain('Customer Obsession · Invent and Simplify');
  });
});

describe('peer', () => {
  const together = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    entry({ id, people: ['Ana Lima'], principles: ['earn-trust'], result: '40% less', ...over });
  const about = (entries: readonly Entry[], limits = {}) =>
    md('peer', { entries, goals: [], person: 'Ana Lima' }, limits);

  test('quotes what the person did, then what both did, within sixty words', () => {
    const entries = [
      together(1, { details: 'I was stuck. Ana found the race within a day. We shipped.' }),
      ...Array.from({ length: 20 }, (_, index) => together(index + 2, { title: `Shipped part ${index}` })),
    ];
    expect(words('peer', { entries, goals: [], person: 'Ana Lima' }).words).toBeLessThanOrEqual(60);
    const draft = about(entries);
    expect(draft).toMatch(
      /## Strengths\n\nPrinciples: Earn Trust\.\n\nAna found the race within a day\. \[#1\]\n\nTogether: shipped/,
    );
    expect(draft).not.toMatch(/I was stuck|We shipped/);
  });

  test('puts advice under growth, and leaves the section out where there is none', () => {
    const draft = about([together(1, { details: 'Ana should write it down first. Ana led the drill.' })]);
    expect(draft.split('## Growth\n\n')[1]).toBe('Ana should write it down first. [#1]\n');
    expect(draft.split('## Growth')[0]).toContain('Ana led the drill.');
    expect(about([together(1)])).not.toContain('Growth');
  });

  // Each of these could hurt someone, or is about someone else.
  test.each([
    'Ana stayed late with me until the last transfer matched.',
    'Ana should have been asked first, she owned two of the call sites.',
    'Ana kept going quiet for days.',
    'Ana found nothing.',
    'I called Ana after, not before.',
    'Ana Souza should test more.',
    "Ana's test found it.",
    'Ana wanted the cable swapped immediately.',
    '**Action:** I split them with Ana.',
  ])('says nothing where it is in doubt: %s', (details) => {
    const draft = about([together(1, { details, people: ['Ana Lima', 'Ana Souza'] })]);
    expect(draft).toContain('Together: Did something, 40% less. [#1]');
    expect(draft).not.toContain('Growth');
    expect(draft).not.toContain('Principles');
  });

  test('says on stderr what to log so that there is something to say', () => {
    const lines = peerLines(report('peer', { entries: [together(1)], goals: [], person: 'Ana Lima' }));
    expect(lines).toEqual([
      'No sentence in the log says what Ana Lima did well.   lp log "…" --with "Ana Lima" -b "Ana found …"',
      'No sentence in the log says what Ana Lima could do better.   lp log "…" --with "Ana Lima" -b "Ana could …"',
    ]);
    const both = together(1, { details: 'Ana found it. Ana could share it sooner.' });
    expect(peerLines(report('peer', { entries: [both], goals: [], person: 'Ana Lima' }))).toEqual([]);
  });
});

describe('limits', () => {
  const lines = (audience: AudienceName, limits: Record<string, number>, over: Partial<ReportInput> = {}) =>
    limitLines(report(audience, over), words(audience, over, limits), {
      ...WORD_LIMITS[audience],
      ...limits,
    });

  test('nothing is said within them, and all of a self-assessment has room', () => {
    expect(lines('self', {})).toEqual([]);
    expect(lines('self', { growth: 10_000 })).toEqual([]);
  });

  test('what is over is said with the number of words and the longest entries', () => {
    const entries = [
      entry({ id: 1, principles: ['dive-deep'], details: 'word '.repeat(90) }),
      entry({ id: 2, principles: ['dive-deep'], details: 'word '.repeat(40) }),
    ];
    const [section, whole] = lines('self', { principles: 100, all: 120 }, { entries, goals: [] });
    const counted = words('self', { entries, goals: [] }).sections.find(({ name }) => name === 'principles')!;
    expect(section).toBe(
      `"principles" has ${counted.words} words, ${counted.words - 100} over its limit of 100 (words.self.principles). Longest: #1 (94) and #2 (44).   lp edit 1`,
    );
    expect(whole).toMatch(/^The draft has \d+ words, \d+ over its limit of 120 \(words\.self\)\./);
  });

  test('what found no room is counted by kind and named, with the principles whose praise is not heard', () => {
    const blamed = Array.from({ length: 40 }, (_, index) =>
      entry({
        id: 500 + index,
        kind: 'feedback',
        from: 'Bob',
        sentiment: 'constructive',
        title: `Say no earlier, and say it again: ${index}.`,
      }),
    );
    const [work, praise, criticism] = lines(
      'manager',
      {},
      { entries: [...longYear(400), ...blamed], goals: [] },
    );
    expect(work).toMatch(
      /^\d+ of 400 accomplishments are not told here: #\d+, .* and \d+ more\. {3}lp report --since 2026-01-01 --until 2026-12-31 tells all$/,
    );
    expect(praise).toMatch(
      /^\d+ of 16 pieces of praise are not told here: #.*\. None is told on [A-Z][\w ]+ \(1\) · .*\.$/,
    );
    expect(criticism).toMatch(
      /^\d+ of 40 pieces of constructive feedback are not told here: #500, .* more\.$/,
    );
  });
});
