/** `lp goal`: what was agreed for a cycle, and what came of it. */
import { longDay } from '../../domain/day.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import {
  draftGoal,
  GOAL_STATUSES,
  type Goal,
  type GoalDraft,
  type GoalStatus,
  goalRef,
} from '../../domain/goal.ts';
import { harmless } from '../../domain/harmless.ts';
import { count, fold, sentenceList } from '../../domain/text.ts';
import { goalView } from '../../domain/view.ts';
import type { Store, Transaction } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { readGoalRef } from '../filter-options.ts';
import { cycleOfNewGoal, noteCycle, noteDue, readDue, runningCycle } from '../goal-cycle.ts';
import { briefTitle, entryLine } from '../present.ts';
import {
  type CommandBody,
  type CommandSpec,
  command,
  flag,
  type Input,
  JSON_OPTION,
  subcommand,
  text,
} from '../spec.ts';

/** The ways a goal can end; `open` takes a closing back. */
const ENDS = GOAL_STATUSES.filter((status) => status !== 'open');

interface Listing {
  readonly cycle: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
}

const LIST_OPTIONS = [
  { name: 'cycle', value: '<name>', help: 'of this cycle alone' },
  { name: 'all', help: 'of every cycle' },
  JSON_OPTION,
];

function readListing(input: Input): Listing {
  const [cycle, all] = [text(input, 'cycle'), flag(input, 'all')];
  if (cycle !== undefined && all) {
    throw new UsageError('--cycle and --all say two things', { hint: 'Leave one of them out.' });
  }
  return { cycle, all, json: flag(input, 'json') };
}

async function list({ cycle, all, json }: Listing, context: Context): Promise<undefined> {
  const store = await context.store('read');
  const names = all ? [] : await cyclesListed(cycle, context);
  const isAhead = ({ status, due }: Goal): boolean =>
    cycle === undefined && status === 'open' && due !== null && due >= context.today;
  const listed = new Set(names.map(fold));
  const goals = store.goals().filter((goal) => all || listed.has(fold(goal.cycle)) || isAhead(goal));
  if (json) {
    context.json({ goals: goals.map((goal) => goalView(goal, idsOf(goal, store))) });
    return;
  }
  const several = new Set(goals.map((goal) => goal.cycle)).size > 1;
  for (const goal of goals) {
    context.line(`${line(goal, store)}${several ? ` · ${harmless(goal.cycle)}` : ''}`);
  }
  if (goals.length === 0) {
    const all = store.goals().length;
    const where = names.length === 0 ? '' : ` for ${sentenceList(names, 'or')}`;
    context.note(`No goals${where} yet. Agree on one with: lp goal add "…" --target "…"`);
    if (all > 0) context.note(`Other cycles have ${count(all, 'goal')}.   lp goal list --all`);
  }
}

/** The cycle in hand, whose review is written next, and the one that runs, for which goals are agreed. */
async function cyclesListed(name: string | undefined, context: Context): Promise<string[]> {
  if (name !== undefined) return [(await context.cycleNamed(name)).name];
  return [...new Set([(await context.cycleInHand()).name, (await runningCycle(context)).name])];
}

/** `g1  open    Cut checkout p99 below 600 ms · target 600 ms · 3 entries`. */
function line(goal: Goal, store: Store): string {
  const entries = store.count({ goal: goalRef(goal.id) });
  const facts = [
    harmless(goal.title),
    goal.result !== null
      ? harmless(goal.result)
      : goal.target !== null
        ? `target ${harmless(goal.target)}`
        : '',
    goal.due !== null && goal.status === 'open' ? `due ${goal.due}` : '',
    entries === 0 ? 'no entry yet' : count(entries, 'entry', 'entries'),
  ];
  return `${goalRef(goal.id)}  ${goal.status.padEnd(7)}  ${facts.filter(Boolean).join(' · ')}`;
}

const idsOf = (goal: Goal, store: Store): number[] =>
  store.entries({ goal: goalRef(goal.id) }).map((entry) => entry.id);

/** @throws UsageError on what is no reference, RefusedError when there is no such goal. */
function goalOf(get: (id: number) => Goal | null, word: string): Goal {
  const ref = readGoalRef(word)!;
  const goal = get(Number(ref.slice(1)));
  if (goal === null)
    throw new RefusedError(`there is no goal ${ref}`, { hint: 'lp goal list --all shows them.' });
  return goal;
}

const goalIn = (tx: Transaction, word: string): Goal => goalOf((id) => tx.get('goal', id), word);

/** Changes one goal as one step and prints it. @returns the goal as it is then. */
async function changeGoal(
  word: string,
  json: boolean,
  context: Context,
  change: (goal: Goal) => { goal: Goal; summary: string },
): Promise<Goal> {
  const store = await context.store('write');
  const goal = store.change('goal', context.now, (tx) => {
    const before = goalIn(tx, word);
    const { goal: after, summary } = change(before);
    const same = JSON.stringify(after) === JSON.stringify(before);
    const value = same ? before : { ...after, updatedAt: context.now.toISOString() };
    tx.put('goal', before.id, value);
    return { summary, value };
  });
  print(goal, json, store, context);
  return goal;
}

