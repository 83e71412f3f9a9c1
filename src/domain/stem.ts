/**
 * English words as stems, so that `reduce`, `reduced`, `reducing` and `reduction` meet. A light stripper of
 * suffixes, after Porter's idea but with a twentieth of his rules: what a stem looks like does not matter, only
 * that the forms of one word share it and two words seldom do.
 */

/** Endings, longest first, each with what takes its place. `izer` and the like come after British spelling is American. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ifications', 'ify'],
  ['ification', 'ify'],
  ['izations', ''],
  ['ization', ''],
  ['ational', 'at'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'iv'],
  ['ations', ''],
  ['ation', ''],
  ['atives', ''],
  ['ative', ''],
  ['ments', ''],
  ['ement', ''],
  ['ment', ''],
  ['ities', ''],
  ['izing', ''],
  ['izers', ''],
  ['ators', ''],
  ['ating', ''],
  ['ity', ''],
  ['izer', ''],
  ['ized', ''],
  ['izes', ''],
  ['ator', ''],
  ['ated', ''],
  ['ates', ''],
  ['ions', ''],
  ['ness', ''],
  ['ings', ''],
  ['ize', ''],
  ['ion', ''],
  ['ate', ''],
  ['ive', ''],
  ['ing', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ely', ''],
  ['ery', 'er'],
  ['ers', 'er'],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['s', ''],
  ['e', ''],
];

/** What must be left of a word: `using` is no form of `us`, `nation` none of `n`. */
const SHORTEST = 3;

/** The stem of a lower-case word. Words with anything but a–z in them are left as they are. */
export function stem(word: string): string {
  if (word.length <= SHORTEST || !/^[a-z]+$/.test(word)) return word;
  const plain = american(word);
  if (plain.endsWith('ss')) return plain;
  for (const [ending, instead] of ENDINGS) {
    if (!plain.endsWith(ending) || plain.length - ending.length < SHORTEST) continue;
    const rest = plain.slice(0, -ending.length) + instead;
    if (!/[aeiouy]/.test(rest)) break;
    return undoubled(rest);
  }
  return undoubled(plain);
}

/** `organise` → `organize`, `behaviour` → `behavior`. */
const american = (word: string): string =>
  !/is|ys|our/.test(word)
    ? word
    : word
        .replace(/(?<=[a-z]{3})is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
        .replace(/(?<=[a-z]{3})ys(e|ed|es|ing)$/, 'yz$1')
        .replace(/(?<=[a-z]{3})our(s|ed|ing|al)?$/, 'or$1');

/** `planned` → `plan`; `call` and `miss` keep theirs in every form, so that costs nothing. */
const undoubled = (rest: string): string =>
  /([b-df-hj-np-rtv-z])\1$/.test(rest) ? rest.slice(0, -1) : rest.replace(/i$/, 'y');
