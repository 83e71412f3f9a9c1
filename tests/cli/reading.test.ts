/** The two readers of a call give one answer, and every command says how it is used. */

import { describe, expect, it, test } from 'vitest';
import { COMMAND_GROUPS } from '../../src/cli/command-groups.ts';
import type { Host } from '../../src/cli/host.ts';
import { fullRead } from '../../src/cli/program.ts';
import { quickRead } from '../../src/cli/quick.ts';
import { loadCommand, REGISTRY } from '../../src/cli/registry.ts';
import { type CommandSpec, GLOBAL_OPTIONS } from '../../src/cli/spec.ts';
import fc from '../support/fast-check.ts';
import { newLp } from '../support/lp.ts';

const specs = await Promise.all(REGISTRY.map(async ({ name }) => (await loadCommand(name))!));
const silent = { isTerminal: false, columns: 80, write: () => {} };
const host = { stdout: silent, stderr: silent, version: '0' } as unknown as Host;

/** Words as people and scripts type them: values, flags of the command in every spelling, and near misses. */
function calls(spec: CommandSpec): fc.Arbitrary<string[]> {
  const options = [...GLOBAL_OPTIONS, ...(spec.options ?? [])];
  const value = fc.constantFrom(
    'dd',
    'x y',
    '',
    '-',
    '-5',
    '--',
    '-x',
    '=',
    'a=b',
    '--json',
    '42',
    '+dd',
    '-dd',
    'é',
    '-p',
  );
  const flag = fc.constantFrom(...options).chain(({ name, short, value: takes }) => {
    const spellings = [[`--${name}`], ...(short === undefined ? [] : [[`-${short}`]])];
    const valued = value.map((text) => [
      ...spellings.map((spelling) => [...spelling, text]),
      [`--${name}=${text}`],
      ...(short === undefined ? [] : [[`-${short}${text}`], [`-${short}=${text}`]]),
    ]);
    return (takes === undefined ? fc.constant([...spellings, [`--${name}=x`]]) : valued).chain((all) =>
      fc.constantFrom(...all),
    );
  });
  return fc
    .array(
      fc.oneof(
        flag,
        value.map((text) => [text]),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.flat());
}

describe('the quick reader', () => {
  it.each(specs.filter((spec) => spec.subcommands === undefined).map((spec) => [spec.name, spec] as const))(
    'reads lp %s as commander does, or leaves it to commander',
    (_, spec) => {
      let answered = 0;
      fc.assert(
        fc.property(calls(spec), (argv) => {
          const quick = quickRead(spec, argv);
          if (quick === undefined) return;
          answered++;
          const full = fullRead([spec.name, ...argv], REGISTRY, spec, host);
          expect(full?.input).toEqual(quick);
        }),
        { numRuns: 300 },
      );
      expect(answered).toBeGreaterThan(20);
    },
  );
});

describe('help', () => {
  it('lists every command, and leads to each', async () => {
    const lp = newLp();
    const help = await lp.ok(['--help']);
    expect(Object.values(COMMAND_GROUPS).flat().sort()).toEqual(REGISTRY.map(({ name }) => name).sort());
    for (const { name, summary } of REGISTRY)
      expect(help).toMatch(new RegExp(`^ +${name} .*${summary.split(' ')[0]}`, 'm'));
    expect(await lp.ok(['help', 'log'])).toBe(await lp.ok(['log', '--help']));
    expect(await lp.ok(['cycle', 'set', '--help'])).toContain('lp cycle set 2026-review');
  });

  it.each(specs.flatMap(({ name, subcommands = [] }) => subcommands.map((sub) => [name, sub.name])))(
    'of lp %s %s is its own, asked for either way',
    async (name, sub) => {
      const lp = newLp();
      const help = await lp.ok(['help', name!, sub!]);
      expect(help).toBe(await lp.ok([name!, sub!, '--help']));
      expect(help).toContain(`Usage: lp ${name} ${sub} `);
    },
  );

  it.each(
    specs.flatMap((spec) =>
      [spec, ...(spec.subcommands ?? [])].map(
        (one) => [one === spec ? spec.name : `${spec.name} ${one.name}`, one] as const,
      ),
    ),
  )('of lp %s has a real example and fits 80 columns', async (path, spec) => {
    const help = await newLp().ok([...path.split(' '), '--help']);
    for (const [call, what] of spec.examples) {
      expect(help).toContain(call);
      expect(help).toContain(what);
    }
    expect(help).toContain(spec.summary);
    const wide = help
      .split('\n')
      .filter((line) => line.length > 80 && !line.startsWith('  lp') && !line.startsWith('  git'));
    expect(wide).toEqual([]);
  });

  it.each([...specs.map(({ name }) => [name, '--help']), ['--help']])(
    'of lp %s is wrapped between words at 40 columns, calls aside',
    async (...words) => {
      const help = await newLp().ok(words, { columns: 40 });
      const wide = help
        .split('\n')
        .filter((line) => line.length > 40 && !/^(?:Usage:| {2}(?:lp|git)) /.test(line));
      expect(wide).toEqual([]);
    },
  );

  it('keeps the second column of a list in its place', async () => {
    const help = await newLp().ok(['import', '--help']);
    expect(help).toContain(
      '\n  gh           what gh pr list --json … or gh search prs --json … prints: the\n               merged ones\n',
    );
  });

  it('of the version prints it', async () => {
    expect(await newLp().ok(['--version'])).toBe('0.0.0-test\n');
  });
});

test('words that hold a “…” among others are words', async () => {
  expect(await newLp().ok(['log', 'Waited', '…', 'and shipped'])).toContain('Waited … and shipped');
});

describe('a wrong call', () => {
  it.each([
    [['lgo', 'x'], '"lgo" is no command of lp', 'Did you mean log?'],
    [['frobnicate'], '"frobnicate" is no command of lp', 'To log it: lp log frobnicate'],
    [['log', 'x', '--reslt', 'y'], 'unknown option "--reslt"', 'Did you mean --result?'],
    [['log', 'lowered', '-5%'], 'unknown option "-5%"', 'lp log --'],
    [['cycle', 'lst'], '"lst" is no command of lp cycle', 'Did you mean list?'],
    [['cycle', 'set', 'x', '--form', 'y'], 'unknown option "--form"', 'Did you mean --from?'],
    [['show'], 'lp: show needs the number of an entry', 'Like: lp show 42\n    See: lp show --help'],
    [['ask', 'done'], 'lp: ask done needs a person', 'Like: lp ask done Ana'],
    [['log', 'x', '-p'], '--principle needs a value: --principle <list>', 'lp log --help'],
    [['undo', '3'], 'undo does not take "3"', 'lp undo --help'],
    [['week', 'lst', '--json'], 'week does not take "lst"', 'Did you mean --last?'],
    [['recent', '5'], 'recent does not take "5"', 'Did you mean -n 5?'],
    [['people', 'ana'], 'people does not take "ana"', '"ana".\n    See: lp people --help'],
    [['brief', '--next', 'Ship', 'it', 'now'], 'does not take "it now"', '--next "Ship it now"'],
    [
      ['list', '--project', 'checkout', 'checkout'],
      'list does not take "checkout"',
      '--project "checkout checkout"\n',
    ],
    [['list', '-n', '2', '--with', 'Ana', '2'], 'list does not take "2"', '--with "Ana 2"\n'],
    [['list', '--project', 'my', 'app', '--with', 'Ana', '2'], 'take "app 2"', '--project "my app"\n'],
    [['list', '--project=my', 'app'], 'take "app"', '--project "my app"\n'],
    [['list', '--project', 'my', '--untagged', 'app'], 'take "app"', '"app".\n    See: lp list --help'],
    [['list', '--project', '$x', 'y'], 'list does not take "y"', "--project '$x y'\n"],
    [['brief', '--weekly', 'on', 'me', '-o', 'x.md'], 'brief does not take "on me"', ''],
    [['goal', 'close', 'g1', 'oh', 'no'], 'goal close does not take "oh no"', 'Quotes keep words together'],
    [['--frob'], 'unknown option "--frob"', 'lp --help'],
    [['goal', 'add'], 'goal add needs words', 'See: lp goal add --help'],
    [['goal', 'close', 'g1', '--done'], 'unknown option "--done"', '    See: lp goal close --help'],
    [
      ['goal', 'add', 'x', '--deu', 'y'],
      'unknown option "--deu"',
      '    Did you mean --due? See: lp goal add',
    ],
    [['help', 'goal', 'ad'], '"ad" is no command of lp goal', 'Did you mean add?'],
    [['log', '…', '+dd'], '“…” stands for your own words', 'in its place'],
    [['log', 'x', '-r', '…'], '“…” stands for your own words', 'in its place'],
    [['log', 'x', '-p', 'dd', '-p', '…'], '“…” stands for your own words', 'in its place'],
    [['feedback', '…', '--from', 'Ana'], '“…” stands for your own words', 'in its place'],
    [['goal', 'add', 'x', '--target', ' … '], '“…” stands for your own words', 'in its place'],
    [['help', 'nope'], '"nope" is no command of lp', 'lp --help'],
  ])('%j says what was wrong and what to do', async (argv, message, hint) => {
    const said = await newLp()(argv);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(message);
    expect(said.err).toContain(hint);
  });
});
