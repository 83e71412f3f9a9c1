/**
 * Records without the names of the redaction list. A `Redactor` maps what it is given and keeps count: what was
 * replaced how often, and which look-alikes it left in. The log itself never passes through here on its way back.
 */
import type { Cycle } from './cycle.ts';
import { type Entry, PENDING } from './entry.ts';
import { type Goal, goalRef } from './goal.ts';
import { Leftovers, type LookAlike } from './look-alikes.ts';
import { type Edit, type Pattern, patternOf } from './redact-pattern.ts';
import type { Redaction } from './redaction.ts';

export interface Tally {
  /** Every name of the list that was there, most often replaced first. */
  readonly replaced: readonly (Redaction & { readonly times: number })[];
  /** Names of the list that were nowhere. */
  readonly absent: readonly Redaction[];
  /** How many of what was replaced were links or addresses. */
  readonly links: number;
  readonly lookAlikes: readonly LookAlike[];
}

export class Redactor {
  private readonly pattern: Pattern;
  private readonly times = new Map<Redaction, number>();
  private readonly leftovers = new Leftovers();
  private links = 0;

  constructor(private readonly list: readonly Redaction[]) {
    this.pattern = patternOf(list);
  }

  /**
   * The text with every name replaced; the very same text where there is none. A replacement is not looked at again.
   * @param place where the text stands, for the look-alikes: `#12`, `g1`.
   * @param prose whether the text begins a sentence, as a title does; a project or a person does not.
   */
  text(text: string, place: string, prose = false): string {
    const edits = this.edits(text, place, prose);
    return edits.length === 0 ? text : edited(text, edits, 0, text.length);
  }

  /** @returns the same object where no name occurs in it. */
  entry(entry: Entry): Entry {
    const place = `#${entry.id}`;
    const words = entry.kind === 'feedback' ? this.spoken(entry, place) : this.told(entry, place);
    return sameOr(entry, {
      ...words,
      result: this.optional(entry.result, place),
      project: this.optional(entry.project, place),
      people: this.names(entry.people, place),
      links: this.names(entry.links, place, (link) => this.link(link, place)),
      from: this.optional(entry.from, place),
      status: OWN_STATUSES.has(entry.status) ? entry.status : this.optional(entry.status, place),
    });
  }

  goal(goal: Goal): Goal {
    const place = goalRef(goal.id);
    return sameOr(goal, {
      title: this.text(goal.title, place, true),
      cycle: this.text(goal.cycle, place),
      target: this.optional(goal.target, place),
      result: this.optional(goal.result, place),
    });
  }

  cycle(cycle: Cycle): Cycle {
    return sameOr(cycle, { name: this.text(cycle.name, 'the name of the cycle') });
  }

