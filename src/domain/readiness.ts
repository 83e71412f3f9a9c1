/**
 * Whether the evidence of a cycle is ready for its review, as facts: what was delivered, how, over which part of
 * the year, in whose eyes, and which entries one thing more would help. Pure; the words around it are the caller's.
 *
 * It holds what was logged against what a review asks for, and says what is missing. It never scores a person,
 * and predicts no rating: that is for people who know more than a log does.
 */
import { type Advice, adviceFor, weakestFirst } from './advice.ts';
import { type Ask, waiting } from './ask.ts';
import {
  type CoverageRow,
  coverageOf,
  type Gap,
  hasSettled,
  isEvidence,
  isStale,
  type ThinSpot,
  unitNames,
} from './coverage.ts';
import { type Cycle, endOf, type GoalEnd } from './cycle.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { type Assessment, assess } from './evidence.ts';
import { GOAL_STATUSES, type Goal, type GoalStatus, goalRef } from './goal.ts';
import { type Answered, answered, withAnswering } from './growth.ts';
import { REACHES, type Reach, reachOf } from './next-level.ts';
import type { PrincipleSet } from './principle.ts';
import { type ServedElsewhere, servedElsewhereWords } from './served-elsewhere.ts';
import { type TagSlip, tagSlipOf } from './tag-slips.ts';
import { count, fold } from './text.ts';
import { witnessedBy } from './witness.ts';

export interface ReadinessInput {
  readonly cycle: Cycle;
  /** First and last day spoken of: the cycle's, or of a part of it. */
  readonly from: Day;
  readonly to: Day;
  readonly entries: readonly Entry[];
  /** Those of the cycle. */
  readonly goals: readonly Goal[];
  /** Those of other cycles that the entries serve. */
  readonly servedElsewhere?: readonly Goal[] | undefined;
  readonly principles: PrincipleSet;
  readonly today: Day;
  /** The filter in force, in words: of a part of a cycle nobody can say what the whole of it lacks. */
  readonly narrowed?: string | undefined;
  /** Entries of any day that answer feedback: next year's work closes this year's. */
  readonly answering?: readonly Entry[] | undefined;
  /** Whom feedback was asked of, answered or not, whatever the day. */
  readonly asks?: readonly Ask[] | undefined;
}

export interface Readiness {
  readonly cycle: Cycle;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly narrowed: string | null;
  readonly what: What;
  readonly how: How;
  readonly year: Year;
  readonly others: Others;
  readonly reach: Reaches;
  /** The accomplishments, weakest first, each with what would help it most. */
  readonly works: readonly Work[];
}

/** What was delivered. */
export interface What {
  readonly goals: readonly GoalState[];
  readonly counts: { readonly total: number } & Readonly<Record<GoalStatus, number>>;
  /** Goals agreed for another cycle that these entries serve, and how that is said. */
  readonly ofOtherCycles: readonly Goal[];
  readonly servedElsewhere: ServedElsewhere | undefined;
  readonly accomplishments: number;
  /** Accomplishments with an outcome, and those whose outcome has a number with a measure; see `evidence.ts`. */
  readonly withOutcome: number;
  readonly measured: number;
}

/**
 * What a goal asks of its owner now: an end that has passed or is near; `no entry`: nothing was logged towards it;
 * `no result`: closed without saying what came of it.
 */
export type GoalNotice = GoalEnd | 'no entry' | 'no result';

export interface GoalState {
  readonly goal: Goal;
  /** What was logged towards it, without constructive feedback. */
  readonly entries: readonly Entry[];
  readonly notices: readonly GoalNotice[];
}

/** How it was delivered: the principles. */
export interface How {
  /** As in `coverage.ts`, for the whole period. */
  readonly rows: readonly Omit<CoverageRow, 'cells'>[];
  /** Principles of the set by level. */
  readonly strong: number;
  readonly fair: number;
  readonly thin: number;
  readonly none: number;
  /** Principles with nothing lately, the oldest first. */
  readonly stale: readonly ThinSpot[];
  /** Principles with nothing for half of the time so far, and something since. */
  readonly gaps: readonly Gap[];
  /** Accomplishments and positive feedback without a principle. */
  readonly untagged: readonly Entry[];
  /** Titles that hold a word that was meant as a tag. */
  readonly slips: readonly TagSlip[];
}

/** When it was: whether the whole period is remembered. */
export interface Year {
  /** Accomplishments and feedback. */
  readonly entries: number;
  /** First day of the second half. */
  readonly middle: Day;
  readonly firstHalf: number;
  readonly secondHalf: number;
  /** Part of the time so far that lies in the second half, 0 to 1. */
  readonly timeShare: number;
  /** Whether the second half is far enough along to be held against the first: a third of it has passed. */
  readonly comparable: boolean;
  /** Months, whole and past, in which nothing was logged: `2026-03`. */
  readonly emptyMonths: readonly string[];
}

