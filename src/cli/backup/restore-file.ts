/** `lp restore <file>`: the whole log from a copy, shown before it is done and kept so that it can be undone. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Backup } from '../../domain/backup.ts';
import { type Day, longDay } from '../../domain/day.ts';
import { Cancelled, RefusedError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { count } from '../../domain/text.ts';
import { type Comparison, compare, type Share } from '../../store/copies/compare.ts';
import { copyLog } from '../../store/copies/copy.ts';
import { inspect, type Source } from '../../store/copies/facts.ts';
import { sideFiles, swapLog } from '../../store/copies/swap.ts';
import { damageOf } from '../../store/damage.ts';
import type { WholeLog } from '../commands/restore.ts';
import { type Context, holdsNothing } from '../context.ts';
import { realFile } from '../draft-target.ts';
import { briefTitle } from '../present.ts';
import { quoted } from '../quoted.ts';
import { discard } from '../whole-file.ts';
import { asked } from './ask.ts';
import { type Candidate, candidateOf } from './candidate.ts';
import {
  backupFolder,
  backupsOf,
  checkBackupFolder,
  draftIn,
  lookAtLog,
  settle,
  settleFree,
  sourceOf,
  stagedBeside,
  synced,
} from './folder.ts';
import { inWords } from './in-words.ts';
import { named } from './make.ts';

/** What stands where the log is. */
type Present =
  | { readonly state: 'none' }
  /** It cannot be read as a log; what is wrong with it, and the file it was when that was found. */
  | { readonly state: 'broken'; readonly why: string; readonly found: Stats }
  | {
      readonly state: 'log';
      readonly comparison: Comparison;
      /** Wrong in it, though it can be read; null for nothing. */
      readonly damage: string | null;
    };

const WOULD_BE_ASKED = 2;

/** @returns 2 when it would have to ask and cannot. */
export async function restoreFile(options: WholeLog, context: Context): Promise<number | undefined> {
  const name = options.file ?? lastReplaced(context).name;
  const candidate = await candidateOf(name, options.passphraseFile, context);
  const present = presentOf(candidate, context);
  const shown = options.file === null ? `what was there before (${name})` : name;
  if (present.state === 'log' && present.damage === null && isSame(present.comparison)) {
    if (options.json) context.json({ restored: false, ...planView(candidate, present), kept: null });
    context.note('The log holds just what that file holds; nothing was done.');
    return undefined;
  }
  if (!options.json) tell(shown, candidate, present, context);
  if (!options.yes) {
    if (!context.interactive) {
      if (options.json) context.json({ restored: false, ...planView(candidate, present), kept: null });
      const opens =
        options.passphraseFile === undefined ? '' : ` --passphrase-file ${quoted(options.passphraseFile)}`;
      const again = `restore ${options.file === null ? '--undo' : quoted(options.file)}${opens} --yes`;
      context.note(
        `Nothing was done: without a terminal to ask at, it takes --yes.   ${context.next(again)}`,
      );
      return WOULD_BE_ASKED;
    }
    if (!(await asked(context, (session) => session.confirm('Go back to it?')))) {
      throw new Cancelled('nothing was done');
    }
  }
  const kept = replace(candidate, present, context);
  if (options.json)
    context.json({ restored: true, ...planView(candidate, present), kept: kept?.file ?? null });
  else context.line(`restored ${count(candidate.facts.entries, 'entry', 'entries')} from ${harmless(name)}`);
  if (kept !== undefined) {
    context.note(`What was there is kept: ${kept.file}`);
    const later = kept.entries - (present.state === 'log' ? present.comparison.present.entries : 0);
    if (kept.whole && later > 0)
      context.note(
        `So ${later === 1 ? 'is' : 'are'} ${count(later, 'entry', 'entries')} logged since the question.`,
      );
    if (kept.whole) context.note(`To go back:   ${context.next('restore --undo')}`);
  }
  return undefined;
}

/** @throws RefusedError where no restore was made. */
function lastReplaced(context: Context): Backup {
  checkBackupFolder(context);
  const last = backupsOf(context).find(({ reason }) => reason === 'restore' || reason === 'aside');
  if (last?.reason === 'restore') return last;
  throw new RefusedError(
    last === undefined
      ? 'no file was restored, so there is nothing to go back to'
      : `what the last restore replaced could not be read; it is kept as ${last.name}`,
    {
      hint: `${context.next('backup --list')} shows every copy; the last change of an entry goes back with ${context.next('undo')}.`,
    },
  );
}

