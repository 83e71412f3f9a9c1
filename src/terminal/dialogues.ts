/**
 * `lp log` and `lp feedback` as a short talk: three questions, then Enter saves. What is typed is handed back
 * as it was typed, tags and all; nothing here decides what becomes of it. Loads inquirer: import when needed.
 */
import { SENTIMENTS, type Sentiment } from '../domain/entry.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import type { Choice } from './picker.ts';
import { DialogueCancelled, type PromptIo, type Session, withSession } from './prompts.ts';

export { DialogueCancelled, type PromptIo } from './prompts.ts';

/** What both dialogues ask for on request. `null` and `[]` where nothing was said. */
interface Surroundings {
  /** The day as resolved by `day`, or as typed where there is no such function. */
  date: string | null;
  project: string | null;
  people: string[];
  links: string[];
  /** Slugs in the order they were checked. */
  principles: string[];
}

export interface LogValues extends Surroundings {
  /** With its `+tags`: `capture` takes them out. */
  title: string;
  details: string | null;
  result: string | null;
}

export interface FeedbackValues extends Surroundings {
  from: string | null;
  /** Verbatim, possibly of several lines. */
  words: string;
  sentiment: Sentiment;
}

/** What the dialogues are told about the log and the words in it. */
interface Knowledge {
  readonly principles: PrincipleSet;
  /** Slugs to check beforehand, or what finds them in the words typed so far. */
  readonly suggested?: readonly string[] | ((words: string) => readonly string[]) | undefined;
  /** Names for Tab, the likeliest first. */
  readonly recentProjects?: readonly string[] | undefined;
  readonly recentPeople?: readonly string[] | undefined;
  /** The day meant by words. What it throws is said, and the question asked again. */
  readonly day?: ((words: string) => string | Promise<string>) | undefined;
}

export interface LogKnowledge extends Knowledge {
  /** Where to go on from: what an earlier dialogue left. */
  readonly initial?: Partial<LogValues> | undefined;
  /** Slugs of the tags in a title. When there are any, they are checked and the suggested ones only shown first. */
  readonly tagsIn?: ((title: string) => readonly string[]) | undefined;
}

export interface FeedbackKnowledge extends Knowledge {
  readonly initial?: Partial<FeedbackValues> | undefined;
}

/**
 * What did you do, what came of it, which principles.
 * @returns null when the user throws it away.
 * @throws DialogueCancelled carrying `LogValues`, unfinished words included.
 */
export function logDialogue(io: PromptIo, knowledge: LogKnowledge): Promise<LogValues | null> {
  const values: LogValues = {
    title: '',
    details: null,
    result: null,
    ...surroundings(),
    ...knowledge.initial,
  };
  return talk(io, values, async (session) => {
    const title = await session.text({
      message: 'What did you do?',
      hint: '+dd tags a principle',
      initial: joined(values.title, values.details),
      check: (text) => (text.trim() === '' ? 'Say it in a few words; ctrl-c stops.' : undefined),
      onChange: (text) => Object.assign(values, split(text)),
    });
    values.result = optional(
      await session.text({
        message: 'What came of it?',
        hint: 'enter skips · best with its number',
        initial: values.result ?? '',
        onChange: (text) => {
          values.result = optional(text);
        },
      }),
    );
    const tags = knowledge.tagsIn?.(values.title) ?? [];
    await askPrinciples(session, values, knowledge, `${title}\n${values.result ?? ''}`, tags);
    return askEnd(session, async () => {
      await askMore(session, values, knowledge);
      await session.text({
        message: 'The story?',
        hint: 'enter ends · alt-enter: new line',
        initial: values.details ?? '',
        onChange: (text) => {
          values.details = optional(text);
        },
      });
    });
  });
}

/**
 * Who, what did they say, how was it meant, which principles.
 * @returns null when the user throws it away.
 * @throws DialogueCancelled carrying `FeedbackValues`, unfinished words included.
 */
export function feedbackDialogue(io: PromptIo, knowledge: FeedbackKnowledge): Promise<FeedbackValues | null> {
  const values: FeedbackValues = {
    from: null,
    words: '',
    sentiment: 'positive',
    ...surroundings(),
    ...knowledge.initial,
  };
  return talk(io, values, async (session) => {
    if (values.from === null)
      await session.text({
        message: 'Who said it?',
        hint: 'a name, or "a peer"',
        initial: values.from ?? '',
        suggestions: knowledge.recentPeople,
        check: (text) =>
          text.trim() === '' ? 'Feedback comes from someone: a name, or "a peer".' : undefined,
        onChange: (text) => {
          values.from = optional(text);
        },
      });
    await session.text({
      message: 'What did they say?',
      hint: 'their own words; paste all lines',
      initial: values.words,
      check: (text) => (text.trim() === '' ? 'Their words are what counts; ctrl-c stops.' : undefined),
      onChange: (text) => {
        values.words = text;
      },
    });
    const named = SENTIMENTS.map((value) => ({ key: value[0]!, name: value, value }));
    const choices = values.sentiment === 'constructive' ? named.toReversed() : named;
    values.sentiment = await session.key({ message: 'How was it meant?', choices });
    await askPrinciples(session, values, knowledge, values.words, []);
    return askEnd(session, () => askMore(session, values, knowledge));
  });
}

