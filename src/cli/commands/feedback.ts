/** `lp feedback`: what someone said, kept word for word. */
import { closing } from '../asking.ts';
import { CAPTURE_OPTIONS, captureEntry } from '../capture-entry.ts';
import type { CommandBody } from '../spec.ts';

export const spec: CommandBody = {
  arguments: [{ name: 'words', variadic: true }],
  options: [
    { name: 'from', value: '<person>', help: 'who said it' },
    { name: 'constructive', help: 'it asks for a change; without this it is positive' },
    ...CAPTURE_OPTIONS,
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
  ],
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
