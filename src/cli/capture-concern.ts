/** `lp risk` and `lp need`: captured like `lp log`, with how bad it is and by when something has to happen. */
import { longDay } from '../domain/day.ts';
import type { Draft } from '../domain/entry.ts';
import { Cancelled } from '../domain/errors.ts';
import { documentText } from './capture-elsewhere.ts';
import { CAPTURE_OPTIONS, captureEntry, type Stated } from './capture-entry.ts';
import { readBy, readSeverity } from './concern-flags.ts';
import type { Context } from './context.ts';
import { blankDraft } from './edit-document.ts';
import { withKept } from './kept.ts';
import type { CommandBody, OptionSpec } from './spec.ts';

export const CONCERN_OPTIONS: readonly OptionSpec[] = [
  { name: 'severity', value: '<how bad>', help: 'low, medium or high' },
  { name: 'by', value: '<when>', help: 'the day by which something has to happen: friday, "15 dec"' },
];

/** What is not known yet, or belongs to accomplishments. */
const NOT_YET = new Set(['result', 'principle']);

/** The command of one kind. */
export function concernCommand(
  kind: 'risk' | 'need',
  examples: CommandBody['examples'],
  notes: string,
): CommandBody {
  return {
    arguments: [{ name: 'words', variadic: true }],
    options: [...CONCERN_OPTIONS, ...CAPTURE_OPTIONS.filter(({ name }) => !NOT_YET.has(name))],
    examples,
    notes,
    run: (input, context) =>
      captureEntry(
        input,
        context,
        kind,
        (stated, given) => askConcern(kind, stated, given),
        async (draft) => ({ write() {}, tell: () => tellUrgency(draft, context) }),
      ),
  };
}

/** The day as it was understood; one that has passed is most often a slip. */
export function tellUrgency({ severity, by }: Pick<Draft, 'severity' | 'by'>, context: Context): void {
  const { today } = context;
  const due = by === null ? '' : `${by < today ? 'was due' : 'by'} ${longDay(by)}`;
  const said = [severity ?? '', due].filter(Boolean).join(', ');
  if (said !== '') context.note(`    ${said}${by !== null && by < today ? ', which has passed' : ''}`);
}

async function askConcern(kind: 'risk' | 'need', stated: Stated, context: Context): Promise<Stated> {
  const { concernDialogue } = await import('../terminal/concern-dialogue.ts');
  const { DialogueCancelled } = await import('../terminal/prompts.ts');
  const initial = { severity: stated.severity ?? '', by: stated.by ?? '' };
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  try {
    const values = await concernDialogue(io, kind, initial, (words) => readBy(words, context.today));
    return {
      ...stated,
      ...split(values.words),
      severity: readSeverity(values.severity) ?? null,
      by: (await readBy(values.by, context.today)) ?? null,
    };
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    const cancelled = new Cancelled('cancelled; nothing was logged', { cause: error });
    const typed = error.typed as { words: string; severity: string; by: string };
    if (typed.words.trim() === '') throw cancelled;
    const draft = { ...blankDraft(kind, context.today, {}), ...split(typed.words) };
    const text = documentText({ ...draft, severity: typed.severity, by: typed.by }, context);
    throw withKept(cancelled, context, kind, { text }, context.next(`${kind} --resume`));
  }
}

function split(words: string): { title: string; details: string | null } {
  const [title = '', ...rest] = words.trim().split('\n');
  return { title, details: rest.length === 0 ? null : rest.join('\n') };
}
