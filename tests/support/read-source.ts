/** Runs a source of `lp import` on a text and sorts what it found. */
import { type Day, dayOf } from '../../src/domain/day.ts';
import { type Draft, draftEntry } from '../../src/domain/entry.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { Found, ParseContext, Proposal, Reject, Source } from '../../src/transfer/source.ts';

export const contextOf = (over: Partial<ParseContext> = {}): ParseContext => ({
  today: '2026-11-22' as Day,
  principles: AMAZON,
  dayOf,
  fileName: null,
  undated: null,
  map: new Map(),
  ...over,
});

/** A text in pieces of a few sizes, so that what stands on a border is seen from both sides. */
export async function* inPieces(text: string, size = text.length || 1): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** `Array.fromAsync`, which Node 20 lacks. */
export async function collect<One>(all: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of all) found.push(one);
  return found;
}

export interface SortedFound {
  readonly proposals: readonly Proposal[];
  readonly rejects: readonly Reject[];
  /** `2 open tasks`. */
  readonly folded: readonly string[];
  /** Valid drafts of the proposals; a proposal that makes none fails the test. */
  readonly drafts: readonly Draft[];
}

export const proposals = (found: readonly Found[]): Proposal[] =>
  found.filter((one) => one.what === 'proposal');

export const rejects = (found: readonly Found[]): Reject[] => found.filter((one) => one.what === 'reject');

export function sorted(found: readonly Found[], today: Day): SortedFound {
  return {
    proposals: proposals(found),
    rejects: rejects(found),
    folded: found
      .filter((one) => one.what === 'folded')
      .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`),
    drafts: proposals(found).map(({ draft }) => draftEntry(draft, today)),
  };
}

/** All that a source finds, in order; the text comes in pieces of `size`. */
export const parsed = (
  source: Source,
  text: string,
  over: Partial<ParseContext> = {},
  size?: number,
): Promise<Found[]> => collect(source.parse(inPieces(text, size), contextOf(over)));

export const readSource = async (
  source: Source,
  text: string,
  over: Partial<ParseContext> = {},
  size?: number,
): Promise<SortedFound> => sorted(await parsed(source, text, over, size), contextOf(over).today);
