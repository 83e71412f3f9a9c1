/** The JSON view, its keys typed again: a change to what scripts read has to be made twice. */
import { expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { entryView } from '../../src/domain/view.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { CYCLE, ENTRIES, entry, GOALS, TODAY } from '../support/made-up-year.ts';

const ENTRY =
  'id uid kind date title details result project people links goal principles from sentiment status pinned createdAt updatedAt answers severity by resolved'.split(
    ' ',
  );
const view = JSON.parse(
  render(
    'json',
    buildReport({ cycle: CYCLE, entries: ENTRIES, goals: GOALS, principles: AMAZON, today: TODAY }),
    {
      today: TODAY,
    },
  ),
);
const keys = (value: object) => Object.keys(value);

test('an entry has all its keys, in order, absent ones null or empty', () => {
  const bare = entryView(entry());
  expect(keys(bare)).toEqual(ENTRY);
  for (const value of Object.values(bare)) expect(value).not.toBe(undefined);
  expect(bare).toMatchObject({
    details: null,
    people: [],
    links: [],
    goal: null,
    principles: [],
    from: null,
  });
});

test('the report has the keys of the contract', () => {
  expect(keys(view)).toEqual(
    'version cycle summary selected goals principles unassigned growth gaps filter audience person draft'.split(
      ' ',
    ),
  );
  expect(view.version).toBe(1);
  expect(view.cycle).toEqual({ name: '2026', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31' });
  expect(keys(view.summary)).toEqual([
    'entries',
    'accomplishments',
    'measured',
    'principles',
    'feedback',
    'goals',
  ]);
  expect(keys(view.selected[0])).toEqual([...ENTRY, 'strength', 'why']);
  expect(keys(view.goals[0])).toEqual(
    'ref id uid title cycle target due status result createdAt updatedAt entries'.split(' '),
  );
  expect(view.goals[0].entries).toEqual([19, 38, 42]);
  expect(keys(view.principles[0])).toEqual(['slug', 'name', 'entries', 'feedback']);
  expect(keys(view.principles[0].entries[0])).toEqual([...ENTRY, 'primary']);
  expect(keys(view.unassigned[0])).toEqual(ENTRY);
  expect(keys(view.growth[0])).toEqual([...ENTRY, 'open', 'since']);
  expect(view.growth[0].since).toEqual([31]);
  expect(keys(view.gaps)).toEqual(
    'principles unassigned noNumber noResult pendingResult openGrowth goalsWithoutEntries goalsOverdue goalsNearEnd goalsOfOtherCycles tagSlips pinnedLeftOut'.split(
      ' ',
    ),
  );
  expect(view.gaps.principles[0]).toEqual({ slug: 'think-big', name: 'Think Big', short: 'tb' });
  expect(view.gaps.goalsWithoutEntries).toEqual([]);
});

test('texts come through exactly, and the bytes are safe to look at', () => {
  const title = 'a\u001b[31m \u202e\u009b\u2028\u007f "q" \\ 日本 🎉';
  const report = buildReport({
    cycle: CYCLE,
    entries: [entry({ title })],
    goals: [],
    principles: AMAZON,
    today: TODAY,
  });
  const json = render('json', report, { today: TODAY });
  expect(json).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e]/u);
  expect(JSON.parse(json).unassigned[0].title).toBe(title);
});

test('says how the draft came out: words by section, what was told and what was not', () => {
  expect(keys(view.draft)).toEqual(['words', 'limit', 'sections', 'told', 'leftOut']);
  expect(view.draft.sections.map(({ name }: { name: string }) => name)).toEqual([
    'summary',
    'selected',
    'goals',
    'principles',
    'other',
    'growth',
  ]);
  expect(view.draft.leftOut).toEqual([]);
  expect(view.draft.told).toHaveLength(view.summary.entries);
});
