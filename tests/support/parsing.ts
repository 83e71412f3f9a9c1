/** A source read in a test: a text in pieces, and what was found in it. */
import { type Day, dayOf } from '../../src/domain/day.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import type { Chunks, Found, ParseContext, Proposal, Reject, Source } from '../../src/transfer/source.ts';

export const CONTEXT: ParseContext = {
  today: '2026-11-22' as Day,
  principles: AMAZON,
  dayOf,
  fileName: 'notes.txt',
  undated: null,
  map: new Map(),
};

export async function* pieces(...texts: readonly string[]): Chunks & AsyncGenerator<string> {
  yield* texts;
}

/** The text in pieces of so many units, cut wherever they end. */
export const cutAt = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

export async function parsed(
  source: Source,
  text: string | readonly string[],
  context: Partial<ParseContext> = {},
): Promise<Found[]> {
  const found: Found[] = [];
  const chunks = typeof text === 'string' ? [text] : text;
  for await (const one of source.parse(pieces(...chunks), { ...CONTEXT, ...context })) found.push(one);
  return found;
}

export const proposals = (found: readonly Found[]): Proposal[] =>
  found.filter((one) => one.what === 'proposal');

export const rejects = (found: readonly Found[]): Reject[] => found.filter((one) => one.what === 'reject');