function print(goal: Goal, json: boolean, store: Store, context: Context): void {
  if (json) context.json({ goal: goalView(goal, idsOf(goal, store)) });
  else context.line(line(goal, store));
}

const DETAIL_OPTIONS = [
  { name: 'target', value: '<text>', help: 'what counts as met, with its number' },
  { name: 'due', value: '<when>', help: 'the day it is due, such as "sep 30", in its cycle' },
  { name: 'cycle', value: '<name>', help: 'the cycle it was agreed for' },
];

/** @param cycleOf the name of the goal's cycle where the call says none; undefined for one that has none yet. */
async function readDetails(
  input: Input,
  cycleOf: () => Promise<string | undefined>,
  context: Context,
): Promise<Partial<GoalDraft>> {
  const [target, due, cycle] = [text(input, 'target'), text(input, 'due'), text(input, 'cycle')];
  const named = cycle === undefined ? undefined : (await context.cycleNamed(cycle)).name;
  const own = due === undefined || due === '' ? undefined : (named ?? (await cycleOf()));
  return {
    ...(target === undefined ? {} : { target }),
    ...(due === undefined ? {} : { due: due === '' ? null : await readDue(due, own, context) }),
    ...(named === undefined ? {} : { cycle: named }),
  };
}

interface Closing {
  readonly word: string;
  readonly status: GoalStatus;
  readonly result: string | undefined;
  readonly json: boolean;
}

