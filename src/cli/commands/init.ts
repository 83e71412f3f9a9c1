/** `lp init`: sets lp up in one go: the cycle, and what a shell knows of lp. Changes nothing before it is told to. */
import { CADENCES, type Cadence } from '../../domain/cycle.ts';
import { type Day, parseDay } from '../../domain/day.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { nearest } from '../../domain/nearest.ts';
import { readMonth, settingValue } from '../../domain/settings-help.ts';
import { sentenceList } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import { readOnOff } from '../on-off.ts';
import { quoted } from '../quoted.ts';
import { REGISTRY } from '../registry.ts';
import {
  carryOut,
  isEmpty,
  makePlan,
  ownShell,
  type Plan,
  planLines,
  takeBackSettings,
  type Wanted,
} from '../setting-up.ts';
import { readAliases } from '../shell-setup/aliases.ts';
import { withoutBlock } from '../shell-setup/block.ts';
import { startFiles, whatIsLp, writeStart } from '../shell-setup/files.ts';
import { aliasWords, type Choices, SHELLS, type Shell } from '../shell-setup/lines.ts';
import { command, flag, type Input, text } from '../spec.ts';

interface InitOptions {
  readonly wanted: Wanted;
  /** What was typed, to be typed again with --yes. */
  readonly typed: string;
  readonly yes: boolean;
  readonly undo: boolean;
}

export const spec = command<InitOptions>({
  options: [
    { name: 'cadence', value: '<cadence>', help: `how often you are reviewed: ${CADENCES.join(', ')}` },
    { name: 'first-month', value: '<1-12>', help: 'the month in which a year of reviews begins' },
    { name: 'due', value: '<when>', help: 'the day the self-assessment of the cycle in hand is due' },
    { name: 'shell', value: '<shell>', help: `${SHELLS.join(', ')} or none (default: $SHELL)` },
    { name: 'completion', value: '<on|off>', help: 'Tab completes calls of lp (default: on)' },
    { name: 'aliases', value: '<aliases>', help: 'short names: "lpl=log, lpf=feedback, lpw=week", or none' },
    {
      name: 'reminder',
      value: '<on|off>',
      help: 'a line when a shell starts, if there is something to say (default: off)',
    },
    { name: 'prompt', value: '<on|off>', help: 'the same in the prompt (default: off)' },
    { name: 'yes', short: 'y', help: 'do it without asking' },
    { name: 'undo', help: 'take it back: the lines in start files, the settings as they were' },
  ],
  examples: [
    ['lp init', 'asks, shows what it would change, and changes it once you say so'],
    ['lp init --shell zsh --cadence semiannual --yes', 'the same without questions'],
    ['lp init --aliases "l=log, lpw=week"', 'other short names, in place'],
    ['lp init --undo', 'as it was before'],
  ],
  notes:
    'Of a start file lp touches only its own lines, between # >>> lp >>> and # <<< lp <<<. Off a terminal and without --yes it prints what it would change and changes nothing. What was chosen before is kept unless a flag says otherwise.',
  async read(input, context) {
    const typed = typedFlags(input);
    const [yes, undo] = [flag(input, 'yes'), flag(input, 'undo')];
    const wanted = await readWanted(input, context);
    if (undo && Object.keys(wanted).some((name) => name !== 'shell')) {
      throw new UsageError('--undo takes back what was set up, so nothing else goes with it but --shell', {
        hint: 'Write: lp init --undo',
      });
    }
    return { wanted, typed, yes, undo };
  },
  async act({ wanted, typed, yes, undo }, context): Promise<undefined> {
    if (undo) return takeBack(wanted.shell, context);
    // Where the plan goes into a file, nobody has seen what would be agreed to.
    const asks = !yes && context.interactive && context.host.stdout.isTerminal;
    const asking = asks ? await import('../asking-setup.ts') : undefined;
    const complete =
      asking === undefined
        ? { ...wanted, shell: wanted.shell ?? ownShell(context) ?? noShell(wanted, context) }
        : await asking.askSetup(wanted, COMMANDS, context);
    const plan = await makePlan(complete, context);
    // The log is not held while a person thinks.
    context.close();
    if (isEmpty(plan)) {
      context.note('Everything is set up like that already; nothing to change.');
      tellWhatLpIs(plan, context);
      return;
    }
    for (const line of planLines(plan)) context.out(harmless(line));
    if (asking !== undefined) {
      if (!(await asking.askWhether('Change it?', context))) throw new RefusedError('nothing was changed');
    } else if (!yes) {
      throw new UsageError('this is what would change; nothing was changed yet', {
        hint: `Do it: ${context.next(`init ${typed}--yes`)}`,
      });
    }
    await carryOut(plan, context);
    tell(plan, context);
  },
});

/** @throws UsageError where something was chosen for a shell. */
function noShell({ choices }: Wanted, context: Context): 'none' {
  const why = `$SHELL names none of ${sentenceList(SHELLS)}`;
  if (choices !== undefined) {
    throw new UsageError(`${why}, so it is open which shell is to be set up`, {
      hint: 'Name it: --shell bash',
    });
  }
  context.note(`${why}, so no shell is set up; --shell says which.`);
  return 'none';
}

const COMMANDS = REGISTRY.map(({ name }) => name);

