/** `lp again`: a new entry from an old one. */
import { describe, expect, it } from 'vitest';
import { type Lp, newLp, startingWith } from '../support/lp.ts';

interface Shown {
  readonly entry: Record<string, unknown>;
}

/** #1 with everything, #2 feedback, #3 a risk. */
const withReview = startingWith(async (lp) => {
  await lp.ok(['goal', 'add', 'Calm ops']);
  await lp.ok(['feedback', 'Docs are too long', '--from', 'Bo', '--constructive', '-d', '2026-05-01']);
  await lp.ok(['risk', 'The API may slip']);
  await lp.ok([
    ...['log', 'Ran the weekly ops review', '+ow', '+dr', '-r', '3 risks closed', '-b', 'The story.'],
    ...['--project', 'Ops', '--with', 'Ana Lima, Bo', '-l', 'https://x.example', '-g', 'g1'],
    ...['--answers', '1', '-d', '2026-11-15'],
  ]);
  await lp.ok(['pin', '3']);
});

const again = async (lp: Lp, ...words: string[]) =>
  (await lp.json<Shown>(['again', '3', '--json', ...words])).entry;

describe('lp again', () => {
  it('takes what recurs and nothing of that one time, saves at once, and says the way back', async () => {
    const lp = await withReview();
    const said = await lp(['again', '3']);
    expect(said.out).toBe('#4  2026-11-22  Ownership, Deliver Results  Ran the weekly ops review\n');
    expect(said.err).toBe(
      '    from #3: project Ops, with Ana Lima and Bo, goal g1   lp undo takes it back\n',
    );
    expect((await lp.json<Shown>(['show', '4', '--json'])).entry).toMatchObject({
      kind: 'accomplishment',
      project: 'Ops',
      people: ['Ana Lima', 'Bo'],
      goal: 'g1',
      principles: ['ownership', 'deliver-results'],
      result: null,
      details: null,
      links: [],
      answers: [],
      pinned: false,
      status: null,
    });
    expect(await lp.ok(['undo'])).toContain('log 4 (Ran the weekly ops review)');
    expect((await lp(['show', '4'])).code).toBe(1);
  });

  it('words are the title, flags and tags replace what would be taken', async () => {
    const lp = await withReview();
    expect(await again(lp, 'The', 'review,', 'with', 'Cy', '--with', 'Cy', '-d', 'yesterday')).toMatchObject({
      title: 'The review, with Cy',
      people: ['Cy'],
      date: '2026-11-21',
      project: 'Ops',
    });
    expect(await again(lp, '+et', '-r', '2 risks')).toMatchObject({
      title: 'Ran the weekly ops review',
      principles: ['earn-trust'],
      result: '2 risks',
    });
    expect(await again(lp, '-p', '', '--project', '', '-g', '', '--pending-result')).toMatchObject({
      principles: [],
      project: null,
      goal: null,
      status: 'pending',
    });
    expect(await again(lp, 'in other words')).toMatchObject({ principles: ['ownership', 'deliver-results'] });
    const piped = await lp(['again', '3', '-', '--json'], { stdin: 'Piped\n\nand told' });
    expect(JSON.parse(piped.out).entry).toMatchObject({
      title: 'Piped',
      details: 'and told',
      project: 'Ops',
    });
  });

  it('a title with a plus in it stays as it is', async () => {
    const lp = newLp();
    await lp.ok(['log', 'x']);
    await lp.ok(['edit', '1', '-t', 'Moved to C++ and +dd']);
    expect(await lp.ok(['again', '1'])).toBe('#2  2026-11-22  –  Moved to C++ and +dd\n');
  });

  it('a goal that is no longer open is left out, and said to be', async () => {
    const lp = await withReview();
    await lp.ok(['goal', 'close', 'g1', '--met', '-r', 'done']);
    expect((await lp(['again', '3'])).err).toContain('goal g1 left out, for it is closed');
    expect(await again(lp, '-g', 'g1')).toMatchObject({ goal: 'g1' });
  });

  it('opens the editor filled in; closed as it is, it is saved', async () => {
    const lp = await withReview();
    const said = await lp(['again', '3', '--edit'], { env: { EDITOR: 'true' } });
    expect(said.out).toBe('#4  2026-11-22  Ownership, Deliver Results  Ran the weekly ops review\n');
    const nothing = await lp(['log', '--edit'], { env: { EDITOR: 'true' } });
    expect(nothing).toMatchObject({ code: 1, out: '' });
  });

  it.each([
    [['1'], 2, 'entry 1 is feedback; lp again starts from an accomplishment', 'lp feedback "…" --from "Bo"'],
    [['2'], 2, 'entry 2 is a risk', 'lp risk "…"'],
    [['99'], 1, 'there is no entry 99; nothing was logged', 'lp list'],
    [['3', '-d', 'tomorrow'], 2, 'has not come yet', 'Leave -d out'],
    [['3', '-p', 'nonsense'], 2, 'nonsense', ''],
    [['3', ''], 2, 'the title is empty', 'lp again 3'],
    [['3', ' ', ''], 2, 'the title is empty', 'lp again 3'],
    [['3', '--resume'], 2, 'unknown option "--resume"', ''],
  ])('lp again %j is refused: exit %i, "%s"', async (words, code, message, hint) => {
    const lp = await withReview();
    const said = await lp(['again', ...words]);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
    expect((await lp(['show', '4'])).code).toBe(1);
  });
});
