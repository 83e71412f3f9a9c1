/** `lp suggest --apply`: one question for each entry, one undo step for each answer. Loads inquirer. */
import type { Entry } from '../domain/entry.ts';
import { Cancelled } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { likely } from '../domain/suggest.ts';
import { count } from '../domain/text.ts';
import { DialogueCancelled, searchableCheckbox } from '../terminal/prompts.ts';
import type { Advised } from './commands/suggest.ts';
import type { Context } from './context.ts';
import { MANY } from './copy-before.ts';
import { entryLine, principleNames } from './present.ts';
import { inWords } from './suggestions.ts';

/**
 * Asks about each entry, with what it has and what is suggested checked; an answer without any leaves it as it is.
 * @throws Cancelled when the user stops; what was accepted before stays.
 */
export async function applyOneByOne(
  advised: readonly Advised[],
  where: string,
  context: Context,
): Promise<undefined> {
  if (advised.length >= MANY) await (await import('./backup/make.ts')).keepCopy('suggest', context);
  // The log is not held while a person thinks.
  context.close();
  let tagged = 0;
  for (const [at, { entry, found }] of advised.entries()) {
    if (entry === null) continue;
    if (at > 0) context.note('');
    context.note(entryLine(entry, context.principles));
    if (found.length > 0) context.note(`  reads like ${inWords(found, context)}`);
    const checked = [...entry.principles, ...likely(found).map(({ slug }) => slug)];
    let chosen: readonly string[];
    try {
      chosen = await ask(
        `${at + 1} of ${advised.length}: which principles?`,
        checked,
        entry.principles,
        context,
      );
    } catch (error) {
      if (!(error instanceof DialogueCancelled)) throw error;
      throw stopped(tagged, advised.length - at, error);
    }
    const after = await accept(entry, chosen, context);
    context.close();
    if (after !== undefined) {
      tagged++;
      context.line(entryLine(after, context.principles));
    }
  }
  if (advised.length === 0) context.note(`No entry ${where} lacks a principle.`);
  else if (tagged === 0) context.note('Nothing was changed.');
}

async function ask(
  message: string,
  checked: readonly string[],
  had: readonly string[],
  context: Context,
): Promise<readonly string[]> {
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  const known = new Map(context.principles.map((principle) => [principle.slug, principle]));
  const choices = [...new Set([...checked, ...known.keys()])].map((slug) => {
    const { name = harmless(slug), short = '' } = known.get(slug) ?? {};
    const isChecked = checked.includes(slug);
    return {
      value: slug,
      name,
      short,
      checked: isChecked,
      hint: isChecked && !had.includes(slug) ? 'suggested' : undefined,
    };
  });
  return searchableCheckbox(io, { message, choices });
}

/** Stores the answer as a change of its own. @returns undefined when it changes nothing, or the entry is gone. */
async function accept(
  { id }: Entry,
  principles: readonly string[],
  context: Context,
): Promise<Entry | undefined> {
  const store = await context.store('write');
  return store.change('suggest', context.now, (tx) => {
    // Read again: another shell may have changed it while the question stood.
    const now = tx.get('entry', id);
    if (now === null || principles.length === 0 || now.principles.join() === principles.join())
      return { summary: '', value: undefined };
    const value: Entry = { ...now, principles, updatedAt: context.now.toISOString() };
    tx.put('entry', id, value);
    const added = principles.filter((slug) => !now.principles.includes(slug));
    const dropped = now.principles.filter((slug) => !principles.includes(slug));
    const what = [
      added.length > 0 ? `added ${principleNames(added, context.principles)}` : '',
      dropped.length > 0 ? `took away ${principleNames(dropped, context.principles)}` : '',
    ].filter(Boolean);
    return { summary: `${id} (${what.join(', ') || 'principles in another order'})`, value };
  });
}

function stopped(tagged: number, left: number, cause: unknown): Cancelled {
  const done =
    tagged === 0 ? 'nothing was changed' : `${count(tagged, 'entry', 'entries')} changed, which stays`;
  return new Cancelled(`stopped with ${left} to go; ${done}`, {
    // With nothing stored, lp undo would take back what this call had no part in.
    hint: `lp suggest --apply goes on${tagged === 0 ? '' : '; lp undo takes back the last'}.`,
    cause,
  });
}
