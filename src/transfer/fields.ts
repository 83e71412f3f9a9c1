/**
 * The fields of an entry by the names other tools and people give them, and a draft from texts under such names: a
 * row of a table, an object of JSON that is not lp's own.
 */
import { type Day, isDay, parseDay } from '../domain/day.ts';
import { type DraftInput, KINDS, SENTIMENTS, SEVERITIES } from '../domain/entry.ts';
import { fold, oneLine } from '../domain/text.ts';
import { type DayOrder, dayInOrder } from './day-order.ts';
import { bare, FIELD_NAMES, type FieldName, wordsFor } from './field-words.ts';
import { NO_DATE } from './found.ts';
import type { ParseContext } from './source.ts';
import { principlesListed } from './words.ts';

/** What is left out of feedback, for the tally. */
export const HOMELESS = ['remark beside feedback', 'remarks beside feedback'] as const;

/** What `--map` says of a column that is not to be read. */
export const LEFT_OUT = '-';

/** What only numbers or dates a record in the program it comes from. */
export const NO_WORDS =
  /^(?:#|(?:_?id|uid|uuid|guid|no|nr|row|index|(?:created|updated|modified)[ _-]?(?:at|on)?|timestamp)\.?)$/i;

/** Bare word → its field, and how near it is to it: 0 is the field's own name. */
let columns: ReadonlyMap<string, { readonly field: FieldName; readonly rank: number }> | undefined;

function columnCalled(header: string) {
  columns ??= new Map(
    FIELD_NAMES.flatMap((field) =>
      wordsFor(field, 'column').map((word, rank) => [bare(word), { field, rank }] as const),
    ),
  );
  return columns.get(bare(header));
}

/** The field that a header means; undefined where it means none. */
export const fieldNamed = (header: string): FieldName | undefined => columnCalled(header)?.field;

/** The field for each header: as `--map` says, else by its name; each field once, under the name nearest its own. */
export function fieldsOf(
  headers: readonly string[],
  map: ReadonlyMap<string, string>,
): readonly (FieldName | undefined)[] {
  const told = new Map([...map].map(([header, field]) => [fold(header.trim()), field]));
  const mapped = headers.map((header) => {
    const field = told.size === 0 ? undefined : told.get(fold(header.trim()));
    return field === undefined || field === LEFT_OUT ? field : fieldNamed(field);
  });
  const best = new Map<FieldName, { readonly at: number; readonly rank: number }>();
  headers.forEach((header, at) => {
    const column = mapped[at] === undefined ? columnCalled(header) : undefined;
    if (column === undefined || mapped.includes(column.field)) return;
    const before = best.get(column.field);
    if (before === undefined || column.rank < before.rank) best.set(column.field, { at, rank: column.rank });
  });
  return headers.map((_, at) => {
    const field = mapped[at] ?? [...best].find(([, place]) => place.at === at)?.[0];
    return field === LEFT_OUT ? undefined : field;
  });
}

/** What stands under each field, as it was written; a list may come as one. */
export type Loose = Partial<Record<FieldName, string | readonly string[]>>;

const text = (value: string | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('\n');

const orNull = (value: string): string | null => (value.trim() === '' ? null : value);

/** A draft, and where its day comes from where that is not written as one. */
export interface LooseDraft {
  readonly draft: DraftInput;
  readonly note: string | undefined;
  /** What dates it in a key, and does not move; null where `--date` gave the day. */
  readonly keyed: string | null;
  /** What an entry of the kind has no place for: feedback holds what was said, and nobody else's words. */
  readonly homeless: readonly string[];
}

/**
 * A draft, or one line that says what it lacks.
 *
 * @param more lines for the story that stand under no field.
 */
export async function looseDraft(
  loose: Loose,
  context: ParseContext,
  {
    order = context.order,
    more = [],
  }: { readonly order?: DayOrder | undefined; readonly more?: readonly string[] } = {},
): Promise<LooseDraft | { readonly problem: string }> {
  const title = text(loose.title);
  if (title.trim() === '') return { problem: 'no title' };
  const when = text(loose.date).trim();
  const found = when === '' ? context.undated : await dayFrom(when, context.today, order);
  if (found === null) return { problem: NO_DATE };
  if (typeof found !== 'string' && 'problem' in found) return found;
  const { date, note, keyed } =
    typeof found === 'string' ? { date: found, note: undefined, keyed: when === '' ? null : found } : found;
  const kind = chosen(text(loose.kind), KINDS);
  const { slugs, unknown } = principles(loose.principles, context);
  const isFeedback = kind === undefined ? text(loose.from).trim() !== '' : kind === 'feedback';
  const beside = [unknown.length === 0 ? '' : `Tags: ${unknown.join(', ')}`, more.join('\n')].filter(
    (part) => part !== '',
  );
  const details = [text(loose.details), ...(isFeedback ? [] : beside)];
  const by = text(loose.by).trim();
  const resolved = text(loose.resolved).trim();
  const draft: DraftInput = {
    title,
    date,
    details: orNull(details.filter((part) => part.trim() !== '').join('\n\n')),
    result: orNull(text(loose.result)),
    project: orNull(text(loose.project)),
    people: parts(loose.people, /[,;]/),
    links: parts(loose.links, /\s+/),
    principles: slugs,
    kind: kind ?? (isFeedback ? 'feedback' : 'accomplishment'),
    from: orNull(text(loose.from)),
    goal: orNull(text(loose.goal)),
    sentiment: chosen(text(loose.sentiment), SENTIMENTS) ?? null,
    status: kind === undefined || kind === 'feedback' ? null : orNull(text(loose.status)),
    pinned: /^(?:true|yes|1|x)$/i.test(text(loose.pinned).trim()),
    severity: chosen(text(loose.severity), SEVERITIES) ?? null,
    by: isDay(by) ? by : null,
    resolved: isDay(resolved) ? resolved : null,
  };
  return { draft, note, keyed, homeless: isFeedback ? beside : [] };
}

/** The one of these that is meant, in full or as it begins. */
function chosen<V extends string>(word: string, values: readonly V[]): V | undefined {
  const asked = word.trim().toLowerCase();
  return asked === '' ? undefined : values.find((value) => value.startsWith(asked));
}

async function dayFrom(
  words: string,
  today: Day,
  order: DayOrder | undefined,
): Promise<Day | { readonly problem: string } | Dated> {
  const begin = words.slice(0, 10);
  if (isDay(begin) && (words.length === 10 || /^[T ][\d:.]+$/.test(words.slice(10)))) return begin;
  const inOrder = dayInOrder(words, order);
  if (inOrder !== undefined) return inOrder;
  try {
    return await parseDay(words, today);
  } catch (error) {
    const problem = oneLine(error instanceof Error ? error.message : String(error));
    return (await periodIn(words, today, order)) ?? { problem };
  }
}

interface Dated {
  readonly date: Day;
  readonly note: string;
  readonly keyed: string;
}

/** The last day of a month, quarter or year that stands where a day should: `May 2024`, `Q2 2024`. */
async function periodIn(words: string, today: Day, order: DayOrder | undefined): Promise<Dated | undefined> {
  const { dateIn, dayFor, keyDay } = await import('./md/dates.ts');
  const when = dateIn(words, { today, year: undefined, order }, true);
  return when === undefined || when.doubt !== null || when.said.length < words.length
    ? undefined
    : { date: dayFor(when, today), note: `dated by “${when.said}”`, keyed: keyDay(when) };
}

/** A list as `listText` wrote it, or by these marks. */
export function parts(value: string | readonly string[] | undefined, marks: RegExp): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return [...value];
  const items = value.includes('\n') ? value.split('\n') : value.split(marks);
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** A list in one text: between `mark`s where no item holds one, else each item on a line that ends in a line feed. */
export function listText(items: readonly string[], mark: string, marks: RegExp): string {
  return items.some((item) => marks.test(item))
    ? items.map((item) => `${item}\n`).join('')
    : items.join(mark);
}

function principles(value: Loose['principles'], { principles: set }: ParseContext) {
  const list = typeof value === 'string' ? value.replaceAll('\n', ', ') : (value ?? []).join(', ');
  return list.trim() === '' ? { slugs: [], unknown: [] } : principlesListed(list, set);
}
