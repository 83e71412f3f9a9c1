/** Short names for calls of lp: what may be one, and which are taken by something else. Pure. */
import { UsageError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Alias } from './lines.ts';

/** The usual ones, the likeliest name first: the others are for where it is taken. */
const USUAL: readonly (readonly [words: string, ...names: string[]])[] = [
  ['log', 'lpl', 'lplg', 'lpadd'],
  ['feedback', 'lpf', 'lpfb', 'lpfeed'],
  ['week', 'lpw', 'lpwk', 'lpweek'],
];

/** @returns what a name means already, as `a program, /usr/bin/lpr`; undefined where it is free. */
export type TakenBy = (name: string) => string | undefined;

/**
 * The usual short names, each under the first name that is free.
 * @param lpIsOther whether `lp` is another program, so that it is among them.
 */
export function usualAliases(takenBy: TakenBy, lpIsOther: boolean): Alias[] {
  const found = USUAL.map(([words, ...names]) => ({
    name: names.find((name) => takenBy(name) === undefined),
    words,
  }));
  return [
    ...(lpIsOther ? [{ name: 'lp', words: '' }] : []),
    ...found.filter((one): one is Alias => one.name !== undefined),
  ];
}

const NAME = /^[A-Za-z_][\w.-]{0,29}$/;

/**
 * `lpl=log, lpw=week --last`, `lp` for lp itself, `none`.
 * @param commands names of lp's commands.
 * @throws UsageError on what is no name or no call of lp.
 */
export function readAliases(text: string, commands: readonly string[]): Alias[] {
  const items = text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0 || (items.length === 1 && items[0]!.toLowerCase() === 'none')) return [];
  const aliases = items.map((item) => readAlias(item, commands));
  const twice = aliases.find(({ name }, at) => aliases.findIndex((one) => one.name === name) !== at);
  if (twice !== undefined) throw new UsageError(`"${twice.name}" is there twice`, { hint: HOW });
  return aliases;
}

const HOW = 'Write: lpl=log, lpf=feedback, lpw=week (or none)';

function readAlias(item: string, commands: readonly string[]): Alias {
  const [, name = '', said = ''] = /^([^=\s]*)\s*=?\s*(.*)$/.exec(item) ?? [];
  if (!NAME.test(name) || name === 'lplog') {
    throw new UsageError(`"${name === '' ? item : name}" cannot be a short name`, {
      hint: `Letters, digits, - and _ make one, a letter first. ${HOW}`,
    });
  }
  const words = said.replace(/^(?:lp|lplog)(?:\s+|$)/, '').replace(/\s+/g, ' ');
  if (words === '') {
    if (name === 'lp') return { name, words };
    throw new UsageError(`"${name}" does not say what it stands for`, { hint: HOW });
  }
  const [command = ''] = words.split(' ');
  if (!commands.includes(command)) {
    const [near] = nearest(command, commands, 1);
    throw new UsageError(`"${command}" is no command of lp, so "${name}" cannot stand for it`, {
      hint: near === undefined ? HOW : `Did you mean ${name}=${near}?`,
    });
  }
  if (!/^[a-z][\w -]*$/.test(words)) {
    throw new UsageError(`"${words}" is more than a short name can stand for`, {
      hint: words.includes('=')
        ? `Commas part several: ${item.replace(/\s+(?=[^\s=]+=)/g, ', ')}`
        : 'It takes commands and flags; write a function of your own for the rest.',
    });
  }
  return { name, words };
}

/** @throws UsageError on a name that is taken, with another that is free. */
export function refuseTaken(aliases: readonly Alias[], takenBy: TakenBy): void {
  for (const { name, words } of aliases) {
    // Where lp is another program, that is what its alias is for.
    const by = words === '' ? undefined : takenBy(name);
    if (by === undefined) continue;
    const others = [`lp${words[0]}`, `lp-${words.split(' ')[0]}`, `lplog-${words.split(' ')[0]}`];
    const free = others.find(
      (one) => takenBy(one) === undefined && !aliases.some((alias) => alias.name === one),
    );
    throw new UsageError(`"${name}" is ${by} already`, {
      hint: `Take another name${free === undefined ? '' : `: ${free}=${words}`}`,
    });
  }
}

/** Words that a shell itself knows, in one of the three. */
const SHELL_WORDS = new Set(
  `alias and autoload begin bg bind bindkey break builtin case cd command complete continue declare dirs disown do done
  echo elif else emulate end esac eval exec exit export false fc fg fi for function getopts hash help history if in jobs
  kill let local log logout math not or popd print printf pushd pwd r read readonly rehash return select set shift source
  status string suspend switch test then time times trap true type typeset ulimit umask unalias unset until vared wait
  where which while zle`.split(/\s+/),
);

/** A start file, or another that it is usual to read from there. */
export interface ShellFile {
  readonly shown: string;
  readonly text: string;
}

/** What a name means in the shell itself or in these files; programs aside. */
export function meaning(name: string, files: readonly ShellFile[]): string | undefined {
  if (SHELL_WORDS.has(name)) return 'a word of the shell';
  const escaped = name.replace(/[.-]/g, '\\$&');
  const patterns = [
    ['an alias', new RegExp(`(?:^|[;&|({\\s])alias\\s(?:[^#]*\\s)?['"]?${escaped}['"]?(?:=|\\s)`)],
    ['an abbreviation', new RegExp(`(?:^|[;&|\\s])abbr\\s(?:[^#]*\\s)?${escaped}(?:=|\\s)`)],
    ['a function', new RegExp(`^\\s*(?:function\\s+${escaped}(?:[\\s({;]|$)|${escaped}\\s*\\(\\s*\\))`)],
  ] as const;
  for (const { shown, text } of files) {
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (/^\s*#/.test(line)) continue;
      const kind = patterns.find(([, pattern]) => pattern.test(line))?.[0];
      if (kind !== undefined) return `${kind} in ${shown}, line ${at + 1},`;
    }
  }
  return undefined;
}
