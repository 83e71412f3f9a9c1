/**
 * The pieces a brief is put together from: each a statement with the entry behind it, so that it can be told, or left
 * out and counted. A statement is the user's own title and result; whole sentences of its story are added where there is room.
 */
import { type Ask, daysWaited, isOverdue } from '../../domain/ask.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { type Entry, isConcern, isPending } from '../../domain/entry.ts';
import type { Goal } from '../../domain/goal.ts';
import type { Answered } from '../../domain/growth.ts';
import { count } from '../../domain/text.ts';
import { type Block, type Inline, paragraph, reference, strong, text } from '../document.ts';
import { excerpt } from '../excerpt.ts';
import { withLinks } from '../markdown-inlines.ts';
import { growthBlocks } from '../sections.ts';
import { asSentence, opened, shortened, shown, withoutRepetition, withoutStop } from '../sentences.ts';
import { newsOf, shortQuotation, stopAfter, type Telling } from '../stories.ts';
import type { Work } from './model.ts';
import type { Step } from './next.ts';

/** What stands above several pieces, told with the first of them. */
export interface Group {
  readonly key: string;
  readonly lead: readonly Inline[];
}

export interface Piece {
  /** No other piece of the brief has it. */
  readonly key: string;
  /** What it is called where it is counted as left out. */
  readonly noun: string;
  readonly entry: Entry | null;
  /** Of a piece about a goal itself. */
  readonly goal?: Goal | undefined;
  /** A line of a list, without the reference; or, in its place, blocks. */
  readonly line: readonly Inline[];
  readonly blocks?: readonly Block[];
  /** What may be added to the line; read from the entry's details when it is asked for. */
  readonly story?: () => readonly Inline[];
  readonly group?: Group | undefined;
  /** The user said it in this very call. */
  readonly always?: boolean;
}

/** What telling a piece needs to know. */
export interface Place {
  readonly telling: Telling;
  readonly today: Day;
  /** The first day of the brief: of what is older the day is said. */
  readonly since: Day;
  /** Most words of a story's sentences; 0 for none. */
  readonly storyWords: number;
}

/** Longest title and result in a line, in characters; where they are cut, an ellipsis says so. */
const TITLE = 200;
const RESULT = 400;
/** Longest quotation, in words. */
const QUOTE = 40;

/** The line of a piece with its reference, and with its story where that is wanted. */
export function told({ line, story, entry }: Piece, withStory: boolean): Inline[] {
  const more = withStory && story !== undefined ? [text(' '), ...story()] : [];
  const end = more.at(-1);
  return [
    ...line,
    ...more,
    ...(end === undefined || stopAfter(end) === '' ? [] : [text(stopAfter(end))]),
    ...(entry === null ? [] : [text(' '), reference(entry.id)]),
  ];
}

export function workPiece({ entry }: Work, place: Place, group: Group | undefined): Piece {
  const context = [
    ...(entry.project === null || group !== undefined ? [] : [shown(entry.project)]),
    ...(entry.date < place.since ? [place.telling.written(entry.date)] : []),
    ...(isPending(entry) ? ['result to come'] : []),
  ];
  return {
    key: keyOf(entry),
    noun: 'accomplishment',
    entry,
    line: statement(withLinks(titleOf(entry)), context, entry),
    story: () => storyOf(entry, place),
    group,
  };
}

export function concernPiece(entry: Entry, place: Place): Piece {
  return {
    key: keyOf(entry),
    noun: entry.kind,
    entry,
    line: statement([strong(text(titleOf(entry)))], urgency(entry, place), null),
    story: () => storyOf(entry, place),
  };
}

/** `Checkout`, `high`, `by 15 December`, `open 12 days`. */
function urgency({ project, severity, by, date }: Entry, { telling, today }: Place): string[] {
  const due = by === null ? '' : `${by < today ? 'was due' : 'by'} ${telling.written(by)}`;
  const age = daysBetween(date, today);
  const open = age <= 0 ? 'open since today' : `open ${count(age, 'day')}`;
  return [project === null ? '' : shown(project), severity ?? '', due, open].filter((part) => part !== '');
}

export function resolvedPiece(entry: Entry, { telling }: Place): Piece {
  const when = entry.resolved === null ? 'resolved' : `resolved ${telling.written(entry.resolved)}`;
  return {
    key: keyOf(entry),
    noun: `resolved ${entry.kind}`,
    entry,
    line: statement([strong(text(titleOf(entry)))], [entry.kind, when], entry),
  };
}

