/** A week as `lp week` tells it: Monday to Sunday, what was logged in it, what that lacks, and what waits. Pure. */
import { type Ask, isOverdue, waiting } from './ask.ts';
import { byUrgency } from './concern.ts';
import {
  addDays,
  type Day,
  daysBetween,
  FIRST_DAY,
  parseDay,
  type Span,
  WEEKDAYS,
  weekdayOf,
} from './day.ts';
import { type Entry, isPending } from './entry.ts';
import { assess } from './evidence.ts';

/** The week from Monday to Sunday that holds a day. */
export function weekOf(day: Day): Span {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7));
  return { from, to: addDays(from, 6) };
}

/** A risk or need that is to be dealt with within so many days is due soon. */
const SOON = 7;

export interface Week extends Span {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Of these, accomplishments without an outcome, those whose result is pending aside. */
  readonly withoutResult: readonly Entry[];
  /** Of these, what is evidence and bears no principle. */
  readonly withoutPrinciple: readonly Entry[];
  /** Whatever their day, accomplishments whose result is still to come, oldest first. */
  readonly pending: readonly Entry[];
  /** Open risks and needs whose day has passed or is near, the nearest first. */
  readonly dueSoon: readonly Entry[];
  /** Feedback asked for and not given in time, the longest overdue first. */
  readonly overdue: readonly Ask[];
}

/** What is known of a log. */
export interface Known {
  /** Those of the week, in any order. */
  readonly entries: readonly Entry[];
  readonly pending: readonly Entry[];
  readonly concerns: readonly Entry[];
  readonly asks: readonly Ask[];
}

export function makeWeek({ from, to }: Span, known: Known, today: Day): Week {
  const entries = known.entries.toSorted((a, b) =>
    a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1,
  );
  const accomplishments = entries.filter(({ kind }) => kind === 'accomplishment');
  return {
    from,
    to,
    entries,
    withoutResult: accomplishments.filter((entry) => !isPending(entry) && !assess(entry).outcome),
    withoutPrinciple: entries.filter((entry) => isEvidence(entry) && entry.principles.length === 0),
    pending: known.pending,
    dueSoon: known.concerns
      .filter(({ by }) => by !== null && by <= addDays(today, SOON))
      .toSorted((a, b) => (a.by === b.by ? byUrgency(a, b) : a.by! < b.by! ? -1 : 1)),
    overdue: waiting(known.asks, today).filter((ask) => isOverdue(ask, today)),
  };
}

/** Constructive feedback shows no principle; risks and needs are for the manager. */
const isEvidence = ({ kind, sentiment }: Entry): boolean =>
  kind === 'accomplishment' || (kind === 'feedback' && sentiment !== 'constructive');

/** The days of a week one can log something for, the one that is likeliest first: today, else its Friday. */
export function daysToLog({ from, to }: Span, today: Day): Day[] {
  const last = today < to ? today : to;
  const days = Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(last, -index));
  return last === today ? days : days.toSorted((a, b) => rank(a) - rank(b));
}

/** Friday back to Monday, then the weekend. */
const rank = (day: Day): number => [6, 4, 3, 2, 1, 0, 5][weekdayOf(day)]!;

/** How such a day is offered: `today`, `thursday`. */
export const dayName = (day: Day, today: Day): string =>
  day === today ? 'today' : WEEKDAYS[weekdayOf(day)]!.toLowerCase();

/**
 * The day meant by what was typed about a week: the beginning of one of its weekdays, nothing for the likeliest, else
 * as everywhere.
 * @throws UsageError as `parseDay` does.
 */
export async function dayInWeek(words: string, week: Span, today: Day): Promise<Day> {
  const asked = words.trim().toLowerCase();
  const days = daysToLog(week, today);
  if (asked === '' && days[0] !== undefined) return days[0];
  const named = days.filter((day) => WEEKDAYS[weekdayOf(day)]!.toLowerCase().startsWith(asked));
  if (asked !== '' && named.length === 1) return named[0]!;
  return parseDay(words, today);
}

/** Where people find what they forgot: what an ordinary week leaves behind. */
const CUES = [
  'Which meeting ended otherwise because you were in it?',
  'What did you send, ship or merge?',
  'Who came to you for help, and what became of it?',
  'What did you say no to, or stop?',
  'What broke, and what did you do about it?',
  'Who thanked you, and for what?',
  'What did you write that somebody will read again?',
  'What did you learn and use at once?',
  'Which message took you longest to answer, and why?',
] as const;

/**
 * Three questions that bring a week back, others in the next one: two of what a week leaves behind, one of a principle.
 * @param prompts questions of the principles.
 */
export function recallQuestions({ from }: Span, prompts: readonly string[]): string[] {
  const nth = Math.floor(daysBetween(FIRST_DAY, from) / 7);
  const first = 2 * nth;
  // In steps, so that two weeks in a row are not about one principle.
  return [
    CUES[first % CUES.length]!,
    CUES[(first + 1) % CUES.length]!,
    ...prompts.filter((_, index) => index === (nth * STEP) % prompts.length),
  ];
}

const STEP = 7;
