/**
 * What a draft came to, gathered while it is composed: words by section, which entries were told, and how long
 * each of them is. From it follow what is over a limit and what was left out; nothing else keeps such a list.
 */
import type { Block, Inline } from './document.ts';

export interface SectionTally {
  readonly name: string;
  words: number;
  /** Words of each story or line told there, by the id of its entry. */
  readonly entries: Map<number, number>;
}

export class Tally {
  readonly sections: SectionTally[] = [];
  /** Entries told or referred to anywhere. */
  readonly mentioned = new Set<number>();

  begin(name: string): void {
    this.sections.push({ name, words: 0, entries: new Map() });
  }

  /** Counts a block of the section begun last. Headings are the form's own, so they do not count. */
  see(block: Block): void {
    const section = this.sections.at(-1);
    if (section === undefined || block.kind === 'heading') return;
    this.#count(block, section);
  }

  get words(): number {
    return this.sections.reduce((sum, { words }) => sum + words, 0);
  }

  #count(block: Block, section: SectionTally): number {
    let words = 0;
    switch (block.kind) {
      case 'heading':
        return 0;
      case 'paragraph':
        words = this.#inlines(block.children, section);
        section.words += words;
        return words;
      case 'code':
        words = wordsIn(block.text);
        section.words += words;
        return words;
      case 'list':
        for (const item of block.items) for (const each of item) words += this.#count(each, section);
        return words;
      case 'table':
        for (const cell of [block.head, ...block.rows].flat()) words += this.#inlines(cell, section);
        section.words += words;
        return words;
      case 'quote':
        for (const each of block.children) words += this.#count(each, section);
        return words;
      case 'story':
        for (const each of block.children) words += this.#count(each, section);
        this.mentioned.add(block.id);
        // Its own words, not those of the paragraph that holds its reference alone.
        section.entries.set(block.id, words);
        return words;
    }
  }

  /** The words of a paragraph; those of a line with one reference are that entry's. */
  #inlines(children: readonly Inline[], section: SectionTally): number {
    let words = 0;
    let only: number | null = null;
    for (const each of children) {
      if (each.kind === 'text' || each.kind === 'code') words += wordsIn(each.text);
      else if (each.kind === 'link') words += each.text === each.href ? 1 : wordsIn(each.text);
      else if (each.kind === 'strong' || each.kind === 'emphasis')
        words += this.#inlines(each.children, section);
      else if (each.kind === 'reference' && each.id !== null) {
        this.mentioned.add(each.id);
        only = only === null ? each.id : -1;
      }
    }
    if (only !== null && only > 0 && !section.entries.has(only)) section.entries.set(only, words);
    return words;
  }
}

/** How many words blocks have, without headings. */
export function wordsOf(blocks: Iterable<Block>): number {
  const tally = new Tally();
  tally.begin('');
  for (const block of blocks) tally.see(block);
  return tally.words;
}

/**
 * How many words a text has, as forms count them: runs without white space that hold a letter or digit. Chinese
 * and Japanese letters count one each, as word processors have it.
 */
export function wordsIn(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) inWord = false;
    else if (code >= 0x3040 && code <= 0x9fff) {
      words += 1;
      inWord = false;
    } else if (!inWord && isLetterOrDigit(code)) {
      words += 1;
      inWord = true;
    }
  }
  return words;
}

/** Beyond ASCII, all but general punctuation, symbols and arrows counts as a letter. */
function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x303f);
}
