/**
 * Names that were typed, as the log knows them: a first name that one person only has becomes the whole name, so that
 * one person stays one. What was made of a name is said; nobody is merged silently. Loaded where somebody is named.
 */
import { isWaiting } from '../domain/ask.ts';
import type { Draft } from '../domain/entry.ts';
import { namesMatch } from '../domain/filter.ts';
import { harmless } from '../domain/harmless.ts';
import { nearest } from '../domain/nearest.ts';
import { seemingly } from '../domain/seeming.ts';
import { fold, sentenceList } from '../domain/text.ts';
import { knownNames } from './asking.ts';
import type { Context } from './context.ts';

export interface Named {
  readonly draft: Draft;
  /** Says what was made of names, once the entry is stored. */
  tell(): void;
}

/** The draft with its people and its giver under their whole names. */
export async function withWholeNames(draft: Draft, context: Context): Promise<Named> {
  const store = await context.store('read');
  const known = knownNames(store);
  const notes: string[] = [];
  const whole = (typed: string): string => {
    const name = wholeName(typed, known);
    const note = nameNote(typed, name, known, 'and write the whole name');
    if (note !== undefined) notes.push(note);
    return name;
  };
  const people = new Map(draft.people.map(whole).map((name) => [fold(name), name]));
  const { from: giver } = draft;
  // Whose answer it is, where several could have given it, is the ask's own question.
  const isAskedAbout = store.asks().some((ask) => isWaiting(ask) && namesMatch(ask.person, giver ?? ''));
  const from = giver === null || (isAskedAbout && several(giver, known)) ? giver : whole(giver);
  return {
    draft: { ...draft, people: [...people.values()], from },
    tell() {
      for (const note of notes) context.note(`    ${note}`);
    },
  };
}

const several = (name: string, known: readonly string[]): boolean =>
  known.filter((one) => namesMatch(one, name)).length > 1;

/** As typed where nobody known has that name, or several have it; in small letters only, as the log writes it. */
function wholeName(typed: string, known: readonly string[]): string {
  const same = known.find((name) => fold(name) === fold(typed));
  if (same !== undefined) return typed === fold(typed) ? same : typed;
  const longer = known.filter((name) => namesMatch(name, typed));
  return longer.length === 1 ? longer[0]! : typed;
}

/**
 * What there is to say of the name that was made of a typed one; undefined where it is plain who is meant.
 * @param known those known before.
 * @param otherwise what to do after `lp undo` where somebody else was meant.
 */
export function nameNote(
  typed: string,
  name: string,
  known: readonly string[],
  otherwise: string,
): string | undefined {
  const [said, taken] = [harmless(typed), harmless(name)];
  // Of several it was chosen, by whoever would read this.
  if (fold(name) !== fold(typed) && several(typed, known)) return undefined;
  if (fold(name) !== fold(typed)) return `"${said}" is taken for ${taken}. If not: lp undo, ${otherwise}.`;
  const alike = seemingly(name, known);
  if (alike !== undefined) {
    return `"${said}" looks like ${harmless(alike)}, but with letters of another alphabet: two people to lp.`;
  }
  if (/[,;]/.test(name) || known.some((one) => fold(one) === fold(name))) return undefined;
  if (several(name, known)) {
    const names = known.filter((one) => namesMatch(one, name)).map((one) => harmless(one));
    return `"${said}" could be ${sentenceList(names, 'or')}, so it stays as written.`;
  }
  const [near] = nearest(name, known, 1);
  return near === undefined
    ? undefined
    : `Nobody is called ${taken} in the log yet. If you meant ${harmless(near)}: lp undo`;
}
