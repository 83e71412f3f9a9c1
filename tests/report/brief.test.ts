/** The brief: read aloud and kept, and the laws of what it tells, in which order, in how many words. */
import { describe, expect, it, test } from 'vitest';
import { BRIEF_LIMITS, type BriefForm } from '../../src/domain/word-limits.ts';
import {
  type BriefInput,
  buildBrief,
  draftBrief,
  FORMS,
  isEmpty,
  renderBrief,
} from '../../src/report/brief/index.ts';
import type { Block, Inline } from '../../src/report/document.ts';
import { wordsIn } from '../../src/report/tally.ts';
import fc from '../support/fast-check.ts';
import { readHtml, tagged, textOf } from '../support/html.ts';
import { FORTNIGHT } from '../support/made-up-fortnight.ts';
import { day, entry, goal } from '../support/made-up-year.ts';

const FORM_NAMES = Object.keys(FORMS) as BriefForm[];

const briefOf = (form: BriefForm, over: Partial<BriefInput> = {}) =>
  buildBrief({ ...FORTNIGHT, form, personal: FORMS[form].personal, ...over });

function draftOf(form: BriefForm, over: Partial<BriefInput> = {}, limit: number = BRIEF_LIMITS[form]) {
  const brief = briefOf(form, over);
  return { brief, draft: draftBrief(brief, limit) };
}

async function written(
  format: 'md' | 'txt' | 'html' | 'json',
  form: BriefForm,
  over: Partial<BriefInput> = {},
) {
  const brief = briefOf(form, over);
  const draft = draftBrief(brief, BRIEF_LIMITS[form], FORMS[form].refs);
  return String(await renderBrief(format, draft, brief));
}

test.each(FORM_NAMES)('the made-up fortnight as %s', async (form) => {
  await expect(await written('md', form)).toMatchFileSnapshot(`../golden/brief-${form}.md`);
  await expect(await written('txt', form)).toMatchFileSnapshot(`../golden/brief-${form}.txt`);
});

/** References in the order of the document. */
function references(blocks: readonly Block[]): number[] {
  const inlines = (all: readonly Inline[]): number[] =>
    all.flatMap((one) =>
      one.kind === 'reference' && one.id !== null ? [one.id] : 'children' in one ? inlines(one.children) : [],
    );
  return blocks.flatMap((block) =>
    block.kind === 'list'
      ? block.items.flatMap(references)
      : block.kind === 'quote' || block.kind === 'story'
        ? references(block.children)
        : block.kind === 'code'
          ? []
          : inlines(block.kind === 'table' ? [block.head, ...block.rows].flat(2) : block.children),
  );
}

