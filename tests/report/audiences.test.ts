/** The drafts for each audience: read aloud and kept, and the laws of those that have little room. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AUDIENCE_NAMES, type AudienceName, WORD_LIMITS } from '../../src/domain/word-limits.ts';
import {
  AUDIENCES,
  buildReport,
  limitLines,
  peerMaterial,
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
  const LONG = { ...CYCLE, name: '2025 to 2026', from: day('2025-01-01') };
  const about = [
    ...ENTRIES.filter(({ people }) => people.includes('Ana Lima')),
    entry({
      id: 50,
      people: ['Ana Lima'],
      title: 'Ana Lima mapped who calls whom',
      result: 'two teams use it',
      details: 'When the pager would not stop, Ana found the cause. Ana could show drafts sooner.',
    }),
  ];
  test.each([
    ['forte', { next }],
    ['manager', {}],
    ['promo', { cycle: LONG, parts: [{ ...LONG, name: '2025', to: day('2025-12-31') }, CYCLE] }],
    ['peer', { person: 'Ana Lima', entries: about, goals: [] }],
  ] as const)('%s', async (audience, over) => {
    await expect(md(audience, over)).toMatchFileSnapshot(`../golden/${audience}.md`);
  });
});

describe('manager', () => {
  test('a principle whose own deed is told above leaves another its story', () => {
    const story = 'I read every page with the people who are woken by it. We threw a third of them away.';
    const entries = [
      entry({
        id: 1,
        principles: ['ownership'],
        title: 'Took over the vendor review',
        result: '$120K a year',
      }),
      entry({
        id: 2,
        principles: ['insist-on-the-highest-standards', 'ownership'],
        title: 'Rewrote the runbook',
        result: 'pages down 60%',
        details: story,
      }),
      entry({ id: 3, principles: ['insist-on-the-highest-standards'], title: 'Keys rotate themselves' }),
    ];
    const how = md('manager', { entries, goals: [] }).split('## How, by principle')[1]!;
    expect(how).toMatch(/### Insist on the Highest Standards[^#]*\*\*Rewrote the runbook\*\*/);
    expect(how).not.toMatch(/Ownership[^#]*Rewrote the runbook/);
  });

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

  test('names the cycles without goals or entries once', () => {
    const part = (name: string, from: string, to: string) => ({
      ...CYCLE,
      name,
      from: day(from),
      to: day(to),
    });
    const parts = [
      part('2026-Q1', '2026-01-01', '2026-03-31'),
      part('2026-Q2', '2026-04-01', '2026-06-30'),
      part('2026-Q3', '2026-07-01', '2026-09-30'),
    ];
    const draft = md('promo', { entries: [entry({ date: '2026-05-05' })], goals: [], parts });
    expect(draft).toContain('- No goal of 2026-Q1, 2026-Q2 or 2026-Q3.\n');
    expect(draft).toContain('- Nothing was logged in 2026-Q1 or 2026-Q3.\n');
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
    expect(missing).toContain('- Nobody else speaks for: Dive Deep.\n');
    expect(missing).toContain('- What came of it is not said: Did something [#1].\n');
    expect(missing).toContain('- The result has no number: Did something [#2].\n');
    expect(missing).toContain('what was done: Did something [#1].\n');
    expect(missing).toContain('- The goal “Hire two” of 2026 is open.\n');
    expect(missing).toContain('Customer Obsession · Invent and Simplify');
  });
});

