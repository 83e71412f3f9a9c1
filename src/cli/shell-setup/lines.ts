/**
 * What lp puts into a start file, for each shell, and the choices that such lines stand for. Pure. Nothing but the
 * reminder and the prompt starts lp: completion is asked for at the first Tab. All lines say `lplog`, a name of ours
 * alone, since `lp` is the print command, too.
 */

import bashPrompt from './prompt.bash?raw';
import fishPrompt from './prompt.fish?raw';
import zshPrompt from './prompt.zsh?raw';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A short name and the words of lp that it stands for: `lpl`, `log`. Without words it is lp itself. */
export interface Alias {
  readonly name: string;
  readonly words: string;
}

export interface Choices {
  readonly completion: boolean;
  readonly aliases: readonly Alias[];
  /** A line when a shell starts. */
  readonly reminder: boolean;
  /** The same in the prompt. */
  readonly prompt: boolean;
}

export const NOTHING: Choices = { completion: false, aliases: [], reminder: false, prompt: false };

export const wantsAnything = ({ completion, aliases, reminder, prompt }: Choices): boolean =>
  completion || reminder || prompt || aliases.length > 0;

/**
 * The lines of a block.
 * @param lpIsOurs whether `lp` is this program, so that Tab behind it is ours, too. Once completion is loaded it looks
 * for itself.
 */
export function blockLines(shell: Shell, choices: Choices, lpIsOurs: boolean): string[] {
  return [
    '# Written by lp init, which changes it, too; lp init --undo takes it out.',
    `# ${choiceWords(choices)}`,
    ...LINES[shell]({ ...choices, own: lpIsOurs ? ['lplog', 'lp'] : ['lplog'] }),
  ];
}

/** `completion on; reminder off; prompt off; aliases lp lpl=log`. */
const choiceWords = ({ completion, reminder, prompt, aliases }: Choices): string =>
  [
    `completion ${onOff(completion)}`,
    `reminder ${onOff(reminder)}`,
    `prompt ${onOff(prompt)}`,
    `aliases ${aliasWords(aliases)}`,
  ].join('; ');

const onOff = (on: boolean): string => (on ? 'on' : 'off');

/** `lp, lpl=log, lpw=week --last`, as `--aliases` takes them; `none` where there are none. */
export const aliasWords = (aliases: readonly Alias[]): string =>
  aliases.length === 0
    ? 'none'
    : aliases.map(({ name, words }) => (words === '' ? name : `${name}=${words}`)).join(', ');

/** The choices that a block was written for; undefined where its lines are of no lp that is known. */
export function choicesOf(lines: readonly string[]): Choices | undefined {
  const said = /^# completion (on|off); reminder (on|off); prompt (on|off); aliases (.+)$/.exec(
    lines[1] ?? '',
  );
  if (said === null) return undefined;
  const [, completion, reminder, prompt, aliases] = said;
  return {
    completion: completion === 'on',
    reminder: reminder === 'on',
    prompt: prompt === 'on',
    aliases:
      aliases === 'none'
        ? []
        : aliases!.split(', ').map((each) => {
            const [name = '', ...words] = each.split('=');
            return { name, words: words.join('=') };
          }),
  };
}

const call = ({ words }: Alias): string => (words === '' ? 'lplog' : `lplog ${words}`);

const indented = (script: string, margin: string): string[] =>
  script
    .trimEnd()
    .split('\n')
    .map((line) => margin + line);

/** Choices, with the names that Tab completes. */
interface Written extends Choices {
  readonly own: readonly string[];
}

const LINES: Readonly<Record<Shell, (written: Written) => string[]>> = {
  bash: ({ completion, aliases, reminder, prompt, own }) => {
    const names = aliases.map(({ name }) => name).join(' ');
    return [
      'if [[ $- == *i* ]] && command -v lplog >/dev/null; then',
      ...aliases.map((alias) => `  alias ${alias.name}='${call(alias)}'`),
      ...(completion
        ? [
            '  _lplog_load() {',
            `    complete -r ${[...own, names].join(' ').trim()} 2>/dev/null`,
            '    eval "$(command lplog completion bash)"',
            '    declare -F _lplog >/dev/null && _lplog "$@"',
            '  }',
            `  complete -F _lplog_load ${own.join(' ')}`,
            ...(names === ''
              ? []
              : // bash 3.2 (macOS) cannot see what an alias stands for.
                [`  if (( BASH_VERSINFO[0] >= 4 )); then complete -F _lplog_load ${names}; fi`]),
          ]
        : []),
      ...(reminder ? ['  lplog status --short'] : []),
      ...(prompt ? indented(bashPrompt, '  ') : []),
      'fi',
    ];
  },

  zsh: ({ completion, aliases, reminder, prompt, own }) => [
    'if [[ -o interactive ]] && (( $+commands[lplog] )); then',
    ...aliases.map((alias) => `  alias ${alias.name}='${call(alias)}'`),
    ...(completion
      ? [
          '  if (( $+functions[compdef] )); then',
          '    _lplog_load() {',
          '      eval "$(command lplog completion zsh)"',
          '      (( $+functions[_lplog] )) && _lplog "$@"',
          '    }',
          `    compdef _lplog_load ${own.join(' ')}`,
          '  fi',
        ]
      : []),
    ...(reminder ? ['  lplog status --short'] : []),
    ...(prompt ? indented(zshPrompt, '  ') : []),
    'fi',
  ],

  // Where lplog is may be said in config.fish, which comes after conf.d: so nothing here looks for it at once.
  fish: ({ completion, aliases, reminder, prompt, own }) => [
    'if status is-interactive',
    ...aliases.flatMap((alias) => [
      `    function ${alias.name} --wraps '${call(alias)}'`,
      `        ${call(alias)} $argv`,
      '    end',
    ]),
    ...(completion
      ? [
          '    function __lplog_load',
          ...own.map((name) => `        complete -c ${name} -e`),
          '        lplog completion fish | source',
          '        functions -q __lplog_complete; and __lplog_complete',
          '    end',
          ...own.map((name) => `    complete -c ${name} -f -k -a '(__lplog_load)'`),
        ]
      : []),
    ...(reminder
      ? [
          '    function __lplog_remind --on-event fish_prompt',
          '        functions -e __lplog_remind',
          '        command -q lplog; and lplog status --short',
          '    end',
        ]
      : []),
    ...(prompt ? indented(fishPrompt, '    ') : []),
    'end',
  ],
};
