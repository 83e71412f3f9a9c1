/**
 * Which principles a text shows, and by which of its words. Three things are weighed together: our own profile
 * of each principle, what was learned from labelled texts (both in a table that ships), and the entries this
 * user has tagged. Whoever keeps tagging otherwise than was suggested is followed: every tag is an example for
 * its principle and against the others.
 *
 * Nothing here applies anything: what comes out is for a person to accept.
 */
import type { Entry } from './entry.ts';
import type { PrincipleSet } from './principle.ts';
import type { Hit, Model } from './suggest-model.ts';
import { isStop, type Words, wordCounts, wordsOf } from './suggest-words.ts';

export interface Suggestion {
  readonly slug: string;
  /** 0 to 1: the share of what was weighed that falls to this principle. */
  readonly score: number;
  /** Words and phrases of the text that spoke for it, the loudest first, at most three. */
  readonly words: readonly string[];
}

/** An entry someone has tagged, as an example of how they see the principles. */
export interface Example {
  readonly text: string;
  readonly principles: readonly string[];
}

export interface SuggestOptions {
  readonly model: Model;
  readonly set: PrincipleSet;
  /** The user's own tagged entries; more than a few hundred change little. */
  readonly examples?: readonly Example[] | undefined;
}

const MOST = 3;

/**
 * The first is said from this score on, the others from theirs. In cross-validation (docs/EVALUATION.md) a first
 * suggestion below it was right one time in four, above it more than every second time; of second and third ones
 * below theirs one in ten was right.
 */
export const LEAST_FIRST = 0.25;
export const LEAST_OTHER = 0.12;

/** Of one word nothing is said, and of two only what is surer than this: "test" is no standard, "Mentored interns" tells. */
const FEW_WORDS = 2;
const LEAST_OF_FEW = 0.7;

/** Those that are worth accepting unseen: other ones may be apt, but one in five is what was meant. */
export const likely = (found: readonly Suggestion[]): Suggestion[] =>
  found.filter(({ score }) => score >= LEAST_FIRST);

/**
 * Up to three principles that the text shows, the likeliest first; none where little speaks for any, and for
 * text that is not English prose.
 */
export function suggest(text: string, options: SuggestOptions): Suggestion[] {
  const [first, ...others] = ranking(text, options).slice(0, MOST);
  if (first === undefined || first.score < LEAST_FIRST || first.words.length === 0) return [];
  const told = tellingWords(text);
  if (told < FEW_WORDS || (told === FEW_WORDS && first.score < LEAST_OF_FEW)) return [];
  return [first, ...others.filter(({ score, words }) => score >= LEAST_OTHER && words.length > 0)];
}

/**
 * All principles of the set, the likeliest first, however little speaks for them, the first three with their words;
 * none where there is nothing to go by.
 */
export function ranking(text: string, { model, set, examples = [] }: SuggestOptions): Suggestion[] {
  const words = wordsOf(text);
  if (words === undefined || !words.stems.some((root) => root !== '' && root !== '#')) return [];
  const voices = new Map<string, Voices>(set.map(({ slug }) => [slug, new Map()]));
  const counts = wordCounts(words);
  const said = ownScores(words, counts, model, voices);
  const users = userScores(counts, set, examples, voices);
  const shown = surfaceOf(words);
  const scores = set.map(({ slug }) => (said.get(slug) ?? UNKNOWN) + (users.get(slug) ?? 0));
  const shares = softmax(scores);
  return set
    .map(({ slug }, at) => ({ slug, score: shares[at]! }))
    .sort((a, b) => b.score - a.score)
    .map((one, place) => ({ ...one, words: place < MOST ? loudest(voices.get(one.slug)!, shown) : [] }));
}

/** How many different words of the text say more than function words and numbers do. */
const tellingWords = (text: string): number => {
  const { surface = [], stems = [] } = wordsOf(text) ?? {};
  return new Set(stems.filter((root, at) => /^[a-z]/.test(root) && !isStop(surface[at]!))).size;
};

/** The text of an entry that is weighed: what was done and what came of it; people and projects say nothing. */
export const textOf = ({ title, details, result }: Pick<Entry, 'title' | 'details' | 'result'>): string =>
  [title, result, details].filter(Boolean).join('\n');

/** How loudly each word (by its stems) spoke for one principle. */
type Voices = Map<string, number>;

/** A principle of the set that the table does not know begins here: only the user's own entries speak for it. */
const UNKNOWN = -1;

