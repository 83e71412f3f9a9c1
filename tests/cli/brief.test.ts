/** `lp brief`: weeks of a made-up log, each with its brief, and what it refuses. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { type Lp, newLp, type Said } from '../support/lp.ts';

let lp: Lp;

beforeEach(() => {
  lp = newLp();
});

const at = (moment: string) => ({ env: { LP_NOW: `2026-11-${moment}` } });
const log = (moment: string, ...words: string[]) => lp.ok(words, at(moment));
const brief = (moment: string, ...words: string[]): Promise<Said> => lp(['brief', ...words], at(moment));

interface View {
  since: string;
  until: string;
  progress: {
    goals: { goal: { ref: string }; closed: boolean; entries: { id: number; news: string }[] }[];
    projects: { project: string; entries: { id: number; news: string }[] }[];
    other: { id: number; news: string }[];
  };
  resolved: { id: number }[];
  growth: { id: number; since: number[] }[];
  feedback: { id: number }[];
  leftOut: { entries: number[]; withheld: number[] };
}

const viewOf = (moment: string, ...words: string[]) =>
  lp.json<View>(['brief', '--json', ...words], at(moment));

/** `3 new`, `1 result`: the accomplishments it tells. */
function progressOf({ progress }: View): string[] {
  const works = [...progress.goals, ...progress.projects].flatMap(({ entries }) => entries);
  return [...works, ...progress.other].map(({ id, news }) => `${id} ${news}`).sort();
}

