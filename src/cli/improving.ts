/**
 * The walk of `lp improve`: one question for each entry, each answer saved as a change of its own before the next is
 * asked. The log is not held while a person types, and an entry is read anew right before it is asked about.
 */
import { type Advice, adviceFor, type Fix } from '../domain/advice.ts';
import { type Draft, draftOf, type Entry } from '../domain/entry.ts';
import { Cancelled } from '../domain/errors.ts';
import { type Assessment, assess } from '../domain/evidence.ts';
import { harmless } from '../domain/harmless.ts';
import { sentenceList } from '../domain/text.ts';
import { withResult } from '../domain/waiting.ts';
import { type Asker, DialogueCancelled } from '../terminal/improve-dialogue.ts';
import { listLines } from '../terminal/list-view.ts';
import { plainStyle, type Style } from '../terminal/style.ts';
import { applyEdit, Clash, clashDocument, Gone } from './apply-edit.ts';
import { documentText } from './capture-elsewhere.ts';
import type { Context } from './context.ts';
import { withKept } from './kept.ts';
import { fitted } from './say.ts';

export interface Walk {
  /** Entries to ask about, in this order. */
  readonly ids: readonly number[];
  /** Ids that feedback speaks for. */
  readonly witnessed: ReadonlySet<number>;
  readonly context: Context;
  readonly style: Style;
}

/** What became of the entries asked about. */
export interface Tally {
  improved: number;
  skipped: number;
}

/**
 * Asks about one entry after the other.
 * @param tally counted up as it goes, so that a walk broken off can be told.
 * @throws Cancelled on ctrl-c, RefusedError where an answer could not be saved; what was typed is kept then. Where
 * another lp changed or removed the entry meanwhile, that is told, and the walk goes on.
 */
export async function improveEach(walk: Walk, asker: Asker, tally: Tally): Promise<void> {
  for (const id of walk.ids) {
    const became = await improveOne(id, walk, asker).catch((error: unknown) => overtaken(error, walk, asker));
    tally[became] += 1;
  }
}

/** @throws anything but the news that another lp was there first, which is told. */
export function overtaken(error: unknown, { context }: Pick<Walk, 'context'>, asker: Asker): 'skipped' {
  if (!(error instanceof Clash || error instanceof Gone)) throw error;
  const hints = (error.hint ?? '').split('\n').map((line) => `    ${line}`);
  asker.tell([...[`${error.message}.`, ...hints].flatMap((line) => lines(harmless(line), context)), '']);
  return 'skipped';
}

async function improveOne(id: number, walk: Walk, asker: Asker): Promise<'improved' | 'skipped'> {
  const { context } = walk;
  const entry = (await context.store('read')).entry(id);
  context.close();
  const known = { witnessed: walk.witnessed.has(id) };
  const assessment = entry === null ? null : assess(entry, known);
  const { lacks, fix } = entry === null ? NOTHING : adviceFor(entry, assessment!);
  // Somebody removed or mended it since the walk began, or its number was given and it lacks nothing.
  if (entry === null || fix === null) {
    asker.tell([
      entry === null ? `#${id} is gone by now.` : `#${id} lacks nothing: ${strengthOf(assessment!)}.`,
      '',
    ]);
    return 'skipped';
  }
  asker.tell([
    ...head(entry, walk),
    ...lines(`    ${assessment!.strength}: ${lacks.join(', ')}`, context).map(walk.style.dim),
  ]);
  const after = await answer(entry, fix, asker, context, { command: 'improve' });
  if (after === undefined) {
    asker.tell(['']);
    return 'skipped';
  }
  asker.tell([...lines(nowWords(after, assess(after, known), assessment!), context), '']);
  return 'improved';
}

const NOTHING: Advice = { lacks: [], fix: null };

const strengthOf = ({ strength, reasons }: Assessment): string => `${strength}, ${sentenceList(reasons)}`;

/** `#33 is fair now: a stated result and an outcome with a number.` */
function nowWords(entry: Entry, now: Assessment, before: Assessment): string {
  const { lacks } = adviceFor(entry, now);
  if (now.strength !== before.strength)
    return `#${entry.id} is ${now.strength} now: ${sentenceList(now.reasons)}.`;
  if (lacks.length === 0) return `#${entry.id} is ${strengthOf(now)}.`;
  return `#${entry.id} is still ${now.strength}: ${lacks.join(', ').replace(/[^?]$/, '$&.')}`;
}

