/**
 * Capture where the words are not on the command line: the editor, a kept text, a dialogue. Apart from
 * capture-entry.ts because a plain `lp log words` must not load any of it.
 */
import { capture, type NearMiss } from '../domain/capture.ts';
import { type DocumentDraft, entryDocument } from '../domain/document.ts';
import { type Draft, type DraftInput, EXAMPLES, PENDING } from '../domain/entry.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import { cleanText, oneLine } from '../domain/text.ts';
import { type Call, type Gathered, inOrder, readPeople, type Stated } from './capture-entry.ts';
import type { Context } from './context.ts';
import { ABOUT_WORDS, blankDraft, openEditor, readDocument } from './edit-document.ts';
import { forgetKept, lastKept } from './kept.ts';
import { flag, text, texts } from './spec.ts';

export { withKept } from './kept.ts';

/** A draft as the text that `--resume` reads. */
export const documentText = (draft: DocumentDraft, { principles }: Context): string =>
  entryDocument(draft, { principles });

/**
 * Reads what is piped in, and keeps it at once: a flag's mistake must not cost it.
 * @param tags `+dd`, to stand at the end of its title.
 */
export async function readStdin(call: Call, tags: readonly string[]): Promise<string> {
  const { context, keep } = call;
  const { stdin } = context.host;
  if (stdin.isTerminal) context.note('Write the entry; the first line is its title. Ctrl-D ends it.');
  const read = await stdin.read();
  const piped = read.replace(/\S.*/, (title) => [title.trimEnd(), ...tags].join(' '));
  keep(asTyped(piped, call));
  return piped;
}

/** What was piped in and the flags with it, understood or not, as the text that `--resume` reads. */
function asTyped(piped: string, { input, context, kind }: Call): string {
  if (piped.trim() === '') return '';
  const [title = '', ...rest] = cleanText(piped).trimStart().split('\n');
  const details = detailsOf(kind, rest.join('\n'), text(input, 'details'));
  const draft = blankDraft(kind, context.today, {
    title,
    details: details === '' ? null : details,
    result: text(input, 'result') ?? null,
    project: text(input, 'project') ?? null,
    people: (texts(input, 'with') ?? []).flatMap(readPeople).map(oneLine),
    links: texts(input, 'link') ?? [],
    principles: texts(input, 'principle') ?? [],
    goal: text(input, 'goal') ?? null,
    from: text(input, 'from') ?? null,
    status: flag(input, 'pending-result') ? PENDING : null,
    ...(flag(input, 'constructive') ? { sentiment: 'constructive' } : {}),
  });
  return documentText(
    {
      ...draft,
      date: text(input, 'date') ?? context.today,
      answers: texts(input, 'answers') ?? [],
      severity: text(input, 'severity') ?? null,
      by: text(input, 'by') ?? null,
    },
    context,
  );
}

const detailsOf = (kind: Call['kind'], lines: string, flag: string | undefined): string =>
  inOrder(kind, flag, lines).filter(Boolean).join('\n\n');

/**
 * @param base what a new entry has before anything is said.
 * @param stated what flags and words said.
 */
export async function gatherElsewhere(call: Call, base: DraftInput, stated: Stated): Promise<Gathered> {
  const { input, context, kind } = call;
  if (flag(input, 'resume') || flag(input, 'edit')) return inEditor(call, base, stated);
  if (!context.interactive) {
    throw new UsageError(kind === 'feedback' ? 'there are no words to keep' : 'there is nothing to log', {
      hint: `Write: ${EXAMPLES[kind]}   (or - to read standard input)`,
    });
  }
  const answers = { ...base, ...stated, ...(await call.dialogue({ ...base, ...stated }, context)) };
  call.keep(documentText(blankDraft(kind, base.date, answers as Partial<Draft>), context));
  const tagged = tagsOf(answers, context);
  return { stated: { ...base, ...tagged.stated }, nearMisses: tagged.nearMisses };
}

async function inEditor(
  { input, context, kind, name, keep }: Call,
  base: DraftInput,
  stated: Stated,
): Promise<Gathered> {
  const kept = flag(input, 'resume') ? lastKept(context, name) : undefined;
  const start = kept?.text ?? blankDraft(kind, base.date, { ...base, ...stated });
  const edited = await openEditor(start, context, name, context.next(`${name} --resume`), [
    `${kind}: save and close to log it; without a title nothing is logged`,
    ...(kind === 'feedback' ? [ABOUT_WORDS] : []),
  ]);
  if (kept === undefined && !edited.changed && (stated.title ?? base.title) === '') {
    edited.discard();
    throw new RefusedError('nothing was written, so nothing was logged');
  }
  keep(edited.text, edited.file);
  const tagged = tagsOf(await readDocument(edited.text, context), context);
  const stored = (): void => {
    edited.discard();
    if (kept !== undefined) forgetKept(kept.file);
  };
  return { stated: { ...base, ...tagged.stated }, nearMisses: tagged.nearMisses, stored };
}

/** The `+tags` typed in a title that came from the editor or a dialogue. */
function tagsOf(
  stated: Stated,
  context: Context,
): { stated: Stated & { title: string }; nearMisses: NearMiss[] } {
  const taken = capture(stated.title ?? '', context.principles);
  const principles = [...new Set([...(stated.principles ?? []), ...taken.principles])];
  return { stated: { ...stated, title: taken.title, principles }, nearMisses: taken.nearMisses };
}
