/** Asks for a risk or a need: what, how bad, by when. */
import { SEVERITIES } from '../domain/entry.ts';
import { sentenceList } from '../domain/text.ts';
import { DialogueCancelled, type PromptIo, withSession } from './prompts.ts';

/** What was typed, as it was typed; `severity` and `by` are empty where they were passed over. */
export interface ConcernValues {
  words: string;
  severity: string;
  by: string;
}

/** @throws DialogueCancelled carrying `ConcernValues`, unfinished words included. */
export async function concernDialogue(
  io: PromptIo,
  kind: 'risk' | 'need',
  initial: Partial<ConcernValues>,
  day: (words: string) => Promise<unknown>,
): Promise<ConcernValues> {
  const values: ConcernValues = { words: '', severity: '', by: '', ...initial };
  const onChange = (field: keyof ConcernValues) => (text: string) => {
    values[field] = text;
  };
  try {
    await withSession(io, async (session) => {
      await session.text({
        message: kind === 'risk' ? 'What may go wrong?' : 'What do you need?',
        hint: kind === 'risk' ? 'and what it would cost' : 'and what it is for',
        initial: values.words,
        check: (text) => (text.trim() === '' ? 'Say it in a few words; ctrl-c stops.' : undefined),
        onChange: onChange('words'),
      });
      await session.text({
        message: 'How severe is it?',
        hint: `${sentenceList(SEVERITIES, 'or')} · enter skips`,
        initial: values.severity,
        suggestions: SEVERITIES,
        check: (text) =>
          SEVERITIES.some((one) => one.startsWith(text.trim().toLowerCase()))
            ? undefined
            : `Write ${sentenceList(SEVERITIES, 'or')}.`,
        onChange: onChange('severity'),
      });
      await session.text({
        message: 'By when does something have to happen?',
        hint: 'friday, 15 dec · enter skips',
        initial: values.by,
        check: async (text) => {
          if (text.trim() !== '') await day(text);
          return undefined;
        },
        onChange: onChange('by'),
      });
    });
  } catch (error) {
    throw error instanceof DialogueCancelled ? new DialogueCancelled(values, error) : error;
  }
  return values;
}
