/**
 * The sections that drafts share, each as blocks: what several audiences read in the same words. How one entry
 * is told is in `stories.ts`; which sections a draft has, and in which order, is its audience's row.
 */
import type { Entry } from '../domain/entry.ts';
import type { Goal, GoalStatus } from '../domain/goal.ts';
import { type Answered, namedInResult } from '../domain/growth.ts';
import { count, sentenceList } from '../domain/text.ts';
import { type Block, type Inline, paragraph, reference, strong, text } from './document.ts';
import { withLinks } from './markdown-inlines.ts';
import type { GoalPart, PrincipleSection, Report, Told } from './model.ts';
import { asSentence, endsSentence, opened, shortened, shown, withoutStop } from './sentences.ts';
import {
  line,
  mention,
  quotation,
  resultText,
  statement,
  statementParts,
  story,
  type Telling,
} from './stories.ts';

/** Entries of a goal without a result that are told in words; the rest are given by number. */
const GOAL_STATEMENTS = 3;

/** The year in numbers: entries, then goals; nothing where there are neither. */
export function summaryParagraph(report: Report): Block {
  return paragraph(
    text([entriesSentence(report), goalsSentence(report)].filter((each) => each !== '').join(' ')),
  );
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
  return `${parts.join(measured > 0 ? ', and ' : ' and ')}${acrossClause(principles)}.`;
}

function acrossClause({ shown, total }: Report['summary']['principles']): string {
  if (shown === 0) return '';
  const share = shown === total && total > 1 ? `all ${total}` : `${shown} of ${total}`;
  return `, across ${share} Leadership Principles`;
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
    const whole =
      { 1: 'The one goal is', 2: 'Both goals are' }[goals.total] ?? `All ${goals.total} goals are`;
    return `${whole} ${only[1]}.`;
  }
  const parts = there.map(
    ([status, word]) => `${goals[status]} ${goals[status] === 1 ? 'is' : 'are'} ${word}`,
  );
  return `Of ${goals.total} goals, ${sentenceList(parts)}.`;
}

/** The accomplishments a line each, numbered; nothing where there are none. */
export function lineList(entries: readonly Entry[], telling: Telling): Block[] {
  if (entries.length === 0) return [];
  return [{ kind: 'list', start: 1, items: entries.map((entry) => [paragraph(...line(entry, telling))]) }];
}

/** How much of a goal is told: all of it unless there is little room. */
export interface GoalRoom {
  /** Entries told in words where no result says it. */
  readonly statements?: number;
  /** Entries given by number before they are only counted. */
  readonly references?: number;
  /** Longest title, target and result, in characters. */
  readonly most?: number;
}

/** The entries of a goal that are told in words: the latest, where no result says it. */
export function statedIn(
  { goal, entries }: GoalPart,
  { statements = GOAL_STATEMENTS }: GoalRoom = {},
): readonly Entry[] {
  return resultText(goal) === null && statements > 0 ? entries.slice(-statements) : [];
}

/** Title and status, target, due day while open, result; then its entries, in words where no result says it. */
export function goalParagraph(part: GoalPart, telling: Telling, room: GoalRoom = {}): Block {
  const { goal, entries } = part;
  const told = statedIn(part, room);
  const inlines = goalLead(goal, telling, room.most);
  for (const entry of told) {
    const words = entry.kind === 'feedback' ? mention(entry, telling) : statement(entry);
    inlines.push(text(` ${asSentence(words)} `), reference(entry.id));
  }
  const earlier = entries.slice(0, entries.length - told.length);
  if (told.length > 0 && earlier.length > 0) inlines.push(text(' Before that:'));
  const named = earlier.slice(-(room.references ?? earlier.length));
  for (const { id } of named) inlines.push(text(' '), reference(id));
  if (named.length < earlier.length) inlines.push(text(` and ${earlier.length - named.length} more`));
  return paragraph(...inlines);
}

/** `Cut checkout p99 below 600 ms: met. Target: 600 ms. Result: 540 ms.` */
export function goalLead(goal: Goal, telling: Telling, most = Number.POSITIVE_INFINITY): Inline[] {
  const result = resultText(goal);
  const title = opened(shortened(withoutStop(shown(goal.title)), most));
  const inlines: Inline[] = [strong(text(`${title}: ${STATUS_WORDS[goal.status]}.`))];
  if (goal.target !== null)
    inlines.push(text(` ${asSentence(`Target: ${shortened(shown(goal.target), most)}`)}`));
  if (goal.status === 'open' && goal.due !== null) inlines.push(text(` Due ${telling.written(goal.due)}.`));
  if (result !== null) inlines.push(...withLinks(` ${asSentence(`Result: ${shortened(result, most)}`)}`));
  return inlines;
}

/**
 * Entries in full, then feedback in full, then what is told elsewhere.
 * @param above ids of entries that an earlier section of the draft told in full.
 */
export function* principleBlocks(
  { slug, entries, feedback }: PrincipleSection,
  names: ReadonlyMap<string, string>,
  telling: Telling,
  above: ReadonlySet<number> = NONE,
): Generator<Block> {
  const elsewhere: Entry[] = [];
  const isHere = ({ entry, primary }: Told): boolean => {
    if (primary && !above.has(entry.id)) return true;
    elsewhere.push(entry);
    return false;
  };
  for (const one of entries) if (isHere(one)) yield story(one.entry, telling);
  for (const one of feedback) if (isHere(one)) yield quotation(one.entry, telling);
  const home = (entry: Entry): string => {
    if (above.has(entry.id)) return 'told above';
    const first = entry.principles[0] ?? slug;
    return `under ${names.get(first) ?? shown(first)}`;
  };
  const addsTo = elsewhere.length < entries.length + feedback.length;
  yield* alsoBlocks(elsewhere, addsTo, home, telling);
}

