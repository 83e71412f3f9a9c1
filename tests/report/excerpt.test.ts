import { expect, test } from 'vitest';
import { excerpt, firstSentences, plainWords, sentencesIn } from '../../src/report/excerpt.ts';
import { starOf } from '../../src/report/star.ts';
import { wordsIn } from '../../src/report/tally.ts';
import fc from '../support/fast-check.ts';

const all = () => true;
const sentences = (markdown: string): string[] =>
  sentencesIn(markdown, all).map((one) => plainWords(one).trim());

test.each([
  ['One. Two! Three? “Four.” Five', ['One.', 'Two!', 'Three?', '“Four.”', 'Five']],
  ['We met e.g. Ana. J. Smith came at 3.5 s.', ['We met e.g. Ana.', 'J. Smith came at 3.5 s.']],
  ['翻訳した。直した。', ['翻訳した。', '直した。']],
  [
    'See [the page. It helps](https://a.example) now. Then left.',
    ['See the page. It helps now.', 'Then left.'],
  ],
  ['**Bold. Still bold** on. Next.', ['Bold. Still bold on.', 'Next.']],
  ['# Heading\n\nFirst.\n\n- item. two\n\nLast.', ['First.', 'Last.']],
  ['After [#3] it held. Good.', ['After [#3] it held.', 'Good.']],
  ['', []],
])('sentences of %j', (markdown, wanted) => expect(sentences(markdown)).toEqual(wanted));

test('sentences are the whole text, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Ab', ' ', '. ', '! ', '。', 'e.g. ', '“', '”'), { maxLength: 20 }),
      (parts) => {
        const text = `x${parts.join('')}`;
        expect(sentences(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});

test.each([
  ['One two. Three four five. Six.', 5, 'One two. Three four five. …'],
  ['One two. Three four five. Six.', 6, 'One two. Three four five. Six.'],
  ['One two. Three.', 1, ''],
  ['First.\n\nSecond.', 9, 'First. …'],
  ['It read:\n\n```\ncode\n```', 9, ''],
  ['翻訳した。直した。消した。', 7, '翻訳した。直した。 …'],
])('an excerpt of %j in %i words', (markdown, words, wanted) =>
  expect(plainWords(excerpt(markdown, words, all))).toBe(wanted),
);

test.each([
  ['You listened. That changed it.\nThank you.', 2, 'You listened. …'],
  ['You listened. That changed it.\nThank you.', 7, 'You listened. That changed it.\nThank you.'],
  ['You listened to us all.', 2, ''],
])('of what was said, %j in %i words', (said, words, wanted) =>
  expect(firstSentences(said, words)).toBe(wanted),
);

test.each([
  ['two words', 2],
  ['  p99: 900 ms → 540 ms — done ', 6],
  ["it's 1.8% more", 3],
  ['翻訳 done', 3],
  ['… — *', 0],
])('%j has %i words', (text, words) => expect(wordsIn(text)).toBe(words));

test.each([
  ['Situation: a\nTask: b\nAction: c\nResult: d', { Situation: 'a', Task: 'b', Action: 'c', Result: 'd' }],
  ['**Actions:** c\nand more\n\n## Situation\na', { Action: 'c\nand more', Situation: 'a' }],
  ['S: a\nR – d', { Situation: 'a', Result: 'd' }],
  ['- Task: b\n- Result: d', { Task: 'b', Result: 'd' }],
  ['Result: d', null],
  ['The situation was bad. The action: none.', null],
  ['Actionable: yes\nTasked: no', null],
])('the labelled parts of %j', (details, parts) => expect(starOf(details)?.parts ?? null).toEqual(parts));
