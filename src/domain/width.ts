/**
 * Cells: how much room a text takes on a terminal, and fitting it into less.
 *
 * Everything works on what a reader sees as one character (a letter with its marks, a flag, a family joined
 * from several emoji), and none of those is ever split. `get-east-asian-width` knows the width of a
 * character; the wrapping and cutting of other libraries split such clusters (fast-wrap-ansi puts the halves of a
 * flag on two lines), so these are our own. No `Intl`: `Intl.Segmenter` alone costs 30 ms at start.
 *
 * Texts from a log go through `harmless()` first; control characters have no width anyone could know.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Texts in which each character is one cell: ASCII, Latin letters, and the dashes, quotes, arrows and dots that
 * lists are made of. Spares most texts the search for clusters, whose pattern takes V8 5 ms to compile.
 */
const PLAIN =
  /^[\x20-\x7e\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2015\u2018-\u2027\u2030-\u203a\u2190-\u2193\u275b-\u275e]*$/;

/** Select Graphic Rendition: what `style.ts` puts around a text. */
const COLOUR = /\x1b\[[0-9;]*m/g;

/** Show nothing of their own: joiners, direction marks, the tags inside some flags. */
const UNSEEN = '\\u061c\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u{e0001}\\u{e0020}-\\u{e007f}';
const ATTACHED = `[\\p{M}${UNSEEN}]`;
const PICTURE = `\\p{ExtPict}\\p{EMod}?${ATTACHED}*`;

/**
 * One visible character: a flag, emoji joined to emoji, a Hangul syllable spelt in letters, or anything else
 * with the marks on it. Close to the "extended grapheme cluster" of Unicode's UAX 29, without its rare scripts.
 */
let clusterPattern: RegExp | undefined;
const aCluster = (): RegExp =>
  (clusterPattern ??= new RegExp(
    [
      `\\p{RI}\\p{RI}${ATTACHED}*`,
      `${PICTURE}(?:(?<=\\u200d)${PICTURE})*`,
      `[\\u1100-\\u115f]+[\\u1160-\\u11a7]*[\\u11a8-\\u11ff]*${ATTACHED}*`,
      `[^]${ATTACHED}*`,
    ].join('|'),
    'gu',
  ));

/** The visible characters of a text, one by one, each with its cells: 0, 1 or 2. */
export function* clusters(text: string): Generator<{ readonly text: string; readonly cells: number }> {
  for (const [cluster] of text.matchAll(aCluster())) yield { text: cluster, cells: cellsOf(cluster) };
}

/**
 * A picture takes two cells where it is drawn as one (a flag, a key cap, a variation selector); anything else
 * takes those of its first character, by Unicode's East Asian Width, or none where that is only a mark.
 */
function cellsOf(cluster: string): number {
  const code = cluster.codePointAt(0)!;
  if (cluster.length === 1 && code >= 0x20 && code < 0x7f) return 1;
  if (cluster.includes('\ufe0f') || REGIONAL_PAIR.test(cluster)) return 2;
  return unseen().test(cluster) ? 0 : eastAsianWidth(code);
}

const REGIONAL_PAIR = /^[\u{1f1e6}-\u{1f1ff}]{2}/u;

let unseenPattern: RegExp | undefined;
const unseen = (): RegExp => (unseenPattern ??= new RegExp(`^(?:\\p{M}|[${UNSEEN}]|\\p{Cc})+$`, 'u'));

/** Cells a text takes on one line. Colour codes take none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let cells = 0;
  for (const cluster of clusters(text.replace(COLOUR, ''))) cells += cluster.cells;
  return cells;
}

/** The text in at most `width` cells, with `…` for what had to go. Without colour codes. */
export function cut(text: string, width: number): string {
  if (width === Number.POSITIVE_INFINITY) return text;
  if (!(width >= 1)) return '';
  if (text.length <= width && PLAIN.test(text)) return text;
  let cells = 0;
  let at = 0;
  let kept = 0;
  // Reads only as far as it must: a title may have 100,000 characters.
  for (const cluster of clusters(text)) {
    cells += cluster.cells;
    if (cells > width) return `${text.slice(0, kept).trimEnd()}…`;
    at += cluster.text.length;
    if (cells < width) kept = at;
  }
  return text;
}

/** The text with spaces after it up to `width` cells; a wider one stays as it is. Colour codes are allowed. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text with spaces before it up to `width` cells. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/**
 * The text in rows of at most `width` cells, broken at spaces, between wide characters, and, where one word
 * is wider than a row, anywhere. Line breaks stay, a row's leading spaces stay, those at a break go. Without
 * colour codes. The narrowest row there can be has two cells, for a wide character has no less.
 */
export function wrap(text: string, width: number): string[] {
  const lines = text.split('\n');
  if (width === Number.POSITIVE_INFINITY) return lines;
  const room = Math.max(2, Math.floor(width) || 0);
  return lines.flatMap((line) =>
    line.length <= room && PLAIN.test(line) ? [line.trimEnd()] : wrapLine(line, room),
  );
}

function wrapLine(line: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  const breakRow = (): void => {
    rows.push(row);
    row = '';
    used = 0;
  };
  for (const piece of pieces(line)) {
    const fits = used + piece.gap + piece.cells <= room;
    if (!fits && used > 0) breakRow();
    // A gap at a break goes; one at the very start is an indentation and stays while there is room for text.
    const gap = fits ? piece.gap : rows.length === 0 && used === 0 ? Math.min(piece.gap, room - 2) : 0;
    row += ' '.repeat(gap);
    used += gap;
    if (used + piece.cells <= room) {
      row += piece.text;
      used += piece.cells;
      continue;
    }
    for (const cluster of clusters(piece.text)) {
      if (used + cluster.cells > room) breakRow();
      row += cluster.text;
      used += cluster.cells;
    }
  }
  return row === '' && rows.length > 0 ? rows : [...rows, row];
}

interface Piece {
  /** Spaces before it. */
  readonly gap: number;
  readonly text: string;
  readonly cells: number;
}

/** Marks no row begins with, and such that none ends with (a short form of Japanese line-breaking rules). */
const neverFirst = (text: string): boolean =>
  /^[\p{Pe}\p{Pf}\p{Po}\u2025\u2026ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u.test(text);
const neverLast = (text: string): boolean => /^[\p{Ps}\p{Pi}]/u.test(text);

/** The stretches between which a row may break: words, and wide characters one by one. */
function* pieces(line: string): Generator<Piece> {
  let gap = 0;
  let word = '';
  let cells = 0;
  let last = { text: '', cells: 0 };
  for (const cluster of clusters(line)) {
    const space = cluster.text === ' ' || cluster.text === '\t';
    const between =
      (last.cells === 2 || cluster.cells === 2) && !neverFirst(cluster.text) && !neverLast(last.text);
    if (word !== '' && (space || between)) {
      yield { gap, text: word, cells };
      gap = 0;
      word = '';
      cells = 0;
    }
    if (space) gap++;
    else {
      word += cluster.text;
      cells += cluster.cells;
    }
    last = cluster;
  }
  if (word !== '') yield { gap, text: word, cells };
}
