/** Sections that are one thing as a whole: a heading and its prose, the parts of a story, a heading with data below. */
import { isRecord, textOf, textsOf } from '../found.ts';
import type { Written } from './dates.ts';
import { datedLine, labelled } from './inline.ts';
import {
  type Desk,
  fold,
  foldTemplate,
  isTimed,
  itemsIn,
  listInto,
  listText,
  paragraphInto,
} from './items.ts';
import { around, newPiece, type Piece, type Scope, setField } from './piece.ts';
import { type Block, linksOf, plain, type Section, sourceOf } from './tree.ts';
import { type Field, isInstruction, isLeadIn, type Role, roleOf } from './vocabulary.ts';

export interface Heading {
  /** Its words without the date in them. */
  readonly words: string;
  readonly when: Written | undefined;
  readonly role: Role | undefined;
  /** `2026-11-20 · Title`, as `lp export md` writes an entry. */
  readonly isOwn: boolean;
}

const isProse = (block: Block): boolean =>
  block.type === 'paragraph' || block.type === 'blockquote' || block.type === 'code';

/** Whether heading and text tell one thing: prose, or a lead and a list of short phrases, or labels. */
export function isOneThing(section: Section, heading: Heading, isDay: boolean): boolean {
  const blocks = section.blocks.filter(
    ({ type }) => type !== 'html' && type !== 'thematicBreak' && type !== 'definition',
  );
  if (blocks.length === 0 || section.depth === 0) return false;
  const named = heading.words !== '' && heading.role === undefined;
  if (!named) return false;
  if (isDay && section.sections.length > 0) return false;
  if (blocks.every(isProse)) {
    const words = blocks.flatMap((block) => (block.type === 'paragraph' ? [textOfBlock(block)] : []));
    return words.some((text) => !isInstruction(text) && !isLeadIn(text)) && !words.some(isTimed);
  }
  const labels = section.blocks.some((block) => fieldAt(block) === 'result' || fieldAt(block) === 'date');
  if (labels && !isDay) return true;
  const [first, second, ...more] = blocks;
  return (
    !isDay &&
    first?.type === 'paragraph' &&
    second?.type === 'list' &&
    more.every(isProse) &&
    textOfBlock(first).length >= 60 &&
    fieldAt(first) === undefined &&
    !isInstruction(textOfBlock(first)) &&
    second.children.every((item) => {
      const text = textOfBlock(item);
      return text.length <= 60 && !/^\[.\]|\d{4}/.test(text);
    })
  );
}

/** Words of a block without a page at hand: for their length and how they begin. */
function textOfBlock(block: Block): string {
  if (block.type === 'text' || block.type === 'inlineCode') return block.value;
  return 'children' in block ? (block.children as Block[]).map(textOfBlock).join('') : '';
}

/** The field that the first line of a paragraph is labelled with. */
const fieldAt = (block: Block): Field | undefined =>
  block.type === 'paragraph' ? labelled(textOfBlock(block))?.field : undefined;

/** Parts named like those of a story, its outcome among them. */
export function isStory({ sections, heading }: Section): boolean {
  if (roleOf(heading) === 'generic' && heading !== '') return false;
  const roles = new Set(sections.map((child) => roleOf(child.heading)));
  return roles.has('result') && (roles.has('action') || roles.has('context'));
}

const fenceOf = (section: Section) =>
  section.blocks.find(
    (block) => block.type === 'code' && /^json\b/.test(block.lang ?? '') && /entry/.test(block.meta ?? ''),
  );

export const hasEntryFence = (section: Section): boolean => fenceOf(section) !== undefined;

export function wholeEntry(section: Section, scope: Scope, outer: Scope, heading: Heading, desk: Desk): void {
  const piece = entryFrom(section, { ...scope, project: outer.project }, heading.words, desk, true)!;
  for (const child of section.sections) {
    const role = roleOf(child.heading);
    if (role === 'tools' || role === 'meta') fold(desk, 'list of tools', 'lists of tools');
    else if (role === 'result')
      piece.result.push(...child.blocks.flatMap((block) => blockLines(block, desk)));
    else if (role !== 'duration') {
      const mark = `**${child.heading}**`;
      piece.notes.push(
        mark,
        ...[
          sourceOf(
            child.blocks.filter(({ type }) => type !== 'html'),
            desk.page,
          ),
        ].filter(Boolean),
      );
      piece.links.push(...child.blocks.flatMap((block) => linksOf(block, desk.page)));
    }
  }
}

