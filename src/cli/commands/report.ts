/** `lp report`: the self-assessment draft of the cycle that is due. */
import { longDay } from '../../domain/day.ts';
import { isConcern } from '../../domain/entry.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { count } from '../../domain/text.ts';
import { limitsOf, type WordLimits } from '../../domain/word-limits.ts';
import { thinSpots, whyLines } from '../../report/hints.ts';
import { AUDIENCES, buildReport, limitLines, type Report, render, Tally } from '../../report/index.ts';
import {
  cycleAfter,
  type LongPeriod,
  materialFor,
  type Readership,
  readAudience,
  readPeriodFor,
} from '../audience.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver-draft.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';
import { filterWords } from '../filter-words.ts';
import { readOnOff } from '../on-off.ts';
import { quoted } from '../quoted.ts';
import { REDACT_OPTIONS, redacted, type Wanted, wantsRedaction } from '../redaction.ts';
import { DELIVERY_OPTIONS, readDelivery, type Where } from '../report-format.ts';
import { servedElsewhere } from '../served-elsewhere.ts';
import { command, flag, type Input, JSON_OPTION } from '../spec.ts';

interface ReportOptions {
  readonly readership: Readership;
  readonly period: LongPeriod;
  /** Words of each section, 0 for no limit. */
  readonly limits: WordLimits;
  readonly where: Where;
  readonly why: boolean;
  /** Whether statements end with the reference of their entry. */
  readonly refs: boolean;
  readonly redact: Wanted;
}

export const spec = command<ReportOptions>({
  arguments: [{ name: 'peer', variadic: true }],
  options: [
    { name: 'for', value: '<audience>', help: `${Object.keys(AUDIENCES).join(', ')} (default: self)` },
    ...DELIVERY_OPTIONS,
    {
      name: 'refs',
      value: '<on|off>',
      help: 'for a peer: off leaves out the numbers of entries, [#12], so that it is ready to paste',
    },
    { name: 'why', help: 'say on stderr why each accomplishment was selected' },
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
    const readership = readAudience(input);
    return {
      readership,
      period: await readPeriodFor(readership, input, context),
      limits: limitsOf(readership.audience, await context.settings()),
      where: readDelivery(input, context.host.stdout, 'lp report -o review'),
      why: flag(input, 'why'),
      refs: readRefs(input, readership),
      redact: await wantsRedaction(input, context),
    };
  },
  async act({ readership, period, limits, where, why, redact, refs }, context) {
    const { format } = where;
    const { audience } = readership;
    const { cycle, filter } = period;
    const isDamaged = await tellDamage(context);
    const found = await materialFor(readership, period, context);
    const narrowed = filterWords(filter, cycle, context.principles);
    // What is open is told in briefs; here it would only be counted.
    const entries = found.entries.filter((entry) => !isConcern(entry));
    const given = { narrowed, cycle, parts: period.parts, ...found, entries };
    const { material, tell } = await redacted(redact, given, context);
    const { principles, today } = context;
    // Numbers about a part of the cycle would mislead as gaps of the whole.
    const whole = narrowed === undefined && audience !== 'peer' && audience !== 'promo';
    const report = buildReport({
      ...material,
      servedElsewhere: whole && !period.own ? await servedElsewhere(found.entries, cycle, context) : [],
      audience,
      principles,
      today,
    });
    // A program that asked gets its zeros; a person with an empty draft would think the log is.
    const nothing = report.summary.entries === 0 && report.goals.length === 0;
    if (nothing && report.filter !== null && format !== 'json') {
      throw new RefusedError(`no entry of ${cycle.name} fits: ${report.filter}`, {
        hint: `What is there: ${period.own ? 'lp list' : `lp list --since ${cycle.from} --until ${cycle.to}`}`,
      });
    }
    const peer = audience === 'peer' ? await import('../peer-notes.ts') : undefined;
    // The self-assessment leaves nothing out, so that without a limit there is nothing to count.
    const counts = audience !== 'self' || Object.values(limits).some((words) => words > 0);
    const tally = counts ? new Tally() : undefined;
    const draft = await render(format, report, { today, limits, tally, refs });
    const { code, merged, show } = await deliver(
      draft,
      {
        ...where,
        of: makeOf(report, redact !== false),
        redacted: redact !== false,
        told: `${report.cycle.name}, from ${count(report.summary.entries, 'entry', 'entries')}`,
        name: `review-${report.cycle.name}.html`,
      },
      context,
    );
    const told = typeof draft === 'string' ? draft : render('txt', report, { today, limits, refs });
    await tell(told, merged);
    if (why) for (const line of whyLines(report)) context.note(line);
    if (cycle.from > today)
      context.note(`${cycle.name} has not begun: its first day is ${longDay(cycle.from)}.`);
    if (tally !== undefined) for (const line of limitLines(report, tally, limits)) context.note(line);
    if (whole) for (const line of thinSpots(report)) context.note(line);
    // A form asks for what comes next, too.
    if (audience === 'forte' && report.next.length === 0) {
      const { name } = await cycleAfter(cycle, context);
      context.note(
        `No goal of a later cycle, so nothing is told of what comes next.   lp goal add "…" --cycle ${quoted(name)}`,
      );
    }
    for (const line of peer?.peerNotes(report, tally!.mentioned, refs) ?? []) context.note(line);
    await show();
    return isDamaged ? 1 : code;
  },
});

/** @throws UsageError where a draft would lack what its reader traces statements by. */
function readRefs(input: Input, { audience }: Readership): boolean {
  const refs = readOnOff(input, 'refs') ?? true;
  if (refs || audience === 'peer') return refs;
  throw new UsageError('only a comment on a peer goes without the numbers of its entries', {
    hint: 'Write: lp report --for peer "Ana Lima" --refs off',
  });
}

/** What is handed in may not lack, unsaid, what a damaged index hides. @returns whether there was anything to say. */
async function tellDamage(context: Context): Promise<boolean> {
  const { damageOf, SOON_LOOKED_OVER: largest } = await import('../../store/damage.ts');
  const { sourceOf } = await import('../backup/folder.ts');
  const damage = damageOf(sourceOf(context), { soon: true, largest });
  if (damage === undefined) return false;
  context.note(`lp: ${damage.message}.`);
  context.note(
    `    The draft is made of what could be read; it may lack entries.\n    ${damage.hint?.replace('lp doctor', () => context.next('doctor'))}`,
  );
  return true;
}

/** What a draft is made of; drafts of different make are different documents. */
function makeOf({ cycle, audience, person, filter }: Report, redacted: boolean): string {
  return [
    cycle.name,
    audience === 'self' ? '' : `for ${audience}`,
    person ?? '',
    filter ?? '',
    redacted ? 'without names' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
