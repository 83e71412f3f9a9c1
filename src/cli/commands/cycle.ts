/** `lp cycle`: the review cycles, those that follow from the cadence and those set by hand. */
import { type Cycle, cycleInHand, daysLeft, makeCycle, recentCycles } from '../../domain/cycle.ts';
import { addDays, daysBetween, parseDay, parseSpan } from '../../domain/day.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { cycleRule, type SettingName, settingsFrom } from '../../domain/settings.ts';
import { settingText, settingValue } from '../../domain/settings-help.ts';
import { count } from '../../domain/text.ts';
import type { Context } from '../context.ts';
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

const SHOWN = 4;

async function list(json: boolean, context: Context): Promise<undefined> {
  const store = await context.store('read');
  const [explicit, rule] = [store.cycles(), cycleRule(await context.settings())];
  const inHand = cycleInHand(explicit, rule, context.today);
  const known = new Map(
    recentCycles(explicit, rule, context.today, SHOWN).map((cycle) => [cycle.name, cycle]),
  );
  for (const cycle of [...explicit, inHand]) known.set(cycle.name, cycle);
  const cycles = [...known.values()].sort((a, b) => (a.from < b.from ? 1 : -1));
  if (json) {
    const view = (cycle: Cycle) => ({
      ...fields(cycle),
      inHand: cycle.name === inHand.name,
      explicit: explicit.some((one) => one.name === cycle.name),
    });
    context.json({ cycles: cycles.map(view) });
    return;
  }
  const width = Math.max(...cycles.map((cycle) => cycle.name.length));
  for (const cycle of cycles) {
    const marks = [
      cycle.name === inHand.name ? `in hand, ${left(cycle, context)}` : '',
      explicit.some((one) => one.name === cycle.name) ? 'set by hand' : '',
    ].filter(Boolean);
    context.line(
      `${cycle.name.padEnd(width)}  ${cycle.from} to ${cycle.to}  due ${cycle.due}${marks.length > 0 ? `  (${marks.join('; ')})` : ''}`,
    );
  }
}

const fields = ({ name, from, to, due }: Cycle) => ({ name, from, to, due });

function left(cycle: Cycle, context: Context): string {
  const days = daysLeft(cycle, context.today);
  if (days >= 0) return `${count(days, 'day')} left`;
  const due = daysBetween(context.today, cycle.due);
  return due >= 0 ? `over, due in ${count(due, 'day')}` : 'over';
}

