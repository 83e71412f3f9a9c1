/** A draft that was edited by hand and written anew: what a person sees of the merge, and its laws. */

import { describe, expect, test } from 'vitest';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { buildReport, render } from '../../src/report/index.ts';
import { type Markup, mergeDrafts } from '../../src/report/merge/index.ts';
import fc from '../support/fast-check.ts';
import { CYCLE, ENTRIES, entry, GOALS, TODAY } from '../support/made-up-year.ts';

const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;
const BASE = page(
  '# Self-assessment 2026',
  'Draft of 22 November 2026 from 4 entries; [#n] names the entry behind a statement.',
  '## Summary',
  '3 accomplishments, 1 with a measured result, and 1 piece of feedback from 1 person.',
  '## Selected accomplishments',
  '1. **Cut checkout p99**: 900 ms to 540 ms. [#1]\n2. **Hired two**: both stayed. [#2]\n3. **Wrote a runbook** (9 May). [#3]',
  '## Hire and Develop the Best',
  '**Hired two** (22 April). *Result: both stayed.* [#2]',
  '## Dive Deep',
  '**Cut checkout p99** (4 March). The cart was read eleven times. I cached it. *Result: 900 ms to 540 ms.* [#1]',
  '**Wrote a runbook** (9 May). It names an owner. [#3]',
  '## Growth',
  '> "Too long" (Ana, 1 May) [#4]',
);

/** The base with one text in the place of another; each must be there. */
const edited = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, BASE);

const merged = (mine: string, theirs: string, markup: Markup = 'md') =>
  mergeDrafts(BASE, mine, theirs, markup);

const RUNBOOK = '**Wrote a runbook** (9 May). It names an owner. [#3]';
const PAGER = '**Shipped the pager rota** (24 November). *Result: 3 teams.* [#5]';
const addsPager = [RUNBOOK, `${RUNBOOK}\n\n${PAGER}`] as const;

