/** Suggested principles as commands use them: with what the log's own tags teach, and in words. */
import type { Entry } from '../domain/entry.ts';
import { principleName, shortOf } from '../domain/principle.ts';
import { AMAZON_WEIGHTS } from '../domain/principles/amazon-weights.ts';
import { likely, type Suggestion, suggest, textOf } from '../domain/suggest.ts';
import { readModel } from '../domain/suggest-model.ts';
import type { Context } from './context.ts';

/** So many of the entries tagged last are learned from: reading more would be felt, and habits change. */
const EXAMPLES = 100;

/** Up to three principles for a text. @param id entry it comes from, which is no example for itself. */
export type Suggester = (text: string, id?: number) => Suggestion[];

/** Reads the log once; what comes back needs it no longer. */
export async function suggester(context: Context): Promise<Suggester> {
  const tagged = (await (await context.store('read')).lately()).tagged(EXAMPLES);
  const model = readModel(AMAZON_WEIGHTS);
  return (text, id) => {
    const examples = id === undefined ? tagged : tagged.filter((one) => one.id !== id);
    return suggest(text, { model, set: context.principles, examples });
  };
}

/** Says on standard error which principles a new entry reads like, or how to name one where that is not clear. */
export async function hintPrinciples(entry: Entry, isNew: boolean, context: Context): Promise<void> {
  const found = (await suggester(context))(textOf(entry));
  const call = (tags: string): string => context.next(`tag ${entry.id} ${tags}`);
  if (found.length > 0) {
    const says = `no principle yet; it reads like ${inWords(found, context)}`;
    const line = `${says}    ${call(tags(likely(found), context))}`;
    // The call in one piece, to be copied: on a line of its own where both have no room on one.
    const fits = line.length + HINT_MARGIN <= context.host.stderr.columns;
    context.note(`  ${fits ? line : says}`);
    if (!fits) context.note(`    ${call(tags(likely(found), context))}`);
  } else if (isNew) {
    await context.hint(`no principle yet: ${call('+dd')}   (lp principles lists them)`);
  }
}

/** A hint is set in by so much. */
const HINT_MARGIN = 2;

/** `Dive Deep (untangled, retry storm), Ownership`. */
export function inWords(found: readonly Suggestion[], { principles }: Context): string {
  return found
    .map(
      ({ slug, words }) => `${principleName(principles, slug)} (${words.slice(0, MOST_REASONS).join(', ')})`,
    )
    .join(', ');
}

const MOST_REASONS = 2;

/** `+dd +ow`, as `lp tag` takes them. */
export const tags = (found: readonly Suggestion[], { principles }: Context): string =>
  found.map(({ slug }) => `+${shortOf(principles, slug)}`).join(' ');
