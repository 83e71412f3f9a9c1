/** What of a draft is over its word limits and what found no room in it, as facts and as lines for stderr. */
import { count } from '../domain/text.ts';
import { type AudienceName, limitName, type WordLimits } from '../domain/word-limits.ts';
import { bounded } from './hints.ts';
import type { Report } from './model.ts';
import type { SectionTally, Tally } from './tally.ts';

/** How a draft came out: its JSON view. */
export interface DraftView {
  readonly words: number;
  /** 0 where there is no limit. */
  readonly limit: number;
  readonly sections: readonly { readonly name: string; readonly words: number; readonly limit: number }[];
  /** Ids of the entries told or referred to, and of those that are not. */
  readonly told: readonly number[];
  readonly leftOut: readonly number[];
}

export function draftView({ entries }: Report, tally: Tally, limits: WordLimits): DraftView {
  const ids = entries.map(({ id }) => id);
  return {
    words: tally.words,
    limit: limits.all ?? 0,
    sections: tally.sections.map(({ name, words }) => ({ name, words, limit: limits[name] ?? 0 })),
    told: ids.filter((id) => tally.mentioned.has(id)),
    leftOut: ids.filter((id) => !tally.mentioned.has(id)),
  };
}

/** So many of the longest entries are named where a limit is passed. */
const LONGEST = 3;

/** The lines: each limit that is passed, by how much and where to trim; then what was left out. */
export function limitLines(report: Report, tally: Tally, limits: WordLimits): string[] {
  const { audience } = report;
  const lines = tally.sections.flatMap((section) =>
    over(section, `"${section.name}"`, limits[section.name], audience, section.name),
  );
  const whole: SectionTally = {
    name: 'all',
    words: tally.words,
    entries: summed(tally.sections.flatMap(({ entries }) => [...entries])),
  };
  lines.push(...over(whole, 'the draft', limits.all, audience, 'all'));
  // A comment on a peer is one of few sentences; what is not in it was not meant to be.
  const { leftOut } = audience === 'peer' ? { leftOut: [] } : draftView(report, tally, limits);
  if (leftOut.length > 0) {
    const which = bounded(leftOut.map((id) => `#${id}`));
    lines.push(
      `${leftOut.length} of ${count(report.entries.length, 'entry', 'entries')} are not told here: ${which}.   lp report --since ${report.cycle.from} --until ${report.cycle.to} tells all`,
    );
  }
  return lines;
}

/** Words of each entry wherever it is told. */
function summed(counts: readonly (readonly [id: number, words: number])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [id, words] of counts) sums.set(id, (sums.get(id) ?? 0) + words);
  return sums;
}

/** `"growth" has 260 words, 60 over its limit of 200. Longest: #22 (140) and #31 (60).   lp edit 22 · …`. */
function over(
  { words, entries }: SectionTally,
  what: string,
  limit: number | undefined,
  audience: AudienceName,
  section: string,
): string[] {
  if (limit === undefined || limit === 0 || words <= limit) return [];
  const longest = [...entries].sort(([, a], [, b]) => b - a).slice(0, LONGEST);
  const [first] = longest;
  const where =
    first === undefined
      ? ''
      : ` Longest: ${bounded(longest.map(([id, n]) => `#${id} (${n})`))}.   lp edit ${first[0]}`;
  const opening = what.startsWith('"') ? what : what[0]!.toUpperCase() + what.slice(1);
  return [
    `${opening} has ${count(words, 'word')}, ${words - limit} over its limit of ${limit} (${limitName(audience, section)}).${where}`,
  ];
}
