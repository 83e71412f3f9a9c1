/** Whether an output can be given more than ASCII to draw with. */

/**
 * POSIX: `LC_ALL`, else `LC_CTYPE`, else `LANG` names the character set. Where none of them is set (Windows, a
 * bare container) UTF-8 it is, as in everything else lp prints; `C`, `POSIX` and other character sets get ASCII.
 */
export function drawsUnicode(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((value) => value !== undefined && value !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}
