/**
 * The plan of an import: what each thing found would become, held against what the log knows. Pure; it is made piece by
 * piece as a source reads, so that a plan of any size takes no memory, and carried out by src/cli or only shown.
 */
import type { Day } from '../domain/day.ts';
import { type Draft, draftEntry, type Entry } from '../domain/entry.ts';
import { LpError } from '../domain/errors.ts';
import { OWN } from '../domain/intake.ts';
import { oneLine } from '../domain/text.ts';
import { draftText, reject } from './found.ts';
import type { Found, OwnFound, Proposal, Reject } from './source.ts';

/** What a plan asks of the log. */
export interface Known {
  /** What a key became in an import that stands: an entry, or none any more; undefined when none offered it. */
  origin(source: string, key: string): { readonly entry: number | null } | undefined;
  byUid(uid: string): { readonly id: number; readonly updatedAt: string } | undefined;
  /** Whether that entry was here and has been removed. */
  removed(id: number, uid: string): boolean;
  /** An entry of the day with that title. */
  sameDay(day: Day, title: string): number | undefined;
}

export type Standing =
  | { readonly is: 'new' }
  /** lp wrote it out and it was changed since; the entry here is older. */
  | { readonly is: 'update'; readonly id: number }
  /** An entry here, not from this source, has its day and title. */
  | { readonly is: 'twin'; readonly id: number }
  /** It came before. Without an entry: it was passed over, or its entry removed. */
  | { readonly is: 'known'; readonly id: number | null };

/** A thing that may enter. */
export interface Item {
  readonly what: 'item';
  /** File and line it comes from. */
  readonly place: Place;
  /** Whose key it is: the source's, or `lp` for what lp itself wrote out. */
  readonly source: string;
  readonly key: string;
  readonly draft: Draft;
  /** Of what lp wrote out: the whole entry. */
  readonly entry: Entry | null;
  readonly note: string | null;
  readonly standing: Standing;
}

export interface Place {
  /** As the user named it; null for standard input. */
  readonly file: string | null;
  readonly line: number;
}

export interface PlanOptions {
  readonly source: string;
  readonly today: Day;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  /** For what names none. */
  readonly project: string | undefined;
  /** Slugs to add to each. */
  readonly principles: readonly string[];
  /** Offers once more what was passed over or removed. */
  readonly again: boolean;
}

export type Planned = Item | PlacedReject | { readonly what: 'outside' } | OwnFound;

export interface PlacedReject extends Reject {
  readonly place: Place;
}

/** Where one thing found stands. */
export function planned(found: Found, file: string | null, known: Known, options: PlanOptions): Planned {
  if (found.what === 'folded' || found.what === 'companion') return found;
  const place = { file, line: found.line };
  if (found.what === 'reject') return { ...found, place };
  const { since, until } = options;
  const { date } = found.draft;
  if ((since !== undefined && date < since) || (until !== undefined && date > until))
    return { what: 'outside' };
  try {
    const draft = draftOf(found, options);
    const source = found.entry === undefined ? options.source : OWN;
    return {
      what: 'item',
      place,
      source,
      key: found.key,
      draft,
      entry: found.entry === undefined ? null : { ...found.entry, ...draft },
      note: found.note ?? null,
      standing: standingOf(found, source, draft, known, options),
    };
  } catch (error) {
    if (!(error instanceof LpError)) throw error;
    return { ...reject(found.line, oneLine(error.message), draftText(found.draft)), place };
  }
}

/** @throws UsageError on what can be no entry. */
function draftOf({ draft, entry }: Proposal, { project, principles, today }: PlanOptions): Draft {
  const added = {
    ...(project === undefined || (draft.project ?? '') !== '' ? {} : { project }),
    ...(principles.length === 0
      ? {}
      : { principles: [...new Set([...(draft.principles ?? []), ...principles])] }),
  };
  // lp's own was made by `draftEntry` once, and comes back to the letter.
  return entry === undefined ? draftEntry({ ...draft, ...added }, today) : { ...entry, ...added };
}

function standingOf(
  { key, entry, own = entry }: Proposal,
  source: string,
  draft: Draft,
  known: Known,
  { again }: PlanOptions,
): Standing {
  if (own !== undefined) {
    const here = known.byUid(own.uid);
    if (here !== undefined) {
      const isNewer = entry !== undefined && entry.updatedAt > here.updatedAt;
      return { is: isNewer ? 'update' : 'known', id: here.id };
    }
    if (!again && known.removed(own.id, own.uid)) return { is: 'known', id: null };
  }
  const origin = known.origin(source, key) ?? elsewhere(source, key, known);
  if (origin !== undefined && (origin.entry !== null || !again)) return { is: 'known', id: origin.entry };
  const twin = known.sameDay(draft.date, draft.title);
  return twin === undefined ? { is: 'new' } : { is: 'twin', id: twin };
}

/** Sources that know a pull request by its address: what came by one is not offered by the other. */
const PULLS = ['git', 'gh'];

const elsewhere = (source: string, key: string, known: Known): ReturnType<Known['origin']> =>
  PULLS.includes(source) && /^https?:/.test(key)
    ? known.origin(PULLS.find((one) => one !== source)!, key)
    : undefined;

/** How many of what a plan holds. */
export class Counts {
  new = 0;
  update = 0;
  twin = 0;
  known = 0;
  outside = 0;
  rejected = 0;
  /** By what it is in the plural. */
  readonly #folded = new Map<string, { count: number; readonly one: string }>();

  /** What was left out, and how much of it. */
  get folded(): { readonly count: number; readonly of: string }[] {
    return [...this.#folded].map(([many, { count, one }]) => ({ count, of: count === 1 ? one : many }));
  }

  add(one: Planned): void {
    if (one.what === 'item') this[one.standing.is] += 1;
    else if (one.what === 'reject') this.rejected += 1;
    else if (one.what === 'outside') this.outside += 1;
    else if (one.what === 'folded') {
      const before = this.#folded.get(one.many);
      if (before === undefined) this.#folded.set(one.many, { count: one.count, one: one.one });
      else before.count += one.count;
    }
  }
}

/** The plan's view: one thing that may enter. Keys and their order are the contract. */
export function itemView({ place, key, draft, note, standing }: Item) {
  return {
    file: place.file,
    line: place.line,
    key,
    standing: standing.is,
    entry: standing.is === 'new' ? null : standing.id,
    note,
    draft: {
      kind: draft.kind,
      date: draft.date,
      title: draft.title,
      details: draft.details,
      result: draft.result,
      project: draft.project,
      people: draft.people,
      links: draft.links,
      goal: draft.goal,
      principles: draft.principles,
      from: draft.from,
      sentiment: draft.sentiment,
      status: draft.status,
      pinned: draft.pinned,
    },
  };
}

export const rejectView = ({ place, reason, text }: PlacedReject) => ({
  file: place.file,
  line: place.line,
  reason,
  text,
});

export const countsView = (counts: Counts) => ({
  new: counts.new,
  update: counts.update,
  twin: counts.twin,
  known: counts.known,
  outside: counts.outside,
  rejected: counts.rejected,
  folded: counts.folded,
});
