/**
 * The file a draft is written to. It is the user's to edit: beside the log lp remembers what it wrote there
 * last, so that the next run can tell what they changed, and puts both together.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RefusedError } from '../domain/errors.ts';
import { sentenceList } from '../domain/text.ts';
import type { Draft, ReportFormat } from '../report/index.ts';
import type { Markup, Outcome } from '../report/merge/index.ts';
import type { Context } from './context.ts';
import { contentsOf, pour, replace, targetOf, writesNamesOut } from './draft-target.ts';
import { keepText } from './kept.ts';
import { sha256 } from './sha256.ts';
import { writeWhole } from './whole-file.ts';

export interface DraftFile {
  /** As the user named it. */
  readonly path: string;
  readonly format: ReportFormat;
  /** What the draft is made of: two of different make are two documents and are not put together. */
  readonly of: string;
  /** The same for the line that says what was written: `2026, from 24 entries`. */
  readonly told: string;
  /** Names are replaced in it. */
  readonly redacted: boolean;
  /** Replace whatever is there. */
  readonly force: boolean;
}

export interface WrittenDraft {
  /** Exit code: 1 when the user and lp changed the same words, so that both now stand in the file; else 0. */
  readonly code: number;
  /** What the file holds, where that is more than the draft: the user's edits. */
  readonly merged?: string | undefined;
}

/** What lp wrote last to a file. */
interface Remembered {
  readonly version: 1;
  readonly of: string;
  readonly format: ReportFormat;
  readonly sha256: string;
  /** Names were replaced in it. */
  readonly redacted?: boolean;
  /** For formats that are merged; edits in another cannot be told from what lp wrote. */
  readonly text: string | null;
  /** Set while a merge is being written: what holds from when the file is the one of this digest. */
  readonly next?: { readonly file: string; readonly known: Remembered } | undefined;
}

/**
 * Writes the file whole or not at all, readable by its owner alone when it is new, and says on standard
 * error what became of it. What the user edited is merged with the new draft (`report/merge`), in formats
 * that are text to edit; in others an edited file is refused.
 *
 * What is written is remembered after the file is: a crash between leaves lp too careful, never careless.
 * Before a merge is written it is announced, so that its outcome is not taken for the user's edits later.
 *
 * @throws RefusedError when it cannot be written, or holds what lp may not touch and `force` is not given.
 */
export async function writeDraft(draft: Draft, to: DraftFile, context: Context): Promise<WrittenDraft> {
  const target = targetOf(resolve(context.host.cwd(), to.path), to.path);
  const fresh = Buffer.from(draft);
  if (target.isStream) {
    pour(target, fresh);
    context.note(outcomeWords(to, false, false));
    return { code: 0 };
  }
  const memory = join(dirname(context.path), 'drafts', `${sha256(target.file).slice(0, 32)}.json`);
  const there = contentsOf(target);
  const known = there === undefined ? undefined : recall(memory, there);
  const edited =
    there === undefined || isBlank(there) || there.equals(fresh) || known?.sha256 === sha256(there)
      ? undefined
      : there;
  const replaces = there !== undefined && edited === undefined && !there.equals(fresh);
  if (replaces && known?.redacted === true && !to.redacted && !to.force) throw writesNamesOut(to.path);
  const merged = edited !== undefined && !to.force ? await merge(draft, edited, known, to) : undefined;
  const written = merged === undefined ? fresh : Buffer.from(merged.text);
  const isSame = there?.equals(written) === true;
  const now = memoryOf(draft, to);
  if (known !== undefined && merged !== undefined && !isSame) {
    remember(memory, { ...known, next: { file: sha256(written), known: now } });
  }
  const kept = edited !== undefined && to.force ? keep(edited, to, context) : undefined;
  if (!isSame) replace(target, written);
  remember(memory, now);
  context.note(outcomeWords(to, isSame, merged !== undefined));
  if (kept !== undefined) context.note(`What stood there before is kept in ${kept}`);
  for (const line of mergeWords(to.path, merged)) context.note(line);
  return { code: merged !== undefined && merged.conflicts.length > 0 ? 1 : 0, merged: merged?.text };
}

/** Puts what `--force` replaces beside the log, and says where: nothing typed is lost. */
function keep(edited: Buffer, { path, format }: DraftFile, context: Context): string {
  const file = keepText(context, 'report', edited, format);
  if (file !== undefined) return file;
  throw new RefusedError(`${path} was edited, and no copy of it could be kept; it was not touched`, {
    hint: 'Make room on the disk, or move the file away yourself, and run lp again.',
  });
}

