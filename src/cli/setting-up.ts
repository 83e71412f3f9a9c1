/** What `lp init` does: a plan of settings and of a start file, told before it is carried out; and taking it back. */
import { type Cadence, type Cycle, type CycleRule, cycleInHand, makeCycle } from '../domain/cycle.ts';
import { type Day, daysBetween, longDay } from '../domain/day.ts';
import { RefusedError, UsageError } from '../domain/errors.ts';
import { cycleRule, SETTINGS, type SettingName } from '../domain/settings.ts';
import { settingText, settingValue } from '../domain/settings-help.ts';
import { sentenceList } from '../domain/text.ts';
import { displayWidth, padEnd } from '../domain/width.ts';
import type { Records, Store, Transaction } from '../store/index.ts';
import type { Context } from './context.ts';
import { meaning, refuseTaken, type TakenBy, usualAliases } from './shell-setup/aliases.ts';
import {
  neighbours,
  programFile,
  type StartFile,
  startFile,
  whatIsLp,
  writeStart,
} from './shell-setup/files.ts';
import { type Choices, NOTHING, SHELLS, type Shell } from './shell-setup/lines.ts';
import { chosenIn, type FilePlan, planFile } from './shell-setup/plan.ts';

/** What is to be; what is absent stays as it is, or as is usual where nothing was set up yet. */
export interface Wanted {
  readonly cadence?: Cadence | undefined;
  readonly firstMonth?: number | undefined;
  /** The day the self-assessment of the cycle in hand is due. */
  readonly due?: Day | undefined;
  readonly shell?: Shell | 'none' | undefined;
  readonly choices?: Partial<Choices> | undefined;
}

export interface Plan {
  readonly settings: readonly SettingPlan[];
  /** What they come to; empty where none changes. */
  readonly meaning: string;
  /** A cycle set by hand whose due date changes. */
  readonly cycle: Cycle | undefined;
  readonly shell: ShellPlan | undefined;
}