/** In whose eyes: feedback. */
export interface Others {
  readonly feedback: number;
  readonly positive: number;
  readonly constructive: number;
  /** Who gave it; names that fold to the same counted once. */
  readonly people: number;
  readonly last: Day | null;
  /** The last lies long ago, or there is none though the period is far along. */
  readonly stale: boolean;
  /** Constructive feedback that nothing answers yet, oldest first. */
  readonly open: readonly Entry[];
  /** Constructive feedback with what answered it, oldest first. */
  readonly closed: readonly Answered[];
  /** What was asked and waits for an answer, the overdue first; none for a part of a cycle or one that is over. */
  readonly asks: readonly Ask[];
}

/** What of it hints at the next level, the strongest entry first. */
export type Reaches = Readonly<Record<Reach, readonly { readonly entry: Entry; readonly words: string }[]>>;

export interface Work extends Advice {
  readonly entry: Entry;
  readonly assessment: Assessment;
}

export function readinessOf(input: ReadinessInput): Readiness {
  const { cycle, from, to, today, narrowed } = input;
  const entries = input.entries
    .filter(({ kind }) => kind === 'accomplishment' || kind === 'feedback')
    .toSorted(byDay);
  const witnesses = witnessedBy(entries);
  const works = entries
    .filter(({ kind }) => kind === 'accomplishment')
    .map((entry) => {
      const assessment = assess(entry, { witnessed: witnesses.has(entry.id) });
      return { entry, assessment, ...adviceFor(entry, assessment) };
    });
  return {
    cycle,
    from,
    to,
    today,
    narrowed: narrowed ?? null,
    what: whatOf(input, entries, works),
    how: howOf(input, entries, works),
    year: yearOf(input, entries),
    others: othersOf(input, entries),
    reach: reachesOf(works),
    works: weakestFirst(works),
  };
}

const byDay = (a: Entry, b: Entry): number => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1);

function whatOf(input: ReadinessInput, entries: readonly Entry[], works: readonly Work[]): What {
  const byGoal = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.goal === null || !isEvidence(entry)) continue;
    const list = byGoal.get(entry.goal);
    if (list === undefined) byGoal.set(entry.goal, [entry]);
    else list.push(entry);
  }
  const goals = input.goals
    .toSorted((a, b) => a.id - b.id)
    .map((goal) => {
      const own = byGoal.get(goalRef(goal.id)) ?? [];
      return { goal, entries: own, notices: noticesOf(goal, own.length, input) };
    });
  const ofOtherCycles = input.servedElsewhere ?? [];
  return {
    goals,
    ofOtherCycles,
    servedElsewhere: servedElsewhereWords(ofOtherCycles, entries, input.cycle),
    counts: {
      total: goals.length,
      ...(Object.fromEntries(
        GOAL_STATUSES.map((status) => [status, input.goals.filter((goal) => goal.status === status).length]),
      ) as Record<GoalStatus, number>),
    },
    accomplishments: works.length,
    withOutcome: works.filter(({ assessment }) => assessment.outcome).length,
    measured: works.filter(({ assessment }) => assessment.measured).length,
  };
}

function noticesOf(goal: Goal, entries: number, input: ReadinessInput): GoalNotice[] {
  const { cycle, today, narrowed } = input;
  const { status } = goal;
  if (status === 'dropped') return [];
  const end = endOf(goal, cycle, today);
  const notices: GoalNotice[] = end === undefined ? [] : [end];
  // In the first weeks, and in a part of a cycle, a goal may well have no entry.
  if (entries === 0 && narrowed === undefined && (status !== 'open' || hasSettled(input))) {
    notices.push('no entry');
  }
  if (status !== 'open' && goal.result === null) notices.push('no result');
  return notices;
}

function howOf(input: ReadinessInput, entries: readonly Entry[], works: readonly Work[]): How {
  const { from, to, principles, today } = input;
  const { rows, thin, gaps } = coverageOf({
    from,
    to,
    entries,
    principles,
    today,
    by: 'year',
    assessments: new Map(works.map(({ entry, assessment }) => [entry.id, assessment])),
  });
  const known = new Set(principles.map(({ slug }) => slug));
  const having = (level: CoverageRow['level']): number =>
    rows.filter((row) => row.level === level && known.has(row.principle.slug)).length;
  return {
    rows: rows.map(({ cells: _, ...row }) => row),
    strong: having('strong'),
    fair: having('fair'),
    thin: having('thin'),
    none: having('none'),
    stale: thin.filter(({ since }) => since !== null),
    gaps,
    untagged: entries.filter((entry) => isEvidence(entry) && entry.principles.length === 0),
    slips: entries.flatMap((entry) => tagSlipOf(entry, principles) ?? []),
  };
}

