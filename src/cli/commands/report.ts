/** `lp report`: the self-assessment draft of the cycle that is due. */
import { longDay } from '../../domain/day.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { limitsOf, type WordLimits } from '../../domain/word-limits.ts';
import { thinSpots, whyLines } from '../../report/hints.ts';
import {
  AUDIENCES,
  buildReport,
  limitLines,
  peerLines,
  type ReportFormat,
  render,
  Tally,
} from '../../report/index.ts';
import { type LongPeriod, materialFor, type Readership, readAudience, readPeriodFor } from '../audience.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver-draft.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { REDACT_OPTIONS, redacted, type Wanted, wantsRedaction } from '../redaction.ts';
import { FORMATS, readFormat } from '../report-format.ts';
import { command, flag, JSON_OPTION, text } from '../spec.ts';

interface ReportOptions {
  readonly readership: Readership;
  readonly period: LongPeriod;
  /** Words of each section, 0 for no limit. */
  readonly limits: WordLimits;
  readonly format: ReportFormat;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly why: boolean;
  readonly open: boolean;
  readonly redact: Wanted;
}

/** A file by these names would be renamed over what the shell has open. */
const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['-', '/dev/stdout', '/dev/fd/1']);

export const spec = command<ReportOptions>({
  arguments: [{ name: 'peer', variadic: true }],
  options: [
    { name: 'for', value: '<audience>', help: `${Object.keys(AUDIENCES).join(', ')} (default: self)` },
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
    { name: 'why', help: 'say on stderr why each accomplishment was selected' },
    { name: 'open', help: 'show it in the browser as HTML; without -o from a private temporary file' },
    { name: 'force', help: 'with -o: replace what is there, your edits included' },
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
    const named = text(input, 'output');
    const output = named !== undefined && STANDARD_OUTPUT.has(named) ? undefined : named;
    if (named !== output && flag(input, 'open'))
      throw new UsageError(`-o ${named} and --open exclude each other`, {
        hint: 'Write: lp report -o review.html --open',
      });
    if (output === '') throw new UsageError('-o names no file', { hint: 'Write: lp report -o review.md' });
    const readership = readAudience(input);
    return {
      readership,
      period: await readPeriodFor(readership, input, context),
      limits: limitsOf(readership.audience, await context.settings()),
      format: readFormat(input, output, context.host.stdout),
      open: flag(input, 'open'),
      output,
      force: flag(input, 'force'),
      why: flag(input, 'why'),
      redact: await wantsRedaction(input, context),
    };
  },
  async act({ readership, period, limits, format, output, force, why, open, redact }, context) {
    const { audience } = readership;
    const { cycle, filter } = period;
    const isDamaged = await tellDamage(context);
    const found = await materialFor(readership, period, context);
    const narrowed = filterWords(filter, cycle, context.principles);
    const { material, tell } = await redacted(redact, { narrowed, cycle, ...found }, context);
    const { principles, today } = context;
    const report = buildReport({ ...material, parts: period.parts, audience, principles, today });
    // A program that asked gets its zeros; a person with an empty draft would think the log is.
    const nothing = report.summary.entries === 0 && report.goals.length === 0;
    if (nothing && report.filter !== null && format !== 'json') {
      throw new RefusedError(`no entry of ${cycle.name} fits: ${report.filter}`, {
        hint: `What is there: ${period.own ? 'lp list' : `lp list --since ${cycle.from} --until ${cycle.to}`}`,
      });
    }
    // The self-assessment leaves nothing out, so that without a limit there is nothing to count.
    const counts = audience !== 'self' || Object.values(limits).some((words) => words > 0);
    const tally = counts ? new Tally() : undefined;
    const draft = await render(format, report, { today, limits, tally });
    const { code, show } = await deliver(
      draft,
      { report, format, output, force, open, redacted: redact !== false },
      context,
    );
    await tell(typeof draft === 'string' ? draft : render('txt', report, { today, limits }));
    if (why) for (const line of whyLines(report)) context.note(line);
    if (cycle.from > today)
      context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
    if (tally !== undefined) for (const line of limitLines(report, tally, limits)) context.note(line);
    // Numbers about a part of the cycle would mislead as gaps of the whole.
    const whole = narrowed === undefined && audience !== 'peer' && audience !== 'promo';
    if (whole) for (const line of thinSpots(report)) context.note(line);
    if (audience === 'peer') for (const line of peerLines(report)) context.note(line);
    await show();
    return isDamaged ? 1 : code;
  },
});

/** What is handed in may not lack, unsaid, what a damaged index hides. @returns whether there was anything to say. */
async function tellDamage(context: Context): Promise<boolean> {
  const { damageOf } = await import('../../store/damage.ts');
  const damage = damageOf({ path: context.path, addon: context.host.addon() });
  if (damage === undefined) return false;
  context.note(`lp: ${damage.message}.`);
  context.note(`    The draft is made of what could be read; it may lack entries.\n    ${damage.hint}`);
  return true;
}
