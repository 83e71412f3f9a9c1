/** `lp complete`, which the shells' scripts ask: what is offered where, and that it never says anything else. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  bashQuoted,
  readLine,
  withoutFishQuotes,
  withoutQuotes,
} from '../../src/cli/completion/shell-words.ts';
import { argumentSource, valueSource } from '../../src/cli/completion/values.ts';
import { loadCommand, REGISTRY } from '../../src/cli/registry.ts';
import { type CommandSpec, GLOBAL_OPTIONS } from '../../src/cli/spec.ts';
import fc from '../support/fast-check.ts';
import { type Lp, newLp } from '../support/lp.ts';

/** The values offered after a call's words, the last of which is being typed. */
async function offered(lp: Lp, ...words: string[]): Promise<string[]> {
  const { code, out, err } = await lp(['complete', '--', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0]!);
}

async function filled(): Promise<Lp> {
  const lp = newLp();
  await lp.ok([
    'log',
    'Cut the p99',
    '+dd',
    '+ow',
    '--project',
    'Checkout',
    '--with',
    'Ana Lima, Ben O’Hara',
  ]);
  await lp.ok(['log', 'Wrote it up', '--project', 'checklists']);
  await lp.ok(['feedback', 'Well done', '--from', 'Carla']);
  await lp.ok(['goal', 'add', 'Reach the moon']);
  return lp;
}

