/**
 * An entry as a file to edit: Markdown with a header, for `--edit` and for texts that are kept.
 *
 *     ---
 *     title: Cut checkout p99 latency: 900 ms to "540"
 *     date: 2026-11-17
 *     principles: dd, dr
 *     result: 900 ms to 540 ms
 *       and a second line, indented by two spaces
 *     with: Ana Lima, Bo
 *     link: https://example.com/one
 *     link: https://example.com/two
 *     ---
 *
 *     The details, in Markdown.
 *
 * It looks like YAML and is simpler: after `key:` everything is text, quotes, colons and `#` included, because
 * that is what people type. A value goes on in lines indented by two spaces. Lines in the header that begin
 * with `#` are help and are dropped. What is not in the file is not in the entry. Nothing is resolved here:
 * days and principles come back as they were written, with the lines they stood in.
 */
import {
  type Draft,
  type Kind,
  PENDING,
  SENTIMENTS,
  SEVERITIES,
  type Sentiment,
  type Severity,
} from './entry.ts';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { type PrincipleSet, shortOf } from './principle.ts';
import { block, cleanText, sentenceList } from './text.ts';

/** Keys in the order they are written. `is` values are one text, `each` values a list. */
const KEYS = {
  title: 'is',
  date: 'is',
  from: 'is',
  sentiment: 'is',
  severity: 'is',
  by: 'is',
  principles: 'each',
  result: 'is',
  pending: 'is',
  project: 'is',
  with: 'each',
  link: 'each',
  goal: 'is',
  answers: 'each',
} as const;

export type DocumentKey = keyof typeof KEYS;

const KEY_NAMES = Object.keys(KEYS) as DocumentKey[];

/** Words people write instead. */
const ALIASES: Readonly<Record<string, DocumentKey>> = {
  links: 'link',
  principle: 'principles',
  people: 'with',
};

/** Keys that not every kind of entry has, with the kinds that have them. */
const ONLY: Partial<Record<DocumentKey, readonly Kind[]>> = {
  from: ['feedback'],
  sentiment: ['feedback'],
  severity: ['risk', 'need'],
  by: ['risk', 'need'],
  answers: ['accomplishment'],
  pending: ['accomplishment'],
};

const FENCE = /^---[\t ]*$/;

/**
 * What of a draft stands in the file. Kind and pin are the entry's own and not for an editor; of its status only
 * whether a result is pending. Values that are resolved may stand there as they were typed.
 */
export type DocumentDraft = Omit<
  Draft,
  'date' | 'status' | 'pinned' | 'resolved' | 'answers' | 'severity' | 'by'
> & {
  readonly date: string;
  readonly status?: string | null;
  readonly answers: readonly (number | string)[];
  readonly severity: string | null;
  readonly by: string | null;
};

/**
 * The draft as a file to edit. Every key is there, empty ones too, so that nobody has to know them by heart.
 *
 * @param help lines for the top of the header, without `#`: what the file is for, what to do next.
 */
export function entryDocument(
  draft: DocumentDraft,
  { principles, help = [] }: { readonly principles: PrincipleSet; readonly help?: readonly string[] },
): string {
  const lines = ['---', ...help.map((line) => `# ${line}`.trimEnd())];
  for (const key of KEY_NAMES) {
    if (ONLY[key]?.includes(draft.kind) === false) continue;
    lines.push(...keyLines(key, draft, principles));
  }
  lines.push('---', '');
  if (draft.details !== null) lines.push(draft.details, '');
  return lines.join('\n');
}

function keyLines(key: DocumentKey, draft: DocumentDraft, principles: PrincipleSet): string[] {
  switch (key) {
    case 'principles':
      return [keyed(key, draft.principles.map((slug) => shortOf(principles, slug)).join(', '))];
    case 'with':
      // A name with a comma in it would come back as two people.
      return draft.people.some((name) => name.includes(','))
        ? [`${key}:`, ...draft.people.map((name) => `  ${name}`)]
        : [keyed(key, draft.people.join(', '))];
    case 'link':
      return draft.links.length === 0 ? [keyed(key, '')] : draft.links.map((link) => keyed(key, link));
    case 'answers':
      return [keyed(key, draft.answers.join(', '))];
    case 'pending':
      // Of a result that is there nobody asks.
      return (draft.result ?? '').trim() === '' ? [keyed(key, draft.status === PENDING ? 'yes' : '')] : [];
    default:
      return textLines(key, draft[key] ?? '');
  }
}

