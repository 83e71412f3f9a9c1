/** Tables as people have them. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { source } from '../../src/transfer/sources/csv.ts';
import { parsed, proposals, rejects } from '../support/read-source.ts';

const drafts = async (text: string, context = {}) =>
  proposals(await parsed(source, text, context)).map(({ draft }) => draft);

describe('a table', () => {
  it('has its columns found by their names, in any language and order', async () => {
    const [draft] = await drafts(
      'Project,When,Achievement,Impact,LP,With,URL,Notes\nCheckout,2026-03-04,Cut p99,540 ms,"dd, Are Right, A Lot",Ana; Bo,https://a.b,a story\n',
    );
    expect(draft).toMatchObject({
      date: '2026-03-04',
      title: 'Cut p99',
      result: '540 ms',
      project: 'Checkout',
      principles: ['dive-deep', 'are-right-a-lot'],
      people: ['Ana', 'Bo'],
      links: ['https://a.b'],
      details: 'a story',
      kind: 'accomplishment',
    });
  });

  it('may say by --map what a column holds, and its own name wins over a likeness', async () => {
    const text = 'Shipped,date,summary,title\nthe thing,2026-03-04,sum,its title\n';
    expect((await drafts(text))[0]).toMatchObject({ title: 'its title' });
    expect((await drafts(text, { map: new Map([['Shipped', 'title']]) }))[0]).toMatchObject({
      title: 'the thing',
    });
  });

  it.each([
    [',', ','],
    [';', ';'],
    ['tabs', '\t'],
  ])('may be parted by %s', async (_, mark) => {
    const text = ['date', 'title', 'result'].join(mark);
    const row = ['2026-03-04', 'One; or two, or three'.replaceAll(mark, '-'), '3'].join(mark);
    expect((await drafts(`${text}\n${row}\n`))[0]).toMatchObject({ date: '2026-03-04', result: '3' });
  });

  it('keeps the tags that are no principles, and takes feedback for what it is', async () => {
    const text = 'date,title,tags,from,Room\n4 Mar 2026,Great,"dd; backend",Ana,\n5 Mar 2026,Did it,x,,12\n';
    expect(await drafts(text)).toMatchObject([
      { kind: 'feedback', from: 'Ana', date: '2026-03-04', principles: ['dive-deep'], details: null },
      { kind: 'accomplishment', details: 'Tags: x\n\nRoom: 12' },
    ]);
    expect((await parsed(source, text)).at(-1)).toMatchObject({ count: 1, one: 'remark beside feedback' });
  });

  it('rejects a row that is broken, with its line, and goes on', async () => {
    const text = [
      'date,title,result',
      '2026-03-04,"two\nlines",x',
      '2026-03-05,a,b,c',
      'someday,a,b',
      ',no day,b',
      '2026-03-06,,b',
      '2027-03-06,not yet,b',
      '',
      '2026-03-07,good,b',
    ].join('\r\n');
    const found = await parsed(source, text);
    expect(proposals(found).map(({ line, draft }) => [line, draft.title])).toEqual([
      [2, 'two\nlines'],
      [10, 'good'],
    ]);
    expect(rejects(found).map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'the row has 4 cells and there are 3 headers: a cell that holds the separator has to be in quotes'],
      [5, '"someday" is not a day lp understands'],
      [6, 'no date; give one with --date'],
      [7, 'no title'],
      [8, '2027-03-06 has not come yet'],
    ]);
  });

  it('loses no row to a quote that is never closed', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `2026-03-04,row ${n}`);
    rows[7] = '2026-03-04,"never closed';
    const text = `date,title\n${rows.join('\n')}\n`;
    for (const size of [7, 4_000]) {
      const found = await parsed(source, text, {}, size);
      expect(rejects(found)).toMatchObject([
        { line: 9, reason: 'a quote is opened here and never closed', text: rows[7] },
      ]);
      expect(proposals(found).map(({ line }) => line)).toEqual(
        Array.from({ length: 50 }, (_, n) => n + 2).filter((line) => line !== 9),
      );
    }
  });

  it('says what to do where no column holds the title, and dates by --date what bears no day', async () => {
    expect(rejects(await parsed(source, 'a,b\n1,2\n3,4\n'))).toMatchObject([
      {
        line: 1,
        reason: 'no column is known to hold the title; name it with --map "a=title"; there are: a, b',
      },
    ]);
    expect(await drafts('title\nDone\n', { undated: '2026-03-04' as Day })).toMatchObject([
      { date: '2026-03-04' },
    ]);
  });

  it.each([
    [
      'Shipped,When\nx,2026-03-04\n',
      [['Shiped', 'title']],
      'no column is called "Shiped"; there are: Shipped, When',
    ],
    ['2026-03-04,did x\n2026-03-05,did y\n', [], 'the first row names no columns; put one above it'],
  ] as const)('%j with %j is refused as a whole', async (text, map, reason) => {
    const found = await parsed(source, text, { map: new Map(map) });
    expect(found).toMatchObject([{ what: 'reject', line: 1, reason: expect.stringContaining(reason) }]);
  });

  it('loses no column: what is no field goes to the details, unless it is left out', async () => {
    const text = 'date,Title,Notes,Stakeholder,Size,id,\n2026-03-04,x,a story,Bo,,7,loose\n';
    expect(await drafts(text)).toMatchObject([{ details: 'a story\n\nStakeholder: Bo\nloose' }]);
    expect(await drafts(text, { map: new Map([['stakeholder', '-']]) })).toMatchObject([
      { details: 'a story\n\nloose' },
    ]);
  });

  it('has its days in one order, which any of them may show, or the user says', async () => {
    const days = async (text: string, context = {}) => {
      const found = await parsed(source, `title,date\n${text}`, context);
      return found.map((one) =>
        one.what === 'proposal' ? one.draft.date : one.what === 'reject' ? one.reason : one.what,
      );
    };
    expect(await days('a,03/04/2024\nb,13/04/2024\n')).toEqual(['2024-04-03', '2024-04-13']);
    expect(await days('a,03-04-2024\nb,04-13-2024\n')).toEqual(['2024-03-04', '2024-04-13']);
    expect(await days('a,03/04/2024\n', { order: 'day' })).toEqual(['2024-04-03']);
    expect(await days('a,03/04/2024\nb,05/05/2024\n')).toEqual([
      '03/04/2024 could be 2024-04-03 or 2024-03-04; --order dmy or --order mdy says which',
      '2024-05-05',
    ]);
  });

  it('may have its name above its headers, and months or quarters for days', async () => {
    const found = await parsed(
      source,
      'sep=,\nWins 2024,,\n,,\ntitle,date,x\na,May 2024,\nb,Q2 2024,\nc,soon,\n',
    );
    expect(proposals(found).map(({ draft, note }) => [draft.date, note])).toEqual([
      ['2024-05-31', 'dated by “May 2024”'],
      ['2024-06-30', 'dated by “Q2 2024”'],
    ]);
    expect(rejects(found)).toMatchObject([{ line: 7, reason: '"soon" is not a day lp understands' }]);
    expect(found.at(-1)).toMatchObject({ count: 3, many: 'lines above the headers' });
    // What is not over, or bears no day, is the same thing tomorrow.
    const text = 'title,date\na,2026\nb,\n';
    const keys = async (day: string) => {
      const context = { today: day as Day, undated: day as Day };
      return proposals(await parsed(source, text, context)).map(({ key }) => key);
    };
    expect(await keys('2026-11-23')).toEqual(await keys('2026-11-22'));
  });

  it('rejects a row without an end once, and knows the lines below it', async () => {
    const text = `date,title\n2026-03-04,${'x'.repeat(9_000_000)}\n2026-03-05,after\n`;
    const found = await parsed(source, text, {}, 300_000);
    expect(found).toMatchObject([
      { what: 'reject', line: 2 },
      { what: 'proposal', line: 3 },
    ]);
  });

  it('holds the same row once, and rows that differ apart', async () => {
    const found = await parsed(source, 'date,title,result\n2026-03-04,a,1\n2026-03-04,a,1\n2026-03-04,a,2\n');
    expect(proposals(found)).toHaveLength(2);
    expect(found.at(-1)).toEqual({
      what: 'folded',
      count: 1,
      one: 'row that is there twice',
      many: 'rows that are there twice',
    });
  });
});
