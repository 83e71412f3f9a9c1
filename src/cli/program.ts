/**
 * The full reader: builds a commander program from the definitions, for help, for errors, and for what the
 * quick reader declined. The only owner of commander.
 */
import { Command, CommanderError, Help, Option } from 'commander';
import { UsageError } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { nearest } from '../domain/nearest.ts';
import { displayWidth, wrap } from '../domain/width.ts';
import { COMMAND_GROUPS } from './command-groups.ts';
import { excessWords } from './excess-words.ts';
import type { Host } from './host.ts';
import { type CommandSpec, GLOBAL_OPTIONS, type Input, type OptionSpec } from './spec.ts';

/** The command a call names, with what was typed for it. */
export interface Invocation {
  readonly spec: CommandSpec;
  readonly input: Input;
}

/** What stands in the list of commands: enough for `lp --help` without loading any of them. */
export interface Listed {
  readonly name: string;
  readonly summary: string;
}

const WIDEST = 100;

/** With less room than this beside it, what a term means stands below it. */
const LEAST_BESIDE = 20;

/**
 * @param listed every command, for help and for the nearest name.
 * @param named the definition of the command the call names, when it names one.
 * @returns the invocation, or undefined when help or the version was printed instead.
 * @throws UsageError on anything commander refuses, with the nearest name.
 */
