/**
 * Stories in the order interviewers and promotion panels read them: situation, task, action, result. Only what a
 * person labelled themselves is put in order; nothing unlabelled is declared to be one of the four.
 */
import type { Entry } from '../domain/entry.ts';
import { type Goal, goalRef } from '../domain/goal.ts';

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
 * The entry with its story in that order: labelled parts rearranged, the goal it served as its task where it names
 * none, and a labelled result as its result where it states none. An unlabelled story comes after its goal.
 */
export function inStarOrder(entry: Entry, goals: readonly Goal[]): Entry {
  const star = entry.details === null ? null : starOf(entry.details);
  const task = star?.parts.Task ?? taskOf(entry, goals);
  const labelled = (part: Part, words: string | undefined | null): string =>
    words == null || words === '' ? '' : `**${part}:** ${words}`;
  const ownResult = star?.parts.Result;
  const paragraphs = [
    ...(star === null
      ? [withGoal(task, entry.details ?? '')]
      : [
          star.before,
          labelled('Situation', star.parts.Situation),
          labelled('Task', task),
          labelled('Action', star.parts.Action),
          entry.result === null ? '' : labelled('Result', ownResult),
        ]),
  ].filter((words) => words !== '');
  return {
    ...entry,
    details: paragraphs.join('\n\n') || null,
    result: entry.result ?? ownResult ?? null,
  };
}

/** An unlabelled story after the goal it served; a list or heading it begins with keeps its own line. */
function withGoal(task: string | null, details: string): string {
  if (task === null) return details;
  const goal = `*Goal: ${task}*`;
  return details === '' ? goal : `${goal}${/^[\p{L}"'“(]/u.test(details) ? ' ' : '\n\n'}${details}`;
}

/** The goal an entry served, as Markdown: `Cut checkout p99 below 600 ms (target: 600 ms).` */
function taskOf({ goal: ref }: Entry, goals: readonly Goal[]): string | null {
  const goal = ref === null ? undefined : goals.find(({ id }) => goalRef(id) === ref);
  if (goal === undefined) return null;
  const words = `${goal.title.replace(/[.。]$/, '')}${goal.target === null ? '' : ` (target: ${goal.target})`}.`;
  return words.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
