import { expect, test } from 'vitest';
import { largestAmount } from '../../src/domain/amount.ts';

test.each([
  ['$600K a year', 600_000],
  ['from $1.2M to €900,000', 1_200_000],
  ['BRL 14M less float', 14_000_000],
  ['US$47M cleared', 47_000_000],
  ['₹1,12,000 saved', 112_000],
  ['$9,400 a month', 9_400],
  ['£2.5bn', 2_500_000_000],
  ['40% fewer pages, 12 teams', 0],
  ['3.4 million euros', 3_400_000],
  ['1.2 M€ a year', 1_200_000],
  ['€10 000, then CHF 20’000', 20_000],
  ['$1 000 000', 1_000_000],
  ['1 000 000 requests', 0],
  ['', 0],
])('%s: %i', (text, amount) => expect(largestAmount(text)).toBe(amount));
