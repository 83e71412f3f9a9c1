/** The file of a draft that is only to be looked at: its owner's alone, among the temporary ones. */
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/**
 * Writes the draft, in the place of an earlier one of that name.
 *
 * @param name without the folder; what no file name may hold is replaced.
 * @param example a call that names a file, up to its ending, for an error.
 * @returns the absolute path.
 * @throws RefusedError when it cannot be written.
 */
export function writeToOpen(
  name: string,
  draft: string | Uint8Array,
  example: string,
  context: Context,
): string {
  try {
    const folder = privateFolder(context.host.temp(), context.host.platform);
    const file = join(folder, name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(-100));
    rmSync(file, { force: true });
    writeFileSync(file, draft, { mode: 0o600, flag: 'wx' });
    return file;
  } catch (cause) {
    throw new RefusedError(`no file to open could be written: ${(cause as Error).message}`, {
      hint: `Name one yourself: ${example}.html --open`,
      cause,
    });
  }
}

/** The folder, or a new one where somebody else can look into it or has put something in its place. */
function privateFolder(folder: string, platform: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  // Windows keeps temporary folders apart by user, and has no such modes.
  const own = stat.isDirectory() && (platform === 'win32' || (stat.mode & 0o077) === 0);
  return own ? folder : mkdtempSync(`${folder}-`);
}
