/** Entries in the user's editor: the document written out, edited, and read back into stated values. */
import { parseDay } from '../domain/day.ts';
import { entryDocument, type ParsedDocument, parseDocument } from '../domain/document.ts';
import { type Draft, type DraftInput, type Kind, PENDING } from '../domain/entry.ts';
import { LpError, UsageError } from '../domain/errors.ts';
import { principleOf, resolvePrincipleList } from '../domain/principle.ts';
import { readAnswers } from './capture-entry.ts';
import { readBy } from './concern-flags.ts';
import type { Context } from './context.ts';
import { readGoalRef } from './filter-options.ts';
import { keptFolder } from './kept.ts';

/** For the top of a document of feedback: whose words go where. */
export const ABOUT_WORDS =
  'title and text are their words; from a line that begins with "My note:" on, yours';

export interface Edited {
  readonly text: string;
  /** Where the text stands until `discard`. */
  readonly file: string;
  readonly changed: boolean;
  discard(): void;
}

/**
 * Opens the user's editor on a text, or on an entry as a document.
 * @param name what the file is for, `log` or `edit-42`: `--resume` finds it under that name.
 * @param resume the call that goes on with a text the editor left behind.
 * @param help lines at the top of the document.
 */
export async function openEditor(
  start: string | Draft,
  context: Context,
  name: string,
  resume: string,
  help: readonly string[],
): Promise<Edited> {
  const { editText } = await import('../terminal/editor.ts');
  const text =
    typeof start === 'string' ? start : entryDocument(start, { principles: context.principles, help });
  const stamp = context.now.toISOString().replace(/[-:]/g, '').slice(0, 15);
  const request = {
    text,
    env: context.host.env,
    platform: context.host.platform,
    dir: keptFolder(context),
    fileName: `${name}-${stamp}`,
    signals: context.host.terminal().signals,
  };
  return editText(request).catch((error: unknown) => {
    const left = error instanceof LpError && error.hint?.includes('is kept in') === true;
    throw left ? error.alsoHint(`Go on with it: ${resume}`) : error;
  });
}

/**
 * What a document states.
 * @param known slugs the entry has already.
 * @throws UsageError, with the line, on what is no day, principle or goal.
 */
export async function readDocument(
  text: string,
  context: Context,
  known: readonly string[] = [],
): Promise<Omit<DraftInput, 'date'> & Pick<Partial<DraftInput>, 'date'>> {
  const parsed = parseDocument(text);
  const {
    title,
    date,
    principles,
    result,
    pending,
    project,
    people,
    links,
    goal,
    from,
    sentiment,
    details,
    severity,
    by,
    answers,
  } = parsed;
  return {
    title,
    ...(date === null ? {} : { date: await atLine(parsed, 'date', () => parseDay(date, context.today)) }),
    principles:
      principles === null
        ? []
        : await atLine(parsed, 'principles', () => readPrinciples(principles, known, context)),
    result,
    ...(pending ? { status: PENDING } : {}),
    project,
    people,
    links,
    goal: goal === null ? null : await atLine(parsed, 'goal', () => readGoalRef(goal)!),
    from,
    sentiment,
    severity,
    by: by === null ? null : await atLine(parsed, 'by', async () => (await readBy(by, context.today))!),
    answers: answers.length === 0 ? [] : await atLine(parsed, 'answers', () => readAnswers(answers)),
    details,
  };
}

/** A slug from a newer lp, which this one cannot resolve, stays where it stood. */
function readPrinciples(text: string, known: readonly string[], { principles }: Context): string[] {
  const strange = known.filter((slug) => principleOf(principles, slug) === undefined);
  const parts: string[][] = [[]];
  for (const piece of strange.length === 0 ? [] : text.split(',').map((part) => part.trim())) {
    if (strange.includes(piece)) parts.push([piece], []);
    else parts.at(-1)!.push(piece);
  }
  if (parts.length === 1) return resolvePrincipleList(principles, [text]);
  return parts.flatMap((part) => {
    if (part.length === 1 && strange.includes(part[0]!)) return part;
    return part.length === 0 ? [] : resolvePrincipleList(principles, [part.join(',')]);
  });
}

/** An error about a value of the document says which line it stands in. */
async function atLine<T>(
  parsed: ParsedDocument,
  key: keyof ParsedDocument['lines'],
  read: () => T | Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const line = parsed.lines[key];
    if (!(error instanceof LpError) || line === undefined) throw error;
    throw new UsageError(`line ${line}: ${error.message}`, { hint: error.hint, cause: error });
  }
}

/** A draft with nothing in it yet, for a new document. */
export function blankDraft(kind: Kind, date: Draft['date'], stated: Partial<Draft>): Draft {
  return {
    kind,
    date,
    title: '',
    details: null,
    result: null,
    project: null,
    people: [],
    links: [],
    goal: null,
    principles: [],
    from: null,
    sentiment: kind === 'feedback' ? 'positive' : null,
    status: null,
    pinned: false,
    answers: [],
    severity: null,
    by: null,
    resolved: null,
    ...stated,
  };
}
