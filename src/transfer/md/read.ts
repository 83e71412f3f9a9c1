/** Sections of notes: what their headings say, and which of them are one thing as a whole. */
import { isDay } from '../../domain/day.ts';
import { principleNamed } from '../words.ts';
import { dateIn, type Written, written } from './dates.ts';
import { datedLine, labelled } from './inline.ts';
import {
  type Desk,
  fold,
  foldTemplate,
  isTimed,
  itemsIn,
  listText,
  readLine,
  readList,
  readTable,
  spokenInto,
} from './items.ts';
import { ownPiece } from './own.ts';
import { around, newPiece, type Piece, type Run, type Scope, setField } from './piece.ts';
import { type Block, lineOf, linksOf, type Page, plain, type Section, sourceOf } from './tree.ts';
import { type Field, fieldOf, isInstruction, isLeadIn, isWeekday, roleOf } from './vocabulary.ts';
import { entryFrom, type Heading, hasEntryFence, isOneThing, isStory, wholeEntry } from './whole.ts';

/** All of a page, under the scopes that are still open. Returns the scope of its last heading, for what follows. */
export function readPage(
  page: Page,
  run: Run,
  open: readonly Scope[],
): { readonly pieces: Piece[]; readonly open: Scope[] } {
  const pieces: Piece[] = [];
  let scopes = [...open];
  readBlocks(page.root, scopes.at(-1)!, { run, page, pieces });
  for (const section of page.root.sections) {
    while (scopes.length > 1 && scopes.at(-1)!.depth >= section.depth) scopes.pop();
    scopes = readSection(section, scopes, { run, page, pieces });
  }
  return { pieces, open: scopes };
}

