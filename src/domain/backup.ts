/**
 * Copies of the log: what their names say, which of them are still worth their place, and whether the log has lost
 * entries since the last one. A name says when and why a copy was made and how many entries it holds, so that a
 * folder of them is read without opening any, encrypted ones included.
 */
import { addDays, type Day, daysBetween, FIRST_DAY, isDay } from './day.ts';

/** Why a copy was made, as its name says it, and in words. */
export const REASONS = {
  manual: 'asked for',
  rm: 'before rm',
  tag: 'before tag',
  suggest: 'before suggest',
  import: 'before import',
  restore: 'before restore',
  doctor: 'before doctor --fix',
  aside: 'set aside, unreadable',
} as const;

export type Reason = keyof typeof REASONS;

export interface Backup {
  /** Of the file, without its folder. */
  readonly name: string;
  /** Local day and time `HH:MM:SS` it was made. */
  readonly day: Day;
  readonly time: string;
  /** 1, or higher where several were made within a second. */
  readonly turn: number;
  readonly reason: Reason;
  readonly entries: number;
  readonly encrypted: boolean;
}

/** `HH:MM:SS` of that moment, local. */
export const timeOf = (moment: Date): string =>
  [moment.getHours(), moment.getMinutes(), moment.getSeconds()]
    .map((n) => String(n).padStart(2, '0'))
    .join(':');

/** How many days, weeks and months, counted by those that have a copy, keep their last one. */
export interface Keep {
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
}

/** What names of a log's copies begin with: `lp` for `lp.db`. */
export const stemOf = (file: string): string => file.replace(/(?<=.)\.db$/, '');

/** `lp-2026-11-22-100000-rm-42.db`, with `.age` when it is encrypted. Names sort by time. */
export function backupName(stem: string, backup: Omit<Backup, 'name'>): string {
  const { day, time, turn, reason, entries, encrypted } = backup;
  const moment = `${day}-${time.replaceAll(':', '')}${turn === 1 ? '' : `.${turn}`}`;
  return `${stem}-${moment}-${reason}-${entries}.db${encrypted ? '.age' : ''}`;
}

const FORM =
  /^(\d{4}-\d\d-\d\d)-([01]\d|2[0-3])([0-5]\d)([0-5]\d)(?:\.([1-9]\d{0,5}))?-([a-z]+)-(\d{1,12})\.db(\.age)?$/;

/** What a name says, or undefined for a file that is no copy lp made of that log. */
export function readBackupName(stem: string, name: string): Backup | undefined {
  if (!name.startsWith(`${stem}-`)) return undefined;
  const found = FORM.exec(name.slice(stem.length + 1));
  if (found === null) return undefined;
  const [, day = '', hours, minutes, seconds, turn, reason = '', entries, age] = found;
  if (!isDay(day) || !Object.hasOwn(REASONS, reason)) return undefined;
  return {
    name,
    day,
    time: `${hours}:${minutes}:${seconds}`,
    turn: turn === undefined ? 1 : Number(turn),
    reason: reason as Reason,
    entries: Number(entries),
    encrypted: age !== undefined,
  };
}

/** The copies among the names of a folder, newest first. */
export const backupsAmong = (stem: string, names: readonly string[]): Backup[] =>
  names.flatMap((name) => readBackupName(stem, name) ?? []).sort(newestFirst);

const newestFirst = (a: Backup, b: Backup): number => {
  const [one, other] = [a, b].map(({ day, time }) => `${day} ${time}`);
  if (one !== other) return one! < other! ? 1 : -1;
  return b.turn - a.turn;
};

/**
 * The copy made last, of some that are newest first. One of a day to come was made by a clock that was wrong, and
 * would pass for the last one until that day.
 */
export const lastMade = (backups: readonly Backup[], today: Day): Backup | undefined =>
  backups.find(({ day }) => day <= today) ?? backups[0];

/**
 * The copies that have had their time. Kept are those of today and yesterday, the last one of each of so many days,
 * weeks and months that have one, the newest, and the one with the most entries: should the log have lost some
 * unnoticed, that one still has them. What was set aside because it could not be read is never among the expired.
 *
 * @param names all that is in the folder; what lp did not make is passed over.
 * @param made the copy just made, which stays whatever the clock said of it.
 */
export function expired(
  stem: string,
  names: readonly string[],
  keep: Keep,
  today: Day,
  made?: string,
): string[] {
  const all = backupsAmong(stem, names).filter(({ reason }) => reason !== 'aside');
  // A clock that ran ahead, or that is behind now: those wait for their day, and take no other's place.
  const backups = all.filter(({ day }) => day <= today);
  // What was kept for a repair may be as ill as the log was then, so it stands for no day.
  const sound = backups.filter(({ reason }) => reason !== 'doctor');
  const kept = new Set([backups[0], sound[0], backups.find(({ name }) => name === made)]);
  for (const some of [backups, sound]) {
    const most = Math.max(0, ...some.map(({ entries }) => entries));
    kept.add(some.find(({ entries }) => entries === most));
  }
  const yesterday = addDays(today, -1);
  for (const backup of backups) if (backup.day >= yesterday) kept.add(backup);
  const periods: [count: number, of: (day: Day) => string][] = [
    [keep.days, (day) => day],
    [keep.weeks, (day) => String(Math.floor(daysBetween(FIRST_DAY, day) / 7))],
    [keep.months, (day) => day.slice(0, 7)],
  ];
  for (const [count, of] of periods) {
    const last = new Map<string, Backup>();
    for (const backup of sound) if (!last.has(of(backup.day))) last.set(of(backup.day), backup);
    for (const backup of [...last.values()].slice(0, count)) kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}

/**
 * How many entries are gone that nothing explains; 0 where so few are missing that it may be a matter of counting.
 * @param removed how many were removed or undone since the copy; an estimate, on the high side.
 */
export function lostSince(
  backup: Pick<Backup, 'entries' | 'reason'>,
  entries: number,
  removed: number,
): number {
  // Going back to an earlier copy is meant to have other entries than what it replaced.
  if (backup.reason === 'restore' || backup.reason === 'aside') return 0;
  const lost = backup.entries - entries - removed;
  const notable = entries === 0 ? 1 : Math.max(3, Math.ceil(backup.entries / 50));
  return lost >= notable ? lost : 0;
}

/** `156 KB`: a size for people, in steps of 1000. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < 4) [value, unit] = [value / 1000, unit + 1];
  return `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)} ${['B', 'KB', 'MB', 'GB', 'TB'][unit]}`;
}
