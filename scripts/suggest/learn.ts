/**
 * `npm run learn -- [FILE]`: writes the table of weights that ships, src/domain/principles/amazon-weights.ts.
 * With a file of labelled texts what is learned is learned from it and our own wording; without one only the
 * profile's part is written anew, as after a change to the profile.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { AMAZON_PROFILE } from '../../src/domain/principles/amazon-profile.ts';
import { AMAZON_WEIGHTS } from '../../src/domain/principles/amazon-weights.ts';
import type { Section, WeightTable } from '../../src/domain/suggest-model.ts';
import { readLabelled, readWording } from './labelled.ts';
import { compileProfile } from './profile.ts';
import { learn } from './training.ts';

export function main(argv: readonly string[], root: string): number {
  const [file] = argv;
  const slugs = AMAZON.map(({ slug }) => slug);
  const profile = compileProfile(AMAZON, AMAZON_PROFILE);
  let table: WeightTable = { ...AMAZON_WEIGHTS, slugs, ...profile };
  if (file !== undefined) {
    const wording = readWording(join(root, 'scripts', 'suggest', 'wording.txt'), AMAZON);
    table = learn([...readLabelled(file, AMAZON), ...wording], slugs, profile);
  }
  const out = join(root, 'src', 'domain', 'principles', 'amazon-weights.ts');
  writeFileSync(out, sourceOf(table));
  console.log(
    `${out}: ${size(table.phrases)} words and phrases of the profile, ${size(table.pairs)} that go in pairs, ${size(table.learned)} learned`,
  );
  return 0;
}

const size = (section: Section): number => Object.values(section).join('').split('\t').length - 1;

const sourceOf = ({ slugs, phrases, pairs, learned, step, bias }: WeightTable): string =>
  `/** Written by \`npm run learn\`: weights of words for principles, see domain/suggest-model.ts. Holds no texts. */
import type { WeightTable } from '../suggest-model.ts';

export const AMAZON_WEIGHTS: WeightTable = {
  slugs: ${JSON.stringify(slugs)},
  step: ${step},
  bias: ${JSON.stringify(bias)},
  phrases: ${literal(phrases)},
  pairs: ${literal(pairs)},
  learned: ${literal(learned)},
};
`;

const literal = (section: Section): string =>
  `{${Object.entries(section)
    .map(([letter, lines]) => `${JSON.stringify(letter)}: ${JSON.stringify(lines)}`)
    .join(',')}}`;
