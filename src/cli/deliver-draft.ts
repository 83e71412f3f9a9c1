/** Where a finished draft goes: standard output, a file of the user's, the browser. */
import { resolve } from 'node:path';
import { count } from '../domain/text.ts';
import type { Draft, Report, ReportFormat } from '../report/index.ts';
import type { Context } from './context.ts';

export interface Delivery {
  readonly report: Report;
  readonly format: ReportFormat;
  /** `-o`, as typed. */
  readonly output: string | undefined;
  readonly force: boolean;
  readonly open: boolean;
  /** Names were replaced: a draft with them and one without are two documents. */
  readonly redacted: boolean;
}

export interface Delivered {
  /** Exit code: 1 when the user and lp changed the same words of the file. */
  readonly code: number;
  /** Opens the browser where that was asked for; last, so that what it says does not come in between. */
  show(): Promise<void>;
}

/** @throws RefusedError when a file cannot be written or holds what lp may not touch. */
export async function deliver(draft: Draft, delivery: Delivery, context: Context): Promise<Delivered> {
  const { report, format, output, force, open } = delivery;
  const told = `${report.cycle.name}, from ${count(report.summary.entries, 'entry', 'entries')}`;
  let file = output;
  let code = 0;
  if (output !== undefined) {
    const { writeDraft } = await import('./draft-file.ts');
    code = await writeDraft(draft, { path: output, format, of: makeOf(delivery), told, force }, context);
  } else if (open) {
    const { writeToOpen } = await import('./open-draft.ts');
    file = writeToOpen(`review-${report.cycle.name}.html`, draft, context);
    context.note(`Wrote ${file}: ${told}.`);
  } else context.host.stdout.write(draft);
  return {
    code,
    async show() {
      if (open && file !== undefined) await context.host.open(resolve(context.host.cwd(), file));
    },
  };
}

/** What a draft is made of; drafts of different make are different documents. */
function makeOf({ report, redacted }: Delivery): string {
  const { cycle, audience, person, filter } = report;
  return [
    cycle.name,
    audience === 'self' ? '' : `for ${audience}`,
    person ?? '',
    filter ?? '',
    redacted ? 'without names' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
