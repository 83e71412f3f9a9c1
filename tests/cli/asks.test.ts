/** `lp ask`: feedback that was asked for, who has not answered, and what closes it. */
import { describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

interface AskShown {
  readonly person: string;
  readonly about: string | null;
  readonly due: string | null;
  readonly asked: string;
  readonly answered: string | null;
  readonly entry: number | null;
  readonly overdue: boolean;
  readonly days: number;
}

const asks = async (lp: Lp, ...more: string[]): Promise<AskShown[]> =>
  (await lp.json<{ asks: AskShown[] }>(['ask', '--list', ...more, '--json'])).asks;

const waitingFor = async (lp: Lp): Promise<string[]> => (await asks(lp)).map(({ person }) => person);

/** The log knows Ana Lima and Bo Berg. */
async function withPeople(...more: string[]): Promise<Lp> {
  const lp = newLp();
  await lp.ok(['log', 'Led the launch', '--with', ['Ana Lima', 'Bo Berg', ...more].join(', ')]);
  return lp;
}

describe('lp ask', () => {
  it('notes whom, about what, since when and by when; unquoted words are one name', async () => {
    const lp = await withPeople();
    const words = ['ask', 'Cy', 'Dahl', '--about', 'the launch', '--due', 'friday', '-d', '3 nov'];
    expect(await lp.ok(words)).toBe('Cy Dahl  asked 3 Nov (19 days ago), was due 6 Nov · about the launch\n');
    expect(await asks(lp)).toMatchObject([
      { person: 'Cy Dahl', about: 'the launch', asked: '2026-11-03', due: '2026-11-06', days: 19 },
    ]);
    await lp.ok(['undo']);
    expect(await asks(lp)).toEqual([]);
    await lp.ok(['redo']);
    expect(await waitingFor(lp)).toEqual(['Cy Dahl']);
  });

  it('lists the overdue first, the longest overdue leading, then by the day of asking', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'New', '-d', '2026-11-20']);
    await lp.ok(['ask', 'Old', '-d', '2026-09-01']);
    await lp.ok(['ask', 'Late', '-d', '2026-11-02', '--due', '2026-11-21']);
    await lp.ok(['ask', 'Later', '-d', '2026-11-01', '--due', '2026-11-10']);
    await lp.ok(['ask', 'Soon', '-d', '2026-11-21', '--due', '2026-11-22']);
    expect(await asks(lp)).toMatchObject([
      { person: 'Later', overdue: true },
      { person: 'Late', overdue: true },
      { person: 'Old', overdue: false },
      { person: 'New', overdue: false },
      { person: 'Soon', overdue: false },
    ]);
    const rows = (await lp.ok(['ask', '--list'])).split('\n');
    expect(rows[0]).toBe('Later  asked 1 Nov (21 days ago), was due 10 Nov');
    expect(rows[4]).toBe('Soon   asked 21 Nov (1 day ago), due 22 Nov');
    expect(await lp.ok(['ask'])).toBe(await lp.ok(['ask', 'list']));
  });

  it('asking twice says since when, changes what was said, and does not double', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'Ana Lima', '--about', 'the launch', '-d', '2026-11-03']);
    const again = await lp(['ask', 'ÁNA LIMA']);
    expect(again.code).toBe(0);
    expect(again.err).toContain('Ana Lima was asked on 3 November 2026 already');
    expect(again.err).toContain('nothing was changed');
    const changed = await lp(['ask', 'ana lima', '--due', '1 dec']);
    expect(changed.err).toContain('the ask was changed');
    expect(await asks(lp)).toMatchObject([
      { person: 'Ana Lima', about: 'the launch', due: '2026-12-01', asked: '2026-11-03' },
    ]);
    await lp.ok(['undo']);
    expect(await asks(lp)).toMatchObject([{ due: null }]);
  });

  it('several people by commas, each once, in one step', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'Ana Lima, Bo,', 'ana lima']);
    expect(await waitingFor(lp)).toEqual(['Ana Lima', 'Bo']);
    await lp.ok(['undo']);
    expect(await waitingFor(lp)).toEqual([]);
  });

  it.each([
    [
      ['Ben Adler', 'Sofia Rossi'],
      ['Ben Adler', 'Sofia Rossi'],
    ],
    [
      ['Ben Adler', 'Sofia', 'Rossi'],
      ['Ben Adler', 'Sofia Rossi'],
    ],
    [
      ['Tom', 'Ben Adler, Cy'],
      ['Tom', 'Ben Adler', 'Cy'],
    ],
    [['Ana', 'Lima'], ['Ana Lima']],
    [[' Ana', 'Lima '], ['Ana Lima']],
  ])('%j are %j: quotes around a name part people, as commas do', async (typed, people) => {
    const lp = newLp();
    await lp.ok(['ask', ...typed]);
    expect(await waitingFor(lp)).toEqual(people);
  });

  it('a first name is whom the log knows by it, which is said', async () => {
    const lp = await withPeople();
    const said = await lp(['ask', 'ana']);
    expect(said.out).toContain('Ana Lima  asked');
    expect(said.err).toContain('"ana" is taken for Ana Lima');
  });

  it('a first name of two people is nobody, and nothing is noted', async () => {
    const lp = await withPeople('Ana Souza');
    const said = await lp(['ask', 'Ana']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('"Ana" could be Ana Lima or Ana Souza');
    expect(await waitingFor(lp)).toEqual([]);
  });

  it('a name that nobody has but nearly is noted as typed, with a word', async () => {
    const lp = await withPeople();
    const said = await lp(['ask', 'Ana Lmia']);
    expect(said.out).toContain('Ana Lmia');
    expect(said.err).toContain('If you meant Ana Lima');
  });

  it('one name in two scripts is two people', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'Юлия']);
    await lp.ok(['ask', 'Yulia']);
    await lp.ok(['feedback', 'calm', '--from', 'Yulia']);
    expect(await waitingFor(lp)).toEqual(['Юлия']);
  });

  it.each([
    [['ask', '--about', 'x'], 'nobody is named'],
    [['ask', ' , '], 'nobody is named'],
    [['ask', '!!!'], '"!!!" is no name'],
    [['ask', '42'], '"42" is no name'],
    [['ask', '@last'], '"@last" is no name'],
    [['ask', 'x'.repeat(101)], 'at most 100 characters'],
    [['ask', 'Ana', '--due', 'yesterday'], 'before it was asked for'],
    [['ask', 'Ana', '-d', '2026-11-23'], 'has not come yet'],
    [['ask', 'Ana', '--list'], '--list shows everyone'],
    [['ask', 'done', 'Ana', '-d', '2026-11-23'], 'has not come yet'],
  ])('lp %j is a usage error and notes nothing', async (words, message) => {
    const lp = newLp();
    if (words[1] === 'done') await lp.ok(['ask', 'Ana']);
    const before = await lp.ok(['ask', '--list', '--all']);
    const said = await lp(words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(await lp.ok(['ask', '--list', '--all'])).toBe(before);
  });
});

