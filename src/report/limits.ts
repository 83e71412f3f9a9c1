/** What of a draft is over its word limits and what found no room in it, as facts and as lines for stderr. */
import type { Entry } from '../domain/entry.ts';
import { harmless } from '../domain/harmless.ts';
import { count } from '../domain/text.ts';
import { type AudienceName, limitName, type WordLimits } from '../domain/word-limits.ts';
import { bounded } from './hints.ts';
import { isConstructive, type Report } from './model.ts';
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
  if (audience !== 'peer') lines.push(...leftOutLines(report, tally));
  return lines;
}

const KINDS = [
  ['accomplishments', ({ kind }: Entry) => kind === 'accomplishment'],
  ['pieces of praise', (entry: Entry) => entry.kind === 'feedback' && !isConstructive(entry)],
  ['pieces of constructive feedback', isConstructive],
] as const;

/** What the draft does not tell, a line for each kind; of praise also the principles that it leaves without any. */
function leftOutLines({ entries, principles, cycle }: Report, tally: Tally): string[] {
  const isTold = ({ id }: Entry): boolean => tally.mentioned.has(id);
  const lines = KINDS.flatMap(([name, isOfKind]) => {
    const all = entries.filter(isOfKind);
    const left = all.filter((entry) => !isTold(entry));
    if (left.length === 0) return [];
    const ids = bounded(left.map(({ id }) => `#${id}`));
    const kind = all.length === 1 ? name.replace(/s(?= |$)/, '') : name;
    return [
      `${left.length} of ${all.length} ${kind} ${left.length === 1 ? 'is' : 'are'} not told here: ${ids}.`,
    ];
  });
  const silent = principles
    .map(({ name, feedback }) => ({ name, own: feedback.filter(({ primary }) => primary) }))
    .filter(({ own }) => own.length > 0 && !own.some(({ entry }) => isTold(entry)))
    .map(({ name, own }) => `${harmless(name)} (${own.length})`);
  const praise = lines.findIndex((line) => line.includes('praise'));
  if (silent.length > 0) lines[praise] += ` None is told on ${bounded(silent, ' · ')}.`;
  if (lines.length > 0) lines[0] += `   lp report --since ${cycle.from} --until ${cycle.to} tells all`;
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
