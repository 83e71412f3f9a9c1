/**
 * The rules of evidence against examples that readers labelled: a hundred made up for them (evidence-table.ts), and
 * twice a hundred and sixty by people who had not seen the rules (fixtures/evidence-*.jsonl). How they fare, what is
 * missed and what was seen before which change is told in docs/EVALUATION.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../src/domain/evidence.ts';
import { entry } from '../support/made-up-year.ts';
import { EXAMPLES, type Example, LABELS, type Label } from './evidence-table.ts';

const FOUND: Readonly<Record<Label, (assessment: Assessment) => boolean>> = {
  measure: ({ numbered }) => numbered,
  shift: ({ signs }) => signs.includes('shift'),
  outcome: ({ outcome }) => outcome,
  own: ({ part }) => part === 'own',
  shared: ({ part }) => part === 'shared',
  vague: ({ vague }) => vague,
  scope: ({ signs }) => signs.includes('scope') || signs.includes('money'),
};

interface Judged {
  readonly example: Example;
  readonly labels: readonly string[];
  readonly assessment: Assessment;
}

function judged(example: Example): Judged {
  const { labels, strength: _, ...fields } = example;
  return {
    example,
    labels: labels.split(' '),
    assessment: assess(entry({ principles: ['dive-deep'], ...fields })),
  };
}

/** How often the rules are right where they say yes, and how much of the reader's yes they find. */
function scores(
  all: readonly Judged[],
  label: Label,
): { precision: number; recall: number; wrong: string[] } {
  const said = all.filter(({ assessment }) => FOUND[label](assessment));
  const meant = all.filter(({ labels }) => labels.includes(label));
  const right = said.filter((one) => meant.includes(one)).length;
  return {
    precision: right / said.length,
    recall: right / meant.length,
    wrong: said.filter((one) => !meant.includes(one)).map(({ example }) => example.title),
  };
}

const otherStrength = (all: readonly Judged[]): (readonly string[])[] =>
  all
    .filter(({ example, assessment }) => example.strength !== assessment.strength)
    .map(({ example, assessment }) => [example.title, example.strength, assessment.strength]);

function holds(all: readonly Judged[], label: Label, precision: number, recall: number): void {
  const found = scores(all, label);
  expect(found.precision, JSON.stringify(found.wrong)).toBeGreaterThanOrEqual(precision);
  expect(found.recall).toBeGreaterThanOrEqual(recall);
}

describe('a hundred labelled examples', () => {
  const table = EXAMPLES.map(judged);

  test('are a hundred, no two alike, with labels that exist', () => {
    expect(new Set(EXAMPLES.map(({ title }) => title)).size).toBe(100);
    const known = new Set<string>([...LABELS, '']);
    expect(table.flatMap(({ labels }) => labels).filter((label) => !known.has(label))).toEqual([]);
  });

  test.each([
    ['measure', 1, 1],
    ['shift', 1, 0.77],
    ['outcome', 1, 0.84],
    ['own', 0.98, 0.97],
    ['vague', 1, 1],
    ['scope', 1, 0.9],
  ] as const)('%s: precision at least %d, recall at least %d', (label, precision, recall) =>
    holds(table, label, precision, recall),
  );

  test('each is as strong as the reader finds it', () => expect(otherStrength(table)).toEqual([]));
});

describe.each([
  ['first', 151, { shift: 0.88, outcome: 0.9, own: 0.94, shared: 0.76, vague: 0.87, scope: 0.8 }],
  ['second', 152, { shift: 0.74, outcome: 0.79, own: 0.94, shared: 0.9, vague: 0.8, scope: 0.79 }],
] as const)('the %s set of examples by readers who did not know the rules', (name, alike, recall) => {
  const file = join(import.meta.dirname, '..', 'fixtures', `evidence-${name}.jsonl`);
  const all = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => judged(JSON.parse(line)));

  test('numbers that say how much: none is taken for one that is none, and few are missed', () => {
    holds(all, 'measure', 1, 0.95);
  });

  test.each(Object.entries(recall) as [Label, number][])(
    '%s: right nearly always, recall at least %d',
    (label, least) => holds(all, label, label === 'scope' ? 0.88 : 0.91, least),
  );

  test(`at least ${alike} of 160 are as strong as the reader finds them`, () => {
    expect(all.length).toBe(160);
    expect(all.length - otherStrength(all).length, JSON.stringify(otherStrength(all))).toBeGreaterThanOrEqual(
      alike,
    );
  });
});
