/**
 * The draft as Markdown (CommonMark, and GitHub's extensions). Paragraphs are one line each: pasted into a
 * form they flow, and an edit shows as one changed line. Every mark here is one this file wrote; the text
 * between is escaped, and no more than it must be, because people also paste the source.
 */
import type { Block, Document, Inline } from '../document.ts';

export function renderMarkdown(document: Document): string {
  return `${blocks(document).join('\n')}\n`;
}

/** Blocks with a blank line between. */
function blocks(all: readonly Block[]): string[] {
  const lines: string[] = [];
  for (const each of all) {
    const own = block(each);
    if (own.length === 0) continue;
    if (lines.length > 0) lines.push('');
    for (const one of own) lines.push(one);
  }
  return lines;
}

function block(each: Block): string[] {
  switch (each.kind) {
    case 'heading':
      return [`${'#'.repeat(each.level)} ${prose(each.children).join(' ').replace(/#+$/, '\\$&')}`];
    case 'paragraph':
      return prose(each.children);
    case 'quote':
      return blocks(each.children).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(each.text) + 1));
      return [`${fence}${each.language ?? ''}`, ...each.text.split('\n'), fence];
    }
    case 'list':
      return list(each);
    case 'story':
      return blocks(each.children);
  }
}

/** Tight where every item is one paragraph or a paragraph and a list; else with blank lines. */
function list({ start, items }: Extract<Block, { kind: 'list' }>): string[] {
  const tight = items.every((item) =>
    item.every(({ kind }, index) => kind === (index === 0 ? 'paragraph' : 'list')),
  );
  return items.flatMap((item, index) => {
    const mark = start === null ? '- ' : `${start + index}. `;
    const own = tight ? item.flatMap(block) : blocks(item);
    const lines = own.map(
      (line, at) => (at === 0 ? mark : line === '' ? '' : ' '.repeat(mark.length)) + line,
    );
    return !tight && index < items.length - 1 ? [...lines, ''] : lines;
  });
}

/** The lines of a paragraph: one, and one more for each hard break. */
function prose(children: readonly Inline[]): string[] {
  const lines = [''];
  for (const each of children) {
    if (each.kind === 'break') lines.push('');
    else lines[lines.length - 1] += inline(each);
  }
  const there = lines.map((line) => line.trim()).filter((line) => line !== '');
  return there.map((line, index) => escapeStart(line) + (index < there.length - 1 ? '\\' : ''));
}

function inline(each: Exclude<Inline, { kind: 'break' }>): string {
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
  }
}

function inlines(children: readonly Inline[]): string {
  return children.map((each) => (each.kind === 'break' ? ' ' : inline(each))).join('');
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
  const apart = /www\.|:\/\//i.test(text) ? text.replace(/\S+/g, escapeAddress) : escapeMarks(text);
  return apart;
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
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*[|]|<(?! |$)|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/(?<=[^\s(])~|~(?=~)|^~/g, '\\~');
}

/** What would make a line a heading, list, quote, rule or table is escaped where it begins. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[=-]+$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
