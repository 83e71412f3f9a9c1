/** Where copies of the log are, and what is there. */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Backup, backupsAmong, expired, type Keep, stemOf } from '../../domain/backup.ts';
import { type Day, isDay } from '../../domain/day.ts';
import type { Source } from '../../store/copies/facts.ts';
import type { Context } from '../context.ts';

/** Copies are kept beside the log. */
export const backupFolder = (context: Context): string => join(dirname(context.path), 'backups');

export const stemFor = (context: Context): string => stemOf(basename(context.path));

/** The log for the store's functions that read its file themselves. */
export function sourceOf(context: Context, path = context.path): Source {
  const wait = context.host.env.LP_BUSY_TIMEOUT;
  return {
    path,
    addon: context.host.addon(),
    busyTimeout: wait !== undefined && /^\d{1,7}$/.test(wait) ? Number(wait) : undefined,
  };
}

/** Names in a folder; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The copies lp made of this log, newest first. */
export const backupsOf = (context: Context): Backup[] =>
  backupsAmong(stemFor(context), namesIn(backupFolder(context)));

/** A file one could go back to. */
export interface Copy {
  readonly file: string;
  readonly day: Day;
  readonly time: string;
  /** Null where its name does not say. */
  readonly entries: number | null;
  readonly reason: string;
  readonly encrypted: boolean;
  readonly bytes: number;
}

/** Every copy of this log that lp knows of: also those made before its form was changed. Newest first. */
export function copiesOf(context: Context, words: (backup: Backup) => string): Copy[] {
  const folder = backupFolder(context);
  const copies = backupsOf(context).flatMap((backup) => {
    const { day, time, encrypted, reason } = backup;
    const entries = reason === 'aside' ? null : backup.entries;
    const file = join(folder, backup.name);
    return sized({ file, day, time, entries, encrypted, reason: words(backup) });
  });
  const upgrades = namesIn(dirname(context.path)).flatMap((name) => {
    const rest = name.startsWith(`${basename(context.path)}.v`)
      ? name.slice(basename(context.path).length)
      : '';
    const found = /^\.v(\d+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(?:-\d+)?\.bak$/.exec(rest);
    const [, version, year, month, date, ...time] = found ?? [];
    const day = `${year}-${month}-${date}`;
    if (!isDay(day)) return [];
    const file = join(dirname(context.path), name);
    const reason = `before version ${Number(version) + 1}`;
    return sized({ file, day, time: time.join(':'), entries: null, encrypted: false, reason });
  });
  const moment = ({ day, time }: Copy): string => `${day} ${time}`;
  // Those made within a second are in order already.
  return [...copies, ...upgrades].sort(
    (a, b) => Number(moment(a) < moment(b)) - Number(moment(a) > moment(b)),
  );
}

function sized(copy: Omit<Copy, 'bytes'>): Copy[] {
  const stat = statSync(copy.file, { throwIfNoEntry: false });
  return stat?.isFile() ? [{ ...copy, bytes: stat.size }] : [];
}

/** What an unfinished copy is called; older than an hour it is what a killed lp left. */
export const unfinished = (file: string): string => join(dirname(file), `.${basename(file)}.unfinished`);

const HOUR = 3_600_000;

/** Deletes copies that have had their time, and what unfinished ones left. @returns how many copies went. */
export function rotate(context: Context, keep: Keep): number {
  const folder = backupFolder(context);
  const stem = stemFor(context);
  const names = namesIn(folder);
  const old = expired(stem, names, keep, context.today);
  for (const name of old) rmSync(join(folder, name), { force: true });
  for (const name of names) {
    if (!name.startsWith(`.${stem}-`) || !/\.unfinished(?:-journal)?$/.test(name)) continue;
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat !== undefined && context.host.now().getTime() - stat.mtimeMs > HOUR) rmSync(join(folder, name));
  }
  return old.length;
}

/** Gives a whole file its name, so that it is there after a power cut, too. */
export function settle(from: string, to: string): void {
  synced(from);
  renameSync(from, to);
  try {
    synced(dirname(to));
  } catch {
    // Not every system lets a folder be opened.
  }
}

export function synced(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
