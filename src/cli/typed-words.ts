/** Words of a call, or what standard input says where they are `-`: that no shell remembers, so it is not lost. */
import type { Context } from './context.ts';
import { quoted } from './quoted.ts';

export interface TypedWords {
  readonly text: string;
  /** @throws what `work` throws; where the words were read, with the news where they are kept. */
  keeping<T>(work: () => T | Promise<T>): Promise<T>;
}

/**
 * @param what the words say, for whoever types them at a terminal: `what came of it`.
 * @param command takes them again: `result`.
 */
export async function typedWords(
  said: string,
  what: string,
  command: string,
  context: Context,
): Promise<TypedWords> {
  if (said !== '-') return { text: said, keeping: async (work) => work() };
  const { stdin } = context.host;
  if (stdin.isTerminal) context.note(`Write ${what}. Ctrl-D ends it.`);
  const text = await stdin.read();
  return {
    text,
    keeping: async (work) => {
      try {
        return await work();
      } catch (error) {
        throw await withWords(error, text, command, context);
      }
    },
  };
}

/** The error of a call that failed before it read what is piped in, with the news where that is kept. */
export async function withUnread(
  error: unknown,
  said: string,
  command: string,
  context: Context,
): Promise<unknown> {
  const { stdin } = context.host;
  return said !== '-' || stdin.isTerminal ? error : withWords(error, await stdin.read(), command, context);
}

async function withWords(error: unknown, text: string, command: string, context: Context): Promise<unknown> {
  if (text.trim() === '') return error;
  const { keepText, withKept } = await import('./kept.ts');
  const file = keepText(context, command, text);
  const again = `${context.next(`${command} … -`)} < ${quoted(file ?? '')}`;
  return withKept(error, context, command, { text, file }, again);
}
