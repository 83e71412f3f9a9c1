/**
 * Markdown that is hardly any: headings, paragraphs, bullets, bold, code and links as nearly all notes consist of, made
 * into the parser's own tree at a tenth of its time. Whatever could be read in another way is left to the parser; a
 * property test holds the two to one answer.
 */
import type { Block, List, ListItem } from './tree.ts';

type Heading = Extract<Block, { type: 'heading' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Inline = Paragraph['children'][number];

/** Where a line begins: as the parser counts, from 1 and from 0. */
export interface Start {
  readonly line: number;
  readonly offset: number;
}

/** What may mean something else than it shows: escapes, entities, HTML, pictures, fences, definitions. */
const NOT_PLAIN = /[\\<\0\r]|&#?\w+;|!\[|\]:|~~~|```|^\ufeff/;

/** Lines that end in white space, begin with a tab, are made of marks only, or begin a quote or a numbered list. */
const NOT_PLAIN_LINE = /[ \t]$|^ *\t|^[-=+*_:| \t]+$|^ *(?:>|\d{1,9}[.)](?:[ \t]|$))/;

/** Below a bullet, what would begin a block of another kind. */
const BLOCK = /^(?:#{1,6}(?:[ \t]|$)|[-+*](?:[ \t]|$)|>|\d{1,9}[.)](?:[ \t]|$))/;

interface Open {
  readonly list: List;
  readonly item: ListItem;
  readonly marker: string;
  /** Columns before the bullet, and before what stands behind it. */
  readonly indent: number;
  readonly content: number;
}

type Point = NonNullable<Block['position']>['start'];

/**
 * The blocks of a text, or `undefined` where it is not plain. Inline nodes bear no position; all others bear the
 * parser's.
 */
export function plainBlocks(source: string, start: Start): Block[] | undefined {
  if (NOT_PLAIN.test(source)) return undefined;
  const blocks: Block[] = [];
  const open: Open[] = [];
  /** The paragraph that is not at its end. */
  let words: { readonly from: Point; readonly lines: string[] } | undefined;
  let end: Point = { line: start.line, column: 1, offset: start.offset };
  let { line, offset } = start;

  const add = (node: Block): void => {
    const into = open.at(-1)?.item.children ?? blocks;
    (into as Block[]).push(node);
  };
  const endWords = (): boolean => {
    if (words === undefined) return true;
    const children = plainInlines(words.lines.join('\n'));
    if (children === undefined) return false;
    const node: Paragraph = { type: 'paragraph', children, position: { start: words.from, end } };
    add(node);
    words = undefined;
    return true;
  };
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const { list, item } = open.pop()!;
      item.position!.end = end;
      list.position!.end = end;
    }
  };

  for (const text of source.split('\n')) {
    const here = { line, offset };
    line += 1;
    offset += text.length + 1;
    if (/^ *$/.test(text)) {
      if (!endWords()) return undefined;
      continue;
    }
    if (NOT_PLAIN_LINE.test(text)) return undefined;
    const indent = text.length - text.trimStart().length;
    const at = (column: number): Point => ({
      line: here.line,
      column: column + 1,
      offset: here.offset + column,
    });
    const after = at(text.length);
    const heading = /^(#{1,6}) +(?=\S)/.exec(text);
    const bullet = heading === null ? /^ *([-*+]) {1,3}(?=\S)/.exec(text) : null;
    if (heading !== null) {
      if (!endWords() || text.endsWith('#')) return undefined;
      closeTo(0);
      const children = plainInlines(text.slice(heading[0].length));
      if (children === undefined) return undefined;
      const depth = heading[1]!.length as Heading['depth'];
      add({ type: 'heading', depth, children, position: { start: at(0), end: after } });
    } else if (bullet !== null) {
      const content = bullet[0].length;
      const marker = bullet[1]!;
      if (!endWords() || BLOCK.test(text.slice(content))) return undefined;
      const depth = depthOf(indent, marker, open);
      if (depth === undefined) return undefined;
      const list = open[depth]?.list;
      closeTo(list === undefined ? depth : depth + 1);
      const point = at(indent);
      const item: ListItem = {
        type: 'listItem',
        children: [],
        position: { start: point, end: after },
      };
      if (list === undefined) {
        const begun: List = { type: 'list', children: [item], position: { start: point, end: after } };
        add(begun);
        open.push({ list: begun, item, marker, indent, content });
      } else {
        const { item: before } = open.pop()!;
        before.position!.end = end;
        list.children.push(item);
        open.push({ list, item, marker, indent, content });
      }
      words = { from: at(content), lines: [text.slice(content)] };
    } else if (BLOCK.test(text.trimStart())) {
      return undefined;
    } else if (words !== undefined) {
      // What goes on less indented than it began is the parser's to judge.
      if (indent < (open.at(-1)?.content ?? 0)) return undefined;
      words.lines.push(text.trimStart());
    } else {
      if (indent > 0) return undefined;
      closeTo(0);
      words = { from: at(0), lines: [text] };
    }
    end = after;
  }
  if (!endWords()) return undefined;
  closeTo(0);
  return blocks;
}

