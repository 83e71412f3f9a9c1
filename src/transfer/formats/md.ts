/**
 * `md`: the log as Markdown that is pleasant to read and to keep in git. One section for each month, one for each entry:
 *
 *     ## 2026-11
 *
 *     ### 2026-11-20 · Cut checkout p99 latency by caching the cart
 *
 *     - **Result:** 900 ms to 540 ms
 *     - **Principles:** Dive Deep; Deliver Results
 *     - **Entry:** #42, 0192f7c4-…
 *
 *     > The story, in the user's own Markdown.
 *
 * What the user wrote in one line is escaped; their Markdown stands in a quote, so that no heading of theirs is one of
 * the document, with what HTML it holds made visible. `md/own.ts` reads it back.
 */
import type { Entry } from '../../domain/entry.ts';
import { goalRef } from '../../domain/goal.ts';
import { harmless } from '../../domain/harmless.ts';
import { type PrincipleSet, principleName } from '../../domain/principle.ts';
import { block } from '../../domain/text.ts';
import { withoutTags } from '../md/tags.ts';
import { nameList } from '../names.ts';
import type { Format, Material } from './format.ts';

export const format: Format = { ending: '.md', pieces };

function* pieces(material: Material): Generator<string> {
  const names = namesOf(material);
  yield '# Achievement log\n';
  let month = '';
  for (const page of material.entries()) {
    let text = '';
    for (const entry of page) {
      const its = entry.date.slice(0, 7);
      if (its !== month) text += `\n## ${its}\n`;
      month = its;
      text += `\n${entrySection(entry, names)}`;
    }
    yield text;
  }
}

/** What entries refer to, and how it is called. */
export interface Names {
  readonly principles: PrincipleSet;
  /** `g1` → title. */
  readonly goals: ReadonlyMap<string, string>;
}

export const namesOf = ({ principles, goals }: Pick<Material, 'principles' | 'goals'>): Names => ({
  principles,
  goals: new Map(goals.map(({ id, title }) => [goalRef(id), title])),
});

/** An entry from its heading to the line feed of its last line. */
export function entrySection(entry: Entry, names: Names, heading = '###'): string {
  const fields = fieldLines(entry, names);
  const details = entry.details === null ? '' : `\n${quoted(entry.details)}`;
  return `${heading} ${entry.date} · ${inline(entry.title).replace(/(?<= )#+$/, '\\$&')}\n\n${fields.join('')}${details}`;
}

function fieldLines(entry: Entry, { principles, goals }: Names): string[] {
  const { kind, sentiment, goal } = entry;
  const values: [label: string, value: string][] = [
    ['Kind', kind === 'accomplishment' ? '' : kind === 'feedback' ? `feedback, ${sentiment}` : kind],
    ['From', inline(entry.from ?? '')],
    ['Result', lined(entry.result ?? '')],
    ['Principles', entry.principles.map((slug) => inline(principleName(principles, slug))).join('; ')],
    ['Project', inline(entry.project ?? '')],
    ['With', inline(nameList(entry.people))],
    ['Links', entry.links.map(address).join(' ')],
    ['Goal', [goal, inline(goals.get(goal ?? '') ?? '')].filter(Boolean).join(' · ')],
    ['Status', inline(entry.status ?? '')],
    ['Severity', entry.severity ?? ''],
    ['By', entry.by ?? ''],
    ['Resolved', entry.resolved ?? ''],
    ['Answers', entry.answers.map((id) => `#${id}`).join(', ')],
    ['Pinned', entry.pinned ? 'yes' : ''],
    ['Entry', `#${entry.id}, ${entry.uid}, logged ${entry.createdAt}, changed ${entry.updatedAt}`],
  ];
  return values.filter(([, value]) => value !== '').map(([label, value]) => `- **${label}:** ${value}\n`);
}

/** A text that shows as itself within a line. */
export function inline(text: string): string {
  return harmless(text)
    .replace(/[\\`*_[\]<>|~&#]/g, (mark, at: number, all: string) =>
      needsEscape(mark, at, all) ? `\\${mark}` : mark,
    )
    .replace(/^(?=[-+] |:?-[- ]*:?$|=+ *$)|(?<=^\d{1,9})(?=[.)](?: |$))/, '\\');
}

/** Left alone is what no reader takes for a mark: one underscore or a hash within a word, an ampersand before a space. */
function needsEscape(mark: string, at: number, all: string): boolean {
  const [before = ' ', after = ' '] = [all[at - 1], all[at + 1]];
  if (mark === '_') return !(/[^\W_]/.test(before) && /[^\W_]/.test(after));
  if (mark === '#') return at === 0 && /[#\s]/.test(after);
  if (mark === '&') return /[#\w]/.test(after);
  if (mark === '<' || mark === '~') return !/\s/.test(after);
  if (mark === '>') return at === 0;
  return true;
}

/** A result may have several lines: they stay lines within their item. */
const lined = (text: string): string =>
  text
    .split('\n')
    .map((line) => inline(line.trim()))
    .join('\\\n  ');

/** An address as a link where Markdown can hold it, else as text. */
const address = (link: string): string =>
  /^[a-z][a-z0-9+.-]{1,31}:[^\s<>\0-\x1f\x7f]*$/i.test(link) ? `<${harmless(link)}>` : inline(link);

/** The user's Markdown, its lines in a quote. */
function quoted(details: string): string {
  return withoutTags(block(harmless(details, { multiline: true })))
    .split('\n')
    .map((line) => (line === '' ? '>\n' : `> ${line}\n`))
    .join('');
}
