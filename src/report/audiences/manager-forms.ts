/** The forms in which a manager's material tells a principle, a voice and a criticism, by how much room there is. */
import type { Entry } from '../../domain/entry.ts';
import type { Answered } from '../../domain/growth.ts';
import { count } from '../../domain/text.ts';
import { type Block, heading, type Inline, paragraph, reference, strong, text } from '../document.ts';
import { excerpt, firstSentences } from '../excerpt.ts';
import type { PrincipleSection } from '../model.ts';
import type { Slot } from '../room.ts';
import { asSentence, shown } from '../sentences.ts';
import { abridged, anecdote, mention, shortQuotation, statement, type Telling } from '../stories.ts';

/** Longest excerpts of what someone said: of praise, of criticism, and of the answer to it. */
const PRAISE = 40;
const CRITICISM = 25;
const ANSWER = 25;
/** References given in a row before they are only counted. */
const NAMED = 6;

/** What is told of a principle. */
export interface Part {
  readonly section: PrincipleSection;
  readonly slot: Slot;
  /** A line with a title; the same with its result; a section of its own with anecdotes and voices. */
  form: 'line' | 'full line' | 'section';
  anecdotes: readonly Anecdote[];
  voices: readonly Entry[];
}

export interface Anecdote {
  readonly entry: Entry;
  /** Most words of its story. */
  readonly words: number;
}

/** @param listed entries whose result stands elsewhere: of them there is only the story to tell. */
export function partBlocks(part: Part, listed: ReadonlySet<number>, telling: Telling): Block[] {
  if (part.form !== 'section') return [lineOf(part, listed, telling)];
  const { section, anecdotes, voices } = part;
  return [
    heading(3, `${shown(section.name)} (${evidenceOf(section)})`),
    // Of what is listed a title alone would say nothing new.
    ...anecdotes
      .filter(({ entry, words }) => words > 0 || !listed.has(entry.id))
      .map(({ entry, words }) =>
        anecdote(listed.has(entry.id) ? { ...entry, result: null } : entry, words, telling),
      ),
    ...voices.map((entry) => voiceBlock(entry, telling)),
  ];
}

export const voiceBlock = (entry: Entry, telling: Telling): Block =>
  shortQuotation(entry, PRAISE, telling, { named: true });

/** Whether a story of at most so many words can be told of it. */
export function hasStory({ details }: Entry, words: number, { knows }: Telling): boolean {
  return details !== null && excerpt(details, words, knows).length > 0;
}

/** A piece of criticism and its latest answer in few sentences. */
export function briefly({ entry, since, open }: Answered): Answered {
  const { result } = entry;
  const answer = result === null ? null : firstSentences(result, ANSWER) || result;
  return {
    entry: { ...abridged(entry, CRITICISM), result: answer, links: [] },
    since: result === null ? since.slice(-1) : [],
    open,
  };
}

/** `**Think Big**: Attendance tracker for one department, then for four, 4 departments. [#56]` */
function lineOf(
  { section, form, anecdotes, voices }: Part,
  listed: ReadonlySet<number>,
  telling: Telling,
): Block {
  const [first] = anecdotes;
  const [voice] = voices;
  const full = form === 'full line';
  const lead: Inline[] = [strong(text(shown(section.name))), text(': ')];
  const says = (entry: Entry): Inline[] => [
    text(`${asSentence(statement(full ? entry : { ...entry, result: null }))} `),
    reference(entry.id),
  ];
  const rest =
    first !== undefined && !listed.has(first.entry.id)
      ? says(first.entry)
      : voice !== undefined
        ? said(voice, telling)
        : elsewhere(
            first === undefined
              ? [...section.entries, ...section.feedback].map(({ entry }) => entry)
              : [first.entry],
          );
  return { kind: 'list', start: null, items: [[paragraph(...lead, ...rest)]] };
}

/** What someone said, within a line; who and when alone where that is too long. */
function said(entry: Entry, telling: Telling): Inline[] {
  const short = voiceBlock(entry, telling);
  const [quote] = short.kind === 'story' ? short.children : [];
  const parts = quote?.kind === 'quote' ? quote.children : [];
  const [only, ...more] = parts.filter((part) => part.kind === 'paragraph');
  if (only !== undefined && more.length === 0 && !only.children.some(({ kind }) => kind === 'break'))
    return [...only.children];
  return [text(`${mention(entry, telling)} `), reference(entry.id)];
}

function elsewhere(entries: readonly Entry[]): Inline[] {
  const named = entries.slice(0, NAMED).flatMap(({ id }) => [text(' '), reference(id)]);
  const more = entries.length > NAMED ? ` and ${entries.length - NAMED} more` : '';
  return [text('told elsewhere in this draft:'), ...named, text(`${more}.`)];
}

function evidenceOf({ entries, feedback }: PrincipleSection): string {
  const pieces = [
    entries.length > 0 ? count(entries.length, 'accomplishment') : '',
    feedback.length > 0 ? `${count(feedback.length, 'piece')} of feedback` : '',
  ];
  return pieces.filter(Boolean).join(', ');
}
