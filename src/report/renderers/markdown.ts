/**
 * The draft as Markdown (CommonMark, and GitHub's extensions). Paragraphs are one line each: pasted into a
 * form they flow, and an edit shows as one changed line. Every mark here is one this file wrote; the text
 * between is escaped, and no more than it must be, because people also paste the source.
 */
import type { Block, Document, Inline } from '../document.ts';

export function renderMarkdown(document: Document): string {
  const out: string[] = [];
  writeBlocks(document, '', out);
  return `${out.join('\n')}\n`;
}

/** Appends blocks with a blank line between; `prefix` (quote marks, indents) goes before every line. */
function writeBlocks(all: readonly Block[], prefix: string, out: string[]): void {
  for (const [index, each] of all.entries()) {
    if (index > 0) out.push(prefix.trimEnd());
    writeBlock(each, prefix, out);
  }
}

function writeBlock(each: Block, prefix: string, out: string[]): void {
  switch (each.kind) {
    case 'heading':
      out.push(`${prefix}${'#'.repeat(each.level)} ${inlines(each.children).replace(/#+$/, '\\$&')}`);
      break;
    case 'paragraph':
      writeParagraph(each.children, prefix, out);
      break;
    case 'quote':
      writeBlocks(each.children, `${prefix}> `, out);
      break;
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(each.text) + 1));
      out.push(`${prefix}${fence}${each.language ?? ''}`);
      for (const line of each.text.split('\n')) out.push((prefix + line).trimEnd());
      out.push(prefix + fence);
      break;
    }
    case 'list':
      writeList(each, prefix, out);
      break;
    case 'story':
      writeBlocks(each.children, prefix, out);
      break;
  }
}

/** Tight where every item is one paragraph or a paragraph and a list; else with blank lines. */
function writeList({ start, items }: Extract<Block, { kind: 'list' }>, prefix: string, out: string[]): void {
  const tight = items.every((item) =>
    item.every(({ kind }, index) => kind === (index === 0 ? 'paragraph' : 'list')),
  );
  for (const [index, item] of items.entries()) {
    const mark = start === null ? '- ' : `${start + index}. `;
    const inner = prefix + ' '.repeat(mark.length);
    if (!tight && index > 0) out.push(prefix.trimEnd());
    const first = out.length;
    if (tight) for (const each of item) writeBlock(each, inner, out);
    else writeBlocks(item, inner, out);
    out[first] = prefix + mark + out[first]!.slice(inner.length);
  }
}

/** One line, and one more for each hard break. */
function writeParagraph(children: readonly Inline[], prefix: string, out: string[]): void {
  const lines: string[] = [];
  let from = 0;
  for (let at = 0; at <= children.length; at += 1) {
    if (at < children.length && children[at]!.kind !== 'break') continue;
    const line = inlines(at - from === children.length ? children : children.slice(from, at)).trim();
    if (line !== '') lines.push(escapeStart(line));
    from = at + 1;
  }
  for (const [index, line] of lines.entries()) {
    out.push(prefix + line + (index < lines.length - 1 ? '\\' : ''));
  }
}

function inlines(children: readonly Inline[]): string {
  if (children.length === 1 && children[0]!.kind === 'text') return escapeText(children[0]!.text);
  const parts: string[] = [];
  for (const [index, each] of children.entries()) {
    const before = parts.at(-1) ?? '';
    const marked = each.kind === 'strong' || each.kind === 'emphasis';
    // An exclamation mark before a link would make it an image.
    if ((each.kind === 'link' || each.kind === 'reference') && before.endsWith('!')) {
      parts[parts.length - 1] = `${before.slice(0, -1)}\\!`;
    }
    parts.push(marked && !standsClear(before, children[index + 1]) ? inlines(each.children) : inline(each));
  }
  return parts.join('');
}

/** Marks take effect only against a space, punctuation or an end; where they would not, they are left out. */
function standsClear(before: string, next: Inline | undefined): boolean {
  if (before !== '' && (!/[\s\p{P}]/u.test(before.at(-1)!) || /[*_]$/.test(before))) return false;
  if (next === undefined || next.kind !== 'text') return next?.kind !== 'strong' && next?.kind !== 'emphasis';
  return /^[\s\p{P}<]/u.test(next.text);
}

function inline(each: Inline): string {
  switch (each.kind) {
    case 'text':
      return escapeText(each.text);
    case 'strong':
      return `**${inlines(each.children)}**`;
    case 'emphasis':
      return `*${inlines(each.children)}*`;
    case 'code':
      return codeSpan(each.text);
    case 'link':
      return each.text === each.href
        ? `<${each.href}>`
        : `[${escapeText(each.text).replaceAll(']', '\\]')}](<${each.href}>)`;
    case 'reference':
      return `[#${each.id ?? 'n'}]`;
    case 'break':
      return ' ';
  }
}

function codeSpan(code: string): string {
  if (code.trim() === '') return code;
  const fence = '`'.repeat(longestRun(code) + 1);
  const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return fence + pad + code + pad + fence;
}

function longestRun(code: string): number {
  let longest = 0;
  for (const run of code.matchAll(/`+/g)) longest = Math.max(longest, run[0].length);
  return longest;
}

const NEEDS_CARE = /[\\`*_[<~|&]/;

/**
 * Text that shows as itself anywhere in a paragraph. Left alone: an underscore inside a word, a tilde before
 * a word ("~5 ms"), an ampersand that begins no entity, a less-than sign before a space, closing brackets.
 */
function escapeText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return /www\.|:\/\//i.test(text) ? text.replace(/\S+/g, escapeAddress) : escapeMarks(text);
}

/**
 * GitHub makes links of bare addresses and takes everything up to the next `<` into them, backslashes
 * included; an address that holds anything to escape is kept from becoming one.
 */
function escapeAddress(word: string): string {
  const escaped = escapeMarks(word);
  return escaped === word ? word : escaped.replace(/www(?=\.)/gi, '$&\\').replace(/:(?=\/\/)/g, '\\:');
}

function escapeMarks(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*[|]|<(?! )|&(?=#?\w+;|$)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/(?<![\s(])~|~(?![\p{L}\p{N}$€£])/gu, '\\~');
}

/** What would make a line a heading, list, quote, rule or link definition is escaped where it begins. */
function escapeStart(line: string): string {
  if (!/^[#+>=:[\d-]/.test(line)) return line;
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[=-]+$|:?-+:?$|\[(?=#\w+\]:))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
