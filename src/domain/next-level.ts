/**
 * What in an entry's own words hints at more than the job as given: impact in money or at scale, scope beyond
 * one team, and what made it hard. A hint is a quotation and no judgement: whoever reads it decides. It must bear a
 * second look, so a thin entry gives none. English words only; what has no words here may still be there.
 */
import type { Entry } from './entry.ts';
import { type Assessment, outcomeWords } from './evidence.ts';

export const REACHES = ['impact', 'scope', 'complexity'] as const;
export type Reach = (typeof REACHES)[number];

const MANY =
  '(?:(?<![\\d,.])(?:\\d{1,3}(?:,\\d{3})+|[2-9]|\\d\\d+)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|many|multiple|both|all|other)';
const UNITS =
  '(?:teams|orgs|organi[sz]ations|departments|divisions|business units|regions|countries|sites|offices|markets|marketplaces|warehouses|companies|partners|vendors|continents|time zones)';
/** More than a team: "across the team" is not across teams. */
const WHOLE =
  '(?:teams|orgs?|organi[sz]ations?|company|business|departments?|divisions?|regions?|sites|countries)';

const SCOPE = new RegExp(
  [
    `\\b${MANY} (?:(?!(?:in|of|for|to|on|at|and|by)\\b)[a-z][a-z-]{0,20} ){0,2}?${UNITS}\\b`,
    `\\bacross (?:the |our |all |whole |entire ){0,2}${WHOLE}\\b`,
    `\\bcross-(?:team|org|functional|company|region)\\b`,
    `\\b(?:company|org|organi[sz]ation|department|division)-wide\\b`,
    `\\bthe (?:whole|entire) ${WHOLE}\\b`,
  ].join('|'),
  'gi',
);

const COMPLEXITY = new RegExp(
  [
    '\\b(?:without|no|zero) (?:an? )?precedents?\\b',
    '\\bunprecedented\\b',
    '\\b(?:first of its kind|never (?:been )?done before|from scratch)\\b',
    '\\b(?:zero|no|without(?: any)?) (?:downtime|rollbacks?|data loss)\\b',
    '\\bwhile (?:it was |they were |staying )?(?:live|running|in production|in use)\\b',
    '\\btrade-?offs?\\b',
    '\\bambigu(?:ous|ity)\\b',
    '\\b(?:unclear|conflicting|competing|changing) (?:requirements|priorities|goals|interests|needs)\\b',
    '\\bagainst the (?:plan|odds|advice)\\b',
    '\\b(?:overruled|race condition|deadlock|reverse[- ]engineer(?:ed|ing)?)\\b',
    '\\bbackwards?[- ]compatib(?:le|ility)\\b',
    '\\b(?:undocumented|unowned|legacy|live) (?:[a-z-]{1,20} )?(?:systems?|code(?:base)?|services?|ledgers?|databases?|monoliths?|migrations?)\\b',
    '\\bregulat(?:ory|ors?)\\b',
    '\\b(?:new|changing|strict(?:er)?) regulations?\\b',
    '\\bthe hard(?:est)? (?:part|sell|thing|problem|question)\\b',
  ].join('|'),
  'i',
);

/** What stands before words that were not done, or not by oneself: "disagreed with three national vendors". */
const NOT_SO =
  /\b(?:disagreed with|argued against|against|instead of|rather than|no longer|not|never|without|rejected|refused|declined|turned down|avoided|proposed|replaced|dropped)(?: [a-z]+){0,2} $/i;

const MYSELF = /\b(?:I|we|my|our)\b/i;

/** The words that hint at it, as they were written; `null` where none do. */
export function reachOf(
  entry: Entry,
  { measured, signs, strength }: Assessment,
): Readonly<Record<Reach, string | null>> {
  if (strength === 'thin') return { impact: null, scope: null, complexity: null };
  const large = measured && (signs.includes('money') || signs.includes('scale'));
  return {
    impact: large ? outcomeWords(entry) : null,
    scope: scopeIn(entry),
    // What made it hard takes a story: "zero downtime" alone could be said of anything.
    complexity: signs.includes('story') ? complexityIn(entry) : null,
  };
}

function scopeIn({ title, result, details }: Entry): string | null {
  for (const text of [title, result]) {
    const found = text === null ? null : firstDone(text);
    if (found !== null) return found;
  }
  // In a story others act too: "leadership wanted three large vendors".
  for (const sentence of details?.split(/(?<=[.!?;])\s|\n/) ?? []) {
    const found = MYSELF.test(sentence) ? firstDone(sentence) : null;
    if (found !== null) return found;
  }
  return null;
}

function firstDone(text: string): string | null {
  for (const match of text.matchAll(SCOPE)) {
    if (!NOT_SO.test(text.slice(Math.max(0, match.index - BEFORE), match.index))) return match[0];
  }
  return null;
}

/** So many characters before words can say that they were not done. */
const BEFORE = 60;

function complexityIn({ title, result, details }: Entry): string | null {
  for (const text of [title, result, details]) {
    const found = text === null ? null : COMPLEXITY.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}
