/** `lp redact` and `lp report --redact`: the list, the draft without the names, and what stderr says of it. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';
import { unzip } from '../support/unzip.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  await lp.ok([
    'log',
    'Moved Acme Corp off the old billing',
    '+dr',
    '-r',
    'disputes at ACME down 60%',
    '--project',
    'Acme billing',
    '--with',
    'Ana Lima, Bo',
    '-l',
    'https://wiki.example/AcmeCorp/plan',
    '-b',
    'Ana Lima saw it. I wrote to ann@acme.com.',
    '-d',
    '2026-03-04',
  ]);
  await lp.ok(['log', 'Taught AcmeCorp a thing', '+dd', '-d', '2026-04-05']);
  await lp.ok(['feedback', 'Great work with Acme', '--from', 'Ana Lima', '-p', 'et', '-d', '2026-05-06']);
  await lp.ok(['feedback', 'Calm, as ever', '--from', 'Bo', '-p', 'et', '-d', '2026-06-07']);
  await lp.ok(['goal', 'add', 'Win Acme Corp', '--target', 'Acme Corp signs', '--cycle', '2026']);
});

const withList = async () => {
  await lp.ok(['redact', 'add', 'Acme Corp', 'Customer A']);
  await lp.ok(['redact', 'add', 'Acme', 'Customer A']);
  await lp.ok(['redact', 'add', 'Ana Lima', 'a peer']);
  await lp.ok(['redact', 'add', 'Bo', 'a peer']);
};

describe('lp redact', () => {
  it('adds, lists with how often the log has each, and removes; undo covers it', async () => {
    expect(await lp(['redact', 'add', 'Acme Corp', 'Customer A'])).toEqual({
      code: 0,
      out: 'Acme Corp → Customer A   4 times in the log\n',
      err: '',
    });
    expect(await lp.ok(['redact', 'add', 'Ana Lima'])).toBe('Ana Lima → Name A   3 times in the log\n');
    expect(await lp.ok(['redact', 'add', 'Zzyzx'])).toBe('Zzyzx → Name B   not in the log\n');
    expect(await lp.ok(['redact'])).toBe(
      [
        'Acme Corp → Customer A   4 times in the log',
        'Ana Lima  → Name A       3 times in the log',
        'Zzyzx     → Name B       not in the log',
        '',
      ].join('\n'),
    );
    expect(await lp.json(['redact', 'list', '--json'])).toEqual({
      version: 1,
      redactions: [
        { term: 'Acme Corp', replacement: 'Customer A', found: 4 },
        { term: 'Ana Lima', replacement: 'Name A', found: 3 },
        { term: 'Zzyzx', replacement: 'Name B', found: 0 },
      ],
    });
    expect(await lp.ok(['redact', 'rm', 'ana', 'lima'])).toBe('removed Ana Lima → Name A\n');
    expect(await lp.ok(['undo'])).toBe('Undid: redact rm Ana Lima\n');
    expect(await lp.ok(['redact', 'list'])).toContain('Ana Lima');
    expect(await lp.ok(['history'])).toContain('redact add Acme Corp → Customer A');
  });

  it('changes what stands in for a name that is there, and says so', async () => {
    await lp.ok(['redact', 'add', 'Acme Corp', 'Customer A']);
    expect(await lp(['redact', 'add', 'ACME-Corp', 'Customer B'])).toMatchObject({
      out: 'ACME-Corp → Customer B   4 times in the log\n',
      err: 'It was Customer A until now.\n',
    });
    expect(await lp(['redact', 'add', 'ACME-Corp'])).toMatchObject({
      out: expect.stringContaining('→ Customer B'),
      err: 'Nothing was changed.\n',
    });
    expect((await lp.json<{ redactions: unknown[] }>(['redact', '--json'])).redactions).toHaveLength(1);
  });

  it('warns of two words without quotes, and of replacements that give another name away', async () => {
    expect((await lp(['redact', 'add', 'Acme', 'Corp'])).err).toContain(
      '"Acme Corp" stands in your log; did you mean: lp redact add "Acme Corp"?',
    );
    await lp.ok(['undo']);
    await lp.ok(['redact', 'add', 'Bo', 'Ana’s colleague']);
    expect((await lp(['redact', 'add', 'Ana', 'a peer'])).err).toContain('"Ana’s colleague" holds "Ana"');
    expect((await lp(['redact', 'add', 'Cy', "Bo's friend"])).err).toContain('"Bo\'s friend" holds "Bo"');
  });

  it.each([
    [['add', ''], 2, 'no name to redact'],
    [['add', 'x', 'y'], 2, 'a single character'],
    [['add', 'Acme', 'the acme people'], 2, 'would hide nothing'],
    [['add', 'Acme', 'Corp', 'Customer', 'A'], 2, 'Quotes keep words together'],
    [['rm', 'Acmee'], 1, 'is not on the redaction list.\n    Did you mean "Acme Corp"?'],
    [['rm', 'Qwertz'], 1, 'lp redact list'],
    [['ad', 'x'], 2, 'Did you mean add?'],
  ])('%j is refused in words', async (words, code, message) => {
    await lp.ok(['redact', 'add', 'Acme Corp', 'Customer A']);
    expect(await lp(['redact', ...words])).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(message),
    });
    expect((await lp.json<{ redactions: unknown[] }>(['redact', '--json'])).redactions).toHaveLength(1);
  });

  it('with nothing on the list says how to begin', async () => {
    expect(await lp(['redact'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing is on the list yet. Add a name with: lp redact add "Acme Corp" "Customer A"\n',
    });
  });
});

describe('lp report --redact', () => {
  it('has no name in any format, counts what was replaced, and lists what only looks like one', async () => {
    await withList();
    const { code, out, err } = await lp(['report', '--redact']);
    expect(code).toBe(0);
    expect(out).toContain('**Moved Customer A off the old billing** (4 March, Customer A billing');
    expect(out).toContain('A peer saw it. I wrote to Customer A.');
    expect(out).toContain('Evidence: (link: Customer A)');
    expect(out).toContain('**Win Customer A: open.** Target: Customer A signs.');
    expect(out).toContain('(a peer, 6 May)');
    for (const format of ['md', 'txt', 'json']) {
      const draft = await lp.ok(['report', '--redact', '--format', format]);
      expect(draft.replaceAll('AcmeCorp', '')).not.toMatch(/acme|ana lima|\bBo\b/i);
    }
    expect(err).toContain('Acme Corp → Customer A (4)');
    expect(err).toContain('Ana Lima → a peer (3)');
    expect(err).toContain('2 links or addresses among them.');
    expect(err).toContain('Left in, look at them: "AcmeCorp" (#2).   lp redact add AcmeCorp\n');
    expect(err).not.toContain('Still in it');
  });

  it('says the same with names as without: selection, counts, gaps; and never changes the log', async () => {
    await withList();
    const before = readFileSync(lp.db);
    interface View {
      summary: { feedback: { people: number } };
      selected: { id: number; why: string }[];
      gaps: unknown;
    }
    const plain = await lp.json<View>(['report', '--json']);
    const hidden = await lp.json<View>(['report', '--redact', '--json']);
    expect(hidden.summary).toEqual(plain.summary);
    expect(hidden.summary.feedback.people).toBe(2);
    expect(hidden.gaps).toEqual(plain.gaps);
    expect(hidden.selected.map(({ id }) => id)).toEqual(plain.selected.map(({ id }) => id));
    expect(plain.selected[0]!.why).toContain('ACME');
    expect(hidden.selected[0]!.why).not.toMatch(/acme/i);
    expect((await lp(['report', '--redact', '--why'])).err).toContain('#1  ');
    expect(readFileSync(lp.db)).toEqual(before);
  });

  it('filters by the real values, and hides the filter', async () => {
    await withList();
    const { out } = await lp(['report', '--redact', '--project', 'acme billing']);
    expect(out).toContain('Only project Customer A billing.');
    expect(out).toContain('[#1]');
    expect(out).not.toContain('[#2]');
  });

  it('into a file says there too what was replaced', async () => {
    await withList();
    const { err } = await lp(['report', '--redact', '-o', 'review.md']);
    expect(err).toMatch(/Wrote review\.md[\s\S]*Replaced: /);
    expect(readFileSync(join(lp.folder, 'review.md'), 'utf8')).not.toMatch(/Ana Lima/);
  });

  it('counts what is in the draft, not what only a brief would tell; and quotes a look-alike for a shell', async () => {
    await lp.ok(['redact', 'add', 'Quetzal Corp', 'Customer Q']);
    await lp.ok(['risk', 'Quetzal Corp may leave', '-d', '2026-06-08']);
    await lp.ok(['log', 'Read quetzal&corp', '+dd', '-d', '2026-06-08']);
    const { err } = await lp(['report', '--redact']);
    expect(err).toContain('Nothing was replaced: no name on the list occurs here.');
    expect(err).toContain('"quetzal&corp" (#6)');
    expect(err).toContain('lp redact add "quetzal&corp"\n');
  });

  it('says which names still stand in the draft, and which are not in it', async () => {
    await lp.ok(['redact', 'add', 'Earn Trust', 'a principle']);
    await lp.ok(['redact', 'add', 'Bo', 'Peer of Ana Lima']);
    await lp.ok(['redact', 'add', 'Ana Lima', 'a peer']);
    await lp.ok(['redact', 'add', 'Quetzal']);
    const { err } = await lp(['report', '--redact']);
    expect(err).toMatch(/^Still in it: "Earn Trust" and "Ana Lima", in/m);
    expect(err).toContain('On the list but not here: Quetzal.');
  });

  it('with nothing on the list, or with both flags, is a wrong call', async () => {
    expect(await lp(['report', '--redact'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('lp redact add'),
    });
    expect(await lp(['report', '--redact', '--unredacted'])).toMatchObject({ code: 2, out: '' });
  });

  it('is what every report does once the setting is on', async () => {
    await lp.ok(['config', 'set', 'redact', 'on']);
    const none = await lp(['report']);
    expect(none).toMatchObject({
      code: 0,
      err: expect.stringContaining('Nothing is on your redaction list'),
    });
    await withList();
    expect(await lp.ok(['report'])).not.toContain('Ana Lima');
    expect(await lp.ok(['report', '--unredacted'])).toContain('Ana Lima');
  });

  it('is recalled at a terminal where the list has names and the draft is as it is', async () => {
    expect((await lp(['report'], { columns: 100 })).err).not.toContain('--redact');
    await withList();
    expect((await lp(['report'], { columns: 100 })).err).toContain('--redact');
    expect((await lp(['report'])).err).not.toContain('--redact');
    expect((await lp(['report', '--redact'], { columns: 100 })).err).not.toContain('--redact');
  });
});

describe('a name in every field', () => {
  /** Every text that a log can hold, each with the name in it. */
  const fill = async () => {
    const cycle = async (name: string, year: number) =>
      lp.ok(['cycle', 'set', name, '--from', `${year}-01-01`, '--to', `${year}-12-31`]);
    lp = newLp();
    await cycle('Zorblax first', 2025);
    await cycle('Zorblax year', 2026);
    const goal = ['goal', 'add', 'Renew Zorblax', '--target', 'zorblax signs', '--cycle'];
    await lp.ok([...goal, 'Zorblax year']);
    await lp.ok(['goal', 'close', 'g1', '--met', '--result', 'ZORBLAX signed']);
    const said = [
      'Situation: Zorblax was slow.',
      'Action: wrote to a@zorblax.com, see [plan](https://zorblax.example "Zorblax").',
      '![Zorblax](x/zorblax.png) M\u00fcnch<br>Zorblax\u2122',
      '| Zorblax | b |\n|---|---|\n| c | zorblax |',
      'Zorblax Ana found the cause at Zorblax within a day.',
    ].join('\n\n');
    const work = ['-r', '900 ms to 540 ms for zorblax', '--project', 'Zorblax billing', '-b', said];
    const links = ['--with', 'Zorblax Ana', '-l', 'https://x.example/?off=5%&q=Zor%62lax', '-g', 'g1'];
    await lp.ok(['log', 'Cut Zorblax p99', '+dd', ...work, ...links, '-d', '2026-11-04']);
    await lp.ok(['log', 'Early Zorblax', '+co', ...work, '-d', '2025-11-04']);
    const spoken = ['--from', 'Zorblax Ana', '-p', 'et', '-d', '2026-11-05'];
    await lp.ok(['feedback', 'Thanks from Zorblax', ...spoken]);
    await lp.ok(['feedback', 'Zorblax waited', '--constructive', ...spoken]);
    await lp.ok(['log', 'Met Zorblax since', '+et', '--answers', '4', '-d', '2026-11-06']);
    await lp.ok(['log', 'Zorblax to come', '+dd', '--pending-result', '-d', '2026-11-06']);
    await lp.ok(['risk', 'Zorblax may leave', '-d', '2026-11-06']);
    await lp.ok(['need', 'A Zorblax sandbox', '-d', '2026-11-06']);
    await lp.ok(['ask', 'Zorblax Cy', '--about', 'the Zorblax launch', '-d', '2026-11-06']);
    await lp.ok(['redact', 'add', 'Zorblax', 'Customer A']);
  };
  const NAME = /zor(?:b|%62)lax/i;

  it('is in no draft, for whomever it is and in whatever form', async () => {
    await fill();
    const audiences = ['self', 'forte', 'manager', 'promo', 'peer'];
    const narrowed = ['--match', 'zorblax', '--project', 'zorblax billing', '--with', 'zorblax ana'];
    const calls = [
      ...audiences.map((name) => ['report', '--for', name, ...(name === 'peer' ? ['Zorblax Ana'] : [])]),
      ['report', '--cycle', 'Zorblax year', ...narrowed],
      ['brief', '--since', '2026-11-01', '--next', 'Call Zorblax'],
      ['brief', '--since', '2026-11-01', '--weekly', '--next', 'Call Zorblax'],
    ];
    for (const call of calls) {
      for (const format of ['md', 'txt', 'html', 'json', 'docx']) {
        const told = `${call.join(' ')} ${format}`;
        const file = `${calls.indexOf(call)}.${format}`;
        const { code, err } = await lp([...call, '--redact', '--format', format, '-o', file]);
        expect(code, told).toBe(0);
        const bytes = readFileSync(join(lp.folder, file));
        const parts = format === 'docx' ? [...unzip(bytes).values()] : [bytes];
        for (const part of parts) expect(part.toString('utf8'), told).not.toMatch(NAME);
        expect(err, told).toContain('Replaced: Zorblax → Customer A');
        expect(err, told).not.toContain('Still in');
      }
    }
    // What a draft for promotion lacks, it lacks with names as without.
    const promo = await lp.ok(['report', '--for', 'promo', '--redact']);
    expect(promo).toContain('No goal of Customer A first.');
    expect(promo).not.toContain('No goal of Customer A year.');
  });

  it('leaves a comment on a peer its sentences', async () => {
    lp = newLp();
    await lp.ok([
      'log',
      'Cached the cart',
      '--with',
      'Ana Lima',
      '-b',
      'Ana found the double read. We shipped.',
    ]);
    await lp.ok(['redact', 'add', 'Ana', 'Person A']);
    const said = await lp(['report', '--for', 'peer', 'ana', '--redact']);
    expect(said.out).toContain('## Strengths\n\nPerson A found the double read. [#1]\n');
    // The person of the draft, among the entry's people, and in its story.
    expect(said.err).toContain('Replaced: Ana → Person A (3).');
  });

  it('is in no export', async () => {
    await fill();
    for (const format of ['json', 'csv', 'md']) {
      expect(await lp.ok(['export', format, '--redact'])).not.toMatch(NAME);
    }
    await lp.ok(['export', 'md', '--by-month', 'months', '--redact']);
    for (const file of readdirSync(join(lp.folder, 'months'), { recursive: true, encoding: 'utf8' })) {
      const path = join(lp.folder, 'months', file);
      if (statSync(path).isFile()) expect(readFileSync(path, 'utf8'), file).not.toMatch(NAME);
    }
  });
});

