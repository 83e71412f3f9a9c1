/** People as they are typed: a first name is somebody known, small letters too, and what is made of it is said. */

import { describe, expect, it } from 'vitest';
import { seemingly } from '../../src/domain/seeming.ts';
import fc from '../support/fast-check.ts';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

const withAna = startingWith((lp) => lp.ok(['log', 'Led the launch', '--with', 'Ana Lima, José Núñez']));

const people = async (lp: Lp): Promise<string[]> =>
  (await lp.json<{ people: { name: string }[] }>(['people', '--json'])).people.map(({ name }) => name);

describe('a name that was typed', () => {
  it.each([
    ['feedback', ['feedback', 'calm', '--from', 'ana']],
    ['log', ['log', 'Reviewed a design', '--with', 'ana']],
    [
      'log with the whole name in small letters',
      ['log', 'Reviewed a design', '--with', 'ana lima, jose nunez'],
    ],
  ])('%s: is the person the log knows, who stays one', async (_, words) => {
    const lp = await withAna();
    const said = await lp(words);
    expect(said.code).toBe(0);
    if (words.at(-1) === 'ana') {
      const call = `lp edit 2 ${words.at(-2)} "ana"`;
      expect(said.err).toContain(`"ana" is taken for Ana Lima. If not: ${call}\n`);
    } else expect(said.err).not.toContain('taken for');
    expect((await people(lp)).sort()).toEqual(['Ana Lima', 'José Núñez']);
  });

  it('keeps the spelling of capitals and accents, and lp edit takes names as they are', async () => {
    const lp = await withAna();
    await lp.ok(['feedback', 'calm', '--from', 'ANA LIMA']);
    expect(await lp.json(['show', '2', '--json'])).toMatchObject({ entry: { from: 'ANA LIMA' } });
    await lp.ok(['edit', '2', '--from', 'Ana']);
    expect(await lp.json(['show', '2', '--json'])).toMatchObject({ entry: { from: 'Ana' } });
  });

  it('of one word is kept by the call that the note names, in lp log, lp feedback and lp ask', async () => {
    const lp = await withAna();
    const said = await lp(['feedback', 'calm', '--from', 'Ana', '--json']);
    expect(JSON.parse(said.out)).toMatchObject({ entry: { from: 'Ana Lima' } });
    expect(said.err).toBe('    "Ana" is taken for Ana Lima. If not: lp edit 2 --from "Ana"\n');
    await lp.ok(['edit', '2', '--from', 'Ana']);
    expect(await people(lp)).toContain('Ana');
    await lp.ok(['undo']);
    const both = await lp(['log', 'Paired', '--with', 'José, Bo, ana', '--db', lp.db]);
    expect(both.err).toContain(
      `"José" is taken for José Núñez. If not: lp edit 3 --with "José, Bo, Ana Lima" --db ${lp.db}\n`,
    );
    expect(both.err).toContain('If not: lp edit 3 --with "José Núñez, Bo, ana"');
    const twice = await lp(['log', 'Paired', '--with', 'ana, Ana Lima']);
    expect(twice.err).toContain('If not: lp edit 4 --with "ana, Ana Lima"\n');
    const thrice = await lp(['log', 'Paired', '--with', 'José, ana, Ana Lima']);
    expect(thrice.err).toContain('If not: lp edit 5 --with "José, Ana Lima"\n');
    expect((await lp(['ask', 'Ana'])).err).toContain('If not: lp undo, and lp ask "…" with more of the name');
    await lp.ok(['undo']);
    expect(await lp.json(['ask', 'Ana from Support', '--json'])).toMatchObject({
      ask: { person: 'Ana from Support' },
    });
  });

  it('is said to be of the person it was taken for, where two words of one call mean the same', async () => {
    const lp = await withAna();
    const { err } = await lp(['ask', 'Ana Lima, Ana, José']);
    expect(err).toContain('"Ana" is taken for Ana Lima.');
    expect(err).toContain('"José" is taken for José Núñez.');
    expect(err.match(/taken for/g)).toHaveLength(2);
  });

  it('stands in the calls that help as a shell takes it', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'Jo $x']);
    expect((await lp(['feedback', 'calm', '--from', '$x'])).err).toContain("lp ask done 'Jo $x'\n");
  });

  it.each([
    ['Manager', 'Former Manager'],
    ['Diaz', 'Ana Diaz'],
    ['van', 'Jo van Dam'],
  ])('%s is not taken for %s, wherever it stands', async (typed, known) => {
    const lp = newLp();
    await lp.ok(['log', 'Led the launch', '--with', known]);
    const as = `"${typed}" could be ${known}, so it stays as written.`;
    const said = await lp(['feedback', 'calm', '--from', typed, '--json']);
    expect(JSON.parse(said.out)).toMatchObject({ entry: { from: typed } });
    expect(said.err).toBe(`    ${as}\n`);
    await lp.ok(['undo']);
    const log = await lp(['log', 'Paired', '--with', typed, '--json']);
    expect(JSON.parse(log.out)).toMatchObject({ entry: { people: [typed] } });
    await lp.ok(['undo']);
    const ask = await lp(['ask', typed, '--json']);
    expect(JSON.parse(ask.out)).toMatchObject({ ask: { person: typed } });
    expect(ask.err).toContain(as);
    await lp.ok(['undo']);
    await lp.ok(['ask', known]);
    const answer = await lp(['feedback', 'calm', '--from', typed]);
    expect(answer.err).toContain(`"${typed}" could be ${known} (asked 22 Nov) or somebody else`);
    expect(answer.err).not.toContain('as written');
    expect(await lp.json(['ask', '--list', '--json'])).toMatchObject({ asks: [{ answered: null }] });
  });

  it('and what becomes of it are in the help', async () => {
    const help = (await newLp().ok(['people', '--help'])).replace(/\s+/g, ' ');
    expect(help).toContain('A first name is taken for the one person known by it');
    expect(help).not.toContain('No other');
  });

  it('of two people stays as written, and says whose it could be', async () => {
    const lp = await withAna();
    await lp.ok(['log', 'Hired', '--with', 'Ana Souza']);
    const said = await lp(['log', 'Paired', '--with', 'Ana']);
    expect(said.err).toContain('"Ana" could be Ana Lima or Ana Souza, so it stays as written.');
    expect(await lp.json(['show', '3', '--json'])).toMatchObject({ entry: { people: ['Ana'] } });
    await lp.ok(['ask', 'Ana Lima']);
    const asked = await lp(['feedback', 'calm', '--from', 'ana']);
    expect(asked.err.match(/could be/g)).toHaveLength(1);
  });

  it('is not taken for several who gave feedback together', async () => {
    const lp = await withAna();
    await lp.ok(['feedback', 'calm', '--from', 'Bo Berg, Cy']);
    for (const words of [
      ['log', 'Paired', '+hd', '--with', 'Cy'],
      ['feedback', 'fine', '--from', 'Lima, Ana'],
      ['ask', 'Bo Berg'],
    ]) {
      expect(await lp(words)).toMatchObject({ code: 0, err: '' });
    }
    expect(await people(lp)).toContain('Cy');
  });

  it('that looks like another in letters of another alphabet is told apart in words', async () => {
    const lp = await withAna();
    const cyrillic = '\u0410na Lima';
    for (const words of [
      ['feedback', 'calm', '--from', cyrillic],
      ['ask', cyrillic],
    ]) {
      expect((await lp(words)).err).toContain('looks like Ana Lima, but with letters of another alphabet');
    }
    expect(await people(lp)).toHaveLength(3);
    expect((await lp(['ask', 'Ana Lima'])).err).toContain(`looks like ${cyrillic}`);
  });
});

it('no name looks like itself, or like one of other letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(seemingly(name, [name])).toBeUndefined();
    }),
  );
  expect(seemingly('Юлия', ['Yulia'])).toBeUndefined();
  expect(seemingly('Ольга', ['Olga'])).toBeUndefined();
  expect(seemingly('Νίκος', ['Nikoς'])).toBe('Nikoς');
});
