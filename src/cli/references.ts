/**
 * `@last` and `@-2` in place of an entry's number: entries by when they were recorded, the latest first. They become
 * numbers here, before a command reads its words, in the places that by its definition take one: an argument named
 * `id`, a value `<id>`. Loaded where an @ was typed.
 */
import { RefusedError, UsageError } from '../domain/errors.ts';
import { count } from '../domain/text.ts';
import type { Context } from './context.ts';
import type { CommandSpec, Input } from './spec.ts';

/** What the entry recorded last (1), or the one before it (2) is called. */
export const referenceTo = (nth: number): string => (nth === 1 ? '@last' : `@-${nth}`);

/** The other way round: 1 for `@last`; undefined for what is no reference. */
export function nthOf(word: string): number | undefined {
  const [, last, digits] = REFERENCE.exec(word) ?? [];
  if (last !== undefined) return 1;
  return digits === undefined ? undefined : Math.min(Number(digits), 1e9);
}

const REFERENCE = /^@(?:(last)|-0*([1-9]\d*))$/i;

/**
 * What was typed, with numbers in place of references.
 * @throws UsageError on `@foo` where a number is taken, RefusedError where there are fewer entries than that.
 */
export async function withoutReferences(input: Input, spec: CommandSpec, context: Context): Promise<Input> {
  const places = spec.arguments ?? [];
  const nameAt = (index: number): string => (places[index] ?? places.at(-1))?.name ?? '';
  const words: string[] = [];
  for (const [index, word] of input.words.entries()) {
    const name = nameAt(index);
    // Of `id or words` only what is a reference is one: words may begin with an @ of their own.
    const isOne = name.includes('words') ? REFERENCE.test(word) : word.startsWith('@');
    words.push(isOne && /^id\b/.test(name) ? await numberOf(word, spec, context) : word);
  }
  const options: Record<string, Input['options'][string]> = { ...input.options };
  for (const { name, value } of spec.options ?? []) {
    const given = options[name];
    if (value !== '<id>' || !Array.isArray(given)) continue;
    const parts: string[] = [];
    for (const part of given.flatMap((list: string) => list.split(',')).map((one) => one.trim())) {
      parts.push(part.startsWith('@') ? await numberOf(part, spec, context) : part);
    }
    options[name] = parts;
  }
  return { words, options };
}

async function numberOf(word: string, { name }: CommandSpec, context: Context): Promise<string> {
  const nth = nthOf(word);
  if (nth === undefined) {
    const plain = /^@([1-9]\d*)$/.exec(word)?.[1];
    throw new UsageError(`"${word}" is no entry`, {
      hint:
        plain === undefined
          ? '@last is the entry recorded last, @-2 the one before it; lp recent shows them.'
          : `Entry ${plain} is written ${plain}; counted from the entry recorded last, @-${plain}.`,
    });
  }
  const store = await context.store('read');
  const lately = await store.lately();
  if (name === 'restore') {
    const gone = lately.removed(nth);
    if (gone.length === nth) return String(gone[nth - 1]!.id);
    throw new RefusedError(
      gone.length === 0
        ? `nothing was removed, so there is no ${word} to restore`
        : `there is no ${word}: ${gone.length === 1 ? 'one entry is' : `${gone.length} entries are`} gone`,
      { hint: 'lp restore, without a number, lists what could be brought back.' },
    );
  }
  const [id] = lately.newest(1, nth - 1);
  if (id !== undefined) return String(id);
  const size = store.count({});
  throw size === 0
    ? new RefusedError(`nothing is logged yet, so there is no ${word}`, {
        hint: 'Begin with: lp log "what you did"',
      })
    : new RefusedError(`there is no ${word}: the log has ${count(size, 'entry', 'entries')}`, {
        hint: 'lp recent shows those recorded last.',
      });
}
