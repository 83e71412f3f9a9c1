/** `lp history`: what happened to one entry, or the last changes of all. */
import { type Change, changeWords, type HistoryItem } from '../../domain/change.ts';
import { dayOf } from '../../domain/day.ts';
import type { Draft, Entry } from '../../domain/entry.ts';
import { RefusedError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { entryView } from '../../domain/view.ts';
import type { Context } from '../context.ts';
import { principleNames, readId } from '../present.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

const LATELY = 20;

export const spec = command<{ id: number | undefined; json: boolean }>({
  arguments: [{ name: 'id' }],
  options: [JSON_OPTION],
  examples: [
    ['lp history 42', 'what happened to entry 42, oldest first'],
    ['lp history', `the last ${LATELY} changes, newest first`],
  ],
  read: ({ words: [id], ...input }) => ({
    id: id === undefined ? undefined : readId(id),
    json: flag({ words: [], ...input }, 'json'),
  }),
  async act({ id, json }, context) {
    const store = await context.store('read');
    if (id === undefined) {
      const changes = store.recentChanges(LATELY);
      if (json) context.json({ changes });
      else for (const change of changes) context.line(`${moment(change)}  ${words(change)}`);
      if (changes.length === 0) context.note('Nothing has happened yet.');
      return;
    }
    const items = store.history('entry', id);
    if (items.length === 0) {
      throw new RefusedError(`there never was an entry ${id}`, { hint: 'lp list shows the numbers.' });
    }
    if (json) context.json({ id, history: items.map(view) });
    else for (const item of items) print(item, context);
  },
});

const view = ({ change, before, after }: HistoryItem<Entry>) => ({
  change,
  before: before === null ? null : entryView(before),
  after: after === null ? null : entryView(after),
});

/** Local day and minute: in a history the order within a day matters. */
function moment({ at }: Change): string {
  const instant = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${dayOf(instant)} ${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

function words(change: Change): string {
  const fate = { done: '', undone: '  (undone)', abandoned: '  (undone)' }[change.state];
  return harmless(changeWords(change)) + fate;
}

function print({ change, before, after }: HistoryItem<Entry>, context: Context): void {
  context.line(`${moment(change)}  ${words(change)}`);
  if (before !== null && after !== null) {
    for (const field of FIELDS) {
      const [was, is] = [shown(before, field, context), shown(after, field, context)];
      if (was !== is) context.line(`    ${field}: ${was} → ${is}`);
    }
  }
}

const FIELDS: readonly (keyof Draft)[] = [
  'date',
  'title',
  'details',
  'result',
  'principles',
  'project',
  'people',
  'links',
  'goal',
  'from',
  'sentiment',
  'status',
  'pinned',
  'answers',
  'severity',
  'by',
  'resolved',
];

function shown(entry: Entry, field: keyof Draft, context: Context): string {
  const value = entry[field];
  if (field === 'principles') return principleNames(entry.principles, context.principles);
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (field === 'answers') return entry.answers.map((id) => `#${id}`).join(', ');
  return harmless(Array.isArray(value) ? value.join(', ') : String(value));
}