function yearOf({ from, to, today }: ReadinessInput, entries: readonly Entry[]): Year {
  const middle = middleOf(from, to);
  const until = today < to ? today : to;
  const passed = daysBetween(from, until) + 1;
  const passedSince = Math.max(0, daysBetween(middle, until) + 1);
  const firstHalf = entries.filter(({ date }) => date < middle).length;
  return {
    entries: entries.length,
    middle,
    firstHalf,
    secondHalf: entries.length - firstHalf,
    timeShare: passed > 0 ? passedSince / passed : 0,
    comparable: middle <= to && passedSince * 3 >= daysBetween(middle, to) + 1,
    emptyMonths: emptyMonths(from, to < today ? to : addDays(today, -1), entries),
  };
}

/** The first day of the second half: of a month where it is so many whole months that half of them are whole. */
function middleOf(from: Day, to: Day): Day {
  const months = unitNames(from, to, 'month');
  if (months.length % 2 === 0 && from.endsWith('-01') && endsMonth(to)) {
    return `${months[months.length / 2]}-01` as Day;
  }
  return addDays(from, Math.ceil((daysBetween(from, to) + 1) / 2));
}

/** The whole months between two days in which no entry falls. */
function emptyMonths(from: Day, until: Day, entries: readonly Entry[]): string[] {
  const logged = new Set(entries.map(({ date }) => date.slice(0, 7)));
  const months = unitNames(from, until, 'month');
  const whole = months.slice(from.endsWith('-01') ? 0 : 1, endsMonth(until) ? undefined : -1);
  return whole.filter((month) => !logged.has(month));
}

const endsMonth = (day: Day): boolean => addDays(day, 1).endsWith('-01');

function othersOf(input: ReadinessInput, entries: readonly Entry[]): Others {
  const feedback = entries.filter(({ kind }) => kind === 'feedback');
  const constructive = feedback.filter(({ sentiment }) => sentiment === 'constructive');
  const works = entries.filter(({ kind }) => kind === 'accomplishment');
  const growth = answered(constructive, withAnswering(works, input.answering));
  const current = input.narrowed === undefined && input.today <= input.cycle.due;
  const last = feedback.at(-1)?.date ?? null;
  return {
    feedback: feedback.length,
    positive: feedback.length - constructive.length,
    constructive: constructive.length,
    people: new Set(feedback.map(({ from }) => fold(from ?? ''))).size,
    last,
    stale: hasSettled(input) && (last === null || isStale(last, input)),
    open: growth.filter(({ open }) => open).map(({ entry }) => entry),
    closed: growth.filter(({ open }) => !open),
    asks: current ? waiting(input.asks ?? [], input.today) : [],
  };
}

function reachesOf(works: readonly Work[]): Reaches {
  const found: Record<Reach, { entry: Entry; words: string }[]> = { impact: [], scope: [], complexity: [] };
  for (const { entry, assessment } of works.toSorted((a, b) => b.assessment.score - a.assessment.score)) {
    const reach = reachOf(entry, assessment);
    for (const name of REACHES) {
      const words = reach[name];
      if (words !== null) found[name].push({ entry, words });
    }
  }
  return found;
}

/** A thing a review asks for, and what of it the log shows. */
export interface Statement {
  readonly asks: string;
  readonly shows: string;
}

/**
 * What the baseline of a review, "Meets Expectations", asks for: all goals delivered, proficiency in the role, the
 * principles observed. Each with what the log shows of it, in numbers; whether that is enough is for people to say.
 */
export function baselineOf({ what, how }: Readiness): readonly [Statement, Statement, Statement] {
  const agreed = what.counts.total - what.counts.dropped;
  const total = how.strong + how.fair + how.thin + how.none;
  return [
    {
      asks: 'all goals delivered',
      shows:
        agreed === 0
          ? 'no goal is written down'
          : `${what.counts.met} of ${agreed} ${what.counts.met === 1 || agreed === 1 ? 'is' : 'are'} met`,
    },
    {
      asks: 'proficiency in the role',
      shows:
        what.accomplishments === 0
          ? 'no accomplishment is logged'
          : `${what.withOutcome} of ${count(what.accomplishments, 'accomplishment')} ${what.withOutcome === 1 || what.accomplishments === 1 ? 'says' : 'say'} what came of it`,
    },
    { asks: 'principles observed', shows: `${total - how.none} of ${total} have evidence` },
  ];
}
