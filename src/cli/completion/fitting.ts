/** Entries and people that a command can do something with, where not every one will do: what is open, who was asked. */
import { isWaiting } from '../../domain/ask.ts';
import { type Day, shortDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Store } from '../../store/index.ts';
import type { Candidate } from './values.ts';

/** So many of the newest entries are looked through for what is rare. */
export const RECENT = 500;

/** Risks, needs and constructive feedback that are open, the newest first. */
export function openEntries(store: Store): Entry[] {
  const answered = new Set(store.answering().flatMap(({ answers }) => answers));
  const feedback = store
    .entries({ kind: 'feedback', limit: RECENT })
    .filter(
      ({ id, sentiment, result }) => sentiment === 'constructive' && result === null && !answered.has(id),
    );
  return [...store.openConcerns(), ...feedback].sort((a, b) => b.id - a.id);
}

/** Whoever was asked for feedback and has not answered. */
export function askedPeople(store: Store, today: Day): Candidate[] {
  return store
    .asks()
    .filter(isWaiting)
    .map(({ person, asked }) => ({
      value: person,
      help: `asked ${shortDay(asked, Number(today.slice(0, 4)))}`,
    }));
}
