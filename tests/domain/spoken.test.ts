/** What was said stays what was said, whatever its owner adds to it. */
import { describe, expect, it } from 'vitest';
import { parted, spokenWords } from '../../src/domain/spoken.ts';
import fc from '../support/fast-check.ts';

const text = fc
  .array(fc.constantFrom('calm', 'My', 'note', 'My note', ':', '\n', '\n\n', ' ', '- a', 'my NOTE'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const words = text.filter((said) => parted(said)[1] === '' && !/my note:/i.test(said));

describe('a note on feedback', () => {
  it('is no part of the words, and neither of them changes the other', () => {
    fc.assert(
      fc.property(fc.option(words), text, (details, note) => {
        const said = { title: 'Calm launch', details };
        const noted = { ...said, details: `${details ?? ''}\nMy note: ${note}` };
        expect(spokenWords(noted).trimEnd()).toBe(spokenWords(said).trimEnd());
        expect(parted(noted.details)[1]).toBe(note.trim());
      }),
    );
  });

  it('begins at the start of a line alone', () => {
    expect(spokenWords({ title: 'See', details: 'As in my note: be brief.' })).toBe(
      'See\nAs in my note: be brief.',
    );
    expect(parted('Be brief.\n\n  my note:\n\n- at the retro')).toEqual(['Be brief.', '- at the retro']);
  });
});
