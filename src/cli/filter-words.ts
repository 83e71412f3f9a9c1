/** A filter in words, for a draft that is made from a part of its cycle. */
import type { Cycle } from '../domain/cycle.ts';
import type { Filter } from '../domain/filter.ts';
import { type PrincipleSet, principleName } from '../domain/principle.ts';
import { sentenceList } from '../domain/text.ts';
import { period } from '../report/sentences.ts';

/** `1 March to 30 April 2026, project Checkout`; undefined when the filter is the whole cycle. */
export function filterWords(filter: Filter, cycle: Cycle, set: PrincipleSet): string | undefined {
  const { since = cycle.from, until = cycle.to } = filter;
  const words = [
    since === cycle.from && until === cycle.to ? '' : period({ from: since, to: until }),
    filter.kind === 'feedback' && filter.from !== undefined ? '' : (filter.kind ?? ''),
    filter.from === undefined ? '' : `feedback from ${filter.from}`,
    filter.principles === undefined
      ? ''
      : sentenceList(
          filter.principles.map((slug) => principleName(set, slug)),
          'or',
        ),
    filter.untagged === true ? 'entries without a principle' : '',
    filter.project === undefined ? '' : `project ${filter.project}`,
    filter.with === undefined ? '' : `entries with ${filter.with}`,
    filter.goal === undefined ? '' : `goal ${filter.goal}`,
    filter.match === undefined ? '' : `entries with the words “${filter.match}”`,
    filter.limit === undefined || filter.limit === 0 ? '' : `the newest ${filter.limit}`,
  ].filter((part) => part !== '');
  return words.length === 0 ? undefined : words.join(', ');
}
