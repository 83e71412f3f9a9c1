/**
 * The one definition of a command. The quick reader, commander, help and (later) completion and the
 * reference page all derive from it; nothing about a command is said twice.
 */
import type { Context } from './context.ts';

export interface OptionSpec {
  /** Long name without dashes; the key under which the value arrives. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value, like `<list>`; absent for a switch. */
  readonly value?: string;
  /** May be given more than once; the value arrives as a list. */
  readonly repeatable?: boolean;
  readonly help: string;
  /** Not shown in help. */
  readonly hidden?: boolean;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly required?: boolean;
  /** Takes all the words that are left. */
  readonly variadic?: boolean;
}

/** What was typed, by either reader. */
export interface Input {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | readonly string[] | boolean | undefined>>;
}

export interface CommandSpec {
  readonly name: string;
  /** One line for the list of commands; no full stop. */
  readonly summary: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** At least one real call with what it does, shown in help. */
  readonly examples: readonly (readonly [call: string, what: string])[];
  /** More for the help page, after the options. */
  readonly notes?: string;
  readonly subcommands?: readonly CommandSpec[];
  /** Rewrites the words before they are read, where flags and data look alike (`lp tag 42 -dd`). */
  readonly rewrite?: (argv: readonly string[]) => string[];
  /** Absent where a subcommand must be named. @returns an exit code, or nothing for 0. */
  readonly run?: (input: Input, context: Context) => Promise<number | undefined> | number | undefined;
}

/** A command without what the registry says of it. */
export type CommandBody = Omit<CommandSpec, 'name' | 'summary'>;

interface TwoFunctions<Options> {
  /** What was typed, turned into options. @throws UsageError on what is wrong with it. */
  read(input: Input, context: Context): Options | Promise<Options>;
  act(options: Options, context: Context): Promise<number | undefined> | number | undefined;
}

/** A command of two functions, tested apart: `read` understands what was typed, `act` does it. */
export function command<Options>(body: Omit<CommandBody, 'run'> & TwoFunctions<Options>): CommandBody {
  const { read, act, ...rest } = body;
  return { ...rest, run: async (input, context) => act(await read(input, context), context) };
}

/** The same under a command with subcommands, where no registry gives the name. */
export function subcommand<Options>(body: Omit<CommandSpec, 'run'> & TwoFunctions<Options>): CommandSpec {
  return { name: body.name, summary: body.summary, ...command(body) };
}

/** Options every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { name: 'db', value: '<file>', help: 'the log to use (default: $LP_DB, else your data folder)' },
  { name: 'no-color', help: 'no colour' },
];

export const JSON_OPTION: OptionSpec = { name: 'json', help: 'print JSON, version 1' };

/** The value of an option that takes one, or undefined. */
export function text(input: Input, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of a repeatable option; undefined when it was not given. */
export function texts(input: Input, name: string): readonly string[] | undefined {
  const value = input.options[name];
  return Array.isArray(value) ? value : undefined;
}

export const flag = (input: Input, name: string): boolean => input.options[name] === true;
