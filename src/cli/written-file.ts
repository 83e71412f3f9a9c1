/**
 * A file that a command writes piece by piece, whole or not at all: an export of any size, the rejects of an import. lp
 * remembers beside the log what it wrote, and replaces a file only where that is what stands there.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RefusedError } from '../domain/errors.ts';
import { ByteSink } from './byte-sink.ts';
import type { Context } from './context.ts';
import { modeFor, pour, type Target, targetOf, unwritable, writesNamesOut } from './draft-target.ts';
import { sha256 } from './sha256.ts';
import { UnfinishedFile, writeWhole } from './whole-file.ts';

export interface WrittenFile {
  /** Whether lp wrote something there before. */
  readonly replaces: boolean;
  /** Pieces are gathered and written in large ones. */
  write(text: string): void;
  /** Puts the file in its place. @returns whether that changed anything. */
  commit(): boolean;
  /** Leaves what stood there as it was. */
  abandon(): void;
}

export interface Manner {
  /** Replace whatever is there; absent where the command has no `--force`. */
  readonly force?: boolean;
  /** Whether names are replaced; absent where that cannot be. */
  readonly redacted?: boolean;
  /** What to do where this file cannot be had: a hint. */
  readonly elsewhere: string;
}

/**
 * @param path as the user named it.
 * @throws RefusedError when it cannot be written, or holds what lp did not write.
 */
export async function writtenFile(path: string, manner: Manner, context: Context): Promise<WrittenFile> {
  const { force, redacted, elsewhere } = manner;
  const target = at(path, elsewhere, context);
  if (target.isStream) return stream(target, elsewhere);
  const memory = join(dirname(context.path), 'exports', `${sha256(target.file).slice(0, 32)}.sha256`);
  const there = await digestOf(target, elsewhere);
  const known = recall(memory);
  if (there !== undefined && there !== NOTHING && force !== true && there !== known?.digest) {
    throw new RefusedError(`${path} holds what lp did not write, or was changed since; it was not touched`, {
      hint: force === undefined ? elsewhere : 'Write to another file, or replace it with: --force',
    });
  }
  if (
    there !== undefined &&
    there === known?.digest &&
    known.redacted &&
    redacted === false &&
    force !== true
  ) {
    throw writesNamesOut(path);
  }
  return new Replacement(target, { file: memory, redacted: redacted === true }, there, elsewhere);
}

function at(path: string, elsewhere: string, { host }: Context): Target {
  try {
    return targetOf(resolve(host.cwd(), path), path);
  } catch (error) {
    throw refused(path, error, elsewhere);
  }
}

function refused(path: string, error: unknown, elsewhere: string): RefusedError {
  const refusal = unwritable(path, error);
  refusal.hint = elsewhere;
  return refusal;
}

class Replacement implements WrittenFile {
  readonly #hash: Hash = createHash('sha256');
  readonly #unfinished: UnfinishedFile;
  readonly #sink = new ByteSink((bytes) => {
    this.#hash.update(bytes);
    this.#inWords(() => this.#unfinished.write(bytes));
  });

  constructor(
    private readonly target: Target,
    private readonly memory: { readonly file: string; readonly redacted: boolean },
    private readonly there: string | undefined,
    private readonly elsewhere: string,
  ) {
    this.#unfinished = this.#inWords(() => new UnfinishedFile(target.file, modeFor(target.file)));
  }

  get replaces(): boolean {
    return this.there !== undefined;
  }

  write(text: string): void {
    this.#sink.write(text);
  }

  commit(): boolean {
    this.#sink.end();
    const digest = this.#hash.digest('hex');
    const isSame = digest === this.there;
    if (isSame) this.abandon();
    else this.#inWords(() => this.#unfinished.commit());
    remember(this.memory.file, this.memory.redacted ? `${digest} ${REDACTED}` : digest);
    return !isSame;
  }

  abandon(): void {
    this.#unfinished.abandon();
  }

  #inWords<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw refused(this.target.shown, error, this.elsewhere);
    }
  }
}

/** A pipe or a device is written to in the end. */
function stream(target: Target, elsewhere: string): WrittenFile {
  let gathered = '';
  return {
    replaces: false,
    write(text) {
      gathered += text;
    },
    commit() {
      try {
        if (gathered !== '') pour(target, Buffer.from(gathered));
      } catch (error) {
        throw refused(target.shown, error, elsewhere);
      }
      return true;
    },
    abandon() {},
  };
}

/** Of an empty file, in which nothing is anybody's. */
const NOTHING = sha256('');

async function digestOf({ file, shown }: Target, elsewhere: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw refused(shown, error, elsewhere);
  }
  return hash.digest('hex');
}

/** Behind the digest of a file in which names were replaced. */
const REDACTED = 'redacted';

function recall(memory: string): { readonly digest: string; readonly redacted: boolean } | undefined {
  try {
    const [digest = '', how] = readFileSync(memory, 'utf8').trim().split(' ');
    return { digest, redacted: how === REDACTED };
  } catch {
    return undefined;
  }
}

function remember(memory: string, words: string): void {
  try {
    mkdirSync(dirname(memory), { recursive: true, mode: 0o700 });
    writeWhole(memory, Buffer.from(`${words}\n`), 0o600);
  } catch {
    // Not remembered, the file counts as the user's own next time: too careful, never careless.
  }
}
