/** `lp report`: the self-assessment draft of the cycle that is due. */
import { extname, resolve } from 'node:path';
import type { Cycle } from '../../domain/cycle.ts';
import { longDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { nearest } from '../../domain/nearest.ts';
import { thinSpots } from '../../report/hints.ts';
import { buildReport, REPORT_FORMATS, type ReportFormat, render } from '../../report/index.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { readPeriod } from '../period.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

interface ReportOptions {
  readonly cycle: Cycle;
  readonly filter: Filter;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly why: boolean;
  readonly open: boolean;
}

const FORMATS = Object.keys(REPORT_FORMATS) as ReportFormat[];

export const spec = command<ReportOptions>({
  options: [
    {
      name: 'format',
      value: '<format>',
      help: `${FORMATS.join(', ')} (default: md, or as the ending of -o says)`,
    },
    { name: 'output', short: 'o', value: '<file>', help: 'write to a file, whole or not at all' },
    { name: 'why', help: 'say on stderr why each accomplishment was selected' },
    { name: 'open', help: 'show it in the browser as HTML; without -o from a private temporary file' },
    { name: 'force', help: 'with -o: replace a file that lp did not write or that was edited' },
    ...FILTER_OPTIONS,
    JSON_OPTION,
  ],
  examples: [
    ['lp report', 'the draft of the cycle in hand'],
    ['lp report --cycle 2026-H1 -o review.md', 'of another cycle, into a file'],
  ],
  notes: 'What is thin is said on stderr, never in the draft. --json is --format json.',
  async read(input, context) {
    const output = text(input, 'output');
    if (output === '') throw new UsageError('-o names no file', { hint: 'Write: lp report -o review.md' });
    return {
      ...(await readPeriod(input, context)),
      format: readFormat(input, output),
      open: flag(input, 'open'),
      output,
      force: flag(input, 'force'),
      why: flag(input, 'why'),
    };
  },
  async act({ cycle, filter, format, output, force, why, open }, context) {
    const store = await context.store('read');
    const entries = store.entries(filter);
    const goals = store
      .goals(cycle.name)
      .filter((goal) => filter.goal === undefined || `g${goal.id}` === filter.goal);
    const narrowed = filterWords(filter, cycle, context.principles);
    const report = buildReport({
      narrowed,
      cycle,
      entries,
      goals,
      principles: context.principles,
      today: context.today,
    });
    const draft = await render(format, report, { today: context.today });
    let file = output;
    if (output !== undefined) {
      const { writeDraft } = await import('../draft-file.ts');
      writeDraft(output, draft, force, context);
    } else if (open) {
      const { writeToOpen } = await import('../open-draft.ts');
      file = writeToOpen(`review-${cycle.name}.html`, draft, context);
    } else context.host.stdout.write(draft);
    if (file !== undefined) {
      context.note(
        `Wrote ${file}: ${cycle.name}, from ${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}.`,
      );
    }
    if (why) for (const one of report.selected) context.note(`#${one.entry.id}  ${one.why}`);
    if (cycle.from > context.today)
      context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
    // Numbers about a part of the cycle would mislead as gaps of the whole.
    if (narrowed === undefined) for (const line of thinSpots(report)) context.note(line);
    if (open && file !== undefined) await context.host.open(resolve(context.host.cwd(), file));
  },
});

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

function readFormat(input: Input, output: string | undefined): ReportFormat {
  const format = namedFormat(input, output);
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
