/** `lp check`: is the evidence ready for the review? */
import { readinessOf } from '../../domain/readiness.ts';
import { readinessView } from '../../domain/readiness-view.ts';
import { checkLines } from '../../terminal/check-view.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { type Period, readPeriod, servedGoals, yearUnsaid } from '../period.ts';
import { servedElsewhere } from '../served-elsewhere.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

/** So many entries to improve unless -n says otherwise: what can be done today. */
const IMPROVE = 5;

interface CheckOptions extends Period {
  /** How many entries to improve; 0 for all, absent for what suits the form. */
  readonly limit: number | undefined;
  readonly json: boolean;
}

export const spec = command<CheckOptions>({
  options: [
    ...FILTER_OPTIONS.map((option) =>
      option.name === 'limit'
        ? { ...option, help: `at most so many entries to improve (default ${IMPROVE}); 0 for all` }
        : option,
    ),
    JSON_OPTION,
  ],
  examples: [
    ['lp check', 'goals, principles, the year, feedback, and what to improve first'],
    ['lp check --project Checkout -n 0', 'every entry of a project that one thing more would help'],
  ],
  notes:
    'Evidence only: it counts what is logged against what a review asks for, and predicts no rating. Over a cycle a ' +
    'principle is strong with two strong entries, or one with two fair ones, from different months; fair with a strong ' +
    'one or two fair ones. Hints at impact, scope and complexity are looked for in English words. The exit code is 0 ' +
    'whatever is missing; scripts read --json, which has every entry unless -n is given.',
  async read(input, context) {
    const { filter, ...period } = await readPeriod(input, context);
    const { limit, ...rest } = filter;
    return { ...period, filter: rest, limit, json: flag(input, 'json') };
  },
  async act({ cycle, own, filter, limit, json }, context) {
    const { stdout } = context.host;
    const store = await context.store('read');
    const entries = store.entries(filter);
    const narrowed = filterWords(filter, cycle, context.principles);
    // Days of their own have no goals, and a part of a cycle only those it serves.
    const goals = own ? store.goals() : store.goals(cycle.name);
    const whole = !own && narrowed === undefined;
    const ready = readinessOf({
      cycle,
      from: filter.since,
      to: filter.until,
      entries,
      goals: whole ? goals : servedGoals(goals, entries, filter),
      servedElsewhere: whole ? await servedElsewhere(entries, cycle, context) : [],
      principles: context.principles,
      today: context.today,
      narrowed,
      answering: store.answering(),
      asks: store.asks(),
    });
    if (json) {
      context.out(JSON.stringify(readinessView(ready, limit ?? 0), null, 2));
      return;
    }
    const lines = checkLines(ready, {
      columns: stdout.isTerminal ? stdout.columns : undefined,
      plainYear: yearUnsaid({ filter }, context.today),
      principles: context.principles,
      style: await context.style(),
      limit: limit ?? IMPROVE,
      own,
      goalsElsewhere: goals.length === 0 ? store.goals().length : 0,
      call: (words) => context.next(words),
    });
    context.out(lines.join('\n'));
  },
});
