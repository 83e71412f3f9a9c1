/**
 * A program that holds one dialogue and writes what came of it to a file, as JSON. Bundled by esbuild and run in
 * a pseudo-terminal by tests: `node harness.cjs RESULT_FILE log|feedback|checkbox|confirm [OPTIONS_JSON]`.
 */
import { writeFileSync } from 'node:fs';
import { AMAZON } from '../../src/domain/principles/amazon.ts';
import {
  DialogueCancelled,
  type FeedbackKnowledge,
  feedbackDialogue,
  type LogKnowledge,
  logDialogue,
} from '../../src/terminal/dialogues.ts';
import { confirm, type PromptIo, searchableCheckbox } from '../../src/terminal/prompts.ts';
import { loadStyle, plainStyle } from '../../src/terminal/style.ts';

/** What tests may say of the log; functions come from here. */
export interface HarnessOptions {
  readonly color?: boolean;
  readonly log?: Omit<LogKnowledge, 'principles' | 'day' | 'tagsIn'>;
  readonly feedback?: Omit<FeedbackKnowledge, 'principles' | 'day'>;
  readonly checked?: readonly string[];
}

const [file = '', dialogue = '', options = '{}'] = process.argv.slice(2);

async function hold(): Promise<unknown> {
  const { color = false, log = {}, feedback = {}, checked = [] } = JSON.parse(options) as HarnessOptions;
  const style = color ? await loadStyle() : plainStyle;
  const io: PromptIo = { input: process.stdin, output: process.stderr, style, signals: process };
  const day = (words: string): string => {
    if (words === 'yesterday') return '2026-11-21';
    throw new Error(`"${words}" is no day; write it like 2026-11-20`);
  };
  const tagsIn = (title: string): string[] => (title.includes('+dd') ? ['dive-deep'] : []);
  switch (dialogue) {
    case 'log':
      return logDialogue(io, { principles: AMAZON, day, tagsIn, ...log });
    case 'feedback':
      return feedbackDialogue(io, { principles: AMAZON, day, ...feedback });
    case 'checkbox':
      return searchableCheckbox(io, {
        message: 'Which principles?',
        choices: AMAZON.map(({ slug, name, short }) => ({
          value: slug,
          name,
          short,
          checked: checked.includes(slug),
        })),
      });
    default:
      return confirm(io, 'Remove 12 entries?');
  }
}

// A program does not end by itself because its input has: that must not be what ends a dialogue.
const alive = setInterval(() => {}, 60_000);

try {
  writeFileSync(file, JSON.stringify({ answer: await hold() }));
  process.stdout.write('ended well\n');
} catch (error) {
  const cancelled = error instanceof DialogueCancelled;
  writeFileSync(file, JSON.stringify(cancelled ? { cancelled: error.typed } : { error: String(error) }));
  process.stdout.write(
    cancelled ? 'ended by the user\n' : `ended badly: ${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = cancelled ? 130 : 70;
} finally {
  clearInterval(alive);
}