describe('what closes an ask', () => {
  it('feedback from them, in one step with it, and it says so', async () => {
    const lp = await withPeople();
    await lp.ok(['ask', 'Ana Lima', '-d', '2026-11-03']);
    const said = await lp(['feedback', 'Calm and clear', '--from', 'ÁNA lima', '-d', '2026-11-20']);
    expect(said.err).toContain('closes what you asked Ana Lima (asked 3 Nov), after 17 days');
    expect(await asks(lp)).toEqual([]);
    expect(await asks(lp, '--all')).toMatchObject([{ answered: '2026-11-20', entry: 2, days: 17 }]);
    await lp.ok(['undo']);
    expect(await waitingFor(lp)).toEqual(['Ana Lima']);
    expect(await lp(['show', '2'])).toMatchObject({ code: 1 });
    await lp.ok(['redo']);
    expect(await waitingFor(lp)).toEqual([]);
  });

  it.each([
    ['Ana Lima', 'Ana', 'Ana Lima'],
    ['Ana', 'Ana Lima', 'Ana Lima'],
  ])('an ask of %s by feedback from %s, where nobody else has that name', async (asked, from, kept) => {
    const lp = newLp();
    await lp.ok(['ask', asked]);
    expect((await lp(['feedback', 'calm', '--from', from])).err).toContain(`closes what you asked ${asked}`);
    expect(await waitingFor(lp)).toEqual([]);
    expect(await lp.json(['show', '1', '--json'])).toMatchObject({ entry: { from: kept } });
  });

  it('not feedback from a first name that two people have: it is kept, and says what to do', async () => {
    const lp = await withPeople('Ana Souza');
    await lp.ok(['ask', 'Ana Lima']);
    const said = await lp(['feedback', 'calm', '--from', 'Ana']);
    expect(said).toMatchObject({ code: 0, out: '#2  2026-11-22  –  calm\n' });
    expect(said.err).toContain('"Ana" could be Ana Lima (asked 22 Nov) or somebody else');
    expect(said.err).toContain('lp ask done "Ana Lima"');
    expect(await waitingFor(lp)).toEqual(['Ana Lima']);
  });

  it('nor feedback from somebody known by that very name, which stays theirs', async () => {
    for (const [known, asked] of [
      ['Sofia Rossi', 'Ben Adler Sofia Rossi'],
      ['Ana', 'Ana Lima'],
    ] as const) {
      const lp = newLp();
      await lp.ok(['log', 'Paired', '--with', known]);
      await lp.ok(['log', 'Paired', '--with', asked]);
      await lp.ok(['ask', asked]);
      const said = await lp(['feedback', 'good', '--from', known, '--json']);
      expect(JSON.parse(said.out)).toMatchObject({ entry: { from: known } });
      expect(await waitingFor(lp)).toEqual([asked]);
      const { err } = await lp(['feedback', 'better', '--from', known]);
      expect(err).toContain(`"${known}" could be ${asked} (asked 22 Nov) or somebody else`);
      expect((await lp(['feedback', 'best', '--from', asked])).err).toContain('closes what you asked');
    }
  });

  it('nor feedback of before it was asked, nor of others', async () => {
    const lp = await withPeople();
    await lp.ok(['ask', 'Ana Lima']);
    const early = await lp(['feedback', 'calm', '--from', 'Ana Lima', '-d', '2026-05-01']);
    expect(early.err).toContain('of before you asked: Ana Lima (asked 22 Nov) still waits');
    expect((await lp(['feedback', 'calm', '--from', 'Bo Berg'])).err).not.toContain('ask');
    expect(await waitingFor(lp)).toEqual(['Ana Lima']);
  });

  it('one ask by one feedback: the next opens anew', async () => {
    const lp = newLp();
    await lp.ok(['ask', 'Ana']);
    await lp.ok(['feedback', 'calm', '--from', 'Ana']);
    expect((await lp(['ask', 'Ana', '--about', 'the year'])).err).not.toContain('already');
    expect(await asks(lp, '--all')).toMatchObject([{ about: 'the year', answered: null }, { entry: 1 }]);
  });

  it('done without words to log, and rm as if it had never been; closing what is closed says so', async () => {
    const lp = await withPeople();
    await lp.ok(['ask', 'Ana Lima, Bo Berg', '-d', '2026-11-03']);
    expect(await lp.ok(['ask', 'done', 'ana'])).toContain('Ana Lima  asked 3 Nov, answered 22 Nov');
    expect(await lp.ok(['ask', 'rm', 'Bo', 'Berg'])).toContain('removed Bo Berg');
    for (const words of [
      ['done', 'Ana Lima'],
      ['rm', 'Bo Berg'],
      ['rm', 'Cy'],
    ]) {
      const said = await lp(['ask', ...words]);
      expect(said).toMatchObject({ code: 1, out: '' });
      expect(said.err).toContain(`you are not waiting for an answer from ${words[1]}`);
    }
    await lp.ok(['undo']);
    expect(await waitingFor(lp)).toEqual(['Bo Berg']);
    await lp.ok(['undo']);
    expect(await waitingFor(lp)).toEqual(['Ana Lima', 'Bo Berg']);
  });
});

