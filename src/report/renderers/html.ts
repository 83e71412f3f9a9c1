/**
 * The draft as one page of HTML, to be read, printed and handed in: no script, nothing from anywhere else,
 * and a content security policy that says so. The words come first; pictures of the year stand at the end.
 */
import { createHash } from 'node:crypto';
import type { Block, Document } from '../document.ts';
import { BlockWriter, plainWords, toldIn } from './html/blocks.ts';
import { escapeHtml } from './html/escape.ts';
import { glance, type Year } from './html/glance.ts';
import { STYLE } from './html/style.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly html: string;
}

/** Sections from which a list of them is a help. */
const WORTH_CONTENTS = 3;

/**
 * The page. What comes before the first heading of level 2 is its head; each such heading opens a section and
 * stands in the contents.
 *
 * @param year what is shown at a glance after the words, or `null` for a page of words alone.
 */
export function renderHtml(document: Document, year: Year | null): string {
  const blocks = [...document];
  const told = toldIn(blocks);
  const writer = new BlockWriter(told);
  const anchors = new Set<string>();
  const [head, ...parts] = inParts(blocks);
  const sections = parts.map(([heading, ...body]) => section(heading as Heading, body, writer, anchors));
  const atAGlance = year === null ? null : glance(year, told);
  if (atAGlance !== null) {
    const { title, html } = atAGlance;
    sections.push({ anchor: anchorOf(title, anchors), title, html });
  }
  const first = blocks.find((block) => block.kind === 'heading');
  const title = first === undefined ? 'Draft' : plainWords(first.children);
  return page(title, head!.map((block) => writer.block(block)).join(''), sections);
}

/** What comes before the first heading of level 2, then each such heading with what follows it. */
function inParts(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) parts.push([block]);
    else parts.at(-1)!.push(block);
  }
  return parts;
}

function section(
  heading: Heading,
  body: readonly Block[],
  writer: BlockWriter,
  anchors: Set<string>,
): Section {
  const title = plainWords(heading.children);
  const html = [heading, ...body].map((block) => writer.block(block)).join('');
  return { anchor: anchorOf(title, anchors), title, html };
}

/** `s-dive-deep`, or with a number where the name is taken; never that of an entry. */
function anchorOf(title: string, taken: Set<string>): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = words === '' ? 's' : `s-${words}`;
  let anchor = name;
  for (let n = 2; taken.has(anchor); n += 1) anchor = `${name}-${n}`;
  taken.add(anchor);
  return anchor;
}

function page(title: string, head: string, sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${head}</header>
${contents(sections)}<main>
${sections.map(({ anchor, html }) => `<section id="${anchor}">\n${html}</section>\n`).join('')}</main>
</body>
</html>
`;
}

/** Nothing may be loaded, run, sent or framed; the one style sheet is let in by its hash, which styles in text cannot have. */
function policy(): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/**
 * Beside the draft where there is room. On a small screen the list would push the draft away, so there it is
 * opened by hand: the switch stands before the list, since what is inside a closed one no style can show.
 */
function contents(sections: readonly Section[]): string {
  if (sections.length < WORTH_CONTENTS) return '';
  const items = sections.map(
    ({ anchor, title }) => `<li><a href="#${anchor}">${escapeHtml(title)}</a></li>\n`,
  );
  return `<nav aria-label="Contents">
<details><summary>Contents</summary></details>
<ol>
${items.join('')}</ol>
</nav>
`;
}
