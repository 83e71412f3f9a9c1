/**
 * The report as facts, before a word of it is written: what is told where, what is only referred to, what
 * was picked and why, and what is missing. Pure and deterministic; every format renders the same `Report`,
 * so none can forget a part of it.
 */
import { type Cycle, endOf, type GoalEnd } from '../domain/cycle.ts';
import type { Day } from '../domain/day.ts';
import { type Entry, isPending } from '../domain/entry.ts';
import { type Assessment, assess } from '../domain/evidence.ts';
import { type Goal, type GoalStatus, goalRef } from '../domain/goal.ts';
import { type Answered, answered, withAnswering } from '../domain/growth.ts';
import { namesOf, peopleIn } from '../domain/person.ts';
import type { Principle, PrincipleSet } from '../domain/principle.ts';
import { type TagSlip, tagSlipOf } from '../domain/tag-slips.ts';
import { fold } from '../domain/text.ts';
import { witnessedBy } from '../domain/witness.ts';
import type { AudienceName } from '../domain/word-limits.ts';
import { type Assessed, type Selected, selectAccomplishments } from './selection.ts';

export interface ReportInput {
  readonly cycle: Cycle;
  /** The entries of the cycle, in any order. Risks and needs are passed over. */
  readonly entries: readonly Entry[];
  /** The goals of the cycle. */
  readonly goals: readonly Goal[];
  readonly principles: PrincipleSet;
  /** Decides which open goals are overdue. */
  readonly today: Day;
  /** For whom the draft is; the self-assessment unless given. */
  readonly audience?: AudienceName | undefined;
  /** Whom a peer's draft is about; the entries are those that speak of them. */
  readonly person?: string | undefined;
  /** The names that person goes by in sentences, the shortest last; those that `namesOf` finds in the entries unless given. */
  readonly names?: readonly string[] | undefined;
  /** The cycles of a longer window, earliest first; the one cycle unless given. */
  readonly parts?: readonly Cycle[] | undefined;
  /** Goals agreed for later cycles: what comes next. */
  readonly next?: readonly Goal[] | undefined;
  /** The filter in force, in words ("project Checkout, 1 March to 30 April 2026"), where there is one. */
  readonly narrowed?: string | undefined;
  /**
   * The entries as they were logged, by id, where `entries` are redacted. They are judged and counted, never shown:
   * a draft says the same with names as without.
   */
  readonly originals?: ReadonlyMap<number, Entry> | undefined;
  /** Goals of other cycles that the entries serve. */
  readonly servedElsewhere?: readonly Goal[] | undefined;
  /** Entries of any day that answer feedback: what was done since may be of the next cycle. */
  readonly answering?: readonly Entry[] | undefined;
}

export interface Summary {
  /** Entries the draft is made from: accomplishments and feedback. */
  readonly entries: number;
  readonly accomplishments: number;
  /** Accomplishments whose outcome has a number with a measure; see `evidence.ts`. */
  readonly measured: number;
  /** `shown`: principles of the set with evidence; `total`: the size of the set. */
  readonly principles: { readonly shown: number; readonly total: number };
  /** `people`: givers, names that fold to the same counted once. */
  readonly feedback: {
    readonly count: number;
    readonly people: number;
    readonly positive: number;
    readonly constructive: number;
  };
  readonly goals: { readonly total: number } & Readonly<Record<GoalStatus, number>>;
}

export interface GoalPart {
  readonly goal: Goal;
  /** What was logged towards it, except constructive feedback, which is told under growth only. */
  readonly entries: readonly Entry[];
}

/** An entry in a principle's section: told in full where `primary`, else referred to. */
export interface Told {
  readonly entry: Entry;
  readonly primary: boolean;
}

export interface PrincipleSection {
  readonly slug: string;
  /** The principle's name, or the slug when this lp does not know it. */
  readonly name: string;
  readonly entries: readonly Told[];
  /** Positive feedback. */
  readonly feedback: readonly Told[];
}

