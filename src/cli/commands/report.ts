/** `lp report`: the self-assessment draft of the cycle that is due. */
import { extname } from 'node:path';
import { longDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { count } from '../../domain/text.ts';
import { limitsOf, type WordLimits } from '../../domain/word-limits.ts';
import { thinSpots } from '../../report/hints.ts';
import {
  AUDIENCES,
  buildReport,
  limitLines,
  REPORT_FORMATS,
  type ReportFormat,
  render,
  Tally,
} from '../../report/index.ts';
import { materialFor, type Readership, readAudience, readPeriodFor } from '../audience.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import type { Period } from '../period.ts';
import { REDACT_OPTIONS, redacted, type Wanted, wantsRedaction } from '../redaction.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

interface ReportOptions {
  readonly readership: Readership;
  readonly period: Period;
  /** Words of each section, 0 for no limit. */
  readonly limits: WordLimits;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly why: boolean;
  readonly redact: Wanted;
}

const FORMATS = Object.keys(REPORT_FORMATS) as ReportFormat[];

export const spec = command<ReportOptions>({
  arguments: [{ name: 'peer', variadic: true }],
  options: [
    { name: 'for', value: '<audience>', help: `${Object.keys(AUDIENCES).join(', ')} (default: self)` },
    {
      name: 'format',
      value: '<format>',
      help: `${FORMATS.join(', ')} (default: md, or as the ending of -o says)`,
    },
    { name: 'output', short: 'o', value: '<file>', help: 'write to a file, whole or not at all' },
    { name: 'why', help: 'say on stderr why each accomplishment was selected' },
    { name: 'force', help: 'with -o: replace a file that lp did not write or that was edited' },
    ...REDACT_OPTIONS,
    ...FILTER_OPTIONS,
    JSON_OPTION,
  ],
  examples: [
    ['lp report', 'the draft of the cycle in hand'],
    ['lp report --cycle 2026-H1 -o review.md', 'of another cycle, into a file'],
    ['lp report --for peer "Ana Lima"', 'a short comment on someone, from what you logged'],
  ],
  notes: [
    'Written for:',
    ...Object.entries(AUDIENCES).map(([name, { describe }]) => `  ${name.padEnd(8)} ${describe}`),
    '',
    'What is thin, and what is over a word limit (lp config set words.forte 400), is said on stderr, never in the draft; but "promo" ends with what is missing. --json is --format json.',
  ].join('\n'),
  async read(input, context) {
    const output = text(input, 'output');
    if (output === '') throw new UsageError('-o names no file', { hint: 'Write: lp report -o review.md' });
    const readership = readAudience(input);
    return {
      readership,
      period: await readPeriodFor(readership, input, context),
      limits: limitsOf(readership.audience, await context.settings()),
      format: readFormat(input, output),
      output,
      force: flag(input, 'force'),
      why: flag(input, 'why'),
      redact: await wantsRedaction(input, context),
    };
  },
  async act({ readership, period, limits, format, output, force, why, redact }, context) {
    const { audience } = readership;
    const { cycle, filter } = period;
    const found = await materialFor(readership, period, context);
    const narrowed = filterWords(filter, cycle, context.principles);
    const { material, tell } = await redacted(redact, { narrowed, cycle, ...found }, context);
    const { principles, today } = context;
    const report = buildReport({ ...material, audience, principles, today });
    // The self-assessment leaves nothing out, so that without a limit there is nothing to count.
    const counts = audience !== 'self' || Object.values(limits).some((words) => words > 0);
    const tally = counts ? new Tally() : undefined;
    const draft = await render(format, report, { today, limits, tally });
    if (output === undefined) context.host.stdout.write(draft);
    else {
      const { writeDraft } = await import('../draft-file.ts');
      writeDraft(output, draft, force, context);
      context.note(
        `Wrote ${output}: ${cycle.name}, from ${count(found.entries.length, 'entry', 'entries')}.`,
      );
    }
    await tell(draft);
    if (why) for (const one of report.selected) context.note(`#${one.entry.id}  ${one.why}`);
    if (cycle.from > context.today)
      context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
    if (tally !== undefined) for (const line of limitLines(report, tally, limits)) context.note(line);
    // Numbers about a part of the cycle would mislead as gaps of the whole.
    const whole = narrowed === undefined && audience !== 'peer' && audience !== 'promo';
    if (whole) for (const line of thinSpots(report)) context.note(line);
  },
});

/** A file without an ending is Markdown; one with an ending that says something else would lie about what is in it. */
function formatOfEnding(output: string | undefined): ReportFormat {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  if (ending === '' || ending === 'markdown') return 'md';
  const found = FORMATS.find((format) => REPORT_FORMATS[format].extension === ending);
  if (found !== undefined) return found;
  throw new UsageError(`lp writes no .${ending} files`, {
    hint: `Formats: ${FORMATS.join(', ')}. To write one of them under that name, say which: --format md`,
  });
}

function readFormat(input: Input, output: string | undefined): ReportFormat {
  const asked = text(input, 'format')?.toLowerCase();
  if (asked === undefined) {
    if (flag(input, 'json')) return 'json';
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
