/**
 * The case for a promotion, over several cycles: goals by cycle, for each principle its strongest stories in the
 * order situation, task, action, result, growth, and an honest list of what is missing. The list is part of this draft and
 * of no other, because it is worked on for months with a manager; it is the last section, to be cut off.
 */
import type { Entry } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import type { Goal } from '../../domain/goal.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import type { PrincipleSection, Report, Told } from '../model.ts';
import { goalParagraph, growthBlocks, referral, summaryParagraph } from '../sections.ts';
import { sizeOf } from '../selection.ts';
import { asSentence, shown } from '../sentences.ts';
import { inStarOrder } from '../star.ts';
import { line, mention, quotation, story, type Telling } from '../stories.ts';
import type { Audience } from './audience.ts';
import { missing } from './promo-missing.ts';

/** Stories and voices told of each principle. */
const STORIES = 3;
const VOICES = 2;
/** More than scores differ by, less than strengths do. */
const STORY_WORTH = 50;
/** Lines of further evidence under a principle; what is more is counted. */
const LINES = 10;

export const promo: Audience = {
  describe: 'the case for a promotion over several cycles, and its gaps',
  title: ({ cycle }) => `Case for promotion ${shown(cycle.name)}`,
  sections: [
    {
      name: 'summary',
      *compose(report) {
        yield heading(2, 'Summary');
        yield summaryParagraph(report);
      },
    },
    {
      name: 'goals',
      *compose({ goals }, { telling }) {
        if (goals.length > 0) yield heading(2, 'Goals');
        const cycles = [...new Set(goals.map(({ goal }) => goal.cycle))];
        for (const cycle of cycles) {
          if (cycles.length > 1) yield heading(3, shown(cycle));
          for (const part of goals) if (part.goal.cycle === cycle) yield goalParagraph(part, telling);
        }
      },
    },
    {
      name: 'principles',
      *compose(report, { telling }) {
        const parts = tellable(report);
        const homes = homesOf(parts, report);
        for (const part of parts) {
          yield heading(2, shown(part.section.name));
          yield* principle(part, report, homes, telling);
        }
      },
    },
    {
      // What was done about it shows growth; what is still open is a gap.
      name: 'growth',
      *compose({ growth }, { telling }) {
        const answered = growth.filter(({ open }) => !open);
        if (answered.length > 0) yield heading(2, 'Growth');
        for (const item of answered) yield* growthBlocks(item, telling);
      },
    },
    {
      name: 'missing',
      *compose(report) {
        const stories = tellable(report).flatMap((one) => one.stories);
        const items = missing(
          report,
          stories.sort((a, b) => a.id - b.id),
        );
        if (items.length === 0) return;
        yield heading(2, 'What is missing');
        yield { kind: 'list', start: null, items: items.map((item) => [paragraph(...item)]) };
      },
    },
  ],
};

interface Tellable {
  readonly section: PrincipleSection;
  readonly stories: readonly Entry[];
}

/**
 * For each principle the stories told there: of those that have it as their primary one the strongest, larger amounts of
 * money before smaller. After the first only what is worth a panel's time: neither thin, nor a title and nothing more.
 */
function tellable(report: Report): Tellable[] {
  const { assessments } = report;
  const isTellable = ({ id, details }: Entry): boolean => {
    const known = assessments.get(id);
    return known !== undefined && known.strength !== 'thin' && (details !== null || known.outcome);
  };
  return report.principles.map((section) => {
    const own = section.entries.filter(({ primary }) => primary).map(({ entry }) => entry);
    const best = strongestFirst(own, report);
    return {
      section,
      stories: best.filter((entry, index) => index < STORIES && (index === 0 || isTellable(entry))),
    };
  });
}

/** By strength; of equal ones those with a story before a title alone, then by score and amount of money. */
function strongestFirst(entries: readonly Entry[], { assessments }: Report): Entry[] {
  const weight = (entry: Entry): number => {
    const known = assessments.get(entry.id);
    if (known === undefined) return 0;
    const story = entry.details === null ? 0 : STORY_WORTH;
    return weightOf(known) + story + sizeOf(entry, known);
  };
  return entries.toSorted((a, b) => weight(b) - weight(a));
}

function* principle(
  { section, stories }: Tellable,
  report: Report,
  homes: Homes,
  telling: Telling,
): Generator<Block> {
  const agreed: Goal[] = report.goals.map(({ goal }) => goal);
  for (const entry of stories) yield story(inStarOrder(entry, agreed), telling);
  const voices = voicesOf(section);
  for (const entry of voices) yield quotation(entry, telling);
  yield* furtherEvidence(section, report, homes, stories.length + voices.length > 0, telling);
}

/** The voices told of a principle: the latest. */
const voicesOf = ({ feedback }: PrincipleSection): Entry[] =>
  feedback
    .filter(({ primary }) => primary)
    .slice(-VOICES)
    .map(({ entry }) => entry);

/** Where entries are told under their primary principle: in full, and in a line. */
interface Homes {
  readonly inFull: ReadonlySet<number>;
  readonly inLines: ReadonlySet<number>;
}

function homesOf(parts: readonly Tellable[], report: Report): Homes {
  const inFull = new Set(
    parts.flatMap(({ section, stories }) => [...stories, ...voicesOf(section)]).map(({ id }) => id),
  );
  const lines = parts.flatMap(({ section }) => ownLines(section, report, inFull).slice(0, LINES));
  return { inFull, inLines: new Set(lines.map(({ id }) => id)) };
}

const having = (all: readonly Told[], primary: boolean): Entry[] =>
  all.filter((one) => one.primary === primary).map(({ entry }) => entry);

/** What is of this principle before any other and has no story, strongest first; then feedback. */
function ownLines(
  { entries, feedback }: PrincipleSection,
  report: Report,
  inFull: ReadonlySet<number>,
): Entry[] {
  const own = [...strongestFirst(having(entries, true), report), ...having(feedback, true)];
  return own.filter(({ id }) => !inFull.has(id));
}

/**
 * What has no story under its principle, a line each: first what is told nowhere else, with its result; then what
 * another principle tells.
 */
function* furtherEvidence(
  section: PrincipleSection,
  report: Report,
  { inFull, inLines }: Homes,
  isHere: boolean,
  telling: Telling,
): Generator<Block> {
  const names = new Map(report.principles.map(({ slug, name }) => [slug, shown(name)]));
  const own = ownLines(section, report, inFull);
  const others = [
    ...strongestFirst(having(section.entries, false), report),
    ...having(section.feedback, false),
  ];
  const items = [...own, ...others].map((entry, at): Inline[] => {
    const isElsewhere = at >= own.length && (inFull.has(entry.id) || inLines.has(entry.id));
    if (isElsewhere) return referral(entry, `under ${names.get(entry.principles[0]!)}`, telling);
    if (entry.kind !== 'feedback') return line(entry, telling);
    return [text(`${asSentence(mention(entry, telling))} `), reference(entry.id)];
  });
  if (items.length === 0) return;
  // The last line may as well be an entry as the count of it.
  const first = items.length > LINES + 1 ? items.slice(0, LINES) : items;
  const more = items.length - first.length;
  const list = [...first, ...(more === 0 ? [] : [[text(`And ${more} more.`)]])];
  yield paragraph(text(isHere || own.length > 0 ? 'Further evidence:' : 'Shown under other principles:'));
  yield { kind: 'list', start: null, items: list.map((item) => [paragraph(...item)]) };
}
