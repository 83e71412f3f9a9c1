/**
 * Capture, for `lp log`, `lp feedback`, `lp risk` and `lp need`: words, standard input, the editor, a kept text or a dialogue
 * become one draft, and whatever road they came by, a text that cannot be stored is kept.
 */
import { capture, type NearMiss } from '../domain/capture.ts';
import { type Day, longDay, parseDay } from '../domain/day.ts';
import { type Draft, type DraftInput, draftEntry, type Entry, type Kind, PENDING } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import { resolvePrincipleList } from '../domain/principle.ts';
import type { Transaction } from '../store/index.ts';
import type { Context } from './context.ts';
import { readGoalRef } from './filter-options.ts';
import type { Typed } from './kept.ts';
import { briefTitle, printEntries, readIds } from './present.ts';
import { flag, type Input, JSON_OPTION, type OptionSpec, text, texts } from './spec.ts';

/** Options that `log`, `feedback` and `edit` share. */
export const ENTRY_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'principle',
    short: 'p',
    value: '<list>',
    repeatable: true,
    help: 'principles: dd,dr or names; the first is the primary one',
  },
  {
    name: 'date',
    short: 'd',
    value: '<when>',
    help: 'the day it happened: 2026-11-20, yesterday, "last friday", "mar 4"',
  },
  { name: 'result', short: 'r', value: '<text>', help: 'the outcome, with its number' },
  { name: 'details', short: 'b', value: '<text>', help: 'the story, in Markdown' },
  { name: 'project', value: '<name>', help: 'the project it was part of' },
  { name: 'with', value: '<people>', repeatable: true, help: 'who you did it with: "Ana, Bob"' },
  { name: 'link', short: 'l', value: '<url>', repeatable: true, help: 'evidence: a link' },
  { name: 'goal', short: 'g', value: '<goal>', help: 'the goal it serves, like g1' },
];

/** Of accomplishments alone. */
export const ANSWERS_OPTION: OptionSpec = {
  name: 'answers',
  value: '<id>',
  repeatable: true,
  help: 'the constructive feedback it answers, like 17 or 17,22',
};

export const PENDING_OPTION: OptionSpec = {
  name: 'pending-result',
  help: 'its result is still to come; lp pending lists it',
};

export const CAPTURE_OPTIONS: readonly OptionSpec[] = [
  ...ENTRY_OPTIONS,
  { name: 'edit', help: 'write it in your editor' },
  { name: 'resume', help: 'go on with the text that was kept last' },
  JSON_OPTION,
];

/** Values of an entry that were stated; absent ones were not. */
export type Stated = Partial<DraftInput>;

/** What flags say of an entry. @throws UsageError on what is no day, principle or goal. */
export async function statedByFlags(input: Input, context: Context): Promise<Stated> {
  const principles = texts(input, 'principle');
  const people = texts(input, 'with');
  const answers = texts(input, 'answers');
  const stated = {
    principles: principles === undefined ? undefined : readPrinciples(principles, context),
    date: await readDate(text(input, 'date'), context),
    result: text(input, 'result'),
    status: flag(input, 'pending-result') ? PENDING : undefined,
    details: text(input, 'details'),
    project: text(input, 'project'),
    people: people === undefined ? undefined : people.flatMap(readPeople),
    links: texts(input, 'link'),
    goal: text(input, 'goal') === '' ? null : readGoalRef(text(input, 'goal')),
    from: text(input, 'from'),
    answers: answers === undefined ? undefined : readAnswers(answers),
    ...(input.options.severity === undefined && input.options.by === undefined
      ? {}
      : await (await import('./concern-flags.ts')).statedOfConcern(input, context.today)),
  };
  if (stated.status !== undefined && stated.result?.trim()) {
    throw new UsageError('a result that is there is not pending', {
      hint: 'Keep one of -r and --pending-result.',
    });
  }
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)) as Stated;
}

