/**
 * `json`: the whole log without loss, one record to a line, so that it shows well in git and is read back line by line.
 * There is no moment of writing in it: the same log is the same file. The shape of each record: `own-records.ts`.
 *
 * Entries come after what they refer to, and asks after the entries they refer to.
 */
import type { Format, Material } from './format.ts';

export const format: Format = { ending: '.json', pieces };

function* pieces({ goals, rest, entryTexts }: Material): Generator<string> {
  yield '{"version":1,\n';
  if (rest !== null) {
    const settings = Object.entries(rest.settings).sort(([a], [b]) => (a < b ? -1 : 1));
    yield* section(
      'settings',
      texts(settings, ([setting, value]) => ({ setting, value })),
    );
    yield* section(
      'redactions',
      texts(rest.redactions, ({ term, replacement }) => ({ term, replacement })),
    );
    yield* section(
      'cycles',
      texts(rest.cycles, ({ name, from, to, due }) => ({ name, from, to, due })),
    );
  }
  yield* section('goals', texts(goals, goalRecord));
  yield* section('entries', entryTexts(), rest === null);
  if (rest !== null) {
    yield* section('asks', texts(rest.asks, askRecord));
    yield* section('origins', originTexts(rest.origins()), rest.history === null);
    if (rest.history !== null) yield* section('history', rest.history(), true);
  }
  yield '}\n';
}

/** `"goals":[`, the records a line each, `],`. Each record is a piece: put together they would be copied once more. */
function* section(name: string, pages: Iterable<readonly string[]>, isLast = false): Generator<string> {
  let begun = false;
  for (const page of pages) {
    for (const text of page) {
      yield begun ? ',\n' : `"${name}":[\n`;
      yield text;
      begun = true;
    }
  }
  yield `${begun ? '\n]' : `"${name}":[]`}${isLast ? '' : ','}\n`;
}

const texts = <T>(records: readonly T[], record: (one: T) => unknown): string[][] => [
  records.map((one) => JSON.stringify(record(one))),
];

function* originTexts(
  pages: ReturnType<NonNullable<Material['rest']>['origins']>,
): Generator<readonly string[]> {
  for (const page of pages) {
    yield page.map(([source, key, entry]) => JSON.stringify({ source, key, entry }));
  }
}

const goalRecord = (goal: Material['goals'][number]) => ({
  id: goal.id,
  uid: goal.uid,
  title: goal.title,
  cycle: goal.cycle,
  target: goal.target,
  due: goal.due,
  status: goal.status,
  result: goal.result,
  createdAt: goal.createdAt,
  updatedAt: goal.updatedAt,
});

const askRecord = (ask: NonNullable<Material['rest']>['asks'][number]) => ({
  id: ask.id,
  person: ask.person,
  about: ask.about,
  due: ask.due,
  asked: ask.asked,
  answered: ask.answered,
  entry: ask.entry,
  createdAt: ask.createdAt,
  updatedAt: ask.updatedAt,
});
