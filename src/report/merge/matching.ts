/** Which unit of one version is which of another: the same text, the same with changes, or moved elsewhere. */
import { hunks } from './hunks.ts';
import { likeness, wordsOf } from './words.ts';

/** What is merged as a whole and told apart from its neighbours: a block of a draft, or an item in a block. */
export interface Unit {
  readonly text: string;
  /** Begins a section: what follows belongs under it. */
  readonly heading: boolean;
  /** A list as a whole; the items of one are no lists. */
  readonly list?: boolean;
  /** Known to be none of the earlier version's, whatever it resembles. */
  readonly apart?: boolean;
}

export interface Matching {
  /** By index in the earlier version, the index in the later one. */
  readonly to: readonly (number | undefined)[];
  /** The reverse. */
  readonly from: readonly (number | undefined)[];
  /** Those of the earlier version that stand elsewhere in the later one. */
  readonly moved: ReadonlySet<number>;
}

/** From here on a text is taken for the same, changed; with less where it is framed as the same story. */
const ALIKE = 0.5;
const ALIKE_BY_FRAME = 0.2;
/**
 * How surely one text is the other, above a share of words. A story's head and its end are lp's frame and go
 * to whichever of its paragraphs are the first and the last: what is said in between tells the paragraphs
 * apart, and the frame decides only where that says nothing, or the same of two.
 */
const SAME_SAID = 6;
const ALIKE_SAID = 2;
const GROWN = 0.9;
const SAME_HEAD = 0.75;
const SAME_REFERENCE = 0.5;
const TIE = 0.05;
/** A text of so few words can lose most of them to one edit: there its place says more. */
const FEW = 8;
/** Words that make a text one of a kind; "Also:" stands in many places. */
const TELLING = 4;
/** Most pairs of changed units that are compared within one change. */
const MOST_PAIRS = 40_000;

/**
 * @param also by index in the earlier version, another text it is known by: found in the later one word for
 * word, that is the same unit too.
 */
export function match(
  earlier: readonly Unit[],
  later: readonly Unit[],
  also: readonly (string | undefined)[] = [],
): Matching {
  const to: (number | undefined)[] = new Array(earlier.length).fill(undefined);
  const from: (number | undefined)[] = new Array(later.length).fill(undefined);
  const moved = new Set<number>();
  const join = (a: number, b: number): void => {
    to[a] = b;
    from[b] = a;
  };
  const [olds, news] = [look(earlier), look(later)];
  const isOpen = ({ at }: Looked): boolean => to[at] === undefined;
  const isFree = ({ at }: Looked): boolean => from[at] === undefined;

  const changed = hunks(olds.map(keyOf), news.map(keyOf));
  let [a, b] = [0, 0];
  for (const { start, end, toEnd } of [...changed, atEnd(olds, news)]) {
    while (a < start) join(a++, b++);
    [a, b] = [end, toEnd];
  }

  // Word for word the same in another place. "Also:" is said in many places and is not looked for.
  const inPlace = [...to];
  const left = new Map<string, Looked[]>();
  for (const now of news) {
    if (!isFree(now) || now.apart) continue;
    const same = left.get(now.text);
    if (same === undefined) left.set(now.text, [now]);
    else same.push(now);
  }
  for (const old of olds) {
    if (!isOpen(old) || !(old.heading || old.words.length >= TELLING)) continue;
    const now = left.get(old.text)?.shift() ?? left.get(also[old.at] ?? old.text)?.shift();
    if (now === undefined) continue;
    join(old.at, now.at);
    if (!isBetween(old.at, now.at, inPlace)) moved.add(old.at);
  }

  for (const { start, end, toStart, toEnd } of changed) {
    joinChanged(
      olds.slice(start, end).filter(isOpen),
      news.slice(toStart, toEnd).filter((now) => isFree(now) && !now.apart),
      join,
    );
  }

  // What stands right under the same heading, or a list under the same lead-in, whatever is in it now.
  for (const old of olds) {
    const above = to[old.at - 1];
    const now = above === undefined ? undefined : news[above + 1];
    if (now === undefined || now.apart || !isOpen(old) || !isFree(now)) continue;
    const isBare = [old, now].every(({ heading, reference }) => !heading && reference === undefined);
    if (isBare && old.list === now.list && (old.list || olds[old.at - 1]!.heading)) join(old.at, now.at);
  }

  const lost = olds.filter(isOpen);
  const found = news.filter((now) => isFree(now) && !now.apart);
  for (const old of lost.length * found.length > MOST_PAIRS ? [] : lost) {
    const now = found.find((one) => isFree(one) && isMoved(old, one));
    if (now === undefined) continue;
    join(old.at, now.at);
    moved.add(old.at);
  }
  return { to, from, moved };
}

