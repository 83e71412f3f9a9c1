/**
 * The log as a folder that is pleasant to keep in git: a file of Markdown for each month and an index. The same entries
 * give the same bytes, so that a commit shows what changed.
 */
import { MONTHS } from '../domain/day.ts';
import { count } from '../domain/text.ts';
import type { Material } from './formats/format.ts';
import { entrySection, namesOf } from './formats/md.ts';

export interface MonthFile {
  /** With slashes, inside the folder: `2026/2026-11.md`. */
  readonly path: string;
  readonly text: string;
}

/** What a file of such a folder may be called. */
export const FILE_NAME = /^(?:\d{4}\/\d{4}-\d\d|README)\.md$/;

/** The files, month after month, the index last. */
export function* monthFiles(material: Material): Generator<MonthFile> {
  const names = namesOf(material);
  const months: { month: string; entries: number }[] = [];
  let text = '';
  for (const page of material.entries()) {
    for (const entry of page) {
      const month = entry.date.slice(0, 7);
      const last = months.at(-1);
      if (last?.month !== month) {
        if (last !== undefined) yield { path: pathOf(last.month), text };
        months.push({ month, entries: 0 });
        text = `# ${nameOf(month)}\n`;
      }
      text += `\n${entrySection(entry, names, '##')}`;
      months.at(-1)!.entries += 1;
    }
  }
  const last = months.at(-1);
  if (last !== undefined) yield { path: pathOf(last.month), text };
  yield { path: 'README.md', text: index(months) };
}

const pathOf = (month: string): string => `${month.slice(0, 4)}/${month}.md`;

const nameOf = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** The newest month first. */
function index(months: readonly { readonly month: string; readonly entries: number }[]): string {
  const lines = months
    .toReversed()
    .map(
      ({ month, entries }) =>
        `- [${nameOf(month)}](${pathOf(month)}): ${count(entries, 'entry', 'entries')}\n`,
    );
  return `# Achievement log\n\n${lines.length === 0 ? 'Nothing is logged yet.\n' : lines.join('')}`;
}
