/** How one entry is told: in full, as a quotation, in a line, or as a reference from somewhere else. */
import type { Day } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { parted, spokenWords } from '../domain/spoken.ts';
import { sentenceList } from '../domain/text.ts';
import { type Block, type Inline, linkTo, paragraph, reference, strong, text } from './document.ts';
import { excerpt, firstSentences } from './excerpt.ts';
import { isHeadingLine, isPlain, parseMarkdown } from './markdown-blocks.ts';
import { withLinks } from './markdown-inlines.ts';
import {
  asSentence,
  endsSentence,
  joinedLines,
  missingStop,
  opened,
  quotationMarks,
  shortened,
  shown,
  withoutRepetition,
  withoutStop,
} from './sentences.ts';
import { unsaid } from './unsaid.ts';

/** What telling an entry needs to know of the draft it stands in. */
export interface Telling {
  /** A day as this draft writes it. */
  readonly written: (day: Day) => string;
  /** Whether an entry of this id is in the draft, so that the user's own `[#22]` can be a reference. */
  readonly knows: (id: number) => boolean;
}

/** Longest title in a line of the selection, and in a reference. */
const LINE = 200;
const REFERENCE = 120;
/** Longest quotation where the words are told somewhere else. */
const FIRST_WORDS = 40;

/** The entry in full: what, when, where, with whom; the story; the result, marked; the links; the reference. */
export function story(entry: Entry, telling: Telling): Block {
  const title = shown(entry.title);
  const opening: Inline = { kind: 'strong', children: withLinks(opened(withoutStop(title))) };
  const context = ` (${contextOf(entry, telling)}).`;
  const details = entry.details === null ? '' : withoutRepetition(entry.details, title);
  const children: Block[] = [];
  let open: Inline[];
  if (details === '') open = [opening, text(`${context} `)];
  else if (isPlain(details)) {
    const words = details.trim();
    open = [opening, text(`${context} ${opened(words)}${missingStop(words)} `)];
  } else {
    open = withBlocks([opening, text(context)], parseMarkdown(details, telling.knows), children);
    if (open.length > 0) open.push(text(`${stopAfter(open.at(-1)!)} `));
  }
  pushResult(entry, open);
  pushLinks(entry, open);
  open.push(reference(entry.id));
  children.push({ kind: 'paragraph', children: open });
  return { kind: 'story', id: entry.id, children };
}

/** Pushes the blocks of a story that are whole; returns the paragraph that is still open. */
function withBlocks(opening: Inline[], details: readonly Block[], children: Block[]): Inline[] {
  let open = opening;
  for (const [index, block] of details.entries()) {
    const prose = block.kind === 'paragraph' && !isHeadingLine(block);
    if (prose && index === 0) {
      if (open.length > 0) open.push(text(' '));
      open.push(...block.children);
      continue;
    }
    if (open.length > 0) children.push(paragraph(...open));
    open = prose ? [...block.children] : [];
    if (!prose) children.push(block);
  }
  return open;
}

/** Feedback in full: the words as they were said, who and when; then its owner's note, what came of it and the links. */
export function quotation(entry: Entry, telling: Telling): Block {
  const children: Block[] = [{ kind: 'quote', children: spoken(entry, telling, true) }];
  const note = parseMarkdown(parted(entry.details)[1], telling.knows);
  const after = withBlocks([], note, children);
  if (after.length > 0) after.push(text(`${stopAfter(after.at(-1)!)} `));
  if (entry.sentiment !== 'constructive') pushResult(entry, after);
  pushLinks(entry, after);
  if (after.length > 0 || note.length > 0) children.push(paragraph(...after, reference(entry.id)));
  return { kind: 'story', id: entry.id, children };
}

/** Feedback in little room: the whole sentences that have at most `words` words, or all where the first has more. */
export function shortQuotation(
  entry: Entry,
  words: number,
  telling: Telling,
  { named }: { readonly named: boolean },
): Block {
  const children = spoken(abridged(entry, words), telling, named);
  return { kind: 'story', id: entry.id, children: [{ kind: 'quote', children }] };
}

