/** Which cycle a goal is of, and on which day it is due, as `lp goal` reads them and tells them. */
import { type Cycle, cycleOn } from '../domain/cycle.ts';
import { type Day, longDay, parseDay } from '../domain/day.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import { harmless } from '../domain/harmless.ts';
import { cycleWord } from '../domain/served-elsewhere.ts';
import { cycleRule } from '../domain/settings.ts';
import type { Context } from './context.ts';

/**
 * The cycle of a goal that is agreed today, where the call names none. A review is written for the cycle that is due,
 * but a goal is agreed for one that runs: the one its due day lies in, else today's.
 */
export async function cycleOfNewGoal(due: Day | null, context: Context): Promise<Cycle> {
  return (due === null ? undefined : await runningOn(due, context)) ?? runningCycle(context);
}

/** The cycle today lies in; where lp offers none, the one in hand. */
export const runningCycle = async (context: Context): Promise<Cycle> =>
  (await runningOn(context.today, context)) ?? context.cycleInHand();

async function runningOn(day: Day, context: Context): Promise<Cycle | undefined> {
  const explicit = (await context.store('read')).cycles();
  return cycleOn(explicit, cycleRule(await context.settings()), day);
}

/** The day ahead that the words mean; without a year, the one inside of the goal's cycle where it has one. */
export async function readDue(words: string, name: string | undefined, context: Context): Promise<Day> {
  const day = await parseDay(words, context.today, { prefer: 'future' });
  const cycle = name === undefined ? undefined : await knownCycle(name, context);
  if (cycle === undefined || isInside(day, cycle)) return day;
  // Read from the cycle's first day, words without a year keep month and day; others mean what they meant, or move.
  const inside = await parseDay(words, cycle.from, { prefer: 'future' }).catch(() => day);
  return inside.slice(5) === day.slice(5) && isInside(inside, cycle) ? inside : day;
}

const isInside = (day: Day, { from, due }: Cycle): boolean => from <= day && day <= due;

/** A cycle set by hand may be gone by now. */
const knownCycle = (name: string, context: Context): Promise<Cycle | undefined> =>
  context.cycleNamed(name).catch(() => undefined);

/**
 * Of a goal that was put into a cycle by lp: says so where it is not the one whose review is due.
 * @param dueWords as typed: the call that moves it brings its due day along where they name one in that cycle, too.
 */
export async function noteCycle(
  { id, cycle: name }: Goal,
  dueWords: string | undefined,
  context: Context,
): Promise<void> {
  const inHand = await context.cycleInHand();
  if (name === inHand.name) return;
  const why = name === (await runningCycle(context)).name ? 'which runs now' : 'in which it is due';
  const there = dueWords ? await readDue(dueWords, inHand.name, context) : undefined;
  const due = there !== undefined && isInside(there, inHand) ? ` --due ${there}` : '';
  const call = context.next(`goal edit ${goalRef(id)} --cycle ${cycleWord(inHand.name)}${due}`);
  context.note(
    `${goalRef(id)} is a goal of ${harmless(name)}, ${why}; the review in hand is that of ${harmless(inHand.name)}.   ${call}`,
  );
}

/**
 * A due day that the review of the goal's cycle does not see, or that has passed while the goal is open.
 * @param named the cycle the call put it into: what is due in one that is over has passed, which is no news.
 */
export async function noteDue(
  { id, due, cycle: name, status }: Goal,
  context: Context,
  named?: string,
): Promise<void> {
  const cycle = due === null ? undefined : await knownCycle(name, context);
  if (due === null || cycle === undefined) return;
  const ref = goalRef(id);
  if (!isInside(due, cycle)) {
    const when = due < cycle.from ? 'before' : 'after';
    const verb = due < cycle.from ? 'begins' : 'ends';
    context.note(`${ref} is due on ${longDay(due)}, ${when} its cycle ${harmless(name)} ${verb}.`);
  } else if (status === 'open' && due < context.today && (named === undefined || context.today <= cycle.to)) {
    const call = context.next(`goal edit ${ref} --due "…"`);
    context.note(`${ref} is due on ${longDay(due)}, which has passed.   ${call}`);
  }
}
