/** `lp log` and `lp feedback` by words, flags and standard input. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newLp } from '../support/lp.ts';

interface Shown {
  entry: Record<string, unknown>;
}

describe('lp log', () => {
  it('prints one line with number, day, principles and title', async () => {
    const lp = newLp();
    const words = 'log Cut checkout p99 latency by caching the cart +dd +dr -d'.split(' ');
    expect(await lp([...words, 'last tue', '-r', '900 ms to 540 ms'])).toEqual({
      code: 0,
      out: '#1  2026-11-17  Dive Deep, Deliver Results  Cut checkout p99 latency by caching the cart\n',
      err: '',
    });
  });

  it('stores every field, with the keys of the contract in their order', async () => {
    const lp = newLp();
    const shown = await lp.json<Shown>(
      [
        'log',
        'Led',
        'the',
        'move',
        '+own',
        '-p',
        'dd, Are Right, A Lot',
        '-r',
        'zero rollbacks',
        '-b',
        'Two weeks.',
        '--json',
      ].concat([
        '--project',
        'Checkout',
        '--with',
        'Ana Lima; Bo',
        '--with',
        'ana lima',
        '-l',
        'https://a.example/1,2',
        '-l',
        'b',
      ]),
    );
    expect(Object.keys(shown.entry)).toEqual(
      'id uid kind date title details result project people links goal principles from sentiment status pinned createdAt updatedAt answers severity by resolved'.split(
        ' ',
      ),
    );
    expect(shown).toMatchObject({
      version: 1,
      entry: {
        id: 1,
        uid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        kind: 'accomplishment',
        date: '2026-11-22',
        title: 'Led the move',
        details: 'Two weeks.',
        result: 'zero rollbacks',
        project: 'Checkout',
        people: ['Ana Lima', 'Bo'],
        links: ['https://a.example/1,2', 'b'],
        goal: null,
        principles: ['dive-deep', 'are-right-a-lot', 'ownership'],
        from: null,
        sentiment: null,
        status: null,
        pinned: false,
        answers: [],
        severity: null,
        by: null,
        resolved: null,
      },
    });
    expect(await lp.json(['show', '1', '--json'])).toEqual(shown);
  });

  it('points out a near miss, with the line that mends it', async () => {
    const said = await newLp()(['log', 'shipped', '+bios']);
    expect(said.out).toBe('#1  2026-11-22  –  shipped +bios\n');
    expect(said.err).toContain(
      '"+bios" is no principle, so it stays in the text. Did you mean +bias-for-action?',
    );
    expect(said.err).toContain('lp tag 1 +bfa');
  });

  it('and that line takes the word out of the title; one left there is named by check and report', async () => {
    const lp = newLp();
    await lp.ok(['log', 'Shipped +bios it', '+dd']);
    const slip = '1 title still holds a word that was meant as a tag: #1 (+bios)';
    expect((await lp(['report'])).err).toContain(`${slip}.   lp tag 1 +bfa\n`);
    expect(await lp.ok(['check'])).toContain(`${slip}   lp tag 1 +bfa\n`);
    const said = await lp(['tag', '1', '+bfa']);
    expect(said.out).toBe('#1  2026-11-22  Dive Deep, Bias for Action  Shipped it\n');
    expect(said.err).toBe('    "+bios" is out of the title of #1.\n');
    expect((await lp(['report'])).err).not.toContain('meant as a tag');
    const step = 'tag 1 (added Bias for Action, took "+bios" out)';
    expect(await lp.ok(['undo'])).toBe(`Undid: ${step}\n`);
    expect(await lp.json(['show', '1', '--json'])).toMatchObject({ entry: { title: 'Shipped +bios it' } });
    // Also where the principle is there by now.
    await lp.ok(['edit', '1', '-p', 'bfa']);
    expect((await lp(['tag', '1', '+bfa'])).out).toContain('Bias for Action  Shipped it');
    expect(await lp.ok(['tag', '1', '-bfa'])).toContain('–  Shipped it');
  });

  it('takes a project in the spelling most of its entries have, and says so', async () => {
    const lp = newLp();
    await lp.ok(['log', 'a', '+dd', '--project', 'checkout']);
    for (const title of ['b', 'c']) {
      const { err } = await lp(['log', title, '+dd', '--project', 'Checkout']);
      expect(err).toBe(
        `    Project "Checkout" is taken for checkout. If not: lp edit ${title === 'b' ? 2 : 3} --project "Checkout"\n`,
      );
    }
    await lp.ok(['edit', '2', '--project', 'Checkout']);
    await lp.ok(['edit', '3', '--project', 'Checkout']);
    const said = await lp(['risk', 'It may slip', '--project', 'CHÉCKOUT', '--json']);
    expect(JSON.parse(said.out)).toMatchObject({ entry: { project: 'Checkout' } });
    expect(said.err).toContain('Project "CHÉCKOUT" is taken for Checkout.');
    expect((await lp(['log', 'd', '+dd', '--project', 'Checkout'])).err).toBe('');
    expect((await lp(['log', 'e', '+dd', '--project', 'Check out'])).err).toBe('');
    const both = await lp(['log', 'f', '+dd', '--project', 'checkout', '--with', 'Ana Lima']);
    expect(both.err).toContain('is taken for Checkout');
    expect(await lp.json(['show', '7', '--json'])).toMatchObject({
      entry: { project: 'Checkout', people: ['Ana Lima'] },
    });
  });

  it('takes a title from the first line of standard input and details from the rest', async () => {
    const lp = newLp();
    const { entry } = await lp.json<Shown>(['log', '-', '--json'], {
      stdin: '\ufeffTitle +dd\r\n\r\nFirst.\r\nSecond.\n',
    });
    expect(entry).toMatchObject({ title: 'Title', details: 'First.\nSecond.', principles: ['dive-deep'] });
  });

  it('takes tags beside the - that stands for standard input', async () => {
    const lp = newLp();
    const { entry } = await lp.json<Shown>(['log', '-', '+dd', '--json'], {
      stdin: '\nTitle +dr\nStory $& +et',
    });
    expect(entry).toMatchObject({
      title: 'Title',
      details: 'Story $& +et',
      principles: ['deliver-results', 'dive-deep'],
    });
    const near = await lp(['feedback', '+bios', '-', '--from', 'Ana'], { stdin: 'Well done' });
    expect(near.out).toContain('Well done +bios');
    expect(near.err).toContain('Did you mean +bias-for-action?');
    const refused = await lp(['log', '-', '+dd', '-d', 'someday'], { stdin: 'Precious' });
    expect(refused.code).toBe(2);
    expect(readFileSync(/kept in (.*)\n/.exec(refused.err)?.[1] ?? '', 'utf8')).toContain('Precious +dd');
    expect(await lp.ok(['log', '-', 'Sorted'], { stdin: 'unread' })).toContain('- Sorted');
  });

  it('keeps everything of a huge or strange text, but what no text can hold', async () => {
    const lp = newLp();
    const long = 'word '.repeat(20_000).trim();
    expect((await lp.json<Shown>(['log', '-', '--json'], { stdin: long })).entry.title).toBe(long);
    const strange = 'a\0b \x1b[31mred\x1b[0m \u202egnp.exe "q" \\ 日本 👩‍👩‍👧';
    expect((await lp.json<Shown>(['log', '-', '--json'], { stdin: strange })).entry.title).toBe(
      strange.replace('\0', ''),
    );
  });

  it('hints at a terminal until the user shows that they know, or turns hints off', async () => {
    const lp = newLp();
    expect((await lp(['log', 'x'], { columns: 80 })).err).toMatch(
      /no principle yet: lp tag 1[\s\S]*no result yet[\s\S]*lp result 1/,
    );
    expect((await lp(['log', 'x'])).err).toBe('');
    expect((await lp(['log', 'Cut p99 from 900 ms to 540 ms', '+dd'], { columns: 80 })).err).toBe('');
    expect((await lp(['log', 'x', '+dd', '-r', '5%'], { columns: 80 })).err).toBe('');
    await lp.ok(['config', 'set', 'hints', 'off']);
    expect((await lp(['log', 'x'], { columns: 80 })).err).toBe('');
    await lp.ok(['config', 'unset', 'hints']);
    for (let n = 0; n < 5; n++) await lp.ok(['log', 'y', '+dd', '-r', '5%']);
    expect((await lp(['log', 'x'], { columns: 80 })).err).toBe('');
  });

  it.each([
    [
      ['log', 'x', '-p', 's'],
      '"s" could be strive-to-be-earths-best-employer or success-and',
      'Use the short form: ebe, ss.',
    ],
    [['log', 'x', '-p', 'dive-dep'], '"dive-dep" is no principle', 'dive-deep'],
    [['log', 'x', '-d', '2026-02-30'], 'there is no 30 February 2026', 'Write a day like 2026-02-28'],
    [
      ['log', 'x', '-d', 'tomorrow'],
      '2026-11-23 has not come yet; today is 2026-11-22',
      'Leave -d out for today',
    ],
    [['log', 'x', '-d', '2026-11-23'], 'has not come yet', 'today'],
    [['log', 'x', '-d', 'someday'], '"someday" is not a day', 'yesterday'],
    [['log', ''], 'there is nothing to log: the title is empty', 'lp log "'],
    [['log', '  ', '+dd'], 'the title is empty', 'lp log "'],
    [['log'], 'there is nothing to log', 'or - to read standard input'],
    [['log', 'x', '-g', 'g7'], 'there is no goal g7', '-g'],
    [['log', 'x', '-g', 'seven'], '"seven" is no goal', 'g1'],
    [['feedback', 'Nice'], 'feedback needs to say who gave it', '--from'],
    [['feedback', '--from', 'Ana'], 'there are no words to keep', 'lp feedback "'],
  ])('%j is a usage error that writes nothing', async (argv, message, hint) => {
    const lp = newLp();
    const said = await lp(argv);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
    expect((await lp.json<{ entries: unknown[] }>(['list', '--json'])).entries).toEqual([]);
  });

  it('counts days by the zone, and takes LP_NOW for the clock', async () => {
    const lp = newLp();
    const zone = process.env.TZ;
    try {
      for (const [tz, day] of [
        ['Pacific/Kiritimati', '2026-11-23'],
        ['America/Los_Angeles', '2026-11-22'],
      ]) {
        process.env.TZ = tz;
        expect(await lp.ok(['log', 'x'], { env: { LP_NOW: '2026-11-22T12:00:00Z' } })).toContain(day);
      }
    } finally {
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    }
    const bad = await lp(['log', 'x'], { env: { LP_NOW: 'yesterday' } });
    expect(bad).toMatchObject({ code: 2, err: expect.stringContaining('LP_NOW is "yesterday"') });
  });

  it('holds days before 1970 and in year 9999', async () => {
    const lp = newLp();
    expect(await lp.ok(['log', 'early', '-d', '1931-05-06'])).toContain('1931-05-06');
    const late = { env: { LP_NOW: '9999-12-31T23:00:00' } };
    expect(await lp.ok(['log', 'late'], late)).toContain('9999-12-31');
    for (const words of [['list'], ['report'], ['cycle'], [], ['report', '--cycle', '9999']])
      await lp.ok(words, late);
    expect(await lp.ok(['list', '--until', '1969'])).toContain('early');
    expect(await lp.ok(['report', '--cycle', '1931'])).toContain('Early');
  });
});

describe('lp feedback', () => {
  it('keeps the words verbatim, and who said them', async () => {
    const lp = newLp();
    const words = 'The  launch was "calm" -- because\nof your *runbook*.';
    const { entry } = await lp.json<Shown>([
      'feedback',
      words,
      '--from',
      ' Ana Lima ',
      '--constructive',
      '-p',
      'et',
      '--json',
    ]);
    expect(entry).toMatchObject({
      kind: 'feedback',
      title: 'The  launch was "calm" -- because',
      details: 'of your *runbook*.',
      from: 'Ana Lima',
      sentiment: 'constructive',
      principles: ['earn-trust'],
    });
    expect((await lp.json<Shown>(['feedback', 'Fine', '--from', 'Bo', '--json'])).entry.sentiment).toBe(
      'positive',
    );
  });

  it('keeps -b as it was typed, after the words, and never quotes a note as theirs', async () => {
    const lp = newLp();
    const note = 'Said at the retro, in front of the whole team.';
    const { entry } = await lp.json<Shown>([
      'feedback',
      'Calm launch',
      '--from',
      'Ana',
      '-b',
      'Thanks!',
      '--json',
    ]);
    expect(entry.details).toBe('Thanks!');
    await lp.ok(['feedback', 'Go on', '--from', 'Ana', '-b', `My note: ${note}`]);
    const piped = { stdin: 'First line\nsecond line\n' };
    await lp.ok(['feedback', '-', '--from', 'Bo', '-b', `My note: ${note}`], piped);
    const list = await lp.ok(['list']);
    expect(list).toContain('❝Calm launch Thanks!❞');
    expect(list).toContain('❝Go on❞');
    expect(list).toContain('❝First line second line❞');
    const page = await lp.ok(['show', '3']);
    expect(page).toContain('❝First line\nsecond line❞');
    expect(page).toContain(`My note: ${note}`);
    const draft = await lp.ok(['report']);
    expect(draft).toContain(`> "Go on" (Ana, 22 November) [#2]\n\n${note} [#2]`);
    expect(draft).toContain(`> second line" (Bo, 22 November) [#3]\n\n${note} [#3]`);
  });
});

describe('what cannot be stored', () => {
  it('is kept in a file that --resume would take up, and says so', async () => {
    const lp = newLp();
    const said = await lp(['log', '-', '-d', 'someday', '-r', '5%', '-p', 'dd,zzz', '--with', 'Ana'], {
      stdin: 'precious\nwords',
    });
    const file = /kept in (.*)\n/.exec(said.err)?.[1] ?? '';
    const kept = readFileSync(file, 'utf8');
    for (const line of [
      'title: precious',
      'date: someday',
      'result: 5%',
      'principles: dd,zzz',
      'with: Ana',
      'words',
    ]) {
      expect(kept.split('\n')).toContain(line);
    }
    expect(said.err).toContain('lp log --resume');
    const elsewhere = await lp(['log', '-', '-d', 'someday', '--db', 'my own.db'], { stdin: 'precious' });
    expect(elsewhere.err).toContain("lp log --resume --db 'my own.db'");
    const plain = await lp(['log', 'words', 'in', 'the', 'history', '-p', 'zzz']);
    expect(plain.err).not.toContain('kept in');
  });

  it('is kept too when the log is no log', async () => {
    const lp = newLp();
    const said = await lp(['log', 'precious'], { env: { LP_DB: lp.folder } });
    expect(said.code).toBe(1);
    expect(existsSync(/kept in (.*)\n/.exec(said.err)?.[1] ?? '')).toBe(true);
  });
});
