/** `lp edit`: an entry changed by flags, or in the editor; nobody's change is overwritten unseen. */
import { writeFileSync } from 'node:fs';
import { entryDocument } from '../../domain/document.ts';
import { type Draft, draftEntry, draftOf, type Entry } from '../../domain/entry.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { oneLine, sentenceList } from '../../domain/text.ts';
import { ENTRY_OPTIONS, type Stated, statedByFlags } from '../capture-entry.ts';
import type { Context } from '../context.ts';
import { openEditor, readDocument } from '../edit-document.ts';
import { forgetKept, lastKept, type Typed, withKept } from '../kept.ts';
import { briefTitle, entriesOf, printEntries, readId } from '../present.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

interface EditOptions {
  readonly id: number;
  /** Absent: in the editor. */
  readonly stated: Stated | undefined;
  readonly resume: boolean;
  readonly json: boolean;
}

export const spec = command<EditOptions>({
  arguments: [{ name: 'id', required: true }],
  options: [
    { name: 'title', short: 't', value: '<text>', help: 'the title' },
    ...ENTRY_OPTIONS,
    { name: 'from', value: '<person>', help: 'who gave the feedback' },
    { name: 'constructive', help: 'the feedback asks for a change' },
    { name: 'positive', help: 'the feedback is praise' },
    { name: 'resume', help: 'go on with the edit that was kept last' },
    JSON_OPTION,
  ],
  examples: [
    ['lp edit 42 -r "900 ms to 540 ms"', 'adds the result'],
    ['lp edit 42', 'opens it in your editor'],
    ['lp edit 42 --project ""', 'takes the project away'],
  ],
  notes: 'A list given by a flag replaces the list that was there; lp tag adds to it.',
  async read(input, context) {
    const id = readId(input.words[0]!);
    const stated = await statedValues(input, context);
    const byFlags = Object.keys(stated).length > 0;
    if (byFlags && flag(input, 'resume'))
      throw new UsageError('--resume opens the editor, so no other flag goes with it');
    const { env } = context.host;
    if (!byFlags && !context.interactive && !env.VISUAL && !env.EDITOR) {
      throw new UsageError('nothing says what to change, and there is no terminal for an editor', {
        hint: `Write: lp edit ${id} -r "the result"`,
      });
    }
    return {
      id,
      stated: byFlags ? stated : undefined,
      resume: flag(input, 'resume'),
      json: flag(input, 'json'),
    };
  },
  async act({ id, stated, resume, json }, context) {
    const entry =
      stated === undefined ? await inEditor(id, resume, context) : await byFlags(id, stated, context);
    if (entry === undefined) context.note('Nothing was changed.');
    else {
      printEntries(context, [entry], { json, single: true });
      if (!json && stated?.result !== undefined) context.note(`    result: ${entry.result ?? 'none'}`);
    }
  },
});

async function statedValues(input: Input, context: Context): Promise<Stated> {
  const title = text(input, 'title');
  if (flag(input, 'constructive') && flag(input, 'positive')) {
    throw new UsageError('feedback is positive or constructive, not both', {
      hint: 'Keep one of the two flags.',
    });
  }
  return {
    ...(await statedByFlags(input, context)),
    ...(title === undefined ? {} : { title }),
    ...(flag(input, 'constructive') ? { sentiment: 'constructive' } : {}),
    ...(flag(input, 'positive') ? { sentiment: 'positive' } : {}),
  };
}

async function byFlags(id: number, stated: Stated, context: Context): Promise<Entry | undefined> {
  const store = await context.store('write');
  const [base] = entriesOf(store, [id], 'nothing was changed');
  refuseFeedbackFields(base!, stated);
  return apply(base!, { ...draftOf(base!), ...stated }, context);
}

function refuseFeedbackFields(entry: Entry, stated: Stated): void {
  if (entry.kind === 'feedback' || (stated.from === undefined && stated.sentiment === undefined)) return;
  throw new UsageError(
    `entry ${entry.id} is no feedback: --from, --constructive and --positive do not apply`,
    {
      hint: 'Log the feedback itself: lp feedback "what was said" --from …',
    },
  );
}

