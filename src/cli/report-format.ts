/** In which format a report is written: as the call says, else as the ending of its file does. */
import { extname } from 'node:path';
import { UsageError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { isBinary, REPORT_FORMATS, type ReportFormat } from '../report/index.ts';
import type { Output } from './host.ts';
import { flag, type Input, text } from './spec.ts';

export const FORMATS = Object.keys(REPORT_FORMATS) as ReportFormat[];

/** A file without an ending is Markdown; one with an ending that says something else would lie about what is in it. */
function formatOfEnding(output: string | undefined): ReportFormat {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  if (ending === '' || ending === 'markdown') return 'md';
  if (ending === 'htm') return 'html';
  const found = FORMATS.find((format) => REPORT_FORMATS[format].extension === ending);
  if (found !== undefined) return found;
  throw new UsageError(`lp writes no .${ending} files`, {
    hint: `Formats: ${FORMATS.join(', ')}. To write one of them under that name, say which: --format md`,
  });
}

/** @throws UsageError on a format that is none, or that contradicts another flag. */
export function readFormat(input: Input, output: string | undefined, stdout: Output): ReportFormat {
  const format = namedFormat(input, output);
  if (output === undefined && isBinary(format) && stdout.isTerminal) {
    throw new UsageError(`${format} is no text for a terminal`, {
      hint: `Write it to a file: lp report -o review.${REPORT_FORMATS[format].extension}`,
    });
  }
  if (flag(input, 'open') && format !== 'html') {
    throw new UsageError(`--open shows the draft as html, not as ${format}`, {
      hint: 'Leave --open out, or ask for html: lp report -o review.html --open',
    });
  }
  return format;
}

function namedFormat(input: Input, output: string | undefined): ReportFormat {
  const asked = text(input, 'format')?.toLowerCase();
  if (asked === undefined) {
    if (flag(input, 'json')) return 'json';
    if (flag(input, 'open') && extname(output ?? '') === '') return 'html';
    return formatOfEnding(output);
  }
  const found = FORMATS.find((format) => format === asked);
  if (found === undefined) {
    const near = nearest(asked, FORMATS, 1)[0];
    throw new UsageError(`"${asked}" is no format of the report`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}Formats: ${FORMATS.join(', ')}.`,
    });
  }
  if (flag(input, 'json') && found !== 'json') {
    throw new UsageError(`--json and --format ${found} contradict each other`, {
      hint: 'Keep one of the two.',
    });
  }
  return found;
}