function textLines(key: DocumentKey, value: string): string[] {
  const [first = '', ...rest] = value.split('\n');
  const indented = rest.map((line) => (line === '' ? '' : `  ${line}`));
  // Spaces right after the colon are not part of a value; a first line that begins with some needs its own line.
  return /^[\t ]/.test(first) ? [`${key}:`, `  ${first}`, ...indented] : [keyed(key, first), ...indented];
}

const keyed = (key: string, value: string): string => (value === '' ? `${key}:` : `${key}: ${value}`);

/** What a file says. `null` and `[]` where it says nothing. Texts may still be raw: `draftEntry` cleans them. */
export interface ParsedDocument {
  readonly title: string;
  /** As written: `2026-11-20`, `yesterday`. */
  readonly date: string | null;
  /** As written, separated by commas: what `-p` takes. */
  readonly principles: string | null;
  readonly result: string | null;
  /** Whether it says that the result is still to come. */
  readonly pending: boolean;
  readonly project: string | null;
  readonly people: readonly string[];
  readonly links: readonly string[];
  readonly goal: string | null;
  readonly from: string | null;
  readonly sentiment: Sentiment | null;
  readonly severity: Severity | null;
  /** As written: `15 dec`. */
  readonly by: string | null;
  /** As written: `17`, `#22`. */
  readonly answers: readonly string[];
  readonly details: string | null;
  /** Line of the file, from 1, where each key stood, for an error about its value. */
  readonly lines: Readonly<Partial<Record<DocumentKey, number>>>;
}

/**
 * Reads what an editor saved. A file without a header is a title in its first line and details after it.
 *
 * @throws UsageError naming the line: a key that is none, or there twice, a line that belongs to no key, a
 *   header without its end, a sentiment that is none.
 */
export function parseDocument(text: string): ParsedDocument {
  const all = cleanText(text).split('\n');
  const start = all.findIndex((line) => line.trim() !== '');
  if (start === -1 || !FENCE.test(all[start]!)) return withoutHeader(all.slice(Math.max(start, 0)));
  const end = all.findIndex((line, index) => index > start && FENCE.test(line));
  if (end === -1) {
    throw new UsageError(`line ${start + 1} opens a header that nothing closes`, {
      hint: 'Put a line with three hyphens, ---, after its last key.',
    });
  }
  const header = new Header();
  for (let at = start + 1; at < end; at++) header.read(all[at]!, at + 1);
  return {
    title: header.text('title') ?? '',
    date: header.text('date'),
    principles: header.list('principles').join(', ') || null,
    result: header.text('result'),
    pending: oneOf(header, 'pending', ['yes', 'no']) === 'yes',
    project: header.text('project'),
    people: header.list('with'),
    links: header.list('link'),
    goal: header.text('goal'),
    from: header.text('from'),
    sentiment: oneOf(header, 'sentiment', SENTIMENTS),
    severity: oneOf(header, 'severity', SEVERITIES),
    by: header.text('by'),
    answers: header.list('answers'),
    details: bodyOf(all.slice(end + 1)),
    lines: header.lines,
  };
}

function withoutHeader([title = '', ...rest]: readonly string[]): ParsedDocument {
  return {
    title: title.trim(),
    date: null,
    principles: null,
    result: null,
    pending: false,
    project: null,
    people: [],
    links: [],
    goal: null,
    from: null,
    sentiment: null,
    severity: null,
    by: null,
    answers: [],
    details: tidy(rest),
    lines: {},
  };
}

/** One value: what stood after the colon, and the lines it went on in. */
interface Value {
  readonly first: string;
  readonly more: string[];
}

/** The header, read line by line. */
class Header {
  readonly lines: Partial<Record<DocumentKey, number>> = {};
  readonly #values = new Map<DocumentKey, Value[]>();
  #open: Value | undefined;

