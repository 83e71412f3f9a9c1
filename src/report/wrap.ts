/**
 * Breaks prose into lines by how wide it is on a screen: wide letters count two, accents none. Between
 * Chinese, Japanese and Korean letters a line may break anywhere; a word that fits no line is left whole,
 * so that an address can still be copied.
 */
import { displayWidth } from '../domain/width.ts';

const PLAIN = /^[\x20-\x7e]*$/;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** One wide letter with what may not be parted from it, or a run of others. */
const aPiece = (): RegExp =>
  new RegExp(
    `[（「『【《〈“]*${WIDE.source}[\\p{M}、。，．！？：；）」』】》〉”]*|[^${WIDE.source.slice(1)}+`,
    'gu',
  );

/** The text in lines of at most `width` columns, broken at spaces; several spaces count as one. */
export function wrapText(text: string, width: number): string[] {
  return PLAIN.test(text) ? wrapPlain(text, width) : wrapWide(text, width);
}

/** Where every letter takes one column, lines are cut out of the text without measuring words. */
function wrapPlain(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    if (text.charCodeAt(start) === 0x20) {
      start += 1;
      continue;
    }
    let end = text.length - start <= width ? text.length : text.lastIndexOf(' ', start + width);
    if (end <= start) end = text.indexOf(' ', start + width);
    if (end === -1) end = text.length;
    lines.push(text.slice(start, end).trimEnd().replace(/ {2,}/g, ' '));
    start = end + 1;
  }
  return lines;
}

function wrapWide(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    let gap = line === '' ? '' : ' ';
    for (const piece of WIDE.test(word) ? (word.match(aPiece()) ?? [word]) : [word]) {
      const wide = displayWidth(piece);
      if (line !== '' && used + gap.length + wide > width) {
        lines.push(line);
        line = piece;
        used = wide;
      } else {
        line += gap + piece;
        used += gap.length + wide;
      }
      gap = '';
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
