/** `lp log`: an accomplishment, from words, standard input, the editor or a dialogue. */
import { ANSWERS_OPTION, CAPTURE_OPTIONS, captureEntry, PENDING_OPTION } from '../capture-entry.ts';
import type { CommandBody } from '../spec.ts';

export const spec: CommandBody = {
  arguments: [{ name: 'words', variadic: true }],
  options: [ANSWERS_OPTION, PENDING_OPTION, ...CAPTURE_OPTIONS],
  examples: [
    ['lp log Cut checkout p99 by caching the cart +dd +dr -r "900 ms to 540 ms"', 'in one line'],
    ['lp log', 'asks, at a terminal'],
    ['lp log "Cut the design to two pages" --answers 17', 'what you did about constructive feedback'],
    ['lp log "Cached the cart" --pending-result', 'its number comes later: lp result 42 "…" adds it'],
    ['git log -1 --format=%B | lp log - --project Checkout', 'first line the title, the rest the details'],
  ],
  notes:
    'In words, +dd, +dive-deep or +div tags the entry with a principle; any other +word stays text. "-" reads standard input. lp principles lists the short forms.',
  run: (input, context) =>
    captureEntry(input, context, 'accomplishment', async (...given) => {
      const { askAccomplishment } = await import('../dialogues.ts');
      return askAccomplishment(...given);
    }),
};
