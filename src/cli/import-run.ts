/**
 * An import from its texts to its end: shown, taken at once, or reviewed at a terminal. Where all is taken it is read and
 * stored as it comes, in one transaction, and a file of any size takes no memory.
 */
import type { Day } from '../domain/day.ts';
import { Cancelled, RefusedError, UsageError } from '../domain/errors.ts';
import { count } from '../domain/text.ts';
import type { BulkTransaction } from '../store/index.ts';
import type { Progress } from '../terminal/progress.ts';
import { Counts, type Item, type Known, type Planned, type PlanOptions, planned } from '../transfer/plan.ts';
import type { Companion, Found, ParseContext, Source } from '../transfer/source.ts';
import type { Context } from './context.ts';
import { Applier, type Outcome } from './import-apply.ts';
import { type InputText, inputTexts } from './import-input.ts';
import { openRejects, type Rejects } from './import-rejects.ts';
import { leftWords, outcomeNotes, outcomeView, outcomeWords, planWords } from './import-tell.ts';

export interface ImportCall {
  readonly source: Source;
  /** Files, folders, `-`. */
  readonly words: readonly string[];
  readonly mode: 'show' | 'take' | 'ask';
  readonly options: PlanOptions;
  readonly undated: Day | null;
  readonly map: ReadonlyMap<string, string>;
  readonly rejects: string | undefined;
  /** Take also what has the day and title of an entry here. */
  readonly duplicates: boolean;
  readonly json: boolean;
  readonly dayOf: ParseContext['dayOf'];
}

/** @returns 1 when there was something and none of it could be read. */
export async function runImport(call: ImportCall, context: Context): Promise<number | undefined> {
  const texts = await inputTexts(call.source, call.words, context);
  const progress = await progressOf(call, context);
  const rejects = await openRejects(call.rejects, context);
  const run: Run = { call, context, texts, rejects, progress, counts: new Counts(), known: undefined };
  try {
    const code = await (call.mode === 'show' ? show(run) : call.mode === 'take' ? takeAll(run) : ask(run));
    progress.stop();
    return code;
  } catch (error) {
    progress.stop();
    rejects.abandon();
    throw error;
  }
}

export interface Run {
  readonly call: ImportCall;
  readonly context: Context;
  readonly texts: readonly InputText[];
  readonly rejects: Rejects;
  readonly progress: Progress;
  readonly counts: Counts;
  /** What the log knows by now; for sources that go on from where they had ended. */
  known: Known | undefined;
}

async function progressOf({ source }: ImportCall, { host }: Context): Promise<Progress> {
  const { silent, startProgress } = await import('../terminal/progress.ts');
  return host.stderr.isTerminal ? startProgress(host.terminal().output, `Reading ${source.name}`) : silent;
}

type FromFile = readonly [found: Found, file: string | null];

async function* everything(run: Run): AsyncGenerator<FromFile> {
  const { call, context, texts } = run;
  const { undated, map, dayOf } = call;
  const { today, principles } = context;
  const { dayInZone: dayIn } = await import('../domain/zone-day.ts');
  const known = (key: string): boolean =>
    !call.options.again && run.known?.origin(call.source.name, key) !== undefined;
  for (const { shown, fileName, open } of texts) {
    const parse = { today, principles, dayOf, dayIn, known, fileName, undated, map };
    for await (const found of call.source.parse(open(), parse)) yield [found, shown];
  }
}

/** How often progress is told, in things found. */
const STEP = 500;

/** Counts, and puts rejects where they belong. */
function counted(run: Run, [found, file]: FromFile, known: Known): Planned {
  const one = planned(found, file, known, run.call.options);
  const { counts } = run;
  counts.add(one);
  if (one.what === 'reject') run.rejects.add(one);
  const seen = counts.new + counts.known + counts.rejected + counts.update;
  if (seen % STEP === 0 && seen > 0) run.progress.say(`${count(seen, 'entry', 'entries')} read`);
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
  run.rejects.close();
  return undefined;
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
  run.rejects.close();
  return codeOf(run);
}

