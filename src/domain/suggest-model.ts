/**
 * A table of weights, as it ships, made ready to be asked: what each word and phrase says for each principle.
 * `scripts/suggest` writes such tables; principles/amazon-weights.ts holds the one that ships.
 */

/** The table as text, to be small and quick to read. */
export interface WeightTable {
  /** Slugs; every list of weights is in this order. */
  readonly slugs: readonly string[];
  /**
   * The profile: a line for each word or phrase, its stems, a tab, and for each principle it speaks for a letter
   * (A the first) and a digit, the weight in tenths as base 36. `a~b` is two stems near each other.
   */
  readonly profile: string;
  /**
   * What was learned: a line for each word or pair, its stems, a tab, a sign for its rarity and one for each
   * principle (`SIGNS`, the middle one is nought).
   */
  readonly learned: string;
  /** What one step of a sign stands for. */
  readonly step: number;
  /** What is added for each principle, whatever the text: how often it is meant when little speaks for any. */
  readonly bias: readonly number[];
}

/** Signs of the numbers 0 to 62. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
export const MIDDLE = 31;

/** What one step of a sign of rarity stands for. */
export const RARITY_STEP = 1 / 7;

export interface Hit {
  /** Place of the principle in `slugs`. */
  readonly principle: number;
  readonly weight: number;
}

export interface LearnedWeights {
  readonly rarity: number;
  readonly weights: readonly number[];
}

export interface Model {
  readonly slugs: readonly string[];
  readonly bias: readonly number[];
  /** What a phrase of stems says by itself. */
  phrase(stems: string): readonly Hit[] | undefined;
  /** Stems that, near this one, say something, with what they say. */
  near(stem: string): readonly { readonly other: string; readonly hit: Hit }[] | undefined;
  /** What was learned of a stem or a pair of neighbours. */
  learned(stems: string): LearnedWeights | undefined;
}

/** Reads a table; what is said of a word is decoded when it is asked for. */
export function readModel(table: WeightTable): Model {
  const { slugs, bias, step } = table;
  const phrases = new Map<string, string>();
  const pairs = new Map<string, { other: string; hit: Hit }[]>();
  for (const [key, code] of lines(table.profile)) {
    const [a, b] = key.split('~');
    if (b === undefined) {
      phrases.set(key, code);
      continue;
    }
    for (const hit of hitsOf(code)) {
      for (const [one, other] of [
        [a!, b],
        [b, a!],
      ] as const) {
        const known = pairs.get(one);
        if (known === undefined) pairs.set(one, [{ other, hit }]);
        else known.push({ other, hit });
      }
    }
  }
  const learned = new Map(lines(table.learned));
  return {
    slugs,
    bias,
    phrase(stems) {
      const code = phrases.get(stems);
      return code === undefined ? undefined : hitsOf(code);
    },
    near: (stem) => pairs.get(stem),
    learned(stems) {
      const code = learned.get(stems);
      if (code === undefined) return undefined;
      return {
        rarity: SIGNS.indexOf(code[0]!) * RARITY_STEP,
        weights: slugs.map((_, k) => (SIGNS.indexOf(code[k + 1]!) - MIDDLE) * step),
      };
    },
  };
}

const lines = (text: string): [string, string][] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const tab = line.indexOf('\t');
        return [line.slice(0, tab), line.slice(tab + 1)];
      });

function hitsOf(code: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < code.length; at += 2) {
    hits.push({ principle: code.charCodeAt(at) - 65, weight: Number.parseInt(code[at + 1]!, 36) / 10 });
  }
  return hits;
}
