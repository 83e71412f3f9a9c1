/** Bare `lp`: where I stand; `--short`: one line for the shell's prompt, when there is something to say. */
import { UsageError } from '../../domain/errors.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

export const spec = command<'screen' | 'json' | 'short'>({
  options: [
    { name: 'short', help: 'one line for a prompt or a start file, and only when there is something to say' },
    JSON_OPTION,
  ],
  examples: [
    ['lp', 'the cycle in hand, the last entry, what has no evidence yet'],
    ['lp status --short', '4 days since last log · review due in 12'],
  ],
  notes:
    'With --short, lp never fails and never waits: without a log, or with one that cannot be read, it is silent. ' +
    'When it speaks is set by remind-log and remind-due; see lp config.',
  read(input) {
    const [short, json] = [flag(input, 'short'), flag(input, 'json')];
    if (short && json) {
      throw new UsageError('--short and --json contradict each other', { hint: 'Keep one of the two.' });
    }
    return short ? 'short' : json ? 'json' : 'screen';
  },
  async act(form, context): Promise<undefined> {
    if (form === 'short') await (await import('../prompt-segment.ts')).printSegment(context);
    else await (await import('../standing-screen.ts')).printStanding(form === 'json', context);
  },
});
