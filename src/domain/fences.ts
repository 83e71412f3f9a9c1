/** Fences of code in a Markdown text, line by line: nothing means anything in one but its end. */

/**
 * The fence that is open after a line: its mark, `undefined` for none.
 *
 * @param open the one that is open before it.
 */
export function fenceAfter(line: string, open?: string): string | undefined {
  // Backticks after backticks on a line are code within it.
  const [, mark, rest] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)/s.exec(line) ?? [];
  if (mark === undefined || open === undefined) return mark ?? open;
  return mark.startsWith(open) && rest!.trim() === '' ? undefined : open;
}
