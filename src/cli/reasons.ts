/** Why the system would not have a file, in words: the one table of them. */

export const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing',
  EBUSY: 'another program holds it',
  EDQUOT: 'no space is left',
  EISDIR: 'it is a folder',
  ELOOP: 'its link leads to itself',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of that path is a file',
  ENXIO: 'nothing reads from it',
  EPERM: 'permission is missing, or it is protected against changes',
  EPIPE: 'nothing reads from it any more',
  EROFS: 'the disk is read-only',
};

/** Why the system would not have it, in words. */
export function reasonWhy(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // "EIO: i/o error, open '/path/of/a/temporary/file'": the path is none the user knows.
  return REASONS[code] ?? message.replace(/, \w+(?: '.*)?$/s, '');
}
