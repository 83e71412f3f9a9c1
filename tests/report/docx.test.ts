/** The draft as a Word document: what Word reads in it, and that an office program opens it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { Block } from '../../src/report/document.ts';
import { buildReport, type Report, render } from '../../src/report/index.ts';
import { compose } from '../../src/report/prose.ts';
import fc from '../support/fast-check.ts';
import { managerReport, someYears } from '../support/full-year.ts';
import { temporaryFolder } from '../support/lp.ts';
import { CYCLE, ENTRIES, entry, GOALS, longYear, TODAY } from '../support/made-up-year.ts';
import { anyYear, reportOf } from '../support/marked-up.ts';
import { unzip } from '../support/unzip.ts';

const report = (entries = ENTRIES): Report =>
  buildReport({
    cycle: CYCLE,
    entries,
    goals: entries === ENTRIES ? GOALS : [],
    principles: AMAZON,
    today: TODAY,
  });
const docx = (of = report()): Promise<Uint8Array> => render('docx', of, { today: TODAY });
const told = (details: string): Promise<Uint8Array> => docx(report([entry({ details })]));

const UNESCAPED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const unescaped = (xml: string): string => xml.replace(/&\w+;/g, (name) => UNESCAPED[name] ?? name);

interface Paragraph {
  readonly style: string;
  readonly text: string;
  readonly xml: string;
}

/** The paragraphs of a document's body, in order. */
function paragraphs(bytes: Uint8Array): Paragraph[] {
  const xml = unzip(bytes).get('word/document.xml')!;
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([own]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(own)?.[1] ?? 'Normal',
    text: [...own.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
      .map(([, words, br]) => (br === undefined ? unescaped(words!) : '\n'))
      .join(''),
    xml: own,
  }));
}

/** What a reader of XML 1.0 would trip over; nothing when it is well-formed, as far as tags, entities and characters go. */
function malformed(xml: string): string | undefined {
  const bad = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (bad !== null) return `a character no XML can hold at ${bad.index}`;
  const loose = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(xml);
  if (loose !== null) return `a loose ampersand at ${loose.index}`;
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/, '');
  for (const [tag, closes, name, self] of body.matchAll(/<(\/?)([\w:]+)(?: [\w:]+="[^"<]*")*(\/?)>/g)) {
    if (closes === '/' && open.pop() !== name) return `${tag} closes nothing`;
    if (closes === '' && self === '') open.push(name!);
  }
  const rest = body.replace(/<\/?[\w:]+(?: [\w:]+="[^"<]*")*\/?>/g, '');
  if (rest.includes('<')) return `a loose < in ${rest}`;
  return open.length === 0 ? undefined : `${open.join(' ')} is left open`;
}

describe('the made-up year', () => {
  test('has a title, a heading for each section, and the words of the draft in its order', async () => {
    const all = paragraphs(await docx());
    expect(all[0]).toMatchObject({ style: 'Title', text: 'Self-assessment 2026' });
    const headings = [...compose(report(), { today: TODAY })].flatMap((block) =>
      block.kind === 'heading' && block.level === 2 && block.children[0]?.kind === 'text'
        ? [block.children[0].text]
        : [],
    );
    expect(all.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual(headings);
    // Plain text has the same letters: marks, numbers of lists and line breaks aside, Word has them all and none besides.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
    const txt = render('txt', report(), { today: TODAY });
    const bare = txt.replace(/^ *\d\. /gm, '').replace(/ \(https?:[^)]*\)\)/g, '');
    expect(letters(all.map(({ text }) => text).join(''))).toBe(letters(bare));
  });

  test('quotes, lists, code, links and references are what Word knows as such', async () => {
    const all = paragraphs(await docx());
    const of = (words: string): Paragraph => all.find(({ text }) => text.includes(words))!;
    expect(of('The launch was calm').style).toBe('Quote');
    expect(of('await fetch_all').style).toBe('Code');
    expect(of('Made it give up')).toMatchObject({
      style: 'ListParagraph',
      text: 'Made it give up after five tries',
    });
    expect(of('pages down 60% in the quarter').xml).toContain('<w:rStyle w:val="EntryReference"/>');
    expect(of('Result: 4 hours').xml).toMatch(/<w:i\/>.*Result: 4 hours/);
  });

  test('numbers begin where the list does, in each list anew', async () => {
    const bytes = await docx(
      report([
        entry({ details: '4. four\n5. five\n\nThen.\n\n1. one' }),
        entry({ id: 2, details: '- a\n  - b' }),
      ]),
    );
    const numbering = unzip(bytes).get('word/numbering.xml')!;
    const lists = paragraphs(bytes).filter(({ style }) => style === 'ListParagraph');
    const id = ({ xml }: Paragraph) => /<w:numId w:val="(\d+)"/.exec(xml)![1]!;
    const level = ({ xml }: Paragraph) => /<w:ilvl w:val="(\d+)"/.exec(xml)![1]!;
    const listed = (words: string) => lists.find(({ text }) => text === words)!;
    const startOf = (words: string): string => {
      const num = new RegExp(
        `<w:num w:numId="${id(listed(words))}"[^>]*><w:abstractNumId w:val="(\\d+)"/>(.*?)</w:num>`,
      ).exec(numbering)!;
      const override = /<w:startOverride w:val="(\d+)"/.exec(num[2]!)?.[1];
      return (
        override ??
        new RegExp(`<w:abstractNum w:abstractNumId="${num[1]}".*?<w:start w:val="(\\d+)"`, 's').exec(
          numbering,
        )![1]!
      );
    };
    expect(id(listed('four'))).toBe(id(listed('five')));
    expect(id(listed('one'))).not.toBe(id(listed('four')));
    expect([startOf('four'), startOf('one')]).toEqual(['4', '1']);
    expect([level(listed('a')), level(listed('b'))]).toEqual(['0', '1']);
  });

  test('the same draft has the same bytes, whatever the clock says; its day is that of the draft', async () => {
    const bytes = await docx();
    expect(Buffer.compare(Buffer.from(await docx()), Buffer.from(bytes))).toBe(0);
    expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x21_00_00);
    const core = unzip(bytes).get('docProps/core.xml')!;
    expect(core).toContain('<dc:title>Self-assessment 2026</dc:title>');
    expect(core).toContain('2026-11-22T00:00:00Z');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });
});

