/**
 * Words of a stored title that were meant as tags and name no principle, like `+ownrship`: said when the entry was
 * logged, they stay in the text, and from there they would get into the draft.
 */
import { capture, type NearMiss } from './capture.ts';
import type { Entry } from './entry.ts';
import { type PrincipleSet, shortOf } from './principle.ts';
import { count } from './text.ts';

/** Such a word, and the principle it was most likely meant for. */
export interface TagSlip extends NearMiss {
  readonly entry: Entry;
}

/** The first slip in an entry's title. */
export function tagSlipOf(entry: Entry, set: PrincipleSet): TagSlip | undefined {
  const [slip] = tagSlips(entry.title, set);
  return slip === undefined ? undefined : { entry, ...slip };
}

/** The slips in a title; a word that could be several principles comes once for each. */
const tagSlips = (title: string, set: PrincipleSet): readonly NearMiss[] =>
  title.includes('+') ? capture(title, set).nearMisses : [];

/**
 * The title without the words that were meant for one of these principles, which are named. As it is where nothing
 * else would be left of it.
 */
export function withoutSlips(
  title: string,
  slugs: readonly string[],
  set: PrincipleSet,
): { readonly title: string; readonly words: readonly string[] } {
  const meant = tagSlips(title, set).filter(({ slug }) => slugs.includes(slug));
  const words = [...new Set(meant.map(({ word }) => word))];
  const left = title
    .replace(/(?:^|\s)(\+\S+)/g, (all, word: string) =>
      words.some((slip) => word.startsWith(slip) && /^[,.;:!?]*$/.test(word.slice(slip.length))) ? '' : all,
    )
    .trim();
  return words.length === 0 || left === '' ? { title, words: [] } : { title: left, words };
}

/**
 * `1 title still holds a word that was meant as a tag: #91 (+ownrship)`, and the call, without `lp`, that puts the
 * tag on and takes the word out.
 * @param bounded names some of many.
 */
export function tagSlipWords(
  slips: readonly TagSlip[],
  set: PrincipleSet,
  bounded: (names: readonly string[]) => string,
): { readonly text: string; readonly call: string } | undefined {
  const [first] = slips;
  if (first === undefined) return undefined;
  const which = bounded(slips.map(({ entry, word }) => `#${entry.id} (${word})`));
  return {
    text: `${count(slips.length, 'title still holds', 'titles still hold')} a word that was meant as a tag: ${which}`,
    call: `tag ${first.entry.id} +${shortOf(set, first.slug)}`,
  };
}
