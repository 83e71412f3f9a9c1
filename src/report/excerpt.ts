/** The beginning of what a person wrote, in whole sentences: for drafts with little room. Never a cut sentence. */

import type { Block, Inline } from './document.ts';
import { isHeadingLine, parseMarkdown } from './markdown-blocks.ts';
import { wordsIn } from './tally.ts';

/** What marks that more was said. */
const OMISSION = '…';

/** A full stop (or its like) with what closes after it, before white space; Chinese and Japanese ones need none. */
const SENTENCE = /[\s\S]*?(?:[.!?…]["'”’)\]]*(?=\s)|[。！？]|$)/y;
/** Words a full stop belongs to: e.g., i.e., Dr., a single letter. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|approx|Dr|Mr|Mrs|Ms|St|No|ca|cf|incl)|\b[A-Za-z])\.$/;

/** The sentences of a text of one paragraph, in order, trimmed. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  SENTENCE.lastIndex = 0;
  while (SENTENCE.lastIndex < text.length) {
    const piece = SENTENCE.exec(text)?.[0] ?? '';
    if (piece === '') break;
    begun += piece;
    if (ABBREVIATION.test(begun) && SENTENCE.lastIndex < text.length) continue;
    if (begun.trim() !== '') sentences.push(begun.trim());
    begun = '';
  }
  if (begun.trim() !== '') sentences.push(begun.trim());
  return sentences;
}

/** The first paragraph of a text in Markdown that is no heading, as plain words without marks. */
export function firstParagraph(markdown: string): { text: string; more: boolean } {
  const blocks = parseMarkdown(markdown);
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && !isHeadingLine(block));
  const block = blocks[at];
  return { text: block === undefined ? '' : plain(block), more: blocks.length > 1 };
}

/**
 * As many whole sentences from the beginning as have at most `words` words, with an ellipsis where more was said; empty
 * where not even the first one fits.
 */
export function excerpt(markdown: string, words: number): string {
  const { text, more } = firstParagraph(markdown);
  const sentences = sentencesOf(text);
  let taken = '';
  let left = words;
  let whole = !more;
  for (const sentence of sentences) {
    left -= wordsIn(sentence);
    // What leads up to a list or code says nothing without it.
    const fits = left >= 0 && !(more && sentence.endsWith(':'));
    whole &&= fits;
    if (!fits) break;
    // After a full stop of Chinese or Japanese there is no space.
    taken += taken === '' || /[。！？]$/.test(taken) ? sentence : ` ${sentence}`;
  }
  return taken === '' || whole ? taken : `${taken} ${OMISSION}`;
}

function plain(block: Block): string {
  return block.kind === 'paragraph' ? block.children.map(words).join('').trim() : '';
}

function words(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'link':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return inline.children.map(words).join('');
    case 'reference':
      return `[#${inline.id ?? 'n'}]`;
    case 'break':
      return ' ';
  }
}