describe('what is selected', () => {
  it('is the same where two projects share a stand-in', async () => {
    lp = newLp();
    for (const [n, project] of ['Acme', 'Beta', 'Acme', 'Gamma'].entries()) {
      const words = ['-r', `${n + 5} hours to ${n + 1} minutes`, '--project', project];
      await lp.ok(['log', `Work ${n}`, '+dd', ...words, '-d', `2026-0${n + 1}-04`]);
    }
    for (const name of ['Acme', 'Beta', 'Gamma']) await lp.ok(['redact', 'add', name, 'a customer']);
    const chosen = async (...more: string[]) =>
      (await lp.json<{ selected: { id: number; why: string }[] }>(['report', '--json', ...more])).selected;
    const hidden = await chosen('--redact');
    expect(hidden.map(({ id }) => id)).toEqual((await chosen()).map(({ id }) => id));
    expect(hidden).toHaveLength(3);
    for (const { why } of hidden) expect(why).not.toContain('from a customer');
  });
});

describe('a file written without names', () => {
  it('is not filled with them by a flag that was forgotten', async () => {
    await withList();
    const calls = [
      [['report', '-o', 'review.md'], 'review.md'],
      [['report', '-o', 'review.docx'], 'review.docx'],
      [['brief', '--since', '2026-01-01', '-o', 'brief.md'], 'brief.md'],
      [['export', 'csv', '-o', 'log.csv'], 'log.csv'],
      [['export', 'json', 'log.json'], 'log.json'],
    ] as const;
    for (const [call, file] of calls) {
      await lp.ok([...call, '--redact']);
      const before = readFileSync(join(lp.folder, file));
      expect(await lp(call)).toMatchObject({
        code: 1,
        err: `lp: ${file} was written with names replaced; this would write them out.\n    Replace them here as well: --redact. Or write them out: another file, or --force\n`,
      });
      expect(readFileSync(join(lp.folder, file))).toEqual(before);
      await lp.ok([...call, '--redact']);
      await lp.ok([...call, '--force']);
      // Now it has the names, and may go on to.
      await lp.ok(call);
    }
  });

  it('is looked through with the words that the user put into it', async () => {
    await withList();
    const path = join(lp.folder, 'review.md');
    await lp.ok(['report', '--redact', '-o', 'review.md']);
    const edited = readFileSync(path, 'utf8').replace('A peer saw it.', 'A peer and Ana Lima saw it.');
    writeFileSync(path, edited);
    const { code, err } = await lp(['report', '--redact', '-o', 'review.md']);
    expect(code).toBe(0);
    expect(err).toContain('Still in the file, where you edited it: "Ana Lima".\n');
    expect(readFileSync(path, 'utf8')).toBe(edited);
  });
});

describe('lp export with the setting redact on', () => {
  it('says what is left out, and how to have all of it', async () => {
    await lp.ok(['config', 'set', 'redact', 'on']);
    const whole = await lp(['export', 'json']);
    expect(whole.err).toBe('Nothing is on your redaction list, so nothing was replaced.\n');
    expect(whole.out).toContain('"settings"');
    await withList();
    const said = await lp(['export', 'json']);
    expect(said.err).toContain('so this is no copy of the log');
    expect(said.out).not.toContain('"settings"');
    expect((await lp(['export', 'json', '--redact'])).err).not.toContain('no copy of the log');
    expect((await lp(['export', 'csv'])).err).not.toContain('no copy of the log');
    expect((await lp(['export', 'json', '--history'])).err).toContain('--history --unredacted');
    expect(await lp.ok(['export', 'json', '--history', '--unredacted'])).toContain('"history"');
  });
});
