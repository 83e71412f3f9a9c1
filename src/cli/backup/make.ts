/** Makes copies of the log: when asked to, and before what changes much of it at once. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  type Backup,
  backupName,
  lastMade,
  lostSince,
  type Reason,
  readBackupName,
  timeOf,
} from '../../domain/backup.ts';
import { dayOf } from '../../domain/day.ts';
import { LpError, RefusedError } from '../../domain/errors.ts';
import { count } from '../../domain/text.ts';
import { copyLog, logBytes } from '../../store/copies/copy.ts';
import { changedAfter, type Facts, goneSince } from '../../store/copies/facts.ts';
import { type Context, holdsNothing } from '../context.ts';
import { discard } from '../whole-file.ts';
import {
  backupFolder,
  backupsOf,
  copiesOf,
  draftIn,
  lookAtLog,
  namesIn,
  rotate,
  settle,
  settleFree,
  sourceOf,
  stemFor,
  synced,
  tidy,
} from './folder.ts';
import { inWords } from './in-words.ts';
import { restoring } from './restoring.ts';

const ELSEWHERE = 'Make room or mend its permissions, or name another place: lp backup /some/folder';

/** A copy that is no older than this serves the next change, too: a loop over projects needs no copy for each. */
const FRESH_MS = 10 * 60_000;

export interface Made {
  readonly file: string;
  readonly facts: Facts;
  readonly bytes: number;
  /** How many older copies were deleted. */
  readonly rotated: number;
  /** How many entries the log lost since the copy before, unexplained; 0 for none. */
  readonly lost: number;
  /** The copy before, where the log lost some. */
  readonly before: Backup | undefined;
}

export interface Making {
  readonly reason: Reason;
  /** Where; without it, in the folder of copies under a name of its own, and older ones are rotated. */
  readonly place?: { readonly folder: string } | { readonly file: string } | undefined;
  readonly passphrase?: string | undefined;
  /** Leave all older copies where they are. */
  readonly keepAll?: boolean;
}

/**
 * Copies the log, checks the copy, and only then gives it its name.
 * @throws RefusedError when there is no log, it is damaged, or the copy cannot be written.
 */
export async function makeCopy(
  { reason, place, passphrase, keepAll }: Making,
  context: Context,
): Promise<Made> {
  const own = place === undefined;
  const folder =
    place === undefined ? backupFolder(context) : 'folder' in place ? place.folder : dirname(place.file);
  if (lacking(context)) throw nothingToCopy(context);
  const last = lastMade(backupsOf(context), context.today);
  let facts: Facts;
  let file: string;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = draftIn(folder, context);
    try {
      facts =
        passphrase === undefined
          ? copyLog(sourceOf(context), draft)
          : await encrypted(passphrase, draft, context);
      if (place !== undefined && 'file' in place) {
        file = place.file;
        settle(draft, file);
      } else file = named(draft, { folder, reason, facts, encrypted: passphrase !== undefined }, context);
    } finally {
      discard(draft);
    }
  } catch (error) {
    throw inWords(error, `no copy of the log could be written to ${folder}`, ELSEWHERE);
  }
  const lost = last === undefined ? 0 : lostBy(last, facts.entries, context);
  const { size } = statSync(file);
  let rotated = 0;
  if (own && keepAll !== true && lost === 0) {
    const settings = await context.settings();
    const { 'backup.days': days, 'backup.weeks': weeks, 'backup.months': months } = settings;
    rotated = rotate(context, { days, weeks, months }, basename(file));
    tidy(context);
  }
  return { file, facts, bytes: size, rotated, lost, before: lost > 0 ? last : undefined };
}

async function encrypted(passphrase: string, file: string, context: Context): Promise<Facts> {
  const { encrypt } = await import('../../store/copies/age.ts');
  const { bytes, facts } = logBytes(sourceOf(context));
  writeFileSync(file, await encrypt(bytes, passphrase), { mode: 0o600, flag: 'wx' });
  synced(file);
  return facts;
}

export interface Naming {
  readonly folder: string;
  readonly reason: Reason;
  readonly facts: Pick<Facts, 'entries'>;
  readonly encrypted?: boolean;
}

