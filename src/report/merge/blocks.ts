/**
 * A draft as the blocks a person edits: paragraphs, headings, lists, code. They are what a merge compares:
 * line by line, the blank lines between would make neighbours of everything.
 */
import { fenceAfter } from '../../domain/fences.ts';

/** How a draft is marked up; see `renderers/`. */
export type Markup = 'md' | 'txt';

export interface Block {
  /** What stands between the block before and this one: line feeds, and spaces on blank lines. */
  readonly gap: string;
  /** Without a line feed at the end. */
  readonly text: string;
  readonly heading: boolean;
  readonly list: boolean;
}

/** `blocks`, each after its gap, and then `tail`, are the text. */
export interface Split {
  readonly blocks: readonly Block[];
  readonly tail: string;
}

const BLANK = /^\s*$/;
const HEADING = /^#{1,6} /;
const LIST = /^(?:\d{1,9}\. |[-*+] )/;
const RULE = /^(?:=+|-+)$/;

/** @param text with line feeds only. */
export function splitBlocks(text: string, markup: Markup): Split {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let gap = '';
  let at = 0;
  while (at < lines.length) {
    if (BLANK.test(lines[at]!)) {
      gap += at < lines.length - 1 ? `${lines[at]}\n` : lines[at];
      at += 1;
      continue;
    }
    const end = endOfBlock(lines, at, markup);
    const own = lines.slice(at, end);
    blocks.push({
      gap,
      text: own.join('\n'),
      heading: isHeading(own, markup),
      list: LIST.test(own[0]!),
    });
    gap = end < lines.length ? '\n' : '';
    at = end;
  }
  return { blocks, tail: gap };
}

function isHeading(lines: readonly string[], markup: Markup): boolean {
  if (markup === 'md') return lines.length === 1 && HEADING.test(lines[0]!);
  return lines.length > 1 && lines.length < 5 && RULE.test(lines.at(-1)!);
}

/** Index one past the last line of the block that begins at `from`. */
function endOfBlock(lines: readonly string[], from: number, markup: Markup): number {
  if (markup === 'md') {
    if (HEADING.test(lines[from]!)) return from + 1;
    const whole = endOfFence(lines, from) ?? endOfComment(lines, from);
    if (whole !== undefined) return whole;
  }
  let end = from + 1;
  while (end < lines.length && !BLANK.test(lines[end]!)) {
    const line = lines[end]!;
    if (markup === 'md' && (HEADING.test(line) || fenceAfter(line) !== undefined || line.startsWith('<!--')))
      break;
    end += 1;
  }
  return end;
}

/** Code and comments hold blank lines. One that is never closed is no code: an edit must not swallow the rest. */
function endOfFence(lines: readonly string[], from: number): number | undefined {
  let fence = fenceAfter(lines[from]!);
  if (fence === undefined) return undefined;
  return endBy(lines, from + 1, (line) => {
    fence = fenceAfter(line, fence);
    return fence === undefined;
  });
}

function endOfComment(lines: readonly string[], from: number): number | undefined {
  return lines[from]!.startsWith('<!--') ? endBy(lines, from, (line) => line.includes('-->')) : undefined;
}

/** How far a block can reach: beyond, looking for its end again and again would take too long. */
const LONGEST = 2_000;

/** Index one past the first line that ends what is open, if there is one. */
function endBy(
  lines: readonly string[],
  from: number,
  closes: (line: string) => boolean,
): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + LONGEST); at += 1) {
    if (closes(lines[at]!)) return at + 1;
  }
  return undefined;
}

export interface Item {
  /** `1. `, of an item in a numbered list; numbers shift and are not part of what is said. */
  readonly number: string;
  readonly text: string;
}

const ITEM = /^(?:\d{1,9}\. |\s*[-*+] )/;

/** A list as its items, an item with the lines that go on with it; any other block as itself. */
export function splitItems(text: string): Item[] {
  if (!LIST.test(text)) return [{ number: '', text }];
  const items: string[][] = [];
  for (const line of text.split('\n')) {
    if (ITEM.test(line)) items.push([line]);
    else items.at(-1)!.push(line);
  }
  return items.map((own) => {
    const whole = own.join('\n');
    const number = /^\d{1,9}\. /.exec(whole)?.[0] ?? '';
    return { number, text: whole.slice(number.length) };
  });
}

/** Whether a block is code: there each character counts, and words are not what it is made of. */
export const isCode = (block: string, markup: Markup): boolean =>
  markup === 'md' ? fenceAfter(/^.*/.exec(block)![0]) !== undefined : block.startsWith('    ');

/** A numbered list's items, their numbers going on from the person's first as theirs do: all the same, or up by one. */
export function joinItems(texts: readonly string[], numbered: readonly Item[]): string {
  const first = numbered[0]!.number;
  const same = numbered.length > 1 && numbered.every(({ number }) => number === first);
  const start = Number.parseInt(first, 10);
  return texts.map((text, index) => `${same ? start : start + index}. ${text}`).join('\n');
}