function blockLines(block: Block, desk: Desk): string[] {
  if (block.type === 'list') return listText(block, desk).split('\n');
  const text = plain(block, desk.page).trim();
  return text === '' ? [] : [text];
}

/**
 * A section as one thing: its heading the title, what is labelled in it the fields, the rest the details.
 *
 * @param sure whether it is one also where nothing stands right under the heading; else that gives `undefined`.
 */
export function entryFrom(
  section: Section,
  scope: Scope,
  words: string,
  desk: Desk,
  sure = false,
): Piece | undefined {
  const { page, run } = desk;
  const piece = newPiece(section.line, words, scope);
  let label: Field | 'other' | undefined;
  let template = false;
  for (const block of section.blocks) {
    piece.links.push(...linksOf(block, page));
    const text = block.type === 'paragraph' ? plain(block, page).trim() : '';
    const alone = block.type === 'paragraph' ? labelled(text) : undefined;
    if (block.type === 'html' || block.type === 'thematicBreak' || block.type === 'definition') continue;
    if (block === fenceOf(section)) fenceInto(piece, block, desk);
    else if (block.type === 'list' && template) foldTemplate(desk, itemsIn(block));
    else if (block.type === 'list' && label !== undefined && label !== 'other')
      setField(piece, label, listText(block, desk), [], run);
    else if (block.type === 'list') listInto(piece, block, desk);
    else if (alone !== undefined && alone.value === '') label = alone.field;
    else if (text !== '' && isInstruction(text)) foldTemplate(desk);
    else if (block.type === 'paragraph') paragraphInto(piece, block, desk);
    else piece.notes.push(sourceOf([block], page));
    template = text !== '' && isInstruction(text);
    if (alone?.value !== '') label = undefined;
  }
  if (piece.when === undefined || piece.when.grain !== 'day') {
    const words = section.blocks.map((block) => plain(block, page)).join('\n');
    const { when } = datedLine(`– ${words}`, around(run, piece.when), piece.when);
    if (when !== undefined) piece.when = when;
  }
  // A heading alone, with no more than a place or tools below it, tells nothing.
  const told = piece.notes.length + piece.result.length + piece.links.length > 0;
  if (!sure && !told && (template || piece.when?.grain !== 'day') && section.sections.length > 0)
    return undefined;
  if (!sure && !told && template) return undefined;
  desk.pieces.push(piece);
  return piece;
}

/** Statements with the numbers that stand beside them: `Cut spend (12000 USD saved annually)`. */
function impactsOf(impacts: unknown): string[] {
  return (Array.isArray(impacts) ? impacts : []).map((impact: unknown) => {
    if (!isRecord(impact)) return textOf(impact);
    const statement = textOf(impact.statement).trim();
    const metrics = (Array.isArray(impact.metrics) ? impact.metrics : [])
      .filter(isRecord)
      .map(({ value, unit }) => textOf(value) + (/^[%°]/.test(textOf(unit)) ? '' : ' ') + textOf(unit))
      .map((metric) => metric.trim())
      // A number that the words have already is not said twice.
      .filter((metric) => metric !== '' && !statement.includes(/^[\d.,]+%?/.exec(metric)?.[0] ?? metric));
    return metrics.length === 0 ? statement : `${statement} (${metrics.join(', ')})`.trim();
  });
}

/** The data some tools keep in a fence under the heading: brag-docs and its kin. */
function fenceInto(piece: Piece, block: Block, { run }: Desk): void {
  let data: unknown;
  try {
    data = JSON.parse(block.type === 'code' ? block.value : '');
  } catch {
    data = undefined;
  }
  if (!isRecord(data)) return;
  setField(piece, 'date', textOf(data.date), [], run);
  setField(piece, 'links', textOf(data.link) || textOf(data.url), [], run);
  setField(
    piece,
    'result',
    [...impactsOf(data.impacts), textOf(data.impact), textOf(data.howAddressed)].filter(Boolean).join('\n'),
    [],
    run,
  );
  piece.people.push(...textsOf(data.collaborators), ...textsOf(data.people));
  const said = textOf(data.content);
  if (said === '' || textOf(data.source) === '') return;
  piece.words = said;
  piece.isFeedback = true;
  piece.from = textOf(data.source);
  piece.constructive = textOf(data.sentiment) === 'constructive';
}
