/** Whether a filter names a goal that is there; loaded where one is named. */
import { RefusedError } from '../domain/errors.ts';
import { goalRef } from '../domain/goal.ts';
import { sentenceList } from '../domain/text.ts';
import type { Store } from '../store/index.ts';

/** So many goals are named in an error. */
const NAMED = 8;

/** @throws RefusedError naming the goals there are. */
export function checkGoal(ref: string, store: Store): void {
  if (store.goal(Number(ref.slice(1))) !== null) return;
  const refs = store.goals().map(({ id }) => goalRef(id));
  const named = refs.length > NAMED ? `${refs.slice(0, NAMED).join(', ')}, …` : sentenceList(refs);
  throw new RefusedError(`there is no goal ${ref}`, {
    hint:
      refs.length === 0
        ? 'No goal is written down yet. Agree on one with: lp goal add "…" --target "…"'
        : `There ${refs.length === 1 ? 'is' : 'are'} ${named}; lp goal list --all shows what they are.`,
  });
}