async function change(
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

function tell({ call, context, counts }: Run, outcome: Outcome): void {
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
        folded: [...left.folded].map(([of, n]) => ({ count: n, of })),
      },
    });
    return;
  }
  context.line(outcomeWords(outcome, call.source.name));
  for (const line of outcomeNotes(outcome)) context.note(line);
}

/** Nothing but rejects is a call that did not work. */
const codeOf = ({ counts }: Run): number | undefined =>
  counts.rejected > 0 && counts.new + counts.update + counts.known + counts.twin + counts.outside === 0
    ? 1
    : undefined;

/** Nobody looks through more one by one. */
const MOST = 5_000;

async function ask(run: Run): Promise<number | undefined> {
  const { call, context, counts } = run;
  const known = await (await context.store('read')).known();
  run.known = known;
  const offered: Item[] = [];
  const inOrder: (Item | Companion)[] = [];
  /** Number in the file, number here: of what is here already. */
  const met: Item[] = [];
  for await (const piece of everything(run)) {
    const one = counted(run, piece, known);
    if (one.what === 'companion') inOrder.push(one);
    if (one.what !== 'item') continue;
    if (one.standing.is === 'known') {
      if (one.entry !== null && met.length < MOST) met.push(one);
    } else if (offered.length < MOST) {
      offered.push(one);
      inOrder.push(one);
    }
  }
  run.progress.stop();
  const fresh = counts.new + counts.update + counts.twin;
  if (fresh === 0) {
    context.note(codeOf(run) === 1 ? 'Nothing could be read.' : 'Nothing new was found.');
    for (const line of leftWords(counts, call.duplicates)) context.note(line);
    run.rejects.close();
    return codeOf(run);
  }
  if (!context.interactive) {
    run.rejects.close();
    throw notUnseen(run);
  }
  if (fresh > MOST || met.length === MOST) {
    throw new RefusedError(`${fresh} entries are too many to look at one by one; nothing was imported`, {
      hint: 'See them: --dry-run. Take a part: --since and --until. Take them all: --yes',
    });
  }
  context.note(planWords(counts, call.duplicates));
  for (const line of leftWords(counts, true)) context.note(line);
  run.rejects.close();
  const { reviewed } = await import('./import-review.ts');
  const { taken, passed, broken } = await reviewed(offered, context);
  const byKey = new Map(taken.map((item) => [`${item.source} ${item.key}`, item]));
  const outcome = await change(run, async (applier, tx) => {
    for (const item of met) applier.meet(item);
    for (const one of inOrder) {
      if (one.what === 'companion') {
        if (byKey.size > 0) applier.companion(one.record);
        continue;
      }
      const item = byKey.get(`${one.source} ${one.key}`);
      // Another lp may have taken it while this one was asking.
      if (item !== undefined && !isTaken(item, tx)) applier.take(item);
    }
    for (const item of passed) applier.pass(item);
  });
  tell(run, outcome);
  const left = offered.length - taken.length - passed.length;
  if (broken) {
    throw new Cancelled(`stopped with ${left} to go; what you took before is in the log`, {
      hint: 'The same call goes on with the rest; lp undo takes back what came in.',
    });
  }
  if (outcome.passed > 0) {
    context.note(`${outcome.passed} passed over, and not offered again; --again offers them once more.`);
  }
  if (left > 0) context.note(`${left} left for the next time.`);
  return undefined;
}

function isTaken({ entry, source, key, standing }: Item, { known }: BulkTransaction): boolean {
  if (standing.is === 'update') return false;
  if (entry !== null) return known.byUid(entry.uid) !== undefined;
  return (known.origin(source, key)?.entry ?? null) !== null;
}

/** Off a terminal: what would be done, and how to do it. */
function notUnseen({ call, counts }: Run): UsageError {
  const words = planWords(counts, call.duplicates).replace(/\.$/, '');
  return new UsageError(`${words}; nothing was imported, for nobody has seen it`, {
    hint: 'See it: --dry-run. Take it: --yes. Or run it at a terminal, to look at each.',
  });
}
