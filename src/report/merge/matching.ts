/** Which unit of one version is which of another: the same text, the same with changes, or moved elsewhere. */
import { hunks } from './hunks.ts';
import { likeness, wordsOf } from './words.ts';

/** What is merged as a whole and told apart from its neighbours: a block of a draft, or an item in a block. */
export interface Unit {
  readonly text: string;
  /** Begins a section: what follows belongs under it. */
  readonly heading: boolean;
  /** lp's text beside the person's: it resembles other units and is none of them. */
  readonly beside?: boolean;
}

export interface Matching {
  /** By index in the earlier version, the index in the later one. */
  readonly to: readonly (number | undefined)[];
  /** The reverse. */
  readonly from: readonly (number | undefined)[];
  /** Those of the earlier version that stand elsewhere in the later one. */
  readonly moved: ReadonlySet<number>;
}

/** From here on a text is taken for the same, changed; with less where it ends in the same reference. */
const ALIKE = 0.5;
const ALIKE_BY_REFERENCE = 0.2;
/** Words that make a text one of a kind; "Also:" stands in many places. */
const TELLING = 4;
/** Most pairs of changed units that are compared within one change. */
const MOST_PAIRS = 40_000;

export function match(earlier: readonly Unit[], later: readonly Unit[]): Matching {
  const to: (number | undefined)[] = new Array(earlier.length).fill(undefined);
  const from: (number | undefined)[] = new Array(later.length).fill(undefined);
  const moved = new Set<number>();
  const join = (a: number, b: number): void => {
    to[a] = b;
    from[b] = a;
  };

  const changed = hunks(earlier.map(keyOf), later.map(keyOf));
  let [a, b] = [0, 0];
  for (const { start, end, toStart, toEnd } of [...changed, atEnd(earlier, later)]) {
    while (a < start) join(a++, b++);
    [a, b] = [end, toEnd];
    const olds = look(earlier, start, end);
    const news = look(later, toStart, toEnd);
    for (const [old, now] of inOrder(olds, news)) join(old.at, now.at);
    // A heading alone in its place was renamed, whatever it is called now.
    const [old, ...olderHeadings] = olds.filter(({ at, heading }) => heading && to[at] === undefined);
    const [now, ...newerHeadings] = news.filter(({ at, heading }) => heading && from[at] === undefined);
    if (old !== undefined && now !== undefined && olderHeadings.length + newerHeadings.length === 0) {
      if (isBetween(old.at, now.at, to)) join(old.at, now.at);
    }
  }

  const left = look(later, 0, later.length).filter(({ at }) => from[at] === undefined);
  for (const old of look(earlier, 0, earlier.length)) {
    if (to[old.at] !== undefined) continue;
    const now =
      (old.heading || old.words.length >= TELLING
        ? left.find(({ at, text }) => from[at] === undefined && text === old.text)
        : undefined) ?? left.find((one) => from[one.at] === undefined && isMoved(old, one));
    if (now === undefined) continue;
    join(old.at, now.at);
    moved.add(old.at);
  }
  return { to, from, moved };
}

const keyOf = ({ text, beside }: Unit): string => (beside === true ? `\0${text}` : text);
const atEnd = ({ length }: readonly Unit[], { length: toLength }: readonly Unit[]) => ({
  start: length,
  end: length,
  toStart: toLength,
  toEnd: toLength,
});

interface Looked extends Unit {
  readonly at: number;
  readonly words: readonly string[];
  /** The reference it ends in. */
  readonly reference: string | undefined;
}

function look(units: readonly Unit[], from: number, to: number): Looked[] {
  return units.slice(from, to).flatMap(({ text, heading, beside }, index) => {
    if (beside === true) return [];
    const reference = /\[#\d+\]$/.exec(text)?.[0];
    return [{ text, heading, at: from + index, words: wordsOf(text), reference }];
  });
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
  const shared = likeness(old.words, now.words);
  if (old.reference !== undefined && old.reference === now.reference) {
    return shared >= ALIKE_BY_REFERENCE ? shared + 1 : 0;
  }
  return shared >= ALIKE ? shared : 0;
}

function isMoved(old: Looked, now: Looked): boolean {
  return (
    old.reference !== undefined &&
    old.reference === now.reference &&
    !old.heading &&
    !now.heading &&
    likeness(old.words, now.words) >= ALIKE
  );
}

/** Whether joining the two crosses no pair before or after them. */
function isBetween(old: number, now: number, to: readonly (number | undefined)[]): boolean {
  return to.every((later, at) => later === undefined || at === old || at < old === later < now);
}
