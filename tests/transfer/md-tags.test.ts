/** What a person wrote into their details, as `lp export md` writes it: no tag of theirs is live, and it comes back. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { draftEntry, type Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { entrySection } from '../../src/transfer/formats/md.ts';
import { source } from '../../src/transfer/sources/md.ts';
import fc from '../support/fast-check.ts';
import { readSource } from '../support/read-source.ts';

const day = '2026-03-04' as Day;

const sectionOf = (details: string): string => {
  const entry: Entry = {
    ...draftEntry({ title: 'Did it', date: day, details }, day),
    id: 1,
    uid: '0192f7c4-0000-7000-8000-000000000001',
    createdAt: '2026-03-04T10:00:00.000Z',
    updatedAt: '2026-03-04T10:00:00.000Z',
  };
  return entrySection(entry, { principles: AMAZON, goals: new Map() });
};

/** Tags that a reader of Markdown takes for such, in CommonMark and with GitHub's tables. */
function liveIn(markdown: string): string[] {
  const tags = (node: Nodes): string[] =>
    node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap(tags) : [];
  return [
    ...tags(fromMarkdown(markdown)),
    ...tags(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })),
  ];
}

const details = async (markdown: string): Promise<string | null> =>
  (await readSource(source, markdown)).drafts[0]!.details;

const morsels = fc.array(
  fc.oneof(
    fc.constantFrom('`', '``', '```', '~~~', '\n', '\n\n', ' ', '  ', '    ', '\t', '\\', '\\\\'),
    fc.constantFrom('<script>', '</b>', '<!-- ', '-->', '<a', '<', '>', '<https://a.b', '<me@a.b>', '<?'),
    fc.constantFrom('x', '- ', '1. ', '> ', '# ', '|', '\n|-|-|\n', '[a', '](x', '](', ')', ']: ', '][', '"'),
    fc.constantFrom('\n```\n', '\n  ```\n', '\n~~~\n', '\n- ```\n', '\n`<i>` ', '\\<', 'www.x', '&#96;', '"'),
  ),
  { maxLength: 24 },
);

describe('details in Markdown', () => {
  it('have no live tags and come back, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(morsels, async (parts) => {
        const written = `x${parts.join('')}`;
        const section = sectionOf(written);
        expect(liveIn(section)).toEqual([]);
        expect(await details(section)).toBe(
          draftEntry({ title: 't', date: day, details: written }, day).details,
        );
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['```a``` b\n<script>x', '```a``` b\n\\<script>x'],
    ['\\<script>', '\\\\\\<script>'],
    ['\\`<script>`', '\\`\\<script>`'],
    ['a ` b\n` <i> ` c', 'a ` b\n` \\<i> ` c'],
    ['- a\n  ```\n<script>', '- a\n  ```\n\\<script>'],
    ['<https://x`> `a` <i> `', '<https://x`> `a` \\<i> `'],
  ])('%j, which is no code, is written as %j', (written, escaped) => {
    expect(sectionOf(written).replace(/^> ?/gm, '')).toContain(`\n\n${escaped}\n`);
  });

  it.each([
    'use `<b>` and ``<i> ` <u>``, see [it](https://a.b/c)',
    '```html\n<div>\n\n</div>\n```\n',
    '- a\n\n  ```html\n  <div>\n  ```\n\nand `<b>`\n\n~~~\n<i>\n~~~',
    '1. a\n    ```\n    x\n    ```\n\nthen\n\n```\n<i>\n```',
    '<https://a.b/c> and a < b',
  ])('%j, which is code or no tag, is as it was', (written) => {
    expect(sectionOf(written).replace(/^> ?/gm, '')).toContain(`\n\n${written.trim()}\n`);
  });

  it('are read as lp wrote them before', async () => {
    const before = sectionOf('T').replace('> T', '> \\<b> and `<i>` and \\\\<u>');
    expect(await details(before)).toBe('<b> and `<i>` and \\<u>');
  });
});