/** What is thin. It goes to stderr and the JSON view, never into the draft. */
export interface Gaps {
  /** Principles of the set without evidence. */
  readonly principles: readonly Principle[];
  readonly unassigned: readonly Entry[];
  /** Accomplishments with an outcome that has no number: with those measured and those of the next two lists all there are. */
  readonly noNumber: readonly Entry[];
  /** Accomplishments without an outcome: no stated result, nor a title that tells a change. None is measured. */
  readonly noResult: readonly Entry[];
  /** Accomplishments whose result is pending, whatever else they say by now; in neither of the lists above. */
  readonly pendingResult: readonly Entry[];
  readonly openGrowth: readonly Entry[];
  /** Goals, other than dropped ones, that nothing was logged towards. */
  readonly goalsWithoutEntries: readonly Goal[];
  /** Open goals whose due date has passed. */
  readonly goalsOverdue: readonly Goal[];
  /** Other open goals whose end is near, or whose cycle is over; see `endOf`. */
  readonly goalsNearEnd: readonly Goal[];
  /** Goals agreed for another cycle that these entries serve: the draft does not tell them. */
  readonly goalsOfOtherCycles: readonly Goal[];
  /** Entries whose title holds a word that was meant as a tag. */
  readonly tagSlips: readonly TagSlip[];
  /** Pinned accomplishments for which the selection had no place. */
  readonly pinnedLeftOut: readonly Entry[];
}

export interface Report {
  readonly audience: AudienceName;
  readonly person: string | null;
  /** The names that person goes by in sentences, the shortest last. */
  readonly names: readonly string[];
  readonly cycle: Cycle;
  readonly parts: readonly Cycle[];
  /** What the report was narrowed to, in words; `null` for the whole cycle. */
  readonly filter: string | null;
  readonly summary: Summary;
  readonly selected: readonly Selected[];
  readonly goals: readonly GoalPart[];
  readonly next: readonly Goal[];
  /** Those with evidence, in official order; slugs this lp does not know come after, in order of appearance. */
  readonly principles: readonly PrincipleSection[];
  /** Accomplishments and positive feedback without a principle. */
  readonly unassigned: readonly Entry[];
  readonly growth: readonly Answered[];
  readonly gaps: Gaps;
  /** The day it was made. */
  readonly today: Day;
  /** What it was made from: the accomplishments and feedback, by day, and the principle set. */
  readonly entries: readonly Entry[];
  readonly set: PrincipleSet;
  /** How strong each accomplishment is, by its id. */
  readonly assessments: ReadonlyMap<number, Assessment>;
}

/**
 * The report of a cycle.
 *
 * Inside every section the order is by day, then by id, not by strength: the strongest already stand at the
 * top under "selected", the days in parentheses then read as the year did, and a result added later moves
 * nothing, so that a draft written again differs only where something was logged.
 */
export function buildReport({ cycle, entries, goals, principles, today, ...rest }: ReportInput): Report {
  const told: Entry[] = [];
  for (const entry of entries) {
    if (entry.kind === 'accomplishment' || entry.kind === 'feedback') told.push(entry);
  }
  told.sort(byDay);

  const asLogged = (entry: Entry): Entry => rest.originals?.get(entry.id) ?? entry;
  const witnesses = witnessedBy(rest.originals === undefined ? told : told.map(asLogged));
  const evidence: Entry[] = [];
  const constructive: Entry[] = [];
  const unassigned: Entry[] = [];
  const givers: string[] = [];
  const works: Assessed[] = [];
  const noNumber: Entry[] = [];
  const noResult: Entry[] = [];
  const pendingResult: Entry[] = [];
  let measured = 0;
  for (const entry of told) {
    const logged = asLogged(entry);
    if (entry.kind === 'feedback') givers.push(logged.from ?? '');
    else {
      const assessment = assess(logged, { witnessed: witnesses.has(entry.id) });
      works.push({ entry, assessment, project: logged.project });
      if (assessment.measured) measured += 1;
      if (isPending(logged)) pendingResult.push(entry);
      else if (!assessment.outcome) noResult.push(entry);
      else if (!assessment.measured) noNumber.push(entry);
    }
    if (isConstructive(entry)) constructive.push(entry);
    else {
      evidence.push(entry);
      if (entry.principles.length === 0) unassigned.push(entry);
    }
  }

  const sections = sectionsOf(evidence, principles);
  const shown = new Set(sections.map(({ slug }) => slug));
  const goalParts = goalsOf(goals, evidence);
  const growth = answered(
    constructive,
    withAnswering(
      works.map(({ entry }) => entry),
      rest.answering,
    ),
  );
  const selected = selectAccomplishments(works, { cycle, principles, goals });

  return {
    audience: rest.audience ?? 'self',
    person: rest.person ?? null,
    names: rest.names ?? (rest.person === undefined ? [] : namesOf(rest.person, peopleIn(entries))),
    cycle,
    parts: rest.parts ?? [cycle],
    filter: rest.narrowed ?? null,
    summary: {
      entries: told.length,
      accomplishments: works.length,
      measured,
      principles: {
        shown: principles.filter(({ slug }) => shown.has(slug)).length,
        total: principles.length,
      },
      feedback: {
        count: givers.length,
        people: countNames(givers),
        positive: givers.length - constructive.length,
        constructive: constructive.length,
      },
      goals: countGoals(goals),
    },
    selected,
    goals: goalParts,
    next: rest.next ?? [],
    principles: sections,
    unassigned,
    growth,
    gaps: {
      principles: principles.filter(({ slug }) => !shown.has(slug)),
      unassigned,
      noNumber,
      noResult,
      pendingResult,
      openGrowth: growth.filter(({ open }) => open).map(({ entry }) => entry),
      goalsWithoutEntries: goalParts
        .filter((part) => part.entries.length === 0 && part.goal.status !== 'dropped')
        .map(({ goal }) => goal),
      ...openGoals(goals, rest.parts ?? [], cycle, today),
      goalsOfOtherCycles: rest.servedElsewhere ?? [],
      tagSlips: told.flatMap((entry) => tagSlipOf(entry, principles) ?? []),
      pinnedLeftOut: works
        .filter(({ entry }) => entry.pinned && !selected.some((one) => one.entry === entry))
        .map(({ entry }) => entry),
    },
    today,
    entries: told,
    set: principles,
    assessments: new Map(works.map(({ entry, assessment }) => [entry.id, assessment])),
  };
}

