/** Asks how lp is to be set up, one thing after the other. Loads inquirer: import when needed. */
import { type PromptIo, type Session, withSession } from './prompts.ts';

export { DialogueCancelled } from './prompts.ts';

/** @throws DialogueCancelled when a question is not answered; nothing is kept then, since nothing was written. */
export const initDialogue = <T>(io: PromptIo, talk: (ask: InitAsker) => Promise<T>): Promise<T> =>
  withSession(io, (session) => talk(askerOn(session)));

export interface InitAsker {
  /** One of a few values, the first for Enter. */
  one<V extends string>(
    message: string,
    choices: readonly (readonly [key: string, name: string, value: V])[],
  ): Promise<V>;
  /** @param check as in `TextQuestion`. */
  text(
    message: string,
    question: { hint: string; initial: string; check: (text: string) => Promise<string | undefined> },
  ): Promise<string>;
  yes(message: string, fallback: boolean): Promise<boolean>;
}

const askerOn = (session: Session): InitAsker => ({
  one: (message, choices) =>
    session.key({ message, choices: choices.map(([key, name, value]) => ({ key, name, value })) }),
  text: (message, question) => session.text({ message, ...question }),
  yes: (message, fallback) => session.confirm(message, fallback),
});
