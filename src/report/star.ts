/**
 * Stories in the order interviewers and promotion panels read them: situation, task, action, result. Only what a
 * person labelled themselves is put in order; nothing unlabelled is declared to be one of the four.
 */
import type { Entry } from '../domain/entry.ts';
import { type Goal, goalRef } from '../domain/goal.ts';
import { fold } from '../domain/text.ts';
import { withoutStop } from './sentences.ts';

const PARTS = ['Situation', 'Task', 'Action', 'Result'] as const;
type Part = (typeof PARTS)[number];

const MARK = '(?:\\*\\*|__|\\*|_)?';
const COLON = `\\s*[:.–—-]\\s*${MARK}(?=\\s|$)`;
/** A line that opens a part: `Situation: …`, `**Action:** …`, `- Task – …`, `S: …`; a heading needs no colon. */
const LABEL = new RegExp(
  `^\\s{0,3}(?:[-*+]\\s+)?${MARK}(situation|task|actions?|results?|[star])${MARK}${COLON}\\s*` +
    `|^\\s{0,3}(?:#{1,6}\\s+|\\*\\*|__)(situation|task|actions?|results?)(?:\\*\\*|__)?[:.]?\\s*$`,
  'i',
);

export interface Star {
  /** What stands before the first label. */
  readonly before: string;
  /** The words under each label; a label used twice has both, in order. */
  readonly parts: Readonly<Partial<Record<Part, string>>>;
}

/** The labelled parts of a text, or `null` where fewer than two different labels are in it. */
export function starOf(details: string): Star | null {
  const parts: Partial<Record<Part, string>> = {};
  const before: string[] = [];
  let current: Part | undefined;
  for (const line of details.split('\n')) {
    const match = LABEL.exec(line);
    const named = match === null ? undefined : partNamed(match[1] ?? match[2]!);
    if (named !== undefined) current = named;
    const words = named === undefined ? line : line.slice(match![0].length);
    if (current === undefined) before.push(words);
    else parts[current] = parts[current] === undefined ? words : `${parts[current]}\n${words}`;
  }
  const filled = Object.entries(parts).filter(([, words]) => words.trim() !== '');
  if (filled.length < 2) return null;
  return {
    before: before.join('\n').trim(),
    parts: Object.fromEntries(filled.map(([part, words]) => [part, words.trim()])),
  };
}

const partNamed = (label: string): Part | undefined =>
  PARTS.find((part) => part[0]!.toLowerCase() === label[0]!.toLowerCase());

/**
 * The entry with its labelled story in that order; the goal it served is its task where it names none. A labelled
 * result becomes its result, or joins the one it states; what both say is said once. An entry without labels is as it was.
 */
export function inStarOrder(entry: Entry, goals: readonly Goal[]): Entry {
  const star = entry.details === null ? null : starOf(entry.details);
  if (star === null) return entry;
  const { Situation, Action, Result } = star.parts;
  const labelled = (part: Part, words: string | undefined | null): string =>
    words == null || words === '' ? '' : `**${part}:** ${words}`;
  const paragraphs = [
    star.before,
    labelled('Situation', Situation),
    labelled('Task', star.parts.Task ?? taskOf(entry, goals)),
    labelled('Action', Action),
  ].filter((words) => words !== '');
  return {
    ...entry,
    details: paragraphs.join('\n\n') || null,
    result: joinedResult(entry.result, Result),
  };
}

function joinedResult(stated: string | null, labelled: string | undefined): string | null {
  if (labelled === undefined || stated === null) return stated ?? labelled ?? null;
  if (fold(labelled).includes(fold(withoutStop(stated)))) return labelled;
  if (fold(stated).includes(fold(withoutStop(labelled)))) return stated;
  return `${withoutStop(stated)}; ${labelled}`;
}

/** The goal an entry served, as Markdown: `Cut checkout p99 below 600 ms (target: 600 ms).` */
function taskOf({ goal: ref }: Entry, goals: readonly Goal[]): string | null {
  const goal = ref === null ? undefined : goals.find(({ id }) => goalRef(id) === ref);
  if (goal === undefined) return null;
  const words = `${goal.title.replace(/[.。]$/, '')}${goal.target === null ? '' : ` (target: ${goal.target})`}.`;
  return words.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
