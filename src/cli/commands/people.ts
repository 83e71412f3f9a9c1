/** `lp people`: whom I worked with and heard from, and whom not for long. */
import { askView } from '../../domain/ask-view.ts';
import type { Filter } from '../../domain/filter.ts';
import { type Acquaintance, AWAY, peopleOf } from '../../domain/people.ts';
import { peopleLines } from '../../terminal/people-view.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, readFilter } from '../filter-options.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

/** Filters that part the log by something else than people. */
const FILTERS = new Set(['cycle', 'since', 'until', 'principle', 'project', 'goal', 'match']);

interface PeopleOptions {
  readonly filter: Filter;
  /** Those with nothing for more than `AWAY` days. */
  readonly away: boolean;
  readonly json: boolean;
}

export const spec = command<PeopleOptions>({
  options: [
    ...FILTER_OPTIONS.filter(({ name }) => FILTERS.has(name)),
    { name: 'away', help: `only those with nothing for more than ${AWAY} days` },
    JSON_OPTION,
  ],
  examples: [
    ['lp people', 'everyone, those met last first'],
    ['lp people --cycle 2026', 'whom to ask for feedback this time'],
    ['lp people --away', `neither work together nor feedback in ${AWAY} days`],
  ],
  notes:
    'Names that differ in case or accents only are one person, in the spelling logged first. A first name is taken for the one person known by it, and other spellings are made one with: lp edit 42 --with "Ana Lima"',
  read: async (input, context) => ({
    filter: await readFilter(input, context),
    away: flag(input, 'away'),
    json: flag(input, 'json'),
  }),
  async act({ filter, away, json }, context) {
    const store = await context.store('read');
    const { today } = context;
    const { since, until, ...narrower } = filter;
    const days = Object.keys(narrower).length === 0;
    const asks = store
      .asks()
      .filter(
        ({ asked }) =>
          days && (since === undefined || asked >= since) && (until === undefined || asked <= until),
      );
    const end = until !== undefined && until < today ? until : today;
    const all = peopleOf(store.entries(filter), asks, end, store.peopleNames());
    const people = away ? all.filter((one) => one.away) : all;
    if (json) {
      context.json({ people: people.map((one) => viewOf(one, context)) });
      return;
    }
    if (people.length === 0) {
      context.note(nobody(all, filter));
      return;
    }
    const { stdout } = context.host;
    const lines = peopleLines(people, {
      columns: stdout.isTerminal ? stdout.columns : undefined,
      today,
      style: await context.style(),
    });
    context.out(lines.join('\n'));
  },
});

function nobody(all: readonly Acquaintance[], filter: Filter): string {
  if (all.length > 0) return `You met everyone in the last ${AWAY} days.`;
  return Object.keys(filter).length > 0
    ? 'Nobody fits.'
    : 'Nobody is named yet. Say with whom: lp log "…" --with "Ana Lima"';
}

const viewOf = (one: Acquaintance, { today }: Context) => ({
  name: one.name,
  together: one.together,
  feedback: one.feedback,
  constructive: one.constructive,
  last: one.last,
  days: one.days,
  away: one.away,
  asked: one.asked,
  waiting: one.waiting === null ? null : askView(one.waiting, today),
});
