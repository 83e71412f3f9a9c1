/** jrnl's journal file and its JSON export. Which of the two a text is, its first character says. */
import { calendarDay, type Day, isDay } from '../../domain/day.ts';
import { type DayOrder, dayOfNumbers, inDoubt, orderIn } from '../day-order.ts';
import { type Fields, Keys, proposed, reject, Tally, textOf, textsOf } from '../found.ts';
import { jsonObjects } from '../json-objects.ts';
import { linesOf } from '../lines.ts';
import { peeked, SAMPLE } from '../peek.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, principlesAmong, sentenceEnd, tagged, titled, withoutLinks } from '../words.ts';

export const source: Source = {
  name: 'jrnl',
  endings: ['.txt', '.journal', '.jrnl', '.json'],
  distinct: true,
  parse,
};

async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const keys = new Keys();
  const { begin, all } = await peeked(text, ({ length }) => length >= SAMPLE);
  if (begin.trimStart().startsWith('{')) {
    const read = (entry: Fields, line: number) => readJson(entry, line, context, keys, tally);
    yield* jsonObjects(all, ['entries'], 'entry', read);
  } else {
    const order = context.order ?? orderIn(begin.slice(0, SAMPLE));
    yield* parseText(all, { ...context, order }, keys, tally);
  }
  yield* tally.found();
}

function* readJson(
  entry: Fields,
  line: number,
  context: ParseContext,
  keys: Keys,
  tally: Tally,
): Generator<Found> {
  const written = textOf(entry.date).slice(0, 10);
  const date = isDay(written) ? written : context.undated;
  const title = textOf(entry.title).trim();
  const body = textOf(entry.body).trim();
  if (date === null) {
    yield reject(line, 'the entry has no date; give one with --date', JSON.stringify(entry));
    return;
  }
  yield* entryFound(
    {
      line,
      date,
      time: textOf(entry.time),
      words: title === '' ? body : body === '' ? title : `${title}\n${body}`,
      starred: entry.starred === true,
      tags: textsOf(entry.tags),
    },
    context,
    keys,
    tally,
  );
}

async function* parseText(
  text: Chunks,
  context: ParseContext,
  keys: Keys,
  tally: Tally,
): AsyncGenerator<Found> {
  let open: Opened | undefined;
  let stray: { readonly line: number; readonly words: string[] } | undefined;
  for await (const line of linesOf(text)) {
    if (line.tooLong) {
      yield reject(line.number, 'the line is longer than a megabyte', line.text);
      continue;
    }
    const stamp = stampOf(line.text, context.order);
    if (stamp !== undefined) {
      if (open !== undefined) yield* closed(open, context, keys, tally);
      open = { ...stamp, line: line.number, body: [stamp.text], length: 0 };
    } else if (open !== undefined) {
      open.length += line.text.length + 1;
      if (open.length <= LONGEST_BODY) open.body.push(line.text);
    } else if (line.text.trim() !== '') {
      stray ??= { line: line.number, words: [] };
      if (stray.words.length < 100) stray.words.push(line.text);
    } else if (stray !== undefined) {
      yield strayFound(stray);
      stray = undefined;
    }
  }
  if (stray !== undefined) yield strayFound(stray);
  if (open !== undefined) yield* closed(open, context, keys, tally);
}

/** UTF-16 units of one entry's words. */
const LONGEST_BODY = 1_000_000;

const strayFound = ({ line, words }: { readonly line: number; readonly words: string[] }): Found =>
  reject(line, 'no date in front of it, like [2024-05-03 09:15]', words.join('\n'));

interface Stamp {
  readonly day: ReturnType<typeof dayWritten>;
  readonly time: string;
  readonly text: string;
}

interface Opened extends Stamp {
  readonly line: number;
  readonly body: string[];
  length: number;
}

