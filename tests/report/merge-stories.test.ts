/** Stories of several paragraphs, short ones too: an edit stays with the paragraph it was made in. */

import { describe, expect, test } from 'vitest';
import { isAnotherText, mergeDrafts } from '../../src/report/merge/index.ts';
import fc from '../support/fast-check.ts';

const RESULT = (id: number): string => ` *Result: 2x.* [#${id}]`;
const HEAD = (id: number): string => `**Story ${id}** (1 May). `;

/** The paragraphs of a story as lp frames them. */
const story = (id: number, paragraphs: readonly string[]): string[] =>
  paragraphs.map(
    (text, at) => `${at === 0 ? HEAD(id) : ''}${text}${at === paragraphs.length - 1 ? RESULT(id) : ''}`,
  );
const draft = (...stories: readonly string[][]): string =>
  `${['# Self-assessment 2026', '## Dive Deep', ...stories.flat()].join('\n\n')}\n`;

const ONE_TO_THREE = ['Para one.', 'Para two.', 'Para three.'];
const merged = (mine: string, theirs: string, base = draft(story(1, ONE_TO_THREE))) =>
  mergeDrafts(base, mine, theirs, 'md');

describe('a paragraph the user edited', () => {
  test('is the same one when lp appends another, which takes the result and the reference', () => {
    const mine = draft(story(1, ['Para one.', 'Para two.', 'Para three, as I tell it.']));
    const theirs = draft(story(1, [...ONE_TO_THREE, 'Para four.']));
    expect(merged(mine, theirs)).toMatchObject({
      text: draft(story(1, ['Para one.', 'Para two.', 'Para three, as I tell it.', 'Para four.'])),
      conflicts: [],
    });
  });

  test('is the same one when lp puts another before it, which takes the title', () => {
    const mine = draft(story(1, ['Para one, as I tell it.', 'Para two.', 'Para three.']));
    const { text } = merged(mine, draft(story(1, ['Before it all.', ...ONE_TO_THREE])));
    const placed = text.replace(/<!--[\s\S]*?-->\n\n/g, '');
    expect(placed.match(/Para one/g)).toHaveLength(1);
    expect(placed).toContain('Before it all.');
  });

  test('stands beside what lp makes of it, however alike its neighbours are, and those stay', () => {
    const mine = draft(story(1, ['Para one.', 'Para two, as I tell it.', 'Para three.']));
    const theirs = draft(
      story(1, ['Para one.', 'Para two, changed in the log.', 'Para three.', 'Para four.']),
    );
    expect(merged(mine, theirs).text).toBe(
      draft([
        `${HEAD(1)}Para one.`,
        'Para two, as I tell it.',
        '<!-- lp now writes:\nPara two, changed in the log.\n-->',
        'Para three.',
        `Para four.${RESULT(1)}`,
      ]),
    );
  });

  test('is found by its place where few of its words are left', () => {
    const mine = draft(story(1, ['Para one.', 'Para two, as I tell it.', 'Para three.']));
    const theirs = draft(story(1, ['Para one.', 'Another two is what this is now.', 'Para three.']));
    const { text, conflicts } = merged(mine, theirs);
    expect(conflicts).toHaveLength(1);
    expect(text.replace(/<!--[\s\S]*?-->\n\n/g, '')).toBe(mine);
  });

  test('is not the one of another story that is put in much the same words', () => {
    const base = draft(
      story(1, ['team river importer.', 'review it all.']),
      story(2, ['importer sellers queue.', 'the end.']),
    );
    const mine = base.replace('importer sellers queue.', 'importer sellers queue, as I tell it.');
    const theirs = draft(
      story(1, ['team river importer.', 'review it all.', 'bravo sellers queue.']),
      story(2, ['importer sellers queue, changed in the log.', 'the end.']),
    );
    const { text } = merged(mine, theirs, base);
    expect(text).toContain(`<!-- lp now writes:\n${HEAD(2)}importer sellers queue, changed in the log.\n-->`);
    expect(text).toContain(`\n\nbravo sellers queue.${RESULT(1)}\n\n${HEAD(2)}`);
  });
});

