/** Words in calls that are there to be copied: a shell takes them as they are. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inQuotes, quoted } from '../../src/cli/quoted.ts';
import { newLp } from '../support/lp.ts';

const WORDS = [
  'my own.db',
  "Ana's $HOME",
  'a"b',
  '~other/x',
  'a~b',
  '`date`',
  '\\n',
  'a\\',
  '!x',
  '',
  '*',
  'ä',
  'x;y',
];

describe('a word in a call', () => {
  it('comes out of a shell as it went in', () => {
    const call = WORDS.flatMap((word) => [quoted(word), inQuotes(word)]).join(' ');
    const said = execFileSync('sh', ['-c', `printf '%s\\n' ${call}`], { encoding: 'utf8' });
    expect(said.split('\n').slice(0, -1)).toEqual(WORDS.flatMap((word) => [word, word]));
  });

  it('is not quoted where that is not needed, nor where home is meant', () => {
    for (const word of ['plain', '/a/b.db', '~/work.db', './x_y']) expect(quoted(word)).toBe(word);
    expect(inQuotes('Ana Lima')).toBe('"Ana Lima"');
    // A shell one types at looks into double quotes for its history.
    expect(inQuotes('on time!')).toBe("'on time!'");
  });

  it('is the log in the call that goes on', async () => {
    const lp = newLp();
    const said = await lp(['log', '-', '-d', 'someday', '--db', "Ana's $x ~.db"], { stdin: 'precious' });
    expect(said.err).toContain(`lp log --resume --db 'Ana'\\''s $x ~.db'`);
    expect((await lp(['log', '-', '-d', 'someday', '--db', '~x'], { stdin: 'y' })).err).toContain(
      "--db '~x'",
    );
  });
});