/** How many lists stay open before a bullet: it is one of the list there, or begins one. */
function depthOf(indent: number, marker: string, open: readonly Open[]): number | undefined {
  const same = open.findIndex((one) => one.indent === indent);
  if (same !== -1) return open[same]!.marker === marker ? same : undefined;
  const deepest = open.at(-1);
  if (deepest === undefined) return indent === 0 ? 0 : undefined;
  const inside = indent - deepest.content;
  return inside >= 0 && inside <= 3 ? open.length : undefined;
}

/** Bold, code, a link; then brackets that are none, and marks alone. */
const INLINE =
  /\*\*([^\s*_`[\]](?:[^*_`[\]\n]*[^\s*_`[\]])?)\*\*|`([^\s`](?:[^`\n]*[^\s`])?)`|\[([^*_`[\]\n]+)\]\(([^\s()<>[\]`"'\0-\x1f\x7f]+)\)|\[[^*_`[\]\n]*\]|[*_`[\]]/g;

let letter: RegExp | undefined;
/** Letters, digits and what is written above and below them. */
const isLetter = (text: string): boolean => {
  letter ??= /^[\p{L}\p{N}\p{M}]$/u;
  return letter.test(text);
};

function plainInlines(text: string): Inline[] | undefined {
  if (!/[*_`[\]]/.test(text)) return [{ type: 'text', value: text }];
  const nodes: Inline[] = [];
  let value = '';
  let from = 0;
  const add = (node: Inline): void => {
    if (value !== '') nodes.push({ type: 'text', value });
    value = '';
    nodes.push(node);
  };
  for (const { 0: mark, 1: bold, 2: code, 3: name, 4: url = '', index } of text.matchAll(INLINE)) {
    value += text.slice(from, index);
    from = index + mark.length;
    const [before, after] = [text[index - 1] ?? ' ', text[from] ?? ' '];
    if (bold !== undefined) {
      if (!isBold(bold, before, after)) return undefined;
      add({ type: 'strong', children: [{ type: 'text', value: bold }] });
    } else if (code !== undefined) {
      if (before === '`' || after === '`') return undefined;
      add({ type: 'inlineCode', value: code });
    } else if (name !== undefined) {
      add({ type: 'link', title: null, url, children: [{ type: 'text', value: name }] });
    } else if (mark.length > 1) {
      if (after === '(' || after === '[') return undefined;
      value += mark;
    } else if (mark === '_' && isLetter(before) && isLetter(after)) {
      value += mark;
    } else return undefined;
  }
  value += text.slice(from);
  if (value !== '') nodes.push({ type: 'text', value });
  return nodes;
}

/** Whether the stars around these words can be nothing else. */
function isBold(words: string, before: string, after: string): boolean {
  if (before === '*' || after === '*') return false;
  const opens = isLetter(words[0]!) || /[\s(]/.test(before);
  const closes = isLetter(words.at(-1)!) || /[\s.,;:!?)]/.test(after);
  return opens && closes;
}
