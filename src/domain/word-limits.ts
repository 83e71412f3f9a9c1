/**
 * How many words a draft and each of its sections may have. Employers' forms have limits and change them, so
 * each is a setting (`words.forte`, `words.forte.growth`); the defaults are lp's own: what a reader gets through.
 */

/**
 * For whom a draft is written, with its sections in order and their limits in words; 0 is no limit, `all` is the
 * draft as a whole. How each is composed stands in report/audiences; a test holds the two together.
 */
export const WORD_LIMITS = {
  self: { all: 0, summary: 0, selected: 0, goals: 0, principles: 0, other: 0, growth: 0 },
  forte: { all: 0, accomplishments: 500, growth: 200, appendix: 0 },
  // Two printed pages.
  manager: { all: 1000, summary: 0, what: 0, how: 0, growth: 0 },
  promo: { all: 0, summary: 0, goals: 0, principles: 0, growth: 0, missing: 0 },
  // What peers are asked for.
  peer: { all: 60, strengths: 0, growth: 0 },
} as const;

/** The same for each form of `lp brief`: what is read in one minute, and in two. */
export const BRIEF_LIMITS = { weekly: 200, 'one-on-one': 400 } as const;

export type BriefForm = keyof typeof BRIEF_LIMITS;

export type AudienceName = keyof typeof WORD_LIMITS;

export const AUDIENCE_NAMES = Object.keys(WORD_LIMITS) as AudienceName[];

/** Limits in force: what the settings say, else the defaults; 0 is none. */
export type WordLimits = Readonly<Record<string, number>>;

/** Name of the setting of a limit: `words.forte` for the whole draft, `words.forte.growth` for a section. */
export const limitName = (audience: AudienceName, section: string): LimitName =>
  `words.${audience}${section === 'all' ? '' : `.${section}`}` as LimitName;

export type LimitName = `words.brief.${BriefForm}` | AudienceLimit;

type AudienceLimit = {
  [Name in AudienceName]:
    | `words.${Name}`
    | `words.${Name}.${Exclude<keyof (typeof WORD_LIMITS)[Name], 'all'> & string}`;
}[AudienceName];

/** Every limit of an audience there is: the name of its setting, the section's name, and the default. */
export const allLimits = (): { name: LimitName; audience: AudienceName; section: string; words: number }[] =>
  AUDIENCE_NAMES.flatMap((audience) =>
    Object.entries(WORD_LIMITS[audience]).map(([section, words]) => ({
      name: limitName(audience, section),
      audience,
      section,
      words,
    })),
  );

/** The limits of one audience as settings give them, by section. */
export function limitsOf(audience: AudienceName, settings: Readonly<Record<LimitName, number>>): WordLimits {
  return Object.fromEntries(
    Object.keys(WORD_LIMITS[audience]).map((section) => [section, settings[limitName(audience, section)]]),
  );
}