/** A day of another year that nobody named is worth a word: `-d "dec 3"` in November is last December's. */
async function readDate(words: string | undefined, context: Context): Promise<Day | undefined> {
  if (words === undefined) return undefined;
  const day = await parseDay(words, context.today);
  const year = day.slice(0, 4);
  if (year !== context.today.slice(0, 4) && !words.includes(year))
    context.note(`"${words}" is taken for ${longDay(day)}.`);
  return day;
}

/** Names separated by commas or semicolons. */
export const readPeople = (names: string): string[] => names.split(/[,;]/);

/** Numbers of entries separated by commas; an empty value says: none. @throws UsageError on what is no number. */
export const readAnswers = (values: readonly string[]): number[] =>
  readIds(
    values
      .flatMap((value) => value.split(','))
      .map((word) => word.trim())
      .filter(Boolean),
  );

/** An empty value says: none. */
function readPrinciples(values: readonly string[], context: Context): string[] {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length === 0 ? [] : resolvePrincipleList(context.principles, filled);
}

/** Asks at a terminal, given what flags said already. Cancelled, its error carries what was typed so far. */
export type Dialogue = (stated: Stated, context: Context) => Promise<Stated>;

/** What a capture does besides storing its entry, in the same step; made once the entry is known to be valid. */
export interface Beside {
  /** The entry in place of the one that was valid, where what is known says it better. */
  readonly draft?: Draft;
  write(tx: Transaction, entry: Entry): void;
  /** Says what was done, once it is. */
  tell(): void;
}

export interface Gathered {
  readonly stated: DraftInput;
  readonly nearMisses: readonly NearMiss[];
  /** Called once the entry is stored. */
  readonly stored?: () => void;
}

/** What a capture was called with, and where to say what was typed as soon as it is there. */
export interface Call {
  readonly input: Input;
  readonly context: Context;
  readonly kind: Kind;
  /** Name of the command, and of the files that keep its texts. */
  readonly name: string;
  readonly dialogue: Dialogue;
  /** What it says where nothing else is said. */
  readonly start: Stated;
  keep(text: string, file?: string): void;
}

/**
 * Reads, stores and prints one new entry.
 * @param dialogue held at a terminal when there are no words.
 * @param start what the entry says where nothing else is said; with a title, nothing has to be.
 */
export async function captureEntry(
  input: Input,
  context: Context,
  kind: Kind,
  dialogue: Dialogue,
  besides?: (draft: Draft, context: Context) => Promise<Beside>,
  start: Stated = {},
): Promise<undefined> {
  const name = kind === 'accomplishment' ? 'log' : kind;
  let typed: Typed | undefined;
  let draft: Draft | undefined;
  let gathered: Gathered;
  let entry: Entry;
  let beside: Beside | undefined;
  let named: import('./whole-names.ts').Named | undefined;
  let answering: typeof import('./answering.ts') | undefined;
  try {
    const keep = (text: string, file?: string): void => {
      typed = { text, file };
    };
    gathered = await gather({ input, context, kind, name, dialogue, start, keep });
    draft = draftEntry({ ...gathered.stated, kind }, context.today);
    if (draft.from !== null || draft.people.length > 0 || draft.project !== null) {
      named = await (await import('./known-names.ts')).withKnownNames(draft, context);
      draft = named.draft;
    }
    const { answers = [] } = gathered.stated;
    answering = answers.length === 0 ? undefined : await import('./answering.ts');
    beside = await besides?.(draft, context);
    entry = await store(beside?.draft ?? draft, name, context, {
      check: (find) => answering?.checkAnswers({ kind, answers }, find),
      beside,
    });
  } catch (error) {
    // A mistake in words on the command line: the shell's history has them.
    if (typed === undefined && draft === undefined) throw error;
    const { documentText, withKept } = await import('./capture-elsewhere.ts');
    throw withKept(
      error,
      context,
      name,
      typed ?? { text: documentText(draft!, context) },
      context.next(`${name} --resume`),
    );
  }
  gathered.stored?.();
  const { nearMisses } = gathered;
  const json = flag(input, 'json');
  printEntries(context, [entry], { json, single: true });
  named?.tell(entry);
  if (nearMisses.length > 0) (await import('./capture-hints.ts')).pointOut(nearMisses, entry, context);
  if (json) return;
  beside?.tell();
  answering?.tellAnswers(entry, await context.store('read'), context);
  // Principles are suggested wherever it is logged from; how lp is used is told to someone at a terminal.
  if (kind === 'accomplishment' && (entry.principles.length === 0 || context.host.stderr.isTerminal)) {
    await (await import('./capture-hints.ts')).hints(entry, nearMisses.length > 0, context);
  }
}