describe('promo, further', () => {
  const dived = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    entry({
      id,
      principles: ['dive-deep'],
      title: `Deed ${id}`,
      details: 'A story.',
      result: '40% less',
      ...over,
    });
  const section = (entries: readonly Entry[]) =>
    md('promo', { entries, goals: [] }).split('## Dive Deep\n\n')[1]!.split('\n\n## ')[0]!;

  test('names what has no story of its own in words, with what came of it', () => {
    const entries = [
      ...[1, 2, 3].map((id) => dived(id)),
      dived(4, { details: null, title: 'Took retries live', result: 'abandonment down 45%, $2M recovered' }),
      dived(5, { principles: ['ownership', 'dive-deep'] }),
      entry({ id: 6, kind: 'feedback', from: 'Ana', principles: ['ownership', 'dive-deep'] }),
    ];
    const [lead, list] = section(entries).split('\n\n').slice(-2);
    expect(lead).toBe('Further evidence:');
    expect(list!.split('\n').slice(0, 2)).toEqual([
      '- **Took retries live**: abandonment down 45%, $2M recovered. [#4]',
      '- Deed 5, under Ownership [#5]',
    ]);
    expect(list!.split('\n')[2]).toMatch(/^- \S.*Ana.* \[#6\]$/);
  });

  test('tells a title alone as a story only where nothing of its strength has one', () => {
    const bare = dived(4, { details: null, result: null, title: 'Built a search, 200+ runbooks' });
    expect(section([dived(1), bare])).toContain('Further evidence:\n\n- **Built a search');
    const titled = dived(5, { details: null });
    expect(section([1, 2, 3].map((id) => dived(id)).concat(titled))).toContain(
      '- **Deed 5**: 40% less. [#5]',
    );
  });

  test('counts the lines that are too many', () => {
    const list = section(Array.from({ length: 30 }, (_, at) => dived(at + 1)))
      .split('\n\n')
      .at(-1)!;
    expect(list.split('\n')).toHaveLength(11);
    expect(list).toMatch(/\n- And 17 more\.$/);
  });

  test('says that another principle tells an entry only where it does', () => {
    const many = Array.from({ length: 30 }, (_, at) => dived(at + 1));
    const both = [
      dived(31, { principles: ['dive-deep', 'ownership'], result: '90%, $2M a year' }),
      dived(32, { principles: ['dive-deep', 'ownership'], details: null, result: null }),
    ];
    const draft = md('promo', { entries: [...many, ...both], goals: [] });
    expect(draft.split('## Ownership\n\n')[1]!.split('\n\n## ')[0]).toContain(
      '- Deed 31, under Dive Deep [#31]\n- **Deed 32** (15 June). [#32]',
    );
  });

  test('tells feedback that was answered as growth, and the rest as missing', () => {
    const said = (id: number, title: string) =>
      entry({ id, kind: 'feedback', sentiment: 'constructive', from: 'Dana', title });
    const entries = [said(1, 'Too long.'), said(2, 'Too late.'), dived(3, { title: 'Cut it', answers: [1] })];
    const draft = md('promo', { entries, goals: [] });
    expect(draft).toContain(
      '## Growth\n\n> "Too long." (Dana, 15 June) [#1]\n\nSince then: Cut it (15 June). 40% less. [#3]\n',
    );
    expect(draft.split('## What is missing')[1]).toContain('- Feedback not answered yet: "Too late." [#2].');
  });
});

describe('forte', () => {
  test('leads with the actions, each beside the words that asked for it; what is open is an appendix', () => {
    const said = (id: number, title: string, over = {}) =>
      entry({ id, kind: 'feedback', sentiment: 'constructive', from: 'Dana', title, ...over });
    const draft = md('forte', {
      entries: [
        said(1, 'Too long.'),
        said(2, 'Too late.'),
        said(4, 'Delegate.', { result: 'Kenji owns two launches', resolved: day('2026-11-20') }),
        entry({ id: 3, title: 'Cut it', result: '11 pages to 2', answers: [1], date: day('2026-07-12') }),
      ],
      goals: [],
    });
    const growth = draft.split('## Growth actions\n\n')[1]!;
    expect(growth.split('\n\n## ')[0]).toBe(
      [
        '**Cut it** (12 July): 11 pages to 2. [#3] In answer to Dana, 15 June: "Too long." [#1]',
        '**Kenji owns two launches** (20 November). [#4] In answer to Dana, 15 June: "Delegate." [#4]',
      ].join('\n\n'),
    );
    expect(growth.split('## Appendix: feedback still open\n\n')[1]).toBe(
      '> "Too late." (Dana, 15 June) [#2]\n',
    );
  });

  test('has no growth actions where there is none', () => {
    const open = entry({ id: 1, kind: 'feedback', sentiment: 'constructive', from: 'Dana' });
    expect(md('forte', { entries: [open], goals: [] })).not.toContain('Growth actions');
  });
});

describe('peer', () => {
  const together = (id: number, over: Parameters<typeof entry>[0] = {}) =>
    entry({ id, people: ['Ana Lima'], principles: ['earn-trust'], result: '40% less', ...over });
  const input = (entries: readonly Entry[]) => ({ entries, goals: [], person: 'Ana Lima' });
  const about = (entries: readonly Entry[], limits = {}) => md('peer', input(entries), limits);

  test('is prose of what the person did, within sixty words, and nothing else', () => {
    const entries = [
      together(1, { details: 'I was stuck. Ana found the race within a day. We shipped.' }),
      ...Array.from({ length: 20 }, (_, index) =>
        together(index + 2, { title: `Shipped part ${index}`, details: `Ana wrote part ${index} alone.` }),
      ),
    ];
    expect(words('peer', input(entries)).words).toBeLessThanOrEqual(60);
    const draft = about(entries);
    expect(draft).toMatch(
      /## Strengths\n\nAna found the race within a day\. \[#1\] Ana wrote part \d+ alone\. \[#/,
    );
    expect(draft).not.toMatch(/I was stuck|We shipped|Shipped part|Together|Principles/);
  });

  test('without references is ready to be pasted', () => {
    const entries = [
      together(1, { details: 'Ana found `the race`.' }),
      together(2, { details: 'Ana led **the drill.**' }),
      together(3, { details: 'Ana could write.' }),
    ];
    const draft = render('md', report('peer', input(entries)), { today: TODAY, refs: false });
    expect(draft).toBe(
      '# On working with Ana Lima\n\n## Strengths\n\nAna found `the race`. Ana led **the drill.**\n\n## Growth\n\nAna could write.\n',
    );
  });

  test.each([
    'Ana, nine months with us, showed that 78% of frauds were low value.',
    'Ana (new to the team) then rewrote the importer.',
    'I paired with Ana, who found the leak in a day.',
    'I kept the lines open, and Ana traced the leak.',
    'In the end Ana Lima found the leak.',
    'When the importer stalled, Ana found the leak.',
    'Ana and I rewrote the importer.',
    'Ana ran the first two drills.',
    'Ana showed that this pays.',
    'Ana rebuilt this page.',
    'Ana noticed the odd batch and fixed it.',
  ])('tells: %s', (details) => {
    expect(about([together(1, { details })])).toContain(`## Strengths\n\n${details} [#1]\n`);
  });

  test.each([
    ['ana lima', 'Ana Lima led the drill.'],
    ['a peer', 'A peer led the drill.'],
  ])('knows %s by the capital of a sentence', (person, details) => {
    const entries = [together(1, { people: [person], details })];
    expect(md('peer', { entries, goals: [], person })).toContain(details);
  });

  test('goes on with what she did, and only after that', () => {
    const details = 'Ana found the leak. She wrote a test for the caller. She missed two. She led the drill.';
    expect(about([together(1, { details })])).toContain(
      'Ana found the leak. [#1] She wrote a test for the caller. [#1]\n',
    );
    expect(about([together(1, { details: 'She wrote a test.' })])).not.toContain('She wrote');
    const tight = about([together(1, { details })], { all: 5 });
    expect(tight).toContain('Ana found the leak. [#1]\n');
  });

  test('does not go on from a sentence that found no room', () => {
    const long =
      'Ana found the leak that four teams had looked for since the spring release. She led the drill.';
    const entries = [
      together(1, { details: 'Ana wrote the plan.', links: ['x'] }),
      together(2, { details: long, result: null }),
    ];
    expect(about(entries, { all: 10 })).toContain('## Strengths\n\nAna wrote the plan. [#1]\n');
  });

  test('joins a title about the person with its result', () => {
    const one = together(1, { title: 'Ana rebuilt the alarm page', result: 'alarms 31 to 17 a week' });
    expect(about([one])).toContain('Ana rebuilt the alarm page: alarms 31 to 17 a week. [#1]');
  });

  test('puts what the person did before what both did', () => {
    const entries = [
      together(1, { details: 'Ana and I rewrote the importer.', links: ['x'] }),
      together(2, { details: 'Ana led the drill.' }),
    ];
    expect(about(entries)).toContain('Ana led the drill. [#2] Ana and I rewrote the importer. [#1]');
  });

  test('puts advice under growth, and leaves the section out where there is none', () => {
    const draft = about([together(1, { details: 'Ana should write it down first. Ana led the drill.' })]);
    expect(draft.split('## Growth\n\n')[1]).toBe('Ana should write it down first. [#1]\n');
    expect(draft.split('## Growth')[0]).toContain('Ana led the drill.');
    expect(about([together(1)])).not.toContain('Growth');
  });

  // Each of these could hurt someone, is about someone else, or speaks of what another sentence says.
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
    'Ana ran the first two.',
    'Ana found it within a day.',
    'Ana noticed it first.',
    'After [#22] Ana fixed the rest.',
    'I told Bob, who found the leak, and not Ana.',
  ])('says nothing where it is in doubt: %s', (details) => {
    const draft = about([together(1, { details, people: ['Ana Lima', 'Ana Souza'] })]);
    expect(draft.split('## ').slice(1)).toEqual(['Strengths\n\nTogether: Did something. 40% less. [#1]\n']);
  });

  test('tells what was done together only where nothing else is said, and not what was done to them', () => {
    const told = together(1, { title: 'Told Ana no' });
    expect(about([told])).not.toMatch(/Strengths|Told/);
    expect(about([told, together(2, { details: 'Ana led the drill.' }), together(3)])).not.toContain(
      'Together',
    );
    const many = Array.from({ length: 30 }, (_, index) =>
      together(index + 1, { title: `Shipped part ${index}` }),
    );
    expect(words('peer', input(many)).words).toBeLessThanOrEqual(60);
  });

  test('knows which entries say nothing, and which sentences are in doubt', () => {
    const entries = [
      together(1, { details: 'Ana ran the first two.' }),
      together(2),
      together(3, { details: 'Ana led the drill. Ana could write.' }),
    ];
    const material = peerMaterial(report('peer', input(entries)));
    expect(material.doubtful.map(({ words }) => words)).toEqual(['Ana ran the first two.']);
    expect(material.silent.map(({ id }) => id)).toEqual([2]);
    expect(material).toMatchObject({ name: 'Ana', praise: [{}], advice: [{}] });
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
