/** Words that a command does not take: which they are, and what was most likely meant. */
import { nearest } from '../domain/nearest.ts';
import { inQuotes } from './quoted.ts';
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from './spec.ts';

interface Excess {
  readonly word: string;
  /** The option whose value it stands behind, and that value. */
  readonly behind: { readonly option: OptionSpec; readonly value: string } | undefined;
}

/**
 * @param argv all that was typed, the command's name (and its subcommand's) first among its words.
 * @param names of the command and its subcommand, as typed.
 * @returns the words that are too many, and a hint; undefined where none is found.
 */
export function excessWords(
  argv: readonly string[],
  spec: CommandSpec,
  names: readonly string[],
): { words: string; hint: string | undefined } | undefined {
  const options = [...(spec.options ?? []), ...GLOBAL_OPTIONS];
  const words: Excess[] = [];
  let behind: Excess['behind'];
  for (let at = 0; at < argv.length; at += 1) {
    const token = argv[at]!;
    if (!/^-./.test(token)) {
      words.push({ word: token, behind });
      continue;
    }
    const [flag, given] = token.split(/=(.*)/s);
    const option = options.find(({ name, short }) => flag === `--${name}` || token === `-${short}`);
    behind = undefined;
    if (option?.value === undefined) continue;
    if (given === undefined) at += 1;
    behind = { option, value: given ?? argv[at] ?? '' };
  }
  const [first, ...rest] = words.slice(names.length + (spec.arguments ?? []).length);
  if (first === undefined) return undefined;
  const all = [first, ...rest].map(({ word }) => word).join(' ');
  return { words: all, hint: meant(first, rest, options) };
}

function meant(
  { word, behind }: Excess,
  rest: readonly Excess[],
  options: readonly OptionSpec[],
): string | undefined {
  if (behind !== undefined) {
    // The rest of a value that was not quoted, up to the next option.
    const more = rest.filter((one) => one.behind === behind).map((one) => one.word);
    const value = [behind.value, word, ...more].join(' ');
    return `In quotes it is one value: --${behind.option.name} ${inQuotes(value)}`;
  }
  if (/^\d{1,4}$/.test(word) && options.some(({ name }) => name === 'limit'))
    return `Did you mean -n ${word}?`;
  const flags = options.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
  const [near] = nearest(word, flags, 1);
  return near === undefined ? undefined : `Did you mean --${near}?`;
}
