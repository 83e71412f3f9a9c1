/** The hand-written profile as the table that ships: words become stems, so that lp need not do it at each start. */
import type { PrincipleSet } from '../../src/domain/principle.ts';
import type { Profile } from '../../src/domain/principles/amazon-profile.ts';
import { wordsOf } from '../../src/domain/suggest-words.ts';

const WEIGHTS = { strong: 30, fair: 17, weak: 7 } as const;

/** Whoever writes a principle's own name means it. */
const NAMED = 35;

/** `WeightTable.profile` of these profiles, and of the principles' own names. */
export function compileProfile(set: PrincipleSet, profiles: Readonly<Record<string, Profile>>): string {
  const table = new Map<string, Map<number, number>>();
  const add = (key: string, principle: number, weight: number): void => {
    const row = table.get(key) ?? table.set(key, new Map()).get(key)!;
    row.set(principle, Math.max(row.get(principle) ?? 0, weight));
  };
  for (const [k, { slug, name }] of set.entries()) {
    for (const part of name.split(';')) add(stemmed(part), k, NAMED);
    for (const [tier, weight] of Object.entries(WEIGHTS)) {
      for (const phrase of profiles[slug]![tier as keyof typeof WEIGHTS].split(', ')) {
        add(phrase.split('~').map(stemmed).sort().join('~'), k, weight);
      }
    }
  }
  return [...table]
    .map(
      ([key, row]) =>
        `${key}\t${[...row].map(([k, weight]) => String.fromCharCode(65 + k) + weight.toString(36)).join('')}`,
    )
    .sort()
    .join('\n');
}

const stemmed = (phrase: string): string => wordsOf(phrase)!.stems.join(' ');