/** How many of the earlier version are in the later one, changed or not; a heading's place alone says nothing. */
export function keptCount(earlier: readonly Unit[], later: readonly Unit[]): number {
  return match(earlier, later).to.filter(
    (now, at) =>
      now !== undefined && likeness(wordsOf(earlier[at]!.text), wordsOf(later[now]!.text)) >= ALIKE_BY_FRAME,
  ).length;
}

/** Within one change: what is alike, what is short and in its place, and a heading alone, which was renamed. */
function joinChanged(
  olds: readonly Looked[],
  news: readonly Looked[],
  join: (old: number, now: number) => void,
): void {
  const pairs = inOrder(olds, news);
  for (const [old, now] of [...pairs, ...inPlace(olds, news, pairs)]) join(old.at, now.at);
  const [old, ...older] = olds.filter((one) => one.heading && !pairs.some(([paired]) => paired === one));
  const [now, ...newer] = news.filter((one) => one.heading && !pairs.some(([, paired]) => paired === one));
  if (old === undefined || now === undefined || older.length + newer.length > 0) return;
  if (pairs.every(([before, after]) => before.at < old.at === after.at < now.at)) join(old.at, now.at);
}

const keyOf = ({ text, apart }: Looked): string => (apart ? `\0${text}` : text);
const atEnd = ({ length }: readonly unknown[], { length: toEnd }: readonly unknown[]) => ({
  start: length,
  end: length,
  toEnd,
});

/** A paragraph of a story, and lp's frame taken off it. */
interface Framed {
  /** A story's title and date, in its first paragraph. */
  readonly head: string | undefined;
  /** The words without the head, and without the result and the reference that end a story. */
  readonly said: readonly string[];
}

interface Looked extends Required<Unit>, Framed {
  readonly at: number;
  readonly words: readonly string[];
  /** The reference it ends in; of a list none, since what ends it says nothing of the rest. */
  readonly reference: string | undefined;
  /** All references in it. */
  readonly references: string;
  /** The reference that ends the story it is in: its own, or the next below. */
  readonly story: string | undefined;
}

const HEAD = /^(?:\*\*[^\n]{1,400}?\*\* \([^()\n]{1,60}\)|[^\n]{1,400}? \(\d[^()\n]{0,60}\))\. /;
const RESULT = 'Result: ';

