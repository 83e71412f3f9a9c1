/** What is gathered of one thing in the notes, until it is complete and can be proposed. */
import type { Day } from '../../domain/day.ts';
import { type DraftInput, SENTIMENTS } from '../../domain/entry.ts';
import { type DayOrder, inDoubt } from '../day-order.ts';
import { dayProblem, type Keys, NO_DATE, reject, type Tally } from '../found.ts';
import type { Found, ParseContext } from '../source.ts';
import {
  linksIn,
  principleNamed,
  principlesAmong,
  principlesListed,
  tagged,
  titled,
  withoutLinks,
} from '../words.ts';
import { dateIn, dayFor, keyDay, type Written } from './dates.ts';
import type { Field } from './vocabulary.ts';

export interface Piece {
  readonly line: number;
  /** What it says in front; a title is made of it. */
  words: string;
  /** Markdown for the details, in order. */
  readonly notes: string[];
  result: string[];
  links: string[];
  people: string[];
  principles: string[];
  when: Written | undefined;
  project: string | undefined;
  goal: string | null;
  from: string | undefined;
  constructive: boolean;
  isFeedback: boolean;
  /** Of what lp wrote: what only it knows of, and which entry it was. */
  more?: Partial<DraftInput>;
  own?: { readonly id: number; readonly uid: string } | undefined;
}

/** What holds for everything under a heading. */
export interface Scope {
  readonly depth: number;
  readonly when: Written | undefined;
  readonly project: string | undefined;
  readonly principle: string | undefined;
  /** Everything under it is what others said. */
  readonly isFeedback: boolean;
  /** Everything under it is a plan, or was put off: only what is marked as done happened. */
  readonly isPlan: boolean;
}

export const NO_SCOPE: Scope = {
  depth: 0,
  when: undefined,
  project: undefined,
  principle: undefined,
  isFeedback: false,
  isPlan: false,
};

/** What the whole run shares. */
export interface Run {
  readonly context: ParseContext;
  readonly keys: Keys;
  /** Of entries that lp wrote, those that came. */
  readonly uids: Set<string>;
  readonly tally: Tally;
  readonly order: DayOrder | undefined;
  /** The day or period in the file's name or front matter. */
  readonly fileWhen: Written | undefined;
}

export function newPiece(line: number, words: string, scope: Scope): Piece {
  return {
    line,
    words,
    notes: [],
    result: [],
    links: [],
    people: [],
    principles: scope.principle === undefined ? [] : [scope.principle],
    when: scope.when,
    project: scope.project,
    goal: null,
    from: undefined,
    constructive: false,
    isFeedback: scope.isFeedback,
  };
}

/** Puts a value where its label says. Returns false where the label is none of an entry. */
export function setField(
  piece: Piece,
  field: Field,
  value: string,
  links: readonly string[],
  run: Run,
): boolean {
  const text = value.trim();
  if (text === '') return true;
  switch (field) {
    case 'title':
      if (piece.words === '') piece.words = text;
      else piece.notes.push(text);
      return true;
    case 'result':
      piece.result.push(text);
      piece.links.push(...links);
      return true;
    case 'details':
      piece.notes.push(text);
      piece.links.push(...links);
      return true;
    case 'project':
      piece.project = text;
      return true;
    case 'people':
      piece.people.push(...names(text));
      return true;
    case 'links':
      piece.links.push(...links, ...linksIn(text));
      if (links.length === 0 && linksIn(text).length === 0) piece.notes.push(text);
      return true;
    case 'goal':
      piece.goal = /^g\d+\b/.exec(text)?.[0] ?? text;
      return true;
    case 'principles': {
      const { slugs, unknown } = principlesListed(text, run.context.principles);
      piece.principles.push(...slugs);
      if (unknown.length > 0) piece.notes.push(unknown.join(', '));
      return true;
    }
    case 'date': {
      const when = dateIn(text, around(run, piece.when), true);
      if (when !== undefined) piece.when = when;
      else piece.notes.push(text);
      return true;
    }
    case 'from':
      piece.from = text;
      return true;
    case 'sentiment':
      piece.constructive = SENTIMENTS.find((one) => one === text.toLowerCase()) === 'constructive';
      return true;
    case 'kind':
      piece.isFeedback ||= text.toLowerCase() === 'feedback';
      return true;
    default:
      return false;
  }
}

