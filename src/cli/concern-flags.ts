/** What is said of a risk or a need in words: how bad it is, and the day by which something has to happen. */
import { type Day, parseDay } from '../domain/day.ts';
import { SEVERITIES, type Severity } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import { sentenceList } from '../domain/text.ts';
import { type Input, text } from './spec.ts';

/** What flags say of it; what they do not is undefined. */
export const statedOfConcern = async (input: Input, today: Day) => ({
  severity: readSeverity(text(input, 'severity')),
  by: await readBy(text(input, 'by'), today),
});

/** A day ahead, where a day without a year is meant; an empty value says: none. @throws UsageError on what is no day. */
export async function readBy(words: string | undefined, today: Day): Promise<Day | null | undefined> {
  if (words === undefined) return undefined;
  return words.trim() === '' ? null : parseDay(words, today, { prefer: 'future' });
}

/** A severity or how one begins; an empty value says: none. */
export function readSeverity(word: string | undefined): Severity | null | undefined {
  if (word === undefined) return undefined;
  const asked = word.trim().toLowerCase();
  const found = SEVERITIES.find((severity) => severity.startsWith(asked));
  if (found === undefined) {
    throw new UsageError(`"${word}" is no severity`, { hint: `Write ${sentenceList(SEVERITIES, 'or')}.` });
  }
  return asked === '' ? null : found;
}
