/**
 * The brief as facts, before a word of it is written: what is progress and in which order it counts, what is open, what
 * came to an end, what comes next, and what is withheld. Pure; every format renders the same `Brief`.
 */
import { type Ask, waiting } from '../../domain/ask.ts';
import { type Before, closedSince, endedSince, isNew, type Window } from '../../domain/brief-window.ts';
import { byUrgency, isOpen } from '../../domain/concern.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { type Entry, isConcern } from '../../domain/entry.ts';
import { type Assessment, assess, weightOf } from '../../domain/evidence.ts';
import { type Goal, goalRef } from '../../domain/goal.ts';
import { type Answered, answered } from '../../domain/growth.ts';
import { fold } from '../../domain/text.ts';
import type { BriefForm } from '../../domain/word-limits.ts';
import { type Step, stepsOf } from './next.ts';

export interface BriefInput {
  readonly form: BriefForm;
  /** Whether it is for one person: feedback, asks and growth have no place in what is passed on. */
  readonly personal: boolean;
  readonly window: Window;
  /** What may belong to it, in any order: everything that changed in the window, what is open, what waits, feedback. */
  readonly entries: readonly Entry[];
  /** How entries and goals were at the mark, where they have changed since. */
  readonly before: Before<Entry>;
  readonly goalsBefore: Before<Goal>;
  readonly goals: readonly Goal[];
  /** The last day of each goal, its due day or its cycle's end, by id, where it is known. */
  readonly ends: ReadonlyMap<number, Day>;
  readonly asks: readonly Ask[];
  /** Next steps in the user's words. */
  readonly steps: readonly string[];
  /** Entries as they were logged, by id, where `entries` are redacted: they are judged, never shown. */
  readonly originals?: ReadonlyMap<number, Entry> | undefined;
}

/** An accomplishment that is progress. */
export interface Work {
  readonly entry: Entry;
  readonly assessment: Assessment;
  /** `result`: an earlier one, whose result came in the window. */
  readonly news: 'new' | 'result';
}

export interface GoalProgress {
  readonly goal: Goal;
  /** It was closed in the window. */
  readonly closed: boolean;
  readonly works: readonly Work[];
}

export interface ProjectProgress {
  /** In the spelling of its weightiest entry. */
  readonly project: string;
  readonly works: readonly Work[];
}

export interface Brief {
  readonly form: BriefForm;
  readonly window: Window;
  /** The weightiest first, everywhere: results with a number, other results, what has none yet. */
  readonly works: readonly Work[];
  readonly goals: readonly GoalProgress[];
  readonly projects: readonly ProjectProgress[];
  readonly other: readonly Work[];
  /** Open, most pressing first. */
  readonly risks: readonly Entry[];
  readonly needs: readonly Entry[];
  /** Risks and needs that were resolved in the window, the latest first. */
  readonly resolved: readonly Entry[];
  /** Who was asked for feedback and has not answered. */
  readonly asks: readonly Ask[];
  /** Praise, the latest first. */
  readonly feedback: readonly Entry[];
  /** Constructive feedback that was answered in the window. */
  readonly growth: readonly Answered[];
  readonly next: readonly Step[];
  /** Entries of the window that this form keeps to their owner: open constructive feedback in any case. */
  readonly withheld: readonly Entry[];
}

/** Work done so long before the window is told after all other: it came in with a catch-up or an import. */
const LONG_AGO = 31;

export function buildBrief(input: BriefInput): Brief {
  const { window, before, personal, form } = input;
  const entries = [...new Map(input.entries.map((entry) => [entry.id, entry])).values()];
  const works = worksOf(entries, input);
  const goals = goalsOf(works, input);
  const known = new Set(goals.flatMap((part) => part.works));
  const { projects, other } = byProject(works.filter((work) => !known.has(work)));
  const concerns = entries.filter(isConcern);
  const said = entries.filter(({ kind }) => kind === 'feedback');
  const praise = said.filter((entry) => entry.sentiment !== 'constructive' && isNew(entry, window));
  const growth = growthOf(said, works, input);
  const feedback = personal ? praise.sort(latestFirst) : [];
  const shown = new Set(personal ? [...feedback, ...growth.map(({ entry }) => entry)] : []);
  const touched = new Set(growth.map(({ entry }) => entry));
  return {
    form,
    window,
    works,
    goals,
    projects,
    other,
    risks: concerns.filter((entry) => entry.kind === 'risk' && isOpen(entry)).sort(byUrgency),
    needs: concerns.filter((entry) => entry.kind === 'need' && isOpen(entry)).sort(byUrgency),
    resolved: concerns.filter((entry) => endedSince(entry, window, before)).sort(lastEndedFirst),
    asks: personal ? waiting(input.asks, window.until) : [],
    feedback,
    growth: personal ? growth : [],
    next: stepsOf({ ...input, entries, goals: input.goals.filter((goal) => !hasWork(goal, goals)), works }),
    withheld: said
      .filter((entry) => (isNew(entry, window) || touched.has(entry)) && !shown.has(entry))
      .sort((a, b) => a.id - b.id),
  };
}

