/** `lp report`: the self-assessment draft of the cycle that is due. */
import { extname } from 'node:path';
import type { Cycle } from '../../domain/cycle.ts';
import { type Day, longDay } from '../../domain/day.ts';
import { UsageError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import { nearest } from '../../domain/nearest.ts';
import { count } from '../../domain/text.ts';
import { thinSpots } from '../../report/hints.ts';
import { buildReport, isBinary, REPORT_FORMATS, type ReportFormat, render } from '../../report/index.ts';
import type { Context } from '../context.ts';
import { FILTER_OPTIONS, namedCycle, readDays, readFilter } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { command, flag, type Input, JSON_OPTION, text } from '../spec.ts';

interface ReportOptions {
  readonly cycle: Cycle;
  readonly filter: Filter;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly why: boolean;
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
    { name: 'force', help: 'with -o: replace what is there, your edits included' },
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
    const format = readFormat(input, output);
    if (output === undefined && isBinary(format) && context.host.stdout.isTerminal) {
      throw new UsageError(`${format} is no text for a terminal`, {
        hint: `Write it to a file: lp report -o review.${REPORT_FORMATS[format].extension}`,
      });
    }
    return {
      ...(await readPeriod(input, context)),
      format,
      output,
      force: flag(input, 'force'),
      why: flag(input, 'why'),
    };
  },
  async act({ cycle, filter, format, output, force, why }, context) {
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
    let code = 0;
    if (output === undefined) context.host.stdout.write(draft);
    else {
      const { writeDraft } = await import('../draft-file.ts');
      const of = narrowed === undefined ? cycle.name : `${cycle.name}, ${narrowed}`;
      const told = `${cycle.name}, from ${count(entries.length, 'entry', 'entries')}`;
      code = await writeDraft(draft, { path: output, format, of, told, force }, context);
    }
    if (why) for (const one of report.selected) context.note(`#${one.entry.id}  ${one.why}`);
    if (cycle.from > context.today)
      context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
    // Numbers about a part of the cycle would mislead as gaps of the whole.
    if (narrowed === undefined) for (const line of thinSpots(report)) context.note(line);
    return code;
  },
});

/**
 * The cycle of the report and the filter for its entries: --cycle, else the cycle in hand. Days outside of
 * that cycle make a period of their own, since an empty draft would help nobody.
 */
async function readPeriod(input: Input, context: Context): Promise<{ cycle: Cycle; filter: Filter }> {
  const named = await namedCycle(input, context);
  const cycle = named ?? (await context.cycleInHand());
  const { since, until } = await readDays(input, context);
  const outside = (day: Day | undefined): boolean =>
    day !== undefined && (day < cycle.from || day > cycle.to);
  const own = named === undefined && (outside(since) || outside(until));
  const from = own ? (since ?? earliest(cycle.from, until!)) : cycle.from;
  const to = own ? (until ?? latest(cycle.to, since!)) : cycle.to;
  const filter = await readFilter(input, context);
  return {
    cycle: own ? { name: `${longDay(from)} to ${longDay(to)}`, from, to, due: cycle.due } : cycle,
    filter: { ...filter, since: latest(from, since ?? from), until: earliest(to, until ?? to) },
  };
}

const earliest = (a: Day, b: Day): Day => (a < b ? a : b);
const latest = (a: Day, b: Day): Day => (a > b ? a : b);

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
