/** A strict reader of the pages lp writes: what a browser would forgive, it throws at. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = new Set(['meta', 'br', 'link', 'img', 'input', 'hr', 'base', 'embed', 'source']);
/** What SVG allows to close itself. */
const SHAPES = new Set(['rect', 'circle', 'line']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z][a-z0-9-]*(?:="[^"<>]*")?)*)(\/?)>/iy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The page as a tree. @throws Error where a tag, an attribute, an entity or the nesting is not as it must be. */
export function readHtml(html: string): Element {
  const doctype = '<!doctype html>\n';
  if (!html.startsWith(doctype)) throw new Error('no doctype');
  const root: { tag: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    tag: 'page',
    attributes: {},
    children: [],
  };
  const open = [root];
  let at = doctype.length;
  while (at < html.length) {
    const parent = open.at(-1)!;
    if (html[at] !== '<') {
      const end = html.indexOf('<', at);
      const words = html.slice(at, end === -1 ? html.length : end);
      // A style sheet is raw text: no entity means anything in it.
      parent.children.push(parent.tag === 'style' ? words : decoded(words));
      at += words.length;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) throw new Error(`no tag: ${html.slice(at, at + 60)}`);
    at = TAG.lastIndex;
    const [, closing, tag, attributes, selfClosing] = match;
    if (closing === '/') {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      open.pop();
      continue;
    }
    const element = { tag: tag!, attributes: attributesOf(attributes!), children: [] };
    parent.children.push(element);
    if (selfClosing === '/' && !SHAPES.has(tag!)) throw new Error(`<${tag}/> does not close itself`);
    if (selfClosing === '' && !VOID.has(tag!)) open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.tag}> is left open`);
  return root;
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of written.matchAll(/ ([a-z0-9-]+)(?:="([^"]*)")?/gi)) {
    if (Object.hasOwn(attributes, name!)) throw new Error(`${name} is given twice`);
    attributes[name!] = decoded(value ?? '');
  }
  return attributes;
}

function decoded(words: string): string {
  if (words.includes('>') || /&(?!(?:amp|lt|gt|quot|#39);)/.test(words)) {
    throw new Error(`not escaped: ${words}`);
  }
  return words.replace(/&([a-z0-9#]+);/g, (_, name: string) => ENTITIES[name]!);
}

/** All elements below, in the order of the page, that fit. */
export function findAll(element: Element, fits: (element: Element) => boolean): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(fits(child) ? [child] : []), ...findAll(child, fits)],
  );
}

export const tagged = (element: Element, tag: string): Element[] =>
  findAll(element, (each) => each.tag === tag);

export const classed = (element: Element, name: string): Element[] =>
  findAll(element, ({ attributes }) => attributes.class?.split(' ').includes(name) === true);

/** The words in it, as they stand. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
