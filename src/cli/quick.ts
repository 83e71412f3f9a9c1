/**
 * The quick reader: reads a plain call with Node's own parseArgs, from the same definition that commander
 * reads. Commander costs a fifth of a bare Node's start-up, so it is loaded only when this reader declines:
 * for help, for anything wrong, and for anything the two could read differently. A property test holds them
 * to the same answer wherever this one gives any.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type CommandSpec, GLOBAL_OPTIONS, type Input } from './spec.ts';

/**
 * @param argv the words after the command's name.
 * @returns undefined where commander should have the word.
 */
export function quickRead(spec: CommandSpec, argv: readonly string[]): Input | undefined {
  if (spec.subcommands !== undefined || spec.run === undefined) return undefined;
  const config: NonNullable<ParseArgsConfig['options']> = {};
  for (const option of [...GLOBAL_OPTIONS, ...(spec.options ?? [])]) {
    config[option.name] = {
      type: option.value === undefined ? 'boolean' : 'string',
      ...(option.short === undefined ? {} : { short: option.short }),
      // Read all of a plain option's values too, since the last one counts and the others must not throw.
      multiple: option.value !== undefined,
    };
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options: config, allowPositionals: true, strict: true });
  } catch {
    return undefined;
  }
  if (!fits(spec, parsed.positionals.length)) return undefined;
  const options: Record<string, string | string[] | boolean> = {};
  for (const option of [...GLOBAL_OPTIONS, ...(spec.options ?? [])]) {
    const value = parsed.values[option.name] as string[] | boolean | undefined;
    if (value === undefined) continue;
    options[option.name] = Array.isArray(value) && option.repeatable !== true ? value.at(-1)! : value;
  }
  return { words: parsed.positionals, options };
}

function fits(spec: CommandSpec, words: number): boolean {
  const places = spec.arguments ?? [];
  const least = places.filter((place) => place.required === true).length;
  return words >= least && (words <= places.length || places.at(-1)?.variadic === true);
}
