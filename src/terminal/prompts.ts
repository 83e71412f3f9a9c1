/**
 * Questions at a terminal. The only owner of inquirer; load it with `import()`, when a question is asked.
 *
 * The prompts are our own, built on inquirer's core: its input loses its place among wide characters and takes
 * the first line of a paste for the whole, and its checkbox cannot be searched. They draw on the output they are
 * given, standard error in practice, since standard output is data.
 */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import inquirer from 'inquirer';
import { Cancelled } from '../domain/errors.ts';
import { type Key, Line, type LineOptions, type Readline } from './line.ts';
import { accepted, type Choice, filtered, moved, newPicker, type Picker, toggled } from './picker.ts';
import { answerRows, checkboxRows, type Drawn, keyRows, textRows } from './prompt-rows.ts';
import type { Style } from './style.ts';

type TerminalOutput = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

/** Where questions are asked. */
export interface PromptIo {
  readonly input: NodeJS.ReadableStream;
  readonly output: TerminalOutput;
  readonly style: Style;
  /** `process`: a dialogue told to end (SIGTERM, a closed window) then hands over what was typed, too. */
  readonly signals?: Pick<NodeJS.EventEmitter, 'on' | 'removeListener'> | undefined;
}

/** Ctrl-C, the end of input, or a signal. `typed` is everything typed so far, unfinished words included. */
export class DialogueCancelled<T> extends Cancelled {
  constructor(
    readonly typed: T,
    cause?: unknown,
  ) {
    super('cancelled', { cause });
  }
}

export interface TextQuestion {
  readonly message: string;
  /** Said under the question, in a few words. */
  readonly hint?: string | undefined;
  /** There from the start, to be edited. */
  readonly initial?: string | undefined;
  /** Tab completes what is typed to one of these, and goes through them. */
  readonly suggestions?: readonly string[] | undefined;
  /** @returns what is wrong with the text, or undefined. What it throws counts as wrong, by its message. */
  readonly check?: ((text: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** Called with each change. */
  readonly onChange?: ((text: string) => void) | undefined;
  /** Where it is there, Esc ends the dialogue as Ctrl-C does, once this was called. */
  readonly onEscape?: (() => void) | undefined;
}

export interface CheckboxQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
  /** Called with each change, in the order of checking. */
  readonly onChange?: ((values: readonly string[]) => void) | undefined;
  /** As for a text; a filter that was typed goes first. */
  readonly onEscape?: (() => void) | undefined;
}

export interface KeyQuestion<V extends string = string> {
  readonly message: string;
  /** One letter each; Enter takes the first. */
  readonly choices: readonly { readonly key: string; readonly name: string; readonly value: V }[];
}

/** A run of questions on one terminal. */
export interface Session {
  /** A line of text; a paste, or Alt-Enter, brings more lines. */
  text(question: TextQuestion): Promise<string>;
  /** Some of many, found by typing; in the order they were checked. */
  checkbox(question: CheckboxQuestion): Promise<string[]>;
  /** One of a few, by one key. */
  key<V extends string>(question: KeyQuestion<V>): Promise<V>;
  confirm(message: string, fallback?: boolean): Promise<boolean>;
  /** A line that is not shown, not even by its length. */
  secret(message: string): Promise<string>;
}

const BRACKETED_PASTE = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How inquirer says that a question will not be answered. */
const CANCELLATIONS = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** What a question that will not be answered throws, as `DialogueCancelled`; any other error as it is. */
export const asCancelled = (error: unknown): unknown =>
  error instanceof Error && CANCELLATIONS.has(error.name) ? new DialogueCancelled(undefined, error) : error;

/**
 * Asks questions one after the other.
 * @throws DialogueCancelled when one is not answered; what was typed is the caller's to gather, by `onChange`.
 */
export async function withSession<T>(io: PromptIo, work: (session: Session) => Promise<T>): Promise<T> {
  const { input, output, signals } = io;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const signal of SIGNALS) signals?.on(signal, stop);
  // A terminal that has gone answers with an error, which without a listener ends lp before it has saved.
  input.on('error', stop);
  output.on('error', stop);
  output.write(BRACKETED_PASTE.on);
  try {
    return await work(openSession(io, controller));
  } catch (error) {
    throw asCancelled(error);
  } finally {
    output.write(BRACKETED_PASTE.off);
    for (const signal of SIGNALS) {
      // A closed window is told twice, by the system and by its program: the second must not end lp before it has saved.
      if (controller.signal.aborted) signals?.on(signal, ignore);
      signals?.removeListener(signal, stop);
    }
    // A terminal that has gone goes on failing: those errors must not end lp while it saves what was typed.
    for (const stream of [input, output]) {
      stream.on('error', ignore);
      stream.removeListener('error', stop);
    }
  }
}

