/** `lp brief`: the update for the manager, and the mark that says up to where was told. */
import { type Day, longDay, parseDay } from '../../domain/day.ts';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import { count, oneLine } from '../../domain/text.ts';
import type { BriefForm } from '../../domain/word-limits.ts';
import {
  type Brief,
  type BriefDraft,
  buildBrief,
  draftBrief,
  FORMS,
  isEmpty,
  materialOf,
  renderBrief,
  sizeOf,
} from '../../report/brief/index.ts';
import { bounded } from '../../report/hints.ts';
import { briefMaterial, type Chosen, chosenWindow, markGiven } from '../brief-material.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver-draft.ts';
import { readDays } from '../filter-options.ts';
import { readOnOff } from '../on-off.ts';
import { REDACT_OPTIONS, redacted, type Wanted, wantsRedaction } from '../redaction.ts';
import { DELIVERY_OPTIONS, readDelivery, type Where } from '../report-format.ts';
import { command, flag, type Input, JSON_OPTION, text, texts } from '../spec.ts';

interface Marking {
  readonly done: true;
  /** Absent: whatever was given, all of it was told. */
  readonly form: BriefForm | undefined;
  /** Absent: at this moment. */
  readonly day: Day | undefined;
  readonly json: boolean;
}

interface Telling {
  readonly done: false;
  readonly form: BriefForm;
  readonly chosen: Chosen;
  /** Next steps in the user's words. */
  readonly steps: readonly string[];
  /** Whether statements end with the reference of their entry. */
  readonly refs: boolean;
  /** Most words; 0 for no limit. */
  readonly limit: number;
  readonly where: Where;
  readonly redact: Wanted;
}

const FORM_NAMES = Object.keys(FORMS) as BriefForm[];
const DEFAULT_FORM: BriefForm = 'one-on-one';

export const spec = command<Marking | Telling>({
  options: [
    ...FORM_NAMES.map((name) => ({
      name,
      help: `${FORMS[name].describe}${name === DEFAULT_FORM ? ' (default)' : ''}`,
    })),
    { name: 'since', value: '<when>', help: 'tell what happened from this day on, whatever was told before' },
    { name: 'next', value: '<text>', repeatable: true, help: 'a next step in your words; repeatable' },
    { name: 'done', help: 'mark it as given: the next one tells what comes after' },
    { name: 'date', short: 'd', value: '<when>', help: 'with --done: the day it was given (default: now)' },
    {
      name: 'refs',
      value: '<on|off>',
      help: 'the number of the entry, [#12], behind each statement (default: on; off in a weekly update)',
    },
    ...DELIVERY_OPTIONS,
    ...REDACT_OPTIONS,
    JSON_OPTION,
  ],
  examples: [
    ['lp brief', 'what to talk through in the next 1:1'],
    ['lp brief --weekly --next "Ship the runbook"', 'a short update, with what comes next in your words'],
    ['lp brief --done', 'once it is given; lp undo takes it back'],
  ],
  notes: [
    'It tells what was logged, what got a result and what was resolved since the last brief marked with --done, however late it was logged; the first one tells the last 7 days (weekly) or 14.',
    'What is longer than its limit (lp config set words.brief.weekly 300) is left out whole, the least important first, and counted. Open constructive feedback is never in it; a weekly update holds no feedback at all.',
    'Given earlier, and more was logged since? lp brief --done -d monday. To keep two rhythms apart: lp brief --weekly --done marks the weekly update alone, --done without a form marks all.',
  ].join('\n'),
  async read(input, context) {
    if (flag(input, 'done')) return readMarking(input, context);
    if (text(input, 'date') !== undefined) {
      throw new UsageError('-d says for which day --done marks', {
        hint: 'Write: lp brief --done -d "last friday". To tell the days since then: lp brief --since "last friday"',
      });
    }
    const form = readForm(input) ?? DEFAULT_FORM;
    const { since } = await readDays(input, context);
    if (since !== undefined && since > context.today) {
      throw new UsageError(`${since} has not come yet; today is ${context.today}`, {
        hint: 'Give --since a day that has been: --since "last monday"',
      });
    }
    return {
      done: false,
      form,
      chosen: await chosenWindow(since, form, FORMS[form].firstDays, context),
      steps: readSteps(input),
      refs: readOnOff(input, 'refs') ?? FORMS[form].refs,
      limit: (await context.settings())[`words.brief.${form}`],
      where: readDelivery(input, context.host.stdout, 'lp brief -o brief'),
      redact: await wantsRedaction(input, context),
    };
  },
  act: (options, context) => (options.done ? mark(options, context) : tell(options, context)),
});

function readForm(input: Input): BriefForm | undefined {
  const [form, other] = FORM_NAMES.filter((name) => flag(input, name));
  if (other === undefined) return form;
  throw new UsageError(`--${form} and --${other} are two forms`, { hint: 'Keep one of the two.' });
}

function readSteps(input: Input): string[] {
  const steps = (texts(input, 'next') ?? []).map(oneLine);
  if (!steps.includes('')) return steps;
  throw new UsageError('--next says no step', { hint: 'Write: lp brief --next "Ship the runbook"' });
}

const GOES_WITH_DONE = new Set<string>(['done', 'date', 'json', ...FORM_NAMES, 'db', 'no-color']);