/** @throws UsageError on what is no cadence, month, day, shell, switch or alias. */
async function readWanted(input: Input, context: Context): Promise<Wanted> {
  const [cadence, month, due] = [text(input, 'cadence'), text(input, 'first-month'), text(input, 'due')];
  const shell = readShell(text(input, 'shell'));
  const aliases = text(input, 'aliases');
  const choices: Partial<Choices> = {
    ...switched(input, 'completion'),
    ...switched(input, 'reminder'),
    ...switched(input, 'prompt'),
    ...(aliases === undefined ? {} : { aliases: readAliases(aliases, COMMANDS) }),
  };
  if (shell === 'none' && Object.keys(choices).length > 0) {
    throw new UsageError(
      `--shell none sets no shell up, so --${Object.keys(choices)[0]} does not go with it`,
      {
        hint: `Name the shell: --shell ${ownShell(context) ?? 'bash'}`,
      },
    );
  }
  return {
    ...(cadence === undefined ? {} : { cadence: settingValue('cadence', cadence) as Cadence }),
    ...(month === undefined ? {} : { firstMonth: readFirstMonth(month) }),
    ...(due === undefined ? {} : { due: await readDue(due, context) }),
    ...(shell === undefined ? {} : { shell }),
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  };
}

/** A number, or a name as the dialogue takes it. */
const readFirstMonth = (word: string): number => readMonth(word) ?? Number(settingValue('first-month', word));

const readDue = (words: string, { today }: Context): Promise<Day> =>
  parseDay(words, today, { prefer: 'future' });

function readShell(word: string | undefined): Shell | 'none' | undefined {
  if (word === undefined) return undefined;
  const names = [...SHELLS, 'none'] as const;
  const found = names.find((name) => name === word.toLowerCase());
  if (found !== undefined) return found;
  const [near] = nearest(word, names, 1);
  throw new UsageError(`only ${sentenceList(SHELLS)} can be set up, not "${word}"`, {
    hint: near === undefined ? 'Without a shell: --shell none' : `Did you mean ${near}?`,
  });
}

function switched(input: Input, name: 'completion' | 'reminder' | 'prompt'): Partial<Choices> {
  const on = readOnOff(input, name);
  return on === undefined ? {} : { [name]: on };
}

function typedFlags(input: Input): string {
  const named = ['cadence', 'first-month', 'due', 'shell', 'completion', 'aliases', 'reminder', 'prompt'];
  return named
    .map((name) => [name, text(input, name)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `--${name} ${quoted(value!)} `)
    .join('');
}

/** What is to be done next, and what may stand in the way. */
function tell({ shell, settings, cycle }: Plan, context: Context): void {
  // Until a new shell has read the file, lp may be the print command.
  const undo = whatIsLp(context.host).isOther ? 'lplog init --undo' : context.next('init --undo');
  if (shell === undefined || shell.diff.length === 0) {
    context.note(
      `${settings.length + (cycle === undefined ? 0 : 1) > 0 ? 'Set' : 'Done'}.   ${undo} takes it back`,
    );
    return;
  }
  const path = shell.file.shown.replace(/ \(→.*$/, '');
  context.note(
    `Done. It works in new shells, and in this one after: ${shell.shell === 'bash' ? '.' : 'source'} ${path}`,
  );
  context.note(`    ${undo} takes it back`);
  tellWhatLpIs({ shell }, context);
  if (whatIsLp(context.host).lplog === undefined) {
    context.note('lplog is not on your PATH, and without it those lines do nothing: npm install -g lp-log');
  }
  if (
    shell.shell === 'zsh' &&
    shell.choices.completion &&
    !/compinit|oh-my-zsh|prezto|zinit|antigen|zim/.test(shell.text ?? '')
  ) {
    context.note(
      `Tab in zsh needs compinit. If nothing in ${path} starts it, put this before the lines of lp:`,
    );
    context.note('    autoload -Uz compinit && compinit');
  }
}

/** Where `lp` is another program, which of the two one gets. */
function tellWhatLpIs({ shell }: Pick<Plan, 'shell'>, context: Context): void {
  const { lp, isOther } = whatIsLp(context.host);
  if (!isOther || shell === undefined) return;
  const { aliases } = shell.choices;
  if (aliases.some(({ name }) => name === 'lp')) {
    context.note(`Typed in a new shell, lp is this program; \\lp is still ${lp}.`);
    return;
  }
  const all = aliasWords([{ name: 'lp', words: '' }, ...aliases]);
  context.note(`lp is another program, ${lp}; lplog is this one. To have it under lp where you type:`);
  context.note(`    lplog init --aliases "${all}"`);
}

/** Takes lp's lines out of every start file, and sets the settings back. */
async function takeBack(shell: Wanted['shell'], context: Context): Promise<undefined> {
  const shells = shell === undefined ? SHELLS : SHELLS.filter((one) => one === shell);
  const done: string[] = [];
  for (const file of shells.flatMap((one) => startFiles(one, context.host))) {
    if (file.text === undefined) continue;
    const text = withoutBlock(file.text, file.shown);
    if (text === file.text) continue;
    try {
      writeStart(file, text);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      throw error.alsoHint('Take out the lines between the markers of lp by hand.');
    }
    done.push(
      text === undefined ? `removed ${file.shown}, which lp made` : `took lp's lines out of ${file.shown}`,
    );
  }
  // Of one shell: the cycle has nothing to do with it.
  const settings = shell === undefined || shell === 'none' ? await takeBackSettings(context) : [];
  for (const line of [...done, ...settings.map((words) => `set back: ${words}`)])
    context.line(harmless(line));
  if (done.length + settings.length === 0) context.note('There is nothing of lp init to take back.');
}
