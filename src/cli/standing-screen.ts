/** The screen of bare `lp`: where I stand. */
import { type Ask, isOverdue, waiting } from '../domain/ask.ts';
import { askView } from '../domain/ask-view.ts';
import { byUrgency, urgencyOf } from '../domain/concern.ts';
import { type Cycle, daysLeft } from '../domain/cycle.ts';
import { addDays, type Day, daysBetween, longDay, shortDay } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { goalRef } from '../domain/goal.ts';
import { harmless } from '../domain/harmless.ts';
import { servedElsewhereWords } from '../domain/served-elsewhere.ts';
import { nextDate, type Standing, standing } from '../domain/standing.ts';
import { count, sentenceList } from '../domain/text.ts';
import { entryView } from '../domain/view.ts';
import { cut } from '../domain/width.ts';
import type { Context } from './context.ts';
import { fitted } from './say.ts';
import { servedElsewhere } from './served-elsewhere.ts';

/** So many principles without evidence are named; of more, the rest is counted. */
const NAMED = 5;

/** The cycle in hand, the last entry, what is thin and what waits; as JSON on request. */
export async function printStanding(json: boolean, context: Context): Promise<void> {
  const store = await context.store('read');
  const cycle = await context.cycleInHand();
  const entries = store.entries({ since: cycle.from, until: cycle.to });
  const now = standing(entries, store.goals(cycle.name), context.principles, store.answering());
  const elsewhere = await servedElsewhere(entries, cycle, context);
  const loop = {
    asks: waiting(store.asks(), context.today),
    concerns: store.openConcerns(),
    pending: (await store.lately()).pending({}),
  };
  if (json) {
    context.json({
      ...view(cycle, now, loop, context),
      goalsOfOtherCycles: elsewhere.map(({ id }) => goalRef(id)),
    });
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
  const said = servedElsewhereWords(elsewhere, entries, cycle);
  if (said !== undefined) context.line(`${harmless(said.text)}   ${context.next(harmless(said.call))}`);
  for (const line of loopLines(loop, context)) context.line(line);
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
    now.open.length > 0
      ? `${now.open.length} constructive feedback open (${oldest(now.open, context)})${now.closed.length === 0 ? '' : `, ${now.closed.length} answered`}`
      : '',
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

/** What waits for somebody, whatever the cycle: asks, risks and needs, and results, the oldest first. */
interface Loop {
  readonly asks: readonly Ask[];
  readonly concerns: readonly Entry[];
  readonly pending: readonly Entry[];
}

/** `asked 3 people and not answered (Bo, since 3 Nov), 1 overdue`; `2 risks and 1 need open (#5 The API may slip)`. */
function loopLines({ asks, concerns, pending }: Loop, context: Context): string[] {
  const { today } = context;
  const lines: string[] = [];
  const [awaited] = pending;
  if (awaited !== undefined) {
    const days = daysBetween(awaited.date, today);
    const age = days <= 0 ? '' : `: ${count(days, 'day')}`;
    lines.push(
      `${count(pending.length, 'result')} pending (#${awaited.id} ${cut(harmless(awaited.title), 40)}${age})   ${context.next(`result ${awaited.id} "…"`)}`,
    );
  }
  const [first] = asks;
  const day = (of: Day): string => shortDay(of, Number(today.slice(0, 4)));
  if (first !== undefined) {
    const overdue = asks.filter((ask) => isOverdue(ask, today)).length;
    const late = isOverdue(first, today) ? `, was due ${day(first.due!)}` : '';
    const more = overdue > 1 ? ` · ${overdue} overdue` : '';
    lines.push(
      `${count(asks.length, 'person has', 'people have')} not answered yet (${harmless(first.person)}, asked ${day(first.asked)}${late})${more}`,
    );
  }
  const [worst] = concerns.toSorted(byUrgency);
  if (worst !== undefined) {
    const of = (kind: Entry['kind']): number => concerns.filter((entry) => entry.kind === kind).length;
    const counts = [
      of('risk') === 0 ? '' : count(of('risk'), 'risk'),
      of('need') === 0 ? '' : count(of('need'), 'need'),
    ];
    const urgency = urgencyOf(worst, today);
    lines.push(
      `${sentenceList(counts.filter(Boolean))} open (#${worst.id} ${cut(harmless(worst.title), 40)}${urgency === '' ? '' : `: ${urgency}`})`,
    );
  }
  return lines;
}

/** `#22, since 1 May`, the oldest of them. */
const oldest = ([first]: readonly Entry[], context: Context): string =>
  `#${first!.id}, since ${shortDay(first!.date, Number(context.today.slice(0, 4)))}`;

function view(
  cycle: Cycle,
  now: Standing,
  { asks, concerns, pending }: Loop,
  context: Context,
): Record<string, unknown> {
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
    answeredFeedback: now.closed.map(({ entry, since }) => ({
      id: entry.id,
      since: since.map(({ id }) => id),
    })),
    asks: asks.map((ask) => askView(ask, context.today)),
    openRisks: concerns.filter(({ kind }) => kind === 'risk').map(({ id }) => id),
    openNeeds: concerns.filter(({ kind }) => kind === 'need').map(({ id }) => id),
    pendingResults: pending.map(({ id }) => id),
  };
}
