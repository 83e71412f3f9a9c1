/** An ask: feedback that somebody was asked for, waiting until they answer. */
import { type Day, daysBetween, longDay } from './day.ts';
import { UsageError } from './errors.ts';
import { nameBegins, namesMatch } from './filter.ts';
import { fold, oneLine } from './text.ts';

export interface Ask {
  /** Local, never reused. People name an ask by its person: each has at most one that waits. */
  readonly id: number;
  readonly person: string;
  readonly about: string | null;
  /** The day by which an answer would help. */
  readonly due: Day | null;
  readonly asked: Day;
  /** The day it was answered; `null` while it waits. */
  readonly answered: Day | null;
  /** The feedback that answered it, where it was logged. */
  readonly entry: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type AskDraft = Omit<Ask, 'id' | 'createdAt' | 'updatedAt'>;

/** No name is longer, and pasted text must not become one. */
const LONGEST_NAME = 100;

/**
 * A valid ask from raw values.
 * @throws UsageError on a name that is none, a day of asking that has not come, or an answer due before it was asked for.
 */
export function draftAsk(
  input: { person: string; about?: string | null; due?: Day | null; asked: Day },
  today: Day,
): AskDraft {
  const person = oneLine(input.person);
  if (!/\p{L}/u.test(person) || /^@(?:last|-\d+)$/i.test(person) || person.length > LONGEST_NAME) {
    throw new UsageError(
      person === ''
        ? 'nobody is named'
        : person.length > LONGEST_NAME
          ? `a name has at most ${LONGEST_NAME} characters`
          : `"${person}" is no name`,
      { hint: 'Write: lp ask "Ana Lima" --about "the launch" --due friday' },
    );
  }
  if (input.asked > today) {
    throw new UsageError(`${input.asked} has not come yet; today is ${today}`, {
      hint: 'Note it once you have asked. Leave -d out for today.',
    });
  }
  const due = input.due ?? null;
  if (due !== null && due < input.asked) {
    throw new UsageError(
      `an answer cannot be due on ${longDay(due)}, before it was asked for on ${longDay(input.asked)}`,
      { hint: 'Give --due a day ahead: --due friday, --due "15 dec"' },
    );
  }
  return {
    person,
    about: oneLine(input.about ?? '') || null,
    due,
    asked: input.asked,
    answered: null,
    entry: null,
  };
}

export const isWaiting = ({ answered }: Ask): boolean => answered === null;

export const isOverdue = (ask: Ask, today: Day): boolean =>
  isWaiting(ask) && ask.due !== null && ask.due < today;

/** How many days it has waited, or did until it was answered. */
export const daysWaited = ({ asked, answered }: Ask, today: Day): number =>
  Math.max(0, daysBetween(asked, answered ?? today));

/** Those that wait, the overdue first (longest overdue leading), then by the day they were asked. */
export function waiting(asks: readonly Ask[], today: Day): Ask[] {
  const rank = (ask: Ask): string => (isOverdue(ask, today) ? `0 ${ask.due}` : `1 ${ask.asked}`);
  return asks
    .filter(isWaiting)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.id - b.id));
}

/** The ask of this person that waits; the whole name counts, in any case and with or without accents. */
export const askOf = (asks: readonly Ask[], person: string): Ask | undefined =>
  asks.find((ask) => isWaiting(ask) && fold(ask.person) === fold(person));

/** What feedback from someone does to what waits. */
export interface Closing {
  /** The ask it answers. */
  readonly closes: Ask | undefined;
  /** Asks it may answer: the name could be several people's. */
  readonly maybe: readonly Ask[];
}

/**
 * The ask that feedback answers: of that whole name, else of the one person it can mean, `Ana` for Ana Lima or the
 * other way round. Where somebody else has that name too, or it is a last name, nobody is taken for anybody.
 *
 * @param known every name of the log and of what was asked.
 */
export function closedBy(from: string, asks: readonly Ask[], known: readonly string[]): Closing {
  const whole = askOf(asks, from);
  if (whole !== undefined) return { closes: whole, maybe: [] };
  const near = asks.filter(
    (ask) => isWaiting(ask) && (namesMatch(ask.person, from) || namesMatch(from, ask.person)),
  );
  const [only] = near;
  if (only === undefined) return { closes: undefined, maybe: [] };
  // Somebody who is known by that very name is who it is, whoever else has it in theirs.
  if (known.some((name) => fold(name) === fold(from)) && namesMatch(only.person, from)) {
    return { closes: undefined, maybe: near };
  }
  const both = [fold(from), fold(only.person)];
  const [shorter, longer] = namesMatch(only.person, from) ? [from, only.person] : [only.person, from];
  const shared = known.some((name) => !both.includes(fold(name)) && namesMatch(name, shorter));
  return near.length > 1 || shared || !nameBegins(longer, shorter)
    ? { closes: undefined, maybe: near }
    : { closes: only, maybe: [] };
}