function presentOf({ data }: Candidate, context: Context): Present {
  const stat = lookAtLog(context);
  if (stat === undefined || (stat.isFile() && holdsNothing(stat.size))) return { state: 'none' };
  if (!stat.isFile()) {
    throw new RefusedError(`${context.path} is no file, so nothing can take its place`, {
      hint: 'Move it away, or name the log: --db FILE',
    });
  }
  const source = sourceOf(context);
  try {
    return { state: 'log', comparison: compare(source, data), damage: damageOf(source)?.message ?? null };
  } catch (error) {
    const { cause } = error as RefusedError;
    const code = String((cause as { code?: unknown } | undefined)?.code ?? '');
    // Whoever holds the log is waited for at another time; only what cannot be read is taken for broken.
    if (
      !(error instanceof RefusedError) ||
      /^SQLITE_(?:BUSY|FULL|CANTOPEN|READONLY)|^ERR_|^MODULE|^E[A-Z]+$/.test(code)
    )
      throw error;
    return { state: 'broken', why: error.message, found: statSync(context.path) };
  }
}

const isSame = ({ gained, lost, changed, differ }: Comparison): boolean =>
  gained.count + lost.count + changed.count === 0 && differ === null;

function planView(candidate: Candidate, present: Present) {
  const { entries, lastDay } = candidate.facts;
  const share = ({ count: n, some }: Share) => ({ count: n, some });
  return {
    file: candidate.file,
    entries,
    lastDay,
    present:
      present.state === 'log'
        ? {
            state: 'log',
            damaged: present.damage !== null,
            entries: present.comparison.present.entries,
            lastDay: present.comparison.present.lastDay,
            gained: share(present.comparison.gained),
            lost: share(present.comparison.lost),
            changed: share(present.comparison.changed),
          }
        : { state: present.state },
  };
}

function tell(shown: string, { facts }: Candidate, present: Present, context: Context): void {
  const size = (n: number, lastDay: Day | null): string =>
    `${count(n, 'entry', 'entries')}${lastDay === null ? '' : `, the last of ${longDay(lastDay)}`}`;
  const line = (text: string): void => context.note(text);
  if (present.state === 'log') {
    const { present: now, gained, lost, changed, differ } = present.comparison;
    if (present.damage !== null) line(`${present.damage}.`);
    line(`The log has ${size(now.entries, now.lastDay)}.`);
    line(`It would become ${shown}: ${size(facts.entries, facts.lastDay)}.`);
    told('gained', gained, line);
    told('lost', lost, line);
    told('changed', changed, line);
    if (gained.count + lost.count + changed.count === 0) {
      line(SAME[differ ?? 'nothing']);
    }
    if (now.goals !== facts.goals) line(`  goals: ${now.goals} now, ${facts.goals} then`);
  } else {
    line(
      present.state === 'none'
        ? `There is no log at ${context.path} now.`
        : `The log cannot be read: ${present.why}. It will be set aside as it is.`,
    );
    line(`It would become ${shown}: ${size(facts.entries, facts.lastDay)}.`);
  }
}

/** Of two logs with the same entries, by what differs beside. */
const SAME = {
  history: 'The entries are the same; goals, settings or the history differ.',
  rows: 'The entries look the same; something differs that was not changed with lp.',
  nothing: 'What can be read of the two is the same.',
} as const;

function told(verb: string, { count: n, some }: Share, line: (text: string) => void): void {
  if (n === 0) return;
  line(`  ${verb}: ${count(n, 'entry', 'entries')}`);
  for (const { id, day, title } of some) line(`    #${id}  ${day}  ${harmless(briefTitle(title))}`);
  if (n > some.length) line(`    and ${n - some.length} more`);
}

