/**
 * Records as `lp export json` writes them, told by their keys and judged before anything is done with them: a file
 * may have been edited, cut, or made by something else. The keys are those of `entryView` and of the stored records.
 */
import type { Ask } from '../domain/ask.ts';
import type { Cycle } from '../domain/cycle.ts';
import { isDay } from '../domain/day.ts';
import { ABSENT, type Entry, KINDS, SENTIMENTS, SEVERITIES } from '../domain/entry.ts';
import { GOAL_STATUSES, type Goal } from '../domain/goal.ts';
import type { Redaction } from '../domain/redaction.ts';
import { type Fields, isRecord } from './found.ts';

export type OwnRecord =
  | { readonly type: 'goal'; readonly value: Goal }
  | { readonly type: 'cycle'; readonly value: Cycle }
  | { readonly type: 'ask'; readonly value: Ask }
  | { readonly type: 'redaction'; readonly value: Redaction }
  | { readonly type: 'setting'; readonly value: { readonly name: string; readonly value: string } }
  | { readonly type: 'origin'; readonly value: OwnOrigin };

/** The key of something that was imported into the log that was written out. */
export interface OwnOrigin {
  readonly source: string;
  readonly key: string;
  /** The entry it became; null where it was passed over, or its entry is gone. */
  readonly entry: number | null;
}

/** Whether something has the keys of a whole entry of lp, rightly filled or not. */
export const looksLikeEntry = (value: unknown): value is Fields =>
  isRecord(value) && 'uid' in value && 'date' in value && 'title' in value && 'createdAt' in value;

/** A whole entry, or which of its keys holds what it cannot. An older lp wrote fewer keys. */
export function entryFrom(fields: Fields): Entry | { readonly wrong: string } {
  const { answers = ABSENT.answers, severity = null, by = null, resolved = null } = fields;
  // Key by key and not in a loop: a million of them are of one shape then, which is what makes them quick.
  const value = {
    id: fields.id,
    uid: fields.uid,
    kind: fields.kind,
    date: fields.date,
    title: fields.title,
    details: fields.details,
    result: fields.result,
    project: fields.project,
    people: fields.people,
    links: fields.links,
    goal: fields.goal,
    principles: fields.principles,
    from: fields.from,
    sentiment: fields.sentiment,
    status: fields.status,
    pinned: fields.pinned,
    createdAt: fields.createdAt,
    updatedAt: fields.updatedAt,
    answers,
    severity,
    by,
    resolved,
  };
  for (const [key, fits] of ENTRY_KEYS) if (!fits(value[key])) return { wrong: key };
  return value as unknown as Entry;
}

type Check = (value: unknown) => boolean;

/** What lp stores, and SQLite can: well-formed, no NUL, line feeds alone. */
const isClean = (value: unknown): value is string =>
  typeof value === 'string' && !/[\0\r]/.test(value) && value.isWellFormed();
const isTitle: Check = (value) => isClean(value) && value !== '' && !value.includes('\n');
const isName = isTitle;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const each =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const one =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const isDate: Check = (value) => typeof value === 'string' && isDay(value);
const isId: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const isInstant: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isUid: Check = (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
const isSlug: Check = (value) => typeof value === 'string' && /^[^\s\0]{1,100}$/.test(value);
const isText = orNull(isClean);

const ENTRY_KEYS: readonly (readonly [keyof Entry, Check])[] = [
  ['id', isId],
  ['uid', isUid],
  ['kind', one(KINDS)],
  ['date', isDate],
  ['title', isTitle],
  ['details', isText],
  ['result', isText],
  ['project', orNull(isName)],
  ['people', each(isName)],
  ['links', each(isName)],
  ['goal', orNull((value) => typeof value === 'string' && /^g[1-9]\d{0,14}$/.test(value))],
  ['principles', each(isSlug)],
  ['from', orNull(isName)],
  ['sentiment', orNull(one(SENTIMENTS))],
  ['status', orNull(isName)],
  ['pinned', (value) => typeof value === 'boolean'],
  ['createdAt', isInstant],
  ['updatedAt', isInstant],
  ['answers', each(isId)],
  ['severity', orNull(one(SEVERITIES))],
  ['by', orNull(isDate)],
  ['resolved', orNull(isDate)],
];

/** The keys of each other record; the first two tell it from the others. */
const RECORDS: readonly (readonly [OwnRecord['type'], readonly (readonly [string, Check])[]])[] = [
  [
    'goal',
    [
      ['cycle', isName],
      ['target', isText],
      ['id', isId],
      ['uid', isUid],
      ['title', isTitle],
      ['due', orNull(isDate)],
      ['status', one(GOAL_STATUSES)],
      ['result', isText],
      ['createdAt', isInstant],
      ['updatedAt', isInstant],
    ],
  ],
  [
    'ask',
    [
      ['person', isName],
      ['asked', isDate],
      ['id', isId],
      ['about', isText],
      ['due', orNull(isDate)],
      ['answered', orNull(isDate)],
      ['entry', orNull(isId)],
      ['createdAt', isInstant],
      ['updatedAt', isInstant],
    ],
  ],
  [
    'cycle',
    [
      ['from', isDate],
      ['to', isDate],
      ['name', isName],
      ['due', isDate],
    ],
  ],
  [
    'redaction',
    [
      ['term', isName],
      ['replacement', isName],
    ],
  ],
  [
    'setting',
    [
      ['setting', isName],
      ['value', isClean],
    ],
  ],
  [
    'origin',
    [
      ['source', isName],
      ['key', isName],
      ['entry', orNull(isId)],
    ],
  ],
];

/** A record beside entries; which of its keys is wrong; undefined where it is none of them. */
export function recordFrom(value: unknown): OwnRecord | { readonly wrong: string } | undefined {
  if (!isRecord(value)) return undefined;
  const found = RECORDS.find(([, keys]) => keys.slice(0, 2).every(([key]) => key in value));
  if (found === undefined) return undefined;
  const [type, keys] = found;
  const wrong = keys.find(([key, fits]) => !fits(value[key]));
  if (wrong !== undefined) return { wrong: wrong[0] };
  const kept = Object.fromEntries(keys.map(([key]) => [key, value[key]]));
  if (type === 'setting') return { type, value: { name: String(kept.setting), value: String(kept.value) } };
  return { type, value: kept } as unknown as OwnRecord;
}
