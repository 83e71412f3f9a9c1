/**
 * Nothing typed is lost: a text that could not be stored is put into a file, its owner's alone, and the
 * error says where. `--resume` takes up the last one.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LpError, RefusedError } from '../domain/errors.ts';
import type { Context } from './context.ts';
import { discard } from './whole-file.ts';

/** Folders of kept texts, best first: beside the log, else where anybody may write. */
function keptFolders(context: Context): string[] {
  const fallback = context.host.temp();
  try {
    return [keptFolder(context), fallback];
  } catch {
    return [fallback];
  }
}

/** @throws RefusedError as `context.path`. */
export const keptFolder = (context: Context): string => join(dirname(context.path), 'kept');

/**
 * @param name `log`, `feedback`, `edit-42` or `report`: what the text is for.
 * @param ending of the file's name.
 * @returns the file, or undefined when not even the temporary folder can be written to.
 */
export function keepText(
  context: Context,
  name: string,
  text: string | Buffer,
  ending = 'md',
): string | undefined {
  const stamp = new Date(context.now).toISOString().replace(/[-:]/g, '').slice(0, 15);
  for (const folder of keptFolders(context)) {
    for (let n = 1; n < 100; n++) {
      const file = join(folder, `${name}-${stamp}${n === 1 ? '' : `-${n}`}.${ending}`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
        return file;
      } catch (error) {
        // The name is taken: the next one. Anything else: the next folder, and no half text that `--resume` would find.
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
        discard(file);
        break;
      }
    }
  }
  return undefined;
}

/** The text kept last for `name`. @throws RefusedError when there is none. */
export function lastKept(context: Context, name: string): { file: string; text: string } {
  for (const folder of keptFolders(context)) {
    let names: string[] = [];
    try {
      names = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.md'));
    } catch {
      continue;
    }
    const files = names.map((file) => join(folder, file));
    const file = files.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs).at(-1);
    if (file !== undefined) {
      return { file, text: readFileSync(file, 'utf8') };
    }
  }
  throw new RefusedError('there is no unfinished text to go on with', {
    hint: `Begin one with: lp ${name.replace('-', ' ')}`,
  });
}

/** A text that is elsewhere by now. */
export const forgetKept = discard;

/** A text, and the file it stands in already when there is one. */
export interface Typed {
  readonly text: string;
  readonly file?: string | undefined;
}

/**
 * `error` with the news that what was typed is in a file and how to go on.
 * @param resume the call that takes it up again.
 */
export function withKept(
  error: unknown,
  context: Context,
  name: string,
  typed: Typed,
  resume: string,
): unknown {
  if (typed.text.trim() === '') return error;
  const file = typed.file ?? keepText(context, name, typed.text);
  const hint =
    file === undefined
      ? `No file could take what you wrote, so here it is:\n\n${typed.text}`
      : `What you wrote is kept in ${file}\nGo on with it: ${resume}`;
  if (error instanceof LpError) return error.alsoHint(hint);
  return new RefusedError(`the text could not be stored: ${error instanceof Error ? error.message : error}`, {
    hint,
    cause: error,
  });
}