/** The feedback with as many of its sentences as have at most `words` words, all where the first has more; no note. */
export function abridged(entry: Entry, words: number): Entry {
  const whole = spokenWords(entry);
  const said = firstSentences(whole, words) || whole;
  const [title = '', ...details] = said.split('\n');
  return { ...entry, title, details: details.join('\n') || null };
}

/** Whom an action answers, in a sentence beside it: `In answer to Dana, 20 April: "Your design docs are too long."` */
export function answerTo(entry: Entry, words: number, telling: Telling): Inline[] {
  const inlines: Inline[] = [
    text(`In answer to ${giver(entry)}, ${telling.written(entry.date)}: `),
    ...saidIn(entry, words),
  ];
  pushLinks(entry, inlines);
  return [...inlines, reference(entry.id)];
}

/** Feedback inside of a sentence: as many of its whole sentences as have at most `words` words, in quotation marks. */
export function saidIn(entry: Entry, words: number): Inline[] {
  const said = shown(spokenWords(abridged(entry, words)).replace(/\s+/g, ' '));
  const [open, close] = quotationMarks(said);
  return [text(open), ...withLinks(said), text(`${close} `)];
}

/** A line for the selection: the title, and its result or at least its day. */
export function line(entry: Entry, telling: Telling): Inline[] {
  const title = opened(shortened(withoutStop(shown(entry.title)), LINE));
  const news = newsOf(entry, title);
  const rest =
    news === '' ? ` (${telling.written(entry.date)}).` : `: ${asSentence(shortened(news, 2 * LINE))}`;
  return [strong(text(title)), text(`${rest} `), reference(entry.id)];
}

/** An entry in little room: title, when and where, as much of its story as has at most `words` words, the result. */
export function anecdote(entry: Entry, words: number, telling: Telling): Block {
  const title = shown(entry.title);
  const details = entry.details === null ? '' : withoutRepetition(entry.details, title);
  const said = details === '' ? [] : excerpt(details, words, telling.knows);
  const context = [telling.written(entry.date), ...(entry.project === null ? [] : [shown(entry.project)])];
  const inlines: Inline[] = [
    { kind: 'strong', children: withLinks(opened(withoutStop(title))) },
    text(` (${context.join(', ')}). `),
  ];
  if (said.length > 0) inlines.push(...said, text(`${stopAfter(said.at(-1)!)} `));
  pushResult(entry, inlines);
  inlines.push(reference(entry.id));
  return { kind: 'story', id: entry.id, children: [{ kind: 'paragraph', children: inlines }] };
}

/** How a statement stands in its paragraph. */
interface Standing {
  /** In parentheses behind the title: `12 July`. */
  readonly context?: string;
  /** It comes after words with a colon. */
  readonly labelled?: boolean;
}

/**
 * `Interviewed nine candidates: 2 hires`, or the title alone: a sentence that still lacks its full stop. No sentence has
 * two colons: where there is one already, what came of it is a sentence of its own. What the title says is not said again.
 */
export function statement(entry: Entry, standing: Standing = {}): string {
  const { title, rest } = statementParts(entry, standing);
  return title + rest;
}

/** The same in two: the title, and what comes after it. */
export function statementParts(
  entry: Entry,
  { context = '', labelled = false }: Standing = {},
): { title: string; rest: string } {
  const title = opened(shortened(withoutStop(shown(entry.title)), REFERENCE));
  const where = context === '' ? '' : ` (${context})`;
  const news = newsOf(entry, title);
  if (news === '') return { title, rest: where };
  const words = withoutStop(shortened(news, LINE));
  if (where === '' && endsSentence(title)) return { title, rest: ` ${opened(words)}` };
  const isOwn = labelled || title.includes(': ');
  return { title, rest: where + (isOwn ? `. ${opened(words)}` : `: ${words}`) };
}

/** What the result says beyond the title as it is told, in one line; empty where there is nothing. */
export function newsOf(entry: Entry, title: string): string {
  const result = resultText(entry);
  return result === null ? '' : unsaid(result, title);
}

