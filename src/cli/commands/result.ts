/** `lp result`: what came of an accomplishment, added when it is known, with its day. */
import { type Day, longDay, parseDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/entry.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { aKind } from '../../domain/kind-words.ts';
import { block } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import { checkDay, quoted } from '../outcome.ts';
import { briefTitle, entriesOf, printEntries, readId } from '../present.ts';
import { command, flag, JSON_OPTION, text } from '../spec.ts';
import { type TypedWords, typedWords } from '../typed-words.ts';

interface ResultOptions {
  readonly id: number;
  readonly words: TypedWords;
  /** Absent: not said. */
  readonly day: Day | undefined;
  readonly append: boolean;
  readonly json: boolean;
}

export const spec = command<ResultOptions>({
  arguments: [
    { name: 'id', required: true },
    { name: 'words', variadic: true },
  ],
  options: [
    { name: 'date', short: 'd', value: '<when>', help: 'the day it came (default: today)' },
    { name: 'append', help: 'add it to the result that is there' },
    JSON_OPTION,
  ],
  examples: [
    ['lp result 42 "cut refunds 12%"', 'what came of entry 42'],
    ['lp result @last "900 ms to 540 ms"', 'of the entry recorded last'],
    ['lp result 42 "refunds down 12%" -d "last friday" --append', 'more came of it later'],
  ],
  notes:
    'The day is kept beside the result and shown by lp show. "-" reads standard input. To reword a result: lp edit 42 -r "…".',
  async read(input, context) {
    const words = await typedWords(input.words.slice(1).join(' '), 'what came of it', 'result', context);
    return words.keeping(async () => {
      refuseForgotten(input.words);
      const id = readId(input.words[0]!);
      const date = text(input, 'date');
      if (words.text.trim() === '') {
        entriesOf(await context.store('read'), [id], 'nothing was changed');
        throw new UsageError(`nothing says what came of entry ${id}`, {
          hint: `Write: lp result ${id} "900 ms to 540 ms"`,
        });
      }
      return {
        id,
        words,
        day: date === undefined ? undefined : await parseDay(date, context.today),
        append: flag(input, 'append'),
        json: flag(input, 'json'),
      };
    });
  },
  async act({ id, words: typed, day, append, json }, context) {
    const words = block(typed.text);
    const news: string[] = [];
    const entry = await typed.keeping(async () => {
      const store = await context.store('write');
      return store.change('result', context.now, (tx) => {
        const [before] = entriesOf(store, [id], 'nothing was changed');
        refuseOthers(before!);
        const change = added(before!, { words, day, append }, context, news);
        if (change === undefined) return { summary: '', value: before! };
        const value = { ...before!, ...change, status: null, updatedAt: context.now.toISOString() };
        tx.put('entry', id, value);
        return { summary: `${id} (${briefTitle(words.replaceAll('\n', ' '))})`, value };
      });
    });
    printEntries(context, [entry], { json, single: true });
    if (!json) for (const line of news) context.note(`    ${line}`);
  },
});

/** @throws UsageError on words alone: which entry they are of was forgotten. */
function refuseForgotten(words: readonly string[]): void {
  const said = harmless(words.join(' '));
  if (words.length < 2 && !said.includes(' ')) return;
  if (/^[@#\d]/.test(words[0]!)) return;
  throw new UsageError(`"${briefTitle(said)}" does not begin with the number of an entry`, {
    hint: `Of the entry recorded last: lp result @last "…"\nWhat waits for one: lp pending`,
  });
}

/** @throws UsageError on what is no accomplishment. */
function refuseOthers({ id, kind, sentiment }: Entry): void {
  if (kind === 'accomplishment') return;
  throw new UsageError(`entry ${id} is ${aKind(kind)}: a result comes of an accomplishment`, {
    hint:
      sentiment === 'positive'
        ? 'Give the number of what you did: lp list --kind accomplishment'
        : `Say how it ended: lp resolve ${id} "…"`,
  });
}

type Outcome = Pick<Entry, 'result' | 'resolved'>;

/**
 * @returns undefined where it says so already.
 * @throws RefusedError where another result is there: it is not overwritten.
 */
function added(
  entry: Entry,
  { words, day, append }: Pick<ResultOptions, 'day' | 'append'> & { readonly words: string },
  { today }: Context,
  news: string[],
): Outcome | undefined {
  const { id, result, resolved } = entry;
  const came = day ?? today;
  checkDay(came, entry, today, { before: 'its result did not come', ahead: 'Add it once it is' });
  const known = result !== null && says(result, words);
  if (known && (day === undefined || day === resolved)) {
    news.push('It says so already; nothing was changed.');
    return undefined;
  }
  if (result !== null && !known && !append) {
    throw new RefusedError(`entry ${id} has a result already: ${quoted(result)}`, {
      hint: `To keep it and add yours: lp result ${id} --append "…"\nTo say it better: lp edit ${id} -r "…"`,
    });
  }
  const all = known ? result : joined(result, words);
  news.push(`result${came === today ? '' : ` of ${longDay(came)}`}: ${quoted(all)}`);
  return { result: all, resolved: came };
}

/** What is added stands behind a semicolon, or a sentence that has ended; under several lines it is one more. */
function joined(result: string | null, words: string): string {
  if (result === null) return words;
  if (`${result}${words}`.includes('\n')) return `${result}\n${words}`;
  return `${result}${/[.!?…:;,]$/.test(result) ? '' : ';'} ${words}`;
}

/** Whether these words are all of the result, or what was added to it last. */
const says = (result: string, words: string): boolean =>
  result.endsWith(words) && /(?:^|[.!?…:;,] |\n)$/.test(result.slice(0, result.length - words.length));
