/**
 * What a manager must write from: results against goals, and for each principle how much there is and the
 * anecdotes that carry it, in two printed pages. What finds no room is counted on stderr, never cut in a sentence.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import { goalRef } from '../../domain/goal.ts';
import { count } from '../../domain/text.ts';
import { type Block, heading, paragraph, reference, text } from '../document.ts';
import type { PrincipleSection, Report } from '../model.ts';
import { goalParagraph, growthBlocks, lineList, summaryParagraph } from '../sections.ts';
import { shown } from '../sentences.ts';
import { abridged, anecdote, quotation, type Telling } from '../stories.ts';
import { Tally } from '../tally.ts';
import type { Audience, Place } from './audience.ts';

/** Longest excerpts: how a story opens, a whole one, what someone said. */
const OPENING_WORDS = 25;
const STORY_WORDS = 60;
const QUOTE_WORDS = 45;

export const manager: Audience = {
  describe: 'results, and anecdotes by principle, on two pages',
  title: ({ cycle }) => `Review material ${shown(cycle.name)}`,
  sections: [
    {
      name: 'summary',
      *compose(report) {
        yield heading(2, 'Summary');
        yield summaryParagraph(report);
      },
    },
    {
      name: 'what',
      *compose(report, { telling }) {
        if (report.goals.length + report.selected.length > 0) yield heading(2, 'What was delivered');
        for (const part of report.goals) yield goalParagraph(part, telling);
        const beyond = beyondGoals(report);
        if (report.goals.length > 0 && beyond.length > 0) yield paragraph(text('Beyond the goals:'));
        yield* lineList(beyond, telling);
      },
    },
    {
      name: 'how',
      *compose(report, place) {
        if (report.principles.length > 0) yield heading(2, 'How, by principle');
        yield* howBlocks(report, place);
      },
    },
    {
      name: 'growth',
      *compose({ growth }, { telling }) {
        if (growth.length > 0) yield heading(2, 'Growth');
        for (const item of growth) yield* growthBlocks(item, telling);
      },
    },
  ],
};

/** The selected accomplishments that served no goal of the report. */
function beyondGoals({ selected, goals }: Report): Entry[] {
  const refs = new Set(goals.map(({ goal }) => goalRef(goal.id)));
  return selected.map(({ entry }) => entry).filter(({ goal }) => goal === null || !refs.has(goal));
}

/** What is told of one principle; grows while there is room. */
interface Part {
  readonly section: PrincipleSection;
  readonly opening: Block;
  readonly anecdotes: Anecdote[];
  readonly quotes: Entry[];
}

interface Anecdote {
  readonly entry: Entry;
  /** Words of its story. */
  words: number;
}

/**
 * An anecdote for every principle first. Then, while there is room, and the strongest first: the opening of their
 * stories, a voice for each, more of the stories, second anecdotes.
 */
function howBlocks(report: Report, place: Place): Block[] {
  const { telling } = place;
  const told = new Set<number>();
  const parts = partsOf(report, told, telling);
  const blocks = (): Block[] => parts.flatMap((part) => partBlocks(part, telling));
  const room = Math.min(place.limit('how'), place.limit('all') - wordsElsewhere(report, place));
  const fits = (): boolean => wordsOf(blocks()) <= room;

  const weight = ({ entry }: Anecdote): number => weightOf(report.assessments.get(entry.id));
  const strongest = parts.flatMap(({ anecdotes }) => anecdotes).sort((a, b) => weight(b) - weight(a));
  const tell = (words: number): void => {
    for (const one of strongest) {
      const before = one.words;
      one.words = 0;
      one.words = Math.max(before, Math.min(words, room - wordsOf(blocks())));
      if (!fits()) one.words = before;
    }
  };
  tell(OPENING_WORDS);
  for (const { section, quotes } of parts) {
    const said = quotes.length > 0 ? undefined : untoldVoice(section, told, { shared: false });
    if (said === undefined) continue;
    quotes.push(said);
    if (fits()) told.add(said.id);
    else quotes.pop();
  }
  tell(STORY_WORDS);
  for (const { section, anecdotes } of parts) {
    const entry = bestOf(section, told, report);
    if (entry === undefined) continue;
    const one: Anecdote = { entry, words: STORY_WORDS };
    anecdotes.push(one);
    if (!fits()) one.words = 0;
    if (fits()) told.add(entry.id);
    else anecdotes.pop();
  }
  return blocks();
}

