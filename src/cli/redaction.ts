/** Redaction as the commands that let entries out of the machine share it: `report --redact`, and every export. */
import type { Ask } from '../domain/ask.ts';
import type { Cycle } from '../domain/cycle.ts';
import type { Entry } from '../domain/entry.ts';
import { UsageError } from '../domain/errors.ts';
import type { Goal } from '../domain/goal.ts';
import type { Redaction } from '../domain/redaction.ts';
import type { Redactor, Tally } from '../domain/redactor.ts';
import { count, sentenceList } from '../domain/text.ts';
import type { Context } from './context.ts';
import { inQuotes } from './quoted.ts';
import { flag, type Input, type OptionSpec } from './spec.ts';

export const REDACT_OPTIONS: readonly OptionSpec[] = [
  { name: 'redact', help: 'replace the names on your redaction list; see lp redact' },
  { name: 'unredacted', help: 'with the setting redact on: leave the names as they are' },
];

/** `asked`: by this call; `always`: by the setting. */
export type Wanted = 'asked' | 'always' | false;

/** Whether names are to be replaced: as the call says, else as the setting does. @throws UsageError on both. */
export async function wantsRedaction(input: Input, context: Context): Promise<Wanted> {
  const [yes, no] = [flag(input, 'redact'), flag(input, 'unredacted')];
  if (yes && no) {
    throw new UsageError('--redact and --unredacted contradict each other', { hint: 'Keep one of the two.' });
  }
  if (yes) return 'asked';
  return !no && (await context.settings()).redact ? 'always' : false;
}

/** What goes into a draft or an export and may hold names. */
export interface Material {
  readonly cycle: Cycle;
  /** The cycles of a longer window. */
  readonly parts?: readonly Cycle[] | undefined;
  readonly entries: readonly Entry[];
  readonly goals: readonly Goal[];
  /** Goals of later cycles. */
  readonly next: readonly Goal[];
  /** Whom a draft is about. */
  readonly person?: string | undefined;
  /** The names that person goes by in sentences. */
  readonly names?: readonly string[] | undefined;
  /** A filter in words. */
  readonly narrowed?: string | undefined;
  /** The entries as they were logged, by id, where `entries` are redacted; for judging and counting only. */
  readonly originals?: ReadonlyMap<number, Entry> | undefined;
  /** Entries of any day that answer feedback. */
  readonly answering?: readonly Entry[] | undefined;
  /** Whom feedback was asked of. */
  readonly asks?: readonly Ask[] | undefined;
  /** Words of the call itself. */
  readonly words?: readonly string[] | undefined;
}

export interface Redacted {
  readonly material: Material;
  /**
   * Says on stderr what was replaced and what to look at.
   * @param draft the finished text, looked through once more.
   * @param merged the file it went into, where that has the user's edits, too.
   */
  tell(draft: string, merged?: string): Promise<void>;
}

/**
 * The material with every name on the list replaced; as it is, where that is not wanted. Nothing of redaction is
 * loaded then.
 * @throws UsageError where it was asked for and the list is empty.
 */
