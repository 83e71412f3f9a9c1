/** `lp import`: what is written elsewhere, proposed, seen, and taken into the log as one undo step. */
import { type Day, dayOf, parseDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { resolvePrincipleList } from '../../domain/principle.ts';
import type { PlanOptions } from '../../transfer/plan.ts';
import { SOURCE_NAMES, SOURCES, type SourceName } from '../../transfer/sources/index.ts';
import type { Context } from '../context.ts';
import { readDays } from '../filter-options.ts';
import type { ImportCall } from '../import-run.ts';
import { command, flag, type Input, JSON_OPTION, text, texts } from '../spec.ts';

export const spec = command<ImportCall | undefined>({
  arguments: [{ name: 'source' }, { name: 'file', variadic: true }],
  options: [
    { name: 'dry-run', help: 'show what would enter, and change nothing' },
    { name: 'yes', help: 'take everything that is new, without a look at each' },
    { name: 'since', value: '<when>', help: 'only from this day on' },
    { name: 'until', value: '<when>', help: 'only up to and with this day' },
    { name: 'date', short: 'd', value: '<when>', help: 'the day of what bears none' },
    { name: 'project', value: '<name>', help: 'the project of what names none' },
    {
      name: 'principle',
      short: 'p',
      value: '<list>',
      repeatable: true,
      help: 'principles to add to each',
    },
    {
      name: 'map',
      value: '<header=field>',
      repeatable: true,
      help: 'csv and json: what a column holds, like "Shipped=title"',
    },
    { name: 'rejects', value: '<file>', help: 'keep what could not be read, with places and reasons' },
    { name: 'again', help: 'offer once more what was passed over or removed' },
    { name: 'duplicates', help: 'take also what has the day and title of an entry that is here' },
    JSON_OPTION,
  ],
  examples: [
    ['lp import csv achievements.csv', 'at a terminal: look at each row, take or skip it'],
    ['lp import csv sheet.csv --map "Shipped=title" --dry-run', 'what would enter'],
    ['lp import json log.json --yes', 'all of another log, without loss'],
  ],
  notes: [
    'Sources:',
    ...SOURCE_NAMES.map((name) => `  ${name.padEnd(12)} ${SOURCES[name].summary}`),
    '',
    'A file, several, a folder, or - for standard input. Nothing enters unseen: at a terminal each is shown, to take, skip, edit or tag; elsewhere --yes takes all. What came before is not offered again, also after it was edited, removed or skipped here; lp undo takes an import back as a whole and forgets what it knew.',
  ].join('\n'),
  async read(input, context) {
    const [name, ...words] = input.words;
    if (name === undefined) return undefined;
    const [dryRun, yes] = [flag(input, 'dry-run'), flag(input, 'yes')];
    if (dryRun && yes) {
      throw new UsageError('--dry-run shows and --yes takes', { hint: 'Keep one of the two.' });
    }
    const source = readSource(name, words);
    return {
      source: await SOURCES[source].load(),
      words,
      mode: dryRun ? 'show' : yes ? 'take' : 'ask',
      options: await readOptions(source, input, context),
      undated: await readDate(text(input, 'date'), context),
      map: readMap(texts(input, 'map') ?? []),
      rejects: text(input, 'rejects'),
      duplicates: flag(input, 'duplicates'),
      json: flag(input, 'json'),
      dayOf,
    };
  },
  async act(call, context) {
    if (call === undefined) {
      for (const name of SOURCE_NAMES) context.line(`${name.padEnd(12)} ${SOURCES[name].summary}`);
      await context.hint('lp import csv notes.csv reads one; lp import --help says how');
      return;
    }
    const { runImport } = await import('../import-run.ts');
    return runImport(call, context);
  },
});

/** @throws UsageError with what was probably meant: a file without its source, a source spelled otherwise. */
function readSource(word: string, words: readonly string[]): SourceName {
  const asked = word.toLowerCase();
  const found = SOURCE_NAMES.find((name) => name === asked);
  if (found !== undefined) return found;
  const ending = /\.([a-z]+)$/.exec(asked)?.[1];
  const byEnding = ending === undefined ? undefined : ENDINGS[ending];
  if (byEnding !== undefined) {
    throw new UsageError(`"${word}" is a file; its source comes first`, {
      hint: `Write: lp import ${byEnding} ${[word, ...words].join(' ')}`,
    });
  }
  const near = nearest(asked, SOURCE_NAMES, 1)[0];
  throw new UsageError(`lp reads nothing called "${word}"`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Sources: ${SOURCE_NAMES.join(', ')}.`,
  });
}

const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'json',
  md: 'md',
  markdown: 'md',
  journal: 'jrnl',
};

async function readOptions(source: string, input: Input, context: Context): Promise<PlanOptions> {
  const { since, until } = await readDays(input, context);
  const principles = texts(input, 'principle');
  return {
    source,
    today: context.today,
    since,
    until,
    project: text(input, 'project'),
    principles: principles === undefined ? [] : resolvePrincipleList(context.principles, principles),
    again: flag(input, 'again'),
  };
}

async function readDate(words: string | undefined, { today }: Context): Promise<Day | null> {
  if (words === undefined) return null;
  const day = await parseDay(words, today);
  if (day <= today) return day;
  throw new UsageError(`${day} has not come yet; today is ${today}`, { hint: 'Give a day that has been.' });
}

/** `Header=field`, split at the last `=`: a header may hold one. @throws UsageError on what is no field. */
function readMap(pairs: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const field = pair.slice(at + 1).trim();
    if (at < 1 || field === '') {
      throw new UsageError(`--map takes a header and a field, not "${pair}"`, {
        hint: 'Write: --map "Shipped=title" --map "Outcome=result"',
      });
    }
    map.set(pair.slice(0, at).trim(), field);
  }
  return map;
}