describe('two stories that the user made one paragraph of', () => {
  const base = draft(story(1, ['Cut the latency of checkout.']), story(2, ['Wrote the runbook for it.']));
  const both = 'Cut the latency of checkout [#1] and wrote its runbook. [#2]';
  const theirs = base
    .replace('latency of checkout.', 'latency of checkout by half.')
    .replace('runbook for it.', 'runbook for it and its drill.');

  test("have lp's beside, right after, and no word of a removal", () => {
    const { text } = merged(draft([both, 'The end.']), theirs, base);
    expect(text).not.toContain('removed');
    expect(text.replace(/<!--[\s\S]*?-->\n\n/g, '')).toBe(draft([both, 'The end.']));
    expect(text.indexOf('by half')).toBeGreaterThan(text.indexOf(both));
    expect(text.indexOf('by half')).toBeLessThan(text.indexOf('The end.'));
    expect(text).toContain('and its drill');
    expect(mergeDrafts(theirs, text, theirs, 'md').text).toBe(text);
  });

  test('a story that is told nowhere any more was removed', () => {
    expect(merged(draft(story(1, ['Cut the latency of checkout.'])), theirs, base).text).toContain(
      'where you removed it',
    );
  });
});

const WORDS = 'alpha bravo river stone checkout latency importer queue sellers team outage review'.split(' ');
const aParagraph = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 10 })
  .map((words) => `${words.join(' ')}.`);
const aStory = fc.record({
  paragraphs: fc.array(aParagraph, { minLength: 1, maxLength: 4 }),
  lp: fc.constantFrom('nothing', 'change', 'insert', 'append', 'change and append'),
  lpAt: fc.nat({ max: 3 }),
  fresh: aParagraph,
  isEdited: fc.boolean(),
  editedAt: fc.nat({ max: 3 }),
});
const someStories = fc.array(aStory, { minLength: 1, maxLength: 3 }).filter((stories) => {
  const all = stories.flatMap(({ paragraphs, fresh }) => [...paragraphs, fresh]);
  return new Set(all).size === all.length;
});

const changed = (text: string): string => text.replace('.', ', changed in the log.');
const reworded = (text: string): string => text.replace('.', ', as I tell it.');
/** A paragraph without lp's frame. */
const said = (block: string): string =>
  block
    .trim()
    .replace(/^\*\*Story \d\*\* \(1 May\)\. /, '')
    .replace(/ \*Result: 2x\.\* \[#\d\]$/, '');

test('no paragraph that the user edited comes back unmarked, and none that they left alone is marked', () => {
  fc.assert(
    fc.property(someStories, (stories) => {
      const base = draft(...stories.map(({ paragraphs }, id) => story(id, paragraphs)));
      const mine = draft(
        ...stories.map(({ paragraphs, isEdited, editedAt }, id) =>
          story(
            id,
            paragraphs.map((text, at) => (isEdited && at === editedAt ? reworded(text) : text)),
          ),
        ),
      );
      const theirs = draft(
        ...stories.map(({ paragraphs, lp, lpAt, fresh }, id) => {
          const at = lpAt % paragraphs.length;
          const now = paragraphs.map((text, n) =>
            lp.startsWith('change') && n === at ? changed(text) : text,
          );
          if (lp === 'insert') now.splice(at, 0, fresh);
          if (lp.endsWith('append')) now.push(fresh);
          return story(id, now);
        }),
      );
      const { text } = mergeDrafts(base, mine, theirs, 'md');
      const placed = text
        .replace(/<!--[\s\S]*?-->/g, '')
        .split('\n\n')
        .map(said);
      expect(text).not.toContain('removed');
      for (const { paragraphs, lp, lpAt, fresh, isEdited, editedAt } of stories) {
        for (const [at, paragraph] of paragraphs.entries()) {
          const isChanged = lp.startsWith('change') && at === lpAt % paragraphs.length;
          const now = isChanged ? changed(paragraph) : paragraph;
          if (isEdited && at === editedAt) {
            expect(placed, text).not.toContain(paragraph);
            expect(placed, text).not.toContain(changed(paragraph));
            expect(text).toContain('as I tell it');
          } else expect(placed, text).toContain(now);
        }
        if (lp === 'insert' || lp.endsWith('append')) expect(placed, text).toContain(fresh);
      }
    }),
    { numRuns: 400 },
  );
});

describe('a text of the own in the place of a draft', () => {
  const base = draft(story(1, ONE_TO_THREE), story(2, ['Wrote the runbook for it.']));
  test.each<[string, string, boolean]>([
    ['nothing of the draft', '# Shopping\n\n- milk\n', true],
    ['its title alone', '# Self-assessment 2026\n\nNothing yet.\n', false],
    ['one story of it, reworded', '# My year\n\nI wrote the runbook for it. [#2]\n', false],
    ['a text beside from an earlier merge', '# My year\n\n<!-- lp now writes:\nPara one.\n-->\n', false],
  ])('%s', (_, mine, isAnother) => {
    expect(isAnotherText(base, mine, 'md')).toBe(isAnother);
    expect(isAnotherText(base, mine.replaceAll('\n', '\r\n'), 'md')).toBe(isAnother);
  });
});