describe('from brief to brief', () => {
  it('each thing is told once, what is logged late or gets its result late included', async () => {
    await log('02T09:00', 'log', 'One', '-r', '3 outages fewer');
    await log('02T10:00', 'log', 'Two');
    await log('02T10:00', 'risk', 'Three may slip');
    expect(progressOf(await viewOf('06T16:00'))).toEqual(['1 new', '2 new']);
    await log('06T17:00', 'brief', '--done');
    expect(progressOf(await viewOf('06T17:30'))).toEqual([]);

    await log('06T18:00', 'log', 'After hours');
    await log('09T09:00', 'log', 'Late', '-d', '2026-11-03');
    await log('10T09:00', 'edit', '2', '-r', 'saved 4 h a week');
    await log('10T09:00', 'edit', '1', '-b', 'A story.');
    await log('10T10:00', 'resolve', '3', 'it did not', '-d', '2026-11-05');
    const second = await viewOf('13T16:00');
    expect(progressOf(second)).toEqual(['2 result', '4 new', '5 new']);
    expect(second).toMatchObject({ since: '2026-11-06', until: '2026-11-13', resolved: [{ id: 3 }] });
    await log('13T17:00', 'brief', '--done');

    const third = await viewOf('20T16:00');
    expect(progressOf(third)).toEqual([]);
    expect(third.resolved).toEqual([]);
  });

  it('what is open is told every time, with its age, and so are results to come', async () => {
    await log('02T09:00', 'risk', 'Three may slip');
    await log('02T09:00', 'log', 'Trained the pair');
    const store = openStore({ path: lp.db, intent: 'write', now: new Date() });
    store.change('edit', new Date('2026-11-02T10:00:00'), (tx) => {
      tx.put('entry', 2, { ...tx.get('entry', 2)!, status: 'pending' });
      return { summary: '', value: undefined };
    });
    store.close();
    expect((await brief('03T09:00')).out).toContain('- Trained the pair (result to come). [#2]');
    await log('06T17:00', 'brief', '--done');
    const { out } = await brief('09T09:00');
    expect(out).toContain('- **Three may slip** (open 7 days). [#1]');
    expect(out).toContain('## Next\n\n- Result to come: Trained the pair. [#2]');
  });

  it('a result to come of work that was logged late is told once', async () => {
    await log('09T09:00', 'log', 'Trained the pair', '-d', '2026-06-01', '--pending-result');
    const { out } = await brief('09T10:00');
    expect(out.match(/Result to come: Trained the pair/g)).toHaveLength(1);
  });

  it('a goal is said to be closed once', async () => {
    await log('02T09:00', 'goal', 'add', 'Calm on-call', '--target', 'half the pages');
    await log('06T17:00', 'brief', '--done');
    await log('09T09:00', 'goal', 'close', 'g1', '--met', '--result', 'pages down 60%');
    expect((await brief('10T09:00')).out).toContain(
      '- **Calm on-call: met.** Target: half the pages. Result: pages down 60%.\n',
    );
    await log('10T17:00', 'brief', '--done');
    expect(await brief('11T09:00')).toMatchObject({ code: 1, out: '' });
  });

  it('--done is one step, said in a line; undo brings back what was told before', async () => {
    await log('02T09:00', 'log', 'One');
    expect(await brief('06T17:00', '--done')).toEqual({
      code: 0,
      out: 'The next brief tells what you log from now on, after #1.\n',
      err: '',
    });
    const done = await lp.ok(['config', 'get', 'brief.done']);
    expect(done).toBe(`${new Date('2026-11-06T17:00:00').toISOString()}\n`);
    expect((await lp(['undo'])).out + (await lp(['redo'])).out).toContain('brief --done (6 November 2026)');
    await lp.ok(['undo']);
    expect(progressOf(await viewOf('06T18:00'))).toEqual(['1 new']);
  });

  it('--done -d marks for a day, all of which was told', async () => {
    await log('05T18:00', 'log', 'On the day');
    await log('06T09:00', 'log', 'On the day after');
    expect(await log('09T09:00', 'brief', '--done', '-d', 'last thursday')).toBe(
      'The next brief tells what you logged or did after 5 November 2026.\n',
    );
    expect(progressOf(await viewOf('09T09:00'))).toEqual(['2 new']);
    expect((await brief('09T09:00', '--done', '--json', '-d', 'today')).out).toContain(
      '"done": "2026-11-09T',
    );
  });

  it('two rhythms: a form marked alone leaves the other where it was, --done marks all', async () => {
    await log('02T09:00', 'log', 'One');
    await log('02T09:00', 'feedback', 'Calm launch', '--from', 'Tomás');
    expect(await log('06T17:00', 'brief', '--weekly', '--done')).toBe(
      'The next weekly update tells what you log from now on, after #2.\n',
    );
    expect(progressOf(await viewOf('07T09:00', '--weekly'))).toEqual([]);
    expect(await viewOf('07T09:00')).toMatchObject({ feedback: [{ id: 2 }] });
    await log('09T09:00', 'log', 'Three');
    await log('10T17:00', 'brief', '--done');
    expect(progressOf(await viewOf('11T09:00', '--weekly'))).toEqual([]);
    await lp.ok(['undo']);
    expect(progressOf(await viewOf('11T09:00', '--weekly'))).toEqual(['3 new']);
    await log('11T10:00', 'brief', '--done', '-d', '2026-11-01');
    expect(progressOf(await viewOf('11T11:00', '--weekly'))).toEqual(['1 new', '3 new']);
  });

  it('the first one tells the last 7 days or 14, and says so; --since tells days whatever was told', async () => {
    await log('04T09:00', 'log', 'Long ago');
    await log('12T09:00', 'log', 'A week ago');
    await log('18T09:00', 'log', 'Just now');
    expect(progressOf(await viewOf('20T09:00'))).toEqual(['2 new', '3 new']);
    const said = await brief('20T09:00', '--weekly');
    expect(said.err).toContain('No brief was marked as given yet, so this tells the last 7 days.');
    expect(said.out).toContain('14 to 20 November 2026: 1 accomplishment.\n');
    await log('20T10:00', 'brief', '--done');
    expect(progressOf(await viewOf('20T11:00', '--since', '2026-11-04'))).toEqual([
      '1 new',
      '2 new',
      '3 new',
    ]);
    await log('20T11:00', 'risk', 'Something open');
    expect((await brief('20T11:00')).err).toContain('since your last brief, 20 November 2026.');
  });

  it('by days, what was logged since but happened before is not told', async () => {
    await log('18T09:00', 'log', 'Of another month', '-d', '2026-06-01');
    await log('18T09:00', 'log', 'Of these days');
    expect(progressOf(await viewOf('20T09:00', '--since', '2026-11-16'))).toEqual(['2 new']);
  });
});

