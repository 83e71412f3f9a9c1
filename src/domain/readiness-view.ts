/** The JSON view of `lp check`: its own type, so that scripts keep working when the facts change. */
import { type AskView, askView } from './ask-view.ts';
import { gapView } from './coverage-view.ts';
import { goalRef } from './goal.ts';
import type { Reach } from './next-level.ts';
import { baselineOf, type GoalNotice, type Readiness, type Work } from './readiness.ts';

export interface ReadinessView {
  readonly version: 1;
  readonly cycle: {
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly due: string;
  };
  /** First and last day spoken of: the cycle's, or what it was narrowed to. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** What it was narrowed to, in words. */
  readonly filter: string | null;
  readonly what: {
    readonly goals: readonly {
      readonly ref: string;
      readonly title: string;
      readonly status: string;
      readonly target: string | null;
      readonly due: string | null;
      readonly result: string | null;
      readonly entries: readonly number[];
      readonly notices: readonly GoalNotice[];
    }[];
    /** Goals of other cycles that these entries serve. */
    readonly goalsOfOtherCycles: readonly string[];
    readonly accomplishments: number;
    readonly withOutcome: number;
    readonly measured: number;
  };
  readonly how: {
    /** Principles of the set by level. */
    readonly strong: number;
    readonly fair: number;
    readonly thin: number;
    readonly none: number;
    /** `strength`: `none`, `thin`, `fair` or `strong`, over the whole period. */
    readonly principles: readonly {
      readonly slug: string;
      readonly name: string;
      readonly count: number;
      readonly strength: string;
      readonly last: string | null;
    }[];
    readonly stale: readonly {
      readonly slug: string;
      readonly name: string;
      readonly since: string | null;
    }[];
    /** Nothing for half of the time so far, between two days; `after` is `null` where it is from the beginning. */
    readonly gaps: readonly {
      readonly slug: string;
      readonly name: string;
      readonly after: string | null;
      readonly before: string;
    }[];
    readonly untagged: readonly number[];
    /** Entries whose title holds a word that was meant as a tag. */
    readonly tagSlips: readonly number[];
  };
  readonly year: {
    readonly entries: number;
    /** First day of the second half. */
    readonly middle: string;
    readonly firstHalf: number;
    readonly secondHalf: number;
    /** Part of the time so far that lies in the second half, 0 to 1. */
    readonly timeShare: number;
    readonly comparable: boolean;
    readonly emptyMonths: readonly string[];
  };
  readonly others: {
    readonly feedback: number;
    readonly positive: number;
    readonly constructive: number;
    readonly people: number;
    readonly last: string | null;
    readonly stale: boolean;
    /** Constructive feedback without an answer. */
    readonly open: readonly {
      readonly id: number;
      readonly date: string;
      readonly from: string | null;
      readonly title: string;
    }[];
    /** Constructive feedback that was answered, with the accomplishments that answer it. */
    readonly answered: readonly { readonly id: number; readonly since: readonly number[] }[];
    /** What was asked and waits for an answer, the overdue first. */
    readonly asks: readonly AskView[];
  };
  /** What the baseline, "Meets Expectations", asks for, and what of it the log shows; empty for a part of a cycle. */
  readonly baseline: readonly { readonly asks: string; readonly shows: string }[];
  /** Entries whose words hint at more than that; quotations, not a judgement. */
  readonly beyond: Readonly<Record<Reach, readonly { readonly id: number; readonly words: string }[]>>;
  /** Accomplishments, weakest first. */
  readonly entries: readonly {
    readonly id: number;
    readonly title: string;
    readonly strength: string;
    readonly reasons: readonly string[];
    readonly lacks: readonly string[];
    readonly fix: { readonly field: string; readonly ask: string; readonly command: string } | null;
  }[];
}

/** @param limit at most so many entries, the weakest; 0 for all. */
export function readinessView(ready: Readiness, limit: number): ReadinessView {
  const { cycle, what, how, year, others, reach } = ready;
  const quotations = (name: Reach) => reach[name].map(({ entry, words }) => ({ id: entry.id, words }));
  return {
    version: 1,
    cycle: { name: cycle.name, from: cycle.from, to: cycle.to, due: cycle.due },
    from: ready.from,
    to: ready.to,
    today: ready.today,
    filter: ready.narrowed,
    what: {
      goals: what.goals.map(({ goal, entries, notices }) => ({
        ref: goalRef(goal.id),
        title: goal.title,
        status: goal.status,
        target: goal.target,
        due: goal.due,
        result: goal.result,
        entries: entries.map(({ id }) => id),
        notices,
      })),
      goalsOfOtherCycles: what.ofOtherCycles.map(({ id }) => goalRef(id)),
      accomplishments: what.accomplishments,
      withOutcome: what.withOutcome,
      measured: what.measured,
    },
    how: {
      strong: how.strong,
      fair: how.fair,
      thin: how.thin,
      none: how.none,
      principles: how.rows.map(({ principle, count, level, last }) => ({
        slug: principle.slug,
        name: principle.name,
        count,
        strength: level,
        last,
      })),
      stale: how.stale.map(({ principle, since }) => ({
        slug: principle.slug,
        name: principle.name,
        since,
      })),
      gaps: how.gaps.map(gapView),
      untagged: how.untagged.map(({ id }) => id),
      tagSlips: how.slips.map(({ entry }) => entry.id),
    },
    year: {
      entries: year.entries,
      middle: year.middle,
      firstHalf: year.firstHalf,
      secondHalf: year.secondHalf,
      timeShare: Math.round(year.timeShare * 1000) / 1000,
      comparable: year.comparable,
      emptyMonths: year.emptyMonths,
    },
    others: {
      feedback: others.feedback,
      positive: others.positive,
      constructive: others.constructive,
      people: others.people,
      last: others.last,
      stale: others.stale,
      open: others.open.map(({ id, date, from, title }) => ({ id, date, from, title })),
      answered: others.closed.map(({ entry, since }) => ({ id: entry.id, since: since.map(({ id }) => id) })),
      asks: others.asks.map((ask) => askView(ask, ready.today)),
    },
    baseline: ready.narrowed === null ? baselineOf(ready) : [],
    beyond: {
      impact: quotations('impact'),
      scope: quotations('scope'),
      complexity: quotations('complexity'),
    },
    entries: (limit === 0 ? ready.works : ready.works.slice(0, limit)).map(workView),
  };
}

function workView({ entry, assessment, lacks, fix }: Work): ReadinessView['entries'][number] {
  return {
    id: entry.id,
    title: entry.title,
    strength: assessment.strength,
    reasons: assessment.reasons,
    lacks,
    fix: fix === null ? null : { field: fix.field, ask: fix.ask, command: fix.command },
  };
}