/** What the table says. */
function ownScores(
  words: Words,
  counts: ReadonlyMap<string, number>,
  model: Model,
  voices: ReadonlyMap<string, Voices>,
): Map<string, number> {
  const profile = profileScores(words, model, (principle, key, weight) =>
    speak(voices.get(model.slugs[principle]!), key, weight),
  );
  const learned = learnedScores(counts, model, (principle, key, weight) =>
    speak(voices.get(model.slugs[principle]!), key, weight * LEARNED_VOICE),
  );
  return new Map(model.slugs.map((slug, k) => [slug, model.bias[k]! + profile[k]! + learned[k]!]));
}

/** What was learned speaks more softly as a reason: the profile's words are those a person would name. */
const LEARNED_VOICE = 0.35;

const speak = (voices: Voices | undefined, key: string, weight: number): void => {
  if (weight > 0) voices?.set(key, (voices.get(key) ?? 0) + weight);
};

type Listener = (principle: number, key: string, weight: number) => void;

const LONGEST_PHRASE = 4;

/** The second word of a pair stands within so many words of the first. */
const NEAR = 6;

/** What is left of the spread where nothing speaks, so that one weak word is no certainty. */
const CALM = 0.7;

/**
 * Scores of the profile, made comparable between short texts and long: how far each is from the mean, in
 * standard deviations. Public for the script that learns the rest on top of it.
 */
