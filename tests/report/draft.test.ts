/** The drafts of the made-up year, read aloud and kept; and what holds for every draft there is. */

import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { harmless } from '../../src/domain/harmless.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AUDIENCE_NAMES } from '../../src/domain/word-limits.ts';
import type { Block, Inline } from '../../src/report/document.ts';
import { buildReport, type Report, render } from '../../src/report/index.ts';
import { compose } from '../../src/report/prose.ts';
import { stopwatch } from '../support/cpu-time.ts';
import fc from '../support/fast-check.ts';
import { CYCLE, day, ENTRIES, entry, GOALS, goal, TODAY } from '../support/made-up-year.ts';
import { anyYear, reportOf } from '../support/marked-up.ts';

/** The formats that are plain files of text; pages and documents have tests of their own. */
const FORMATS = ['md', 'txt', 'json'] as const;
const report = (entries: readonly Entry[] = ENTRIES, goals = GOALS): Report =>
  buildReport({ cycle: CYCLE, entries, goals, principles: AMAZON, today: TODAY });
const draft = (format: (typeof FORMATS)[number], of: Report = report()): string =>
  render(format, of, { today: TODAY });

describe('the made-up year', () => {
  test.each(FORMATS)('%s', async (format) => {
    await expect(draft(format)).toMatchFileSnapshot(`../golden/self.${format}`);
  });

  test('the order the entries come in does not matter, and the same year gives the same bytes', () => {
    for (const format of FORMATS) {
      expect(draft(format, report(ENTRIES.toReversed(), GOALS.toReversed()))).toBe(draft(format));
    }
  });

  test('every sentence of a story is told once', () => {
    const md = draft('md');
    for (const { details, kind } of ENTRIES) {
      if (details === null || kind === 'risk') continue;
      const first = /^[\w ,]{20,}/m.exec(details)?.[0].trim();
      if (first !== undefined) expect(md.split(first), first).toHaveLength(2);
    }
  });

  test('every number is in an entry, a goal or a count', () => {
    const { summary } = report();
    const numbers = (text: string) => text.match(/\d+/g) ?? [];
    const known = new Set([
      ...numbers(JSON.stringify([ENTRIES, GOALS, CYCLE, TODAY, summary])),
      ...ENTRIES.map(({ date }) => String(Number(date.slice(8)))),
      ...numbers(`${Number(CYCLE.from.slice(8))} ${Number(TODAY.slice(8))}`),
      // The numbers of the selection's list.
      ...report().selected.map((_, index) => String(index + 1)),
    ]);
    for (const format of ['md', 'txt'] as const) {
      for (const number of numbers(draft(format))) expect(known.has(number), number).toBe(true);
    }
  });

  test('every reference is an entry of the cycle', () => {
    const ids = new Set(ENTRIES.map(({ id }) => id));
    for (const [, id] of draft('md').matchAll(/(?<!\\)\[#(\d+)\]/g))
      expect(ids.has(Number(id)), id).toBe(true);
  });

  test('plain text keeps to 78 columns', () => {
    for (const line of draft('txt').split('\n')) expect(line.length, line).toBeLessThanOrEqual(78);
  });
});

describe('an empty cycle', () => {
  test.each(['md', 'txt'] as const)('%s says so, and gives no advice', async (format) => {
    await expect(draft(format, report([], []))).toMatchFileSnapshot(`../golden/empty.${format}`);
  });

  test('goals alone are told; nothing is said of entries', () => {
    const md = draft('md', report([], [goal({ title: 'Learn Rust', due: '2026-12-01' })]));
    expect(md).toContain('Draft of 22 November 2026.\n');
    expect(md).toContain(
      '## Summary\n\nThe one goal is open.\n\n## Goals\n\n**Learn Rust: open.** Due 1 December.\n',
    );
  });

  test('a cycle with nothing but risks is empty', () => {
    expect(draft('md', report([entry({ kind: 'risk' }), entry({ kind: 'need' })], []))).toContain(
      'Nothing is logged yet',
    );
  });
});

describe('a part of a cycle', () => {
  const narrowed = 'project Nope, 1 March to 30 April 2026';
  const part = (entries: readonly Entry[]): Report =>
    buildReport({ cycle: CYCLE, entries, goals: [], principles: AMAZON, today: TODAY, narrowed });

  test('says so where it begins', () => {
    expect(draft('md', part([entry()]))).toContain(
      '1 January to 31 December 2026. Only project Nope, 1 March to 30 April 2026. Draft of 22 November 2026',
    );
    expect(JSON.parse(draft('json', part([entry()]))).filter).toBe(narrowed);
    expect(JSON.parse(draft('json')).filter).toBe(null);
  });

  test('is empty without a word on how to begin', () => {
    expect(draft('md', part([]))).toBe(
      '# Self-assessment 2026\n\nNo entry of 2026 fits: project Nope, 1 March to 30 April 2026.\n',
    );
  });
});

describe('the summary', () => {
  const summary = (entries: readonly Entry[], goals = [] as typeof GOALS): string =>
    /## Summary\n\n(.*)\n/.exec(draft('md', report(entries, goals)))![1]!;
  const said = (from: string, id: number) => entry({ id, kind: 'feedback', from, title: 'Good.' });

  test.each([
    [[entry()], '1 accomplishment.'],
    [[entry({ result: '40% less' })], '1 accomplishment with a measured result.'],
    [
      [entry({ result: '40% less' }), entry({ id: 2, result: '2x', principles: ['dive-deep'] })],
      '2 accomplishments, all with a measured result, across 1 of 16 Leadership Principles.',
    ],
    [
      AMAZON.map(({ slug }, index) => entry({ id: index + 1, principles: [slug] })),
      '16 accomplishments, across all 16 Leadership Principles.',
    ],
    [[said('Ana', 1)], '1 piece of feedback from 1 person.'],
    [[said('José', 1), said('jose', 2), said('Bob', 3)], '3 pieces of feedback from 2 people.'],
    [[entry(), said('Ana', 2)], '1 accomplishment and 1 piece of feedback from 1 person.'],
  ])('%#: %s', (entries, wanted) => expect(summary(entries)).toBe(wanted));

  test.each([
    [['open'], 'The one goal is open.'],
    [['met', 'met', 'met'], 'All 3 goals are met.'],
    [['open', 'open'], 'Both goals are open.'],
    [['met', 'met', 'met', 'partly', 'open'], 'Of 5 goals, 3 are met, 1 is partly met and 1 is open.'],
    [['missed', 'dropped'], 'Of 2 goals, 1 is missed and 1 is dropped.'],
  ] as const)('%s goals: %s', (statuses, wanted) => {
    const goals = statuses.map((status, index) => goal({ id: index + 1, status }));
    expect(summary([], goals)).toBe(wanted);
  });
});

const audiences = fc.constantFrom(...AUDIENCE_NAMES);
const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? [];
/** Everything said in a value, however deep, with a line for each. */
const textsIn = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(textsIn).join('\n')
    : harmless(String(value), { multiline: true });
/** A text as a link's address may hold it. */
const written = (text: string): string =>
  text.replace(/[<>"`\\{}|^]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Every text and link in a block, wherever it is. */
function saidBy(block: Block): { text: string; href: string | null }[] {
  if (block.kind === 'code') return [{ text: block.text, href: null }];
  if (block.kind === 'list') return block.items.flat().flatMap(saidBy);
  if (block.kind === 'quote' || block.kind === 'story') return block.children.flatMap(saidBy);
  const said = (inline: Inline): ReturnType<typeof saidBy> => {
    if ('children' in inline) return inline.children.flatMap(said);
    if (inline.kind === 'reference') return [{ text: `#${inline.id}`, href: null }];
    if (inline.kind === 'break') return [];
    return [{ text: inline.text, href: inline.kind === 'link' ? inline.href : null }];
  };
  return (block.kind === 'table' ? [block.head, ...block.rows].flat(2) : block.children).flatMap(said);
}

/** All blocks, those in stories included; quotes and lists are not entered. */
const flat = (document: readonly Block[]): Block[] =>
  document.flatMap((block) => (block.kind === 'story' ? flat(block.children) : [block]));

describe('every draft', () => {
  test('counts no accomplishment both as measured and as lacking a result', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const { summary, gaps } = reportOf(year);
        expect(summary.measured + gaps.noResult.length).toBeLessThanOrEqual(summary.accomplishments);
      }),
    );
  });

  test('tells no entry twice; those that tell the whole year tell each, and no other kind', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const any = reportOf(year, audience);
        const told = [...compose(any, { today: TODAY })].flatMap((block) =>
          block.kind === 'story' ? [block.id] : [],
        );
        expect(new Set(told).size).toBe(told.length);
        if (audience === 'self' || audience === 'forte') expect(told).toHaveLength(any.summary.entries);
      }),
    );
  });

  test('has no number and no link that is not in an entry, a goal or a count', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const any = reportOf(year, audience);
        const words = [...compose(any, { today: TODAY })].flatMap(saidBy);
        const { entries, goals, cycle, summary, set } = any;
        const known = textsIn([entries, goals, cycle, summary, TODAY, set.length]);
        const counts = new Set([
          ...numbersIn(known),
          ...numbersIn(written(known)),
          ...entries.map((_, index) => String(index + 1)),
        ]);
        for (const { text, href } of words) {
          for (const number of numbersIn(text)) {
            // A day is written without its leading zero.
            expect(counts.has(number) || counts.has(`0${number}`), `${number} in ${text}`).toBe(true);
          }
          if (href !== null) expect(written(known)).toContain(href);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('says that an entry is told elsewhere only where it is', () => {
    const elsewhere = /^(?:told elsewhere in this draft|Shown under other principles)/;
    fc.assert(
      fc.property(anyYear, fc.constantFrom('manager', 'promo'), fc.boolean(), (year, audience, tight) => {
        const options = { today: TODAY, ...(tight ? { limits: { all: 40, how: 0 } } : {}) };
        let pointed = false;
        const blocks = flat([...compose(reportOf(year, audience), options)]).flatMap((block) => {
          // What a list points at stands under the words that say so.
          const under = block.kind === 'list' && pointed;
          pointed = saidBy(block).some(({ text }) => elsewhere.test(text));
          return (block.kind === 'list' ? block.items.flat() : [block]).map((part) => {
            const said = saidBy(part).map(({ text }) => text);
            const points = under || said.some((text) => elsewhere.test(text));
            return { points, ids: said.filter((text) => /^#\d+$/.test(text)) };
          });
        });
        const told = new Set(blocks.filter(({ points }) => !points).flatMap(({ ids }) => ids));
        for (const { points, ids } of blocks) if (points) for (const id of ids) expect(told).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  test('has no empty section', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const all = flat([...compose(reportOf(year, audience), { today: TODAY })]);
        const kinds = all.map((block) => (block.kind === 'heading' ? `h${block.level}` : block.kind));
        if (audience !== 'peer' || kinds.length > 2) expect(kinds.at(-1)).not.toMatch(/^h/);
        expect(kinds.join(' ')).not.toMatch(/h1 h|h2 h[12]|h3 h/);
      }),
    );
  });

  test('holds its Markdown together, whatever was written in it', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const any = reportOf(year, audience);
        const md = draft('md', any);
        const { headings, prose, open } = readMarkdown(md);
        const wanted = [...compose(any, { today: TODAY })].filter(({ kind }) => kind === 'heading');
        expect(headings, md).toBe(wanted.length);
        expect(open, md).toBe(false);
        // What is left beside our own links: no tag, rule, underline, link definition or image.
        const rest = prose.replace(/<(?:https?:\/\/|mailto:)[^\s<>]+>/g, 'link');
        expect(rest, md).not.toMatch(/(?<!\\)<[a-z/!?]/i);
        expect(rest, md).not.toMatch(/^(?:> |\s)*(?:=+|-+|\*{3,}|_{3,}|\[[^\]]*\]:.*)$/m);
        expect(rest, md).not.toMatch(/(?<!\\)!\[/);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds no control characters and no trailing space, in any format', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const any = reportOf(year, audience);
        for (const format of FORMATS) {
          const text = draft(format, any);
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/u);
          expect(text).toMatch(/[^\n]\n$/);
          if (format !== 'json') expect(text).not.toMatch(/ $/m);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('underlines its own headings only, in plain text', () => {
    fc.assert(
      fc.property(anyYear, audiences, (year, audience) => {
        const any = reportOf(year, audience);
        const lines = draft('txt', any).split('\n');
        const under = lines.filter(
          (line, at) => /^(?:=+|-+|~+)$/.test(line) && lines[at - 1] !== '' && at > 0,
        );
        const wanted = [...compose(any, { today: TODAY })].filter(({ kind }) => kind === 'heading');
        expect(under.length).toBe(wanted.length);
      }),
      {
        examples: [
          [{ entries: [], goals: [], name: '# # [x]: http://z.example&amp;日本***# @me<?php# ~~~' }, 'forte'],
        ],
      },
    );
  });
});

/** As a CommonMark reader goes through lines: fences first, then what is left. */
function readMarkdown(md: string): { headings: number; prose: string; open: boolean } {
  let fence: string | null = null;
  let headings = 0;
  const prose: string[] = [];
  for (const line of md.split('\n')) {
    const bare = line.replace(/^(?:> ?| |\d+\. |- )*/, '');
    const mark = /^(`{3,}|~{3,})/.exec(bare)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && bare === mark) fence = null;
    } else if (mark !== undefined && !bare.slice(mark.length).includes('`')) fence = mark;
    else {
      if (/^#{1,6}(?: |$)/.test(bare)) headings += 1;
      prose.push(line.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, 'code'));
    }
  }
  return { headings, prose: prose.join('\n'), open: fence !== null };
}

describe('a year of 2,000 entries', () => {
  const many = (n: number): Entry[] =>
    Array.from({ length: n }, (_, index) => ({
      ...ENTRIES[index % ENTRIES.length]!,
      id: index + 1,
      date: day(
        `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      ),
    }));
  const work = (entries: readonly Entry[]) => () =>
    void FORMATS.map((format) => draft(format, report(entries)));
  const best = (run: () => void): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 5; round += 1) {
      const spent = stopwatch();
      run();
      least = Math.min(least, spent());
    }
    return least;
  };

  test('costs about twice what 1,000 cost', () => {
    const half = best(work(many(1_000)));
    expect(best(work(many(2_000)))).toBeLessThan(half * 4);
  });

  test('one entry of 100,000 characters is no more than that', () => {
    for (const piece of [
      '*a ',
      '`',
      '[a](',
      '> ',
      '- a\n',
      'a\n',
      '# ',
      '日',
      '. ',
      '|',
      '_',
      '<',
      '\\',
      '  \n',
      'http://',
      '~',
    ]) {
      const words = piece.repeat(100_000 / piece.length);
      const spent = stopwatch();
      draft('md', report([entry({ title: words.replaceAll('\n', ' '), details: words, result: words })]));
      draft('txt', report([entry({ kind: 'feedback', from: 'Ana', details: words })]));
      expect(spent(), JSON.stringify(piece)).toBeLessThan(4_000);
    }
  });
});