/** Gives a whole copy the first name that is free: what another process keeps at this moment is not replaced. */
export function named(
  draft: string,
  { folder, reason, facts, encrypted = false }: Naming,
  context: Context,
): string {
  for (;;) {
    const file = join(folder, freeName(folder, reason, facts.entries, encrypted, context));
    if (settleFree(draft, file)) return file;
  }
}

/** The name for a copy made now; a second one within a second gets a number. */
function freeName(
  folder: string,
  reason: Reason,
  entries: number,
  isEncrypted: boolean,
  context: Context,
): string {
  const stem = stemFor(context);
  const day = dayOf(context.now);
  const time = timeOf(context.now);
  const turns = namesIn(folder)
    .flatMap((name) => readBackupName(stem, name) ?? [])
    .filter((one) => one.day === day && one.time === time)
    .map(({ turn }) => turn);
  const turn = Math.max(0, ...turns) + 1;
  return backupName(stem, { day, time, turn, reason, entries, encrypted: isEncrypted });
}

/** The moment a copy was made. */
export const momentOf = ({ day, time }: Pick<Backup, 'day' | 'time'>): Date => new Date(`${day}T${time}`);

/** How many entries the log lost since that copy in ways it knows nothing of; 0 for none worth a word. */
export function lostBy(last: Backup, entries: number, context: Context): number {
  if (lostSince(last, entries, 0) === 0) return 0;
  const since = momentOf(last).toISOString();
  return lostSince(last, entries, goneSince(sourceOf(context), since));
}

/** The warning where the log lost entries. */
export const lostWords = (lost: number, { day, time, entries }: Backup, now: number): string =>
  `the log has ${count(now, 'entry', 'entries')}, the backup of ${day} ${time.slice(0, 5)} has ${entries}: ${lost} are gone that nobody removed`;

function nothingToCopy(context: Context): RefusedError {
  const copies = copiesOf(context, ({ reason }) => reason).filter(({ reason }) => reason !== 'aside');
  const last = copies.find(({ day }) => day <= context.today) ?? copies[0];
  const has =
    last === undefined || last.entries === null ? '' : ` has ${count(last.entries, 'entry', 'entries')}`;
  const state = lacking(context) === 'absent' ? 'is not there yet' : 'is empty';
  return new RefusedError(`the log ${context.path} ${state}, so there is nothing to copy`, {
    hint:
      last === undefined
        ? 'It begins with your first: lp log …'
        : `The last backup of it${has}:   ${restoring(last.file, context)}`,
  });
}

/** Whether there is no log to copy, and why. @throws RefusedError where its folder may not be looked into. */
function lacking(context: Context): 'absent' | 'empty' | undefined {
  const stat = lookAtLog(context);
  if (stat === undefined) return 'absent';
  return holdsNothing(stat.size) ? 'empty' : undefined;
}

/** Copies of what a restore replaced, of what could not be read, of what may have been damaged: none is of the log as it is. */
const NOT_OF_THIS: ReadonlySet<Reason> = new Set(['restore', 'aside', 'doctor']);

/** Whether the last copy serves a change made now: nothing was written since, or only by other steps of the same work. */
function isFresh(reason: Reason, context: Context): boolean {
  const last = lastMade(backupsOf(context), context.today);
  if (last === undefined || NOT_OF_THIS.has(last.reason)) return false;
  const made = momentOf(last);
  const age = context.now.getTime() - made.getTime();
  if (!(age >= 0 && age <= FRESH_MS)) return false;
  return last.reason === reason || !changedAfter(sourceOf(context), made.toISOString());
}

/**
 * A copy before a change of many entries, as soon as there is none from the last ten minutes. When none can be made
 * the change goes on, with a warning: it is one undo step, and a full disk must not keep anybody from working.
 *
 * @returns the copy's file, or undefined where none was made.
 */
export async function keepCopy(reason: Reason, context: Context): Promise<string | undefined> {
  try {
    if (lacking(context) || isFresh(reason, context)) return undefined;
    const made = await makeCopy({ reason }, context);
    if (made.before !== undefined) {
      context.note(
        `lp: ${lostWords(made.lost, made.before, made.facts.entries)}. Look at it: ${context.next('doctor')}`,
      );
    }
    return made.file;
  } catch (error) {
    if (!(error instanceof LpError)) throw error;
    context.note(`lp: ${error.message}; going on without. ${context.next('undo')} takes the change back.`);
    return undefined;
  }
}