  tally(): Tally {
    const replaced = this.list.map((one) => ({ ...one, times: this.times.get(one) ?? 0 }));
    return {
      replaced: replaced.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times),
      absent: this.list.filter((one) => !this.times.has(one)),
      links: this.links,
      lookAlikes: this.leftovers.lookAlikes(this.list),
    };
  }

  /** The names of the list that occur in a finished draft, whoever wrote them there. */
  remaining(draft: string): Redaction[] {
    // By paragraphs: no name goes over a blank line.
    return [...new Set(draft.split(/\n\s*\n/).flatMap((part) => this.pattern.namesIn(part)))];
  }

  private edits(text: string, place: string, prose: boolean): Edit[] {
    const found = this.pattern.find(text);
    if (found.length === 0) {
      this.leftovers.add(text, place);
      return found;
    }
    const edits = found.map((edit) => opening(afterArticle(edit, text), text, prose));
    let from = 0;
    for (const { start, end, redaction, link } of edits) {
      if (from < start) this.leftovers.add(text.slice(from, start), place);
      from = end;
      if (redaction !== undefined) this.times.set(redaction, (this.times.get(redaction) ?? 0) + 1);
      if (link === true) this.links += 1;
    }
    if (from < text.length) this.leftovers.add(text.slice(from), place);
    return edits;
  }

  private told({ title, details }: Entry, place: string): Pick<Entry, 'title' | 'details'> {
    return {
      title: this.text(title, place, true),
      details: details === null ? null : this.text(details, place, true),
    };
  }

  /** What was said is one text in two fields, so a name may begin in the one and end in the other. */
  private spoken(entry: Entry, place: string): Pick<Entry, 'title' | 'details'> {
    if (entry.details === null) return { title: this.text(entry.title, place, true), details: null };
    const words = `${entry.title}\n${entry.details}`;
    const edits = this.edits(words, place, true);
    if (edits.length === 0) return { title: entry.title, details: entry.details };
    const { length } = entry.title;
    const across = edits.find(({ start, end }) => start < length && end > length);
    const details = edited(
      words,
      edits.filter(({ start }) => start > length),
      Math.max(length + 1, across?.end ?? 0),
      words.length,
    );
    return {
      title: edited(
        words,
        edits.filter(({ start }) => start < length),
        0,
        length,
      ),
      details: details.trim() === '' ? null : across === undefined ? details : details.trimStart(),
    };
  }

  private optional(text: string | null, place: string): string | null {
    return text === null ? null : this.text(text, place);
  }

  /** Names in their order; two that are one after redaction are told once, as in any list of an entry. */
  private names(
    names: readonly string[],
    place: string,
    map = (name: string): string => this.text(name, place),
  ): readonly string[] {
    const mapped = names.map(map);
    return mapped.every((name, index) => name === names[index]) ? names : [...new Set(mapped)];
  }

  /** A link of an entry is an address whatever it looks like (`wiki/Acme_plan`), and goes as a whole. */
  private link(link: string, place: string): string {
    const redaction = this.pattern.heldBy(link);
    if (redaction === undefined) return this.text(link, place);
    this.times.set(redaction, (this.times.get(redaction) ?? 0) + 1);
    this.links += 1;
    return `(link: ${redaction.replacement})`;
  }
}

/** Words of lp, whoever is called so. */
const OWN_STATUSES: ReadonlySet<string | null> = new Set([null, PENDING, 'open', 'resolved']);

const ARTICLE = /^(?:an?|the)\s+(?=\S)/i;

/** "the Acme launch" and "our Acme launch" have one article already: "the customer launch" for `the customer`. */
function afterArticle(edit: Edit, text: string): Edit {
  if (edit.redaction === undefined || edit.link === true || !ARTICLE.test(edit.with)) return edit;
  const before = text.slice(Math.max(0, edit.start - 12), edit.start);
  const has =
    /(?:(?:^|[^\p{L}\p{N}'’])(?:an?|the|this|that|our|my|your|his|her|their|its|each|every)|['’]s)\s+$/iu.test(
      before,
    );
  return has ? { ...edit, with: edit.with.replace(ARTICLE, '') } : edit;
}

/** Up to where a sentence begins: after the last one's end, or a line's mark of a list, heading or quotation. */
const BEFORE_SENTENCE = /(?:[.!?…]["'”’)]*\s+|\n[^\S\n]*(?:[-*+>]|#{1,6}|\d{1,3}[.)])\s+|\n\n)[*_"'“(]*$/;

/** The edit with a capital where it begins a sentence as the name did: "a peer" reads "A peer" there. */
function opening(edit: Edit, text: string, prose: boolean): Edit {
  const before = text.slice(Math.max(0, edit.start - 12), edit.start);
  const opens = (prose && /^[\s*_"'“(>#-]*$/.test(text.slice(0, edit.start))) || BEFORE_SENTENCE.test(before);
  if (edit.redaction === undefined || !opens || !/^\p{Lu}/u.test(text.slice(edit.start, edit.end)))
    return edit;
  return { ...edit, with: edit.with.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) };
}

function edited(text: string, edits: readonly Edit[], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.with;
    at = edit.end;
  }
  return out + text.slice(at, Math.max(at, to));
}

/** The record with other values, or the record itself where they are the ones it has. */
function sameOr<T extends object>(record: T, values: Partial<T>): T {
  const keys = Object.keys(values) as (keyof T)[];
  return keys.every((key) => values[key] === record[key]) ? record : { ...record, ...values };
}
