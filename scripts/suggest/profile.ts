/** The hand-written profile as the table that ships: words become stems, so that lp need not do it at each start. */
import type { PrincipleSet } from '../../src/domain/principle.ts';
import type { Profile } from '../../src/domain/principles/amazon-profile.ts';
import { sectionOf, type WeightTable } from '../../src/domain/suggest-model.ts';
import { wordsOf } from '../../src/domain/suggest-words.ts';

const WEIGHTS = { strong: 30, fair: 17, weak: 7 } as const;

/** Whoever writes a principle's own name means it. */
const NAMED = 35;

/** The profile's part of a table: these profiles, and the principles' own names. */
export function compileProfile(
  set: PrincipleSet,
  profiles: Readonly<Record<string, Profile>>,
): Pick<WeightTable, 'phrases' | 'pairs'> {
  const phrases: Weights = new Map();
  const pairs = new Map<string, Weights>();
  for (const [k, { slug, name }] of set.entries()) {
    for (const part of name.split(';')) add(phrases, stemmed(part), k, NAMED);
    for (const [tier, weight] of Object.entries(WEIGHTS)) {
      for (const phrase of profiles[slug]![tier as keyof typeof WEIGHTS].split(', ')) {
        const [a = '', b] = phrase.split('~').map(stemmed);
        if (b === undefined) add(phrases, a, k, weight);
        else {
          for (const [one, other] of [
            [a, b],
            [b, a],
          ] as const) {
            add(pairs.get(one) ?? pairs.set(one, new Map()).get(one)!, other, k, weight);
          }
        }
      }
    }
  }
  const nearby = [...pairs].map(
    ([one, others]) => [one, [...others].map(([other, row]) => `${other}=${codeOf(row)}`).join(',')] as const,
  );
  return {
    phrases: sectionOf([...phrases].map(([key, row]) => [key, codeOf(row)] as const)),
    pairs: sectionOf(nearby),
  };
}

/** By key, and by principle. */
type Weights = Map<string, Map<number, number>>;

/** Where a word is said to speak both strongly and weakly, the stronger holds. */
function add(table: Weights, key: string, principle: number, weight: number): void {
  const row = table.get(key) ?? table.set(key, new Map()).get(key)!;
  row.set(principle, Math.max(row.get(principle) ?? 0, weight));
}

const codeOf = (row: ReadonlyMap<number, number>): string =>
  [...row].map(([k, weight]) => String.fromCharCode(65 + k) + weight.toString(36)).join('');

const stemmed = (phrase: string): string => wordsOf(phrase)!.stems.join(' ');
