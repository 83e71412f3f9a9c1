/**
 * What is thin in a report, for stderr: few lines, courteous, each with the command that mends it. The draft
 * itself never says any of this.
 */
import type { Entry } from '../domain/entry.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import { asksForSomething } from '../domain/half-praise.ts';
import { harmless } from '../domain/harmless.ts';
import { intoCycle } from '../domain/into-cycle.ts';
import { servedElsewhereWords } from '../domain/served-elsewhere.ts';
import { spokenWords } from '../domain/spoken.ts';
import { tagSlipWords } from '../domain/tag-slips.ts';
import { count, sentenceList } from '../domain/text.ts';
import type { Report } from './model.ts';
import { FEWEST, type Selected } from './selection.ts';

/** How many ids or names a line gives before it only counts. */
const NAMED = 6;

/**
 * The lines, most telling first; none where nothing is thin. An empty cycle has one line, how to begin; an
 * empty part of a cycle none, since there it is the filter that found nothing.
 */
export function thinSpots({
  audience,
  cycle,
  filter,
  summary,
  gaps,
  selected,
  entries,
  set,
  today,
}: Report): string[] {
  const on = intoCycle(cycle, today);
  if (summary.entries === 0) {
    return filter === null && cycle.from <= today
      ? [
          `Nothing is logged in ${harmless(cycle.name)} yet.   lp log "what you did" -r "what came of it"${on}`,
        ]
      : [];
  }
  const lines: string[] = [];
  const elsewhere = servedElsewhereWords(gaps.goalsOfOtherCycles, entries, cycle);
  if (elsewhere !== undefined) lines.push(`${harmless(elsewhere.text)}.   lp ${harmless(elsewhere.call)}`);
  const [principle] = gaps.principles;
  if (principle !== undefined) {
    const names = gaps.principles.map(({ name }) => harmless(name));
    const none =
      gaps.principles.length === 1 ? 'One principle has' : `${gaps.principles.length} principles have`;
    lines.push(
      `${none} no evidence yet: ${bounded(names, ' · ')}.   lp log "…" +${harmless(principle.short)}${on}`,
    );
  }
  push(
    lines,
    gaps.unassigned,
    (n) => `${has(n, 'entry', 'entries')} no principle`,
    (_, ids) => `lp suggest ${ids.join(' ')}`,
  );
  const slips = tagSlipWords(gaps.tagSlips, set, bounded);
  if (slips !== undefined) lines.push(`${harmless(slips.text)}.   lp ${harmless(slips.call)}`);
  push(
    lines,
    gaps.noResult,
    (n) => `${has(n, 'accomplishment')} no result`,
    (id) => `lp result ${id} "…"`,
  );
  push(
    lines,
    gaps.pendingResult,
    (n) => `${count(n, 'result')} still pending`,
    (id) => `lp result ${id} "…"`,
  );
  push(
    lines,
    gaps.noNumber,
    (n) => `${has(n, 'result')} no number`,
    (id) => `lp edit ${id} -r "…"`,
  );
  push(
    lines,
    gaps.openGrowth,
    (n) => `${count(n, 'piece')} of constructive feedback ${n === 1 ? 'has' : 'have'} no answer yet`,
    (id) => `lp resolve ${id} "what you did since"`,
  );
  push(
    lines,
    audience === 'peer' ? [] : entries.filter(isHalfPraise),
    (n) => `${count(n, 'piece')} of praise also ${n === 1 ? 'asks' : 'ask'} for something (fine to leave)`,
    (id) => `lp edit ${id} --constructive`,
  );
  pushGoals(
    lines,
    gaps.goalsWithoutEntries,
    (n) => `${has(n, 'goal')} no entry`,
    (ref) => `lp log "…" -g ${ref}${on}`,
  );
  pushGoals(
    lines,
    gaps.goalsOverdue,
    (n) => `${count(n, 'open goal')} past the due day`,
    (ref) => `lp goal close ${ref}`,
  );
  pushGoals(
    lines,
    gaps.goalsNearEnd,
    (n) => `${count(n, 'open goal')} near ${n === 1 ? 'its' : 'their'} end, or past it`,
    (ref) => `lp goal close ${ref}`,
  );
  // A form asks for specific examples, and a title alone is none.
  const bare = audience === 'forte' ? selected.filter(({ entry }) => entry.details === null) : [];
  push(
    lines,
    bare.map(({ entry }) => entry),
    (n) => `${has(n, 'selected accomplishment')} no story`,
    (id) => `lp edit ${id} -b "what you did"`,
  );
  if (selected.length < FEWEST && summary.accomplishments > selected.length) {
    lines.push(
      `Only ${selected.length} selected, since the others are of the same projects; a pin adds one.   lp pin ${leftOut(selected, entries)}`,
    );
  }
  if (gaps.pinnedLeftOut.length > 0) {
    const left = bounded(gaps.pinnedLeftOut.map(({ id }) => `#${id}`));
    lines.push(`More are pinned than the selection holds; left out: ${left}.`);
  }
  return lines;
}

/** The latest accomplishment that is not selected. */
const leftOut = (selected: readonly Selected[], entries: readonly Entry[]): string =>
  String(
    entries.findLast(
      (entry) => entry.kind === 'accomplishment' && !selected.some((one) => one.entry === entry),
    )?.id,
  );

const isHalfPraise = (entry: Entry): boolean =>
  entry.kind === 'feedback' && entry.sentiment !== 'constructive' && asksForSomething(spokenWords(entry));

function has(n: number, one: string, many?: string): string {
  return `${count(n, one, many)} ${n === 1 ? 'has' : 'have'}`;
}

function push(
  lines: string[],
  entries: readonly Entry[],
  says: (n: number) => string,
  mend: (first: number, named: readonly number[]) => string,
): void {
  const [first] = entries;
  if (first === undefined) return;
  const ids = entries.map(({ id }) => id);
  const named = ids.slice(0, howManyNamed(ids.length));
  lines.push(`${says(ids.length)}: ${bounded(ids.map((id) => `#${id}`))}.   ${mend(first.id, named)}`);
}

function pushGoals(
  lines: string[],
  goals: readonly Goal[],
  says: (n: number) => string,
  mend: (ref: string) => string,
): void {
  const [first] = goals;
  if (first === undefined) return;
  const refs = goals.map(({ id }) => goalRef(id));
  lines.push(`${says(goals.length)}: ${bounded(refs)}.   ${mend(refs[0]!)}`);
}

/** One more than it names is named, too: "and 1 more" is as long. */
const howManyNamed = (n: number): number => (n <= NAMED + 1 ? n : NAMED);

/**
 * `#7, #43 and 12 more`.
 * @param between in place of commas, where names have some of their own: `Are Right, A Lot · Think Big`.
 */
export function bounded(names: readonly string[], between?: string): string {
  const n = howManyNamed(names.length);
  if (n === names.length) return between === undefined ? sentenceList(names) : names.join(between);
  return `${names.slice(0, n).join(between ?? ', ')}${between ?? ' '}and ${names.length - n} more`;
}

/** Why each accomplishment was selected, for drafts that have a selection; of others, that they have none. */
export function whyLines({ audience, selected }: Report): string[] {
  if (audience === 'promo' || audience === 'peer') {
    return [
      `A draft for ${audience} has no selection to explain: it tells the strongest under each heading.`,
    ];
  }
  if (selected.length === 0) return ['Nothing is selected: there is no accomplishment to choose from.'];
  return selected.map(({ entry, why }) => `#${entry.id}  ${why}`);
}
