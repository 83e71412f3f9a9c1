/** An entry as `lp export md` writes it, read back: fields in a list, the details in a quote. */
import { isDay } from '../../domain/day.ts';
import { type DraftInput, KINDS, SEVERITIES } from '../../domain/entry.ts';
import { parts } from '../fields.ts';
import { namesIn } from '../names.ts';
import { principleNamed, principlesListed } from '../words.ts';
import { type Desk, listInto, paragraphInto } from './items.ts';
import { newPiece, type Piece, type Scope } from './piece.ts';
import { type List, linksOf, plain, type Section, sourceOf } from './tree.ts';

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
  piece.notes.push(...(desk.page.quotes.get(section.line) ?? []));
  for (const block of isFields ? more : section.blocks) {
    if (block.type === 'list') listInto(piece, block, desk);
    else if (block.type === 'paragraph') paragraphInto(piece, block, desk);
    else piece.notes.push(sourceOf([block], desk.page));
  }
  return piece;
}

const labelOf = (text: string): RegExpExecArray | undefined =>
  /^(\w+):\s*([\s\S]*)$/.exec(text.trim()) ?? undefined;

function fieldsOf(list: List, { page, run }: Desk): Partial<Piece> {
  const values = new Map<string, string>();
  let written: string[] = [];
  for (const item of list.children) {
    const [, label, value] = labelOf(plain(item, page)) ?? [];
    if (label === undefined || value === undefined) continue;
    values.set(label.toLowerCase(), value.replace(/\n[ \t]+/g, '\n').trim());
    if (/^links?$/i.test(label)) written = linksOf(item, page);
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
  const byHand = value('entry') === undefined;
  const words = (value('links') ?? value('link') ?? '').split(/\s+/).filter((link) => link !== '');
  const result = value('result');
  const project = value('project');
  return {
    links: byHand && written.length > 0 ? written : words,
    more,
    result: result === undefined ? [] : [result],
    project,
    people: byHand ? parts(value('with'), /[;,]/) : namesIn(value('with') ?? ''),
    principles: principlesOf(value('principles') ?? '', run.context.principles),
    goal: goalOf(value('goal') ?? '', byHand),
    from: value('from'),
    isFeedback: kind === 'feedback',
    constructive: sentiment === 'constructive',
    own: whichEntry(value('entry') ?? ''),
  };
}

/** `#42, 0192f7c4-…`. */
function whichEntry(text: string): Piece['own'] {
  const [, id, uid] = /^#(\d{1,15}), ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/.exec(text) ?? [];
  return uid === undefined ? undefined : { id: Number(id), uid };
}

/** `g1 · Cut p99`: by its title, since another log has another g1. A number alone counts where a person wrote it. */
function goalOf(text: string, byHand: boolean): string | null {
  const [, number = '', title = ''] = /^(g\d+\b)?(?: · )?(.*)$/s.exec(text.trim()) ?? [];
  return title || (byHand && number) || null;
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