export const names = (text: string): string[] =>
  text
    .split(/[,;]|\s(?:and|und|y|et|&)\s/)
    .map((name) => name.replace(/^@/, '').trim())
    .filter((name) => name !== '');

/** What decides about a date that leaves something open. */
export function around(run: Run, when: Written | undefined) {
  const known = when ?? run.fileWhen;
  return {
    today: run.context.today,
    year: known === undefined ? undefined : Number(known.to.slice(0, 4)),
    order: run.order,
  };
}

/** The proposal a piece makes, or why it makes none. */
export function found(piece: Piece, run: Run): Found | undefined {
  const { context } = run;
  const words = piece.words.trim();
  if (words === '' && piece.notes.length === 0) return undefined;
  const shown = [words, ...piece.notes].join('\n');
  const when = piece.when ?? (context.undated === null ? run.fileWhen : undefined);
  if (when?.doubt != null) return reject(piece.line, inDoubt(when.said, when.doubt), shown);
  const date = when === undefined ? context.undated : dayFor(when, context.today);
  if (date === null) return reject(piece.line, NO_DATE, shown);
  const problem = dayProblem(date, context);
  if (problem !== undefined) return reject(piece.line, problem, shown);
  const draft = draftOf(piece, words === '' ? piece.notes.shift()! : words, date, run);
  const { own } = piece;
  const key = own?.uid ?? run.keys.of(when === undefined ? null : keyDay(when), draft);
  if (key === undefined || (own !== undefined && run.uids.has(own.uid))) {
    run.tally.add('line that is there twice', 'lines that are there twice');
    return undefined;
  }
  if (own !== undefined) run.uids.add(own.uid);
  const note = noteOn(when, date);
  return {
    what: 'proposal',
    line: piece.line,
    key,
    draft,
    ...(note === undefined ? {} : { note }),
    ...(own === undefined ? {} : { own }),
  };
}

function draftOf(piece: Piece, words: string, date: Day, { context }: Run): DraftInput {
  // What lp wrote was read before: its title is one, and its links are all there.
  const isOwn = piece.more !== undefined;
  const links = [...new Set([...piece.links, ...(isOwn ? [] : linksIn(words))])];
  if (piece.isFeedback && piece.from !== undefined) {
    return {
      kind: 'feedback',
      title: words,
      date,
      details: piece.notes.join('\n\n') || null,
      result: piece.result.join('\n') || null,
      from: piece.from,
      sentiment: piece.constructive ? 'constructive' : 'positive',
      project: piece.project ?? null,
      links,
      principles: [...new Set(piece.principles)],
      goal: piece.goal,
      people: piece.people,
      ...piece.more,
    };
  }
  if (isOwn) {
    return {
      title: words,
      date,
      details: piece.notes.join('\n\n') || null,
      result: piece.result.join('\n') || null,
      project: piece.project ?? null,
      people: piece.people,
      links,
      goal: piece.goal,
      principles: piece.principles,
      ...piece.more,
    };
  }
  const { title, details } = titled(words);
  const named = tagged(withoutLinks(title), context.principles);
  const project = piece.project;
  // A section named like a principle says what it shows, not which project it was.
  const slug = project === undefined ? undefined : principleNamed(project, context.principles);
  return {
    title: named.title,
    date,
    details:
      [details, ...piece.notes].filter((part) => part !== null && part.trim() !== '').join('\n\n') || null,
    result: piece.result.join('\n') || null,
    project: slug === undefined ? (project ?? null) : null,
    people: piece.people,
    links,
    goal: piece.goal,
    principles: [
      ...new Set([
        ...piece.principles,
        ...(slug === undefined ? [] : [slug]),
        ...named.principles,
        ...principlesAmong(hashTags(words), context.principles),
      ]),
    ],
  };
}

const hashTags = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)#([\p{L}][\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag!);

/** Says where a day comes from that is not written as one. */
function noteOn(when: Written | undefined, date: Day): string | undefined {
  if (when === undefined) return undefined;
  if (when.grain !== 'day') return `dated by “${when.said}”`;
  return when.ownYear ? undefined : `“${when.said}” taken as ${date}`;
}
