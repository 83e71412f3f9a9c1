/** `lp check`: what is ready for the review and what is not, as a page to read. It tells; it does not scold. */
import { isOverdue } from '../domain/ask.ts';
import { hasSettled } from '../domain/coverage.ts';
import { daysLeft } from '../domain/cycle.ts';
import { type Day, daysBetween, longDay, shortDay } from '../domain/day.ts';
import { withoutStop } from '../domain/full-stop.ts';
import { GOAL_STATUSES, goalRef } from '../domain/goal.ts';
import { harmless } from '../domain/harmless.ts';
import { intoCycle } from '../domain/into-cycle.ts';
import { REACHES, type Reach } from '../domain/next-level.ts';
import type { PrincipleSet } from '../domain/principle.ts';
import { baselineOf, type GoalState, type How, type Readiness, type Year } from '../domain/readiness.ts';
import { tagSlipWords } from '../domain/tag-slips.ts';
import { count, sentenceList } from '../domain/text.ts';
import { cut, wrap } from '../domain/width.ts';
import { gapsShown, monthWords, quietSpells } from './coverage-view.ts';
import { improveLines } from './improve-rows.ts';
import { packed, type Section, type Statement, sectionLines } from './sections.ts';
import type { Style } from './style.ts';

export interface CheckViewOptions {
  /** Cells in a row. Absent off a terminal: there nothing is cut or broken. */
  readonly columns?: number | undefined;
  readonly plainYear: number;
  readonly principles: PrincipleSet;
  readonly style: Style;
  /** At most so many entries to improve; 0 for all. */
  readonly limit: number;
  /** Whether the period is days of their own, for which no goals were agreed. */
  readonly own: boolean;
  /** How many goals other cycles have. */
  readonly goalsElsewhere: number;
  /** A call on the log this one was about: `edit 33 -r "…"` → `lp edit 33 -r "…"`. */
  readonly call: (words: string) => string;
}

/** So many of a kind are named; of more, the rest is counted. */
const NAMED = 6;

/** Words quoted from an entry, or a target and a result: no more of each. */
const LONGEST_QUOTE = 44;

