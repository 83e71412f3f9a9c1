/**
 * `lp export md --by-month`: the files of a folder brought up to date. lp keeps in the folder which files it wrote and
 * what was in them, so that in any copy of it a file that somebody edited is told from one that is lp's to replace.
 */
import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RefusedError } from '../domain/errors.ts';
import { count, sentenceList } from '../domain/text.ts';
import { FILE_NAME, monthFiles } from '../transfer/by-month.ts';
import type { Context } from './context.ts';
import { replace, targetOf, unwritable } from './draft-target.ts';
import type { Exported } from './export-material.ts';
import { reasonWhy } from './reasons.ts';
import { sha256 } from './sha256.ts';

const MANIFEST = '.lp-export.json';

/** Path inside the folder → digest of what lp wrote there. */
type Files = Readonly<Record<string, string>>;

/** What of the log a folder holds. */
export interface Extent {
  /** Names are replaced. */
  readonly redacted: boolean;
  /** A filter left entries out. */
  readonly filtered: boolean;
}

interface Manifest extends Extent {
  readonly files: Files;
}

/**
 * @param folder as the user named it.
 * @param exported what is to be written, from its beginning.
 * @throws RefusedError, before anything is written, where a file was edited since or is not lp's.
 */
export async function writeFolder(
  folder: string,
  force: boolean,
  exported: () => Promise<Exported>,
  extent: Extent,
  context: Context,
): Promise<Exported> {
  const root = resolve(context.host.cwd(), folder);
  checkFolder(root, folder);
  const manifest = manifestOf(root);
  const before = manifest?.files ?? {};
  const after: Record<string, string> = {};
  // Gone through twice, so that no more than a month is ever in memory and nothing is written before all is known.
  for (const { path, text } of monthFiles((await exported()).material)) after[path] = sha256(text);
  const changed = new Set(Object.keys(after).filter((path) => digestAt(root, path) !== after[path]));
  const gone = Object.keys(before).filter((path) => after[path] === undefined && FILE_NAME.test(path));
  if (!force) {
    refuseEdited([...changed], root, folder, before);
    if (manifest !== undefined) refuseOther(manifest, extent, folder);
  }
  const written = await exported();
  for (const { path, text } of monthFiles(written.material)) {
    written.look(text);
    if (changed.has(path)) put(root, folder, path, text);
  }
  const { removed, kept } = removeOwn(gone, root, folder, before);
  const kind = { ...(extent.redacted && { redacted: true }), ...(extent.filtered && { filtered: true }) };
  const listed = `${JSON.stringify({ version: 1, ...kind, files: sorted(after) }, null, 1)}\n`;
  if (digestAt(root, MANIFEST) !== sha256(listed)) put(root, folder, MANIFEST, listed);
  for (const path of kept) context.note(`${path} has no entries any more, but was edited; it stays.`);
  context.note(outcome(folder, Object.keys(after).length, changed.size, removed));
  return written;
}

/** @throws RefusedError where there can be no folder. */
function checkFolder(root: string, folder: string): void {
  try {
    if (!statSync(root).isFile()) return;
  } catch (error) {
    // What else Node takes for absent, when asked not to throw, differs between its versions.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw refused(folder, error);
  }
  throw new RefusedError(`${folder} is a file; a folder is needed`, { hint: OTHER_FOLDER });
}

const OTHER_FOLDER = 'Name another: --by-month log';

function refused(shown: string, error: unknown): RefusedError {
  const refusal = unwritable(shown, error);
  refusal.hint = OTHER_FOLDER;
  return refusal;
}

function outcome(folder: string, files: number, changed: number, removed: number): string {
  const parts = [
    changed === 0 ? 'nothing new' : `${changed} of ${count(files, 'file')} written`,
    removed === 0 ? '' : `${removed} removed`,
  ].filter(Boolean);
  return `${folder}: ${parts.join(', ')}.`;
}

/** A file that is there is lp's to replace where it says what lp wrote last. */
function refuseEdited(paths: readonly string[], root: string, folder: string, before: Files): void {
  const edited = paths.filter((path) => {
    const there = digestAt(root, path);
    return there !== undefined && there !== before[path];
  });
  if (edited.length === 0) return;
  const names = edited.slice(0, 5).map((path) => join(folder, path));
  const more = edited.length > names.length ? [`${edited.length - names.length} more`] : [];
  const [holds, was] = edited.length === 1 ? ['holds', 'was'] : ['hold', 'were'];
  throw new RefusedError(
    `${sentenceList([...names, ...more])} ${holds} what lp did not write, or ${was} edited since; nothing was written`,
    { hint: 'Move it away, take another folder, or replace it with: --force' },
  );
}

/** A folder that may be shared is not filled with names or entries, nor emptied, by a flag that was forgotten or added. */
function refuseOther(before: Extent, now: Extent, folder: string): void {
  if (before.redacted && !now.redacted) {
    throw new RefusedError(`${folder} was written with names replaced; this would write them out`, {
      hint: 'Replace them here as well: --redact. Or write them out: --force',
    });
  }
  if (now.redacted && !before.redacted) {
    throw new RefusedError(`${folder} was written with its names; this would replace them`, {
      hint: 'Take another folder, or replace them: --force',
    });
  }
  if (now.filtered && !before.filtered) {
    throw new RefusedError(`${folder} holds the whole log; the filter would take entries out of it`, {
      hint: 'Take another folder, or take them out: --force',
    });
  }
  if (before.filtered && !now.filtered) {
    throw new RefusedError(`${folder} was written with a filter; this would put the whole log into it`, {
      hint: 'Give the filter here as well, or put the whole log there: --force',
    });
  }
}

function manifestOf(root: string): Manifest | undefined {
  try {
    const { version, files, redacted, filtered } = JSON.parse(readFileSync(join(root, MANIFEST), 'utf8'));
    if (version === 1 && typeof files === 'object' && files !== null)
      return { files: files as Files, redacted: redacted === true, filtered: filtered === true };
  } catch {
    // None yet, or not to be read: then every file there counts as somebody's own.
  }
  return undefined;
}

/** Line ends apart: git may have made them the system's own. */
function digestAt(root: string, path: string): string | undefined {
  try {
    return sha256(readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'));
  } catch {
    return undefined;
  }
}

function put(root: string, folder: string, path: string, text: string): void {
  const shown = join(folder, path);
  const file = join(root, path);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    replace(targetOf(file, shown), Buffer.from(text));
  } catch (error) {
    throw refused(shown, error);
  }
}

function removeOwn(paths: readonly string[], root: string, folder: string, before: Files) {
  const own = paths.filter((path) => digestAt(root, path) === before[path]);
  for (const path of own) {
    remove(join(root, path), join(folder, path));
    try {
      // The folder of a year, once nothing is in it.
      if (path.includes('/')) rmdirSync(dirname(join(root, path)));
    } catch {
      // Something is.
    }
  }
  const kept = paths.filter((path) => !own.includes(path) && digestAt(root, path) !== undefined);
  return { removed: own.length, kept };
}

function remove(file: string, shown: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    throw new RefusedError(`${shown} could not be removed: ${reasonWhy(error)}`, {
      hint: 'It has no entries any more. Mend that, and run lp again.',
      cause: error,
    });
  }
}

const sorted = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
