/**
 * What finds room in so many words. Every section gets its first few pieces, then what is left goes to the rest, in the
 * order of the form; last come sentences of stories. In a section nothing less important is told than what was left out.
 */
import { paragraph } from '../document.ts';
import { wordsOf } from '../tally.ts';
import { type Piece, told } from './pieces.ts';

export interface Filled {
  /** Most important first. */
  readonly pieces: readonly Piece[];
  /** So many have their turn before the rest of any section. */
  readonly first: number;
}

export interface Room {
  /** Keys of the pieces that are told, and of those told with their story. */
  readonly told: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
}

/**
 * @param limit most words; `Infinity` for none.
 * @param leftOut the words it takes to say that something was left out.
 */
export function roomIn(sections: readonly Filled[], limit: number, leftOut: number): Room {
  const all = fill(sections, limit);
  const isWhole = sections.every(({ pieces }) => pieces.every(({ key }) => all.told.has(key)));
  return isWhole ? all : fill(sections, limit - leftOut);
}

function fill(sections: readonly Filled[], limit: number): Room {
  const keys = new Set<string>();
  const stories = new Set<string>();
  const groups = new Set<string>();
  let left = limit;
  const tell = (piece: Piece): boolean => {
    if (keys.has(piece.key)) return true;
    const { group } = piece;
    const lead = group === undefined || groups.has(group.key) ? [] : [paragraph(...group.lead)];
    const words = wordsOf([...lead, ...(piece.blocks ?? [paragraph(...told(piece, false))])]);
    if (words > left && piece.always !== true) return false;
    left -= words;
    keys.add(piece.key);
    if (group !== undefined) groups.add(group.key);
    return true;
  };
  for (const { pieces } of sections) for (const piece of pieces) if (piece.always === true) tell(piece);
  const closed = new Set<Filled>();
  const turn = (section: Filled, pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      if (closed.has(section)) return;
      if (!tell(piece)) closed.add(section);
    }
  };
  for (const section of sections) turn(section, section.pieces.slice(0, section.first));
  for (const section of sections) turn(section, section.pieces);
  for (const { key, story } of sections.flatMap(({ pieces }) => pieces)) {
    if (story === undefined || !keys.has(key)) continue;
    const words = wordsOf([paragraph(...story())]);
    if (words === 0 || words > left) continue;
    left -= words;
    stories.add(key);
  }
  return { told: keys, stories };
}
