/** Notes in Markdown: dates in several languages, and each way of keeping notes with what one would keep of it. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { dateIn, dayFor, keyDay } from '../../src/transfer/md/dates.ts';
import { source } from '../../src/transfer/sources/md.ts';
import { readSource } from '../support/read-source.ts';

const today = '2026-11-22' as Day;

describe('a date in notes', () => {
  it.each([
    ['2024-05-03', 'day', '2024-05-03', '2024-05-03'],
    ['Week of 6 May', 'week', '2026-05-06', '2026-05-12'],
    ['Semana del 13 de mayo de 2024', 'week', '2024-05-13', '2024-05-19'],
    ['April 2024', 'month', '2024-04-01', '2024-04-30'],
    ['Q2 2024', 'quarter', '2024-04-01', '2024-06-30'],
    ['2024 Q4', 'quarter', '2024-10-01', '2024-12-31'],
    ['H1 2024', 'half', '2024-01-01', '2024-06-30'],
    ['2023', 'year', '2023-01-01', '2023-12-31'],
    ['3 de mayo de 2024', 'day', '2024-05-03', '2024-05-03'],
    ['3. März 2024', 'day', '2024-03-03', '2024-03-03'],
    ['le 3 août 2024', 'day', '2024-08-03', '2024-08-03'],
    ['3 เมษายน 2566', 'day', '2023-04-03', '2023-04-03'],
    ['20 ส.ค. ถึง 23 ธ.ค. 2565', 'span', '2022-08-20', '2022-12-23'],
    ['2024年5月3日', 'day', '2024-05-03', '2024-05-03'],
    ['13/05/2024', 'day', '2024-05-13', '2024-05-13'],
    ['5/13/24', 'day', '2024-05-13', '2024-05-13'],
    ['03.05.2024', 'day', '2024-05-03', '2024-05-03'],
    ['Nov 22-24, 2022', 'span', '2022-11-22', '2022-11-24'],
    ['Dec 30 - Jan 2, 2023', 'span', '2022-12-30', '2023-01-02'],
    ['April to July 2024', 'span', '2024-04-01', '2024-07-31'],
    ['2024-W19', 'week', '2024-05-06', '2024-05-12'],
    ['KW 1 2026', 'week', '2025-12-29', '2026-01-04'],
    ['May 3rd', 'day', '2026-05-03', '2026-05-03'],
    ['24 December', 'day', '2025-12-24', '2025-12-24'],
    ['Monday, May 6, 2024: Sprint', 'day', '2024-05-06', '2024-05-06'],
  ])('%s', (text, grain, from, to) => {
    expect(dateIn(text, { today, year: undefined, order: undefined }, true)).toMatchObject({
      grain,
      from,
      to,
    });
  });

  it.each([
    '3010ms to 132ms',
    '20260729184245_x.sql',
    'day-29',
    '2024-02-31',
    'section 3.2',
    'June',
    'Q2',
    'ten',
    '',
  ])('is not in %s', (text) => {
    expect(dateIn(text, { today, year: undefined, order: undefined })).toBeUndefined();
  });

  it('that is still open ends today, and its key stays', () => {
    const at = (day: string) =>
      dateIn('Jun 2025 – present', { today: day as Day, year: undefined, order: undefined })!;
    expect(dayFor(at('2026-11-22'), today)).toBe('2026-11-22');
    expect(keyDay(at('2026-11-22'))).toBe(keyDay(at('2026-12-01')));
    const year = dateIn('2026', { today, year: undefined, order: undefined }, true)!;
    expect([dayFor(year, today), keyDay(year)]).toEqual(['2026-11-22', '2026-12-31']);
  });
});

const md = (lines: readonly string[], over = {}) => readSource(source, lines.join('\n'), over, 17);

describe('notes', () => {
  it('as a log of days: headings date what is under them, bullets hold details, outcome and links', async () => {
    const { drafts, proposals, folded } = await md([
      '# Work log',
      '## 2024-05-03',
      '- [x] Cut p99 +dd',
      '  - Impact: 900 ms to 540 ms',
      '  - PR: [#12](https://x.org/12)',
      '  - talked to three teams',
      '- [ ] Write the runbook',
      '- Checkout:',
      '  - fixed the retry storm',
      '- 09:15 Interviewed a candidate',
      '',
      '## 4 May 2024',
      'Fixed the login for two teams. It took all day.',
    ]);
    expect(drafts).toMatchObject([
      {
        title: 'Cut p99',
        date: '2024-05-03',
        result: '900 ms to 540 ms',
        links: ['https://x.org/12'],
        details: '- talked to three teams',
        principles: ['dive-deep'],
        project: null,
      },
      { title: 'fixed the retry storm', project: 'Checkout' },
      { title: 'Interviewed a candidate', project: null },
      { title: 'Fixed the login for two teams. It took all day.', date: '2024-05-04' },
    ]);
    expect(proposals.map(({ line }) => line)).toEqual([3, 9, 10, 13]);
    expect(folded).toEqual(['1 open task']);
  });

  it('as a brag document of a year: a day in front counts, else the last of the year, which is said', async () => {
    const { drafts, proposals, folded } = await md([
      '# 2022',
      '## Goals for this year',
      '- Learn Rust',
      '### Goal summary',
      '- ✅ Get two certificates 👉 got four',
      '- ❌ Run a marathon',
      '## Talks',
      '- [Mar 30, 2022] [Intro to Data](https://x.org/talk) @Bootcamp',
      '- Panel on hiring',
      '## Tech stack',
      '- AWS',
      '## Design',
      '—',
    ]);
    expect(drafts).toMatchObject([
      { title: 'Get two certificates', result: 'got four', date: '2022-12-31' },
      {
        title: 'Intro to Data @Bootcamp',
        date: '2022-03-30',
        project: 'Talks',
        links: ['https://x.org/talk'],
      },
      { title: 'Panel on hiring', date: '2022-12-31' },
    ]);
    expect(proposals.map(({ note }) => note)).toEqual(['dated by “2022”', undefined, 'dated by “2022”']);
    expect(folded).toEqual(['1 plan or goal', '1 open task', '1 list of tools']);
  });

  it('as bullets with times under a day in the name of the file, twice said once', async () => {
    const lines = ['* 08:33:59\tSet up brag', '* 08:34:10\tSet up brag'];
    const { drafts, folded } = await md(lines, { fileName: 'ana-2024-05-03.md' });
    expect(drafts.map(({ title, date }) => [title, date])).toEqual([['Set up brag', '2024-05-03']]);
    expect(folded).toEqual(['1 line that is there twice']);
    const plain = await md(['08:33:59\tSet up brag', '10:00:00\tAnother'], { fileName: '2024-05-03.md' });
    expect(plain.drafts.map(({ title }) => title)).toEqual(['Set up brag', 'Another']);
  });

  it('as a table: headers name the fields, in Spanish too, or by --map', async () => {
    const { drafts, folded } = await md([
      '# Sesión - 2026-07-29',
      '| Proyecto | Qué hice | Impacto | Estado |',
      '| --- | --- | --- | --- |',
      '| Tienda | Migré la base. | 40% menos | hecho |',
      '| Tienda | Otra cosa | | pendiente |',
    ]);
    expect(drafts).toMatchObject([
      { title: 'Migré la base.', project: 'Tienda', result: '40% menos', date: '2026-07-29' },
    ]);
    expect(folded).toEqual(['1 open task']);
    const mapped = await md(['| Tag | X |', '|---|---|', '| 2024-05-03 | Cut p99 |'], {
      map: new Map([
        ['tag', 'date'],
        ['X', 'title'],
      ]),
    });
    expect(mapped.drafts).toMatchObject([{ title: 'Cut p99', date: '2024-05-03' }]);
  });

  it('as a page on a project: its parts are one story', async () => {
    const { drafts, folded } = await md([
      '# Participant signature',
      '## Project duration',
      '**May 2022 - December 2022**',
      '## Context',
      'Forms were signed one by one.',
      '## My role',
      '- **Design:** led it',
      '## Outcome and impact',
      '- clicks down 60%',
      '- no defects',
      '## Technologies',
      '- PHP',
    ]);
    expect(drafts).toMatchObject([
      {
        title: 'Participant signature',
        date: '2022-12-31',
        result: 'clicks down 60%\nno defects',
        details: '**Context**\n\nForms were signed one by one.\n\n**My role**\n\n- **Design:** led it',
      },
    ]);
    expect(folded).toEqual(['1 list of tools']);
  });

  it('as prose under headings: each is one thing, a name with a year in it stays a name', async () => {
    const { drafts } = await md([
      '# April to July 2024',
      'Back again.',
      '## ODDS Fest 2024',
      'I drew the <b>logo</b>.',
      '## Speechful',
      'Four months of Flutter.',
      '### Repository',
      'We went to one branch. ![](x.png)',
    ]);
    expect(drafts).toMatchObject([
      { title: 'ODDS Fest 2024', date: '2024-07-31', details: 'I drew the logo.' },
      { title: 'Speechful', project: null },
      { title: 'Repository', project: 'Speechful' },
    ]);
  });

  it('as a log in another language: weekdays are no projects, weeks and quarters take the year above', async () => {
    const { drafts } = await md([
      '# Arbeitstagebuch 2024',
      '## KW 19',
      '- Umstellung fertig (Ergebnis: 40 % weniger Fehler)',
      '## Montag, 13. Mai',
      '- **2024-05-12**',
      '  - Gespräch mit Ana',
      '- Plan gemacht',
      '## Q3',
      'Ein Satz dazu.',
      '',
      '- le 3 août 2024 : livré',
      '### Shop',
      '- Won it (2024-08-15)',
      '### Mentored Bo',
      'Date: 2024-08',
      '- weekly pairing',
    ]);
    expect(drafts.map(({ title, date, project, result }) => [title, date, project, result])).toEqual([
      ['Umstellung fertig', '2024-05-12', null, '40 % weniger Fehler'],
      ['Gespräch mit Ana', '2024-05-12', null, null],
      ['Plan gemacht', '2024-05-13', null, null],
      ['Ein Satz dazu.', '2024-09-30', null, null],
      ['livré', '2024-08-03', null, null],
      ['Won it', '2024-08-15', 'Shop', null],
      ['Mentored Bo', '2024-08-31', null, null],
    ]);
  });

  it('as data under headings: fields, people, feedback with who said it', async () => {
    const { drafts } = await md([
      '# Alex Rivera',
      '## Entries',
      '### Shipped the cache',
      '```json brag-entry',
      '{"date":"2026-03-14","impacts":[{"statement":"40% faster","metrics":[{"value":40,"unit":"% faster"}]},{"statement":"Less spent","metrics":[{"value":12000,"unit":"USD a year"}]}],"collaborators":["Jane Doe"],"link":"https://x.org"}',
      '```',
      'Found it by tracing.',
      '### Feedback on Q1',
      '```json feedback-entry',
      '{"date":"2026-02-10","sentiment":"constructive","source":"Manager","content":"PRs assume context.","howAddressed":"Wrote a why."}',
      '```',
    ]);
    expect(drafts).toMatchObject([
      {
        title: 'Shipped the cache',
        project: null,
        date: '2026-03-14',
        result: '40% faster\nLess spent (12000 USD a year)',
        people: ['Jane Doe'],
        links: ['https://x.org'],
        details: 'Found it by tracing.',
      },
      {
        kind: 'feedback',
        title: 'PRs assume context.',
        from: 'Manager',
        sentiment: 'constructive',
        result: 'Wrote a why.',
        // What somebody said holds nobody else's words.
        details: null,
      },
    ]);
  });

  it('as quotes under a heading for them: feedback', async () => {
    const { drafts } = await md([
      '# 2024-05-03',
      '## Kudos',
      '- "Calm because of you" — Ana Lima',
      '- Bo: "Great runbook"',
      '',
      '> Thank you',
      '> — Cy',
    ]);
    expect(drafts.map(({ kind, title, from }) => [kind, title, from])).toEqual([
      ['feedback', 'Calm because of you', 'Ana Lima'],
      ['feedback', 'Great runbook', 'Bo'],
      ['feedback', 'Thank you', 'Cy'],
    ]);
  });

  it('as lp writes them, and what a person added', async () => {
    const { drafts, proposals } = await md([
      '# Achievement log',
      '',
      '## 2026-11',
      '',
      '### 2026-11-20 · Cut checkout p99: 900 ms \\*again\\*, see https://x.org +dd',
      '',
      '- **Result:** 540 ms\\',
      '  and calm',
      '- **Principles:** Dive Deep; Have Backbone; Disagree and Commit; Ownership',
      '- **Project:** Checkout',
      '- **With:** Ana Lima; Bo',
      '- **Links:** <https://example.com/one> <https://example.com/two>',
      '- **Pinned:** yes',
      '- **Entry:** #42, 0192f7c4-0000-7000-8000-000000000042, logged 2026-11-20T10:00:00.000Z, changed 2026-11-20T10:00:00.000Z',
      '',
      '> # The story',
      '>',
      '> - one \\<b> and `<i>`',
      '>   - Impact: none',
      '',
      '### 2026-11-19 · The launch was calm.',
      '',
      '- **Kind:** feedback, constructive',
      '- **From:** a peer',
      '',
      '### 2026-11-18 · The API may slip',
      '',
      '- **Kind:** risk',
      '- **Status:** open',
      '- **Severity:** high',
      '- **By:** 2026-12-15',
      '',
      '### 2026-11-17 · Bare',
      'Added by hand.',
    ]);
    expect(drafts).toMatchObject([
      {
        title: 'Cut checkout p99: 900 ms *again*, see https://x.org +dd',
        date: '2026-11-20',
        principles: ['dive-deep', 'have-backbone-disagree-and-commit', 'ownership'],
        result: '540 ms\nand calm',
        project: 'Checkout',
        people: ['Ana Lima', 'Bo'],
        links: ['https://example.com/one', 'https://example.com/two'],
        details: '# The story\n\n- one <b> and `<i>`\n  - Impact: none',
        pinned: true,
      },
      { kind: 'feedback', title: 'The launch was calm.', from: 'a peer', sentiment: 'constructive' },
      { kind: 'risk', title: 'The API may slip', status: 'open', severity: 'high', by: '2026-12-15' },
      { title: 'Bare', date: '2026-11-17', details: 'Added by hand.', project: null },
    ]);
    expect(proposals[0]!.key).toBe('0192f7c4-0000-7000-8000-000000000042');
    const own = '### 2026-11-17 · One\n\n- **Entry:** #42, 0192f7c4-0000-7000-8000-000000000042\n';
    expect((await md([own, own])).proposals).toHaveLength(1);
  });

  it('of nobody: what a template says is not taken for work', async () => {
    const { proposals, rejects, folded } = await md([
      '## Projects',
      'For each one, go through:',
      '* What your contributions were',
      '* The impact of the project - who was it for?',
      '## Collaboration',
      'Examples of things in this category:',
      '* Mentoring interns',
      '## Outside of work',
      '- <project name>',
      '- [Project Name]: YYYY-MM-DD',
      '- TBD',
    ]);
    expect([proposals, rejects]).toEqual([[], []]);
    expect(folded).toEqual(['6 lines of a template']);
  });

  it('without a day are rejected unless one is given, which is no part of their keys', async () => {
    const lines = ['---', 'title: Projects', '---', '- **Cost analysis**: Developed a solution'];
    const { rejects } = await md(lines);
    expect(rejects).toMatchObject([{ line: 4, reason: 'no date; give one with --date' }]);
    const first = await md(lines, { undated: '2024-01-01' });
    const second = await md(lines, { undated: '2025-01-01' });
    expect(first.drafts).toMatchObject([
      { title: 'Cost analysis: Developed a solution', date: '2024-01-01' },
    ]);
    expect(first.proposals[0]!.key).toBe(second.proposals[0]!.key);
  });

  it('with a day that could be two are rejected, unless the file or its language tells', async () => {
    const { rejects } = await md(['- 03/04/2024: moved the queue']);
    expect(rejects).toMatchObject([
      { reason: '03/04/2024 could be 2024-04-03 or 2024-03-04; --order dmy or --order mdy says which' },
    ]);
    const told = await md(['- 03/04/2024: moved the queue', '- 25/04/2024: and back']);
    expect(told.drafts.map(({ date }) => date)).toEqual(['2024-04-03', '2024-04-25']);
    const spanish = await md(['- 03/04/2024: moví la cola para los equipos que esperaban']);
    expect(spanish.drafts.map(({ date }) => date)).toEqual(['2024-04-03']);
  });

  it('of days to come are rejected', async () => {
    expect((await md(['# 2027-01-01', '- x is done'])).rejects).toMatchObject([
      { reason: '2027-01-01 has not come yet' },
    ]);
  });

  it('keep their keys when other parts change', async () => {
    const before = await md(['# 2024-05-03', '- Cut p99', '- Ran a game day']);
    const after = await md([
      '# Log',
      '## 2024-05-01',
      '- New',
      '## 2024-05-03',
      '- Ran a  game day',
      '- Cut p99',
      '  - Impact: half',
    ]);
    const keys = after.proposals.map(({ key }) => key);
    expect(before.proposals.map(({ key }) => keys.indexOf(key))).toEqual([2, 1]);
  });

  it('under a heading that names a principle bear it', async () => {
    const { drafts } = await md([
      '## Dive Deep',
      '- 2024-05-03 Found the leak',
      '- **Customer Obsession**: on 2024-05-04 called ten',
    ]);
    expect(drafts).toMatchObject([
      { title: 'Found the leak', principles: ['dive-deep'], project: null },
      {
        title: 'on 2024-05-04 called ten',
        date: '2024-05-04',
        principles: ['dive-deep', 'customer-obsession'],
      },
    ]);
  });
});
