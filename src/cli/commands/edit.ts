/** `lp edit`: an entry changed by flags, or in the editor; nobody's change is overwritten unseen. */
import { writeFileSync } from 'node:fs';
import { type Draft, draftOf, type Entry, isConcern, isPending, PENDING } from '../../domain/entry.ts';
import { UsageError } from '../../domain/errors.ts';
import { aKind } from '../../domain/kind-words.ts';
import { withResult } from '../../domain/waiting.ts';
import { tellAnswers } from '../answering.ts';
import { applyEdit, Clash, clashDocument } from '../apply-edit.ts';
import { CONCERN_OPTIONS, tellUrgency } from '../capture-concern.ts';
import {
  ANSWERS_OPTION,
  ENTRY_OPTIONS,
  PENDING_OPTION,
  type Stated,
  statedByFlags,
} from '../capture-entry.ts';
import type { Context } from '../context.ts';
import { ABOUT_WORDS, openEditor, readDocument } from '../edit-document.ts';
import { forgetKept, lastKept, type Typed, withKept } from '../kept.ts';
import { quoted } from '../outcome.ts';
import { entriesOf, printEntries, readId } from '../present.ts';
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
    ANSWERS_OPTION,
    PENDING_OPTION,
    ...CONCERN_OPTIONS,
    { name: 'from', value: '<person>', help: 'who gave the feedback' },
    { name: 'constructive', help: 'the feedback asks for a change' },
    { name: 'positive', help: 'the feedback is praise' },
    { name: 'resume', help: 'go on with the edit that was kept last' },
    JSON_OPTION,
  ],
  examples: [
    ['lp edit 42 -r "900 ms to 540 ms"', 'adds the result'],
    ['lp edit 42 --pending-result', 'its result is still to come; -r "" says that none will'],
    ['lp edit 42', 'opens it in your editor'],
    ['lp edit 42 --project ""', 'takes the project away'],
    ['lp edit 42 --answers 17', 'it is what you did about feedback 17; "" takes that away'],
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
      entriesOf(await context.store('read'), [id], 'nothing was changed');
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
      if (!json && stated?.answers !== undefined) tellAnswers(entry, await context.store('read'), context);
      if (!json && (stated?.result ?? stated?.status) !== undefined)
        context.note(`    ${resultWords(entry)}`);
      if (!json && (stated?.severity !== undefined || stated?.by !== undefined)) tellUrgency(entry, context);
    }
  },
});

const resultWords = (entry: Entry): string =>
  isPending(entry) ? 'result pending' : `result: ${entry.result ?? 'none'}`;

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
  refuseForeignFields(base!, stated);
  return applyEdit(base!, changedDraft(base!, stated), context, 'edit');
}

/** The entry with what was stated. A result said to be none, or no longer said to be pending, is not awaited. */
function changedDraft(base: Entry, stated: Stated): Draft {
  if (stated.status === PENDING) refusePending(base, stated);
  const draft = draftOf(base);
  return { ...(stated.result === undefined ? draft : withResult(draft, stated.result)), ...stated };
}

function refusePending({ id, kind, result }: Entry, stated: Stated): void {
  if (kind !== 'accomplishment') {
    throw new UsageError(`entry ${id} is ${aKind(kind)}: only an accomplishment has a pending result`, {
      hint: `Leave it out; what is open ends with: lp resolve ${id} "how"`,
    });
  }
  if (result === null || stated.result !== undefined) return;
  throw new UsageError(`entry ${id} has a result, so none is pending: ${quoted(result)}`, {
    hint: `To add what came later: lp result ${id} --append "…"\nTo take it away and wait: lp edit ${id} -r "" --pending-result`,
  });
}

function refuseForeignFields(entry: Entry, stated: Stated): void {
  if (!isConcern(entry) && (stated.severity !== undefined || stated.by !== undefined)) {
    throw new UsageError(`entry ${entry.id} is no risk or need: --severity and --by do not apply`, {
      hint: 'Record the risk itself: lp risk "what may go wrong" --severity high --by "15 dec"',
    });
  }
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
    [`entry ${id}: save and close to change it`, ...(base!.kind === 'feedback' ? [ABOUT_WORDS] : [])],
  );
  if (!edited.changed && kept === undefined) {
    edited.discard();
    return undefined;
  }
  const typed: Typed = { text: edited.text, file: edited.file };
  try {
    const stated = await readDocument(edited.text, context, base!.principles);
    const entry = await applyEdit(base!, changedDraft(base!, stated), context, 'edit');
    edited.discard();
    if (kept !== undefined) forgetKept(kept.file);
    return entry;
  } catch (error) {
    if (error instanceof Clash) {
      // Kept on top of what the entry says by now, so that going on with it reverts nobody's other changes.
      writeFileSync(edited.file, clashDocument(error, context), { mode: 0o600 });
    }
    throw withKept(error, context, name, typed, context.next(`edit ${id} --resume`));
  }
}