export function askPiece(ask: Ask, { telling, today }: Place): Piece {
  const days = daysWaited(ask, today);
  const about = ask.about === null ? '' : `, about ${withoutStop(shown(ask.about))}`;
  const due =
    ask.due === null ? '' : `, ${isOverdue(ask, today) ? 'was due' : 'due'} ${telling.written(ask.due)}`;
  const when = days === 0 ? 'today' : `${telling.written(ask.asked)} (${count(days, 'day')} ago)`;
  return {
    key: `a${ask.id}`,
    noun: 'ask',
    entry: null,
    line: [strong(text(opened(shown(ask.person)))), text(`${about}: asked ${when}${due}.`)],
  };
}

export const praisePiece = (entry: Entry, { telling }: Place): Piece => ({
  key: keyOf(entry),
  noun: 'piece of feedback',
  entry,
  line: [],
  blocks: [shortQuotation(entry, QUOTE, telling, { named: true })],
});

/**
 * What was said and what was done since. Who said it stays out: what matters to a manager is the answer, and the words
 * may have been given in confidence. Accomplishments that answer are told with the progress, so here by title alone.
 */
export function growthPiece({ entry, since, open }: Answered, { telling }: Place): Piece {
  const titles = since.map((one) => ({ ...one, result: null }));
  const [, ...answers] = growthBlocks({ entry, since: titles, open }, telling);
  return {
    key: keyOf(entry),
    noun: 'piece of feedback',
    entry,
    line: [],
    blocks: [shortQuotation(entry, QUOTE, telling, { named: false }), ...answers],
  };
}

export function stepPiece({ kind, title, by, entry, goal }: Step, index: number, place: Place): Piece {
  const words = asSentence(opened(shortened(shown(title), TITLE)));
  const lead = kind === 'result' ? 'Result to come: ' : by === null ? '' : dueLead(kind, by, place);
  return {
    key: kind === 'own' ? `s${index}` : goal !== null ? `n-g${goal.id}` : `n-${keyOf(entry!)}`,
    noun: kind === 'goal' ? 'goal' : kind === 'own' ? 'step' : 'result to come',
    entry,
    goal: goal ?? undefined,
    line: withLinks(lead + words),
    always: kind === 'own',
  };
}

/** `Goal due 15 December: `. */
function dueLead(kind: Step['kind'], by: Day, { telling, today }: Place): string {
  const what = kind.slice(0, 1).toUpperCase() + kind.slice(1);
  return `${what} ${by < today ? 'was due' : 'due'} ${telling.written(by)}: `;
}

const keyOf = ({ id }: Entry): string => `e${id}`;

const titleOf = ({ title }: Entry): string => opened(shortened(withoutStop(shown(title)), TITLE));

/** `Title (context): result.`, each part where it is. */
function statement(title: readonly Inline[], context: readonly string[], of: Entry | null): Inline[] {
  const result = of === null ? '' : newsOf(of, titleOf(of));
  const inner = context.length === 0 ? '' : ` (${context.join(', ')})`;
  // A title that is a question, or was cut, has its stop already.
  const own = inner === '' ? stopAfter(title.at(-1)!) : '.';
  if (result === '') return [...title, text(inner + own)];
  const words = shortened(result, RESULT);
  const said = own === '' ? ` ${opened(words)}` : `${inner}: ${words}`;
  return [...title, ...withLinks(asSentence(said))];
}

function storyOf(entry: Entry, { telling, storyWords }: Place): Inline[] {
  if (entry.details === null || storyWords === 0) return [];
  const details = withoutRepetition(entry.details, shown(entry.title));
  return details === '' ? [] : excerpt(details, storyWords, telling.knows, !isConcern(entry));
}

/** Pieces as a list, those that have blocks of their own as these. */
export function listOf(pieces: readonly Piece[], stories: ReadonlySet<string>): Block[] {
  const items = pieces
    .filter(({ blocks }) => blocks === undefined)
    .map((piece) => [paragraph(...told(piece, stories.has(piece.key)))]);
  return [
    ...pieces.flatMap(({ blocks }) => blocks ?? []),
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, start: null, items }]),
  ];
}
