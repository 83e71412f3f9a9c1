/** Where the cursor stands in a call of lp, read from the definitions of the commands. Pure but for loading them. */
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../spec.ts';

/** What stands before the word being typed. */
export interface Call {
  /** Names of the command and its subcommand, as far as they are there. */
  readonly path: readonly string[];
  readonly spec: CommandSpec | undefined;
  readonly options: readonly OptionSpec[];
  readonly positionals: readonly string[];
  /** Values of the options given so far, by name; a switch has none. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** What the word being typed is: `typed` is the part of it that a candidate goes on with, after `lead`. */
export type Place =
  | { readonly kind: 'command' | 'subcommand' | 'flag'; readonly typed: string }
  | { readonly kind: 'value'; readonly option: OptionSpec; readonly lead: string; readonly typed: string }
  | { readonly kind: 'argument'; readonly name: string; readonly typed: string };

const HELP: OptionSpec = { name: 'help', short: 'h', help: 'help for this command' };
const VERSION: OptionSpec = { name: 'version', short: 'V', help: 'print the version' };

/**
 * @param words those after `lp`; the last is the one being typed.
 * @param load the definition of a command.
 * @returns no place where nothing can be meant: an unknown command, one argument too many.
 */
export async function readCall(
  words: readonly string[],
  load: (name: string) => Promise<CommandSpec | undefined>,
): Promise<{ readonly call: Call; readonly places: readonly Place[] }> {
  const given = new Map<string, string[]>();
  const path: string[] = [];
  const positionals: string[] = [];
  let spec: CommandSpec | undefined;
  let pending: OptionSpec | undefined;
  let ended = false;
  const options = (): readonly OptionSpec[] => [
    ...(spec?.options ?? []),
    ...GLOBAL_OPTIONS,
    HELP,
    ...(path.length === 0 ? [VERSION] : []),
  ];
  const note = ({ name }: OptionSpec, value?: string): void => {
    given.set(name, [...(given.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  };

  for (const word of words.slice(0, -1)) {
    if (pending !== undefined) {
      note(pending, word);
      pending = undefined;
    } else if (!ended && word === '--') {
      ended = true;
    } else if (!ended && isFlag(word, spec)) {
      pending = readFlag(word, options(), note);
    } else if (path.length === 0) {
      path.push(word);
      spec = await load(word);
    } else {
      const sub = path.length === 1 && positionals.length === 0 ? subcommandOf(spec, word) : undefined;
      if (sub === undefined) positionals.push(word);
      else [spec] = [sub, path.push(word)];
    }
  }

  const typed = words.at(-1) ?? '';
  const call = { path, spec, options: options(), positionals, given };
  if (pending !== undefined) return { call, places: [{ kind: 'value', option: pending, lead: '', typed }] };
  return { call, places: [...wordPlaces(call, typed, ended), ...(ended ? [] : flagPlaces(call, typed))] };
}

/** `lp tag 42 -dd`: what the command itself takes for data is no flag. */
const isFlag = (word: string, spec: CommandSpec | undefined): boolean =>
  /^-./.test(word) && (spec?.rewrite === undefined || spec.rewrite([word])[0] === word);

const subcommandOf = (spec: CommandSpec | undefined, name: string): CommandSpec | undefined =>
  spec?.subcommands?.find((sub) => sub.name === name);

/** Notes what a word of flags says. @returns the option whose value is the next word. */
function readFlag(
  word: string,
  options: readonly OptionSpec[],
  note: (option: OptionSpec, value?: string) => void,
): OptionSpec | undefined {
  if (word.startsWith('--')) {
    const [, name, value] = /^--([^=]*)(?:=(.*))?$/s.exec(word)!;
    const option = options.find((one) => one.name === name);
    if (option?.value !== undefined && value === undefined) return option;
    if (option !== undefined) note(option, value);
    return undefined;
  }
  for (let at = 1; at < word.length; at++) {
    const option = options.find((one) => one.short === word[at]);
    if (option === undefined) return undefined;
    const rest = word.slice(at + 1);
    if (option.value !== undefined) {
      if (rest === '') return option;
      note(option, rest);
      return undefined;
    }
    note(option);
  }
  return undefined;
}

function flagPlaces({ options }: Call, typed: string): Place[] {
  const [, long, longValue] = /^--([^=]+)=(.*)$/s.exec(typed) ?? [];
  const [, short, shortValue] = /^-([^-])(.+)$/s.exec(typed) ?? [];
  const option = options.find(
    (one) =>
      one.value !== undefined &&
      (long !== undefined ? one.name === long : short !== undefined && one.short === short),
  );
  if (option !== undefined) {
    const value = (longValue ?? shortValue)!;
    return [{ kind: 'value', option, lead: typed.slice(0, typed.length - value.length), typed: value }];
  }
  return typed.startsWith('-') ? [{ kind: 'flag', typed }] : [];
}

function wordPlaces({ path, spec, positionals }: Call, typed: string, ended: boolean): Place[] {
  if (path.length === 0 || (path[0] === 'help' && path.length === 1 && positionals.length === 0)) {
    return ended || typed.startsWith('-') ? [] : [{ kind: 'command', typed }];
  }
  const places = spec?.arguments ?? [];
  const last = places.at(-1);
  const place = places[positionals.length] ?? (last?.variadic === true ? last : undefined);
  return [
    ...(spec?.subcommands !== undefined && path.length === 1 && positionals.length === 0
      ? [{ kind: 'subcommand' as const, typed }]
      : []),
    ...(place === undefined ? [] : [{ kind: 'argument' as const, name: place.name, typed }]),
  ];
}
