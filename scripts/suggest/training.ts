/**
 * Learning the weights: a softmax regression on the words and pairs of words of labelled texts, on top of the
 * hand-written profile (whose score is a fixed part of the sum), so that the data corrects the profile and
 * need not find it anew. Its strength is fixed, nothing is random, and everything learned is learned here: the
 * words, their rarity, their weights, the bias.
 */

import { profileScores, termWeight } from '../../src/domain/suggest.ts';
import {
  MIDDLE,
  RARITY_STEP,
  readModel,
  SIGNS,
  sectionOf,
  type WeightTable,
} from '../../src/domain/suggest-model.ts';
import { wordCounts } from '../../src/domain/suggest-words.ts';
import type { Labelled, TextType } from './labelled.ts';

/** How much a text counts. Questions ask for what entries tell, so they count for less. */
const WEIGHT: Readonly<Record<TextType, number>> = { story: 1, bullet: 1, wording: 1, question: 0.25 };

/** A word is learned when so many authors use it, in so many texts: no author's names, codenames or turns. */
const LEAST_AUTHORS = 3;
const LEAST_TEXTS = 4;

/** Names that many use and that are nobody's principle. */
const NAMES = new Set([
  'amazon',
  'aws',
  'whatsap',
  'googl',
  'facebook',
  'microsoft',
  'linkedin',
  'slack',
  'jira',
]);

/** The table holds this many words: more cost start-up time and change nothing. */
const MOST_WORDS = 2000;

const EPOCHS = 8;
const RATE = 0.5;
const BIAS_RATE = 0.1;
const DECAY = 1e-3;
/** Labels are what one author chose of two or three that fit. */
const LABEL_DOUBT = 0.1;
const PRIMARY = 0.6;

type Profile = Pick<WeightTable, 'phrases' | 'pairs'>;

