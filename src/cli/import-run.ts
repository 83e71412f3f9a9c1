/**
 * An import from its texts to its end: shown, taken at once, or reviewed at a terminal. Where all is taken it is read and
 * stored as it comes, in one transaction, and a file of any size takes no memory.
 */
import type { Day } from '../domain/day.ts';
import { UsageError } from '../domain/errors.ts';
import { count } from '../domain/text.ts';
import type { BulkTransaction } from '../store/index.ts';
import type { Progress } from '../terminal/progress.ts';
import type { DayOrder } from '../transfer/day-order.ts';
import { reject } from '../transfer/found.ts';
import { fingerprint } from '../transfer/key.ts';
import { Counts, type Known, type Planned, type PlanOptions, planned } from '../transfer/plan.ts';
import type { Chunks, Found, ParseContext, Source } from '../transfer/source.ts';
import type { Context } from './context.ts';
import { Applier, type Outcome } from './import-apply.ts';
import { type InputText, inputTexts } from './import-input.ts';
import { openRejects, type Rejects } from './import-rejects.ts';
import { leftWords, outcomeNotes, outcomeView, outcomeWords, planWords } from './import-tell.ts';
import { NotText } from './text-of-bytes.ts';

export interface ImportCall {
  readonly source: Source;
  /** Files, folders, `-`. */
  readonly words: readonly string[];
  readonly mode: 'show' | 'take' | 'ask';
  readonly options: PlanOptions;
  readonly undated: Day | null;
  readonly map: ReadonlyMap<string, string>;
  readonly order: DayOrder | undefined;
  readonly rejects: string | undefined;
  /** Take also what has the day and title of an entry here. */
  readonly duplicates: boolean;
  readonly json: boolean;
  readonly dayOf: ParseContext['dayOf'];
}

/** @returns 1 when there was something and none of it could be read. */
export async function runImport(call: ImportCall, context: Context): Promise<number | undefined> {
  const remarks: string[] = [];
  const remark = (words: string): number => remarks.push(words);
  if (context.host.stdin.isTerminal && call.words.includes('-')) keyboard(call, context);
  const texts = await inputTexts(call.source, call.words, context, remark);
  const progress = await progressOf(call, context);
  const rejects = await openRejects(call.rejects, context);
  const seen = call.source.distinct && texts.length === 1 ? undefined : new Set<number>();
  const run: Run = {
    ...{ call, context, texts, rejects, progress, remarks, seen },
    counts: new Counts(),
    known: undefined,
  };
  try {
    const { mode } = call;
    const code = await (mode === 'show'
      ? show(run)
      : mode === 'take'
        ? takeAll(run)
        : (await import('./import-ask.ts')).ask(run));
    progress.stop();
    return code;
  } catch (error) {
    progress.stop();
    rejects.abandon();
    throw error;
  }
}

/** @throws UsageError where what is typed could not be looked through: its end is the end of all answers. */
function keyboard({ mode, source }: ImportCall, context: Context): void {
  if (mode === 'ask') {
    throw new UsageError('- is what you type here, and then nobody could answer', {
      hint: `Name a file: lp import ${source.name} FILE\nOr take all that comes: --yes`,
    });
  }
  context.note('Type or paste it; Ctrl-D on a line of its own ends it.');
}

export interface Run {
  readonly call: ImportCall;
  readonly context: Context;
  readonly texts: readonly InputText[];
  readonly rejects: Rejects;
  readonly progress: Progress;
  readonly counts: Counts;
  /** What is odd about the texts, a line each; said when all is read. */
  readonly remarks: string[];
  /** Keys that came in this run, as fingerprints: what comes twice is new once. Absent where the source sees to that. */
  readonly seen: Set<number> | undefined;
  /** What the log knows by now; for sources that go on from where they had ended. */
  known: Known | undefined;
}

async function progressOf({ source, words }: ImportCall, { host }: Context): Promise<Progress> {
  const { silent, startProgress } = await import('../terminal/progress.ts');
  const isTyping = host.stdin.isTerminal && words.includes('-');
  return host.stderr.isTerminal && !isTyping
    ? startProgress(host.terminal().output, `Reading ${source.name}`)
    : silent;
}

type FromFile = readonly [found: Found, file: string | null];

export async function* everything(run: Run): AsyncGenerator<FromFile> {
  const { call, context, texts } = run;
  const { undated, map, order, dayOf } = call;
  const { today, principles } = context;
  const { dayInZone: dayIn } = await import('../domain/zone-day.ts');
  const known = (key: string): boolean =>
    !call.options.again && run.known?.origin(call.source.name, key) !== undefined;
  for (const { shown, fileName, open } of texts) {
    const parse = { today, principles, dayOf, dayIn, known, fileName, undated, map, order };
    const name = shown ?? 'standard input';
    const text = filled(
      open((words) => run.remarks.push(`${name} ${words}.`)),
      () => run.remarks.push(`${name} is empty.`),
    );
    try {
      for await (const found of call.source.parse(text, parse)) yield [found, shown];
    } catch (error) {
      if (!(error instanceof NotText)) throw error;
      yield [reject(1, error.message, ''), shown];
    }
  }
}

