/**
 * Names on one line, and back. Between them is a semicolon, since names have commas (`Lima, Ana`); one that has a semicolon
 * itself gets a backslash before it, and backslashes before a semicolon or at the end count double.
 */
export const nameList = (names: readonly string[]): string =>
  names
    .map((name) =>
      name.replace(/(?<!\\)(\\*)(;|$)/g, (_, own: string, mark) => own + own + (mark === '' ? '' : '\\;')),
    )
    .join('; ');

/** The names in what `nameList` made. */
export const namesIn = (list: string): string[] =>
  list
    .split(/(?<=(?<!\\)(?:\\\\)*); /)
    .map((name) => name.replace(/\\+(?=;|$)/g, (own) => own.slice(0, own.length >> 1)))
    .filter((name) => name !== '');
