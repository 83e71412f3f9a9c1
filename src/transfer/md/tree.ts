/** Markdown as the parser sees it, as sections with what stands in them. The only file that knows the parser. */
import type { BlockContent, Definition, List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { fenceAfter } from '../../domain/fences.ts';
import { plainBlocks, type Start } from './plain.ts';

export type Block = RootContent;
export type { List, ListItem, Nodes, Table };

export interface Section {
  /** 1 to 6; 0 for what stands before the first heading. */
  readonly depth: number;
  /** The heading without marks. */
  readonly heading: string;
  readonly line: number;
  readonly blocks: Block[];
  readonly sections: Section[];
}

export interface Page {
  readonly root: Section;
  readonly source: string;
  /** Number of the first line. */
  readonly line: number;
  /** Addresses of `[text][name]`. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Line of a heading that lp wrote → what is quoted below it (`windows.ts`). */
  readonly quotes: ReadonlyMap<number, readonly string[]>;
}

const NO_QUOTES: Page['quotes'] = new Map();

/** @throws whatever the parser throws, on texts nobody wrote. */
export function pageOf(source: string, line: number, quotes = NO_QUOTES): Page {
  const blocks = blocksOf(source);
  const definitions = new Map(
    blocks
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  );
  const root: Section = { depth: 0, heading: '', line, blocks: [], sections: [] };
  const page: Page = { root, source, line, definitions, quotes };
  const open = [root];
  for (const node of blocks) {
    if (node.type !== 'heading') {
      open.at(-1)!.blocks.push(node);
      continue;
    }
    while (open.at(-1)!.depth >= node.depth) open.pop();
    const section: Section = {
      depth: node.depth,
      heading: plain(node, page).trim(),
      line: lineOf(node, page),
      blocks: [],
      sections: [],
    };
    open.at(-1)!.sections.push(section);
    open.push(section);
  }
  return page;
}

/** What goes on below a heading or means something anywhere in the text: addresses by name, comments, scripts. */
const AS_A_WHOLE = /\]:|^[ \t>*+-]*<(?:[!?]|script|pre|style|textarea)/im;

/**
 * All blocks of a text. A heading begins anew whatever was before, so each part from one to the next is read for itself:
 * the parser's time grows faster than its text, and most parts are plain and need none of it.
 */
function blocksOf(source: string): RootContent[] {
  if (AS_A_WHOLE.test(source)) return parsed(source);
  let fence: string | undefined;
  const blocks: RootContent[] = [];
  // Rows and tags go on to the next blank line, whatever it begins with.
  const goesOn = /[<|]/.test(source);
  let begin: Start = { line: 1, offset: 0 };
  let [line, offset, afterBlank] = [1, 0, true];
  const end = (): void => {
    if (offset === begin.offset) return;
    const part = source.slice(begin.offset, offset);
    const plain = plainBlocks(part, begin);
    blocks.push(...(plain ?? moved(parsed(part), begin)));
    begin = { line, offset };
  };
  for (const text of source.split('\n')) {
    if (fence === undefined && /^#{1,6}[ \t]/.test(text) && (afterBlank || !goesOn)) end();
    fence = fenceAfter(text, fence);
    afterBlank = text.trim() === '';
    line += 1;
    offset += text.length + 1;
  }
  offset = source.length;
  end();
  return blocks;
}

const parsed = (source: string): RootContent[] =>
  fromMarkdown(source, {
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children;

/** The nodes with their places in the whole text. */
function moved(nodes: RootContent[], { line, offset }: Start): RootContent[] {
  if (offset === 0) return nodes;
  const move = (node: Nodes): void => {
    if (node.position !== undefined) {
      for (const point of [node.position.start, node.position.end]) {
        point.line += line - 1;
        point.offset = (point.offset ?? 0) + offset;
      }
    }
    if ('children' in node) node.children.forEach(move);
  };
  nodes.forEach(move);
  return nodes;
}

export const lineOf = (node: Nodes, { line }: Page): number => (node.position?.start.line ?? 1) + line - 1;

/** The words of a node on one line, without emphasis; a link is its text, a picture nothing. */
export function plain(node: Nodes, page: Page): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'image':
    case 'imageReference':
    case 'html':
      return '';
    case 'break':
      return '\n';
    default:
      return 'children' in node ? node.children.map((child) => plain(child, page)).join('') : '';
  }
}

/** Addresses of links in a node, in order; those within the same collection of notes are none. */
export function linksOf(node: Nodes, page: Page): string[] {
  const url =
    node.type === 'link'
      ? node.url
      : node.type === 'linkReference'
        ? page.definitions.get(node.identifier)
        : undefined;
  const own = url !== undefined && /^(?:https?:\/\/|mailto:)/i.test(url) ? [url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => linksOf(child, page))] : own;
}

/** Nodes as they were written, without the indentation of the list they stand in and without tags of HTML. */
export function sourceOf(nodes: readonly Nodes[], { source }: Page): string {
  return nodes
    .map((node) => {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return '';
      const indent = new RegExp(`^[ \\t]{0,${Math.max(0, start.column - 1)}}`);
      const kept: string[] = [];
      let from = start.offset;
      for (const tag of tagsIn(node)) {
        kept.push(source.slice(from, tag.position!.start.offset));
        from = tag.position!.end.offset!;
      }
      kept.push(source.slice(from, end.offset));
      return kept
        .join('')
        .split('\n')
        .map((line, index) => (index === 0 ? line : line.replace(indent, '')))
        .join('\n');
    })
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}

function tagsIn(node: Nodes): Nodes[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap(tagsIn) : [];
}

/** The text a block begins with, and what follows below it: an item's first paragraph and its notes. */
export function headOf(item: ListItem): {
  readonly head: BlockContent | undefined;
  readonly rest: ListItem['children'];
} {
  const [first, ...rest] = item.children;
  return first?.type === 'paragraph' ? { head: first, rest } : { head: undefined, rest: item.children };
}
