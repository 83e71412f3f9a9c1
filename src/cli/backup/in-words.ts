/** What the system and SQLite say when a log or a copy of it cannot be read or written, in words. */
import { LpError, RefusedError } from '../../domain/errors.ts';
import { REASONS as OF_FILES } from '../reasons.ts';

export const REASONS: Readonly<Record<string, string>> = {
  ...OF_FILES,
  EEXIST: 'a part of that path is a file',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk failed',
  SQLITE_FULL: 'no space is left',
  SQLITE_IOERR_FSYNC: 'the disk did not take it',
  SQLITE_IOERR_WRITE: 'the disk did not take it, or it would be larger than files may be here',
};

/**
 * The error as a refusal, where it is one of the system's; any other as it is.
 * @param what could not be done, to go before the reason.
 */
export function inWords(error: unknown, what: string, hint: string): unknown {
  const { code = '' } = ((error instanceof LpError ? error.cause : error) ?? {}) as NodeJS.ErrnoException;
  // What the store says of a disk that takes no more is of the log itself, and this is of its copy.
  if (error instanceof LpError && !code.startsWith('SQLITE_')) return error;
  const reason = REASONS[code];
  return reason === undefined ? error : new RefusedError(`${what}: ${reason}`, { hint, cause: error });
}
