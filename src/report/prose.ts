/**
 * The draft in words: the sections of a report as a document, written once for every format. What is told,
 * and where, was decided by the model; how one entry is told is in `stories.ts`.
 */
import type { Day } from '../domain/day.ts';
import { longDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import type { GoalStatus } from '../domain/goal.ts';
import { count, sentenceList } from '../domain/text.ts';
import {
  type Block,
  type Document,
  heading,
  type Inline,
  paragraph,
  reference,
  strong,
  text,
} from './document.ts';
import { withLinks } from './markdown-inlines.ts';
import type { GoalPart, GrowthItem, PrincipleSection, Report, Told } from './model.ts';
import { asSentence, continued, dayWriter, period, shown, withoutStop } from './sentences.ts';
import { line, mention, quotation, resultText, statement, story, type Telling } from './stories.ts';

export interface ProseOptions {
  /** The day the draft bears. */
  readonly today: Day;
}

/** Above this many, references stand in a list and not in a sentence. */
const MOST_IN_A_SENTENCE = 3;

/** Entries of a goal without a result that are told in words; the rest are given by number. */
const GOAL_STATEMENTS = 3;

/** The whole draft. Sections without content are left out. */
export function compose(report: Report, { today }: ProseOptions): Document {
  const { cycle, summary } = report;
  const title = heading(1, `Self-assessment ${shown(cycle.name)}`);
  if (summary.entries === 0 && summary.goals.total === 0) return [title, ...nothingYet(report)];

  const ids = new Set(toldIn(report).map(({ id }) => id));
  const telling: Telling = { written: dayWriter(cycle), knows: (id) => ids.has(id) };
  const names = new Map(report.principles.map(({ slug, name }) => [slug, shown(name)]));
  const sources: Inline[] =
    summary.entries === 0
      ? [text('.')]
      : [
          text(` from ${count(summary.entries, 'entry', 'entries')}; `),
          reference(null),
          text(' names the entry behind a statement.'),
        ];
  return [
    title,
    paragraph(text(`${period(cycle)}. Draft of ${longDay(today)}`), ...sources),
    heading(2, 'Summary'),
    paragraph(text([entriesSentence(report), goalsSentence(report)].filter((each) => each !== '').join(' '))),
    ...section('Selected accomplishments', selectedList(report, telling)),
    ...section(
      'Goals',
      report.goals.map((part) => goalParagraph(part, telling)),
    ),
    ...report.principles.flatMap((one) => [
      heading(2, shown(one.name)),
      ...principleBlocks(one, names, telling),
    ]),
    ...section(unassignedHeading(report), told(report.unassigned, telling)),
    ...section(
      'Growth',
      report.growth.flatMap((item) => growthBlocks(item, telling)),
    ),
  ];
}

/** The entries told in this draft. */
function toldIn({ principles, unassigned, growth }: Report): Entry[] {
  return [
    ...principles.flatMap(({ entries, feedback }) => [...entries, ...feedback]).map(({ entry }) => entry),
    ...unassigned,
    ...growth.map(({ entry }) => entry),
  ];
}

function section(name: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(2, name), ...blocks];
}

function nothingYet({ cycle }: Report): Block[] {
  return [
    paragraph(text(`Nothing is logged yet in this cycle, ${period(cycle)}.`)),
    paragraph(text('Begin with one thing you finished:')),
    { kind: 'code', language: null, text: 'lp log "what you did" --result "what came of it"' },
  ];
}

/** `41 accomplishments, 27 with a measured result, and 9 pieces of feedback from 6 people, across 13 of 16 …`. */
function entriesSentence({ summary }: Report): string {
  const { accomplishments, measured, feedback, principles } = summary;
  const parts: string[] = [];
  if (accomplishments > 0) {
    parts.push(`${count(accomplishments, 'accomplishment')}${measuredClause(accomplishments, measured)}`);
  }
  if (feedback.count > 0) {
    parts.push(
      `${count(feedback.count, 'piece', 'pieces')} of feedback from ${count(feedback.people, 'person', 'people')}`,
    );
  }
  if (parts.length === 0) return '';
  const across =
    principles.shown === 0 ? '' : `, across ${principles.shown} of ${principles.total} Leadership Principles`;
  return `${parts.join(measured > 0 ? ', and ' : ' and ')}${across}.`;
}

function measuredClause(accomplishments: number, measured: number): string {
  if (measured === 0) return '';
  if (measured < accomplishments) return `, ${measured} with a measured result`;
  return accomplishments === 1 ? ' with a measured result' : ', all with a measured result';
}

const STATUS_WORDS: Readonly<Record<GoalStatus, string>> = {
  met: 'met',
  partly: 'partly met',
  open: 'open',
  missed: 'missed',
  dropped: 'dropped',
};

