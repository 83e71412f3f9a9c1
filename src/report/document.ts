/**
 * The draft as a small tree, between the words and the formats: `prose.ts` writes it once, every renderer
 * walks it. All text in it is plain and already harmless (no control characters, no line breaks except in
 * code); escaping for a format is the renderer's own work.
 */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Emphasis never nests: `children` hold text, code and links. */
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is http, https or mailto and has no white space; `text` is the same as `href` for a bare link. */
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  /** The entry behind a statement, `[#42]`; `null` stands for any, `[#n]`, where the notation is explained. */
  | { readonly kind: 'reference'; readonly id: number | null }
  | { readonly kind: 'break' };

export type Alignment = 'start' | 'center' | 'end';

/** Without breaks. */
export type Cell = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  /** `start` is the first number, or `null` for bullets. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  /** Every row has as many cells as the head. */
  | {
      readonly kind: 'table';
      readonly align: readonly Alignment[];
      readonly head: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** `text` may have several lines and no tabs. */
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }
  /** What tells one entry in full. Formats with anchors can use the id; others just go through it. */
  | { readonly kind: 'story'; readonly id: number; readonly children: readonly Block[] };

/**
 * Block by block, to be gone through once: each is written as it comes and forgotten, so that a long year is
 * never in memory as a whole.
 */
export type Document = Iterable<Block>;

export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const strong = (...children: Inline[]): Inline => ({ kind: 'strong', children });
export const emphasis = (...children: Inline[]): Inline => ({ kind: 'emphasis', children });
export const reference = (id: number | null): Inline => ({ kind: 'reference', id });
export const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children });
export const heading = (level: 1 | 2 | 3, value: string): Block => ({
  kind: 'heading',
  level,
  children: [text(value)],
});

/** The address as something a reader may safely follow, or `null`: then it is shown as text. */
export function safeHref(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)[^\s\p{C}]+$/iu.test(address)) return null;
  return address.replace(/[<>"`\\{}|^]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A link, or its words where the address is not one to follow (a path, a ticket, `javascript:`). */
export function linkTo(address: string, label = address): Inline {
  const href = safeHref(address);
  if (href === null) return text(label === address ? address : `${label} (${address})`);
  return { kind: 'link', href, text: label === address ? href : label };
}
