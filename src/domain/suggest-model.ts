/**
 * A table of weights, as it ships, made ready to be asked: what each word and phrase says for each principle.
 * `scripts/suggest` writes such tables; principles/amazon-weights.ts holds the one that ships.
 */

/**
 * Lines by the letter their keys begin with: a line feed, the key, a tab, a code, and a line feed at the end.
 * They are searched as they are: reading them all into maps (or as JSON) takes longer than all else that a
 * suggestion does.
 */
export type Section = Readonly<Record<string, string>>;

/** The table as text, to be small and quick to read. Keys are stems with spaces between them. */
export interface WeightTable {
  /** Slugs; every list of weights is in this order. */
  readonly slugs: readonly string[];
  /**
   * What a word or phrase says by our own profile. The code: for each principle it speaks for a letter (A the
   * first) and a digit, the weight in tenths in base 36.
   */
  readonly phrases: Section;
  /** Stems that say something near another. The code: that other stem, `=`, a code as above; and so on after a comma. */
  readonly pairs: Section;
  /**
   * What was learned of a word or of two neighbours. The code: a sign for its rarity and one for each principle
   * (`SIGNS`, the middle one is nought).
   */
  readonly learned: Section;
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

/** A table, to be asked; what it says of a word is decoded then. */
export function readModel({ slugs, bias, step, phrases, pairs, learned }: WeightTable): Model {
  return {
    slugs,
    bias,
    phrase(stems) {
      const code = codeOf(phrases, stems);
      return code === undefined ? undefined : hitsOf(code);
    },
    near(stem) {
      return codeOf(pairs, stem)
        ?.split(',')
        .flatMap((one) => {
          const [other = '', code = ''] = one.split('=');
          return hitsOf(code).map((hit) => ({ other, hit }));
        });
    },
    learned(stems) {
      const code = codeOf(learned, stems);
      if (code === undefined) return undefined;
      return {
        rarity: SIGNS.indexOf(code[0]!) * RARITY_STEP,
        weights: slugs.map((_, k) => (SIGNS.indexOf(code[k + 1]!) - MIDDLE) * step),
      };
    },
  };
}

function codeOf(section: Section, key: string): string | undefined {
  const lines = section[key.slice(0, BEGINNING)];
  if (lines === undefined) return undefined;
  const at = lines.indexOf(`\n${key}\t`);
  if (at === -1) return undefined;
  const from = at + key.length + 2;
  return lines.slice(from, lines.indexOf('\n', from));
}

const BEGINNING = 1;

function hitsOf(code: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < code.length; at += 2) {
    hits.push({ principle: code.charCodeAt(at) - 65, weight: Number.parseInt(code[at + 1]!, 36) / 10 });
  }
  return hits;
}

/** Keys and their codes as a section, for those who write tables. */
export function sectionOf(codes: Iterable<readonly [key: string, code: string]>): Section {
  const section: Record<string, string> = {};
  const sorted = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, code] of sorted) {
    const beginning = key.slice(0, BEGINNING);
    section[beginning] = `${section[beginning] ?? '\n'}${key}\t${code}\n`;
  }
  return section;
}
