/**
 * Three versions of a draft put together: what lp wrote, what a person made of it, and what lp would write
 * now. The person's version is the frame; what lp has new or changed goes into it.
 *
 * Its laws:
 * - `merge(base, mine, base)` is `mine` and `merge(base, base, theirs)` is `theirs`, to the byte.
 * - Where both changed the same, that is the outcome.
 * - Every word the person put in is in the outcome, and everything they took out stays out.
 * - Where both changed the same words, the person's stay and lp's stand beside them, in a block of their own
 *   (see `beside.ts`). What lp counts afresh on every run is no conflict once the person states it no more.
 * - Whatever lp has new is in the outcome, in its section, or beside.
 * - With lp's text as the new base, the outcome merged once more stays as it is.
 */

import { besideBlock, besideLines, isBeside, updatedBlocks } from './beside.ts';
import { type Block, isCode, joinItems, type Markup, splitBlocks, splitItems } from './blocks.ts';
import { keptCount } from './matching.ts';
import { type Merged, mergeSequence, type Rules, type Sequenced } from './sequence.ts';
import { isCount, mergeWords, statesOld } from './words.ts';

export type { Markup } from './blocks.ts';

export interface Outcome {
  readonly text: string;
  /** The lines, from 1, on which a text of lp's now stands beside the person's. */
  readonly conflicts: readonly number[];
  /** The lines on which something begins that the person changed and lp no longer writes. */
  readonly left: readonly number[];
  /** The lines on which a text of lp's stands from an earlier merge. */
  readonly pending: readonly number[];
}

/**
 * @param base what lp wrote last.
 * @param mine what is in the file now; its line ends, byte-order mark and last line feed are kept.
 * @param theirs what lp writes now.
 */
export function mergeDrafts(base: string, mine: string, theirs: string, markup: Markup): Outcome {
  const { mark, ends, text } = plain(mine);
  if (base === theirs || text === theirs) return unmerged(mine, text, markup);
  if (text === base) return unmerged(dressed(theirs, mark, ends), theirs, markup);
  const own = splitBlocks(text, markup);
  const units = own.blocks.map((block) => ({ ...block, apart: isBeside(block.text, markup) }));
  const sequenced = mergeSequence(
    splitBlocks(base, markup).blocks,
    units,
    splitBlocks(theirs, markup).blocks,
    {
      merge: (was, mine, is) => mergeBlock(was, mine, is, markup),
      mayStayOut: isCount,
    },
  );
  const written = write(sequenced, own.blocks, own.tail, markup);
  const pending = besideLines(written.text, markup).filter((line) => !written.conflicts.includes(line));
  return { ...written, text: dressed(written.text, mark, ends), pending };
}

/** Below this share of what lp wrote a file holds another text. */
const LEFT_OF_DRAFT = 0.1;

/**
 * Whether a person has put a text of their own in the place of a draft: its title is gone, and so is nearly
 * all that stood under it, in whatever form.
 */
export function isAnotherText(base: string, mine: string, markup: Markup): boolean {
  const [old, own] = [base, plain(mine).text].map((text) => splitBlocks(text, markup).blocks);
  const texts = new Set(own!.map(({ text }) => text));
  if (old!.length === 0 || texts.has(old![0]!.text)) return false;
  if (own!.some(({ text }) => isBeside(text, markup))) return false;
  return keptCount(old!, own!) < old!.length * LEFT_OF_DRAFT;
}

const unmerged = (text: string, plain: string, markup: Markup): Outcome => ({
  text,
  conflicts: [],
  left: [],
  pending: besideLines(plain, markup),
});

/** The person's text as lp writes texts, and what to give back to it. */
function plain(text: string): { mark: string; ends: string; text: string } {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const windows = text.split('\r\n').length - 1;
  const ends = windows * 2 > text.split('\n').length - 1 ? '\r\n' : '\n';
  return { mark, ends, text: text.slice(mark.length).replaceAll('\r\n', '\n') };
}

const dressed = (text: string, mark: string, ends: string): string =>
  mark + (ends === '\n' ? text : text.replaceAll('\n', ends));

/** A block both changed: item by item where it has several, then by words. */
function mergeBlock(base: string, mine: string, theirs: string, markup: Markup): Merged {
  if (isCode(mine, markup) || isCode(theirs, markup)) return { text: mine, conflict: true };
  const [old, own, now] = [splitItems(base), splitItems(mine), splitItems(theirs)];
  if (Math.max(old.length, own.length, now.length) === 1) return mergeLine(base, mine, theirs);
  const numbered = [old, own, now].every((items) => items.every(({ number }) => number !== ''));
  const units = (items: typeof old) =>
    items.map(({ number, text }) => ({ text: numbered ? text : number + text, heading: false }));
  const { parts } = mergeSequence(units(old), units(own), units(now), ITEM_RULES);
  const texts = parts.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return {
    text: numbered ? joinItems(texts, own) : texts.join('\n'),
    conflict: parts.some(({ beside }) => beside !== undefined),
  };
}

function mergeLine(base: string, mine: string, theirs: string): Merged {
  const text = mergeWords(base, mine, theirs);
  if (text !== undefined) return { text, conflict: false };
  return { text: mine, conflict: !isCount(base, theirs) || statesOld(base, mine, theirs) };
}

const ITEM_RULES: Rules = { merge: mergeLine, mayStayOut: () => false };

function write(
  { parts, rewritten }: Sequenced,
  own: readonly Block[],
  tail: string,
  markup: Markup,
): Omit<Outcome, 'pending'> {
  // A text beside that is still there from an earlier merge says what lp writes today.
  const updated = new Map(rewritten.flatMap(({ before, now }) => updatedBlocks(before, now, markup)));
  const news = new Set(
    parts.flatMap(({ beside }) => (beside === undefined ? [] : [besideBlock(beside, markup)])),
  );
  const there = new Set(own.map(({ text }) => updated.get(text) ?? text));
  const page = new Page();
  const conflicts: number[] = [];
  const left: number[] = [];
  for (const part of parts) {
    const { mine, beside } = part;
    const text = part.own ? (updated.get(part.text!) ?? part.text) : part.text;
    if (text !== undefined) {
      const line = page.add(text, mine === undefined ? undefined : { index: mine, gap: own[mine]!.gap });
      if (part.left) left.push(line);
      if (part.own && news.has(text)) conflicts.push(line);
    }
    if (beside === undefined) continue;
    const block = besideBlock(beside, markup);
    if (!there.has(block)) conflicts.push(page.add(block, undefined));
  }
  return { text: page.text + tail, conflicts, left };
}

/** Blocks one after another. The person's own gaps stay where the same two blocks still meet. */
class Page {
  text = '';
  private lines = 1;
  private last: number | undefined = -1;

  /** @returns the line on which the block begins. */
  add(block: string, mine: { readonly index: number; readonly gap: string } | undefined): number {
    const isAsBefore = mine !== undefined && this.last === mine.index - 1;
    const isApart = mine !== undefined && /\n.*\n/.test(mine.gap);
    const gap = isAsBefore || (isApart && this.text !== '') ? mine.gap : this.text === '' ? '' : '\n\n';
    const line = this.lines + newlines(gap);
    this.text += gap + block;
    this.lines = line + newlines(block);
    this.last = mine?.index;
    return line;
  }
}

const newlines = (text: string): number => text.split('\n').length - 1;
