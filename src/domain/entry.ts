/**
 * The entry: the one thing lp keeps. `draftEntry` is the only way to make a valid one, whichever road the
 * words came by (flags, dialogue, editor, import), so every rule about an entry is stated here once.
 */
import type { Day } from './day.ts';
import { UsageError } from './errors.ts';
import { block, cleanText, fold, oneLine } from './text.ts';

export const KINDS = ['accomplishment', 'feedback', 'risk', 'need'] as const;
export type Kind = (typeof KINDS)[number];

export const SENTIMENTS = ['positive', 'constructive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A risk or a need: open until it is resolved. */
export const isConcern = ({ kind }: Pick<Draft, 'kind'>): boolean => kind === 'risk' || kind === 'need';

export const PENDING = 'pending';

/** An accomplishment whose result is still to come: announced as such, and not there yet. */
export const isPending = ({ kind, status }: Pick<Draft, 'kind' | 'status'>): boolean =>
  kind === 'accomplishment' && status === PENDING;

/** What the user states about an entry. Absent values are `null` or `[]`. */
export interface Draft {
  readonly kind: Kind;
  /** The local calendar day it happened. */
  readonly date: Day;
  /** One line, never empty. For feedback: the first line of the words said, verbatim. */
  readonly title: string;
  /** Markdown. For feedback: the rest of the words said, verbatim. */
  readonly details: string | null;
  /** The outcome, with its number. */
  readonly result: string | null;
  readonly project: string | null;
  readonly people: readonly string[];
  readonly links: readonly string[];
  /** Short reference of a goal, like `g1`. */
  readonly goal: string | null;
  /** Slugs, the primary one first. A slug this lp does not know (from a newer one) is kept as it is. */
  readonly principles: readonly string[];
  /** Who gave the feedback. */
  readonly from: string | null;
  readonly sentiment: Sentiment | null;
  /** Of a risk or need: `open` or `resolved`; of an accomplishment whose result is still to come: `pending`. */
  readonly status: string | null;
  readonly pinned: boolean;
  /** Of an accomplishment: ids of the feedback it answers, in the order given. One may be gone by now. */
  readonly answers: readonly number[];
  /** Of a risk or need: how bad it is, and the day by which something has to happen. */
  readonly severity: Severity | null;
  readonly by: Day | null;
  /**
   * The day on which a risk, a need or constructive feedback was resolved, `result` says how; of an accomplishment
   * the day its result came, where that was known later.
   */
  readonly resolved: Day | null;
}

/** The keys that an entry kept by an lp before version 3 of the log lacks, with the values they have there. */
export const ABSENT = {
  answers: [],
  severity: null,
  by: null,
  resolved: null,
} as const satisfies Partial<Draft>;

/** A stored entry: the draft and what the store adds. Key order here is the order in JSON. */
export interface Entry extends Draft {
  /** Local, small, never reused. */
  readonly id: number;
  /** UUIDv7, permanent, the same in every copy of the log. */
  readonly uid: string;
  /** UTC instants, ISO 8601 with milliseconds. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** `draftEntry`'s input: a title and a day, anything else on top. Texts may be raw. */
export type DraftInput = Pick<Draft, 'title' | 'date'> & Partial<Draft>;

/** A call that logs one of each kind, for hints. */
export const EXAMPLES: Readonly<Record<Kind, string>> = {
  accomplishment: 'lp log "Cut checkout p99 by caching the cart" +dd',
  feedback: 'lp feedback "Your runbook saved the launch" --from Ana',
  risk: 'lp risk "The partner API may slip" --severity high --by "15 dec"',
  need: 'lp need "A second on-call engineer" --by "15 dec"',
};

/**
 * A valid draft from raw values: texts cleaned, empty ones made `null`, repeated names and slugs dropped.
 *
 * @param today the last day an entry may bear: nothing is logged before it happened.
 * @throws UsageError on an empty title, a day after `today`, or feedback without a giver.
 */
export function draftEntry(input: DraftInput, today: Day): Draft {
  const kind = input.kind ?? 'accomplishment';
  const title = oneLine(input.title);
  if (title === '') {
    throw new UsageError(
      kind === 'feedback' ? 'there are no words to keep' : 'there is nothing to log: the title is empty',
      { hint: `Write: ${EXAMPLES[kind]}` },
    );
  }
  if (input.date > today) {
    throw new UsageError(`${input.date} has not come yet; today is ${today}`, {
      hint: 'An entry is about a day that has been. Leave -d out for today.',
    });
  }
  const concern = isConcern({ kind });
  const result = optional(input.result, block);
  const stated = optional(input.status, oneLine);
  // Only a result can be awaited, and one that is there is awaited no more.
  const awaits = result === null && isPending({ kind, status: stated });
  const status = (stated === PENDING && !awaits ? null : stated) ?? (concern ? 'open' : null);
  // Without its words feedback is open again, and a day of resolving it, or of a result, would be of nothing.
  const closed = concern ? status === 'resolved' : result !== null;
  const from = optional(input.from, oneLine);
  if (kind === 'feedback' && from === null) {
    throw new UsageError('feedback needs to say who gave it', {
      hint: 'Add --from "Ana Lima" (or --from "a peer").',
    });
  }
  return {
    kind,
    date: input.date,
    title,
    details: optional(input.details, kind === 'feedback' ? spokenBlock : block),
    result,
    project: optional(input.project, oneLine),
    people: distinct(input.people ?? [], fold),
    links: distinct(input.links ?? [], (link) => link),
    goal: input.goal ?? null,
    principles: [...new Set(input.principles ?? [])],
    from: kind === 'feedback' ? from : null,
    sentiment: kind === 'feedback' ? (input.sentiment ?? 'positive') : null,
    status,
    pinned: input.pinned ?? false,
    answers: kind === 'accomplishment' ? [...new Set(input.answers ?? [])] : [],
    severity: concern ? (input.severity ?? null) : null,
    by: concern ? (input.by ?? null) : null,
    resolved: closed ? (input.resolved ?? null) : null,
  };
}

/** The draft inside an entry: what an edit starts from. */
export function draftOf(entry: Draft): Draft {
  const {
    kind,
    date,
    title,
    details,
    result,
    project,
    people,
    links,
    goal,
    principles,
    from,
    sentiment,
    status,
    pinned,
    answers,
    severity,
    by,
    resolved,
  } = entry;
  return {
    kind,
    date,
    title,
    details,
    result,
    project,
    people,
    links,
    goal,
    principles,
    from,
    sentiment,
    status,
    pinned,
    answers,
    severity,
    by,
    resolved,
  };
}

/** Words of feedback after their first line: a blank line between the two is part of what was said. */
const spokenBlock = (text: string): string =>
  /^[\t ]*\n/.test(cleanText(text)) ? `\n${block(text)}` : block(text);

function optional(text: string | null | undefined, clean: (text: string) => string): string | null {
  const cleaned = text == null ? '' : clean(text);
  return cleaned.trim() === '' ? null : cleaned;
}

/** The names in order, one line each, without empty ones and without those that say the same twice. */
function distinct(names: readonly string[], key: (name: string) => string): string[] {
  const seen = new Map<string, string>();
  for (const name of names.map(oneLine)) {
    if (name !== '' && !seen.has(key(name))) seen.set(key(name), name);
  }
  return [...seen.values()];
}
