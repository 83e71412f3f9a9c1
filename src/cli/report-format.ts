/** Where a draft goes and in which format: as the call says, else as the ending of its file does. */
import { extname } from 'node:path';
import { UsageError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { isBinary, REPORT_FORMATS, type ReportFormat } from '../report/index.ts';
import type { Output } from './host.ts';
import { flag, type Input, type OptionSpec, text } from './spec.ts';

export const FORMATS = Object.keys(REPORT_FORMATS) as ReportFormat[];

/** Where a draft goes, and in which format: the same for every command that writes one. */
export const DELIVERY_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'format',
    value: '<format>',
    help: `${FORMATS.join(', ')} (default: md, or as the ending of -o says)`,
  },
  {
    name: 'output',
    short: 'o',
    value: '<file>',
    help: 'write to a file, whole or not at all; - is standard output',
  },
  { name: 'open', help: 'show it in the browser as HTML; without -o from a private temporary file' },
  { name: 'force', help: 'with -o: replace what is there, your edits included' },
];

/** Where and how a draft is to be delivered. */
export interface Where {
  readonly format: ReportFormat;
  /** `-o`, as typed; undefined for standard output. */
  readonly output: string | undefined;
  readonly force: boolean;
  readonly open: boolean;
  /** A call with a file, up to its ending: `lp report -o review`. */
  readonly example: string;
}

/** A file by these names would be renamed over what the shell has open. */
const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1']);

/**
 * @param example see `Where`; errors show it.
 * @throws UsageError where a file or format is none, or contradicts another flag.
 */
export function readDelivery(input: Input, stdout: Output, example: string): Where {
  const named = text(input, 'output');
  const output = named !== undefined && STANDARD_OUTPUT.has(named) ? undefined : named;
  if (named !== output && flag(input, 'open'))
    throw new UsageError(`-o ${named} and --open exclude each other`, {
      hint: `Write: ${example}.html --open`,
    });
  if (output === '') throw new UsageError('-o names no file', { hint: `Write: ${example}.md` });
  return {
    format: readFormat(input, output, stdout, example),
    output,
    open: flag(input, 'open'),
    force: flag(input, 'force'),
    example,
  };
}

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
function readFormat(input: Input, output: string | undefined, stdout: Output, example: string): ReportFormat {
  const format = namedFormat(input, output);
  if (output === undefined && isBinary(format) && stdout.isTerminal) {
    throw new UsageError(`${format} is no text for a terminal`, {
      hint: `Write it to a file: ${example}.${REPORT_FORMATS[format].extension}`,
    });
  }
  if (flag(input, 'open') && format !== 'html') {
    throw new UsageError(`--open shows the draft as html, not as ${format}`, {
      hint: `Leave --open out, or ask for html: ${example}.html --open`,
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
    throw new UsageError(`"${asked}" is no format that lp writes`, {
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
