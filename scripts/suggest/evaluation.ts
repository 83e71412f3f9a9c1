/** How well principles are found in labelled texts, and the table of it. */
import type { PrincipleSet } from '../../src/domain/principle.ts';
import { LEAST_FIRST, LEAST_OTHER, ranking, suggest } from '../../src/domain/suggest.ts';
import type { Model } from '../../src/domain/suggest-model.ts';
import type { Labelled } from './labelled.ts';

interface Tally {
  n: number;
  top1: number;
  top3: number;
}

export interface Evaluation {
  readonly n: number;
  /** Share of texts whose first (whose first three) hold a principle the author named. */
  readonly top1: number;
  readonly top3: number;
  /** Mean over principles of the share of its texts that have it among the first three. */
  readonly macroRecall3: number;
  readonly byType: Readonly<Record<string, Tally>>;
  readonly byPrinciple: Readonly<Record<string, { n: number; recall3: number }>>;
}

/** What a person would be shown: a low score says nothing. Not part of the JSON. */
export interface Shown {
  /** Texts of which anything was said, and how many of them had a right one, first or anywhere. */
  said: number;
  firstRight: number;
  anyRight: number;
  /** Suggestions in all, and how many of them were right. */
  suggestions: number;
  right: number;
  /** Texts of which nothing was said, though the ranking's first was right. */
  silentRight: number;
}

/** Each text is judged by the model its author had no part in. */
export function evaluate(
  texts: readonly Labelled[],
  set: PrincipleSet,
  modelFor: (author: string) => Model,
): { evaluation: Evaluation; shown: Shown } {
  const all: Tally = { n: 0, top1: 0, top3: 0 };
  const byType: Record<string, Tally> = {};
  const byPrinciple = Object.fromEntries(set.map(({ slug }) => [slug, { n: 0, found: 0 }]));
  const shown: Shown = { said: 0, firstRight: 0, anyRight: 0, suggestions: 0, right: 0, silentRight: 0 };
  for (const { type, text, principles, author } of texts) {
    const own = principles.map((k) => set[k]!.slug);
    const model = modelFor(author);
    const ranked = ranking(text, { model, set }).map(({ slug }) => slug);
    const first = own.includes(ranked[0] ?? '');
    const three = ranked.slice(0, 3);
    byType[type] ??= { n: 0, top1: 0, top3: 0 };
    for (const tally of [all, byType[type]!]) {
      tally.n++;
      tally.top1 += Number(first);
      tally.top3 += Number(own.some((slug) => three.includes(slug)));
    }
    for (const slug of own) {
      byPrinciple[slug]!.n++;
      byPrinciple[slug]!.found += Number(three.includes(slug));
    }
    const said = suggest(text, { model, set }).map(({ slug }) => slug);
    shown.said += Number(said.length > 0);
    shown.firstRight += Number(own.includes(said[0] ?? ''));
    shown.anyRight += Number(said.some((slug) => own.includes(slug)));
    shown.suggestions += said.length;
    shown.right += said.filter((slug) => own.includes(slug)).length;
    shown.silentRight += Number(said.length === 0 && first);
  }
  const recalls = Object.entries(byPrinciple).map(
    ([slug, { n, found }]) => [slug, { n, recall3: share(found, n) }] as const,
  );
  const present = recalls.filter(([, { n }]) => n > 0);
  const evaluation = {
    ...shares(all),
    macroRecall3: round(
      present.reduce((sum, [, { recall3 }]) => sum + recall3, 0) / Math.max(1, present.length),
    ),
    byType: Object.fromEntries(Object.entries(byType).map(([type, tally]) => [type, shares(tally)])),
    byPrinciple: Object.fromEntries(recalls),
  };
  return { evaluation, shown };
}

const shares = ({ n, top1, top3 }: Tally): Tally => ({ n, top1: share(top1, n), top3: share(top3, n) });
const share = (part: number, n: number): number => (n === 0 ? 0 : round(part / n));
const round = (value: number): number => Number(value.toFixed(4));

export function tableOf({ evaluation, shown }: ReturnType<typeof evaluate>): string {
  const { n, top1, top3, macroRecall3, byType, byPrinciple } = evaluation;
  const row = (name: string, values: readonly (number | string)[]): string =>
    `${name.padEnd(46)}${values.map((value) => (typeof value === 'number' ? value.toFixed(3) : value).padStart(8)).join('')}`;
  return [
    row('', ['n', 'top-1', 'top-3']),
    row('all', [String(n), top1, top3]),
    ...Object.entries(byType).map(([type, one]) => row(type, [String(one.n), one.top1, one.top3])),
    row('macro recall at 3', ['', '', macroRecall3]),
    '',
    row('', ['n', 'recall at 3']),
    ...Object.entries(byPrinciple).map(([slug, one]) => row(slug, [String(one.n), one.recall3])),
    '',
    `Said (a score of ${LEAST_FIRST} or more, then ${LEAST_OTHER}): something of ${shown.said} of ${n} texts; the first is right in ${percent(shown.firstRight, shown.said)}, any in ${percent(shown.anyRight, shown.said)};`,
    `${(shown.suggestions / Math.max(1, shown.said)).toFixed(2)} suggestions each, ${percent(shown.right, shown.suggestions)} of them right. Of ${n - shown.said} left in silence the first would have been right in ${percent(shown.silentRight, n - shown.said)}.`,
  ].join('\n');
}

const percent = (part: number, n: number): string => (n === 0 ? '–' : `${Math.round((100 * part) / n)}%`);