describe('what waits', () => {
  it('stands in bare lp and in the check, never in the draft', async () => {
    const lp = await withPeople();
    await lp.ok(['ask', 'Ana Lima', '-d', '2026-11-20']);
    expect(await lp.ok([])).toContain('1 person has not answered yet (Ana Lima, asked 20 Nov)\n');
    await lp.ok(['ask', 'Bo Berg', '-d', '2026-11-03', '--due', '2026-11-10']);
    await lp.ok(['ask', 'Cy', '-d', '2026-11-04', '--due', '2026-11-12']);
    expect(await lp.ok([])).toContain(
      '3 people have not answered yet (Bo Berg, asked 3 Nov, was due 10 Nov) · 2 overdue\n',
    );
    expect(await lp.ok(['check'])).toContain(
      '3 people have not answered yet: Bo Berg, asked 3 Nov, was due 10 Nov',
    );
    expect(await lp.ok(['check', '--project', 'Checkout'])).not.toContain('not answered');
    const expected = [{ person: 'Bo Berg', overdue: true }, { person: 'Cy' }, { person: 'Ana Lima' }];
    expect(await lp.json(['status', '--json'])).toMatchObject({ asks: expected });
    expect(await lp.json(['check', '--json'])).toMatchObject({ others: { asks: expected } });
    const draft = await lp.ok(['report']);
    expect(draft).not.toMatch(/\bCy\b/);
    expect(draft).not.toContain('answered');
  });
});
