/**
 * Whom the log knows: worked with, heard from, asked. Names that are the same but for case and accents are one
 * person, in the spelling met first; no other spelling is taken for another.
 */
import { type Ask, isWaiting } from './ask.ts';
import { type Day, daysBetween } from './day.ts';
import type { Entry } from './entry.ts';
import { fold } from './text.ts';

export interface Acquaintance {
  readonly name: string;
  /** Entries done together. */
  readonly together: number;
  /** Feedback from them, and how much of it asks for a change. */
  readonly feedback: number;
  readonly constructive: number;
  /** The last day of either; `null` for someone who was only asked. */
  readonly last: Day | null;
  /** How many days ago that was. */
  readonly days: number | null;
  /** More than `AWAY` days ago. */
  readonly away: boolean;
  /** How often they were asked for feedback. */
  readonly asked: number;
  /** What they have not answered. */
  readonly waiting: Ask | null;
}

/** With nothing from someone for more days than these, they count as away. */
export const AWAY = 90;

interface Met {
  readonly name: string;
  together: number;
  feedback: number;
  constructive: number;
  last: Day | null;
  asked: number;
  waiting: Ask | null;
}

/**
 * Everyone in the entries and asks, those met last first, then those who were only asked.
 * @param spellings names as the whole log has them, where the entries are a part of it.
 * @param until the day that ages are reckoned to: today, or the end of the period the entries are of.
 */
export function peopleOf(
  entries: readonly Entry[],
  asks: readonly Ask[],
  until: Day,
  spellings: readonly string[] = [],
): Acquaintance[] {
  const spelled = new Map(spellings.map((name) => [fold(name), name]));
  const met = new Map<string, Met>();
  const meet = (name: string): Met => {
    const key = fold(name);
    let one = met.get(key);
    if (one === undefined) {
      one = {
        name: spelled.get(key) ?? name,
        together: 0,
        feedback: 0,
        constructive: 0,
        last: null,
        asked: 0,
        waiting: null,
      };
      met.set(key, one);
    }
    return one;
  };
  // The spelling logged first counts, not that of the earliest day.
  for (const { from, people, date, sentiment } of entries.toSorted((a, b) => a.id - b.id)) {
    const seen = (one: Met): Met => {
      if (one.last === null || one.last < date) one.last = date;
      return one;
    };
    if (from !== null) {
      const giver = seen(meet(from));
      giver.feedback += 1;
      if (sentiment === 'constructive') giver.constructive += 1;
    }
    for (const name of people) {
      if (from === null || fold(name) !== fold(from)) seen(meet(name)).together += 1;
    }
  }
  for (const ask of asks) {
    const one = meet(ask.person);
    one.asked += 1;
    if (isWaiting(ask)) one.waiting = ask;
  }
  return [...met.values()].map((one) => aged(one, until)).sort(lastMet);
}

function aged(one: Met, until: Day): Acquaintance {
  const days = one.last === null ? null : Math.max(0, daysBetween(one.last, until));
  return { ...one, days, away: days !== null && days > AWAY };
}

function lastMet(a: Acquaintance, b: Acquaintance): number {
  const [x, y] = [a.last ?? '', b.last ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  const often = b.together + b.feedback - (a.together + a.feedback);
  return often === 0 ? (fold(a.name) < fold(b.name) ? -1 : 1) : often;
}
