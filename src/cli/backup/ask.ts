/** Questions of lp backup and lp restore; one that is not answered leaves everything as it was. Loads inquirer. */
import { Cancelled } from '../../domain/errors.ts';
import type { Session } from '../../terminal/prompts.ts';
import type { Context } from '../context.ts';

/** @throws Cancelled when a question is not answered. */
export async function asked<T>(context: Context, work: (session: Session) => Promise<T>): Promise<T> {
  const { DialogueCancelled, withSession } = await import('../../terminal/prompts.ts');
  const io = { ...context.host.terminal(), style: await context.errorStyle() };
  // The log is not held while a person thinks.
  context.close();
  try {
    return await withSession(io, work);
  } catch (error) {
    if (!(error instanceof DialogueCancelled)) throw error;
    throw new Cancelled('cancelled; nothing was done', { cause: error });
  }
}