/** What stands for an entry where it is only referred to, as a sentence opens: its title, or the first words that were said and by whom. */
export function mention(entry: Entry, telling: Telling): string {
  if (entry.kind === 'feedback') {
    const said = shortened(shown(entry.title), FIRST_WORDS);
    const [open, close] = quotationMarks(said);
    return `${open}${said}${close} (${giver(entry)}, ${telling.written(entry.date)})`;
  }
  return opened(shortened(withoutStop(shown(entry.title)), REFERENCE));
}

/** The stated result as one line, or `null`. */
export function resultText({ result }: Pick<Entry, 'result'>): string | null {
  if (result === null) return null;
  const clean = harmless(result, MULTILINE);
  const words = (clean.includes('\t') ? clean.replaceAll('\t', ' ') : clean).trim();
  if (words === '') return null;
  const joined = joinedLines(words);
  return (joined.charCodeAt(0) | 0x20) === 0x72 ? joined.replace(/^result:\s*(?=\S)/i, '') : joined;
}

const MULTILINE = { multiline: true } as const;

/** Who said it; `Sofia (partner)` without parentheses, since it stands in some. */
export function giver({ from }: Pick<Entry, 'from'>): string {
  return from === null ? 'someone' : shown(from).replace(/\s*\(([^()]+)\)$/, ', $1');
}

/** `11 March, Operations, with Ana and Bob`, without the people the words name themselves. */
function contextOf(entry: Entry, telling: Telling): string {
  const { title, details, project, people } = entry;
  let context = telling.written(entry.date);
  if (project !== null) context += `, ${shown(project)}`;
  if (people.length === 0) return context;
  const unnamed = people.filter((name) => !says(title, name) && !(details !== null && says(details, name)));
  return unnamed.length === 0
    ? context
    : `${context}, with ${sentenceList(unnamed.map((name) => shown(name)))}`;
}

/** Whether a text already has the name, as whole words. */
function says(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const around = (words[at - 1] ?? ' ') + (words[at + name.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

const SPACE = text(' ');

function pushResult(entry: Entry, inlines: Inline[]): void {
  const result = resultText(entry);
  if (result === null) return;
  inlines.push({ kind: 'emphasis', children: withLinks(asSentence(`Result: ${result}`)) }, SPACE);
}

function pushLinks({ links }: Entry, inlines: Inline[]): void {
  if (links.length === 0) return;
  for (const [index, link] of links.entries()) {
    inlines.push(text(index === 0 ? 'Evidence: ' : ', '), linkTo(shown(link)));
  }
  inlines.push(text(' '));
}

/** The full stop that words lack before a result or reference. */
export function stopAfter(last: Inline): string {
  const words = last.kind === 'strong' || last.kind === 'emphasis' ? last.children.at(-1) : last;
  return words?.kind === 'text' || words?.kind === 'code' ? missingStop(words.text.trimEnd()) : '';
}

/** `named`: with who said it. */
function spoken(entry: Entry, telling: Telling, named: boolean): Block[] {
  const words = harmless(spokenWords(entry), { multiline: true }).replaceAll('\t', ' ').trim() || '…';
  const [open, close] = quotationMarks(words);
  const source: Inline[] = [
    text(`${close} (${named ? `${giver(entry)}, ` : ''}${sourceOf(entry, telling)}) `),
    reference(entry.id),
  ];
  const parts = words.split(/\n(?:[^\S\n]*\n)+/);
  return parts.map((part, index) => {
    const lines = part.split('\n').flatMap((words, at): Inline[] => {
      const said = withLinks(words.trim());
      return at === 0 ? said : [{ kind: 'break' }, ...said];
    });
    return paragraph(
      ...(index === 0 && open !== '' ? [text(open)] : []),
      ...lines,
      ...(index === parts.length - 1 ? source : []),
    );
  });
}

function sourceOf({ date, project }: Entry, telling: Telling): string {
  return project === null ? telling.written(date) : `${telling.written(date)}, ${shown(project)}`;
}