  read(line: string, number: number): void {
    if (/^(?:[\t ]|$)/.test(line)) {
      this.#goOn(line, number);
      return;
    }
    if (line.startsWith('#')) return;
    const [, word, rest] = /^([^\s:][^:]*):(.*)$/su.exec(line) ?? [];
    if (word === undefined) throw strayLine(number);
    const key = keyOf(word, number);
    const earlier = this.lines[key];
    if (earlier !== undefined && KEYS[key] === 'is') {
      throw new UsageError(
        `line ${number} gives "${key}" a second time; it stands in line ${earlier} already`,
        {
          hint: 'Keep one of them. A value of several lines goes on in lines indented by two spaces.',
        },
      );
    }
    this.lines[key] ??= number;
    this.#open = { first: rest!.replace(/^[\t ]+/, ''), more: [] };
    this.#values.set(key, [...(this.#values.get(key) ?? []), this.#open]);
  }

  #goOn(line: string, number: number): void {
    const blank = /^[\t ]*$/.test(line);
    if (this.#open !== undefined) this.#open.more.push(blank ? '' : line.replace(/^(?: {1,2}|\t)/, ''));
    else if (!blank) throw strayLine(number);
  }

  /** A value of one or more lines, or null when there is nothing in it. */
  text(key: DocumentKey): string | null {
    const value = this.#values.get(key)?.[0];
    if (value === undefined) return null;
    return tidy([value.first, ...value.more]);
  }

  /** The values of a list: separated by commas after the colon (a link has commas of its own), or one a line. */
  list(key: DocumentKey): string[] {
    return (this.#values.get(key) ?? [])
      .flatMap(({ first, more }) => [...(key === 'link' ? [first] : first.split(',')), ...more])
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
}

/**
 * The text after the header and the blank line that parts them. Of further blank lines before it one is kept:
 * in feedback it stood between the first line that was said and the rest.
 */
function bodyOf(lines: readonly string[]): string | null {
  const isBlank = (line: string | undefined): boolean => line !== undefined && /^[\t ]*$/.test(line);
  const body = isBlank(lines[0]) ? lines.slice(1) : lines;
  const text = tidy(body);
  return text !== null && isBlank(body[0]) ? `\n${text}` : text;
}

/** The lines as one text, without blank ones at its ends; null when there is nothing in it. */
function tidy(lines: readonly string[]): string | null {
  // The line feed keeps a byte-order mark that is the user's own from passing for one at the start of a file.
  const text = block(`\n${lines.join('\n')}`);
  return text.trim() === '' ? null : text;
}

function strayLine(number: number): UsageError {
  return new UsageError(`line ${number} belongs to no key`, {
    hint: 'Write "key: value"; a value of several lines goes on in lines indented by two spaces.',
  });
}

function keyOf(word: string, line: number): DocumentKey {
  const asked = word.trim().toLowerCase();
  const key =
    KEY_NAMES.find((name) => name === asked) ?? (Object.hasOwn(ALIASES, asked) ? ALIASES[asked] : undefined);
  if (key !== undefined) return key;
  const shown = asked.length > 40 ? `${asked.slice(0, 40).toWellFormed()}…` : asked;
  const near = nearest(asked, KEY_NAMES, 2);
  throw new UsageError(`line ${line}: "${shown}" is no key`, {
    hint:
      near.length > 0
        ? `Did you mean ${sentenceList(near, 'or')}?`
        : `Keys are ${sentenceList(KEY_NAMES)}. Text that goes on from the line before is indented by two spaces.`,
  });
}

/** A value that is one of a few words, or how one of them begins. */
function oneOf<Word extends string>(header: Header, key: DocumentKey, words: readonly Word[]): Word | null {
  const text = header.text(key);
  if (text === null) return null;
  const found = words.find((word) => word.startsWith(text.toLowerCase()));
  if (found !== undefined) return found;
  const shown = text.slice(0, 40).toWellFormed();
  throw new UsageError(
    `line ${header.lines[key]}: ${key === 'pending' ? `"${shown}" does not say whether a result is pending` : `"${shown}" is no ${key}`}`,
    {
      hint: `Write ${sentenceList(words, 'or')}.`,
    },
  );
}
