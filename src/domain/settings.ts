/**
 * Settings, kept in the log itself so that they travel with it. Add here: one row; `lp config`, its help
 * and its errors follow.
 */
import { CADENCES, type Cadence, type CycleRule, DEFAULT_CYCLE_RULE } from './cycle.ts';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { allLimits, type LimitName } from './word-limits.ts';

interface SettingSpec<T> {
  readonly help: string;
  readonly fallback: T;
  /** Not listed by `lp config` unless it is set: one of many of its kind. */
  readonly seldom?: boolean;
  /** What may be written, for help and errors. */
  readonly values: string;
  /** @returns undefined when the text is no such value. */
  parse(text: string): T | undefined;
}

const setting = <T>(spec: SettingSpec<T>): SettingSpec<T> => spec;

const whole = (least: number, most: number) => (text: string) => {
  const n = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return n >= least && n <= most ? n : undefined;
};

const UP_TO_A_YEAR = { values: '0 to 366', parse: whole(0, 366) };

const onOff = (text: string): boolean | undefined =>
  ({ on: true, true: true, yes: true, off: false, false: false, no: false })[text.toLowerCase()];

export const SETTINGS = {
  cadence: setting<Cadence>({
    help: 'how often you are reviewed',
    fallback: DEFAULT_CYCLE_RULE.cadence,
    values: CADENCES.join(', '),
    parse: (text) => CADENCES.find((cadence) => cadence === text.toLowerCase()),
  }),
  'first-month': setting<number>({
    help: 'the month in which the first cycle of a year begins',
    fallback: DEFAULT_CYCLE_RULE.firstMonth,
    values: '1 to 12',
    parse: whole(1, 12),
  }),
  'due-days': setting<number>({
    help: 'days from the end of a cycle to the day its self-assessment is due',
    fallback: DEFAULT_CYCLE_RULE.dueDays,
    ...UP_TO_A_YEAR,
  }),
  hints: setting<boolean>({
    help: 'hints at a terminal, such as the line that adds a missing principle',
    fallback: true,
    values: 'on, off',
    parse: onOff,
  }),
  redact: setting<boolean>({
    help: 'every report replaces the names on your redaction list',
    fallback: false,
    values: 'on, off',
    parse: onOff,
  }),
  'remind-log': setting<number>({
    help: 'working days without an entry until lp status --short says so; 0 for never',
    fallback: 3,
    ...UP_TO_A_YEAR,
  }),
  'remind-due': setting<number>({
    help: 'days before the due date from which lp status --short says so; 0 for never',
    fallback: 14,
    ...UP_TO_A_YEAR,
  }),
  'promo-months': setting<number>({
    help: 'how far back lp report --for promo looks, in months',
    fallback: 24,
    values: '1 to 120',
    parse: whole(1, 120),
  }),
  ...rotation('days', 7),
  ...rotation('weeks', 5),
  ...rotation('months', 12),
  ...wordLimits(),
};

/** `backup.days` and its like. */
function rotation<Unit extends string>(unit: Unit, fallback: number) {
  const row = setting<number>({
    help: `of so many ${unit} the last backup is kept`,
    fallback,
    ...UP_TO_A_YEAR,
  });
  return { [`backup.${unit}`]: row } as Record<`backup.${Unit}`, typeof row>;
}

/** A setting for each limit of report/audiences: `words.forte`, `words.forte.growth`. */
function wordLimits(): Record<LimitName, SettingSpec<number>> {
  const parse = whole(0, 99_999);
  const rows = allLimits().map(({ name, audience, section, words }) => [
    name,
    setting<number>({
      help: `most words of ${section === 'all' ? 'the draft' : `"${section}"`} in lp report --for ${audience}`,
      fallback: words,
      seldom: words === 0,
      values: 'a number, 0 for no limit',
      parse: (text) => (/^(?:none|no)$/i.test(text) ? 0 : parse(text)),
    }),
  ]);
  return Object.fromEntries(rows);
}

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name]['fallback'] };

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** The settings in force; a stored value this lp cannot read counts as not set. */
export function settingsFrom(stored: Readonly<Record<string, string>>): Settings {
  return Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const spec: SettingSpec<unknown> = SETTINGS[name];
      const text = stored[name];
      return [name, (text === undefined ? undefined : spec.parse(text)) ?? spec.fallback];
    }),
  ) as unknown as Settings;
}

/** How a value is stored and shown. */
export const settingText = (value: Settings[SettingName]): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** @throws UsageError naming the nearest settings. */
export function settingName(text: string): SettingName {
  const found = SETTING_NAMES.find((name) => name === text.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(text, SETTING_NAMES, 2);
  throw new UsageError(`"${text}" is no setting`, {
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Settings: ${SETTING_NAMES.join(', ')}.`,
  });
}

/** The value in the form it is stored. @throws UsageError naming what may be written. */
export function settingValue(name: SettingName, text: string): string {
  const value = SETTINGS[name].parse(text);
  if (value === undefined) {
    throw new UsageError(`"${text}" is no value of ${name}`, { hint: `It takes ${SETTINGS[name].values}.` });
  }
  return settingText(value);
}

export const cycleRule = (settings: Settings): CycleRule => ({
  cadence: settings.cadence,
  firstMonth: settings['first-month'],
  dueDays: settings['due-days'],
});
