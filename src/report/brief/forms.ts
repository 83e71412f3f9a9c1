/**
 * The forms of a brief. Add one here: a row, and its limit in domain/word-limits.ts. A weekly update is written to be
 * passed on: progress first, and nothing of what was said about its owner. A 1:1 is talked through with one person: what
 * is needed comes first, while there is time, and feedback has a place.
 */
import { type Day, longDay } from '../../domain/day.ts';
import type { BriefForm } from '../../domain/word-limits.ts';
import type { Block } from '../document.ts';
import type { Brief } from './model.ts';
import {
  askPiece,
  concernPiece,
  growthPiece,
  listOf,
  type Piece,
  type Place,
  praisePiece,
  resolvedPiece,
  stepPiece,
} from './pieces.ts';
import { progressBlocks, progressPieces } from './progress.ts';

export interface BriefSection {
  readonly heading: string;
  /** So many of its pieces have their turn before the rest of any section. */
  readonly first: number;
  /** Most important first. */
  readonly pieces: (brief: Brief, place: Place) => Piece[];
  /** The blocks of those that found room; a list unless given. */
  readonly blocks: (brief: Brief, pieces: readonly Piece[], stories: ReadonlySet<string>) => Block[];
}

export interface Form {
  /** One line for help. */
  readonly describe: string;
  readonly title: (day: Day) => string;
  /** What it is called in a sentence. */
  readonly called: string;
  /** Days that the first one tells, today included. */
  readonly firstDays: number;
  /** For one person alone. */
  readonly personal: boolean;
  /** Whether a statement ends with the reference of its entry, unless the call says otherwise. */
  readonly refs: boolean;
  /** Most words of a story's sentences; 0 for none. */
  readonly storyWords: number;
  readonly sections: readonly BriefSection[];
}

const section = (
  heading: string,
  first: number,
  pieces: BriefSection['pieces'],
  blocks: BriefSection['blocks'] = (_, shown, stories) => listOf(shown, stories),
): BriefSection => ({ heading, first, pieces, blocks });

const progress = section('Progress', 6, progressPieces, progressBlocks);
const risks = section('Risks', 3, ({ risks: all }, place) => all.map((one) => concernPiece(one, place)));
const needs = (heading: string): BriefSection =>
  section(heading, 3, ({ needs: all }, place) => all.map((one) => concernPiece(one, place)));
const resolved = section('Resolved', 2, (brief, place) =>
  brief.resolved.map((one) => resolvedPiece(one, place)),
);
const next = section('Next', 3, (brief, place) =>
  brief.next.map((one, index) => stepPiece(one, index, place)),
);

export const FORMS: Readonly<Record<BriefForm, Form>> = {
  weekly: {
    describe: 'a short update to send or pass on; no feedback in it',
    title: (day) => `Weekly update, ${longDay(day)}`,
    called: 'weekly update',
    firstDays: 7,
    personal: false,
    // Whoever it is sent to has no log to look a number up in.
    refs: false,
    storyWords: 0,
    sections: [progress, risks, needs('Needs'), resolved, next],
  },
  'one-on-one': {
    describe: 'what to talk through with your manager, needs first',
    title: (day) => `1:1, ${longDay(day)}`,
    called: '1:1 brief',
    firstDays: 14,
    personal: true,
    refs: true,
    storyWords: 30,
    sections: [
      needs('What I need from you'),
      risks,
      progress,
      resolved,
      section('Feedback received', 2, ({ feedback }, place) =>
        feedback.map((one) => praisePiece(one, place)),
      ),
      section('Feedback asked for', 3, ({ asks }, place) => asks.map((one) => askPiece(one, place))),
      section('Growth', 2, ({ growth }, place) => growth.map((one) => growthPiece(one, place))),
      next,
    ],
  },
};
