/**
 * Days and spans in words, loaded when `day.ts` has no answer of its own.
 *
 * What lp documents is read by its own grammar. chrono is asked last, for the long tail, and believed only where
 * it leaves nothing open: it takes the year nearest to today where a log means the last one, reads 3/4 as March,
 * turns `monday last week` on a Sunday into a day of this week, and drops 30 February without a word.
 */
import { calendarDay, type Day, partsOf, type Span } from './day.ts';
import {
  type Asked,
  hint,
  inFittingYear,
  notUnderstood,
  type Prefer,
  quoted,
  readDay,
} from './day-grammar.ts';
import { UsageError } from './errors.ts';
import { readEdge, readPeriod } from './span-grammar.ts';
import { fold } from './text.ts';

/** No date is longer; whatever is meets no pattern. */
const LONGEST = 80;

/** `parseDay` for words that need thought. @throws UsageError, see there. */
export async function dayInWords(words: string, today: Day, prefer: Prefer): Promise<Day> {
  const asked = { words, today, prefer };
  const text = normalText(asked);
  const day = readDay(text, asked) ?? readEdge(text, asked);
  if (day !== undefined) return day;
  const period = readPeriod(text, asked);
  if (period !== undefined) {
    const { from, to } = period;
    const example = to <= today ? to : from <= today ? today : from;
    throw new UsageError(`${quoted(words)} is ${period.kind} rather than a day`, hint(asked, example));
  }
  const guessed = await readByChrono(text, asked);
  if (guessed !== undefined) return guessed;
  throw notUnderstood(asked);
}

/** `parseSpan` for words that need thought. @throws UsageError, see there. */
export async function spanInWords(words: string, today: Day, prefer: Prefer): Promise<Span> {
  const asked = { words, today, prefer };
  const text = normalText(asked);
  const day = readDay(text, asked) ?? readEdge(text, asked);
  if (day !== undefined) return { from: day, to: day };
  const period = readPeriod(text, asked);
  if (period !== undefined) return { from: period.from, to: period.to };
  const guessed = await readByChrono(text, asked);
  if (guessed !== undefined) return { from: guessed, to: guessed };
  throw new UsageError(`${quoted(words)} is neither a day nor a span of days lp understands`, {
    hint: `Write a day like ${today} or last friday, or a span like ${today.slice(0, 7)}, last month, ${today.slice(0, 4)}-Q1.`,
  });
}

/** Lower case, single spaces, no commas. Bounded before any pattern sees it. */
function normalText(asked: Asked): string {
  const trimmed = asked.words.trim();
  if (trimmed === '') throw new UsageError('the day is empty', hint(asked, asked.today));
  const text = trimmed.length > LONGEST ? '' : fold(trimmed).replace(/’/g, "'").replace(/[, ]+/g, ' ').trim();
  // Folding can lengthen: some single characters stand for whole words.
  if (text === '' || text.length > LONGEST) throw notUnderstood(asked);
  return text;
}

/**
 * What chrono makes of it: `tmrw`, `several days ago`, `twenty-first of march`.
 *
 * It reckons in local time, where days can be missing, and reads years below 100 as 19xx. The calendar repeats
 * every 400 years to the weekday, so it is asked some centuries ahead, where no zone has a history yet. Asked
 * again 400 years on, a day that moves along was relative to today; one that stays had its year written.
 */
async function readByChrono(given: string, asked: Asked): Promise<Day | undefined> {
  const text = given.replace(/^the /, '');
  // Numbers side by side are dates only in the forms read above: chrono takes the month of 3/4 to be March.
  if (!/[a-z]{3}/.test(text) || /\d ?[-/.] ?\d/.test(text)) return undefined;
  const { casual } = await import('chrono-node/en');
  const [year, month, date] = partsOf(asked.today);
  const [one, other] = [2400, 2800].map((century) => {
    const noon = new Date(century + (year % 400), month - 1, date, 12);
    const [result] = casual.parse(text, noon);
    if (result === undefined || result.end || result.text !== text) return undefined;
    const { start } = result;
    // "30 hours ago" hangs on the hour, which is not asked for here.
    if (start.tags().has('result/relativeDateAndTime')) return undefined;
    // Whether chrono takes "now gmt" for one thing depends on the zone of the process.
    if (start.isCertain('timezoneOffset')) return undefined;
    if (!start.isCertain('day') || !start.isCertain('month')) return undefined;
    const years = start.isCertain('year') ? (start.get('year') ?? undefined) : null;
    return { year: years, month: start.get('month')!, date: start.get('day')! };
  });
  if (one === undefined || other === undefined) return undefined;
  if (one.year === null || other.year === null) return inFittingYear(one.date, one.month, asked);
  if (one.year === undefined || other.year === undefined) return undefined;
  if (one.year === other.year) return calendarDay(one.year, one.month, one.date);
  return calendarDay(one.year - 2400 - (year % 400) + year, one.month, one.date);
}
