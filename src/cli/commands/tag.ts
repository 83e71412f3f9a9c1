/** `lp tag`: principles put on entries or taken off, by number or by filter. */
import { parseTagWord } from '../../domain/capture.ts';
import type { Entry } from '../../domain/entry.ts';
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { harmless } from '../../domain/harmless.ts';
import { nearestPrinciples } from '../../domain/principle.ts';
import { AMAZON } from '../../domain/principles/amazon.ts';
import { withoutSlips } from '../../domain/tag-slips.ts';
import { count, sentenceList } from '../../domain/text.ts';
import type { Context } from '../context.ts';
import { copyBefore } from '../copy-before.ts';
import { FILTER_OPTIONS, hasFilter, readFilter } from '../filter-options.ts';
import { entriesOf, principleNames, printEntries, readIds } from '../present.ts';
import { command, flag, JSON_OPTION, texts } from '../spec.ts';

interface TagOptions {
  readonly ids: readonly number[];
  /** Used when no ids are given. */
  readonly filter: Filter | undefined;
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly json: boolean;
}

export const spec = command<TagOptions>({
  arguments: [{ name: 'id +principle -principle', variadic: true }],
  options: [
    ...FILTER_OPTIONS,
    JSON_OPTION,
    { name: 'drop', value: '<principle>', repeatable: true, help: 'take away', hidden: true },
  ],
  examples: [
    ['lp tag 42 +ow -dd', 'adds Ownership, takes away Dive Deep'],
    ['lp tag --project Checkout --untagged +co', 'all of a project without a principle'],
  ],
  notes:
    'The first principle of an entry is its primary one; to set them all: lp edit 42 -p dr,dd\nA word like +ownrship that stayed in a title goes out of it when the principle it was meant for is added.',
  // `-dd` looks like a flag; where it names a principle it is one, and goes on as a value.
  rewrite(argv) {
    const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
    const out: string[] = [];
    for (const [index, arg] of argv.entries()) {
      if (index < end && /^-[a-z]/i.test(arg) && parseTagWord(arg, AMAZON) !== undefined)
        out.push(`--drop=${arg.slice(1)}`);
      else out.push(arg);
    }
    return out;
  },
  async read(input, context) {
    const [add, drop, ids] = [[] as string[], [] as string[], [] as string[]];
    for (const word of [...input.words, ...(texts(input, 'drop') ?? []).map((value) => `-${value}`)]) {
      const tag = parseTagWord(word, context.principles);
      if (tag !== undefined) (tag.sign === '+' ? add : drop).push(tag.slug);
      else if (/^[+-]/.test(word)) throw noTag(word, context);
      else if (parseTagWord(`+${word}`, context.principles) !== undefined) {
        throw new UsageError(`"${word}" could be added or taken away`, {
          hint: `Write +${word} or -${word}.`,
        });
      } else ids.push(word);
    }
    if (add.length + drop.length === 0) {
      const named = ids.join(' ') || '42';
      throw new UsageError('no principle is named', { hint: `Write: lp tag ${named} +ow -dd` });
    }
    const both = add.find((slug) => drop.includes(slug));
    if (both !== undefined)
      throw new UsageError(`${both} is both added and taken away`, { hint: 'Keep one of the two.' });
    if (ids.length === 0 && !hasFilter(input)) {
      throw new UsageError('which entry?', {
        hint: 'Write: lp tag 42 +ow, or give a filter: lp tag --project Checkout +ow',
      });
    }
    if (ids.length > 0 && hasFilter(input)) {
      throw new UsageError('numbers and filters do not go together', {
        hint: 'Give the entries by number or by filter.',
      });
    }
    return {
      ids: readIds(ids),
      filter: ids.length === 0 ? await readFilter(input, context) : undefined,
      add,
      drop,
      json: flag(input, 'json'),
    };
  },
  async act({ ids, filter, add, drop, json }, context) {
    await copyBefore('tag', filter ?? ids, context);
    const store = await context.store('write');
    let changed = false;
    let slips: { readonly id: number; readonly word: string }[] = [];
    const done = store.change('tag', context.now, (tx) => {
      const entries =
        filter === undefined ? entriesOf(store, ids, 'nothing was tagged') : store.entries(filter);
      slips = [];
      const value = entries.map((entry): Entry => {
        const principles = [...entry.principles.filter((slug) => !drop.includes(slug))];
        principles.push(...add.filter((slug) => !principles.includes(slug)));
        // What was meant as this tag when it was logged, and stayed in the title, has done its part.
        const { title, words } = withoutSlips(entry.title, add, context.principles);
        slips.push(...words.map((word) => ({ id: entry.id, word })));
        const same = words.length === 0 && principles.join() === entry.principles.join();
        changed ||= !same;
        const after = same ? entry : { ...entry, title, principles, updatedAt: context.now.toISOString() };
        tx.put('entry', entry.id, after);
        return after;
      });
      const names = (slugs: readonly string[]) => principleNames(slugs, context.principles);
      const what = [
        add.length > 0 ? `added ${names(add)}` : '',
        drop.length > 0 ? `took away ${names(drop)}` : '',
        slips.length > 0 ? `took ${wordsOf(slips)} out` : '',
      ];
      const which =
        entries.length > 3
          ? count(entries.length, 'entry', 'entries')
          : sentenceList(entries.map((e) => `${e.id}`));
      return { summary: `${which} (${what.filter(Boolean).join(', ')})`, value };
    });
    if (done.length > 0 && !changed && !json) {
      context.note('Nothing was changed.');
      return;
    }
    printEntries(context, done, { json, single: filter === undefined && ids.length === 1 });
    for (const { id, word } of slips) context.note(`    "${harmless(word)}" is out of the title of #${id}.`);
    if (done.length === 0) context.note('No entry fits; nothing was tagged.');
  },
});

const wordsOf = (slips: readonly { readonly word: string }[]): string =>
  sentenceList([...new Set(slips.map(({ word }) => `"${word}"`))]);

function noTag(word: string, context: Context): UsageError {
  const near = nearestPrinciples(context.principles, word.slice(1), 3).map(
    (one) => `${word[0]}${one.short} (${one.name})`,
  );
  return new UsageError(`"${word}" names no principle`, {
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'lp principles lists them.',
  });
}
