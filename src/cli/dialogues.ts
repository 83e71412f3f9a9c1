/** The dialogues of capture: what they know beforehand, and what becomes of what was typed. */
import { capture } from '../domain/capture.ts';
import { parseDay } from '../domain/day.ts';
import type { DraftInput } from '../domain/entry.ts';
import { Cancelled, RefusedError } from '../domain/errors.ts';
import { parted, spokenWords } from '../domain/spoken.ts';
import { likely } from '../domain/suggest.ts';
import {
  DialogueCancelled,
  type FeedbackValues,
  feedbackDialogue,
  type LogValues,
  logDialogue,
  type PromptIo,
} from '../terminal/dialogues.ts';
import { documentText } from './capture-elsewhere.ts';
import type { Stated } from './capture-entry.ts';
import type { Context } from './context.ts';
import { blankDraft } from './edit-document.ts';
import { type Typed, withKept } from './kept.ts';
import { suggester } from './suggestions.ts';

/** Names are offered from so many of the newest entries. */
const RECENT = 200;

export async function askAccomplishment(stated: Stated, context: Context): Promise<Stated> {
  const knowledge = {
    ...(await known(context)),
    initial: { ...fields(stated), title: stated.title ?? '', result: stated.result ?? null },
    tagsIn: (title: string) => capture(title, context.principles).principles,
  };
  return held('log', context, stated, async (io) => {
    const values = await logDialogue(io, knowledge);
    return values === null ? null : fromLog(values, stated);
  });
}

export async function askFeedback(stated: Stated, context: Context): Promise<Stated> {
  const knowledge = {
    ...(await known(context)),
    initial: {
      ...fields(stated),
      from: stated.from ?? null,
      words: stated.title ? spokenWords({ title: stated.title, details: stated.details ?? null }) : '',
      sentiment: stated.sentiment ?? 'positive',
    },
  };
  return held('feedback', context, stated, async (io) => {
    const values = await feedbackDialogue(io, knowledge);
    return values === null ? null : fromFeedback(values, stated);
  });
}

/** Holds a dialogue; one that is broken off leaves what was typed in a file. */
export async function held(
  name: 'log' | 'feedback',
  context: Context,
  stated: Stated,
  talk: (io: PromptIo) => Promise<Stated | null>,
): Promise<Stated> {
  try {
    const values = await talk({ ...context.host.terminal(), style: await context.errorStyle() });
    if (values === null) throw new RefusedError('thrown away; nothing was logged');
    return values;
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    const cancelled = new Cancelled('cancelled; nothing was logged', { cause: error });
    const typed = typedSoFar(name, error.typed as LogValues & FeedbackValues, stated, context);
    throw typed === undefined
      ? cancelled
      : withKept(cancelled, context, name, typed, context.next(`${name} --resume`));
  }
}

/** What to keep of a dialogue that was broken off; undefined when nothing was typed. */
function typedSoFar(
  name: 'log' | 'feedback',
  typed: LogValues & FeedbackValues,
  stated: Stated,
  context: Context,
): Typed | undefined {
  const values = name === 'log' ? fromLog(typed, stated) : fromFeedback(typed, stated);
  const said = [values.title, values.details, values.result, values.from].some(
    (text) => (text ?? '').trim() !== '',
  );
  if (!said) return undefined;
  const kind = name === 'log' ? 'accomplishment' : 'feedback';
  const draft = { ...blankDraft(kind, context.today, {}), ...values };
  // The day as it was typed, understood or not: going on with the text says what is wrong with it.
  return {
    text: documentText({ ...draft, title: draft.title ?? '', date: typed.date ?? draft.date }, context),
  };
}

export function fromLog(values: LogValues, stated: Stated): Stated {
  const { title, details, result, principles, project, people, links } = values;
  return { ...stated, title, details, result, principles, project, people, links, ...day(values.date) };
}

function fromFeedback(values: FeedbackValues, stated: Stated): Stated {
  const { from, words, sentiment, principles, project, people, links } = values;
  const [title = '', ...rest] = words.split('\n');
  const [, note] = parted(stated.details);
  const details = [rest.join('\n').trimEnd(), note === '' ? '' : `My note: ${note}`]
    .filter(Boolean)
    .join('\n\n');
  return {
    ...stated,
    title,
    details,
    from,
    sentiment,
    principles,
    project,
    people,
    links,
    ...day(values.date),
  };
}

/** The dialogue hands back days as `parseDay` resolved them. */
const day = (date: string | null): Pick<DraftInput, never> & { date?: DraftInput['date'] } =>
  date === null ? {} : { date: date as DraftInput['date'] };

function fields(stated: Stated) {
  return {
    date: stated.date ?? null,
    details: stated.details ?? null,
    project: stated.project ?? null,
    people: [...(stated.people ?? [])],
    links: [...(stated.links ?? [])],
    principles: [...(stated.principles ?? [])],
  };
}

export async function known(context: Context) {
  const entries = (await context.store('read')).entries({ limit: RECENT });
  const suggestFor = await suggester(context);
  // The log is not held while a person types.
  context.close();
  const names = (all: readonly (string | null)[]): string[] => [
    ...new Set(all.filter((name) => name !== null)),
  ];
  return {
    principles: context.principles,
    suggested: (words: string) => likely(suggestFor(words)).map(({ slug }) => slug),
    recentProjects: names(entries.map((entry) => entry.project)),
    recentPeople: names(entries.flatMap((entry) => [entry.from, ...entry.people])),
    day: (words: string) => parseDay(words, context.today),
  };
}