async function merge(
  draft: Draft,
  there: Buffer,
  known: Remembered | undefined,
  to: DraftFile,
): Promise<Outcome> {
  const { path, format, of } = to;
  const instead = 'Write to another file, or replace it with: --force';
  const mine = decoded(there);
  const { isAnotherText, mergeDrafts } = await import('../report/merge/index.ts');
  const isOwn =
    known?.text != null &&
    mine !== undefined &&
    isMerged(known.format) &&
    isAnotherText(known.text, mine, known.format);
  if (known === undefined || isOwn) {
    throw new RefusedError(`${path} holds what lp did not write; it was not touched`, {
      hint: `A draft that was moved or renamed counts as your own file.\n${instead}`,
    });
  }
  if (known.of !== of || known.format !== format) {
    const was = known.of === of ? `as ${known.format}` : `of ${known.of}`;
    throw new RefusedError(`${path} is a draft ${was} that you edited; it was not touched`, {
      hint: `This one is ${known.of === of ? format : `of ${of}`}: putting the two together would spoil both.\n${instead}`,
    });
  }
  if (known.text === null || typeof draft !== 'string' || !isMerged(format)) {
    throw new RefusedError(`${path} was edited since lp wrote it; it was not touched`, {
      hint: `Edits are carried over in Markdown and plain text only: -o review.md\n${instead}`,
    });
  }
  if (mine === undefined) {
    throw new RefusedError(`${path} is no longer text in UTF-8; it was not touched`, {
      hint: `Save it as UTF-8 in your editor and run lp again.\n${instead}`,
    });
  }
  return mergeDrafts(known.text, mine, draft, format);
}

const isMerged = (format: ReportFormat): format is Markup => format === 'md' || format === 'txt';

function outcomeWords({ path, told }: DraftFile, isSame: boolean, isMerged: boolean): string {
  if (isSame) return `Nothing new for ${path}: ${told}.`;
  return `Wrote ${path}: ${told}${isMerged ? '; your edits are kept' : ''}.`;
}

/** What the user has to look at, few lines whatever happened. */
function mergeWords(path: string, merged: Outcome | undefined): string[] {
  if (merged === undefined) return [];
  const { conflicts, left, pending } = merged;
  const lines: string[] = [];
  if (conflicts.length > 0) {
    lines.push(
      `lp has changed what you changed. Yours stays, lp's is beside it, marked "lp now writes": ${places(path, conflicts)}.`,
      'Take from it what you need, then delete what is marked.',
    );
  }
  if (left.length > 0) {
    lines.push(
      `Edited by you and no longer written by lp, so it stays as you left it: ${places(path, left)}.`,
    );
  }
  if (pending.length > 0) lines.push(`Still marked "lp now writes" from before: ${places(path, pending)}.`);
  return lines;
}

/** `review.md, lines 12, 30 and 41`; of many the first ones. */
function places(path: string, lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_PLACES).map(String);
  const more = lines.length - shown.length;
  const all = sentenceList(more > 0 ? [...shown, `${more} more`] : shown);
  return `${path}, line${lines.length === 1 ? '' : 's'} ${all}`;
}

const MOST_PLACES = 8;

/** Nothing in a blank file is worth keeping. */
const isBlank = (bytes: Buffer): boolean => /^\s*$/.test(bytes.toString('latin1'));

/** The text, a byte-order mark included; undefined when the bytes are none. */
function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function recall(memory: string, there: Buffer): Remembered | undefined {
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8')) as Remembered;
    if (known.version !== 1) return undefined;
    return known.next?.file === sha256(there) ? known.next.known : { ...known, next: undefined };
  } catch {
    // Never written, or not readable: then the file there counts as the user's own.
    return undefined;
  }
}

function memoryOf(draft: Draft, { of, format, redacted }: DraftFile): Remembered {
  const text = typeof draft === 'string' && isMerged(format) ? draft : null;
  return { version: 1, of, format, redacted, sha256: sha256(Buffer.from(draft)), text };
}

function remember(memory: string, known: Remembered): void {
  try {
    mkdirSync(dirname(memory), { recursive: true, mode: 0o700 });
    writeWhole(memory, Buffer.from(JSON.stringify(known)), 0o600);
  } catch {
    // Not remembered, the file counts as the user's own next time: too careful, never careless.
  }
}