export function fullRead(
  argv: readonly string[],
  listed: readonly Listed[],
  named: CommandSpec | undefined,
  host: Host,
): Invocation | undefined {
  let found: Invocation | undefined;
  const program = base(new Command('lp'), host)
    .description('A private log of what you achieved, and the self-assessment draft from it.')
    .usage('[command] [options]')
    .version(host.version, '-V, --version', 'print the version')
    .addHelpCommand(
      new Command('help').argument('[command]').description('help for a command').helpGroup('Set up:'),
    )
    .addHelpText('after', ROOT_NOTES);
  for (const option of GLOBAL_OPTIONS) program.addOption(commanderOption(option));
  const groups = Object.entries(COMMAND_GROUPS);
  const place = ({ name }: Listed): number => groups.findIndex(([, names]) => names.includes(name));
  for (const one of [...listed].sort((a, b) => place(a) - place(b))) {
    const { name, summary } = one;
    const command =
      named?.name === name
        ? build(named, host, [], (invocation) => (found = invocation))
        : base(new Command(name), host).description(summary);
    const [heading] = groups[place(one)] ?? [];
    program.addCommand(heading === undefined ? command : command.helpGroup(heading));
  }
  try {
    program.parse(askedHelp(argv, named), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    if (error.code === 'commander.help') throw noCommand(argv.at(-1) ?? '', listed);
    throw usageError(error, argv, listed, named);
  }
  return found;
}

/** `help goal add` as `goal add --help`: commander looks no further than the command. */
function askedHelp(argv: readonly string[], named: CommandSpec | undefined): string[] {
  const [help, , word] = argv;
  if (help !== 'help' || word === undefined || word.startsWith('-') || named?.subcommands === undefined) {
    return [...argv];
  }
  const names = named.subcommands.map(({ name }) => name);
  if (!names.includes(word)) {
    throw new UsageError(`"${word}" is no command of lp ${named.name}`, {
      hint: didYouMean(nearest(word, names, 3), `lp ${named.name} --help`),
    });
  }
  return [named.name, word, '--help'];
}

const ROOT_NOTES = `
Bare lp tells where you stand. Try:
  lp log "Cut checkout p99 latency" +dd -r "900 ms to 540 ms"
  lp report`;

function build(spec: CommandSpec, host: Host, parents: string[], done: (found: Invocation) => void): Command {
  const path = [...parents, spec.name];
  const command = base(new Command(spec.name), host).description(spec.summary);
  for (const { name, required, variadic } of spec.arguments ?? []) {
    const inner = variadic === true ? `${name}...` : name;
    command.argument(required === true ? `<${inner}>` : `[${inner}]`);
  }
  for (const option of [...(spec.options ?? []), ...GLOBAL_OPTIONS])
    command.addOption(commanderOption(option));
  for (const sub of spec.subcommands ?? []) command.addCommand(build(sub, host, path, done));
  if (spec.subcommands !== undefined) command.helpCommand(false);
  const width = Math.max(...spec.examples.map(([call]) => call.length));
  const beside = spec.examples.map(([call, what]) => `  ${call.padEnd(width)}   ${what}`);
  const fit = width <= 44 && beside.every((line) => displayWidth(line) <= helpWidth(host));
  // A call is never broken, since it is there to be copied.
  const lines = fit ? beside : spec.examples.map(([call, what]) => `  ${call}\n${below(what, host)}`);
  const examples = `Example${spec.examples.length === 1 ? '' : 's'}:\n${lines.join('\n')}`;
  const notes = spec.notes === undefined ? '' : `\n${paragraphs(spec.notes, host)}\n`;
  command.addHelpText('after', `${notes}\n${examples}`);
  if (spec.run !== undefined) {
    command.action((...all: unknown[]) => {
      const actual = all.at(-1) as Command;
      done({ spec, input: { words: actual.args, options: optionsOf(actual, spec) } });
    });
  }
  return command;
}

function base(command: Command, host: Host): Command {
  return command
    .exitOverride()
    .configureHelp({
      showGlobalOptions: false,
      sortSubcommands: false,
      minWidthToWrap: LEAST_BESIDE,
      formatItem: (term, termWidth, what, helper) =>
        what === '' || helpWidth(host) - termWidth - 4 >= LEAST_BESIDE
          ? Help.prototype.formatItem.call(helper, term, termWidth, what, helper)
          : `  ${term}\n${below(what, host)}`,
    })
    .helpOption('-h, --help', 'this help')
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // What commander would print of an error is said by the edge, in lp's own form.
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(host),
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

const helpWidth = ({ stdout }: Host): number => (stdout.isTerminal ? Math.min(stdout.columns, WIDEST) : 80);

/** Set in below what it explains. */
const below = (what: string, host: Host): string =>
  wrap(what, Math.max(helpWidth(host) - 6, 1))
    .map((line) => `      ${line}`)
    .join('\n');

/** Lines of prose, and rows of two columns such as `  csv    a table`, whose second one keeps its place. */
const paragraphs = (text: string, host: Host): string =>
  text
    .split('\n')
    .flatMap((line) => {
      const [head] = /^ {2}\S+ {2,}/.exec(line) ?? [''];
      return wrap(line.slice(head.length), Math.max(helpWidth(host) - head.length, 1)).map(
        (part, at) => (at === 0 ? head : ' '.repeat(head.length)) + part,
      );
    })
    .join('\n');

function commanderOption(spec: OptionSpec): Option {
  const flags = [
    spec.short === undefined ? '' : `-${spec.short}, `,
    `--${spec.name}`,
    spec.value === undefined ? '' : ` ${spec.value}`,
  ];
  const option = new Option(flags.join(''), spec.help);
  if (spec.repeatable === true) {
    option.argParser((value: string, earlier: string[] | undefined) => [...(earlier ?? []), value]);
  }
  return spec.hidden === true ? option.hideHelp() : option;
}

/** Commander's values under the names of the definition; those of the program and of parents included. */
function optionsOf(command: Command, spec: CommandSpec): Input['options'] {
  const options: Record<string, string | string[] | boolean> = {};
  for (const { name } of [...GLOBAL_OPTIONS, ...(spec.options ?? [])]) {
    const negated = name.startsWith('no-');
    const key = (negated ? name.slice(3) : name).replace(/-(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    for (let at: Command | null = command; at !== null; at = at.parent) {
      if (at.getOptionValueSource(key) === undefined || at.getOptionValueSource(key) === 'default') continue;
      options[name] = negated ? true : (at.getOptionValue(key) as string | string[] | boolean);
      break;
    }
  }
  return options;
}

function usageError(
  error: CommanderError,
  argv: readonly string[],
  listed: readonly Listed[],
  named: CommandSpec | undefined,
): UsageError {
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\n?\(Did you mean [^)]*\)/s, '')
    .replaceAll("'", '"');
  const quoted = /"(?:-[^,"]*, )?([^"]+)"/.exec(message)?.[1] ?? '';
  // With subcommands, or with no command at all, a word too many is a misspelt one.
  const typed = argv.filter((arg) => !arg.startsWith('-') && arg !== named?.name);
  const sub = named?.subcommands?.find(({ name }) => name === typed[0]);
  const path = ['lp', named?.name, sub?.name].filter((name) => name !== undefined).join(' ');
  const help = `${path} --help`;
  const family = named === undefined || named.subcommands !== undefined;
  if (error.code === 'commander.missingArgument') {
    const [example] = (sub ?? named)?.examples ?? [];
    const what = quoted === 'id' ? 'the number of an entry' : quoted === 'words' ? 'words' : `a ${quoted}`;
    return new UsageError(`${path.slice('lp '.length)} needs ${what}`, {
      hint: [...(example === undefined ? [] : [`Like: ${example[0]}`]), `See: ${help}`].join('\n'),
    });
  }
  if (error.code === 'commander.optionMissingArgument') {
    return new UsageError(`${quoted.split(' ')[0]} needs a value: ${quoted}`, { hint: `See: ${help}` });
  }
  if (error.code === 'commander.excessArguments' && named !== undefined && (sub !== undefined || !family)) {
    const names = [named.name, ...(sub === undefined ? [] : [sub.name])];
    const excess = excessWords(argv, sub ?? named, names);
    const quotes = sub === undefined ? undefined : 'Quotes keep words together: "two words".';
    return new UsageError(
      excess === undefined
        ? message
        : `${path.slice('lp '.length)} does not take "${harmless(excess.words)}"`,
      { hint: [excess?.hint ?? quotes, `See: ${help}`].filter((line) => line !== undefined).join('\n') },
    );
  }
  if (error.code === 'commander.unknownCommand' || (family && error.code === 'commander.excessArguments')) {
    const word = error.code === 'commander.unknownCommand' ? quoted : (typed[0] ?? '');
    const names = (named?.subcommands ?? listed).map((one) => one.name);
    return new UsageError(`"${word}" is no command of ${path}`, {
      hint: didYouMean(
        nearest(word, names, 3),
        help,
        named === undefined ? `To log it: lp log ${word} …` : undefined,
      ),
    });
  }
  if (error.code === 'commander.unknownOption') {
    const own = sub === undefined ? [named, ...(named?.subcommands ?? [])] : [sub];
    const specs = [...own.flatMap((one) => one?.options ?? []), ...GLOBAL_OPTIONS];
    const names = new Set(specs.filter((spec) => spec.hidden !== true).map((spec) => `--${spec.name}`));
    const word = quoted.split('=')[0] ?? '';
    const near = word.startsWith('--') ? nearest(word, [...names], 3) : [];
    const dash = (sub ?? named)?.arguments?.some(
      (argument) => argument.variadic === true && argument.name === 'words',
    );
    return new UsageError(message, {
      hint: didYouMean(
        near,
        help,
        dash === true ? `Words that begin with a dash go after --: ${path} -- ${quoted} …` : undefined,
      ),
    });
  }
  return new UsageError(message, { hint: `See: ${help}` });
}

function noCommand(word: string, listed: readonly Listed[]): UsageError {
  const near = nearest(
    word,
    listed.map((one) => one.name),
    3,
  );
  return new UsageError(`"${word}" is no command of lp`, { hint: didYouMean(near, 'lp --help') });
}

function didYouMean(near: readonly string[], help: string, else_?: string): string {
  if (near.length > 0) return `Did you mean ${near.join(' or ')}? See: ${help}`;
  return [else_, `See: ${help}`].filter((line) => line !== undefined).join('\n');
}
