/**
 * What may stand in a place. A value's placeholder (`<person>`) or an argument's name (`id`) says what it is; the
 * tables below say where those come from. Add here: a row for a new placeholder or argument; a test looks for
 * each one in the definitions.
 */

import { type Day, shortDay } from '../../domain/day.ts';
import { type Entry, KINDS, SEVERITIES } from '../../domain/entry.ts';
import { goalRef } from '../../domain/goal.ts';
import type { PrincipleSet } from '../../domain/principle.ts';
import type { Known } from '../../store/glance.ts';
import type { Store } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { askedPeople, openEntries, RECENT } from './fitting.ts';
import type { Call, Place } from './place.ts';

export interface Candidate {
  readonly value: string;
  /** What it stands for, in a few words. */
  readonly help?: string | undefined;
}

/** Candidates, or the shell's own completion of file names. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  readonly files?: boolean;
  /** The values may go on after a comma. */
  readonly list?: boolean;
  /** What of the typed part is settled: `dd,` in `dd,o`. */
  readonly settled?: string;
}

interface Asked {
  readonly call: Call;
  readonly context: Context;
  readonly typed: string;
}

type Source = (asked: Asked) => Offer | Promise<Offer>;

/** So many entries are offered: a screen of them. */
const SCREEN = 30;

const offer = (candidates: readonly Candidate[]): Offer => ({ candidates });
const plain = (values: Iterable<string>): Offer => offer([...values].map((value) => ({ value })));

const nothing: Source = () => offer([]);
const files: Source = () => ({ candidates: [], files: true });

const principles: Source = ({ context, typed }) => offer(principlesBegun(typed, context.principles, ''));

/** Short forms that go on with what was typed, else slugs: `o` is for `ow`, `own` for `ownership`. */
function principlesBegun(typed: string, set: PrincipleSet, sign: string): Candidate[] {
  const asked = typed.toLowerCase();
  const begun = (form: 'short' | 'slug'): Candidate[] =>
    set
      .filter((principle) => `${sign}${principle[form]}`.startsWith(asked))
      .map((principle) => ({ value: `${sign}${principle[form]}`, help: principle.name }));
  const short = begun('short');
  return short.length > 0 ? short : begun('slug');
}

/** In words only what begins with a plus is a tag. */
const tags: Source = ({ context, typed }) =>
  offer(typed.startsWith('+') ? principlesBegun(typed, context.principles, '+') : []);

