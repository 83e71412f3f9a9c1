/** People by name: whom a typed name means, and which entries speak of someone. Nobody is merged silently. */
import type { Entry } from './entry.ts';
import { RefusedError, UsageError } from './errors.ts';
import { namesMatch } from './filter.ts';
import { nearest } from './nearest.ts';
import { fold, sentenceList } from './text.ts';

/** The names that entries hold, in `people` and `from`, each in the spelling met first. */
export function peopleIn(entries: readonly Entry[]): string[] {
  const names = new Map<string, string>();
  for (const { people, from } of entries) {
    for (const name of from === null ? people : [...people, from]) {
      const key = fold(name);
      if (!names.has(key)) names.set(key, name);
    }
  }
  return [...names.values()];
}

/**
 * The one person a typed name means: the whole name in any case and with or without accents, else whole words of
 * one name only (`ana` for Ana Lima). A name nobody has is taken as it is: the entries' words may still hold it.
 *
 * @throws UsageError when several people have it.
 */
export function personNamed(names: readonly string[], asked: string): string {
  const whole = names.find((name) => fold(name) === fold(asked));
  if (whole !== undefined) return whole;
  const found = names.filter((name) => namesMatch(name, asked));
  if (found.length > 1) {
    throw new UsageError(`"${asked}" could be ${sentenceList(found, 'or')}`, {
      hint: 'Write the whole name.',
    });
  }
  return found[0] ?? asked;
}

/**
 * The names someone goes by in sentences, the shortest last: the whole one and, of someone the log knows, its first
 * word where nobody else known has it. What begins small is no name but what someone is, such as "procurement lead".
 */
export function namesOf(person: string, known: readonly string[]): string[] {
  const [first = person] = person.split(/\s+/);
  const isKnown = known.some((name) => fold(name) === fold(person));
  const shared = known.some((name) => fold(name) !== fold(person) && namesMatch(name, first));
  const isRole = /^\p{Ll}/u.test(first);
  return first === person || shared || !isKnown || isRole ? [person] : [person, first];
}

/**
 * Whether a text names someone. A name of one word must have its capital and stand inside of a sentence, since "will"
 * and "May" are words too; before another capital it is someone else's: "Ana Souza" is not Ana Lima.
 *
 * @param listed the entry has the person among its people: then it may open a sentence too.
 */
export function speaksOf(text: string, names: readonly string[], listed: boolean): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  const folded = words.map(fold);
  return names.some((name) => {
    const parts = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);
    const isThere = (at: number): boolean => parts.every((part, index) => folded[at + index] === part);
    const counts = (at: number): boolean =>
      parts.length > 1 ||
      (/^\P{Ll}/u.test(words[at]!) &&
        !/^\p{Lu}/u.test(words[at + 1] ?? '') &&
        (listed || (at > 0 && !/[.!?:;…"“(*-]/.test(words[at - 1]!))));
    return parts.length > 0 && folded.some((_, at) => isThere(at) && counts(at));
  });
}

/**
 * The accomplishments that speak of someone: done with them, or naming them in their words. Feedback is about the user,
 * whoever gave it and whomever it names.
 *
 * @throws RefusedError when there is none; the hint names people who are nearest.
 */
export function entriesAbout(entries: readonly Entry[], person: string, period: string): Entry[] {
  const known = peopleIn(entries);
  const names = namesOf(person, known);
  const found = entries.filter((entry) => {
    if (entry.kind !== 'accomplishment') return false;
    const listed = isListed(entry, person);
    return listed || speaksOf([entry.title, entry.details, entry.result].join('\n'), names, listed);
  });
  if (found.length > 0) return found;
  const isPerson = (name: string): boolean => fold(name) === fold(person);
  const others = known.filter((name) => !isPerson(name));
  const near = nearest(person, others, 3);
  // Who is known did not get the name wrong: only feedback can be what made the name known.
  const why = others.length < known.length ? 'What they said of you is no part of it.\n' : '';
  throw new RefusedError(`nothing in ${period} speaks of ${person}`, {
    hint: `${why || (near.length === 0 ? '' : `Did you mean ${sentenceList(near, 'or')}?\n`)}Log what you did together: lp log "…" --with "${person}"`,
  });
}

/** Whether an entry has someone among its people. */
export const isListed = ({ people }: Pick<Entry, 'people'>, person: string): boolean =>
  people.some((name) => fold(name) === fold(person));
