/** `lp redact` and `lp report --redact`: the list, the draft without the names, and what stderr says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

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
