/** What becomes of the Markdown people write in details, in Markdown again and in plain text. */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/report/markdown-blocks.ts';
import { renderMarkdown } from '../../src/report/renderers/markdown.ts';
import { renderText } from '../../src/report/renderers/text.ts';

const md = (source: string, knows = (_: number) => false) =>
  renderMarkdown(parseMarkdown(source, knows)).trimEnd();
const txt = (source: string) => renderText(parseMarkdown(source)).trimEnd();

describe('keeps', () => {
  test.each([
    ['emphasis', 'a *b* and **c d**, *e*.'],
    ['code', 'run `lp log` or ``a ` b``'],
    ['links', 'see [the design](<https://x.example/a>) and <https://y.example>'],
    ['bullets', '- one\n- two\n   - deeper\n- three'.replace('   -', '  -')],
    ['numbers, from where they began', '3. three\n4. four'],
    ['quotes', '> said\n>\n> twice'],
    ['code blocks', '```js\nif (a) {\n    b()\n}\n```'],
    ['paragraphs', 'one\n\ntwo'],
    ['hard breaks', 'one\\\ntwo'],
  ])('%s', (_, source) => expect(md(source)).toBe(source));
});

describe('tames', () => {
  test.each([
    ['a heading is a bold line', '# What *was* wrong ##\ntext', '**What was wrong**\n\ntext'],
    ['an underlined line is one too', 'Why\n===\ntext', '**Why**\n\ntext'],
    ['a rule parts paragraphs', 'one\n\n---\ntwo\n* * *\nthree', 'one\n\ntwo\n\nthree'],
    ['a rule under a long paragraph is no heading', 'one\ntwo\n---\nthree', 'one two\n\nthree'],
    ['a fence left open is closed', '~~~\ncode\n# not a heading', '```\ncode\n# not a heading\n```'],
    ['a fence outgrows the fences in it', '~~~\n```\n~~~', '````\n```\n````'],
    ['indented code is fenced', 'a\n\n    code\n      more', 'a\n\n```\ncode\n  more\n```'],
    [
      'a table is kept as it stands',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```\n| a | b |\n|---|---|\n| 1 | 2 |\n```',
    ],
    ['tags are text', '<b>x</b> <!-- y --> 1 < 2', '\\<b>x\\</b> \\<!-- y --> 1 < 2'],
    ['definitions are text', '[x]: https://z.example', '\\[x]: <https://z.example>'],
    ['unsafe addresses are text', '[x](javascript:y)', 'x (javascript:y)'],
    ['images are links', '![chart](https://z.example/c.png)', '[chart](<https://z.example/c.png>)'],
    ['emphasis left open is text', 'a *b and **c', 'a \\*b and \\*\\*c'],
    ['code left open is text', 'a `b', 'a \\`b'],
    ['marks inside words are text', 'snake_case 2*3*4', 'snake_case 2\\*3\\*4'],
    ['nested emphasis is kept once', '**a *b* c**', '**a \\*b\\* c**'],
    ['lines of a paragraph flow', 'one\ntwo', 'one two'],
    ['Japanese lines flow without a space', '一行目\n二行目', '一行目二行目'],
    ['tabs are spaces', '- a\n\n\tb', '- a\n\n  b'],
    ['control characters show', 'a\u001b[0mb', 'a␛\\[0mb'],
    ['an address stops before the full stop', '(https://z.example/a_b).', '(<https://z.example/a_b>).'],
    ['an address may hold parentheses', 'https://z.example/a_(b)', '<https://z.example/a_(b)>'],
    ['a mark before a link makes no image', 'look![a](https://z.example)', 'look[a](<https://z.example>)'],
    ['an empty list is nothing', '-\n', '\\-'],
    ['a number in a sentence begins no list', 'It was\n2026. A good year', 'It was 2026. A good year'],
  ])('%s', (_, source, wanted) => expect(md(source)).toBe(wanted));

  test('a reference is one where the entry is in the draft, else text', () => {
    expect(md('after [#22] and [#23]', (id) => id === 22)).toBe('after [#22] and \\[#23]');
    expect(md('[#22]: x', () => true)).toBe('\\[#22]: x');
  });

  test('depth has an end', () => {
    expect(md(`${'> '.repeat(40)}x`).match(/>/g)!.length).toBe(40);
    expect(md(`${'- '.repeat(40)}x`)).toContain('x');
  });
});

describe('in plain text', () => {
  test.each([
    [
      'marks go',
      '**a** *b* `c` [d](https://z.example) https://y.example',
      'a b c d (https://z.example) https://y.example',
    ],
    [
      'lists hang',
      `- ${'word '.repeat(20)}\n- b\n  - c`,
      `- ${'word '.repeat(15).trim()}\n  ${'word '.repeat(5).trim()}\n- b\n  - c`,
    ],
    ['code is set in', '```\na\n\n  b\n```', '    a\n\n      b'],
    ['quotes bear a mark', '> a\n>\n> b', '> a\n>\n> b'],
  ])('%s', (_, source, wanted) => expect(txt(source)).toBe(wanted));
});
