/**
 * How lp's text stands beside a person's in the same file: in Markdown a comment, which no reader of the
 * finished page sees, in plain text a block with a bar before each line. Both are one block, deleted in one go.
 */
import type { Markup } from './blocks.ts';
import type { Beside, Reason } from './sequence.ts';

const OPENING = 'lp now writes';

/** The block that says what lp writes, and why it is not in its place. */
export function besideBlock({ why, text }: Beside, markup: Markup): string {
  return besideText(text, why, markup);
}

/** For each block that an earlier merge may have left of a text, the block of what lp writes instead now. */
export function updatedBlocks(
  before: string,
  now: string,
  markup: Markup,
): [earlier: string, today: string][] {
  return (['changed', 'removed'] as const).map((kind) => [
    besideText(before, { kind }, markup),
    besideText(now, { kind }, markup),
  ]);
}

/** The lines, from 1, on which such blocks begin. */
export function besideLines(text: string, markup: Markup): number[] {
  return text.split('\n').flatMap((line, at) => (isBeside(line, markup) ? [at + 1] : []));
}

/** Whether a block is one of these, as its first words say. */
export function isBeside(block: string, markup: Markup): boolean {
  return block.startsWith(`${markup === 'md' ? '<!--' : '|'} ${OPENING}`);
}

function besideText(text: string, why: Reason, markup: Markup): string {
  const opening = `${OPENING}${wordsFor(why, markup)}:`;
  if (markup === 'txt') return `${opening}\n${text}`.replace(/^/gm, '| ').replace(/ +$/gm, '');
  // Nothing in it may end the comment; the backslash shows nowhere if the text is taken over.
  return `<!-- ${opening}\n${text}`.replaceAll('-->', '--\\>').concat('\n-->');
}

function wordsFor(why: Reason, markup: Markup): string {
  switch (why.kind) {
    case 'changed':
      return '';
    case 'removed':
      return ', where you removed it';
    case 'homeless':
      return ` under "${titleOf(why.heading, markup)}", which you removed`;
  }
}

/** The words of a heading without its marks. */
function titleOf(heading: string, markup: Markup): string {
  return markup === 'md' ? heading.replace(/^#+ /, '') : heading.split('\n').slice(0, -1).join(' ');
}
