/** Which source a file's name speaks for. Apart, for it is asked before and while anything is read. */

const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'json',
  md: 'md',
  markdown: 'md',
  journal: 'jrnl',
};

/** The source that reads files of this name first of all; `undefined` where its ending says nothing. */
export function sourceByEnding(name: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : ENDINGS[ending];
}
