/** How single entries read, and how the formats hold together what stands side by side. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import {
  type Block,
  emphasis,
  type Inline,
  linkTo,
  paragraph,
  reference,
  strong,
  text,
} from '../../src/report/document.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { renderMarkdown } from '../../src/report/renderers/markdown.ts';
import { renderText } from '../../src/report/renderers/text.ts';
import { CYCLE, entry, TODAY } from '../support/made-up-year.ts';

/** The Markdown of a draft from `heading` to its end. */
function from(heading: string, ...entries: Entry[]): string {
  const report = buildReport({ cycle: CYCLE, entries, goals: [], principles: AMAZON, today: TODAY });
  return render('md', report, { today: TODAY }).split(`## ${heading}\n\n`)[1]!.trimEnd();
}
const told = (over: Parameters<typeof entry>[0]) =>
  from('Other accomplishments', entry({ id: 7, date: '2026-03-11', ...over }));

describe('an accomplishment', () => {
  test.each([
    [{ title: 'Mended it' }, '**Mended it** (11 March). [#7]'],
    [{ title: 'Mended it.', result: 'calm.' }, '**Mended it** (11 March). *Result: calm.* [#7]'],
    [{ title: 'Mended it', details: 'It took a day' }, '**Mended it** (11 March). It took a day. [#7]'],
    [{ title: 'Mended it', details: 'Did it work?' }, '**Mended it** (11 March). Did it work? [#7]'],
    [{ title: 'Mended it', details: '- a\n- b' }, '**Mended it** (11 March).\n\n- a\n- b\n\n[#7]'],
    [
      { title: 'Mended it', project: 'Cart', people: ['Ana', 'Bob', 'Li'] },
      '**Mended it** (11 March, Cart, with Ana, Bob and Li). [#7]',
    ],
    [
      {
        title: 'Mended the cart with Ana',
        details: 'Bob wrote the test.',
        project: 'Cart',
        people: ['Ana', 'Bob', 'Bobby'],
      },
      '**Mended the cart with Ana** (11 March, Cart, with Bobby). Bob wrote the test. [#7]',
    ],
    [
      { title: 'Mended it', links: ['https://a.example', 'CR-1'], result: 'Result: 2 ms' },
      '**Mended it** (11 March). *Result: 2 ms.* Evidence: <https://a.example>, CR-1 [#7]',
    ],
    [{ title: 'i mended it' }, '**I mended it** (11 March). [#7]'],
    [
      { title: 'Mended it', details: 'Mended  IT. Then slept.' },
      '**Mended it** (11 March). Then slept. [#7]',
    ],
    [{ title: 'Mended it.', details: 'Mended it' }, '**Mended it** (11 March). [#7]'],
    [
      { title: 'Mended it', details: '# Mended it\n\n- a\n- b' },
      '**Mended it** (11 March).\n\n- a\n- b\n\n[#7]',
    ],
    [
      { title: 'Why? It broke', details: 'Why? It broke. Then slept.' },
      '**Why? It broke** (11 March). Then slept. [#7]',
    ],
    [
      { title: 'Mended it', details: 'Mended it quickly. Mended it.' },
      '**Mended it** (11 March). Mended it quickly. Mended it. [#7]',
    ],
    [{ title: '直した', details: '直した。寝た。' }, '**直した** (11 March). 寝た。 [#7]'],
    [{ title: 'Mended it', result: '\u202e' }, '**Mended it** (11 March). [#7]'],
    [{ title: '\u202e' }, '**…** (11 March). [#7]'],
  ])('%#', (over, wanted) => expect(told(over)).toBe(wanted));
});

