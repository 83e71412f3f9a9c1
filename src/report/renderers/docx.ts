/**
 * The draft as a Word document: real styles (Title, Heading 1, Quote, lists that count on), so that whoever
 * receives it can restyle it in one place. The same draft gives the same bytes: ids are counted here, and no
 * clock is looked at.
 */
import {
  AlignmentType,
  ConcreteHyperlink,
  Footer,
  HeadingLevel,
  type ILevelsOptions,
  type IParagraphOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx';
import type { Day } from '../../domain/day.ts';
import type { Block, Cell, Document, Inline } from '../document.ts';

/** In twentieths of a point, as Word counts: A4, and a step of indentation. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_150;
const STEP = 360;
/** Between paragraphs. */
const GAP = 100;
/** Word has nine levels of a list. */
const DEEPEST = 8;

/** The title is a style of its own in Word; the draft's sections are its first headings. */
const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri' };
const FIXED = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas' };
const INK = '1F3A5F';
const GREY = '5F6672';

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: GAP, line: 250 } },
    },
    title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font: FONT, size: 27, bold: true, color: INK },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 22, bold: true, color: INK },
      paragraph: { spacing: { before: 140, after: 40 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { color: '333A45', italics: true },
      paragraph: {
        indent: { left: STEP, right: STEP },
        border: { left: { style: 'single', size: 12, space: 10, color: 'B8C1CF' } },
      },
    },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FIXED, size: 19, noProof: true },
      paragraph: { spacing: { line: 240 }, shading: { type: 'clear', fill: 'F1F3F6' }, alignment: 'left' },
    },
  ],
  characterStyles: [
    {
      id: 'CodeWords',
      name: 'Code Words',
      basedOn: 'DefaultParagraphFont',
      run: { font: FIXED, size: 20, noProof: true },
    },
    // A style of its own: one selection in Word takes all references out.
    {
      id: 'EntryReference',
      name: 'Entry Reference',
      basedOn: 'DefaultParagraphFont',
      run: { color: GREY, size: 18 },
    },
  ],
};

export async function renderDocx(document: Document, today: Day): Promise<Uint8Array> {
  const page = new Page();
  const children = page.blocks(document, { indent: 0, quoted: false, level: 0, ends: false });
  const word = new WordDocument({
    styles: STYLES,
    numbering: { config: page.numberings() },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: { default: pageNumber() },
        children,
      },
    ],
  });
  for (const [id, target] of page.links) {
    word.Document.Relationships.addRelationship(id, HYPERLINK, target, 'External');
  }
  const core = { path: 'docProps/core.xml', data: properties(page.title, today) };
  return undated(await Packer.toBuffer(word, undefined, [core]));
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

function pageNumber(): Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT], color: GREY, size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

/** Where a block stands. */
interface Place {
  /** In twentieths of a point. */
  readonly indent: number;
  readonly quoted: boolean;
  /** How many lists it is in. */
  readonly level: number;
  /** Whether it ends a list, and with it the space between items. */
  readonly ends: boolean;
}

class Page {
  title = '';
  /** By id, the address. */
  readonly links = new Map<string, string>();
  private readonly starts = new Set<number>();
  private lists = 0;

  blocks(all: Iterable<Block>, place: Place): (Paragraph | Table)[] {
    const out: (Paragraph | Table)[] = [];
    for (const each of all) out.push(...this.block(each, place));
    return out;
  }

  /** One numbering for each number that lists begin with; each list is an instance of one. */
  numberings(): { reference: string; levels: ILevelsOptions[] }[] {
    const levels = (format: 'bullet' | 'decimal', text: (level: number) => string, start: number) =>
      Array.from(
        { length: DEEPEST + 1 },
        (_, level): ILevelsOptions => ({
          level,
          format,
          text: text(level),
          start: level === 0 ? start : 1,
          style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
        }),
      );
    return [
      { reference: BULLETS, levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–'), 1) },
      ...[...this.starts].map((start) => ({
        reference: numbersFrom(start),
        levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start),
      })),
    ];
  }

  private block(each: Block, place: Place): (Paragraph | Table)[] {
    switch (each.kind) {
      case 'heading':
        if (each.level === 1) this.title = plain(each.children);
        return [
          new Paragraph({
            heading: HEADINGS[each.level],
            children: this.inlines(each.children, {}),
          }),
        ];
      case 'paragraph':
        return [this.paragraph(each.children, place)];
      case 'quote':
        return this.blocks(each.children, { ...place, indent: place.indent + STEP, quoted: true });
      case 'code':
        return [code(each.text, place)];
      case 'list':
        return this.list(each, place);
      case 'table':
        // Word makes one of two tables with nothing between them.
        return [this.table(each, place), new Paragraph({ spacing: { after: 0, line: 120 } })];
      case 'story':
        return this.blocks(each.children, place);
    }
  }