async function* filled(text: Chunks, isEmpty: () => void): Chunks {
  let any = false;
  for await (const piece of text) {
    any ||= piece !== '';
    yield piece;
  }
  if (!any) isEmpty();
}

/** How often progress is told, in things found. */
const STEP = 500;

/** Counts, and puts rejects where they belong. */
export function counted(run: Run, [found, file]: FromFile, known: Known): Planned {
  const { counts, call } = run;
  const one = once(planned(found, file, known, call.options), run.seen);
  counts.add(one);
  if (one.what === 'reject') run.rejects.add(one);
  const seen = counts.new + counts.known + counts.rejected + counts.update;
  if (seen % STEP === 0 && seen > 0) run.progress.say(`${count(seen, 'entry', 'entries')} read`);
  return one;
}

/** What came before in this very run is known. */
function once(one: Planned, seen: Set<number> | undefined): Planned {
  if (seen === undefined || one.what !== 'item' || one.standing.is === 'known') return one;
  const print = fingerprint(`${one.source} ${one.key}`);
  if (seen.has(print)) return { ...one, standing: { is: 'known', id: null } };
  seen.add(print);
  return one;
}

async function show(run: Run): Promise<number | undefined> {
  const { shower } = await import('./import-show.ts');
  const { call, context } = run;
  const shown = shower(call, context);
  const known = await (await context.store('read')).known();
  run.known = known;
  for await (const piece of everything(run)) shown.add(counted(run, piece, known));
  run.progress.stop();
  shown.end(run.counts);
  if (!call.json) {
    context.note(planWords(run.counts, call.duplicates));
    for (const line of leftWords(run.counts, call.duplicates)) context.note(line);
  }
  sayRest(run);
  return codeOf(run);
}

/** What could not be read, and what was odd. */
export function sayRest({ rejects, remarks, context }: Run): void {
  rejects.close();
  for (const words of remarks) context.note(words);
}

/** So much is read before the log is held: a slow program at the other end of a pipe has nearly always ended by then. */
const AHEAD = 2_000;

async function takeAll(run: Run): Promise<number | undefined> {
  const { call, context } = run;
  run.known = await (await context.store('read')).known();
  const pieces = everything(run);
  const ahead: FromFile[] = [];
  let ended = false;
  while (ahead.length < AHEAD && !ended) {
    const { done, value } = await pieces.next();
    if (done === true) ended = true;
    else ahead.push(value);
  }
  const outcome = await change(run, async (applier, tx) => {
    run.known = tx.known;
    const take = (piece: FromFile): void => {
      const one = counted(run, piece, tx.known);
      if (one.what === 'companion') applier.companion(one.record);
      else if (one.what === 'item') {
        const { is } = one.standing;
        if (is === 'known') applier.meet(one);
        else if (is !== 'twin' || call.duplicates) applier.take(one);
      }
    };
    for (const piece of ahead) take(piece);
    ahead.length = 0;
    if (!ended) for await (const piece of pieces) take(piece);
  });
  run.progress.stop();
  tell(run, outcome);
  for (const line of call.json ? [] : leftWords(run.counts, call.duplicates)) context.note(line);
  sayRest(run);
  return codeOf(run);
}

export async function change(
  { call, context }: Run,
  work: (applier: Applier, tx: BulkTransaction) => Promise<void>,
): Promise<Outcome> {
  await (await import('./backup/make.ts')).keepCopy('import', context);
  const store = await context.store('write');
  return store.bulk('import', call.source.name, context.now, async (tx) => {
    const applier = new Applier(tx, () => store.goals());
    await work(applier, tx);
    applier.finish();
    const { added, updated, passed } = applier.outcome;
    const parts = [
      count(added, 'entry', 'entries'),
      updated > 0 ? `${updated} changed` : '',
      passed > 0 ? `${passed} passed over` : '',
    ].filter(Boolean);
    return { summary: `${call.source.name} (${parts.join(', ')})`, value: applier.outcome };
  });
}

export function tell({ call, context, counts }: Run, outcome: Outcome): void {
  if (call.json) {
    const { new: _, ...left } = counts;
    context.json({
      import: {
        source: call.source.name,
        ...outcomeView(outcome),
        known: left.known,
        twin: left.twin,
        outside: left.outside,
        rejected: left.rejected,
        folded: counts.folded,
      },
    });
    return;
  }
  context.line(outcomeWords(outcome, call.source.name));
  for (const line of outcomeNotes(outcome)) context.note(line);
}

/** Nothing but rejects is a call that did not work. */
export const codeOf = ({ counts }: Run): number | undefined =>
  counts.rejected > 0 && counts.new + counts.update + counts.known + counts.twin + counts.outside === 0
    ? 1
    : undefined;
