/** `lp coverage`: where the evidence is, and where there is little. */
import {
  type Coverage,
  type CoverageInput,
  coverageOf,
  isEvidence,
  UNITS,
  type Unit,
} from '../../domain/coverage.ts';
import { coverageView } from '../../domain/coverage-view.ts';
import type { Cycle } from '../../domain/cycle.ts';
import { longDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import { intoCycle } from '../../domain/into-cycle.ts';
import { nearest } from '../../domain/nearest.ts';
import { count } from '../../domain/text.ts';
import { bounded } from '../../report/hints.ts';
import { drawsUnicode } from '../../terminal/charset.ts';
import { coverageLines, fittingUnit } from '../../terminal/coverage-view.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { type Period, readPeriod, toldEntries, yearUnsaid } from '../period.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

/** So many entries without a principle are put into one call. */
const SUGGESTED = 6;

interface CoverageOptions extends Period {
  /** Absent: the finest unit that fits; months in JSON. */
  readonly by: Unit | undefined;
  readonly json: boolean;
}

export const spec = command<CoverageOptions>({
  options: [
    {
      name: 'by',
      value: '<unit>',
      help: `one mark for each ${UNITS.join(', ')} (default: what fits; with --json, month)`,
    },
    ...FILTER_OPTIONS,
    JSON_OPTION,
  ],
  examples: [
    ['lp coverage', 'the cycle in hand'],
    ['lp coverage --since 2024 --by quarter', 'several years'],
  ],
  notes:
    'Accomplishments and positive feedback count, under every principle they bear. A month is strong with a strong ' +
    'entry or three fair ones, fair with a fair one, feedback or three thin ones. Quarters and years take more: strong ' +
    'is two strong entries, or one with two fair ones, from different months (in half a year or more, from three); fair ' +
    'is a strong one or two fair ones. What had nothing for half of the time is named, too.',
  async read(input, context) {
    return { ...(await readPeriod(input, context)), by: readUnit(input), json: flag(input, 'json') };
  },
  async act({ cycle, filter, by, json }, context) {
    const { stdout, env } = context.host;
    const { since: from, until: to } = filter;
    const entries = toldEntries(await context.store('read'), filter);
    const narrowed = filterWords(filter, cycle, context.principles);
    const map = (unit: Unit) =>
      only(filter.principles, {
        from,
        to,
        entries,
        principles: context.principles,
        today: context.today,
        by: unit,
      });
    const untagged = entries.filter((entry) => isEvidence(entry) && entry.principles.length === 0);
    const ids = untagged.map(({ id }) => id);
    const months = map('month');
    if (json) {
      const unit = by ?? 'month';
      const coverage = unit === 'month' ? months : map(unit);
      const facts = { coverage, cycle, from, to, today: context.today, narrowed, by: unit, untagged: ids };
      context.out(JSON.stringify(coverageView(facts), null, 2));
      return;
    }
    const options = {
      title: [cycle.name, narrowed].filter(Boolean).join(', '),
      from,
      to,
      columns: stdout.isTerminal ? stdout.columns : undefined,
      plainYear: yearUnsaid({ filter }, context.today),
      unicode: drawsUnicode(env),
      style: await context.style(),
    };
    const unit = by ?? fittingUnit(months, options);
    const coverage = unit === 'month' ? months : map(unit);
    context.out(coverageLines(coverage, { ...options, by: unit }).join('\n'));
    say(cycle, entries.length === 0, narrowed !== undefined, context);
    if (ids.length > 0) {
      const are = ids.length === 1 ? 'has no principle and is' : 'have no principle and are';
      context.note(
        `${count(ids.length, 'entry', 'entries')} ${are} in no row: ${bounded(ids.map((id) => `#${id}`))}.   ${context.next(`suggest ${ids.slice(0, SUGGESTED).join(' ')}`)}`,
      );
    }
  },
});

/** What explains an empty map. */
function say(cycle: Cycle, empty: boolean, narrowed: boolean, context: Context): void {
  if (cycle.from > context.today) {
    context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
  } else if (empty) {
    context.note(
      narrowed
        ? 'No entry fits.'
        : `Nothing is logged in ${cycle.name} yet.   lp log "what you did" -r "what came of it"${intoCycle(cycle, context.today)}`,
    );
  }
}

/** Where principles were asked for, the rows of these: others would show only what they share with them. */
function only(slugs: readonly string[] | undefined, input: CoverageInput): Coverage {
  if (slugs === undefined) return coverageOf(input);
  const asked = new Set(slugs);
  const coverage = coverageOf({
    ...input,
    principles: input.principles.filter(({ slug }) => asked.has(slug)),
  });
  return { ...coverage, rows: coverage.rows.filter(({ principle }) => asked.has(principle.slug)) };
}

function readUnit(input: Input): Unit | undefined {
  const asked = text(input, 'by')?.toLowerCase();
  if (asked === undefined) return undefined;
  const found = UNITS.find((unit) => unit === asked || `${unit}s` === asked);
  if (found !== undefined) return found;
  const near = nearest(asked, UNITS, 1)[0];
  throw new UsageError(`"${asked}" is no unit of the map`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Units: ${UNITS.join(', ')}.`,
  });
}
