/** What a capture says beside its line: near misses of principles, and at a terminal what would help someone new. */
import type { NearMiss } from '../domain/capture.ts';
import { type Entry, isPending } from '../domain/entry.ts';
import { LpError } from '../domain/errors.ts';
import { shortOf } from '../domain/principle.ts';
import type { Context } from './context.ts';

/** Says of `+words` that are no principles which ones they nearly are. */
export function pointOut(nearMisses: readonly NearMiss[], entry: Entry, context: Context): void {
  const words = [...new Set(nearMisses.map((miss) => miss.word))];
  for (const word of words) {
    const slugs = nearMisses.filter((miss) => miss.word === word).map((miss) => miss.slug);
    context.note(
      `lp: "${word}" is no principle, so it stays in the text. Did you mean ${slugs.map((slug) => `+${slug}`).join(' or ')}?`,
    );
    context.note(`    lp tag ${entry.id} +${shortOf(context.principles, slugs[0]!)}`);
  }
}

/** So many entries with a result, or with a principle, show that the user knows how. */
const KNOWS = 5;

/**
 * For an accomplishment: which principles it reads like, and that a result is missing; until the user shows they know.
 * What keeps it from being said is told and no error: the entry is stored, and nobody is to log it again.
 */
export async function hints(entry: Entry, pointedOut: boolean, context: Context): Promise<void> {
  try {
    await advise(entry, pointedOut, context);
  } catch (error) {
    if (!(error instanceof LpError)) throw error;
    context.note(`lp: #${entry.id} is stored, but ${error.message}.`);
    if (error.hint !== undefined) context.note(error.hint.replace(/^/gm, '    '));
  }
}

async function advise(entry: Entry, pointedOut: boolean, context: Context): Promise<void> {
  const { hints: wanted } = await context.settings();
  if (!wanted) return;
  const known = (await (await context.store('read')).lately()).habits(KNOWS);
  if (entry.principles.length === 0 && !pointedOut) {
    const { hintPrinciples } = await import('./suggestions.ts');
    await hintPrinciples(entry, known.tagged < KNOWS, context);
  }
  if (!context.host.stderr.isTerminal) return;
  if (isPending(entry)) return context.hint(`when its result is in:   lp result ${entry.id} "…"`);
  const { assess } = await import('../domain/evidence.ts');
  if (!assess(entry).outcome && known.withResult < KNOWS) {
    await context.hint(`no result yet; when the number is in:   lp result ${entry.id} "…"`);
  }
}
