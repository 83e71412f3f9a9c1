/**
 * `lp complete`: what the shells' scripts ask on every Tab; not for people, so no help names it. It answers
 * with candidates or with nothing: it never fails, never writes to standard error, never creates the log, and
 * does not wait for one that is locked.
 *
 *   lp complete -- words…                                 value, tab, help: for any other shell or editor
 *   lp complete bash COMP_TYPE COLUMNS COMP_WORDBREAKS line-up-to-the-cursor
 *   lp complete zsh | fish -- words…                      words as they stand, the command first
 *
 * The first line for the three shells is `values`, `list` (a comma may follow) or `files`.
 */
import { harmless } from '../../domain/harmless.ts';
import { fold } from '../../domain/text.ts';
import { Context } from '../context.ts';
import type { Host } from '../host.ts';
import { loadCommand } from '../registry.ts';
import { type Answer, inBash, inFish, inZsh, plainly } from './answer.ts';
import { readCall } from './place.ts';
import { type Line, readLine, withoutFishQuotes, withoutQuotes } from './shell-words.ts';
import { type Candidate, offerFor } from './values.ts';

/** More are no help to anybody, and a Tab must be quick. */
const MOST = 250;

/** Milliseconds a Tab waits for another process that writes to the log. */
const PATIENCE = 100;

/** @returns 0, whatever happened. */
export async function complete(argv: readonly string[], host: Host): Promise<number> {
  try {
    const [shell = '', ...rest] = argv;
    const said = await answerTo(shell, rest, host);
    if (said.length > 0) host.stdout.write(`${said.join('\n')}\n`);
  } catch {
    // A broken or locked log, a newer one, a reader that has gone: no candidates.
  }
  return 0;
}

async function answerTo(shell: string, rest: readonly string[], host: Host): Promise<string[]> {
  const words = rest[0] === '--' ? rest.slice(1) : rest;
  switch (shell) {
    case '--':
      return plainly(await candidates(rest, host));
    case 'zsh':
      return inZsh(await candidates(words.slice(1).map(withoutQuotes), host));
    case 'fish': {
      // All but the word being typed come without their quotes.
      const typed = words.at(-1) ?? '';
      return inFish(await candidates([...words.slice(1, -1), withoutFishQuotes(typed)], host));
    }
    case 'bash': {
      const [type = '', columns = '', breaks = '', text = ''] = rest;
      const line = readLine(text, breaks);
      return inBash(await candidates(afterCommand(line), host), line, type, Number(columns));
    }
    default:
      return [];
  }
}

/** The words after the command itself, which `NAME=value` words may precede. */
function afterCommand({ words }: Line): readonly string[] {
  const at = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word));
  return words.slice(at + 1);
}

/** @param words those after `lp`, as they are meant, the last being typed. */
export async function candidates(words: readonly string[], host: Host): Promise<Answer> {
  const { call, places } = await readCall(words, loadCommand);
  const env = { ...host.env, LP_BUSY_TIMEOUT: String(PATIENCE) };
  const context = new Context({ ...host, env }, { db: call.given.get('db')?.at(-1) });
  const found: Candidate[] = [];
  const typed = words.at(-1) ?? '';
  let list = false;
  try {
    for (const place of places) {
      const offer = await offerFor(place, call, context);
      if (offer.files === true) return { typed, files: true, list, candidates: [] };
      list ||= offer.list === true;
      const lead = typed.slice(0, typed.length - place.typed.length) + (offer.settled ?? '');
      const begun = fold(place.typed.slice(offer.settled?.length ?? 0));
      for (const { value, help } of offer.candidates) {
        // What a terminal could not show must not be put on its command line either.
        if (!fold(value).startsWith(begun) || harmless(value) !== value) continue;
        found.push({ value: lead + value, help: help === undefined ? undefined : harmless(help) });
      }
    }
  } finally {
    context.close();
  }
  return { typed, files: false, list, candidates: found.slice(0, MOST) };
}
