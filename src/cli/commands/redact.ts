/** `lp redact`: the names that drafts and exports replace when asked to. The log itself keeps them. */
import { RefusedError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { nearest } from '../../domain/nearest.ts';
import { patternOf } from '../../domain/redact-pattern.ts';
import { redactionKey } from '../../domain/redact-words.ts';
import { draftRedaction, freeStandIn, type Redaction } from '../../domain/redaction.ts';
import { Redactor } from '../../domain/redactor.ts';
import { count } from '../../domain/text.ts';
import { displayWidth, padEnd } from '../../domain/width.ts';
import type { Store } from '../../store/index.ts';
import type { Context } from '../context.ts';
import { inQuotes } from '../quoted.ts';
import { type CommandBody, type CommandSpec, command, flag, JSON_OPTION, subcommand } from '../spec.ts';

/** A name as JSON shows it; `found`: how often it would be replaced in the whole log. */
interface RedactionView extends Redaction {
  readonly found: number;
}

async function list(json: boolean, context: Context): Promise<undefined> {
  const store = await context.store('read');
  const views = viewsOf(store, store.redactions());
  if (json) {
    context.json({ redactions: views });
    return;
  }
  const columns = [views.map(({ term }) => harmless(term)), views.map((view) => harmless(view.replacement))];
  const [terms, standIns] = columns.map((column) => {
    const width = Math.max(...column.map(displayWidth));
    return column.map((words) => padEnd(words, width));
  });
  for (const [index, { found }] of views.entries()) {
    context.line(`${terms![index]} → ${standIns![index]}   ${times(found)}`);
  }
  if (views.length === 0) {
    context.note('Nothing is on the list yet. Add a name with: lp redact add "Acme Corp" "Customer A"');
  }
}

/** `Acme Corp → Customer A   7 times in the log`. */
const lineOf = ({ term, replacement, found }: RedactionView): string =>
  `${harmless(term)} → ${harmless(replacement)}   ${times(found)}`;

const times = (found: number): string =>
  found === 0 ? 'not in the log' : `${found === 1 ? 'once' : count(found, 'time')} in the log`;

/** How often each name of the list would be replaced: a name inside a longer one on the list is that one. */
function viewsOf(store: Store, redactions: readonly Redaction[]): RedactionView[] {
  if (redactions.length === 0) return [];
  const redactor = new Redactor(redactions);
  for (const entry of store.entries({})) redactor.entry(entry);
  for (const goal of store.goals()) redactor.goal(goal);
  const found = new Map(redactor.tally().replaced.map(({ term, times }) => [term, times]));
  return redactions.map(({ term, replacement }) => ({ term, replacement, found: found.get(term) ?? 0 }));
}

const viewOf = (store: Store, { term }: Redaction): RedactionView =>
  viewsOf(store, store.redactions()).find((view) => view.term === term)!;

interface Addition {
  readonly term: string;
  readonly replacement: string | undefined;
  readonly json: boolean;
}

async function add({ term, replacement, json }: Addition, context: Context): Promise<undefined> {
  const store = await context.store('write');
  const key = redactionKey(term);
  const { before, after } = store.change('redact', context.now, (tx) => {
    const before = tx.get('redaction', key);
    // Without a replacement a name that is there keeps its own; a new one gets a letter no other has.
    const standIn = replacement ?? before?.replacement ?? freeStandIn(store.redactions());
    const after = draftRedaction({ term, replacement: standIn });
    tx.put('redaction', key, after);
    return { summary: `add ${after.term} → ${after.replacement}`, value: { before, after } };
  });
  const view = viewOf(store, after);
  if (json) context.json({ redaction: view });
  else context.line(lineOf(view));
  if (before !== null && before.replacement !== after.replacement) {
    context.note(`It was ${before.replacement} until now.`);
  } else if (before !== null && before.term === after.term) context.note('Nothing was changed.');
  cautions(after, store, context);
  if (before === null) {
    await context.hint('lp report --redact uses the list; lp config set redact on makes every report do so.');
  }
}

/** What may have been meant otherwise: two words of one name without quotes, a replacement that gives a name away. */
function cautions(added: Redaction, store: Store, context: Context): void {
  const whole = { term: `${added.term} ${added.replacement}`, replacement: '-' };
  const [view] = viewsOf(store, [whole]);
  if (view !== undefined && view.found > 0) {
    context.note(
      `"${whole.term}" stands in your log; did you mean: lp redact add ${inQuotes(whole.term)}? lp undo takes this one back.`,
    );
  }
  for (const one of store.redactions()) {
    const holds = (text: string, name: Redaction): boolean => patternOf([name]).find(text).length > 0;
    const other = one.term !== added.term;
    if (other && holds(added.replacement, one)) context.note(givesAway(added, one));
    if (other && holds(one.replacement, added)) context.note(givesAway(one, added));
  }
}

const givesAway = (holder: Redaction, name: Redaction): string =>
  `"${holder.replacement}" holds "${name.term}", which is on the list too; a replacement is not replaced again.`;

async function remove(term: string, json: boolean, context: Context): Promise<undefined> {
  const store = await context.store('write');
  const key = redactionKey(term);
  const gone = store.change('redact', context.now, (tx) => {
    const before = tx.get('redaction', key);
    if (before === null) throw notThere(term, store.redactions());
    tx.put('redaction', key, null);
    return { summary: `rm ${before.term}`, value: before };
  });
  if (json) context.json({ redaction: gone });
  else context.line(`removed ${harmless(gone.term)} → ${harmless(gone.replacement)}`);
}

function notThere(term: string, list: readonly Redaction[]): RefusedError {
  const near = nearest(
    term,
    list.map((one) => one.term),
    1,
  )[0];
  return new RefusedError(`"${term}" is not on the redaction list`, {
    hint: near === undefined ? 'lp redact list shows what is.' : `Did you mean "${near}"?`,
  });
}

const subcommands: CommandSpec[] = [
  subcommand<Addition>({
    name: 'add',
    summary: 'put a name on the list, or change what stands in for it',
    arguments: [{ name: 'name', required: true }, { name: 'replacement' }],
    options: [JSON_OPTION],
    examples: [
      ['lp redact add "Acme Corp" "Customer A"', 'quotes keep a name together'],
      ['lp redact add "Ana Lima"', 'Name A, Name B, … stands in'],
    ],
    notes:
      'A name is found as whole words, in any case, with or without accents, over line breaks and hyphens. Links and mail addresses that hold it go as a whole.',
    read: (input) => ({
      ...draftRedaction({ term: input.words[0]!, replacement: input.words[1] ?? '–' }),
      replacement: input.words[1],
      json: flag(input, 'json'),
    }),
    act: add,
  }),
  subcommand({
    name: 'list',
    summary: 'the names, what stands in for them, and how often the log has them',
    options: [JSON_OPTION],
    examples: [['lp redact list', 'every name on the list']],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommand<{ term: string; json: boolean }>({
    name: 'rm',
    summary: 'take a name off the list',
    arguments: [{ name: 'name', required: true, variadic: true }],
    options: [JSON_OPTION],
    examples: [['lp redact rm "Acme Corp"', 'lp undo puts it back']],
    read: (input) => ({ term: input.words.join(' '), json: flag(input, 'json') }),
    act: ({ term, json }, context) => remove(term, json, context),
  }),
];

export const spec: CommandBody = {
  ...command({
    options: [JSON_OPTION],
    examples: [
      ['lp redact add "Acme Corp" "Customer A"', 'customers, colleagues, codenames'],
      ['lp report --redact', 'the draft without them; your log keeps them'],
    ],
    read: (input) => flag(input, 'json'),
    act: list,
  }),
  subcommands,
};