const subcommands: CommandSpec[] = [
  subcommand<{ draft: GoalDraft; named: string | undefined; due: string | undefined; json: boolean }>({
    name: 'add',
    summary: 'a goal for the cycle that runs',
    arguments: [{ name: 'words', required: true, variadic: true }],
    options: [...DETAIL_OPTIONS, JSON_OPTION],
    examples: [['lp goal add "Cut checkout p99 below 600 ms" --target "600 ms"', 'then: lp log … -g g1']],
    notes:
      'Without --cycle it is a goal of the cycle its due day lies in, or of the one that runs today; in January that is no longer the one whose review is due.',
    async read(input, context) {
      const details = await readDetails(input, async () => undefined, context);
      const cycle = details.cycle ?? (await cycleOfNewGoal(details.due ?? null, context)).name;
      if (input.words.join('') === '-') {
        throw new UsageError('a goal is written in the call, not read', {
          hint: 'Write: lp goal add "Cut checkout p99 below 600 ms"',
        });
      }
      return {
        draft: draftGoal({ ...details, title: input.words.join(' '), cycle }),
        named: details.cycle,
        due: text(input, 'due'),
        json: flag(input, 'json'),
      };
    },
    async act({ draft, named, due, json }, context) {
      const store = await context.store('write');
      const goal = store.change('goal', context.now, (tx) => {
        const value = tx.addGoal(draft);
        return { summary: `add ${goalRef(value.id)} (${briefTitle(value.title)})`, value };
      });
      print(goal, json, store, context);
      if (named === undefined) await noteCycle(goal, due, context);
      await noteDue(goal, context, named);
    },
  }),
  subcommand<Listing>({
    name: 'list',
    summary: 'goals of the cycle in hand, of the one that runs, and open ones due later',
    options: LIST_OPTIONS,
    examples: [['lp goal list', 'each with its status, target or result, and number of entries']],
    read: readListing,
    act: list,
  }),
  subcommand<{ word: string; json: boolean }>({
    name: 'show',
    summary: 'one goal and its entries',
    arguments: [{ name: 'goal', required: true }],
    options: [JSON_OPTION],
    examples: [['lp goal show g1', 'the goal, then the entries that serve it']],
    read: (input) => ({ word: input.words[0]!, json: flag(input, 'json') }),
    async act({ word, json }, context) {
      const store = await context.store('read');
      const goal = goalOf((id) => store.goal(id), word);
      print(goal, json, store, context);
      if (json) return;
      context.line(
        `    agreed for ${harmless(goal.cycle)}${goal.due === null ? '' : `, due ${longDay(goal.due)}`}`,
      );
      if (goal.target !== null) context.line(`    target: ${harmless(goal.target)}`);
      if (goal.result !== null) context.line(`    result: ${harmless(goal.result)}`);
      for (const entry of store.entries({ goal: goalRef(goal.id) }))
        context.line(entryLine(entry, context.principles));
    },
  }),
  subcommand<{ word: string; changes: Partial<GoalDraft>; json: boolean }>({
    name: 'edit',
    summary: 'change the words, target, due day or cycle of a goal',
    arguments: [{ name: 'goal', required: true }],
    options: [
      { name: 'title', short: 't', value: '<text>', help: 'its words' },
      ...DETAIL_OPTIONS,
      { name: 'result', short: 'r', value: '<text>', help: 'what came of it' },
      JSON_OPTION,
    ],
    examples: [['lp goal edit g1 --target "500 ms"', 'an empty value takes away what was there']],
    async read(input, context) {
      const [title, result] = [text(input, 'title'), text(input, 'result')];
      const cycleOf = async (): Promise<string> => {
        const store = await context.store('read');
        return goalOf((id) => store.goal(id), input.words[0]!).cycle;
      };
      const changes = {
        ...(await readDetails(input, cycleOf, context)),
        ...(title === undefined ? {} : { title }),
        ...(result === undefined ? {} : { result }),
      };
      if (Object.keys(changes).length === 0) {
        await cycleOf();
        throw new UsageError('nothing says what to change', {
          hint: `Write: lp goal edit ${input.words[0]} --target "…"`,
        });
      }
      return { word: input.words[0]!, changes, json: flag(input, 'json') };
    },
    async act({ word, changes, json }, context) {
      const goal = await changeGoal(word, json, context, (before) => ({
        goal: { ...before, ...draftGoal({ ...before, ...changes }) },
        summary: `edit ${goalRef(before.id)} (${Object.keys(changes).join(', ')})`,
      }));
      if (changes.due !== undefined || changes.cycle !== undefined)
        await noteDue(goal, context, changes.cycle);
      return undefined;
    },
  }),
  subcommand<Closing>({
    name: 'close',
    summary: 'say how a goal ended',
    arguments: [{ name: 'goal', required: true }],
    options: [
      { name: 'met', help: 'it was reached' },
      { name: 'partly', help: 'a part of it was' },
      { name: 'missed', help: 'it was not' },
      { name: 'dropped', help: 'it was given up or overtaken' },
      { name: 'reopen', help: 'it is open after all' },
      { name: 'result', short: 'r', value: '<text>', help: 'what came of it, with its number' },
      JSON_OPTION,
    ],
    examples: [['lp goal close g1 --met --result "540 ms"', 'undo, or --reopen, takes it back']],
    read(input, context) {
      const given = [...ENDS, 'reopen'].filter((name) => flag(input, name));
      if (given.length !== 1) {
        throw new UsageError(given.length === 0 ? 'how did it end?' : 'a goal ends in one way', {
          hint: `Write: ${context.next(`goal close ${harmless(input.words[0]!)} --met`)}\nOr one of --partly, --missed, --dropped; --reopen opens it again.`,
        });
      }
      const status = given[0] === 'reopen' ? 'open' : (given[0] as GoalStatus);
      return { word: input.words[0]!, status, result: text(input, 'result'), json: flag(input, 'json') };
    },
    async act({ word, status, result, json }, context) {
      await changeGoal(word, json, context, (goal) => ({
        goal: { ...goal, ...draftGoal({ ...goal, status, ...(result === undefined ? {} : { result }) }) },
        summary: `close ${goalRef(goal.id)} (${status})`,
      }));
      return undefined;
    },
  }),
  subcommand<{ refs: readonly string[]; json: boolean }>({
    name: 'rm',
    summary: 'remove goals; their entries stay',
    arguments: [{ name: 'goal', required: true, variadic: true }],
    options: [JSON_OPTION],
    examples: [
      ['lp goal rm g1', 'lp undo brings it back, entries joined as before'],
      ['lp goal rm g2 g3', 'both as one step, or neither'],
    ],
    read: (input) => ({
      refs: [...new Set(input.words.map((word) => readGoalRef(word)!))],
      json: flag(input, 'json'),
    }),
    async act({ refs, json }, context) {
      const store = await context.store('write');
      const gone = store.change('goal', context.now, (tx) => {
        const goals = refs.map((ref) => goalIn(tx, ref));
        const removed = goals.map((goal) => ({ goal, entries: store.entries({ goal: goalRef(goal.id) }) }));
        for (const { goal, entries } of removed) {
          for (const entry of entries) tx.put('entry', entry.id, { ...entry, goal: null });
          tx.put('goal', goal.id, null);
        }
        const [first] = goals;
        const what =
          goals.length === 1 ? `${goalRef(first!.id)} (${briefTitle(first!.title)})` : sentenceList(refs);
        return { summary: `rm ${what}`, value: removed };
      });
      if (json) {
        const views = gone.map(({ goal, entries }) =>
          goalView(
            goal,
            entries.map(({ id }) => id),
          ),
        );
        context.json(views.length === 1 ? { goal: views[0] } : { goals: views });
        return;
      }
      for (const { goal } of gone) context.line(`removed ${goalRef(goal.id)}  ${harmless(goal.title)}`);
      const left = gone.reduce((sum, { entries }) => sum + entries.length, 0);
      if (left > 0) {
        const them = left === 1 ? 'it' : 'them';
        await context.hint(
          `${count(left, 'entry stays', 'entries stay')}, without a goal; lp undo joins ${them} again`,
        );
      }
    },
  }),
];

export const spec: CommandBody = {
  ...command<Listing>({
    options: LIST_OPTIONS,
    examples: [
      ['lp goal add "Hire two engineers" --due "sep 30"', 'agree on a goal'],
      ['lp goal close g1 --met --result "540 ms"', 'say how it ended'],
    ],
    read: readListing,
    act: list,
  }),
  subcommands,
};
