/**
 * The draft as Markdown (CommonMark, and GitHub's extensions). Paragraphs are one line each: pasted into a
 * form they flow, and an edit shows as one changed line. Every mark here is one this file wrote; the text
 * between is escaped, and no more than it must be, because people also paste the source.
 */
import type { Block, Document, Inline } from '../document.ts';

export function renderMarkdown(document: Document): string {
  return blocks(document, '');
}

/*
 * Text is put together by concatenation, and characters are looked at by code before any pattern is: a draft
 * is rendered once per run, by code that is not yet optimised, and patterns with classes of Unicode are dear
 * to make.
 */

/** Blocks with a blank line between; `prefix` (quote marks, indents) goes before every line. */
function blocks(all: Iterable<Block>, prefix: string): string {
  const blank = prefix === '' ? '\n' : `${prefix.trimEnd()}\n`;
  let out = '';
  let first = true;
  for (const each of all) {
    if (!first) out += blank;
    first = false;
    out += block(each, prefix);
  }
  return out;
}

/** The lines of a block, each with its line feed. */
function block(each: Block, prefix: string): string {
  switch (each.kind) {
    case 'story':
      return each.children.length === 1 ? block(each.children[0]!, prefix) : blocks(each.children, prefix);
    case 'paragraph':
      return paragraph(each.children, prefix);
    case 'heading':
      return `${prefix}${'#'.repeat(each.level)} ${inlines(each.children).replace(/#+$/, '\\$&')}\n`;
    case 'quote':
      return blocks(each.children, `${prefix}> `);
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(each.text) + 1));
      const lines = each.text.split('\n').map((line) => `${(prefix + line).trimEnd()}\n`);
      return `${prefix}${fence}${each.language ?? ''}\n${lines.join('')}${prefix}${fence}\n`;
    }
    case 'list':
      return list(each, prefix);
    case 'table': {
      const row = (cells: readonly string[]): string => `${prefix}| ${cells.join(' | ')} |\n`;
      const rule = each.align.map((align) => RULES[align]);
      return [each.head.map(cell), rule, ...each.rows.map((cells) => cells.map(cell))].map(row).join('');
    }
  }
}

const RULES = { start: '---', center: ':-:', end: '--:' } as const;

/** Text in a cell has its pipes escaped already; code with one is told as text, since there they part cells. */
const cell = (children: readonly Inline[]): string => inlines(children.map(withoutPipedCode)).trim();

function withoutPipedCode(each: Inline): Inline {
  if (each.kind === 'strong' || each.kind === 'emphasis')
    return { ...each, children: each.children.map(withoutPipedCode) };
  return each.kind === 'code' && each.text.includes('|') ? { kind: 'text', text: each.text } : each;
}

/** Tight where every item is one paragraph or a paragraph and a list; else with blank lines. */
function list({ start, items }: Extract<Block, { kind: 'list' }>, prefix: string): string {
  const tight = items.every((item) =>
    item.every(({ kind }, index) => kind === (index === 0 ? 'paragraph' : 'list')),
  );
  let out = '';
  for (const [index, item] of items.entries()) {
    const mark = start === null ? '- ' : `${start + index}. `;
    const inner = prefix + ' '.repeat(mark.length);
    if (!tight && index > 0) out += `${prefix.trimEnd()}\n`;
    const own = tight ? item.map((each) => block(each, inner)).join('') : blocks(item, inner);
    out += prefix + mark + own.slice(inner.length);
  }
  return out;
}

/** One line, and one more for each hard break. */
function paragraph(children: readonly Inline[], prefix: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at <= children.length; at += 1) {
    if (at < children.length && children[at]!.kind !== 'break') continue;
    const line = inlines(at - from === children.length ? children : children.slice(from, at)).trim();
    if (line !== '') out += (out === '' ? prefix : `\\\n${prefix}`) + escapeStart(line);
    from = at + 1;
  }
  return out === '' ? '' : `${out}\n`;
}

function inlines(children: readonly Inline[]): string {
  let out = '';
  // Looked at instead of `out`, which would be put together anew for each look.
  let last = '';
  for (let index = 0; index < children.length; index += 1) {
    const each = children[index]!;
    // An exclamation mark before a link would make it an image.
    if ((each.kind === 'link' || each.kind === 'reference') && last.endsWith('!')) {
      out = `${out.slice(0, -1)}\\!`;
    }
    const marked = each.kind === 'strong' || each.kind === 'emphasis';
    const piece = marked && !standsClear(last, children[index + 1]) ? inlines(each.children) : inline(each);
    out += piece;
    if (piece !== '') last = piece;
  }
  return out;
}

/** Marks take effect only against a space, punctuation or an end; where they would not, they are left out. */
function standsClear(before: string, next: Inline | undefined): boolean {
  if (before !== '' && !isEdge(before, before.length - 1)) return false;
  if (next === undefined || next.kind !== 'text') return next?.kind !== 'strong' && next?.kind !== 'emphasis';
  return next.text.startsWith('<') || (next.text !== '' && isEdgeOrMark(next.text, 0));
}

/** Whether a space or punctuation stands there, except a mark of emphasis. */
function isEdge(text: string, at: number): boolean {
  return isEdgeOrMark(text, at) && text[at] !== '*' && text[at] !== '_';
}

function isEdgeOrMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x20) return true;
  if (code >= 0x80) return /[\s\p{P}]/u.test(text[at]!);
  return /[\s!-#%-*,-/:;?@[-\]_{}]/.test(text[at]!);
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
 * a word ("~5 ms", "~₹2"), an ampersand that begins no entity, a less-than sign before a space, closing brackets.
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
  const marked = text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*[|]|<(?! )|&(?=#?\w+;|$)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_');
  return text.includes('~') ? marked.replace(tildes(text), '\\~') : marked;
}

/**
 * Two tildes strike what is between them where the second can close: not after white space, nor between a parenthesis
 * and a letter or digit. Between a parenthesis and a sign of money, "(~$5)", it can, if there is another.
 */
function tildes(text: string): RegExp {
  return text.indexOf('~') === text.lastIndexOf('~')
    ? /(?<![\s(]|^)~|~(?=[\s~]|$)|(?<=\(|^)~(?![\p{L}\p{N}\p{Sc}])/gu
    : /(?<![\s(]|^)~|~(?=[\s~]|$)|(?<=\()~(?![\p{L}\p{N}])|^~(?![\p{L}\p{N}\p{Sc}])/gu;
}

/** What would make a line a heading, list, quote, rule or link definition is escaped where it begins. */
function escapeStart(line: string): string {
  const code = line.charCodeAt(0);
  // Emphasis, letters: nearly every line.
  if (code === 0x2a || (code > 0x40 && code !== 0x5b) || !/^[#+>=:[\d-]/.test(line)) return line;
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[=-]+$|:?-+:?$|\[(?=#\w+\]:))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
