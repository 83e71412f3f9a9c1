/**
 * What somebody said, and what its owner adds to it. The words of feedback are its title and the details after it, one
 * text as it was said; from a line that begins with "My note:" to the end, the details are the owner's own and are
 * told beside the words, never as part of them. In the text itself, so that the two stay apart in every export.
 */
import type { Draft } from './entry.ts';

type Said = Pick<Draft, 'title' | 'details'>;

const NOTE = /(?:^|\n)[\t ]*My note:/i;

/** The words of feedback as they were said, without the owner's note. */
export function spokenWords({ title, details }: Said): string {
  const [words] = parted(details);
  return words === '' ? title : `${title}\n${words}`;
}

/** Details of feedback as the words after the first line and the owner's note, either of them possibly empty. */
export function parted(details: string | null | undefined): readonly [words: string, note: string] {
  const text = details ?? '';
  const found = NOTE.exec(text);
  if (found === null) return [text, ''];
  return [text.slice(0, found.index).trimEnd(), text.slice(found.index + found[0].length).trim()];
}
