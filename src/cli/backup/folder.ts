/** Where copies of the log are, and what is there. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Backup, backupsAmong, expired, type Keep, stemOf } from '../../domain/backup.ts';
import { type Day, isDay } from '../../domain/day.ts';
import type { Source } from '../../store/copies/facts.ts';
import type { Context } from '../context.ts';
import { statIfAny } from '../stat-if-any.ts';
import { inWords } from './in-words.ts';

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

/** A path as typed, `~/` included: one that follows an option's `=` or comes from a script, no shell has resolved. */
export function pathFor(typed: string, { host }: Context): string {
  const home = /^~(?:[/\\]|$)/.test(typed) ? host.home() : undefined;
  return home === undefined ? resolve(host.cwd(), typed) : join(home, typed.slice(1));
}

/** @throws RefusedError where the folder of copies is there and cannot be looked into: that is not to have none. */
export function checkBackupFolder(context: Context): void {
  const folder = backupFolder(context);
  try {
    readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw inWords(
      error,
      `${folder} cannot be looked into`,
      'Mend its permissions, or move away what is there.',
    );
  }
}

/** What is where the log should be; undefined where nothing is. @throws RefusedError where that cannot be told. */
export function lookAtLog({ path }: Context): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw inWords(error, `${path} cannot be looked at`, 'Mend the permissions of its folder, or its link.');
  }
}

/** Names in a folder; none where it cannot be read. */
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
  const stat = statIfAny(copy.file);
  return stat?.isFile() ? [{ ...copy, bytes: stat.size }] : [];
}

/** What an unfinished copy is called; older than an hour it is what a killed lp left. */
export const unfinished = (file: string): string => join(dirname(file), `.${basename(file)}.unfinished`);

const HOUR = 3_600_000;

/** Deletes copies that have had their time. @param made the one just made. @returns how many copies went. */
export function rotate(context: Context, keep: Keep, made: string): number {
  const folder = backupFolder(context);
  const old = expired(stemFor(context), namesIn(folder), keep, context.today, made);
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old.length;
}

/** What copies and restores left that were killed: as private as the log, and as large. */
export function leftovers(context: Context): string[] {
  const beside = dirname(context.path);
  const own = (folder: string, form: RegExp): string[] =>
    namesIn(folder)
      .filter((name) => form.test(name) && /\.unfinished(?:-journal)?$/.test(name))
      .map((name) => join(folder, name));
  const stem = stemFor(context).replace(/[^\w]/g, '\\$&');
  const all = [
    ...own(backupFolder(context), new RegExp(`^\\.${stem}-\\d+-[a-z\\d]+\\.unfinished`)),
    ...own(beside, /^\.(?:restore|search|salvage)-\d+\.db/),
  ];
  const now = context.host.now().getTime();
  return all.filter((file) => {
    const stat = statIfAny(file);
    return stat !== undefined && now - stat.mtimeMs > HOUR;
  });
}

export function tidy(context: Context): void {
  for (const file of leftovers(context)) rmSync(file, { force: true });
}

/** Where a file system has no second name for a file. */
const NO_LINKS = /^(?:EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK|EACCES|EINVAL)$/;

/** Gives a whole file a name that nothing has. @returns false where another process was first. */
export function settleFree(from: string, to: string): boolean {
  try {
    synced(from);
    linkSync(from, to);
    rmSync(from);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.test(code)) throw error;
    if (existsSync(to)) return false;
    renameSync(from, to);
  }
  syncedFolder(dirname(to));
  return true;
}

/** Gives a whole file its name, so that it is there after a power cut, too. */
export function settle(from: string, to: string): void {
  synced(from);
  renameSync(from, to);
  syncedFolder(dirname(to));
}

function syncedFolder(folder: string): void {
  try {
    synced(folder);
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
