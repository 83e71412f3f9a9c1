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

export function sorted(found: readonly Found[], today: Day): SortedFound {
  const proposals = found.filter((one) => one.what === 'proposal');
  return {
    proposals,
    rejects: found.filter((one) => one.what === 'reject'),
    folded: found
      .filter((one) => one.what === 'folded')
      .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`),
    drafts: proposals.map(({ draft }) => draftEntry(draft, today)),
  };
}

export async function readSource(
  { parse }: Source,
  text: string,
  over: Partial<ParseContext> = {},
  size?: number,
): Promise<SortedFound> {
  const context = contextOf(over);
  return sorted(await collect(parse(inPieces(text, size), context)), context.today);
}
