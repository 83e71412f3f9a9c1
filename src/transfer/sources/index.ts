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
} as const satisfies Readonly<Record<string, Registered>>;

export type SourceName = keyof typeof SOURCES;

export const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];
