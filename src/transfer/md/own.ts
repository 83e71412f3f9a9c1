/** An entry as `lp export md` writes it, read back: fields in a list, the details in a quote. */
import { isDay } from '../../domain/day.ts';
import { type DraftInput, KINDS, SEVERITIES } from '../../domain/entry.ts';
import { principleNamed, principlesListed } from '../words.ts';
import { type Desk, listInto, paragraphInto } from './items.ts';
import { newPiece, type Piece, type Scope } from './piece.ts';
import { type Block, type List, linksOf, plain, type Section, sourceOf } from './tree.ts';

/** What such a section is made of. Further lists and paragraphs, which a person added, go to the details. */
export function ownPiece(section: Section, scope: Scope, title: string, desk: Desk): Piece {
  const piece = newPiece(section.line, title, {
    ...scope,
    project: undefined,
    isFeedback: false,
    principle: undefined,
  });
  const [first, ...more] = section.blocks.filter(({ type }) => type !== 'html');
  const isFields =
    first?.type === 'list' && first.children.every((item) => labelOf(plain(item, desk.page)) !== undefined);
  if (isFields) Object.assign(piece, fieldsOf(first, desk));
  for (const block of isFields ? more : section.blocks) {
    if (block.type === 'blockquote') piece.notes.push(unquoted(block, desk));
    else if (block.type === 'list') listInto(piece, block, desk);
    else if (block.type === 'paragraph') paragraphInto(piece, block, desk);
    else piece.notes.push(sourceOf([block], desk.page));
  }
  return piece;
}

const labelOf = (text: string): RegExpExecArray | undefined =>
  /^(\w+):\s*([\s\S]*)$/.exec(text.trim()) ?? undefined;

function fieldsOf(list: List, { page, run }: Desk): Partial<Piece> {
  const values = new Map<string, string>();
  let links: string[] = [];
  for (const item of list.children) {
    const [, label, value] = labelOf(plain(item, page)) ?? [];
    if (label === undefined || value === undefined) continue;
    values.set(label.toLowerCase(), value.replace(/\n[ \t]+/g, '\n').trim());
    if (/^links?$/i.test(label)) {
      const written = linksOf(item, page);
      links = written.length > 0 ? written : value.split(/\s+/).filter((link) => link !== '');
    }
  }
  const value = (label: string) => values.get(label) || undefined;
  const [kindWord, sentiment] = (value('kind') ?? '').split(/,\s*/);
  const kind = KINDS.find((one) => one === kindWord);
  const severity = SEVERITIES.find((one) => one === value('severity'));
  const [by, resolved] = [value('by'), value('resolved')];
  const more: Partial<DraftInput> = {
    ...(kind === undefined || kind === 'feedback' ? {} : { kind }),
    ...(severity === undefined ? {} : { severity }),
    ...(by !== undefined && isDay(by) ? { by } : {}),
    ...(resolved !== undefined && isDay(resolved) ? { resolved } : {}),
    ...(value('status') === undefined ? {} : { status: value('status')! }),
    ...(value('pinned') === 'yes' ? { pinned: true } : {}),
  };
  const result = value('result');
  const project = value('project');
  return {
    links,
    more,
    result: result === undefined ? [] : [result],
    project,
    people: (value('with') ?? '').split(/[;,]\s*/).filter((name) => name !== ''),
    principles: principlesOf(value('principles') ?? '', run.context.principles),
    goal: value('goal') ?? null,
    from: value('from'),
    isFeedback: kind === 'feedback',
    constructive: sentiment === 'constructive',
    uid: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/.exec(value('entry') ?? '')?.[0],
  };
}

/** Names with semicolons between them; one has a semicolon of its own. */
function principlesOf(list: string, set: Desk['run']['context']['principles']): string[] {
  const slugs: string[] = [];
  const parts = list.split(/;\s*/).filter((part) => part !== '');
  for (let at = 0; at < parts.length; at++) {
    const pair = at + 1 < parts.length ? principleNamed(`${parts[at]} ${parts[at + 1]}`, set) : undefined;
    if (pair !== undefined) at += 1;
    slugs.push(...(pair === undefined ? principlesListed(parts[at]!, set).slugs : [pair]));
  }
  return [...new Set(slugs)];
}

/** The user's Markdown out of its quote; tags that were made text are as they were. */
function unquoted(block: Block, { page }: Desk): string {
  const { start, end } = block.position!;
  return page.source
    .slice(start.offset, end.offset)
    .split('\n')
    .map((line) => line.replace(/^\s*> ?/, '').replace(/\\<(?=[a-z/!?])/gi, '<'))
    .join('\n');
}
