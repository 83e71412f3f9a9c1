/** The report's formats, in one place. */
import type { Report } from './model.ts';
import { compose, type ProseOptions } from './prose.ts';
import { renderJson } from './renderers/json.ts';
import { renderMarkdown } from './renderers/markdown.ts';
import { renderText } from './renderers/text.ts';

/** A draft in a format. */
export type Draft = string | Uint8Array;

interface Format {
  /** One line for help. */
  readonly describe: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** Not for a terminal. */
  readonly binary?: boolean;
  /** The whole text, ending in a line feed; bytes where the format is no text, which only a file can take. */
  readonly render: (report: Report, options: ProseOptions) => Draft | Promise<Draft>;
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
  html: {
    describe: 'one page to read, print and hand in',
    extension: 'html',
    render: async (report, options) => {
      const { renderHtml } = await import('./renderers/html.ts');
      // A comment on a peer is a few sentences, and a manager's material has two pages: neither has room for a map.
      const brief = report.audience === 'peer' || report.audience === 'manager';
      const year = brief ? null : { ...report, ...options };
      return renderHtml(compose(report, options), year);
    },
  },
  docx: {
    describe: 'Word',
    extension: 'docx',
    binary: true,
    render: async (report, options) => {
      const { renderDocx } = await import('./renderers/docx.ts');
      return renderDocx(compose(report, options), options.today);
    },
  },
  json: { describe: 'the whole report as data', extension: 'json', render: renderJson },
} as const satisfies Readonly<Record<string, Format>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export function isBinary(name: ReportFormat): boolean {
  const { binary }: Format = REPORT_FORMATS[name];
  return binary === true;
}

/** The report in a format, as its row renders it: at once, or after loading what the format needs. */
export function render<Name extends ReportFormat>(format: Name, report: Report, options: ProseOptions) {
  const { render }: Format = REPORT_FORMATS[format];
  return render(report, options) as ReturnType<(typeof REPORT_FORMATS)[Name]['render']>;
}

export { AUDIENCES } from './audiences/index.ts';
export { type PeerMaterial, peerMaterial, type Said } from './audiences/peer.ts';
export { limitLines } from './limits.ts';
export { buildReport, type Report, type ReportInput } from './model.ts';
export { Tally } from './tally.ts';