const TIME = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?`;

/**
 * The date an entry begins with. In brackets it may be in any order of numbers; bare, as jrnl 1 wrote it, a time has to
 * follow, since text may begin with a date too.
 */
const STAMPS = [
  String.raw`^\[(\d{1,4}[-./]\d{1,2}[-./]\d{1,4})(?:[ T,]+(${TIME}))?\]\s?(.*)$`,
  String.raw`^(\d{4}-\d\d-\d\d)[ T]+(${TIME})(?:\s+(.*))?$`,
  String.raw`^(\d{1,2}[./]\d{1,2}[./]\d{4})[ ,]+(${TIME})(?:\s+(.*))?$`,
].map((pattern) => new RegExp(pattern, 'i'));

function stampOf(line: string, order: DayOrder | undefined): Stamp | undefined {
  if (!/^\[?\d/.test(line)) return undefined;
  for (const pattern of STAMPS) {
    const [, written, time = '', text = ''] = pattern.exec(line) ?? [];
    if (written !== undefined) return { day: dayWritten(written, order), time, text };
  }
  return undefined;
}

/** jrnl writes dates as its user set them, the same in all of a file. */
function dayWritten(written: string, order: DayOrder | undefined): Day | { readonly problem: string } {
  const [a = 0, b = 0, c = 0] = written.split(/[-./]/).map(Number);
  const day = /^\d{4}/.test(written)
    ? calendarDay(a, b, c)
    : dayOfNumbers(a, b, c, /[-./]/.exec(written)![0], order);
  if (day === undefined) return { problem: `${written} is no day` };
  return typeof day === 'string' ? day : { problem: inDoubt(written, day) };
}

function* closed(open: Opened, context: ParseContext, keys: Keys, tally: Tally): Generator<Found> {
  const text = open.body.join('\n');
  const date = open.day;
  if (typeof date !== 'string') {
    yield reject(open.line, date.problem, text);
    return;
  }
  // jrnl marks a favourite with a star before or after the title.
  const first = open.body[0]!.trim();
  const starred = /^\*\s|\s\*$/.test(first);
  const words = starred ? `${first.replace(/^\*\s+|\s+\*$/g, '')}\n${open.body.slice(1).join('\n')}` : text;
  yield* entryFound(
    { line: open.line, date, time: open.time, words, starred, tags: [] },
    context,
    keys,
    tally,
  );
}

interface Written {
  readonly line: number;
  readonly date: Day;
  readonly time: string;
  readonly words: string;
  readonly starred: boolean;
  readonly tags: readonly string[];
}

function* entryFound(
  { line, date, time, words, starred, tags }: Written,
  context: ParseContext,
  keys: Keys,
  tally: Tally,
): Generator<Found> {
  const text = words.trim();
  if (text === '') {
    tally.add('entry without words', 'entries without words');
    return;
  }
  // A title ends with its line or its sentence, as jrnl has it.
  const feed = text.indexOf('\n');
  const head = (feed === -1 ? text : text.slice(0, feed)).trim();
  const end = sentenceEnd(head);
  const below = `${head.slice(end).trim()}\n${feed === -1 ? '' : text.slice(feed + 1)}`.trim();
  const cut = titled(head.slice(0, end));
  const named = tagged(withoutLinks(cut.title), context.principles);
  const inText = [...text.matchAll(/(?:^|\s)[@#]([\p{L}][\p{L}\p{N}_-]+)/gu)].map(([, tag]) => tag!);
  const draft = {
    title: named.title,
    date,
    details: [cut.details, below].filter(Boolean).join('\n\n') || null,
    links: linksIn(text),
    principles: [
      ...new Set([
        ...named.principles,
        ...principlesAmong([...tags.map((tag) => tag.replace(/^[@#]/, '')), ...inText], context.principles),
      ]),
    ],
    pinned: starred,
  };
  const key = keys.of(date, draft, time);
  if (key === undefined) tally.add('entry that is there twice', 'entries that are there twice');
  else yield proposed(line, key, draft, context);
}
