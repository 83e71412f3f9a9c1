/** Years with more in them than two pages hold, of every make: for properties, and for real pages in an office program and a browser. */
import type { Entry } from '../../src/domain/entry.ts';
import type { Goal } from '../../src/domain/goal.ts';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import { buildReport, type Report } from '../../src/report/index.ts';
import fc from './fast-check.ts';
import { CYCLE, entry, goal, TODAY } from './made-up-year.ts';

const WORDS =
  'the I we cut moved asked measured customers cache p99 600 ms to 540 40% fewer pages a week on-call team because ' +
  'reconciliation of nobody knew wrote decommissioning service with MBarq WWW and infrastructure it in $2M 1,200 hours ' +
  'internationalisation "why" (again) by is no at Kubernetes';
const sentence = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...WORDS.split(' ')), { minLength: least, maxLength: most })
    .map((words) => words.join(' '));
const sentences = (most: number) =>
  fc.array(sentence(3, 28), { minLength: 1, maxLength: most }).map((all) => `${all.join('. ')}.`);
const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null });

const slug = fc.constantFrom(...AMAZON.map((one) => one.slug));
const common = {
  date: fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  project: maybe(sentence(1, 2)),
  goal: fc.constantFrom(null, null, 'g1', 'g2', 'g3', 'g4', 'g5', 'g6'),
  principles: fc.uniqueArray(slug, { maxLength: 3 }),
};
const work = fc.record({
  ...common,
  title: sentence(2, 16),
  details: maybe(sentences(8)),
  result: maybe(sentence(1, 16)),
  pinned: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
});
const said = fc.record({
  ...common,
  kind: fc.constant('feedback' as const),
  title: sentences(3),
  from: fc.constantFrom('Ana Lima', 'Bogdan Ilie', 'a seller', 'Priya Raman', 'my manager'),
  sentiment: fc.constantFrom('positive' as const, 'positive' as const, 'constructive' as const),
  result: maybe(sentence(3, 30)),
});

export interface FullYear {
  readonly entries: readonly Entry[];
  readonly goals: readonly Goal[];
}

/** 20 to 200 entries that differ in their titles, feedback on all sides, up to six goals. */
export const fullYear: fc.Arbitrary<FullYear> = fc
  .record({
    works: fc.array(work, { minLength: 20, maxLength: 140 }),
    voices: fc.array(said, { maxLength: 60 }),
    goals: fc.array(
      fc.record({
        title: sentence(3, 12),
        target: maybe(sentence(2, 10)),
        status: fc.constantFrom('met' as const, 'partly' as const, 'open' as const, 'missed' as const),
        result: maybe(sentence(2, 16)),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ works, voices, goals }) => ({
    entries: [...works, ...voices].map((one, index) =>
      // Its number makes a title, and what came of it, its own.
      entry({
        ...one,
        id: index + 1,
        title: `${one.title} t${index + 1}x`,
        result: one.result === null ? null : `${one.result} r${index + 1}x`,
        // Some of the work answers what someone said.
        answers: index < works.length && index % 4 === 0 ? [works.length + 1 + (index % 11)] : [],
      }),
    ),
    goals: goals.map((one, index) => goal({ ...one, id: index + 1 })),
  }));

export const managerReport = ({ entries, goals }: FullYear): Report =>
  buildReport({ cycle: CYCLE, entries, goals, principles: AMAZON, today: TODAY, audience: 'manager' });

/** A few of them, always the same. */
export const someYears = (n: number): FullYear[] => fc.sample(fullYear, { seed: 7, numRuns: n });
