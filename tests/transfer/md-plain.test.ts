/** Markdown that lp reads without its parser is read as the parser would have read it, and a page part by part as a whole. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/transfer/md/plain.ts';
import { pageOf, type Section } from '../../src/transfer/md/tree.ts';
import fc from '../support/fast-check.ts';

const parsed = (text: string): Node[] =>
  fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children;

interface Node {
  readonly type: string;
  readonly children?: readonly Node[] | undefined;
  readonly position?: { readonly start: object; readonly end: object } | undefined;
}

/** Of lists only what notes are read by; inline nodes without their places, which nobody looks at. */
const INLINE = new Set(['text', 'strong', 'emphasis', 'inlineCode', 'link', 'linkReference']);
function told(node: Node): object {
  const { children, position, ...rest } = node;
  const { ordered: _o, start: _s, spread: _p, checked: _c, ...own } = rest as Record<string, unknown>;
  return {
    ...own,
    ...(INLINE.has(node.type) ? {} : { from: { ...position?.start }, to: { ...position?.end } }),
    ...(children === undefined ? {} : { children: children.map(told) }),
  };
}

/** Lines that notes are made of, and such as only look like them. */
const word = fc.constantFrom(
  'cut p99',
  'a_b',
  '**bold**',
  '**bold:**',
  '**a b** c',
  '`code`',
  '[text](https://example.com/a_b*c)',
  '[ ]',
  '[x]',
  '(see below)',
  '3. Mai',
  '*',
  '_',
  'é',
  '表**太**字',
  '**',
  '`',
  '08:33:59\tSet up',
  '# no',
  '- no',
  '| a |',
  '& more',
  '&amp;',
  '!',
  '[a][b]',
  'x](y)',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const indent = fc.constantFrom('', '', '', '  ', '    ', '   ', ' ', '\t');
const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(indent, fc.constantFrom('- ', '* ', '- ', '+ ', '-  ', '- [x] '), words) },
  { weight: 3, arbitrary: fc.tuple(indent, fc.constant(''), words) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '### ', '##'), words) },
  { weight: 3, arbitrary: fc.constantFrom([''], ['']) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ['```'],
      ['> quoted'],
      ['---'],
      ['| a | b |'],
      ['| - | - |'],
      ['1. one'],
      ['<b>x</b>'],
      ['  '],
      ['text  '],
      ['[a]: https://example.com'],
      ['<!-- comment'],
      ['-->'],
      ['<div>'],
      ['==='],
    ),
  },
);
const text = fc
  .array(line, { maxLength: 14 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

describe('Markdown without its parser', () => {
  it('is what the parser makes of it', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        const plain = plainBlocks(markdown, { line: 1, offset: 0 });
        fc.pre(plain !== undefined);
        expect((plain as Node[]).map(told)).toEqual(parsed(markdown).map(told));
      }),
      { numRuns: 400, maxSkipsPerRun: 1_000 },
    );
  });

  it.each([
    '- 08:33:59\tSet up a new computer\n- 10:00 **Got** it [here](https://example.com/a_b)\n\n',
    '## 2024-05-03\n\n- Checkout:\n  - Cut p99 of snake_case\n    - Impact: 40%\n\n  - one more\n\nProse that\ngoes on.\n',
    '# Brag [2024]\n\n- **Result**: done (`lp list`)\n  and it goes on here\n- [ ] open\n',
  ])('takes %j', (markdown) => {
    const plain = plainBlocks(markdown, { line: 1, offset: 0 });
    expect((plain as Node[] | undefined)?.map(told)).toEqual(parsed(markdown).map(told));
  });

  it.each([
    'a  \nb',
    '1. one',
    '- - a',
    '- a\nlazy',
    '- a\n+ b',
    'a\n===',
    '> q',
    '    x',
    '[a]: b',
    '*a*',
    '__a__',
    'a\\*',
    '**a**b**',
    '# a #',
    'x\n\n  y',
  ])('leaves %j to it', (markdown) => {
    expect(plainBlocks(markdown, { line: 1, offset: 0 })).toBeUndefined();
  });
});

describe('a page', () => {
  /** Headings and blocks in the order of the text. */
  const flat = ({ blocks, sections }: Section): object[] => [
    ...(blocks as Node[]).map(told),
    ...sections.flatMap((section) => [{ depth: section.depth, line: section.line }, ...flat(section)]),
  ];

  const wholePage = (markdown: string): object[] =>
    parsed(markdown).map((node) =>
      node.type === 'heading'
        ? {
            depth: (node as unknown as { depth: number }).depth,
            line: (node.position!.start as { line: number }).line,
          }
        : told(node),
    );

  it.each([
    '<div>\n# a\n\n# b\n',
    '<!--\n\n# a\n\n-->\n# b\n',
    '| a |\n| - |\n# b\n',
    '```\n# a\n```js\n# b\n```\n# c\n',
    '# a\n\n[x] and [y]\n\n# b\n\n[x]: https://example.com\n',
  ])('of %j is read as a whole where its parts are none', (markdown) => {
    expect(flat(pageOf(markdown, 1).root)).toEqual(wholePage(markdown));
  });

  it('read part by part is the page read as a whole', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        expect(flat(pageOf(markdown, 1).root)).toEqual(wholePage(markdown));
      }),
      { numRuns: 200 },
    );
  });
});
