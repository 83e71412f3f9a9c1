/**
 * `lp improve` and the review of `lp import` as a talk: lines said and questions asked in turn on one terminal. Loads
 * inquirer: import when needed.
 */
import type { PrincipleSet } from '../domain/principle.ts';
import { principleChoices } from './dialogues.ts';
import {
  asCancelled,
  type CheckboxQuestion,
  type KeyQuestion,
  type PromptIo,
  type TextQuestion,
  withSession,
} from './prompts.ts';

export { DialogueCancelled } from './prompts.ts';

export interface PrinciplesQuestion extends Pick<CheckboxQuestion, 'message' | 'onChange' | 'onEscape'> {
  /** Slugs of those the entry has. */
  readonly checked: readonly string[];
  /** Slugs to show first, marked as suggested and not checked. */
  readonly suggested?: readonly string[] | undefined;
}

/** What a walk through entries needs of a terminal. Each question throws DialogueCancelled on ctrl-c. */
export interface Asker {
  tell(lines: readonly string[]): void;
  text(question: TextQuestion): Promise<string>;
  /** @returns slugs, the primary one first. */
  principles(question: PrinciplesQuestion): Promise<string[]>;
}

/** What a review needs besides. */
export interface Reviewer extends Asker {
  /** One of a few, by one key. */
  key<V extends string>(question: KeyQuestion<V>): Promise<V>;
}

/** @throws DialogueCancelled when a question is not answered. */
export function improveDialogue<T>(
  io: PromptIo,
  principles: PrincipleSet,
  walk: (asker: Reviewer) => Promise<T>,
): Promise<T> {
  return withSession(io, (session) =>
    walk({
      tell: (lines) => void io.output.write(`${lines.join('\n')}\n`),
      text: (question) => session.text(question).catch(rethrown),
      key: (question) => session.key(question).catch(rethrown),
      principles: ({ checked, suggested, ...question }) =>
        session
          .checkbox({ ...question, choices: principleChoices(principles, checked, suggested) })
          .catch(rethrown),
    }),
  );
}

/** Told right where it was asked, so that the walk can keep what was typed. */
function rethrown(error: unknown): never {
  throw asCancelled(error);
}
