/** How wide a column is. Apart from width.ts, which every call loads. */
import { displayWidth } from './width.ts';

/** Cells of the widest text, at least `least`. There may be more of them than a call takes arguments. */
export function widest(texts: readonly string[], least = 0): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), least);
}
