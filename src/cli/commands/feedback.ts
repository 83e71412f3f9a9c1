/** `lp feedback`: what someone said, kept word for word. */
import { closing } from '../asking.ts';
import { CAPTURE_OPTIONS, captureEntry } from '../capture-entry.ts';
import type { CommandBody } from '../spec.ts';

export const spec: CommandBody = {
  arguments: [{ name: 'words', variadic: true }],
  options: [
    { name: 'from', value: '<person>', help: 'who said it' },
    { name: 'constructive', help: 'it asks for a change; without this it is positive' },
    ...CAPTURE_OPTIONS.map((option) =>
      option.name === 'details'
        ? {
            ...option,
            help: 'more of what was said; from "My note:" on it is yours, told beside the quotation',
          }
        : option,
    ),
  ],
  examples: [
    [
      'lp feedback "The launch was calm because of your runbook" --from "Ana Lima" +et',
      'praise, kept verbatim',
    ],
    [
      'lp feedback "Your design docs are too long" --from "my manager" --constructive',
      'stays open until it is answered',
    ],
    [
      'lp feedback "Calm launch" --from "Ana Lima" -b "My note: at the retro, in front of the whole team"',
      'her words are quoted, your note is not',
    ],
  ],
  notes:
    'Every line of the words is kept as it was said: paste them all, or pipe them to lp feedback -\n' +
    'A line that begins with "My note:" ends them; from there on the text is yours.',
  run: (input, context) =>
    captureEntry(
      input,
      context,
      'feedback',
      async (...given) => {
        const { askFeedback } = await import('../dialogues.ts');
        return askFeedback(...given);
      },
      closing,
    ),
};
