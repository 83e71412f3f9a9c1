import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import { type DocumentDraft, entryDocument, parseDocument } from '../../src/domain/document.ts';
import { type DraftInput, draftEntry } from '../../src/domain/entry.ts';
import { UsageError } from '../../src/domain/errors.ts';
import { principleOf } from '../../src/domain/principle.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import fc from '../support/fast-check.ts';

const TODAY = '2026-11-22' as Day;
const draft = (input: Partial<DraftInput> = {}) =>
  draftEntry({ title: 'Cut checkout p99', date: '2026-11-17' as Day, ...input }, TODAY);
const written = (input: Partial<DraftInput> = {}, help?: string[]) =>
  entryDocument(draft(input), { principles: AMAZON, ...(help === undefined ? {} : { help }) });

describe('a document', () => {
  test('has every key, those without a value too', () => {
    expect(written({}, ['Save and close to log it.', ''])).toBe(
      [
        '---',
        '# Save and close to log it.',
        '#',
        'title: Cut checkout p99',
        'date: 2026-11-17',
        'principles:',
        'result:',
        'pending:',
        'project:',
        'with:',
        'link:',
        'goal:',
        'answers:',
        '---',
        '',
      ].join('\n'),
    );
  });

  test('with values of every kind', () => {
    const text = written({
      details: 'One.\n\n---\n\nTwo.',
      result: '900 ms to 540 ms\n\n  indented',
      project: 'Checkout: "phase 2"',
      people: ['Ana Lima', 'Bo'],
      links: ['https://a.example/x,y', 'https://b.example'],
      principles: ['dive-deep', 'a-slug-from-a-newer-lp'],
      goal: 'g1',
      answers: [17, 22],
    });
    expect(text).toBe(
      [
        '---',
        'title: Cut checkout p99',
        'date: 2026-11-17',
        'principles: dd, a-slug-from-a-newer-lp',
        'result: 900 ms to 540 ms',
        '',
        '    indented',
        'project: Checkout: "phase 2"',
        'with: Ana Lima, Bo',
        'link: https://a.example/x,y',
        'link: https://b.example',
        'goal: g1',
        'answers: 17, 22',
        '---',
        '',
        'One.\n\n---\n\nTwo.',
        '',
      ].join('\n'),
    );
  });

  test('of feedback says who and how', () => {
    const text = written({ kind: 'feedback', from: 'Ana', sentiment: 'constructive' });
    expect(text).toContain('\nfrom: Ana\nsentiment: constructive\n');
    expect(parseDocument(text)).toMatchObject({ from: 'Ana', sentiment: 'constructive' });
    expect(written()).not.toMatch(/^(?:from|sentiment):/m);
  });

  test('of a risk says how bad and by when, and answers nothing', () => {
    const text = written({ kind: 'risk', severity: 'high', by: '2026-12-15' as Day });
    expect(text).toContain('\nseverity: high\nby: 2026-12-15\n');
    expect(text).not.toMatch(/^answers:/m);
    expect(parseDocument(text.replace('high', 'M'))).toMatchObject({ severity: 'medium', by: '2026-12-15' });
    expect(() => parseDocument(text.replace('high', 'dire'))).toThrow('line 4: "dire" is no severity');
    expect(written()).not.toMatch(/^(?:severity|by):/m);
  });

  test('of an accomplishment without a result says whether one is pending', () => {
    expect(written({ status: 'pending' })).toContain('\nresult:\npending: yes\n');
    expect(written({ result: '5%' })).not.toMatch(/^pending:/m);
    expect(written({ kind: 'need', status: 'pending' })).not.toMatch(/^pending:/m);
    for (const yes of ['yes', 'Y']) expect(parseDocument(header(`pending: ${yes}`)).pending).toBe(true);
    for (const no of ['no', '', 'N']) expect(parseDocument(header(`pending: ${no}`)).pending).toBe(false);
    expect(() => parseDocument(header('pending: maybe'))).toThrow(
      'line 3: "maybe" does not say whether a result is pending',
    );
  });

  test('gives a name with a comma a line of its own', () => {
    const text = written({ people: ['Lima, Ana', 'Bo'] });
    expect(text).toContain('\nwith:\n  Lima, Ana\n  Bo\n');
    expect(parseDocument(text).people).toEqual(['Lima, Ana', 'Bo']);
  });
});

