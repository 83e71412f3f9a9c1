/** Short names: what may be one, and what of a start file or of a shell has the name already. */
import { describe, expect, it } from 'vitest';
import { meaning, readAliases, refuseTaken, usualAliases } from '../../src/cli/shell-setup/aliases.ts';

const COMMANDS = ['log', 'list', 'week', 'feedback', 'goal'];

describe('names as typed', () => {
  it.each([
    [
      'lpl=log, lpw=week --last',
      [
        { name: 'lpl', words: 'log' },
        { name: 'lpw', words: 'week --last' },
      ],
    ],
    ['lp', [{ name: 'lp', words: '' }]],
    ['l = lp log', [{ name: 'l', words: 'log' }]],
    ['l=lplog  goal   list', [{ name: 'l', words: 'goal list' }]],
    ['', []],
    ['none', []],
    [' , ', []],
  ])('%j', (text, expected) => expect(readAliases(text, COMMANDS)).toEqual(expected));

  it.each([
    ['l=lgo', /Did you mean l=log/],
    ['l', /HOW|lpl=log/],
    ['1l=log', /a letter first/],
    ["l'; rm -rf x=log", /a letter first/],
    ["l=log '; rm x'", /commands and flags/],
    ['l=log $(rm x)', /commands and flags/],
    ['l=log w=week --last', /Commas part several: l=log, w=week --last/],
    ['l=log, l=week', /lpl=log/],
    ['lplog=log', /a letter first/],
    ['=log', /a letter first/],
  ])('%j is refused', (text, hint) => {
    expect(() => readAliases(text, COMMANDS)).toThrow(
      expect.objectContaining({ exitCode: 2, hint: expect.stringMatching(hint) }),
    );
  });
});

describe('names that are taken', () => {
  const file = (text: string) => [{ shown: '~/.zshrc', text }];
  it.each([
    "alias lpl='ls -l'",
    'alias -g lpl=x',
    "alias a=b lpl='c'",
    '  alias lpl=x # mine',
    'command -v ls >/dev/null && alias lpl=ls',
    'lpl() { ls; }',
    'function lpl {',
    'function lpl',
    'lpl () {',
    "alias lpl 'ls -l'",
    'abbr -a lpl ls',
    "alias 'lpl=ls'",
  ])('%j takes lpl', (line) => {
    expect(meaning('lpl', file(`# first\n${line}\n`))).toMatch(/in ~\/\.zshrc, line 2,$/);
  });

  it.each([
    '# alias lpl=x',
    'alias lplx=y',
    'alias xlpl=y',
    'echo lpl=',
    'lpl=3',
    'alias x=lpl',
    'unalias lpl',
  ])('%j does not', (line) => expect(meaning('lpl', file(line))).toBeUndefined());

  it('words of the shell are', () => {
    for (const word of ['cd', 'log', 'r', 'test', 'bind'])
      expect(meaning(word, [])).toBe('a word of the shell');
  });

  it('are refused with another that is free', () => {
    const taken = (name: string) => (['lpl', 'lpw', 'lpf'].includes(name) ? 'an alias' : undefined);
    expect(() => refuseTaken([{ name: 'lpw', words: 'week' }], taken)).toThrow(
      expect.objectContaining({
        message: '"lpw" is an alias already',
        hint: expect.stringContaining('lp-week=week'),
      }),
    );
    expect(usualAliases(taken, false)).toEqual([
      { name: 'lplg', words: 'log' },
      { name: 'lpfb', words: 'feedback' },
      { name: 'lpwk', words: 'week' },
    ]);
    expect(usualAliases(() => 'a program', true)).toEqual([{ name: 'lp', words: '' }]);
  });
});
