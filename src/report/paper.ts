/**
 * How much of a printed page a draft takes. A page is full by lines, not by words: a heading, a short line and the space
 * around them cost as much as a row of prose. The measures hold for the Word document and for the printed page of
 * HTML alike, each time the larger of the two, in the widest fonts the two fall back to (DejaVu).
 */
import { wrap } from '../domain/width.ts';
import type { Block, Cell, Inline } from './document.ts';
import { plainWords } from './excerpt.ts';

/** Points of a page of the smaller paper, Letter, without margins and what is left empty where the next page begins. */
const PAGE = 675;

/** The height of so many pages, in points. */
export const pages = (n: number): number => n * PAGE;

/** Points of a line, and after a paragraph or an item of a list. */
const LINE = 12.5;
const GAP = 5;
const ITEM_GAP = 3;
/** Points around the lines of a cell, and the letters its margins take. */
const CELL_GAP = 5;
const CELL_LETTERS = 2;
/** Letters to a line; what is quoted is set in on both sides, what is listed on one. */
const LETTERS = 92;
const QUOTED = 8;
const LISTED = 4;
/** Title, section, subsection: points around it and of each line, letters to a line. */
const HEADINGS = {
  1: { around: 12, line: 26, letters: 40 },
  2: { around: 11, line: 17, letters: 60 },
  3: { around: 5.5, line: 14, letters: 74 },
} as const;

/** The height of blocks on paper, in points. */
export function heightOf(blocks: Iterable<Block>, letters = LETTERS, gap = GAP): number {
  let height = 0;
  for (const block of blocks) height += blockHeight(block, letters, gap);
  return height;
}

function blockHeight(block: Block, letters: number, gap: number): number {
  switch (block.kind) {
    case 'heading': {
      const { around, line, letters: most } = HEADINGS[block.level];
      return around + line * rows(printed(block.children), most);
    }
    case 'paragraph':
      return gap + LINE * rows(printed(block.children), letters);
    case 'code':
      return gap + LINE * rows(block.text, letters);
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + heightOf(item, letters - LISTED, ITEM_GAP),
        GAP - ITEM_GAP,
      );
    case 'table': {
      // Columns of one width, each row as high as its fullest cell.
      const each = Math.floor(letters / block.head.length) - CELL_LETTERS;
      const height = (row: readonly Cell[]): number =>
        CELL_GAP + LINE * Math.max(...row.map((cell) => rows(printed(cell), each)));
      return [block.head, ...block.rows].reduce((sum, row) => sum + height(row), gap);
    }
    case 'quote':
      return heightOf(block.children, letters - QUOTED, gap);
    case 'story':
      return heightOf(block.children, letters, gap);
  }
}

const rows = (words: string, letters: number): number => wrap(words, letters).length;

/** The words as they are printed: a link that has some of its own with its address. */
function printed(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'break') return '\n';
      if (child.kind === 'link' && child.text !== child.href) return `${child.text} (${child.href})`;
      return 'children' in child ? printed(child.children) : plainWords([child]);
    })
    .join('');
}
