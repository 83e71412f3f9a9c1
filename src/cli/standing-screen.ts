/** The screen of bare `lp`: where I stand. */
import { type Cycle, daysLeft } from '../domain/cycle.ts';
import { addDays, type Day, daysBetween, longDay, shortDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { nextDate, type Standing, standing } from '../domain/standing.ts';
import { count } from '../domain/text.ts';
import { entryView } from '../domain/view.ts';
import type { Context } from './context.ts';
import { fitted } from './say.ts';

/** So many principles without evidence are named; of more, the rest is counted. */
const NAMED = 5;

/** The cycle in hand, the last entry, what is thin; as JSON on request. */
export async function printStanding(json: boolean, context: Context): Promise<void> {
  const store = await context.store('read');
  const cycle = await context.cycleInHand();
  const entries = store.entries({ since: cycle.from, until: cycle.to });
  const now = standing(entries, store.goals(cycle.name), context.principles);
  if (json) {
    context.json(view(cycle, now, context));
    return;
  }
  const style = await context.style();
  const running = cycle.to < context.today ? await sinceThen(cycle, context) : undefined;
  const empty = now.last === null && store.entries({ limit: 1 }).length === 0;
  for (const part of fitted(dates(cycle, context), context.host.stdout)) context.out(style.heading(part));
  context.out('');
  for (const line of empty
    ? ['Nothing is logged yet. Begin with: lp log "what you did" +dd']
    : lines(now, context)) {
    context.line(line);
  }
  if (running !== undefined) context.line(running);
}

function dates(cycle: Cycle, context: Context): string {
  const { today } = context;
  const year = Number(today.slice(0, 4));
  const due = `self-assessment due ${longDay(cycle.due)}`;
  const end = {
    end: `${shortDay(today, year)} · ${left(daysLeft(cycle, today))} · ${due} (in ${count(daysBetween(today, cycle.due), 'day')})`,
    due: `ended ${longDay(cycle.to)} · ${due} (${inDays(daysBetween(today, cycle.due))})`,
    past: `ended ${longDay(cycle.to)} · self-assessment was due ${longDay(cycle.due)}`,
  };
  return `${cycle.name} · ${end[nextDate(cycle, today)]}`;
}

const left = (days: number): string => (days === 0 ? 'last day' : `${count(days, 'day')} left`);
const inDays = (days: number): string => (days === 0 ? 'today' : `in ${count(days, 'day')}`);

/** What the cycle that runs by now has, while the one before is still to be handed in. */
async function sinceThen(cycle: Cycle, context: Context): Promise<string | undefined> {
  const store = await context.store('read');
  const since = addDays(cycle.to, 1);
  const accomplishments = store.count({ since, kind: 'accomplishment' });
  const feedback = store.count({ since, kind: 'feedback' });
  if (accomplishments + feedback === 0) return undefined;
  return `since ${longDay(since)}: ${count(accomplishments, 'accomplishment')}, ${feedback} feedback`;
}

function lines(now: Standing, context: Context): string[] {
  const total = context.principles.length;
  const goals = now.goals.reduce((sum, row) => sum + row.count, 0);
  const lack = [
    now.withoutResult.length > 0
      ? `${count(now.withoutResult.length, 'entry', 'entries')} without a result`
      : '',
    now.withoutPrinciple.length > 0 ? `${now.withoutPrinciple.length} without a principle` : '',
    now.open.length > 0 ? `${now.open.length} constructive feedback open (${oldest(now.open, context)})` : '',
  ].filter(Boolean);
  return [
    `${count(now.accomplishments, 'accomplishment')}, ${now.feedback} feedback · ${lastEntry(now, context)}`,
    `${now.shown.length} of ${total} principles shown${now.missing.length === 0 ? '' : ` · none yet: ${missing(now)}`}`,
    ...(goals === 0
      ? []
      : [`${count(goals, 'goal')}: ${now.goals.map((row) => `${row.count} ${row.status}`).join(', ')}`]),
    ...(lack.length === 0 ? [] : [lack.join(' · ')]),
  ];
}

function lastEntry({ last }: Standing, context: Context): string {
  if (last === null) return 'nothing logged in this cycle';
  return `last entry ${dayWords(last.date, context.today)}`;
}

function dayWords(day: Day, today: Day): string {
  return day === today ? 'today' : shortDay(day, Number(today.slice(0, 4)));
}

function missing({ missing: none, shown }: Standing): string {
  if (shown.length === 0) return 'all of them';
  const names = none.map((principle) => principle.name);
  return names.length <= NAMED
    ? names.join(' · ')
    : `${names.slice(0, NAMED).join(' · ')} · and ${names.length - NAMED} more`;
}

/** `#22, since 1 May`, the oldest of them. */
const oldest = ([first]: readonly Entry[], context: Context): string =>
  `#${first!.id}, since ${shortDay(first!.date, Number(context.today.slice(0, 4)))}`;

function view(cycle: Cycle, now: Standing, context: Context): Record<string, unknown> {
  const { name, from, to, due } = cycle;
  return {
    cycle: { name, from, to, due },
    today: context.today,
    daysLeft: Math.max(daysLeft(cycle, context.today), 0),
    daysToDue: daysBetween(context.today, due),
    accomplishments: now.accomplishments,
    feedback: now.feedback,
    lastEntry: now.last === null ? null : entryView(now.last),
    principles: { shown: now.shown.map((one) => one.slug), missing: now.missing.map((one) => one.slug) },
    goals: Object.fromEntries(now.goals.map((row) => [row.status, row.count])),
    withoutResult: now.withoutResult.map((entry) => entry.id),
    withoutPrinciple: now.withoutPrinciple.map((entry) => entry.id),
    openFeedback: now.open.map((entry) => entry.id),
  };
}
