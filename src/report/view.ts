/**
 * The JSON view of the report: its own type, so that scripts keep working when the model changes. Entries
 * have all keys of the contract; where a list only points at entries it holds their ids, and goals are
 * pointed at by the reference people type (`g1`).
 */
import type { Entry } from '../domain/entry.ts';
import type { Strength } from '../domain/evidence.ts';
import { goalRef } from '../domain/goal.ts';
import { type EntryView, entryView, type GoalView, goalView } from '../domain/view.ts';
import type { DraftView } from './limits.ts';
import type { Report, Summary, Told } from './model.ts';

export interface ReportView {
  readonly version: 1;
  readonly cycle: {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly due: string;
  };
  readonly summary: Summary;
  readonly selected: readonly (EntryView & { readonly strength: Strength; readonly why: string })[];
  readonly goals: readonly GoalView[];
  readonly principles: readonly {
    readonly slug: string;
    readonly name: string;
    readonly entries: readonly ToldView[];
    readonly feedback: readonly ToldView[];
  }[];
  readonly unassigned: readonly EntryView[];
  readonly growth: readonly (EntryView & { readonly open: boolean; readonly since: readonly number[] })[];
  readonly gaps: {
    readonly principles: readonly { readonly slug: string; readonly name: string; readonly short: string }[];
    readonly unassigned: readonly number[];
    readonly noNumber: readonly number[];
    readonly noResult: readonly number[];
    readonly pendingResult: readonly number[];
    readonly openGrowth: readonly number[];
    readonly goalsWithoutEntries: readonly string[];
    readonly goalsOverdue: readonly string[];
    readonly goalsNearEnd: readonly string[];
    readonly goalsOfOtherCycles: readonly string[];
    readonly tagSlips: readonly number[];
    readonly pinnedLeftOut: readonly number[];
  };
  /** What the report was narrowed to, in words. */
  readonly filter: string | null;
  /** For whom the draft is, and, for a peer's, about whom. */
  readonly audience: string;
  readonly person: string | null;
  readonly draft: DraftView;
}

/** `primary`: here the entry is told in full; elsewhere it is referred to. */
export type ToldView = EntryView & { readonly primary: boolean };

export function reportView(report: Report, draft: DraftView): ReportView {
  const { cycle, gaps } = report;
  return {
    version: 1,
    cycle: { name: cycle.name, from: cycle.from, to: cycle.to, due: cycle.due },
    summary: report.summary,
    selected: report.selected.map(({ entry, strength, why }) => ({ ...entryView(entry), strength, why })),
    goals: report.goals.map(({ goal, entries }) => goalView(goal, ids(entries))),
    principles: report.principles.map(({ slug, name, entries, feedback }) => ({
      slug,
      name,
      entries: entries.map(toldView),
      feedback: feedback.map(toldView),
    })),
    unassigned: report.unassigned.map(entryView),
    growth: report.growth.map(({ entry, open, since }) => ({ ...entryView(entry), open, since: ids(since) })),
    gaps: {
      principles: gaps.principles.map(({ slug, name, short }) => ({ slug, name, short })),
      unassigned: ids(gaps.unassigned),
      noNumber: ids(gaps.noNumber),
      noResult: ids(gaps.noResult),
      pendingResult: ids(gaps.pendingResult),
      openGrowth: ids(gaps.openGrowth),
      goalsWithoutEntries: gaps.goalsWithoutEntries.map(({ id }) => goalRef(id)),
      goalsOverdue: gaps.goalsOverdue.map(({ id }) => goalRef(id)),
      goalsNearEnd: gaps.goalsNearEnd.map(({ id }) => goalRef(id)),
      goalsOfOtherCycles: gaps.goalsOfOtherCycles.map(({ id }) => goalRef(id)),
      tagSlips: ids(gaps.tagSlips.map(({ entry }) => entry)),
      pinnedLeftOut: ids(gaps.pinnedLeftOut),
    },
    filter: report.filter,
    audience: report.audience,
    person: report.person,
    draft,
  };
}

function toldView({ entry, primary }: Told): ToldView {
  return { ...entryView(entry), primary };
}

function ids(entries: readonly Entry[]): number[] {
  return entries.map(({ id }) => id);
}
