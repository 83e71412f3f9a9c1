/**
 * The lines of lp in a start file of a shell, between two markers: put in, replaced in place, taken out again so that
 * what is left is byte for byte what was there. Pure. A text is of any encoding in which ASCII is itself: bytes read
 * as Latin-1.
 */
import { RefusedError } from '../../domain/errors.ts';

export const OPENING = '# >>> lp >>>';
export const CLOSING = '# <<< lp <<<';

/** What a file was before the block, where the block alone cannot tell. A line of the block says so. */
export type Origin = 'made' | 'unended' | 'ended';

const ORIGINS: Readonly<Record<Origin, string | undefined>> = {
  made: '# lp init made this file.',
  unended: '# The line above had no line break; lp init put one there.',
  ended: undefined,
};

interface Found {
  /** Where it begins and where it ends, its last line break included. */
  readonly from: number;
  readonly to: number;
  /** Between the markers, without the line of its origin. */
  readonly lines: readonly string[];
  readonly origin: Origin;
}

/**
 * The block in a text.
 * @param shown the file's name, for messages.
 * @throws RefusedError where a marker stands alone or there are several blocks: what lies between is not for lp to judge.
 */
export function findBlock(text: string, shown: string): Found | undefined {
  const openings = markers(text, OPENING);
  const closings = markers(text, CLOSING);
  const [opening] = openings;
  const [closing] = closings;
  if (opening === undefined && closing === undefined) return undefined;
  if (
    opening === undefined ||
    closing === undefined ||
    openings.length > 1 ||
    closings.length > 1 ||
    closing.from < opening.from
  ) {
    const at = lineOf(text, (openings[0] ?? closing)!.from);
    throw new RefusedError(
      `${shown} has "${OPENING}" and "${CLOSING}" not once each and in this order; it was not touched`,
      {
        hint: `Look at line ${at} and take the lines of lp out by hand, markers and all; then lp init again.`,
      },
    );
  }
  const inside = text.slice(opening.to, closing.from).split(/\r?\n/).slice(0, -1);
  const origin = (Object.keys(ORIGINS) as Origin[]).find((one) => ORIGINS[one] === inside[0]) ?? 'ended';
  return {
    from: opening.from,
    to: closing.to,
    lines: origin === 'ended' ? inside : inside.slice(1),
    origin,
  };
}

/** Lines that are this marker, and nothing else but spaces at their end. */
function markers(text: string, marker: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let at = text.indexOf(marker); at !== -1; at = text.indexOf(marker, at + 1)) {
    const rest = /[ \t]*(?:\r?\n|$)/y;
    rest.lastIndex = at + marker.length;
    if ((at === 0 || text[at - 1] === '\n') && rest.test(text)) found.push({ from: at, to: rest.lastIndex });
  }
  return found;
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/**
 * The text with these lines as its block: in place where there is one, else at its end, after a blank line.
 * @param text undefined where there is no file.
 * @throws RefusedError as `findBlock`.
 */
export function withBlock(text: string | undefined, lines: readonly string[], shown: string): string {
  const eol = /\r?\n/.exec(text ?? '')?.[0] ?? '\n';
  const found = text === undefined ? undefined : findBlock(text, shown);
  const origin = found?.origin ?? (text === undefined ? 'made' : /[^\n]$/.test(text) ? 'unended' : 'ended');
  const first = ORIGINS[origin];
  const block = [OPENING, ...(first === undefined ? [] : [first]), ...lines, CLOSING, ''].join(eol);
  if (text === undefined || text === '') return block;
  if (found === undefined) return text + (origin === 'unended' ? eol : '') + eol + block;
  // The last line of a file may have lost its break.
  const ending = text.slice(found.from, found.to).endsWith('\n') ? block : block.slice(0, -eol.length);
  return text.slice(0, found.from) + ending + text.slice(found.to);
}

/**
 * The text without its block.
 * @returns undefined where nothing is left of a file that lp made; the text itself where it has no block.
 * @throws RefusedError as `findBlock`.
 */
export function withoutBlock(text: string, shown: string): string | undefined {
  const found = findBlock(text, shown);
  if (found === undefined) return text;
  const { from, to, origin } = found;
  // The blank line that was put before it.
  const before = text.slice(0, from).replace(/(^|\n)\r?\n$/, '$1');
  const after = text.slice(to);
  if (origin === 'made' && before === '' && after === '') return undefined;
  return (origin === 'unended' && after === '' ? before.replace(/\r?\n$/, '') : before) + after;
}
