/** The full-text index made anew, in a copy that then takes the log's place: a power cut leaves the one or the other. */
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { rawBytes } from '../../store/copies/copy.ts';
import { rebuildSearch } from '../../store/copies/health.ts';
import { swapLog } from '../../store/copies/swap.ts';
import { backupFolder, draftIn, sourceOf, stagedBeside, synced } from '../backup/folder.ts';
import { named } from '../backup/make.ts';
import type { Context } from '../context.ts';
import { discard } from '../whole-file.ts';

/** @returns the log as it was, byte for byte: with a damaged index there is no other way to copy it. */
export async function mendSearch(entries: number, context: Context): Promise<string> {
  const target = realpathSync(context.path);
  const source = sourceOf(context);
  const folder = backupFolder(context);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = draftIn(folder, context);
  let kept = '';
  const staged = stagedBeside(target, 'search', context);
  try {
    swapLog(source, target, staged, () => {
      const bytes = rawBytes(source);
      for (const file of [draft, staged]) writeFileSync(file, bytes, { mode: 0o600, flag: 'wx' });
      kept = named(draft, { folder, reason: 'doctor', facts: { entries } }, context);
      rebuildSearch(staged, source);
      synced(staged);
    });
  } catch (error) {
    // Nothing was replaced, so there is nothing to go back to.
    if (kept !== '' && existsSync(staged)) discard(kept);
    throw error;
  } finally {
    discard(draft);
    discard(staged);
    discard(`${staged}-journal`);
  }
  return kept;
}
