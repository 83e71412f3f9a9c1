/** What is missing in the case for a promotion, for the person and their manager to work on: the stories and goals by title. */
import type { Cycle } from '../../domain/cycle.ts';
import { type Entry, isPending } from '../../domain/entry.ts';
import { fold, sentenceList } from '../../domain/text.ts';
import { type Inline, reference, text } from '../document.ts';
import type { Report } from '../model.ts';
import { opened, shortened, shown, withoutStop } from '../sentences.ts';
import { saidIn } from '../stories.ts';

/** Titles in a row before the rest is counted, and their longest, in characters. */
const NAMED = 6;
const TITLE = 70;
/** Words of feedback that is not answered. */
const ASKED_WORDS = 25;

/** Titles of entries with their references: `Halved the time [#13]; Built a search [#18].` */
function titled(entries: readonly Entry[]): Inline[] {
  const named = entries.length > NAMED + 1 ? entries.slice(0, NAMED) : entries;
  const more = entries.length - named.length;
  return [
    ...named.flatMap((entry, at): Inline[] => [
      text(`${at === 0 ? '' : ';'} ${opened(shortened(withoutStop(shown(entry.title)), TITLE))} `),
      reference(entry.id),
    ]),
    text(more === 0 ? '.' : `; and ${more} more.`),
  ];
}

/**
 * What a panel would ask for and the log does not have, as statements.
 * @param stories those of the draft, in the order they were logged.
 */
export function missing(report: Report, stories: readonly Entry[]): Inline[][] {
  const { gaps, principles } = report;
  const items: Inline[][] = [];
  const push = (words: string, entries: readonly Entry[]): void => {
    if (entries.length > 0) items.push([text(words), ...titled(entries)]);
  };
  const none = gaps.principles.map(({ name }) => shown(name));
  // Names have commas and semicolons of their own.
  if (none.length > 0) items.push([text(`No evidence yet: ${none.join(' · ')}.`)]);
  const unseen = principles.filter(({ feedback, entries }) => feedback.length === 0 && entries.length > 0);
  if (unseen.length > 0) {
    items.push([text(`Nobody else speaks for: ${unseen.map(({ name }) => shown(name)).join(' · ')}.`)]);
  }
  push('The result is still to come:', stories.filter(isPending));
  push(
    'What came of it is not said:',
    stories.filter((entry) => !isPending(entry) && report.assessments.get(entry.id)?.outcome === false),
  );
  push(
    'The result has no number:',
    stories.filter((entry) => {
      const known = report.assessments.get(entry.id);
      return !isPending(entry) && known?.outcome === true && !known.measured;
    }),
  );
  push(
    'Told by the title alone, without the situation and what was done:',
    stories.filter(({ details }) => details === null),
  );
  items.push(...missingGoals(report));
  const asked = gaps.openGrowth.slice(0, NAMED);
  for (const entry of asked) {
    items.push([
      text('Feedback not answered yet: '),
      ...saidIn(entry, ASKED_WORDS),
      reference(entry.id),
      text('.'),
    ]);
  }
  const more = gaps.openGrowth.length - asked.length;
  if (more > 0) items.push([text(`And ${more} more not answered yet.`)]);
  return items;
}

function missingGoals({ goals, parts, entries, cycle, filter }: Report): Inline[][] {
  const items: Inline[][] = [];
  for (const { goal } of goals) {
    const { title, status, cycle } = goal;
    if (status === 'met' || status === 'dropped') continue;
    const how = status === 'partly' ? 'partly met' : status;
    items.push([text(`The goal “${opened(withoutStop(shown(title)))}” of ${shown(cycle)} is ${how}.`)]);
  }
  // Of a part of the log nothing can be said that holds for all of it.
  if (filter !== null) return items;
  const without = parts.filter(({ name }) => !goals.some(({ goal }) => fold(goal.cycle) === fold(name)));
  const empty = parts.filter(
    ({ from, to }) =>
      from >= cycle.from && to <= cycle.to && !entries.some(({ date }) => date >= from && date <= to),
  );
  const push = (words: string, cycles: readonly Cycle[]): void => {
    const names = cycles.map(({ name }) => shown(name));
    if (names.length > 0) items.push([text(`${words} ${sentenceList(names, 'or')}.`)]);
  };
  push('No goal of', without);
  push('Nothing was logged in', empty);
  return items;
}
