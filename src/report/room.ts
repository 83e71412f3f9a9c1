/**
 * The room of a draft that must fit: so many pages, so many words in all and in each section. Whatever wants to be told
 * asks for a place, and what finds none stays out; the order in which they ask is the audience's.
 */
import type { Block } from './document.ts';
import { heightOf } from './paper.ts';
import { wordsOf } from './tally.ts';

/** A part of the draft that is told in one form or another, or not at all. */
export interface Slot {
  readonly section: string;
  /** None as long as it is not told. */
  readonly blocks: readonly Block[];
}

interface Filled extends Slot {
  blocks: readonly Block[];
  words: number;
  height: number;
}

export class Room {
  readonly #limit: (section: string) => number;
  readonly #words = new Map<string, number>();
  readonly #slots = new Map<Slot, Filled>();
  #left: number;

  /**
   * @param height in points; see `paper.ts`.
   * @param limit most words of a section, and of the draft (`all`); `Infinity` for none.
   */
  constructor(height: number, limit: (section: string) => number) {
    this.#left = height;
    this.#limit = limit;
  }

  slot(section: string): Slot {
    const slot: Filled = { section, blocks: [], words: 0, height: 0 };
    this.#slots.set(slot, slot);
    return slot;
  }

  /**
   * Tells something in a slot, in place of what stood there.
   * @param anyway takes the room even where there is none.
   * @returns false where it does not fit; then all is as it was.
   */
  put(slot: Slot, blocks: readonly Block[], { anyway = false } = {}): boolean {
    const filled = this.#slots.get(slot)!;
    const words = wordsOf(blocks);
    const height = heightOf(blocks);
    const [more, higher] = [words - filled.words, height - filled.height];
    const fits =
      higher <= this.#left &&
      [slot.section, 'all'].every((name) => this.#used(name) + more <= this.#limit(name));
    // What becomes smaller is welcome even where the room is overdrawn.
    if (!fits && !anyway && (more > 0 || higher > 0)) return false;
    for (const name of [slot.section, 'all']) this.#words.set(name, this.#used(name) + more);
    this.#left -= higher;
    Object.assign(filled, { blocks, words, height });
    return true;
  }

  #used(name: string): number {
    return this.#words.get(name) ?? 0;
  }
}
