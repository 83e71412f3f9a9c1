/** Where a finished draft goes: standard output, a file of the user's, the browser. */
import { resolve } from 'node:path';
import type { Draft } from '../report/index.ts';
import type { Context } from './context.ts';
import type { WrittenDraft } from './draft-file.ts';
import type { Where } from './report-format.ts';

export interface Delivery extends Where {
  /** What it is made of: drafts of different make are different documents. */
  readonly of: string;
  /** Names are replaced in it. */
  readonly redacted: boolean;
  /** The same for the line that says what was written: `2026, from 24 entries`. */
  readonly told: string;
  /** Of the file that is only looked at, with its ending. */
  readonly name: string;
}

export interface Delivered {
  /** Exit code: 1 when the user and lp changed the same words of the file. */
  readonly code: number;
  /** What the file holds, where that is more than the draft: the user's edits. */
  readonly merged?: string | undefined;
  /** Opens the browser where that was asked for; last, so that what it says does not come in between. */
  show(): Promise<void>;
}

/** @throws RefusedError when a file cannot be written or holds what lp may not touch. */
export async function deliver(draft: Draft, delivery: Delivery, context: Context): Promise<Delivered> {
  const { of, redacted, told, format, output, force, open } = delivery;
  let file = output;
  let written: WrittenDraft = { code: 0 };
  if (output !== undefined) {
    const { writeDraft } = await import('./draft-file.ts');
    written = await writeDraft(draft, { path: output, format, of, redacted, told, force }, context);
  } else if (open) {
    const { writeToOpen } = await import('./open-draft.ts');
    file = writeToOpen(delivery.name, draft, delivery.example, context);
    context.note(`Wrote ${file}: ${told}.`);
  } else context.host.stdout.write(draft);
  return {
    ...written,
    async show() {
      if (open && file !== undefined) await context.host.open(resolve(context.host.cwd(), file));
    },
  };
}
