/** `lp week`: Friday's two minutes. What was logged, what it lacks, what waits; at a terminal a place to add. */
import { askView } from '../../domain/ask-view.ts';
import { addDays } from '../../domain/day.ts';
import { type Filter, matches } from '../../domain/filter.ts';
import { AMAZON_GUIDANCE } from '../../domain/principles/amazon-guidance.ts';
import { entryView } from '../../domain/view.ts';
import { makeWeek, recallQuestions, type Week, weekOf } from '../../domain/week.ts';
import type { Store } from '../../store/index.ts';
import { weekHeading, weekLines } from '../../terminal/week-view.ts';
import { askWords } from '../asking.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { fitted } from '../say.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

/** Filters that part a week; its days are its own. */
const FILTERS = new Set(['kind', 'principle', 'project', 'with', 'from', 'goal']);

interface WeekOptions {
  readonly last: boolean;
  readonly filter: Filter;
  readonly form: 'json' | 'list' | 'talk';
}

export const spec = command<WeekOptions>({
  options: [
    { name: 'last', help: 'the week before this one' },
    { name: 'list', help: 'only show it; ask nothing' },
    ...FILTER_OPTIONS.filter(({ name }) => FILTERS.has(name)),
    JSON_OPTION,
  ],
  examples: [
    ['lp week', 'what the week holds, and at a terminal a place to add to it'],
    ['lp week --last', 'on Monday morning'],
    ['lp week --list --project Checkout', 'one project, nothing asked'],
  ],
  notes:
    'A week goes from Monday to Sunday. At a terminal lp then asks what else you finished, and what came of what has no result; Enter passes over a question, Esc ends. Each answer is saved at once and is one step for lp undo. With a filter, or where its output goes elsewhere, it asks nothing.',
  async read(input, context) {
    const filter = await readFilter(input, context);
    const quiet = flag(input, 'list') || hasFilter(input) || !context.interactive;
    const form = flag(input, 'json') ? 'json' : quiet || !context.host.stdout.isTerminal ? 'list' : 'talk';
    return { last: flag(input, 'last'), filter, form };
  },
  async act({ last, filter, form }, context): Promise<undefined> {
    const week = await readWeek(await context.store('read'), last, filter, context);
    if (form === 'json') {
      context.json(view(week, context));
      return;
    }
    await print(week, Object.keys(filter).length > 0, context);
    if (form === 'talk') await (await import('../finishing-week.ts')).finishWeek(week, context);
  },
});

async function readWeek(store: Store, last: boolean, filter: Filter, { today }: Context): Promise<Week> {
  const days = weekOf(last ? addDays(today, -7) : today);
  const fits = (entry: Parameters<typeof matches>[0]): boolean => matches(entry, filter);
  return makeWeek(
    days,
    {
      entries: store.entries({ ...filter, since: days.from, until: days.to }),
      pending: (await store.lately()).pending(filter),
      concerns: store.openConcerns().filter(fits),
      // Whom one asked has no part in a project or a goal.
      asks: Object.keys(filter).length > 0 ? [] : store.asks(),
    },
    today,
  );
}

async function print(week: Week, filtered: boolean, context: Context): Promise<void> {
  const { today, principles } = context;
  const { stdout } = context.host;
  const style = await context.style();
  for (const row of fitted(weekHeading(week, today), stdout)) context.out(style.heading(row));
  if (week.entries.length === 0) sayEmpty(week, filtered, context);
  const lines = weekLines(week, {
    columns: stdout.isTerminal ? stdout.columns : undefined,
    today,
    principles,
    style,
    askWords: (ask) => askWords(ask, today),
    call: (words) => context.next(words),
  });
  if (lines.length > 0) context.out(['', ...lines].join('\n'));
}

/** An empty week is no failing: what helps is a question. */
function sayEmpty(week: Week, filtered: boolean, context: Context): void {
  const when = week.to < context.today ? 'that week' : 'yet this week';
  if (filtered) {
    context.note(`Nothing that fits is logged ${when}.`);
    return;
  }
  context.note(`Nothing is logged ${when}, and that is fine. If something comes back to you:`);
  for (const question of questionsFor(week)) context.note(`  ${question}`);
}

const questionsFor = (week: Week): string[] =>
  recallQuestions(
    week,
    Object.values(AMAZON_GUIDANCE).flatMap(({ prompts }) => prompts),
  );

function view(week: Week, { today }: Context): Record<string, unknown> {
  const ids = (entries: Week['entries']): number[] => entries.map(({ id }) => id);
  return {
    week: { from: week.from, to: week.to },
    entries: week.entries.map(entryView),
    withoutResult: ids(week.withoutResult),
    withoutPrinciple: ids(week.withoutPrinciple),
    pending: week.pending.map(entryView),
    dueSoon: week.dueSoon.map(entryView),
    overdueAsks: week.overdue.map((ask) => askView(ask, today)),
  };
}
