/**
 * Reads the Markdown people write in details into the draft's own tree. What is understood (paragraphs,
 * lists, quotes, tables, code, emphasis, links) keeps its shape in every format; what is not (HTML, reference
 * definitions) stays as the plain text it is. Because renderers write the tree afresh and escape all text,
 * nothing a person wrote can break out of its place: a heading becomes a bold line, a rule a paragraph
 * break, a fence left open ends with the text.
 *
 * Line by line, each line looked at a bounded number of times: linear in the text.
 */
import { harmless } from '../domain/harmless.ts';
import { type Block, type Inline, paragraph, strong, text } from './document.ts';
import { parseInlines } from './markdown-inlines.ts';
import { tableAt } from './markdown-tables.ts';

/** Quotes in lists in quotes beyond this are text: no review needs them, and it bounds the work. */
const DEEPEST = 5;

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const RULE = /^ {0,3}([-*_])(?: *\1){2,} *$/;
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const ATX = /^ {0,3}#{1,6}(?= |$)/;
const QUOTED = /^ {0,3}> ?/;
const ITEM = /^( {0,3}(?:([-*+])|(\d{1,9})[.)]))( +|$)/;
const TABLE_RULE = /^[ |:-]+$/;

/** Whether an entry of this id is in the same draft: then the user's own `[#22]` is a reference like ours. */
export type Knows = (id: number) => boolean;