async function readMarking(input: Input, context: Context): Promise<Marking> {
  const other = Object.keys(input.options).find(
    (name) => input.options[name] !== undefined && !GOES_WITH_DONE.has(name),
  );
  if (other !== undefined) {
    throw new UsageError(`--done only marks, so --${other} does not go with it`, {
      hint: 'First the brief, then, once it is given: lp brief --done',
    });
  }
  const date = text(input, 'date');
  const day = date === undefined ? undefined : await parseDay(date, context.today);
  if (day !== undefined && day > context.today) {
    throw new UsageError(`${day} has not come yet; today is ${context.today}`, {
      hint: 'Mark it once it is given. Leave -d out for now.',
    });
  }
  return {
    done: true,
    form: readForm(input),
    day: day === context.today ? undefined : day,
    json: flag(input, 'json'),
  };
}

async function mark({ form, day, json }: Marking, context: Context): Promise<undefined> {
  const store = await context.store('write');
  const value = day ?? context.now.toISOString();
  store.change('brief', context.now, (tx) => {
    markGiven(value, form, tx);
    const what = form === undefined ? '--done' : `--${form} --done`;
    return { summary: `${what} (${longDay(day ?? context.today)})`, value: undefined };
  });
  if (json) {
    context.json({ done: value, form: form ?? null });
    return;
  }
  const next = `The next ${form === undefined ? 'brief' : FORMS[form].called} tells what you`;
  if (day !== undefined) {
    context.line(`${next} logged or did after ${longDay(day)}.`);
    return;
  }
  // The last number tells whether something was logged after the brief was written.
  const [last] = (await store.glance()).entries('', 1);
  context.line(`${next} log from now on${last === undefined ? '' : `, after #${last.id}`}.`);
}

async function tell(options: Telling, context: Context): Promise<number> {
  const { form, chosen, steps, refs, limit, where, redact } = options;
  const { window } = chosen;
  const found = await briefMaterial(window, context);
  const input = { ...found, form, personal: FORMS[form].personal, window };
  const asLogged = buildBrief({ ...input, steps });
  // Only what is told is redacted, so that what is said of it is about the brief. The days stand in for a cycle.
  const cycle = { name: '', from: window.since, to: window.until, due: window.until };
  const given = { cycle, next: [], words: steps, ...materialOf(asLogged) };
  const { material, tell: tellRedacted } = await redacted(redact, given, context);
  const brief =
    redact === false
      ? asLogged
      : buildBrief({
          ...input,
          goals: material.goals,
          asks: material.asks ?? [],
          steps: material.words ?? [],
          entries: [...material.entries, ...asLogged.withheld],
          originals: material.originals,
        });
  if (where.format !== 'json') refuseEmpty(brief, chosen);
  const draft = draftBrief(brief, limit, refs);
  const written = await renderBrief(where.format, draft, brief);
  const { called } = FORMS[form];
  const { code, merged, show } = await deliver(
    written,
    {
      ...where,
      of: `the ${called} since ${longDay(window.since)}${redact === false ? '' : ', without names'}`,
      redacted: redact !== false,
      told: `${called}, from ${count(sizeOf(brief), 'entry', 'entries')}`,
      name: `brief-${window.until}.html`,
    },
    context,
  );
  await tellRedacted(
    typeof written === 'string' ? written : String(await renderBrief('txt', draft, brief)),
    merged,
  );
  for (const line of notes(brief, draft, chosen)) context.note(line);
  const once = form === DEFAULT_FORM ? 'lp brief --done' : `lp brief --${form} --done`;
  if (chosen.why !== 'said') await context.hint(`Once it is given: ${once}`);
  await show();
  return code;
}

/** What the days are, for a sentence. */
function daysWords({ window, why }: Chosen): string {
  if (why === 'mark') return `since your last brief, ${longDay(window.mark.day)}`;
  return `since ${longDay(window.since)}`;
}

/** @throws RefusedError where there is nothing to tell; a program that asks for JSON gets its zeros. */
function refuseEmpty(brief: Brief, chosen: Chosen): void {
  if (!isEmpty(brief)) return;
  const feedback = brief.withheld.map(({ id }) => `#${id}`);
  throw new RefusedError(`nothing is logged ${daysWords(chosen)}, and nothing is open`, {
    hint: [
      'Log what you did: lp log "what you did" -r "what came of it"',
      'Further back: lp brief --since "last month"',
      ...(feedback.length === 0 ? [] : [`Feedback is not in it: ${bounded(feedback)}.`]),
    ].join('\n'),
  });
}

/** Which days were taken and why, what found no room, what is withheld. */
function notes(brief: Brief, draft: BriefDraft, chosen: Chosen): string[] {
  const lines: string[] = [];
  if (chosen.why === 'mark') lines.push(`This tells what came ${daysWords(chosen)}.`);
  if (chosen.why === 'first') {
    const { firstDays } = FORMS[brief.form];
    lines.push(`No brief was marked as given yet, so this tells the last ${firstDays} days.`);
  }
  if (brief.works.length === 0) {
    lines.push('No accomplishment of these days is in the log.   lp log "what you did" -r "what came of it"');
  }
  const entries = draft.leftOut.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  if (draft.leftOut.length > 0) {
    const which = entries.length === 0 ? '' : `: ${bounded(entries.map(({ id }) => `#${id}`))}`;
    const [first] = entries.map(({ date }) => date).sort();
    lines.push(
      `${draft.leftOut.length} left out for length (${draft.limit} words, words.brief.${brief.form})${which}.${first === undefined ? '' : `   lp list --since ${first}`}`,
    );
  }
  if (brief.withheld.length > 0) {
    const which = bounded(brief.withheld.map(({ id }) => `#${id}`));
    lines.push(
      FORMS[brief.form].personal
        ? `Open constructive feedback stays with you: ${which}.`
        : `Feedback stays with you: ${which}.`,
    );
  }
  return lines;
}
