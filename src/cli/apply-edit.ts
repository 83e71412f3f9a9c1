/** What an edit does to an entry, whatever asked for it: nobody's change is overwritten unseen. */
import { entryDocument } from '../domain/document.ts';
import { type Draft, draftEntry, draftOf, type Entry, isPending, PENDING } from '../domain/entry.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import { oneLine, sentenceList } from '../domain/text.ts';
import type { Context } from './context.ts';
import { briefTitle } from './present.ts';

/**
 * Carries the difference between `base` and `wanted` over to the entry as it is now.
 * @param command the name under which undo and history know it.
 * @returns undefined when there is no difference.
 * @throws RefusedError when the entry is gone, or somebody changed the same field in the meantime.
 */
export async function applyEdit(
  base: Entry,
  wanted: Draft,
  context: Context,
  command: 'edit' | 'improve' | 'week',
): Promise<Entry | undefined> {
  if (oneLine(wanted.title) === '') {
    throw new UsageError(`a title cannot be empty; entry ${base.id} is unchanged`, {
      hint: `To remove the entry: lp rm ${base.id}`,
    });
  }
  const answering = wanted.answers.length === 0 ? undefined : await import('./answering.ts');
  const mine = draftEntry(wanted, context.today > base.date ? context.today : base.date);
  answering?.checkAnswers({ ...wanted, id: base.id }, () => null, wanted.answers);
  const fields = (Object.keys(mine) as (keyof Draft)[]).filter(
    (field) => !same(mine[field], draftOf(base)[field]),
  );
  if (fields.length === 0) return undefined;
  const store = await context.store('write');
  return store.change(command, context.now, (tx) => {
    const now = tx.get('entry', base.id);
    if (now === null) {
      throw new Gone(`entry ${base.id} was removed while you were editing`, {
        hint: `Bring it back: lp restore ${base.id}`,
      });
    }
    answering?.checkAnswers(mine, (id) => tx.get('entry', id), now.answers);
    const clashing = fields.filter(
      (field) => !same(now[field], base[field]) && !same(now[field], mine[field]),
    );
    const changed = Object.fromEntries(fields.map((field) => [field, mine[field]]));
    // Announced here as pending while another lp wrote it down.
    if (changed.status === PENDING && ({ ...now, ...changed } as Draft).result !== null)
      clashing.push('result');
    if (clashing.length > 0) throw new Clash({ ...now, ...changed }, now, clashing);
    if (mine.goal !== null && tx.get('goal', mine.goal.slice(1)) === null) {
      throw new UsageError(`there is no goal ${mine.goal}`, {
        hint: 'Name a goal that is there, or -g "" for none.',
      });
    }
    const value: Entry = {
      ...now,
      ...changed,
      ...(isPending(now) && changed.result != null ? { status: null, resolved: context.today } : {}),
      updatedAt: context.now.toISOString(),
    };
    tx.put('entry', base.id, value);
    return { summary: `${base.id} (${sentenceList(named(fields))} of ${briefTitle(now.title)})`, value };
  });
}

/** The fields in words; what follows from a result goes without saying. */
function named(fields: readonly (keyof Draft)[]): string[] {
  const own = fields.includes('result')
    ? fields.filter((field) => field !== 'status' && field !== 'resolved')
    : fields;
  return own.map((field) => (field === 'status' ? 'pending result' : field));
}

/** Somebody removed the entry in the meantime. */
export class Gone extends RefusedError {}

/** Somebody changed the same fields in the meantime. */
export class Clash extends RefusedError {
  readonly theirs: string[];

  /** @param merged the entry as it is now, with the changes that clash on top. */
  constructor(
    readonly merged: Draft,
    now: Entry,
    fields: readonly (keyof Draft)[],
  ) {
    super(`entry ${now.id} was changed while you were editing: ${sentenceList(named(fields))}`, {
      hint: `See what it says now: lp show ${now.id}`,
    });
    this.theirs = fields.map(
      (field) => `meanwhile, ${named([field])[0]} became: ${oneLine(String(now[field] ?? 'nothing'))}`,
    );
  }
}

/** The entry as it is by now, with the changes that clash on top and what became of them meanwhile above. */
export const clashDocument = ({ merged, theirs }: Clash, { principles }: Context): string =>
  entryDocument(merged, { principles, help: theirs });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
