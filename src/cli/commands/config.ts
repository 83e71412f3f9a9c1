/** `lp config`: the settings, kept in the log. */
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type Settings,
  settingsFrom,
} from '../../domain/settings.ts';
import { SETTING_HELP, settingName, settingText, settingValue } from '../../domain/settings-help.ts';
import type { Context } from '../context.ts';
import { type CommandBody, type CommandSpec, command, flag, JSON_OPTION, subcommand } from '../spec.ts';

async function list(json: boolean, context: Context): Promise<undefined> {
  const stored = (await context.store('read')).settings();
  const settings = settingsFrom(stored);
  if (json) {
    context.json({ settings });
    return;
  }
  const listed = SETTING_NAMES.filter((name) => stored[name] !== undefined || SETTINGS[name].seldom !== true);
  const width = Math.max(...listed.map((name) => name.length));
  const rows = listed.map((name) => {
    const from = stored[name] === undefined ? '' : ' (set)';
    const { help, values } = SETTING_HELP[name];
    return {
      row: `${name.padEnd(width)}  ${settingText(settings[name])}${from}`,
      help: `${help}: ${values}`,
    };
  });
  const room = Math.max(...rows.map(({ row }) => row.length), width + 14);
  // One beside the other for all or none: a help that breaks under the names would hide them.
  const { isTerminal, columns } = context.host.stdout;
  const beside = !isTerminal || rows.every(({ help }) => room + 2 + help.length <= columns);
  for (const { row, help } of rows)
    context.line(beside ? `${row.padEnd(room)}  ${help}` : `${row}\n    ${help}`);
  if (listed.length < SETTING_NAMES.length) {
    context.note(
      'Each section of a draft can have a limit of its own, such as words.self.growth; lp config --json lists them all.',
    );
  }
}

interface Write {
  readonly name: SettingName;
  /** Null to go back to the default. */
  readonly value: string | null;
  readonly json: boolean;
}

async function write({ name, value, json }: Write, context: Context): Promise<undefined> {
  const store = await context.store('write');
  const words = value === null ? `unset ${name}` : `${name} ${value}`;
  store.change('config', context.now, (tx) => {
    tx.put('setting', name, value);
    return { summary: words, value: undefined };
  });
  print(name, json, context, settingsFrom(store.settings()));
}

function print(name: SettingName, json: boolean, context: Context, settings: Settings, bare = false): void {
  if (json) context.json({ name, value: settings[name] });
  else context.line(`${bare ? '' : `${name}  `}${settingText(settings[name])}`);
}

const subcommands: CommandSpec[] = [
  subcommand({
    name: 'list',
    summary: 'every setting and its value',
    options: [JSON_OPTION],
    examples: [['lp config list', 'what is set and what may be']],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommand({
    name: 'get',
    summary: 'the value of one setting',
    arguments: [{ name: 'name', required: true }],
    options: [JSON_OPTION],
    examples: [['lp config get cadence', 'prints annual']],
    read: (input) => ({ name: settingName(input.words[0]!), json: flag(input, 'json') }),
    act: async ({ name, json }, context): Promise<undefined> =>
      print(name, json, context, await context.settings(), true) as undefined,
  }),
  subcommand<Write>({
    name: 'set',
    summary: 'change a setting',
    arguments: [
      { name: 'name', required: true },
      { name: 'value', required: true },
    ],
    options: [JSON_OPTION],
    examples: [['lp config set hints off', 'no more hints']],
    read(input) {
      const name = settingName(input.words[0]!);
      return { name, value: settingValue(name, input.words[1]!), json: flag(input, 'json') };
    },
    act: write,
  }),
  subcommand<Write>({
    name: 'unset',
    summary: 'go back to the default',
    arguments: [{ name: 'name', required: true }],
    options: [JSON_OPTION],
    examples: [['lp config unset hints', 'hints again']],
    read: (input) => ({ name: settingName(input.words[0]!), value: null, json: flag(input, 'json') }),
    act: write,
  }),
];

export const spec: CommandBody = {
  ...command({
    options: [JSON_OPTION],
    examples: [
      ['lp config', 'every setting and its value'],
      ['lp config set cadence semiannual', 'reviewed twice a year'],
    ],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommands,
};
