/**
 * The case for a promotion, over several cycles: goals by cycle, for each principle its strongest stories in the
 * order situation, task, action, result, and an honest list of what is missing. The list is part of this draft and
 * of no other, because it is worked on for months with a manager; it is the last section, to be cut off.
 */
import { type Entry, isPending } from '../../domain/entry.ts';
import { weightOf } from '../../domain/evidence.ts';
import type { Goal } from '../../domain/goal.ts';
import { fold } from '../../domain/text.ts';
import { type Block, heading, type Inline, paragraph, reference, text } from '../document.ts';
import type { PrincipleSection, Report } from '../model.ts';
import { goalParagraph, summaryParagraph } from '../sections.ts';
import { opened, shown, withoutStop } from '../sentences.ts';
import { inStarOrder } from '../star.ts';
import { quotation, story, type Telling } from '../stories.ts';
import type { Audience } from './audience.ts';

/** Stories and voices told of each principle; the rest are given by number. */
const STORIES = 3;
const VOICES = 2;
/** References given in a row before they are only counted. */
const NAMED = 12;

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
        const told = new Set<number>();
        for (const { section, stories } of tellable(report)) {
          yield heading(2, shown(section.name));
          yield* principle(section, stories, report, told, telling);
        }
      },
    },
    {
      name: 'missing',
      *compose(report) {
        const items = missing(report);
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
 * For each principle the stories told there: of those that have it as their primary one, the strongest first; a thin
 * one, or a title alone, only where there is nothing better.
 */
function tellable({ principles, assessments }: Report): Tellable[] {
  const weight = ({ id }: Entry): number => weightOf(assessments.get(id));
  const isThin = ({ id }: Entry): boolean => assessments.get(id)?.strength === 'thin';
  const isStory = (entry: Entry): boolean => entry.details !== null && !isThin(entry);
  return principles.map((section) => {
    const own = section.entries.filter(({ primary }) => primary).map(({ entry }) => entry);
    const best = own.toSorted((a, b) => Number(isStory(b)) - Number(isStory(a)) || weight(b) - weight(a));
    return {
      section,
      stories: best.filter((entry, index) => index < STORIES && (index === 0 || !isThin(entry))),
    };
  });
}

function* principle(
  { entries, feedback }: PrincipleSection,
  stories: readonly Entry[],
  { goals }: Report,
  told: Set<number>,
  telling: Telling,
): Generator<Block> {
  const agreed: Goal[] = goals.map(({ goal }) => goal);
  for (const entry of stories) {
    told.add(entry.id);
    yield story(inStarOrder(entry, agreed), telling);
  }
  const voices = feedback.filter(({ primary }) => primary).slice(-VOICES);
  for (const { entry } of voices) {
    told.add(entry.id);
    yield quotation(entry, telling);
  }
  const rest = [...entries, ...feedback].filter(
    ({ entry }) => !stories.includes(entry) && !voices.some((one) => one.entry === entry),
  );
  if (rest.length > 0) {
    const lead = stories.length + voices.length > 0 ? 'Further evidence:' : 'Shown under other principles:';
    yield paragraph(text(lead), ...references(rest.map(({ entry }) => entry)), text('.'));
  }
}

function references(entries: readonly Entry[]): Inline[] {
  const named = entries.slice(0, NAMED).flatMap(({ id }) => [text(' '), reference(id)]);
  return entries.length > NAMED ? [...named, text(` and ${entries.length - NAMED} more`)] : named;
}

/** What a panel would ask for and the log does not have, as statements. */
function missing(report: Report): Inline[][] {
  const { gaps, principles, goals } = report;
  const stories = tellable(report)
    .flatMap((one) => one.stories)
    .sort((a, b) => a.id - b.id);
  const items: Inline[][] = [];
  const push = (words: string, entries: readonly Entry[]): void => {
    if (entries.length > 0) items.push([text(words), ...references(entries), text('.')]);
  };
  const none = gaps.principles.map(({ name }) => shown(name));
  // Names have commas and semicolons of their own.
  if (none.length > 0) items.push([text(`No evidence yet: ${none.join(' · ')}.`)]);
  const unseen = principles.filter(({ feedback, entries }) => feedback.length === 0 && entries.length > 0);
  if (unseen.length > 0) {
    items.push([text(`No voice of anyone else: ${unseen.map(({ name }) => shown(name)).join(' · ')}.`)]);
  }
  push('Stories whose result is pending:', stories.filter(isPending));
  push(
    'Stories without a result:',
    stories.filter((entry) => !isPending(entry) && report.assessments.get(entry.id)?.outcome === false),
  );
  push(
    'Stories whose result has no number:',
    stories.filter((entry) => {
      const known = report.assessments.get(entry.id);
      return !isPending(entry) && known?.outcome === true && !known.measured;
    }),
  );
  push(
    'Stories without their situation and what was done, the title alone:',
    stories.filter(({ details }) => details === null),
  );
  for (const { goal } of goals) {
    const { title, status, cycle } = goal;
    if (status === 'met' || status === 'dropped') continue;
    const how = status === 'partly' ? 'partly met' : status;
    items.push([text(`The goal “${opened(withoutStop(shown(title)))}” of ${shown(cycle)} is ${how}.`)]);
  }
  for (const { name, from, to } of report.parts) {
    if (!goals.some(({ goal }) => fold(goal.cycle) === fold(name)))
      items.push([text(`No goal of ${shown(name)}.`)]);
    if (!report.entries.some(({ date }) => date >= from && date <= to)) {
      items.push([text(`Nothing was logged in ${shown(name)}.`)]);
    }
  }
  push('Constructive feedback without an answer:', gaps.openGrowth);
  return items;
}
