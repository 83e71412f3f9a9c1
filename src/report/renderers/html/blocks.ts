/** The draft's own tree as HTML: each block to lines of markup, each inline to a run of it. */
import type { Block, Cell, Inline } from '../../document.ts';
import { escapeHtml } from './escape.ts';

/** What blocks need to know of the page they stand in. */
export interface Place {
  /** Entries told in this draft: a reference to one of them leads to its story. */
  readonly told: ReadonlySet<number>;
  /** The entry being told: a reference to itself needs no way there. */
  readonly within?: number;
}

/** The anchor of an entry's story, `e42`. */
export const storyAnchor = (id: number): string => `e${id}`;

/** Ids of the entries that have a story among these blocks. */
export function toldIn(blocks: readonly Block[]): Set<number> {
  const told = new Set<number>();
  for (const block of blocks) {
    if (block.kind === 'story') told.add(block.id);
    if (block.kind === 'story' || block.kind === 'quote')
      for (const id of toldIn(block.children)) told.add(id);
    if (block.kind === 'list') for (const item of block.items) for (const id of toldIn(item)) told.add(id);
  }
  return told;
}

/** Writes blocks of one page, in their order; an anchor is given once, to an entry's first story. */
export class BlockWriter {
  readonly #told: ReadonlySet<number>;
  readonly #anchored = new Set<number>();

  constructor(told: ReadonlySet<number>) {
    this.#told = told;
  }

  /** A block, ending in a line feed. */
  block(block: Block, within?: number): string {
    const place: Place = within === undefined ? { told: this.#told } : { told: this.#told, within };
    switch (block.kind) {
      case 'heading':
        return `<h${block.level}>${inlines(block.children, place)}</h${block.level}>\n`;
      case 'paragraph':
        return `<p>${inlines(block.children, place)}</p>\n`;
      case 'quote':
        return `<blockquote>\n${this.#blocks(block.children, within)}</blockquote>\n`;
      case 'code':
        return `<pre><code>${escapeHtml(block.text)}</code></pre>\n`;
      case 'list':
        return this.#list(block, within);
      case 'table': {
        const cells = (tag: string, row: readonly Cell[]): string =>
          row
            .map(
              (cell, at) => `<${tag} class="${block.align[at]}">${inlines(cell, place)}</${tag.slice(0, 2)}>`,
            )
            .join('');
        const rows = block.rows.map((row) => `<tr>${cells('td', row)}</tr>\n`).join('');
        const body = rows === '' ? '' : `<tbody>\n${rows}</tbody>\n`;
        return `<table class="own">\n<thead>\n<tr>${cells('th scope="col"', block.head)}</tr>\n</thead>\n${body}</table>\n`;
      }
      case 'story': {
        const anchor = this.#anchored.has(block.id) ? '' : ` id="${storyAnchor(block.id)}"`;
        this.#anchored.add(block.id);
        return `<div class="story"${anchor}>\n${this.#blocks(block.children, block.id)}</div>\n`;
      }
    }
  }

  #blocks(blocks: readonly Block[], within: number | undefined): string {
    return blocks.map((block) => this.block(block, within)).join('');
  }

  #list({ start, items }: Extract<Block, { kind: 'list' }>, within: number | undefined): string {
    const inside = items.map((item) => `<li>${this.#item(item, within)}</li>\n`).join('');
    if (start === null) return `<ul>\n${inside}</ul>\n`;
    return `<ol${start === 1 ? '' : ` start="${start}"`}>\n${inside}</ol>\n`;
  }

  /** A paragraph alone, or with a list under it, stands in its item bare: the list is tight. */
  #item(item: readonly Block[], within: number | undefined): string {
    const [first, ...rest] = item;
    if (first?.kind !== 'paragraph' || rest.some(({ kind }) => kind !== 'list')) {
      return this.#blocks(item, within).trimEnd();
    }
    const place: Place = within === undefined ? { told: this.#told } : { told: this.#told, within };
    const own = inlines(first.children, place);
    return rest.length === 0 ? own : `${own}\n${this.#blocks(rest, within)}`;
  }
}

/** Inlines as markup without the block around them. */
export function inlines(children: readonly Inline[], place: Place): string {
  return children.map((child) => inline(child, place)).join('');
}

function inline(each: Inline, place: Place): string {
  switch (each.kind) {
    case 'text':
      return escapeHtml(each.text);
    case 'strong':
      return `<strong>${inlines(each.children, place)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(each.children, place)}</em>`;
    case 'code':
      return `<code>${escapeHtml(each.text)}</code>`;
    case 'link': {
      // On paper a link has only its words: where they are not the address, the style sheet prints it after them.
      const named = each.text === each.href ? '' : ' class="named"';
      return `<a${named} href="${escapeHtml(each.href)}" rel="noreferrer">${escapeHtml(each.text)}</a>`;
    }
    case 'reference':
      return reference(each.id, place);
    case 'break':
      return '<br>\n';
  }
}

/** `[#42]`: a way to the entry's story where it is told elsewhere in the draft, else the mark alone. */
function reference(id: number | null, { told, within }: Place): string {
  if (id === null || id === within || !told.has(id)) return `<span class="ref">[#${id ?? 'n'}]</span>`;
  return `<a class="ref" href="#${storyAnchor(id)}">[#${id}]</a>`;
}

/** Inlines as the plain words they show. */
export function plainWords(children: readonly Inline[]): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case 'strong':
        case 'emphasis':
          return plainWords(child.children);
        case 'reference':
          return `[#${child.id ?? 'n'}]`;
        case 'break':
          return ' ';
        default:
          return child.text;
      }
    })
    .join('');
}
