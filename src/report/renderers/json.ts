/** The report as its versioned JSON view, indented, safe to look at in a terminal. */
import { WORD_LIMITS } from '../../domain/word-limits.ts';
import { draftView } from '../limits.ts';
import type { Report } from '../model.ts';
import { compose, type ProseOptions } from '../prose.ts';
import { Tally } from '../tally.ts';
import { reportView } from '../view.ts';

/** What JSON leaves as it is and a terminal or a reader would act on: DEL, C1, separators, direction marks. */
const UNSEEN = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

export function renderJson(report: Report, options: ProseOptions): string {
  const tally = options.tally ?? new Tally();
  // Composed for what it comes to: the words of each section, and what it leaves out.
  for (const _ of compose(report, { ...options, tally }));
  const draft = draftView(report, tally, options.limits ?? WORD_LIMITS[report.audience]);
  return jsonOf(reportView(report, draft));
}

/** A view as JSON, ending in a line feed. */
export function jsonOf(view: object): string {
  const json = JSON.stringify(view, null, 2);
  return `${json.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