interface SettingPlan {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface ShellPlan extends FilePlan {
  readonly shell: Shell;
  readonly file: StartFile;
  readonly choices: Choices;
}

/** The shell that $SHELL names. */
export const ownShell = ({ host }: Context): Shell | undefined =>
  SHELLS.find((shell) => (host.env.SHELL ?? '').replace(/^.*\//, '') === shell);

/** What a shell's start file holds, what is chosen in it or usual, and what names are taken. */
export interface Ground {
  readonly file: StartFile;
  readonly chosen: Choices;
  readonly lpIsOther: boolean;
  readonly takenBy: TakenBy;
}

/** @throws RefusedError where the file cannot be read, or its markers make no block. */
export function groundOf(shell: Shell, { host }: Context): Ground {
  const file = startFile(shell, host);
  const mine = chosenIn(file.text, file.shown);
  const files = neighbours(shell, host);
  const own = new Set(mine?.aliases.map(({ name }) => name));
  const takenBy = (name: string): string | undefined => {
    if (own.has(name)) return undefined;
    const program = programFile(name, host);
    return program === undefined ? meaning(name, files) : `a program, ${program},`;
  };
  const { isOther } = whatIsLp(host);
  const usual = { ...NOTHING, completion: true, aliases: usualAliases(takenBy, isOther) };
  return { file, chosen: mine ?? usual, lpIsOther: isOther, takenBy };
}

/** The cycle in hand under a rule that is to be, and whether it was set by hand. */
export async function cycleUnder(
  rule: CycleRule,
  context: Context,
): Promise<{ cycle: Cycle; byHand: boolean }> {
  const explicit = (await context.store('read')).cycles();
  const cycle = cycleInHand(explicit, rule, context.today);
  return { cycle, byHand: explicit.includes(cycle) };
}

/** @throws UsageError on a due date that cannot be and a name that is taken, RefusedError as `groundOf`. */
export async function makePlan(wanted: Wanted, context: Context): Promise<Plan> {
  const now = cycleRule(await context.settings());
  const begun = {
    ...now,
    cadence: wanted.cadence ?? now.cadence,
    firstMonth: wanted.firstMonth ?? now.firstMonth,
  };
  const { cycle, byHand } = await cycleUnder(begun, context);
  const due = wanted.due === cycle.due ? undefined : wanted.due;
  if (due !== undefined) refuseDue(due, cycle, context);
  const dueDays = due === undefined || byHand ? now.dueDays : daysBetween(cycle.to, due);
  const after = { ...begun, dueDays };
  const rows: [SettingName, string | number, string][] = [
    ['cadence', now.cadence, after.cadence],
    ['first-month', now.firstMonth, String(after.firstMonth)],
    ['due-days', now.dueDays, settingValue('due-days', String(after.dueDays))],
  ];
  const settings = rows
    .map(([name, a, b]) => ({ name, before: String(a), after: b }))
    .filter((row) => row.before !== row.after);
  return {
    settings,
    meaning: settings.length === 0 ? '' : `${cycle.name} is due ${longDay(due ?? cycle.due)}`,
    cycle: byHand && due !== undefined ? makeCycle({ ...cycle, due }) : undefined,
    shell: planShell(wanted, context),
  };
}

/** @throws UsageError */
function refuseDue(due: Day, { name, to }: Cycle, { today }: Context): void {
  if (due < today || due < to) {
    throw new UsageError(
      due < today
        ? `${longDay(due)} has passed`
        : `${name} cannot be due before its last day, ${longDay(to)}`,
      { hint: 'Give the day on which its self-assessment is to be handed in. lp cycle shows the cycles.' },
    );
  }
  if (daysBetween(to, due) > 366) {
    throw new UsageError(`${longDay(due)} is more than a year after the end of ${name}, ${longDay(to)}`, {
      hint: 'For a cycle with days of its own: lp cycle set',
    });
  }
}

function planShell({ shell, choices }: Wanted, context: Context): ShellPlan | undefined {
  if (shell === undefined || shell === 'none') return undefined;
  const ground = groundOf(shell, context);
  const all = { ...ground.chosen, ...choices };
  refuseTaken(all.aliases, ground.takenBy);
  const { file } = ground;
  const form = { shell, choices: all, lpIsOurs: !ground.lpIsOther };
  return { shell, file, choices: all, ...planFile(file.text, file.shown, form) };
}

export const isEmpty = ({ settings, cycle, shell }: Plan): boolean =>
  settings.length === 0 && cycle === undefined && (shell === undefined || shell.diff.length === 0);

/** The plan in lines: settings before and after, the file and its lines. */
export function planLines({ settings, meaning, cycle, shell }: Plan): string[] {
  const width = Math.max(0, ...settings.map(({ name }) => displayWidth(name)));
  const rows = settings.map(
    ({ name, before, after }, at) =>
      `  ${padEnd(name, width)}  ${before} → ${after}${at === settings.length - 1 ? `   (${meaning})` : ''}`,
  );
  const hand = cycle === undefined ? [] : [`  ${cycle.name}, set by hand: due ${longDay(cycle.due)}`];
  const set = [...rows, ...hand];
  const told = set.length === 0 ? [] : ['Settings', ...set];
  if (shell === undefined || shell.diff.length === 0) return told;
  const { file, diff } = shell;
  const added = diff.every((line) => line.startsWith('+'));
  const how = file.text === undefined ? 'a new file' : added ? 'added at its end' : 'changed';
  // The settings last: of the two they are what one reads, and a screen may be short.
  return [
    `${file.shown}, ${how}`,
    ...diff.map((line) => `  ${line}`),
    ...(told.length > 0 ? [''] : []),
    ...told,
  ];
}

/**
 * Carries it out: the settings as one undo step, then the file.
 * @throws RefusedError where the file could not be written; its hint has the lines to paste.
 */
export async function carryOut({ settings, cycle, shell }: Plan, context: Context): Promise<void> {
  if (settings.length > 0 || cycle !== undefined) {
    const store = await context.store('write');
    store.change('init', context.now, (tx) => {
      for (const { name, after } of settings) tx.put('setting', name, after);
      if (cycle !== undefined) tx.put('cycle', cycle.name, cycle);
      const words = settings.map(({ name, after }) => `${name} ${after}`);
      return {
        summary: sentenceList([...words, ...(cycle === undefined ? [] : [`${cycle.name} due ${cycle.due}`])]),
        value: undefined,
      };
    });
    context.close();
  }
  if (shell === undefined || shell.diff.length === 0) return;
  try {
    writeStart(shell.file, shell.text);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const saved = settings.length > 0 ? 'The settings are' : cycle === undefined ? '' : `${cycle.name} is`;
    const kept = saved === '' ? '' : `${saved} saved. `;
    const lines = shell.diff.filter((line) => !line.startsWith('-')).map((line) => line.slice(2));
    // As they are, since they are there to be copied: a line broken between words would be none of the shell's.
    if (lines.length > 0) context.out(`\n${lines.join('\n')}`);
    throw error.alsoHint(
      lines.length === 0
        ? `${kept}Take out the lines between the markers of lp by hand.`
        : `${kept}Put the lines above into it yourself, or into a file it reads.`,
    );
  }
}

/** Of settings that init changed, what each was before. Those changed otherwise since stay. */
export async function takeBackSettings(context: Context): Promise<string[]> {
  const known = await context.store('read');
  const names: SettingName[] = ['cadence', 'first-month', 'due-days'];
  const back = [
    ...names.flatMap((name) =>
      undone('setting', name, known, (before) => `${name} ${before ?? settingText(SETTINGS[name].fallback)}`),
    ),
    ...known.cycles().flatMap(({ name }) => undone('cycle', name, known, () => `${name} as it was`)),
  ];
  if (back.length === 0) return [];
  const words = back.map((one) => one.words);
  (await context.store('write')).change('init', context.now, (tx) => {
    for (const { put } of back) put(tx);
    return { summary: `--undo (${sentenceList(words)})`, value: undefined };
  });
  return words;
}

/** One record as it was before init changed it last; none where something else changed it since. */
function undone<Type extends 'setting' | 'cycle'>(
  type: Type,
  key: string,
  known: Store,
  words: (before: Records[Type] | null) => string,
): { readonly words: string; put(tx: Transaction): void }[] {
  const steps = known.history(type, key).filter(({ change }) => change.state === 'done');
  const [step] = steps.slice(steps.findLastIndex(({ change }) => change.command !== 'init') + 1);
  if (step === undefined || same(step.before, steps.at(-1)!.after)) return [];
  return [{ words: words(step.before), put: (tx) => tx.put(type, key, step.before) }];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
