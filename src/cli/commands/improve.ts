/** `lp improve`: the weakest entries, asked about one by one at a terminal. */
import { improvable } from '../../domain/advice.ts';
import type { Cycle } from '../../domain/cycle.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/entry.ts';
import { Cancelled, UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { intoCycle } from '../../domain/into-cycle.ts';
import { aKind } from '../../domain/kind-words.ts';
import { sentenceList } from '../../domain/text.ts';
import { witnessedBy } from '../../domain/witness.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import type { Tally } from '../improving.ts';
import { entriesOf, readIds } from '../present.ts';
import { command, type Input } from '../spec.ts';

/** So many are asked about unless -n says otherwise: a few minutes, not an evening. */
const FEW = 5;

interface ImproveOptions {
  readonly ids: readonly number[];
  /** Used when no ids are given. */
  readonly filter: Filter;
  /** What the filter is about, where it is the cycle in hand. */
  readonly cycle: Cycle | undefined;
  /** At most so many; 0 for all. */
  readonly limit: number;
}

export const spec = command<ImproveOptions>({
  arguments: [{ name: 'id', variadic: true }],
  options: FILTER_OPTIONS.map((option) =>
    option.name === 'limit'
      ? { ...option, help: `at most so many, the weakest; 0 for all (default: ${FEW})` }
      : option,
  ),
  examples: [
    ['lp improve', 'the five weakest of the cycle in hand, one question each'],
    ['lp improve 33 18', 'these two'],
    ['lp improve --project Checkout -n 0', 'all of a project that lack something'],
  ],
  notes:
    'Enter passes an entry over; ctrl-c stops. Each answer is saved at once and is one step for lp undo.\nlp check --json lists what each entry lacks, for programs.',
  async read(input, context) {
    const ids = readIds(input.words);
    if (!context.interactive) {
      if (ids.length > 0) entriesOf(await context.store('read'), ids);
      throw new UsageError('lp improve asks questions, and there is no terminal to ask them at', {
        hint: `See what is weak with: lp check --json\nThen write it: lp edit ${ids[0] ?? 42} -r "what came of it"`,
      });
    }
    if (ids.length > 0 && hasFilter(input)) {
      throw new UsageError('numbers and filters do not go together', {
        hint: 'Give the entries by number or by filter.',
      });
    }
    const { limit = FEW, ...filter } = await readFilter(input, context);
    if (filter.kind !== undefined && filter.kind !== 'accomplishment') {
      throw new UsageError(`lp improve asks about accomplishments, not about ${filter.kind}`, {
        hint: 'Leave --kind out.',
      });
    }
    return { ids, limit, ...(await period(input, filter, context)) };
  },
  async act({ ids, filter, cycle, limit }, context) {
    const store = await context.store('read');
    const entries =
      ids.length > 0
        ? accomplishments(entriesOf(store, ids))
        : store.entries({ ...filter, kind: 'accomplishment' });
    const witnesses = witnessedBy([...entries, ...store.entries({ kind: 'feedback' })]);
    const weak = improvable(entries, witnesses).map(({ entry }) => entry.id);
    const queue = ids.length > 0 ? ids : limit === 0 ? weak : weak.slice(0, limit);
    if (queue.length === 0) {
      context.note(nothingWeak(entries.length, cycle, context.today));
      return;
    }
    const [{ improveEach }, { improveDialogue }] = await Promise.all([
      import('../improving.ts'),
      import('../../terminal/improve-dialogue.ts'),
    ]);
    const style = await context.errorStyle();
    const tally: Tally = { improved: 0, skipped: 0 };
    const walk = { ids: queue, witnessed: new Set(witnesses.keys()), context, style };
    const left = (): string =>
      outcome(tally, weak.length - (ids.length > 0 ? weak.length : tally.improved + tally.skipped));
    try {
      await improveDialogue({ ...context.host.terminal(), style }, context.principles, (asker) =>
        improveEach(walk, asker, tally),
      );
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      // What was answered before is saved; the error's hint says where the unfinished answer is.
      throw new Cancelled(`stopped; ${left()}`, { hint: error.hint, cause: error });
    }
    context.note(`${left()}.`);
  },
});

/** The cycle in hand, unless days or a cycle were named. */
async function period(
  input: Input,
  filter: Filter,
  context: Context,
): Promise<Pick<ImproveOptions, 'filter' | 'cycle'>> {
  const named = ['cycle', 'since', 'until'].some((name) => input.options[name] !== undefined);
  if (named || input.words.length > 0) return { filter, cycle: undefined };
  const cycle = await context.cycleInHand();
  const { from, to } = cycle;
  return { filter: { ...filter, since: from, until: to }, cycle: hasFilter(input) ? undefined : cycle };
}

/** @throws UsageError naming those that are none. */
function accomplishments(entries: readonly Entry[]): readonly Entry[] {
  const others = entries.filter(({ kind }) => kind !== 'accomplishment');
  if (others.length === 0) return entries;
  const [{ id, kind }] = others as [Entry];
  throw new UsageError(
    others.length === 1
      ? `entry ${id} is ${aKind(kind)}; lp improve asks about accomplishments`
      : `entries ${sentenceList(others.map((entry) => String(entry.id)))} are no accomplishments`,
    { hint: `To change one: lp edit ${id}` },
  );
}

function nothingWeak(entries: number, cycle: Cycle | undefined, today: Day): string {
  if (entries === 0)
    return cycle === undefined
      ? 'No accomplishment fits.'
      : `Nothing is logged in ${cycle.name} yet.   lp log "what you did"${intoCycle(cycle, today)}`;
  return entries === 1
    ? 'It is strong; there is nothing to ask.'
    : `All ${entries} are strong; there is nothing to ask.`;
}

/** `3 improved, 2 skipped; 14 are left`. */
function outcome({ improved, skipped }: Tally, left: number): string {
  const done = [improved > 0 ? `${improved} improved` : '', skipped > 0 ? `${skipped} skipped` : ''].filter(
    Boolean,
  );
  const said = done.length === 0 ? 'nothing was changed' : done.join(', ');
  if (left <= 0) return said;
  return `${said}; ${left === 1 ? 'one is' : `${left} are`} left`;
}
