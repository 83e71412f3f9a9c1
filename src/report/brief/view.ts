/**
 * The JSON view of a brief: its own type, so that scripts keep working when the model changes. It holds what the form
 * tells, what found no room included; of what is withheld only the ids.
 */
import { type AskView, askView } from '../../domain/ask-view.ts';
import type { Strength } from '../../domain/evidence.ts';
import { goalRef } from '../../domain/goal.ts';
import { type EntryView, entryView, type GoalView, goalView } from '../../domain/view.ts';
import type { BriefDraft } from './draft.ts';
import type { Brief, Work } from './model.ts';

/** `news`: `new` in the log or of these days, or an earlier one whose `result` came since. */
export type WorkView = EntryView & { readonly news: 'new' | 'result'; readonly strength: Strength };

export interface BriefView {
  readonly version: 1;
  readonly form: string;
  /** First and last day. */
  readonly since: string;
  readonly until: string;
  readonly progress: {
    /** `closed`: since the last brief. */
    readonly goals: readonly {
      readonly goal: GoalView;
      readonly closed: boolean;
      readonly entries: readonly WorkView[];
    }[];
    readonly projects: readonly { readonly project: string; readonly entries: readonly WorkView[] }[];
    readonly other: readonly WorkView[];
  };
  /** Open, most pressing first. */
  readonly risks: readonly EntryView[];
  readonly needs: readonly EntryView[];
  readonly asks: readonly AskView[];
  readonly resolved: readonly EntryView[];
  readonly feedback: readonly EntryView[];
  readonly growth: readonly (EntryView & { readonly since: readonly number[] })[];
  readonly next: readonly {
    readonly kind: string;
    readonly title: string;
    readonly by: string | null;
    readonly entry: number | null;
    readonly goal: string | null;
  }[];
  readonly leftOut: {
    /** How many statements found no room. */
    readonly count: number;
    /** Ids of their entries, and the goals among them. */
    readonly entries: readonly number[];
    readonly goals: readonly string[];
    /** Feedback that this form does not tell. */
    readonly withheld: readonly number[];
  };
  /** Words of the brief, headings aside, and the most there may be; 0 for no limit. */
  readonly words: number;
  readonly limit: number;
}

export function briefView(brief: Brief, { leftOut, words, limit }: BriefDraft): BriefView {
  const { window } = brief;
  return {
    version: 1,
    form: brief.form,
    since: window.since,
    until: window.until,
    progress: {
      goals: brief.goals.map(({ goal, closed, works }) => ({
        goal: goalView(
          goal,
          works.map(({ entry }) => entry.id),
        ),
        closed,
        entries: works.map(workView),
      })),
      projects: brief.projects.map(({ project, works }) => ({ project, entries: works.map(workView) })),
      other: brief.other.map(workView),
    },
    risks: brief.risks.map(entryView),
    needs: brief.needs.map(entryView),
    asks: brief.asks.map((ask) => askView(ask, window.until)),
    resolved: brief.resolved.map(entryView),
    feedback: brief.feedback.map(entryView),
    growth: brief.growth.map(({ entry, since }) => ({
      ...entryView(entry),
      since: since.map(({ id }) => id),
    })),
    next: brief.next.map(({ kind, title, by, entry, goal }) => ({
      kind,
      title,
      by,
      entry: entry?.id ?? null,
      goal: goal === null ? null : goalRef(goal.id),
    })),
    leftOut: {
      count: leftOut.length,
      entries: leftOut.flatMap(({ entry }) => (entry === null ? [] : [entry.id])),
      goals: leftOut.flatMap(({ goal }) => (goal === undefined ? [] : [goalRef(goal.id)])),
      withheld: brief.withheld.map(({ id }) => id),
    },
    words,
    limit,
  };
}

const workView = ({ entry, news, assessment }: Work): WorkView => ({
  ...entryView(entry),
  news,
  strength: assessment.strength,
});
