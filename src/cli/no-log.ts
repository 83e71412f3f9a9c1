/**
 * Where no log is: whether it has not begun yet, or something happened to it. A disk that is not attached, a sync
 * program or a slip of the hand must not pass for a log of nothing, nor be written over with a new one.
 */
import { existsSync, lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { REASONS } from '../domain/backup.ts';
import { RefusedError } from '../domain/errors.ts';
import { backupFolder, copiesOf } from './backup/folder.ts';
import { inWords } from './backup/in-words.ts';
import { restoring } from './backup/restoring.ts';
import type { Context } from './context.ts';

const ELSEWHERE = 'Or keep the log elsewhere, with --db FILE or LP_DB=FILE.';

/** @throws RefusedError unless the log simply has not begun. */
export function checkNotBegun(context: Context): void {
  const { path } = context;
  let stat: Stats | undefined;
  let isLink: boolean;
  try {
    // Which of the two says that a part of the path is a file differs between versions of Node.
    stat = statSync(path, { throwIfNoEntry: false });
    isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch (error) {
    throw inWords(
      error,
      `${path} cannot be looked at`,
      `Mend the permissions of its folder, or its link. ${ELSEWHERE}`,
    );
  }
  if (stat?.isFile() === false) return;
  if (isLink && stat === undefined) {
    const target = resolve(dirname(path), readlinkSync(path));
    if (!existsSync(dirname(target))) {
      throw new RefusedError(`${path} is a link to ${target}, whose folder is not there`, {
        hint: `If that is on another disk, attach it. ${ELSEWHERE}`,
      });
    }
  }
  const last = copiesOf(context, ({ reason }) => REASONS[reason]).find(
    ({ reason }) => reason !== REASONS.aside,
  );
  if (last === undefined) return;
  throw new RefusedError(
    `the log ${path} is ${stat === undefined ? 'gone' : 'empty'}, but there are backups of it; nothing was written`,
    {
      hint: `Go back to the last one:   ${restoring(last.file, context)}\nAll of them:   ${context.next('backup --list')}\nTo begin a new log instead, move them away: ${last.file.startsWith(backupFolder(context)) ? backupFolder(context) : dirname(path)}`,
    },
  );
}
