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
import { type Backup, backupsAmong, expired, type Keep, stemOf, timeOf } from '../../domain/backup.ts';
import { type Day, dayOf } from '../../domain/day.ts';
import type { Source } from '../../store/copies/facts.ts';
import type { Context } from '../context.ts';
import { statIfAny } from '../stat-if-any.ts';
import { discard, settleName } from '../whole-file.ts';
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

/** How a copy that an upgrade left (store/migrate.ts) is called after the log's name; the moment is in UTC. */
const UPGRADE = /^\.v(\d+)-(\d{8})T(\d{6})(?:-\d+)?\.bak$/;
const UPGRADE_DRAFT = /^\.v\d+-\d{8}T\d{6}(?:-\d+)?\.bak\.part(?:-journal)?$/;

/** What a name has after the log's own; nothing where it is another's. */
const ownEnding = (name: string, { path }: Context): string =>
  name.startsWith(basename(path)) ? name.slice(basename(path).length) : '';

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
    const [, version, date = '', time = ''] = UPGRADE.exec(ownEnding(name, context)) ?? [];
    const made = new Date(
      `${date.replace(/(?=(?:\d\d){1,2}$)/g, '-')}T${time.replace(/(?=(?:\d\d){1,2}$)/g, ':')}Z`,
    );
    if (Number.isNaN(made.getTime())) return [];
    const file = join(dirname(context.path), name);
    const reason = `before version ${Number(version) + 1}`;
    return sized({ file, day: dayOf(made), time: timeOf(made), entries: null, encrypted: false, reason });
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

/** An unfinished file that is to take the log's place. Its name is its own: another lp may be at the same in this moment. */
export const stagedBeside = (target: string, work: 'restore' | 'search', context: Context): string =>
  unfinished(join(dirname(target), `${work}-${ownTurn(context)}.db`));

/** Where a copy is made before it gets its name; another process has another. */
export const draftIn = (folder: string, context: Context): string =>
  unfinished(join(folder, `${stemFor(context)}-${ownTurn(context)}`));

const ownTurn = ({ host }: Context): string =>
  `${host.now().getTime()}-${Math.random().toString(36).slice(2, 8).padEnd(6, '0')}`;

const HOUR = 3_600_000;

/** Deletes copies that have had their time. @param made the one just made. @returns how many copies went. */
export function rotate(context: Context, keep: Keep, made: string): number {
  const folder = backupFolder(context);
  const old = expired(stemFor(context), namesIn(folder), keep, context.today, made);
  // One that cannot be deleted costs room, and is no reason to fail.
  for (const name of old) discard(join(folder, name));
  return old.filter((name) => !existsSync(join(folder, name))).length;
}

/**
 * What copies, restores, upgrades and salvages left that were killed: as private as the log, and as large.
 * @param folder one more place for drafts of copies, beside the two of lp's own.
 */
export function leftovers(context: Context, folder = backupFolder(context)): string[] {
  const beside = dirname(context.path);
  const named = (place: string, isOne: (name: string) => boolean): string[] =>
    namesIn(place)
      .filter(isOne)
      .map((name) => join(place, name));
  const draft = `.${stemFor(context)}-`;
  const isDraft = (name: string): boolean =>
    name.startsWith(draft) && /^\d+-[a-z\d]+\.unfinished(?:-journal)?$/.test(name.slice(draft.length));
  const all = [
    ...[...new Set([backupFolder(context), beside, folder])].flatMap((place) => named(place, isDraft)),
    ...named(beside, (name) =>
      /^\.(?:restore|search)-\d+(?:-[a-z\d]+)?\.db\.unfinished(?:-journal)?$/.test(name),
    ),
    ...named(beside, (name) => UPGRADE_DRAFT.test(ownEnding(name, context))),
  ];
  const now = context.host.now().getTime();
  return all.filter((file) => {
    const stat = statIfAny(file);
    return stat !== undefined && now - stat.mtimeMs > HOUR;
  });
}

/** @param folder as of `leftovers`. */
export function tidy(context: Context, folder?: string): void {
  for (const file of leftovers(context, folder)) discard(file);
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
  settleName(to);
  return true;
}

/** Gives a whole file its name, so that it is there after a power cut, too. */
export function settle(from: string, to: string): void {
  synced(from);
  renameSync(from, to);
  settleName(to);
}

export function synced(path: string): void {
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