/** The table learned from these texts, on this profile. */
export function learn(texts: readonly Labelled[], slugs: readonly string[], profile: Profile): WeightTable {
  const empty: WeightTable = { slugs, ...profile, learned: {}, step: 1, bias: slugs.map(() => 0) };
  const profileModel = readModel(empty);
  const documents = texts.map((text) => ({
    counts: wordCounts(text.words),
    offset: profileScores(text.words, profileModel),
    text,
  }));
  const all = regression(documents, vocabulary(documents), slugs.length);
  // The words that weigh most stay, common ones before rare, and learn again without the rest.
  const kept = [...all.words]
    .map(([word, { at, rarity }]) => ({ word, rarity, size: norm(all.weights, at, slugs.length) / rarity }))
    .sort((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
  const words = new Map(kept.map(({ word, rarity }, at) => [word, { at, rarity }]));
  return { ...empty, ...asText(regression(documents, words, slugs.length), slugs.length) };
}

type Vocabulary = ReadonlyMap<string, { readonly at: number; readonly rarity: number }>;

interface Document {
  readonly counts: ReadonlyMap<string, number>;
  readonly offset: readonly number[];
  readonly text: Labelled;
}

interface Fitted {
  readonly words: Vocabulary;
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

function vocabulary(documents: readonly Document[]): Vocabulary {
  const seen = new Map<string, { authors: Set<string>; texts: number }>();
  for (const { counts, text } of documents) {
    for (const word of counts.keys()) {
      const one = seen.get(word) ?? seen.set(word, { authors: new Set(), texts: 0 }).get(word)!;
      one.authors.add(text.author);
      one.texts++;
    }
  }
  const kept = [...seen].filter(
    ([word, { authors, texts }]) =>
      authors.size >= LEAST_AUTHORS &&
      texts >= LEAST_TEXTS &&
      !word.split(' ').some((part) => NAMES.has(part)),
  );
  return new Map(
    kept.map(([word, { texts }], at) => [
      word,
      // As the table will hold it.
      {
        at,
        rarity: Math.round(Math.log((documents.length + 1) / (texts + 0.5)) / RARITY_STEP) * RARITY_STEP,
      },
    ]),
  );
}

/** Stochastic gradient descent with steps that shrink for what has moved much (AdaGrad). */
function regression(documents: readonly Document[], words: Vocabulary, classes: number): Fitted {
  const weights = new Float64Array(words.size * classes);
  const moved = new Float64Array(words.size * classes).fill(1e-8);
  const bias = new Float64Array(classes);
  const biasMoved = new Float64Array(classes).fill(1e-8);
  const inputs = documents.map(({ counts }) => vectorOf(counts, words));
  const importance = balanced(documents, classes);
  const order = documents.map((_, at) => at);
  const random = generator(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { text, offset } = documents[at]!;
      const input = inputs[at]!;
      const scores = offset.map((score, k) => score + bias[k]!);
      for (const [word, value] of input) {
        for (let k = 0; k < classes; k++) scores[k]! += weights[word * classes + k]! * value;
      }
      const target = targetOf(text.principles, classes);
      const shares = softmax(scores);
      for (let k = 0; k < classes; k++) {
        const miss = (shares[k]! - target[k]!) * importance[at]!;
        biasMoved[k]! += miss * miss;
        bias[k]! -= (BIAS_RATE * miss) / Math.sqrt(biasMoved[k]!);
        for (const [word, value] of input) {
          const cell = word * classes + k;
          const slope = miss * value + DECAY * weights[cell]!;
          moved[cell]! += slope * slope;
          weights[cell]! -= (RATE * slope) / Math.sqrt(moved[cell]!);
        }
      }
    }
  }
  return { words, weights, bias };
}

function vectorOf(counts: ReadonlyMap<string, number>, words: Vocabulary): [at: number, value: number][] {
  const vector: [number, number][] = [];
  let square = 0;
  for (const [word, times] of counts) {
    const known = words.get(word);
    if (known === undefined) continue;
    const value = termWeight(times, known.rarity);
    square += value * value;
    vector.push([known.at, value]);
  }
  return vector.map(([at, value]) => [at, value / Math.sqrt(square)]);
}

/** How much each text counts: rare principles are lifted half the way to the common ones. */
function balanced(documents: readonly Document[], classes: number): number[] {
  const mass = new Float64Array(classes);
  for (const { text } of documents) {
    for (const k of text.principles) mass[k]! += WEIGHT[text.type] / text.principles.length;
  }
  const mean = mass.reduce((a, b) => a + b, 0) / classes;
  return documents.map(
    ({ text }) => WEIGHT[text.type] * Math.sqrt(mean / Math.max(mass[text.principles[0]!]!, 1)),
  );
}

function targetOf(principles: readonly number[], classes: number): number[] {
  const target = new Array<number>(classes).fill(LABEL_DOUBT / classes);
  const others = principles.length - 1;
  for (const [place, k] of principles.entries()) {
    const share = others === 0 ? 1 : place === 0 ? PRIMARY : (1 - PRIMARY) / others;
    target[k]! += (1 - LABEL_DOUBT) * share;
  }
  return target;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The same numbers at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

const norm = (weights: Float64Array, at: number, classes: number): number =>
  Math.sqrt(weights.subarray(at * classes, (at + 1) * classes).reduce((sum, w) => sum + w * w, 0));

/** Weights as signs: coarse, but nothing is lost that the labels could tell. */
function asText(
  { words, weights, bias }: Fitted,
  classes: number,
): Pick<WeightTable, 'learned' | 'step' | 'bias'> {
  // The few largest are cut rather than all the others blurred.
  const sizes = [...weights].map(Math.abs).sort((a, b) => a - b);
  const step = Number(((sizes[Math.floor(sizes.length * 0.999)] ?? 1) / MIDDLE).toFixed(4));
  const sign = (value: number): string =>
    SIGNS[Math.max(0, Math.min(2 * MIDDLE, Math.round(value / step) + MIDDLE))]!;
  const learned = sectionOf(
    [...words].map(([word, { at, rarity }]) => {
      const row = [...weights.subarray(at * classes, (at + 1) * classes)].map(sign).join('');
      return [word, `${SIGNS[Math.round(rarity / RARITY_STEP)]}${row}`] as const;
    }),
  );
  return { learned, step, bias: [...bias].map((value) => Number(value.toFixed(3))) };
}
