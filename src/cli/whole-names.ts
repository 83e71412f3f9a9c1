/**
 * Names that were typed, as the log knows them: a first name that one person only has becomes the whole name, so that
 * one person stays one. What was made of a name is said; nobody is merged silently. Loaded where somebody is named.
 */
import { isWaiting } from '../domain/ask.ts';
import type { Draft, Entry } from '../domain/entry.ts';
import { nameBegins, namesMatch } from '../domain/filter.ts';
import { harmless } from '../domain/harmless.ts';
import { nearest } from '../domain/nearest.ts';
import { seemingly } from '../domain/seeming.ts';
import { fold, sentenceList } from '../domain/text.ts';
import { knownNames } from './asking.ts';
import type { Context } from './context.ts';
import { inQuotes } from './quoted.ts';

export interface Named {
  readonly draft: Draft;
  /** Says what was made of names, of the entry that was stored. */
  tell(entry: Pick<Entry, 'id'>): void;
}

/** The draft with its people and its giver under their whole names. */
export async function withWholeNames(draft: Draft, context: Context): Promise<Named> {
  const store = await context.store('read');
  const known = knownNames(store);
  const taken: { readonly typed: string; readonly name: string; readonly flag: 'from' | 'with' }[] = [];
  const whole = (typed: string, flag: 'from' | 'with'): string => {
    const name = wholeName(typed, known);
    taken.push({ typed, name, flag });
    return name;
  };
  const people = eachOnce(draft.people.map((typed) => whole(typed, 'with')));
  const { from: giver } = draft;
  // Whose answer it is, where several could have given it, is the ask's own question.
  const isAskedAbout = store.asks().some((ask) => isWaiting(ask) && namesMatch(ask.person, giver ?? ''));
  const from =
    giver === null || (isAskedAbout && begun(giver, known).length !== 1) ? giver : whole(giver, 'from');
  return {
    draft: { ...draft, people, from },
    tell({ id }) {
      for (const meant of taken) {
        const { typed, name, flag } = meant;
        // As it was typed: lp edit takes names as they are, all of a flag's at once.
        const names = eachOnce(
          taken.filter((one) => one.flag === flag).map((one) => (one === meant ? typed : one.name)),
        );
        const call = context.next(`edit ${id} --${flag} ${inQuotes(harmless(names.join(', ')))}`);
        const note = nameNote(typed, name, known, call);
        if (note !== undefined) context.note(`    ${note}`);
      }
    },
  };
}

const eachOnce = (names: readonly string[]): string[] => [
  ...new Map(names.map((name) => [fold(name), name])).values(),
];

const begun = (typed: string, known: readonly string[]): string[] =>
  known.filter((name) => nameBegins(name, typed));

/** As typed where no known name begins so, or several do; in small letters only, as the log writes it. */
function wholeName(typed: string, known: readonly string[]): string {
  const same = known.find((name) => fold(name) === fold(typed));
  if (same !== undefined) return typed === fold(typed) ? same : typed;
  const [longer, other] = begun(typed, known);
  return other === undefined ? (longer ?? typed) : typed;
}

/**
 * What there is to say of the name that was made of a typed one; undefined where it is plain who is meant.
 * @param known those known before.
 * @param otherwise the call that helps where somebody else was meant.
 */
export function nameNote(
  typed: string,
  name: string,
  known: readonly string[],
  otherwise: string,
): string | undefined {
  const [said, taken] = [harmless(typed), harmless(name)];
  if (fold(name) !== fold(typed)) {
    // Of several it was chosen, by whoever would read this.
    return begun(typed, known).length > 1
      ? undefined
      : `"${said}" is taken for ${taken}. If not: ${otherwise}`;
  }
  const alike = seemingly(name, known);
  if (alike !== undefined) {
    return `"${said}" looks like ${harmless(alike)}, but with letters of another alphabet: two people to lp.`;
  }
  if (/[,;]/.test(name) || known.some((one) => fold(one) === fold(name))) return undefined;
  const names = known.filter((one) => namesMatch(one, name)).map((one) => harmless(one));
  if (names.length > 0) {
    return `"${said}" could be ${sentenceList(names, 'or')}, so it stays as written.`;
  }
  const [near] = nearest(name, known, 1);
  return near === undefined
    ? undefined
    : `Nobody is called ${taken} in the log yet. If you meant ${harmless(near)}: lp undo`;
}