function headingOf(section: Section, scope: Scope, run: Run): Heading {
  const text = section.heading;
  const [, day = '', own] = /^(\d{4}-\d\d-\d\d) · (.+)$/.exec(text) ?? [];
  // Whatever its day and its title are: an entry may be called "Tools" or "Friday".
  if (own !== undefined && isDay(day))
    return { words: own, when: written(day), role: undefined, isOwn: true };
  const when = dateIn(text, around(run, scope.when), true);
  if (when === undefined) return { words: text, when, role: roleOf(text), isOwn: false };
  const words = `${text.slice(0, when.at)} ${text.slice(when.at + when.said.length)}`
    .replace(/^[\s·|–—:,()[\]-]+|[\s·|–—:,([-]+$/g, '')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .trim();
  if (isWeekday(words)) return { words: '', when, role: undefined, isOwn: false };
  const bare = when.grain === 'year' || (when.grain === 'month' && !when.ownYear);
  const role = roleOf(words);
  // "ODDS Fest 2024" is a name; "Goals 2024" is a year's.
  if (bare && words !== '' && role === undefined && !/\(\s*$/.test(text.slice(0, when.at))) {
    return { words: text, when: undefined, role: roleOf(text), isOwn: false };
  }
  return { words, when, role: words === '' ? undefined : role, isOwn: false };
}

/** Returns the scopes that are open after it. */
function readSection(section: Section, open: readonly Scope[], desk: Desk): Scope[] {
  const { run } = desk;
  const outer = open.at(-1)!;
  const heading = headingOf(section, outer, run);
  const { role, words } = heading;
  const isDay = heading.when?.grain === 'day';
  const scope: Scope = {
    depth: section.depth,
    when: heading.when ?? durationOf(section, outer, desk) ?? outer.when,
    project: role === undefined && words !== '' ? words : outer.project,
    principle: principleNamed(words, run.context.principles) ?? outer.principle,
    isFeedback: role === 'feedback' || outer.isFeedback,
    isPlan: role === 'goals' || role === 'todo' || (outer.isPlan && role === undefined),
  };
  const scopes = [...open, scope];
  if (role === 'tools') {
    fold(desk, 'list of tools', 'lists of tools');
    return scopes;
  }
  if (role === 'duration') return scopes;
  if (role === 'meta') {
    foldBlocks(section.blocks, desk);
  } else if (role === 'evidence' && desk.pieces.length > 0) {
    evidenceInto(section, desk);
  } else if (heading.isOwn) {
    desk.pieces.push(ownPiece(section, scope, words, desk));
  } else if (hasEntryFence(section) || isStory(section)) {
    wholeEntry(section, scope, outer, heading, desk);
    return scopes;
  } else if (!scope.isPlan && isOneThing(section, heading, isDay)) {
    entryFrom(section, { ...scope, project: outer.project }, words, desk);
  } else {
    readBlocks(section, scope, desk);
  }
  let inner = isTitle(section, scope, desk) ? [...open, { ...scope, project: outer.project }] : scopes;
  for (const child of section.sections) {
    while (inner.length > scopes.length && inner.at(-1)!.depth >= child.depth) inner = inner.slice(0, -1);
    inner = readSection(child, inner, desk);
  }
  return inner;
}

/** Whether a heading of the first rank is the name of the document, not of what everything in it was for. */
function isTitle({ depth, sections }: Section, scope: Scope, { run }: Desk): boolean {
  return (
    depth === 1 &&
    sections.length > 0 &&
    !sections.some((child) => headingOf(child, scope, run).when !== undefined)
  );
}

/** When a project was, where a part of its page says so. */
function durationOf(section: Section, scope: Scope, { run, page }: Desk): Written | undefined {
  const part = section.sections.find((child) => roleOf(child.heading) === 'duration');
  const text = part?.blocks.map((block) => plain(block, page)).join('\n');
  return text === undefined ? undefined : dateIn(text, around(run, scope.when), true);
}

/** Links and proofs under a heading of their own belong to what stands before. */
function evidenceInto(section: Section, desk: Desk): void {
  const last = desk.pieces.at(-1)!;
  last.links.push(...section.blocks.flatMap((block) => linksOf(block, desk.page)));
  const text = sourceOf(
    section.blocks.filter(({ type }) => type !== 'html'),
    desk.page,
  );
  if (desk.pieces.length === 1 && text !== '') last.notes.push(`**${section.heading}**`, text);
}

function foldBlocks(blocks: readonly Block[], desk: Desk): void {
  const n = blocks.filter(({ type }) => type === 'paragraph' || type === 'list').length;
  if (n > 0) fold(desk, 'paragraph about the document', 'paragraphs about the document', n);
}

/** What stands in a section one thing after the other. */
function readBlocks(section: Section, given: Scope, desk: Desk): void {
  let scope = given;
  const before = desk.pieces.length;
  let label: { readonly field: Field | undefined; readonly text: string } | undefined;
  let template = false;
  for (const [at, block] of section.blocks.entries()) {
    const last = desk.pieces.length > before ? desk.pieces.at(-1) : undefined;
    const next = section.blocks[at + 1];
    if (block.type === 'list') {
      if (template) foldTemplate(desk, itemsIn(block));
      else if (label !== undefined && last !== undefined && !scope.isPlan)
        labelInto(last, label, block, desk);
      else readList(block, scope, desk);
    } else if (block.type === 'table') {
      if (!readTable(block, scope, desk)) fold(desk, 'table of something else', 'tables of something else');
    } else if (block.type === 'blockquote') {
      readQuote(block, scope, last, desk);
    } else if (block.type === 'code') {
      if (last !== undefined) last.notes.push(sourceOf([block], desk.page));
      else fold(desk, 'block of code', 'blocks of code');
    } else if (block.type === 'paragraph') {
      const text = plain(block, desk.page).trim();
      template = text !== '' && isInstruction(text);
      label = undefined;
      if (template) foldTemplate(desk, 1, text);
      else if (text === '') fold(desk, 'picture');
      else if (next?.type === 'list' && isLabel(block, text)) {
        const words = text.replace(/[:：]\s*$/, '').trim();
        const when = dateIn(words, around(desk.run, scope.when), true);
        if (when !== undefined && when.said.length >= words.length - 2) scope = { ...scope, when };
        else {
          label = { field: fieldOf(words), text: words };
          const role = roleOf(words);
          if (last === undefined && role === undefined && label.field === undefined)
            scope = { ...scope, project: words };
          scope = { ...scope, isPlan: role === 'todo' || role === 'goals' || (given.isPlan && scope.isPlan) };
        }
        continue;
      } else scope = readParagraph(block, text, scope, { section, last, next }, desk);
      continue;
    }
    template = false;
    label = undefined;
  }
}

/** A paragraph in bold, or one that ends with a colon, before a list. */
function isLabel(block: Block, text: string): boolean {
  const only = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
  return text.length <= 80 && !text.includes('\n') && (only?.type === 'strong' || /[:：]$/.test(text));
}

function labelInto(
  piece: Piece,
  label: { readonly field: Field | undefined; readonly text: string },
  block: Block,
  desk: Desk,
): void {
  const text = block.type === 'list' ? listText(block, desk) : '';
  if (label.field === 'aside')
    fold(desk, 'remark on role, place or tools', 'remarks on role, place or tools');
  else if (label.field === undefined || label.field === 'title' || label.field === 'details') {
    piece.notes.push(`**${label.text}**`, sourceOf([block], desk.page));
  } else
    setField(
      piece,
      label.field,
      text.replace(/^\s*\|\s*|\s*\|\s*$/gm, ''),
      linksOf(block, desk.page),
      desk.run,
    );
  piece.links.push(...linksOf(block, desk.page));
}

function readQuote(block: Block, scope: Scope, last: Piece | undefined, desk: Desk): void {
  const text = plain(block, desk.page).trim();
  if (isInstruction(text)) {
    foldTemplate(desk);
  } else if (scope.isFeedback) {
    const piece = newPiece(lineOf(block, desk.page), text, scope);
    const [, words, from] = /^([\s\S]+?)\s*\n?\s*[-–—]\s*([^\n"”]{2,60})$/.exec(text) ?? [];
    if (words !== undefined && from !== undefined) {
      Object.assign(piece, { words: words.replace(/^["“«„]|["”»]$/g, ''), from });
    } else spokenInto(piece, text.replace(/\n/g, ' '));
    desk.pieces.push(piece);
  } else if (last !== undefined) last.notes.push(sourceOf([block], desk.page));
  else fold(desk, 'quotation');
}

interface Place {
  readonly section: Section;
  readonly last: Piece | undefined;
  readonly next: Block | undefined;
}

/** A paragraph among other things. Returns the scope for what follows: labels may say when or for what it is. */
function readParagraph(
  block: Block,
  text: string,
  scope: Scope,
  { section, last, next }: Place,
  desk: Desk,
): Scope {
  const { run, page } = desk;
  const lines = text.split('\n');
  const line = lineOf(block, page);
  if (
    lines.every(isTimed) ||
    lines.every((one) => /^\s*(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b/.test(one))
  ) {
    for (const [at, one] of lines.entries()) readLine(line + at, one, scope, desk);
    return scope;
  }
  const labels = lines.map(labelled);
  if (labels.every((label) => label !== undefined)) {
    let inner = scope;
    for (const label of labels) {
      if (last !== undefined && label.field !== 'aside')
        setField(last, label.field, label.value, linksOf(block, page), run);
      else if (label.field === 'date')
        inner = { ...inner, when: dateIn(label.value, around(run, inner.when), true) ?? inner.when };
      else if (label.field === 'project') inner = { ...inner, project: label.value.trim() };
      else if (label.field === 'aside')
        fold(desk, 'remark on role, place or tools', 'remarks on role, place or tools');
      else fold(desk, 'introduction');
    }
    return inner;
  }
  const when = dateIn(text, around(run, scope.when), true);
  if (when !== undefined && when.said.length >= text.replace(/[*_:]/g, '').trim().length - 1)
    return { ...scope, when };
  if (isLeadIn(text)) return scope;
  // Under a day what is not a list was done as well, and under a month of a log; under a project it introduces.
  const { grain = 'span' } = scope.when ?? {};
  const isLog =
    grain === 'day' ||
    grain === 'week' ||
    (grain !== 'span' &&
      section.depth > 1 &&
      dateIn(section.heading, around(run, scope.when), true) !== undefined);
  const leads = next?.type === 'list' || next?.type === 'table' || section.sections.length > 0;
  if (scope.isPlan) fold(desk, 'plan or goal', 'plans and goals');
  else if (last !== undefined) last.notes.push(sourceOf([block], page));
  else if (leads && !isLog) fold(desk, 'introduction');
  else {
    const dated = datedLine(text, around(run, scope.when), scope.when);
    const piece = newPiece(line, dated.text, { ...scope, when: dated.when ?? scope.when });
    piece.links.push(...linksOf(block, page));
    desk.pieces.push(piece);
  }
  return scope;
}