describe('what a manager is told of feedback', () => {
  beforeEach(async () => {
    await log('02T09:00', 'feedback', 'Too long to read', '--from', 'Carla', '--constructive');
    await log('06T17:00', 'brief', '--done');
    await log('09T09:00', 'feedback', 'Calm launch', '--from', 'Tomás');
    await log('09T09:00', 'feedback', 'Say no earlier', '--from', 'Bo', '--constructive');
    await log('09T09:00', 'ask', 'Ana Lima', '--about', 'the launch');
  });

  it('a 1:1 has praise, who was asked, and what was done about feedback; what is open stays out', async () => {
    await log('10T09:00', 'log', 'Cut the design to two pages', '--answers', '1');
    const { out, err } = await brief('11T09:00');
    expect(out).toContain('> "Calm launch" (Tomás, 9 November) [#2]');
    expect(out).toContain('- **Ana Lima**, about the launch: asked 9 November (2 days ago).');
    expect(out).toContain(
      '> "Too long to read" (2 November) [#1]\n\nSince then: Cut the design to two pages',
    );
    expect(out).not.toMatch(/Say no earlier|Carla|#3/);
    expect(err).toContain('Open constructive feedback stays with you: #3.');
    await log('11T10:00', 'brief', '--done');
    await log('12T09:00', 'resolve', '3', 'a list of what I decline, each Monday');
    expect(await viewOf('12T10:00')).toMatchObject({ growth: [{ id: 3 }], feedback: [] });
  });

  it('a weekly update has none, and nothing to tell but feedback is nothing to tell', async () => {
    expect(await brief('10T09:00', '--weekly')).toEqual({
      code: 1,
      out: '',
      err: [
        'lp: nothing is logged since your last brief, 6 November 2026, and nothing is open.',
        '    Log what you did: lp log "what you did" -r "what came of it"',
        '    Further back: lp brief --since "last month"',
        '    Feedback is not in it: #2 and #3.',
        '',
      ].join('\n'),
    });
    await log('10T09:00', 'need', 'A second reviewer');
    const { out, err } = await brief('10T10:00', '--weekly');
    expect(out).not.toMatch(/Tomás|Calm|Ana|#2/);
    expect(err).toContain('Feedback stays with you: #2 and #3.');
    expect((await viewOf('10T10:00', '--weekly')).leftOut.withheld).toEqual([2, 3]);
  });
});

describe('what it says beside', () => {
  it('an empty log has nothing to tell; a program gets its empty lists', async () => {
    expect(await brief('20T09:00')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('nothing is logged since 7 November 2026, and nothing is open'),
    });
    expect(progressOf(await viewOf('20T09:00'))).toEqual([]);
  });

  it('with needs alone it is written, and says that there is no progress', async () => {
    await log('20T09:00', 'need', 'A second reviewer', '--by', '2026-12-01', '--severity', 'high');
    const { code, out, err } = await brief('22T09:00', '--next', 'ask the platform team');
    expect(code).toBe(0);
    expect(out).toContain(
      '## What I need from you\n\n- **A second reviewer** (high, by 1 December, open 2 days). [#1]\n\n## Next\n\n- Ask the platform team.\n',
    );
    expect(err).toContain('No accomplishment of these days is in the log.');
  });

  it('a weekly update goes to someone without the log: no numbers of entries unless they are wanted', async () => {
    await log('20T09:00', 'log', 'Cut p99', '-r', '900 ms to 540 ms');
    expect((await brief('20T10:00', '--weekly')).out).not.toContain('[#');
    expect((await brief('20T10:00', '--weekly', '--refs', 'on')).out).toContain('540 ms. [#1]');
    expect((await brief('20T10:00')).out).toContain('540 ms. [#1]');
    expect((await brief('20T10:00', '--refs', 'off')).out).not.toContain('[#');
    // As settings take it.
    expect((await brief('20T10:00', '--refs', 'Off')).out).not.toContain('[#');
    expect((await brief('20T10:00', '--weekly', '--refs', 'yes')).out).toContain('540 ms. [#1]');
  });

  it('the day of writing, where that is all, is not said twice', async () => {
    await log('20T09:00', 'log', 'Cut p99', '--pending-result');
    await log('20T10:00', 'brief', '--done');
    expect((await brief('20T11:00', '--weekly')).out).toBe(
      '# Weekly update, 20 November 2026\n\n## Next\n\n- Result to come: Cut p99.\n',
    );
    expect((await brief('20T11:00')).out).toContain('2026\n\n[#n] names the entry behind a statement.\n');
  });

  it('what found no room is counted in it, and named on stderr with the limit', async () => {
    for (let n = 0; n < 9; n += 1)
      await log(
        '20T09:00',
        'log',
        `Moved service number ${n} of many to the new platform`,
        '-r',
        `${n + 10}% fewer pages`,
      );
    await log('20T09:00', 'log', 'Tidied the desk');
    await lp.ok(['config', 'set', 'words.brief.weekly', '80']);
    const { out, err } = await brief('22T09:00', '--weekly');
    const left = Number(/Left out for length: (\d+) accomplishments\./.exec(out)?.[1]);
    expect(left).toBeGreaterThan(2);
    expect(out).not.toContain('Tidied');
    expect(err).toContain(`${left} left out for length (80 words, words.brief.weekly): #`);
    expect(err).toContain('lp list --since 2026-11-20');
    await lp.ok(['config', 'set', 'words.brief.weekly', 'none']);
    expect((await brief('22T09:00', '--weekly')).out).toContain('Tidied the desk.\n');
  });

  it.each([
    [['--weekly', '--one-on-one'], 'are two forms'],
    [['-d', 'friday'], '-d says for which day --done marks'],
    [['--done', '--weekly', '--one-on-one'], 'are two forms'],
    [['--done', '-o', 'x.md'], '--output does not go with it'],
    [['--done', '--next', 'x'], '--next does not go with it'],
    [['--done', '-d', '2026-11-21'], 'has not come yet'],
    [['--since', '2026-11-21'], 'has not come yet'],
    [['--since', 'bananas'], 'bananas'],
    [['--next', ' '], '--next says no step'],
    [['--refs', 'maybe'], '--refs is on or off, not "maybe"'],
    [['--done', '--refs', 'on'], '--refs does not go with it'],
    [['--format', 'pdf'], '"pdf" is no format'],
    [['-o', '-', '--open'], 'Write: lp brief -o brief.html --open'],
    [['weekly'], 'Did you mean --weekly?'],
  ])('lp brief %j is a usage error that marks nothing', async (words, message) => {
    const said = await brief('20T09:00', ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(await lp.ok(['config', 'get', 'brief.done'])).toBe('\n');
  });
});

describe('where it goes', () => {
  beforeEach(async () => {
    await log(
      '18T09:00',
      'log',
      'Moved Acme Corp to the new billing',
      '-r',
      'disputes down 60%',
      '--project',
      'Acme Corp',
    );
    await log('18T09:00', 'need', 'A contract with Acme Corp');
    await log('18T09:00', 'ask', 'Ana Lima', '--about', 'Acme Corp');
    await log('18T09:00', 'goal', 'add', 'Win Acme Corp', '--due', '2026-12-01');
    await log('18T09:00', 'feedback', 'Acme Corp left because of you', '--from', 'Bo', '--constructive');
  });

  it('a file, in the format of its ending, readable by its owner alone; edits stay while the days are the same', async () => {
    const file = join(lp.folder, 'update.md');
    const said = await brief('20T09:00', '-o', 'update.md');
    expect(said.out).toBe('');
    expect(said.err).toContain('Wrote update.md: 1:1 brief, from 2 entries.');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, readFileSync(file, 'utf8').replace('down 60%', 'down by 60%, all countries'));
    await log('20T10:00', 'log', 'One more');
    expect((await brief('20T11:00', '-o', 'update.md')).err).toContain('your edits are kept');
    expect(readFileSync(file, 'utf8')).toMatch(/all countries[\s\S]*One more/);
    await log('20T12:00', 'brief', '--done');
    await log('21T12:00', 'log', 'Of the next days');
    const next = await brief('22T09:00', '-o', 'update.md');
    expect(next).toMatchObject({
      code: 1,
      err: expect.stringContaining('is a draft of the 1:1 brief since'),
    });
    expect(readFileSync(file, 'utf8')).toContain('all countries');
    await brief('22T09:00', '--weekly', '-o', 'page.html');
    expect(readFileSync(join(lp.folder, 'page.html'), 'utf8')).toContain(
      '<title>Weekly update, 22 November 2026</title>',
    );
  });

  it('--open shows a page of its own', async () => {
    const opened: string[] = [];
    const open = async (file: string) => void opened.push(file);
    await lp(['brief', '--open'], { ...at('20T09:00'), open });
    expect(opened).toEqual([expect.stringMatching(/brief-2026-11-20\.html$/)]);
  });

  it('--redact and the setting replace names in all it tells, and speak only of that', async () => {
    await lp.ok(['redact', 'add', 'Acme Corp', 'Customer A']);
    await lp.ok(['redact', 'add', 'Ana Lima', 'a peer']);
    const { out, err } = await brief('20T09:00', '--redact', '--next', 'Call Acme Corp');
    expect(out).not.toMatch(/Acme|Ana/);
    expect(out).toContain('- Moved Customer A to the new billing (Customer A): disputes down 60%. [#1]');
    expect(out).toContain('- **A peer**, about Customer A: asked');
    expect(out).toContain('- Call Customer A.\n- Goal due 1 December: Win Customer A.');
    // The title, the project, the need, the ask, the goal and the step; not the feedback that is withheld.
    expect(err).toContain('Replaced: Acme Corp → Customer A (6) and Ana Lima → a peer (1).');
    expect((await brief('20T09:00', '--redact', '--json')).out).not.toMatch(/Acme|Ana Lima/);
    await lp.ok(['redact', 'add', '60%', 'a share']);
    const { progress } = await lp.json<{ progress: { projects: { entries: object[] }[] } }>(
      ['brief', '--redact', '--json'],
      at('20T09:00'),
    );
    // Judged by what was logged.
    expect(progress.projects[0]!.entries).toMatchObject([
      { result: 'disputes down a share', strength: 'fair' },
    ]);
    await lp.ok(['config', 'set', 'redact', 'on']);
    expect((await brief('20T09:00')).out).not.toContain('Acme');
    expect((await brief('20T09:00', '--unredacted')).out).toContain('Acme');
  });
});
