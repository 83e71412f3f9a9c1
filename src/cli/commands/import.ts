/** `lp import`: what is written elsewhere, proposed, seen, and taken into the log as one undo step. */
import { resolve } from 'node:path';
import { type Day, dayOf, parseDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { resolvePrincipleList } from '../../domain/principle.ts';
import type { DayOrder } from '../../transfer/day-order.ts';
import type { PlanOptions } from '../../transfer/plan.ts';
import type { Source } from '../../transfer/source.ts';
import { GIT, SOURCE_NAMES, SOURCES, type SourceName } from '../../transfer/sources/index.ts';
import type { Context } from '../context.ts';
import { readDays } from '../filter-options.ts';
import { sourceByEnding } from '../import-endings.ts';
import type { ImportCall } from '../import-run.ts';
import { command, flag, type Input, JSON_OPTION, text, texts } from '../spec.ts';
import { statIfAny } from '../stat-if-any.ts';

const NAMES = [GIT.name, ...SOURCE_NAMES];

const ROWS = NAMES.map(
  (name) => `${name.padEnd(12)} ${name === GIT.name ? GIT.summary : SOURCES[name as SourceName].summary}`,
);

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
      help: 'what a column holds, like "Shipped=title"; - leaves it out',
    },
    {
      name: 'author',
      value: '<who>',
      repeatable: true,
      help: 'git: whose commits, a part of name or address (default: yours)',
    },
    { name: 'branch', value: '<name>', help: 'git: which branch (default: the one checked out)' },
    { name: 'order', value: '<dmy|mdy>', help: 'what 03/04/2024 is, where the rest leaves it open' },
    { name: 'rejects', value: '<file>', help: 'keep what could not be read, with places and reasons' },
    { name: 'again', help: 'offer once more what was passed over or removed' },
    { name: 'duplicates', help: 'take also what has the day and title of an entry that is here' },
    JSON_OPTION,
  ],
  examples: [
    ['lp import csv achievements.csv', 'at a terminal: look at each row, take or skip it'],
    ['lp import csv sheet.csv --map "Shipped=title" --dry-run', 'what would enter'],
    ['lp import git ~/src/shop --since 2026-01-01', 'what you merged there this year'],
    ['lp import gh prs.json', 'what gh pr list --json title,url,mergedAt,body printed'],
    ['lp import json log.json --yes', 'all of another log, without loss'],
  ],
  notes: [
    'Sources:',
    ...ROWS.map((row) => `  ${row}`),
    '',
    'Files, folders, or - for standard input; for git folders of repositories, by default the one you are in. Nothing enters unseen: at a terminal each is shown, to take, skip, edit or tag; elsewhere --yes takes all. What came before is not offered again, also after it was edited, removed or skipped here; lp undo takes an import back as a whole and forgets what it knew.',
  ].join('\n'),
  async read(input, context) {
    const [name, ...words] = input.words;
    if (name === undefined) return undefined;
    const [dryRun, yes] = [flag(input, 'dry-run'), flag(input, 'yes')];
    if (dryRun && yes) {
      throw new UsageError('--dry-run shows and --yes takes', { hint: 'Keep one of the two.' });
    }
    const source = readSource(name, words, context);
    const options = await readOptions(source, input, context);
    return {
      source: await loadSource(source, options, input, context),
      words,
      mode: dryRun ? 'show' : yes ? 'take' : 'ask',
      options,
      undated: await readDate(text(input, 'date'), context),
      map: await readMap(texts(input, 'map') ?? []),
      order: readOrder(text(input, 'order')),
      rejects: readRejects(text(input, 'rejects')),
      duplicates: flag(input, 'duplicates'),
      json: flag(input, 'json'),
      dayOf,
    };
  },
  async act(call, context) {
    if (call === undefined) {
      for (const row of ROWS) context.line(row);
      await context.hint('lp import csv notes.csv reads one; lp import --help says how');
      return;
    }
    const { runImport } = await import('../import-run.ts');
    return runImport(call, context);
  },
});

