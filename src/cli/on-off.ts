/** Flags that are on or off: in the words, and any case, that settings take. */
import { UsageError } from '../domain/errors.ts';
import { onOff } from '../domain/settings.ts';
import { type Input, text } from './spec.ts';

/** @returns undefined where it was not given. @throws UsageError on what is neither. */
export function readOnOff(input: Input, name: string): boolean | undefined {
  const word = text(input, name);
  if (word === undefined) return undefined;
  const on = onOff(word);
  if (on !== undefined) return on;
  throw new UsageError(`--${name} is on or off, not "${word}"`, { hint: `Write: --${name} on` });
}
