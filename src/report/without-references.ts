/**
 * A document for someone without the log: the reference behind each statement goes. One inside a sentence
 * ("after [#22] I tried") stays, since the sentence needs it.
 */
import type { Block, Inline } from './document.ts';
import { plainWords } from './excerpt.ts';

export function withoutReferences(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, children: inlines(block.children) };
      case 'quote':
      case 'story':
        return { ...block, children: withoutReferences(block.children) };
      case 'list':
        return { ...block, items: block.items.map(withoutReferences) };
      case 'table':
        return {
          ...block,
          head: block.head.map(inlines),
          rows: block.rows.map((cells) => cells.map(inlines)),
        };
      default:
        return block;
    }
  });
}

/** A statement has ended before its reference: with a full stop, a closed quotation, or a bracket. */
const ENDED = /[.!?…:;)"”’»」]\s*$/u;

function inlines(children: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const [index, child] of children.entries()) {
    const before = kept.at(-1);
    if (
      child.kind !== 'reference' ||
      before?.kind !== 'text' ||
      !ends(plainWords(kept), children[index + 1])
    ) {
      kept.push(child);
      continue;
    }
    const after = children[index + 1];
    const rest = before.text.trimEnd();
    // Between two statements one space is left, and it is the next one's where that has its own.
    const space = after === undefined || /^\s/.test('text' in after ? after.text : '') ? '' : ' ';
    if (rest + space === '') kept.pop();
    else kept[kept.length - 1] = { ...before, text: rest + space };
  }
  return kept;
}

const ends = (text: string, after: Inline | undefined): boolean =>
  after === undefined || after.kind === 'reference' || ENDED.test(text);
