/**
 * One more thing of a week, asked for in few words: what, which day, what came of it, and which principles unless a tag
 * says so. Without a question whether to save: it is one of several, and undo is near. Loads inquirer.
 */
import {
  askPrinciples,
  type LogKnowledge,
  type LogValues,
  optional,
  split,
  surroundings,
  talk,
} from './dialogues.ts';
import type { PromptIo } from './prompts.ts';

export interface WeekKnowledge extends LogKnowledge {
  readonly message: string;
  readonly hint: string;
  /** Names of the days for Tab, the likeliest first. */
  readonly days: readonly string[];
  /** The day that words mean, the empty ones too. What it throws is said, and the question asked again. */
  readonly day: (words: string) => Promise<string>;
  /** Called on Esc, which ends as Ctrl-C does. */
  readonly onEscape: () => void;
}

/**
 * @returns null when nothing more is said.
 * @throws DialogueCancelled carrying `LogValues`, unfinished words included.
 */
export function weekDialogue(io: PromptIo, knowledge: WeekKnowledge): Promise<LogValues | null> {
  const values: LogValues = { title: '', details: null, result: null, ...surroundings() };
  const { days, day, onEscape } = knowledge;
  return talk(io, values, async (session) => {
    const title = await session.text({
      message: knowledge.message,
      hint: knowledge.hint,
      onEscape,
      onChange: (text) => Object.assign(values, split(text)),
    });
    if (title.trim() === '') return false;
    let resolved: string | null = null;
    await session.text({
      message: 'Which day?',
      hint: `enter: ${days[0]} · or mon, 3 nov`,
      suggestions: days,
      onEscape,
      onChange: (text) => {
        values.date = optional(text);
      },
      check: async (text) => {
        resolved = await day(text);
        return undefined;
      },
    });
    values.date = resolved;
    values.result = optional(
      await session.text({
        message: 'What came of it?',
        hint: 'enter skips · best with its number',
        onEscape,
        onChange: (text) => {
          values.result = optional(text);
        },
      }),
    );
    const tags = knowledge.tagsIn?.(values.title) ?? [];
    // Said already: of two minutes a question is a large part.
    if (tags.length === 0)
      await askPrinciples(session, values, knowledge, `${title}\n${values.result ?? ''}`, tags, onEscape);
    return true;
  });
}