describe('feedback', () => {
  const said = (over: Parameters<typeof entry>[0]) =>
    entry({ id: 7, kind: 'feedback', date: '2026-05-01', from: 'my manager', title: 'Good work', ...over });

  test('is quoted as it was said, line by line', () => {
    expect(from('Other feedback', said({ details: '*very* good\n\n- really' }))).toBe(
      '> "Good work\\\n> \\*very\\* good\n>\n> \\- really" (my manager, 1 May) [#7]',
    );
  });

  test('has what came of it after the words', () => {
    expect(from('Other feedback', said({ result: 'a talk', links: ['https://a.example'] }))).toBe(
      '> "Good work" (my manager, 1 May) [#7]\n\n*Result: a talk.* Evidence: <https://a.example> [#7]',
    );
  });

  test('that asks for change has what was done since', () => {
    const later = entry({
      id: 9,
      date: '2026-07-12',
      title: 'Cut it to two pages',
      details: 'As [#7] says',
      result: 'approved',
    });
    expect(from('Growth', said({ sentiment: 'constructive', result: 'Wrote shorter ones' }), later)).toBe(
      '> "Good work" (my manager, 1 May) [#7]\n\nSince then: Wrote shorter ones. [#7] Cut it to two pages (12 July). Approved. [#9]',
    );
    const naming = (result: string) =>
      from('Growth', said({ sentiment: 'constructive', result }), later).split('\n\n')[1];
    expect(naming('Cut it to two pages (#9).')).toBe('Since then: Cut it to two pages. [#9]');
    expect(naming('Cut it, see #9')).toBe('Since then: Cut it, see [#9].');
    expect(naming('Cut it [#9]; shared #8')).toBe('Since then: Cut it [#9]; shared #8.');
    expect(from('Growth', said({ sentiment: 'constructive' }))).toBe(
      '> "Good work" (my manager, 1 May) [#7]',
    );
  });
});

describe('what is told elsewhere', () => {
  const other = (id: number, title: string) =>
    entry({ id, title, principles: ['customer-obsession', 'dive-deep'] });

  test('is a sentence where it is one, a list above', () => {
    const own = entry({ id: 1, title: 'Looked', principles: ['dive-deep'] });
    const also = (...others: Entry[]) =>
      from('Dive Deep', own, ...others)
        .split('\n\n')
        .slice(1)
        .join('\n\n');
    expect(also(other(2, 'Cut it'))).toBe('Also: Cut it, under Customer Obsession [#2].');
    expect(also(other(2, 'iOS build fixed?'))).toBe(
      'Also: iOS build fixed? (under Customer Obsession) [#2].',
    );
    expect(also(other(2, 'Cut it'), other(3, 'API is up'), other(4, 'Why?'))).toBe(
      'Also:\n\n- Cut it, under Customer Obsession [#2]\n- API is up, under Customer Obsession [#3]\n' +
        '- Why? (under Customer Obsession) [#4]',
    );
  });

  test('is not "also" where nothing is told here, and is shortened when long', () => {
    expect(from('Dive Deep', other(2, `Cut ${'very '.repeat(50)}much`))).toMatch(
      /^See also, under Customer Obsession: Cut (?:very ){20,23}very… \[#2\]\.$/,
    );
    expect(from('Dive Deep', other(2, 'Cut it'), other(3, 'Rose'))).toBe(
      'See also:\n\n- Cut it, under Customer Obsession [#2]\n- Rose, under Customer Obsession [#3]',
    );
  });
});

describe('side by side', () => {
  const hardBreak: Inline = { kind: 'break' };
  const md = (...children: Inline[]) => renderMarkdown([paragraph(...children)]).trimEnd();

  test.each<[string, Inline[], string]>([
    ['a line of dashes', [text('a'), hardBreak, text('---')], 'a\\\n\\---'],
    ['a line of equals signs', [text('a'), hardBreak, text('===')], 'a\\\n\\==='],
    ['a table rule', [text('a'), hardBreak, text(':--')], 'a\\\n\\:--'],
    [
      'an exclamation mark and a link',
      [text('a!'), linkTo('https://a.example', 'b')],
      'a\\![b](<https://a.example>)',
    ],
    ['a reference and a colon', [reference(1), text(': x')], '\\[#1]: x'],
    ['emphasis inside a word', [text('a'), strong(text('b')), text('c')], 'abc'],
    ['emphasis against emphasis', [strong(text('b')), emphasis(text('c'))], 'bc'],
    ['emphasis against punctuation', [text('('), strong(text('b')), text(')')], '(**b**)'],
    ['a less-than sign and what could be a tag', [text('a <'), strong(text('b>'))], 'a \\<b>'],
    ['an ampersand and what could be an entity', [text('&'), strong(text('amp;')), text('x')], '\\&amp;x'],
  ])('%s', (_, children, wanted) => expect(md(...children)).toBe(wanted));

  test('in plain text dashes do not underline', () => {
    const block: Block = paragraph(text('a'), hardBreak, text('---'), hardBreak, text('b'));
    expect(renderText([block])).toBe('a ---\nb\n');
  });
});