describe('what both changed apart is put together', () => {
  test.each<[string, readonly (readonly [string, string])[], readonly (readonly [string, string])[]]>([
    [
      'a paragraph reworded, a story added elsewhere',
      [['I cached it', 'I found and cached it']],
      [addsPager],
    ],
    ['a paragraph removed', [[`\n\n${RUNBOOK}`, '']], [['both stayed.*', 'both on call.*']]],
    [
      'words of a story, and its result',
      [['I cached it.', 'I found it and cached it, alone.']],
      [['540 ms.*', '510 ms.*']],
    ],
    [
      'a sentence, and a result that is new',
      [['It names an owner.', 'It names an owner and a way back.']],
      [[' [#3]\n\n## Growth', ' *Result: pages down 60%.* [#3]\n\n## Growth']],
    ],
    [
      'items of one list',
      [['**Hired two**: both stayed.', '**Hired two engineers**: both stayed.']],
      [['3. **Wrote a runbook** (9 May).', '3. **Wrote a runbook**: pages down 60%.']],
    ],
    ['a section renamed, a story added to it', [['## Dive Deep', '## Digging']], [addsPager]],
    [
      'a note on what lp counts, and the count',
      [['; [#n] names the entry behind a statement.', '.']],
      [['22 November 2026 from 4', '25 November 2026 from 5']],
    ],
  ])('%s', (_, mine, theirs) => {
    // Each change is made whichever comes first, so the two made one after the other are what is wanted.
    const wanted = edited(...mine, ...theirs);
    expect(merged(edited(...mine), edited(...theirs))).toEqual({
      text: wanted,
      conflicts: [],
      left: [],
      pending: [],
    });
  });

  test('references taken out, where lp adds a result before one', () => {
    const mine = BASE.replaceAll(/ \[#\d\]/g, '');
    const theirs = edited(['owner. [#3]', 'owner. *Result: pages down 60%.* [#3]']);
    expect(merged(mine, theirs)).toMatchObject({
      text: theirs.replaceAll(/ \[#\d\]/g, ''),
      conflicts: [],
    });
  });

  test('a paragraph where lp adds a story: the paragraph stays with what it follows', () => {
    const mine = edited([RUNBOOK, `${RUNBOOK}\n\nI am proud of this.`]);
    expect(merged(mine, edited(addsPager)).text).toBe(
      edited([RUNBOOK, `${RUNBOOK}\n\nI am proud of this.\n\n${PAGER}`]),
    );
  });

  test('a section of their own where lp adds a story: the story stays in its section', () => {
    const mine = edited([RUNBOOK, `${RUNBOOK}\n\n## Thanks\n\nTo my team.`]);
    expect(merged(mine, edited(addsPager)).text).toBe(
      edited([RUNBOOK, `${RUNBOOK}\n\n${PAGER}\n\n## Thanks\n\nTo my team.`]),
    );
  });

  test('a section moved: what lp adds to it follows it', () => {
    const growth = '## Growth\n\n> "Too long" (Ana, 1 May) [#4]';
    const more = '\n\nSince then: cut the design to two pages. [#6]';
    const mine = page(
      '# Self-assessment 2026',
      growth,
      BASE.replace('# Self-assessment 2026\n\n', '').replace(`\n\n${growth}\n`, ''),
    );
    expect(merged(mine, `${BASE.trimEnd()}${more}\n`).text).toBe(mine.replace(growth, growth + more));
  });

  test('a story that lp tells under another principle goes there as the person worded it', () => {
    const theirs = edited([`\n\n${RUNBOOK}`, ''], ['stayed.* [#2]', `stayed.* [#2]\n\n${RUNBOOK}`]);
    const mine = edited(['It names an owner', 'It names an owner, always']);
    expect(merged(mine, theirs)).toMatchObject({
      text: theirs.replace('It names an owner', 'It names an owner, always'),
      conflicts: [],
    });
  });

  test('a list whose items lp chose and ordered anew keeps its wording and counts on', () => {
    const theirs = edited([
      '1. **Cut checkout p99**: 900 ms to 540 ms. [#1]\n2. **Hired two**: both stayed. [#2]\n3. **Wrote a runbook** (9 May). [#3]',
      '1. **Shipped the pager rota**: 3 teams. [#5]\n2. **Hired two**: both stayed. [#2]\n3. **Cut checkout p99**: 900 ms to 540 ms. [#1]',
    ]);
    const mine = edited(['1. **Cut checkout p99**: 900 ms', '1. **Made checkout fast**: 900 ms']);
    expect(merged(mine, theirs)).toMatchObject({
      text: theirs.replace('**Cut checkout p99**: 900', '**Made checkout fast**: 900'),
    });
  });

  test('what lp no longer writes goes; where it was edited it stays, and they are told', () => {
    const theirs = edited([`\n\n${RUNBOOK}`, '']);
    expect(merged(edited(['eleven times', '11 times']), theirs).text).not.toContain('runbook** (9 May). It');
    const { text, left, conflicts } = merged(edited(['It names an owner', 'It names a person']), theirs);
    expect(text.split('\n')[left[0]! - 1]).toBe('**Wrote a runbook** (9 May). It names a person. [#3]');
    expect(conflicts).toEqual([]);
  });

  test('a heading that lp no longer writes stays over what the person wrote under it', () => {
    const growth = '\n\n## Growth\n\n> "Too long" (Ana, 1 May) [#4]';
    const mine = edited([growth, `${growth}\n\nI now write one-pagers.`]);
    expect(merged(mine, edited([growth, ''])).text).toBe(
      edited([growth, '\n\n## Growth\n\nI now write one-pagers.']),
    );
    expect(merged(BASE.replace('owner', 'person'), edited([growth, ''])).text).not.toContain('Growth');
  });

  test('what the person said without figures has no stale figure, so lp says nothing of its own', () => {
    const counts = '3 accomplishments, 1 with a measured result, and 1 piece of feedback from 1 person.';
    const theirs = edited([counts, counts.replace('3', '5')]);
    for (const mine of ['A year of fewer pages.', '']) {
      expect(merged(edited([counts, mine]), theirs)).toMatchObject({ conflicts: [] });
    }
    expect(merged(edited([counts, 'All 3 mattered to one person.']), theirs).conflicts).toHaveLength(1);
  });
});

describe('where both changed the same words', () => {
  const mine = edited(['It names an owner.', 'It names one person.']);
  const theirs = edited(['It names an owner.', 'It names two owners, each --> a phone.']);

  test("the person's stay, and lp's stand beside in a comment that nothing in it can end", () => {
    const { text, conflicts } = merged(mine, theirs);
    const lines = text.split('\n');
    expect(lines[conflicts[0]! - 1]).toBe('<!-- lp now writes:');
    expect(text).toContain(
      'It names one person. [#3]\n\n<!-- lp now writes:\n**Wrote a runbook** (9 May). It names two owners, each --\\> a phone. [#3]\n-->\n\n## Growth',
    );
  });

  test('in plain text behind bars', () => {
    const { text } = merged(mine, theirs, 'txt');
    expect(text).toContain('\n\n| lp now writes:\n| **Wrote a runbook** (9 May). It names two owners');
  });

  test('written once: the next run leaves it, a later one brings it up to date in its place', () => {
    const first = merged(mine, theirs);
    expect(mergeDrafts(theirs, first.text, theirs, 'md')).toEqual({
      text: first.text,
      conflicts: [],
      left: [],
      pending: first.conflicts,
    });
    const later = theirs.replace('two owners', 'three owners');
    const second = mergeDrafts(theirs, first.text, later, 'md');
    expect(second.text).toBe(first.text.replace('two owners', 'three owners'));
    expect(second.conflicts).toEqual(first.conflicts);
  });

  test('what was removed stays out, also when lp has changed it', () => {
    const without = edited([`\n\n${RUNBOOK}`, '']);
    const { text, conflicts } = merged(without, theirs);
    expect(conflicts).toHaveLength(1);
    expect(text.replace(/<!--[\s\S]*?-->\n\n/, '')).toBe(without);
    expect(text).toContain('<!-- lp now writes, where you removed it:\n**Wrote a runbook**');
  });

  test('what is new in a section that was removed is not put into another one', () => {
    const without = edited([/## Dive Deep[\s\S]*(?=## Growth)/.exec(BASE)![0], '']);
    const { text } = merged(without, edited(addsPager));
    expect(text).toContain(`<!-- lp now writes under "Dive Deep", which you removed:\n${PAGER}\n-->`);
  });
});

describe('the file', () => {
  const theirs = edited(addsPager);

  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['no line feed at the end', (text: string) => text.trimEnd()],
    ['blank lines in plenty', (text: string) => text.replace('\n\n## Growth', '\n\n \n\n\n## Growth')],
  ])('%s stays', (_, dress) => {
    expect(merged(dress(BASE.replace('eleven', '11')), theirs).text).toBe(
      dress(theirs.replace('eleven', '11')),
    );
    expect(merged(dress(BASE), theirs).text).toBe(dress(theirs));
  });

  test('code is one block, blank lines and all; a fence left open takes nothing with it', () => {
    const base = page('## A', '```\nfirst\n\nlast\n```', 'Then.');
    const now = page('## A', '```\nfirst\n\nchanged\n```', 'Then.', 'More.');
    const { text } = mergeDrafts(base, base.replace('last', 'mine'), now, 'md');
    expect(text).toBe(
      page(
        '## A',
        '```\nfirst\n\nmine\n```',
        '<!-- lp now writes:\n```\nfirst\n\nchanged\n```\n-->',
        'Then.',
        'More.',
      ),
    );
    const open = mergeDrafts(BASE, BASE.replace('Draft', '```\n\nDraft'), theirs, 'md');
    expect(open.text).toContain(PAGER);
    expect(open.conflicts).toEqual([]);
  });

  test('code within a line is words among words, even where the line begins with it', () => {
    const base = page('## A', '```get``` was slow. It was read twice.', 'Then.', '```\ncode\n```');
    const now = base.replace('twice', 'once').replace('Then', 'Later');
    const { text, conflicts } = mergeDrafts(base, base.replace('slow', 'very slow'), now, 'md');
    expect(text).toBe(now.replace('slow', 'very slow'));
    expect(conflicts).toEqual([]);
  });
});

/*
 * Random drafts: every word of the base is one of a kind, what the person puts in is `m1`, `m2`, …, and what
 * lp puts in `t1`, `t2`, … So each can be looked for in the outcome.
 */

interface Piece {
  readonly words: readonly string[];
  readonly kind: 'heading' | 'paragraph' | 'story' | 'list';
}

const aDraft = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'heading' as const,
        'paragraph' as const,
        'story' as const,
        'story' as const,
        'list' as const,
      ),
      length: fc.integer({ min: 8, max: 14 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) =>
    pieces.map(
      ({ kind, length }, at): Piece => ({ kind, words: Array.from({ length }, (_, n) => `b${at}w${n}`) }),
    ),
  );

const anEdit = fc.record({
  what: fc.constantFrom(
    'nothing',
    'nothing',
    'nothing',
    'remove',
    'word',
    'words',
    'after',
    'section',
    'swap',
  ),
  at: fc.nat({ max: 20 }),
});

function textOf({ kind, words }: Piece, at: number): string {
  if (kind === 'heading') return `## ${words.join(' ')}`;
  if (kind === 'paragraph') return `${words.join(' ')}.`;
  if (kind === 'story')
    return `**${words.slice(0, 2).join(' ')}** (x). ${words.slice(2).join(' ')}. [#${at}]`;
  return words.map((word, n) => `${n + 1}. ${word} ${word}e ${word}f`).join('\n');
}

type Edits = readonly { readonly what: string; readonly at: number }[];

/** The draft with an edit for each piece, as far as there are edits. */
function withEdits(
  draft: readonly Piece[],
  edits: Edits,
  mark: string,
  reserved: ReadonlySet<number> = new Set(),
): string {
  let next = 0;
  const fresh = () => {
    next += 1;
    return `${mark}${next}`;
  };
  const order = [...draft.keys()];
  for (const [index, { what, at }] of edits.entries()) {
    const other = mark === 'm' ? index + 1 : at % draft.length;
    // lp moves no headings and no lists, and does not reword what it moves.
    const isFree = [index, other].every(
      (one) =>
        mark === 'm' ||
        (['story', 'paragraph'].includes(draft[one]?.kind ?? '') &&
          ['swap', 'nothing'].includes(edits[one]!.what)),
    );
    if (what !== 'swap' || !isFree || reserved.size > 0 || Math.max(index, other) >= order.length) continue;
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  const blocks = order.flatMap((index): string[] => {
    const piece = draft[index]!;
    const { what, at } = edits[index] ?? { what: 'nothing', at: 0 };
    const own = textOf(piece, index);
    // lp gives no heading another name.
    if (mark === 't' && piece.kind === 'heading' && what.startsWith('word')) return [own];
    if (reserved.has(index)) return [own];
    const words = [...piece.words];
    switch (what) {
      case 'remove':
        return [];
      case 'word':
        words[at % words.length] = fresh();
        return [textOf({ ...piece, words }, index)];
      case 'words':
        words.splice(at % words.length, 3, fresh(), fresh());
        return [textOf({ ...piece, words }, index)];
      case 'after':
        return [own, `${fresh()} is a paragraph of its own. ${fresh()}`];
      case 'section':
        return [own, `## ${fresh()}`, `${fresh()} stands under it.`];
      default:
        return [own];
    }
  });
  return page(...blocks);
}

const aCase = fc.record({
  draft: aDraft,
  mine: fc.array(anEdit, { minLength: 12, maxLength: 12 }),
  theirs: fc.array(anEdit, { minLength: 12, maxLength: 12 }),
});
const count = (text: string, word: string): number =>
  text.match(new RegExp(`\\b${word}\\b`, 'g'))?.length ?? 0;
const marks = (text: string, mark: string): string[] => [
  ...new Set(text.match(new RegExp(`\\b${mark}\\d+\\b`, 'g'))),
];
const RUNS = { numRuns: 400 };

describe('every merge', () => {
  const check = (law: (base: string, mine: string, theirs: string, draft: readonly Piece[]) => void): void =>
    fc.assert(
      fc.property(aCase, ({ draft, mine, theirs }) =>
        law(withEdits(draft, [], ''), withEdits(draft, mine, 'm'), withEdits(draft, theirs, 't'), draft),
      ),
      RUNS,
    );

  test('with one side unchanged is the other, and with both the same is that', () => {
    check((base, mine, theirs) => {
      expect(mergeDrafts(base, mine, base, 'md')).toMatchObject({ text: mine, conflicts: [] });
      expect(mergeDrafts(base, base, theirs, 'md')).toMatchObject({ text: theirs, conflicts: [] });
      expect(mergeDrafts(base, theirs, theirs, 'md')).toMatchObject({ text: theirs, conflicts: [] });
    });
  });

  test('has every word the person put in, once, and every word of lp, in its place or beside', () => {
    check((base, mine, theirs) => {
      const { text } = mergeDrafts(base, mine, theirs, 'md');
      const placed = text.replace(/<!--[\s\S]*?-->/g, '');
      for (const word of marks(mine, 'm'))
        expect(count(placed, word), `${word}\n${text}`).toBe(count(mine, word));
      for (const word of marks(theirs, 't')) expect(count(text, word), `${word}\n${text}`).toBeGreaterThan(0);
    });
  });

  test('leaves out what the person removed', () => {
    check((base, mine, theirs, draft) => {
      const placed = mergeDrafts(base, mine, theirs, 'md').text.replace(/<!--[\s\S]*?-->/g, '');
      for (const word of draft.flatMap(({ words }) => words)) {
        if (count(mine, word) === 0) expect(count(placed, word), `${word}\n${placed}`).toBe(0);
      }
    });
  });

  test('tells nothing twice', () => {
    check((base, mine, theirs, draft) => {
      const placed = mergeDrafts(base, mine, theirs, 'md').text.replace(/<!--[\s\S]*?-->/g, '');
      for (const word of draft.flatMap(({ words }) => words))
        expect(count(placed, word), word).toBeLessThanOrEqual(1);
    });
  });

  test('merged once more is the same', () => {
    check((base, mine, theirs) => {
      const { text } = mergeDrafts(base, mine, theirs, 'md');
      expect(mergeDrafts(theirs, text, theirs, 'md').text).toBe(text);
    });
  });

  test('merged once more with the older base loses nothing of either', () => {
    check((base, mine, theirs) => {
      const { text } = mergeDrafts(base, mine, theirs, 'md');
      const again = mergeDrafts(base, text, theirs, 'md').text;
      const placed = again.replace(/<!--[\s\S]*?-->/g, '');
      for (const word of marks(mine, 'm')) expect(count(placed, word), word).toBe(count(mine, word));
      for (const word of marks(theirs, 't')) expect(count(again, word), word).toBeGreaterThan(0);
    });
  });

  test('of edits to different blocks has both, and no conflict', () => {
    fc.assert(
      fc.property(
        aCase,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        ({ draft, mine, theirs }, whose) => {
          const changing = (edits: Edits): Edits =>
            edits.map(({ what, at }) => ({ at, what: ['word', 'words'].includes(what) ? what : 'nothing' }));
          const at = (owner: boolean) =>
            new Set(whose.flatMap((own, index) => (own === owner ? [index] : [])));
          const base = withEdits(draft, [], '');
          const own = withEdits(draft, changing(mine), 'm', at(false));
          const now = withEdits(draft, changing(theirs), 't', at(true));
          const both = [base, own, now].map((text) => text.trimEnd().split('\n\n'));
          const wanted = both[0]!.map((block, index) =>
            both[1]![index] === block ? both[2]![index]! : both[1]![index]!,
          );
          expect(mergeDrafts(base, own, now, 'md')).toMatchObject({ text: page(...wanted), conflicts: [] });
        },
      ),
      RUNS,
    );
  });
});

test.each(['a ', 'the cat ', '- a\n', '1. a\n', '# x\n', '\n\n', '```\n', '<!--\n', '> ', 'a\n\n'])(
  'a draft of nothing but %j is merged before anyone loses patience',
  (piece) => {
    const many = piece.repeat(60_000 / piece.length);
    const base = `# x\n\n${many}\n\nend\n`;
    const { text } = mergeDrafts(
      base,
      base.replace('end', 'end, mine'),
      base.replace('x\n\n', 'x\n\nnew '),
      'md',
    );
    expect(text).toContain('end, mine');
  },
);

describe('the made-up year', () => {
  const draft = (markup: Markup, entries = ENTRIES) =>
    render(markup, buildReport({ cycle: CYCLE, entries, goals: GOALS, principles: AMAZON, today: TODAY }), {
      today: TODAY,
    });
  const more = [
    ...ENTRIES,
    entry({
      id: 90,
      title: 'Closed the last incident',
      date: '2026-11-21',
      principles: ['ownership'],
      result: '0 open',
    }),
  ];

  test.each(['md', 'txt'] as const)(
    '%s: a paragraph after each block survives an entry that is new',
    (markup) => {
      const base = draft(markup);
      const theirs = draft(markup, more);
      const blocks = base.trimEnd().split('\n\n');
      for (const [at, block] of blocks.entries()) {
        // Inside of code a paragraph is code.
        if (
          markup === 'md' &&
          blocks
            .slice(0, at + 1)
            .join('\n')
            .split('```').length %
            2 ===
            0
        )
          continue;
        const mine = `${[...blocks.slice(0, at), block, 'My own words.', ...blocks.slice(at + 1)].join('\n\n')}\n`;
        const { text, conflicts } = mergeDrafts(base, mine, theirs, markup);
        expect(conflicts, block).toEqual([]);
        expect(text.replace('My own words.\n\n', '').replace('\n\nMy own words.', ''), block).toBe(theirs);
      }
    },
  );

  test.each(['md', 'txt'] as const)('%s: a block removed stays out', (markup) => {
    const base = draft(markup);
    const theirs = draft(markup, more);
    const blocks = base.trimEnd().split('\n\n');
    for (const [at, block] of blocks.entries()) {
      if (!theirs.includes(block) || base.split(block).length > 2 || /^(?:#|```)|\n[-=]+$|```$/.test(block))
        continue;
      const mine = `${blocks.toSpliced(at, 1).join('\n\n')}\n`;
      const { text, conflicts } = mergeDrafts(base, mine, theirs, markup);
      expect(text, block).not.toContain(block);
      expect(conflicts, block).toEqual([]);
    }
  });
});
