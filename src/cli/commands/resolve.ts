/** `lp resolve`: constructive feedback, a risk or a need is dealt with, and how; or is open again. */
import { type Day, longDay, parseDay } from '../../domain/day.ts';
import { type Entry, isConcern } from '../../domain/entry.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { block, sentenceList } from '../../domain/text.ts';
import type { Store } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { answersTo } from '../loop-lines.ts';
import { checkDay, quoted } from '../outcome.ts';
import { briefTitle, entriesOf, printEntries, readId } from '../present.ts';
import { command, flag, JSON_OPTION, text } from '../spec.ts';
import { type TypedWords, typedWords } from '../typed-words.ts';

interface ResolveOptions {
  readonly id: number;
  /** How it was resolved; without a text it is open again. */
  readonly how: TypedWords;
  readonly day: Day | undefined;
  readonly json: boolean;
}

export const spec = command<ResolveOptions>({
  arguments: [
    { name: 'id', required: true },
    { name: 'how', variadic: true },
  ],
  options: [
    { name: 'date', short: 'd', value: '<when>', help: 'the day it was resolved (default: today)' },
    { name: 'reopen', help: 'it is open again; how it was resolved is taken away' },
    JSON_OPTION,
  ],
  examples: [
    ['lp resolve 22 "design docs have two pages at most since July"', 'what you did about feedback'],
    ['lp resolve 31 "the partner moved its date" -d "last friday"', 'how a risk or need ended'],
    ['lp resolve --reopen 22', 'it came back'],
  ],
  notes:
    'How it was resolved is kept as the result of the entry. Feedback that an accomplishment answers needs no more than lp log "…" --answers 22. "-" reads standard input.',
  async read(input, context) {
    const how = await typedWords(input.words.slice(1).join(' '), 'how it was resolved', 'resolve', context);
    return how.keeping(async () => {
      const id = readId(input.words[0]!);
      const date = text(input, 'date');
      const reopen = flag(input, 'reopen');
      if (reopen && (block(how.text) !== '' || date !== undefined)) {
        throw new UsageError('--reopen takes away how it was resolved, so it takes no words and no day', {
          hint: `Write: lp resolve --reopen ${id}`,
        });
      }
      if (!reopen && block(how.text) === '') {
        // Words for it would be in vain where there is nothing to resolve.
        const [entry] = entriesOf(await context.store('read'), [id], 'nothing was changed');
        refuseWhatIsNeverOpen(entry!);
        throw new UsageError(`nothing says how entry ${id} was resolved`, {
          hint: `Write: lp resolve ${id} "what you did"   (or lp resolve --reopen ${id})`,
        });
      }
      return {
        id,
        how,
        day: date === undefined ? undefined : await parseDay(date, context.today),
        json: flag(input, 'json'),
      };
    });
  },
  async act({ id, how: typed, day, json }, context) {
    const how = block(typed.text);
    const news: string[] = [];
    const entry = await typed.keeping(async () => {
      const store = await context.store('write');
      return store.change('resolve', context.now, (tx) => {
        const [before] = entriesOf(store, [id], 'nothing was changed');
        refuseWhatIsNeverOpen(before!);
        const change =
          how === ''
            ? reopened(before!, store, news)
            : resolved(before!, how, day ?? context.today, context, news);
        if (change === undefined) return { summary: '', value: before! };
        const value = { ...before!, ...change, updatedAt: context.now.toISOString() };
        tx.put('entry', id, value);
        return { summary: `${how === '' ? '--reopen ' : ''}${id} (${briefTitle(value.title)})`, value };
      });
    });
    printEntries(context, [entry], { json, single: true });
    if (!json) for (const line of news) context.note(`    ${line}`);
  },
});

/** @throws UsageError on what nobody has to resolve. */
function refuseWhatIsNeverOpen({ id, kind, sentiment, result }: Entry): void {
  if (kind === 'accomplishment') {
    throw new UsageError(`entry ${id} is an accomplishment: there is nothing to resolve`, {
      hint: `Say what came of it: ${result === null ? `lp result ${id}` : `lp edit ${id} -r`} "…"\nIf it answers feedback, by that number: lp edit ${id} --answers …`,
    });
  }
  if (kind === 'feedback' && sentiment !== 'constructive') {
    throw new UsageError(`feedback ${id} is praise, so there is nothing to resolve`, {
      hint: `If it asks for a change: lp edit ${id} --constructive`,
    });
  }
}

type Ending = Pick<Entry, 'result' | 'status' | 'resolved'>;

const isResolved = (entry: Entry): boolean =>
  isConcern(entry) ? entry.status === 'resolved' : entry.result !== null;

/**
 * @returns undefined where it is closed in these very words already.
 * @throws RefusedError where it is closed in other words: those are not overwritten, and the new ones not dropped unseen.
 */
function resolved(
  entry: Entry,
  how: string,
  day: Day,
  { today }: Context,
  news: string[],
): Ending | undefined {
  const { id, result } = entry;
  if (isResolved(entry)) {
    if (result === how) {
      news.push(`${closedOn(entry)} already; nothing was changed.`);
      return undefined;
    }
    throw new RefusedError(`${id} was ${closedOn(entry)} already: ${brief(result)}`, {
      hint: `To say it better: lp edit ${id} -r "…"\nTo open it again: lp resolve --reopen ${id}`,
    });
  }
  checkDay(day, entry, today, { before: 'it was not resolved', ahead: 'Resolve it once it is' });
  news.push(`resolved${day === today ? '' : ` on ${longDay(day)}`}: ${brief(how)}`);
  return { result: how, status: isConcern(entry) ? 'resolved' : entry.status, resolved: day };
}

/** @throws RefusedError where it stays answered whatever becomes of its own words. */
function reopened(entry: Entry, store: Store, news: string[]): Ending | undefined {
  const { id, result } = entry;
  if (!isConcern(entry)) {
    const { since } = answersTo({ ...entry, result: null }, store);
    if (since.length > 0) {
      const ids = sentenceList(since.map((one) => `#${one.id}`));
      throw new RefusedError(`${id} is answered by ${ids}, so it cannot be open`, {
        hint: `Take the answer away: lp edit ${since[0]!.id} --answers ""   (or its [#${id}] in the text)`,
      });
    }
  }
  if (!isResolved(entry)) {
    news.push('open already; nothing was changed.');
    return undefined;
  }
  news.push(`open again; it was ${closedOn(entry)}: ${brief(result)}`);
  return { result: null, status: isConcern(entry) ? 'open' : entry.status, resolved: null };
}

const closedOn = ({ resolved: day }: Entry): string =>
  day === null ? 'resolved' : `resolved on ${longDay(day)}`;

const brief = (words: string | null): string => (words === null ? 'in no words' : quoted(words));