/** How many entries it speaks of, withheld ones aside. */
export const sizeOf = ({ works, risks, needs, resolved, feedback, growth }: Brief): number =>
  works.length + risks.length + needs.length + resolved.length + feedback.length + growth.length;

/** All that is told of the log, withheld entries aside. */
export function materialOf(brief: Brief): Pick<BriefInput, 'entries' | 'goals' | 'asks'> {
  const { works, risks, needs, resolved, feedback, growth, next, goals, asks } = brief;
  const entries = [
    ...works.map(({ entry }) => entry),
    ...risks,
    ...needs,
    ...resolved,
    ...feedback,
    ...growth.map(({ entry }) => entry),
    ...next.flatMap(({ entry }) => entry ?? []),
  ];
  return {
    entries: [...new Set(entries)],
    goals: [...new Set([...goals.map(({ goal }) => goal), ...next.flatMap(({ goal }) => goal ?? [])])],
    asks,
  };
}

/** Whether there is nothing at all to tell. */
export const isEmpty = (brief: Brief): boolean =>
  sizeOf(brief) + brief.goals.length + brief.asks.length + brief.next.length === 0;

function worksOf(entries: readonly Entry[], { window, before, originals }: BriefInput): Work[] {
  const works = entries.flatMap((entry): Work[] => {
    if (entry.kind !== 'accomplishment') return [];
    const news = isNew(entry, window) ? 'new' : endedSince(entry, window, before) ? 'result' : undefined;
    return news === undefined ? [] : [{ entry, news, assessment: assess(originals?.get(entry.id) ?? entry) }];
  });
  const longAgo = addDays(window.since, -LONG_AGO);
  const rank = ({ entry, news, assessment }: Work): number =>
    (news === 'new' && entry.date < longAgo ? 3 : 0) + (assessment.measured ? 0 : assessment.outcome ? 1 : 2);
  return works.sort(
    (a, b) =>
      rank(a) - rank(b) || weightOf(b.assessment) - weightOf(a.assessment) || latestFirst(a.entry, b.entry),
  );
}

/** Those with progress or an end, closed ones first, then by their weightiest entry. */
function goalsOf(works: readonly Work[], { goals, window, goalsBefore }: BriefInput): GoalProgress[] {
  const place = ({ works: own }: GoalProgress): number =>
    own[0] === undefined ? works.length : works.indexOf(own[0]);
  return goals
    .map((goal) => ({
      goal,
      closed: closedSince(goal, window, goalsBefore),
      works: works.filter(({ entry }) => entry.goal === goalRef(goal.id)),
    }))
    .filter((part) => part.closed || part.works.length > 0)
    .sort((a, b) => Number(b.closed) - Number(a.closed) || place(a) - place(b) || a.goal.id - b.goal.id);
}

const hasWork = (goal: Goal, parts: readonly GoalProgress[]): boolean =>
  parts.some((part) => part.goal.id === goal.id && part.works.length > 0);

function byProject(works: readonly Work[]): { projects: ProjectProgress[]; other: Work[] } {
  const projects = new Map<string, { project: string; works: Work[] }>();
  const other: Work[] = [];
  for (const work of works) {
    const { project } = work.entry;
    if (project === null) {
      other.push(work);
      continue;
    }
    const key = fold(project);
    if (!projects.has(key)) projects.set(key, { project, works: [] });
    projects.get(key)!.works.push(work);
  }
  return { projects: [...projects.values()], other };
}

/** Constructive feedback that was resolved in the window, or that an accomplishment of the window answers. */
function growthOf(
  said: readonly Entry[],
  works: readonly Work[],
  { window, before }: BriefInput,
): Answered[] {
  const constructive = said.filter(({ sentiment }) => sentiment === 'constructive');
  return answered(
    constructive,
    works.map(({ entry }) => entry),
  )
    .filter(({ entry, since }) => since.length > 0 || endedSince(entry, window, before))
    .sort((a, b) => latestFirst(a.entry, b.entry));
}

function latestFirst(a: Entry, b: Entry): number {
  return a.date === b.date ? b.id - a.id : a.date < b.date ? 1 : -1;
}

function lastEndedFirst(a: Entry, b: Entry): number {
  const [one, other] = [a.resolved ?? a.date, b.resolved ?? b.date];
  return one === other ? b.id - a.id : one < other ? 1 : -1;
}
