/** A look at how a text begins, before it is read: what kind it is, which order its days are in. */
import type { Chunks } from './source.ts';

/**
 * @param enough whether the beginning says what is asked; looked at anew with each piece.
 * @returns the beginning, and the whole text with it.
 */
export async function peeked(
  text: Chunks,
  enough: (begin: string) => boolean,
): Promise<{ readonly begin: string; readonly all: Chunks }> {
  const pieces = text[Symbol.asyncIterator]();
  let begin = '';
  while (!enough(begin)) {
    const { done, value } = await pieces.next();
    if (done === true) break;
    begin += value;
  }
  async function* all(): AsyncGenerator<string> {
    if (begin !== '') yield begin;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { begin, all: all() };
}

/** So much of a text shows how it is written, in UTF-16 units. */
export const SAMPLE = 256 * 1024;
