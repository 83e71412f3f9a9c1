/** The dialogue of `lp init`: what flags left open, in a minute; what is there already is for Enter. */
import { CADENCES, type Cadence } from '../domain/cycle.ts';
import { type Day, longDay, MONTHS, parseDay } from '../domain/day.ts';
import { Cancelled } from '../domain/errors.ts';
import { cycleRule } from '../domain/settings.ts';
import { readMonth } from '../domain/settings-help.ts';
import { DialogueCancelled, type InitAsker, initDialogue } from '../terminal/init-dialogue.ts';
import type { Context } from './context.ts';
import { cycleUnder, groundOf, makePlan, ownShell, type Wanted } from './setting-up.ts';
import { readAliases, refuseTaken } from './shell-setup/aliases.ts';
import { aliasWords, type Choices, SHELLS, type Shell } from './shell-setup/lines.ts';

/** @throws Cancelled when the user stops; nothing was changed. */
export function askSetup(given: Wanted, commands: readonly string[], context: Context): Promise<Wanted> {
  return held(context, async (ask) => {
    const cycle = await askCycle(given, ask, context);
    const shell = given.shell ?? (await askShell(ask, context));
    if (shell === 'none') return { ...cycle, shell };
    return { ...cycle, shell, choices: await askChoices(shell, given.choices ?? {}, commands, ask, context) };
  });
}

/** @throws Cancelled when the user stops; nothing was changed. */
export const askWhether = (message: string, context: Context): Promise<boolean> =>
  held(context, (ask) => ask.yes(message, true));

async function held<T>(context: Context, talk: (ask: InitAsker) => Promise<T>): Promise<T> {
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  try {
    return await initDialogue(io, talk);
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    throw new Cancelled('stopped; nothing was changed', { cause: error });
  } finally {
    context.close();
  }
}

async function askCycle(given: Wanted, ask: InitAsker, context: Context): Promise<Wanted> {
  const now = cycleRule(await context.settings());
  context.close();
  const cadence =
    given.cadence ??
    (await ask.one(
      'How often are you reviewed?',
      [now.cadence, ...CADENCES.filter((one) => one !== now.cadence)].map((one) => CADENCE_CHOICES[one]),
    ));
  const firstMonth =
    given.firstMonth ??
    readMonth(
      await ask.text('In which month does a year of reviews begin?', {
        hint: 'a name or a number',
        initial: MONTHS[now.firstMonth - 1]!,
        check: async (text) =>
          readMonth(text) === undefined ? 'Write a month, like April or 4.' : undefined,
      }),
    )!;
  if (given.due !== undefined) return { cadence, firstMonth, due: given.due };
  const { cycle } = await cycleUnder({ ...now, cadence, firstMonth }, context);
  context.close();
  let due: Day = cycle.due;
  await ask.text(`When is the self-assessment of ${cycle.name} due?`, {
    hint: `its days: ${longDay(cycle.from)} to ${longDay(cycle.to)}`,
    initial: cycle.due,
    check: async (text) => {
      due = text.trim() === '' ? cycle.due : await parseDay(text, context.today, { prefer: 'future' });
      await makePlan({ cadence, firstMonth, due }, context);
      context.close();
      return undefined;
    },
  });
  return { cadence, firstMonth, due };
}

const CADENCE_CHOICES: Readonly<Record<Cadence, readonly [string, string, Cadence]>> = {
  annual: ['a', 'once a year', 'annual'],
  semiannual: ['s', 'twice', 'semiannual'],
  quarterly: ['q', 'four times', 'quarterly'],
};

async function askShell(ask: InitAsker, context: Context): Promise<Shell | 'none'> {
  const own = ownShell(context);
  const names = [
    ...(own === undefined ? [] : [own]),
    ...SHELLS.filter((shell) => shell !== own),
    'none',
  ] as const;
  return ask.one(
    'Set up which shell?',
    names.map((name) => [name[0]!, name, name] as const),
  );
}

async function askChoices(
  shell: Shell,
  given: Partial<Choices>,
  commands: readonly string[],
  ask: InitAsker,
  context: Context,
): Promise<Choices> {
  const { chosen, takenBy, lpIsOther } = groundOf(shell, context);
  const completion =
    given.completion ?? (await ask.yes('Complete what you type after lp with Tab?', chosen.completion));
  let { aliases } = { ...chosen, ...given };
  if (given.aliases === undefined) {
    await ask.text('Short names?', {
      hint: `${lpIsOther ? 'lp prints here; the name lp makes it this one · ' : ''}rename, take out; empty for none`,
      initial: aliases.length === 0 ? '' : aliasWords(aliases),
      check: async (text) => {
        aliases = readAliases(text, commands);
        refuseTaken(aliases, takenBy);
        return undefined;
      },
    });
  }
  const prompt =
    given.prompt ??
    (await ask.yes(
      'Say in your prompt when nothing was logged for days, or the review is near?',
      chosen.prompt,
    ));
  // What the prompt says, a line above it need not.
  const reminder =
    given.reminder ?? (!prompt && (await ask.yes('Say it once, when a shell starts?', chosen.reminder)));
  return { completion, aliases, reminder, prompt };
}