const header = (...lines: string[]) => ['---', 'title: t', ...lines, '---', ''].join('\n');

describe('reading a document', () => {
  test.each<[name: string, text: string, found: object]>([
    ['quotes and colons as text', header('result: "a": b # c'), { result: '"a": b # c' }],
    ['help as nothing', header('# result: no', '#project: no'), { result: null, project: null }],
    ['a title that begins with #', '---\ntitle: #1 of the year\n---\n', { title: '#1 of the year' }],
    ['indented lines as more of a value', header('result: a', '  b', '  ', '\tc'), { result: 'a\nb\n\nc' }],
    ['a value that begins in the next line', header('result:', '    a', '  b'), { result: '  a\nb' }],
    ['an indented # as text', header('result: a', '  # b'), { result: 'a\n# b' }],
    [
      'blank lines between keys as nothing',
      header('', 'result: a', '', 'project: b', ''),
      { result: 'a', project: 'b' },
    ],
    ['keys in any case', header('Result : a', 'PROJECT: b'), { result: 'a', project: 'b' }],
    [
      'other words for a key',
      header('people: Ana', 'links: x', 'principle: dd'),
      { people: ['Ana'], links: ['x'], principles: 'dd' },
    ],
    ['links in every form', header('link: a', 'link:', '  b', '  c,d'), { links: ['a', 'b', 'c,d'] }],
    ['people in every form', header('with: Ana,, Bo', '  Cy'), { people: ['Ana', 'Bo', 'Cy'] }],
    [
      'principles in every form',
      header('principles: dd,ow', '  et', 'principle: fr'),
      { principles: 'dd, ow, et, fr' },
    ],
    [
      'an empty value as none',
      header('date:', 'principles:   ', 'with:', 'goal:'),
      { date: null, principles: null, people: [], goal: null },
    ],
    ['days and goals unresolved', header('date: last friday', 'goal: 1'), { date: 'last friday', goal: '1' }],
    ['a sentiment by its beginning', header('sentiment: C'), { sentiment: 'constructive' }],
    [
      'a file from Windows',
      '\ufeff---\r\ntitle: t\r\nresult: a\r\n  b\r\n---\r\n\r\nc\r\nd\r\n',
      { title: 't', result: 'a\nb', details: 'c\nd' },
    ],
    [
      'rules in the details',
      `${header()}a\n\n---\n\nresult: b\n`,
      { details: 'a\n\n---\n\nresult: b', result: null },
    ],
    ['no header', 'What I did\n\nThe story.\n', { title: 'What I did', details: 'The story.', date: null }],
    ['no header, blank lines first', '\n\n  What I did\nmore', { title: 'What I did', details: 'more' }],
    ['a header after blank lines', `\n${header('result: a')}`, { title: 't', result: 'a' }],
    ['nothing', ' \n', { title: '', details: null }],
    ['a header without a title', '---\n---\nx', { title: '', details: 'x' }],
  ])('takes %s', (_, text, found) => {
    expect(parseDocument(text)).toMatchObject(found);
  });

  test.each<[name: string, text: string, message: string, hint: RegExp]>([
    ['a mistyped key', header('reslut: a'), 'line 3: "reslut" is no key', /Did you mean result\?/],
    ['a key far from any', header('xyzzyx: a'), 'line 3: "xyzzyx" is no key', /Keys are title, date/],
    ['a line without a key', header('result: a', 'and more'), 'line 4 belongs to no key', /two spaces/],
    ['an indented line before any key', '---\n# help\n  a\n---', 'line 3 belongs to no key', /two spaces/],
    [
      'a key twice',
      header('result: a', '# x', 'result: b'),
      'line 5 gives "result" a second time; it stands in line 3',
      /Keep one/,
    ],
    [
      'a header without an end',
      '\n---\ntitle: t\n\nbody',
      'line 2 opens a header that nothing closes',
      /---/,
    ],
    [
      'a sentiment that is none',
      header('sentiment: angry'),
      'line 3: "angry" is no sentiment',
      /positive or constructive/,
    ],
    ['a key from an object', header('constructor: a'), 'line 3: "constructor" is no key', /./],
  ])('refuses %s', (_, text, message, hint) => {
    let thrown: unknown;
    try {
      parseDocument(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UsageError);
    expect((thrown as UsageError).message).toContain(message);
    expect((thrown as UsageError).hint).toMatch(hint);
  });

  test('knows the line of each key', () => {
    expect(
      parseDocument(header('# help', 'date: x', 'result: a', '  b', 'goal: g1', 'link: a', 'link: b')).lines,
    ).toEqual({
      title: 2,
      date: 4,
      result: 5,
      goal: 7,
      link: 8,
    });
  });
});

describe('writing and reading', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    // What a document is made of, in any order.
    fc.string({
      unit: fc.constantFrom('---', '\n', '  ', '\t', '#', ':', ',', 'title:', 'a', ' ', '\u2028', '\r'),
      maxLength: 12,
    }),
  );
  const drafts = fc
    .record({
      kind: fc.constantFrom('accomplishment' as const, 'feedback' as const, 'need' as const),
      title: text,
      details: fc.option(text),
      result: fc.option(text),
      project: fc.option(text),
      people: fc.array(text, { maxLength: 3 }),
      links: fc.array(text, { maxLength: 3 }),
      principles: fc.uniqueArray(fc.constantFrom('dive-deep', 'ownership', 'earn-trust', 'from-a-newer-lp')),
      goal: fc.constantFrom(null, 'g1', 'g23'),
      from: text,
      sentiment: fc.constantFrom('positive' as const, 'constructive' as const),
      answers: fc.uniqueArray(fc.nat(99), { maxLength: 3 }),
      severity: fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
      by: fc.option(fc.constantFrom('2026-12-15' as Day, '2026-01-01' as Day)),
      status: fc.constantFrom(null, 'pending'),
    })
    .map((input) => draft({ ...input, title: `${input.title}x`, from: `${input.from}y` }));

  /** The values of a draft that stand in a document, as `parseDocument` gives them. */
  const valuesOf = ({
    title,
    date,
    result,
    project,
    people,
    links,
    goal,
    from,
    sentiment,
    details,
    severity,
    by,
    answers,
    status,
  }: DocumentDraft) => ({
    pending: status === 'pending',
    ...{ severity, by, answers: answers.map(String) },
    ...{ title, date, result, project, people, links, goal, from, sentiment, details },
  });
  test('a byte-order mark of the user stays theirs', () => {
    const result = '\ufeffx';
    const text = entryDocument({ ...draft(), result }, { principles: AMAZON });
    expect(parseDocument(text).result).toBe(result);
  });

  const slugOf = (short: string): string =>
    AMAZON.find((principle) => principle.short === short)?.slug ?? short;

  const laws: [name: string, saved: (text: string) => string][] = [
    ['as it was', (text) => text],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text) => `\ufeff${text}`],
    ['without spaces at line ends', (text) => text.replace(/[ \t]+(?=\n|$)/g, '')],
    ['with spaces at line ends', (text) => text.replace(/\n/g, ' \t\n')],
    ['without a line feed at its end', (text) => text.replace(/\n+$/, '')],
    ['with blank lines at its end', (text) => `${text}\n\n`],
  ];
  test.each(laws)('%s gives the same values', (_, saved) => {
    fc.assert(
      fc.property(drafts, (any) => {
        const {
          lines: _lines,
          principles,
          ...values
        } = parseDocument(saved(entryDocument(any, { principles: AMAZON, help: ['x: y'] })));
        expect(values).toEqual(valuesOf(any));
        expect(principles?.split(', ').map(slugOf) ?? []).toEqual(any.principles);
      }),
      { numRuns: 400 },
    );
  });

  test('uses the short forms people type', () => {
    for (const { slug, short } of AMAZON) {
      expect(principleOf(AMAZON, slug)?.short).toBe(short);
      expect(written({ principles: [slug] })).toContain(`\nprinciples: ${short}\n`);
    }
  });
});
