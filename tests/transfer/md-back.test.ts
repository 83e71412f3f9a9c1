/** An entry as `lp export md` writes it: no tag of the user's is live in it, and it comes back. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { type DraftInput, draftEntry, type Entry } from '../../src/domain/entry.ts';
import { harmless } from '../../src/domain/harmless.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { entrySection } from '../../src/transfer/formats/md.ts';
import { source } from '../../src/transfer/sources/md.ts';
import { drafts } from '../support/arbitrary.ts';
import fc from '../support/fast-check.ts';
import { readSource } from '../support/read-source.ts';

const day = '2026-03-04' as Day;

const sectionOf = (input: Partial<DraftInput>): string => {
  const entry: Entry = {
    ...draftEntry({ title: 'Did it', date: day, ...input }, input.date ?? day),
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
        const section = sectionOf({ details: written });
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
    ['`<i>` https://x<b>', '`\\<i>` https://x\\<b>'],
  ])('%j, which is no code, is written as %j', (written, escaped) => {
    expect(sectionOf({ details: written }).replace(/^> ?/gm, '')).toContain(`\n\n${escaped}\n`);
  });

  it.each([
    'use `<b>` and ``<i> ` <u>``, see [it](https://a.b/c)',
    '```html\n<div>\n\n</div>\n```\n',
    '- a\n\n  ```html\n  <div>\n  ```\n\nand `<b>`\n\n~~~\n<i>\n~~~',
    '1. a\n    ```\n    x\n    ```\n\nthen\n\n```\n<i>\n```',
    '<https://a.b/c> and a < b',
  ])('%j, which is code or no tag, is as it was', (written) => {
    expect(sectionOf({ details: written }).replace(/^> ?/gm, '')).toContain(`\n\n${written.trim()}\n`);
  });

  it('come back where an address ends with a tag behind code with backslashes', async () => {
    const written = 'x``\\<script>``<https://a.b<script>';
    expect(await details(sectionOf({ details: written }))).toBe(written);
  });

  it('are read as lp wrote them before', async () => {
    const before = sectionOf({ details: 'T' }).replace('> T', '> \\<b> and `<i>` and \\\\<u>');
    expect(await details(before)).toBe('<b> and `<i>` and \\<u>');
  });
});

describe('an entry in Markdown', () => {
  /** A line of what people write and what Markdown takes for marks. */
  const line = (...more: string[]) =>
    fc
      .array(
        fc.constantFrom(
          'Ana',
          'b',
          ' ',
          ', ',
          '_',
          '__',
          '*',
          '#',
          '- ',
          '2. ',
          '`',
          '<i>',
          '&amp;',
          ...more,
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join('').trim() || 'x');
  const text = line('~~', '|', '!', '[a](b)', '\\', 'https://a.b', '@', ':', '> ', ': ', '2026-01-02', ' · ');
  const fields = {
    title: text,
    result: fc.option(
      fc
        .array(fc.oneof(text, fc.constantFrom('==', '---', ':-', '- - -', '  + a', '', '1.', 'Entry: b')), {
          maxLength: 3,
        })
        .map((lines) => lines.join('\n')),
    ),
    project: fc.option(text),
    from: text,
    status: fc.option(text),
    people: fc.uniqueArray(line(';', '; ', '\\', '\\;', '·'), { maxLength: 3 }),
    links: fc.uniqueArray(
      fc.oneof(
        fc.webUrl(),
        fc.constantFrom('ftp://a.b/c', 'SHOP-12', 'a_b_c', 'https://a.b/(c)_d?e=1&f=<g>'),
      ),
      { maxLength: 3 },
    ),
    principles: fc.uniqueArray(fc.constantFrom(...AMAZON.map(({ slug }) => slug)), { maxLength: 4 }),
  };

  it('comes back with all that it says', async () => {
    const today = '9999-12-31' as Day;
    await fc.assert(
      fc.asyncProperty(drafts, fc.record(fields), async (draft, own) => {
        // What only misleads is shown otherwise (`harmless`).
        const details = draft.details === null ? null : harmless(draft.details);
        const whole = draftEntry({ ...draft, ...own, details }, today);
        const read = await readSource(source, sectionOf(whole), { today });
        // A line of Markdown begins with no space, and the numbers of entries are others in another log.
        const result = whole.result?.replace(/^ +/gm, '') ?? null;
        expect(read).toMatchObject({ drafts: [{ ...whole, result, answers: [] }], rejects: [] });
      }),
      { numRuns: 250 },
    );
  });

  it.each([
    ['__init__ took 2 s', '\\_\\_init\\_\\_ took 2 s'],
    ['2. Moved the shop', '2\\. Moved the shop'],
    ['Ported to C ##', 'Ported to C \\##'],
    ['Ported snake_case to C#', 'Ported snake_case to C#'],
  ])('called %j shows as that', (title, escaped) => {
    expect(sectionOf({ title })).toContain(` · ${escaped}\n`);
  });
});