  private table({ align, head, rows }: Extract<Block, { kind: 'table' }>, { indent }: Place): Table {
    const width = Math.floor((A4.width - 2 * MARGIN - indent) / head.length);
    const row = (cells: readonly Cell[], isHead: boolean): TableRow =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: cells.map(
          (cell, at) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { left: 80, right: 80, top: 40, bottom: 40 },
              children: [
                new Paragraph({
                  alignment: align[at]!,
                  spacing: { after: 0 },
                  children: this.inlines(cell, isHead ? { bold: true } : {}),
                }),
              ],
            }),
        ),
      });
    return new Table({
      columnWidths: head.map(() => width),
      ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    });
  }

  private paragraph(children: readonly Inline[], place: Place, more: IParagraphOptions = {}): Paragraph {
    const { indent, quoted } = place;
    return new Paragraph({
      ...(quoted ? { style: 'Quote' } : {}),
      ...(indent > 0 ? { indent: { left: indent } } : {}),
      // What leads in to a list does not stay behind on the page before.
      ...(isLeadIn(children) ? { keepNext: true } : {}),
      ...more,
      children: this.inlines(children, {}),
    });
  }

  /** Each item's first paragraph bears the mark, what follows in it is set in under its words. */
  private list({ start, items }: Extract<Block, { kind: 'list' }>, place: Place): (Paragraph | Table)[] {
    this.lists += 1;
    if (start !== null) this.starts.add(start);
    const level = Math.min(place.level, DEEPEST);
    const numbering = {
      reference: start === null ? BULLETS : numbersFrom(start),
      instance: this.lists,
      level,
    };
    return items.flatMap(([first, ...rest], at) => {
      const ends = at === items.length - 1 && (place.level === 0 || place.ends);
      const inside = { ...place, indent: place.indent + STEP, level: place.level + 1, ends };
      const opens = first?.kind === 'paragraph';
      const others = opens || first === undefined ? rest : [first, ...rest];
      const head = this.paragraph(opens ? first.children : [], place, {
        style: 'ListParagraph',
        numbering,
        indent: { left: inside.indent, hanging: STEP },
        ...(ends && others.length === 0 ? { spacing: { after: GAP } } : {}),
      });
      return [head, ...this.blocks(others, inside)];
    });
  }

  private inlines(all: readonly Inline[], look: Look): ParagraphChild[] {
    return all.flatMap((each) => this.inline(each, look));
  }

  private inline(each: Inline, look: Look): ParagraphChild[] {
    switch (each.kind) {
      case 'text':
        return [new TextRun({ ...look, text: fit(each.text) })];
      case 'strong':
        return this.inlines(each.children, { ...look, bold: true });
      case 'emphasis':
        return this.inlines(each.children, { ...look, italics: true });
      case 'code':
        return [new TextRun({ ...look, style: 'CodeWords', text: fit(each.text) })];
      case 'link':
        return [this.link(each.href, each.text, look)];
      case 'reference':
        return [new TextRun({ style: 'EntryReference', text: `[#${each.id ?? 'n'}]` })];
      case 'break':
        return [new TextRun({ break: 1 })];
    }
  }

  /** Word takes a whole document for broken over an address that is none, so such a one is only words. */
  private link(href: string, words: string, look: Look): ParagraphChild {
    if (!URL.canParse(href)) return new TextRun({ ...look, text: fit(words) });
    const id = `Link${this.links.size + 1}`;
    this.links.set(id, new URL(href).href);
    return new ConcreteHyperlink([new TextRun({ ...look, style: 'Hyperlink', text: fit(words) })], id);
  }
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

const BULLETS = 'bullets';
const numbersFrom = (start: number): string => `numbers-from-${start}`;

function code(text: string, { indent }: Place): Paragraph {
  return new Paragraph({
    style: 'Code',
    ...(indent > 0 ? { indent: { left: indent } } : {}),
    children: text.split('\n').map((line, at) => new TextRun({ text: fit(line), break: at === 0 ? 0 : 1 })),
  });
}

function isLeadIn(children: readonly Inline[]): boolean {
  const last = children.at(-1);
  return last?.kind === 'text' && last.text.trimEnd().endsWith(':');
}

function plain(children: readonly Inline[]): string {
  return fit(children.map((child) => ('text' in child ? child.text : '')).join(''));
}

/** XML 1.0 has no way to write these, whatever they are escaped to. */
const fit = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

/** Title, language and day, and no name: lp does not know whose draft it is. */
function properties(title: string, today: Day): string {
  const escaped = title.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!);
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${today}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dc:language>en-GB</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`;
}

/**
 * The zip with its files' times set to the first that a zip can tell, 1 January 1980: the library puts the
 * clock's there. Offsets are those of PKWARE's APPNOTE, 4.3.7, 4.3.12 and 4.3.16; there is no comment at the end.
 */
function undated(zip: Buffer): Uint8Array {
  const FIRST = 0x00_21_00_00;
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(FIRST, at + 12);
    zip.writeUInt32LE(FIRST, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
