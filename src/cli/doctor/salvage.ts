/** `lp doctor --salvage FILE`: what can be read of a damaged log, written as a log of its own. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { RefusedError } from '../../domain/errors.ts';
import { harmless } from '../../domain/harmless.ts';
import { count, sentenceList } from '../../domain/text.ts';
import { type Salvaged, salvage } from '../../store/copies/salvage.ts';
import { draftIn, lookAtLog, pathFor, settleFree, sourceOf, tidy } from '../backup/folder.ts';
import { inWords } from '../backup/in-words.ts';
import { type Context, holdsNothing } from '../context.ts';
import { quoted } from '../quoted.ts';
import { discard } from '../whole-file.ts';

/** So many numbers are told one by one. */
const TOLD = 20;

/**
 * @param shown as typed.
 * @returns 1 where entries are lost.
 */
export function salvageInto(shown: string, json: boolean, context: Context): number | undefined {
  const file = pathFor(shown, context);
  if (existsSync(file)) {
    throw new RefusedError(`${shown} is there already; it was not touched`, {
      hint: 'Name a file that is not there yet.',
    });
  }
  if (!existsSync(dirname(file))) {
    throw new RefusedError(`there is no folder ${dirname(file)} to write to`, {
      hint: 'Make it first, or name another file.',
    });
  }
  if (holdsNothing(lookAtLog(context)?.size ?? 0)) {
    throw new RefusedError(`there is nothing at ${context.path} to be read`, {
      hint: `${context.next('backup --list')} shows what there is to go back to.`,
    });
  }
  const saved = written(file, shown, context);
  const { entries, fromHistory, partly, lost } = saved;
  if (json) context.json({ salvage: { file, entries, fromHistory, partly, lost } });
  else context.out(harmless(file));
  const history = fromHistory === 0 ? '' : `, ${fromHistory} of them from the history`;
  context.note(`${count(entries, 'entry', 'entries')} could be read${history}.`);
  if (partly.length > 0) context.note(`Of ${numbers(partly)} a part of the text is missing.`);
  if (lost.length > 0) context.note(`Nothing is left of ${numbers(lost)}, unless removed before.`);
  context.note('The log itself was left as it is.');
  context.note(`Look at it:   lp list --db ${quoted(shown)}`);
  context.note(`Go on with it in place of the damaged one:   ${context.next(`restore ${quoted(shown)}`)}`);
  return lost.length > 0 ? 1 : undefined;
}

function written(file: string, shown: string, context: Context): Salvaged {
  tidy(context, dirname(file));
  const draft = draftIn(dirname(file), context);
  try {
    const saved = salvage(sourceOf(context), draft, context.now);
    if (!settleFree(draft, file)) throw new RefusedError(`${shown} is there already; it was not touched`);
    return saved;
  } catch (error) {
    throw inWords(error, `nothing could be written to ${shown}`, 'Make room, or name another file.');
  } finally {
    discard(draft);
    discard(`${draft}-journal`);
  }
}

function numbers(ids: readonly number[]): string {
  const told = ids.slice(0, TOLD).map((id) => `#${id}`);
  const more = ids.length - told.length;
  return sentenceList(more > 0 ? [...told, `${more} more`] : told);
}