export const surroundings = (): Surroundings => ({
  date: null,
  project: null,
  people: [],
  links: [],
  principles: [],
});

/** Runs a dialogue; when it is broken off, what it has gathered goes along. */
export async function talk<V>(
  io: PromptIo,
  values: V,
  questions: (session: Session) => Promise<boolean>,
): Promise<V | null> {
  try {
    return (await withSession(io, questions)) ? values : null;
  } catch (error) {
    throw error instanceof DialogueCancelled ? new DialogueCancelled(values, error) : error;
  }
}

export async function askPrinciples(
  session: Session,
  values: Surroundings,
  { principles, suggested = [] }: Knowledge,
  words: string,
  tags: readonly string[],
  onEscape?: () => void,
): Promise<void> {
  const proposed = typeof suggested === 'function' ? suggested(words) : suggested;
  const given = [...new Set([...values.principles, ...tags])];
  const checked = given.length > 0 ? given : proposed;
  const choices = principleChoices(principles, checked, proposed, (slug) => !given.includes(slug));
  values.principles = await session.checkbox({
    message: 'Which principles?',
    choices,
    onEscape,
    onChange: (slugs) => {
      values.principles = [...slugs];
    },
  });
}

/**
 * The principles to choose from: what is checked or proposed comes first, since it is what one wants to see without
 * searching.
 * @param isHint whether a proposed one is marked as suggested.
 */
export function principleChoices(
  principles: PrincipleSet,
  checked: readonly string[],
  proposed: readonly string[] = [],
  isHint: (slug: string) => boolean = () => true,
): Choice[] {
  const known = new Map(principles.map((principle) => [principle.slug, principle]));
  return [...new Set([...checked, ...proposed, ...known.keys()])].map((slug): Choice => {
    const { name = slug, short = '' } = known.get(slug) ?? {};
    const hint = proposed.includes(slug) && isHint(slug) ? 'suggested' : undefined;
    return { value: slug, name, short, hint, checked: checked.includes(slug) };
  });
}

const END = [
  { key: 'y', name: 'yes', value: 'save' },
  { key: 'm', name: 'more fields', value: 'more' },
  { key: 'd', name: 'discard', value: 'discard' },
] as const;

/** @returns whether to save. */
async function askEnd(session: Session, askMore: () => Promise<void>): Promise<boolean> {
  for (;;) {
    const next = await session.key({ message: 'Save it?', choices: END });
    if (next === 'save') return true;
    if (next === 'more') await askMore();
    else if (await session.confirm('Throw away what you typed?')) return false;
  }
}

async function askMore(session: Session, values: Surroundings, knowledge: Knowledge): Promise<void> {
  const { recentProjects, recentPeople, day } = knowledge;
  let resolved: string | undefined;
  await session.text({
    message: 'When was it?',
    hint: 'enter is today · or yesterday, mar 4',
    initial: values.date ?? '',
    onChange: (text) => {
      values.date = optional(text);
    },
    check: async (text) => {
      resolved = optional(text) === null ? undefined : await day?.(text);
      return undefined;
    },
  });
  values.date = resolved ?? values.date;
  await session.text({
    message: 'Which project?',
    hint: 'enter skips',
    initial: values.project ?? '',
    suggestions: recentProjects,
    onChange: (text) => {
      values.project = optional(text);
    },
  });
  await session.text({
    message: 'With whom?',
    hint: 'enter skips · commas between names',
    initial: values.people.join(', '),
    suggestions: recentPeople,
    onChange: (text) => {
      values.people = list(text, ',');
    },
  });
  await session.text({
    message: 'Links?',
    hint: 'enter skips · spaces between them',
    initial: values.links.join(' '),
    onChange: (text) => {
      values.links = list(text, /\s+/);
    },
  });
}

export const optional = (text: string): string | null => (text.trim() === '' ? null : text);

const list = (text: string, separator: string | RegExp): string[] =>
  text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Several lines pasted for a title are a title and its details, as with `lp log -`. */
export function split(text: string): Pick<LogValues, 'title' | 'details'> {
  const [title = '', ...rest] = text.trimStart().split('\n');
  return { title, details: optional(rest.join('\n')) };
}

const joined = (title: string, details: string | null): string =>
  details === null ? title : `${title}\n${details}`;
