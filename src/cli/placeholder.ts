/** The “…” in calls that lp suggests: it stands for words of the user's own, and is never stored as if it were some. */
import { UsageError } from '../domain/errors.ts';
import type { Input } from './spec.ts';

const PLACEHOLDER = '…';

/** @throws UsageError where a value, or all that was said beside tags, is a placeholder. */
export function refusePlaceholders({ words, options }: Input): void {
  const said = words.filter((word) => !word.startsWith('+'));
  const values = Object.values(options).flat();
  if ((said.length > 0 && said.every(isPlaceholder)) || values.some(isPlaceholder)) {
    throw new UsageError('“…” stands for your own words', { hint: 'Write them in its place.' });
  }
}

const isPlaceholder = (value: unknown): boolean => typeof value === 'string' && value.trim() === PLACEHOLDER;