describe('where the cursor stands', () => {
  it.each<[words: string[], offered: string[]]>([
    [['re'], ['result', 'recent', 'resolve', 'restore', 'redo', 'report', 'redact']],
    [['help', 'und'], ['undo']],
    [
      ['goal', ''],
      ['add', 'list', 'show', 'edit', 'close', 'rm'],
    ],
    [['goal', 'close', ''], ['g1']],
    [
      ['goal', 'close', 'g1', '--m'],
      ['--met', '--missed'],
    ],
    [['log', '+o'], ['+ow']],
    [['log', 'any', 'words', '+own'], ['+ownership']],
    [['log', 'Cut'], []],
    [['log', ''], []],
    [['log', '-p', 'DD,o'], ['DD,ow']],
    [['log', '-p', 'dd, d'], ['dd, dr']],
    [['log', '-pdi'], ['-pdive-deep']],
    [['log', '-p'], ['-p']],
    [['log', '-g', ''], ['g1']],
    [
      ['log', '--project', 'CHECK'],
      ['checklists', 'Checkout'],
    ],
    [['log', '--project=checko'], ['--project=Checkout']],
    [
      ['log', '--with', 'Ana Lima,'],
      ['Ana Lima,Carla', 'Ana Lima,Ben O’Hara'],
    ],
    [['list', '--from', 'c'], ['Carla']],
    [['list', '--from', 'ána'], ['Ana Lima']],
    [['list', '--json', '--js'], []],
    [['log', '-l', 'https://x', '--li'], ['--link']],
    [['list', '--', '--js'], []],
    [['list', '--project', '--js'], []],
    [['list', '--kind', 'f'], ['feedback']],
    [['report', '--format', 'm'], ['md']],
    [
      ['report', '--for', 'p'],
      ['promo', 'peer'],
    ],
    [['report', '--cycle', '2026'], ['2026']],
    [
      ['report', '--cycle', 'x', '--for', 'forte', '--for'],
      ['--format', '--force'],
    ],
    [
      ['show', ''],
      ['@last', '3', '2', '1'],
    ],
    [
      ['show', '2', ''],
      ['3', '1'],
    ],
    [
      ['show', '@'],
      ['@last', '@-2', '@-3'],
    ],
    [['show', '@L'], ['@last']],
    [
      ['result', ''],
      ['@last', '3', '2', '1'],
    ],
    [['result', '1', ''], []],
    [['again', '1', '+ow'], ['+ow']],
    [['log', '--answers', '@'], []],
    [
      ['tag', '@-3', '-'],
      ['-ow', '-dd'],
    ],
    [
      ['tag', ''],
      ['@last', '3', '2', '1'],
    ],
    [
      ['tag', '1', '-'],
      ['-ow', '-dd'],
    ],
    [['tag', '1', '-dd', '+ea'], ['+earn-trust']],
    [
      ['tag', '--untagged', '+dr', '+d'],
      ['+dd', '+dr'],
    ],
    [['config', 'set', 'cad'], ['cadence']],
    [
      ['config', 'set', 'cadence', ''],
      ['annual', 'semiannual', 'quarterly'],
    ],
    [['config', 'set', 'due-days', ''], ['31']],
    [['cycle', 'cadence', 'q'], ['quarterly']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['list', '--since', 'y'], ['yesterday']],
    [['nonsense', ''], []],
    [['list', 'one-too-many', ''], []],
    [['complet'], ['completion']],
  ])('%j', async (words, expected) => {
    const found = await offered(await filled(), ...words);
    // Flags that any command takes stand behind; a dash alone would list them all.
    expect(words.at(-1) === '-' ? found.filter((value) => !value.startsWith('--')) : found).toEqual(expected);
  });

  it('help stands behind a tab: names of principles, titles, what a flag does', async () => {
    const lp = await filled();
    expect(await lp.ok(['complete', '--', 'log', '+ow'])).toBe('+ow\tOwnership\n');
    expect(await lp.ok(['complete', '--', 'show', '2'])).toBe('2\t22 Nov  Wrote it up\n');
    expect(await lp.ok(['complete', '--', 'log', '-g', ''])).toBe('g1\tReach the moon\n');
  });

  it('what awaits its result is offered to lp result, what @last stands for says its title', async () => {
    const lp = await filled();
    await lp.ok(['feedback', 'Too long', '--from', 'Bo', '--constructive']);
    await lp.ok(['edit', '2', '--pending-result']);
    expect(await offered(lp, 'result', '')).toEqual(['2']);
    expect(await offered(lp, 'result', '1')).toEqual(['1']);
    expect(await lp.ok(['complete', '--', 'show', '@-3'])).toBe('@-3\t#2  22 Nov  Wrote it up\n');
    expect(await offered(lp, 'log', 'x', '--answers', '3,@')).toEqual(['3,@last']);
  });

  it('what is open is offered to lp resolve, accomplishments to lp again, who was asked to lp ask done', async () => {
    const lp = await filled();
    expect(await offered(lp, 'resolve', '')).toEqual(['@last', '3', '2', '1']);
    expect(await offered(lp, 'again', '')).toEqual(['2', '1']);
    await lp.ok(['feedback', 'Too long', '--from', 'Bo', '--constructive']);
    await lp.ok(['risk', 'It may slip']);
    await lp.ok(['need', 'A budget']);
    expect(await offered(lp, 'resolve', '')).toEqual(['6', '5', '4']);
    await lp.ok(['resolve', '5', 'it did not']);
    await lp.ok(['log', 'Two pages at most', '--answers', '4']);
    expect(await offered(lp, 'resolve', '')).toEqual(['6']);
    expect(await offered(lp, 'resolve', '4')).toEqual(['4']);
    expect(await offered(lp, 'resolve', '--reopen', '')).toContain('5');
    expect(await offered(lp, 'again', '')).toEqual(['7', '2', '1']);
    expect((await offered(lp, 'ask', 'done', '')).length).toBeGreaterThan(2);
    await lp.ok(['ask', 'Carla']);
    expect(await lp.ok(['complete', '--', 'ask', 'done', ''])).toBe('Carla\tasked 22 Nov\n');
    expect(await offered(lp, 'ask', 'rm', '')).toEqual(['Carla']);
    expect((await offered(lp, 'ask', '')).length).toBeGreaterThan(2);
  });

  it('numbers that begin with the digits typed come newest first', async () => {
    const lp = newLp();
    await lp.ok(['log', 'first']);
    const db = new Database(lp.db);
    const copy = db.prepare(
      `INSERT INTO entry (id, uid, kind, day, title, created_at, updated_at)
       SELECT ?, lower(hex(randomblob(16))), kind, day, title, created_at, updated_at FROM entry WHERE id = 1`,
    );
    for (const id of [4, 12, 41, 49, 50, 140, 400, 4_000_000]) copy.run(id);
    db.close();
    expect(await offered(lp, 'show', '4')).toEqual(['4000000', '400', '49', '41', '4']);
    expect(await offered(lp, 'show', '04')).toEqual([]);
  });

  it('removed entries are offered to lp restore alone', async () => {
    const lp = await filled();
    await lp.ok(['rm', '2']);
    expect(await offered(lp, 'restore', '')).toEqual(['2']);
    expect(await offered(lp, 'restore', '@')).toEqual(['@last']);
    expect(await offered(lp, 'show', '')).toEqual(['@last', '3', '1']);
  });

  it('--db before the command, or behind it, says whose names they are', async () => {
    const [mine, other] = [await filled(), newLp()];
    await other.ok(['log', 'x', '--project', 'Elsewhere']);
    expect(await offered(mine, '--db', other.db, 'log', '--project', '')).toEqual(['Elsewhere']);
    expect(await offered(mine, 'log', `--db=${other.db}`, '--project', '')).toEqual(['Elsewhere']);
  });

  it('a name with a comma is one for --from and would be two in a list', async () => {
    const lp = newLp();
    await lp.ok(['feedback', 'Well done', '--from', 'Lima, Ana']);
    expect(await offered(lp, 'list', '--from', 'l')).toEqual(['Lima, Ana']);
    expect(await offered(lp, 'log', '--with', 'l')).toEqual([]);
  });

  it('names with control characters are not put on a command line', async () => {
    const lp = newLp();
    await lp.ok(['log', 'x', '--project', 'bell\x07']);
    await lp.ok(['log', 'title\x1b[31m', '--project', 'fine']);
    expect(await offered(lp, 'list', '--project', '')).toEqual(['fine']);
    expect(await lp.ok(['complete', '--', 'show', '2'])).toBe('2\t22 Nov  title␛[31m\n');
  });
});

