/**
 * The redaction list: names, customers and codenames that must not leave the machine, each with what stands in
 * for it. What counts as an occurrence is in `redact-pattern.ts`, what becomes of a record in `redactor.ts`.
 */
import { UsageError } from './errors.ts';
import { patternOf } from './redact-pattern.ts';
import { redactionKey } from './redact-words.ts';
import { oneLine } from './text.ts';

export interface Redaction {
  /** As it was typed. */
  readonly term: string;
  readonly replacement: string;
}

/** No name is longer, and a pasted page must not become a pattern. */
const LONGEST = 100;

/**
 * A term and its replacement, made fit for the list.
 * @throws UsageError when the term would hit nothing or everything, or the replacement would not hide it.
 */
export function draftRedaction(input: Redaction): Redaction {
  const term = oneLine(input.term);
  const replacement = oneLine(input.replacement);
  const key = redactionKey(term.slice(0, 2 * LONGEST));
  if (key === '' || !/[\p{L}\p{N}]/u.test(key)) {
    throw new UsageError(
      term === '' ? 'there is no name to redact' : `"${term}" holds no letter or digit to look for`,
      { hint: 'Write: lp redact add "Acme Corp" "Customer A"' },
    );
  }
  if ([...key].length < 2) {
    throw new UsageError(`"${term}" is a single character and would be found everywhere`, {
      hint: 'Write the whole name: lp redact add "Acme Corp" "Customer A"',
    });
  }
  if (term.length > LONGEST || replacement.length > LONGEST) {
    throw new UsageError(`a name and what stands in for it have at most ${LONGEST} characters`, {
      hint: 'Redact the names in it one by one.',
    });
  }
  if (replacement === '') {
    throw new UsageError('what stands in for it is empty, and sentences would lose a word', {
      hint: `Leave it out for a name like "Name A", or write one: lp redact add "${term}" "Customer A"`,
    });
  }
  if (patternOf([{ term, replacement }]).find(replacement).length > 0) {
    throw new UsageError(`"${replacement}" holds "${term}" itself, so it would hide nothing`, {
      hint: `Write what a reader may know: lp redact add "${term}" "Customer A"`,
    });
  }
  return { term, replacement };
}

/** `Name A`, `Name B`, … `Name AA`: the first that nothing on the list uses, so that readers can tell two names apart. */
export function freeStandIn(list: readonly Redaction[]): string {
  const taken = new Set(list.map(({ replacement }) => redactionKey(replacement)));
  for (let n = 0; ; n += 1) {
    const name = `Name ${letters(n)}`;
    if (!taken.has(redactionKey(name))) return name;
  }
}

/** 0 is A, 25 is Z, 26 is AA. */
function letters(n: number): string {
  const last = String.fromCharCode(0x41 + (n % 26));
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last;
}