const ignore = (): void => {};

/** One searchable checkbox. @throws DialogueCancelled with the values checked so far. */
export async function searchableCheckbox(io: PromptIo, question: CheckboxQuestion): Promise<string[]> {
  let typed = newPicker(question.choices).checked;
  const onChange = (values: readonly string[]): void => {
    typed = values;
    question.onChange?.(values);
  };
  try {
    return await withSession(io, (session) => session.checkbox({ ...question, onChange }));
  } catch (error) {
    throw error instanceof DialogueCancelled ? new DialogueCancelled([...typed], error) : error;
  }
}

/** A question for yes or no. */
export const confirm = (io: PromptIo, message: string, fallback = false): Promise<boolean> =>
  withSession(io, (session) => session.confirm(message, fallback));

function openSession({ input, output, style }: PromptIo, controller: AbortController): Session {
  const ask = inquirer.createPromptModule({ input, output, signal: controller.signal });
  ask.registerPrompt('lp-text', textPrompt as never);
  ask.registerPrompt('lp-checkbox', checkboxPrompt as never);
  ask.registerPrompt('lp-key', keyPrompt as never);
  const frame: Frame = {
    style,
    size: () => ({ columns: output.columns || 80, rows: output.rows || 24 }),
    onClose: () => controller.abort(),
  };
  const answer = async (type: string, question: { readonly message: string }): Promise<unknown> => {
    // In a property of its own, for inquirer gives `choices` and others a meaning of theirs.
    const asked = { type, name: 'answer', message: question.message, question, frame };
    return (await ask<{ answer: unknown }>([asked as never])).answer;
  };
  const session: Session = {
    text: async (question) => (await answer('lp-text', question)) as string,
    checkbox: async (question) => [...((await answer('lp-checkbox', question)) as string[])],
    key: async (question) => (await answer('lp-key', question)) as (typeof question.choices)[number]['value'],
    confirm: async (message, fallback = false) => {
      const yes = { key: 'y', name: 'yes', value: 'yes' };
      const no = { key: 'n', name: 'no', value: 'no' };
      return (await session.key({ message, choices: fallback ? [yes, no] : [no, yes] })) === 'yes';
    },
    secret: async (message) =>
      (await ask<{ answer: string }>([{ type: 'password', name: 'answer', message, mask: false }])).answer,
  };
  return session;
}

/** What every prompt needs to know of its surroundings. */
interface Frame {
  readonly style: Style;
  size(): { readonly columns: number; readonly rows: number };
  onClose(): void;
}

interface Asked<Q> {
  readonly question: Q;
  readonly frame: Frame;
}

/** A line attached to the prompt's readline, and a value that lasts as long as the prompt. */
function useLine<S>(options: LineOptions, initial: S): { line: Line; state: { current: S } } {
  const [, redraw] = useState(0);
  const line = useRef(new Line()).current;
  line.redraw = () => redraw((n) => n + 1);
  useEffect((rl) => line.attach(rl as unknown as Readline, options), []);
  return { line, state: useRef(initial) };
}

/** The two parts inquirer draws, with the cursor where it belongs in the last row of the first. */
function drawn(line: Line, { head, foot, cursor }: Drawn, { size }: Frame): [string, string] {
  line.placeCursor(cursor.row, cursor.column, size().columns);
  return [head.join('\n'), foot.join('\n')];
}