export async function redacted(wanted: Wanted, material: Material, context: Context): Promise<Redacted> {
  const list = await listFor(wanted, context);
  if (wanted === 'always' && list.length === 0) {
    return {
      material,
      tell: async () => context.note(EMPTY_LIST),
    };
  }
  if (wanted === false) {
    return {
      material,
      tell: async () => {
        if (list.length === 0) return;
        const them =
          list.length === 1 ? 'The name on your redaction list is' : 'Names on your redaction list are';
        await context.hint(`${them} not replaced here; --redact does that.`);
      },
    };
  }
  const { Redactor } = await import('../domain/redactor.ts');
  const redactor = new Redactor(list);
  const { cycle, entries, goals, next, person, names, narrowed } = material;
  // By these the sentences on the person are found; they are in no draft, and so not counted.
  const uncounted = new Redactor(list);
  return {
    material: {
      cycle: redactor.cycle(cycle),
      parts: material.parts?.map((one) => redactor.cycle(one)),
      entries: entries.map((entry) => redactor.entry(entry)),
      goals: goals.map((goal) => redactor.goal(goal)),
      next: next.map((goal) => redactor.goal(goal)),
      person: person === undefined ? undefined : redactor.text(person, 'the person'),
      names: names?.map((name) => uncounted.text(name, 'the person')),
      narrowed: narrowed === undefined ? undefined : redactor.text(narrowed, 'the filter'),
      answering: (material.answering ?? []).map((entry) => redactor.entry(entry)),
      asks: (material.asks ?? []).map((ask) => redactedAsk(ask, redactor)),
      words: (material.words ?? []).map((one) => redactor.text(one, 'the call', true)),
      originals: new Map(entries.map((entry) => [entry.id, entry])),
    },
    async tell(draft, merged) {
      const left = redactor.remaining(draft);
      for (const line of tallyLines(redactor.tally(), left)) context.note(line);
      const edits = merged === undefined ? [] : redactor.remaining(merged);
      const own = edits.filter((one) => !left.includes(one)).map(({ term }) => `"${term}"`);
      if (own.length > 0) context.note(`Still in the file, where you edited it: ${bounded(own)}.`);
    },
  };
}

export const EMPTY_LIST = 'Nothing is on your redaction list, so nothing was replaced.';

const redactedAsk = (ask: Ask, redactor: Redactor): Ask => ({
  ...ask,
  person: redactor.text(ask.person, 'an ask'),
  about: ask.about === null ? null : redactor.text(ask.about, 'an ask'),
});
/** @throws UsageError where it was asked for and the list is empty. */
async function listFor(wanted: Wanted, context: Context): Promise<readonly Redaction[]> {
  const list = (await context.store('read')).redactions();
  if (wanted !== 'asked' || list.length > 0) return list;
  throw new UsageError('nothing is on the redaction list, so there is nothing to replace', {
    hint: 'Put a name on it: lp redact add "Acme Corp" "Customer A"',
  });
}

/**
 * What replaces the names, for a command that writes record by record; undefined where they stay, and where the list
 * is empty.
 * @throws UsageError as `redacted`.
 */
export async function redactorFor(wanted: Wanted, context: Context): Promise<Redactor | undefined> {
  const list = await listFor(wanted, context);
  if (wanted === false || list.length === 0) return undefined;
  return new (await import('../domain/redactor.ts')).Redactor(list);
}

/** How many of anything a line names before it only counts. */
const NAMED = 8;
const PLACES = 4;

/** What was replaced, what was nowhere, what to look at. `left`: names that the finished draft has all the same. */
export function tallyLines(
  { replaced, absent, links, lookAlikes }: Tally,
  left: readonly Redaction[],
): string[] {
  const lines: string[] = [];
  if (replaced.length === 0) lines.push('Nothing was replaced: no name on the list occurs here.');
  else {
    const names = replaced.map(({ term, replacement, times }) => `${term} → ${replacement} (${times})`);
    const among = links === 0 ? '' : ` ${count(links, 'link or address', 'links or addresses')} among them.`;
    lines.push(`Replaced: ${bounded(names)}.${among}`);
    const nowhere = absent.filter((one) => !left.includes(one)).map(({ term }) => term);
    if (nowhere.length > 0) lines.push(`On the list but not here: ${bounded(nowhere)}.`);
  }
  if (left.length > 0) {
    const terms = bounded(left.map(({ term }) => `"${term}"`));
    lines.push(`Still in it: ${terms}, in words of lp or in what stands in for another name.`);
  }
  if (lookAlikes.length > 0) {
    const words = lookAlikes.map(({ word, places }) => `"${word}" (${bounded(places, PLACES)})`);
    const first = lookAlikes[0]!.word;
    // All of them: what is not named cannot be looked at.
    lines.push(
      `Left in, look at them: ${sentenceList(words)}.   lp redact add ${/^[\p{L}\p{N}_]+$/u.test(first) ? first : inQuotes(first)}`,
    );
  }
  return lines;
}

/** `a, b and 12 more`. */
function bounded(items: readonly string[], most = NAMED): string {
  if (items.length <= most + 1) return most === PLACES ? items.join(', ') : sentenceList(items);
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}