/**
 * What every principle has in any case, in official order. Those with stories of their own choose before those that
 * only have a share in another's.
 */
function partsOf(report: Report, told: Set<number>, telling: Telling): Part[] {
  const hasOwn = ({ entries }: PrincipleSection): boolean => entries.some(({ primary }) => primary);
  const inTurn = report.principles.toSorted((a, b) => Number(hasOwn(b)) - Number(hasOwn(a)));
  const parts = new Map(inTurn.map((section) => [section, partOf(section, told, report, telling)]));
  return report.principles.map((section) => parts.get(section)!);
}

/** What a principle has in any case: its best anecdote, where there is none a voice. */
function partOf(section: PrincipleSection, told: Set<number>, report: Report, telling: Telling): Part {
  const entry = bestOf(section, told, report);
  const said = entry === undefined ? untoldVoice(section, told, { shared: true }) : undefined;
  for (const one of [entry, said]) if (one !== undefined) told.add(one.id);
  const pieces = [
    section.entries.length > 0 ? count(section.entries.length, 'accomplishment') : '',
    section.feedback.length > 0 ? `${count(section.feedback.length, 'piece')} of feedback` : '',
  ];
  const days = [...section.entries, ...section.feedback].map((one) => one.entry.date).sort();
  return {
    section,
    opening: heading(
      3,
      `${shown(section.name)} (${pieces.filter(Boolean).join(', ')}, latest ${telling.written(days.at(-1)!)})`,
    ),
    anecdotes: entry === undefined ? [] : [{ entry, words: 0 }],
    quotes: said === undefined ? [] : [said],
  };
}

function partBlocks({ section, opening, anecdotes, quotes }: Part, telling: Telling): Block[] {
  const blocks = [
    ...anecdotes.map(({ entry, words }) => anecdote(entry, words, telling)),
    ...quotes.map((entry) => quotation(abridged(entry, QUOTE_WORDS), telling)),
  ];
  const elsewhere = [...section.entries, ...section.feedback].flatMap(({ entry }) => [
    text(' '),
    reference(entry.id),
  ]);
  return [
    opening,
    ...(blocks.length > 0
      ? blocks
      : [paragraph(text('Told elsewhere in this draft:'), ...elsewhere, text('.'))]),
  ];
}

/**
 * Feedback of a principle that is told nowhere yet. Another's primary one is left to that, unless `shared`: a principle
 * with nothing else to show needs it more than one that has an anecdote.
 */
function untoldVoice(
  { feedback }: PrincipleSection,
  told: ReadonlySet<number>,
  { shared }: { readonly shared: boolean },
): Entry | undefined {
  const untold = feedback.filter(({ entry }) => !told.has(entry.id));
  return (untold.find(({ primary }) => primary) ?? (shared ? untold[0] : undefined))?.entry;
}

/**
 * The strongest accomplishment not told yet: one of which this is the primary principle before any other, and among
 * those one that no line above has told already, unless that line left out its story.
 */
function bestOf({ entries }: PrincipleSection, told: ReadonlySet<number>, report: Report): Entry | undefined {
  const above = beyondGoals(report);
  const worth = (primary: boolean, entry: Entry): number =>
    weightOf(report.assessments.get(entry.id)) +
    (primary ? 1000 : 0) -
    (entry.details === null && above.includes(entry) ? 500 : 0);
  let best: Entry | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { entry, primary } of entries) {
    if (told.has(entry.id) || worth(primary, entry) < most) continue;
    best = entry;
    most = worth(primary, entry);
  }
  return best;
}

function wordsElsewhere(report: Report, place: Place): number {
  const others = manager.sections.filter(({ name }) => name !== 'how');
  return wordsOf(others.flatMap(({ compose }) => [...compose(report, place)]));
}

/** The room that blocks take: their words, and those of the headings, which take more of a page than their share. */
function wordsOf(blocks: readonly Block[]): number {
  const tally = new Tally();
  tally.begin('');
  for (const block of blocks) tally.see(block.kind === 'heading' ? paragraph(...block.children) : block);
  return tally.words;
}
