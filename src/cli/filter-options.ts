/** The filters, the same for every command that takes them. */
import type { Cycle } from '../domain/cycle.ts';
import { type Day, parseSpan } from '../domain/day.ts';
import { KINDS } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import type { Filter } from '../domain/filter.ts';
import { nearest } from '../domain/nearest.ts';
import { resolvePrincipleList } from '../domain/principle.ts';
import { questionOf } from '../domain/search-words.ts';
import type { Context } from './context.ts';
import { flag, type Input, type OptionSpec, text, texts } from './spec.ts';

export const FILTER_OPTIONS: readonly OptionSpec[] = [
  { name: 'cycle', value: '<name>', help: 'of a review cycle, like 2026 or 2026-H1' },
  { name: 'since', value: '<when>', help: 'from this day on: 2026-03-04, "last monday", march' },
  { name: 'until', value: '<when>', help: 'up to and with this day' },
  { name: 'kind', value: '<kind>', help: `of one kind: ${KINDS.join(', ')}` },
  { name: 'principle', short: 'p', value: '<list>', repeatable: true, help: 'with any of these principles' },
  { name: 'untagged', help: 'without a principle' },
  { name: 'project', value: '<name>', help: 'of a project' },
  { name: 'with', value: '<person>', help: 'done with someone' },
  { name: 'from', value: '<person>', help: 'feedback from someone' },
  { name: 'goal', short: 'g', value: '<goal>', help: 'for a goal, like g1' },
  { name: 'match', value: '<words>', help: 'with these words anywhere' },
  { name: 'limit', short: 'n', value: '<count>', help: 'at most so many, the newest; 0 for all' },
];

/** Whether any filter was given; bulk commands refuse to act on everything by accident. */
export function hasFilter(input: Input): boolean {
  return FILTER_OPTIONS.some((option) => input.options[option.name] !== undefined);
}

/** The cycle a name means, or undefined when none was named. @throws UsageError on an unknown name. */
export async function namedCycle(input: Input, context: Context): Promise<Cycle | undefined> {
  const name = text(input, 'cycle');
  return name === undefined ? undefined : context.cycleNamed(name);
}

/**
 * @throws UsageError on anything that is no day, kind, principle, goal or number, RefusedError on a goal that is not
 * there.
 */
export async function readFilter(input: Input, context: Context): Promise<Filter> {
  const cycle = await namedCycle(input, context);
  const days = await readDays(input, context);
  const since = latest(cycle?.from, days.since);
  const until = earliest(cycle?.to, days.until);
  const principles = texts(input, 'principle');
  const fields = {
    since,
    until,
    kind: readKind(text(input, 'kind')),
    principles: principles === undefined ? undefined : resolvePrincipleList(context.principles, principles),
    untagged: flag(input, 'untagged') || undefined,
    project: named(input, 'project'),
    with: named(input, 'with'),
    from: named(input, 'from'),
    goal: await knownGoal(readGoalRef(text(input, 'goal')), context),
    match: readWords(text(input, 'match')),
    limit: readLimit(text(input, 'limit')),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Filter;
}

/** The days of --since and --until. @throws UsageError when they are no days or in the wrong order. */
export async function readDays(input: Input, context: Context): Promise<{ since?: Day; until?: Day }> {
  const [since, until] = [text(input, 'since'), text(input, 'until')];
  const first = since === undefined ? undefined : (await parseSpan(since, context.today)).from;
  const last = until === undefined ? undefined : (await parseSpan(until, context.today)).to;
  if (first !== undefined && last !== undefined && first > last) {
    throw new UsageError(`--since ${first} is after --until ${last}, so no day is left`, {
      hint: 'Give the earlier day to --since.',
    });
  }
  return { ...(first === undefined ? {} : { since: first }), ...(last === undefined ? {} : { until: last }) };
}

/** Words that hold something to look for. @throws UsageError when there is no letter or digit in them. */
export function readWords(words: string | undefined): string | undefined {
  if (words === undefined || questionOf(words) !== undefined) return words;
  throw new UsageError(
    words.trim() === ''
      ? 'there are no words to look for'
      : `"${words}" holds no letter or digit to look for`,
    {
      hint: 'Write a word of the entry, such as: lp search latency',
    },
  );
}

/** `g1`, `G1` or `1` → `g1`. @throws UsageError on anything else. */
export function readGoalRef(ref: string | undefined): string | undefined {
  if (ref === undefined) return undefined;
  const digits = /^g?([1-9]\d{0,14})$/i.exec(ref.trim())?.[1];
  if (digits === undefined)
    throw new UsageError(`"${ref}" is no goal`, { hint: 'Goals are named g1, g2, g3.' });
  return `g${digits}`;
}

/** @throws RefusedError where there is none such. */
async function knownGoal(ref: string | undefined, context: Context): Promise<string | undefined> {
  if (ref === undefined) return undefined;
  const { checkGoal } = await import('./known-goal.ts');
  checkGoal(ref, await context.store('read'));
  return ref;
}

function readKind(word: string | undefined): Filter['kind'] {
  if (word === undefined) return undefined;
  const found = KINDS.filter((kind) => word !== '' && kind.startsWith(word.toLowerCase()));
  if (found.length === 1) return found[0];
  const near = nearest(word, KINDS, 1)[0];
  throw new UsageError(`"${word}" is no kind of entry`, {
    hint:
      near === undefined
        ? `Kinds: ${KINDS.join(', ')}.`
        : `Did you mean ${near}? Kinds: ${KINDS.join(', ')}.`,
  });
}

function readLimit(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  if (!/^\d{1,9}$/.test(digits)) {
    throw new UsageError(`-n takes a number of entries, not "${digits}"`, {
      hint: 'Write -n 20, or -n 0 for all.',
    });
  }
  return Number(digits);
}

function named(input: Input, name: string): string | undefined {
  const value = text(input, name);
  if (value?.trim() === '')
    throw new UsageError(`--${name} names nobody and nothing`, { hint: `Write --${name} "…".` });
  return value;
}

const latest = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
const earliest = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
