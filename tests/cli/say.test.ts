/** Lines for people at a narrow terminal. */
import { describe, expect, test } from 'vitest';
import { fitted } from '../../src/cli/say.ts';

const at = (columns: number, line: string): string[] => fitted(line, { isTerminal: true, columns });

describe('the call at the end of a line', () => {
  const LINE = '1 entry has no principle: #13.   lp tag 13 +dd';

  test('stays beside its text where both fit', () => {
    expect(at(80, LINE)).toEqual([LINE]);
    expect(fitted(LINE, { isTerminal: false, columns: 40 })).toEqual([LINE]);
  });

  test('else stands whole on a line of its own', () => {
    expect(at(40, LINE)).toEqual(['1 entry has no principle: #13.', '    lp tag 13 +dd']);
  });

  test('is not broken though it is wider than the terminal, while its text is', () => {
    const call = 'lp edit 33 -r "what you did since then, in your own words"';
    expect(at(40, `2 pieces of constructive feedback have no answer yet: #3 and #4.   ${call}`)).toEqual([
      '2 pieces of constructive feedback have',
      '    no answer yet: #3 and #4.',
      `    ${call}`,
    ]);
  });

  test('behind a colon stays whole, too, where it fits; what is longer may be prose and is wrapped', () => {
    const hint = '    Log what you did together: lp log "…" --with "Jo Park"';
    expect(at(40, hint)).toEqual(['    Log what you did together:', '    lp log "…" --with "Jo Park"']);
    expect(at(80, hint)).toEqual([hint]);
    expect(at(30, 'What it is: lp asks first and then does what you said')).toEqual([
      'What it is: lp asks first and',
      '    then does what you said',
    ]);
  });
});
