/**
 * The talk of `lp week`: what else was finished, then what the week's entries lack, a question each. Every answer is
 * saved before the next question and is an undo step of its own, so that one can stop anywhere.
 */
import { adviceFor, type Fix } from '../domain/advice.ts';
import { capture } from '../domain/capture.ts';
import { type Entry, isPending } from '../domain/entry.ts';
import { Cancelled } from '../domain/errors.ts';
import { assess } from '../domain/evidence.ts';
import { textOf } from '../domain/suggest.ts';
import { dayInWeek, dayName, daysToLog, type Week } from '../domain/week.ts';
import { improveDialogue } from '../terminal/improve-dialogue.ts';
import { weekDialogue } from '../terminal/week-dialogue.ts';
import { captureEntry } from './capture-entry.ts';
import type { Context } from './context.ts';
import { fromLog, held, known } from './dialogues.ts';
import { answer, head, overtaken } from './improving.ts';
import { suggester } from './suggestions.ts';

/** So many of the results that are still to come are asked about, the oldest: the rest may wait another week. */
const MOST_PENDING = 5;

interface Talk {
  readonly week: Week;
  readonly context: Context;
  readonly onEscape: () => void;
  logged: number;
  filledIn: number;
}

/** @throws Cancelled on ctrl-c, and on Esc where it leaves words behind; RefusedError where something could not be saved. */
export async function finishWeek(week: Week, context: Context): Promise<void> {
  let escaped = false;
  const talk: Talk = {
    week,
    context,
    logged: 0,
    filledIn: 0,
    onEscape: () => {
      escaped = true;
    },
  };
  context.note('');
  try {
    await logMore(talk);
    await fillIn(talk);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    // Esc with nothing on the line is how one says: that is it.
    if (!escaped || error.hint !== undefined) {
      throw new Cancelled(`stopped; ${saved(talk) || 'nothing was changed'}`, {
        hint: error.hint,
        cause: error,
      });
    }
  } finally {
    context.close();
  }
  const said = saved(talk);
  if (said !== '') context.note(`${said}.   lp undo takes back the last`);
}

/** `2 logged, 3 filled in`; empty where nothing was. */
const saved = ({ logged, filledIn }: Talk): string =>
  [logged > 0 ? `${logged} logged` : '', filledIn > 0 ? `${filledIn} filled in` : '']
    .filter(Boolean)
    .join(', ');

/** Nothing more was said. */
class Enough extends Error {}

/** Logs one thing after the other, until an empty line. */
async function logMore(talk: Talk): Promise<void> {
  const { context } = talk;
  for (;;) {
    try {
      await captureEntry({ words: [], options: {} }, context, 'accomplishment', (stated) =>
        askOneMore(stated, talk),
      );
    } catch (error) {
      if (error instanceof Enough) return;
      throw error;
    }
    talk.logged += 1;
    context.close();
  }
}

async function askOneMore(stated: Parameters<typeof fromLog>[1], talk: Talk): ReturnType<typeof held> {
  const { week, context, logged, onEscape } = talk;
  const { today } = context;
  const during = week.to < today ? 'last week' : 'this week';
  const knowledge = {
    ...(await known(context)),
    message:
      logged > 0 ? 'What else?' : `What ${week.entries.length === 0 ? '' : 'else '}did you finish ${during}?`,
    hint: '+dd tags a principle · enter: nothing more · esc ends',
    days: daysToLog(week, today).map((day) => dayName(day, today)),
    day: (words: string) => dayInWeek(words, week, today),
    tagsIn: (title: string) => capture(title, context.principles).principles,
    onEscape,
  };
  return held('log', context, stated, async (io) => {
    const values = await weekDialogue(io, knowledge);
    if (values === null) throw new Enough();
    return fromLog(values, stated);
  });
}

interface Step {
  readonly id: number;
  readonly field: 'result' | 'principles';
}

function stepsOf({ entries, withoutResult, withoutPrinciple, pending }: Week): Step[] {
  const lacking = entries.flatMap(({ id }): Step[] => [
    ...(withoutResult.some((one) => one.id === id) ? [{ id, field: 'result' } as const] : []),
    ...(withoutPrinciple.some((one) => one.id === id) ? [{ id, field: 'principles' } as const] : []),
  ]);
  return [...lacking, ...pending.slice(0, MOST_PENDING).map(({ id }) => ({ id, field: 'result' }) as const)];
}

async function fillIn(talk: Talk): Promise<void> {
  const { week, context } = talk;
  const steps = stepsOf(week);
  if (steps.length === 0) return;
  const suggestFor = await suggester(context);
  const style = await context.errorStyle();
  await improveDialogue({ ...context.host.terminal(), style }, context.principles, async (asker) => {
    let shown: number | undefined;
    for (const step of steps) {
      const entry = (await context.store('read')).entry(step.id);
      context.close();
      const fix = entry === null ? undefined : lackOf(entry, step.field);
      if (entry === null || fix === undefined) continue;
      if (shown !== entry.id) asker.tell(head(entry, { context, style }));
      shown = entry.id;
      const suggested = suggestFor(textOf(entry), entry.id).map(({ slug }) => slug);
      const manner = { command: 'week', suggested, onEscape: talk.onEscape } as const;
      const after = await answer(entry, fix, asker, context, manner).catch((error: unknown) => {
        overtaken(error, { context }, asker);
        return undefined;
      });
      if (after !== undefined) talk.filledIn += 1;
    }
  });
}

/** What to ask; undefined where somebody has seen to it meanwhile. */
function lackOf(entry: Entry, field: Step['field']): Pick<Fix, 'field' | 'ask'> | undefined {
  if (field === 'principles')
    return entry.principles.length > 0 ? undefined : { field, ask: 'which principles does it show?' };
  if (isPending(entry)) return { field, ask: 'what came of it?' };
  const { fix } = adviceFor(entry, assess(entry));
  return fix?.field === 'result' && !assess(entry).outcome ? fix : undefined;
}