describe('every definition is known', () => {
  it('each value and each argument of every command has a source', async () => {
    const unknown: string[] = [];
    const look = (path: string[], spec: CommandSpec): void => {
      for (const option of [...(spec.options ?? []), ...GLOBAL_OPTIONS]) {
        if (option.value !== undefined && valueSource(option) === undefined)
          unknown.push(`lp ${path.join(' ')} --${option.name} ${option.value}`);
      }
      for (const { name } of spec.arguments ?? []) {
        if (argumentSource(path, name) === undefined) unknown.push(`lp ${path.join(' ')} <${name}>`);
      }
      for (const sub of spec.subcommands ?? []) look([...path, sub.name], sub);
    };
    for (const { name } of REGISTRY) look([name], (await loadCommand(name))!);
    expect(unknown, 'add a row to cli/completion/values.ts').toEqual([]);
  });
});

describe('bash', () => {
  const BREAKS = ' \t\n"\'@><=;|&(:';
  const bash = async (lp: Lp, line: string, type = '9', columns = '60'): Promise<string[]> =>
    (await lp.ok(['complete', 'bash', type, columns, BREAKS, line])).split('\n').slice(0, -1);

  it('gets only what stands behind a break or an open quote', async () => {
    const lp = newLp();
    await lp.ok(['log', 'x', '--project', 'Checkout: the cart']);
    expect(await bash(lp, 'lp log --project Checkout:')).toEqual(['values', '\\ the\\ cart']);
    expect(await bash(lp, 'lp log --project "Checkout: t')).toEqual(['values', 'Checkout: the cart']);
    expect(await bash(lp, 'lp log --project Checkout\\:')).toEqual(['values', 'Checkout:\\ the\\ cart']);
    // An @ breaks words and is replaced with what follows it.
    expect(await bash(lp, 'lp show @l')).toEqual(['values', '@last']);
    await lp.ok(['log', 'x', '--project', 'me@home']);
    expect(await bash(lp, 'lp log --project me@')).toEqual(['values', '@home']);
    expect(await bash(lp, "LP_DB=x lp log --project='Ch")).toEqual(['values', 'Checkout: the cart']);
  });

  it('keeps letters as typed where candidates differ in case only', async () => {
    const lp = await filled();
    expect(await bash(lp, 'lp log --project che')).toEqual(['values', 'checklists', 'checkout']);
    expect(await bash(lp, 'lp log --project checko')).toEqual(['values', 'Checkout']);
  });

  it('lists with help in parentheses, within the terminal, and inserts without', async () => {
    const lp = newLp();
    expect(await bash(lp, 'lp log +d', '63')).toEqual([
      'values',
      '+dd  (Dive Deep)',
      '+dr  (Deliver Results)',
    ]);
    expect(await bash(lp, 'lp log +d', '37')).toEqual(['values', '+dd', '+dr']);
    expect(await bash(lp, 'lp log +dd', '63')).toEqual(['values', '+dd']);
    for (const columns of [20, 40]) {
      for (const row of await bash(lp, 'lp list --', '63', String(columns)))
        expect(row.length).toBeLessThan(columns);
    }
  });

  it('what is quoted reads as what was meant, in every kind of quote', () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\s\0]/.test(text.replaceAll(' ', '')));
    fc.assert(
      fc.property(line, fc.constantFrom<['"' | "'" | '']>(['"'], ["'"], ['']), (text, [quote]) => {
        const read = readLine(`x ${quote}${bashQuoted(text, quote)}${quote}`);
        expect(read.words.slice(1).join(' ')).toBe(text);
        expect(read.quote).toBe('');
      }),
    );
  });

  it('bash itself reads it so', () => {
    const texts = [
      'a b',
      `Zoë's "big" one`,
      '$(touch x) `y` $HOME',
      'back\\slash',
      '~/x *?[a] {b,c} #d',
      'a;b|c&d<e>f(g)',
    ];
    for (const quote of ['', '"', "'"] as const) {
      const words = texts.map((text) => `${quote}${bashQuoted(text, quote)}${quote}`);
      const out = execFileSync('/bin/bash', ['-c', `printf '%s\\n' ${words.join(' ')}`], {
        encoding: 'utf8',
      });
      expect(out.split('\n').slice(0, -1)).toEqual(texts);
    }
  });
});

