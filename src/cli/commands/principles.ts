/** `lp principles`: the set, or one principle with its meaning and the questions that help recall. */
import { type Guidance, type Principle, resolvePrinciple } from '../../domain/principle.ts';
import { AMAZON_GUIDANCE } from '../../domain/principles/amazon-guidance.ts';
import { wrap } from '../../domain/width.ts';
import { command, flag, JSON_OPTION } from '../spec.ts';

export const spec = command<{ one: Principle | undefined; json: boolean }>({
  arguments: [{ name: 'principle', variadic: true }],
  options: [JSON_OPTION],
  examples: [
    ['lp principles', 'all, with the short forms to type'],
    ['lp principles dd', 'Dive Deep: what it asks, and questions that bring evidence to mind'],
  ],
  read: (input, context) => ({
    one: input.words.length === 0 ? undefined : resolvePrinciple(context.principles, input.words.join(' ')),
    json: flag(input, 'json'),
  }),
  async act({ one, json }, context) {
    if (json) {
      const view = (principle: Principle) => ({ ...principle, ...guidance(principle) });
      context.json(
        one === undefined ? { principles: context.principles.map(view) } : { principle: view(one) },
      );
      return;
    }
    const style = await context.style();
    if (one === undefined) {
      for (const { number, short, name } of context.principles) {
        context.line(`${String(number).padStart(2)}  ${style.principle(short.padEnd(4))} ${name}`);
      }
      await context.hint('lp principles dd tells more about one');
      return;
    }
    const { stdout } = context.host;
    const width = Math.min(stdout.isTerminal ? stdout.columns : 80, 80);
    context.line(`${style.heading(one.name)}  ${style.principle(one.short)}\n`);
    const { meaning, prompts } = guidance(one);
    context.line(`${wrap(meaning, width).join('\n')}\n`);
    for (const prompt of prompts) {
      context.line(
        wrap(prompt, Math.max(width - 2, 1))
          .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
          .join('\n'),
      );
    }
  },
});

/** A principle of another set than Amazon's may have none. */
const guidance = ({ slug }: Principle): Guidance =>
  (AMAZON_GUIDANCE as Readonly<Record<string, Guidance>>)[slug] ?? { meaning: '', prompts: [] };
