/** `--for`: whom the draft is written for, and what of the log it is made from. */
import type { Cycle } from '../domain/cycle.ts';
import { addDays, daysBetween } from '../domain/day.ts';
import type { Entry } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import type { Goal } from '../domain/goal.ts';
import { nearest } from '../domain/nearest.ts';
import { entriesAbout, namesOf, peopleIn, personNamed } from '../domain/person.ts';
import { sentenceList } from '../domain/text.ts';
import { AUDIENCE_NAMES, type AudienceName } from '../domain/word-limits.ts';
import type { Store } from '../store/index.ts';
import type { Context } from './context.ts';
import { filterWords } from './filter-words.ts';
import { type Period, readPeriod, servedGoals, toldEntries } from './period.ts';
import { inQuotes } from './quoted.ts';
import { type Input, text } from './spec.ts';

export interface Readership {
  readonly audience: AudienceName;
  /** Whom a peer's draft is about, as typed. */
  readonly asked: string | undefined;
}

/** @throws UsageError on an audience that is none, a peer without a name, or words that mean nothing. */
export function readAudience(input: Input): Readership {
  const word = text(input, 'for')?.toLowerCase();
  const audience = word === undefined ? 'self' : AUDIENCE_NAMES.find((name) => name === word);
  const person = input.words.join(' ').trim();
  if (audience === undefined) {
    const near = nearest(word!, AUDIENCE_NAMES, 1)[0];
    throw new UsageError(`"${word}" is nobody a draft is written for`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}Write --for ${sentenceList(AUDIENCE_NAMES, 'or')}.`,
    });
  }
  if (audience === 'peer' && person === '') {
    throw new UsageError('--for peer needs the name of the peer', {
      hint: 'Write: lp report --for peer "Ana Lima"',
    });
  }
  if (audience !== 'peer' && person !== '') {
    throw new UsageError(`lp report takes no words, and "${person}" are some`, {
      hint: `To write about a peer: lp report --for peer ${inQuotes(person)}. To narrow the draft: --match, --project, -p`,
    });
  }
  return { audience, asked: audience === 'peer' ? person : undefined };
}

/** A period with the cycles that it is made of, where they are several. */
export interface LongPeriod extends Period {
  readonly parts?: readonly Cycle[];
}

/** The period of a draft. For a promotion it is several cycles, unless the call says which days or cycle. */
export async function readPeriodFor(
  { audience }: Readership,
  input: Input,
  context: Context,
): Promise<LongPeriod> {
  const period = await readPeriod(input, context);
  if (audience !== 'promo') return period;
  const said = ['cycle', 'since', 'until'].some((name) => input.options[name] !== undefined);
  // Days of their own are made of cycles, too; a cycle that was named is one.
  if (said && !period.own) return period;
  const [{ recentCycles }, { cycleRule }] = await Promise.all([
    import('../domain/cycle.ts'),
    import('../domain/settings.ts'),
  ]);
  const settings = await context.settings();
  const explicit = (await context.store('read')).cycles();
  const { cycle } = period;
  const cyclesOf = (months: number): Cycle[] =>
    recentCycles(explicit, cycleRule(settings), cycle.to, months).reverse();
  if (said) {
    const months = Math.ceil(daysBetween(cycle.from, cycle.to) / DAYS_IN_MONTH) + 1;
    return { ...period, parts: cyclesOf(months).filter(({ to }) => to >= cycle.from) };
  }
  const earliest = addDays(cycle.to, -Math.round(settings['promo-months'] * DAYS_IN_MONTH));
  const parts = cyclesOf(settings['promo-months']).filter(
    ({ from }) => from > earliest && from <= cycle.from,
  );
  const [first] = parts;
  if (first === undefined || first.name === cycle.name) return period;
  const window: Cycle = { ...cycle, name: `${first.name} to ${cycle.name}`, from: first.from };
  return {
    ...period,
    parts,
    cycle: window,
    filter: { ...period.filter, since: window.from, until: window.to },
  };
}

/** Of the Gregorian calendar, on average. */
const DAYS_IN_MONTH = 365.2425 / 12;

/** The cycle that follows: one set by hand where it comes first, else as the calendar has it. */
export async function cycleAfter({ to }: Cycle, context: Context): Promise<Cycle> {
  const [{ derivedCycle }, { cycleRule }] = await Promise.all([
    import('../domain/cycle.ts'),
    import('../domain/settings.ts'),
  ]);
  const explicit = (await context.store('read')).cycles().filter(({ from }) => from > to);
  const [first] = explicit.sort((a, b) => (a.from < b.from ? -1 : 1));
  return first ?? derivedCycle(cycleRule(await context.settings()), addDays(to, 1));
}

export interface Material {
  readonly entries: readonly Entry[];
  readonly goals: readonly Goal[];
  /** Open goals of later cycles. */
  readonly next: readonly Goal[];
  readonly person: string | undefined;
  /** The names that person goes by in sentences, the shortest last. */
  readonly names?: readonly string[];
  /** Entries of any day that answer feedback. */
  readonly answering?: readonly Entry[];
}

/** What the log has for a draft. @throws UsageError or RefusedError where nobody is meant by a peer's name. */
export async function materialFor(
  { audience, asked }: Readership,
  { cycle, own: ownDays, filter }: Period,
  context: Context,
): Promise<Material> {
  const store = await context.store('read');
  const entries = toldEntries(store, filter);
  if (asked !== undefined) {
    const person = personNamed(peopleIn(entries), asked);
    const names = namesOf(person, peopleIn(entries));
    return { entries: entriesAbout(entries, person, cycle.name), goals: [], next: [], person, names };
  }
  const all = audience === 'promo' || audience === 'forte' ? await goalsByCycle(store, context) : undefined;
  const own =
    audience === 'promo'
      ? all!.filter(({ days }) => days !== undefined && days.from <= cycle.to && days.to >= cycle.from)
      : store.goals(ownDays ? undefined : cycle.name).map((goal) => ({ goal }));
  const goals = own.map(({ goal }) => goal);
  // Days of their own have no goals, unless they are made of cycles, and a part of a cycle only those it serves.
  const whole =
    (audience === 'promo' || !ownDays) && filterWords(filter, cycle, context.principles) === undefined;
  const next =
    audience === 'forte' ? all!.filter(({ days }) => days !== undefined && days.from > cycle.to) : [];
  return {
    entries,
    goals: whole ? goals : servedGoals(goals, entries, filter),
    next: next.map(({ goal }) => goal).filter(({ status }) => status === 'open'),
    person: undefined,
    answering: answeringFrom(store, entries),
  };
}

/** Entries outside of these that answer feedback among them. */
function answeringFrom(store: Store, entries: readonly Entry[]): Entry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return store.answering().filter((one) => !ids.has(one.id) && one.answers.some((id) => ids.has(id)));
}

/** Every goal with the days of its cycle, where that is still known. */
async function goalsByCycle(
  store: Store,
  context: Context,
): Promise<{ goal: Goal; days: Cycle | undefined }[]> {
  const goals = store.goals();
  const days = new Map<string, Cycle | undefined>();
  for (const { cycle } of goals) {
    if (!days.has(cycle)) days.set(cycle, await context.cycleNamed(cycle).catch(() => undefined));
  }
  return goals.map((goal) => ({ goal, days: days.get(goal.cycle) }));
}
