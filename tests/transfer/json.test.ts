/** JSON that is not of one piece: other programs', pretty-printed, broken. */
import { describe, expect, it } from 'vitest';
import { source } from '../../src/transfer/sources/json.ts';
import { parsed, proposals, rejects } from '../support/read-source.ts';

const UID = '01a202b2-c500-78f1-aea7-109398f6b080';
const entry = (id: number, over: object = {}) => ({
  id,
  uid: UID.replace(/.$/, String(id)),
  kind: 'accomplishment',
  date: '2026-03-04',
  title: `t${id}`,
  details: null,
  result: null,
  project: null,
  people: [],
  links: [],
  goal: null,
  principles: [],
  from: null,
  sentiment: null,
  status: null,
  pinned: false,
  createdAt: '2026-03-04T10:00:00.000Z',
  updatedAt: '2026-03-04T10:00:00.000Z',
  ...over,
});

describe('json', () => {
  it('reads whole entries in any frame: what lp list prints, an array, lines', async () => {
    const both = [entry(1), entry(2)];
    const frames = [
      JSON.stringify({ version: 1, entries: both }, null, 2),
      JSON.stringify(both),
      both.map((one) => JSON.stringify(one)).join('\n'),
      `{"version":1,\n"entries":[\n${both.map((one) => JSON.stringify(one)).join(',\n')}\n]\n}\n`,
    ];
    for (const frame of frames) {
      const found = proposals(await parsed(source, frame));
      expect(found.map((one) => one.entry?.title)).toEqual(['t1', 't2']);
      // What an older lp did not write is there with the value it had.
      expect(found[0]?.entry).toMatchObject({ answers: [], severity: null, resolved: null });
    }
  });

  it.each([
    ['uid', 'x'],
    ['date', '2026-02-30'],
    ['title', ''],
    ['title', 'a\nb'],
    ['title', 'a\0b'],
    ['people', ['']],
    ['principles', ['two words']],
    ['answers', [1.5]],
    ['kind', 'note'],
    ['createdAt', 'yesterday'],
  ])('rejects an entry whose %s is %j', async (key, value) => {
    const found = await parsed(source, JSON.stringify([entry(1, { [key]: value })]));
    expect(found).toMatchObject([
      { what: 'reject', line: 1, reason: `what stands under "${key}" is not what lp writes there` },
    ]);
  });

  it("goes on after a broken line of lp's own, and says where it was", async () => {
    const text = `{"version":1,\n"entries":[\n${JSON.stringify(entry(1))},\n{"id":2,"uid\n${JSON.stringify(entry(3))}\n],\n"asks":[]\n}\n`;
    const found = await parsed(source, text);
    expect(proposals(found).map(({ line, draft }) => [line, draft.title])).toEqual([
      [3, 't1'],
      [5, 't3'],
    ]);
    expect(rejects(found)).toMatchObject([
      { line: 4, reason: 'this line is not JSON', text: '{"id":2,"uid' },
    ]);
  });

  it('takes objects of other programs by the names of their keys', async () => {
    const text = JSON.stringify([
      {
        id: 7,
        summary: 'Cut p99',
        when: '2026-03-04',
        tags: ['dive deep', 'infra'],
        people: [{ name: 'Ana' }],
      },
      { summary: 'no day' },
      5,
    ]);
    const found = await parsed(source, text);
    expect(proposals(found)).toMatchObject([
      {
        key: expect.stringMatching(/^id 7 [0-9a-f]{24}$/),
        draft: { title: 'Cut p99', principles: ['dive-deep'], people: ['Ana'], details: 'Tags: infra' },
      },
    ]);
    expect(rejects(found).map(({ reason }) => reason)).toEqual([
      'no date; give one with --date',
      'this is no entry',
    ]);
  });

  it('takes short numbers for those of one program, and says what it left behind', async () => {
    const one = JSON.stringify([{ id: 1, title: 'One', date: '2026-03-04', team_size: 4, url: '' }]);
    const other = JSON.stringify([{ id: 1, title: 'Other', date: '2026-03-04' }]);
    const found = await parsed(source, one, { map: new Map([['Tittle', 'title']]) });
    const key = async (text: string) => proposals(await parsed(source, text))[0]!.key;
    expect(await key(one)).not.toBe(await key(other));
    expect(rejects(found)).toMatchObject([{ reason: 'nothing in it is called "Tittle"' }]);
    expect(found.at(-1)).toMatchObject({
      what: 'folded',
      count: 1,
      one: 'value under a name that is no field (team_size); --map takes it',
    });
  });
});
