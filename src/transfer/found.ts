/** Small things every source says in the same way: what it left out, what it could not read, what is there twice. */
import { type Day, isDay } from '../domain/day.ts';
import type { DraftInput } from '../domain/entry.ts';
import { count } from '../domain/text.ts';
import { fingerprint, keyOf } from './key.ts';
import { type Folded, type ParseContext, type Proposal, REJECT_LENGTH, type Reject } from './source.ts';

/** A piece that could not be read. */
export function reject(line: number, reason: string, text: string): Reject {
  return { what: 'reject', line, reason, text: text.slice(0, REJECT_LENGTH).toWellFormed() };
}

export const NO_DATE = 'no date; give one with --date';

/** Whether the day can bear an entry; else what to say. */
export function dayProblem(day: Day, { today }: ParseContext): string | undefined {
  return day > today ? `${day} has not come yet` : undefined;
}

/** What was left out on purpose, counted by what it is. */
export class Tally {
  readonly #counts = new Map<string, { count: number; many: string }>();

  /** @param many of `one`, where that is not it with an s. */
  add(one: string, many = `${one}s`, n = 1): void {
    const counted = this.#counts.get(one);
    if (counted === undefined) this.#counts.set(one, { count: n, many });
    else counted.count += n;
  }

  /** In the order in which they were met. */
  *found(): Generator<Folded> {
    for (const [one, { count: n, many }] of this.#counts) {
      yield { what: 'folded', count: n, one, many };
    }
  }
}

/**
 * Gives out keys made of words, and knows what was there already: the same words on the same day are one thing, unless
 * what belongs to them differs.
 */
export class Keys {
  /** Fingerprints, since there may be a million: of a key, and of all that belonged to it. */
  readonly #whole = new Map<number, number>();

  /**
   * @param when what dates it and does not move: a day, or the end of a period before it is held to today.
   * @returns undefined when the very same was there before.
   */
  of(when: string | null, draft: DraftInput, ...more: readonly string[]): string | undefined {
    const key = keyOf(when, draft.title, ...more);
    const whole = fingerprint([draft.details, draft.result, draft.project].join('\0'));
    if (this.#isFirst(key, whole)) return key;
    if (this.#whole.get(fingerprint(key)) === whole) return undefined;
    const other = keyOf(key, String(whole));
    return this.#isFirst(other, whole) ? other : undefined;
  }

  #isFirst(key: string, whole: number): boolean {
    const print = fingerprint(key);
    if (this.#whole.has(print)) return false;
    this.#whole.set(print, whole);
    return true;
  }
}

/** All that was written of a thing that could not enter. */
export const draftText = ({ title, result, project, people, links, details }: DraftInput): string =>
  [title, result, project, people?.join(', '), links?.join(' '), details].filter(Boolean).join('\n');

/** A proposal, or the reject it has to be because its day has not come. */
export function proposed(
  line: number,
  key: string,
  draft: DraftInput,
  context: ParseContext,
  note?: string,
): Proposal | Reject {
  const problem = dayProblem(draft.date, context);
  if (problem !== undefined) return reject(line, problem, draftText(draft));
  return { what: 'proposal', line, key, draft, ...(note === undefined ? {} : { note }) };
}

/** The local day of an instant as tools write it: ISO with a zone, basic ISO (`20240503T091500Z`) or seconds. */
export function instantOf(value: unknown): Date | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return valid(new Date(inMilliseconds(value)));
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^-?\d{9,13}(?:\.\d+)?$/.test(text)) return valid(new Date(inMilliseconds(Number(text))));
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d:?\d\d)$/.exec(text);
  if (basic !== null) {
    const [, year, month, day, hour, minute, second, zone] = basic;
    return valid(new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`));
  }
  const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  return iso ? valid(new Date(text.replace(' ', 'T').replace(' ', ''))) : undefined;
}

/** Seconds and milliseconds since 1970 are told apart by their size: as seconds, 10^11 is the year 5138. */
const inMilliseconds = (n: number): number => (Math.abs(n) < 1e11 ? n * 1000 : n);

const valid = (date: Date): Date | undefined => (Number.isNaN(date.getTime()) ? undefined : date);

/** The day of a value that is one (`2024-05-03`), begins with one and bears no zone, or is an instant. */
export function dayOfValue(value: unknown, context: ParseContext): Day | undefined {
  if (typeof value === 'string') {
    const day = value.trim().slice(0, 10);
    if (isDay(day) && /^.{10}(?:$|[T ][\d:.]+$)/.test(value.trim())) return day;
  }
  const instant = instantOf(value);
  return instant === undefined ? undefined : context.dayOf(instant);
}

/** A text value of JSON, `''` for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The texts in a list of JSON, or under `name` of its objects. */
export function textsOf(value: unknown, name = 'name'): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .map((one: unknown) => (isRecord(one) ? textOf(one[name]) : textOf(one)).trim())
    .filter((text) => text !== '');
}

export type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `+340 −25 lines in 12 files`. */
export function changedLines(added: number, deleted: number, files: number): string {
  return `+${added} −${deleted} lines in ${count(files, 'file')}`;
}
