/** jrnl and doing: journals of other tools, in text. */
import { describe, expect, it } from 'vitest';
import type { DayOrder } from '../../src/transfer/day-order.ts';
import { source as doing } from '../../src/transfer/sources/doing.ts';
import { source as jrnl } from '../../src/transfer/sources/jrnl.ts';
import { readSource } from '../support/read-source.ts';

describe('jrnl', () => {
  it.each([
    ['[2024-05-03 09:15] Cut p99. Cached it.', '2024-05-03'],
    ['[2024-05-03 09:15:30 PM] Cut p99. Cached it.', '2024-05-03'],
    ['2024-05-03 09:15 Cut p99. Cached it.', '2024-05-03'],
    ['[03.05.2024 15:39] Cut p99. Cached it.', '2024-05-03'],
    ['[2024-05-03] Cut p99. Cached it.', '2024-05-03'],
    ['[5/23/2024 9:15 am] Cut p99. Cached it.', '2024-05-23'],
  ])('reads %s', async (text, date) => {
    const { drafts } = await readSource(jrnl, text, {}, 5);
    expect(drafts).toMatchObject([{ title: 'Cut p99.', details: 'Cached it.', date }]);
  });

  it('has its days in the order that one of them shows, or the user says', async () => {
    const text = '[03/04/2024 9:15] One.\n[04/13/2024 9:15] Two.\n';
    expect((await readSource(jrnl, text, {}, 5)).drafts).toMatchObject([
      { date: '2024-03-04' },
      { date: '2024-04-13' },
    ]);
  });

  it.each(['/', '-'])('with %s between its numbers asks what no number above 12 tells', async (mark) => {
    const days = async (day: string, order?: DayOrder) => {
      const text = `[${day.replaceAll('/', mark)} 9:15] One.\n`;
      const { drafts, rejects } = await readSource(jrnl, text, { order });
      return [...drafts.map(({ date }) => date), ...rejects.map(({ reason }) => reason)];
    };
    expect(await days('03/04/2024')).toEqual([
      `03${mark}04${mark}2024 could be 2024-04-03 or 2024-03-04; --order dmy or --order mdy says which`,
    ]);
    expect(await days('03/04/2024', 'day')).toEqual(['2024-04-03']);
    expect(await days('03/04/2024', 'month')).toEqual(['2024-03-04']);
    for (const order of [undefined, 'day', 'month'] as const) {
      expect(await days('04/25/2024', order)).toEqual(['2024-04-25']);
      expect(await days('25/04/24', order)).toEqual(['2024-04-25']);
      expect(await days('04/04/2024', order)).toEqual(['2024-04-04']);
      expect(await days('31/02/2024', order)).toEqual([`31${mark}02${mark}2024 is no day`]);
    }
  });

  it('keeps bodies of several lines, tags in the text, stars as pins', async () => {
    const text = [
      '[2024-05-03 09:15] I met @dan. *',
      'He shared [2024-05-01] plans.',
      '',
      'Then @ownership and https://x.org.',
      '',
      '[2024-05-04 10:00] * Starred in front',
      '[2024-05-04 10:00]',
    ].join('\n');
    const { drafts, folded, proposals } = await readSource(jrnl, text);
    expect(drafts).toMatchObject([
      {
        title: 'I met @dan.',
        details: 'He shared [2024-05-01] plans.\n\nThen @ownership and https://x.org.',
        principles: ['ownership'],
        links: ['https://x.org'],
        pinned: true,
      },
      { title: 'Starred in front', pinned: true },
    ]);
    expect(proposals.map(({ line }) => line)).toEqual([1, 6]);
    expect(folded).toEqual(['1 entry without words']);
  });

  it('rejects a day that could be two, one that is none, and words before any date', async () => {
    const { rejects } = await readSource(
      jrnl,
      'Hello\nthere\n\n[03/05/2024 09:15] Which?\n[2024-02-31 09:15] None',
    );
    expect(rejects.map(({ line, text }) => [line, text])).toEqual([
      [1, 'Hello\nthere'],
      [4, 'Which?'],
      [5, 'None'],
    ]);
  });

  it('tells the same words at another time apart, but not the very same entry', async () => {
    const text = '[2024-05-03 09:15] Ran it\n[2024-05-03 10:15] Ran it\n[2024-05-03 10:15] Ran it';
    const { proposals, folded } = await readSource(jrnl, text);
    expect(new Set(proposals.map(({ key }) => key)).size).toBe(2);
    expect(folded).toEqual(['1 entry that is there twice']);
  });

  it('reads its JSON, told by its first character, to the same keys', async () => {
    const json = `\n{"tags":{},"entries":[{"title":"Cut p99.","body":"Cached it.","date":"2024-05-03","time":"09:15","tags":["@ownership"],"starred":true},{"title":"x","body":""}]}`;
    const fromJson = await readSource(jrnl, json, {}, 4);
    expect(fromJson.drafts).toMatchObject([
      { title: 'Cut p99.', details: 'Cached it.', principles: ['ownership'], pinned: true },
    ]);
    expect(fromJson.rejects.map(({ reason }) => reason)).toEqual([
      'the entry has no date; give one with --date',
    ]);
    const fromText = await readSource(jrnl, '[2024-05-03 09:15] Cut p99. Cached it.');
    expect(fromJson.proposals[0]!.key).toBe(fromText.proposals[0]!.key);
  });
});

describe('doing', () => {
  const text = [
    'Currently:',
    '\t- 2024-05-03 09:15 | Cut p99 @done(2024-05-03 10:00) @ownership @shop <0123456789abcdef0123456789abcdef>',
    '\t\tCached the cart',
    '\t\thttps://x.org',
    '\t- 2024-05-03 11:00 | Review @done(2024-05-03 11:30)',
    '\t- 2024-05-03 13:00 | Review @done(2024-05-03 14:35)',
    '\t- 2024-05-03 15:00 | [Timing.app] Working on @dev @done(2024-05-03 15:10)',
    '\t- 2024-05-04 15:00 | Canceled: Workshop',
    'Later: @waiting',
    '\t- 2024-05-05 15:00 | Write the runbook',
    'Archive:',
    '\t- 2024-05-03 16:00 | Review @done(2024-05-03 16:30)',
    '',
  ].join('\n');

  it('proposes items with their notes, one for a timer that was started again', async () => {
    const { proposals, drafts, folded } = await readSource(doing, text, {}, 13);
    expect(drafts).toMatchObject([
      {
        title: 'Cut p99',
        date: '2024-05-03',
        details: 'Cached the cart\nhttps://x.org\n\nTags: shop',
        links: ['https://x.org'],
        principles: ['ownership'],
      },
      { title: 'Review' },
    ]);
    expect(proposals.map(({ line, note }) => [line, note])).toEqual([
      [2, '45 min'],
      [5, '2 times, 2 h 5 min'],
    ]);
    expect(folded).toEqual([
      '1 timer without a word on what was done',
      '1 cancelled item',
      '1 item for later',
      '1 item that is there twice',
    ]);
  });

  it('rejects lines that belong to nothing', async () => {
    const { rejects } = await readSource(doing, 'hello there\nCurrently:\n\t- no date here\n');
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'it belongs to no item'],
      [3, 'no date in front of it; give one with --date'],
    ]);
  });
});
