/**
 * The texts an import reads: files, folders, standard input; and for sources that are no files, what their own reader
 * hands over. Add here: a row in READERS for a source that reads something else.
 */
import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { RefusedError, UsageError } from '../domain/errors.ts';
import type { Chunks, Source } from '../transfer/source.ts';
import type { Context } from './context.ts';
import { sourceByEnding } from './import-endings.ts';
import { reasonWhy } from './reasons.ts';
import { textOf } from './text-of-bytes.ts';

/** One text. */
export interface InputText {
  /** As the user named it; null for standard input. */
  readonly shown: string | null;
  /** Without its folder. */
  readonly fileName: string | null;
  /** Reads it from its beginning. @param remark is told what is odd about it. @throws NotText. */
  open(remark: (words: string) => void): Chunks;
}

type Reader = (words: readonly string[], context: Context) => Promise<readonly InputText[]>;

/** By source. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  git: async () => {
    const { repositories } = await import('./import-git.ts');
    return async (words, context) => repositories(words, context);
  },
};

/** @throws UsageError where nothing is named, RefusedError where it is not there. */
export async function inputTexts(
  source: Source,
  words: readonly string[],
  context: Context,
  remark: (words: string) => void,
): Promise<readonly InputText[]> {
  const reader = await READERS[source.name]?.();
  if (reader !== undefined) return reader(words, context);
  if (words.length === 0) {
    throw new UsageError(`which file? ${source.name} reads files, a folder, or - for standard input`, {
      hint: `Write: lp import ${source.name} notes${source.endings[0] ?? ''}`,
    });
  }
  return words.flatMap((word) =>
    word === '-' ? [standardInput(context)] : files(word, source, context, remark),
  );
}

function files(
  word: string,
  { name, endings }: Source,
  context: Context,
  remark: (words: string) => void,
): InputText[] {
  if (word === '') throw new UsageError('a file has no name', { hint: `Write: lp import ${name} FILE` });
  const path = resolve(context.host.cwd(), word);
  if (!looked(path, word).isDirectory()) {
    const other = sourceByEnding(word);
    if (other !== undefined && !endings.some((ending) => word.toLowerCase().endsWith(ending)))
      remark(`${word} was read as ${name}, and its name speaks of ${other}: lp import ${other} ${word}`);
    return [file(path, word)];
  }
  const found = inFolder(path, word)
    .filter(({ name: one }) => endings.some((ending) => one.toLowerCase().endsWith(ending)))
    .map((one) => [one, relative(path, join(one.parentPath ?? one.path, one.name))] as const)
    .filter(([, inside]) => !/(?:^|[\\/])(?:\.|node_modules[\\/])/.test(inside))
    .filter(([one, inside]) => one.isFile() || (one.isSymbolicLink() && isFile(path, word, inside)))
    .map(([, inside]) => inside)
    .sort((a, b) => (a < b ? -1 : 1));
  if (found.length > 0) return found.map((inside) => file(join(path, inside), join(word, inside)));
  throw new RefusedError(`${word} holds no file that ends in ${endings.join(' or ')}`, {
    hint: `Name the files themselves: lp import ${name} FILE…`,
  });
}

function inFolder(path: string, shown: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw unreadable(shown, error);
  }
}

/** Where a link in a folder leads to; one that leads nowhere is passed over. */
function isFile(path: string, word: string, inside: string): boolean {
  try {
    return statSync(join(path, inside)).isFile();
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP|ENAMETOOLONG)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      return false;
    throw unreadable(join(word, inside), error);
  }
}

function looked(path: string, shown: string): Stats {
  try {
    // An absent file is an error here as well: which others Node takes for absent differs between its versions.
    return statSync(path);
  } catch (error) {
    throw unreadable(shown, error);
  }
}

function unreadable(shown: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const says = code === 'ENOENT' ? `there is no ${shown}` : `${shown} could not be read: ${reasonWhy(error)}`;
  return new RefusedError(says, { hint: 'Nothing was imported.', cause: error });
}

const file = (path: string, shown: string): InputText => ({
  shown,
  fileName: basename(path),
  open: (remark) => textOf(bytesOf(path, shown), remark),
});

/** How much is read at once. */
const PIECE = 256 * 1024;

async function* bytesOf(path: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(shown, error);
  }
}

function standardInput({ host }: Context): InputText {
  return {
    shown: null,
    fileName: null,
    open: (remark) =>
      host.stdin.chunks === undefined ? whole(host.stdin.read()) : textOf(host.stdin.chunks(), remark),
  };
}

async function* whole(text: Promise<string>): AsyncGenerator<string> {
  yield (await text).replace(/^\ufeff/, '');
}
