/** An error that nobody meant: where the log is damaged, that is the reason; else it is lp's own. */
import type { Context } from './context.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';

/** @returns the news that the log is damaged and how to come back, or the error itself. */
export async function behindABug(error: unknown, context: Context): Promise<unknown> {
  if (error instanceof Error && error.name === 'PipeClosed') return error;
  context.close();
  const [{ damageBehind }, { sourceOf }] = await Promise.all([
    import('../store/damage.ts'),
    import('./backup/folder.ts'),
  ]);
  return damageBehind(error, sourceOf(context)) ?? error;
}

export function tellBug(error: unknown, { stderr, env }: Host): void {
  say(stderr, `lp: a bug in lp: ${error instanceof Error ? error.message : String(error)}`);
  say(
    stderr,
    '    Nothing is half done; lp history says what was. LP_DEBUG=1 shows where it happened: please report it.',
  );
  if (env.LP_DEBUG === '1' && error instanceof Error) say(stderr, String(error.stack));
}