const NONE: ReadonlySet<number> = new Set();

/** Accomplishments in full, then feedback, as in a principle's section. */
export function* told(entries: readonly Entry[], telling: Telling): Generator<Block> {
  for (const entry of entries) if (entry.kind !== 'feedback') yield story(entry, telling);
  for (const entry of entries) if (entry.kind === 'feedback') yield quotation(entry, telling);
}

/**
 * `Also: Cut checkout p99 latency by caching the cart, under Dive Deep [#42].` Two or more are a list. Where
 * nothing is told in full there is nothing to add to: `See also, under Dive Deep: Cut checkout … [#42].`
 */
function alsoBlocks(
  elsewhere: readonly Entry[],
  addsTo: boolean,
  home: (entry: Entry) => string,
  telling: Telling,
): Block[] {
  const [only, ...more] = elsewhere;
  if (only === undefined) return [];
  if (more.length > 0) {
    const items = elsewhere.map((entry) => [paragraph(...referral(entry, home(entry), telling))]);
    return [paragraph(text(addsTo ? 'Also:' : 'See also:')), { kind: 'list', start: null, items }];
  }
  if (addsTo) return [paragraph(text('Also: '), ...referral(only, home(only), telling), text('.'))];
  const words = `See also, ${home(only)}: ${mention(only, telling)} `;
  return [paragraph(text(words), reference(only.id), text('.'))];
}

/** `Cut checkout p99 latency, under Dive Deep [#42]`; after a question mark the comma becomes parentheses. */
export function referral(entry: Entry, home: string, telling: Telling): Inline[] {
  const words = mention(entry, telling);
  const where = endsSentence(words) ? ` (${home}) ` : `, ${home} `;
  return [text(words + where), reference(entry.id)];
}

export function unassignedHeading({ unassigned }: Pick<Report, 'unassigned'>): string {
  const feedback = unassigned.some(({ kind }) => kind === 'feedback');
  const work = unassigned.some(({ kind }) => kind === 'accomplishment');
  if (!feedback) return 'Other accomplishments';
  return work ? 'Other accomplishments and feedback' : 'Other feedback';
}

/**
 * The words, then what was done: the feedback's own result first, then entries that answer it. One of an earlier day
 * answers too where its owner says so, and is not told as done since.
 */
export function growthBlocks(item: Answered, telling: Telling): Block[] {
  const { since, earlier } = answersOf(item, telling, { labelled: true });
  return [
    quotation(item.entry, telling),
    ...answerParagraph('Since then', since),
    ...answerParagraph('Done already', earlier),
  ];
}

/** What was done about feedback: the deed, as it opens a sentence, and what comes after it, its reference last. */
export interface Answer {
  readonly deed: string;
  readonly rest: readonly Inline[];
}

/** @param labelled whether they are told after words with a colon. */
export function answersOf(
  { entry, since }: Answered,
  telling: Telling,
  { labelled }: { readonly labelled: boolean },
): { since: Answer[]; earlier: Answer[] } {
  const own = resultText(entry);
  const named = own === null ? [] : namedInResult(own).filter(({ id }) => telling.knows(id));
  const answers = {
    since: own === null ? [] : [ownAnswer(own, named, entry, telling)],
    earlier: [] as Answer[],
  };
  for (const one of since) {
    if (named.some(({ id }) => id === one.id)) continue;
    const { title, rest } = statementParts(one, { context: telling.written(one.date), labelled });
    const told = { deed: title, rest: [text(`${asSentence(rest)} `), reference(one.id)] };
    (one.date < entry.date ? answers.earlier : answers.since).push(told);
  }
  return answers;
}

function answerParagraph(label: string, answers: readonly Answer[]): Block[] {
  const [first] = answers;
  if (first === undefined) return [];
  const lead = /^(?:since|now)\b/i.test(first.deed) ? '' : `${label}: `;
  const told = answers.flatMap(({ deed, rest }, at) => [text((at === 0 ? lead : ' ') + deed), ...rest]);
  return [paragraph(...told)];
}

/**
 * The feedback's own result, with the entries it names as references: `Cut the design to two pages. [#66]`. Where it
 * names none, the day it was answered and the feedback's own reference, since that is where it is logged.
 */
function ownAnswer(
  own: string,
  named: readonly { id: number; start: number; end: number }[],
  entry: Entry,
  { written }: Telling,
): Answer {
  if (named.length === 0) {
    const when = entry.resolved === null ? '' : `(${written(entry.resolved)}). `;
    const deed = opened(when === '' ? asSentence(own) : withoutStop(own));
    return { deed, rest: [text(` ${when}`), reference(entry.id)] };
  }
  const rest: Inline[] = [];
  let from = named[0]!.start;
  for (const [index, { id, start, end }] of named.entries()) {
    const before = own.slice(from, start);
    const last = index === named.length - 1 && /^[.\s]*$/.test(own.slice(end));
    const lead = own.slice(0, start);
    // What only trails as "(#66)" or "[#66]" comes after the full stop, as references do; "see #66" does not.
    if (
      last &&
      own[start] !== '#' &&
      index === 0 &&
      !/\b(?:see|in|by|with|as|and|via|to|of|after|is)\s*$/i.test(lead)
    ) {
      return { deed: opened(asSentence(lead.trimEnd())), rest: [text(' '), reference(id)] };
    }
    if (before !== '') rest.push(text(before));
    rest.push(reference(id));
    from = end;
  }
  const end = own.slice(from);
  rest.push(text(end === '' ? '.' : asSentence(end)));
  return { deed: opened(own.slice(0, named[0]!.start)), rest };
}