/** @throws UsageError with what was probably meant: a file without its source, a source spelled otherwise. */
function readSource(word: string, words: readonly string[], context: Context): string {
  const asked = word.toLowerCase();
  const found = NAMES.find((name) => name === asked);
  if (found !== undefined) return found;
  const byEnding = sourceByEnding(asked);
  if (byEnding !== undefined) {
    throw new UsageError(`"${word}" is a file; its source comes first`, {
      hint: `Write: lp import ${byEnding} ${[word, ...words].join(' ')}`,
    });
  }
  const there = statIfAny(resolve(context.host.cwd(), word));
  if (there !== undefined) {
    const folder = there.isDirectory();
    throw new UsageError(`"${word}" is a ${folder ? 'folder' : 'file'}; its source comes first`, {
      hint: `Of Markdown: lp import md ${[word, ...words].join(' ')}\nSources: ${NAMES.join(', ')}.`,
    });
  }
  const near = nearest(asked, NAMES, 1)[0];
  throw new UsageError(`lp reads nothing called "${word}"`, {
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}Sources: ${NAMES.join(', ')}.`,
  });
}

/** @throws UsageError on an option of git for what is not git. */
async function loadSource(
  name: string,
  { since, until }: PlanOptions,
  input: Input,
  context: Context,
): Promise<Source> {
  const authors = texts(input, 'author') ?? [];
  const branch = text(input, 'branch');
  if (name === GIT.name) {
    const { importGit } = await import('../import-git.ts');
    return importGit({ authors, branch, since, until }, context);
  }
  if (authors.length > 0 || branch !== undefined) {
    throw new UsageError(`--${branch === undefined ? 'author' : 'branch'} is for git, not for ${name}`, {
      hint: 'Write: lp import git --author "Ana Lima"',
    });
  }
  return SOURCES[name as SourceName].load();
}

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

function readOrder(word: string | undefined): DayOrder | undefined {
  const order = word === undefined ? undefined : ORDERS[word.toLowerCase()];
  if (order !== undefined || word === undefined) return order;
  throw new UsageError(`--order takes dmy or mdy, not "${word}"`, {
    hint: 'With dmy, 03/04/2024 is the 3rd of April; with mdy, March 4.',
  });
}

const ORDERS: Readonly<Record<string, DayOrder>> = { dmy: 'day', mdy: 'month' };

/** @throws UsageError on what is no file's name. */
function readRejects(file: string | undefined): string | undefined {
  if (file !== '' && file !== '-') return file;
  throw new UsageError('--rejects takes the name of a file', { hint: 'Write: --rejects left.txt' });
}

/** `Header=field`, split at the last `=`: a header may hold one. @throws UsageError on what is no field. */
async function readMap(pairs: readonly string[]): Promise<Map<string, string>> {
  const map = new Map<string, string>();
  if (pairs.length === 0) return map;
  const { fieldNamed, LEFT_OUT } = await import('../../transfer/fields.ts');
  const { FIELD_NAMES } = await import('../../transfer/field-words.ts');
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const field = pair.slice(at + 1).trim();
    if (at < 1 || field === '') {
      throw new UsageError(`--map takes a header and a field, not "${pair}"`, {
        hint: 'Write: --map "Shipped=title" --map "Outcome=result"',
      });
    }
    if (field !== LEFT_OUT && fieldNamed(field) === undefined) {
      const near = nearest(field.toLowerCase(), FIELD_NAMES, 1)[0];
      throw new UsageError(`an entry has nothing called "${field}"`, {
        hint: `${near === undefined ? '' : `Did you mean ${near}? `}It has: ${FIELD_NAMES.join(', ')}; - leaves a column out.`,
      });
    }
    map.set(pair.slice(0, at).trim(), field);
  }
  return map;
}
