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

/** The names someone goes by in sentences: the whole one and, where nobody else known has it, the first word of it. */
export function namesOf(person: string, known: readonly string[]): string[] {
  const [first = person] = person.split(/\s+/);
  const shared = known.some((name) => fold(name) !== fold(person) && namesMatch(name, first));
  return first === person || shared ? [person] : [person, first];
}

/**
 * Whether a text holds one of the names as whole words. A first name before another capital is someone else's:
 * "Ana Souza" is not Ana Lima.
 */
export function speaksOf(text: string, names: readonly string[]): boolean {
  const words = text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  const folded = words.map(fold);
  return names.some((name) => {
    const parts = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold);
    const whole = name === names[0];
    return (
      parts.length > 0 &&
      folded.some(
        (_, at) =>
          parts.every((part, index) => folded[at + index] === part) &&
          (whole || !/^\p{Lu}/u.test(words[at + parts.length] ?? '')),
      )
    );
  });
}

/**
 * The entries that speak of someone: done with them, or naming them in their words. Their own feedback is about
 * the user and does not count.
 *
 * @throws RefusedError when there is none; the hint names people who are nearest.
 */
export function entriesAbout(entries: readonly Entry[], person: string, period: string): Entry[] {
  const names = namesOf(person, peopleIn(entries));
  const found = entries.filter(
    ({ people, title, details, result }) =>
      people.some((name) => fold(name) === fold(person)) ||
      speaksOf([title, details, result].join('\n'), names),
  );
  if (found.length > 0) return found;
  const near = nearest(person, peopleIn(entries), 3);
  throw new RefusedError(`nothing in ${period} speaks of ${person}`, {
    hint: `${near.length === 0 ? '' : `Did you mean ${sentenceList(near, 'or')}? `}Log what you did together: lp log "…" --with "${person}"`,
  });
}
