import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { displayWidth } from '../../src/domain/width.ts';
import { flow } from '../../src/terminal/prose.ts';
import { type PageOptions, showPage } from '../../src/terminal/show-view.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import fc from '../support/fast-check.ts';
import { entries, entry, type Stated, taggingStyle } from './entries.ts';

const options: PageOptions = {
  principles: AMAZON,
  style: plainStyle,
  logged: '2026-11-20',
  changed: '2026-11-20',
};
const page = (columns: number | undefined, stated: Stated, more: Partial<PageOptions> = {}): string[] =>
  showPage(entry(stated), { ...options, columns, ...more }).split('\n');

const FULL: Stated = {
  id: 42,
  title: 'Cut checkout p99 latency by caching the cart of every returning customer',
  date: '2026-11-17',
  project: 'Checkout',
  people: ['Ana Lima', 'Bo'],
  principles: ['dive-deep', 'deliver-results'],
  details:
    'The cart was read three times\nper request. I found it with a profile.\n\n- cached it for a minute\n- removed two calls',
  result: '900 ms to 540 ms, and the pager was quiet for the first week since spring',
  goal: 'g1',
  links: ['https://example.com/a/link/wider/than/forty/columns', 'https://b.example'],
  pinned: true,
  updatedAt: '2026-11-21T09:00:00.000Z',
};

describe('a page', () => {
  test('at 40 columns', () => {
    expect(page(40, FULL, { changed: '2026-11-21', goal: 'Cut p99' })).toEqual([
      'Cut checkout p99 latency by caching the',
      'cart of every returning customer',
      'Tuesday, 17 November 2026 · Checkout ·',
      'with Ana Lima and Bo',
      'Dive Deep, Deliver Results',
      '',
      'The cart was read three times per',
      'request. I found it with a profile.',
      '',
      '- cached it for a minute',
      '- removed two calls',
      '',
      'Result: 900 ms to 540 ms, and the pager',
      '        was quiet for the first week',
      '        since spring',
      '',
      'Goal g1: Cut p99',
      '',
      // Whole: a terminal breaks it itself and can still open it.
      'https://example.com/a/link/wider/than/forty/columns',
      'https://b.example',
      '',
      '#42 · pinned · logged 2026-11-20,',
      'changed 2026-11-21',
    ]);
  });

  test('off a terminal keeps the lines as typed', () => {
    expect(page(undefined, FULL)).toContain('The cart was read three times');
  });

  test('is no wider than can be read', () => {
    const rows = page(300, { details: 'word '.repeat(100) });
    expect(Math.max(...rows.map(displayWidth))).toBeLessThanOrEqual(88);
  });

  test('says nothing of what an entry does not have', () => {
    expect(page(80, {})).toEqual(['a title', 'Sunday, 22 November 2026', '', '#1 · logged 2026-11-20']);
  });

  test('is a quotation for feedback, with its own line breaks', () => {
    const said: Stated = {
      kind: 'feedback',
      title: 'Your design docs are too long.',
      details: 'I gave up on page five.\n\nTwice.',
      from: 'my manager',
      sentiment: 'constructive',
    };
    expect(page(80, said)).toEqual([
      '❝Your design docs are too long.',
      'I gave up on page five.',
      '',
      'Twice.❞',
      '— my manager (constructive)',
      'Sunday, 22 November 2026',
      '',
      '#1 · logged 2026-11-20',
    ]);
    expect(page(80, { ...said, sentiment: 'positive' })).toContain('— my manager');
  });

  test('names a risk and how it stands', () => {
    expect(page(80, { kind: 'risk', status: 'open' })[1]).toBe('Risk, open · Sunday, 22 November 2026');
    expect(page(80, { kind: 'need' })[1]).toBe('Need · Sunday, 22 November 2026');
  });

  test('tells when it was changed', () => {
    const changed = { updatedAt: '2026-11-20T10:00:00.000Z' };
    expect(page(80, changed).at(-1)).toBe('#1 · logged and changed 2026-11-20');
    expect(page(80, changed, { changed: '2026-12-01' }).at(-1)).toBe(
      '#1 · logged 2026-11-20, changed 2026-12-01',
    );
  });

  test('styles each row by itself, so that no colour runs over a line break', () => {
    const rows = showPage(entry(FULL), { ...options, columns: 40, style: taggingStyle }).split('\n');
    expect(rows[0]).toBe('<heading>Cut checkout p99 latency by caching the</heading>');
    expect(rows.filter((row) => row.includes('<result>'))).toEqual([
      'Result: <result>900 ms to 540 ms, and the pager</result>',
      '        <result>was quiet for the first week</result>',
      '        <result>since spring</result>',
    ]);
  });

  test('puts the label of a result over it where there is no room beside', () => {
    expect(page(20, { result: '900 ms to 540 ms at last' })).toEqual(
      expect.arrayContaining(['Result:', '900 ms to 540 ms at', 'last']),
    );
  });

  test('fits every terminal, whatever was written', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 2, max: 100 }), (any, columns) => {
        const rows = showPage({ ...any, links: [] }, { ...options, columns }).split('\n');
        for (const row of rows) {
          expect(displayWidth(row)).toBeLessThanOrEqual(columns);
          expect(row).not.toMatch(/\p{Cc}/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('Markdown fitted to a width', () => {
  test.each<[name: string, text: string, rows: string[]]>([
    ['fills a paragraph', 'one two\nthree four\nfive', ['one two three four', 'five']],
    ['keeps paragraphs apart', 'one\n\n\ntwo', ['one', '', '', 'two']],
    ['hangs a list item', '- one two three four five', ['- one two three four', '  five']],
    ['takes a lazy line into its item', '- one\n  two\n- three', ['- one two', '- three']],
    ['numbers', '1. one two three four\n10) x', ['1. one two three', '   four', '10) x']],
    ['tasks', '- [x] one two three four', ['- [x] one two three', '      four']],
    ['nests', '- a\n    - b c d e f g h i j', ['- a', '    - b c d e f g h', '      i j']],
    ['quotations', '> one two three four\n> five', ['> one two three four', '> five']],
    ['a quotation of a paragraph', '> one two\n> three four five', ['> one two three four', '> five']],
    ['headings alone', '# Head\ntext', ['# Head', 'text']],
    ['tables line by line', '| a | b |\n|---|---|\n| 1 | 2 |', ['| a | b |', '|---|---|', '| 1 | 2 |']],
    ['rules', 'a\n\n---\n\nb', ['a', '', '---', '', 'b']],
    ['code as it is', '```js\na  b\n  c\n```\nx\ny', ['```js', 'a  b', '  c', '```', 'x y']],
    ['code fenced by tildes', '~~~\n```\na\n~~~\nx\ny', ['~~~', '```', 'a', '~~~', 'x y']],
    ['code within a line that begins with it', '```a``` b\nc', ['```a``` b c']],
    ['indented code', 'a\n\n    code  x\n    y', ['a', '', '    code  x', '    y']],
    [
      'code wider than the row',
      '```\nabcdefghijklmnopqrstuvwxyz\n```',
      ['```', 'abcdefghijklmnopqrst', 'uvwxyz', '```'],
    ],
    ['tabs', '```\n\ta\n```', ['```', '    a', '```']],
    ['a minus that is no list', '-5 degrees', ['-5 degrees']],
  ])('%s', (_, text, rows) => {
    expect(flow(text, 20)).toEqual(rows);
  });

  test('loses nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab\n -#|1.'), maxLength: 80 }),
        fc.integer({ min: 4, max: 30 }),
        (text, width) => {
          expect(flow(text, width).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
