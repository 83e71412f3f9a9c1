/** What lp init would do to a start file, and to read as: the lines with a sign for what goes and what comes. Pure. */
import { CLOSING, findBlock, OPENING, withBlock, withoutBlock } from './block.ts';
import { blockLines, type Choices, choicesOf, type Shell, wantsAnything } from './lines.ts';

export interface FilePlan {
  /** The whole text as it is to be; undefined where the file goes. */
  readonly text: string | undefined;
  /** Lines of the block, with `+`, `-` or a space before each. Empty where nothing changes. */
  readonly diff: readonly string[];
}

/** The choices a text's block was written for; undefined where it has none. */
export const chosenIn = (text: string | undefined, shown: string): Choices | undefined =>
  text === undefined ? undefined : choicesOf(findBlock(text, shown)?.lines ?? []);

/**
 * @param text of the file; undefined where there is none.
 * @param shown its name, for messages.
 * @throws RefusedError where the markers in it make no block.
 */
export function planFile(
  text: string | undefined,
  shown: string,
  { shell, choices, lpIsOurs }: { shell: Shell; choices: Choices; lpIsOurs: boolean },
): FilePlan {
  const before = text === undefined ? undefined : findBlock(text, shown);
  const now = before === undefined ? [] : [OPENING, ...before.lines, CLOSING];
  if (!wantsAnything(choices)) {
    if (before === undefined) return { text, diff: [] };
    return { text: withoutBlock(text!, shown), diff: now.map((line) => `- ${line}`) };
  }
  const lines = blockLines(shell, choices, lpIsOurs);
  const then = [OPENING, ...lines, CLOSING];
  if (now.join('\n') === then.join('\n')) return { text, diff: [] };
  return { text: withBlock(text, lines, shown), diff: difference(now, then) };
}

/** What both begin and end with stays; between the two all of the one goes and all of the other comes. */
function difference(now: readonly string[], then: readonly string[]): string[] {
  const shorter = Math.min(now.length, then.length);
  let head = 0;
  while (head < shorter && now[head] === then[head]) head++;
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail) === then.at(-1 - tail)) tail++;
  return [
    ...then.slice(0, head).map((line) => `  ${line}`),
    ...now.slice(head, now.length - tail).map((line) => `- ${line}`),
    ...then.slice(head, then.length - tail).map((line) => `+ ${line}`),
    ...then.slice(then.length - tail).map((line) => `  ${line}`),
  ];
}
