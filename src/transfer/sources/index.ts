/**
 * The sources of `lp import`. Add here: one row, and the source's file beside this one. Each is loaded when it is
 * asked for; summaries stand here so that help loads none.
 */
import type { Source } from '../source.ts';

export interface Registered {
  /** One line for help, without a full stop. */
  readonly summary: string;
  readonly load: () => Promise<Source>;
}

export const SOURCES = {
  json: {
    summary: "lp's own export, without loss; or any list of objects",
    load: async () => (await import('./json.ts')).source,
  },
  csv: {
    summary: 'a table with a row of headers; commas, semicolons or tabs',
    load: async () => (await import('./csv.ts')).source,
  },
  md: {
    summary: 'brag documents, work logs and notes in Markdown, in several languages',
    load: async () => (await import('./md.ts')).source,
  },
  jrnl: {
    summary: 'a journal of jrnl, as text or as its JSON',
    load: async () => (await import('./jrnl.ts')).source,
  },
  doing: {
    summary: 'the file of doing: what is done in each of its sections',
    load: async () => (await import('./doing.ts')).source,
  },
  taskwarrior: {
    summary: 'what task export prints: the completed tasks',
    load: async () => (await import('./taskwarrior.ts')).source,
  },
  dayone: {
    summary: "Day One's JSON",
    load: async () => (await import('./dayone.ts')).source,
  },
  bragdoc: {
    summary: 'achievements of bragdoc.ai or bragfile, as JSON',
    load: async () => (await import('./bragdoc.ts')).source,
  },
  gh: {
    summary: 'what gh pr list --json … or gh search prs --json … prints: the merged ones',
    load: async () => (await import('./gh.ts')).source,
  },
} as const satisfies Readonly<Record<string, Registered>>;

export type SourceName = keyof typeof SOURCES;

export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];

/** The one that reads no text: it is made where git can be run (src/cli/import-git.ts). */
export const GIT = { name: 'git', summary: 'your commits, by pull request, merge or series' } as const;
