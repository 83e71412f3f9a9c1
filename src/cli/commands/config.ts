/** `lp config`: the settings, kept in the log. */
import { harmless } from '../../domain/harmless.ts';
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  settingName,
  settingsFrom,
  settingText,
  settingValue,
} from '../../domain/settings.ts';
import type { Context } from '../context.ts';
import { type CommandBody, type CommandSpec, command, flag, JSON_OPTION, subcommand } from '../spec.ts';

async function list(json: boolean, context: Context): Promise<undefined> {
  const stored = (await context.store('read')).settings();
  const settings = settingsFrom(stored);
  if (json) {
    context.json({ settings });
    return;
  }
  const width = Math.max(...SETTING_NAMES.map((name) => name.length));
  for (const name of SETTING_NAMES) {
    const from = stored[name] === undefined ? '' : ' (set)';
    context.out(
      `${name.padEnd(width)}  ${`${settingText(settings[name])}${from}`.padEnd(12)}  ${SETTINGS[name].help}: ${SETTINGS[name].values}`,
    );
  }
}

async function write(name: SettingName, value: string | null, context: Context): Promise<undefined> {
  const store = await context.store('write');
  const words = value === null ? `unset ${name}` : `${name} ${value}`;
  store.change('config', context.now, (tx) => {
    tx.put('setting', name, value);
    return { summary: words, value: undefined };
  });
  context.out(`${name}  ${harmless(settingText(settingsFrom(store.settings())[name]))}`);
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
    examples: [['lp config get cadence', 'prints annual']],
    read: ({ words: [name] }) => settingName(name!),
    act: async (name, context) => context.out(settingText((await context.settings())[name])) as undefined,
  }),
  subcommand({
    name: 'set',
    summary: 'change a setting',
    arguments: [
      { name: 'name', required: true },
      { name: 'value', required: true },
    ],
    examples: [['lp config set hints off', 'no more hints']],
    read({ words: [name, value] }) {
      const known = settingName(name!);
      return { name: known, value: settingValue(known, value!) };
    },
    act: ({ name, value }, context) => write(name, value, context),
  }),
  subcommand({
    name: 'unset',
    summary: 'go back to the default',
    arguments: [{ name: 'name', required: true }],
    examples: [['lp config unset hints', 'hints again']],
    read: ({ words: [name] }) => settingName(name!),
    act: (name, context) => write(name, null, context),
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
