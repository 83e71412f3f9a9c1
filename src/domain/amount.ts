/** How much money a text speaks of. Only the order of magnitude counts: currencies are taken for one another. */
import { CURRENCY_AFTER, CURRENCY_BEFORE, GROUPED, GROUPING } from './measure-units.ts';

const TIMES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  mm: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const AMOUNT = new RegExp(
  `(${GROUPED.source}|\\d[\\d.,]*)(\\s?(k|mm?|mn|mio|million|b|bn|billion|thousand))?(?![\\w%])`,
  'gi',
);

/** The largest amount that has a currency beside it, `$600K` as 600,000; 0 where there is none. */
export function largestAmount(text: string): number {
  let largest = 0;
  for (const { 1: digits, 3: unit, index } of text.matchAll(AMOUNT)) {
    const after = index + digits!.length;
    const money =
      CURRENCY_BEFORE.test(text.slice(Math.max(0, index - 5), index)) ||
      CURRENCY_AFTER.test(text.slice(after, after + 24));
    if (!money) continue;
    // All separators but the last are between groups; the last is too where three digits follow.
    const plain = digits!
      .replace(GROUPING, '')
      .replace(/[.,](?=.*[.,])/g, '')
      .replace(/[.,](?=\d{3}$)/, '')
      .replace(',', '.');
    largest = Math.max(largest, Number.parseFloat(plain) * (TIMES[unit?.toLowerCase() ?? ''] ?? 1));
  }
  return largest;
}
