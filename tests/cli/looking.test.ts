/** Lists, pages, searches, standing, cycles, settings, principles. */
import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/cli/registry.ts';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  const log = (...words: string[]) => lp.ok(['log', ...words]);
  await log('Interviewed nine candidates', '+hd', '-d', '2026-11-09', '-r', '2 hires', '--with', 'Ana Lima');
  await lp.ok([
    'feedback',
    'The launch was calm because of your runbook',
    '--from',
    'a peer',
    '-p',
    'et',
    '-d',
    '2026-11-13',
  ]);
  await log(
    'Cut checkout p99 latency by caching the cart',
    '+dd',
    '+dr',
    '-d',
    '2026-11-17',
    '-r',
    '900 ms to 540 ms',
    '--project',
    'Checkout',
  );
  await log('untangled the retry storm in the order queue', '+dd', '+own', '--project', 'Órders');
  await log('Moved house', '-d', '2025-03-04');
});

const ids = async (...words: string[]): Promise<number[]> =>
  (await lp.json<{ entries: { id: number }[] }>(['list', '--json', ...words])).entries.map(
    (entry) => entry.id,
  );

describe('lp list', () => {
  it('reads well', async () => {
    expect(await lp.ok(['list'])).toBe(
      [
        '#4  Sun 22 Nov       dd ow  untangled the retry storm in the order queue',
        '#3  Tue 17 Nov       dd dr  Cut checkout p99 latency by caching the cart · 900 ms to 540 ms',
        '#2  Fri 13 Nov       et     ❝The launch was calm because of your runbook❞ — a peer',
        '#1  Mon  9 Nov       hd     Interviewed nine candidates · 2 hires',
        '#5  Tue  4 Mar 2025  –      Moved house',
        '',
      ].join('\n'),
    );
  });

  it.each([[80], [40], [20]])('fits %i columns and shows the same entries', async (columns) => {
    const lines = (await lp.ok(['list', '--no-color'], { columns })).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it.each<[string[], number[]]>([
    [
      ['-n', '2'],
      [4, 3],
    ],
    [
      ['-n', '0'],
      [4, 3, 2, 1, 5],
    ],
    [
      ['--cycle', '2026'],
      [4, 3, 2, 1],
    ],
    [['--cycle', '2025'], [5]],
    [
      ['--since', 'last tuesday'],
      [4, 3],
    ],
    [
      ['--since', '2026-11-09', '--until', '2026-11-13'],
      [2, 1],
    ],
    [['--until', '2025'], [5]],
    [['--kind', 'feedback'], [2]],
    [
      ['--kind', 'acc'],
      [4, 3, 1, 5],
    ],
    [
      ['-p', 'dr,et'],
      [3, 2],
    ],
    [
      ['-p', 'dr', '-p', 'hd'],
      [3, 1],
    ],
    [['--untagged'], [5]],
    [['--project', 'orders'], [4]],
    [['--with', 'ana'], [1]],
    [['--from', 'PEER'], [2]],
    [['--match', 'launch calm'], [2]],
    [['--match', 'caching', '-p', 'dd'], [3]],
  ])('%j finds %j', async (words, expected) => {
    expect(await ids(...words)).toEqual(expected);
  });

  it.each([
    [['--since', 'never'], '"never" is neither a day nor a span'],
    [['--since', '2026-02-01', '--until', '2026-01-01'], 'is after --until'],
    [['--kind', 'praise'], '"praise" is no kind of entry'],
    [['-n', 'many'], '-n takes a number of entries'],
    [['-n', '-3'], '-n takes a number of entries, not "-3"'],
    [['--cycle', '20x6'], '20x6'],
    [['--match', '!!!'], 'holds no letter or digit'],
    [['--project', ''], '--project names nobody'],
  ])('%j is a usage error', async (words, message) => {
    expect(await lp(['list', ...words])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
  });

  it('shows a page of a long log and says so; JSON is whole', async () => {
    for (let n = 0; n < 50; n++) await lp.ok(['log', `more ${n}`]);
    const said = await lp(['list'], { columns: 80 });
    expect(said.out.trimEnd().split('\n')).toHaveLength(50);
    expect(said.err).toBe('The newest 50 are shown; -n 0 shows all.\n');
    expect((await lp(['list'])).err).toBe('');
    expect(await ids()).toHaveLength(55);
  });

  it('creates no log', async () => {
    const fresh = newLp();
    expect(await fresh(['list'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('Begin with: lp log'),
    });
    for (const words of [
      [],
      ['show', '1'],
      ['search', 'x'],
      ['report'],
      ['history'],
      ['restore'],
      ['cycle'],
      ['config'],
    ])
      await fresh(words);
    expect(existsSync(fresh.db)).toBe(false);
  });
});

describe('lp search', () => {
  it('finds words in any form and says when there is nothing', async () => {
    expect(await lp.ok(['search', 'cached', 'carts'])).toMatch(/^#3 /);
    expect(await lp(['search', 'zeppelin'])).toMatchObject({ code: 0, out: '', err: 'No entry fits.\n' });
    expect(
      (await lp.json<{ entries: unknown[] }>(['search', 'the', '--since', '2026-11-17', '--json'])).entries,
    ).toHaveLength(2);
    expect(await lp(['search', '???'])).toMatchObject({ code: 2 });
  });
});

describe('lp show', () => {
  it('is a page', async () => {
    const page = await lp.ok(['show', '3']);
    for (const part of [
      'Cut checkout p99',
      'Dive Deep',
      'Deliver Results',
      '17 November 2026',
      'Checkout',
      '900 ms to 540 ms',
      '#3',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toMatch(/null|undefined|details/i);
    expect(await lp(['show', '3', '42'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('no entry 42'),
    });
  });
});

describe('text that would drive the terminal', () => {
  it('is harmless wherever it is shown', async () => {
    const evil = 'evil \x1b[2J\x1b]0;owned\x07 \x9b31m \u202e\r\b end';
    await lp.ok(['log', evil, '-b', evil, '-r', evil, '--project', evil, '--with', evil, '-l', evil]);
    await lp.ok(['feedback', evil, '--from', evil]);
    const commands = [
      ['list'],
      ['show', '6', '7'],
      ['report'],
      ['report', '--format', 'txt'],
      ['history', '6'],
      ['history'],
      ['search', 'evil'],
      [],
      ['rm', '6', '7'],
      ['restore'],
      ['undo'],
    ];
    for (const words of commands) {
      for (const columns of [80, undefined]) {
        const { out, err } = await lp([...words, '--no-color'], columns === undefined ? {} : { columns });
        expect(out + err, words.join(' ')).not.toMatch(
          /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/,
        );
      }
      if (words[0] === 'undo') break;
    }
    expect(JSON.parse(await lp.ok(['show', '6', '--json']).catch(() => '{}'))).toBeTypeOf('object');
  });
});

describe('bare lp', () => {
  it('tells where I stand', async () => {
    expect((await lp.ok([])).split('\n')).toEqual([
      '2026 · 22 Nov · 39 days left · self-assessment due 31 January 2027 (in 70 days)',
      '',
      '3 accomplishments, 1 feedback · last entry today',
      expect.stringMatching(/^5 of 16 principles shown · none yet: Customer Obsession · .* · and 6 more$/),
      '1 entry without a result',
      '',
    ]);
    expect(await lp.json(['--json'])).toMatchObject({
      version: 1,
      cycle: { name: '2026', from: '2026-01-01', to: '2026-12-31', due: '2027-01-31' },
      daysLeft: 39,
      daysToDue: 70,
      accomplishments: 3,
      feedback: 1,
      withoutResult: [4],
      lastEntry: { id: 4 },
    });
  });

  it('in January speaks of the cycle that is due', async () => {
    const out = await lp.ok([], { env: { LP_NOW: '2027-01-10T09:00' } });
    expect(out).toContain('2026 · ended 31 December 2026 · self-assessment due 31 January 2027 (in 21 days)');
    const january = { env: { LP_NOW: '2027-01-10T09:00' } };
    await lp.ok(['log', 'New year, new work'], january);
    expect(await lp.ok([], january)).toContain('since 1 January 2027: 1 accomplishment, 0 feedback');
  });
});

describe('constructive feedback', () => {
  it('is open in bare lp until its result or a later entry answers it', async () => {
    await lp.ok(['feedback', 'Too long', '--from', 'Ana', '--constructive', '-d', '2026-05-01']);
    expect(await lp.ok([])).toContain('1 constructive feedback open (#6, since 1 May)');
    await lp.ok(['log', 'Cut the design to two pages, after [#6]', '-r', '2 pages']);
    expect(await lp.ok([])).not.toContain('constructive');
    await lp.ok(['undo']);
    expect(await lp.json(['--json'])).toMatchObject({ openFeedback: [6] });
    await lp.ok(['edit', '6', '-r', 'two pages now']);
    expect(await lp.json(['--json'])).toMatchObject({ openFeedback: [] });
  });
});

describe('cycles', () => {
  it('set to what they are make no step', async () => {
    await lp.ok(['cycle', 'cadence', 'annual', '--due-days', '31']);
    expect((await lp.ok(['undo'])).startsWith('Undid: log 5')).toBe(true);
    expect(await lp.json(['cycle', 'cadence', 'quarterly', '--json'])).toMatchObject({
      cycle: { name: '2026-Q4' },
    });
  });

  it('are listed, set, changed and removed', async () => {
    expect(await lp.ok(['cycle'])).toContain(
      '2026  2026-01-01 to 2026-12-31  due 2027-01-31  (in hand, 39 days left)',
    );
    await lp.ok(['cycle', 'set', 'FY26', '--from', '2026-02', '--to', '2026-11', '--due', '2026-12-04']);
    expect(await lp.ok(['cycle', 'list'])).toContain(
      'FY26  2026-02-01 to 2026-11-30  due 2026-12-04  (in hand, 8 days left; set by hand)',
    );
    expect(await ids('--cycle', 'fy26')).toEqual([4, 3, 2, 1]);
    expect(await lp.ok(['cycle', 'remove', 'fy26'])).toContain('removed FY26');
    expect(await lp(['cycle', 'remove', 'FY26'])).toMatchObject({ code: 1 });
    expect(await lp(['cycle', 'set', 'x', '--from', '2026-02-01', '--to', '2026-01-01'])).toMatchObject({
      code: 2,
    });
    expect(await lp(['cycle', 'set', 'x'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('a first and a last day'),
    });
  });

  it('follow the cadence', async () => {
    expect(
      await lp.ok(['cycle', 'cadence', 'semiannual', '--first-month', '4', '--due-days', '10']),
    ).toContain('2026-H2  2026-10-01 to 2027-03-31  due 2027-04-10');
    expect(await lp(['cycle', 'cadence', 'weekly'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('annual, semiannual, quarterly'),
    });
    await lp.ok(['undo']);
    expect(await lp.ok(['cycle'])).toContain('2026  2026-01-01');
  });
});

describe('settings', () => {
  it('are listed, set and unset', async () => {
    expect(await lp.ok(['config'])).toMatch(/cadence +annual +how often/);
    await lp.ok(['config', 'set', 'due-days', '14']);
    expect(await lp.ok(['config', 'get', 'due-days'])).toBe('14\n');
    expect(await lp.json(['config', '--json'])).toMatchObject({ settings: { 'due-days': 14, hints: true } });
    await lp.ok(['config', 'unset', 'due-days']);
    expect(await lp.ok(['config', 'get', 'due-days'])).toBe('31\n');
    expect(await lp(['config', 'set', 'cadense', 'annual'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean cadence?'),
    });
    expect(await lp(['config', 'set', 'hints', 'maybe'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('on, off'),
    });
  });
});

describe('settings', () => {
  it('tell what they are below their names where both do not fit side by side', async () => {
    const lp = newLp();
    expect(await lp.ok(['config'], { columns: 80 })).toMatch(/^hints +on\n {4}hints at a terminal/m);
    for (const options of [{}, { columns: 200 }])
      expect(await lp.ok(['config'], options)).toMatch(/^hints +on {2,}hints at a terminal/m);
  });
});

describe('principles', () => {
  it('are listed, and told one by one', async () => {
    expect((await lp.ok(['principles'])).trimEnd().split('\n')).toHaveLength(16);
    const page = await lp.ok(['principles', 'have', 'backbone;', 'disagree', 'and', 'commit']);
    expect(page).toMatch(/^Have Backbone; Disagree and Commit {2}hb\n\n[\s\S]+\n- .+\?/);
    expect(await lp(['principles', 'dip'])).toMatchObject({ code: 2 });
  });

  it('are told in paragraphs that fill a narrow terminal', async () => {
    const page = await lp.ok(['principles', 'dd'], { columns: 40 });
    const [, , ...meaning] = page.slice(0, page.indexOf('\n\n-')).split('\n');
    expect(meaning.length).toBeGreaterThan(3);
    for (const row of meaning.slice(0, -1)) expect(row).toMatch(/^\S.{26,38}\S$/);
    expect(page).not.toMatch(/^ {4}/m);
  });
});

describe('a bug in lp', () => {
  it('is said to be one, with exit 70 and no stack unless asked for', async () => {
    const broken = { name: 'list', load: () => Promise.reject(new Error('boom')) };
    const row = REGISTRY.findIndex((one) => one.name === 'list');
    const registry = REGISTRY as { name: string; summary: string; load: unknown }[];
    const kept = registry[row]!;
    registry[row] = { ...kept, ...broken };
    try {
      const said = await lp(['list']);
      expect(said).toMatchObject({ code: 70, out: '' });
      expect(said.err).toContain('a bug in lp: boom');
      expect(said.err).not.toContain('    at ');
      expect((await lp(['list'], { env: { LP_DEBUG: '1' } })).err).toContain('    at ');
    } finally {
      registry[row] = kept;
    }
  });
});
