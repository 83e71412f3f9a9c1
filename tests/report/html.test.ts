/** The page: what stands where in it, and that no text ever becomes markup. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/domain/coverage.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { Block } from '../../src/report/document.ts';
import { heading, paragraph, reference, text } from '../../src/report/document.ts';
import { buildReport, type Report, render } from '../../src/report/index.ts';
import { compose } from '../../src/report/prose.ts';
import { plainWords } from '../../src/report/renderers/html/blocks.ts';
import { renderHtml } from '../../src/report/renderers/html.ts';
import fc from '../support/fast-check.ts';
import { classed, type Element, findAll, readHtml, tagged, textOf } from '../support/html.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, TODAY } from '../support/made-up-year.ts';
import { anyYear, reportOf } from '../support/marked-up.ts';

const report = (entries: readonly Entry[] = ENTRIES, goals = GOALS, cycle = CYCLE): Report =>
  buildReport({ cycle, entries, goals, principles: AMAZON, today: TODAY });
const page = async (of: Report = report()): Promise<Element> =>
  readHtml(await render('html', of, { today: TODAY }));
const ofBlocks = (...blocks: Block[]): Element => readHtml(renderHtml(blocks, null));
const story = (id: number, ...children: Block[]): Block => ({ kind: 'story', id, children });
const anchors = (of: Element): string[] =>
  findAll(of, ({ attributes }) => attributes.id !== undefined).map(({ attributes }) => attributes.id!);
const hrefs = (of: Element): string[] => tagged(of, 'a').map(({ attributes }) => attributes.href!);

describe('the page', () => {
  test('says its language and its name, and has no script', async () => {
    const year = await page();
    expect(tagged(year, 'html')[0]!.attributes.lang).toBe('en');
    expect(tagged(year, 'title').map(textOf)[0]).toBe('Self-assessment 2026');
    expect(tagged(year, 'script')).toEqual([]);
    expect(tagged(year, 'h1').map(textOf)).toEqual(['Self-assessment 2026']);
  });

  test('lets nothing be loaded or run: the policy comes first and knows the one style sheet by its hash', async () => {
    const year = await page();
    const head = tagged(year, 'head')[0]!;
    const [policy, ...more] = findAll(head, ({ attributes }) => attributes['http-equiv'] !== undefined);
    expect(more).toEqual([]);
    const order = findAll(head, () => true);
    expect(order.indexOf(policy!)).toBeLessThan(order.findIndex(({ tag }) => tag === 'style'));
    const [sheet, ...others] = tagged(year, 'style');
    expect(others).toEqual([]);
    const hash = createHash('sha256').update(textOf(sheet!)).digest('base64');
    expect(policy!.attributes.content).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(textOf(sheet!)).not.toMatch(/@import|url\(/);
    expect(findAll(year, ({ attributes }) => attributes.style !== undefined || 'src' in attributes)).toEqual(
      [],
    );
  });

  test('has a section for each heading of level 2, and a way to each from the contents', async () => {
    const year = await page();
    const wanted = [...compose(report(), { today: TODAY })].flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [plainWords(block.children)] : [],
    );
    expect(wanted.length).toBeGreaterThan(10);
    const sections = tagged(year, 'section');
    expect(sections.map((section) => textOf(tagged(section, 'h2')[0]!))).toEqual([
      ...wanted,
      'The year at a glance',
    ]);
    const contents = tagged(tagged(year, 'nav')[0]!, 'a');
    expect(contents.map((link) => [textOf(link), link.attributes.href])).toEqual(
      sections.map((section) => [textOf(tagged(section, 'h2')[0]!), `#${section.attributes.id}`]),
    );
  });

  test('leads from a reference to the story of its entry', async () => {
    const year = await page();
    const stories = classed(year, 'story');
    expect(stories.map(({ attributes }) => attributes.id)).toContain('e42');
    expect(textOf(stories.find(({ attributes }) => attributes.id === 'e42')!)).toContain('caching the cart');
    const selected = tagged(year, 'section').find(({ attributes }) =>
      attributes.id?.startsWith('s-selected'),
    )!;
    expect(hrefs(selected)).toEqual(['#e12', '#e42', '#e27', '#e31', '#e1']);
  });

  test('the same year gives the same bytes', async () => {
    const draft = await render('html', report(), { today: TODAY });
    expect(await render('html', report(ENTRIES.toReversed(), GOALS.toReversed()), { today: TODAY })).toBe(
      draft,
    );
  });

  test('of an empty cycle is its words alone', async () => {
    const empty = await page(report([], []));
    expect(textOf(tagged(empty, 'header')[0]!)).toContain('Nothing is logged yet');
    for (const tag of ['nav', 'section', 'svg', 'table']) expect(tagged(empty, tag), tag).toEqual([]);
    const goalsAlone = await page(report([]));
    expect(tagged(goalsAlone, 'h2').map(textOf)).toEqual(['Summary', 'Goals']);
    expect(tagged(goalsAlone, 'svg')).toEqual([]);
  });
});

describe('blocks', () => {
  test('a reference is a way only to a story that stands elsewhere in the draft', () => {
    const told = ofBlocks(
      heading(2, 'One'),
      story(7, paragraph(text('Here '), reference(7), text(' and '), reference(8))),
      story(8, paragraph(text('There '), reference(9), reference(null))),
    );
    expect(hrefs(told)).toEqual(['#e8']);
    expect(classed(told, 'ref').map(textOf)).toEqual(['[#7]', '[#8]', '[#9]', '[#n]']);
  });

  test('an entry told twice has one anchor, and so has a heading of the same words', () => {
    const twice = ofBlocks(
      heading(2, 'Growth'),
      story(7, paragraph(text('a'))),
      heading(2, 'Growth'),
      story(7, paragraph(text('b'))),
      heading(2, '日本'),
      heading(2, 'e7'),
    );
    expect(anchors(twice)).toEqual(['s-growth', 'e7', 's-growth-2', 's', 's-e7']);
  });

  test('headings of level 3 stand in their section and not in the contents', () => {
    const three = { ...heading(2, 'Situation'), level: 3 } as unknown as Block;
    const deep = ofBlocks(heading(1, 'T'), heading(2, 'A'), three, heading(2, 'B'), heading(2, 'C'));
    expect(tagged(tagged(deep, 'section')[0]!, 'h3').map(textOf)).toEqual(['Situation']);
    expect(tagged(tagged(deep, 'nav')[0]!, 'a').map(textOf)).toEqual(['A', 'B', 'C']);
  });

  test('lists, code, quotes, breaks and links keep their shape', () => {
    const item = paragraph(text('one'));
    const html = renderHtml(
      [
        { kind: 'list', start: 3, items: [[item], [item, { kind: 'list', start: null, items: [[item]] }]] },
        { kind: 'list', start: null, items: [[item, item]] },
        { kind: 'code', language: 'js', text: 'if (a < b)\n  c' },
        { kind: 'quote', children: [paragraph(text('a'), { kind: 'break' }, text('b'))] },
        paragraph(
          { kind: 'link', href: 'https://a.example/?a&b', text: 'https://a.example/?a&b' },
          { kind: 'link', href: 'https://a.example', text: 'words' },
        ),
      ],
      null,
    );
    expect(html).toContain(
      '<ol start="3">\n<li>one</li>\n<li>one\n<ul>\n<li>one</li>\n</ul>\n</li>\n</ol>\n',
    );
    expect(html).toContain('<ul>\n<li><p>one</p>\n<p>one</p></li>\n</ul>\n');
    expect(html).toContain('<pre><code>if (a &lt; b)\n  c</code></pre>');
    expect(html).toContain('<blockquote>\n<p>a<br>\nb</p>\n</blockquote>');
    expect(html).toContain(
      '<a href="https://a.example/?a&amp;b" rel="noreferrer">https://a.example/?a&amp;b</a>',
    );
    expect(html).toContain('<a class="named" href="https://a.example" rel="noreferrer">words</a>');
  });
});

describe('the map', () => {
  const figure = (of: Element): Element | undefined => classed(of, 'map')[0];
  const cells = (row: Element): string[] => row.children.map((cell) => textOf(cell as Element));

  test('has the numbers of the coverage, as cells and as a table', async () => {
    const map = figure(await page())!;
    const { months, rows } = coverageOf({ ...CYCLE, entries: ENTRIES, principles: AMAZON, today: TODAY });
    const shown = rows.filter(({ count }) => count > 0);
    const [head, ...lines] = tagged(tagged(map, 'table')[0]!, 'tr').map(cells);
    expect(head).toHaveLength(months.length + 2);
    expect(head!.slice(0, 2)).toEqual(['Principle', 'Jan']);
    expect(lines).toEqual(
      shown.map(({ principle, cells, count }) => [
        principle.name,
        ...cells.map((cell) => String(cell.count)),
        String(count),
      ]),
    );
    const strips = findAll(map, ({ attributes }) => attributes.role === 'img');
    expect(strips.map((strip) => textOf(tagged(strip, 'title')[0]!))).toEqual(
      shown.map(({ principle, count }) => `${principle.name}: ${count} ${count === 1 ? 'entry' : 'entries'}`),
    );
    expect(strips.map((strip) => tagged(strip, 'text').map(textOf))).toEqual(
      shown.map(({ cells }) => cells.filter(({ count }) => count > 0).map(({ count }) => String(count))),
    );
  });

  test('leaves out what is empty and says nothing of strength', async () => {
    const map = figure(await page(report([entry({ principles: ['dive-deep'] })], [])))!;
    expect(tagged(map, 'li').map((row) => textOf(row).split(' ')[0])).toEqual([expect.anything(), 'Dive']);
    expect(textOf(map)).not.toMatch(/Think Big|thin|weak|missing|none/i);
  });

  test('is not there where no entry names a principle', async () => {
    const untagged = await page(report([entry()], []));
    expect(figure(untagged)).toBeUndefined();
    expect(classed(untagged, 'timeline')).toHaveLength(1);
  });

  test.each([
    ['2026-01-01', '2026-12-31', ['Jan', 'Nov'], 11],
    ['2026-04-01', '2026-06-30', ['Apr', 'Jun'], 3],
    ['2024-07-01', '2026-12-31', ['Q1 2025', 'Q4 2026'], 8],
    ['2019-01-01', '2026-12-31', ['Q1 2025', 'Q4 2026'], 8],
  ])('of %s to %s has its columns by the length of what there is', async (from, to, ends, n) => {
    const cycle = { ...CYCLE, from: day(from), to: day(to) };
    const at = (date: string, id: number) => entry({ id, date, principles: ['dive-deep'] });
    const within = ['2025-02-03', '2026-05-05', '2026-11-20'].filter((date) => date >= from && date <= to);
    const map = figure(await page(report(within.map(at), [], cycle)))!;
    const [head, row] = tagged(tagged(map, 'table')[0]!, 'tr').map(cells);
    expect([head![1], head!.at(-2)]).toEqual(ends);
    expect(head).toHaveLength(n + 2);
    expect(row!.at(-1)).toBe(String(within.length));
  });

  test('has at most 13 columns and loses no entry, whatever the period', async () => {
    const years = fc.integer({ min: 1, max: 9999 }).map((year) => `${String(year).padStart(4, '0')}-06-15`);
    await fc.assert(
      fc.asyncProperty(fc.array(years, { minLength: 1, maxLength: 4 }), async (dates) => {
        const entries = dates.map((date, index) => entry({ id: index + 1, date, principles: ['dive-deep'] }));
        const cycle = { ...CYCLE, from: day('0001-01-01'), to: day('9999-12-31') };
        const one = await page(report(entries, [], cycle));
        const [head, row] = tagged(tagged(figure(one)!, 'table')[0]!, 'tr').map(cells);
        expect(head!.length).toBeLessThanOrEqual(13 + 2);
        const sum = row!.slice(1, -1).reduce((all, n) => all + Number(n), 0);
        expect(sum).toBe(entries.length);
        const lines = tagged(classed(one, 'timeline')[0]!, 'tr').slice(1).map(cells);
        expect(lines.reduce((all, [, n]) => all + Number(n), 0)).toBe(entries.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the timeline', () => {
  const drawn = (of: Element): Element =>
    findAll(classed(of, 'timeline')[0]!, ({ attributes }) => attributes.role === 'img')[0]!;

  test('has a mark for each entry, and tells how many in words', async () => {
    const year = await page();
    const marks = tagged(drawn(year), 'circle').map(({ attributes }) => attributes.class);
    const count = (kind: string) => marks.filter((one) => one === kind).length;
    expect([count('selected'), count('other'), count('feedback')]).toEqual([5, 13, 6]);
    expect(textOf(tagged(drawn(year), 'title')[0]!)).toBe('Timeline of 24 entries');
    expect(textOf(tagged(drawn(year), 'desc')[0]!)).toMatch(/^January 1, February 2, March 2/);
    const table = tagged(classed(year, 'timeline')[0]!, 'tr').map((row) =>
      row.children.map((cell) => textOf(cell as Element)),
    );
    expect(table[5]).toEqual(['May', '1', '2', '[#22] [#23] [#27]']);
  });

  test('marks stand in the order of the days, accomplishments above the line and feedback below it', async () => {
    const at = (id: number, date: string, kind: 'accomplishment' | 'feedback') =>
      entry({ id, date, kind, from: kind === 'feedback' ? 'Ana' : null });
    const one = drawn(
      await page(
        report(
          [
            at(1, '2026-01-01', 'feedback'),
            at(2, '2026-06-01', 'accomplishment'),
            at(3, '2026-11-30', 'feedback'),
          ],
          [],
        ),
      ),
    );
    const line = Number(classed(one, 'axis')[0]!.attributes.y1);
    const marks = tagged(one, 'circle').map(({ attributes }) => [
      Number(attributes.cx),
      Number(attributes.cy),
    ]);
    const [first, second, third] = marks.sort(([a], [b]) => a! - b!) as [number, number][];
    expect([first![1] > line, second![1] < line, third![1] > line]).toEqual([true, true, true]);
    const width = Number(one.attributes.width);
    expect(first![0]).toBeGreaterThan(0);
    expect(third![0]).toBeLessThan(width);
    expect(Math.abs(second![0] / width - 0.45)).toBeLessThan(0.02);
  });

  test('becomes bars where marks would pile up, and stays as high', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...ENTRIES[index % ENTRIES.length]!,
      id: index + 1,
      date: day(`2026-05-${String(1 + (index % 28)).padStart(2, '0')}`),
    }));
    const one = drawn(await page(report(many, [])));
    expect(tagged(one, 'circle')).toEqual([]);
    expect(tagged(one, 'rect').length).toBeGreaterThan(4);
    expect(Number(one.attributes.height)).toBeLessThan(400);
  });
});

describe('whatever was written', () => {
  const TAGS = new Set(
    (
      'html head meta title style body header h1 h2 h3 p nav details summary ol ul li a main section div strong em ' +
      'code pre blockquote br span figure figcaption b svg desc g rect circle line text table thead tbody tr th td abbr'
    ).split(' '),
  );
  const ATTRIBUTES = new Set(
    (
      'lang charset http-equiv content name id class href rel start role tabindex aria-label aria-labelledby ' +
      'aria-describedby aria-hidden width height viewBox x y rx cx cy r x1 y1 x2 y2 scope title'
    ).split(' '),
  );

  test('is text: the page has lp’s own tags and attributes only, and ways that lead somewhere safe', async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        const one = await page(reportOf(year));
        const all = findAll(one, () => true);
        for (const { tag, attributes } of all) {
          expect(TAGS.has(tag), tag).toBe(true);
          for (const name of Object.keys(attributes)) expect(ATTRIBUTES.has(name), name).toBe(true);
        }
        const ids = anchors(one);
        expect(new Set(ids).size).toBe(ids.length);
        for (const href of hrefs(one)) {
          if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
          else expect(href).toMatch(/^(?:https?:\/\/|mailto:)[^\s"<>]+$/i);
        }
        for (const { attributes } of all) {
          for (const name of ['aria-labelledby', 'aria-describedby']) {
            if (attributes[name] !== undefined) expect(ids).toContain(attributes[name]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('stands in the page word for word, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        const any = reportOf(year);
        const wanted = [...compose(any, { today: TODAY })].map(wordsOf).join('');
        const one = readHtml(renderHtml(compose(any, { today: TODAY }), null));
        const [head] = tagged(one, 'header');
        const [main] = tagged(one, 'main');
        expect(spaceless(textOf(head!) + textOf(main!))).toBe(spaceless(wanted));
      }),
      { numRuns: 300 },
    );
  });

  test('is neither markup nor attribute where a principle is called like one', async () => {
    const nasty = `x" onclick="alert(1)"><b>y</b> &amp; 'z'`;
    const one = await page(report([entry({ principles: [nasty], title: nasty })], []));
    const names = [...tagged(one, 'h2'), ...tagged(one, 'th'), ...classed(one, 'map')].map(textOf);
    expect(names.filter((name) => name.includes(nasty))).toHaveLength(3);
    expect(findAll(one, ({ attributes }) => 'onclick' in attributes)).toEqual([]);
  });

  test('ends no attribute, whatever address a link should have', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '<', '>', '&', '&amp;', ' ', 'x=', '/') }),
        (words) => {
          const [link] = tagged(ofBlocks(paragraph({ kind: 'link', href: words, text: words })), 'a');
          expect([link!.attributes.href, textOf(link!)]).toEqual([words, words]);
        },
      ),
    );
    const html = renderHtml([paragraph(text(`'"<>&`))], null);
    expect(html).toContain('<p>&#39;&quot;&lt;&gt;&amp;</p>');
  });
});

/** The words of a block as the document has them. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainWords(block.children);
    case 'code':
      return block.text;
    case 'list':
      return block.items.flat().map(wordsOf).join('');
    case 'table':
      return [block.head, ...block.rows].flat().map(plainWords).join('');
    case 'quote':
    case 'story':
      return block.children.map(wordsOf).join('');
  }
}

const spaceless = (words: string): string => words.replace(/\s+/g, '');
