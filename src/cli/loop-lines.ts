/** What `lp show` says of a loop: what an entry answers, what answers it, and whether it is still open. */
import { stateOf, urgencyOf } from '../domain/concern.ts';
import { longDay } from '../domain/day.ts';
import { type Entry, isConcern } from '../domain/entry.ts';
import { answered } from '../domain/growth.ts';
import { harmless } from '../domain/harmless.ts';
import type { Store } from '../store/index.ts';
import type { Context } from './context.ts';
import { briefTitle } from './present.ts';

/** The lines, harmless, the entry's own title left out. */
export function loopLines(entry: Entry, store: Store, { today }: Pick<Context, 'today'>): string[] {
  if (entry.kind === 'accomplishment') {
    const came = entry.resolved === null ? [] : [`The result came on ${longDay(entry.resolved)}`];
    const answers = entry.answers.map((id) => {
      const feedback = store.entry(id);
      if (feedback === null) return `Answers #${id}, which is gone`;
      const from = feedback.from === null ? '' : ` (${harmless(feedback.from)})`;
      return `Answers #${id} ❝${harmless(briefTitle(feedback.title))}❞${from}`;
    });
    return [...came, ...answers];
  }
  const resolved = entry.resolved === null ? [] : [`Resolved on ${longDay(entry.resolved)}`];
  if (isConcern(entry)) {
    const [state, urgency] = [stateOf(entry, today), urgencyOf(entry, today)];
    return entry.resolved === null ? [[state, urgency].filter(Boolean).join(' · ')].map(upper) : resolved;
  }
  const { since, open } = answersTo(entry, store);
  return [
    ...resolved,
    ...since.map(
      ({ id, title, date }) => `Answered by #${id} ${harmless(briefTitle(title))} (${longDay(date)})`,
    ),
    ...(open ? [`Open since ${longDay(entry.date)}`] : []),
  ];
}

/** A piece of constructive feedback with what answers it, in any cycle. */
export function answersTo(feedback: Entry, store: Store) {
  const named = store.entries({ kind: 'accomplishment', since: feedback.date, match: String(feedback.id) });
  const own = feedback.result === null ? [] : namedIn(feedback.result, store);
  const all = new Map([...store.answering(), ...named, ...own].map((entry) => [entry.id, entry]));
  return answered([feedback], [...all.values()])[0]!;
}

function namedIn(result: string, store: Store): Entry[] {
  return [...result.matchAll(/#(\d{1,15})/g)]
    .map(([, id]) => store.entry(Number(id)))
    .filter((entry) => entry?.kind === 'accomplishment') as Entry[];
}

const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