function look(units: readonly Unit[]): Looked[] {
  let story: string | undefined;
  const upwards = [...units.entries()].reverse().map(([at, unit]): Looked => {
    const { text, heading, apart = false, list = false } = unit;
    const reference = list ? undefined : /\[#\d+\]$/.exec(text)?.[0];
    story = heading || list ? undefined : (reference ?? story);
    const references = (text.match(/\[#\d+\]/g) ?? []).join('');
    const words = wordsOf(text);
    const own = { text, heading, apart, list, at, words, reference, references, story };
    // Only what stands in a change is looked at so closely.
    let framed: Framed | undefined;
    return {
      ...own,
      get head() {
        framed ??= unframed(own);
        return framed.head;
      },
      get said() {
        framed ??= unframed(own);
        return framed.said;
      },
    };
  });
  return upwards.reverse();
}

function unframed({ text, list, reference }: Omit<Looked, keyof Framed>): Framed {
  const head = list ? undefined : HEAD.exec(text)?.[0];
  return { head, said: saidWords(text.slice(head?.length ?? 0), reference) };
}

/** Words without the marks around them: a comma that an edit put behind one makes no other word of it. */
function saidWords(text: string, reference: string | undefined): string[] {
  const result = reference === undefined ? -1 : text.lastIndexOf(RESULT);
  const end = result === -1 ? text.length - (reference?.length ?? 0) : result;
  return wordsOf(text.slice(0, end))
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Pairs that keep the order and share the most. */
function inOrder(olds: readonly Looked[], news: readonly Looked[]): [Looked, Looked][] {
  if (olds.length * news.length > MOST_PAIRS) return [];
  // best[i][j]: the most that the units from i and from j on can share.
  const best = Array.from({ length: olds.length + 1 }, () => new Float64Array(news.length + 1));
  const alike = olds.map((old) => news.map((now) => sameness(old, now)));
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const here = alike[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, here > 0 ? here + best[i + 1]![j + 1]! : 0);
    }
  }
  const pairs: [Looked, Looked][] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length; ) {
    const here = alike[i]![j]!;
    if (here > 0 && best[i]![j] === here + best[i + 1]![j + 1]!) pairs.push([olds[i++]!, news[j++]!]);
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** How surely one is the other, changed; 0 where it is not. */
function sameness(old: Looked, now: Looked): number {
  if (old.heading !== now.heading) return 0;
  // Two entries told in much the same words are two entries.
  if (old.reference !== undefined && now.reference !== undefined && old.reference !== now.reference) return 0;
  // A reference may have been taken out, so that the next one seems to end this story: not impossible, but less sure.
  if (old.story !== undefined && now.story !== undefined && old.story !== now.story) {
    const shared = likeness(old.words, now.words);
    return shared >= ALIKE ? shared : 0;
  }
  const isSameStory = old.reference !== undefined && old.reference === now.reference;
  const isSameHead = old.head !== undefined && old.head === now.head;
  const frame = (isSameStory ? SAME_REFERENCE : 0) + (isSameHead ? SAME_HEAD : 0);
  const isSaid = old.said.length > 0 && now.said.length > 0;
  if (isSaid && old.said.join(' ') === now.said.join(' ')) return SAME_SAID + TIE * frame;
  const said = !isSaid ? 0 : isGrown(old.said, now.said) ? GROWN : likeness(old.said, now.said);
  if (said >= ALIKE) return ALIKE_SAID + 2 * said + TIE * frame;
  const shared = likeness(old.words, now.words);
  return shared >= (frame > 0 ? ALIKE_BY_FRAME : ALIKE) ? shared + frame : 0;
}

/** Whether one goes on where the other ends: however much was added, that is the same text. */
function isGrown(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 1 && short.every((word, at) => word === long[at]);
}

/** Between what is alike: as many short ones on both sides are the same ones, reworded. */
function inPlace(
  olds: readonly Looked[],
  news: readonly Looked[],
  pairs: readonly (readonly [Looked, Looked])[],
): [Looked, Looked][] {
  const found: [Looked, Looked][] = [];
  if (olds.length * news.length > MOST_PAIRS) return found;
  let [i, j] = [0, 0];
  for (const pair of [...pairs, undefined]) {
    const [end, toEnd] =
      pair === undefined ? [olds.length, news.length] : [olds.indexOf(pair[0], i), news.indexOf(pair[1], j)];
    const gap = olds.slice(i, end).map((old, at): [Looked, Looked | undefined] => [old, news[j + at]]);
    if (end - i === toEnd - j) {
      for (const [old, now] of gap) if (now !== undefined && mayBeReworded(old, now)) found.push([old, now]);
    }
    [i, j] = [end + 1, toEnd + 1];
  }
  return found;
}

function mayBeReworded(old: Looked, now: Looked): boolean {
  const isShort = [old, now].every(({ heading, list, said }) => !heading && !list && said.length <= FEW);
  return isShort && old.reference === now.reference && likeness(old.said, now.said) > 0;
}

/** In another place it takes more to be the same: as long a text, and the same entries spoken of. */
function isMoved(old: Looked, now: Looked): boolean {
  return (
    old.words.length >= TELLING &&
    old.heading === now.heading &&
    old.references === now.references &&
    likeness(old.words, now.words) >= ALIKE
  );
}

/** Whether joining the two crosses no pair before or after them. */
function isBetween(old: number, now: number, to: readonly (number | undefined)[]): boolean {
  return to.every((later, at) => later === undefined || at === old || at < old === later < now);
}
