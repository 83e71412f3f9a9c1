/** `lp report --for`: whom the draft is for, what it is made from, and its limits. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Lp, newLp } from '../support/lp.ts';

let lp: Lp;

beforeEach(async () => {
  lp = newLp();
  await lp.ok(['goal', 'add', 'Split the tables', '--cycle', '2025']);
  await lp.ok(['goal', 'add', 'Cut p99', '--target', '600 ms']);
  await lp.ok(['goal', 'add', 'Lead the split', '--cycle', '2027']);
  await lp.ok(['log', 'Moved payments +dr', '-d', '2025-05-20', '-g', 'g1', '-r', '2 to 11 deploys a week']);
  await lp.ok([
    'log',
    'Cached the cart +dd',
    '-g',
    'g2',
    '-r',
    '900 ms to 540 ms',
    '--with',
    'Ana Lima',
    '-b',
    'Ana found the race.',
  ]);
  await lp.ok(['log', 'Fixed a typo']);
});

describe('lp report --for', () => {
  it('is the self-assessment unless it says otherwise', async () => {
    expect(await lp.ok(['report', '--for', 'SELF'])).toBe(await lp.ok(['report']));
  });

  it('forte has the selected in full, and what comes next', async () => {
    const out = await lp.ok(['report', '--for', 'forte']);
    expect(out).toMatch(/^# Accomplishments and growth 2026\n/);
    expect(out).toContain('## Growth actions\n\nNext, in 2027: **Lead the split.**');
    expect(out).toContain('told above');
  });

  it('promo goes back over earlier cycles, as far as the setting or the call says', async () => {
    expect(await lp.ok(['report', '--for', 'promo'])).toMatch(/^# Case for promotion 2025 to 2026\n/);
    expect(await lp.ok(['report', '--for', 'promo'])).toContain('### 2025\n\n**Split the tables: open.**');
    expect(await lp.ok(['report', '--for', 'promo', '--cycle', '2026'])).not.toContain('Moved payments');
    await lp.ok(['config', 'set', 'promo-months', '12']);
    expect(await lp.ok(['report', '--for', 'promo'])).toMatch(/^# Case for promotion 2026\n/);
  });

  it('peer is about one person', async () => {
    const out = await lp.ok(['report', '--for', 'peer', 'ana']);
    expect(out).toContain('# On working with Ana Lima');
    expect(out).toContain('from 1 entry on working with Ana Lima; [#n] names');
    expect(out).toContain('## Strengths\n\nAna found the race. [#2]\n');
    expect(out).not.toContain('typo');
    const bare = await lp.ok(['report', '--for', 'peer', 'ana', '--refs', 'off']);
    expect(bare).toBe('# On working with Ana Lima\n\n## Strengths\n\nAna found the race.\n');
    expect(await lp.json(['report', '--for', 'peer', 'Ana', 'Lima', '--json'])).toMatchObject({
      audience: 'peer',
      person: 'Ana Lima',
      summary: { entries: 1 },
    });
  });

  it('peer names its entries behind the sentences, or on stderr where it is to be pasted', async () => {
    await lp.ok(['log', 'Moved the cart', '--with', 'Ana Lima']);
    await lp.ok(['log', 'Ran the drill', '--with', 'Ana Lima', '-b', 'Ana ran the first two.']);
    const { err } = await lp(['report', '--for', 'peer', 'ana', '--refs', 'off']);
    expect(err.split('\n').slice(0, -1)).toEqual([
      'From #2.',
      'Not told, since it may not be praise or not stand by itself: "Ana ran the first two." (#5).   lp edit 5',
      'Without a sentence on what Ana did: #4.',
      'No growth is told, since no sentence says one.   lp edit 4 -b "Ana could …"',
    ]);
    const traced = await lp(['report', '--for', 'peer', 'ana']);
    expect(traced.out).toContain('from 3 entries on working with Ana Lima; [#n] names');
    expect(traced.out).toContain('Ana found the race. [#2]\n');
    expect(traced.err.split('\n')[0]).toBe('Without the numbers, ready to paste:   --refs off');
    expect(await lp(['report', '--refs', 'off'])).toMatchObject({ code: 2, out: '' });
  });

  it('peer tells what was done together where no sentence says what the person did, and says so', async () => {
    await lp.ok(['log', 'Told Kenji no', '--with', 'Kenji Sato', '-b', 'It was hard.']);
    await lp.ok(['log', 'Shipped the cart', '--with', 'Kenji Sato', '-r', '3 places']);
    const said = await lp(['report', '--for', 'peer', 'kenji']);
    expect(said.code).toBe(0);
    expect(said.out).toContain('## Strengths\n\nTogether: Shipped the cart. 3 places. [#5]\n');
    expect(said.out).not.toContain('Told');
    expect(said.err.split('\n').slice(1, -1)).toEqual([
      'Without a sentence on what Kenji did: #4.',
      'No sentence says what Kenji did well, so what you did together stands there.   lp edit 5 -b "Kenji found …"',
      'No growth is told, since no sentence says one.   lp edit 5 -b "Kenji could …"',
    ]);
  });

  it('takes no word of a role for a name', async () => {
    await lp.ok(['feedback', 'Great partner.', '--from', 'procurement lead']);
    await lp.ok(['log', 'Pitched the tool', '-b', 'For a year Procurement mailed ten vendors per lane.']);
    expect(await lp(['report', '--for', 'peer', 'procurement lead'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing in 2026 speaks of procurement lead'),
    });
  });

  it('promo of days of their own has the goals of their cycles, and says the days once', async () => {
    await lp.ok(['goal', 'rm', 'g1']);
    const out = await lp.ok(['report', '--for', 'promo', '--since', '2025-01-01']);
    expect(out).toMatch(
      /^# Case for promotion 1 January 2025 to 31 December 2026\n\nDraft of 22 November 2026 from 3 entries;/,
    );
    expect(out).toContain('**Cut p99: open.**');
    expect(out.split('## What is missing')[1]).toContain('- No goal of 2025.\n');
    expect(out).not.toMatch(/No goal of (?:2026|1 January)/);
    const late = await lp.ok(['report', '--for', 'promo', '--since', '2025-06-01']);
    expect(late).not.toContain('Nothing was logged');
    expect(await lp.ok(['report', '--for', 'promo', '--since', '2024-01-01'])).toContain(
      '- Nothing was logged in 2024.\n',
    );
    expect(await lp.ok(['report', '--for', 'promo', '--since', '2025-01-01', '-p', 'dd'])).not.toContain(
      'No goal',
    );
  });

  it('forte says how to tell what comes next, where nothing does', async () => {
    expect((await lp(['report', '--for', 'forte'])).err).not.toContain('comes next');
    await lp.ok(['goal', 'rm', 'g3']);
    expect((await lp(['report', '--for', 'forte'])).err).toContain('lp goal add "…" --cycle 2027\n');
  });

  it.each([
    [['--for', 'mngr'], 2, /"mngr" is nobody a draft is written for/],
    [['--for', 'managr'], 2, /Did you mean manager\?/],
    [['--for', 'peer'], 2, /needs the name of the peer/],
    [['--for', 'peer', 'Zoë'], 1, /nothing in 2026 speaks of Zoë/],
    [['checkout'], 2, /takes no words, and "checkout" are some/],
  ])('%j ends with %i', async (words, code, message) => {
    const said = await lp(['report', ...words]);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toMatch(message);
  });

  it('says on stderr what is over a limit and what found no room, and cuts nothing for it', async () => {
    await lp.ok(['log', `Long story +ow`, '-b', 'word '.repeat(80)]);
    await lp.ok(['config', 'set', 'words.self.principles', '50']);
    const { err, out } = await lp(['report']);
    expect(err).toMatch(
      /"principles" has \d+ words, \d+ over its limit of 50 \(words\.self\.principles\)\. Longest: #4 \(8\d\)/,
    );
    expect(out).toContain(`W${'word '.repeat(80).trim().slice(1)}`);
    await lp.ok(['config', 'set', 'words.self.principles', 'none']);
    expect((await lp(['report'])).err).not.toContain('over its limit');
    await lp.ok(['log', 'Tidied the desk', '-d', '2026-01-02']);
    await lp.ok(['config', 'set', 'words.manager', '50']);
    expect((await lp(['report', '--for', 'manager'])).err).toContain(
      '1 of 4 accomplishments is not told here: #3.',
    );
    expect(await lp.json(['report', '--for', 'manager', '--json'])).toMatchObject({
      draft: { limit: 50, leftOut: [3] },
    });
  });

  it('keeps limits among the settings', async () => {
    expect(await lp.ok(['config', 'get', 'words.forte.growth'])).toBe('200\n');
    expect(await lp(['config', 'set', 'words.forte', 'many'])).toMatchObject({ code: 2 });
    expect((await lp(['config', 'set', 'words.fort', '5'])).err).toContain('words.forte');
  });
});
