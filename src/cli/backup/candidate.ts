/** The file to go back to: found, opened if it is encrypted, and looked over before anything is done with it. */
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RefusedError } from '../../domain/errors.ts';
import { type Facts, inspect } from '../../store/copies/facts.ts';
import { sideFiles } from '../../store/copies/swap.ts';
import type { Context } from '../context.ts';
import { backupFolder, sourceOf } from './folder.ts';
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
      hint: 'lp backup --list shows what to go back to.',
    });
  }
  if (sideFiles(file).some((one) => !one.endsWith('-shm') && statSync(one).size > 0)) {
    throw new RefusedError(`${name} was not finished by the program that wrote to it`, {
      hint: `lp finishes it: lp config set hints on --db '${file}'   Then restore it.`,
    });
  }
  const head = headOf(file);
  let data: string | Buffer = file;
  const { isAge } = await import('../../store/copies/age.ts');
  if (isAge(head)) data = await decrypted(file, name, passphraseFile, context);
  else if (head.length === 0 || !head.toString('latin1').startsWith('SQLite format 3\0')) {
    throw new RefusedError(`${name} is neither a log of lp nor a backup of one`, {
      hint: 'lp backup --list shows what there is to go back to.',
    });
  } else if (head[18] === 2) {
    // In WAL mode, as another program leaves a copy: it would not be read without writing beside it.
    data = readFileSync(file);
    data.fill(1, 18, 20);
  }
  const { facts, problems } = inspect(data, { ...sourceOf(context), path: name });
  if (problems.length > 0) {
    throw new RefusedError(`${name} is damaged, so the log was left as it is: ${problems[0]}`, {
      hint: 'lp doctor names the last copy that is sound.',
    });
  }
  return { file, data, facts };
}

function find(name: string, context: Context): string {
  const path = resolve(context.host.cwd(), name);
  const own = join(backupFolder(context), name);
  const found = [path, own].find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (found !== undefined) return found;
  const isFolder = existsSync(path);
  throw new RefusedError(isFolder ? `${name} is a folder, not a file` : `there is no file ${name}`, {
    hint: 'lp backup --list shows what there is to go back to; entries come back by number: lp restore 42',
  });
}

function headOf(file: string): Buffer {
  const head = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(fd, head, 0, head.length, 0));
  } finally {
    closeSync(fd);
  }
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