/** The row of the list, whole: with half a title nobody knows what is asked about. */
export function head(entry: Entry, { context, style }: Pick<Walk, 'context' | 'style'>): string[] {
  const options = { currentYear: Number(context.today.slice(0, 4)), principles: context.principles };
  const [plain = ''] = listLines([entry], { ...options, style: plainStyle });
  const rows = lines(plain, context);
  return rows.length === 1 ? listLines([entry], { ...options, style }) : rows;
}

const lines = (text: string, { host }: Context): string[] => fitted(text, host.stderr);

/** How a question is asked, beside what it asks. */
export interface Manner {
  /** The name under which undo and history know the answer. */
  readonly command: 'improve' | 'week';
  /** Slugs to show first among the principles. */
  readonly suggested?: readonly string[];
  readonly onEscape?: () => void;
}

/**
 * Asks one thing about an entry and saves the answer as a change of its own.
 * @returns the entry as it is then; undefined where the question was passed over.
 * @throws Cancelled on ctrl-c, RefusedError where it could not be saved; what was typed is kept then.
 */
export async function answer(
  entry: Entry,
  fix: Pick<Fix, 'field' | 'ask'>,
  asker: Asker,
  context: Context,
  manner: Manner,
): Promise<Entry | undefined> {
  const wanted = await ask(entry, fix, asker, context, manner);
  return wanted === undefined ? undefined : save(entry, wanted, context, manner.command);
}

/** The entry with the answer in it; undefined where the question was passed over. */
async function ask(
  entry: Entry,
  fix: Pick<Fix, 'field' | 'ask'>,
  asker: Asker,
  context: Context,
  { suggested, onEscape }: Manner,
): Promise<Draft | undefined> {
  const draft = draftOf(entry);
  let typed: Draft | undefined;
  const message = `${fix.ask[0]!.toUpperCase()}${fix.ask.slice(1)}`;
  try {
    if (fix.field === 'principles') {
      const onChange = (principles: readonly string[]): void => {
        typed = { ...draft, principles };
      };
      const checked = entry.principles;
      const principles = await asker.principles({ message, checked, suggested, onChange, onEscape });
      return principles.length === 0 ? undefined : { ...draft, principles };
    }
    const initial = entry[fix.field] ?? '';
    const onChange = (text: string): void => {
      typed = answered(draft, fix.field, text, initial);
    };
    const hint = hintFor(fix.field, initial, onEscape === undefined ? 'ctrl-c stops' : 'esc ends');
    const text = await asker.text({ message, hint, initial, onChange, onEscape });
    return answered(draft, fix.field, text, initial);
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    const stopped = new Cancelled('stopped', { cause: error });
    throw typed === undefined ? stopped : kept(stopped, entry, typed, context);
  }
}

/** Nothing typed, or nothing changed, leaves the entry as it is: a text is never emptied by passing it over. */
function answered(draft: Draft, field: Fix['field'], text: string, initial: string): Draft | undefined {
  if (text.trim() === '' || text === initial) return undefined;
  return field === 'result' ? withResult(draft, text) : { ...draft, [field]: text };
}

function hintFor(field: Fix['field'], initial: string, end: string): string {
  if (initial !== '')
    return `${field === 'details' ? 'alt-enter: new line · ' : ''}enter leaves it as it is · ${end}`;
  return `enter skips · ${end}`;
}

/** @throws what hindered it, with the news where the answer is kept. */
async function save(
  base: Entry,
  wanted: Draft,
  context: Context,
  command: Manner['command'],
): Promise<Entry | undefined> {
  try {
    return await applyEdit(base, wanted, context, command);
  } catch (error) {
    throw kept(error, base, wanted, context);
  } finally {
    context.close();
  }
}

/** An answer that was not saved is kept as an edit of its entry, so that `lp edit 33 --resume` goes on with it. */
function kept(error: unknown, { id }: Entry, wanted: Draft, context: Context): unknown {
  const text = error instanceof Clash ? clashDocument(error, context) : documentText(wanted, context);
  return withKept(error, context, `edit-${id}`, { text }, context.next(`edit ${id} --resume`));
}
