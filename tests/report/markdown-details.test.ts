/** What becomes of the Markdown people write in details, in Markdown again and in plain text. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { plainWords } from '../../src/report/excerpt.ts';
import { parseMarkdown } from '../../src/report/markdown-blocks.ts';
import { renderMarkdown } from '../../src/report/renderers/markdown.ts';
import { renderText } from '../../src/report/renderers/text.ts';
import fc from '../support/fast-check.ts';

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
    ['tables', '| a | **b** |\n| --- | --: |\n| `1` | 2 |'],
    ['tables in lists', '- one\n\n  | a |\n  | --- |\n  | 1 |'],
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
      'a table under a line is parted from it, and ends where its pipes do',
      'Before\na | b\n--|:--\n1 | *2*\nafter',
      'Before\n\n| a | b |\n| --- | --- |\n| 1 | *2* |\n\nafter',
    ],
    [
      'a row with too many cells widens it, one with too few is filled',
      '| a |\n|--:|\n| 1 | 2 |\n||',
      '| a |  |\n| --: | --- |\n| 1 | 2 |\n|  |  |',
    ],
    [
      'a pipe in a cell stays in it',
      '| a \\| b | `c \\| d` |\n|:-:|---|\n| \\\\| e |',
      '| a \\| b | c \\| d |\n| :-: | --- |\n| \\\\ | e |',
    ],
    [
      'what only looks like a table is kept as it stands',
      '| a | b |\n|---|\n| 1 | 2 |',
      '```\n| a | b |\n|---|\n| 1 | 2 |\n```',
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
    [
      'a tilde that strikes nothing is left alone',
      '~₹2.4 Cr, ~200 people (~$5)',
      '~₹2.4 Cr, ~200 people (~$5)'.replace('(~', '(\\~'),
    ],
    ['and so is one before money in parentheses, alone', 'won (~$5) ', 'won (~$5)'],
    ['a tilde that could end a stroke is escaped', '3~5, a ~ b ~~c~~', '3\\~5, a \\~ b \\~\\~c\\~\\~'],
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
    [
      'tables are columns',
      '| center | after | 計 |\n|---|--:|:-:|\n| **Mumbai** | 1.4 h | a |\n| Pune | 12 h | |',
      'center  after  計\n------  -----  --\nMumbai  1.4 h  a\nPune     12 h',
    ],
    [
      'wide tables are made narrower',
      `| a | what |\n|---|---|\n| 1 | ${'word '.repeat(20)}|`,
      `a  what\n-  ${'-'.repeat(75)}\n1  ${'word '.repeat(15).trim()}\n   ${'word '.repeat(5).trim()}`,
    ],
    [
      'tables without room for their columns are told row by row',
      `| ${'heading | '.repeat(9)}\n|${'--|'.repeat(9)}\n| ${'1 | '.repeat(3)}`,
      `${'heading; '.repeat(8).trim()}\nheading\nheading: 1; heading: 1; heading: 1`,
    ],
  ])('%s', (_, source, wanted) => expect(txt(source)).toBe(wanted));
});

describe('a table, whatever stands in its cells', () => {
  const cell = fc
    .array(
      fc.constantFrom(
        'a',
        '|',
        '\\',
        '\\|',
        '`',
        '`x|y`',
        '**b**',
        '*',
        '~',
        ' ',
        '<',
        '[',
        ']',
        '-',
        ':',
        '#',
        '1.',
      ),
      {
        maxLength: 7,
      },
    )
    .map((parts) => parts.join(''));
  const written = (words: string): string => words.replaceAll('|', '\\|');

  test('is read by others as the table it is, with the same words in each cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const lines = rows.map((row) => `| ${row.map(written).join(' | ')} |`);
        const [table, ...others] = parseMarkdown([lines[0], '|---|--:|', ...lines.slice(1)].join('\n'));
        fc.pre(table?.kind === 'table' && others.length === 0);
        const tree = fromMarkdown(renderMarkdown([table!]), {
          extensions: [gfmTable()],
          mdastExtensions: [gfmTableFromMarkdown()],
        });
        expect(tree.children.map(({ type }) => type)).toEqual(['table']);
        const [read] = tree.children;
        const told = table.kind === 'table' ? [table.head, ...table.rows] : [];
        expect(
          read?.type === 'table'
            ? read.children.map((row) => row.children.map((cell) => oneSpaced(wordsIn(cell as Node))))
            : [],
        ).toEqual(told.map((row) => row.map((inlines) => oneSpaced(plainWords(inlines)))));
      }),
      { numRuns: 300 },
    );
  });

  test('takes no long time however long it is', () => {
    expect(md(`|a|\n|-|\n${'|'.repeat(40_000)}`).length).toBeGreaterThan(40_000);
    expect(md(`${'|a|\n'.repeat(20_000)}`).length).toBeGreaterThan(40_000);
  });
});

interface Node {
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The words in a node, its marks left out. */
function wordsIn(node: Node): string {
  return node.value ?? (node.children ?? []).map(wordsIn).join('');
}

const oneSpaced = (words: string): string => words.replace(/ +/g, ' ').trim();
