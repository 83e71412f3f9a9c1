/** The report's formats, in one place. */
import type { Day } from '../domain/day.ts';
import type { Report } from './model.ts';
import { compose } from './prose.ts';
import { renderJson } from './renderers/json.ts';
import { renderMarkdown } from './renderers/markdown.ts';
import { renderText } from './renderers/text.ts';

export interface RenderOptions {
  /** The day the draft bears. */
  readonly today: Day;
}

interface Format {
  /** One line for help. */
  readonly describe: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** The whole text, ending in a line feed. */
  readonly render: (report: Report, options: RenderOptions) => string;
}

/**
 * Add a format here: one file in `renderers/`, one row. A format that tells the draft in words renders
 * `compose(report, options)` (see `document.ts`); one that hands on data reads the model.
 */
export const REPORT_FORMATS = {
  md: {
    describe: 'Markdown',
    extension: 'md',
    render: (report, options) => renderMarkdown(compose(report, options)),
  },
  txt: {
    describe: 'plain text, 78 columns',
    extension: 'txt',
    render: (report, options) => renderText(compose(report, options)),
  },
  json: { describe: 'the whole report as data', extension: 'json', render: renderJson },
} as const satisfies Readonly<Record<string, Format>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export function render(format: ReportFormat, report: Report, options: RenderOptions): string {
  return REPORT_FORMATS[format].render(report, options);
}

export { buildReport, type Report, type ReportInput } from './model.ts';
