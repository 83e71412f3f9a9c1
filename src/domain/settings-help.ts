/** Settings in words: what each is for, what it takes, and what is wrong with one that was typed. */
import { CADENCES } from './cycle.ts';
import { MONTHS } from './day.ts';
import { UsageError } from './errors.ts';
import { nearest } from './nearest.ts';
import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from './settings.ts';
import { allLimits, BRIEF_LIMITS, type LimitName } from './word-limits.ts';

interface SettingHelp {
  readonly help: string;
  /** What may be written, for help and errors. */
  readonly values: string;
}

const UP_TO_A_YEAR = '0 to 366';
const MARK = 'a day like 2026-11-20, or an instant like 2026-11-20T16:00:00Z';

export const SETTING_HELP: Readonly<Record<SettingName, SettingHelp>> = {
  cadence: { help: 'how often you are reviewed', values: CADENCES.join(', ') },
  'first-month': { help: 'the month in which the first cycle of a year begins', values: '1 to 12' },
  'due-days': {
    help: 'days from the end of a cycle to the day its self-assessment is due',
    values: UP_TO_A_YEAR,
  },
  hints: {
    help: 'hints at a terminal, such as the line that adds a missing principle',
    values: 'on, off',
  },
  redact: {
    help: 'every report, brief and export replaces the names on your redaction list',
    values: 'on, off',
  },
  'remind-log': {
    help: 'working days without an entry until lp status --short says so; 0 for never',
    values: UP_TO_A_YEAR,
  },
  'remind-due': {
    help: 'days before the due date from which lp status --short says so; 0 for never',
    values: UP_TO_A_YEAR,
  },
  'promo-months': { help: 'how far back lp report --for promo looks, in months', values: '1 to 120' },
  'brief.done': { help: 'when the last brief was given; lp brief --done sets it', values: MARK },
  'brief.done.weekly': {
    help: 'when the last weekly update was given; lp brief --weekly --done sets it',
    values: MARK,
  },
  'brief.done.one-on-one': {
    help: 'when the last 1:1 brief was given; lp brief --one-on-one --done sets it',
    values: MARK,
  },
  'backup.days': rotation('days'),
  'backup.weeks': rotation('weeks'),
  'backup.months': rotation('months'),
  ...wordLimitHelp(),
};

function rotation(unit: string): SettingHelp {
  return { help: `of so many ${unit} the last backup is kept`, values: UP_TO_A_YEAR };
}

function wordLimitHelp(): Record<LimitName, SettingHelp> {
  const rows = [
    ...allLimits().map(({ name, audience, section }) => [
      name,
      `${section === 'all' ? 'the draft' : `"${section}"`} in lp report --for ${audience}`,
    ]),
    ...Object.keys(BRIEF_LIMITS).map((form) => [`words.brief.${form}`, `lp brief --${form}`]),
  ];
  return Object.fromEntries(
    rows.map(([name, what]) => [name, { help: `most words of ${what}`, values: 'a number, 0 for no limit' }]),
  );
}

/** A number from 1 to 12, or the name of a month, from three letters on. @returns undefined on what is neither. */
export function readMonth(text: string): number | undefined {
  const asked = text.trim().toLowerCase();
  if (/^(?:[1-9]|1[0-2])$/.test(asked)) return Number(asked);
  const found = MONTHS.filter((month) => asked.length >= 3 && month.toLowerCase().startsWith(asked));
  return found.length === 1 ? MONTHS.indexOf(found[0]!) + 1 : undefined;
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
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'lp config lists them.',
  });
}

/** The value in the form it is stored. @throws UsageError naming what may be written. */
export function settingValue(name: SettingName, text: string): string {
  const value = SETTINGS[name].parse(text);
  if (value === undefined) {
    throw new UsageError(`"${text}" is no value of ${name}`, {
      hint: `It takes ${SETTING_HELP[name].values}.`,
    });
  }
  return settingText(value);
}
