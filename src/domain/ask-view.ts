/** The JSON view of an ask. */
import { type Ask, daysWaited, isOverdue, isWaiting } from './ask.ts';
import type { Day } from './day.ts';

export interface AskView {
  readonly id: number;
  readonly person: string;
  readonly about: string | null;
  readonly due: string | null;
  readonly asked: string;
  readonly answered: string | null;
  /** Id of the feedback that answered it. */
  readonly entry: number | null;
  readonly waiting: boolean;
  readonly overdue: boolean;
  /** How many days it has waited, or did until it was answered. */
  readonly days: number;
}

export function askView(ask: Ask, today: Day): AskView {
  return {
    id: ask.id,
    person: ask.person,
    about: ask.about,
    due: ask.due,
    asked: ask.asked,
    answered: ask.answered,
    entry: ask.entry,
    waiting: isWaiting(ask),
    overdue: isOverdue(ask, today),
    days: daysWaited(ask, today),
  };
}
