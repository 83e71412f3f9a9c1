/** Exports of other programs in JSON: one object after the other, and the same said of what is none. */
import { type Fields, isRecord, reject } from './found.ts';
import { jsonItems } from './json-items.ts';
import type { Chunks, Found } from './source.ts';

/**
 * What `read` finds in each object, in order. What is no object, or no JSON, is a reject.
 *
 * @param under as for `jsonItems`.
 * @param what each of them should be: `task`.
 */
export async function* jsonObjects(
  text: Chunks,
  under: readonly string[],
  what: string,
  read: (object: Fields, line: number) => Iterable<Found> | AsyncIterable<Found>,
): AsyncGenerator<Found> {
  for await (const item of jsonItems(text, under)) {
    if (item.what === 'broken') yield reject(item.line, item.reason, item.text);
    else if (isRecord(item.value)) yield* read(item.value, item.line);
    else yield reject(item.line, `this is no ${what}`, JSON.stringify(item.value));
  }
}