/** Whether an entry is told under growth, and nowhere else. */
export function isConstructive(entry: Entry): boolean {
  return entry.kind === 'feedback' && entry.sentiment === 'constructive';
}

function byDay(a: Entry, b: Entry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id - b.id;
}

function sectionsOf(evidence: readonly Entry[], set: PrincipleSet): PrincipleSection[] {
  const bySlug = new Map<string, { entries: Told[]; feedback: Told[] }>();
  for (const { slug } of set) bySlug.set(slug, { entries: [], feedback: [] });
  for (const entry of evidence) {
    const { principles } = entry;
    for (let index = 0; index < principles.length; index += 1) {
      const slug = principles[index]!;
      if (index > 0 && principles.indexOf(slug) < index) continue;
      let section = bySlug.get(slug);
      if (section === undefined) {
        section = { entries: [], feedback: [] };
        bySlug.set(slug, section);
      }
      const list = entry.kind === 'feedback' ? section.feedback : section.entries;
      list.push({ entry, primary: index === 0 });
    }
  }
  const names = new Map(set.map(({ slug, name }) => [slug, name]));
  return [...bySlug]
    .map(([slug, section]) => ({ slug, name: names.get(slug) ?? slug, ...section }))
    .filter((section) => section.entries.length + section.feedback.length > 0);
}

function goalsOf(goals: readonly Goal[], evidence: readonly Entry[]): GoalPart[] {
  const parts = new Map(goals.map((goal) => [goalRef(goal.id), { goal, entries: [] as Entry[] }]));
  for (const entry of evidence) {
    if (entry.goal !== null) parts.get(entry.goal)?.entries.push(entry);
  }
  return [...parts.values()].sort((a, b) => a.goal.id - b.goal.id);
}

/** Open goals that are past their due date, and others whose end is near or past, each by its own cycle. */
function openGoals(
  goals: readonly Goal[],
  parts: readonly Cycle[],
  cycle: Cycle,
  today: Day,
): Pick<Gaps, 'goalsOverdue' | 'goalsNearEnd'> {
  const ends = goals
    .toSorted((a, b) => a.id - b.id)
    .map((goal) => ({
      goal,
      end: endOf(goal, parts.find(({ name }) => name === goal.cycle) ?? cycle, today),
    }));
  const having = (...wanted: GoalEnd[]): Goal[] =>
    ends.filter(({ end }) => end !== undefined && wanted.includes(end)).map(({ goal }) => goal);
  return { goalsOverdue: having('overdue'), goalsNearEnd: having('near', 'over') };
}

/** How many people the names stand for; names that fold to the same are one. */
function countNames(names: readonly string[]): number {
  return new Set([...new Set(names)].map(fold)).size;
}

function countGoals(goals: readonly Goal[]): Summary['goals'] {
  const counts = { total: goals.length, open: 0, met: 0, partly: 0, missed: 0, dropped: 0 };
  for (const { status } of goals) counts[status] += 1;
  return counts;
}
