/** What a result says that its title has not said: no fact is told twice in one sentence. */
import { fold } from '../domain/text.ts';
import { withoutStop } from './sentences.ts';

/** Carry no fact of their own. */
const SMALL = new Set('a an the of in on at to from by for with and per'.split(' '));

const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['no', '0'],
  ...'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, String(number)] as const),
]);

/** So many words that say something, or a number, are a fact; fewer may stand in a title by chance. */
const FACT = 3;

/** With one of these a clause leans on the one before it. */
const LEANS =
  /^(?:which|who|that|where|while|but|so|then|not|instead|of|with|for|in|at|on|by|against|than|from|down|up|per|each|both|including)\b/i;

/** What may hold a comma that parts nothing. */
const ENCLOSED = /[()[\]"“”«»]/;

/** The words of a text that say something, numbers as figures. */
const terms = (text: string): string[] =>
  fold(text)
    .split(/\s+/)
    .map((word) => word.replace(/^[,;:.!?'’]+|[,;:.!?'’]+$/g, ''))
    .filter((word) => word !== '' && !SMALL.has(word))
    .map((word) => NUMBERS.get(word) ?? word);

/**
 * The clauses of a result that have a word or number that its title lacks: of `3 marketplaces, two weeks early` after
 * "Live in three marketplaces" the second. Whole where the clauses lean on each other; empty where all is said.
 */
export function unsaid(result: string, title: string): string {
  const words = fold(withoutStop(result));
  if (words.includes(' ') && fold(title).includes(words)) return '';
  const known = new Set(terms(title));
  const isSaid = (clause: string): boolean => {
    const own = terms(clause);
    const isFact = new Set(own).size >= FACT || own.some((term) => /\d/.test(term));
    return isFact && own.every((term) => known.has(term));
  };
  if (ENCLOSED.test(result)) return isSaid(result) ? '' : result;
  const clauses = result.split(/(?<=[,;])\s+/);
  const kept = clauses.filter((clause) => !isSaid(clause));
  if (kept.length === clauses.length || kept.some((clause) => LEANS.test(clause))) return result;
  return kept
    .join(' ')
    .replace(/^and\s+/, '')
    .replace(/[,;]$/, '');
}
