/** The TaskPaper file of doing: sections, dated items, notes below them. */
import { type Day, isDay } from '../../domain/day.ts';
import { count } from '../../domain/text.ts';
import { dayProblem, reject, Tally } from '../found.ts';
import { keyOf } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { Chunks, Found, ParseContext, Source } from '../source.ts';
import { linksIn, otherTags, principlesAmong, tagged, titled, withoutLinks } from '../words.ts';

export const source: Source = {
  name: 'doing',
  endings: ['.md', '.taskpaper', '.txt'],
  distinct: true,
  parse,
};

interface Item {
  readonly line: number;
  readonly section: string;
  readonly day: Day | undefined;
  readonly minutes: number;
  readonly words: string;
  readonly tags: readonly string[];
  readonly notes: string[];
}

/**
 * A timer is started several times for one thing: what bears the same words on the same day is one proposal, told when
 * the day is over in the file. Days stand in order in it, or all but; so only the last few are kept at hand.
 */
async function* parse(text: Chunks, context: ParseContext): AsyncGenerator<Found> {
  const tally = new Tally();
  const told = new Set<string>();
  let section = '';
  let open: Item | undefined;
  let group = new Map<string, Item[]>();
  let day: Day | undefined;

  function* flush(): Generator<Found> {
    for (const items of group.values()) yield* together(items, context, told, tally);
    group = new Map();
  }
  function* closeItem(): Generator<Found> {
    if (open === undefined) return;
    const item = open;
    open = undefined;
    if (item.day !== day) {
      yield* flush();
      day = item.day;
    }
    const same = `${item.words} ${item.tags.join(' ')}`;
    const items = group.get(same);
    if (items === undefined) group.set(same, [item]);
    else items.push(item);
  }

  for await (const line of linesOf(text)) {
    if (line.tooLong) {
      yield reject(line.number, 'the line is longer than a megabyte', line.text);
      continue;
    }
    const heading = /^(\S.*?):(?:\s+@\S+)*\s*$/.exec(line.text);
    const stamped = /^\s*[-*]\s+(\d{4}-\d\d-\d\d)[ T]\d{1,2}:\d\d(?::\d\d)?\s*\|\s*(.*)$/.exec(line.text);
    const undated = /^\t?[-*]\s+(\S.*)$/.exec(line.text);
    if (stamped !== null || (undated !== null && open === undefined)) {
      yield* closeItem();
      open = itemOf(line.number, section, stamped?.[1], stamped?.[2] ?? undated![1]!, line.text);
    } else if (heading !== null) {
      yield* closeItem();
      section = heading[1]!;
    } else if (line.text.trim() !== '') {
      if (open === undefined) yield reject(line.number, 'it belongs to no item', line.text);
      else if (open.notes.length < MOST_NOTES) open.notes.push(line.text.trim());
    }
  }
  yield* closeItem();
  yield* flush();
  yield* tally.found();
}

/** Lines of one item's note. */
const MOST_NOTES = 2_000;

function itemOf(line: number, section: string, date: string | undefined, rest: string, whole: string): Item {
  const done = /@done\((\d{4}-\d\d-\d\d) (\d{1,2}):(\d\d)(?::\d\d)?\)/.exec(rest);
  const begun = /(\d{1,2}):(\d\d)(?::\d\d)?\s*\|/.exec(whole);
  const day = date !== undefined && isDay(date) ? date : undefined;
  const tags = [...rest.matchAll(/(?:^|\s)@([\w-]+)(?:\([^)]*\))?/g)].map(([, tag]) => tag!);
  const words = rest
    // The item's own id, which newer versions write.
    .replace(/\s*<[0-9a-f]{32}>\s*$/, '')
    .replace(/(?:^|\s)@[\w-]+(?:\([^)]*\))?(?=\s|$)/g, '')
    // Other programs that write into it say which they are.
    .replace(/^\[[\w -]+\.app\]\s*/, '')
    .trim();
  return { line, section, day, minutes: minutesBetween(day, begun, done), words, tags, notes: [] };
}

function minutesBetween(
  day: Day | undefined,
  begun: RegExpExecArray | null,
  done: RegExpExecArray | null,
): number {
  if (day === undefined || begun === null || done === null || !isDay(done[1]!)) return 0;
  const from = Date.parse(`${day}T${begun[1]!.padStart(2, '0')}:${begun[2]}:00Z`);
  const to = Date.parse(`${done[1]}T${done[2]!.padStart(2, '0')}:${done[3]}:00Z`);
  return to > from ? Math.round((to - from) / 60_000) : 0;
}

/** What a timer says that was only switched on. */
const EMPTY_WORDS =
  /^(?:working(?: on)?|work|doing|stuff|misc|break|lunch|meeting|call|zoom call|phone call|e-?mail)?[.! ]*$/i;

/** Tags of doing's own. */
const OWN_TAGS = new Set(['done', 'from', 'doing', 'flagged', 'waiting', 'paused', 'cancelled', 'canceled']);

function* together(
  items: readonly Item[],
  context: ParseContext,
  told: Set<string>,
  tally: Tally,
): Generator<Found> {
  const [{ line, section, day: written, words, tags }] = items as [Item, ...Item[]];
  const n = items.length;
  if (/^(?:later|todo|to do|ideas|someday|backlog)$/i.test(section)) {
    tally.add('item for later', 'items for later', n);
    return;
  }
  if (tags.includes('cancelled') || tags.includes('canceled') || /\bcancel(?:l)?ed:/i.test(words)) {
    tally.add('cancelled item', 'cancelled items', n);
    return;
  }
  const notes = items.flatMap((item) => item.notes);
  if (EMPTY_WORDS.test(words) && notes.length === 0) {
    tally.add('timer without a word on what was done', 'timers without a word on what was done', n);
    return;
  }
  const date = written ?? context.undated;
  if (date === null) {
    yield reject(line, 'no date in front of it; give one with --date', words);
    return;
  }
  const problem = dayProblem(date, context);
  if (problem !== undefined) {
    yield reject(line, problem, words);
    return;
  }
  const cut = titled(words === '' ? notes[0]! : words);
  const named = tagged(withoutLinks(cut.title), context.principles);
  const key = keyOf(date, named.title, tags.filter((tag) => !OWN_TAGS.has(tag)).join(' '));
  // The same words on the same day in another place of the file, like its archive.
  if (told.has(key)) {
    tally.add('item that is there twice', 'items that are there twice', n);
    return;
  }
  told.add(key);
  const own = tags.filter((tag) => !OWN_TAGS.has(tag));
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const note = [n > 1 ? `${n} times` : '', minutes > 0 ? spent(minutes) : ''];
  yield {
    what: 'proposal',
    line,
    key,
    draft: {
      title: named.title,
      date,
      details:
        [cut.details, (words === '' ? notes.slice(1) : notes).join('\n'), otherTags(own, context.principles)]
          .filter(Boolean)
          .join('\n\n') || null,
      links: linksIn([words, ...notes].join('\n')),
      principles: [...new Set([...named.principles, ...principlesAmong(own, context.principles)])],
      pinned: tags.includes('flagged'),
    },
    ...(note.some((part) => part !== '') ? { note: note.filter((part) => part !== '').join(', ') } : {}),
  };
}

function spent(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return (
    [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter((part) => part !== '').join(' ') ||
    count(0, 'minute')
  );
}
