/** The full stop at the end of a title that goes on in a line of lp's own. */

const STOP = 0x2e;
const WIDE_STOP = 0x3002;

/** The text without the one full stop that would get in the way before a comma, a colon or a parenthesis. */
export function withoutStop(text: string): string {
  const end = text.length - 1;
  const last = text.charCodeAt(end);
  if ((last !== STOP && last !== WIDE_STOP) || end === 0) return text;
  return /[.。\s]/.test(text[end - 1]!) ? text : text.slice(0, end);
}