describe('links', () => {
  const targets = (bytes: Uint8Array): string[] =>
    [
      ...unzip(bytes)
        .get('word/_rels/document.xml.rels')!
        .matchAll(/Target="([^"]*)" TargetMode="External"/g),
    ].map(([, to]) => unescaped(to!));

  test('lead where they say, each by an id that is there', async () => {
    const bytes = await told(
      'See [the wiki](https://wiki.example.com/a?b=1&c=2#part) and <https://example.com/日本>.',
    );
    expect(targets(bytes)).toEqual([
      'https://wiki.example.com/a?b=1&c=2#part',
      'https://example.com/%E6%97%A5%E6%9C%AC',
    ]);
    const ids = [
      ...unzip(bytes)
        .get('word/document.xml')!
        .matchAll(/<w:hyperlink [^>]*r:id="(\w+)"/g),
    ].map(([, id]) => id);
    for (const id of ids) expect(unzip(bytes).get('word/_rels/document.xml.rels')).toContain(`Id="${id}"`);
    expect(ids).toHaveLength(2);
  });

  test('an address that is none is words, since Word would take the file for broken', async () => {
    const bytes = await told('See https://[half and http://a:b:c/ here.');
    expect(targets(bytes)).toEqual([]);
    expect(paragraphs(bytes).some(({ text }) => text.includes('http://a:b:c/'))).toBe(true);
  });
});

test('every draft is well-formed, whatever was written in it, and tells all of it', async () => {
  const nasty = entry({
    id: 1,
    title: 'a < b && "c" \u{fffe}\u{ffff}\ud800\u001b]]> <w:p>',
    details: '\u0000\u0008 &amp; <!-- x -->',
  });
  for (const [name, xml] of unzip(await docx(report([nasty])))) expect(malformed(xml), name).toBe(undefined);
  await fc.assert(
    fc.asyncProperty(anyYear, async (year) => {
      const any = reportOf(year);
      const bytes = await docx(any);
      for (const [name, xml] of unzip(bytes)) expect(malformed(xml), name).toBe(undefined);
      const kinds = (blocks: Iterable<Block>): number => {
        let n = 0;
        for (const block of blocks) {
          if (block.kind === 'story' || block.kind === 'quote') n += kinds(block.children);
          else if (block.kind === 'list')
            for (const item of block.items) n += kinds(item) + (item[0]?.kind === 'paragraph' ? 0 : 1);
          // A paragraph in each cell, and one that parts it from another table.
          else if (block.kind === 'table') n += block.head.length * (block.rows.length + 1) + 1;
          else n += 1;
        }
        return n;
      };
      expect(paragraphs(bytes)).toHaveLength(kinds(compose(any, { today: TODAY })));
    }),
    { numRuns: 60 },
  );
});

const OFFICE = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

describe(`in LibreOffice${OFFICE ? '' : ' (skipped: no soffice on the PATH)'}`, () => {
  test.skipIf(!OFFICE)(
    'it opens, and every story is there',
    async () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'review.docx'), await docx());
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const call = [
        profile,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        join(folder, 'review.docx'),
      ];
      expect(spawnSync('soffice', call, { encoding: 'utf8', timeout: 110_000 }).status).toBe(0);
      const text = readFileSync(join(folder, 'review.txt'), 'utf8');
      for (const { id, kind, title } of ENTRIES) {
        if (kind !== 'accomplishment' && kind !== 'feedback') continue;
        expect(text).toContain(`[#${id}]`);
        if (/^[\w ]+$/.test(title)) expect(text.toLowerCase()).toContain(title.toLowerCase());
      }
      expect(text).toContain('<script>alert("hi")</script>');
      expect(text).toMatch(/^ *1\. Rewrote the on-call runbook/m);
    },
    120_000,
  );

  test.skipIf(!OFFICE)(
    "a manager's material takes two pages, however much there is",
    async () => {
      const folder = temporaryFolder();
      const names: string[] = [];
      for (const year of [{ entries: longYear(400), goals: GOALS }, ...someYears(4)]) {
        names.push(join(folder, `year${names.length}.docx`));
        writeFileSync(names.at(-1)!, await render('docx', managerReport(year), { today: TODAY }));
      }
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const call = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names];
      expect(spawnSync('soffice', call, { encoding: 'utf8', timeout: 110_000 }).status).toBe(0);
      for (const name of names) {
        const pdf = readFileSync(name.replace(/docx$/, 'pdf'), 'latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g), name).toHaveLength(2);
      }
    },
    120_000,
  );
});