/** One line of words with nothing in it that could be a mark: most of what people write. */
const PLAIN = /^[\p{L}(][^\\`*_[!<|~:\p{C}\u2028\u2029]*$/u;

/** The same for English alone, which spares nearly every text the classes of Unicode. */
const PLAIN_ASCII = /^[A-Za-z(][^\\`*_[!<|~:\x00-\x1f\x7f-\uffff]*$/;

/** Whether a text in Markdown is one paragraph of words as they stand. */
export function isPlain(source: string): boolean {
  return PLAIN_ASCII.test(source) || PLAIN.test(source);
}

/** The blocks of a text in Markdown. */
export function parseMarkdown(source: string, knows: Knows = () => false): Block[] {
  if (isPlain(source)) return [paragraph(text(source.trim()))];
  const lines = harmless(source, { multiline: true })
    .replaceAll('\t', '    ')
    .split('\n')
    .map((line) => line.replace(/(?<! ) +$/, ''));
  return parseLines(lines, { depth: 0, knows });
}

/** Whether a block is a bold line that was a heading where it was written. */
export function isHeadingLine(block: Block): boolean {
  return block.kind === 'paragraph' && block.children.length === 1 && block.children[0]!.kind === 'strong';
}

interface Place {
  readonly depth: number;
  readonly knows: Knows;
}

const within = ({ depth, knows }: Place): Place => ({ depth: depth + 1, knows });

function parseLines(lines: readonly string[], place: Place): Block[] {
  const { depth, knows } = place;
  const blocks: Block[] = [];
  let open: string[] = [];
  const flush = () => {
    const children = open.length === 0 ? [] : parseInlines(open.join('\n'), knows);
    if (children.length > 0) blocks.push(paragraph(...children));
    open = [];
  };

  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    const fence = FENCE.exec(line);
    const table = line.includes('|') ? tableAt(lines, at, knows, beginsBlock) : null;
    if (line === '') {
      flush();
      at += 1;
    } else if (fence !== null && !(fence[1]!.startsWith('`') && fence[2]!.includes('`'))) {
      flush();
      const end = endOfFence(lines, at + 1, fence[1]!);
      pushCode(blocks, lines.slice(at + 1, end), /^ *([\w+#.-]{1,20})/.exec(fence[2]!)?.[1] ?? null);
      at = end + 1;
    } else if (ATX.test(line)) {
      flush();
      pushHeading(blocks, line.replace(ATX, ''), knows);
      at += 1;
    } else if (open.length > 0 && UNDERLINE.test(line)) {
      // A single line with a rule under it was meant as a heading; under more lines it was meant as a rule.
      if (open.length === 1) {
        const [only] = open;
        open = [];
        pushHeading(blocks, only!, knows);
      }
      flush();
      at += 1;
    } else if (RULE.test(line)) {
      flush();
      at += 1;
    } else if (depth < DEEPEST && QUOTED.test(line)) {
      flush();
      const start = at;
      while (at < lines.length && QUOTED.test(lines[at]!)) at += 1;
      const inner = lines.slice(start, at).map((quoted) => quoted.replace(QUOTED, ''));
      const children = parseLines(inner, within(place));
      if (children.length > 0) blocks.push({ kind: 'quote', children });
    } else if (depth < DEEPEST && startsList(line, open.length > 0)) {
      flush();
      at = parseList(lines, at, place, blocks);
    } else if (open.length === 0 && line.startsWith('    ')) {
      const start = at;
      while (at < lines.length && (lines[at]!.startsWith('    ') || lines[at] === '')) at += 1;
      pushCode(
        blocks,
        lines.slice(start, at).map((code) => code.slice(4)),
        null,
      );
    } else if (table !== null) {
      flush();
      blocks.push(table.block);
      at = table.end;
    } else if (open.length === 0 && line.includes('|') && isTableRule(lines[at + 1])) {
      const start = at;
      while (at < lines.length && lines[at]!.includes('|')) at += 1;
      pushCode(blocks, lines.slice(start, at), null);
    } else {
      open.push(line.trimStart());
      at += 1;
    }
  }
  flush();
  return blocks;
}

/** Index of the line that closes the fence, or one past the end of the text. */
function endOfFence(lines: readonly string[], from: number, fence: string): number {
  const closing = new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},} *$`);
  let at = from;
  while (at < lines.length && !closing.test(lines[at]!)) at += 1;
  return at;
}

function isTableRule(line: string | undefined): boolean {
  return line?.includes('|') === true && line.includes('-') && TABLE_RULE.test(line);
}

function pushHeading(blocks: Block[], line: string, knows: Knows): void {
  const words = line.trim().replace(/(?:^|(?<=[^#] ))#+$/, '');
  const children = parseInlines(words.trim(), knows).map(plainer);
  if (children.length > 0) blocks.push(paragraph(strong(...children)));
}

/** Emphasis does not nest, and a heading is bold as a whole. */
function plainer(inline: Inline): Inline {
  if (inline.kind !== 'strong' && inline.kind !== 'emphasis') return inline;
  return inline.children.length === 1
    ? inline.children[0]!
    : text(inline.children.map((child) => ('text' in child ? child.text : '')).join(''));
}

function pushCode(blocks: Block[], lines: readonly string[], language: string | null): void {
  const code = lines.join('\n').replace(/^\n+/, '').trimEnd();
  if (code !== '') blocks.push({ kind: 'code', language, text: code });
}

/** In the middle of a paragraph only a bullet with words after it, or a 1, begins a list. */
function startsList(line: string, inParagraph: boolean): boolean {
  const item = ITEM.exec(line);
  if (item === null) return false;
  const empty = item[0].length === line.length;
  return inParagraph ? !empty && (item[3] === undefined || item[3] === '1') : !empty;
}

/** Pushes the list that begins at `from`; returns the index of the first line after it. */
function parseList(lines: readonly string[], from: number, place: Place, blocks: Block[]): number {
  const first = ITEM.exec(lines[from]!)!;
  const ordered = first[3] !== undefined;
  const items: Block[][] = [];
  let at = from;
  while (at < lines.length) {
    const item = ITEM.exec(lines[at]!);
    if (item === null || (item[3] !== undefined) !== ordered || RULE.test(lines[at]!)) break;
    const indent = item[1]!.length + (item[4]!.length > 4 ? 1 : Math.max(1, item[4]!.length));
    const inner = [lines[at]!.slice(indent)];
    at += 1;
    while (at < lines.length) {
      const line = lines[at]!;
      const inside = line.startsWith(' '.repeat(indent));
      const blankInside = line === '' && lines[at + 1]?.startsWith(' '.repeat(indent)) === true;
      const lazy = line !== '' && inner.at(-1) !== '' && !beginsBlock(line);
      if (!inside && !blankInside && !lazy) break;
      inner.push(inside ? line.slice(indent) : line);
      at += 1;
    }
    const children = parseLines(inner, within(place));
    if (children.length > 0) items.push(children);
    while (lines[at] === '' && ITEM.test(lines[at + 1] ?? '')) at += 1;
  }
  if (items.length > 0) blocks.push({ kind: 'list', start: ordered ? Number(first[3]) : null, items });
  return at;
}

function beginsBlock(line: string): boolean {
  return ITEM.test(line) || FENCE.test(line) || ATX.test(line) || QUOTED.test(line) || RULE.test(line);
}
