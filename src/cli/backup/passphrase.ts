/** Where the passphrase of an encrypted copy comes from: a file, LP_PASSPHRASE, or a question that shows nothing. */
import { readFileSync } from 'node:fs';
import { RefusedError, UsageError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import type { OptionSpec } from '../spec.ts';
import { asked } from './ask.ts';
import { pathFor } from './folder.ts';

export const PASSPHRASE_OPTION: OptionSpec = {
  name: 'passphrase-file',
  value: '<file>',
  help: 'the passphrase is the first line of this file (default: $LP_PASSPHRASE, else lp asks)',
};

/**
 * The passphrase that was given beforehand, or undefined where there is a terminal to ask at.
 * @throws UsageError where there is neither.
 */
export function givenPassphrase(file: string | undefined, context: Context): string | undefined {
  const { LP_PASSPHRASE: variable } = context.host.env;
  if (file !== undefined) return nonEmpty(firstLine(pathFor(file, context), file), file);
  if (variable !== undefined && variable !== '') return variable;
  if (context.interactive) return undefined;
  throw new UsageError('there is no passphrase, and no terminal to ask for one', {
    hint: 'Give it in the variable LP_PASSPHRASE, or in a file: --passphrase-file FILE',
  });
}

function firstLine(path: string, shown: string): string {
  try {
    // Editors of Windows put a mark before the text that nobody typed.
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)[0]!;
  } catch (cause) {
    throw new RefusedError(`the passphrase could not be read from ${shown}`, {
      hint: 'Check the name and its permissions.',
      cause,
    });
  }
}

function nonEmpty(passphrase: string, file: string): string {
  if (passphrase !== '') return passphrase;
  throw new UsageError(`the first line of ${file} is empty, so there is no passphrase`, {
    hint: 'Write the passphrase into its first line.',
  });
}

/** Asks twice, until both are the same. @throws Cancelled */
export const askNewPassphrase = (context: Context): Promise<string> =>
  asked(context, async (session) => {
    // What was wrong is said in the next question: between two of them a terminal would show what is typed.
    for (let message = 'Passphrase'; ; ) {
      const first = await session.secret(message);
      if (first === '') message = 'An empty one protects nothing. Passphrase';
      else if ((await session.secret('The same again')) === first) return first;
      else message = 'The two differ. Passphrase';
    }
  });

/** Asks once. @throws Cancelled */
export const askPassphrase = (message: string, context: Context): Promise<string> =>
  asked(context, (session) => session.secret(message));