const textPrompt = createPrompt<string, Asked<TextQuestion>>(({ question, frame }, done) => {
  const { initial, onChange, suggestions = [] } = question;
  const { line, state: checking } = useLine({ initial, onChange, onClose: frame.onClose }, false);
  const view = { ...question, suggestions, ...frame.size(), style: frame.style };
  useKeypress(async (event) => {
    const key: Key = event;
    if (checking.current || line.finished) return;
    if (event.name === 'escape' && question.onEscape !== undefined) {
      question.onEscape();
      if (line.text === '') line.finish();
      frame.onClose();
      return;
    }
    if (isTabKey(event) && !line.pasting) {
      line.set(completed(line.text, suggestions) ?? line.text);
      return;
    }
    if (line.take(key) === 'edited' || !(await line.endsHere())) return;
    checking.current = true;
    const wrong = await problemWith(line.text, question.check);
    checking.current = false;
    if (wrong === undefined) {
      line.finish();
      done(line.text);
    } else {
      line.restore();
      line.note = wrong;
    }
  });
  if (line.finished) return answerRows(question.message, line.text, view).join('\n');
  return drawn(line, textRows(line, view), frame);
});

async function problemWith(text: string, check: TextQuestion['check']): Promise<string | undefined> {
  try {
    return await check?.(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What Tab makes of a text: the first suggestion it begins, or the one after the suggestion it is. */
function completed(text: string, suggestions: readonly string[]): string | undefined {
  const at = suggestions.indexOf(text);
  if (at !== -1) return suggestions[(at + 1) % suggestions.length];
  const begun = text.toLowerCase();
  return suggestions.find((suggestion) => suggestion.toLowerCase().startsWith(begun));
}

const checkboxPrompt = createPrompt<readonly string[], Asked<CheckboxQuestion>>(
  ({ question, frame }, done) => {
    const { line, state } = useLine<Picker>({ onClose: frame.onClose }, newPicker(question.choices));
    const view = { message: question.message, ...frame.size(), style: frame.style };
    const become = (picker: Picker): void => {
      const changed = picker.checked !== state.current.checked;
      state.current = picker;
      if (changed) question.onChange?.(picker.checked);
      if (line.text !== picker.filter) line.set(picker.filter);
      line.refresh();
    };
    useKeypress((event) => {
      if (line.finished) return;
      const picker = state.current;
      const pressed = line.take(event);
      // Readline has typed the space already; what is left of the line is the filter as it was.
      if (
        !line.pasting &&
        (event.name === 'space' || isTabKey(event) || (event as { sequence?: string }).sequence === ',')
      ) {
        line.set(picker.filter);
        if (picker.active === undefined) line.note = nothingMatches(picker);
        else become(toggled(picker));
      } else if (isUpKey(event) || isDownKey(event)) become(moved(picker, isUpKey(event) ? -1 : 1));
      else if (event.name === 'escape' && picker.filter === '' && question.onEscape !== undefined) {
        question.onEscape();
        if (picker.checked.length === 0) line.finish();
        frame.onClose();
      } else if (event.name === 'escape') become(filtered(picker, ''));
      else if (pressed === 'edited') become(filtered(picker, line.text));
      else {
        const checked = accepted(picker);
        line.restore();
        if (checked === undefined) line.note = nothingMatches(picker);
        else {
          become({ ...picker, checked });
          line.finish();
          done(checked);
        }
      }
    });
    if (line.finished) return answerRows(question.message, namesOf(state.current), view).join('\n');
    return drawn(line, checkboxRows(line, state.current, view), frame);
  },
);

const namesOf = ({ choices, checked }: Picker): string =>
  checked.map((value) => choices.find((choice) => choice.value === value)?.name ?? value).join(', ');

const nothingMatches = ({ filter }: Picker): string =>
  `nothing matches “${filter}”; backspace or esc to go back`;

const keyPrompt = createPrompt<string, Asked<KeyQuestion>>(({ question, frame }, done) => {
  const { line, state } = useLine({ onClose: frame.onClose }, '');
  const view = { ...question, ...frame.size(), style: frame.style };
  useKeypress((event) => {
    if (line.finished) return;
    const { choices } = question;
    line.take(event);
    line.set('');
    if (line.pasting || event.ctrl) return;
    const choice = isEnterKey(event) ? choices[0] : choices.find(({ key }) => key === event.name);
    if (choice === undefined) return;
    state.current = choice.name;
    line.finish();
    done(choice.value);
  });
  if (line.finished) return answerRows(question.message, state.current, view).join('\n');
  return drawn(line, keyRows(view), frame);
});
