/** An import at a terminal: what is new is read first, then looked through, then stored as one step. */
import type { Draft } from '../domain/entry.ts';
import { Cancelled, RefusedError, UsageError } from '../domain/errors.ts';
import type { BulkTransaction } from '../store/index.ts';
import type { Item } from '../transfer/plan.ts';
import type { Companion } from '../transfer/source.ts';
import type { Context } from './context.ts';
import { change, codeOf, counted, everything, type Run, sayRest, tell } from './import-run.ts';
import { leftWords, planWords } from './import-tell.ts';

/** Nobody looks through more one by one. */
const MOST = 5_000;

/** What the file has, and where it is here. */
interface Met {
  readonly theirs: number;
  readonly ours: number;
}

/** @returns 1 when there was something and none of it could be read. @throws Cancelled on Ctrl-C, with what was done. */
export async function ask(run: Run): Promise<number | undefined> {
  const { call, context, counts } = run;
  const known = await (await context.store('read')).known();
  run.known = known;
  const offered: Item[] = [];
  const inOrder: (Item | Companion)[] = [];
  const met: Met[] = [];
  for await (const piece of everything(run)) {
    const one = counted(run, piece, known);
    if (one.what === 'companion') inOrder.push(one);
    if (one.what !== 'item') continue;
    const { standing, entry } = one;
    if (standing.is === 'known') {
      if (entry !== null && standing.id !== null) met.push({ theirs: entry.id, ours: standing.id });
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
    sayRest(run);
    return codeOf(run);
  }
  if (!context.interactive) {
    sayRest(run);
    throw notUnseen(run);
  }
  if (fresh > MOST) {
    throw new RefusedError(`${fresh} entries are too many to look at one by one; nothing was imported`, {
      hint: 'See them: --dry-run. Take a part: --since and --until. Take them all: --yes',
    });
  }
  context.note(planWords(counts, call.duplicates));
  for (const line of leftWords(counts, true)) context.note(line);
  sayRest(run);
  const { reviewed } = await import('./import-review.ts');
  const { taken, passed, broken, unfinished } = await reviewed(offered, context);
  const byKey = new Map(taken.map((item) => [`${item.source} ${item.key}`, item]));
  const outcome = await change(run, async (applier, tx) => {
    for (const { theirs, ours } of met) applier.means(theirs, ours);
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
  if (outcome.passed > 0) {
    context.note(`${outcome.passed} passed over, and not offered again; --again offers them once more.`);
  }
  const left = offered.length - taken.length - passed.length;
  if (broken) {
    const stopped = new Cancelled(`stopped with ${left} to go; what you decided before is kept`, {
      hint: 'The same call goes on with the rest; lp undo takes back what came in.',
    });
    throw await withEdits(stopped, unfinished, context);
  }
  if (left > 0) context.note(`${left} left for the next time.`);
  if (unfinished !== undefined) throw await withEdits(new Cancelled('stopped'), unfinished, context);
  return undefined;
}

/** What was typed into an entry that was not taken, as a text that `lp log` goes on with. */
async function withEdits(error: unknown, unfinished: Draft | undefined, context: Context): Promise<unknown> {
  if (unfinished === undefined) return error;
  const [{ documentText }, { withKept }] = await Promise.all([
    import('./capture-elsewhere.ts'),
    import('./kept.ts'),
  ]);
  const { kind } = unfinished;
  const command = kind === 'accomplishment' ? 'log' : kind;
  const text = documentText(unfinished, context);
  return withKept(error, context, command, { text }, context.next(`${command} --resume`));
}

function isTaken({ entry, source, key, standing }: Item, { known }: BulkTransaction): boolean {
  if (standing.is === 'update') return false;
  if (entry !== null) return known.byUid(entry.uid) !== undefined;
  return (known.origin(source, key)?.entry ?? null) !== null;
}

/** Off a terminal: what would be done, and how to do it. */
function notUnseen({ call, context, counts }: Run): UsageError {
  const words = planWords(counts, call.duplicates).replace(/\.$/, '');
  const fresh = counts.new + counts.update + (call.duplicates ? counts.twin : 0);
  // What comes through a pipe takes the place of the keyboard.
  const look =
    context.host.stderr.isTerminal && call.words.includes('-')
      ? `To look at each, put it into a file: lp import ${call.source.name} FILE`
      : 'Or run it at a terminal, to look at each.';
  const it = fresh === 1 ? 'it' : 'them';
  return new UsageError(`${words}; nothing was imported, for nobody has seen ${it}`, {
    hint: `See ${it}: --dry-run. Take ${it}: --yes. ${look}`,
  });
}