describe('words as they stand', () => {
  it.each([
    ['Ana\\ L', 'Ana L'],
    ['"Ana L', 'Ana L'],
    ["'it'\\''s", "it's"],
    ['"a \\"b\\" $c', 'a "b" $c'],
    ['--project="Ch', '--project=Ch'],
    ['dangling\\', 'dangling'],
    ['', ''],
  ])('zsh: %j is %j', (raw, meant) => expect(withoutQuotes(raw)).toBe(meant));

  it.each([
    ['Ana\\ L', 'Ana L'],
    ["'it\\'s", "it's"],
    ["'a\\\\b\\c", 'a\\b\\c'],
    ['"a \\"b\\" \\$c', 'a "b" $c'],
  ])('fish: %j is %j', (raw, meant) => expect(withoutFishQuotes(raw)).toBe(meant));

  it('zsh gets colons and backslashes escaped before the help', async () => {
    const lp = newLp();
    await lp.ok(['log', 'x', '--project', 'a:b\\c']);
    expect(await lp.ok(['complete', 'zsh', '--', 'lp', 'log', '--project', ''])).toBe('values\na\\:b\\\\c\n');
    expect(await lp.ok(['complete', 'zsh', '--', 'lp', 'log', '+ow'])).toBe('values\n+ow:Ownership\n');
  });

  it('says where files are meant and where a comma may follow', async () => {
    const lp = newLp();
    expect(await lp.ok(['complete', 'fish', '--', 'lp', 'report', '-o', 'x'])).toBe('files\n');
    expect(await lp.ok(['complete', 'fish', '--', 'lp', '--db', ''])).toBe('files\n');
    expect(await lp.ok(['complete', 'fish', '--', 'lp', 'log', '-p', 'ow'])).toBe('list\now\tOwnership\n');
  });
});

describe('nothing but candidates, whatever happens', () => {
  const quiet = async (lp: Lp): Promise<void> =>
    expect(await offered(lp, 'log', '--project', '')).toEqual([]);

  it('no log: none is made', async () => {
    const lp = newLp();
    await quiet(lp);
    expect(existsSync(lp.db)).toBe(false);
  });

  it('a broken log, another program’s, a newer one', async () => {
    const lp = await filled();
    const whole = readFileSync(lp.db);
    for (const text of [Buffer.from('nonsense'), Buffer.alloc(8192, 7), whole.subarray(0, 5000)]) {
      writeFileSync(lp.db, text);
      await quiet(lp);
      expect(readFileSync(lp.db)).toEqual(text);
    }
    writeFileSync(lp.db, whole);
    const db = new Database(lp.db);
    db.pragma('user_version = 999');
    db.close();
    await quiet(lp);
  });

  it('a locked log is not waited for', async () => {
    const lp = await filled();
    const db = new Database(lp.db);
    onTestFinished(() => void db.close());
    db.exec('BEGIN EXCLUSIVE');
    await quiet(lp);
    expect(await offered(lp, 'log', '+ow')).toEqual(['+ow']);
  });

  it('calls that make no sense', async () => {
    const lp = newLp();
    for (const words of [
      [],
      ['nushell', '--', 'lp'],
      ['bash'],
      ['zsh', '--'],
      ['fish'],
      ['--'],
      ['bash', '9', 'x', ':', ''],
    ]) {
      expect(await lp(['complete', ...words])).toMatchObject({ code: 0, err: '' });
    }
    expect(await lp(['complete', '--', 'show', ''], { env: { LP_NOW: 'never' } })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});

describe('lp completion', () => {
  it('prints a script, and says at a terminal where it goes', async () => {
    const lp = newLp();
    for (const shell of ['bash', 'zsh', 'fish'])
      expect(await lp.ok(['completion', shell])).toContain(`lplog complete ${shell}`);
    expect((await lp(['completion', 'zsh'], { columns: 80 })).err).toContain('~/.zshrc');
    expect((await lp(['completion', 'zsh'])).err).toBe('');
  });

  it('knows three shells', async () => {
    const said = await newLp()(['completion', 'fihs']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('Did you mean fish?');
  });

  it('the command behind it is in no help', async () => {
    expect(await newLp().ok(['--help'])).not.toMatch(/^ +complete\b/m);
  });
});
