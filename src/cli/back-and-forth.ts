/** What undo and redo share: one step along the line of changes, told in words. */
import { type Change, changeWords } from '../domain/change.ts';
import { RefusedError } from '../domain/errors.ts';
import { harmless } from '../domain/harmless.ts';
import { entryView } from '../domain/view.ts';
import type { Store } from '../store/index.ts';
import { type CommandBody, command, flag, JSON_OPTION } from './spec.ts';

interface Direction {
  readonly said: string;
  readonly other: string;
  readonly none: string;
  readonly example: readonly [string, string];
  step(store: Store): Promise<Change | undefined>;
}

export function backAndForth({ said, other, none, example, step }: Direction): CommandBody {
  return command<{ json: boolean }>({
    options: [JSON_OPTION],
    examples: [example],
    notes: 'One command is one step, also when it changed many entries. lp history lists the steps.',
    read: (input) => ({ json: flag(input, 'json') }),
    async act({ json }, context) {
      const store = await context.store('write');
      const change = await step(store);
      if (change === undefined)
        throw new RefusedError(none, { hint: 'lp history shows what happened lately.' });
      if (json) context.json({ change, entries: store.touched(change.id).map(entryView) });
      else {
        context.line(`${said}: ${harmless(changeWords(change))}`);
        await context.hint(other);
      }
    },
  });
}