/** `Of 5 goals, 3 are met, 1 is partly met and 1 is open.` */
function goalsSentence({ summary: { goals } }: Report): string {
  if (goals.total === 0) return '';
  const all = Object.entries(STATUS_WORDS) as [GoalStatus, string][];
  const there = all.filter(([status]) => goals[status] > 0);
  const [only] = there;
  if (there.length === 1 && only !== undefined) {
    return goals.total === 1 ? `The one goal is ${only[1]}.` : `All ${goals.total} goals are ${only[1]}.`;
  }
  const parts = there.map(
    ([status, word]) => `${goals[status]} ${goals[status] === 1 ? 'is' : 'are'} ${word}`,
  );
  return `Of ${goals.total} goals, ${sentenceList(parts)}.`;
}

function selectedList({ selected }: Report, telling: Telling): Block[] {
  if (selected.length === 0) return [];
  return [
    { kind: 'list', start: 1, items: selected.map(({ entry }) => [paragraph(...line(entry, telling))]) },
  ];
}

/** Title and status, target, due day while open, result; then its entries, in words where no result says it. */
function goalParagraph({ goal, entries }: GoalPart, telling: Telling): Block {
  const result = resultText(goal);
  const told = result === null ? entries.slice(-GOAL_STATEMENTS) : [];
  const inlines: Inline[] = [
    strong(text(`${withoutStop(shown(goal.title))}: ${STATUS_WORDS[goal.status]}.`)),
  ];
  if (goal.target !== null) inlines.push(text(` ${asSentence(`Target: ${shown(goal.target)}`)}`));
  if (goal.status === 'open' && goal.due !== null) inlines.push(text(` Due ${telling.written(goal.due)}.`));
  if (result !== null) inlines.push(...withLinks(` ${asSentence(`Result: ${result}`)}`));
  for (const entry of told) {
    const words = entry.kind === 'feedback' ? upper(mention(entry, telling)) : statement(entry);
    inlines.push(text(` ${asSentence(words)} `), reference(entry.id));
  }
  const earlier = entries.slice(0, entries.length - told.length);
  if (told.length > 0 && earlier.length > 0) inlines.push(text(' Before that:'));
  for (const { id } of earlier) inlines.push(text(' '), reference(id));
  return paragraph(...inlines);
}

function upper(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Entries in full, then feedback in full, then what is told elsewhere. */
function principleBlocks(
  { slug, entries, feedback }: PrincipleSection,
  names: ReadonlyMap<string, string>,
  telling: Telling,
): Block[] {
  const all = [...entries, ...feedback];
  const here = told(
    all.filter(({ primary }) => primary).map(({ entry }) => entry),
    telling,
  );
  const elsewhere = all.filter(({ primary }) => !primary);
  return [...here, ...alsoBlocks(elsewhere, here.length === 0 ? 'Shown in' : 'Also', slug, names, telling)];
}

function told(entries: readonly Entry[], telling: Telling): Block[] {
  return entries.map((entry) =>
    entry.kind === 'feedback' ? quotation(entry, telling) : story(entry, telling),
  );
}

/** `Also: cut checkout p99 latency by caching the cart, under Dive Deep [#42].` */
function alsoBlocks(
  elsewhere: readonly Told[],
  opening: string,
  slug: string,
  names: ReadonlyMap<string, string>,
  telling: Telling,
): Block[] {
  if (elsewhere.length === 0) return [];
  const clauses = elsewhere.map(({ entry }): Inline[] => {
    const words = mention(entry, telling);
    const home = entry.principles[0] ?? slug;
    const comma = /[!?…！？]$/u.test(words) ? '' : ',';
    return [text(`${words}${comma} under ${names.get(home) ?? shown(home)} `), reference(entry.id)];
  });
  if (clauses.length > MOST_IN_A_SENTENCE) {
    const items = clauses.map((clause) => [paragraph(...clause)]);
    return [paragraph(text(`${opening}:`)), { kind: 'list', start: null, items }];
  }
  return [
    paragraph(
      text(`${opening}: `),
      ...clauses.flatMap((clause, index) => (index === 0 ? clause : [text('; '), ...clause])),
      text('.'),
    ),
  ];
}

function unassignedHeading({ unassigned }: Report): string {
  const feedback = unassigned.some(({ kind }) => kind === 'feedback');
  const work = unassigned.some(({ kind }) => kind === 'accomplishment');
  if (!feedback) return 'Other accomplishments';
  return work ? 'Other accomplishments and feedback' : 'Other feedback';
}

/** The words, then what was done: the feedback's own result first, then later entries that answer it. */
function growthBlocks({ entry, since }: GrowthItem, telling: Telling): Block[] {
  const answers: Inline[][] = [];
  const own = resultText(entry);
  if (own !== null) answers.push([text(`${asSentence(own)} `), reference(entry.id)]);
  for (const later of since) {
    answers.push([text(`${statement(later)} (${telling.written(later.date)}). `), reference(later.id)]);
  }
  const [first, ...rest] = answers;
  if (first === undefined) return [quotation(entry, telling)];
  const opening = first[0] as Extract<Inline, { kind: 'text' }>;
  return [
    quotation(entry, telling),
    paragraph(
      text(`Since then: ${continued(opening.text)}`),
      ...first.slice(1),
      ...rest.flatMap((answer) => [text(' '), ...answer]),
    ),
  ];
}
