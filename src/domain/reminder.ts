/** What a prompt may say without being asked: that nothing was logged for days, that the review is near. */
import { type Day, daysBetween, weekdayOf } from './day.ts';
import { count } from './text.ts';

export interface Habit {
  /** The day the newest entry was recorded; null in an empty log. */
  readonly lastLogged: Day | null;
  /** The day the self-assessment is due. */
  readonly due: Day;
  readonly today: Day;
  /** Working days without an entry from which it is worth a word; 0 for never. */
  readonly remindLog: number;
  /** Days before the due date from which it is worth a word; 0 for never. */
  readonly remindDue: number;
}

/** @returns what there is to say, in full and in a form for narrow terminals; undefined for nothing. */
export function reminder(habit: Habit): { readonly full: string; readonly brief: string } | undefined {
  const { lastLogged, due, today, remindLog, remindDue } = habit;
  const parts: [full: string, brief: string][] = [];
  if (lastLogged !== null && remindLog > 0 && workingDaysAfter(lastLogged, today) >= remindLog) {
    const days = daysBetween(lastLogged, today);
    parts.push([`${count(days, 'day')} since last log`, `${days}d`]);
  }
  const left = daysBetween(today, due);
  if (remindDue > 0 && left >= 0 && left <= remindDue) {
    const when = left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left}`;
    parts.push([`review due ${when}`, left === 0 ? 'due today' : `due ${left}d`]);
  }
  if (parts.length === 0) return undefined;
  return {
    full: parts.map(([full]) => full).join(' · '),
    brief: parts.map(([, brief]) => brief).join(' · '),
  };
}

/** Monday to Friday, after `from` up to and with `to`; 0 when `to` is no later. */
export function workingDaysAfter(from: Day, to: Day): number {
  const days = Math.max(0, daysBetween(from, to));
  let working = Math.floor(days / 7) * 5;
  const weekday = weekdayOf(from);
  for (let after = 1; after <= days % 7; after++) {
    if ((weekday + after) % 7 !== 0 && (weekday + after) % 7 !== 6) working++;
  }
  return working;
}
