/** The report as its versioned JSON view, indented, safe to look at in a terminal. */
import type { Report } from '../model.ts';
import { reportView } from '../view.ts';

/** What JSON leaves as it is and a terminal or a reader would act on: DEL, C1, separators, direction marks. */
const UNSEEN = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

export function renderJson(report: Report): string {
  const json = JSON.stringify(reportView(report), null, 2);
  return `${json.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
