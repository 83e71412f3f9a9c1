/** Lines that people read: at a terminal wrapped between words. */
import { harmless } from '../domain/harmless.ts';
import { displayWidth, wrap } from '../domain/width.ts';
import type { Output } from './host.ts';

/** Lines that go on are set in under the text of an error, which begins with `lp: `. */
const INDENT = 4;

/** A line that ends with the call that helps, three spaces off, or behind a colon, where prose could stand as well. */
const CALLED = /^(?<text>.*\S)(?: {3}|(?<=(?<colon>:)) )(?<call>lp \S.*)$/;

/** Lines on standard error, harmless whatever is in them. */
export function say(output: Output, text: string): void {
  const lines = harmless(text, { multiline: true }).split('\n');
  output.write(`${lines.flatMap((line) => fitted(line, output)).join('\n')}\n`);
}

/**
 * A line as the lines it takes at a terminal, the later ones set in. A call at its end that does not fit stands on a
 * line of its own, never broken, since it is there to be copied. Off a terminal it is left as it is.
 */
export function fitted(
  line: string,
  { isTerminal, columns }: Pick<Output, 'isTerminal' | 'columns'>,
): string[] {
  if (!isTerminal || columns <= 3 * INDENT) return [line];
  const margin = ' '.repeat(Math.max(INDENT, line.search(/\S|$/)));
  const [first = '', ...more] = wrap(line, columns);
  if (more.length === 0) return [line];
  const { text, call = '', colon } = CALLED.exec(line)?.groups ?? {};
  if (text !== undefined && (colon === undefined || INDENT + displayWidth(call) <= columns))
    return [...fitted(text, { isTerminal, columns }), ' '.repeat(INDENT) + call];
  const rest = wrap(line.slice(first.length).trimStart(), columns - margin.length);
  return [first, ...rest.map((part) => margin + part)];
}
