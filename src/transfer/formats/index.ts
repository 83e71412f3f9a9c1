/** The formats of `lp export`. Add here: one row, and the format's file beside this one; each is loaded when asked for. */
import type { Format } from './format.ts';

export const FORMATS = {
  json: {
    summary: 'the whole log without loss, one entry to a line',
    load: async () => (await import('./json.ts')).format,
  },
  csv: {
    summary: 'every field of every entry, for spreadsheets',
    load: async () => (await import('./csv.ts')).format,
  },
  md: {
    summary: 'Markdown to read and to keep, by months',
    load: async () => (await import('./md.ts')).format,
  },
} as const satisfies Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Format> }>
>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];
