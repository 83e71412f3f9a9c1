/** The file to go back to: found, opened if it is encrypted, and looked over before anything is done with it. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { type Facts, type Inspected, inspect } from '../../store/copies/facts.ts';
import { sideFiles } from '../../store/copies/swap.ts';
import type { Context } from '../context.ts';
import { quoted } from '../quoted.ts';
import { backupFolder, copiesOf, pathFor, sourceOf } from './folder.ts';
import { contentOf, headOf } from './head.ts';
import { inWords } from './in-words.ts';
import { askPassphrase, givenPassphrase } from './passphrase.ts';

export interface Candidate {
  /** Absolute path. */
  readonly file: string;
  /** The file, or its bytes where it cannot be read as it lies there. */
  readonly data: string | Buffer;
  readonly facts: Facts;
}

/** How often a passphrase is asked for. */
const TRIES = 3;

/**
 * @param name as typed: a path, or the name of a copy in lp's own folder.
 * @throws RefusedError when it is not there, no log, damaged, of a newer lp or unfinished.
 */
export async function candidateOf(
  name: string,
  passphraseFile: string | undefined,
  context: Context,
): Promise<Candidate> {
  try {
    return await opened(name, passphraseFile, context);
  } catch (error) {
    throw inWords(error, `${name} could not be read`, 'Check its permissions.');
  }
}

async function opened(
  name: string,
  passphraseFile: string | undefined,
  context: Context,
): Promise<Candidate> {
  const file = find(name, context);
  if (existsSync(context.path) && realpathSync(file) === realpathSync(context.path)) {
    throw new RefusedError(`${name} is the log itself`, {
      hint: `${context.next('backup --list')} shows what to go back to.`,
    });
  }
  if (sideFiles(file).some((one) => !one.endsWith('-shm') && statSync(one).size > 0)) {
    throw new RefusedError(`${name} was not finished by the program that wrote to it`, {
      hint: `Looking into it finishes that:   lp list --db ${quoted(file)}\nThen restore it.`,
    });
  }
  const head = headOf(file);
  let data = contentOf(file, head);
  const { isAge } = await import('../../store/copies/age.ts');
  if (isAge(head)) data = await decrypted(file, name, passphraseFile, context);
  else if (head.length === 0 || !head.toString('latin1').startsWith('SQLite format 3\0')) {
    throw noLog(name, context);
  }
  const { facts, problems } = inspected(data, name, context);
  if (problems.length > 0) {
    throw new RefusedError(`${name} is damaged, so the log was left as it is: ${problems[0]}`, {
      hint: others(context),
    });
  }
  return { file, data, facts };
}

const others = (context: Context): string =>
  `${context.next('backup --list')} shows what else there is to go back to.`;

/** What the store says is of the log, and what to do about that; this is a copy, and the log is not touched. */
function inspected(data: string | Buffer, name: string, context: Context): Inspected {
  try {
    return inspect(data, { ...sourceOf(context), path: name });
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
    if (code === 'SQLITE_NOTADB') throw noLog(name, context);
    if (error instanceof RefusedError && (error.hint === undefined || code.startsWith('SQLITE_CORRUPT')))
      error.hint = others(context);
    throw error;
  }
}

const noLog = (name: string, context: Context): RefusedError =>
  new RefusedError(`${name} is neither a log of lp nor a backup of one`, { hint: others(context) });

function find(name: string, context: Context): string {
  if (name === '') {
    throw new UsageError('no file is named', {
      hint: `${context.next('backup --list')} shows what there is to go back to.`,
    });
  }
  const path = pathFor(name, context);
  const own = join(backupFolder(context), name);
  // Those made before an upgrade are listed, too, and lie beside the log.
  const listed = copiesOf(context, ({ reason }) => reason).map(({ file }) => file);
  const found = [path, own, ...listed.filter((file) => basename(file) === name)].find((one) =>
    statSync(one, { throwIfNoEntry: false })?.isFile(),
  );
  if (found !== undefined) return found;
  const there = statSync(path, { throwIfNoEntry: false });
  const is = there?.isDirectory() ? 'is a folder, not a file' : 'is no file';
  throw new RefusedError(there === undefined ? `there is no file ${name}` : `${name} ${is}`, {
    hint: `${context.next('backup --list')} shows what there is to go back to; entries come back by number: ${context.next('restore 42')}`,
  });
}

async function decrypted(
  file: string,
  name: string,
  passphraseFile: string | undefined,
  context: Context,
): Promise<Buffer> {
  const { decrypt, WrongPassphrase } = await import('../../store/copies/age.ts');
  const bytes = readFileSync(file);
  const given = givenPassphrase(passphraseFile, context);
  let message = `Passphrase of ${name}`;
  for (let left = given === undefined ? TRIES : 1; ; left--) {
    const passphrase = given ?? (await askPassphrase(message, context));
    try {
      return await decrypt(bytes, passphrase);
    } catch (error) {
      if (!(error instanceof WrongPassphrase) || left <= 1) throw error;
      message = 'That one does not open it. Passphrase';
    }
  }
}