const subcommands: CommandSpec[] = [
  subcommand({
    name: 'list',
    summary: 'cycles, newest first, and which is in hand',
    options: [JSON_OPTION],
    examples: [['lp cycle list', 'the last cycles and those set by hand']],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommand<{ cycle: Cycle; json: boolean }>({
    name: 'set',
    summary: 'name a cycle and its days, or change them',
    arguments: [{ name: 'name', required: true }],
    options: [
      { name: 'from', value: '<when>', help: 'first day' },
      { name: 'to', value: '<when>', help: 'last day' },
      {
        name: 'due',
        value: '<when>',
        help: 'day the self-assessment is due (default: as the due-days setting says)',
      },
      JSON_OPTION,
    ],
    examples: [
      ['lp cycle set 2026-review --from 2025-12-01 --to 2026-11-15 --due 2026-12-04', 'a cycle of its own'],
    ],
    read: readCycle,
    async act({ cycle, json }, context) {
      const store = await context.store('write');
      store.change('cycle', context.now, (tx) => {
        tx.put('cycle', cycle.name, cycle);
        return {
          summary: `set ${cycle.name} (${cycle.from} to ${cycle.to}, due ${cycle.due})`,
          value: undefined,
        };
      });
      if (json) context.json({ cycle: fields(cycle) });
      else context.line(`${cycle.name}  ${cycle.from} to ${cycle.to}  due ${cycle.due}`);
    },
  }),
  subcommand<string>({
    name: 'remove',
    summary: 'forget a cycle set by hand',
    arguments: [{ name: 'name', required: true }],
    examples: [['lp cycle remove 2026-review', 'back to what the cadence says; no entry is touched']],
    read: ({ words: [name] }) => name!,
    async act(name, context) {
      const store = await context.store('write');
      const removed = store.change('cycle', context.now, (tx) => {
        const cycle = tx.get('cycle', name);
        if (cycle === null) {
          throw new RefusedError(`no cycle "${name}" was set by hand`, { hint: 'lp cycle lists them.' });
        }
        tx.put('cycle', cycle.name, null);
        return { summary: `remove ${cycle.name}`, value: cycle };
      });
      context.line(`removed ${harmless(removed.name)}  ${removed.from} to ${removed.to}`);
    },
  }),
  subcommand<{ settings: Partial<Record<SettingName, string>>; json: boolean }>({
    name: 'cadence',
    summary: 'how often you are reviewed: annual, semiannual, quarterly',
    arguments: [{ name: 'cadence', required: true }],
    options: [
      { name: 'first-month', value: '<1-12>', help: 'the month in which the first cycle of a year begins' },
      { name: 'due-days', value: '<days>', help: 'days from the end of a cycle to the due date' },
      JSON_OPTION,
    ],
    examples: [['lp cycle cadence semiannual --first-month 4', 'halves that begin in April and October']],
    read(input) {
      const month = text(input, 'first-month');
      const due = text(input, 'due-days');
      const settings = {
        cadence: settingValue('cadence', input.words[0]!),
        ...(month === undefined ? {} : { 'first-month': settingValue('first-month', month) }),
        ...(due === undefined ? {} : { 'due-days': settingValue('due-days', due) }),
      };
      return { settings, json: flag(input, 'json') };
    },
    async act({ settings, json }, context) {
      const store = await context.store('write');
      const now = settingsFrom(store.settings());
      const changes = Object.entries(settings).filter(
        ([name, value]) => settingText(now[name as SettingName]) !== value,
      );
      store.change('cycle', context.now, (tx) => {
        for (const [name, value] of changes) tx.put('setting', name, value);
        return { summary: `cadence ${Object.values(settings).join(' ')}`, value: undefined };
      });
      const rule = cycleRule(settingsFrom(store.settings()));
      const cycle = cycleInHand(store.cycles(), rule, context.today);
      if (json) context.json({ cycle: fields(cycle) });
      else
        context.line(
          `${cycle.name}  ${cycle.from} to ${cycle.to}  due ${cycle.due}  (in hand, ${left(cycle, context)})`,
        );
    },
  }),
];

/** @throws UsageError when the days are missing or in the wrong order. */
async function readCycle(input: Input, context: Context): Promise<{ cycle: Cycle; json: boolean }> {
  const name = input.words[0]!;
  const store = await context.store('read');
  const existing = store.cycles().find((cycle) => cycle.name.toLowerCase() === name.toLowerCase());
  const [from, to, due] = [text(input, 'from'), text(input, 'to'), text(input, 'due')];
  const first = from === undefined ? existing?.from : (await parseSpan(from, context.today)).from;
  const last = to === undefined ? existing?.to : (await parseSpan(to, context.today)).to;
  if (first === undefined || last === undefined) {
    throw new UsageError('a cycle needs a first and a last day', {
      hint: `Write: lp cycle set ${name} --from 2026-01-01 --to 2026-12-31 --due 2027-01-31`,
    });
  }
  const { dueDays } = cycleRule(await context.settings());
  const dueDay =
    due === undefined
      ? to === undefined && existing !== undefined
        ? existing.due
        : addDays(last, dueDays)
      : await parseDay(due, context.today, { prefer: 'future' });
  return { cycle: makeCycle({ name, from: first, to: last, due: dueDay }), json: flag(input, 'json') };
}

export const spec: CommandBody = {
  ...command({
    options: [JSON_OPTION],
    examples: [
      ['lp cycle', 'the last cycles and which is in hand'],
      ['lp cycle cadence quarterly', 'reviewed four times a year'],
    ],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommands,
};