/** Does it. @returns what holds what was there; undefined for nothing. */
function replace({ data, facts }: Candidate, present: Present, context: Context): Kept | undefined {
  context.close();
  const source = sourceOf(context);
  let staged = '';
  let kept: Kept | undefined;
  try {
    mkdirSync(dirname(context.path), { recursive: true, mode: 0o700 });
    const target = realFile(context.path);
    staged = stagedBeside(target, 'restore', context);
    if (typeof data === 'string') copyFileSync(data, staged);
    else writeFileSync(staged, data, { mode: 0o600 });
    chmodSync(staged, 0o600);
    synced(staged);
    if (inspect(staged, source, { soon: true }).facts.entries !== facts.entries) {
      throw new RefusedError('the file changed while it was restored; the log was left as it is', {
        hint: 'Try again once nothing writes to it.',
      });
    }
    if (present.state === 'log') {
      try {
        swapLog(source, target, staged, () => {
          kept = { ...keep(source, context), whole: present.damage === null };
        });
        return kept;
      } catch (error) {
        // Nothing was replaced, so there is nothing to go back to.
        if (kept !== undefined && existsSync(staged)) rmSync(kept.file, { force: true });
        // What was compared is readable; the rest of it may not be, and then there is no copying but byte for byte.
        if (!isDamage(error)) throw error;
      }
    }
    if (present.state === 'none') {
      placeFirst(source, target, staged);
      return undefined;
    }
    // No lock keeps others from what is no log; so at least what came in the meantime must not go with it.
    const found = present.state === 'broken' ? present.found : statSync(target);
    const file = setAside(target, context);
    if (!isUntouched(found, target)) {
      rmSync(file, { force: true });
      throw cameMeanwhile(source);
    }
    for (const side of sideFiles(target)) keepSide(side, file + side.slice(target.length));
    settle(staged, target);
    return { file, whole: false, entries: 0 };
  } catch (error) {
    throw inWords(
      error,
      'the log was left as it is, since the other could not be put in its place',
      MAKE_ROOM,
    );
  } finally {
    if (staged !== '') discard(staged);
  }
}

const MAKE_ROOM = 'Make room, or mend the permissions of its folder, and try again.';

const isDamage = (error: unknown): boolean =>
  error instanceof RefusedError &&
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(String((error.cause as { code?: unknown } | undefined)?.code));

interface Kept {
  readonly file: string;
  /** It is a log to go back to. */
  readonly whole: boolean;
  readonly entries: number;
}

/** Keeps what the log is now. */
function keep(source: Source, context: Context): Omit<Kept, 'whole'> {
  const folder = backupFolder(context);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = draftIn(folder, context);
    try {
      const facts = copyLog(source, draft);
      const file = named(draft, { folder, reason: 'restore', facts }, context);
      return { file, entries: facts.entries };
    } finally {
      discard(draft);
    }
  } catch (error) {
    throw inWords(
      error,
      `the log was left as it is, since it could not be kept in ${folder}`,
      'Make room there, or mend its permissions, and try again.',
    );
  }
}

/** Where no log is, or an empty file, and only there: one that began since is somebody's work. */
function placeFirst(source: Source, target: string, staged: string): void {
  if (existsSync(target)) {
    swapLog(source, target, staged, () => {
      if (!holdsNothing(statSync(target).size)) throw cameMeanwhile(source);
    });
    return;
  }
  // Of a log that is gone; the new one would take them for its own.
  for (const side of sideFiles(target)) rmSync(side);
  if (!settleFree(staged, target)) throw cameMeanwhile(source);
}

const cameMeanwhile = ({ path }: Source): RefusedError =>
  new RefusedError(`${path} was written anew just now; nothing was changed`, {
    hint: 'Try again: what is there now is told first.',
  });

const isUntouched = (before: Stats, file: string): boolean => {
  const now = statSync(file);
  return now.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs;
};

/** A log that cannot be read, byte for byte. */
function setAside(target: string, context: Context): string {
  const folder = backupFolder(context);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = draftIn(folder, context);
  try {
    copyFileSync(target, draft);
    chmodSync(draft, 0o600);
    return named(draft, { folder, reason: 'aside', facts: { entries: 0 } }, context);
  } finally {
    discard(draft);
  }
}

/** What SQLite left beside a log that is set aside: it must not meet the new one. */
function keepSide(side: string, moved: string): void {
  try {
    renameSync(side, moved);
  } catch {
    // The copies are on another disk.
    copyFileSync(side, moved);
    rmSync(side);
  }
}