/** `lp tag 42 +dd -ow`: numbers first, then principles; what is taken away is there to be taken away. */
const tagging: Source = async (asked) => {
  const { call, context, typed } = asked;
  const ids = call.positionals.filter((word) => /^(?:#?\d+|@.+)$/.test(word));
  if (typed.startsWith('-')) {
    const store = await context.store('read');
    const entries = await Promise.all(ids.map((word) => entryNamed(word, store)));
    const borne = new Set(entries.flatMap((entry) => entry?.principles ?? []));
    const known = context.principles.filter((one) => ids.length === 0 || borne.has(one.slug));
    return offer(principlesBegun(typed, known, '-'));
  }
  if (typed.startsWith('+')) return offer(principlesBegun(typed, context.principles, '+'));
  const filtered = [...call.given.keys()].some((name) => name !== 'db' && name !== 'json');
  if (filtered || (ids.length > 0 && typed === ''))
    return offer(principlesBegun('+', context.principles, '+'));
  return entries(asked);
};

/** The entry of `42` or `@last`. */
async function entryNamed(word: string, store: Store): Promise<Entry | null> {
  const nth = word.startsWith('@') ? (await import('../references.ts')).nthOf(word) : undefined;
  const id = nth === undefined ? Number(word.replace('#', '')) : (await store.lately()).newest(1, nth - 1)[0];
  return id === undefined ? null : store.entry(id);
}

/** Numbers, the newest first, behind what the entry recorded last is called; once an @ is typed, what each is called. */
const entries: Source = async ({ call, context, typed }) => {
  const glance = await (await context.store('read')).glance();
  const { today } = context;
  if (typed.startsWith('@')) return offer(await called(glance.entries('', CALLED), today));
  const known = glance.entries(typed, SCREEN).filter(({ id }) => !call.positionals.includes(String(id)));
  const last = typed === '' && call.positionals.length === 0 ? await called(known.slice(0, 1), today) : [];
  return offer([...last, ...known.map((one) => ({ value: String(one.id), help: aboutIt(one, today) }))]);
};

/** So many entries can be told by counting back. */
const CALLED = 9;

/** `@last`, `@-2` and so on for entries in the order they were recorded, the latest first. */
async function called(known: readonly Known[], today: Day): Promise<Candidate[]> {
  const { referenceTo } = await import('../references.ts');
  return known.map((one, index) => ({
    value: referenceTo(index + 1),
    help: `#${one.id}  ${aboutIt(one, today)}`,
  }));
}

const aboutIt = ({ day, title }: Known, today: Day): string =>
  `${shortDay(day, Number(today.slice(0, 4)))}  ${title}`;

/** The entries that a command is for, by number; any entry where there is none, or an @ is typed. */
const only =
  (find: (store: Store) => readonly Entry[] | Promise<readonly Entry[]>): Source =>
  async (asked) => {
    const { context, typed, call } = asked;
    // `lp resolve --reopen` is for what is closed.
    const all = call.given.has('reopen') ? [] : await find(await context.store('read'));
    const fitting = all.filter(({ id }) => String(id).startsWith(typed)).slice(0, SCREEN);
    if (fitting.length === 0) return entries(asked);
    return offer(
      fitting.map(({ id, date, title }) => ({
        value: String(id),
        help: aboutIt({ id, day: date, title }, context.today),
      })),
    );
  };

const awaiting = only(async (store) => (await store.lately()).pending({ limit: SCREEN }));
const accomplishments = only((store) => store.entries({ kind: 'accomplishment', limit: RECENT }));

/** Whoever was asked, else anyone. */
const asked: Source = async (of) => {
  const names = askedPeople(await of.context.store('read'), of.context.today);
  return names.length === 0 ? people(of) : offer(names);
};

const removed: Source = async ({ context, typed }) => {
  const gone = (await (await context.store('read')).lately()).removed(
    typed.startsWith('@') ? CALLED : SCREEN,
  );
  const known = gone.map(({ id, date, title }) => ({ id, day: date, title }));
  return offer(
    typed.startsWith('@')
      ? await called(known, context.today)
      : known.map(({ id, title }) => ({ value: String(id), help: title })),
  );
};

/** Entries by number; anything else is a copy of the log, or a file. */
const restorable: Source = async (asked) => {
  if (/^(?:\d+$|@)/.test(asked.typed)) return removed(asked);
  const { backupsOf } = await import('../backup/folder.ts');
  const copies = backupsOf(asked.context).map(({ name }) => ({ value: name }));
  const begun = asked.typed !== '' && !copies.some(({ value }) => value.startsWith(asked.typed));
  return begun ? files(asked) : offer([...(await removed(asked)).candidates, ...copies]);
};

/** Constructive feedback, which is what can be answered; the newest first. */
const constructive: Source = async ({ context, typed }) => {
  const store = await context.store('read');
  if (typed.startsWith('@')) {
    const known = (await store.glance()).entries('', SCREEN);
    const asks = ({ id }: Known): boolean => store.entry(id)?.sentiment === 'constructive';
    const all = await called(known, context.today);
    return offer(all.filter((_, index) => asks(known[index]!)));
  }
  return offer(
    store
      .entries({ kind: 'feedback', limit: RECENT })
      .filter(({ sentiment }) => sentiment === 'constructive')
      .map(({ id, title }) => ({ value: String(id), help: title })),
  );
};

const projects: Source = async ({ context }) =>
  plain((await (await context.store('read')).glance()).projects());
const people: Source = async ({ context }) => plain((await (await context.store('read')).glance()).people());
const names: Source = async (asked) =>
  offer([...(await people(asked)).candidates, ...(await projects(asked)).candidates]);

const goals: Source = async ({ context }) =>
  offer(
    (await context.store('read'))
      .goals()
      .reverse()
      .map(({ id, title, status }) => ({
        value: goalRef(id),
        help: status === 'open' ? title : `${title} (${status})`,
      })),
  );

/** Cycles that have begun: those the cadence gives for some years back, and those set by hand. */
const cycles: Source = async ({ context }) => {
  const [{ recentCycles }, { cycleRule }] = await Promise.all([
    import('../../domain/cycle.ts'),
    import('../../domain/settings.ts'),
  ]);
  const rule = cycleRule(await context.settings());
  const found = recentCycles((await context.store('read')).cycles(), rule, context.today, 8);
  return offer(found.map(({ name, from, to }) => ({ value: name, help: `${from} to ${to}` })));
};

const ownCycles: Source = async ({ context }) =>
  offer(
    (await context.store('read'))
      .cycles()
      .map(({ name, from, to }) => ({ value: name, help: `${from} to ${to}` })),
  );

const redactions: Source = async ({ context }) =>
  offer(
    (await context.store('read'))
      .redactions()
      .map(({ term, replacement }) => ({ value: term, help: replacement })),
  );

const settingTables = () =>
  Promise.all([import('../../domain/settings.ts'), import('../../domain/settings-help.ts')]);

const settings: Source = async ({ typed }) => {
  const [{ SETTING_NAMES, SETTINGS }, { SETTING_HELP }] = await settingTables();
  // A limit for each section of each draft is too much to show before one is asked for.
  const listed = SETTING_NAMES.filter((name) => SETTINGS[name].seldom !== true || typed.startsWith('words'));
  return offer(listed.map((value) => ({ value, help: SETTING_HELP[value].help })));
};

const settingValues: Source = async ({ call }) => {
  const [{ SETTING_NAMES, SETTINGS }, { SETTING_HELP, settingText }] = await settingTables();
  const name = SETTING_NAMES.find((one) => one === call.positionals[0]?.toLowerCase());
  if (name === undefined) return offer([]);
  const { values } = SETTING_HELP[name];
  const usual = settingText(SETTINGS[name].fallback);
  // Some say their values one by one (on, off), some in words (1 to 12): of those the default is one.
  const said = values.split(', ').filter((value) => SETTINGS[name].parse(value) !== undefined);
  return offer(
    [...new Set([...said, usual])].map((value) => (value === usual ? { value, help: 'default' } : { value })),
  );
};

const audiences: Source = async () => plain(Object.keys((await import('../../report/index.ts')).AUDIENCES));
const formats: Source = async () => plain((await import('../report-format.ts')).FORMATS);
const importSources: Source = async () => {
  const { GIT, SOURCES } = await import('../../transfer/sources/index.ts');
  return offer(
    Object.entries({ [GIT.name]: GIT, ...SOURCES }).map(([value, { summary: help }]) => ({ value, help })),
  );
};
const exportFormats: Source = async () => {
  const { FORMATS } = await import('../../transfer/formats/index.ts');
  return offer(Object.entries(FORMATS).map(([value, { summary: help }]) => ({ value, help })));
};
const units: Source = async () => plain((await import('../../domain/coverage.ts')).UNITS);
const cadences: Source = async () => plain((await import('../../domain/cycle.ts')).CADENCES);
const shells: Source = async () => plain(Object.keys((await import('./scripts.ts')).SCRIPTS));

const days: Source = () =>
  plain([
    'today',
    'yesterday',
    'last monday',
    'last tuesday',
    'last wednesday',
    'last thursday',
    'last friday',
  ]);

/** A comma-separated list: what is before the last comma is settled, and not offered again. */
const list =
  (source: Source, separator: RegExp): Source =>
  async (asked) => {
    const settled = new RegExp(`^.*(?:${separator.source})\\s*`, 's').exec(asked.typed)?.[0] ?? '';
    const there = settled.split(separator).map((part) => part.trim().toLowerCase());
    const { candidates } = await source({ ...asked, typed: asked.typed.slice(settled.length) });
    return {
      // A name that holds a separator would read as two.
      candidates: candidates.filter(
        ({ value }) => !there.includes(value.toLowerCase()) && !separator.test(value),
      ),
      list: true,
      settled,
    };
  };

/** By placeholder of an option's value; `<name>` says too little, and the option's own name counts. */
export const VALUES: Readonly<Record<string, Source>> = {
  '<audience>': audiences,
  '<count>': nothing,
  '<days>': nothing,
  '<1-12>': nothing,
  '<aliases>': nothing,
  '<cadence>': cadences,
  '<file>': files,
  '<dmy|mdy>': () => plain(['dmy', 'mdy']),
  '<folder>': files,
  '<format>': formats,
  '<goal>': goals,
  '<header=field>': nothing,
  '<how bad>': () => plain(SEVERITIES),
  '<id>': list(constructive, /,/),
  '<kind>': () => plain(KINDS),
  '<list>': list(principles, /,/),
  '<on|off>': () => plain(['on', 'off']),
  '<people>': list(people, /[,;]/),
  '<person>': people,
  '<principle>': principles,
  '<shell>': async (asked) => offer([...(await shells(asked)).candidates, { value: 'none' }]),
  '<text>': nothing,
  '<unit>': units,
  '<url>': nothing,
  '<when>': days,
  '<who>': people,
  '<words>': nothing,
  branch: nothing,
  cycle: cycles,
  project: projects,
};

/** By name of an argument, where need be after its command. */
export const ARGUMENTS: Readonly<Record<string, Source>> = {
  person: people,
  how: nothing,
  source: importSources,
  file: files,
  'export format': exportFormats,
  'id or words': entries,
  id: entries,
  'result id': awaiting,
  'resolve id': only(openEntries),
  'again id': accomplishments,
  'ask done person': asked,
  'ask rm person': asked,
  'restore id or file': restorable,
  'id +principle -principle': tagging,
  words: nothing,
  'log words': tags,
  'again words': tags,
  'feedback words': tags,
  goal: goals,
  principle: principles,
  peer: people,
  cadence: cadences,
  shell: shells,
  'cycle name': ownCycles,
  'config name': settings,
  'config value': settingValues,
  'redact add name': names,
  'redact rm name': redactions,
  replacement: nothing,
};

/** Where the values of an option come from. */
export const valueSource = ({
  name,
  value,
}: {
  readonly name: string;
  readonly value?: string;
}): Source | undefined => VALUES[value === '<name>' ? name : (value ?? '')];

/** Where an argument comes from: the nearest of what is said about it under its command. */
export const argumentSource = (path: readonly string[], name: string): Source | undefined =>
  ARGUMENTS[[...path, name].join(' ')] ?? ARGUMENTS[`${path[0]} ${name}`] ?? ARGUMENTS[name];

/** What the place takes; nothing where lp does not know. */
export async function offerFor(place: Place, call: Call, context: Context): Promise<Offer> {
  const asked = { call, context, typed: place.typed };
  if (place.kind === 'value') return (valueSource(place.option) ?? nothing)(asked);
  if (place.kind === 'argument') return (argumentSource(call.path, place.name) ?? nothing)(asked);
  if (place.kind === 'flag') return offer(flags(call, place.typed));
  if (place.kind === 'subcommand') {
    return offer((call.spec?.subcommands ?? []).map(({ name, summary }) => ({ value: name, help: summary })));
  }
  const { REGISTRY } = await import('../registry.ts');
  return offer([
    ...REGISTRY.map(({ name, summary }) => ({ value: name, help: summary })),
    ...(call.path.length === 0 ? [{ value: 'help', help: 'help for a command' }] : []),
  ]);
}

/** Long flags that may still be given; a short one only once it is typed, to say what it is. */
function flags({ options, given }: Call, typed: string): Candidate[] {
  const open = options.filter(
    (one) => one.hidden !== true && (one.repeatable === true || !given.has(one.name)),
  );
  const short = open.filter((one) => one.short !== undefined && typed === `-${one.short}`);
  return short.length > 0
    ? short.map(({ help }) => ({ value: typed, help }))
    : open.map(({ name, help }) => ({ value: `--${name}`, help }));
}