export function profileScores(words: Words, model: Model, listen: Listener = () => {}): number[] {
  const scores = new Array<number>(model.slugs.length).fill(0);
  for (const [key, { hits, times }] of phrasesIn(words, model)) {
    for (const { principle, weight } of hits) {
      // A word that speaks for several says less about each; said again, it says a little more.
      const voice = (weight / hits.length) * (1 + 0.7 * Math.log(times));
      scores[principle]! += voice;
      listen(principle, key, voice);
    }
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  return scores.map((score) => (score - mean) / Math.sqrt(spread + CALM ** 2));
}

function phrasesIn({ stems }: Words, model: Model): Map<string, { hits: readonly Hit[]; times: number }> {
  const found = new Map<string, { hits: readonly Hit[]; times: number }>();
  for (let at = 0; at < stems.length; at++) {
    let phrase = '';
    for (let to = at; to < Math.min(at + LONGEST_PHRASE, stems.length) && stems[to] !== ''; to++) {
      phrase = to === at ? stems[at]! : `${phrase} ${stems[to]}`;
      const known = found.get(phrase);
      const hits = known === undefined ? model.phrase(phrase) : undefined;
      if (known !== undefined) known.times++;
      else if (hits !== undefined) found.set(phrase, { hits, times: 1 });
    }
    for (const { other, hit } of model.near(stems[at]!) ?? []) {
      const there = stems.indexOf(other, at + 1);
      const key = `${[stems[at], other].sort().join('~')}~${hit.principle}`;
      if (there !== -1 && there <= at + NEAR) found.set(key, { hits: [hit], times: 1 });
    }
  }
  return found;
}

/** How much a word counts in a text of such words: rare ones more, repeated ones a little more. */
export const termWeight = (times: number, rarity: number): number => (1 + Math.log(times)) * rarity;

function learnedScores(counts: ReadonlyMap<string, number>, model: Model, listen: Listener): number[] {
  const found: { key: string; value: number; weights: readonly number[] }[] = [];
  let square = 0;
  for (const [key, times] of counts) {
    const known = model.learned(key);
    if (known === undefined) continue;
    const value = termWeight(times, known.rarity);
    square += value * value;
    found.push({ key, value, weights: known.weights });
  }
  const scores = new Array<number>(model.slugs.length).fill(0);
  for (const { key, value, weights } of found) {
    for (const [principle, weight] of weights.entries()) {
      const voice = (value * weight) / Math.sqrt(square);
      scores[principle]! += voice;
      listen(principle, key, voice);
    }
  }
  return scores;
}

/** Examples a word must make up for before its company counts: one coincidence is no habit. */
const DOUBT = 2;

/** The most that one word, and all of them together, can say through the user's examples. */
const LOUDEST_WORD = 1.2;
const LOUDEST_HABIT = 4;

/** How much it counts that a user tags with a principle often, whatever the words. */
const HABIT = 0.3;

/**
 * What the user's own tags say (naive Bayes, by how much likelier a word is among the entries of a principle
 * than among all). Entries that were tagged otherwise than suggested count against the suggestion by this.
 */
function userScores(
  counts: ReadonlyMap<string, number>,
  set: PrincipleSet,
  examples: readonly Example[],
  voices: ReadonlyMap<string, Voices>,
): Map<string, number> {
  const scores = new Map<string, number>();
  const { entries, perPrinciple, perWord } = tallied(counts, examples);
  if (entries === 0) return scores;
  for (const { slug } of set) {
    const share = ((perPrinciple.get(slug) ?? 0) + 1) / (entries + set.length);
    let sum = HABIT * Math.log(share * set.length);
    for (const [word, { all, by }] of perWord) {
      const lift = Math.log(((by.get(slug) ?? 0) + DOUBT * share) / ((all + DOUBT) * share));
      const voice = Math.max(-LOUDEST_WORD, Math.min(LOUDEST_WORD, lift));
      sum += voice;
      speak(voices.get(slug), word, voice);
    }
    scores.set(slug, Math.max(-LOUDEST_HABIT, Math.min(LOUDEST_HABIT, sum)));
  }
  return scores;
}

interface WordTally {
  /** Examples the word is in, and how many of them bear each principle. */
  all: number;
  readonly by: Map<string, number>;
}

/** More words of a text are not looked for in the examples: the first ones tell. */
const MOST_LOOKED_FOR = 100;

/**
 * In how many examples each word of the text is, and each principle. A word is found by the beginning that its
 * forms share; to take hundreds of examples apart for their stems would be felt at every call.
 */
function tallied(counts: ReadonlyMap<string, number>, examples: readonly Example[]) {
  const asked = [...counts.keys()]
    .filter((key) => /^[a-z][a-z0-9]+$/.test(key))
    .slice(0, MOST_LOOKED_FOR)
    .map((key) => ({ key, beginning: ` ${key.length > SHORTEST_SHARED ? key.replace(/[ye]$/, '') : key}` }));
  const perPrinciple = new Map<string, number>();
  const perWord = new Map<string, WordTally>();
  for (const { text, principles } of examples) {
    for (const slug of principles) perPrinciple.set(slug, (perPrinciple.get(slug) ?? 0) + 1);
    const words = ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')}`;
    for (const { key, beginning } of asked) {
      if (!words.includes(beginning)) continue;
      const tally = perWord.get(key) ?? { all: 0, by: new Map<string, number>() };
      perWord.set(key, tally);
      tally.all++;
      for (const slug of principles) tally.by.set(slug, (tally.by.get(slug) ?? 0) + 1);
    }
  }
  return { entries: examples.length, perPrinciple, perWord };
}

/** `simplify` and `simplified` share what is before the y; a word as short as `key` needs all it has. */
const SHORTEST_SHARED = 4;

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

const MOST_WORDS = 3;

/** A reason that spoke with less than this share of the loudest is none. */
const AUDIBLE = 0.3;

/** The words that spoke loudest, as they stand in the text. Of a phrase and a part of it the phrase is said. */
function loudest(voices: Voices, shown: (key: string) => string | undefined): string[] {
  const sorted = [...voices].sort((a, b) => b[1] - a[1]);
  const said: string[] = [];
  for (const [key, voice] of sorted) {
    if (voice < AUDIBLE * sorted[0]![1]) break;
    const phrase = shown(key);
    if (phrase === undefined || said.some((one) => isPart(phrase, one))) continue;
    const part = said.findIndex((one) => isPart(one, phrase));
    if (part !== -1) said[part] = phrase;
    else if (said.length < MOST_WORDS) said.push(phrase);
  }
  return said;
}

const isPart = (some: string, whole: string): boolean => ` ${whole} `.includes(` ${some} `);

/** Finds the words a key of stems stands for: the first such place in the text. */
function surfaceOf({ surface, stems }: Words): (key: string) => string | undefined {
  return (key) => {
    const [a, b] = key.split('~');
    if (b !== undefined) {
      const pair = [stems.indexOf(a!), stems.indexOf(b)].sort((x, y) => x - y).map((at) => surface[at]!);
      return pair.join(' … ');
    }
    const parts = key.split(' ');
    const at = stems.findIndex((_, from) => parts.every((part, i) => stems[from + i] === part));
    if (at === -1) return undefined;
    const words = surface.slice(at, at + parts.length);
    // "the", "in the": learned, but nothing a person would call a reason.
    if (words.every((word) => isStop(word) || /^\d/.test(word))) return undefined;
    // "wrote the": the article is no part of the reason.
    return words.join(' ').replace(/(?: (?:the|an?|of|to))+$/i, '');
  };
}
