/** Progress in a brief: by goal with its target and status, then by project, then the rest. */
import { type Goal, goalRef } from '../../domain/goal.ts';
import { fold } from '../../domain/text.ts';
import { type Block, type Inline, paragraph, strong, text } from '../document.ts';
import { goalLead } from '../sections.ts';
import { shown } from '../sentences.ts';
import type { Brief, Work } from './model.ts';
import { type Group, type Piece, type Place, told, workPiece } from './pieces.ts';

/** The pieces, weightiest first: goals that were closed, then the accomplishments whatever group they stand in. */
export function progressPieces({ goals, projects, works }: Brief, place: Place): Piece[] {
  const groups = new Map<Work, Group>();
  for (const part of goals) {
    const group = goalGroup(part.goal, place);
    for (const work of part.works) groups.set(work, group);
  }
  for (const part of projects) {
    // Above one line a heading of its own is too much: there the project stands in the line.
    if (part.works.length < 2) continue;
    const group = { key: `p-${fold(part.project)}`, lead: [strong(text(shown(part.project)))] };
    for (const work of part.works) groups.set(work, group);
  }
  return [
    ...goals.filter(({ closed }) => closed).map(({ goal }) => closedGoal(goal, place)),
    ...works.map((work) => workPiece(work, place, groups.get(work))),
  ];
}

const goalGroup = (goal: Goal, { telling }: Place): Group => ({
  key: goalRef(goal.id),
  lead: goalLead(goal, telling),
});

/** That it ended is told also where nothing was logged for it: its lead is all of the piece. */
const closedGoal = (goal: Goal, place: Place): Piece => ({
  key: `c-${goalRef(goal.id)}`,
  noun: 'goal',
  entry: null,
  goal,
  line: [],
  group: goalGroup(goal, place),
});

/** The list: groups in the order of the brief with their lines under them, then lines of no group. */
export function progressBlocks(
  { goals, projects }: Brief,
  pieces: readonly Piece[],
  stories: ReadonlySet<string>,
): Block[] {
  const order = [
    ...goals.map(({ goal }) => goalRef(goal.id)),
    ...projects.map((one) => `p-${fold(one.project)}`),
  ];
  const lines = new Map<string, { lead: readonly Inline[]; lines: Inline[][] }>();
  const place = ({ group, entry }: Piece): string =>
    group?.key ?? (entry?.project ? `p-${fold(entry.project)}` : '');
  const loose: Inline[][] = [];
  for (const piece of pieces) {
    const key = place(piece);
    if (key === '') loose.push(told(piece, stories.has(piece.key)));
    else {
      const group = lines.get(key) ?? { lead: piece.group?.lead ?? [], lines: [] };
      lines.set(key, group);
      if (piece.line.length > 0) group.lines.push(told(piece, stories.has(piece.key)));
    }
  }
  const items: Block[][] = [];
  for (const key of order) {
    const group = lines.get(key);
    if (group === undefined) continue;
    if (group.lead.length === 0) items.push(...group.lines.map((line) => [paragraph(...line)]));
    else items.push([paragraph(...group.lead), ...nested(group.lines)]);
  }
  items.push(...loose.map((line) => [paragraph(...line)]));
  return items.length === 0 ? [] : [{ kind: 'list', start: null, items }];
}

const nested = (lines: readonly Inline[][]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'list', start: null, items: lines.map((line) => [paragraph(...line)]) }];