const words = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'abc de fgh. é [#1]* "!?') });
const some = fc.option(words);
const entries = fc
  .array(
    fc.record({
      kind: fc.constantFrom('accomplishment', 'accomplishment', 'risk', 'need', 'feedback'),
      title: words.map((title) => `t${title}`),
      details: some,
      result: fc.option(fc.constantFrom('900 ms to 540 ms', 'approved', 'saved $40K a year')),
      project: fc.option(fc.constantFrom('Checkout', 'CHECKOUT', 'Órbita')),
      goal: fc.option(fc.constantFrom('g1', 'g2', 'g9')),
      date: fc.constantFrom('2026-09-01', '2026-11-09', '2026-11-10', '2026-11-22'),
      by: fc.option(fc.constantFrom(day('2026-11-20'), day('2026-12-01'))),
      sentiment: fc.constantFrom('positive', 'constructive'),
      status: fc.option(fc.constant('pending')),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map((one, index) => {
      const id = index + 1;
      const concern = one.kind === 'risk' || one.kind === 'need';
      const status = concern
        ? one.result === null
          ? 'open'
          : 'resolved'
        : one.result === null
          ? one.status
          : null;
      const from = one.kind === 'feedback' ? 'Ana Lima' : null;
      return entry({ ...one, id, status, from, createdAt: '2026-11-15T12:00:00.000Z' } as Parameters<
        typeof entry
      >[0]);
    }),
  );
const goals = [goal({ id: 1, title: 'One' }), goal({ id: 2, title: 'Two', status: 'met' })];

describe.each(FORM_NAMES)('%s', (form) => {
  it('tells every entry of its days once, counts it as left out, or withholds it', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 60, max: 500 }), (log, limit) => {
        const { brief, draft } = draftOf(form, { entries: log, goals, asks: [], steps: [] }, limit);
        const next = draft.blocks.findIndex(
          (one) => one.kind === 'heading' && 'text' in one.children[0]! && one.children[0].text === 'Next',
        );
        // What comes next points back to what is told, and growth to the work that answers.
        const body = next === -1 ? draft.blocks : draft.blocks.slice(0, next);
        const told = references(body);
        const leftOut = draft.leftOut.flatMap(({ entry: one }) => one?.id ?? []);
        const withheld = brief.withheld.map(({ id }) => id);
        const all = [...new Set(told), ...leftOut, ...withheld];
        expect(all.toSorted((a, b) => a - b)).toEqual(log.map(({ id }) => id));
        const ahead = references(draft.blocks.slice(body.length));
        expect(ahead.filter((id) => !told.includes(id))).toEqual([]);
      }),
    );
  });

  it('keeps to its words, and says how many statements it left out', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 60, max: 500 }), (log, limit) => {
        const { draft } = draftOf(form, { entries: log, goals }, limit);
        expect(draft.words).toBeLessThanOrEqual(limit);
        const opening = draft.blocks[1]!;
        const said =
          opening.kind === 'paragraph'
            ? opening.children.map((one) => ('text' in one ? one.text : '')).join('')
            : '';
        const [, counted = ''] = said.split('Left out for length:');
        const sum = [...counted.matchAll(/\d+/g)].reduce((total, [n]) => total + Number(n), 0);
        expect(sum).toBe(draft.leftOut.length);
      }),
    );
  });

  it('leaves out the least important: of progress never one that weighs more than one it tells', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 60, max: 300 }), (log, limit) => {
        const { brief, draft } = draftOf(form, { entries: log, goals }, limit);
        const out = new Set(draft.leftOut.map(({ entry: one }) => one?.id));
        const isOut = brief.works.map(({ entry: one }) => out.has(one.id));
        expect(isOut).toEqual(isOut.toSorted());
        const rank = brief.works.map(({ assessment }) =>
          assessment.measured ? 0 : assessment.outcome ? 1 : 2,
        );
        const recent = rank.filter((_, index) => brief.works[index]!.entry.date > '2026-10-01');
        expect(recent).toEqual(recent.toSorted((a, b) => a - b));
      }),
    );
  });

  it('without a limit leaves nothing out', () => {
    fc.assert(
      fc.property(entries, (log) => {
        expect(draftOf(form, { entries: log, goals }, 0).draft.leftOut).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('tells the steps of the call whatever the limit', () => {
    const { draft, brief } = draftOf(form, { steps: ['Ship the runbook', 'rest'] }, 30);
    expect(brief.next.slice(0, 2)).toMatchObject([{ kind: 'own' }, { kind: 'own' }]);
    expect(JSON.stringify(draft.blocks)).toContain('Ship the runbook.');
    expect(draft.leftOut.length).toBeGreaterThan(5);
  });

  it('is a well-formed page that runs nothing and asks for nothing, with its contents', async () => {
    const attack = '"><script>alert(1)</script><img src="https://evil.example/x.png">';
    const hostile = ['accomplishment', 'risk', 'need', 'feedback'].map((kind, index) =>
      entry({
        id: 900 + index,
        kind: kind as 'risk',
        date: '2026-11-20',
        title: attack,
        details: attack,
        project: attack,
        from: attack,
        status: kind === 'risk' || kind === 'need' ? 'open' : null,
      }),
    );
    const over = { entries: [...FORTNIGHT.entries, ...hostile], steps: [attack] };
    const page = readHtml(await written('html', form, over));
    expect(['script', 'img', 'iframe'].flatMap((tag) => tagged(page, tag))).toEqual([]);
    const policy = tagged(page, 'meta').find(
      (one) => one.attributes['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attributes.content).toMatch(/^default-src 'none';/);
    const [contents] = tagged(page, 'nav');
    expect(tagged(contents!, 'a').map(textOf)).toEqual(tagged(page, 'h2').map(textOf));
    expect(tagged(page, 'h1').map(textOf)).toEqual([FORMS[form].title(FORTNIGHT.window.until)]);
  });
});

describe('what is told to whom', () => {
  it('a weekly update has no word of feedback, of asks or of growth', async () => {
    for (const format of ['md', 'json'] as const) {
      const out = await written(format, 'weekly');
      for (const word of ['runbook.', 'Tomás', 'design docs', 'before the others', 'Priya'])
        expect(out).not.toContain(word);
    }
  });

  it('open constructive feedback is in neither, and its number is not among what was left out', async () => {
    const out = await written('md', 'one-on-one');
    expect(out).not.toContain('before the others');
    expect(out).not.toContain('#60');
    const { draft, brief } = draftOf('one-on-one', {}, 60);
    expect(brief.withheld.map(({ id }) => id)).toEqual([60]);
    expect(draft.leftOut.map(({ entry: one }) => one?.id)).not.toContain(60);
  });

  it('answered feedback is told without who gave it', async () => {
    const out = await written('md', 'one-on-one');
    expect(out).toContain('> "Your design docs are too long to review in one sitting." (1 May) [#22]');
    expect(out).not.toContain('Carla');
  });

  it('that a catch-up of long ago comes after the news of these days', () => {
    const old = entry({
      id: 1,
      date: '2026-02-01',
      createdAt: '2026-11-15T12:00:00.000Z',
      result: 'saved $900K a year',
    });
    const { works } = briefOf('weekly', { entries: [old, ...FORTNIGHT.entries] });
    expect(works.at(-1)?.entry.id).toBe(1);
  });
});

it('a risk with a day is told once, in as much room as there is', () => {
  const risks = [1, 2, 3, 4, 5].map((id) =>
    entry({
      id,
      kind: 'risk',
      status: 'open',
      title: id === 5 ? 'It slips' : `Risk ${id} ${'and more of it '.repeat(5)}`,
      severity: id === 5 ? 'low' : 'high',
      by: id === 5 ? day('2026-12-01') : null,
    }),
  );
  const over = { entries: risks, goals: [], asks: [], steps: [] };
  expect(references(draftOf('weekly', over, 120).draft.blocks)).toEqual([1, 2, 3]);
  expect(references(draftOf('weekly', over, 200).draft.blocks)).toEqual([1, 2, 3, 4, 5]);
});

it('without references the same is told, in words that need none', async () => {
  for (const form of FORM_NAMES) {
    const brief = briefOf(form);
    const [with_, without] = [true, false].map((refs) => draftBrief(brief, 0, refs));
    expect(references(with_!.blocks).length).toBeGreaterThan(5);
    const bare = String(await renderBrief('md', without!, brief));
    const plain = String(await renderBrief('md', with_!, brief))
      .replace(/\s+/g, ' ')
      .replace(' [#n] names the entry behind a statement.', '')
      .replace(/(?<!After)\s\[#\d+\]/g, '');
    expect(bare.replace(/\s+/g, ' ')).toBe(plain);
    expect(bare).not.toMatch(/ $| [.,]|#n/m);
  }
});

it('a result that its title has said already is not said again', async () => {
  const title = 'Cut the design to two pages; approved in one meeting';
  const works = ['Approved in one meeting.', 'approved'].map((result, index) =>
    entry({ id: index + 1, date: '2026-11-20', title, result }),
  );
  const out = await written('md', 'weekly', { entries: works, goals: [] });
  expect(out).toContain(`- ${title}.\n`);
  expect(out).toContain(`- ${title}: approved.\n`);
});

it.each([
  [[null, null], '2 accomplishments.\n'],
  [['saved $40K', null], '2 accomplishments, 1 with a result.\n'],
  [['saved $40K', 'approved'], '2 accomplishments, all with a result.\n'],
  [['approved'], '1 accomplishment with a result.\n'],
])('opens with how much there is: results %j', async (results, opening) => {
  const works = results.map((result, index) => entry({ id: index + 1, date: '2026-11-20', result }));
  const out = await written('md', 'weekly', { entries: works, goals: [] });
  expect(out).toContain(`9 to 22 November 2026: ${opening}`);
});

it('a goal that was closed comes first, whatever was logged for others', () => {
  const over = {
    goals: [goal({ id: 1 }), goal({ id: 2, status: 'met' })],
    goalsBefore: new Map([[2, goal({ id: 2 })]]),
  };
  const works = [entry({ id: 1, goal: 'g1', date: '2026-11-20', result: 'saved $40K a year' })];
  const { goals: parts } = briefOf('weekly', { ...over, entries: works });
  expect(parts.map((part) => part.goal.id)).toEqual([2, 1]);
});

describe('the JSON view', () => {
  it('has the keys of the contract, in order', async () => {
    const view = JSON.parse(await written('json', 'one-on-one'));
    expect(Object.keys(view)).toEqual(
      'version form since until progress risks needs asks resolved feedback growth next leftOut words limit'.split(
        ' ',
      ),
    );
    expect(view).toMatchObject({
      version: 1,
      form: 'one-on-one',
      since: '2026-11-09',
      until: '2026-11-22',
      limit: 400,
    });
    expect(Object.keys(view.progress)).toEqual(['goals', 'projects', 'other']);
    expect(
      view.progress.goals.map((one: { goal: { ref: string }; closed: boolean }) => [
        one.goal.ref,
        one.closed,
      ]),
    ).toEqual([
      ['g1', true],
      ['g2', false],
    ]);
    expect(view.progress.goals[0].goal.entries).toEqual([50, 51]);
    expect(Object.keys(view.progress.projects[0])).toEqual(['project', 'entries']);
    expect(view.progress.other[0]).toMatchObject({ id: 57, news: 'new', strength: 'fair' });
    expect(view.growth[0]).toMatchObject({ id: 22, since: [54] });
    expect(view.next[0]).toEqual({
      kind: 'own',
      title: 'ship the runbook for the peak',
      by: null,
      entry: null,
      goal: null,
    });
    expect(Object.keys(view.leftOut)).toEqual(['count', 'entries', 'goals', 'withheld']);
  });

  it('of nothing is empty lists', async () => {
    const over = { entries: [], goals: [], asks: [], steps: [] };
    expect(isEmpty(briefOf('weekly', over))).toBe(true);
    const view = JSON.parse(await written('json', 'weekly', over));
    expect(view).toMatchObject({
      progress: { goals: [], projects: [], other: [] },
      next: [],
      leftOut: { count: 0 },
    });
  });
});

test('the words it counts are those a reader counts', async () => {
  const { draft } = draftOf('weekly');
  const lines = (await written('txt', 'weekly')).split('\n');
  const isHeading = (index: number) => /^[=-]+$/.test(lines[index + 1] ?? '');
  const body = lines.filter((line, index) => !isHeading(index) && !/^[=-]+$/.test(line)).join('\n');
  const counted = wordsIn(body.replaceAll(/\[#\w+\]/g, ''));
  expect(Math.abs(counted - draft.words)).toBeLessThanOrEqual(6);
});
