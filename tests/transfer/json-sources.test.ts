/** taskwarrior, Day One, bragdoc, gh: exports in JSON. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { source as bragdoc } from '../../src/transfer/sources/bragdoc.ts';
import { source as dayone } from '../../src/transfer/sources/dayone.ts';
import { source as gh } from '../../src/transfer/sources/gh.ts';
import { source as taskwarrior } from '../../src/transfer/sources/taskwarrior.ts';
import { readSource } from '../support/read-source.ts';

describe('taskwarrior', () => {
  const task = {
    uuid: 'A2222222-a222-a222-a222-a22222222222',
    description: 'Cut p99 of checkout https://x.org/t +dd',
    status: 'completed',
    entry: '20240501T080000Z',
    end: '20240503T120000Z',
    project: 'shop.checkout',
    tags: ['Ownership', 'backend'],
    annotations: [{ entry: '20240502T080000Z', description: 'cached the cart' }],
  };

  it('proposes what was completed, with annotations, project and tags', async () => {
    const { proposals, drafts } = await readSource(taskwarrior, JSON.stringify([task]), {}, 11);
    expect(drafts).toMatchObject([
      {
        title: 'Cut p99 of checkout https://x.org/t',
        date: '2024-05-03',
        details: '- cached the cart\n\nTags: backend',
        project: 'shop.checkout',
        links: ['https://x.org/t'],
        principles: ['dive-deep', 'ownership'],
      },
    ]);
    expect(proposals[0]).toMatchObject({ key: task.uuid.toLowerCase() });
  });

  it('counts what was not completed, and takes seconds as well', async () => {
    const lines = [
      { ...task, end: '1234524690' },
      { ...task, status: 'pending' },
      { ...task, status: 'deleted' },
      { ...task, status: 'waiting' },
    ];
    const { drafts, folded } = await readSource(
      taskwarrior,
      lines.map((line) => JSON.stringify(line)).join('\n'),
    );
    expect(drafts.map(({ date }) => date)).toEqual(['2009-02-13']);
    expect(folded).toEqual(['2 open tasks', '1 deleted task']);
  });

  it('rejects what is no task, with its line, and goes on', async () => {
    const text = `[\n3,\n${JSON.stringify({ ...task, description: '' })},\n${JSON.stringify({ ...task, end: 'soon' })},\n${JSON.stringify(task)}]`;
    const { rejects, drafts } = await readSource(taskwarrior, text);
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'this is no task'],
      [3, 'the task has no description'],
      [4, 'the task does not say when it ended; give a day with --date'],
    ]);
    expect(drafts).toHaveLength(1);
  });
});

describe('Day One', () => {
  const entry = {
    uuid: 'abc',
    text: '# Cut p99\\. At last\n\n![](dayone-moment://1)\n\nBody \\(long\\) https://x.org',
    creationDate: '2024-05-03T22:30:00Z',
    timeZone: 'Australia/Brisbane',
    tags: ['dive deep', 'work'],
    starred: true,
  };
  const text = JSON.stringify({ metadata: { version: '1.0' }, entries: [entry] });

  it('is on the day it was where it was written', async () => {
    const zones: string[] = [];
    const dayIn = (_: Date, zone: string) => {
      zones.push(zone);
      return '2024-05-04' as Day;
    };
    const { proposals, drafts, folded } = await readSource(dayone, text, { dayIn });
    expect(drafts).toMatchObject([
      {
        title: 'Cut p99. At last',
        date: '2024-05-04',
        details: 'Body (long) https://x.org\n\nTags: work',
        links: ['https://x.org'],
        principles: ['dive-deep'],
        pinned: true,
      },
    ]);
    expect(proposals[0]!.key).toBe('ABC');
    expect(zones).toEqual(['Australia/Brisbane']);
    expect(folded).toEqual(['1 picture or recording']);
  });

  it('falls back on the zone of the user for a zone that is not known', async () => {
    const dayOf = () => '2024-05-03' as Day;
    for (const over of [{ dayOf }, { dayOf, dayIn: () => undefined }]) {
      expect((await readSource(dayone, text, over)).drafts[0]!.date).toBe('2024-05-03');
    }
  });

  it('has nothing to say of pictures alone, and rejects what has no day', async () => {
    const entries = [
      { ...entry, text: '![](dayone-moment://1)' },
      { ...entry, creationDate: null },
    ];
    const { drafts, rejects, folded } = await readSource(dayone, JSON.stringify({ entries }));
    expect(drafts).toEqual([]);
    expect(rejects[0]!.reason).toBe('the entry has no creationDate; give a day with --date');
    expect(folded).toContain('1 entry without words');
  });
});

describe('bragdoc', () => {
  it('reads achievements, their last day, and an impact in words only', async () => {
    const achievements = [
      {
        id: '1',
        title: 'Cut p99',
        summary: 'Cached the cart',
        impact: 9,
        eventStart: '2024-05-01T00:00:00.000Z',
        eventEnd: '2024-05-03',
        project: { name: 'Shop' },
      },
      {
        id: '1',
        title: 'Ran a game day',
        impact: 'pages down 60%',
        date: '2024-06-01',
        tags: 'ownership,ops',
        url: 'https://x.org',
      },
      { title: 'Old', isArchived: true },
      { summary: '' },
    ];
    for (const text of [JSON.stringify(achievements), JSON.stringify({ achievements })]) {
      const { proposals, drafts, rejects, folded } = await readSource(bragdoc, text);
      expect(drafts).toMatchObject([
        { title: 'Cut p99', details: 'Cached the cart', date: '2024-05-03', project: 'Shop', result: null },
        {
          title: 'Ran a game day',
          date: '2024-06-01',
          result: 'pages down 60%',
          principles: ['ownership'],
          links: ['https://x.org'],
        },
      ]);
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(2);
      expect(rejects.map(({ reason }) => reason)).toEqual(['the achievement has no title']);
      expect(folded).toEqual(['1 archived achievement']);
    }
  });
});

describe('gh', () => {
  const pull = {
    number: 12,
    title: 'feat(cart): Cache the cart (#12)',
    url: 'https://github.com/acme/shop/pull/12',
    state: 'MERGED',
    mergedAt: '2024-05-03T12:00:00Z',
    body: '<!-- template -->\r\n## What\r\n\r\n- [ ] tests\r\n\r\nCaches the cart, see https://x.org.\r\nSecond line.\r\n\r\nMore.',
    additions: 340,
    deletions: 25,
    changedFiles: 3,
    labels: [{ name: 'dive-deep' }, { name: 'perf' }],
  };

  it('proposes merged pull requests of gh pr list', async () => {
    const { proposals, drafts } = await readSource(gh, JSON.stringify([pull]));
    expect(proposals[0]).toMatchObject({
      key: pull.url,
      note: '#12: +340 −25 lines in 3 files',
    });
    expect(drafts).toMatchObject([
      {
        title: 'Cache the cart',
        date: '2024-05-03',
        details:
          'Caches the cart, see https://x.org.\nSecond line.\n\nTags: perf\n\n+340 −25 lines in 3 files.',
        project: 'shop',
        links: [pull.url, 'https://x.org'],
        principles: ['dive-deep'],
      },
    ]);
  });

  it('proposes merged ones of gh search prs, and counts the others', async () => {
    const search = {
      title: 'Retry the queue',
      url: 'https://github.com/acme/queue/pull/3',
      closedAt: '2024-06-01T12:00:00Z',
      repository: { name: 'queue', nameWithOwner: 'acme/queue' },
    };
    const { drafts, folded, rejects } = await readSource(
      gh,
      JSON.stringify([
        { ...search, state: 'merged' },
        { ...search, state: 'closed' },
        { ...search, state: 'open', closedAt: '0001-01-01T00:00:00Z' },
        { ...pull, state: 'CLOSED', mergedAt: null },
        { ...pull, title: 'Bump lodash from 4.17.1 to 4.17.21' },
        { ...pull, author: { login: 'app/dependabot', is_bot: true } },
        { url: pull.url },
      ]),
    );
    expect(drafts).toMatchObject([{ title: 'Retry the queue', date: '2024-06-01', project: 'queue' }]);
    expect(folded).toEqual([
      '2 pull requests closed without merging',
      '1 open pull request',
      '2 bumps of dependencies',
    ]);
    expect(rejects[0]!.reason).toMatch(/^the pull request has no title; ask gh for it: --json title,/);
  });
});
