/**
 * Settings, kept in the log itself so that they travel with it: what each may be and what it is unless set. Nearly every
 * call reads some, so their words, which few need, are in settings-help.ts. Add here: one row, and one there.
 */
import { CADENCES, type Cadence, type CycleRule, DEFAULT_CYCLE_RULE } from './cycle.ts';
import { isDay } from './day.ts';
import { allLimits, BRIEF_LIMITS, type LimitName } from './word-limits.ts';

export interface SettingSpec<T> {
  readonly fallback: T;
  /** Not listed by `lp config` unless it is set: one of many of its kind. */
  readonly seldom?: boolean;
  /** @returns undefined when the text is no such value. */
  parse(text: string): T | undefined;
}

const setting = <T>(spec: SettingSpec<T>): SettingSpec<T> => spec;

const whole = (least: number, most: number) => (text: string) => {
  const n = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return n >= least && n <= most ? n : undefined;
};

const upToAYear = whole(0, 366);

/** On or off, in the words a setting and a flag take. */
export const onOff = (text: string): boolean | undefined =>
  ({ on: true, true: true, yes: true, off: false, false: false, no: false })[text.toLowerCase()];

/** Up to where was told: an instant, or a day all of which was; see brief-window.ts. */
const briefDone = setting<string>({
  fallback: '',
  seldom: true,
  parse: (text) => (isDay(text.slice(0, 10)) && /^.{10}(T\d\d:\d\d[\d:.]*Z)?$/.test(text) ? text : undefined),
});

export const SETTINGS = {
  cadence: setting<Cadence>({
    fallback: DEFAULT_CYCLE_RULE.cadence,
    parse: (text) => CADENCES.find((cadence) => cadence === text.toLowerCase()),
  }),
  'first-month': setting<number>({ fallback: DEFAULT_CYCLE_RULE.firstMonth, parse: whole(1, 12) }),
  'due-days': setting<number>({ fallback: DEFAULT_CYCLE_RULE.dueDays, parse: upToAYear }),
  hints: setting<boolean>({ fallback: true, parse: onOff }),
  redact: setting<boolean>({ fallback: false, parse: onOff }),
  'remind-log': setting<number>({ fallback: 3, parse: upToAYear }),
  'remind-due': setting<number>({ fallback: 14, parse: upToAYear }),
  'promo-months': setting<number>({ fallback: 24, parse: whole(1, 120) }),
  'brief.done': briefDone,
  'brief.done.weekly': briefDone,
  'brief.done.one-on-one': briefDone,
  ...rotation('days', 7),
  ...rotation('weeks', 5),
  ...rotation('months', 12),
  ...wordLimits(),
};

/** `backup.days` and its like. */
function rotation<Unit extends string>(unit: Unit, fallback: number) {
  const row = setting<number>({ fallback, parse: upToAYear });
  return { [`backup.${unit}`]: row } as Record<`backup.${Unit}`, typeof row>;
}

/** A setting for each limit of report/audiences and report/brief: `words.forte.growth`, `words.brief.weekly`. */
function wordLimits(): Record<LimitName, SettingSpec<number>> {
  const parse = whole(0, 99_999);
  const rows = [
    ...allLimits().map(({ name, words }): [LimitName, number] => [name, words]),
    ...Object.entries(BRIEF_LIMITS).map(([form, words]) => [`words.brief.${form}`, words] as const),
  ];
  return Object.fromEntries(
    rows.map(([name, words]) => [
      name,
      setting<number>({
        fallback: words,
        seldom: words === 0,
        parse: (text) => (/^(?:none|no)$/i.test(text) ? 0 : parse(text)),
      }),
    ]),
  ) as Record<LimitName, SettingSpec<number>>;
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

export const cycleRule = (settings: Settings): CycleRule => ({
  cadence: settings.cadence,
  firstMonth: settings['first-month'],
  dueDays: settings['due-days'],
});
