/** `lp search`: a list by words. */
import { UsageError } from '../../domain/errors.ts';
import { FILTER_OPTIONS, readFilter, readWords } from '../filter-options.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';
import { type ListOptions, printList } from './list.ts';

export const spec = command<ListOptions>({
  arguments: [{ name: 'words', required: true, variadic: true }],
  options: [...FILTER_OPTIONS, JSON_OPTION],
  examples: [
    ['lp search cache latency', 'entries with both words, in any form'],
    [`lp search '"retry storm"' --since march`, 'the two words side by side'],
  ],
  notes:
    'Looks in titles, details, results, projects, people and who feedback is from. A word also finds longer ones that begin with it; case and accents do not matter.',
  async read(input, context) {
    const filter = await readFilter(input, context);
    const words = readWords(input.words.join(' '));
    if (words === undefined) throw new UsageError('there are no words to look for');
    return {
      filter: { ...filter, match: filter.match === undefined ? words : `${words} ${filter.match}` },
      json: flag(input, 'json'),
    };
  },
  act: printList,
});