async function gather(call: Call): Promise<Gathered> {
  const { input, context } = call;
  // lp log - +dd: the rest are tags.
  const tags = input.words.filter((word) => word !== '-');
  const fromStdin = tags.length === input.words.length - 1 && tags.every((word) => word[0] === '+');
  // Read before the flags are, since a flag's mistake must not cost what was piped in.
  const piped = fromStdin ? await (await import('./capture-elsewhere.ts')).readStdin(call, tags) : undefined;
  const flags = await statedByFlags(input, context);
  const words = piped ?? (input.words.length > 0 ? input.words.join(' ') : undefined);
  const base = {
    date: context.today,
    title: '',
    ...call.start,
    ...(flag(input, 'constructive') ? { sentiment: 'constructive' as const } : {}),
  };
  // At a terminal, feedback without its giver is asked about rather than refused.
  const asked = call.kind === 'feedback' && flags.from === undefined && !fromStdin && context.interactive;
  const enough = words !== undefined || base.title !== '';
  if (enough && !asked && !flag(input, 'edit') && !flag(input, 'resume')) {
    const { stated, nearMisses } = await merged(call, flags, words);
    return { stated: { ...base, ...stated }, nearMisses };
  }
  const { gatherElsewhere } = await import('./capture-elsewhere.ts');
  return gatherElsewhere(call, base, (await merged(call, flags, words)).stated);
}

async function store(
  draft: Draft,
  name: string,
  context: Context,
  { check, beside }: { check(find: (id: number) => Entry | null): void; beside: Beside | undefined },
): Promise<Entry> {
  const log = await context.store('write');
  return log.change(name, context.now, (tx) => {
    check((id) => tx.get('entry', id));
    if (draft.goal !== null && tx.get('goal', draft.goal.slice(1)) === null) {
      throw new UsageError(`there is no goal ${draft.goal}`, {
        hint: 'Leave -g out, or name a goal that is there.',
      });
    }
    const value = tx.addEntry(draft);
    beside?.write(tx, value);
    return { summary: `${value.id} (${briefTitle(value.title)})`, value };
  });
}

/** What `-b` says and the lines after the title: of feedback those are the words that were said, and go on from it. */
export const inOrder = <T>(kind: Call['kind'], flag: T, lines: T): [T, T] =>
  kind === 'feedback' ? [lines, flag] : [flag, lines];

/** Flags and words together: flags name the primary principles. */
async function merged(
  { kind, context }: Call,
  flags: Stated,
  words = '',
): Promise<{ stated: Stated; nearMisses: NearMiss[] }> {
  const taken = capture(words, context.principles);
  const details = inOrder(kind, flags.details, taken.details).filter(Boolean).join('\n\n');
  const principles = [...new Set([...(flags.principles ?? []), ...taken.principles])];
  return {
    stated: {
      ...flags,
      // Tags alone leave a title that is there already as it is.
      ...(taken.title === '' ? {} : { title: taken.title }),
      ...(details === '' ? {} : { details }),
      ...(principles.length === 0 ? {} : { principles }),
    },
    nearMisses: taken.nearMisses,
  };
}