async function inEditor(id: number, resume: boolean, context: Context): Promise<Entry | undefined> {
  const store = await context.store('write');
  const [base] = entriesOf(store, [id]);
  const name = `edit-${id}`;
  const kept = resume ? lastKept(context, name) : undefined;
  // The log is not held while a person writes; what others change meanwhile is seen when the edit is saved.
  context.close();
  const edited = await openEditor(
    kept?.text ?? draftOf(base!),
    context,
    name,
    context.next(`edit ${id} --resume`),
    [`entry ${id}: save and close to change it`],
  );
  if (!edited.changed && kept === undefined) {
    edited.discard();
    return undefined;
  }
  const typed: Typed = { text: edited.text, file: edited.file };
  try {
    const stated = await readDocument(edited.text, context, base!.principles);
    const entry = await apply(base!, { ...draftOf(base!), ...stated }, context);
    edited.discard();
    if (kept !== undefined) forgetKept(kept.file);
    return entry;
  } catch (error) {
    if (error instanceof Clash) {
      // Kept on top of what the entry says by now, so that going on with it reverts nobody's other changes.
      const text = entryDocument(error.merged, { principles: context.principles, help: error.theirs });
      writeFileSync(edited.file, text, { mode: 0o600 });
    }
    throw withKept(error, context, name, typed, context.next(`edit ${id} --resume`));
  }
}

/**
 * Carries the difference between `base` and `wanted` over to the entry as it is now.
 * @returns undefined when there is no difference.
 * @throws RefusedError when the entry is gone, or somebody changed the same field in the meantime.
 */
async function apply(base: Entry, wanted: Draft, context: Context): Promise<Entry | undefined> {
  if (oneLine(wanted.title) === '') {
    throw new UsageError(`a title cannot be empty; entry ${base.id} is unchanged`, {
      hint: `To remove the entry: lp rm ${base.id}`,
    });
  }
  const mine = draftEntry(wanted, context.today > base.date ? context.today : base.date);
  const fields = (Object.keys(mine) as (keyof Draft)[]).filter(
    (field) => !same(mine[field], draftOf(base)[field]),
  );
  if (fields.length === 0) return undefined;
  const store = await context.store('write');
  return store.change('edit', context.now, (tx) => {
    const now = tx.get('entry', base.id);
    if (now === null) {
      throw new RefusedError(`entry ${base.id} was removed while you were editing`, {
        hint: `Bring it back: lp restore ${base.id}`,
      });
    }
    const clashing = fields.filter(
      (field) => !same(now[field], base[field]) && !same(now[field], mine[field]),
    );
    const changed = Object.fromEntries(fields.map((field) => [field, mine[field]]));
    if (clashing.length > 0) throw new Clash({ ...now, ...changed }, now, clashing);
    if (mine.goal !== null && tx.get('goal', mine.goal.slice(1)) === null) {
      throw new UsageError(`there is no goal ${mine.goal}`, {
        hint: 'Name a goal that is there, or -g "" for none.',
      });
    }
    const value: Entry = { ...now, ...changed, updatedAt: context.now.toISOString() };
    tx.put('entry', base.id, value);
    return { summary: `${base.id} (${sentenceList(fields)} of ${briefTitle(now.title)})`, value };
  });
}

/** Somebody changed the same fields in the meantime. */
class Clash extends RefusedError {
  readonly theirs: string[];

  /** @param merged the entry as it is now, with the changes that clash on top. */
  constructor(
    readonly merged: Draft,
    now: Entry,
    fields: readonly (keyof Draft)[],
  ) {
    super(`entry ${now.id} was changed while you were editing: ${sentenceList(fields)}`, {
      hint: `See what it says now: lp show ${now.id}`,
    });
    this.theirs = fields.map(
      (field) => `meanwhile, ${field} became: ${oneLine(String(now[field] ?? 'nothing'))}`,
    );
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
