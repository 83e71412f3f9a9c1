/**
 * Every command of lp, in the order help lists them. Add here: one row, and its file in commands/.
 * The summary stands here and not in the file so that `lp --help` loads no command.
 */
import type { CommandBody, CommandSpec } from './spec.ts';

export interface Registered {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly spec: CommandBody }>;
}

export const REGISTRY: readonly Registered[] = [
  { name: 'log', summary: 'record an accomplishment', load: () => import('./commands/log.ts') },
  { name: 'feedback', summary: 'record feedback someone gave', load: () => import('./commands/feedback.ts') },
  {
    name: 'ask',
    summary: 'whom you asked for feedback, and who has not answered',
    load: () => import('./commands/ask.ts'),
  },
  { name: 'risk', summary: 'record what may go wrong', load: () => import('./commands/risk.ts') },
  { name: 'need', summary: 'record what you need', load: () => import('./commands/need.ts') },
  {
    name: 'again',
    summary: 'log anew from an old entry',
    load: () => import('./commands/again.ts'),
  },
  {
    name: 'result',
    summary: 'what came of an entry, added when it is known',
    load: () => import('./commands/result.ts'),
  },
  {
    name: 'pending',
    summary: 'what awaits its result, oldest first',
    load: () => import('./commands/pending.ts'),
  },
  {
    name: 'week',
    summary: 'the week: what it holds, what it lacks',
    load: () => import('./commands/week.ts'),
  },
  { name: 'list', summary: 'entries, newest first', load: () => import('./commands/list.ts') },
  {
    name: 'recent',
    summary: 'what was recorded or changed last',
    load: () => import('./commands/recent.ts'),
  },
  { name: 'show', summary: 'one entry in full', load: () => import('./commands/show.ts') },
  { name: 'search', summary: 'entries with these words', load: () => import('./commands/search.ts') },
  {
    name: 'edit',
    summary: 'change an entry, by flags or in your editor',
    load: () => import('./commands/edit.ts'),
  },
  {
    name: 'improve',
    summary: 'the weakest entries, one question each',
    load: () => import('./commands/improve.ts'),
  },
  { name: 'tag', summary: 'add or take away principles', load: () => import('./commands/tag.ts') },
  {
    name: 'suggest',
    summary: 'principles that entries without one read like',
    load: () => import('./commands/suggest.ts'),
  },
  {
    name: 'resolve',
    summary: 'feedback, a risk or a need is dealt with, and how',
    load: () => import('./commands/resolve.ts'),
  },
  { name: 'rm', summary: 'remove entries', load: () => import('./commands/rm.ts') },
  {
    name: 'restore',
    summary: 'bring back removed entries, or a backup',
    load: () => import('./commands/restore.ts'),
  },
  { name: 'undo', summary: 'take back the last change', load: () => import('./commands/undo.ts') },
  { name: 'redo', summary: 'do again what was undone', load: () => import('./commands/redo.ts') },
  {
    name: 'history',
    summary: 'what happened to an entry, or lately',
    load: () => import('./commands/history.ts'),
  },
  {
    name: 'pin',
    summary: 'select an accomplishment for the top of the report',
    load: () => import('./commands/pin.ts'),
  },
  {
    name: 'unpin',
    summary: 'leave the selection to the evidence again',
    load: () => import('./commands/unpin.ts'),
  },
  {
    name: 'people',
    summary: 'whom you worked with and heard from, and whom not for long',
    load: () => import('./commands/people.ts'),
  },
  {
    name: 'report',
    summary: 'the self-assessment draft of the cycle that is due',
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'brief',
    summary: 'the 1:1 or weekly update for your manager',
    load: () => import('./commands/brief.ts'),
  },
  {
    name: 'coverage',
    summary: 'principles against months, and what is thin',
    load: () => import('./commands/coverage.ts'),
  },
  {
    name: 'check',
    summary: 'is the evidence ready, and what to improve first',
    load: () => import('./commands/check.ts'),
  },
  { name: 'status', summary: 'where you stand; also bare lp', load: () => import('./commands/status.ts') },
  {
    name: 'goal',
    summary: 'goals: add, list, show, edit, close, rm',
    load: () => import('./commands/goal.ts'),
  },
  {
    name: 'cycle',
    summary: 'review cycles: list, set, remove, cadence',
    load: () => import('./commands/cycle.ts'),
  },
  {
    name: 'principles',
    summary: 'the principles, or one with questions that help recall',
    load: () => import('./commands/principles.ts'),
  },
  {
    name: 'redact',
    summary: 'names that drafts replace: add, list, rm',
    load: () => import('./commands/redact.ts'),
  },
  { name: 'init', summary: 'set up cycle, completion and aliases', load: () => import('./commands/init.ts') },
  {
    name: 'import',
    summary: 'take in what is written elsewhere: csv, json and more',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'export',
    summary: 'write the log out: json without loss, csv, Markdown',
    load: () => import('./commands/export.ts'),
  },
  { name: 'config', summary: 'settings: list, get, set, unset', load: () => import('./commands/config.ts') },
  { name: 'backup', summary: 'a checked copy of the log', load: () => import('./commands/backup.ts') },
  { name: 'doctor', summary: 'is the log sound, and lp itself', load: () => import('./commands/doctor.ts') },
  {
    name: 'completion',
    summary: 'completion with Tab, for bash, zsh and fish',
    load: () => import('./commands/completion.ts'),
  },
];

/** The command of that name, whole. */
export async function loadCommand(name: string): Promise<CommandSpec | undefined> {
  const row = REGISTRY.find((one) => one.name === name);
  if (row === undefined) return undefined;
  const { spec } = await row.load();
  return { ...spec, name: row.name, summary: row.summary };
}