/** The page, without line feeds. */
export function checkLines(ready: Readiness, options: CheckViewOptions): string[] {
  const { style, columns: width = Number.POSITIVE_INFINITY } = options;
  const name = [ready.cycle.name, ready.narrowed].filter(Boolean).join(', ');
  const groups = [
    [
      ...wrap(harmless(`${name}: what is ready, what is not`), width).map(style.heading),
      ...packed([...dates(ready, options), "evidence only; ratings are people's to give"], width).map(
        style.dim,
      ),
    ],
    sectionLines(sections(ready, options), width, style),
    improveLines(ready, options),
  ];
  return groups
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function sections(ready: Readiness, options: CheckViewOptions): Section[] {
  const goals = { label: 'What', statements: what(ready, options) };
  if (ready.today < ready.cycle.from) return [goals];
  const whole = ready.narrowed === null;
  const works = ready.what.accomplishments > 0;
  return [
    goals,
    { label: 'How', statements: how(ready, options) },
    { label: 'Year', statements: year(ready, options) },
    { label: 'Others', statements: others(ready, options) },
    // What a review asks for is asked of the whole cycle.
    { label: 'MET', statements: whole ? met(ready) : [], apart: true },
    { label: 'EE', statements: works ? exceeding(ready, options) : [], apart: !whole },
  ];
}

function dates({ cycle, today, narrowed }: Readiness, { plainYear }: CheckViewOptions): string[] {
  const due = shortDay(cycle.due, plainYear);
  const part = narrowed === null ? [] : ['a part of the cycle'];
  if (today < cycle.from) return [`begins ${longDay(cycle.from)}`, ...part];
  if (today <= cycle.to) {
    const left = daysLeft(cycle, today);
    return [left === 0 ? 'last day' : `${count(left, 'day')} left`, `due ${due}`, ...part];
  }
  const days = daysBetween(today, cycle.due);
  const when =
    days < 0 ? `was due ${due}` : `due ${due} (${days === 0 ? 'today' : `in ${count(days, 'day')}`})`;
  return [`ended ${shortDay(cycle.to, plainYear)}`, when, ...part];
}

function what(ready: Readiness, options: CheckViewOptions): Statement[] {
  const { counts, goals, accomplishments, measured, servedElsewhere } = ready.what;
  const statuses = GOAL_STATUSES.filter((status) => counts[status] > 0)
    .toSorted((a, b) => SHOWN_FIRST.indexOf(a) - SHOWN_FIRST.indexOf(b))
    .map((status) => `${counts[status]} ${status}`);
  const { today, cycle } = ready;
  const add = `goal add "…" --target "…"${today < cycle.from ? ` --cycle ${cycle.name}` : ''}`;
  const part = options.own || ready.narrowed !== null;
  return [
    counts.total === 0
      ? part
        ? { text: 'no goal in this part' }
        : options.goalsElsewhere > 0
          ? {
              text: `no goals yet; ${options.goalsElsewhere} of other cycles`,
              call: options.call('goal list --all'),
            }
          : { text: 'no goals yet', call: options.call(add) }
      : { text: `${count(counts.total, 'goal')}: ${statuses.join(', ')}` },
    ...mended(servedElsewhere, options),
    ...goals.filter(({ notices }) => notices.length > 0).map((state) => goal(state, ready, options)),
    accomplishments === 0
      ? today < cycle.from
        ? { text: 'nothing yet' }
        : ready.narrowed !== null
          ? { text: 'no accomplishment in this part' }
          : {
              text: 'no accomplishment yet',
              call: options.call(`log "what you did" -r "what came of it"${intoCycle(cycle, today)}`),
            }
      : {
          text: `${measured} of ${count(accomplishments, 'accomplishment')} ${accomplishments === 1 || measured === 1 ? 'has' : 'have'} a number in the outcome (${percent(measured / accomplishments)})`,
        },
  ];
}

const SHOWN_FIRST = ['met', 'partly', 'missed', 'open', 'dropped'];

/** `g2 Hire two engineers: open, due 15 Dec (in 23 days)`, with the call that helps. */
function goal(
  { goal: one, notices }: GoalState,
  { today, cycle }: Readiness,
  options: CheckViewOptions,
): Statement {
  const { status, due } = one;
  const ref = goalRef(one.id);
  const day = due === null ? '' : shortDay(due, options.plainYear);
  const facts = notices.map((notice) => {
    if (notice === 'overdue') return `was due ${day}`;
    if (notice === 'over') return 'and the cycle is over';
    if (notice === 'no entry') return 'no entry yet';
    if (notice === 'no result') return 'its result is not written down';
    const left = daysBetween(today, due ?? cycle.to);
    const when = left === 0 ? 'today' : `in ${count(left, 'day')}`;
    return due === null ? `${count(left, 'day')} left` : `due ${day} (${when})`;
  });
  const call = notices.includes('no entry')
    ? `log "…" -g ${ref}${intoCycle(cycle, today)}`
    : status === 'open'
      ? `goal close ${ref}`
      : `goal edit ${ref} -r "…"`;
  return {
    text: `${ref} ${withoutStop(harmless(one.title))}: ${[status, ...facts].join(', ')}`,
    call: options.call(call),
    look: options.style.warn,
  };
}

function how(ready: Readiness, options: CheckViewOptions): Statement[] {
  const { strong, fair, thin, none, rows, stale, gaps, untagged, slips } = ready.how;
  const total = strong + fair + thin + none;
  const counts = [strong, fair, thin]
    .map((n, index) => (n === 0 ? '' : `${LEVELS_SHOWN[index]} in ${n}`))
    .filter(Boolean);
  const { style } = options;
  // In a part of a cycle, and in its first weeks, most have nothing, which is no news.
  const telling = ready.narrowed === null && hasSettled(ready);
  const looks = { strong: style.good, fair: undefined, thin: undefined, none: style.warn };
  const lists = LEVELS_SHOWN.map((level) => ({
    name: level,
    look: looks[level],
    items: rows.filter((row) => row.level === level).map((row) => principle(row, options)),
  }));
  const nothing = none === total && rows.length === total;
  return [
    {
      text: `${total - none} of ${total} principles have evidence${counts.length === 0 ? '' : `; ${counts.join(', ')}`}`,
    },
    ...(nothing ? [] : lists.filter(({ name, items }) => items.length > 0 && (telling || name !== 'none'))),
    ...(stale.length === 0 || !telling
      ? []
      : [
          {
            name: 'lately',
            items: quietSpells(stale, rows, options.plainYear).map(
              ({ names, since }) =>
                `nothing for ${names === null ? 'any principle' : sentenceList(names)} since ${since}`,
            ),
            look: style.warn,
          },
        ]),
    ...(gaps.length === 0 || !telling
      ? []
      : [
          {
            name: 'gaps',
            items: gapsShown(gaps, options.plainYear).map(({ names, what: quiet }) =>
              quiet.replace('nothing', `nothing for ${sentenceList(names)}`),
            ),
            look: style.warn,
          },
        ]),
    ...(untagged.length === 0
      ? []
      : [
          {
            text: `${count(untagged.length, 'entry', 'entries')} without a principle: ${named(untagged.map(({ id }) => `#${id}`))}`,
            call: options.call(
              `suggest ${untagged
                .slice(0, howManyNamed(untagged.length))
                .map(({ id }) => id)
                .join(' ')}`,
            ),
            look: style.warn,
          },
        ]),
    ...mended(tagSlipWords(slips, options.principles, named), options),
  ];
}

/** A slip, with the call that mends it. */
const mended = (
  slip: { readonly text: string; readonly call: string } | undefined,
  { call, style }: CheckViewOptions,
): Statement[] =>
  slip === undefined
    ? []
    : [{ text: harmless(slip.text), call: call(harmless(slip.call)), look: style.warn }];

const LEVELS_SHOWN = ['strong', 'fair', 'thin', 'none'] as const;

/** `Dive Deep 5 (17 Nov)`: how many, and when the last. */
function principle(
  { principle: { name }, count: n, last }: How['rows'][number],
  { plainYear }: CheckViewOptions,
): string {
  return last === null ? harmless(name) : `${harmless(name)} ${n} (${shortDay(last, plainYear)})`;
}

function year(ready: Readiness, options: CheckViewOptions): Statement[] {
  const { year: now, what: made, others: heard, today, to } = ready;
  const { emptyMonths, firstHalf, secondHalf, entries } = now;
  if (entries === 0) return [];
  const share = secondHalf / entries;
  const { style } = options;
  const counts = `${count(made.accomplishments, 'accomplishment')} and ${pieces(heard.feedback)}`;
  const statements: Statement[] = [
    now.comparable && entries >= LEAST_SHARED
      ? {
          text: `${percent(share)} of entries since ${middle(now, options)}, in ${percent(now.timeShare)} of the time; the first half has ${firstHalf}`,
          look: share - now.timeShare > LEANING ? style.warn : undefined,
        }
      : { text: today <= to ? `${counts} so far` : counts },
  ];
  const [first] = emptyMonths;
  if (first !== undefined) {
    const names = emptyMonths.map((one) => monthWords(`${one}-01` as Day, options.plainYear));
    statements.push({
      ...(emptyMonths.length > NAMED
        ? { text: `${emptyMonths.length} months have no entry` }
        : {
            text: `nothing from ${sentenceList(names)}`,
            call: options.call(`log "…" -d ${first}-15`),
          }),
      look: style.warn,
    });
  }
  return statements;
}

/** Of fewer entries a share says nothing. */
const LEAST_SHARED = 6;

/** Recency is worth a colour where the second half has so much more than its part of the time. */
const LEANING = 0.15;

function middle({ middle: day }: Year, { plainYear }: CheckViewOptions): string {
  return day.endsWith('-01') ? monthWords(day, plainYear) : shortDay(day, plainYear);
}

function others({ others: now, narrowed, today, cycle }: Readiness, options: CheckViewOptions): Statement[] {
  const { feedback, people, last, stale, open, closed, asks } = now;
  const { style } = options;
  const ask =
    stale && narrowed === null
      ? { call: options.call(`feedback "…" --from "…"${intoCycle(cycle, today)}`), look: style.warn }
      : {};
  const statements: Statement[] = [
    feedback === 0
      ? { text: narrowed === null ? 'no feedback yet' : 'no feedback in this part', ...ask }
      : {
          text: `${pieces(feedback)} from ${count(people, 'person', 'people')}, the last on ${shortDay(last!, options.plainYear)}`,
          ...ask,
        },
  ];
  const [first] = open;
  if (first !== undefined) {
    const ids = open.map(({ id, date }) => `#${id} (${shortDay(date, options.plainYear)})`);
    statements.push({
      text: `${open.length} constructive still open: ${named(ids)}`,
      call: options.call(`resolve ${first.id} "what you did since"`),
      look: style.warn,
    });
  }
  if (closed.length > 0) {
    const ids = closed.map(
      ({ entry, since: [by] }) => `#${entry.id}${by === undefined ? '' : ` (by #${by.id})`}`,
    );
    statements.push({ text: `${closed.length} constructive answered: ${named(ids)}`, look: style.good });
  }
  const [oldest] = asks;
  if (oldest !== undefined) {
    const day = (of: Day): string => shortDay(of, options.plainYear);
    const late = isOverdue(oldest, today) ? `, was due ${day(oldest.due!)}` : '';
    statements.push({
      text: `${count(asks.length, 'person has', 'people have')} not answered yet: ${harmless(oldest.person)}, asked ${day(oldest.asked)}${late}`,
      call: options.call('ask --list'),
      look: late === '' ? undefined : style.warn,
    });
  }
  return statements;
}

const pieces = (n: number): string => `${count(n, 'piece')} of feedback`;

/** What the baseline asks for, beside what the log shows of it. */
function met(ready: Readiness): Statement[] {
  return [
    { text: 'the baseline asks for:' },
    ...baselineOf(ready).map(({ asks, shows }) => ({ name: asks, text: shows })),
  ];
}

const MISSING: Readonly<Record<Reach, string>> = {
  impact: 'no outcome names money, or ten thousand of anything, yet',
  scope: 'no entry names more than one team, site or market yet',
  complexity: 'no entry says what made it hard yet',
};

/** What would show more than the baseline, in the log's own words. */
function exceeding({ reach, what: { goals } }: Readiness, { style }: CheckViewOptions): Statement[] {
  const targets = goals
    .map(({ goal: one }) => one)
    .filter(({ target, result, status }) => target !== null && result !== null && status === 'met')
    .map(({ id, target, result }) => `${goalRef(id)} ${quote(result!)} (target ${quote(target!)})`);
  return [
    { text: 'shows in impact, scope, complexity of the next level; hints in the log:' },
    ...REACHES.map((name) => {
      const words = reach[name].map((one) => `#${one.entry.id} “${quote(one.words)}”`);
      const items = [...(name === 'impact' ? targets : []), ...words];
      return items.length === 0
        ? { name, text: MISSING[name], look: style.dim }
        : {
            name,
            items:
              items.length > NAMED ? [...items.slice(0, NAMED), `and ${items.length - NAMED} more`] : items,
          };
    }),
  ];
}

const quote = (text: string): string => cut(harmless(text), LONGEST_QUOTE);

/** `#7, #43 and 12 more`. */
function named(names: readonly string[]): string {
  const n = howManyNamed(names.length);
  return n === names.length
    ? sentenceList(names)
    : `${names.slice(0, n).join(', ')} and ${names.length - n} more`;
}

/** One more than it names is named, too: "and 1 more" is as long. */
const howManyNamed = (n: number): number => (n <= NAMED + 1 ? n : NAMED);

const percent = (part: number): string => `${Math.round(part * 100)}%`;
