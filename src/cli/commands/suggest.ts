/** `lp suggest`: which principles entries read like, and why; with --apply, one by one, to accept or not. */
import type { Entry } from '../../domain/entry.ts';
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { harmless } from '../../domain/harmless.ts';
import { principleName } from '../../domain/principle.ts';
import { likely, type Suggestion, textOf } from '../../domain/suggest.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { entriesOf, printEntries, readIds } from '../present.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';
import { inWords, suggester, tags } from '../suggestions.ts';
import { typedWords } from '../typed-words.ts';

/** What is weighed: entries by number or by filter, or words that are no entry. */
type Subject =
  | { readonly ids: readonly number[] }
  | { readonly filter: Filter; readonly where: string }
  | { readonly words: string };

interface SuggestOptions {
  readonly subject: Subject;
  readonly apply: boolean;
  readonly json: boolean;
}

export interface Advised {
  /** `null` for words that are no entry. */
  readonly entry: Entry | null;
  readonly text: string;
  readonly found: readonly Suggestion[];
}

export const spec = command<SuggestOptions>({
  arguments: [{ name: 'id or words', variadic: true }],
  options: [
    ...FILTER_OPTIONS,
    { name: 'apply', help: 'at a terminal: go through them one by one, the suggested ones checked' },
    JSON_OPTION,
  ],
  examples: [
    ['lp suggest', 'for what lacks a principle in the cycle in hand'],
    ['lp suggest --untagged --apply', 'for everything that lacks one, to accept one by one'],
    ['lp suggest 42 43', 'for these entries'],
    ['lp suggest untangled the retry storm in the order queue', 'for words, without an entry'],
  ],
  notes:
    'Suggestions come from the words of an entry and from how you tagged others; nothing is sent anywhere, and nothing is applied unless you say so. Where little speaks for any principle, or a text is not in English, none is suggested. --json gives scores from 0 to 1 and the words behind them.',
  async read(input, context) {
    const [apply, json] = [flag(input, 'apply'), flag(input, 'json')];
    const ids = input.words.length > 0 && input.words.every((word) => /^#?\d+$/.test(word));
    const words = !ids && input.words.length > 0;
    if (input.words.length > 0 && hasFilter(input)) {
      throw new UsageError(`${ids ? 'numbers' : 'words'} and filters do not go together`, {
        hint: 'Give the entries by number or by filter.',
      });
    }
    if (apply && words) {
      throw new UsageError('words are no entry, so there is nothing to apply to', {
        hint: 'Log them first (lp log …), or give entries by number: lp suggest 42 --apply',
      });
    }
    if (apply && json) throw new UsageError('--apply asks, so it goes with no --json', { hint: ELSEWHERE });
    if (apply && !context.interactive) {
      throw new UsageError('--apply asks about each entry, which takes a terminal', { hint: ELSEWHERE });
    }
    if (ids) return { subject: { ids: readIds(input.words) }, apply, json };
    if (words) {
      const text = input.words.join(' ');
      const typed = await typedWords(text, 'what you did', 'suggest', context);
      return { subject: { words: typed.text }, apply, json };
    }
    return {
      subject: await readSubject(hasFilter(input), await readFilter(input, context), context),
      apply,
      json,
    };
  },
  async act({ subject, apply, json }, context) {
    const advised = await advise(subject, context);
    if (apply) {
      const { applyOneByOne } = await import('../suggest-apply.ts');
      return applyOneByOne(advised, where(subject), context);
    }
    if (json) context.json({ suggestions: advised.map((one) => view(one, context)) });
    else for (const one of advised) print(one, context);
    if (advised.length === 0 && !json) context.note(`No entry ${where(subject)} lacks a principle.`);
  },
});

const ELSEWHERE = 'lp suggest --json gives the same suggestions to a program; lp tag 42 +dd applies one.';

/** The filter asked for, else the cycle in hand. Entries that have a principle are left out unless -p asks for them. */
async function readSubject(asked: boolean, filter: Filter, context: Context): Promise<Subject> {
  const untagged = filter.principles === undefined ? { untagged: true } : {};
  if (asked) return { filter: { ...filter, ...untagged }, where: 'that fits' };
  const { name, from, to } = await context.cycleInHand();
  return { filter: { ...untagged, since: from, until: to }, where: `of ${name}` };
}

const where = (subject: Subject): string => ('where' in subject ? subject.where : 'of these');

async function advise(subject: Subject, context: Context): Promise<Advised[]> {
  const store = await context.store('read');
  const suggestFor = await suggester(context);
  if ('words' in subject) {
    const text = subject.words;
    return [{ entry: null, text, found: suggestFor(text) }];
  }
  const entries =
    'ids' in subject
      ? entriesOf(store, subject.ids)
      : store.entries(subject.filter).filter(({ kind }) => subject.filter.kind !== undefined || tells(kind));
  return entries.map((entry) => {
    const text = textOf(entry);
    // What an entry has already is no news.
    const found = suggestFor(text, entry.id).filter(({ slug }) => !entry.principles.includes(slug));
    return { entry, text, found };
  });
}

/** Risks and needs are for the manager, not for the review: no principle is missed there. */
const tells = (kind: Entry['kind']): boolean => kind === 'accomplishment' || kind === 'feedback';

function print({ entry, found }: Advised, context: Context): void {
  if (entry !== null) printEntries(context, [entry], { json: false, single: true });
  const margin = entry === null ? '' : '    ';
  if (found.length === 0) {
    context.line(`${margin}no principle stands out`);
    return;
  }
  const named = tags(likely(found), context);
  const call = entry === null || named === '' ? named : context.next(`tag ${entry.id} ${named}`);
  const says = `${margin}${harmless(inWords(found, context))}`;
  const { isTerminal, columns } = context.host.stdout;
  if (call === '') context.line(says);
  else if (!isTerminal || says.length + call.length + 4 <= columns) context.out(`${says}    ${call}`);
  else {
    context.line(says);
    context.line(`${margin}${call}`);
  }
}

function view({ entry, text, found }: Advised, context: Context) {
  return {
    id: entry?.id ?? null,
    title: entry?.title ?? text.trim().split('\n')[0]!,
    principles: found.map(({ slug, score, words }) => ({
      slug,
      name: principleName(context.principles, slug),
      score: Number(score.toFixed(3)),
      words,
    })),
  };
}
