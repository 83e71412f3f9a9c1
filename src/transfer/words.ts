/** What is read out of running words, whichever tool they come from: a title, links, principles that are named. */
import { capture } from '../domain/capture.ts';
import { type PrincipleSet, resolvePrincipleList } from '../domain/principle.ts';
import { block, fold } from '../domain/text.ts';

/** A title of up to so many units stays whole. */
const COMFORTABLE = 120;

/** A first sentence up to so long is a title; beyond, it is cut where it pauses. */
const LONGEST_TITLE = 200;

/**
 * Words as a title and the rest. Short ones are all title. Of long ones the first sentence is the title; where even
 * that is too long the title ends at a pause, and the details have all the words, so that nothing is lost.
 */
export function titled(words: string): { readonly title: string; readonly details: string | null } {
  const text = block(words).trim();
  const feed = text.indexOf('\n');
  const line = feed === -1 ? text : text.slice(0, feed);
  const below = feed === -1 ? '' : text.slice(feed + 1);
  if (line.length <= COMFORTABLE) return { title: line.trim(), details: filled(below) };
  const end = sentenceEnd(line);
  if (end <= LONGEST_TITLE) {
    return { title: line.slice(0, end).trim(), details: filled(`${line.slice(end).trim()}\n${below}`) };
  }
  return { title: cutAtPause(line), details: filled(text) };
}

const filled = (text: string): string | null => (text.trim() === '' ? null : block(text));

/** Where the first sentence of a line ends, its mark included; the length of the line where it is one sentence. */
export function sentenceEnd(line: string): number {
  for (const { index, 0: mark } of line.matchAll(/[.!?]+["'”’)\]]*(?=\s)|[。！？]/g)) {
    const before = line.slice(Math.max(0, index - 12), index);
    // No sentence ends after an abbreviation, an initial, a number in a list.
    if (
      /(?:^\d{1,2}|(?:^|[\s(])(?:\p{L}|e\.g|i\.e|z\.b|p\.ej|etc|vs|no|dr|mr|mrs|ms|st|approx|incl|ca))$/iu.test(
        before,
      )
    ) {
      continue;
    }
    if (index > 0) return index + mark.length;
  }
  return line.length;
}

function cutAtPause(line: string): string {
  const head = line.slice(0, COMFORTABLE);
  const pause = Math.max(
    ...[', ', '; ', ': ', ' — ', ' – ', ' - ', ' ('].map((mark) => head.lastIndexOf(mark)),
  );
  if (pause >= 40) return head.slice(0, pause).trim();
  const space = head.lastIndexOf(' ');
  const whole = space >= 40 ? head.slice(0, space) : head.toWellFormed().replace(/\ufffd$/, '');
  return `${whole.trim()}…`;
}

/** Addresses in a text, in order, without the punctuation of the sentence around them. */
export function linksIn(text: string): string[] {
  const links = [...text.matchAll(/\bhttps?:\/\/[^\s<>"'`|]+/gi)].map(([link]) => bareLink(link));
  return [...new Set(links)];
}

function bareLink(found: string): string {
  let link = found.replace(/[.,;:!?…]+$/, '');
  while (/[)\]}]$/.test(link)) {
    const [close, open] = [link.at(-1)!, { ')': '(', ']': '[', '}': '{' }[link.at(-1)!]!];
    if (link.split(close).length <= link.split(open).length) break;
    link = link.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return link;
}

/** The words without their addresses, where they say enough without; else as they are. */
export function withoutLinks(text: string): string {
  const links = linksIn(text);
  if (links.length === 0) return text;
  let bare = text;
  for (const link of links) bare = bare.replace(link, '');
  bare = bare
    .replace(/[ \t]*(?:\(\s*\)|\[\s*\]|<\s*>)/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[\s:–—-]+$/, '')
    .trim();
  return /\p{L}.*\p{L}/u.test(bare) ? bare : text;
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The slug of the principle that is named in full: its name or slug in any spelling, nothing more or less. */
export function principleNamed(text: string, set: PrincipleSet): string | undefined {
  const asked = letters(text);
  if (asked === '') return undefined;
  return set.find(({ name, slug }) => letters(name) === asked || letters(slug) === asked)?.slug;
}

/** The principles among tags of another tool: short forms count only where `short` says so, they are words too. */
export function principlesAmong(tags: readonly string[], set: PrincipleSet): string[] {
  return [...new Set(tags.flatMap((tag) => principleNamed(tag, set) ?? []))];
}

/** The principles of a list somebody wrote as such: `dd, Ownership`. What names none is handed back. */
export function principlesListed(
  list: string,
  set: PrincipleSet,
): { readonly slugs: readonly string[]; readonly unknown: readonly string[] } {
  try {
    return { slugs: resolvePrincipleList(set, [list]), unknown: [] };
  } catch {
    const slugs: string[] = [];
    const unknown: string[] = [];
    for (const word of list.split(/[,;/·]/).map((one) => one.trim().replace(/^[#@+]/, ''))) {
      if (word === '') continue;
      try {
        slugs.push(...resolvePrincipleList(set, [word]));
      } catch {
        unknown.push(word);
      }
    }
    return { slugs: [...new Set(slugs)], unknown };
  }
}

/** Tags of another tool that name no principle, as a line for the details; `''` where there are none. */
export function otherTags(tags: readonly string[], set: PrincipleSet): string {
  const words = tags
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && principleNamed(tag, set) === undefined);
  return words.length === 0 ? '' : `Tags: ${[...new Set(words)].join(', ')}`;
}

export interface Tagged {
  readonly title: string;
  readonly principles: readonly string[];
}

/**
 * A title without the principles it names: `+dd` as in lp, `#ownership` and `@ownership` at its end or in the middle,
 * `Customer Obsession: …` and `[Dive Deep] …` in front. Tags that name none stay text.
 */
export function tagged(words: string, set: PrincipleSet): Tagged {
  const first = capture(words, set);
  const found = [...first.principles];
  let title = first.title;
  const front = /^(?:\[([^\]]{3,60})\]|([^:–—[\]]{3,60})(?::|\s[–—-]\s))\s*(?=\S)/u.exec(title);
  const named = front === null ? undefined : principleNamed(front[1] ?? front[2] ?? '', set);
  if (front !== null && named !== undefined) {
    found.push(named);
    title = title.slice(front[0].length);
  }
  title = title.replace(
    /(^|\s)[#@]([\p{L}][\p{L}\p{N}_-]{3,60})(?=$|[\s,.;:!?)])/gu,
    (whole, _gap: string, word: string) => {
      const slug = principleNamed(word, set);
      if (slug === undefined) return whole;
      found.push(slug);
      return '';
    },
  );
  return { title: title.trim() === '' ? words.trim() : title.trim(), principles: [...new Set(found)] };
}
